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

static PtmMaskReshape
get_reshape (PtmRegionChange change)
{
  switch (change)
    {
    case PTM_REGION_GROW:
      return PTM_MASK_GROW;
    case PTM_REGION_SHRINK:
      return PTM_MASK_SHRINK;
    case PTM_REGION_FEATHER:
      return PTM_MASK_SOFTEN;
    case PTM_REGION_SMOOTH:
      return PTM_MASK_SMOOTH;
    case PTM_REGION_FILL_HOLES:
    default:
      return PTM_MASK_FILL_HOLES;
    }
}

static PtmMask *
change_work (gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;

  g_autoptr (PtmMask) shape = ptm_mask_reshape (change->mask, get_reshape (change->change), change->radius, cancellable, error);
  PtmMask *result;

  if (shape == NULL)
    return NULL;
  result = ptm_mask_snapshot (change->mask);
  ptm_mask_assign (result, shape, NULL);
  return result;
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
