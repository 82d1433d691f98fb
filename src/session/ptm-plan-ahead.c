/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A sentence is planned here before it is sent, for what is shown at its turn and for the size and the number of pages to ask for. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-plan-ahead.h"

typedef struct
{
  PtmPlanner *planner;
  char       *sentence;
  GBytes     *base; /* (nullable) */
  gboolean    has_region;
  int         width;
  int         height;
} Input;

static void
input_free (Input *input)
{
  ptm_planner_unref (input->planner);
  g_free (input->sentence);
  g_clear_pointer (&input->base, g_bytes_unref);
  g_free (input);
}

static void
plan_drawing (Input *input, PtmPlanAhead *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_planner_plan (input->planner, input->sentence, &error);

  if (scene == NULL)
    {
      g_debug ("No plan: %s", error->message);
      return;
    }
  if (input->width > 0 && input->height > 0)
    {
      scene->width = input->width;
      scene->height = input->height;
    }
  plan->summary = ptm_scene_dup_summary (scene);
  plan->width = scene->width;
  plan->height = scene->height;
  plan->pages = ptm_planner_count_pages (input->planner, scene);
}

static void
plan_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Input        *input = task_data;
  PtmPlanAhead *plan = g_new0 (PtmPlanAhead, 1);

  if (input->base != NULL)
    plan->summary = ptm_planner_dup_change_summary (input->planner, input->sentence, input->base, input->has_region);
  else
    plan_drawing (input, plan);
  g_task_return_pointer (task, plan, (GDestroyNotify)ptm_plan_ahead_free);
}

void
ptm_plan_ahead_async (PtmPlanner *planner, const PtmPlanWish *wish, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Input *input = g_new0 (Input, 1);

  input->planner = ptm_planner_ref (planner);
  input->sentence = g_strdup (wish->sentence);
  input->base = wish->base != NULL ? g_bytes_ref (wish->base) : NULL;
  input->has_region = wish->has_region;
  input->width = wish->width;
  input->height = wish->height;
  g_task_set_source_tag (task, ptm_plan_ahead_async);
  g_task_set_task_data (task, input, (GDestroyNotify)input_free);
  g_task_run_in_thread (task, plan_thread);
}

PtmPlanAhead *
ptm_plan_ahead_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
ptm_plan_ahead_free (PtmPlanAhead *plan)
{
  g_free (plan->summary);
  g_free (plan);
}
