/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One preview of an edit is read at a time, and of those that come meanwhile only the last: on a busy machine reading what is never
 * seen would keep the picture itself, and the window, waiting. */

#include "config.h"

#include "ptm-previews.h"

struct _PtmPreviews
{
  PtmEdit *edit;
  double   shown;    /* progress of the one being read */
  GBytes  *next;     /* (nullable) */
  double   progress; /* of next */
  gboolean reading;
};

static void read_next (PtmPreviews *self);

static void
clear (gpointer memory)
{
  PtmPreviews *self = memory;

  g_clear_object (&self->edit);
  g_clear_pointer (&self->next, g_bytes_unref);
}

/* A preview that cannot be read is none. */
static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmPreviews) self = user_data;
  g_autoptr (PtmImage) image = ptm_codec_decode_finish (result, NULL);

  self->reading = FALSE;
  if (image != NULL && self->shown > ptm_edit_get_progress (self->edit))
    ptm_edit_set_preview (self->edit, image, self->shown);
  read_next (self);
}

static void
read_next (PtmPreviews *self)
{
  g_autoptr (GBytes) file = NULL;

  if (self->reading || self->next == NULL || !ptm_edit_is_running (self->edit))
    return;
  file = g_steal_pointer (&self->next);
  self->shown = self->progress;
  self->reading = TRUE;
  ptm_codec_decode_async (file, ptm_edit_get_cancellable (self->edit), decoded_cb, g_rc_box_acquire (self));
}

PtmPreviews *
ptm_previews_new (PtmEdit *edit)
{
  PtmPreviews *self = g_rc_box_new0 (PtmPreviews);

  self->edit = g_object_ref (edit);
  return self;
}

void
ptm_previews_unref (PtmPreviews *self)
{
  g_rc_box_release_full (self, clear);
}

void
ptm_previews_push (PtmPreviews *self, GBytes *file, double progress)
{
  g_clear_pointer (&self->next, g_bytes_unref);
  self->next = g_bytes_ref (file);
  self->progress = progress;
  read_next (self);
}
