/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws number squares. hundred-square, params: from (1), to (100), columns (10), multiples (of 7: coloured).
 * multiplication-table, params: size (10) or rows and columns, highlight ("7": row and column). With labels = blank about every
 * third number is left out, always the same ones for the same seed. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"
#include "ptm-layout-random.h"

typedef struct
{
  PtmPen *pen;
  double  x;
  double  y;
  double  side;
  int     columns;
  int     rows;
} Board;

static Board
place_board (PtmPen *pen, int columns, int rows)
{
  double side = floor (MIN ((pen->box.width - pen->line) / columns, (pen->box.height - pen->line) / rows));

  return (Board){ pen, round (pen->box.x + (pen->box.width - side * columns) / 2), round (pen->box.y + (pen->box.height - side * rows) / 2), side, columns, rows };
}

static void
fill_cell (const Board *board, int column, int row, PtmColor color)
{
  ptm_pen_rect (board->pen, (PtmFrame){ board->x + column * board->side, board->y + row * board->side, board->side, board->side }, color, PTM_COLOR_NONE);
}

static void
draw_number (const Board *board, int column, int row, int number, gboolean strong)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  double           size = board->side * (number > 999 ? 0.3 : 0.4);

  board->pen->strong = strong;
  ptm_pen_text (board->pen, text, board->x + (column + 0.5) * board->side, board->y + (row + 0.5) * board->side, size, "center");
  board->pen->strong = FALSE;
}

static void
draw_lines (const Board *board, int used)
{
  PtmPen  *pen = board->pen;
  PtmColor color = ptm_color_mix (pen->paper, pen->ink, 0.3);
  double   right = board->x + board->columns * board->side, bottom = board->y + board->rows * board->side;
  int      rest = used % board->columns;

  for (int i = 1; i < board->columns; i++)
    ptm_pen_line (pen, board->x + i * board->side, board->y, board->x + i * board->side, bottom - (rest > 0 && i > rest ? board->side : 0), color, pen->hair);
  for (int i = 1; i < board->rows; i++)
    ptm_pen_line (pen, board->x, board->y + i * board->side, right, board->y + i * board->side, color, pen->hair);
  if (rest > 0)
    ptm_pen_line (pen, board->x + rest * board->side, bottom - board->side, board->x + rest * board->side, bottom, color, pen->hair);
}

static void
draw_frame (const Board *board, int used)
{
  PtmPen *pen = board->pen;
  int     rest = used % board->columns;
  double  right = board->x + board->columns * board->side, bottom = board->y + board->rows * board->side;
  double  xy[] = { board->x, board->y, right, board->y, right, rest > 0 ? bottom - board->side : bottom, board->x + rest * board->side, bottom - board->side, board->x + rest * board->side, bottom, board->x, bottom };

  if (rest > 0)
    ptm_pen_polygon (pen, xy, 6, PTM_COLOR_NONE, ptm_pen_get_strong (pen, 0), pen->line);
  else
    ptm_pen_shape (pen, "rect", (PtmFrame){ board->x, board->y, right - board->x, bottom - board->y }, PTM_COLOR_NONE, ptm_pen_get_strong (pen, 0), pen->line);
}

static gboolean
is_asked (const Board *board, int index)
{
  return board->pen->mute || (board->pen->blank && ptm_random_unit (board->pen->layout->scene->seed + 77, (guint32)index) < 0.36);
}

void
ptm_figure_hundred_square (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  int   from = ptm_pen_get_int (pen, "from", 1, 0, 9000), to = ptm_pen_get_int (pen, "to", from + 99, from, 9999), columns = ptm_pen_get_int (pen, "columns", 10, 2, 20);
  int   multiples = ptm_pen_get_int (pen, "multiples", 0, 2, 1000);
  Board board;

  if (to - from >= 400)
    {
      ptm_pen_reject (pen, ptm_pen_get (pen, "to"));
      to = from + 99;
    }
  board = place_board (pen, columns, (to - from) / columns + 1);
  if (board.side < 2)
    return;
  for (int number = from; number <= to; number++)
    if (multiples > 0 && number % multiples == 0)
      fill_cell (&board, (number - from) % columns, (number - from) / columns, ptm_pen_get_tint (pen, 0, 0.3));
  draw_lines (&board, to - from + 1);
  draw_frame (&board, to - from + 1);
  for (int number = from; number <= to; number++)
    if (number == from || !is_asked (&board, number))
      draw_number (&board, (number - from) % columns, (number - from) / columns, number, multiples > 0 && number % multiples == 0);
}

void
ptm_figure_multiplication_table (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  int   size = ptm_pen_get_int (pen, "size", 10, 2, 20), columns = ptm_pen_get_int (pen, "columns", size, 1, 20), rows = ptm_pen_get_int (pen, "rows", size, 1, 20);
  int   highlight = ptm_pen_get_int (pen, "highlight", 0, 1, 20);
  Board board = place_board (pen, columns + 1, rows + 1);

  if (board.side < 2)
    return;
  for (int i = 0; i <= MAX (columns, rows); i++)
    {
      if (i <= columns)
        fill_cell (&board, i, 0, ptm_pen_get_tint (pen, 0, 0.2));
      if (i > 0 && i <= rows)
        fill_cell (&board, 0, i, ptm_pen_get_tint (pen, 0, 0.2));
      if (highlight > 0 && highlight <= rows && i > 0 && i <= columns)
        fill_cell (&board, i, highlight, ptm_pen_get_tint (pen, 1, 0.25));
      if (highlight > 0 && highlight <= columns && i > 0 && i <= rows && i != highlight)
        fill_cell (&board, highlight, i, ptm_pen_get_tint (pen, 1, 0.25));
    }
  for (int i = 1; highlight == 0 && i <= MIN (columns, rows); i++)
    fill_cell (&board, i, i, ptm_pen_get_tint (pen, 1, 0.18));
  draw_lines (&board, 0);
  draw_frame (&board, 0);
  pen->strong = TRUE;
  ptm_pen_text (pen, "×", board.x + board.side / 2, board.y + board.side / 2, board.side * 0.46, "center");
  pen->strong = FALSE;
  for (int row = 0; row <= rows; row++)
    for (int column = row == 0; column <= columns; column++)
      if (row == 0 || column == 0 || !is_asked (&board, row * 21 + column))
        draw_number (&board, column, row, row == 0 ? column : column == 0 ? row
                                                                          : row * column,
                     row == 0 || column == 0);
}
