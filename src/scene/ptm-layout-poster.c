/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sorts out what a poster, flyer, invitation, card, slide or logo has to show, chooses its template, and holds what
 * the templates are built from, the wide page and the logo. */

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
  const char *asked = p->background != NULL ? ptm_backdrop_find_styled (p->background->setting, p->l->scene->style) : "";
  gboolean    own = *asked != '\0' && strcmp (asked, "plain") != 0;
  PtmNode    *node = p->background != NULL ? p->background : ptm_layout_add_backdrop (p->l, usual, frame, fill);

  if (p->background != NULL)
    {
      ptm_node_set (&node->setting, own ? asked : usual);
      node->frame = frame;
      node->z = PTM_Z_BACKDROP + 1;
      if (node->fill.a == 0)
        node->fill = own ? ptm_backdrop_get_fill (asked, &p->l->scene->palette) : fill;
    }
  /* Nothing of the sky competes with the type. */
  node->flip = TRUE;
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

/* Wide pages: words on one side, the pictures on the other. */
static void
layout_side (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, column = p->has_pictures ? l->width * 0.46 - m : l->width - 2 * m, info, head, free_height;
  gboolean          mirrored = l->variant % 2 == 1, card = l->scene->kind == PTM_KIND_CARD || l->scene->kind == PTM_KIND_INVITATION;
  double            x = mirrored && p->has_pictures ? l->width * 0.54 : m, y;
  PtmFrame          field = { mirrored ? 0 : l->width * 0.5, 0, l->width * 0.5, l->height };
  const char       *align = card ? "center" : "left";

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0]);
  if (p->has_pictures)
    {
      if (p->photo == NULL)
        ptm_poster_ground (p, l->variant % 4 < 2 ? "papercut" : "rays", field, l->variant % 4 < 2 ? c->bg[1] : c->accent[2], NULL);
      ptm_poster_photo (p, field, "rect");
    }
  else
    ptm_poster_ground (p, "shapes", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ x, 0, column, l->height * (p->title != NULL ? 0.42 : 0.7) }, PTM_INFO_STACK, align, FALSE) : 0;
  free_height = l->height - 2 * m - info - (p->has_info ? m * 0.7 : 0);
  head = ptm_poster_headline (p, (PtmFrame){ x, m, column, free_height }, l->height * 0.22, 4, align);
  y = m + MAX ((l->height - 2 * m - head - info - m * 0.7) * 0.45, 0);
  ptm_poster_shift_headline (p, y - m);
  if (p->has_info)
    {
      double line = y + head + m * 0.3, w = l->unit * 12;

      ptm_layout_add_ornament (l, "rect", card ? x + (column - w) / 2 : x, line, w, l->unit * 0.5, c->accent[0], PTM_Z_ORNAMENT);
      ptm_layout_info (l, (PtmFrame){ x, line + m * 0.4, column, info * 1.02 + 1 }, PTM_INFO_STACK, align, TRUE);
    }
  ptm_layout_pictures (l, (PtmFrame){ field.x + m * 0.8, m, field.width - m * 1.6, l->height - 2 * m }, l->variant % 2 == 0 ? PTM_PICTURES_STAND : PTM_PICTURES_WREATH);
}

/* A mark over a name, together in the middle of the page. */
static void
layout_logo (PtmPoster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin * 1.4, mark = p->has_pictures ? (l->height - 2 * m) * 0.6 : 0, gap = m * 0.2, room = l->height - 2 * m - mark - gap;
  double            head, info = p->has_info ? ptm_poster_measure_info (p, l->width - 2 * m, room * 0.4, PTM_INFO_STACK, "center") : 0, y;

  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, l->height }, l->variant % 2 == 0 ? PTM_RGB (255, 255, 255) : c->bg[0]);
  head = ptm_poster_headline (p, (PtmFrame){ m, 0, l->width - 2 * m, MAX (room - info, l->base) }, l->height * 0.16, 2, "center");
  y = m + MAX (room - head - info, 0) * 0.5;
  if (p->has_pictures)
    {
      double side = mark * 0.96;

      ptm_layout_add_ornament (l, l->variant % 2 == 0 ? "ellipse" : "rounded", (l->width - side) / 2, y, side, side, l->variant % 2 == 0 ? c->bg[1] : c->accent[0], PTM_Z_ORNAMENT);
      ptm_layout_pictures (l, (PtmFrame){ (l->width - side * 0.74) / 2, y + side * 0.13, side * 0.74, side * 0.74 }, PTM_PICTURES_STAND);
    }
  ptm_poster_shift_headline (p, y + mark + gap);
  ptm_poster_info (p, m, y + mark + gap + head, l->width - 2 * m, info, PTM_INFO_STACK, "center");
}

static void
find_parts (PtmPoster *p)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (p->l, PTM_NODE_TEXT);
  g_autoptr (GPtrArray) objects = ptm_layout_collect (p->l, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (p->l, PTM_NODE_PHOTO);
  g_autoptr (GPtrArray) backgrounds = ptm_layout_collect (p->l, PTM_NODE_BACKGROUND);

  p->title = ptm_layout_get_title (p->l);
  p->subtitle = ptm_layout_find_role (p->l, PTM_NODE_TEXT, "subtitle");
  p->has_info = ptm_layout_has_info (p->l);
  p->has_pictures = objects->len + photos->len > 0;
  p->photo = photos->len == 1 ? photos->pdata[0] : NULL;
  p->background = backgrounds->len > 0 ? backgrounds->pdata[0] : NULL;
  p->has_setting = p->background != NULL && *ptm_backdrop_find (p->background->setting) != '\0' && g_strcmp0 (ptm_backdrop_find (p->background->setting), "plain") != 0;
  if (p->title == NULL && texts->len > 0 && ((PtmNode *)texts->pdata[0])->role == NULL)
    {
      p->title = texts->pdata[0];
      ptm_node_set (&p->title->role, "title");
    }
}

/* The size the headline will have, about: facts stay below three quarters of it. */
static void
find_limit (PtmPoster *p)
{
  PtmLayout *l = p->l;
  double     share = l->width > l->height * 1.15 ? 0.46 : 1;

  if (p->title == NULL)
    return;
  ptm_layout_set_face (l, p->title, TRUE, 0);
  if (!ptm_text_fit (p->title, l->scene->lang, (l->width - 2 * l->margin) * share, l->height * 0.24, l->base * 0.5, l->height * 0.2, 5))
    p->title->font_size = l->base;
  l->most = MAX (p->title->font_size * 0.72, l->base * 0.8);
}

void
ptm_layout_poster (PtmLayout *layout)
{
  static void (*const pages[]) (PtmPoster *) = { ptm_poster_scenic, ptm_poster_vignette, ptm_poster_swiss, ptm_poster_split, ptm_poster_marquee, ptm_poster_medallion };
  static void (*const cards[]) (PtmPoster *) = { ptm_poster_vignette, ptm_poster_medallion, ptm_poster_scenic, ptm_poster_split, ptm_poster_marquee, ptm_poster_swiss };
  PtmPoster poster = { layout };

  find_parts (&poster);
  find_limit (&poster);
  if (layout->scene->kind == PTM_KIND_LOGO)
    layout_logo (&poster);
  else if (layout->width > layout->height * 1.15)
    layout_side (&poster);
  else if (!poster.has_pictures && !poster.has_setting)
    ptm_poster_words (&poster);
  else if (layout->scene->kind == PTM_KIND_INVITATION || layout->scene->kind == PTM_KIND_CARD)
    cards[layout->variant % G_N_ELEMENTS (cards)](&poster);
  else
    pages[layout->variant % G_N_ELEMENTS (pages)](&poster);
}
