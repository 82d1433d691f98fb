/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the pages that have only words: there the type is the picture, and geometry does the rest. */

#include "config.h"

#include <math.h>

#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"

/* A field of geometric tiles below a headline as large as it goes, or above it. */
static void
words_and_tiles (PtmPoster *p, gboolean tiles_above)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, info, head, tiles, top, bottom = l->height - m * 1.1, gap = m * 0.7;

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  info = ptm_poster_measure_info (p, inner, l->height * 0.22, PTM_INFO_SPLIT, "left");
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, l->height * 0.5 }, l->height * 0.3, 6, "left");
  tiles = MAX (l->height - m * 2.2 - head - info - gap * (p->has_info ? 2 : 1), 0);
  top = tiles_above ? 0 : m * 1.1;
  if (tiles > l->unit * 8)
    {
      double from = tiles_above ? 0 : top + head + gap;

      ptm_layout_add_backdrop (l, "tiles", (PtmFrame){ 0, from, l->width, tiles + (tiles_above ? m * 1.1 : p->has_info ? 0
                                                                                                                       : m * 1.1) },
                               c->bg[1])
        ->z = PTM_Z_ORNAMENT;
      top = tiles_above ? tiles + m * 1.1 + gap : top;
    }
  ptm_poster_shift_headline (p, top);
  ptm_poster_info (p, m, bottom - info, inner, info, PTM_INFO_SPLIT, "left");
}

/* Everything on the axis within a frame, over rays. */
void
ptm_poster_bill (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, x = m * 1.8, inner = l->width - 2 * x, info, head, bottom = l->height - m * 1.9, y, side = l->unit * 2.4;

  ptm_poster_ground (p, "rays", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  ptm_poster_frame (l, m * 0.62, 3, c->bg[2]);
  ptm_poster_frame (l, m * 0.92, 0.8, c->bg[2]);
  info = ptm_poster_measure_info (p, inner, l->height * 0.3, PTM_INFO_STACK, "center");
  head = ptm_poster_headline (p, (PtmFrame){ x, 0, inner, l->height * 0.46 }, l->height * 0.2, 6, "center");
  y = m * 1.9 + MAX (bottom - info - head - m * (p->has_info ? 3.1 : 1.9), 0) * 0.46;
  ptm_poster_shift_headline (p, y);
  for (int i = -1; i <= 1; i++)
    {
      double s = i == 0 ? side : side * 0.6;

      ptm_layout_add_ornament (l, "diamond", l->width / 2 + i * side * 1.6 - s / 2, y - m * 0.75 - s / 2, s, s, c->accent[i == 0 ? 0 : 1], PTM_Z_ORNAMENT + 31);
    }
  if (p->has_info)
    ptm_layout_add_ornament (l, "rect", l->width / 2 - l->unit * 9, y + head + m * 0.6, l->unit * 18, l->unit * 0.4, c->accent[0], PTM_Z_ORNAMENT + 31);
  ptm_poster_info (p, x, y + head + m * 1.2, inner, info, PTM_INFO_STACK, "center");
}

/* A deep page with a great disc rising from its foot. */
void
ptm_poster_disc (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, info, head, bottom = l->height - m * 1.1, top = m * 1.2, side = l->width * 1.1, y;

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, ptm_poster_get_deep (l), NULL);
  info = ptm_poster_measure_info (p, inner, l->height * 0.2, PTM_INFO_SPLIT, "left");
  head = ptm_poster_headline (p, (PtmFrame){ m, top, inner, l->height * 0.52 }, l->height * 0.3, 6, "left");
  y = top + head + m * 0.9;
  for (int i = 0; i < 3; i++)
    {
      double s = side * (1 - i * 0.24);

      ptm_layout_add_ornament (l, "ellipse", (l->width - s) / 2 + l->width * 0.12, y + (side - s) * 0.5, s, s, c->accent[i == 0 ? 1 : i == 1 ? 2
                                                                                                                                             : 0],
                               PTM_Z_ORNAMENT + i);
    }
  if (p->has_info)
    ptm_layout_add_ornament (l, "rect", 0, bottom - info - m * 0.7, l->width, l->height - bottom + info + m * 0.7, ptm_poster_get_deep (l), PTM_Z_ORNAMENT + 5);
  ptm_poster_info (p, m, bottom - info, inner, info, PTM_INFO_SPLIT, "left");
}

void
ptm_poster_tiles (PtmPoster *p)
{
  words_and_tiles (p, FALSE);
}

void
ptm_poster_tiles_above (PtmPoster *p)
{
  words_and_tiles (p, TRUE);
}

/* Type alone on an open page: two rules, one accent, and room; flush left above, on the axis, or at the foot. */
void
ptm_poster_plain (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  int               look = l->variant % 3;
  const char       *align = look == 1 ? "center" : "left";
  double            m = l->margin * 1.15, inner = l->width - 2 * m, column = look == 1 ? inner : inner * 0.72, bottom = l->height - m, head, y;
  double            info = ptm_poster_measure_info (p, column, l->height * 0.3, PTM_INFO_STACK, align);

  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, (l->height - 2 * m - info) * 0.62 }, l->height * (look == 1 ? 0.13 : 0.2), 6, align);
  y = look == 1 ? (bottom - info - head) * 0.44 : look == 2 ? bottom - info - head - (p->has_info ? m : 0)
                                                            : m + l->unit * 7;
  ptm_poster_shift_headline (p, MAX (y, m));
  ptm_layout_add_ornament (l, "rect", look == 1 ? (l->width - l->unit * 12) / 2 : m, look == 0 || y < m * 2 ? m : y - l->unit * 6, l->unit * 12, l->unit * 1.2, c->accent[0], PTM_Z_ORNAMENT);
  if (p->has_info && look != 1)
    ptm_layout_add_ornament (l, "rect", m, bottom - info - m * 0.5, inner, MAX (l->unit * 0.2, 1), c->ink, PTM_Z_ORNAMENT);
  ptm_poster_info (p, m, bottom - info, column, info, PTM_INFO_STACK, align);
}

/* Nested arches rise from the foot, as on records of the seventies. */
void
ptm_poster_arches (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, head, info, top = m * 1.2, y, foot = l->height;
  PtmColor          tones[] = { ptm_poster_get_deep (l), c->accent[0], c->accent[1], c->accent[2], c->bg[0] };

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  info = ptm_poster_measure_info (p, inner, l->height * 0.24, PTM_INFO_COLUMNS, "center");
  head = ptm_poster_headline (p, (PtmFrame){ m, top, inner, l->height * 0.44 }, l->height * 0.26, 5, "center");
  if (p->has_info)
    {
      foot = l->height - info - m * 1.5;
      ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, foot, l->width, l->height - foot }, tones[0])->z = PTM_Z_ORNAMENT + 12;
      ptm_poster_info (p, m, foot + m * 0.7, inner, info, PTM_INFO_COLUMNS, "center");
    }
  y = top + head + m * 0.7;
  for (guint i = 0; i < G_N_ELEMENTS (tones) && foot - y > l->unit * 6; i++)
    {
      double width = l->width * (1 - i * 0.185), height = (foot - y) * (1 - i * 0.185);

      ptm_layout_add_ornament (l, "arch", (l->width - width) / 2, foot - height, width, height, tones[i], PTM_Z_ORNAMENT + (int)i);
    }
}
