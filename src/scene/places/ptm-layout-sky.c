/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file places what floats: in the sky over what stands on the ground, or all over a page without a ground. */

#include "config.h"

#include <math.h>

#include "ptm-layout-place.h"

static double
get_overlap (PtmPlace *place, const PtmFrame *f)
{
  double area = 0;

  for (guint i = 0; i < place->units->len; i++)
    for (guint k = 0; k < ptm_place_get_unit (place, i)->nodes->len; k++)
      {
        const PtmFrame *o = &((PtmNode *)ptm_place_get_unit (place, i)->nodes->pdata[k])->frame;
        double          w = MIN (f->x + f->width, o->x + o->width) - MAX (f->x, o->x), h = MIN (f->y + f->height, o->y + o->height) - MAX (f->y, o->y);

        area += w > 0 && h > 0 ? w * h : 0;
      }
  return area;
}

/* The free spot of the sky for a box: as near to x as may be, rather high than low. */
static PtmFrame
find_free_spot (PtmPlace *place, double width, double height, double x, double low)
{
  PtmFrame best = { 0 };
  double   best_cost = G_MAXDOUBLE;

  for (int row = 0; row < 5; row++)
    for (int column = 0; column <= 16; column++)
      {
        PtmFrame f = { place->area.x + (place->area.width - width) * column / 16, place->area.y + MAX (low - place->area.y - height, 0) * row / 4, width, height };
        PtmFrame wide = { f.x - width * 0.15, f.y - height * 0.1, width * 1.3, height * 1.2 };
        double   cost = get_overlap (place, &wide) / (width * height) * 50 + fabs (f.x + width / 2 - x) / place->area.width * 2 + row * 0.12;

        if (cost < best_cost)
          {
            best_cost = cost;
            best = f;
          }
      }
  return best;
}

/* What floats shares the sky: from left to right, where nothing stands before it. */
void
ptm_place_fill_sky (PtmPlace *place, GArray *clusters, gboolean only_sky)
{
  double low = only_sky ? place->area.y + place->area.height : MAX (place->horizon, place->area.y + place->area.height * 0.3);
  double height = (low - place->area.y) * (only_sky ? clusters->len == 1 ? 0.5 : 0.36 : 0.4), slot = place->area.width / MAX (clusters->len, 1);

  for (guint k = 0; k < clusters->len; k++)
    {
      const PtmCluster *cluster = &g_array_index (clusters, PtmCluster, k);
      double            w = MAX (cluster->right - cluster->left, 0.1), h = MAX (cluster->bottom - cluster->top, 0.1);
      double            scale = MIN (slot * (only_sky ? clusters->len == 1 ? 0.5 : 0.74 : clusters->len == 1 ? 0.36
                                                                                                             : 0.66) /
                                       w,
                                     height / h);
      double            x = place->area.x + (k + (clusters->len == 1 && !only_sky ? 0.82 : 0.5)) * slot;
      PtmFrame          spot;

      /* They fill what the others leave free. */
      if (ptm_place_is_crowd (place, cluster->root))
        continue;
      if (!only_sky)
        scale = MIN (scale, place->ground_scale * (clusters->len > 3 ? 0.9 : 1.3));
      spot = find_free_spot (place, w * scale, h * scale, x, low);
      if (only_sky)
        {
          static const double heights[] = { 0.3, 0.66, 0.44, 0.2, 0.56 };

          /* Nothing in a row: what flies or swims has the whole page. */
          spot.x = clusters->len > 1 ? x - w * scale / 2 : CLAMP (place->layout->width * (place->layout->variant % 2 == 0 ? 0.62 : 0.38) - w * scale / 2, place->area.x, place->area.x + place->area.width - w * scale);
          spot.y = place->area.y + (place->area.height - h * scale) * (clusters->len > 1 ? heights[(k + place->layout->variant) % G_N_ELEMENTS (heights)] : 0.46);
        }
      for (guint i = 0; i < place->units->len; i++)
        if (ptm_place_get_root (place, i) == cluster->root)
          {
            PtmUnit *unit = ptm_place_get_unit (place, i);

            ptm_place_spread_nodes (place, unit, scale, spot.x + (unit->x - cluster->left) * scale, spot.y + (unit->y - cluster->top) * scale);
          }
    }
  for (guint k = 0; k < clusters->len; k++)
    if (ptm_place_is_crowd (place, g_array_index (clusters, PtmCluster, k).root))
      ptm_place_crowd_sky (place, g_array_index (clusters, PtmCluster, k).root, place->no_ground ? place->area.y + place->area.height : place->horizon * 0.96);
}
