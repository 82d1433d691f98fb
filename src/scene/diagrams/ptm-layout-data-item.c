/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads a plan as a row of events or facts, however they are given, and sets one of them into a box. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-data-item.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define MORE_RATIO 0.78

static void
item_free (gpointer data)
{
  PtmItem *item = data;

  g_ptr_array_unref (item->more);
  g_free (item);
}

static PtmItem *
add_item (GPtrArray *items)
{
  PtmItem *item = g_new0 (PtmItem, 1);

  item->more = g_ptr_array_new ();
  g_ptr_array_add (items, item);
  return item;
}

/* The nodes as they are now; more will be added while they are read. */
static GPtrArray *
borrow (GPtrArray *nodes)
{
  GPtrArray *out = g_ptr_array_new ();

  g_ptr_array_extend (out, nodes, NULL, NULL);
  return out;
}

static gboolean
has_role (const PtmNode *node, const char *roles)
{
  g_auto (GStrv) words = g_strsplit (roles, " ", -1);

  return node->role != NULL && g_strv_contains ((const char *const *)words, node->role);
}

/* "1969: Moon landing", "12 May - Concert": a short beginning with a number in it. NULL when there is none. */
static char *
dup_date (const char *text, const char **rest)
{
  static const char *const marks[] = { " – ", " — ", " - ", ": ", "：", ":" };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (marks); i++)
    {
      const char *at = strstr (text, marks[i]);
      gboolean    digit = FALSE;

      if (at == NULL || at == text || g_utf8_strlen (text, at - text) > 18)
        continue;
      for (const char *p = text; p < at; p = g_utf8_next_char (p))
        digit |= g_unichar_isdigit (g_utf8_get_char (p));
      *rest = at + strlen (marks[i]);
      while (g_unichar_isspace (g_utf8_get_char (*rest)))
        *rest = g_utf8_next_char (*rest);
      if (digit && **rest != '\0')
        return g_strstrip (g_strndup (text, at - text));
    }
  return NULL;
}

/* The words of a node that is no text itself, or that has to be divided, become texts of their own. */
static void
take_words (PtmData *data, PtmItem *item, PtmNode *node)
{
  const char      *rest = node->text;
  g_autofree char *date = item->date == NULL ? dup_date (node->text, &rest) : NULL;

  if (date != NULL)
    item->date = ptm_data_add_text (data, node, date, 0);
  if (rest == NULL || *rest == '\0')
    return;
  if (item->heading == NULL)
    item->heading = ptm_data_add_text (data, node, rest, 0);
  else
    g_ptr_array_add (item->more, ptm_data_add_text (data, node, rest, 0));
}

static void
take_text (PtmData *data, PtmItem *item, PtmNode *node)
{
  const char      *rest;
  g_autofree char *date = NULL;

  if (has_role (node, "date time number") && item->date == NULL)
    item->date = node;
  else if ((date = item->date == NULL && item->heading == NULL ? dup_date (node->text, &rest) : NULL) != NULL)
    take_words (data, item, node);
  else if (item->heading == NULL)
    item->heading = node;
  else
    g_ptr_array_add (item->more, node);
}

static PtmNode *
find_label (PtmData *data, const PtmNode *target)
{
  g_autoptr (GPtrArray) labels = ptm_layout_collect (data->layout, PTM_NODE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (((PtmNode *)labels->pdata[i])->target, target->id) == 0)
      return labels->pdata[i];
  return NULL;
}

static void
take_node (PtmData *data, PtmItem *item, PtmNode *node)
{
  PtmNode *label;

  if (node->type == PTM_NODE_TEXT)
    take_text (data, item, node);
  else if (node->type == PTM_NODE_CHART || node->type == PTM_NODE_TABLE)
    item->chart = node;
  else if (node->type == PTM_NODE_SHAPE)
    {
      item->marker = node;
      take_words (data, item, node);
    }
  else if (node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_PHOTO)
    {
      item->picture = item->picture == NULL ? node : item->picture;
      label = find_label (data, node);
      if (label != NULL)
        take_text (data, item, label);
      else
        take_words (data, item, node);
    }
  else if (node->type == PTM_NODE_GROUP)
    {
      g_autoptr (GPtrArray) children = borrow (node->children);

      if (node->text != NULL)
        take_words (data, item, node);
      for (guint i = 0; i < children->len; i++)
        take_node (data, item, children->pdata[i]);
    }
}

/* Whether the node goes on telling of the item before it: the words to a date, the picture to words. */
static gboolean
belongs (const PtmItem *item, const PtmNode *node, gboolean infographic)
{
  const char      *rest;
  g_autofree char *date = node->type == PTM_NODE_TEXT ? dup_date (node->text, &rest) : NULL;
  gboolean         dated = date != NULL;

  if (item == NULL)
    return FALSE;
  /* The one picture an infographic is about belongs to none of its facts. */
  if (item->picture != NULL && item->heading == NULL && infographic && has_role (item->picture, "main"))
    return FALSE;
  if (node->type == PTM_NODE_TEXT)
    return !has_role (node, "date time number") && (item->heading == NULL || (has_role (node, "body") && item->more->len == 0 && item->date != NULL && !dated));
  return node->type == PTM_NODE_OBJECT && node->text == NULL && item->picture == NULL && (item->heading != NULL || item->date != NULL);
}

GPtrArray *
ptm_items_new (PtmData *data)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);
  PtmItem   *item = NULL;
  PtmNode   *title = ptm_layout_get_title (data->layout);
  g_autoptr (GPtrArray) nodes = borrow (data->layout->scene->nodes);

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node == title || node->frame.width > 0 || node->type == PTM_NODE_BACKGROUND || node->type == PTM_NODE_LABEL || g_strcmp0 (node->role, "ornament") == 0)
        continue;
      if (node->type == PTM_NODE_TEXT && (has_role (node, "title subtitle note source") || node->text == NULL || *node->text == '\0'))
        continue;
      if (!belongs (item, node, data->layout->scene->kind == PTM_KIND_INFOGRAPHIC))
        item = add_item (items);
      take_node (data, item, node);
    }
  return items;
}

static double
measure (PtmData *data, PtmNode *node, double size, double width)
{
  double height = 0;

  if (node != NULL && node->text != NULL)
    ptm_data_measure (data, node, size, MAX (width, 4), NULL, &height);
  return height;
}

static void
set_faces (PtmData *data, PtmItem *item)
{
  if (item->date != NULL)
    ptm_layout_set_face (data->layout, item->date, TRUE, 0);
  if (item->heading != NULL)
    ptm_layout_set_face (data->layout, item->heading, FALSE, data->layout->type->strong_weight);
  for (guint i = 0; i < item->more->len; i++)
    ptm_layout_set_face (data->layout, item->more->pdata[i], FALSE, 0);
}

static gboolean
breaks (PtmData *data, PtmNode *node, double size, double width, int lines)
{
  return node != NULL && node->text != NULL && !ptm_text_fit (node, data->layout->scene->lang, MAX (width, 4), 1e5, size, size, lines);
}

/* Short dates and numbers stay on one line. */
static int
get_date_lines (const PtmItem *item)
{
  return item->date != NULL && item->date->text != NULL && g_utf8_strlen (item->date->text, -1) <= 14 ? 1 : 0;
}

static double
get_words_height (PtmData *data, PtmItem *item, double size, double width)
{
  double height = measure (data, item->date, size * data->lead, width) + measure (data, item->heading, size, width);

  for (guint i = 0; i < item->more->len; i++)
    height += measure (data, item->more->pdata[i], size * MORE_RATIO, width) + size * 0.25;
  return height + (item->date != NULL ? size * 0.15 : 0);
}

double
ptm_items_measure (PtmData *data, GPtrArray *items, double size, double width)
{
  double tallest = 0;

  for (guint i = 0; i < items->len; i++)
    {
      set_faces (data, items->pdata[i]);
      tallest = MAX (tallest, get_words_height (data, items->pdata[i], size, width));
    }
  return tallest;
}

gboolean
ptm_items_have_pictures (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((PtmItem *)items->pdata[i])->picture != NULL)
      return TRUE;
  return FALSE;
}

double
ptm_items_fit (PtmData *data, GPtrArray *items, double width, double height)
{
  double size = data->size * 1.55, least = MAX (data->size * 0.4, 5);

  for (guint i = 0; i < items->len; i++)
    {
      PtmItem *item = items->pdata[i];
      double   room = height * (item->picture != NULL || item->chart != NULL ? 0.62 : 1);

      set_faces (data, item);
      while (size > least && (get_words_height (data, item, size, width) > room || breaks (data, item->heading, size, width, 0) || breaks (data, item->date, size * data->lead, width, get_date_lines (item))))
        size *= 0.93;
    }
  return size;
}

static double
place_words (PtmData *data, PtmItem *item, PtmFrame box, double size, const char *align)
{
  const PtmPalette *c = &data->layout->scene->palette;
  double            y = box.y, end = box.y + box.height;

  set_faces (data, item);
  if (item->date != NULL)
    {
      item->date->color = ptm_palette_readable (c->accent[0], &data->ground, 1, 4.6);
      y += ptm_data_place (data, item->date, (PtmFrame){ box.x, y, box.width, MAX (end - y, 4) }, size * 0.7, size * data->lead, 0, align, 0) + size * 0.15;
    }
  if (item->heading != NULL)
    {
      item->heading->color = data->ink;
      y += ptm_data_place (data, item->heading, (PtmFrame){ box.x, y, box.width, MAX (end - y, 4) }, size * 0.55, size, 0, align, 0);
    }
  for (guint i = 0; i < item->more->len; i++)
    {
      PtmNode *node = item->more->pdata[i];

      node->color = data->soft;
      y += size * 0.25;
      y += ptm_data_place (data, node, (PtmFrame){ box.x, MIN (y, end - 4), box.width, MAX (end - y, 4) }, size * 0.45, size * MORE_RATIO, 0, align, 0);
    }
  return y - box.y;
}

PtmFrame
ptm_item_place (PtmData *data, PtmItem *item, PtmFrame box, double size, const char *align, gboolean foot)
{
  double words, picture = 0, y, gap = size * 0.45;

  set_faces (data, item);
  words = MIN (get_words_height (data, item, size, box.width), box.height);
  if (item->picture != NULL)
    picture = CLAMP (box.height - words - gap, 0, MIN (box.width * 0.86, data->layout->unit * 34));
  y = foot ? box.y + box.height - words - (picture > 0 ? picture + gap : 0) : box.y;
  if (picture > 2)
    {
      double side = picture;

      ptm_layout_place_object (data->layout, item->picture, (PtmFrame){ g_strcmp0 (align, "center") == 0 ? box.x : g_strcmp0 (align, "right") == 0 ? box.x + box.width - side
                                                                                                                                                   : box.x,
                                                                        y, g_strcmp0 (align, "center") == 0 ? box.width : side, side },
                               1);
    }
  place_words (data, item, (PtmFrame){ box.x, y + (picture > 0 ? picture + gap : 0), box.width, MAX (words + size * 0.2, 4) }, size, align);
  return (PtmFrame){ box.x, y, box.width, words + (picture > 0 ? picture + gap : 0) };
}

void
ptm_item_place_beside (PtmData *data, PtmItem *item, PtmFrame box, double size, gboolean picture_right)
{
  double side = item->picture != NULL ? MIN (MIN (box.height, box.width * 0.36), data->layout->unit * 28) : 0, gap = side > 0 ? size * 0.8 : 0;
  double width = MAX (box.width - side - gap, 4), words;

  set_faces (data, item);
  words = MIN (get_words_height (data, item, size, width), box.height);
  if (side > 0)
    ptm_layout_place_object (data->layout, item->picture, (PtmFrame){ picture_right ? box.x + box.width - side : box.x, box.y + (box.height - side) / 2, side, side }, 0.5);
  place_words (data, item, (PtmFrame){ picture_right ? box.x : box.x + side + gap, box.y + (box.height - words) / 2, width, MAX (words + size * 0.2, 4) }, size, picture_right ? "right" : "left");
}

void
ptm_item_place_marker (PtmData *data, PtmItem *item, double x, double y, double size, PtmColor color, const char *words)
{
  PtmFrame f = { x - size / 2, y - size / 2, size, size };
  PtmNode *dot = item->marker;

  if (dot == NULL)
    dot = ptm_data_add_shape (data, NULL, "circle", f, color, PTM_Z_PICTURE);
  ptm_node_set (&dot->shape, "circle");
  dot->frame = f;
  dot->z = PTM_Z_PICTURE;
  dot->fill = color;
  dot->stroke = data->ground;
  dot->stroke_width = size * 0.1;
  dot->font_size = 0;
  if (words != NULL)
    ptm_data_add_mark (data, NULL, words, f, size * 0.5, ptm_palette_readable (ptm_palette_is_dark (color) ? PTM_RGB (255, 255, 255) : PTM_RGB (20, 20, 24), &color, 1, 4.5));
}
