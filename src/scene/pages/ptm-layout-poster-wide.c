/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds pages wider than high, and strips such as the head of a web page. */

#include "config.h"

#include <math.h>

#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/* Headline over a short rule over the facts, together in the middle of the box. */
static void
place_words (PtmPoster *p, PtmFrame box, double high, const char *align)
{
  PtmLayout *l = p->l;
  double     gap = p->has_info ? MIN (l->margin * 0.8, box.height * 0.12) : 0, info, head, y, rule = MIN (l->unit * 14, box.width * 0.3);
  gboolean   centred = align[0] == 'c';

  info = ptm_poster_measure_info (p, box.width, box.height * (p->title == NULL ? 1 : p->n_letters > 120 ? 0.56
                                                                                                        : 0.42),
                                  PTM_INFO_STACK, align);
  head = ptm_poster_headline (p, (PtmFrame){ box.x, box.y, box.width, box.height - info - gap }, high, 4, align);
  y = box.y + MAX (box.height - head - info - gap, 0) * 0.45;
  ptm_poster_shift_headline (p, y - box.y);
  if (!p->has_info)
    return;
  ptm_layout_add_ornament (l, "rect", centred ? box.x + (box.width - rule) / 2 : box.x, y + head + gap * 0.42, rule, MAX (l->unit * 0.5, 1), l->scene->palette.accent[0], PTM_Z_ORNAMENT + 8);
  ptm_poster_info (p, box.x, y + head + gap, box.width, info, PTM_INFO_STACK, align);
}

static void
lay_side (PtmPoster *p, gboolean picture_first)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, share = p->n_notes > 2 ? 0.42 : 0.5;
  PtmFrame          field = { picture_first ? 0 : l->width * (1 - share), 0, l->width * share, l->height };
  double            x = picture_first ? field.width + m : m, column = l->width - field.width - 2 * m;

  if (p->has_pictures || p->has_setting)
    {
      ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0]);
      if (p->photo == NULL)
        ptm_poster_ground (p, picture_first ? "rays" : "papercut", field, picture_first ? c->accent[2] : c->bg[1], NULL);
      ptm_poster_photo (p, field, "rect");
      ptm_layout_pictures (l, (PtmFrame){ field.x + m * 0.8, m, field.width - m * 1.6, l->height - 2 * m }, picture_first ? PTM_PICTURES_WREATH : PTM_PICTURES_STAND);
    }
  else
    {
      ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
      field = (PtmFrame){ picture_first ? 0 : l->width * 0.7, 0, l->width * 0.3, l->height };
      ptm_layout_add_backdrop (l, "tiles", field, c->bg[1])->z = PTM_Z_ORNAMENT;
      x = picture_first ? field.width + m : m;
      column = l->width - field.width - 2 * m;
    }
  place_words (p, (PtmFrame){ x, m, column, l->height - 2 * m }, l->height * 0.22, "left");
}

/* Words on one side, the pictures on the other. */
void
ptm_poster_side (PtmPoster *p)
{
  lay_side (p, FALSE);
}

void
ptm_poster_mirror_side (PtmPoster *p)
{
  lay_side (p, TRUE);
}

/* A full-page ground; the words in its calm half, the pictures on the hill, the facts in the dark foreground. */
void
ptm_poster_horizon (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, info = ptm_poster_measure_info (p, inner, l->height * 0.22, PTM_INFO_COLUMNS, "center"), band, head;
  double            split = p->has_pictures ? l->width * 0.52 : l->width - m;

  if (p->photo != NULL || p->n_notes > 2)
    {
      lay_side (p, FALSE);
      return;
    }
  band = p->has_info ? l->height - info - m * 1.5 : l->height * 0.92;
  /* The hills and the sun belong to the pictures; the words have the sky's plain tone. */
  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  if (!p->has_setting)
    {
      double sun = l->height * 0.62, x = p->has_pictures ? split + (l->width - split - sun) / 2 : l->width * 0.68;

      ptm_layout_add_ornament (l, "ellipse", x, l->height * 0.12, sun, sun, ptm_color_mix (c->bg[0], c->accent[2], 0.7), PTM_Z_ORNAMENT);
      for (int i = 0; i < 2; i++)
        ptm_poster_path (l, i == 0 ? "M0 60 C14 20 30 14 46 40 C62 66 78 10 100 30 L100 100 L0 100 Z" : "M0 40 C20 70 36 66 54 44 C72 22 86 40 100 60 L100 100 L0 100 Z",
                         (PtmFrame){ 0, band - l->height * (i == 0 ? 0.24 : 0.15), l->width, l->height * (i == 0 ? 0.3 : 0.2) },
                         ptm_color_mix (c->bg[1], ptm_poster_get_deep (l), i == 0 ? 0.12 : 0.42), PTM_Z_ORNAMENT + 2 + i);
    }
  ptm_layout_add_ornament (l, "wave", 0, band - l->height * 0.03, l->width, l->height - band + l->height * 0.03, ptm_poster_get_deep (l), PTM_Z_ORNAMENT + 20);
  /* A place with much in it is veiled where the words are. */
  if (p->has_setting)
    ptm_layout_add_ornament (l, "rect", 0, 0, p->has_pictures ? split + m * 0.2 : l->width, l->height, ptm_poster_get_deep (l), PTM_Z_ORNAMENT + 18)->opacity = 0.8;
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, split - m, band - m * 1.3 - (p->has_setting ? m * 0.7 : l->height * 0.22) }, l->height * 0.24, 4, p->has_pictures ? "left" : "center");
  ptm_poster_shift_headline (p, m + MAX (band - m * 1.3 - (p->has_setting ? m * 0.7 : l->height * 0.22) - head, 0) * 0.4);
  ptm_poster_info (p, m, l->height - m * 0.7 - info, inner, info, PTM_INFO_COLUMNS, "center");
  ptm_layout_pictures (l, (PtmFrame){ split + m * 0.3, m * 0.7, l->width - split - m, band - m * 0.6 }, PTM_PICTURES_STAND);
}

/* A framed sheet with a round-topped window. */
void
ptm_poster_window (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, y = m * 1.5, height = l->height - 2 * y, width = p->has_pictures ? MIN (l->width * 0.36, height * 0.95) : 0, x = l->width - y - width;
  PtmFrame          arch = { x, y, width, height };

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0]);
  ptm_poster_frame (l, m * 0.5, 2, c->bg[2]);
  ptm_poster_frame (l, m * 0.72, 0.7, c->bg[2]);
  if (p->has_pictures)
    {
      if (p->photo == NULL)
        ptm_poster_ground (p, "papercut", arch, ptm_color_mix (c->bg[1], c->accent[2], 0.12), "arch");
      ptm_poster_photo (p, arch, "arch");
      ptm_layout_pictures (l, (PtmFrame){ x + width * 0.07, y + height * 0.13, width * 0.86, height * 0.86 }, PTM_PICTURES_STAND);
    }
  place_words (p, (PtmFrame){ y, y * 0.95, (p->has_pictures ? x - y * 2 : l->width - 2 * y), l->height - y * 1.9 }, l->height * 0.2, "center");
}

/* Picture, headline and facts beside one another. */
static void
lay_strip (PtmPoster *p, gboolean block)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = MIN (l->margin, l->height * 0.1) + l->height * 0.03, picture = p->has_pictures ? MIN (l->height * 1.35, l->width * 0.3) : 0, facts = p->has_info ? l->width * (l->height < 200 ? 0.3 : 0.27) : 0;
  double            x = picture > 0 ? picture + m : m, head, info, middle;
  PtmFrame          words;

  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, l->height }, block ? c->bg[0] : ptm_poster_get_deep (l), NULL);
  if (p->photo != NULL)
    ptm_poster_photo (p, (PtmFrame){ 0, 0, picture, l->height }, "rect");
  else if (p->has_pictures)
    {
      double side = MIN (l->height * 1.12, picture * 0.98);

      if (!p->has_setting)
        ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, picture, l->height }, block ? c->bg[1] : ptm_color_mix (c->bg[0], c->accent[2], 0.75))->z = PTM_Z_BACKDROP + 5;
      if (!p->has_setting)
        ptm_layout_add_ornament (l, "ellipse", (picture - side) / 2, (l->height - side) / 2, side, side, ptm_color_mix (block ? c->bg[1] : c->accent[2], c->bg[0], 0.5), PTM_Z_ORNAMENT);
      ptm_layout_pictures (l, (PtmFrame){ picture * 0.08, l->height * 0.07, picture * 0.84, l->height * 0.86 }, PTM_PICTURES_STAND);
    }
  words = (PtmFrame){ x, m * 0.8, l->width - x - facts - m * (facts > 0 ? 1.6 : 1), l->height - m * 1.6 };
  head = ptm_poster_headline (p, words, l->height * 0.5, p->subtitle != NULL ? 2 : 3, "left");
  middle = MAX ((words.height - head) / 2, 0);
  ptm_poster_shift_headline (p, middle);
  if (facts <= 0)
    return;
  if (block)
    ptm_layout_add_backdrop (l, "plain", (PtmFrame){ l->width - facts - m, 0, facts + m, l->height }, c->accent[0])->z = PTM_Z_BACKDROP + 6;
  else
    ptm_layout_add_ornament (l, "rect", l->width - facts - m * 0.8, l->height * 0.2, MAX (l->unit * 0.5, 1), l->height * 0.6, c->accent[0], PTM_Z_ORNAMENT + 3);
  info = ptm_poster_measure_info (p, facts - m, l->height - m * 1.2, PTM_INFO_STACK, "left");
  ptm_poster_info (p, l->width - facts, (l->height - info) / 2, facts - m, info, PTM_INFO_STACK, "left");
}

void
ptm_poster_strip (PtmPoster *p)
{
  lay_strip (p, FALSE);
}

void
ptm_poster_strip_block (PtmPoster *p)
{
  lay_strip (p, TRUE);
}

/* Headline over a line of facts, the pictures at one end on a ground that runs through. */
void
ptm_poster_strip_centre (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = MIN (l->margin, l->height * 0.1) + l->height * 0.03, picture = p->has_pictures ? MIN (l->height * 1.5, l->width * 0.3) : 0, inner = l->width - picture - 2 * m, info, head, gap = l->height * 0.06;

  /* Two lines need some height. */
  if (l->height < 200)
    {
      lay_strip (p, l->variant % 2 == 0);
      return;
    }
  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, l->height }, ptm_poster_get_tint (l, 0.4), NULL);
  if (!p->has_setting && picture > 0)
    ptm_layout_add_ornament (l, "ellipse", l->width - picture * 1.1, -picture * 0.15, picture * 1.3, picture * 1.3, ptm_color_mix (c->bg[0], c->accent[2], 0.7), PTM_Z_ORNAMENT);
  ptm_poster_photo (p, (PtmFrame){ l->width - picture, 0, picture, l->height }, "rect");
  if (p->photo == NULL)
    ptm_layout_pictures (l, (PtmFrame){ l->width - picture, l->height * 0.06, picture - m, l->height * 0.88 }, PTM_PICTURES_STAND);
  info = ptm_poster_measure_info (p, inner, l->height * 0.34, PTM_INFO_COLUMNS, "center");
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, l->height - 2 * m * 0.7 - info - (info > 0 ? gap : 0) }, l->height * 0.42, 2, "center");
  ptm_poster_shift_headline (p, MAX (l->height - head - info - (info > 0 ? gap : 0), 0) / 2);
  if (p->has_info)
    ptm_poster_info (p, m, MAX (l->height - head - info - gap, 0) / 2 + head + gap, inner, info, PTM_INFO_COLUMNS, "center");
  ptm_layout_add_ornament (l, "rect", 0, l->height - MAX (l->height * 0.025, 1), l->width, MAX (l->height * 0.025, 1), c->accent[0], PTM_Z_ORNAMENT + 30);
}
