/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A piece of work for the database thread. */

#include "config.h"

#include "ptm-shelf.h"

static void
clear_job (gpointer memory)
{
  PtmJob *job = memory;

  g_clear_pointer (&job->args, g_variant_unref);
  g_clear_object (&job->region);
  g_clear_pointer (&job->regions, g_ptr_array_unref);
  g_clear_pointer (&job->files, g_ptr_array_unref);
  if (job->result != NULL)
    job->free_result (job->result);
}

PtmJob *
ptm_job_new (PtmShelfWork run, gboolean writes)
{
  PtmJob *job = g_atomic_rc_box_new0 (PtmJob);

  job->run = run;
  job->writes = writes;
  job->files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  return job;
}

PtmJob *
ptm_job_ref (PtmJob *job)
{
  return g_atomic_rc_box_acquire (job);
}

void
ptm_job_unref (PtmJob *job)
{
  g_atomic_rc_box_release_full (job, clear_job);
}
