/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/*
 * This file lays out worksheets. One plan gives two kinds of pages: first the pupil's, with blanks, then as many with the
 * answers in the same places. What the tasks of a plan are made of:
 *
 * - figure: drawn with blanks; params.bank = yes adds a bank of its words. A text before a figure, a table or pictures to count
 *   says what to do with them
 * - text with "____" and params.answer ("Paris; Rome"): gaps
 * - text with params.sums ("12+7; 8−5") or params.generate ("addition to 20, 12 tasks"): arithmetic, answers computed
 * - text with children: multiple choice; params.answer is the text, letter or number of what is right
 * - text with params.pairs ("cow = calf; dog = puppy") or data rows (label, noun, asset): matching
 * - text with params.paper (lines, grid, dots) and params.rows: paper to write or draw on
 * - any other text that is no title, subtitle or note: a question with params.lines lines (2), its answer on the key
 * - objects in a row: counting
 *
 * params.points of any of them is printed in an exam. Pages are filled in order; what is left is shared by the figures, then by
 * the space between the tasks.
 */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-layout-worksheet-private.h"
#include "ptm-palette.h"
#include "ptm-type.h"

#define MAX_PAGES 40

static void
free_task (gpointer data)
{
  PtmTask *task = data;

  g_clear_pointer (&task->objects, g_ptr_array_unref);
  g_free (task);
}

static void
free_sheet (PtmSheet *sheet)
{
  g_ptr_array_unref (sheet->tasks);
  g_clear_pointer (&sheet->pen, ptm_pen_free);
}

static PtmTask *
add_task (PtmSheet *sheet, PtmTaskType type, PtmNode *node, const char *word)
{
  PtmTask    *task = g_new0 (PtmTask, 1);
  const char *points = ptm_node_get_param (node, "points");

  task->type = type;
  task->node = node;
  task->words = type == PTM_TASK_FIGURE && node->text != NULL && *node->text != '\0' ? node->text : word != NULL ? ptm_pen_get_word (sheet->pen, word)
                                                                                                                 : NULL;
  task->points = points != NULL ? CLAMP (atoi (points), 0, 1000) : 0;
  g_ptr_array_add (sheet->tasks, task);
  return task;
}

/* The text before a picture says what to do with it, unless it is a question with an answer of its own. */
static PtmTask *
add_picture_task (PtmSheet *sheet, PtmTaskType type, PtmNode *node, const char *word)
{
  PtmTask *last = sheet->tasks->len > 0 ? sheet->tasks->pdata[sheet->tasks->len - 1] : NULL;
  PtmNode *heading = NULL;
  PtmTask *task;

  if (last != NULL && last->type == PTM_TASK_QUESTION && ptm_node_get_param (last->node, "answer") == NULL && ptm_node_get_param (last->node, "lines") == NULL)
    {
      heading = last->node;
      g_ptr_array_remove_index (sheet->tasks, sheet->tasks->len - 1);
    }
  task = add_task (sheet, type, node, word);
  task->heading = heading;
  return task;
}

/* What a pupil does with a figure, when the plan does not say. */
static const char *
get_instruction (const PtmNode *figure)
{
  static const char *const words[][2] = { { "fractions", "task-fractions" },
                                          { "number-line", "task-numbers" },
                                          { "hundred-square", "task-numbers" },
                                          { "multiplication-table", "task-numbers" },
                                          { "ten-frame", "task-count" },
                                          { "place-value", "task-numbers" },
                                          { "bar-model", "task-numbers" },
                                          { "function-machine", "task-numbers" },
                                          { "coordinate-plane", "task-draw" },
                                          { "angles", "task-name" },
                                          { "triangles", "task-name" },
                                          { "shapes", "task-name" },
                                          { "solids", "task-name" },
                                          { "element-tile", "task-name" },
                                          { "food-chain", "task-name" },
                                          { "ruler", "task-measure" },
                                          { "protractor", "task-measure" } };
  const char              *hands = ptm_node_get_param (figure, "hands");

  if (g_strcmp0 (figure->template, "clock") == 0)
    return g_strcmp0 (hands, "no") == 0 ? "task-clock" : "task-time";
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (figure->template, words[i][0]) == 0)
      return words[i][1];
  return "task-label";
}

static gboolean
is_heading (const PtmNode *node)
{
  static const char *const roles[] = { "title", "subtitle", "note", "caption", "date", "place", "time", "ornament", NULL };

  return node->role != NULL && g_strv_contains (roles, node->role);
}

static void
add_text_task (PtmSheet *sheet, PtmNode *node)
{
  const char *text = node->text != NULL ? node->text : "";

  if (ptm_node_get_param (node, "sums") != NULL || ptm_node_get_param (node, "generate") != NULL)
    add_task (sheet, PTM_TASK_SUMS, node, *text == '\0' ? "task-calculate" : NULL);
  else if (node->children->len > 0)
    add_task (sheet, PTM_TASK_CHOICE, node, *text == '\0' ? "task-choose" : NULL);
  else if (ptm_node_get_param (node, "pairs") != NULL || (node->data != NULL && node->data->len > 0))
    add_task (sheet, PTM_TASK_MATCH, node, *text == '\0' ? "task-match" : NULL);
  else if (ptm_node_get_param (node, "paper") != NULL)
    add_task (sheet, PTM_TASK_PAPER, node, NULL);
  else if (ptm_task_has_gap (text))
    add_task (sheet, PTM_TASK_GAPS, node, NULL);
  else if (*text != '\0')
    add_task (sheet, PTM_TASK_QUESTION, node, NULL);
}

/* Pictures that follow one another are counted together. */
static void
add_object (PtmSheet *sheet, PtmNode *node)
{
  PtmTask *last = sheet->tasks->len > 0 ? sheet->tasks->pdata[sheet->tasks->len - 1] : NULL;

  if (last == NULL || last->type != PTM_TASK_COUNT)
    {
      last = add_picture_task (sheet, PTM_TASK_COUNT, node, "task-count");
      last->objects = g_ptr_array_new ();
    }
  g_ptr_array_add (last->objects, node);
}

static void
collect_tasks (PtmSheet *sheet, GPtrArray *nodes, int depth)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node == sheet->holder || g_strcmp0 (node->role, "ornament") == 0)
        continue;
      if (node->type == PTM_NODE_FIGURE)
        add_picture_task (sheet, PTM_TASK_FIGURE, node, get_instruction (node));
      else if (node->type == PTM_NODE_TABLE)
        add_picture_task (sheet, PTM_TASK_TABLE, node, "task-table");
      else if (node->type == PTM_NODE_TEXT && !is_heading (node))
        add_text_task (sheet, node);
      else if (node->type == PTM_NODE_OBJECT && g_strcmp0 (node->role, "decoration") != 0)
        add_object (sheet, node);
      else if ((node->type == PTM_NODE_GROUP || node->type == PTM_NODE_PANEL) && depth < 8)
        collect_tasks (sheet, node->children, depth + 1);
      else if (node->type == PTM_NODE_CHART || node->type == PTM_NODE_PHOTO || node->type == PTM_NODE_BUBBLE)
        ptm_scene_add_unmet (sheet->layout->scene, node->text != NULL ? node->text : ptm_node_type_to_string (node->type), "layout");
    }
}

/* Says what to do. Returns the height. */
static double
place_words (PtmSheet *sheet, const PtmTask *task, PtmFrame box, gboolean draw)
{
  if (task->heading != NULL)
    return ptm_sheet_node (sheet, task->heading, box, draw);
  return task->words != NULL ? ptm_sheet_text (sheet, task->words, box, draw) : 0;
}

static double
get_words_height (PtmSheet *sheet, const PtmTask *task, double width)
{
  double height = place_words (sheet, task, (PtmFrame){ 0, 0, width, 1e5 }, FALSE);

  return height > 0 ? height + sheet->body * 0.5 : 0;
}

static double
get_gap (const PtmSheet *sheet)
{
  return sheet->look == PTM_SHEET_FRIENDLY ? sheet->body * 1.9 : sheet->body * 1.5;
}

/* Fills page after page; a task is never divided, and one that is too high for any page is made to fit. */
static void
paginate (PtmSheet *sheet)
{
  int      page = 1;
  PtmFrame area = ptm_sheet_draw_page (sheet, FALSE, page);
  double   width = area.width - sheet->indent, y = 0;

  for (guint i = 0; i < sheet->tasks->len; i++)
    {
      PtmTask *task = sheet->tasks->pdata[i];
      double   words = get_words_height (sheet, task, width), high;

      task->height = ptm_task_place (sheet, task, (PtmFrame){ 0, 0, width, 0 }, FALSE);
      high = MIN (words + task->height, area.height);
      if (y > 0 && y + get_gap (sheet) + high > area.height && page < MAX_PAGES)
        {
          area = ptm_sheet_draw_page (sheet, FALSE, ++page);
          y = 0;
        }
      task->height = MAX (MIN (task->height, area.height - words), 1);
      y += (y > 0 ? get_gap (sheet) : 0) + words + task->height;
      task->page = page;
    }
  sheet->n_pages = page;
}

/* Somewhat smaller figures are better than a page for the last two tasks. */
static void
find_shrink (PtmSheet *sheet)
{
  static const double sizes[] = { 1, 0.9, 0.8, 0.7 };
  int                 fewest;

  sheet->shrink = 0.7;
  paginate (sheet);
  fewest = sheet->n_pages;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      sheet->shrink = sizes[i];
      paginate (sheet);
      if (sheet->n_pages == fewest)
        return;
    }
}

/* The room that is left on a page goes to what can use it. */
static double
share_room (PtmSheet *sheet, int page, PtmFrame area)
{
  double used = 0, growth = 0, rest;
  int    n = 0;

  for (guint i = 0; i < sheet->tasks->len; i++)
    {
      PtmTask *task = sheet->tasks->pdata[i];

      if (task->page != page)
        continue;
      used += get_words_height (sheet, task, area.width - sheet->indent) + task->height + (n > 0 ? get_gap (sheet) : 0);
      growth += task->grow;
      n++;
    }
  rest = MAX (area.height - used, 0);
  for (guint i = 0; growth > 0 && i < sheet->tasks->len; i++)
    {
      PtmTask *task = sheet->tasks->pdata[i];

      if (task->page == page)
        task->height += task->grow * MIN (rest / growth, 1);
    }
  rest -= MIN (rest, growth);
  return n > 1 ? MIN (rest / (n - 1), sheet->body * 2.2) : 0;
}

static void
draw_card (PtmSheet *sheet, PtmFrame row)
{
  double pad = sheet->body * 0.7;

  ptm_pen_shape (sheet->pen, "card", (PtmFrame){ row.x - pad, row.y - pad, row.width + 2 * pad, row.height + 2 * pad }, PTM_COLOR_NONE, ptm_color_mix (sheet->pen->paper, ptm_pen_get_accent (sheet->pen, 0), 0.45),
                 sheet->pen->hair)
    ->z = PTM_Z_ORNAMENT;
}

static void
draw_tasks (PtmSheet *sheet, int page)
{
  PtmFrame area = ptm_sheet_draw_page (sheet, TRUE, page);
  double   more = share_room (sheet, page, area), y = area.y, width = area.width - sheet->indent, x = area.x + (sheet->rtl ? 0 : sheet->indent);

  for (guint i = 0; i < sheet->tasks->len; i++)
    {
      PtmTask *task = sheet->tasks->pdata[i];
      double   words;

      if (task->page != page)
        continue;
      words = get_words_height (sheet, task, width);
      if (sheet->look == PTM_SHEET_FRIENDLY)
        draw_card (sheet, (PtmFrame){ area.x, y, area.width, words + task->height });
      ptm_sheet_draw_number (sheet, task, (int)i + 1, (PtmFrame){ area.x, y, area.width, words + task->height });
      place_words (sheet, task, (PtmFrame){ x, y, width, words }, TRUE);
      ptm_task_place (sheet, task, (PtmFrame){ x, y + words, width, task->height }, TRUE);
      y += words + task->height + get_gap (sheet) + more;
    }
}

static PtmSheetLook
choose_look (PtmLayout *layout)
{
  const char *style = layout->scene->style != NULL ? layout->scene->style : "";

  if (strstr (style, "exam") != NULL || strstr (style, "test") != NULL)
    return PTM_SHEET_EXAM;
  if (layout->variant == 0 && (strstr (style, "playful") != NULL || strstr (style, "friendly") != NULL || strstr (style, "cute") != NULL))
    return PTM_SHEET_FRIENDLY;
  return layout->variant % 3;
}

/* Paper is white and its ink nearly black, so that it can be copied. */
static void
set_colors (PtmLayout *layout)
{
  PtmPalette *palette = &layout->scene->palette;

  palette->bg[0] = PTM_RGB (255, 255, 255);
  palette->bg[1] = ptm_color_mix (palette->bg[0], palette->bg[1], 0.5);
  palette->ink = ptm_palette_readable (palette->ink, palette->bg, 1, 9);
}

void
ptm_layout_worksheet (PtmLayout *layout)
{
  static const int pairs[] = { [PTM_SHEET_CLEAN] = 5, [PTM_SHEET_FRIENDLY] = 3, [PTM_SHEET_EXAM] = 4 };
  PtmSheet         sheet = { .layout = layout, .look = choose_look (layout) };

  set_colors (layout);
  layout->type = ptm_type_get (pairs[sheet.look]);
  sheet.holder = ptm_scene_add_node (layout->scene, NULL, PTM_NODE_GROUP);
  ptm_node_set (&sheet.holder->id, "sheet~d");
  ptm_node_set (&sheet.holder->role, "ornament");
  sheet.pen = ptm_pen_new (layout, sheet.holder, (PtmFrame){ 0, 0, layout->width, layout->height });
  sheet.rtl = g_str_has_prefix (layout->scene->lang, "ar") || g_str_has_prefix (layout->scene->lang, "he") || g_str_has_prefix (layout->scene->lang, "fa") || g_str_has_prefix (layout->scene->lang, "ur");
  sheet.margin = round (layout->unit * 7.6);
  sheet.body = layout->unit * 2.2;
  sheet.pen->text = sheet.body;
  sheet.indent = sheet.body * (sheet.look == PTM_SHEET_FRIENDLY ? 2.2 : 2);
  sheet.answer = ptm_palette_readable (ptm_pen_get_accent (sheet.pen, 1), &sheet.pen->paper, 1, 5);
  sheet.tasks = g_ptr_array_new_with_free_func (free_task);
  collect_tasks (&sheet, layout->scene->nodes, 0);
  find_shrink (&sheet);
  layout->scene->pages = 2 * sheet.n_pages;
  sheet.page = CLAMP (layout->scene->page, 1, layout->scene->pages);
  sheet.key = sheet.page > sheet.n_pages;
  draw_tasks (&sheet, sheet.key ? sheet.page - sheet.n_pages : sheet.page);
  free_sheet (&sheet);
}
