/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets the tasks of a worksheet whose answers stand on it already: multiple choice and matching columns. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-layout-random.h"
#include "ptm-layout-worksheet-private.h"

#define MAX_PAIRS 14

/* The answer names a choice by its text, its letter (b) or its number (2). */
static gboolean
is_right (const PtmNode *task, const PtmNode *choice, guint index)
{
  const char *flag = ptm_node_get_param (choice, "correct"), *given = ptm_node_get_param (task, "answer");
  g_auto (GStrv) answers = ptm_pen_split (given != NULL ? given : "");

  if (flag != NULL)
    return strcmp (flag, "no") != 0 && strcmp (flag, "false") != 0;
  for (int i = 0; answers[i] != NULL; i++)
    if (g_strcmp0 (answers[i], choice->text) == 0 || (strlen (answers[i]) == 1 && (g_ascii_tolower (answers[i][0]) == 'a' + (int)index || answers[i][0] == '1' + (int)index)))
      return TRUE;
  return FALSE;
}

/* A box to tick; on the key the tick of the right one. */
static void
draw_box (PtmSheet *sheet, double x, double y, gboolean ticked)
{
  double side = round (sheet->body * 1.05);

  ptm_pen_rect (sheet->pen, (PtmFrame){ x, y - side / 2, side, side }, PTM_COLOR_NONE, sheet->pen->ink);
  if (!ticked)
    return;
  ptm_pen_move_to (sheet->pen, x + side * 0.18, y + side * 0.02);
  ptm_pen_line_to (sheet->pen, x + side * 0.42, y + side * 0.3);
  ptm_pen_line_to (sheet->pen, x + side * 0.95, y - side * 0.55);
  ptm_pen_end (sheet->pen, PTM_COLOR_NONE, sheet->answer, sheet->pen->line * 1.4);
}

static int
count_columns (PtmSheet *sheet, GPtrArray *choices, double width)
{
  double wide = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      const PtmNode *choice = choices->pdata[i];

      if (choice->text != NULL && *choice->text != '\0')
        wide = MAX (wide, ptm_pen_measure (sheet->pen, choice->text, sheet->body, NULL));
    }
  wide += sheet->body * 3;
  return width >= wide * 4 && choices->len >= 4 ? 4 : width >= wide * 3 && choices->len == 3 ? 3
                                                    : width >= wide * 2 && choices->len >= 2 ? 2
                                                                                             : 1;
}

double
ptm_task_choice (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  GPtrArray *choices = task->node->children;
  guint      n = MIN (choices->len, 12);
  double     top = task->node->text != NULL && *task->node->text != '\0' ? ptm_sheet_node (sheet, task->node, box, draw) + sheet->body * 0.4 : 0, y = box.y + top, tallest = 0;
  int        columns = count_columns (sheet, choices, box.width);
  double     column = box.width / columns, side = sheet->body * 1.7;

  for (guint i = 0; i < n; i++)
    {
      PtmNode *choice = choices->pdata[i];
      double   left = box.x + (sheet->rtl ? columns - 1 - (int)i % columns : (int)i % columns) * column, height;
      PtmFrame words = { left + (sheet->rtl ? sheet->body * 0.6 : side), y + sheet->body * 0.18, column - side - sheet->body * 0.6, 1e5 };

      height = MAX (ptm_sheet_node (sheet, choice, words, draw), sheet->body);
      if (draw)
        draw_box (sheet, sheet->rtl ? left + column - side + sheet->body * 0.5 : left, y + sheet->body * 0.85, sheet->key && is_right (task->node, choice, i));
      tallest = MAX (tallest, height + sheet->body * 0.55);
      if ((int)i % columns == columns - 1 || i + 1 == n)
        {
          y += tallest;
          tallest = 0;
        }
    }
  if (draw && n < choices->len)
    ptm_scene_add_unmet (sheet->layout->scene, ((PtmNode *)choices->pdata[n])->text != NULL ? ((PtmNode *)choices->pdata[n])->text : "", "layout");
  task->grow = 0;
  return y - box.y;
}

typedef struct
{
  char *left;
  char *right;
  char *asset; /* (nullable) a picture on the right */
} Pair;

static void
clear_pair (gpointer data)
{
  Pair *pair = data;

  g_free (pair->left);
  g_free (pair->right);
  g_free (pair->asset);
}

static GArray *
read_pairs (PtmSheet *sheet, const PtmNode *node)
{
  GArray     *pairs = g_array_new (FALSE, TRUE, sizeof (Pair));
  const char *text = ptm_node_get_param (node, "pairs");
  g_auto (GStrv) items = ptm_pen_split (text != NULL ? text : "");

  g_array_set_clear_func (pairs, clear_pair);
  for (int i = 0; items[i] != NULL; i++)
    {
      char *sign = strchr (items[i], '=');
      Pair  pair = { 0 };

      if (sign == NULL || pairs->len >= MAX_PAIRS)
        {
          ptm_scene_add_unmet (sheet->layout->scene, items[i], sign == NULL ? "word" : "layout");
          continue;
        }
      pair.left = g_strstrip (g_strndup (items[i], sign - items[i]));
      pair.right = g_strstrip (g_strdup (sign + 1));
      g_array_append_val (pairs, pair);
    }
  for (guint i = 0; text == NULL && node->data != NULL && i < node->data->len && pairs->len < MAX_PAIRS; i++)
    {
      const PtmDatum *datum = node->data->pdata[i];
      Pair            pair = { g_strdup (datum->label != NULL ? datum->label : ""), g_strdup (datum->noun != NULL ? datum->noun : ""), g_strdup (datum->asset) };

      g_array_append_val (pairs, pair);
    }
  return pairs;
}

/* An order in which hardly anything stands opposite its own, the same for the same seed. */
static void
shuffle (PtmSheet *sheet, int *order, int n)
{
  guint32 seed = sheet->layout->scene->seed + 31;
  int     still = n;

  for (guint32 round_ = 0; round_ < 20 && still > n / 4; round_++)
    {
      still = 0;
      for (int i = 0; i < n; i++)
        order[i] = i;
      for (int i = n - 1; i > 0; i--)
        {
          int other = (int)(ptm_random_unit (seed, round_ * 64 + (guint32)i) * (i + 1)), kept = order[i];

          order[i] = order[other];
          order[other] = kept;
        }
      for (int i = 0; i < n; i++)
        still += order[i] == i;
    }
}

static void
draw_pair (PtmSheet *sheet, const Pair *pair, PtmFrame left, PtmFrame right, double dots[2])
{
  PtmPen *pen = sheet->pen;

  ptm_pen_text_in (pen, pair->left, left, sheet->body * 0.6, sheet->body, 2, sheet->rtl ? "right" : "left");
  if (pair->asset != NULL)
    ptm_pen_picture (pen, pair->right, pair->asset, (PtmFrame){ sheet->rtl ? right.x + right.width - right.height : right.x, right.y, right.height, right.height });
  else
    ptm_pen_text_in (pen, pair->right, right, sheet->body * 0.6, sheet->body, 2, sheet->rtl ? "right" : "left");
  for (int i = 0; i < 2; i++)
    ptm_pen_disc (pen, dots[i], (i == 0 ? left : right).y + left.height / 2, sheet->body * 0.2, PTM_RGB (255, 255, 255), pen->ink, pen->hair);
}

double
ptm_task_match (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  g_autoptr (GArray) pairs = read_pairs (sheet, task->node);
  double   top = task->node->text != NULL && *task->node->text != '\0' ? ptm_sheet_node (sheet, task->node, box, draw) + sheet->body * 0.5 : 0;
  double   side = 0, gap = box.width * 0.2, row, x[2], dots[2];
  int      n = (int)pairs->len, order[MAX_PAIRS] = { 0 };
  gboolean pictures = FALSE;

  for (int i = 0; i < n; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      pictures |= pair->asset != NULL;
      side = MAX (side, MAX (*pair->left != '\0' ? ptm_pen_measure (sheet->pen, pair->left, sheet->body, NULL) : 0, *pair->right != '\0' && pair->asset == NULL ? ptm_pen_measure (sheet->pen, pair->right, sheet->body, NULL) : 0));
    }
  side = CLAMP (side + sheet->body * 0.6, box.width * 0.16, box.width * 0.38);
  row = sheet->body * (pictures ? 3.6 : 2.3);
  shuffle (sheet, order, n);
  x[0] = sheet->rtl ? box.x + box.width - side : box.x;
  x[1] = sheet->rtl ? box.x + box.width - 2 * side - gap : box.x + side + gap;
  dots[0] = sheet->rtl ? x[0] - sheet->body * 0.4 : x[0] + side + sheet->body * 0.4;
  dots[1] = sheet->rtl ? x[1] + side + sheet->body * 0.6 : x[1] - sheet->body * 0.6;
  for (int i = 0; draw && i < n; i++)
    {
      Pair     shown = g_array_index (pairs, Pair, order[i]);
      PtmFrame left = { x[0], box.y + top + i * row, side, row * 0.88 }, right = { x[1], left.y, side, left.height };

      shown.left = g_array_index (pairs, Pair, i).left;
      if (sheet->key)
        ptm_pen_line (sheet->pen, dots[0], box.y + top + order[i] * row + row * 0.44, dots[1], left.y + row * 0.44, sheet->answer, sheet->pen->line);
      draw_pair (sheet, &shown, left, right, dots);
    }
  task->grow = 0;
  return top + n * row;
}
