/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Loops over the rows of a picture, shared by two threads, that can be given up between two bands of rows. Whoever is free takes
 * the next band, so a thread that has to wait for its processor does not keep the other one waiting. */

#include "config.h"

#include "ptm-bands.h"

typedef struct
{
  int           height;
  int           n_rows;
  PtmBandFunc   func;
  gpointer      user_data;
  GCancellable *cancellable; /* (nullable) */
  int           next;        /* the band to be taken next, by atomic access */
} Work;

static gpointer
work_through (gpointer data)
{
  Work *work = data;

  while (!g_cancellable_is_cancelled (work->cancellable))
    {
      gint64 first = (gint64)g_atomic_int_add (&work->next, 1) * work->n_rows;

      if (first >= work->height)
        break;
      work->func ((int)first, (int)MIN (first + work->n_rows, work->height), work->user_data);
    }
  return NULL;
}

gboolean
ptm_bands_run (int height, int n_rows, PtmBandFunc func, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Work     work = { height, n_rows, func, user_data, cancellable, 0 };
  GThread *helper = NULL;

  g_return_val_if_fail (height >= 0 && n_rows >= 1, FALSE);

  if (height > n_rows)
    helper = g_thread_new ("bands", work_through, &work);
  work_through (&work);
  if (helper != NULL)
    g_thread_join (helper);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
