/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: changes of the region as a whole by an amount of pixels, off the main thread. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (PtmRegionChange, ptm_region_change, G_DEFINE_ENUM_VALUE (PTM_REGION_GROW, "grow"), G_DEFINE_ENUM_VALUE (PTM_REGION_SHRINK, "shrink"), G_DEFINE_ENUM_VALUE (PTM_REGION_FEATHER, "feather"), G_DEFINE_ENUM_VALUE (PTM_REGION_SMOOTH, "smooth"), G_DEFINE_ENUM_VALUE (PTM_REGION_FILL_HOLES, "fill-holes"))

typedef struct
{
  PtmMask        *mask;
  PtmRegionChange change;
  double          radius;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  ptm_mask_unref (change->mask);
  g_free (change);
}

static PtmMask *
change_work (gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;

  switch (change->change)
    {
    case PTM_REGION_GROW:
      return ptm_mask_grow (change->mask, change->radius);
    case PTM_REGION_SHRINK:
      return ptm_mask_shrink (change->mask, change->radius);
    case PTM_REGION_FEATHER:
      return ptm_mask_soften (change->mask, change->radius);
    case PTM_REGION_SMOOTH:
      return ptm_mask_smooth (change->mask, change->radius);
    case PTM_REGION_FILL_HOLES:
    default:
      return ptm_mask_fill_holes (change->mask);
    }
}

static const char *
get_noun (PtmRegionChange change)
{
  switch (change)
    {
    case PTM_REGION_GROW:
      return _ ("Grown");
    case PTM_REGION_SHRINK:
      return _ ("Shrunk");
    case PTM_REGION_FEATHER:
      return _ ("Softened");
    case PTM_REGION_SMOOTH:
      return _ ("Smoothed");
    case PTM_REGION_FILL_HOLES:
    default:
      return _ ("Holes filled");
    }
}

static void
changed_cb (PtmCanvas *self, PtmMask *mask, gpointer data)
{
  Change *change = data;

  ptm_canvas_stop_work (self);
  ptm_canvas_commit (self, mask, get_noun (change->change));
}

void
ptm_canvas_change_region (PtmCanvas *self, PtmRegionChange how, double radius)
{
  Change *change;

  g_return_if_fail (PTM_IS_CANVAS (self));

  if (!ptm_canvas_has_region (self))
    return;

  ptm_canvas_cancel (self);
  change = g_new0 (Change, 1);
  change->mask = ptm_canvas_dup_mask (self);
  change->change = how;
  change->radius = radius;
  ptm_canvas_run (self, _ ("Changing the region…"), change_work, change, change_free, changed_cb);
}
