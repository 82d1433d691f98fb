/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas.h"

G_BEGIN_DECLS

/* Makes a mask of the picture's size on a worker thread; NULL when cancelled or impossible. */
typedef PtmMask *(*PtmRegionWork) (gpointer data, GCancellable *cancellable, GError **error);
/* On the main thread, unless the work was stopped; mask is (nullable). */
typedef void (*PtmRegionDone) (PtmCanvas *canvas, PtmMask *mask, gpointer data);

/**
 * PtmRegionJob:
 *
 * One piece of slow work for a canvas. It holds no reference on the canvas, and what comes of it after a stop is dropped.
 */
typedef struct _PtmRegionJob PtmRegionJob;

/* Takes data. */
PtmRegionJob *ptm_region_job_start (PtmCanvas *canvas, PtmRegionWork work, gpointer data, GDestroyNotify free_data, PtmRegionDone done);
/* Forgets the job; a thread that is at it ends by itself. */
void ptm_region_job_stop (PtmRegionJob *job);
/* Waits for the job, has what comes of it taken, and forgets it. */
void ptm_region_job_finish (PtmRegionJob *job);

G_END_DECLS
