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
};

static void
job_unref (PtmRegionJob *job)
{
  if (!g_atomic_ref_count_dec (&job->count))
    return;

  g_weak_ref_clear (&job->canvas);
  g_clear_object (&job->cancellable);
  job->free_data (job->data);
  g_free (job);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PtmRegionJob *job = task_data;
  GError       *error = NULL;
  PtmMask      *mask = job->work (job->data, cancellable, &error);

  if (mask != NULL)
    g_task_return_pointer (task, mask, (GDestroyNotify)ptm_mask_unref);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PtmRegionJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmMask) mask = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (PtmCanvas) canvas = g_weak_ref_get (&job->canvas);

  if (canvas == NULL || g_cancellable_is_cancelled (job->cancellable))
    return;
  if (error != NULL)
    g_debug ("Nothing was found: %s", error->message);
  job->done (canvas, mask, job->data);
}

PtmRegionJob *
ptm_region_job_start (PtmCanvas *canvas, PtmRegionWork work, gpointer data, GDestroyNotify free_data, PtmRegionDone done)
{
  PtmRegionJob *job = g_new0 (PtmRegionJob, 1);
  g_autoptr (GTask) task = NULL;

  g_atomic_ref_count_init (&job->count);
  g_weak_ref_init (&job->canvas, canvas);
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
