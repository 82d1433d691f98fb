/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

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

/* Of this program, all threads together, and of the programs it has waited for. */
static inline double
bench_processor_time (void)
{
  struct timespec time;
  struct rusage   others;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  getrusage (RUSAGE_CHILDREN, &others);

  return (time.tv_sec + others.ru_utime.tv_sec + others.ru_stime.tv_sec) * 1000.0 + time.tv_nsec / 1e6 + (others.ru_utime.tv_usec + others.ru_stime.tv_usec) / 1e3;
}

/* Of one of two works: the times by the clock and by the processor, of all threads together. */
typedef struct
{
  double *times;
  double *processor;
} BenchTimes;

static inline void
bench_take (BenchTimes *times, guint i, BenchWork work, gpointer data)
{
  double start = bench_processor_time ();

  times->times[i] = bench_time (work, data);
  times->processor[i] = bench_processor_time () - start;
}

/* Runs both in turn and prints the medians and the first as a multiple of the second; of the least times, too, by the clock and by
 * the processor, which tell what the work costs on a machine that is busy with other things. */
static inline void
bench_compare (const char *what, const char *name, BenchWork work, const char *other_name, BenchWork other, gpointer data, guint rounds)
{
  g_autofree double *room = g_new (double, 4 * rounds);
  BenchTimes         ours = { room, room + rounds }, theirs = { room + 2 * rounds, room + 3 * rounds };

  for (guint i = 0; i < rounds; i++)
    {
      bench_take (&ours, i, work, data);
      bench_take (&theirs, i, other, data);
    }
  for (guint i = 0; i < 4; i++)
    qsort (room + i * rounds, rounds, sizeof (double), bench_order);
  g_print ("%-28s %-10s %8.2f ms   %-12s %8.2f ms   %9.2f x   least %8.2f x   processor %8.2f x\n", what, name, ours.times[rounds / 2], other_name,
           theirs.times[rounds / 2], ours.times[rounds / 2] / theirs.times[rounds / 2], ours.times[0] / theirs.times[0], ours.processor[0] / theirs.processor[0]);
}

/* Runs the work and a copy in turn and prints the work's median beside its goal in milliseconds (0: none) and as a multiple
 * of the copy's. */
static inline void
bench_goal (const char *what, BenchWork work, BenchWork copy, gpointer data, guint rounds, double goal)
{
  g_autofree double *times = g_new (double, rounds);
  g_autofree double *copies = g_new (double, rounds);
  g_autofree char   *wanted = goal > 0 ? g_strdup_printf ("goal %7.1f ms", goal) : g_strdup ("");

  for (guint i = 0; i < rounds; i++)
    {
      times[i] = bench_time (work, data);
      copies[i] = bench_time (copy, data);
    }
  qsort (times, rounds, sizeof (double), bench_order);
  qsort (copies, rounds, sizeof (double), bench_order);
  g_print ("%-28s %8.2f ms   %-16s %8.1f x memcpy%s\n", what, times[rounds / 2], wanted, times[rounds / 2] / copies[rounds / 2],
           goal > 0 && times[rounds / 2] > goal ? "   beyond" : "");
}
