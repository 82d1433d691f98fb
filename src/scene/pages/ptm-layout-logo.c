/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out logos: a mark with its name under it or beside it, an emblem, a monogram. The mark is the plan's picture in
 * its flat form and, unless the plan gave a colour, in the palette's leading one. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-list.h"
#include "ptm-layout-poster-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/** Logo: what it is made of. */
typedef struct
{
  PtmPoster *p;
  PtmLayout *l;
  PtmNode   *mark;  /* (nullable) the first picture */
  GPtrArray *lines; /* small texts under the name */
} Logo;

/* The flat picture of the same thing, when the pack has one. */
static void
simplify (PtmLayout *l, PtmNode *node)
{
  g_autoptr (GBytes) table = l->art != NULL && node->asset != NULL ? ptm_art_dup_file (l->art, "lexicon/flat.tsv") : NULL;
  g_autofree char *text = NULL, *wanted = NULL, *flat = NULL;
  const char      *at;

  if (table != NULL)
    {
      text = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
      wanted = g_strconcat ("\n", node->asset, "\t", NULL);
      at = strstr (text, wanted);
      if (at != NULL)
        flat = g_strndup (at + strlen (wanted), strcspn (at + strlen (wanted), "\n\r"));
    }
  if (flat != NULL && ptm_art_has (l->art, flat))
    ptm_node_set (&node->asset, flat);
}

static void
sort_out (Logo *logo)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (logo->l, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) texts = ptm_layout_collect (logo->l, PTM_NODE_TEXT);

  for (guint i = 0; i < objects->len; i++)
    simplify (logo->l, objects->pdata[i]);
  logo->mark = objects->len > 0 ? objects->pdata[0] : logo->p->photo;
  for (guint i = 0; i < texts->len; i++)
    if (texts->pdata[i] != logo->p->title)
      g_ptr_array_add (logo->lines, texts->pdata[i]);
}

static PtmColor
get_ground (Logo *logo)
{
  const PtmPalette *c = &logo->l->scene->palette;

  return logo->l->variant % 4 == 1 ? c->bg[0] : logo->l->variant % 8 == 6 ? ptm_poster_get_deep (logo->l)
                                                                          : PTM_RGB (255, 255, 255);
}

static void
place_mark (Logo *logo, PtmFrame box)
{
  PtmLayout *l = logo->l;

  if (logo->p->photo != NULL)
    ptm_poster_photo (logo->p, box, "ellipse");
  ptm_layout_pictures (l, box, PTM_PICTURES_WREATH);
  for (guint i = 0; i < l->scene->nodes->len; i++)
    {
      PtmNode *node = l->scene->nodes->pdata[i];

      /* A mark lies flat. */
      if (node->type == PTM_NODE_OBJECT)
        ptm_node_set (&node->shape, NULL);
    }
}

/* Name and small lines; returns the height. */
static double
place_name (Logo *logo, PtmFrame box, double high, int lines, const char *align)
{
  PtmLayout   *l = logo->l;
  PtmListStyle style = { PTM_LIST_PLAIN, 1, 0, MAX (l->unit * 1.6, 5), 0.3, 0, l->scene->palette.accent[0], align };
  double       head = 0, small, gap;

  if (logo->p->title != NULL)
    {
      ptm_layout_set_face (l, logo->p->title, TRUE, 0);
      /* A name stays in one line as long as it is large there. */
      if (ptm_text_fit (logo->p->title, l->scene->lang, box.width, box.height, high * 0.7, high, 1))
        lines = 1;
      head = ptm_layout_place_text (l, logo->p->title, (PtmFrame){ box.x, box.y, box.width, box.height * (logo->lines->len > 0 ? 0.72 : 1) }, l->base * 0.6, high, lines, align);
    }
  gap = head * 0.06 + (head > 0 ? l->unit : 0);
  style.high = CLAMP (head > 0 ? logo->p->title->font_size * 0.34 : high * 0.4, style.low, high);
  small = ptm_layout_list (l, logo->lines, (PtmFrame){ box.x, box.y + head + gap, box.width, MAX (box.height - head - gap, style.low) }, &style, TRUE);
  return head + (small > 0 ? gap + small : 0);
}

static void
shift_words (Logo *logo, double dx, double dy)
{
  if (logo->p->title != NULL)
    ptm_layout_shift (logo->p->title, dx, dy);
  for (guint i = 0; i < logo->lines->len; i++)
    ptm_layout_shift (logo->lines->pdata[i], dx, dy);
}

/* The first letter of the name in a form of the leading colour. */
static void
place_monogram (Logo *logo, PtmFrame box, const char *shape)
{
  PtmLayout       *l = logo->l;
  PtmColor         fill = ptm_palette_is_dark (l->scene->palette.accent[0]) ? l->scene->palette.accent[0] : ptm_poster_get_deep (l);
  PtmNode         *letter;
  const char      *text = logo->p->title != NULL && logo->p->title->text != NULL ? logo->p->title->text : "";
  g_autofree char *first = NULL;

  while (*text != '\0' && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  if (strcmp (shape, "path") == 0)
    ptm_poster_path (l, "M25 4 L75 4 L100 50 L75 96 L25 96 L0 50 Z", box, fill, PTM_Z_ORNAMENT);
  else
    ptm_layout_add_ornament (l, shape, box.x, box.y, box.width, box.height, fill, PTM_Z_ORNAMENT);
  if (*text == '\0')
    return;
  first = g_utf8_strup (text, g_utf8_next_char (text) - text);
  letter = ptm_scene_add_node (l->scene, NULL, PTM_NODE_TEXT);
  ptm_node_set (&letter->role, "ornament");
  ptm_node_set (&letter->text, first);
  ptm_layout_set_face (l, letter, TRUE, 0);
  g_free (letter->font);
  letter->font = ptm_type_dup_family (l->type->display, l->type->serif, first, l->scene->lang);
  letter->weight = l->type->display_weight;
  ptm_node_set (&letter->align, "center");
  letter->font_size = box.height * 0.62;
  letter->frame = box;
  letter->color = ptm_color_mix (fill, PTM_RGB (255, 255, 255), 0.97);
  letter->z = PTM_Z_TEXT;
}

static double
measure_name_width (Logo *logo)
{
  double width = 0, most = 0;

  if (logo->p->title != NULL)
    ptm_text_measure (logo->p->title, logo->l->scene->lang, logo->p->title->frame.width, &most, NULL);
  for (guint i = 0; i < logo->lines->len; i++)
    {
      PtmNode *node = logo->lines->pdata[i];

      ptm_text_measure (node, logo->l->scene->lang, node->frame.width, &width, NULL);
      most = MAX (most, width);
    }
  return most;
}

/* The mark over the name. */
static void
lay_stacked (Logo *logo)
{
  PtmLayout        *l = logo->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->unit * 11, room = l->height - 2 * m, side = MIN (room * 0.56, l->width - 2 * m), gap = l->unit * 5, head, y;

  head = place_name (logo, (PtmFrame){ m * 0.8, 0, l->width - m * 1.6, room - side - gap }, l->height * 0.2, 2, "center");
  y = m + MAX (room - side - gap - head, 0) / 2;
  if (logo->mark != NULL)
    {
      ptm_layout_add_ornament (l, "ellipse", (l->width - side) / 2, y, side, side, ptm_color_mix (PTM_RGB (255, 255, 255), c->accent[2], 0.55), PTM_Z_ORNAMENT);
      place_mark (logo, (PtmFrame){ (l->width - side * 0.68) / 2, y + side * 0.16, side * 0.68, side * 0.68 });
    }
  else
    place_monogram (logo, (PtmFrame){ (l->width - side * 0.8) / 2, y + side * 0.1, side * 0.8, side * 0.8 }, "ellipse");
  shift_words (logo, 0, y + side + gap);
}

/* The mark beside the name, both centred on one line. */
static void
lay_beside (Logo *logo)
{
  PtmLayout *l = logo->l;
  double     m = l->unit * 8, room = l->width - 2 * m, side = MIN (room * 0.3, l->height - 2 * m), gap = room * 0.05, head, width, x;

  head = place_name (logo, (PtmFrame){ 0, 0, room - side - gap, l->height - 2 * m }, MIN (l->height * 0.24, l->width * 0.13), 3, "left");
  width = measure_name_width (logo);
  side = MIN (side, MAX (head * 1.15, room * 0.2));
  x = (l->width - side - gap - width) / 2;
  if (logo->mark != NULL)
    place_mark (logo, (PtmFrame){ x, (l->height - side) / 2, side, side });
  else
    place_monogram (logo, (PtmFrame){ x, (l->height - side) / 2, side, side }, "rounded");
  shift_words (logo, x + side + gap, (l->height - head) / 2);
}

/* Everything within a ring. */
static void
lay_emblem (Logo *logo)
{
  PtmLayout        *l = logo->l;
  const PtmPalette *c = &l->scene->palette;
  double            side = MIN (l->width, l->height) * 0.86, x = (l->width - side) / 2, y = (l->height - side) / 2, band = side * 0.25, head;
  PtmColor          deep = ptm_poster_get_deep (l);
  PtmNode          *ring;

  ptm_layout_add_ornament (l, "ellipse", x, y, side, side, deep, PTM_Z_ORNAMENT);
  ring = ptm_layout_add_ornament (l, "ellipse", x + side * 0.03, y + side * 0.03, side * 0.94, side * 0.94, PTM_COLOR_NONE, PTM_Z_ORNAMENT + 1);
  ring->stroke = ptm_color_mix (deep, c->accent[2], 0.8);
  ring->size = 3;
  if (logo->mark != NULL)
    {
      double disc = side * 0.46;

      ptm_layout_add_ornament (l, "ellipse", (l->width - disc) / 2, y + side * 0.09, disc, disc, ptm_color_mix (PTM_RGB (255, 255, 255), c->accent[2], 0.4), PTM_Z_ORNAMENT + 2);
      place_mark (logo, (PtmFrame){ (l->width - disc * 0.68) / 2, y + side * 0.09 + disc * 0.16, disc * 0.68, disc * 0.68 });
      head = place_name (logo, (PtmFrame){ x + side * 0.2, 0, side * 0.6, band }, side * 0.13, 2, "center");
      shift_words (logo, 0, y + side * 0.59 + (band - head) * 0.36);
      return;
    }
  for (int i = 0; i < 2; i++)
    ptm_layout_add_ornament (l, "rect", l->width / 2 - side * 0.16, y + side * (i == 0 ? 0.26 : 0.735), side * 0.32, side * 0.008, c->accent[2], PTM_Z_ORNAMENT + 2);
  head = place_name (logo, (PtmFrame){ x + side * 0.1, 0, side * 0.8, side * 0.4 }, side * 0.2, 3, "center");
  shift_words (logo, 0, (l->height - head) / 2);
}

/* The name large between two rules, the mark small above: a word mark. */
static void
lay_word_mark (Logo *logo)
{
  PtmLayout        *l = logo->l;
  const PtmPalette *c = &l->scene->palette;
  double            m = l->unit * 9, room = l->width - 2 * m, side = logo->mark != NULL ? l->height * 0.24 : l->height * 0.2, gap = l->unit * 4, head, y, rule = l->unit * 0.8;

  head = place_name (logo, (PtmFrame){ m, 0, room, l->height - 2 * m - side - gap * 3 }, l->height * 0.3, 2, "center");
  y = (l->height - head - side - gap * 3) / 2;
  if (logo->mark != NULL)
    place_mark (logo, (PtmFrame){ (l->width - side * 1.3) / 2, y, side * 1.3, side });
  else
    place_monogram (logo, (PtmFrame){ (l->width - side) / 2, y, side, side }, "path");
  y += side + gap * 1.4;
  ptm_layout_add_ornament (l, "rect", m + room * 0.1, y - gap * 0.5, room * 0.8, rule, c->accent[0], PTM_Z_ORNAMENT);
  ptm_layout_add_ornament (l, "rect", m + room * 0.1, y + head + gap * 1.2, room * 0.8, rule, c->accent[0], PTM_Z_ORNAMENT);
  shift_words (logo, 0, y + gap * 0.4);
}

void
ptm_layout_logo (PtmLayout *layout)
{
  PtmPoster poster = ptm_poster_begin (layout);
  Logo      logo = { &poster, layout, NULL, g_ptr_array_new () };
  double    ratio = layout->width / layout->height;

  sort_out (&logo);
  ptm_layout_add_backdrop (layout, "plain", (PtmFrame){ 0, 0, layout->width, layout->height }, get_ground (&logo));
  /* Narrow and wide boards have room for one construction only. */
  if (ratio > 1.7)
    lay_beside (&logo);
  else if (ratio < 0.7)
    lay_stacked (&logo);
  else
    switch (layout->variant % 4)
      {
      case 0:
        lay_stacked (&logo);
        break;
      case 1:
        lay_beside (&logo);
        break;
      case 2:
        lay_emblem (&logo);
        break;
      default:
        lay_word_mark (&logo);
        break;
      }
  g_ptr_array_unref (logo.lines);
  ptm_poster_end (&poster);
}
