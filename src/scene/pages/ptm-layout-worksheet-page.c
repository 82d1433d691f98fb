/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what is around the tasks of a worksheet: the line for name, date and class, the title, the frieze, the number
 * of the page, in three looks. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure.h"
#include "ptm-layout-worksheet-private.h"
#include "ptm-palette.h"

/* A word and the line to write on after it. */
static void
draw_field (PtmSheet *sheet, const char *key, PtmFrame box, gboolean draw_line)
{
  PtmPen     *pen = sheet->pen;
  const char *word = ptm_pen_get_word (pen, key);
  double      wide = ptm_pen_measure (pen, word, sheet->body * 0.85, NULL) + sheet->body * 0.5, base = box.y + box.height / 2 + sheet->body * 0.42;
  PtmNode    *node = ptm_pen_text (pen, word, sheet->rtl ? box.x + box.width : box.x, box.y + box.height / 2, sheet->body * 0.85, sheet->rtl ? "right" : "left");

  if (node != NULL)
    node->color = ptm_color_mix (pen->paper, pen->ink, 0.8);
  if (draw_line)
    ptm_pen_line (pen, sheet->rtl ? box.x : box.x + wide, base, sheet->rtl ? box.x + box.width - wide : box.x + box.width, base, pen->grey, pen->hair);
}

static const double      shares[] = { 0.5, 0.25, 0.25 };
static const char *const fields[] = { "name", "class", "date" };

static void
draw_fields (PtmSheet *sheet, PtmFrame row)
{
  double gap = sheet->body * 1.2, at = 0;

  for (int i = 0; i < 3; i++)
    {
      double width = (row.width - 2 * gap) * shares[i];

      draw_field (sheet, fields[i], (PtmFrame){ sheet->rtl ? row.x + row.width - at - width : row.x + at, row.y, width, row.height }, TRUE);
      at += width + gap;
    }
}

static int
count_points (PtmSheet *sheet)
{
  int sum = 0;

  for (guint i = 0; i < sheet->tasks->len; i++)
    sum += ((PtmTask *)sheet->tasks->pdata[i])->points;
  return sum;
}

/* The ruled head of an exam; with points a fourth cell takes them. */
static void
draw_ruled_fields (PtmSheet *sheet, PtmFrame row)
{
  PtmPen *pen = sheet->pen;
  int     points = count_points (sheet);
  double  last = points > 0 ? row.width * 0.2 : 0, at = 0;

  ptm_pen_rect (pen, row, PTM_COLOR_NONE, pen->ink);
  for (int i = 0; i < 4 && (i < 3 || points > 0); i++)
    {
      double   width = i < 3 ? (row.width - last) * shares[i] : last, pad = sheet->body * 0.5;
      PtmFrame cell = { sheet->rtl ? row.x + row.width - at - width : row.x + at, row.y, width, row.height };
      double   edge = sheet->rtl ? cell.x + cell.width : cell.x;

      if (i > 0)
        ptm_pen_line (pen, edge, row.y, edge, row.y + row.height, pen->ink, pen->hair);
      draw_field (sheet, i < 3 ? fields[i] : "points", (PtmFrame){ cell.x + pad, cell.y, cell.width - 2 * pad, cell.height }, FALSE);
      if (i == 3)
        {
          g_autofree char *of = g_strdup_printf ("/ %d", points);

          ptm_pen_text (pen, of, sheet->rtl ? cell.x + pad : cell.x + cell.width - pad, cell.y + cell.height / 2, sheet->body, sheet->rtl ? "left" : "right");
        }
      at += width;
    }
}

static char *
dup_title (PtmSheet *sheet, PtmNode *title)
{
  if (title != NULL && title->text != NULL && *title->text != '\0')
    return g_strdup (title->text);
  for (guint i = 0; i < sheet->tasks->len; i++)
    {
      const PtmTask *task = sheet->tasks->pdata[i];
      char          *name = task->type == PTM_TASK_FIGURE && sheet->layout->art != NULL ? ptm_figure_dup_title (sheet->layout->art, task->node->template, sheet->layout->scene->lang) : NULL;

      if (name != NULL)
        return name;
    }
  return NULL;
}

/* Beside the title there is room for the mark of the key, on the pupil's page too. */
static PtmFrame
get_title_box (PtmSheet *sheet, PtmFrame page, double y, double height)
{
  double mark;

  sheet->pen->strong = TRUE;
  mark = ptm_pen_measure (sheet->pen, ptm_pen_get_word (sheet->pen, "answer-key"), sheet->body * 0.9, NULL) + sheet->body * 2.4;
  sheet->pen->strong = FALSE;
  return (PtmFrame){ page.x + (sheet->rtl ? mark : 0), y, MAX (page.width - mark, page.width * 0.4), height };
}

static gboolean
has_title (PtmSheet *sheet)
{
  g_autofree char *text = dup_title (sheet, ptm_layout_get_title (sheet->layout));

  return text != NULL;
}

/* The plan's own title is placed; where there is none, one is made from the first figure. Returns its height. */
static double
place_title (PtmSheet *sheet, PtmFrame box, double high, gboolean draw)
{
  PtmNode         *title = ptm_layout_get_title (sheet->layout), *node;
  g_autofree char *text = dup_title (sheet, title);
  g_autoptr (PtmNode) trial = NULL;
  const char *align = sheet->rtl ? "right" : "left";
  double      height;

  if (text == NULL)
    return 0;
  if (!draw || title == NULL || *(title->text != NULL ? title->text : "") == '\0')
    {
      trial = ptm_node_new (PTM_NODE_TEXT);
      trial->id = g_strdup ("sheet~dtitle");
      ptm_node_set (&trial->role, "title");
      ptm_node_set (&trial->text, text);
    }
  node = trial != NULL ? trial : title;
  ptm_layout_set_face (sheet->layout, node, TRUE, 0);
  height = ptm_layout_place_text (sheet->layout, node, box, high * 0.55, high, 2, align);
  node->color = sheet->pen->ink;
  if (draw && trial != NULL)
    g_ptr_array_add (sheet->holder->children, g_steal_pointer (&trial));
  return height;
}

/* Subtitle and notes: what the teacher says before the tasks. */
static double
place_notes (PtmSheet *sheet, PtmFrame box, gboolean draw)
{
  static const char *const roles[] = { "subtitle", "note" };
  g_autoptr (GPtrArray) texts = ptm_layout_collect (sheet->layout, PTM_NODE_TEXT);
  double y = 0;

  for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
    for (guint i = 0; i < texts->len; i++)
      {
        PtmNode *node = texts->pdata[i];
        PtmFrame kept = node->frame;

        if (g_strcmp0 (node->role, roles[role]) != 0 || node->text == NULL || *node->text == '\0' || strstr (node->id, "~d") != NULL)
          continue;
        ptm_layout_set_face (sheet->layout, node, FALSE, 0);
        y += ptm_layout_place_text (sheet->layout, node, (PtmFrame){ box.x, box.y + y, box.width, sheet->layout->height * 0.2 }, sheet->body * 0.8, sheet->body * (role == 0 ? 1.15 : 1), 0, sheet->rtl ? "right" : "left") + sheet->body * 0.4;
        if (!draw)
          node->frame = kept;
      }
  return y;
}

/* "Answer key" on a pill of the answers' colour. */
static void
draw_key_mark (PtmSheet *sheet, double edge, double y)
{
  PtmPen     *pen = sheet->pen;
  const char *word = ptm_pen_get_word (pen, "answer-key");
  double      size = sheet->body * 0.9, wide, high = size * 1.9, x;
  PtmNode    *node;

  pen->strong = TRUE;
  wide = ptm_pen_measure (pen, word, size, NULL) + size * 1.8;
  x = sheet->rtl ? edge : edge - wide;
  ptm_pen_shape (pen, "pill", (PtmFrame){ x, y - high / 2, wide, high }, sheet->answer, PTM_COLOR_NONE, 0);
  node = ptm_pen_text (pen, word, x + wide / 2, y, size, "center");
  node->color = PTM_RGB (255, 255, 255);
  pen->strong = FALSE;
}

static void
draw_foot (PtmSheet *sheet, int page)
{
  g_autofree char *text = NULL;
  PtmNode         *node;

  if (sheet->n_pages < 2)
    return;
  text = g_strdup_printf ("%d / %d", page, sheet->n_pages);
  node = ptm_pen_text (sheet->pen, text, sheet->layout->width / 2, sheet->layout->height - sheet->margin * 0.55, sheet->body * 0.75, "center");
  node->color = ptm_color_mix (sheet->pen->paper, sheet->pen->ink, 0.75);
}

/* Pictures of the sheet, or of the desk it lies on. */
static void
draw_frieze (PtmSheet *sheet, PtmFrame row)
{
  static const char *const desk[] = { "noto:pencil", "noto:books", "noto:scissors", "noto:crayon", "noto:straight-ruler", "noto:notebook", "noto:paintbrush", "noto:paperclip" };
  g_autoptr (GPtrArray) objects = ptm_layout_collect (sheet->layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) assets = g_ptr_array_new ();
  int n = (int)(row.width / (row.height * 2.1));

  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *object = objects->pdata[i];

      if (object->asset != NULL && g_strcmp0 (object->role, "decoration") == 0 && strchr (object->id, '~') == NULL)
        g_ptr_array_add (assets, object->asset);
    }
  for (guint i = 0, given = assets->len; given == 0 && i < G_N_ELEMENTS (desk); i++)
    if (sheet->layout->art != NULL && ptm_art_has (sheet->layout->art, desk[i]))
      g_ptr_array_add (assets, (gpointer)desk[i]);
  for (int i = 0; i < n && assets->len > 0; i++)
    {
      double   x = row.x + (i + 0.5) * row.width / n - row.height / 2;
      PtmNode *picture = ptm_pen_picture (sheet->pen, NULL, assets->pdata[(guint)i % assets->len], (PtmFrame){ x, row.y, row.height, row.height });

      picture->rotate = i % 2 == 0 ? -8 : 7;
      ptm_node_set (&picture->role, "ornament");
    }
}

static double
draw_friendly_head (PtmSheet *sheet, PtmFrame page, gboolean first, gboolean draw)
{
  PtmPen  *pen = sheet->pen;
  double   pad = sheet->body, high = sheet->body * 2.6, y = page.y, title = first ? place_title (sheet, get_title_box (sheet, page, 0, sheet->body * 6), high, FALSE) : 0;
  PtmColor color = ptm_pen_get_accent (pen, 0);

  if (draw && first)
    {
      ptm_pen_rect (pen, (PtmFrame){ 0, 0, sheet->layout->width, sheet->body * 3.6 }, ptm_pen_get_tint (pen, 0, 0.16), PTM_COLOR_NONE)->z = PTM_Z_ORNAMENT;
      ptm_pen_rect (pen, (PtmFrame){ 0, sheet->body * 3.6, sheet->layout->width, sheet->body * 0.22 }, color, PTM_COLOR_NONE)->z = PTM_Z_ORNAMENT;
      draw_frieze (sheet, (PtmFrame){ page.x, sheet->body * 0.75, page.width, sheet->body * 2.1 });
    }
  y = first ? sheet->body * 4.6 : page.y - sheet->body;
  if (draw)
    draw_fields (sheet, (PtmFrame){ page.x, y, page.width, sheet->body * 2 });
  y += sheet->body * 2.7;
  if (draw && title > 0)
    place_title (sheet, get_title_box (sheet, page, y, title + 1), high, TRUE);
  if (draw && sheet->key && title > 0)
    draw_key_mark (sheet, sheet->rtl ? page.x : page.x + page.width, y + title / 2);
  y += title + (title > 0 ? pad * 0.5 : 0);
  return y;
}

static double
draw_clean_head (PtmSheet *sheet, PtmFrame page, gboolean first, gboolean draw)
{
  PtmPen *pen = sheet->pen;
  double  y = page.y, title = first ? place_title (sheet, get_title_box (sheet, page, 0, sheet->body * 6), sheet->body * 2.3, FALSE) : 0;

  if (draw)
    draw_fields (sheet, (PtmFrame){ page.x, y - sheet->body * 0.6, page.width, sheet->body * 1.6 });
  y += sheet->body * 2;
  if (draw && sheet->key && title > 0)
    draw_key_mark (sheet, sheet->rtl ? page.x : page.x + page.width, y + title / 2);
  if (draw && title > 0)
    {
      place_title (sheet, get_title_box (sheet, page, y, title + 1), sheet->body * 2.3, TRUE);
      ptm_pen_rect (pen, (PtmFrame){ sheet->rtl ? page.x + page.width - sheet->body * 3 : page.x, y + title + sheet->body * 0.2, sheet->body * 3, sheet->body * 0.2 }, ptm_pen_get_accent (pen, 0), PTM_COLOR_NONE);
    }
  return y + title + (title > 0 ? sheet->body : 0);
}

static double
draw_exam_head (PtmSheet *sheet, PtmFrame page, gboolean first, gboolean draw)
{
  double y = page.y, title = first ? place_title (sheet, get_title_box (sheet, page, 0, sheet->body * 6), sheet->body * 2, FALSE) : 0, row = sheet->body * 2.4;

  if (draw && title > 0)
    place_title (sheet, get_title_box (sheet, page, y, title + 1), sheet->body * 2, TRUE);
  if (draw && sheet->key && title > 0)
    draw_key_mark (sheet, sheet->rtl ? page.x : page.x + page.width, y + title / 2);
  y += title + (title > 0 ? sheet->body * 0.7 : 0);
  if (first && draw)
    draw_ruled_fields (sheet, (PtmFrame){ page.x, y, page.width, row });
  return y + (first ? row + sheet->body : 0);
}

PtmFrame
ptm_sheet_draw_page (PtmSheet *sheet, gboolean draw, int page)
{
  PtmFrame sides = { sheet->margin, sheet->margin, sheet->layout->width - 2 * sheet->margin, sheet->layout->height - 2 * sheet->margin };
  gboolean first = page == 1;
  double   y;

  if (sheet->look == PTM_SHEET_FRIENDLY)
    y = draw_friendly_head (sheet, sides, first, draw);
  else if (sheet->look == PTM_SHEET_EXAM)
    y = draw_exam_head (sheet, sides, first, draw);
  else
    y = draw_clean_head (sheet, sides, first, draw);
  if (first)
    y += place_notes (sheet, (PtmFrame){ sides.x, y, sides.width, 0 }, draw);
  y += sheet->body * (sheet->look == PTM_SHEET_FRIENDLY ? 1.4 : 0.8);
  if (draw)
    draw_foot (sheet, page);
  /* Where no title stands, the foot says what the page is. */
  if (draw && sheet->key && (!first || !has_title (sheet)))
    draw_key_mark (sheet, sheet->rtl ? sides.x : sides.x + sides.width, sheet->layout->height - sheet->margin * 0.45);
  if (sheet->look == PTM_SHEET_EXAM && count_points (sheet) > 0)
    {
      sides.width -= sheet->body * 3.4;
      sides.x += sheet->rtl ? sheet->body * 3.4 : 0;
    }
  if (sheet->look == PTM_SHEET_FRIENDLY)
    {
      double pad = sheet->body * 0.2;

      sides.x += pad;
      sides.width -= 2 * pad;
    }
  return (PtmFrame){ sides.x, y, sides.width, MAX (sides.y + sides.height - y, sheet->body * 4) };
}

void
ptm_sheet_draw_number (PtmSheet *sheet, const PtmTask *task, int number, PtmFrame row)
{
  PtmPen          *pen = sheet->pen;
  g_autofree char *text = g_strdup_printf (sheet->look == PTM_SHEET_FRIENDLY ? "%d" : "%d.", number);
  double           line = sheet->body * (task->type == PTM_TASK_GAPS && task->words == NULL ? 1.75 : 1.2), y = row.y + line / 2, edge = sheet->rtl ? row.x + row.width : row.x;
  PtmColor         white = PTM_RGB (255, 255, 255);
  PtmNode         *node;

  pen->strong = TRUE;
  if (sheet->look == PTM_SHEET_FRIENDLY)
    {
      double r = sheet->body * 0.78, x = sheet->rtl ? edge - r : edge + r;

      node = ptm_pen_text (pen, text, x, y, sheet->body * 0.95, "center");
      node->frame = (PtmFrame){ x - r, y - r, 2 * r, 2 * r };
      node->fill = ptm_palette_readable (ptm_pen_get_accent (pen, 0), &white, 1, 4.6);
      node->color = PTM_RGB (255, 255, 255);
      ptm_node_set (&node->shape, "ellipse");
    }
  else
    {
      node = ptm_pen_text (pen, text, edge, y, sheet->body, sheet->rtl ? "right" : "left");
      node->color = sheet->look == PTM_SHEET_CLEAN ? ptm_palette_readable (ptm_pen_get_accent (pen, 0), &pen->paper, 1, 4.6) : pen->ink;
    }
  pen->strong = FALSE;
  if (sheet->look == PTM_SHEET_EXAM && task->points > 0)
    {
      g_autofree char *points = g_strdup_printf ("__ / %d", task->points);

      ptm_pen_text (pen, points, sheet->rtl ? sheet->margin : sheet->layout->width - sheet->margin, y, sheet->body * 0.85, sheet->rtl ? "left" : "right");
    }
}
