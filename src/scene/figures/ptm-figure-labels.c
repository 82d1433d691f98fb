/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds room for a picture and its labels in a box: columns at both sides or rows above and below, whichever leaves
 * the picture larger, at the largest type that does. */

#include "config.h"

#include <math.h>

#include "ptm-figure-private.h"
#include "ptm-text.h"

/* Between the picture and its labels, in sizes of type: room in which the leaders fan out. */
#define GAP 1.4

typedef struct
{
  PtmFigureRun *run;
  gboolean      rows;   /* above and below, not at the sides */
  double        first;  /* width of the left column, height of the upper row */
  double        second; /* of the other */
  double        scale;  /* of the picture; 0 = the labels do not fit */
} Fit;

static double
get_along (const PtmFigureSpot *spot, gboolean rows)
{
  return rows ? spot->place->y : spot->place->x;
}

static int
compare_across (gconstpointer a, gconstpointer b, gpointer data)
{
  gboolean rows = GPOINTER_TO_INT (data);
  double   d = get_along (a, rows) - get_along (b, rows);

  return d < 0 ? -1 : d > 0;
}

/* About half of the labels on each side, the cut moved to where the places leave a gap. */
static void
choose_sides (Fit *fit)
{
  GArray *spots = fit->run->spots;
  guint   cut, low = spots->len / 2, best = low;
  double  best_rate = -1e9, extent = fit->rows ? fit->run->table->height : fit->run->table->width;

  g_array_sort_with_data (spots, compare_across, GINT_TO_POINTER (fit->rows));
  for (cut = MAX (spots->len / 4, 1); cut <= spots->len - spots->len / 4 && cut < spots->len; cut++)
    {
      double a = get_along (&g_array_index (spots, PtmFigureSpot, cut - 1), fit->rows), b = get_along (&g_array_index (spots, PtmFigureSpot, cut), fit->rows);
      double rated = (b - a) / extent - fabs ((a + b) / 2 / extent - 0.5) * 0.5 - fabs (cut - spots->len / 2.0) * 0.06;

      if (cut > 0 && rated > best_rate)
        {
          best_rate = rated;
          best = cut;
        }
    }
  if (spots->len == 1)
    best = get_along (&g_array_index (spots, PtmFigureSpot, 0), fit->rows) < extent / 2 ? 1 : 0;
  for (guint i = 0; i < spots->len; i++)
    g_array_index (spots, PtmFigureSpot, i).side = (fit->rows ? PTM_FIGURE_ABOVE : PTM_FIGURE_LEFT) + (i < best ? 0 : 1);
}

/* Wraps at about that width, wider where a word is longer. */
static void
size_label (PtmFigureRun *run, PtmFigureSpot *spot, double wrap)
{
  PtmNode    *label = spot->label;
  const char *lang = run->layout->scene->lang;
  double      disc = label->n > 0 ? run->size * 1.9 : 0, natural;

  label->font_size = run->size;
  if (label->text == NULL || *label->text == '\0')
    {
      spot->height = run->size * 1.5;
      spot->width = label->n > 0 ? spot->height : run->size;
      if (g_strcmp0 (label->role, "blank") == 0)
        {
          spot->width = spot->height + run->size * 4.5;
          spot->height = run->size * 1.8;
        }
      return;
    }
  ptm_text_measure (label, lang, 0, &natural, &spot->height);
  while (wrap < natural && !ptm_text_fit (label, lang, wrap, 1e6, run->size, run->size, 0))
    wrap *= 1.12;
  label->font_size = run->size;
  spot->width = natural;
  if (wrap < natural)
    ptm_text_measure (label, lang, wrap, &spot->width, &spot->height);
  /* Letters set apart need a hair more when the line may break. */
  spot->width = ceil (spot->width + run->size * 0.12) + 1 + disc;
}

static void
measure_side (Fit *fit, PtmFigureSide side, double *thickness, double *length)
{
  PtmFigureRun *run = fit->run;

  *thickness = *length = 0;
  for (guint i = 0; i < run->spots->len; i++)
    {
      const PtmFigureSpot *spot = &g_array_index (run->spots, PtmFigureSpot, i);

      if (spot->side != side)
        continue;
      *thickness = MAX (*thickness, fit->rows ? spot->height : spot->width);
      *length += (fit->rows ? spot->width + run->size * 0.9 : spot->height + run->size * 0.5);
    }
}

/* What is left for the picture at this size of type. */
static Fit
try_fit (PtmFigureRun *run, gboolean rows, double size)
{
  Fit             fit = { run, rows, 0, 0, 0 };
  const PtmFrame *box = &run->box;
  double          wrap, lengths[2], width = box->width, height = box->height;
  guint           half;

  /* Text is fitted in half pixels. */
  run->size = MAX (floor (size * 2) / 2, 1);
  size = run->size;
  choose_sides (&fit);
  half = (run->spots->len + 1) / 2;
  wrap = rows ? MAX (box->width / MAX (half, 1) - size * 1.2, size * 5) : MAX (box->width * 0.17, size * 5);
  for (guint i = 0; i < run->spots->len; i++)
    size_label (run, &g_array_index (run->spots, PtmFigureSpot, i), wrap);
  measure_side (&fit, rows ? PTM_FIGURE_ABOVE : PTM_FIGURE_LEFT, &fit.first, &lengths[0]);
  measure_side (&fit, rows ? PTM_FIGURE_BELOW : PTM_FIGURE_RIGHT, &fit.second, &lengths[1]);
  if (MAX (lengths[0], lengths[1]) > (rows ? width : height) + size * 0.3)
    return fit;
  if (rows)
    height -= fit.first + fit.second + size * GAP * ((fit.first > 0) + (fit.second > 0));
  else
    width -= fit.first + fit.second + size * GAP * ((fit.first > 0) + (fit.second > 0));
  fit.scale = MAX (MIN (width / run->table->width, height / run->table->height), 0);
  return fit;
}

/* The largest type that leaves most of the box to the picture; columns read better than rows, which are
 * only for wide pictures: leaders from above would be long on a tall one. */
static Fit
choose_fit (PtmFigureRun *run, double high)
{
  static const double steps[] = { 1, 0.84, 0.7, 0.58, 0.46, 0.34 };
  Fit                 best = { run, FALSE, 0, 0, 0 };
  double              best_rate = -1, best_size = high * 0.34, full = MIN (run->box.width / run->table->width, run->box.height / run->table->height);

  gboolean tall = run->layout->height > run->layout->width && run->box.height / run->box.width > run->table->height / run->table->width * 1.3;
  double   least = MIN (run->layout->unit * (tall ? 1.9 : 2.2), high);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      /* Nobody is helped by a larger picture with names that cannot be read. */
      if (high * steps[i] < least * 0.99 && best_rate > 0)
        break;
      for (int rows = 0; rows < 2; rows++)
        {
          Fit    fit = try_fit (run, rows == 1, high * steps[i]);
          double rated = fit.scale / full * pow (steps[i], 0.62) * (rows == 0 ? (tall ? 0.8 : 1) : tall ? 0.92
                                                                                                        : 0.78 * MIN (run->table->width / run->table->height * 0.7, 1));

          /* From here on it would be read with effort. */
          if (steps[i] < 0.5)
            rated *= 0.8;
          if (fit.scale > 0 && rated > best_rate)
            {
              best_rate = rated;
              best = fit;
              best_size = high * steps[i];
            }
        }
      if (best_rate > 0.68)
        break;
    }
  return try_fit (run, best.rows, best_size);
}

static void
place_picture (PtmFigureRun *run, const Fit *fit)
{
  const PtmFrame *box = &run->box;
  double          scale = MAX (fit->scale, 0.02), width = run->table->width * scale, height = run->table->height * scale;
  double          before = fit->first > 0 ? fit->first + run->size * GAP : 0, after = fit->second > 0 ? fit->second + run->size * GAP : 0;

  run->picture = (PtmFrame){ box->x + (box->width - width) / 2, box->y + (box->height - height) / 2, width, height };
  if (fit->rows)
    run->picture.y += (before - after) / 2;
  else
    run->picture.x += (before - after) / 2;
}

/* Rows and columns are no longer than the picture when they need not be. */
static void
narrow_box (PtmFigureRun *run, const Fit *fit)
{
  double first[2], need, slack = run->size;

  measure_side ((Fit *)fit, fit->rows ? PTM_FIGURE_ABOVE : PTM_FIGURE_LEFT, &first[0], &need);
  measure_side ((Fit *)fit, fit->rows ? PTM_FIGURE_BELOW : PTM_FIGURE_RIGHT, &first[0], &first[1]);
  need = MAX (need, first[1]) * 1.1;
  if (!fit->rows && need < run->box.height)
    {
      double height = CLAMP (run->picture.height + 2 * slack, need, run->box.height);

      run->box.y += (run->box.height - height) / 2;
      run->box.height = height;
    }
  if (fit->rows && need < run->box.width)
    {
      double width = CLAMP (run->picture.width + 2 * slack, need, run->box.width);

      run->box.x += (run->box.width - width) / 2;
      run->box.width = width;
    }
}

void
ptm_figure_place_labels (PtmFigureRun *run)
{
  double   high = MIN (run->layout->base, sqrt (run->box.width * run->box.height) / 26);
  PtmFrame whole = run->box;
  Fit      fit;

  high = MAX (high, 4);
  fit = choose_fit (run, high);
  place_picture (run, &fit);
  for (guint i = 0; i < run->spots->len; i++)
    {
      PtmFigureSpot *spot = &g_array_index (run->spots, PtmFigureSpot, i);

      ptm_figure_map (run, spot->place->x, spot->place->y, &spot->x, &spot->y);
    }
  narrow_box (run, &fit);
  ptm_figure_order_leaders (run);
  run->box = whole;
}
