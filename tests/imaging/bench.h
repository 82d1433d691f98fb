/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>
#include <stdlib.h>

typedef void (*BenchWork) (gpointer data);

static inline int
bench_order (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static inline double
bench_time (BenchWork work, gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  work (data);

  return (double)(g_get_monotonic_time () - start) / 1000;
}

/* Runs both in turn and prints the medians and the first as a multiple of the second. */
static inline void
bench_compare (const char *what, const char *name, BenchWork work, const char *other_name, BenchWork other, gpointer data, guint rounds)
{
  g_autofree double *times = g_new (double, rounds);
  g_autofree double *others = g_new (double, rounds);

  for (guint i = 0; i < rounds; i++)
    {
      times[i] = bench_time (work, data);
      others[i] = bench_time (other, data);
    }
  qsort (times, rounds, sizeof (double), bench_order);
  qsort (others, rounds, sizeof (double), bench_order);
  g_print ("%-28s %-10s %8.2f ms   %-12s %8.2f ms   %9.2f x\n", what, name, times[rounds / 2], other_name, others[rounds / 2], times[rounds / 2] / others[rounds / 2]);
}
