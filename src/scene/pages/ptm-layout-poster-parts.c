/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds what the templates of the poster family are built from: headline, ground, photograph, frame, facts. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/* Scripts without spaces break anywhere; a short headline of theirs is better kept whole. */
static gboolean
has_space (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* The fewest lines that cost the headline little of its size. */
static int
choose_lines (PtmPoster *p, const PtmFrame *box, double high, int most)
{
  double low = p->l->base * 0.9, full;

  if (!ptm_text_fit (p->title, p->l->scene->lang, box->width, box->height, low, high, most))
    return most;
  full = p->title->font_size;
  for (int lines = 1; lines < most; lines++)
    if (ptm_text_fit (p->title, p->l->scene->lang, box->width, box->height, MAX (low, full * 0.86), high, lines))
      return lines;
  return most;
}

double
ptm_poster_headline (PtmPoster *p, PtmFrame box, double high, int max_lines, const char *align)
{
  double y = box.y;

  if (p->title != NULL)
    {
      PtmFrame part = { box.x, y, box.width, box.height * (p->subtitle != NULL ? 0.8 : 1) };

      ptm_layout_set_face (p->l, p->title, TRUE, 0);
      if (!has_space (p->title->text) && ptm_text_fit (p->title, p->l->scene->lang, part.width, part.height, p->l->base * 2.2, high, 1))
        max_lines = 1;
      else
        max_lines = choose_lines (p, &part, high, max_lines);
      y += ptm_layout_place_text (p->l, p->title, part, p->l->base * 0.9, high, max_lines, align);
    }
  if (p->subtitle != NULL)
    {
      double   gap = p->l->base * 0.4 + (p->title != NULL ? p->title->font_size * 0.08 : 0);
      PtmFrame part = { box.x, y + gap, box.width, MAX (box.y + box.height - y - gap, p->l->base) };

      ptm_layout_set_face (p->l, p->subtitle, FALSE, 0);
      y += gap + ptm_layout_place_text (p->l, p->subtitle, part, p->l->base * 0.7, ptm_layout_scale (p->l, 2), 3, align);
    }
  return y - box.y;
}

void
ptm_poster_ground (PtmPoster *p, const char *usual, PtmFrame frame, PtmColor fill, const char *shape)
{
  const char *asked = p->has_setting ? ptm_backdrop_find_styled (p->background->setting, p->l->scene->style) : "";
  PtmNode    *node = p->background != NULL ? p->background : ptm_layout_add_backdrop (p->l, usual, frame, fill);

  if (p->background != NULL)
    {
      ptm_node_set (&node->setting, p->has_setting ? asked : usual);
      node->frame = frame;
      node->z = PTM_Z_BACKDROP + 1;
      node->fill = p->given_fill.a > 0 ? p->given_fill : p->has_setting ? ptm_backdrop_get_fill (asked, &p->l->scene->palette)
                                                                        : fill;
    }
  /* Nothing of the sky competes with the type; a low sun stands below it. */
  node->flip = !g_str_has_suffix (asked, "-evening") && !g_str_has_suffix (asked, "-morning");
  ptm_node_set (&node->shape, shape);
}

void
ptm_poster_shift_headline (PtmPoster *p, double dy)
{
  if (p->title != NULL)
    ptm_layout_shift (p->title, 0, dy);
  if (p->subtitle != NULL)
    ptm_layout_shift (p->subtitle, 0, dy);
}

double
ptm_poster_measure_info (PtmPoster *p, double width, double most, PtmInfoStyle style, const char *align)
{
  return p->has_info ? ptm_layout_info (p->l, (PtmFrame){ 0, 0, width, most }, style, align, FALSE) : 0;
}

void
ptm_poster_info (PtmPoster *p, double x, double y, double width, double height, PtmInfoStyle style, const char *align)
{
  if (p->has_info)
    ptm_layout_info (p->l, (PtmFrame){ x, y, width, height * 1.02 + 1 }, style, align, TRUE);
}

PtmColor
ptm_poster_get_deep (PtmLayout *l)
{
  const PtmPalette *c = &l->scene->palette;
  PtmColor          paper = ptm_palette_is_dark (c->bg[0]) ? c->ink : c->bg[0];

  /* The grain of the paper costs a little. */
  return ptm_palette_readable (ptm_palette_is_dark (c->bg[0]) ? c->bg[0] : c->bg[2], &paper, 1, 6);
}

void
ptm_poster_photo (PtmPoster *p, PtmFrame frame, const char *shape)
{
  if (p->photo == NULL)
    return;
  p->photo->frame = frame;
  p->photo->z = PTM_Z_ORNAMENT + 10;
  ptm_node_set (&p->photo->shape, shape);
}

void
ptm_poster_frame (PtmLayout *l, double inset, double thickness, PtmColor stroke)
{
  PtmNode *frame = ptm_layout_add_ornament (l, "rect", inset, inset, l->width - 2 * inset, l->height - 2 * inset, PTM_COLOR_NONE, PTM_Z_ORNAMENT + 30);

  frame->stroke = stroke;
  frame->size = thickness;
}

PtmColor
ptm_poster_get_tint (PtmLayout *l, double amount)
{
  const PtmPalette *c = &l->scene->palette;
  PtmColor          tint = ptm_color_mix (c->bg[0], c->bg[1], amount);

  return ptm_color_contrast (c->ink, tint) >= 5 ? tint : c->bg[0];
}

PtmNode *
ptm_poster_path (PtmLayout *l, const char *path, PtmFrame frame, PtmColor fill, int z)
{
  PtmNode *node = ptm_layout_add_ornament (l, "path", frame.x, frame.y, frame.width, frame.height, fill, z);

  ptm_node_set (&node->path, path);
  return node;
}
