/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds upright pages that geometry or white space leads: a gallery bill, a diagonal, a leaf of the calendar, a tower. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/* A museum's bill: the picture on a quiet field and the words flush left with room around them. The field is above the words,
 * below them, or left out. */
void
ptm_poster_gallery (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin * 1.1, inner = l->width - 2 * m, bottom = l->height - m, gap = m * 0.55, head, info = ptm_poster_measure_info (p, inner, l->height * 0.22, PTM_INFO_SPLIT, "left"), field, pad;
  int               look = l->variant % 3;
  PtmColor          paper = ptm_color_mix (c->bg[0], ptm_palette_is_dark (c->bg[0]) ? c->bg[0] : PTM_RGB (255, 255, 255), 0.5);
  PtmFrame          area;

  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, l->height }, paper);
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, inner, l->height * 0.24 }, l->height * 0.13, 4, "left");
  field = bottom - info - head - gap * (p->has_info ? 2.6 : 1.2) - m;
  area = (PtmFrame){ look == 1 ? 0 : m, look == 1 ? m + head + gap : m, look == 1 ? l->width : inner, field };
  pad = MIN (area.width, area.height) * (look == 2 ? 0.2 : 0.11);
  if (p->photo == NULL && (look < 2 || p->has_setting))
    ptm_poster_ground (p, "plain", area, ptm_color_mix (c->bg[0], c->bg[1], 0.8), "rect");
  ptm_poster_photo (p, area, "rect");
  ptm_layout_pictures (l, (PtmFrame){ area.x + pad, area.y + pad, area.width - 2 * pad, area.height - 2 * pad }, PTM_PICTURES_STAND);
  ptm_poster_shift_headline (p, look == 1 ? m : m + field + gap * 1.2);
  if (look == 2)
    ptm_layout_add_ornament (l, "rect", m, m, l->unit * 12, l->unit * 1.2, c->accent[0], PTM_Z_ORNAMENT + 2);
  if (p->has_info)
    ptm_layout_add_ornament (l, "rect", m, bottom - info - gap * 0.75, inner, MAX (l->unit * 0.2, 1), c->ink, PTM_Z_ORNAMENT + 2);
  ptm_poster_info (p, m, bottom - info, inner, info, PTM_INFO_SPLIT, "left");
}

/* A field of the leading colour cut off by a rising line; the hero leans over the edge. */
void
ptm_poster_diagonal (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, bottom = l->height - m, head, low, rise = l->width * 0.3;
  double            info = ptm_poster_measure_info (p, inner, l->height * 0.22, PTM_INFO_SPLIT, "left");
  PtmColor          field = c->accent[0];

  ptm_poster_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  head = ptm_poster_headline (p, (PtmFrame){ m, m * 1.1, inner, l->height * 0.27 }, l->height * 0.22, 4, "left");
  low = m * 1.1 + head + m * 0.7;
  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, low + 1 }, field)->z = PTM_Z_BACKDROP + 6;
  ptm_poster_path (l, "M0 0 L100 0 L0 100 Z", (PtmFrame){ 0, low, l->width, rise }, field, PTM_Z_ORNAMENT);
  if (!p->has_setting)
    ptm_poster_path (l, "M100 0 L100 28 L0 100 L0 88 Z", (PtmFrame){ 0, low + l->unit * 3, l->width, rise * 1.16 }, c->accent[2], PTM_Z_ORNAMENT + 1);
  if (p->photo != NULL)
    ptm_poster_photo (p, (PtmFrame){ m, low + rise * 0.35, inner, bottom - info - low - rise * 0.35 - m }, "rounded");
  ptm_layout_pictures (l, (PtmFrame){ m * 0.8, low + l->unit, l->width - m * 1.6, bottom - info - (p->has_info ? m * 0.9 : 0) - low - l->unit }, PTM_PICTURES_TURNED);
  if (p->has_info)
    ptm_layout_add_ornament (l, "rect", m, bottom - info - m * 0.5, inner, l->unit * 0.6, field, PTM_Z_ORNAMENT + 4);
  ptm_poster_info (p, m, bottom - info, inner, info, PTM_INFO_SPLIT, "left");
}

/* The date as a leaf of the calendar in the corner: a block of its own, a word to a line. */
static double
place_leaf (PtmPoster *p, PtmNode *date, double side)
{
  PtmLayout *l = p->l;
  double     pad = side * 0.12, x = l->width - l->margin - side, height;
  PtmFrame   box = { x + pad, l->margin + pad, side - 2 * pad, side - 2 * pad };
  PtmColor   fill = ptm_poster_get_deep (l);

  ptm_layout_add_ornament (l, "rect", x, l->margin, side, side, fill, PTM_Z_ORNAMENT + 3);
  ptm_layout_add_ornament (l, "rect", x, l->margin, side, side * 0.07, l->scene->palette.accent[0], PTM_Z_ORNAMENT + 4);
  ptm_layout_set_face (l, date, TRUE, 0);
  height = ptm_layout_place_text (l, date, box, l->base * 0.6, MIN (side * 0.44, MAX (l->most, l->base)), 3, "center");
  ptm_layout_shift (date, 0, (box.height - height) / 2 + side * 0.03);
  return side;
}

/* A word that would be small beside the leaf. */
static gboolean
has_wide_word (PtmPoster *p)
{
  g_auto (GStrv) words = g_strsplit (p->title != NULL && p->title->text != NULL ? p->title->text : "", " ", 16);

  for (int i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > 10)
      return TRUE;
  return FALSE;
}

void
ptm_poster_calendar (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, bottom = l->height - m, leaf = 0, head, info, top, field;
  PtmNode          *date = ptm_layout_find_role (l, PTM_NODE_TEXT, "date");
  PtmFrame          area;

  if (date == NULL || date->text == NULL || g_utf8_strlen (date->text, -1) > 22 || ptm_layout_find_role (l, PTM_NODE_TEXT, "place") == NULL || has_wide_word (p))
    {
      ptm_poster_marquee (p);
      return;
    }
  ptm_poster_ground (p, "plain", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  leaf = place_leaf (p, date, l->width * 0.27);
  head = ptm_poster_headline (p, (PtmFrame){ m, m, inner - leaf - m * 0.7, l->height * 0.3 }, l->height * 0.2, 5, "left");
  top = m + MAX (head, leaf) + m * 0.7;
  /* The date has its block already. */
  ptm_node_set (&date->role, "ornament");
  info = ptm_poster_measure_info (p, inner, l->height * 0.22, PTM_INFO_SPLIT, "left");
  field = bottom - info - m * 0.9 - top;
  area = (PtmFrame){ 0, top, l->width, field };
  if (!p->has_setting && p->photo == NULL)
    {
      double side = MIN (l->width * 0.9, field * 1.05);

      ptm_layout_add_backdrop (l, "plain", area, ptm_color_mix (c->bg[0], c->bg[1], 0.85))->z = PTM_Z_BACKDROP + 5;
      ptm_poster_path (l, "M0 100 A50 50 0 0 1 100 100 Z", (PtmFrame){ (l->width - side) / 2, top + field - side / 2, side, side / 2 }, c->accent[2], PTM_Z_ORNAMENT);
    }
  ptm_poster_photo (p, area, "rect");
  ptm_layout_pictures (l, (PtmFrame){ m * 1.2, top + m * 0.4, l->width - m * 2.4, field - m * 0.4 }, PTM_PICTURES_STAND);
  ptm_layout_add_ornament (l, "rect", 0, top + field, l->width, l->unit * 0.8, c->accent[0], PTM_Z_ORNAMENT + 5);
  ptm_poster_info (p, m, bottom - info, inner, info, PTM_INFO_SPLIT, "left");
  ptm_node_set (&date->role, "date");
}

/* Pages much higher than wide: headline, pictures and facts as storeys. */
void
ptm_poster_tower (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin * 1.2, inner = l->width - 2 * m, head, foot, top = m * 1.3, y;
  double            info = ptm_poster_measure_info (p, inner, l->height * 0.34, PTM_INFO_STACK, "center");

  ptm_poster_ground (p, l->variant % 2 == 0 ? "plain" : "rays", (PtmFrame){ 0, 0, l->width, l->height }, ptm_poster_get_tint (l, 0.35), NULL);
  head = ptm_poster_headline (p, (PtmFrame){ m, top, inner, l->height * 0.34 }, l->width * 0.34, 8, "center");
  foot = p->has_info ? l->height - info - m * 2.2 : l->height;
  if (p->has_info)
    {
      ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, foot, l->width, l->height - foot }, ptm_poster_get_deep (l))->z = PTM_Z_ORNAMENT + 3;
      ptm_layout_add_ornament (l, "rect", 0, foot, l->width, l->unit * 1.4, c->accent[0], PTM_Z_ORNAMENT + 4);
      ptm_poster_info (p, m, foot + m * 1.1, inner, info, PTM_INFO_STACK, "center");
    }
  y = top + head + m;
  if (!p->has_pictures)
    {
      for (int i = 0; i < 3 && foot - y > l->unit * 20; i++)
        ptm_layout_add_ornament (l, "arch", l->width * (0.14 + i * 0.11), foot - (foot - y) * (1 - i * 0.25), l->width * (0.72 - i * 0.22), (foot - y) * (1 - i * 0.25), c->accent[i], PTM_Z_ORNAMENT + i);
      return;
    }
  /* A band of tiles takes what the pictures cannot fill. */
  if (foot - y > l->width * 1.9 && p->photo == NULL)
    {
      double band = MIN (foot - y - l->width * 1.3, l->width);

      ptm_layout_add_backdrop (l, "tiles", (PtmFrame){ 0, foot - band, l->width, band }, c->bg[1])->z = PTM_Z_ORNAMENT + 2;
      foot -= band;
    }
  if (!p->has_setting && p->photo == NULL)
    {
      double side = MIN (inner * 1.1, foot - y);

      ptm_layout_add_ornament (l, "ellipse", (l->width - side) / 2, y + (foot - y - side) / 2, side, side, ptm_color_mix (c->bg[0], c->accent[2], 0.6), PTM_Z_ORNAMENT);
    }
  ptm_poster_photo (p, (PtmFrame){ 0, y, l->width, foot - y }, "rect");
  if (p->photo == NULL)
    {
      double high = MIN (foot - y - m * 0.5, l->width * 1.5);

      ptm_layout_pictures (l, (PtmFrame){ m * 0.8, y + (foot - y - high) / 2, l->width - m * 1.6, high }, PTM_PICTURES_STAND);
    }
}
