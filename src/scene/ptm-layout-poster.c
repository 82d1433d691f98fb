/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the templates of posters, flyers, invitations, cards, slides and logos. Each is one composition: a place
 * for the headline, one for the pictures, one for when and where, and the ground they share. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-layout-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

typedef struct
{
  PtmLayout *l;
  PtmNode   *title;      /* (nullable) */
  PtmNode   *subtitle;   /* (nullable) */
  PtmNode   *background; /* (nullable) the plan's own */
  PtmNode   *photo;      /* (nullable) */
  gboolean   has_info;
  gboolean   has_pictures;
} Poster;

/* Scripts without spaces break anywhere; a short headline of theirs is better kept whole. */
static gboolean
has_space (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static double
place_headline (Poster *p, PtmFrame box, double high, int max_lines, const char *align)
{
  double y = box.y;

  if (p->title != NULL)
    {
      PtmFrame part = { box.x, y, box.width, box.height * (p->subtitle != NULL ? 0.8 : 1) };

      ptm_layout_set_face (p->l, p->title, TRUE, 0);
      if (!has_space (p->title->text) && ptm_text_fit (p->title, p->l->scene->lang, part.width, part.height, p->l->base * 2.2, high, 1))
        max_lines = 1;
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

/* The plan's setting, else the ground that suits the template. */
static void
set_ground (Poster *p, const char *usual, PtmFrame frame, PtmColor fill, const char *shape)
{
  const char *asked = p->background != NULL ? ptm_backdrop_find (p->background->setting) : "";
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

static void
place_photo (Poster *p, PtmFrame frame, const char *shape)
{
  if (p->photo == NULL)
    return;
  p->photo->frame = frame;
  p->photo->z = PTM_Z_ORNAMENT + 10;
  ptm_node_set (&p->photo->shape, shape);
}

/* A full-page picture: type on the calm sky, pictures on the hill, facts in the dark foreground. */
static void
layout_scenic (Poster *p)
{
  PtmLayout *l = p->l;
  double     m = l->margin, inner = l->width - 2 * m, foot = l->height - m * 0.8, top = m * 1.05;
  double     info = p->has_info ? ptm_layout_info (l, (PtmFrame){ m, 0, inner, l->height * 0.24 }, PTM_INFO_COLUMNS, "center", FALSE) : 0;
  double     band = p->has_info ? foot - info - m * 0.85 : l->height * 0.9, head;
  PtmColor   deep = l->scene->palette.bg[2];

  set_ground (p, "papercut", (PtmFrame){ 0, 0, l->width, l->height }, l->scene->palette.bg[0], NULL);
  place_photo (p, (PtmFrame){ 0, l->height * 0.28, l->width, l->height * 0.72 }, "rect");
  head = place_headline (p, (PtmFrame){ m, top, inner, l->height * (p->has_pictures ? 0.27 : 0.5) }, l->height * 0.17, 3, "center");
  ptm_layout_add_ornament (l, "wave", 0, band - l->height * 0.02, l->width, l->height - band + l->height * 0.02, deep, PTM_Z_ORNAMENT + 20);
  if (p->has_info)
    ptm_layout_info (l, (PtmFrame){ m, foot - info, inner, info * 1.02 + 1 }, PTM_INFO_COLUMNS, "center", TRUE);
  ptm_layout_pictures (l, (PtmFrame){ m * 0.5, top + head + m * 0.45, l->width - m, band - top - head - m * 0.25 }, PTM_PICTURES_STAND);
}

/* A coloured upper half with the headline as large as it goes, the picture on the seam, facts in a column. */
static void
layout_split (Poster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, seam, head, info;
  gboolean          own = p->background != NULL && *ptm_backdrop_find (p->background->setting) != '\0';
  PtmFrame          area;

  head = place_headline (p, (PtmFrame){ m, m * 1.1, inner, l->height * (p->has_pictures ? 0.3 : 0.6) }, l->height * 0.24, 4, "left");
  seam = MAX (m * 1.1 + head + l->height * (p->has_pictures ? 0.16 : 0.06), l->height * (p->has_pictures ? 0.4 : 0.68));
  set_ground (p, "plain", (PtmFrame){ 0, 0, l->width, own ? l->height : seam }, c->accent[0], NULL);
  if (!own)
    ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, seam, l->width, l->height - seam }, c->bg[0]);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ m, 0, inner, l->height * 0.2 }, PTM_INFO_SPLIT, "left", FALSE) : 0;
  area = (PtmFrame){ m, m * 1.1 + head + m * 0.3, inner, l->height - m * 2.2 - head - info - (p->has_info ? m * 0.6 : 0) };
  if (p->has_pictures)
    {
      double side = MIN (area.width, area.height) * 0.92;

      if (p->photo == NULL)
        ptm_layout_add_ornament (l, "ellipse", area.x + (area.width - side) / 2, area.y + (area.height - side) / 2, side, side, c->accent[2], PTM_Z_ORNAMENT);
      place_photo (p, (PtmFrame){ area.x, area.y + m * 0.2, area.width, area.height - m * 0.4 }, "rounded");
      ptm_layout_pictures (l, area, PTM_PICTURES_WREATH);
    }
  if (p->has_info)
    {
      ptm_layout_add_ornament (l, "rect", m, l->height - m - info - m * 0.3, inner, l->unit * 0.45, c->ink, PTM_Z_ORNAMENT + 20);
      ptm_layout_info (l, (PtmFrame){ m, l->height - m - info, inner, info * 1.02 + 1 }, PTM_INFO_SPLIT, "left", TRUE);
    }
}

static void
add_frame (PtmLayout *l, double inset, double thickness, PtmColor stroke)
{
  PtmNode *frame = ptm_layout_add_ornament (l, "rect", inset, inset, l->width - 2 * inset, l->height - 2 * inset, PTM_COLOR_NONE, PTM_Z_ORNAMENT + 30);

  frame->stroke = stroke;
  frame->size = thickness;
}

/* A framed page with a window: the vignette of invitations and old concert bills. */
static void
layout_vignette (Poster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, x = m * 1.7, inner = l->width - 2 * x, y = m * 1.75, window, head, info;
  double            bottom = l->height - m * 1.7;

  ptm_layout_add_backdrop (l, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0]);
  add_frame (l, m * 0.62, 2.4, c->bg[2]);
  add_frame (l, m * 0.88, 0.7, c->bg[2]);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ x, 0, inner, l->height * 0.2 }, PTM_INFO_COLUMNS, "center", FALSE) : 0;
  if (!p->has_pictures)
    window = 0;
  else
    window = (bottom - y - info) * 0.66;
  head = place_headline (p, (PtmFrame){ x, y + window + (p->has_pictures ? m * 0.45 : m), inner, bottom - info - y - window - m * 1.1 }, l->height * 0.13, 3, "center");
  if (p->has_pictures)
    {
      double   slack = bottom - info - (y + window + m * 0.45 + head) - m * 0.75, w = MIN (inner, (window + MAX (slack, 0)) * 0.98);
      PtmFrame arch = { (l->width - w) / 2, y, w, window + MAX (slack, 0) };

      if (p->title != NULL)
        ptm_layout_shift (p->title, 0, MAX (slack, 0));
      if (p->subtitle != NULL)
        ptm_layout_shift (p->subtitle, 0, MAX (slack, 0));
      if (p->photo == NULL)
        set_ground (p, "papercut", arch, ptm_color_mix (c->bg[1], c->accent[2], 0.12), "arch");
      place_photo (p, arch, "arch");
      ptm_layout_pictures (l, (PtmFrame){ arch.x + m * 0.1, arch.y + arch.height * 0.1, arch.width - m * 0.2, arch.height * 0.9 }, PTM_PICTURES_CORNERS);
    }
  if (p->has_info)
    {
      double side = l->unit * 1.5, line = bottom - info - m * 0.42;

      ptm_layout_add_ornament (l, "rect", l->width / 2 - l->unit * 14, line - l->unit * 0.08, l->unit * 28, l->unit * 0.16, c->bg[2], PTM_Z_ORNAMENT);
      ptm_layout_add_ornament (l, "diamond", l->width / 2 - side / 2, line - side / 2, side, side, c->accent[0], PTM_Z_ORNAMENT + 1);
      ptm_layout_info (l, (PtmFrame){ x, bottom - info, inner, info * 1.02 + 1 }, PTM_INFO_COLUMNS, "center", TRUE);
    }
}

/* An asymmetric grid: a slanted field, a great disc, the hero turned, the headline flush left. */
static void
layout_swiss (Poster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin, inner = l->width - 2 * m, info, head, top = m * 1.3, side, bottom = l->height - m, rise, band;
  gboolean          own = p->background != NULL && *ptm_backdrop_find (p->background->setting) != '\0';

  set_ground (p, "paper", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ m, 0, inner, l->height * 0.22 }, PTM_INFO_SPLIT, "left", FALSE) : 0;
  /* The line falls to the right; what it cuts off at the words' end is their clearance. */
  rise = MIN (l->width * 0.16, (info + m * 1.6) * 0.5) * 0.8;
  band = bottom - info - m * 0.55 - rise;
  ptm_layout_add_ornament (l, "rect", m, m, inner, l->unit * 0.9, own ? c->accent[0] : c->ink, PTM_Z_ORNAMENT + 2);
  head = place_headline (p, (PtmFrame){ m, top, inner, l->height * (p->has_pictures ? 0.28 : 0.5) }, l->height * 0.2, 3, "left");
  if (!own)
    {
      side = MIN (l->width * 0.86, l->height * 0.6);
      ptm_layout_add_ornament (l, "ellipse", l->width - side * 0.86, top + head + m * 0.5, side, side, c->accent[2], PTM_Z_ORNAMENT);
      ptm_layout_add_ornament (l, "slant", 0, band, l->width, l->height - band, c->bg[2], PTM_Z_ORNAMENT + 1);
    }
  else
    ptm_layout_add_ornament (l, "slant", 0, band, l->width, l->height - band, c->bg[2], PTM_Z_ORNAMENT + 1);
  place_photo (p, (PtmFrame){ m, top + head + m * 0.5, inner, bottom - info - m * 1.6 - top - head }, "rect");
  if (p->has_info)
    ptm_layout_info (l, (PtmFrame){ m, bottom - info, inner, info * 1.02 + 1 }, PTM_INFO_SPLIT, "left", TRUE);
  ptm_layout_pictures (l, (PtmFrame){ m, top + head + m * 0.4, inner, band + rise * 0.5 - m * 0.4 - top - head }, PTM_PICTURES_DIAGONAL);
}

/* Wide pages: words on one side, the pictures on the other. */
static void
layout_side (Poster *p)
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
        set_ground (p, l->variant % 4 < 2 ? "papercut" : "rays", field, l->variant % 4 < 2 ? c->bg[1] : c->accent[2], NULL);
      place_photo (p, field, "rect");
    }
  else
    set_ground (p, "shapes", (PtmFrame){ 0, 0, l->width, l->height }, c->bg[0], NULL);
  info = p->has_info ? ptm_layout_info (l, (PtmFrame){ x, 0, column, l->height * (p->title != NULL ? 0.42 : 0.7) }, PTM_INFO_STACK, align, FALSE) : 0;
  free_height = l->height - 2 * m - info - (p->has_info ? m * 0.7 : 0);
  head = place_headline (p, (PtmFrame){ x, m, column, free_height }, l->height * 0.22, 4, align);
  y = m + MAX ((l->height - 2 * m - head - info - m * 0.7) * 0.45, 0);
  if (p->title != NULL)
    ptm_layout_shift (p->title, 0, y - m);
  if (p->subtitle != NULL)
    ptm_layout_shift (p->subtitle, 0, y - m);
  if (p->has_info)
    {
      double line = y + head + m * 0.3, w = l->unit * 12;

      ptm_layout_add_ornament (l, "rect", card ? x + (column - w) / 2 : x, line, w, l->unit * 0.5, c->accent[0], PTM_Z_ORNAMENT);
      ptm_layout_info (l, (PtmFrame){ x, line + m * 0.4, column, info * 1.02 + 1 }, PTM_INFO_STACK, align, TRUE);
    }
  ptm_layout_pictures (l, (PtmFrame){ field.x + m * 0.8, m, field.width - m * 1.6, l->height - 2 * m }, l->variant % 2 == 0 ? PTM_PICTURES_STAND : PTM_PICTURES_WREATH);
}

/* A mark over a name. */
static void
layout_logo (Poster *p)
{
  PtmLayout        *l = p->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->margin * 1.4, mark = p->has_pictures ? (l->height - 2 * m) * 0.6 : 0, side = mark * 0.96;
  double            head;

  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, l->height }, l->variant % 2 == 0 ? PTM_RGB (255, 255, 255) : c->bg[0]);
  if (p->has_pictures)
    {
      ptm_layout_add_ornament (l, l->variant % 2 == 0 ? "ellipse" : "rounded", (l->width - side) / 2, m, side, side, l->variant % 2 == 0 ? c->bg[1] : c->accent[0], PTM_Z_ORNAMENT);
      ptm_layout_pictures (l, (PtmFrame){ (l->width - side * 0.74) / 2, m + side * 0.13, side * 0.74, side * 0.74 }, PTM_PICTURES_STAND);
    }
  head = place_headline (p, (PtmFrame){ m, m + mark + m * 0.2, l->width - 2 * m, l->height - 2 * m - mark - m * 0.2 }, l->height * 0.16, 2, "center");
  if (p->has_info)
    ptm_layout_info (l, (PtmFrame){ m, m + mark + m * 0.2 + head, l->width - 2 * m, MAX (l->height - 2.2 * m - mark - head, l->base) }, PTM_INFO_STACK, "center", TRUE);
}

static void
find_parts (Poster *p)
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
  if (p->title == NULL && texts->len > 0 && ((PtmNode *)texts->pdata[0])->role == NULL)
    {
      p->title = texts->pdata[0];
      ptm_node_set (&p->title->role, "title");
    }
}

/* The size the headline will have, about: facts stay below three quarters of it. */
static void
find_limit (Poster *p)
{
  PtmLayout *l = p->l;
  double     share = l->width > l->height * 1.15 ? 0.46 : 1;

  if (p->title == NULL)
    return;
  ptm_layout_set_face (l, p->title, TRUE, 0);
  if (!ptm_text_fit (p->title, l->scene->lang, (l->width - 2 * l->margin) * share, l->height * 0.24, l->base * 0.5, l->height * 0.2, 3))
    p->title->font_size = l->base;
  l->most = MAX (p->title->font_size * 0.72, l->base * 0.6);
}

void
ptm_layout_poster (PtmLayout *layout)
{
  static void (*const templates[]) (Poster *) = { layout_scenic, layout_vignette, layout_swiss, layout_split };
  static void (*const cards[]) (Poster *) = { layout_vignette, layout_scenic, layout_split, layout_swiss };
  Poster poster = { layout };

  find_parts (&poster);
  find_limit (&poster);
  if (layout->scene->kind == PTM_KIND_LOGO)
    layout_logo (&poster);
  else if (layout->width > layout->height * 1.15)
    layout_side (&poster);
  else if (layout->scene->kind == PTM_KIND_INVITATION || layout->scene->kind == PTM_KIND_CARD)
    cards[layout->variant % G_N_ELEMENTS (cards)](&poster);
  else
    templates[layout->variant % G_N_ELEMENTS (templates)](&poster);
}
