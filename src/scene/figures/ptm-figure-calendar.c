/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws the page of a month. Params: year, month (1 … 12 or its name; the days come from the Gregorian calendar),
 * start (monday, sunday, saturday; else as the language's countries mostly begin, CLDR 41), mark ("5, 12": days in colour). */

#include "config.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

static const char *const months[] = { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", NULL };
static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL };

static int
read_month (PtmPen *pen)
{
  const char *text = ptm_pen_get (pen, "month");
  double      number = 0;
  int         index = text != NULL ? ptm_pen_find_word (pen, text, months) : 0;

  if (text == NULL || index >= 0)
    return index + 1;
  if (ptm_pen_parse_number (text, &number) && number >= 1 && number <= 12 && number == floor (number))
    return (int)number;
  ptm_pen_reject (pen, text);
  return 1;
}

/* 0 = Monday. */
static int
read_start (PtmPen *pen)
{
  static const char *const sunday[] = { "en", "zh", "ja", "hi", "ko", "pt", "he", "th", NULL };
  g_autofree char         *lang = g_strndup (pen->layout->scene->lang, 2);
  const char              *start = ptm_pen_get (pen, "start");
  int                      index = start != NULL ? ptm_pen_find_word (pen, start, days) : -1;

  if (index >= 0)
    return index;
  if (start != NULL)
    ptm_pen_reject (pen, start);
  if (g_str_has_prefix (pen->layout->scene->lang, "en-GB"))
    return 0;
  return g_strv_contains (sunday, lang) ? 6 : strcmp (lang, "ar") == 0 ? 5
                                                                       : 0;
}

typedef struct
{
  PtmPen  *pen;
  PtmFrame grid;
  double   cell;
  double   row;
  int      start;
  gboolean rtl;
} Month;

static double
get_column (const Month *month, int column)
{
  return month->grid.x + ((month->rtl ? 6 - column : column) + 0.5) * month->cell;
}

static void
draw_weekdays (const Month *month, double y, double size)
{
  PtmPen     *pen = month->pen;
  const char *words[8] = { NULL };

  for (int i = 0; i < 7; i++)
    words[i] = ptm_pen_get_word (pen, days[(month->start + i) % 7]);
  size = ptm_pen_fit (pen, words, month->cell * 0.92, size * 0.5, size);
  pen->strong = TRUE;
  for (int i = 0; i < 7; i++)
    {
      PtmNode *node = ptm_pen_text (pen, words[i], get_column (month, i), y, size, "center");

      if (node != NULL)
        node->color = (month->start + i) % 7 == 6 ? ptm_pen_get_strong (pen, 1) : ptm_color_mix (pen->paper, pen->ink, 0.78);
    }
  pen->strong = FALSE;
}

static void
draw_days (const Month *month, int year, int number, double size)
{
  PtmPen *pen = month->pen;
  GDate  *date = g_date_new_dmy (1, number, (GDateYear)year);
  g_auto (GStrv) marks = ptm_pen_get_list (pen, "mark", "");
  int offset = ((int)g_date_get_weekday (date) - 1 - month->start + 7) % 7, n = g_date_get_days_in_month (number, (GDateYear)year);

  g_date_free (date);
  for (int day = 1; day <= n; day++)
    {
      int              at = offset + day - 1;
      double           x = get_column (month, at % 7), y = month->grid.y + (at / 7 + 0.5) * month->row;
      g_autofree char *text = g_strdup_printf ("%d", day);
      gboolean         marked = g_strv_contains ((const char *const *)marks, text);
      PtmNode         *node;

      pen->strong = marked;
      node = ptm_pen_text (pen, text, x, y, size, "center");
      if (marked)
        {
          double r = MIN (month->cell, month->row) * 0.42;

          node->frame = (PtmFrame){ x - r, y - r, 2 * r, 2 * r };
          node->fill = ptm_pen_get_deep (pen, 0);
          node->color = PTM_RGB (255, 255, 255);
          ptm_node_set (&node->shape, "ellipse");
        }
      else if ((month->start + at) % 7 == 6)
        node->color = ptm_pen_get_strong (pen, 1);
    }
  pen->strong = FALSE;
}

void
ptm_figure_calendar (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  int              year = ptm_pen_get_int (pen, "year", 2026, 1583, 9999), number = read_month (pen);
  double           width = MIN (box.width, box.height * 1.25), height = MIN (box.height, width), head = height * 0.15, names = height * 0.1;
  Month            month = { .pen = pen, .start = read_start (pen), .rtl = g_str_has_prefix (layout->scene->lang, "ar") };
  PtmFrame         page = { box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height };
  g_autofree char *title = g_strdup_printf ("%s %d", ptm_pen_get_word (pen, months[number - 1]), year);
  g_autofree char *eastern = g_strdup_printf ("%d年%d月", year, number);
  PtmNode         *name;
  gboolean         east = g_str_has_prefix (layout->scene->lang, "ja") || g_str_has_prefix (layout->scene->lang, "zh");

  ptm_pen_shape (pen, "rect", (PtmFrame){ round (page.x), round (page.y), round (width), round (head) }, ptm_pen_get_deep (pen, 0), PTM_COLOR_NONE, 0);
  pen->strong = TRUE;
  name = ptm_pen_text_in (pen, east ? eastern : title, (PtmFrame){ page.x + width * 0.05, page.y, width * 0.9, head }, head * 0.2, head * 0.46, 1, "center");
  if (name != NULL)
    name->color = PTM_RGB (255, 255, 255);
  pen->strong = FALSE;
  month.cell = (width - 2 * pen->line) / 7;
  month.row = (height - head - names - height * 0.03) / 6;
  month.grid = (PtmFrame){ page.x + pen->line, page.y + head + names, month.cell * 7, month.row * 6 };
  draw_weekdays (&month, page.y + head + names * 0.58, height * 0.042);
  ptm_pen_line (pen, page.x + width * 0.03, month.grid.y, page.x + width * 0.97, month.grid.y, pen->grey, pen->hair);
  draw_days (&month, year, number, MIN (month.row * 0.42, month.cell * 0.4));
  ptm_pen_shape (pen, "rect", (PtmFrame){ round (page.x), round (page.y), round (width), round (height) }, PTM_COLOR_NONE, ptm_pen_get_strong (pen, 0), pen->line);
}
