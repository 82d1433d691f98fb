/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Before the pictures of a turn are asked for, three things happen side by side: the turn goes into the journal, the sentence is
 * planned here (for its summary and size), and the base is read with its region. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-region.h"
#include "ptm-foresight.h"
#include "ptm-plan-ahead.h"
#include "ptm-session-private.h"

#include <glib/gi18n.h>

/* A turn has no more pictures than this, pages and variants together. */
#define MAX_PICTURES 20

static void
clear (gpointer memory)
{
  PtmPreparation *self = memory;

  g_clear_object (&self->session);
  g_clear_object (&self->project);
  g_clear_object (&self->turn);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->master, ptm_image_unref);
  g_clear_pointer (&self->mask, ptm_mask_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
}

/* The size to ask for: the user's, else the base's (a region always keeps it), else the plan's. */
static void
choose_size (PtmPreparation *self)
{
  PtmVersion *base = ptm_turn_get_base (self->turn);

  if (base != NULL && (self->width <= 0 || self->mask != NULL))
    {
      self->width = ptm_version_get_width (base);
      self->height = ptm_version_get_height (base);
    }
  ptm_profile_adapt_size (self->profile, &self->width, &self->height);
}

static void
start_runs (PtmPreparation *self)
{
  g_autoptr (GPtrArray) runs = g_steal_pointer (&self->runs);

  for (guint i = 0; i < runs->len; i++)
    ptm_run_enqueue (g_ptr_array_index (runs, i), self->error);
  ptm_run_pump (self->session);
}

static void
set_status (PtmPreparation *self, const char *status)
{
  GListModel *edits = ptm_turn_get_edits (self->turn);

  for (guint i = 0; i < g_list_model_get_n_items (edits); i++)
    {
      g_autoptr (PtmEdit) edit = g_list_model_get_item (edits, i);

      if (ptm_edit_is_running (edit))
        ptm_edit_set_status (edit, status);
    }
}

static void
held_cb (PtmTurn *turn, GParamSpec *pspec, gpointer user_data)
{
  PtmPreparation *self = user_data;

  if (ptm_turn_is_held (turn))
    return;
  g_signal_handlers_disconnect_by_func (turn, held_cb, self);
  set_status (self, NULL);
  start_runs (self);
  ptm_preparation_unref (self);
}

static void
foresee_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PtmPreparation *self = task_data;

  g_task_return_pointer (task, ptm_foresight_dup_warning (self->session->planner, ptm_turn_get_sentence (self->turn), self->base, self->mask), g_free);
}

/* The user's word is waited for, or the end of the edits. */
static void
foreseen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPreparation  *self = user_data;
  g_autofree char *warning = g_task_propagate_pointer (G_TASK (result), NULL);

  if (warning == NULL || !ptm_turn_is_running (self->turn))
    {
      start_runs (self);
      ptm_preparation_unref (self);
      return;
    }
  set_status (self, _ ("Nothing is done yet"));
  g_signal_connect (self->turn, "notify::held", G_CALLBACK (held_cb), self);
  /* Last: who hears of it may let it go on at once. */
  ptm_turn_hold (self->turn, warning);
}

/* What the thread reads of the preparation changes no more. */
static void
foresee (PtmPreparation *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, foreseen_cb, ptm_preparation_ref (self));

  g_task_set_source_tag (task, foresee);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, foresee_thread);
}

static void
finish_part (PtmPreparation *self, GError *error)
{
  if (error != NULL && self->error == NULL)
    self->error = g_error_copy (error);
  g_clear_error (&error);
  if (--self->n_pending > 0)
    {
      ptm_preparation_unref (self);
      return;
    }

  choose_size (self);
  if (self->cautious && self->error == NULL && self->base != NULL && ptm_profile_get_kind (self->profile) == PTM_PROFILE_ENGINE)
    foresee (self);
  else
    start_runs (self);
  ptm_preparation_unref (self);
}

/* A disk that refuses does not stop the work: the store says so and remembers the turn. */
static void
turn_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!ptm_store_save_turn_finish (PTM_STORE (object), result, &error))
    g_debug ("A turn is not on the disk yet: %s", error->message);
  finish_part (user_data, NULL);
}

/* Puts the turn and all its requests into the journal; what is there already stays. */
static void
save_requests (PtmPreparation *self)
{
  g_autoptr (GPtrArray) requests = g_ptr_array_new ();
  GListModel *edits = ptm_turn_get_edits (self->turn);
  guint       n = g_list_model_get_n_items (edits);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmEdit) edit = g_list_model_get_item (edits, i);

      g_ptr_array_add (requests, ptm_edit_get_request (edit));
    }
  self->n_pending++;
  ptm_store_save_turn_async (self->session->store, self->project, self->turn, requests, turn_saved_cb, ptm_preparation_ref (self));
}

/* The built-in engine draws the other pages of the plan, too; other providers make one picture of a sentence. */
static void
add_pages (PtmPreparation *self, int pages)
{
  guint n = self->runs->len;

  if (ptm_profile_get_kind (self->profile) != PTM_PROFILE_ENGINE || pages < 2)
    return;
  for (guint variant = 0; variant < n; variant++)
    for (int page = 2; page <= pages && self->runs->len < MAX_PICTURES; page++)
      {
        g_autoptr (PtmEditRequest) request = ptm_edit_request_new (self->profile, ptm_turn_get_sentence (self->turn));
        g_autoptr (PtmEdit) edit = NULL;

        request->variant = (int)variant;
        request->page = page;
        edit = ptm_edit_new (request);
        ptm_turn_add_edit (self->turn, edit);
        g_ptr_array_add (self->runs, ptm_run_new (self, edit, FALSE));
      }
  save_requests (self);
}

/* Without a plan the provider still gets the sentence: it may know more. */
static void
planned_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPreparation *self = user_data;
  g_autoptr (PtmPlanAhead) plan = ptm_plan_ahead_finish (result);

  if (plan->summary != NULL)
    {
      ptm_turn_set_summary (self->turn, plan->summary);
      ptm_store_update_turn (self->session->store, self->turn);
    }
  if (self->width <= 0 || self->height <= 0)
    {
      self->width = plan->width;
      self->height = plan->height;
    }
  add_pages (self, plan->pages);
  finish_part (self, NULL);
}

static void
plan_sentence (PtmPreparation *self)
{
  PtmPlanWish wish = {
    .sentence = ptm_turn_get_sentence (self->turn),
    .base = self->base,
    .has_region = ptm_turn_get_region (self->turn) != NULL,
    .width = self->width,
    .height = self->height,
  };

  self->n_pending++;
  ptm_plan_ahead_async (self->session->planner, &wish, planned_cb, ptm_preparation_ref (self));
}

static void
base_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPreparation *self = user_data;
  GError         *error = NULL;

  self->base = ptm_version_load_file_finish (PTM_VERSION (object), result, &error);
  /* Of what another provider makes of the sentence nothing is known here. */
  if (self->base != NULL && ptm_profile_get_kind (self->profile) == PTM_PROFILE_ENGINE)
    plan_sentence (self);
  finish_part (self, error);
}

static void
master_decoded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPreparation *self = user_data;
  GError         *error = NULL;

  self->master = ptm_version_load_image_finish (PTM_VERSION (object), result, &error);
  finish_part (self, error);
}

static void
region_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PtmMask *mask = ptm_region_dup_mask (task_data);

  if (mask == NULL)
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_STORE, "%s", _ ("The saved region is damaged; mark it again."));
  else
    g_task_return_pointer (task, mask, (GDestroyNotify)ptm_mask_unref);
}

static void
region_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPreparation *self = user_data;
  GError         *error = NULL;

  self->mask = g_task_propagate_pointer (G_TASK (result), &error);
  finish_part (self, error);
}

static void
read_region (PtmPreparation *self, PtmRegion *region)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, region_read_cb, ptm_preparation_ref (self));

  self->n_pending++;
  g_task_set_source_tag (task, read_region);
  g_task_set_task_data (task, g_object_ref (region), g_object_unref);
  g_task_run_in_thread (task, region_thread);
}

static void
read_base (PtmPreparation *self, PtmVersion *base)
{
  self->n_pending++;
  ptm_version_load_file_async (base, NULL, base_read_cb, ptm_preparation_ref (self));
}

/* What an answer is laid on. */
static void
read_master (PtmPreparation *self, PtmVersion *base)
{
  if (base == NULL || ptm_turn_get_region (self->turn) == NULL)
    return;
  self->n_pending++;
  ptm_version_load_image_async (base, NULL, master_decoded_cb, ptm_preparation_ref (self));
  read_region (self, ptm_turn_get_region (self->turn));
}

static PtmPreparation *
preparation_new (PtmSession *session, PtmProject *project, PtmTurn *turn, PtmProfile *profile)
{
  PtmPreparation *self = g_rc_box_new0 (PtmPreparation);

  self->session = g_object_ref (session);
  self->project = g_object_ref (project);
  self->turn = g_object_ref (turn);
  self->profile = g_object_ref (profile);
  self->choices = ptm_session_get_choices (project);
  self->runs = g_ptr_array_new ();
  return self;
}

static void
save_turn (PtmPreparation *self)
{
  GListModel *edits = ptm_turn_get_edits (self->turn);
  guint       n = g_list_model_get_n_items (edits);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmEdit) edit = g_list_model_get_item (edits, i);

      g_ptr_array_add (self->runs, ptm_run_new (self, edit, FALSE));
    }
  save_requests (self);
}

void
ptm_preparation_start (PtmSession *session, PtmProject *project, PtmTurn *turn, PtmProfile *profile, int width, int height, gboolean cautious)
{
  PtmPreparation *self = preparation_new (session, project, turn, profile);

  self->width = width;
  self->height = height;
  self->cautious = cautious;
  save_turn (self);
  if (ptm_turn_get_base (turn) != NULL)
    read_base (self, ptm_turn_get_base (turn));
  else
    plan_sentence (self);
  read_master (self, ptm_turn_get_base (turn));
  ptm_preparation_unref (self);
}

void
ptm_preparation_resume (PtmSession *session, PtmProject *project, PtmTurn *turn, PtmProfile *profile, GPtrArray *requests)
{
  PtmPreparation *self = preparation_new (session, project, turn, profile);

  for (guint i = 0; i < requests->len; i++)
    {
      g_autoptr (PtmEdit) edit = ptm_edit_new (g_ptr_array_index (requests, i));

      ptm_turn_add_edit (turn, edit);
      g_ptr_array_add (self->runs, ptm_run_new (self, edit, TRUE));
    }
  self->n_pending++;
  read_master (self, ptm_turn_get_base (turn));
  finish_part (self, NULL);
}

PtmPreparation *
ptm_preparation_ref (PtmPreparation *self)
{
  return g_rc_box_acquire (self);
}

void
ptm_preparation_unref (PtmPreparation *self)
{
  g_rc_box_release_full (self, clear);
}
