/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-planner.h"

G_BEGIN_DECLS

/**
 * PtmPlanWish: what is asked for.
 * @base: (nullable): the picture's file, when it is to be changed
 * @width: in pixels, as the user chose it; 0 = what the plan says
 */
typedef struct
{
  const char *sentence;
  GBytes     *base;
  gboolean    has_region;
  int         width;
  int         height;
} PtmPlanWish;

/**
 * PtmPlanAhead: what is known of the answer before anybody is asked.
 * @summary: (nullable): what was understood, in words
 * @width: in pixels; 0 = not known
 * @pages: how many a drawing has; 0 = not known
 */
typedef struct
{
  char *summary;
  int   width;
  int   height;
  int   pages;
} PtmPlanAhead;

/* Plans on a worker thread. What is not understood gives an empty plan and no error. */
void          ptm_plan_ahead_async (PtmPlanner *planner, const PtmPlanWish *wish, GAsyncReadyCallback callback, gpointer user_data);
PtmPlanAhead *ptm_plan_ahead_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;
void          ptm_plan_ahead_free (PtmPlanAhead *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmPlanAhead, ptm_plan_ahead_free)

G_END_DECLS
