/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: what is done to the region at once, as laying what a tool has outlined. In a large picture that takes some frames, so it
 * is done to a snapshot beside the main loop and taken over then. Who goes on before it is there waits for it: nothing that was
 * marked is lost. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <glib/gi18n.h>

/* Masks up to this many pixels are changed within a frame. */
#define AT_ONCE (2048 * 2048)

typedef struct
{
  PtmMask       *base;
  PtmMaskChange  change;
  gpointer       data;
  GDestroyNotify free_data;
  char          *noun;
  gboolean       changed;
} Laying;

static void
laying_free (gpointer data)
{
  Laying *laying = data;

  g_clear_pointer (&laying->base, ptm_mask_unref);
  if (laying->free_data != NULL)
    laying->free_data (laying->data);
  g_free (laying->noun);
  g_free (laying);
}

static PtmMask *
lay_work (gpointer data, GCancellable *cancellable, GError **error)
{
  Laying  *laying = data;
  PtmMask *result = ptm_mask_snapshot (laying->base);
  PtmRect  dirty;

  laying->changed = laying->change (result, laying->data, &dirty);
  return result;
}

static void
laid_cb (PtmCanvas *self, PtmMask *mask, gpointer data)
{
  Laying *laying = data;

  ptm_canvas_stop_work (self);
  if (laying->changed)
    ptm_canvas_commit (self, mask, laying->noun);
  else
    ptm_canvas_region_changed (self);
}

static void
lay_now (PtmCanvas *self, PtmMaskChange change, gpointer data, const char *noun)
{
  PtmRect dirty;

  if (change (ptm_canvas_ensure_mask (self), data, &dirty))
    ptm_canvas_finish_step (self, &dirty, noun);
  else
    ptm_canvas_region_changed (self);
}

void
ptm_canvas_change_beside (PtmCanvas *self, const char *working, PtmMaskChange change, gpointer data, GDestroyNotify free_data, const char *noun)
{
  Laying *laying = g_new (Laying, 1);

  *laying = (Laying){ ptm_canvas_dup_mask (self), change, data, free_data, g_strdup (noun), FALSE };
  ptm_canvas_run (self, working, lay_work, laying, laying_free, laid_cb);
}

void
ptm_canvas_change (PtmCanvas *self, PtmMaskChange change, gpointer data, GDestroyNotify free_data, const char *noun)
{
  PtmMask *mask = ptm_canvas_ensure_mask (self);

  if ((gint64)ptm_mask_get_width (mask) * ptm_mask_get_height (mask) > AT_ONCE)
    {
      ptm_canvas_change_beside (self, _ ("Marking the region…"), change, data, free_data, noun);
      self->job_lands = TRUE;
      return;
    }
  lay_now (self, change, data, noun);
  if (free_data != NULL)
    free_data (data);
}

typedef struct
{
  PtmOutline     outline;
  gpointer       points;
  gsize          size;
  PtmMaskCombine how;
} Outlined;

static void
outlined_free (gpointer data)
{
  Outlined *outlined = data;

  g_free (outlined->points);
  g_free (outlined);
}

static gboolean
lay_outlined (PtmMask *mask, gpointer data, PtmRect *dirty)
{
  Outlined *outlined = data;
  g_autoptr (PtmMask) shape = outlined->outline (outlined->points, outlined->size, ptm_mask_get_width (mask), ptm_mask_get_height (mask));

  if (shape == NULL)
    return FALSE;
  ptm_mask_combine (mask, shape, outlined->how, dirty);
  return TRUE;
}

void
ptm_canvas_lay_outline (PtmCanvas *self, PtmOutline outline, gconstpointer points, gsize size, PtmMaskCombine how, const char *noun)
{
  Outlined *outlined = g_new0 (Outlined, 1);

  *outlined = (Outlined){ outline, g_memdup2 (points, size), size, how };
  ptm_canvas_change (self, lay_outlined, outlined, outlined_free, noun);
}

static PtmMask *
outline_polygon (gconstpointer points, gsize size, int width, int height)
{
  g_autoptr (PtmMask) shape = ptm_mask_new_polygon (width, height, points, size / sizeof (PtmPoint));

  return ptm_mask_is_empty (shape) ? NULL : g_steal_pointer (&shape);
}

void
ptm_canvas_lay_polygon (PtmCanvas *self, GArray *points, PtmMaskCombine how, const char *noun)
{
  ptm_canvas_lay_outline (self, outline_polygon, points->data, points->len * sizeof (PtmPoint), how, noun);
}
