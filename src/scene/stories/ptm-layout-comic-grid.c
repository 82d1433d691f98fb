/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file divides a comic page into panels: rows of different heights, panels of different widths, gutters between them,
 * upright or slanted. Pages are divided from left to right and turned over where one reads from the right. */

#include "config.h"

#include <math.h>

#include "ptm-layout-comic.h"
#include "ptm-layout-random.h"

#define MAX_ROWS 12

/* Heights of rows of one panel, in those of others. */
#define WIDE   1.12
#define SPLASH 2.1

/** Row: neighbours of a page. */
typedef struct
{
  guint  first;
  guint  n;
  double height; /* share, then pixels */
  double top;
} Row;

static int
count_plain (GPtrArray *cells)
{
  int n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += !((PtmCell *)cells->pdata[i])->wide;
  return n;
}

/* As many rows as make the panels a little wider than high; rows of a single wide panel take their part of the page. */
static int
choose_rows (GPtrArray *cells, const PtmFrame *area, PtmComicStyle style)
{
  int    n = count_plain (cells), best = 1;
  double wide = 0, least = G_MAXDOUBLE;

  if (area->width > area->height * 2.2)
    return 1;
  for (guint i = 0; i < cells->len; i++)
    {
      const PtmCell *cell = cells->pdata[i];

      wide += cell->splash ? SPLASH : cell->wide ? WIDE
                                                 : 0;
    }
  for (int rows = 1; rows <= MIN (n, MAX_ROWS / 2); rows++)
    {
      double aspect = area->width / ceil ((double)n / rows) * (rows + wide) / area->height, cost = fabs (log (aspect / (style == PTM_COMIC_MANGA ? 1.05 : 1.15)));

      if (cost < least)
        {
          least = cost;
          best = rows;
        }
    }
  return best;
}

static int
divide (PtmLayout *layout, GPtrArray *cells, const PtmFrame *area, PtmComicStyle style, Row *rows)
{
  int      n = count_plain (cells), wanted = choose_rows (cells, area, style), base = n / MAX (wanted, 1), more = n % MAX (wanted, 1), done = 0, n_rows = 0;
  gboolean last_full = (layout->variant + (style == PTM_COMIC_MANGA)) % 2 == 0;

  for (guint i = 0; i < cells->len && n_rows < MAX_ROWS;)
    {
      const PtmCell *cell = cells->pdata[i];
      int            room = base + (last_full ? done >= wanted - more : done < more);
      Row           *row = &rows[n_rows++];

      *row = (Row){ i, 1, 1, 0 };
      if (cell->wide)
        {
          row->height = cell->splash ? SPLASH : WIDE;
          i++;
          continue;
        }
      while (row->n < (guint)room && i + row->n < cells->len && !((PtmCell *)cells->pdata[i + row->n])->wide)
        row->n++;
      i += row->n;
      done++;
      /* A last row takes in what is left. */
      if (n_rows == MAX_ROWS)
        row->n = cells->len - row->first;
    }
  return n_rows;
}

static void
set_heights (PtmLayout *layout, Row *rows, int n_rows, const PtmFrame *area, double gutter, PtmComicStyle style)
{
  double sum = 0, y = area->y, room = area->height - gutter * (n_rows - 1);

  for (int i = 0; i < n_rows; i++)
    {
      if (style == PTM_COMIC_DYNAMIC || style == PTM_COMIC_MANGA)
        rows[i].height *= ptm_random_range (layout->scene->seed + layout->variant, 700 + i, 0.86, 1.2);
      else if (rows[i].n == 1 && n_rows > 1)
        rows[i].height *= 1.08;
      sum += rows[i].height;
    }
  for (int i = 0; i < n_rows; i++)
    {
      rows[i].height = rows[i].height / sum * room;
      rows[i].top = y;
      y += rows[i].height + gutter;
    }
}

/* Where the panels of a row end, as shares of its width. */
static void
get_splits (PtmLayout *layout, GPtrArray *cells, const Row *row, int number, PtmComicStyle style, double *ends)
{
  double sum = 0;

  for (guint i = 0; i < row->n; i++)
    {
      const PtmCell *cell = cells->pdata[row->first + i];
      double         rhythm = style == PTM_COMIC_SOFT || row->n > 3 ? 1 : (i + number + layout->variant) % 2 == 0 ? 1.16
                                                                                                                  : 0.9;

      sum += cell->weight * rhythm;
      ends[i] = sum;
    }
  for (guint i = 0; i < row->n; i++)
    ends[i] /= sum;
}

typedef struct
{
  double x[4]; /* upper left, upper right, lower right, lower left */
  double y[4];
} Quad;

static void
take_quad (PtmCell *cell, const Quad *q)
{
  double   left = MIN (q->x[0], q->x[3]), right = MAX (q->x[1], q->x[2]), top = MIN (q->y[0], q->y[1]), bottom = MAX (q->y[2], q->y[3]);
  double   w = MAX (right - left, 1), h = MAX (bottom - top, 1);
  GString *path = NULL;

  cell->frame = (PtmFrame){ left, top, w, h };
  cell->safe.x = MAX (q->x[0], q->x[3]);
  cell->safe.y = MAX (q->y[0], q->y[1]);
  cell->safe.width = MAX (MIN (q->x[1], q->x[2]) - cell->safe.x, 1);
  cell->safe.height = MAX (MIN (q->y[2], q->y[3]) - cell->safe.y, 1);
  if (cell->safe.width > w - 0.5 && cell->safe.height > h - 0.5)
    return;
  path = g_string_new (NULL);
  for (int i = 0; i < 4; i++)
    {
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (x, sizeof x, "%.2f", (q->x[i] - left) / w * 100);
      g_ascii_formatd (y, sizeof y, "%.2f", (q->y[i] - top) / h * 100);
      g_string_append_printf (path, "%c%s %s ", i == 0 ? 'M' : 'L', x, y);
    }
  g_string_append_c (path, 'Z');
  cell->path = g_string_free (path, FALSE);
}

/* The line between two rows rises or falls; its height at x. */
static double
get_slope (const PtmFrame *area, int line, int n_rows, PtmComicStyle style, double x)
{
  if (style != PTM_COMIC_DYNAMIC || line == 0 || line == n_rows)
    return 0;
  return (x - area->x - area->width / 2) * 0.035 * (line % 2 == 0 ? 1 : -1);
}

static void
place_row (PtmLayout *layout, GPtrArray *cells, const Row *row, int number, int n_rows, const PtmFrame *area, double gutter, PtmComicStyle style)
{
  g_autofree double *ends = g_new (double, row->n);
  double             room = area->width - gutter * (row->n - 1), left = area->x, tilt = 0, bottom = row->top + row->height;

  get_splits (layout, cells, row, number, style, ends);
  for (guint i = 0; i < row->n; i++)
    {
      double right = area->x + ends[i] * room + gutter * i, next = 0;
      Quad   q;

      if (style == PTM_COMIC_DYNAMIC && i + 1 < row->n)
        next = MIN (row->height, room / row->n) * 0.075 * ((i + number) % 2 == 0 ? 1 : -1);
      if (i + 1 == row->n)
        right = area->x + area->width;
      q = (Quad){ { left + tilt, right + next, right - next, left - tilt }, { row->top, row->top, bottom, bottom } };
      for (int k = 0; k < 4; k++)
        q.y[k] += get_slope (area, k < 2 ? number : number + 1, n_rows, style, q.x[k]);
      take_quad (cells->pdata[row->first + i], &q);
      left = right + gutter;
      tilt = next;
    }
}

static void
turn_over (PtmCell *cell, const PtmFrame *area)
{
  cell->frame.x = 2 * area->x + area->width - cell->frame.x - cell->frame.width;
  cell->safe.x = 2 * area->x + area->width - cell->safe.x - cell->safe.width;
}

void
ptm_comic_place_panels (PtmLayout *layout, GPtrArray *cells, PtmFrame area, PtmComicStyle style, gboolean from_right)
{
  Row    rows[MAX_ROWS];
  double gutter = layout->unit * (style == PTM_COMIC_MANGA ? 1.5 : style == PTM_COMIC_SOFT ? 2.4
                                                                                           : 2);
  int    n_rows;

  if (cells->len == 0)
    return;
  n_rows = divide (layout, cells, &area, style, rows);
  set_heights (layout, rows, n_rows, &area, gutter, style);
  for (int i = 0; i < n_rows; i++)
    place_row (layout, cells, &rows[i], i, n_rows, &area, gutter, style);
  /* An outline that slants is turned over by the node's flip. */
  for (guint i = 0; from_right && i < cells->len; i++)
    turn_over (cells->pdata[i], &area);
}
