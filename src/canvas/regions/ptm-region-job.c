/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Slow work on regions, beside the main loop: looking for an object, growing and smoothing, the magic wand. */

#include "config.h"

#include "ptm-region-job.h"

struct _PtmRegionJob
{
  gatomicrefcount count;
  GWeakRef        canvas;
  GCancellable   *cancellable;
  PtmRegionWork   work;
  gpointer        data;
  GDestroyNotify  free_data;
  PtmRegionDone   done;

  /* What came of it, for who cannot wait for the main loop. */
  GMutex   lock;
  GCond    worked;
  gboolean has_worked;
  PtmMask *mask; /* (nullable) */
};

static void
job_unref (PtmRegionJob *job)
{
  if (!g_atomic_ref_count_dec (&job->count))
    return;

  g_weak_ref_clear (&job->canvas);
  g_clear_object (&job->cancellable);
  g_mutex_clear (&job->lock);
  g_cond_clear (&job->worked);
  g_clear_pointer (&job->mask, ptm_mask_unref);
  job->free_data (job->data);
  g_free (job);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PtmRegionJob *job = task_data;
  g_autoptr (GError) error = NULL;
  PtmMask *mask = job->work (job->data, cancellable, &error);

  if (error != NULL)
    g_debug ("Nothing was found: %s", error->message);
  g_mutex_lock (&job->lock);
  job->mask = mask;
  job->has_worked = TRUE;
  g_cond_signal (&job->worked);
  g_mutex_unlock (&job->lock);
  g_task_return_boolean (task, TRUE);
}

static void
deliver (PtmRegionJob *job)
{
  g_autoptr (PtmCanvas) canvas = g_weak_ref_get (&job->canvas);

  if (canvas != NULL && !g_cancellable_is_cancelled (job->cancellable))
    job->done (canvas, job->mask, job->data);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  deliver (g_task_get_task_data (G_TASK (result)));
}

PtmRegionJob *
ptm_region_job_start (PtmCanvas *canvas, PtmRegionWork work, gpointer data, GDestroyNotify free_data, PtmRegionDone done)
{
  PtmRegionJob *job = g_new0 (PtmRegionJob, 1);
  g_autoptr (GTask) task = NULL;

  g_atomic_ref_count_init (&job->count);
  g_weak_ref_init (&job->canvas, canvas);
  g_mutex_init (&job->lock);
  g_cond_init (&job->worked);
  job->cancellable = g_cancellable_new ();
  job->work = work;
  job->data = data;
  job->free_data = free_data;
  job->done = done;

  g_atomic_ref_count_inc (&job->count);
  task = g_task_new (NULL, job->cancellable, finished_cb, NULL);
  g_task_set_source_tag (task, ptm_region_job_start);
  g_task_set_task_data (task, job, (GDestroyNotify)job_unref);
  g_task_run_in_thread (task, work_in_thread);

  return job;
}

void
ptm_region_job_stop (PtmRegionJob *job)
{
  g_cancellable_cancel (job->cancellable);
  job_unref (job);
}

void
ptm_region_job_finish (PtmRegionJob *job)
{
  g_mutex_lock (&job->lock);
  while (!job->has_worked)
    g_cond_wait (&job->worked, &job->lock);
  g_mutex_unlock (&job->lock);
  deliver (job);
  ptm_region_job_stop (job);
}
