/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets the words, numbers and pictures of the parametric figures. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-pen.h"
#include "ptm-text.h"

static PtmNode *
new_text (PtmPen *pen, const char *text)
{
  PtmNode *node = ptm_node_new (PTM_NODE_TEXT);

  node->id = g_strdup_printf ("%s~d%u", pen->figure->id != NULL ? pen->figure->id : "f", pen->figure->children->len + 1);
  node->z = PTM_Z_TEXT;
  ptm_node_set (&node->role, "caption");
  ptm_node_set (&node->text, text);
  ptm_layout_set_face (pen->layout, node, FALSE, pen->strong ? pen->layout->type->strong_weight : 0);
  /* Its old-style figures are made for running text: a 1 among numbers would look like an i. */
  if (strcmp (pen->layout->type->text, "EB Garamond") == 0)
    {
      g_free (node->font);
      node->font = ptm_type_dup_family ("Lato", FALSE, text, pen->layout->scene->lang);
    }
  return node;
}

PtmNode *
ptm_pen_text (PtmPen *pen, const char *text, double x, double y, double size, const char *align)
{
  PtmNode *node;
  double   width = 0, height = 0;

  if (text == NULL || *text == '\0')
    return NULL;
  node = new_text (pen, text);
  node->font_size = MAX (size, 1);
  ptm_node_set (&node->align, align);
  ptm_text_measure (node, pen->layout->scene->lang, 0, &width, &height);
  /* A hair more than measured, or rounding would wrap it. */
  width = ceil (width + 2);
  node->frame = (PtmFrame){ x, y - height / 2, width, height };
  if (g_strcmp0 (align, "center") == 0)
    node->frame.x -= width / 2;
  else if (g_strcmp0 (align, "right") == 0)
    node->frame.x -= width;
  g_ptr_array_add (pen->figure->children, node);
  return node;
}

PtmNode *
ptm_pen_text_in (PtmPen *pen, const char *text, PtmFrame box, double low, double high, int max_lines, const char *align)
{
  PtmNode *node;
  double   height;

  if (text == NULL || *text == '\0' || box.width < 2 || box.height < 2)
    return NULL;
  node = new_text (pen, text);
  height = ptm_layout_place_text (pen->layout, node, box, low, high, max_lines, align);
  node->frame.y += (box.height - height) / 2;
  g_ptr_array_add (pen->figure->children, node);
  return node;
}

void
ptm_pen_answer (PtmPen *pen, const char *text, double x, double y, double size, double width)
{
  double height = size * 1.55;

  if (pen->mute)
    return;
  if (pen->blank)
    ptm_pen_shape (pen, "rounded", (PtmFrame){ x - width / 2, y - height / 2, width, height }, PTM_RGB (255, 255, 255), pen->grey, pen->hair);
  else
    ptm_pen_text (pen, text, x, y, size, "center");
}

void
ptm_pen_fraction (PtmPen *pen, const char *above, const char *below, double x, double y, double size)
{
  double width = MAX (ptm_pen_measure (pen, above, size, NULL), ptm_pen_measure (pen, below, size, NULL));

  ptm_pen_text (pen, above, x, y - size * 0.64, size, "center");
  ptm_pen_line (pen, x - width / 2 - size * 0.12, y, x + width / 2 + size * 0.12, y, pen->ink, MAX (size * 0.06, 1));
  ptm_pen_text (pen, below, x, y + size * 0.68, size, "center");
}

PtmNode *
ptm_pen_picture (PtmPen *pen, const char *noun, const char *asset, PtmFrame box)
{
  PtmNode *node = ptm_node_new (PTM_NODE_OBJECT);

  node->id = g_strdup_printf ("%s~d%u", pen->figure->id != NULL ? pen->figure->id : "f", pen->figure->children->len + 1);
  ptm_node_set (&node->noun, noun);
  ptm_node_set (&node->asset, asset);
  ptm_layout_place_object (pen->layout, node, box, 0.5);
  g_ptr_array_add (pen->figure->children, node);
  return node;
}

double
ptm_pen_measure (PtmPen *pen, const char *text, double size, double *height)
{
  g_autoptr (PtmNode) node = new_text (pen, text);
  double width = 0;

  node->font_size = MAX (size, 1);
  ptm_text_measure (node, pen->layout->scene->lang, 0, &width, height);
  return width;
}

double
ptm_pen_fit (PtmPen *pen, const char *const *texts, double width, double low, double high)
{
  double size = high;

  for (int i = 0; texts[i] != NULL; i++)
    {
      double taken = ptm_pen_measure (pen, texts[i], high, NULL);

      if (taken > width)
        size = MIN (size, high * width / taken);
    }
  return MAX (size * 0.99, low);
}

double
ptm_pen_fit_box (PtmPen *pen, const char *const *texts, double width, double height, int max_lines, double low, double high)
{
  for (int i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (PtmNode) node = new_text (pen, texts[i]);

      if (ptm_text_fit (node, pen->layout->scene->lang, width, height, low, high, max_lines))
        high = MIN (high, node->font_size);
      else
        high = low;
    }
  return MAX (high, low);
}

PtmFrame
ptm_pen_get_cell (PtmFrame box, guint n, guint i, double aspect, double gap)
{
  guint  best = 1, in_row;
  double most = 0, width, height;

  n = MAX (n, 1);
  for (guint columns = 1; columns <= n; columns++)
    {
      guint  rows = (n + columns - 1) / columns;
      double w = (box.width - gap * (columns - 1)) / columns, h = (box.height - gap * (rows - 1)) / rows;
      double size = MIN (w, h * aspect) - 0.002 * (columns * rows - n);

      if (size > most)
        {
          most = size;
          best = columns;
        }
    }
  width = (box.width - gap * (best - 1)) / best;
  height = (box.height - gap * ((n + best - 1) / best - 1)) / ((n + best - 1) / best);
  in_row = MIN (best, n - i / best * best);
  return (PtmFrame){ box.x + (best - in_row) * (width + gap) / 2 + i % best * (width + gap), box.y + i / best * (height + gap), width, height };
}
