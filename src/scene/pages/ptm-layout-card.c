/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out the fronts of greeting cards, upright and wide: the greeting is large, the picture belongs to it. */

#include "config.h"

#include <math.h>

#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/** Halves: where words and pictures of a card go. */
typedef struct
{
  PtmFrame words;
  PtmFrame picture;
} Halves;

static Halves
get_halves (PtmPoster *p, double m, double share)
{
  PtmLayout *l = p->l;
  gboolean   wide = l->width > l->height * 1.15;
  Halves     h;

  if (!p->has_pictures)
    return (Halves){ { m, m, l->width - 2 * m, l->height - 2 * m }, { 0 } };
  if (wide)
    {
      h.picture = (PtmFrame){ l->width * (1 - share) + m * 0.4, m, l->width * share - m * 1.4, l->height - 2 * m };
      h.words = (PtmFrame){ m, m, l->width * (1 - share) - m * 1.2, l->height - 2 * m };
    }
  else
    {
      h.picture = (PtmFrame){ m, l->height * (1 - share), l->width - 2 * m, l->height * share - m };
      h.words = (PtmFrame){ m, m, l->width - 2 * m, l->height * (1 - share) - m * 1.4 };
    }
  return h;
}

static void
place_greeting (PtmPoster *p, PtmFrame box, double high, const char *align)
{
  PtmLayout *l = p->l;
  double     info = ptm_poster_measure_info (p, box.width, box.height * (p->title != NULL ? 0.4 : 1), PTM_INFO_STACK, align), gap = p->has_info ? l->margin * 0.5 : 0;
  double     head = ptm_poster_headline (p, (PtmFrame){ box.x, 0, box.width, box.height - info - gap }, high, 4, align), y = box.y + MAX (box.height - head - info - gap, 0) * 0.48;

  ptm_poster_shift_headline (p, y);
  ptm_poster_info (p, box.x, y + head + gap, box.width, info, PTM_INFO_STACK, align);
}

/* Sparks around a card without a picture: a wreath of leaves and dots. */
static void
add_wreath (PtmLayout *l, double cx, double cy, double rx, double ry, int n)
{
  const PtmPalette *c = &l->scene->palette;

  for (int i = 0; i < n; i++)
    {
      double a = 2 * G_PI * i / n, x = cx + cos (a) * rx, y = cy + sin (a) * ry, s = l->unit * (i % 3 == 0 ? 3 : 7);

      if (i % 3 == 0)
        ptm_layout_add_ornament (l, "ellipse", x - s / 2, y - s / 2, s, s, c->accent[(i / 3) % 2 == 0 ? 0 : 2], PTM_Z_ORNAMENT + 3);
      else
        ptm_poster_path (l, "M50 0 C86 26 86 70 50 100 C14 70 14 26 50 0 Z", (PtmFrame){ x - s / 2, y - s / 2, s, s }, i % 3 == 1 ? c->accent[1] : ptm_color_mix (c->bg[2], c->bg[0], 0.35), PTM_Z_ORNAMENT + 2)->rotate = a * 180 / G_PI + (i % 3 == 1 ? 35 : -35);
    }
}

/* The greeting beside its picture on a festive ground. */
void
ptm_poster_greeting (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin * 1.1;
  Halves            h = get_halves (p, m, l->width > l->height * 1.15 ? 0.48 : 0.56);

  ptm_poster_ground (p, p->has_pictures ? "dots" : "plain", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  if (!p->has_pictures)
    {
      double rx = l->width / 2 - m * 0.9, ry = l->height / 2 - m * 0.9;

      add_wreath (l, l->width / 2, l->height / 2, rx, ry, 48);
      place_greeting (p, (PtmFrame){ l->width * 0.17, l->height * 0.2, l->width * 0.66, l->height * 0.6 }, l->height * 0.24, "center");
      return;
    }
  if (p->photo == NULL && !p->has_setting)
    {
      double side = MIN (h.picture.width, h.picture.height) * 1.06;

      ptm_layout_add_ornament (l, "ellipse", h.picture.x + (h.picture.width - side) / 2, h.picture.y + (h.picture.height - side) / 2, side, side, ptm_color_mix (c->bg[0], c->accent[2], 0.8), PTM_Z_ORNAMENT);
    }
  ptm_poster_photo (p, h.picture, "rounded");
  ptm_layout_pictures (l, (PtmFrame){ h.picture.x + h.picture.width * 0.08, h.picture.y + h.picture.height * 0.06, h.picture.width * 0.84, h.picture.height * 0.86 }, PTM_PICTURES_STAND);
  place_greeting (p, h.words, l->height * 0.24, l->width > l->height * 1.15 ? "left" : "center");
}

/* A deep field for the greeting, a bright one for the picture. */
void
ptm_poster_band_card (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  gboolean          wide = l->width > l->height * 1.15;
  double            m = l->margin * 1.1, share = wide ? 0.46 : 0.58;
  Halves            h = get_halves (p, m, share);
  PtmFrame          field = wide ? (PtmFrame){ l->width * (1 - share), 0, l->width * share, l->height } : (PtmFrame){ 0, l->height * (1 - share), l->width, l->height * share };

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, ptm_poster_get_deep (l));
  if (!p->has_pictures)
    {
      double band = l->height * 0.3;

      ptm_layout_add_backdrop (l, "tiles", (PtmFrame){ 0, l->height - band, l->width, band }, c->bg[1])->z = PTM_Z_ORNAMENT;
      place_greeting (p, (PtmFrame){ m, m, l->width - 2 * m, l->height - band - 2 * m }, l->height * 0.24, "left");
      return;
    }
  if (p->photo == NULL)
    ptm_poster_ground (p, "rays", field, ptm_color_mix (c->bg[0], c->accent[2], 0.55), NULL);
  ptm_poster_photo (p, field, "rect");
  ptm_layout_pictures (l, h.picture, PTM_PICTURES_STAND);
  place_greeting (p, h.words, l->height * 0.22, wide ? "left" : "center");
}

/* A framed card with an oval. */
void
ptm_poster_round_card (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin * 1.5;
  Halves            h = get_halves (p, m, l->width > l->height * 1.15 ? 0.44 : 0.52);

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0]);
  ptm_poster_frame (l, l->margin * 0.5, 2.2, c->accent[0]);
  ptm_poster_frame (l, l->margin * 0.72, 0.7, c->accent[0]);
  if (!p->has_pictures)
    {
      double s = l->unit * 2.2;

      place_greeting (p, h.words, l->height * 0.24, "center");
      for (int i = -1; i <= 1; i++)
        for (int end = 0; end < 2; end++)
          ptm_layout_add_ornament (l, "diamond", l->width / 2 + i * s * 1.8 - s / 2, (end == 0 ? m * 0.95 : l->height - m * 0.95) - s / 2, s, s, c->accent[i == 0 ? 0 : 1], PTM_Z_ORNAMENT + 31);
      return;
    }
  if (p->photo == NULL)
    ptm_poster_ground (p, "papercut", h.picture, ptm_color_mix (c->bg[1], c->accent[2], 0.2), "ellipse");
  ptm_poster_photo (p, h.picture, "ellipse");
  ptm_layout_pictures (l, (PtmFrame){ h.picture.x + h.picture.width * 0.15, h.picture.y + h.picture.height * 0.1, h.picture.width * 0.7, h.picture.height * 0.78 }, PTM_PICTURES_STAND);
  place_greeting (p, h.words, l->height * 0.2, "center");
}
