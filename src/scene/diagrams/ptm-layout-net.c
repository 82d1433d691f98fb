/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds places for things of which only some are connected. The places are rows of nearly equal length; which thing
 * stands where is improved by swapping pairs until no swap makes the arrows shorter or clearer. */

#include "config.h"

#include <math.h>

#include "ptm-layout-net.h"

/* Swaps are tried so often at most; above that many nodes only the order given is taken. */
#define ROUNDS   12
#define MOST     24
#define BLOCKED  6.0
#define CROSSING 2.5

typedef struct
{
  PtmGraph  *graph;
  const int *heights;
  int        n;
  int        rows;
  double     pitch_x;
  double     pitch_y;
  double     side;
  double     x[MOST]; /* places */
  double     y[MOST];
  int        at[MOST]; /* place of each node */
} Search;

static int
count_in_row (int n, int rows, int row)
{
  return n / rows + (row < n % rows ? 1 : 0);
}

/* Between two pictures an arrow needs a third of their size; the outer ones stand at the edge of the area. */
static double
get_side (const PtmFrame *area, int n, int rows, gboolean linked)
{
  int    columns = (n + rows - 1) / rows;
  double gap_x = linked ? 0.36 : 0.12, gap_y = linked ? 0.24 : 0.06;

  return MIN (area->width / (columns + gap_x * (columns - 1)), area->height / (rows + gap_y * (rows - 1)));
}

static int
choose_rows (const PtmFrame *area, int n, gboolean linked)
{
  int    best = 1;
  double most = 0;

  for (int rows = 1; rows <= n; rows++)
    {
      /* A row that is one short is better than a large hole, and one long line shows no order of its own. */
      double side = get_side (area, n, rows, linked) * (n % rows == 0 ? 1.06 : 1);

      if (side > most)
        {
          most = side;
          best = rows;
        }
    }
  return best;
}

/* What is left over goes between the pictures, as far as they still look like one row. */
static double
get_pitch (double length, int n, double side)
{
  return n > 1 ? MIN ((length - side) / (n - 1), side * 1.9) : length;
}

static void
get_place (const PtmFrame *area, int n, int rows, double side, int place, double *x, double *y)
{
  int    row = 0, in_row;
  double pitch_x = get_pitch (area->width, (n + rows - 1) / rows, side), pitch_y = get_pitch (area->height, rows, side);

  while (place >= count_in_row (n, rows, row))
    place -= count_in_row (n, rows, row++);
  in_row = count_in_row (n, rows, row);
  *x = area->x + area->width / 2 + (place - (in_row - 1) / 2.0) * pitch_x;
  *y = area->y + area->height / 2 + (row - (rows - 1) / 2.0) * pitch_y;
}

/* Distance of a point from the stretch between two others. */
static double
get_distance (double px, double py, double ax, double ay, double bx, double by)
{
  double dx = bx - ax, dy = by - ay, t = CLAMP (((px - ax) * dx + (py - ay) * dy) / MAX (dx * dx + dy * dy, 1e-9), 0, 1);

  return hypot (px - ax - t * dx, py - ay - t * dy);
}

static double
get_turn (double ax, double ay, double bx, double by, double cx, double cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

static gboolean
cross (const Search *s, int a, int b, int c, int d)
{
  const double *x = s->x, *y = s->y;

  a = s->at[a];
  b = s->at[b];
  c = s->at[c];
  d = s->at[d];
  if (a == c || a == d || b == c || b == d)
    return FALSE;
  return get_turn (x[a], y[a], x[b], y[b], x[c], y[c]) * get_turn (x[a], y[a], x[b], y[b], x[d], y[d]) < 0 && get_turn (x[c], y[c], x[d], y[d], x[a], y[a]) * get_turn (x[c], y[c], x[d], y[d], x[b], y[b]) < 0;
}

static double
rate (const Search *s)
{
  GArray *from = s->graph->from, *to = s->graph->to;
  double  cost = 0;

  for (guint e = 0; e < from->len; e++)
    {
      int a = g_array_index (from, int, e), b = g_array_index (to, int, e), pa = s->at[a], pb = s->at[b];

      cost += hypot ((s->x[pa] - s->x[pb]) / s->pitch_x, (s->y[pa] - s->y[pb]) / s->pitch_y);
      for (int i = 0; i < s->n; i++)
        if (i != a && i != b && get_distance (s->x[s->at[i]], s->y[s->at[i]], s->x[pa], s->y[pa], s->x[pb], s->y[pb]) < s->side * 0.52)
          cost += BLOCKED;
      for (guint k = e + 1; k < from->len; k++)
        if (cross (s, a, b, g_array_index (from, int, k), g_array_index (to, int, k)))
          cost += CROSSING;
    }
  for (int i = 0; i < s->n; i++)
    {
      /* Clouds are above the sea, and what was named first comes first where nothing else matters. */
      cost -= s->heights[i] * (s->y[s->at[i]] - s->y[0]) / s->pitch_y * 0.7;
      cost += abs (s->at[i] - i) * 0.01;
    }
  return cost;
}

static void
swap (Search *s, int a, int b)
{
  int place = s->at[a];

  s->at[a] = s->at[b];
  s->at[b] = place;
}

static double
improve (Search *s)
{
  double   cost = rate (s);
  gboolean better = TRUE;

  for (int round = 0; round < ROUNDS && better; round++)
    {
      better = FALSE;
      for (int a = 0; a < s->n; a++)
        for (int b = a + 1; b < s->n; b++)
          {
            double now;

            swap (s, a, b);
            now = rate (s);
            if (now < cost - 1e-9)
              {
                cost = now;
                better = TRUE;
              }
            else
              swap (s, a, b);
          }
    }
  return cost;
}

/* From a few different starts, as swapping alone may stop early. */
static void
search (Search *s)
{
  static const int strides[] = { 1, 3, 5, 7 };
  int              best[MOST];
  double           least = G_MAXDOUBLE;

  for (guint start = 0; start < G_N_ELEMENTS (strides); start++)
    {
      gboolean taken[MOST] = { FALSE };
      double   cost;

      for (int i = 0, place = 0; i < s->n; i++, place = (place + strides[start]) % s->n)
        {
          while (taken[place])
            place = (place + 1) % s->n;
          taken[place] = TRUE;
          s->at[i] = place;
        }
      cost = improve (s);
      if (cost < least - 1e-9)
        {
          least = cost;
          for (int i = 0; i < s->n; i++)
            best[i] = s->at[i];
        }
    }
  for (int i = 0; i < s->n; i++)
    s->at[i] = best[i];
}

PtmNet *
ptm_net_new (PtmGraph *graph, const PtmFrame *area, const int *heights)
{
  int      n = graph->nodes->len;
  gboolean linked = graph->from->len > 0;
  Search   s = { graph, heights, n, choose_rows (area, n, linked) };
  PtmNet  *net = g_new0 (PtmNet, 1);

  s.side = get_side (area, n, s.rows, linked);
  s.pitch_x = get_pitch (area->width, (n + s.rows - 1) / s.rows, s.side);
  s.pitch_y = get_pitch (area->height, s.rows, s.side);
  net->side = s.side;
  /* Names take from the height: where there is room a cell is taller than wide. */
  net->height = MAX (MIN (s.side * 1.35, MIN (s.rows > 1 ? s.pitch_y * 0.8 : area->height, area->height - s.pitch_y * (s.rows - 1))), s.rows > 1 ? s.side : MIN (s.side, area->height));
  net->x = g_array_new (FALSE, FALSE, sizeof (double));
  net->y = g_array_new (FALSE, FALSE, sizeof (double));
  if (linked && n <= MOST)
    {
      for (int i = 0; i < n; i++)
        get_place (area, n, s.rows, s.side, i, &s.x[i], &s.y[i]);
      search (&s);
    }
  for (int i = 0; i < n; i++)
    {
      double x, y;

      get_place (area, n, s.rows, s.side, linked && n <= MOST ? s.at[i] : i, &x, &y);
      g_array_append_val (net->x, x);
      g_array_append_val (net->y, y);
    }
  return net;
}

void
ptm_net_free (PtmNet *net)
{
  g_array_unref (net->x);
  g_array_unref (net->y);
  g_free (net);
}

int
ptm_net_find_hub (PtmGraph *graph)
{
  for (guint node = 0; node < graph->nodes->len && graph->from->len >= 3; node++)
    {
      guint n = 0;

      for (guint e = 0; e < graph->from->len; e++)
        n += g_array_index (graph->from, int, e) == (int)node || g_array_index (graph->to, int, e) == (int)node;
      if (n == graph->from->len)
        return node;
    }
  return -1;
}
