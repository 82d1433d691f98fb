/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file places what supports the heroes of a poster: an arc of what floats above them, a clump at either side of their
 * feet, a bed along the foot, a wreath all around. */

#include "config.h"

#include <math.h>

#include "ptm-layout-pictures-private.h"
#include "ptm-layout-random.h"

/* Over the heroes, from side to side, the outer ones lower. */
void
ptm_pictures_place_arc (PtmPictures *p, double side)
{
  guint n = p->air->len;

  if (n > 7)
    side *= sqrt (7.0 / n);
  for (guint i = 0; i < n; i++)
    {
      double  a = G_PI * (n == 1 ? 0.26 : 0.1 + 0.8 * (i + (n > 2 ? 0.12 * (i % 2) : 0)) / MAX (n - 1, 1)), swing = n > 4 && i % 2 == 1 ? 0.8 : 1;
      PtmSpot spot = { 0 };

      spot.side = side * (i % 2 == 0 ? 1 : 0.8);
      spot.x = p->area.x + p->area.width / 2 + cos (a) * (p->area.width - spot.side) * 0.5 * swing;
      spot.y = p->area.y + p->area.height * 0.5 - sin (a) * (p->area.height * 0.5 - spot.side * 0.5) * swing;
      spot.rotate = cos (a) * 10;
      spot.flip = cos (a) > 0.1;
      ptm_pictures_put (p, p->air->pdata[i], &spot, PTM_Z_PICTURE + 22);
    }
}

/* A clump at either side of the feet: the largest outside, smaller ones overlap it towards the middle. slope: how much lower
 * the ground is at the right edge than at the left. */
void
ptm_pictures_place_clumps (PtmPictures *p, double side, double slope)
{
  static const double sizes[] = { 1, 0.74, 0.86, 0.6, 0.5 };
  guint               n = p->ground->len;
  double              x[2] = { 0, 0 }, most = p->area.width * (n > 4 ? 0.46 : 0.4);

  side *= n == 1 ? 1.2 : n > 4 ? 0.86
                               : 1;
  for (guint i = 0; i < n; i++)
    {
      /* The right clump has the odd one when the plan's pictures begin there. */
      gboolean right = (i + p->layout->variant) % 2 == 0;
      guint    k = i / 2;
      PtmNode *node = p->ground->pdata[i];
      double   size = side * sizes[MIN (k, G_N_ELEMENTS (sizes) - 1)] * (right ? 1 : 0.92), width = MIN (size * 1.25, size * ptm_layout_get_aspect (p->layout, node));
      PtmSpot  spot = { 0 };

      x[right] = MIN (x[right], most - width);
      spot.side = size;
      spot.x = right ? p->area.x + p->area.width - x[right] - width / 2 : p->area.x + x[right] + width / 2;
      spot.y = p->area.y + p->area.height + slope * ((spot.x - p->area.x) / p->area.width - 0.5) + (k % 2 == 1 ? side * 0.05 : 0);
      spot.rotate = (right ? 1 : -1) * (k % 2 == 0 ? 5 : -6);
      spot.flip = right;
      spot.standing = TRUE;
      ptm_pictures_put (p, node, &spot, PTM_Z_PICTURE + 20 + (int)k);
      x[right] += width * 0.8;
    }
}

/* A bed of two rows along the foot: tall at the sides, low before the hero, mirrored but never equal. */
void
ptm_pictures_place_bed (PtmPictures *p, double side)
{
  guint  n = p->ground->len, back = n / 2, half = MAX ((n + 3) / 4, 1);
  double foot = p->area.y + p->area.height;

  if (n > 40)
    side *= sqrt (40.0 / n);
  for (guint i = 0; i < n; i++)
    {
      gboolean behind = i < back;
      guint    k = (behind ? i : i - back) / 2;
      double   sign = i % 2 == 0 ? -1 : 1, t = (k + (behind ? 0.5 : 0.35) + ptm_random_range (p->layout->scene->seed, i, -0.16, 0.16)) / half;
      double   tall = 0.62 + 0.5 * t + ptm_random_range (p->layout->scene->seed, i + 90, -0.1, 0.1);
      PtmSpot  spot = { 0 };

      spot.side = side * tall * (behind ? 1.12 : 0.86);
      spot.x = p->area.x + p->area.width / 2 + sign * p->area.width * 0.5 * MIN (0.03 + 0.95 * t, 1.02);
      spot.y = foot + side * (behind ? -0.16 : 0.12);
      spot.rotate = sign * (2 + 10 * t) * (k % 2 == 0 ? 1 : 0.3);
      spot.flip = sign > 0;
      spot.standing = TRUE;
      ptm_pictures_put (p, p->ground->pdata[i], &spot, PTM_Z_PICTURE + (behind ? 2 : 20) + (int)(k % 2));
    }
}

void
ptm_pictures_place_wreath (PtmPictures *p, double side)
{
  guint  n = p->ground->len;
  double rx = MIN (p->area.width / 2, p->area.height * 0.56) - side * 0.53, ry = MIN (p->area.height / 2, p->area.width * 0.56) - side * 0.53;

  if (n > 18)
    side *= 18.0 / n;
  for (guint i = 0; i < n; i++)
    {
      double  a = 2 * G_PI * (i + 0.5) / n + G_PI / 2, turn = fmod (a * 180 / G_PI + 450, 360);
      PtmSpot spot = { 0 };

      spot.x = p->area.x + p->area.width / 2 + cos (a) * rx;
      spot.y = p->area.y + p->area.height / 2 + sin (a) * ry;
      spot.side = side * (i % 2 == 0 ? 1 : 0.8);
      spot.flip = cos (a) > 0;
      spot.rotate = (turn > 180 ? turn - 360 : turn) * 0.5;
      ptm_pictures_put (p, p->ground->pdata[i], &spot, PTM_Z_PICTURE + 20);
    }
}
