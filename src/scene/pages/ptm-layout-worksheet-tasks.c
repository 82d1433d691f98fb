/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets the tasks of a worksheet: figures with blanks and their bank of words, questions, counting, paper. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-figure.h"
#include "ptm-layout-random.h"
#include "ptm-layout-worksheet-private.h"
#include "ptm-text.h"

/* Things to count stand so close that as many fit in a row. */
#define FEWEST_ABREAST 5
#define MOST_ABREAST   10

static double
measure (PtmSheet *sheet, const char *text, double width)
{
  g_autoptr (PtmNode) node = ptm_node_new (PTM_NODE_TEXT);
  double height = 0;

  ptm_node_set (&node->text, text);
  ptm_node_set (&node->role, "caption");
  ptm_layout_set_face (sheet->layout, node, FALSE, 0);
  node->font_size = sheet->body;
  ptm_text_measure (node, sheet->layout->scene->lang, width, NULL, &height);
  return height;
}

double
ptm_sheet_text (PtmSheet *sheet, const char *text, PtmFrame box, gboolean draw)
{
  double height = measure (sheet, text, box.width);

  if (draw)
    ptm_pen_text_in (sheet->pen, text, (PtmFrame){ box.x, box.y, box.width, height + 1 }, sheet->body * 0.98, sheet->body, 0, sheet->rtl ? "right" : "left");
  return height;
}

double
ptm_sheet_node (PtmSheet *sheet, PtmNode *node, PtmFrame box, gboolean draw)
{
  double height = node->text != NULL && *node->text != '\0' ? measure (sheet, node->text, box.width) : 0;

  if (!draw || height <= 0)
    return height;
  ptm_layout_set_face (sheet->layout, node, FALSE, 0);
  ptm_layout_place_text (sheet->layout, node, (PtmFrame){ box.x, box.y, box.width, height + 1 }, sheet->body * 0.98, sheet->body, 0, sheet->rtl ? "right" : "left");
  return height;
}

/* The frame is as high as the letters, so that the line below is not taken for what they stand on. */
void
ptm_sheet_answer (PtmSheet *sheet, const char *text, double x, double y, double size)
{
  PtmNode *node = ptm_pen_text (sheet->pen, text, x, y, size, "center");

  if (node == NULL)
    return;
  node->color = sheet->answer;
  node->frame.y += node->frame.height * 0.11;
  node->frame.height *= 0.78;
}

void
ptm_sheet_lines (PtmSheet *sheet, PtmFrame box, int n)
{
  for (int i = 1; i <= n; i++)
    ptm_pen_line (sheet->pen, box.x, box.y + box.height * i / n, box.x + box.width, box.y + box.height * i / n, sheet->pen->grey, sheet->pen->hair);
}

static double
place_question (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  const char *lines = ptm_node_get_param (task->node, "lines"), *answer = ptm_node_get_param (task->node, "answer");
  int         n = lines != NULL ? CLAMP (atoi (lines), 0, 40) : 2;
  double      top = ptm_sheet_node (sheet, task->node, box, draw), row = sheet->body * 2.1;

  if (draw)
    ptm_sheet_lines (sheet, (PtmFrame){ box.x, box.y + top, box.width, n * row }, n);
  if (draw && sheet->key && answer != NULL)
    {
      PtmNode *node = ptm_pen_text_in (sheet->pen, answer, (PtmFrame){ box.x, box.y + top + row * 0.2, box.width, MAX (n * row - row * 0.2, row) }, sheet->body * 0.6, sheet->body, 0, sheet->rtl ? "right" : "left");

      if (node != NULL)
        {
          node->color = sheet->answer;
          node->frame.y = box.y + top + row - sheet->body * 1.35;
        }
    }
  return top + n * row;
}

/* What a figure says with those labels; it is drawn for this only and taken back. */
static void
collect_words (PtmSheet *sheet, PtmNode *figure, const char *labels, PtmFrame box, GPtrArray *words)
{
  PtmFrame kept = figure->frame;
  guint    before = figure->children->len;

  ptm_node_set_param (figure, "labels", labels);
  ptm_layout_figure (sheet->layout, figure, box);
  for (guint i = before; i < figure->children->len; i++)
    {
      const PtmNode *node = figure->children->pdata[i];

      if ((node->type == PTM_NODE_LABEL || node->type == PTM_NODE_TEXT) && node->text != NULL && *node->text != '\0')
        g_ptr_array_add (words, g_strdup (node->text));
    }
  g_ptr_array_set_size (figure->children, (int)before);
  figure->frame = kept;
}

/* What is left out for the pupil, each word once, in an order that tells nothing. (transfer full) */
static char **
dup_bank (PtmSheet *sheet, PtmNode *figure, PtmFrame box)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *labels = g_strdup (ptm_node_get_param (figure, "labels"));

  collect_words (sheet, figure, "all", box, all);
  collect_words (sheet, figure, "blank", box, shown);
  ptm_node_set_param (figure, "labels", labels);
  for (guint i = 0; i < all->len; i++)
    if (!g_ptr_array_find_with_equal_func (shown, all->pdata[i], g_str_equal, NULL) && !g_ptr_array_find_with_equal_func (words, all->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (words, g_strdup (all->pdata[i]));
  for (guint i = words->len; i > 1; i--)
    {
      guint    other = (guint)(ptm_random_unit (sheet->layout->scene->seed + 5, i) * i);
      gpointer word = words->pdata[i - 1];

      words->pdata[i - 1] = words->pdata[other];
      words->pdata[other] = word;
    }
  g_ptr_array_add (words, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/* The words stand in a frame, as many on a line as fit. */
static double
place_bank (PtmSheet *sheet, char **words, PtmFrame box, gboolean draw)
{
  double x = sheet->body, y = sheet->body * 0.5, line = PTM_SHEET_LINE (sheet);

  for (int i = 0; words[i] != NULL; i++)
    {
      double wide = ptm_pen_measure (sheet->pen, words[i], sheet->body * 0.95, NULL);

      if (x + wide > box.width - sheet->body && x > sheet->body)
        {
          x = sheet->body;
          y += line;
        }
      if (draw)
        ptm_pen_text (sheet->pen, words[i], sheet->rtl ? box.x + box.width - x : box.x + x, box.y + y + line / 2, sheet->body * 0.95, sheet->rtl ? "right" : "left");
      x += wide + sheet->body * 1.6;
    }
  y += line + sheet->body * 0.5;
  if (draw)
    ptm_pen_shape (sheet->pen, "card", (PtmFrame){ box.x, box.y, box.width, y }, PTM_COLOR_NONE, sheet->pen->grey, sheet->pen->hair);
  return y;
}

/* Round things in a row are as high as they are wide. */
static double
get_row_share (const PtmNode *figure, const char *list)
{
  const char *text = ptm_node_get_param (figure, list);
  g_auto (GStrv) items = ptm_pen_split (text != NULL ? text : "");
  const char *form = ptm_node_get_param (figure, "form");
  guint       n = MAX (g_strv_length (items), 1);

  if (form != NULL && strstr (form, "bar") != NULL)
    return CLAMP (0.1 * n, 0.14, 0.6);
  return n > 5 ? 0.5 : CLAMP (0.96 / n + 0.05, 0.26, 0.36);
}

static double
get_share (const PtmNode *figure)
{
  static const struct
  {
    const char *name;
    double      share; /* of the width */
  } shares[] = { { "number-line", 0.15 }, { "bar-model", 0.24 }, { "ten-frame", 0.28 }, { "angles", 0.42 }, { "function-machine", 0.34 }, { "food-chain", 0.34 }, { "place-value", 0.36 }, { "element-tile", 0.3 }, { "solids", 0.46 }, { "shapes", 0.46 } };

  if (g_strcmp0 (figure->template, "number-line") == 0 && ptm_node_get_param (figure, "jumps") != NULL)
    return 0.24;
  if (g_strcmp0 (figure->template, "clock") == 0 || g_strcmp0 (figure->template, "fractions") == 0)
    return get_row_share (figure, figure->template[0] == 'c' ? "time" : "list");
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (g_strcmp0 (figure->template, shares[i].name) == 0)
      return shares[i].share;
  return 0.58;
}

/* A pupil's figure with numbers has lines to write on instead of the words; the key has the words at the same numbers. */
static const char *
get_labels (PtmSheet *sheet, const PtmNode *figure, const char *asked)
{
  g_autofree char *asset = g_strconcat ("figure:", figure->template != NULL ? figure->template : "", NULL);
  gboolean         given = asked != NULL && strcmp (asked, "numbers") != 0 && strcmp (asked, "blank") != 0;

  if (!sheet->key)
    return given ? asked : "blank";
  return !given && ptm_art_has (sheet->layout->art, asset) ? "numbers" : "all";
}

static double
place_figure (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  PtmNode         *figure = task->node;
  g_autofree char *labels = g_strdup (ptm_node_get_param (figure, "labels"));
  gboolean         wants_bank = g_strcmp0 (ptm_node_get_param (figure, "bank"), "yes") == 0;
  double           share = get_share (figure) * box.width * sheet->shrink, bank = 0;
  g_auto (GStrv) words = wants_bank ? dup_bank (sheet, figure, (PtmFrame){ 0, 0, box.width, share }) : NULL;

  if (words != NULL && words[0] != NULL)
    bank = place_bank (sheet, words, (PtmFrame){ 0, 0, box.width, 0 }, FALSE) + sheet->body * 0.8;
  task->grow = share * (share < box.width * 0.37 ? 0.1 : 0.5);
  if (!draw)
    return share + bank;
  if (bank > 0)
    place_bank (sheet, words, (PtmFrame){ box.x, box.y, box.width, 0 }, TRUE);
  ptm_node_set_param (figure, "labels", get_labels (sheet, figure, labels));
  ptm_layout_figure (sheet->layout, figure, (PtmFrame){ box.x, box.y + bank, box.width, MAX (box.height - bank, 8) });
  ptm_node_set_param (figure, "labels", labels);
  return box.height;
}

/* Copies of one counted thing have its id before the "~". */
static gboolean
is_same_thing (const PtmNode *a, const PtmNode *b)
{
  gsize n = strcspn (a->id, "~");

  return strcspn (b->id, "~") == n && strncmp (a->id, b->id, n) == 0;
}

static void
draw_counted (PtmSheet *sheet, GPtrArray *objects, guint from, guint to, guint most, PtmFrame row)
{
  double           box = MIN (row.height * 0.62, sheet->body * 3), room = row.width - box - sheet->body * 1.2, side = MIN (row.height * 0.84, room / CLAMP (most, FEWEST_ABREAST, MOST_ABREAST) / 1.12);
  guint            n = to - from, per = (guint)MAX (floor (room / (side * 1.12)), 1);
  double           x = sheet->rtl ? row.x + box + sheet->body * 1.2 : row.x, left = sheet->rtl ? row.x : row.x + row.width - box;
  g_autofree char *count = g_strdup_printf ("%u", n);

  /* More than a row holds stand smaller, in two. */
  if (n > per)
    {
      side = MIN (row.height * 0.46, room / ((n + 1) / 2) / 1.06);
      per = MAX ((n + 1) / 2, 1);
    }
  for (guint i = 0; i < n; i++)
    {
      guint at = i % per, line = i / per, lines = (n + per - 1) / per;

      ptm_layout_place_object (sheet->layout, objects->pdata[from + i], (PtmFrame){ x + (sheet->rtl ? room - (at + 1) * side * 1.12 : at * side * 1.12), row.y + (row.height - lines * side * 1.06) / 2 + line * side * 1.06, side, side }, 0.5);
    }
  ptm_pen_shape (sheet->pen, "rounded", (PtmFrame){ left, row.y + (row.height - box) / 2, box, box }, PTM_COLOR_NONE, sheet->pen->ink, sheet->pen->hair);
  if (sheet->key)
    ptm_sheet_answer (sheet, count, left + box / 2, row.y + row.height / 2, sheet->body * 1.3);
}

static guint
find_next_thing (GPtrArray *objects, guint at)
{
  guint next = at + 1;

  while (next < objects->len && is_same_thing (objects->pdata[at], objects->pdata[next]))
    next++;
  return next;
}

static double
place_count (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  double row = sheet->body * 4.3, y = 0;
  guint  rows = 0, most = 0;

  for (guint i = 0, next; i < task->objects->len; i = next, rows++)
    {
      next = find_next_thing (task->objects, i);
      most = MAX (most, next - i);
    }
  task->grow = rows * row;
  if (!draw)
    return rows * row;
  row = box.height / MAX (rows, 1);
  for (guint i = 0, next; i < task->objects->len; i = next, y += row)
    {
      next = find_next_thing (task->objects, i);
      draw_counted (sheet, task->objects, i, next, most, (PtmFrame){ box.x, box.y + y, box.width, row * 0.93 });
    }
  return box.height;
}

/* Squares and dots lie five millimetres apart on A4, lines nine. */
static double
place_paper (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  const char *paper = ptm_node_get_param (task->node, "paper"), *rows = ptm_node_get_param (task->node, "rows");
  gboolean    lines = strstr (paper, "line") != NULL, dots = strstr (paper, "dot") != NULL;
  double      step = round (sheet->layout->unit * (lines ? 4.3 : 2.38)), top = task->node->text != NULL && *task->node->text != '\0' ? ptm_sheet_node (sheet, task->node, box, draw) + sheet->body * 0.6 : 0;
  int         n = rows != NULL ? CLAMP (atoi (rows), 1, 80) : lines ? 6
                                                                    : 12;
  int         columns = (int)(box.width / step);

  task->grow = rows != NULL ? 0 : n * step * 3;
  if (draw)
    n = MAX ((int)((box.height - top) / step), 1);
  if (draw && lines)
    ptm_sheet_lines (sheet, (PtmFrame){ box.x, box.y + top, box.width, n * step }, n);
  for (int i = 0; draw && !lines && i <= n; i++)
    for (int k = 0; dots && k <= columns && (n + 1) * (columns + 1) < 3000; k++)
      ptm_pen_disc (sheet->pen, round (box.x + k * step), round (box.y + top + i * step), sheet->pen->hair * 0.9, sheet->pen->grey, PTM_COLOR_NONE, 0);
  for (int i = 0; draw && !lines && !dots && i <= MAX (n, columns); i++)
    {
      PtmColor pale = ptm_color_mix (sheet->pen->paper, sheet->pen->ink, 0.2);

      if (i <= n)
        ptm_pen_line (sheet->pen, box.x, round (box.y + top) + i * step, box.x + columns * step, round (box.y + top) + i * step, pale, 1);
      if (i <= columns)
        ptm_pen_line (sheet->pen, round (box.x) + i * step, box.y + top, round (box.x) + i * step, box.y + top + n * step, pale, 1);
    }
  return top + n * step;
}

/* The first row and column are given, the rest is for the pupil to fill in. */
static double
place_table (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  GPtrArray *rows = task->node->rows;
  guint      n = rows != NULL ? MIN (rows->len, 30) : 0, columns = 1;
  double     row = sheet->body * 2.3;

  for (guint i = 0; i < n; i++)
    columns = MAX (columns, MIN (g_strv_length (rows->pdata[i]), 10));
  for (guint i = 0; draw && i < n; i++)
    for (guint k = 0; k < columns; k++)
      {
        char   **cells = rows->pdata[i];
        PtmFrame cell = { box.x + (sheet->rtl ? columns - 1 - k : k) * box.width / columns, box.y + i * row, box.width / columns, row };
        gboolean given = i == 0 || k == 0;
        PtmNode *node = NULL;

        ptm_pen_rect (sheet->pen, cell, i == 0 ? ptm_pen_get_tint (sheet->pen, 0, 0.12) : PTM_COLOR_NONE, sheet->pen->grey);
        if (k >= g_strv_length (cells))
          continue;
        sheet->pen->strong = given;
        if (given || sheet->key)
          node = ptm_pen_text_in (sheet->pen, cells[k], (PtmFrame){ cell.x + sheet->body * 0.4, cell.y, cell.width - sheet->body * 0.8, row }, sheet->body * 0.5, sheet->body * 0.95, 2, "center");
        sheet->pen->strong = FALSE;
        if (node != NULL && !given)
          node->color = sheet->answer;
      }
  return n * row;
}

double
ptm_task_place (PtmSheet *sheet, PtmTask *task, PtmFrame box, gboolean draw)
{
  task->grow = 0;
  switch (task->type)
    {
    case PTM_TASK_FIGURE:
      return place_figure (sheet, task, box, draw);
    case PTM_TASK_GAPS:
      return ptm_task_gaps (sheet, task->node->text, ptm_node_get_param (task->node, "answer"), box, draw);
    case PTM_TASK_SUMS:
      {
        double top = task->node->text != NULL && *task->node->text != '\0' ? ptm_sheet_node (sheet, task->node, box, draw) + sheet->body * 0.5 : 0;

        return top + ptm_task_sums (sheet, task, (PtmFrame){ box.x, box.y + top, box.width, MAX (box.height - top, 1) }, draw);
      }
    case PTM_TASK_CHOICE:
      return ptm_task_choice (sheet, task, box, draw);
    case PTM_TASK_MATCH:
      return ptm_task_match (sheet, task, box, draw);
    case PTM_TASK_COUNT:
      return place_count (sheet, task, box, draw);
    case PTM_TASK_PAPER:
      return place_paper (sheet, task, box, draw);
    case PTM_TASK_TABLE:
      return place_table (sheet, task, box, draw);
    case PTM_TASK_QUESTION:
    default:
      return place_question (sheet, task, box, draw);
    }
}
