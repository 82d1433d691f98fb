/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out invitations: an ornate sheet, a card under an arch, a party with garlands and confetti, a letter. */

#include "config.h"

#include <math.h>

#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/* A spray of leaves that fills a corner; hundredths of its frame, growing from the upper left. */
#define SPRAY_STEM   "M2 2 C34 10 62 30 84 70 C60 36 34 16 2 5 Z M2 2 C12 34 30 62 70 84 C36 60 14 34 5 2 Z"
#define SPRAY_LEAVES "M22 9 C26 -2 38 -3 46 3 C42 14 30 16 22 9 Z M38 17 C46 8 58 9 64 17 C56 26 45 25 38 17 Z M54 31 C64 25 74 29 78 38 C68 44 58 40 54 31 Z M68 48 C78 46 86 52 87 62 C77 64 69 58 68 48 Z M9 22 C-2 26 -3 38 3 46 C14 42 16 30 9 22 Z M17 38 C8 46 9 58 17 64 C26 56 25 45 17 38 Z M31 54 C25 64 29 74 38 78 C44 68 40 58 31 54 Z M48 68 C46 78 52 86 62 87 C64 77 58 69 48 68 Z"
#define SPRAY_BUDS   "M84 70 C88 66 94 68 94 74 C92 79 85 78 84 70 Z M70 84 C66 88 68 94 74 94 C79 92 78 85 70 84 Z M16 16 C22 12 29 16 28 23 C24 29 15 26 16 16 Z"

/* The spray in a corner, turned so that it grows inwards. */
static void
add_spray (PtmLayout *l, double x, double y, double side, int quarter)
{
  const PtmPalette        *c = &l->scene->palette;
  static const char *const paths[] = { SPRAY_STEM, SPRAY_LEAVES, SPRAY_BUDS };
  PtmColor                 tones[] = { ptm_color_mix (c->accent[3], c->bg[0], 0.25), ptm_color_mix (c->bg[2], c->bg[0], 0.45), c->accent[0] };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    ptm_poster_path (l, paths[i], (PtmFrame){ x, y, side, side }, tones[i], PTM_Z_ORNAMENT + 10 + (int)i)->rotate = quarter * 90;
}

/* A line with a lozenge in its middle. */
static void
add_divider (PtmLayout *l, double x, double y, double width)
{
  const PtmPalette *c = &l->scene->palette;
  double            s = l->unit * 1.4;

  ptm_layout_add_ornament (l, "rect", x - width / 2, y - l->unit * 0.09, width * 0.44, l->unit * 0.18, c->bg[2], PTM_Z_ORNAMENT + 5);
  ptm_layout_add_ornament (l, "rect", x + width * 0.06, y - l->unit * 0.09, width * 0.44, l->unit * 0.18, c->bg[2], PTM_Z_ORNAMENT + 5);
  ptm_layout_add_ornament (l, "diamond", x - s / 2, y - s / 2, s, s, c->accent[0], PTM_Z_ORNAMENT + 6);
}

/* Pictures, headline, divider and facts on the axis, the whole block in the middle of the box. */
static void
place_on_axis (PtmPoster *p, PtmFrame box, double pictures, double high)
{
  PtmLayout *l = p->l;
  double     gap = l->margin * 0.55, info = ptm_poster_measure_info (p, box.width, box.height * 0.46, PTM_INFO_STACK, "center"), head, y, total;
  double     divider = p->has_info ? gap * 1.5 : 0, picture = p->has_pictures ? pictures * box.height : 0;

  head = ptm_poster_headline (p, (PtmFrame){ box.x, 0, box.width, box.height - info - divider - picture - (picture > 0 ? gap : 0) }, high, 4, "center");
  total = head + info + divider + (picture > 0 ? picture + gap : 0);
  if (picture > 0)
    {
      double more = CLAMP (box.height - total, 0, box.height * 0.24);

      picture += more;
      total += more;
    }
  y = box.y + MAX (box.height - total, 0) * 0.46;
  if (picture > 0)
    {
      ptm_poster_photo (p, (PtmFrame){ box.x + box.width * 0.14, y, box.width * 0.72, picture }, "ellipse");
      if (p->photo == NULL)
        ptm_layout_pictures (l, (PtmFrame){ box.x + box.width * 0.06, y, box.width * 0.88, picture }, PTM_PICTURES_STAND);
      y += picture + gap;
    }
  ptm_poster_shift_headline (p, y);
  y += head;
  if (p->has_info)
    add_divider (l, box.x + box.width / 2, y + divider * 0.55, box.width * 0.44);
  ptm_poster_info (p, box.x, y + divider, box.width, info, PTM_INFO_STACK, "center");
}

/* Sprays of leaves in two corners, a fine frame, everything on the axis. */
void
ptm_poster_ornate (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, side = MIN (l->width, l->height) * 0.3, edge = m * 0.45, x = m * 1.9, y = edge + side * 0.82;

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  ptm_poster_frame (l, m * 0.75, 0.9, ptm_color_mix (c->bg[0], c->bg[2], 0.6));
  add_spray (l, edge, edge, side, 0);
  add_spray (l, l->width - edge - side, l->height - edge - side, side, 2);
  place_on_axis (p, (PtmFrame){ x, y, l->width - 2 * x, l->height - 2 * y }, p->one_hero ? 0.24 : 0.2, l->height * 0.15);
}

/* The words within a light arch on a tinted page. */
void
ptm_poster_arch_card (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, x = m * 1.3, top = m * 1.3, w = l->width - 2 * x, h = l->height - top - m * 1.3, rise = MIN (w / 2, h) * 0.56;
  PtmNode          *line;
  PtmColor          field = p->l->variant % 2 == 0 ? ptm_color_mix (c->bg[1], c->accent[2], 0.2) : ptm_poster_get_deep (l);

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, field);
  ptm_poster_ground (p, "plain", (PtmFrame){ x, top, w, h }, c->bg[0], "arch");
  line = ptm_layout_add_ornament (l, "arch", x + m * 0.3, top + m * 0.3, w - m * 0.6, h - m * 0.6, PTM_COLOR_NONE, PTM_Z_ORNAMENT);
  line->stroke = ptm_color_mix (c->bg[0], c->accent[0], 0.7);
  line->size = 0.9;
  place_on_axis (p, (PtmFrame){ x + m * 1.1, top + rise, w - m * 2.2, h - rise - m * 1.1 }, p->one_hero ? 0.3 : 0.24, l->height * 0.13);
}

/* A string of pennants between two nails; n of them hang from a curve. */
static void
add_garland (PtmLayout *l, double y, double sag, int n)
{
  const PtmPalette *c = &l->scene->palette;
  PtmNode          *string = ptm_poster_path (l, "M0 0 C25 100 75 100 100 0", (PtmFrame){ -l->unit, y, l->width + 2 * l->unit, sag * 4 / 3 }, PTM_COLOR_NONE, PTM_Z_ORNAMENT + 4);
  double            w = l->width / n * 0.72;

  string->stroke = c->bg[2];
  string->stroke_width = l->unit * 0.4;
  for (int i = 0; i < n; i++)
    {
      double t = (i + 0.5) / n, drop = y + sag * 4 * t * (1 - t);

      ptm_poster_path (l, "M0 0 L100 0 L50 100 Z", (PtmFrame){ l->width * t - w / 2, drop, w, w * 1.2 }, c->accent[i % 4], PTM_Z_ORNAMENT + 5)->rotate = (t - 0.5) * -24 * sag / (l->width * 0.06 + 1);
    }
}

/* For children: garlands, confetti, a round field for the hero. */
void
ptm_poster_party (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, top = m * 0.4, bottom = l->height - m, info, head, gap = m * 0.5, room, side;
  double            hang = l->width * 0.06 + l->width / 9 * 0.9;

  ptm_poster_ground (p, "confetti", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  add_garland (l, top, l->width * 0.06, 9);
  info = ptm_poster_measure_info (p, inner - m, l->height * 0.26, PTM_INFO_COLUMNS, "center");
  if (p->has_info)
    ptm_layout_add_ornament (l, "card", m * 0.6, bottom - info - m * 1.1, l->width - m * 1.2, info + m * 1.5, ptm_poster_get_deep (l), PTM_Z_ORNAMENT + 20);
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, l->height * (p->has_pictures ? 0.25 : 0.45) }, l->height * 0.16, 4, "center");
  ptm_layout_add_ornament (l, "card", m * 0.6, top + hang + gap * 0.1, l->width - m * 1.2, head + gap * 1.5, c->bg[0], PTM_Z_ORNAMENT + 2);
  ptm_poster_shift_headline (p, top + hang + gap * 0.85);
  ptm_poster_info (p, m * 1.5, bottom - info - m * 0.35, inner - m, info, PTM_INFO_COLUMNS, "center");
  if (!p->has_pictures)
    return;
  room = bottom - (p->has_info ? info + m * 1.1 : 0) - top - hang - head - gap * 2.1;
  side = MIN (inner * 1.02, room * 0.96);
  if (p->photo == NULL)
    ptm_layout_add_ornament (l, "blob", (l->width - side * 1.06) / 2, top + hang + head + gap * 2 + (room - side) / 2, side * 1.06, side, ptm_color_mix (c->bg[0], c->accent[2], 0.75), PTM_Z_ORNAMENT + 3);
  ptm_poster_photo (p, (PtmFrame){ (l->width - side) / 2, top + hang + head + gap * 2, side, room * 0.96 }, "blob");
  ptm_layout_pictures (l, (PtmFrame){ m * 1.4, top + hang + head + gap * 2.2, l->width - m * 2.8, room - gap * 0.6 }, PTM_PICTURES_STAND);
}

/* A letter: a monogram's rule, words flush left, much paper. */
void
ptm_poster_letter (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin * 1.5, inner = l->width - 2 * m, bottom = l->height - m, info = ptm_poster_measure_info (p, inner * 0.8, l->height * 0.34, PTM_INFO_STACK, "left"), head, y, picture = p->has_pictures ? l->height * 0.24 : 0;

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, m * 0.34 }, c->accent[0])->z = PTM_Z_ORNAMENT;
  if (p->photo != NULL)
    ptm_poster_photo (p, (PtmFrame){ m, m, picture * 1.3, picture }, "rect");
  else if (p->has_pictures)
    ptm_layout_pictures (l, (PtmFrame){ m, m, MIN (inner, picture * 1.6), picture }, PTM_PICTURES_STAND);
  y = m + (picture > 0 ? picture + m * 0.6 : 0);
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, bottom - info - y - m * 0.7 }, l->height * 0.13, 4, "left");
  ptm_poster_shift_headline (p, y + (picture > 0 ? 0 : MAX (bottom - info - y - head - m * 0.7, 0) * 0.3));
  if (p->has_info)
    ptm_layout_add_ornament (l, "rect", m, bottom - info - m * 0.4, l->unit * 12, l->unit * 0.4, c->accent[0], PTM_Z_ORNAMENT + 2);
  ptm_poster_info (p, m, bottom - info, inner * 0.8, info, PTM_INFO_STACK, "left");
}
