/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Loops over the rows of a picture, shared by two threads, that can be given up between two bands of rows. Whoever is free takes
 * the next band, so a thread that has to wait for its processor does not keep the other one waiting: for a band that it has taken,
 * but not for its start or its end, which on a busy machine come late. */

#include "config.h"

#include "ptm-bands.h"

typedef struct
{
  gatomicrefcount ref_count;
  int             height;
  int             n_rows;
  PtmBandFunc     func;
  gpointer        user_data;
  GCancellable   *cancellable; /* (nullable) */

  int next; /* the band to be taken next, by atomic access */

  GMutex lock;
  GCond  one_finished;
  int    finished; /* how many bands are done */
} Work;

static Work *
work_new (int height, int n_rows, PtmBandFunc func, gpointer user_data, GCancellable *cancellable)
{
  Work *work = g_new0 (Work, 1);

  g_atomic_ref_count_init (&work->ref_count);
  work->height = height;
  work->n_rows = n_rows;
  work->func = func;
  work->user_data = user_data;
  work->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_mutex_init (&work->lock);
  g_cond_init (&work->one_finished);
  return work;
}

static void
work_unref (Work *work)
{
  if (!g_atomic_ref_count_dec (&work->ref_count))
    return;
  g_clear_object (&work->cancellable);
  g_mutex_clear (&work->lock);
  g_cond_clear (&work->one_finished);
  g_free (work);
}

static int
count_bands (const Work *work)
{
  return (int)(((gint64)work->height + work->n_rows - 1) / work->n_rows);
}

static void
finish_band (Work *work)
{
  g_mutex_lock (&work->lock);
  work->finished++;
  g_cond_signal (&work->one_finished);
  g_mutex_unlock (&work->lock);
}

static void
work_through (Work *work)
{
  while (!g_cancellable_is_cancelled (work->cancellable))
    {
      int    band = g_atomic_int_add (&work->next, 1);
      gint64 first = (gint64)band * work->n_rows;

      if (band >= count_bands (work))
        break;
      work->func ((int)first, (int)MIN (first + work->n_rows, work->height), work->user_data);
      finish_band (work);
    }
}

static gpointer
help (gpointer data)
{
  work_through (data);
  work_unref (data);
  return NULL;
}

/* No band is taken any more, and what was taken is done. */
static void
close_work (Work *work)
{
  int n = count_bands (work);
  int taken = g_atomic_int_exchange (&work->next, n);

  taken = MIN (taken, n);
  g_mutex_lock (&work->lock);
  while (work->finished < taken)
    g_cond_wait (&work->one_finished, &work->lock);
  g_mutex_unlock (&work->lock);
}

gboolean
ptm_bands_run (int height, int n_rows, PtmBandFunc func, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Work *work;

  g_return_val_if_fail (height >= 0 && n_rows >= 1, FALSE);

  work = work_new (height, n_rows, func, user_data, cancellable);
  if (height > n_rows)
    {
      g_atomic_ref_count_inc (&work->ref_count);
      g_thread_unref (g_thread_new ("bands", help, work));
    }
  work_through (work);
  close_work (work);
  work_unref (work);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
