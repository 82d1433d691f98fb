/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file orders the labels of a figure along the sides of its picture: boundary labelling with straight leaders, after
 * Bekos, Kaufmann, Symvonis and Wolff, "Boundary labeling: models and efficient algorithms for rectangular maps" (2007).
 *
 * Labels stand outside the picture and leaders inside the rectangle between them, so a leader never meets a label. Among all
 * orders of the ports of a side the one of least total length has no crossing: where two leaders cross, swapping their labels
 * makes both together shorter (the diagonals of a quadrilateral are longer than two opposite sides). Labels
 * of different length move their neighbours when they are swapped, so ports near their places are tried first, as they look
 * better, then evenly spread ones, on which labels of one length always come to an end. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-private.h"

static double
turn (const double a[2], const double b[2], const double c[2])
{
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

gboolean
ptm_figure_segments_meet (const double a[2], const double b[2], const double c[2], const double d[2])
{
  double abc = turn (a, b, c), abd = turn (a, b, d), cda = turn (c, d, a), cdb = turn (c, d, b);

  return ((abc > 0) != (abd > 0)) && ((cda > 0) != (cdb > 0));
}

PtmFrame
ptm_figure_get_frame (const PtmFigureRun *run, const PtmFigureSpot *spot)
{
  const PtmFrame *p = &run->picture;
  double          gap = run->size * 1.4;

  switch (spot->side)
    {
    case PTM_FIGURE_LEFT:
      return (PtmFrame){ p->x - gap - spot->width, spot->at - spot->height / 2, spot->width, spot->height };
    case PTM_FIGURE_RIGHT:
      return (PtmFrame){ p->x + p->width + gap, spot->at - spot->height / 2, spot->width, spot->height };
    case PTM_FIGURE_ABOVE:
      return (PtmFrame){ spot->at - spot->width / 2, p->y - gap - spot->height, spot->width, spot->height };
    case PTM_FIGURE_BELOW:
    default:
      return (PtmFrame){ spot->at - spot->width / 2, p->y + p->height + gap, spot->width, spot->height };
    }
}

void
ptm_figure_get_leader (const PtmFigureRun *run, const PtmFigureSpot *spot, double from[2])
{
  PtmFrame f = ptm_figure_get_frame (run, spot);
  gboolean level = spot->side == PTM_FIGURE_LEFT || spot->side == PTM_FIGURE_RIGHT;

  from[0] = spot->side == PTM_FIGURE_LEFT ? f.x + f.width + run->size * 0.35 : spot->side == PTM_FIGURE_RIGHT ? f.x - run->size * 0.35
                                                                                                              : f.x + f.width / 2;
  from[1] = level ? f.y + f.height / 2 : spot->side == PTM_FIGURE_ABOVE ? f.y + f.height
                                                                        : f.y;
}

static gboolean
leaders_cross (const PtmFigureRun *run, const PtmFigureSpot *a, const PtmFigureSpot *b)
{
  double a_to[2] = { a->x, a->y }, b_to[2] = { b->x, b->y }, a_from[2], b_from[2];

  ptm_figure_get_leader (run, a, a_from);
  ptm_figure_get_leader (run, b, b_from);
  return ptm_figure_segments_meet (a_from, a_to, b_from, b_to);
}

/* How closely a leader passes the other places: one that runs through another place's dot would seem to mean it. */
static double
rate_leader (const PtmFigureRun *run, const PtmFigureSpot *spot)
{
  double to[2] = { spot->x, spot->y }, from[2], length, worst = 0;

  ptm_figure_get_leader (run, spot, from);
  length = MAX (hypot (to[0] - from[0], to[1] - from[1]), 1e-6);
  for (guint i = 0; i < run->spots->len; i++)
    {
      const PtmFigureSpot *other = &g_array_index (run->spots, PtmFigureSpot, i);
      double               along = ((other->x - from[0]) * (to[0] - from[0]) + (other->y - from[1]) * (to[1] - from[1])) / length;
      double               aside = fabs ((other->x - from[0]) * (to[1] - from[1]) - (other->y - from[1]) * (to[0] - from[0])) / length;

      if (other != spot && along > 0 && along < length && aside < run->size * 0.5)
        worst += 1 - aside / (run->size * 0.5);
    }
  return worst * 40 + length / run->size * 0.05;
}

typedef struct
{
  PtmFigureRun *run;
  guint        *order; /* spots of one side, along it */
  guint         n;
  double        low;
  double        high;
  gboolean      level; /* labels stand over each other */
} Side;

static PtmFigureSpot *
get_spot (Side *side, guint i)
{
  return &g_array_index (side->run->spots, PtmFigureSpot, side->order[i]);
}

static double
get_length (Side *side, guint i)
{
  return side->level ? get_spot (side, i)->height : get_spot (side, i)->width;
}

/* As near to where they would like to be as their order and their lengths allow: neighbours that would overlap are moved as
 * one block (pool adjacent violators). pull 0 = evenly spread, 1 = each right beside its place. */
static void
spread (Side *side, double pull)
{
  double             gap = side->run->size * (side->level ? 0.4 : 0.9), total = 0, before = 0;
  g_autofree double *offset = g_new (double, side->n + 1);
  g_autofree double *sum = g_new (double, side->n + 1);
  g_autofree guint  *count = g_new (guint, side->n + 1);
  guint              blocks = 0, i = 0;

  for (guint k = 0; k < side->n; k++)
    total += get_length (side, k);
  gap = side->n > 1 ? CLAMP ((side->high - side->low - total) / (side->n - 1), 0, gap) : 0;
  total += gap * (side->n - 1);
  for (guint k = 0; k < side->n; k++)
    {
      const PtmFigureSpot *spot = get_spot (side, k);
      double               length = get_length (side, k), room = side->high - side->low - total;
      double               even = side->low + before + room * (k + 0.5) / side->n + length / 2;
      double               wish = pull * (side->level ? spot->y : spot->x) + (1 - pull) * even;

      offset[k] = before + length / 2;
      before += length + gap;
      sum[blocks] = wish - offset[k];
      count[blocks] = 1;
      blocks++;
      while (blocks > 1 && sum[blocks - 2] / count[blocks - 2] > sum[blocks - 1] / count[blocks - 1])
        {
          sum[blocks - 2] += sum[blocks - 1];
          count[blocks - 2] += count[blocks - 1];
          blocks--;
        }
    }
  for (guint b = 0; b < blocks; b++)
    for (guint k = 0; k < count[b]; k++, i++)
      get_spot (side, i)->at = offset[i] + CLAMP (sum[b] / count[b], side->low, MAX (side->high - total, side->low));
}

static guint
count_crossings (Side *side)
{
  guint crossings = 0;

  for (guint i = 0; i < side->n; i++)
    for (guint k = i + 1; k < side->n; k++)
      crossings += leaders_cross (side->run, get_spot (side, i), get_spot (side, k));
  return crossings;
}

static double
rate (Side *side)
{
  double sum = 0;

  for (guint i = 0; i < side->n; i++)
    sum += rate_leader (side->run, get_spot (side, i));
  return sum + 1000.0 * count_crossings (side);
}

static void
swap (Side *side, guint i, guint k)
{
  guint kept = side->order[i];

  side->order[i] = side->order[k];
  side->order[k] = kept;
}

/* Takes a label out of the row and puts it in again at another place. */
static void
move (Side *side, guint from, guint to)
{
  guint kept = side->order[from];

  if (from < to)
    memmove (&side->order[from], &side->order[from + 1], (to - from) * sizeof *side->order);
  else
    memmove (&side->order[to + 1], &side->order[to], (from - to) * sizeof *side->order);
  side->order[to] = kept;
}

/* TRUE when the change made the rating lower; else the order is to be restored. */
static gboolean
is_better (Side *side, double pull, double *best)
{
  double now;

  spread (side, pull);
  now = rate (side);
  if (now >= *best - 1e-9)
    return FALSE;
  *best = now;
  return TRUE;
}

/* Swaps and moves while that helps; every step lowers the rating, so it ends. */
static double
improve (Side *side, double pull)
{
  double   best;
  gboolean moved = TRUE;

  spread (side, pull);
  best = rate (side);
  for (int round = 0; moved && round < 24; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < side->n; i++)
        for (guint k = i + 1; k < side->n; k++)
          {
            swap (side, i, k);
            if (is_better (side, pull, &best))
              moved = TRUE;
            else
              swap (side, i, k);
          }
      for (guint i = 0; i < side->n; i++)
        for (guint k = 0; k < side->n; k++)
          {
            move (side, i, k);
            if (is_better (side, pull, &best))
              moved = TRUE;
            else
              move (side, k, i);
          }
    }
  spread (side, pull);
  return best;
}

static int
compare_along (gconstpointer a, gconstpointer b, gpointer data)
{
  Side                *side = data;
  const PtmFigureSpot *s = &g_array_index (side->run->spots, PtmFigureSpot, *(const guint *)a);
  const PtmFigureSpot *t = &g_array_index (side->run->spots, PtmFigureSpot, *(const guint *)b);
  double               d = side->level ? s->y - t->y : s->x - t->x;

  return d < 0 ? -1 : d > 0;
}

/* The last resort: evenly spread, whatever crosses is swapped until nothing does. */
static void
uncross (Side *side)
{
  gboolean moved = TRUE;

  spread (side, 0);
  for (guint round = 0; moved && round < side->n * side->n * side->n + 1; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < side->n && !moved; i++)
        for (guint k = i + 1; k < side->n && !moved; k++)
          if (leaders_cross (side->run, get_spot (side, i), get_spot (side, k)))
            {
              swap (side, i, k);
              spread (side, 0);
              moved = TRUE;
            }
    }
}

static void
order_side (PtmFigureRun *run, PtmFigureSide which)
{
  static const double pulls[] = { 0.85, 0.6, 0.3, 0 };
  g_autofree guint   *order = g_new (guint, run->spots->len + 1);
  gboolean            level = which == PTM_FIGURE_LEFT || which == PTM_FIGURE_RIGHT;
  Side                side = { run, order, 0, level ? run->box.y : run->box.x, level ? run->box.y + run->box.height : run->box.x + run->box.width, level };

  for (guint i = 0; i < run->spots->len; i++)
    if (g_array_index (run->spots, PtmFigureSpot, i).side == which)
      order[side.n++] = i;
  if (side.n == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (pulls); i++)
    {
      g_qsort_with_data (order, side.n, sizeof *order, compare_along, &side);
      if (improve (&side, pulls[i]) < 40 || (i > 0 && count_crossings (&side) == 0))
        break;
    }
  if (count_crossings (&side) > 0)
    uncross (&side);
}

void
ptm_figure_order_leaders (PtmFigureRun *run)
{
  for (PtmFigureSide side = PTM_FIGURE_LEFT; side <= PTM_FIGURE_BELOW; side++)
    order_side (run, side);
}
