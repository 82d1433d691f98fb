/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a week plan. Params: monday … sunday (entries between semicolons or commas, one a row), rows (the times or
 * names of the rows, or their number), weekend (yes or no; yes when a day of it has entries). */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-page.h"
#include "ptm-figure-params.h"

#define MAX_ROWS 16

static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

/** Week: the table. */
typedef struct
{
  PtmPen  *pen;
  PtmFrame grid;
  int      columns;
  int      rows;
  double   head;
  double   side; /* width of the rows' names; 0 = they have none */
  double   cell;
  double   line;
} Week;

static int
count_days (PtmPen *pen)
{
  gboolean busy = ptm_pen_get (pen, "saturday") != NULL || ptm_pen_get (pen, "sunday") != NULL;

  return ptm_pen_get_flag (pen, "weekend", busy) ? 7 : 5;
}

static void
draw_day (Week *week, int day)
{
  PtmPen *pen = week->pen;
  g_auto (GStrv) entries = ptm_pen_get_list (pen, days[day], "");
  double x = week->grid.x + week->side + day * week->cell, gap = week->cell * 0.04;
  double size = MIN (week->line * 0.36, MIN (week->cell * 0.17, pen->layout->base * 1.05));

  ptm_pen_shape (pen, "card", (PtmFrame){ x + gap, week->grid.y, week->cell - 2 * gap, week->head }, ptm_pen_get_strong (pen, day >= 5 ? 1 : 0), PTM_COLOR_NONE, 0);
  for (int row = 0; row < week->rows && entries[0] != NULL; row++)
    {
      PtmFrame box = { x + gap, week->grid.y + week->head + row * week->line + gap, week->cell - 2 * gap, week->line - 2 * gap };

      if (entries[row] == NULL)
        break;
      if (strcmp (entries[row], "-") == 0 || strcmp (entries[row], "–") == 0)
        continue;
      ptm_pen_shape (pen, "card", box, ptm_pen_get_tint (pen, (guint)(g_str_hash (entries[row]) % 4), 0.3), PTM_COLOR_NONE, 0);
      ptm_pen_text_in (pen, entries[row], (PtmFrame){ box.x + gap, box.y, box.width - 2 * gap, box.height }, size * 0.45, size, 3, "center");
    }
}

static void
draw_heads (Week *week)
{
  PtmPen     *pen = week->pen;
  const char *words[8] = { NULL };
  double      size;

  for (int day = 0; day < week->columns; day++)
    words[day] = ptm_pen_get_word (pen, days[day]);
  pen->strong = TRUE;
  size = ptm_pen_fit (pen, words, week->cell * 0.8, week->head * 0.15, week->head * 0.5);
  for (int day = 0; day < week->columns; day++)
    {
      PtmNode *node = ptm_pen_text (pen, words[day], week->grid.x + week->side + (day + 0.5) * week->cell, week->grid.y + week->head / 2, size, "center");

      if (node != NULL)
        node->color = PTM_RGB (255, 255, 255);
    }
  pen->strong = FALSE;
}

static void
draw_rows (Week *week, char **names, gboolean named)
{
  PtmPen *pen = week->pen;
  double  size = named ? ptm_pen_fit (pen, (const char *const *)names, week->side * 0.86, week->line * 0.1, MIN (week->line * 0.36, pen->layout->base)) : 0;

  for (int row = 0; row < week->rows; row++)
    {
      double y = week->grid.y + week->head + row * week->line;

      ptm_pen_line (pen, week->grid.x, y + week->line, week->grid.x + week->grid.width, y + week->line, pen->grey, pen->hair);
      if (named && names[row] != NULL)
        ptm_pen_text (pen, names[row], week->grid.x + week->side * 0.08, y + week->line / 2, size, "left");
    }
  for (int day = 1; day < week->columns; day++)
    ptm_pen_line (pen, week->grid.x + week->side + day * week->cell, week->grid.y + week->head, week->grid.x + week->side + day * week->cell, week->grid.y + week->grid.height, pen->grey, pen->hair);
}

void
ptm_figure_week_plan (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) names = ptm_pen_get_list (pen, "rows", "");
  double   number = 0;
  gboolean named = names[0] != NULL && !(names[1] == NULL && ptm_pen_parse_number (names[0], &number));
  Week     week = { pen, box, count_days (pen), named ? (int)g_strv_length (names) : (int)CLAMP (number, 0, MAX_ROWS) };

  if (week.rows == 0)
    {
      for (int day = 0; day < week.columns; day++)
        {
          g_auto (GStrv) entries = ptm_pen_get_list (pen, days[day], "");

          week.rows = MAX (week.rows, (int)g_strv_length (entries));
        }
      week.rows = week.rows > 0 ? week.rows : 6;
    }
  week.rows = MIN (week.rows, MAX_ROWS);
  week.side = named ? box.width * 0.11 : 0;
  week.cell = (box.width - week.side) / week.columns;
  week.head = MIN (box.height * 0.1, week.cell * 0.5);
  week.line = (box.height - week.head) / week.rows;
  draw_rows (&week, names, named);
  for (int day = 0; day < week.columns; day++)
    draw_day (&week, day);
  draw_heads (&week);
  ptm_page_turn (pen);
}
