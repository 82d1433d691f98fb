/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The scissors' search beside the main loop. What it costs to cut through each pixel is computed before the first way. */

#include "config.h"

#include "ptm-live-wire.h"

#include <math.h>

/* Shared with the thread. */
typedef struct
{
  PtmImage    *image;
  PtmScissors *scissors; /* (nullable): only the thread touches it */
} Wire;

struct _PtmLiveWire
{
  Wire            *wire; /* a reference-counted box */
  GCancellable    *cancellable;
  PtmLiveWireFound found;
  gpointer         user_data;
  gboolean         busy;
};

typedef struct
{
  Wire    *wire;
  int      from;
  PtmPoint start;
  PtmPoint end;
} Way;

static void
wire_clear (gpointer data)
{
  Wire *wire = data;

  ptm_image_unref (wire->image);
  g_clear_pointer (&wire->scissors, ptm_scissors_free);
}

static void
wire_release (gpointer wire)
{
  g_atomic_rc_box_release_full (wire, wire_clear);
}

static void
way_free (gpointer data)
{
  Way *way = data;

  wire_release (way->wire);
  g_free (way);
}

static int
hold (double position, int size)
{
  return (int)CLAMP (floor (position), 0, size - 1);
}

/* Ways are looked for one at a time, so the scissors need no lock. */
static void
find_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Way  *way = task_data;
  Wire *wire = way->wire;
  int   width = ptm_image_get_width (wire->image), height = ptm_image_get_height (wire->image);

  if (wire->scissors == NULL)
    wire->scissors = ptm_scissors_new (wire->image);
  g_task_return_pointer (task,
                         ptm_scissors_find_path (wire->scissors, hold (way->start.x, width), hold (way->start.y, height), hold (way->end.x, width), hold (way->end.y, height)),
                         (GDestroyNotify)g_array_unref);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PtmLiveWire *self = user_data;
  Way         *way = g_task_get_task_data (G_TASK (result));
  g_autoptr (GArray) path = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled means freed. */
  if (path == NULL)
    return;

  self->busy = FALSE;
  self->found (self->user_data, way->from, &way->end, path);
}

PtmLiveWire *
ptm_live_wire_new (PtmImage *image, PtmLiveWireFound found, gpointer user_data)
{
  PtmLiveWire *self = g_new0 (PtmLiveWire, 1);

  self->wire = g_atomic_rc_box_new0 (Wire);
  self->wire->image = ptm_image_ref (image);
  self->cancellable = g_cancellable_new ();
  self->found = found;
  self->user_data = user_data;
  ptm_live_wire_find (self, -1, &(PtmPoint){ 0, 0 }, &(PtmPoint){ 0, 0 });

  return self;
}

void
ptm_live_wire_free (PtmLiveWire *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->wire, wire_release);
  g_free (self);
}

gboolean
ptm_live_wire_find (PtmLiveWire *self, int from, const PtmPoint *start, const PtmPoint *end)
{
  g_autoptr (GTask) task = NULL;
  Way *way;

  if (self->busy)
    return FALSE;

  way = g_new0 (Way, 1);
  way->wire = g_atomic_rc_box_acquire (self->wire);
  way->from = from;
  way->start = *start;
  way->end = *end;
  self->busy = TRUE;
  task = g_task_new (NULL, self->cancellable, found_cb, self);
  g_task_set_source_tag (task, ptm_live_wire_find);
  g_task_set_task_data (task, way, way_free);
  g_task_run_in_thread (task, find_in_thread);

  return TRUE;
}
