/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets several texts of equal rank: one size for all, in columns of about equal height, with dots, numbers or rules. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-list.h"
#include "ptm-palette.h"
#include "ptm-text.h"
#include "ptm-type.h"

#define MAX_COLUMNS 4

/** List: one setting of the texts at one size. */
typedef struct
{
  PtmLayout          *layout;
  GPtrArray          *texts;
  const PtmListStyle *style;
  PtmFrame            box;
  double              size;
  int                 columns;
  double              gutter;
  double              indent; /* of the words behind their marker */
} List;

static double
get_column_width (const List *list)
{
  return (list->box.width - list->gutter * (list->columns - 1)) / list->columns;
}

static double
measure (List *list, PtmNode *node)
{
  double height = 0;

  node->font_size = list->size;
  ptm_text_measure (node, list->layout->scene->lang, MAX (get_column_width (list) - list->indent, 1), NULL, &height);
  return height;
}

/* How many texts the columns hold so that the tallest is lowest; returns its height. */
static double
share (List *list, guint counts[MAX_COLUMNS])
{
  g_autofree double *heights = g_new0 (double, list->texts->len + 1);
  double             gap = list->style->gap * list->size, total = 0, tallest = 0, low, high;

  for (guint i = 0; i < list->texts->len; i++)
    {
      heights[i] = measure (list, list->texts->pdata[i]) + gap;
      total += heights[i];
      tallest = MAX (tallest, heights[i]);
    }
  low = MAX (total / list->columns, tallest);
  high = total;
  for (int step = 0; step < 14; step++)
    {
      double limit = step < 13 ? (low + high) / 2 : high + 0.5, y = 0;
      int    column = 0;

      memset (counts, 0, sizeof (guint) * MAX_COLUMNS);
      for (guint i = 0; i < list->texts->len; i++)
        {
          if (y + heights[i] > limit + 0.01 && y > 0)
            {
              column++;
              y = 0;
            }
          if (column >= list->columns)
            break;
          y += heights[i];
          counts[column]++;
        }
      if (column >= list->columns)
        low = limit;
      else
        high = MIN (limit, high);
    }
  return MAX (high - gap, 0);
}

static gboolean
fits (List *list, double size, guint counts[MAX_COLUMNS], double *height)
{
  double width;

  list->size = size;
  list->indent = list->style->marker == PTM_LIST_DOTS ? size * 0.95 : list->style->marker == PTM_LIST_NUMBERS ? size * 2.1
                                                                                                              : 0;
  list->gutter = list->columns > 1 ? MAX (size * 1.6, list->layout->unit * 3) : 0;
  *height = share (list, counts);
  width = get_column_width (list) - list->indent;
  for (guint i = 0; i < list->texts->len; i++)
    {
      PtmNode probe = *(PtmNode *)list->texts->pdata[i];

      /* No word is broken. */
      if (!ptm_text_fit (&probe, list->layout->scene->lang, width, 1e6, size, size, 0))
        return FALSE;
    }
  return *height <= list->box.height;
}

static void
add_marker (List *list, int number, const PtmNode *node, double x, double y)
{
  PtmLayout *l = list->layout;
  double     line = list->size * ptm_type_get_line_height (node->font);

  if (list->style->marker == PTM_LIST_DOTS)
    ptm_layout_add_ornament (l, "ellipse", x, y + line * 0.5 - list->size * 0.16, list->size * 0.34, list->size * 0.34, list->style->accent, PTM_Z_TEXT - 1);
  else if (list->style->marker == PTM_LIST_RULES)
    ptm_layout_add_ornament (l, "rect", x, y - list->style->gap * list->size * 0.5, get_column_width (list), MAX (l->unit * 0.16, 1), list->style->accent, PTM_Z_TEXT - 1);
  else if (list->style->marker == PTM_LIST_NUMBERS)
    {
      double   side = list->size * 1.45;
      PtmNode *disc = ptm_layout_add_ornament (l, "ellipse", x, y + line * 0.5 - side / 2, side, side, list->style->accent, PTM_Z_TEXT - 1);

      disc->text = g_strdup_printf ("%d", number);
      ptm_node_set (&disc->align, "center");
      ptm_node_set (&disc->font, l->type->text);
      disc->weight = l->type->strong_weight;
      disc->font_size = list->size * 0.78;
      disc->color = ptm_palette_readable (PTM_RGB (255, 255, 255), &disc->fill, 1, 4.5);
    }
}

static void
place_texts (List *list, const guint counts[MAX_COLUMNS])
{
  guint at = 0;

  for (int column = 0; column < list->columns; column++)
    {
      double x = list->box.x + column * (get_column_width (list) + list->gutter), y = list->box.y;

      for (guint k = 0; k < counts[column] && at < list->texts->len; k++, at++)
        {
          PtmNode *node = list->texts->pdata[at];
          double   height = measure (list, node), left = MAX (list->box.y + list->box.height - y, list->size);
          gboolean turned = !list->layout->mirrored && g_strcmp0 (list->style->align, "left") == 0 && ptm_type_is_rtl (node->text);

          ptm_node_set (&node->align, turned ? "right" : list->style->align);
          node->frame = (PtmFrame){ x + list->indent, y, MAX (get_column_width (list) - list->indent, 1), MIN (height, left) };
          node->z = PTM_Z_TEXT;
          add_marker (list, (int)at + 1, node, x, y);
          y += height + list->style->gap * list->size;
        }
    }
}

double
ptm_layout_list (PtmLayout *layout, GPtrArray *texts, PtmFrame box, const PtmListStyle *style, gboolean place)
{
  List   list = { layout, texts, style, box, style->high, CLAMP (style->columns, 1, MAX_COLUMNS), 0, 0 };
  guint  counts[MAX_COLUMNS] = { 0 };
  double height = 0, size = style->high;

  if (texts->len == 0)
    return 0;
  for (guint i = 0; i < texts->len; i++)
    ptm_layout_set_face (layout, texts->pdata[i], FALSE, style->weight);
  list.columns = MIN (list.columns, (int)texts->len);
  if (style->marker == PTM_LIST_RULES)
    list.box.y += style->gap * size * 0.5;
  while (!fits (&list, size, counts, &height) && size > style->low)
    size = MAX (size * 0.94, style->low);
  if (place)
    place_texts (&list, counts);
  return height;
}
