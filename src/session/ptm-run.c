/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One picture: queued, marked as sent in the journal, asked for, its answer stored raw, made into a version, published; or, when the
 * program ended after its answer was stored, from there on. After each
 * step the edit is looked at: once it has ended nothing more is written for it. Versions of one turn are published in the order of
 * their variants, so the same sentence always gives the same numbers. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-session-private.h"

#include <glib/gi18n.h>

struct _PtmRun
{
  /* Inputs */
  PtmPreparation *preparation;
  PtmEdit        *edit;
  gboolean        paid;
  gboolean        arrived; /* its answer is in the store */

  /* While running */
  gulong     state_handler;
  gboolean   sent;   /* bytes may have left */
  gboolean   placed; /* takes one of the places */
  gboolean   publishing;
  PtmAnswer *answer; /* (nullable) */
  PtmResult *result; /* (nullable) ready to be published */
};

static void
clear (gpointer memory)
{
  PtmRun *self = memory;

  g_clear_signal_handler (&self->state_handler, self->edit);
  g_clear_pointer (&self->preparation, ptm_preparation_unref);
  g_clear_object (&self->edit);
  g_clear_pointer (&self->answer, ptm_answer_free);
  g_clear_pointer (&self->result, ptm_result_free);
}

static PtmSession *
get_session (PtmRun *self)
{
  return self->preparation->session;
}

static void
leave_place (PtmRun *self)
{
  if (!self->placed)
    return;
  self->placed = FALSE;
  get_session (self)->n_running--;
}

/* The run is over; others may go on. Safe to call again. */
static void
end (PtmRun *self)
{
  g_autoptr (PtmSession) session = g_object_ref (get_session (self));

  leave_place (self);
  g_clear_signal_handler (&self->state_handler, self->edit);
  if (g_queue_remove (&session->waiting, self))
    ptm_run_unref (self);
  g_ptr_array_remove (session->runs, self);
  ptm_run_pump (session);
}

/* TRUE when the edit has ended: the step is the last one. Gives back the reference of the step. */
static gboolean
end_if_stopped (PtmRun *self)
{
  if (ptm_edit_is_running (self->edit))
    return FALSE;
  end (self);
  ptm_run_unref (self);
  return TRUE;
}

/* Only a provider that gave no clear answer may have billed what nobody got. */
static gboolean
is_unclear (const GError *error)
{
  return error->domain != PTM_ERROR || error->code == PTM_ERROR_NETWORK || error->code == PTM_ERROR_ANSWER;
}

static void
fail (PtmRun *self, const GError *error)
{
  PtmStore *store = get_session (self)->store;
  gboolean  maybe_billed = self->paid && self->sent && self->answer == NULL && is_unclear (error);

  if (!ptm_edit_is_running (self->edit))
    {
      end (self);
      return;
    }
  ptm_edit_fail (self->edit, error, maybe_billed);
  ptm_store_mark_ended (store, ptm_edit_get_request (self->edit), ptm_edit_get_state (self->edit), error->message);
  ptm_store_update_turn (store, self->preparation->turn);
  end (self);
}

/* The user has stopped it. What was sent to a paid provider may cost money all the same, and that is told. */
static void
stopped (PtmRun *self)
{
  PtmStore    *store = get_session (self)->store;
  PtmTurn     *turn = self->preparation->turn;
  gboolean     maybe_billed = self->paid && self->sent;
  const char  *message = maybe_billed ? _ ("Stopped. The provider may have billed this picture.") : _ ("Stopped.");
  PtmEditState state = maybe_billed ? PTM_EDIT_MAYBE_BILLED : PTM_EDIT_STOPPED;

  ptm_store_mark_ended (store, ptm_edit_get_request (self->edit), state, message);
  if (ptm_turn_get_error_message (turn) == NULL)
    ptm_turn_set_error_message (turn, message);
  ptm_store_update_turn (store, turn);
  if (g_queue_find (&get_session (self)->waiting, self) != NULL)
    end (self);
}

static void
state_cb (PtmEdit *edit, GParamSpec *pspec, gpointer user_data)
{
  PtmRun *self = user_data;

  if (ptm_edit_get_state (edit) == PTM_EDIT_SENT)
    self->sent = TRUE;
  else if (ptm_edit_get_state (edit) == PTM_EDIT_STOPPED)
    {
      ptm_run_ref (self);
      stopped (self);
      ptm_run_unref (self);
    }
}

static void
published_cb (PtmVersion *version, gpointer user_data)
{
  PtmRun         *self = user_data;
  PtmPreparation *preparation = self->preparation;

  if (version != NULL)
    {
      if (ptm_session_get_choices (preparation->project) == preparation->choices)
        ptm_session_select_quietly (preparation->project, version);
      ptm_edit_complete (self->edit, version);
      if (ptm_turn_get_error_message (preparation->turn) != NULL)
        ptm_store_update_turn (preparation->session->store, preparation->turn);
    }
  end (self);
  ptm_run_unref (self);
}

static void
publish (PtmRun *self)
{
  PtmTurn        *turn = self->preparation->turn;
  PtmResult      *result = self->result;
  PtmVersionFacts facts = {
    .parent = ptm_turn_get_base (turn),
    .turn_id = ptm_turn_get_id (turn),
    .sentence = ptm_turn_get_sentence (turn),
    .provider = ptm_turn_get_provider (turn),
    .blob = result->blob,
    .format = result->format,
    .width = result->width,
    .height = result->height,
    .region = ptm_turn_get_region (turn),
    .outside = result->outside,
    .changed_outside = result->changed_outside,
    .wanted_outside = result->wanted_outside,
    .measures = result->measures,
    .cost = self->answer->cost,
    .unmet = self->answer->unmet,
  };

  self->publishing = TRUE;
  ptm_session_publish (get_session (self), self->preparation->project, &facts, self->edit, result->file, published_cb, ptm_run_ref (self));
}

static void
result_made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmRun *self = user_data;
  g_autoptr (GError) error = NULL;

  self->result = ptm_result_make_finish (result, &error);
  if (end_if_stopped (self))
    return;
  if (self->result == NULL)
    fail (self, error);
  else
    ptm_run_pump (get_session (self));
  ptm_run_unref (self);
}

/* Only the built-in engine is believed that the region was no more than a hint at the subject. */
static PtmMask *
get_limit (PtmRun *self)
{
  if (self->answer->whole && ptm_profile_get_kind (self->preparation->profile) == PTM_PROFILE_ENGINE)
    return NULL;
  return self->preparation->mask;
}

static void
make_result (PtmRun *self)
{
  ptm_result_make_async (self->answer->file, g_steal_pointer (&self->answer->arrival), self->preparation->master, get_limit (self), ptm_edit_get_cancellable (self->edit),
                         result_made_cb, self);
}

static void
answer_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmRun *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ptm_store_save_answer_finish (PTM_STORE (object), result, &error))
    g_debug ("An answer is not on the disk yet: %s", error->message);
  if (!end_if_stopped (self))
    make_result (self);
}

/* What it cost and what it left out was told beside the picture, and is not known any more. */
static void
answer_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmRun *self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *file = ptm_store_load_answer_finish (PTM_STORE (object), result, &error);

  if (file != NULL)
    {
      self->answer = g_new0 (PtmAnswer, 1);
      self->answer->file = file;
      self->answer->format = ptm_format_sniff (file);
      self->answer->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
      self->answer->cost = -1;
    }
  if (end_if_stopped (self))
    return;
  if (file != NULL)
    {
      make_result (self);
      return;
    }
  fail (self, error);
  ptm_run_unref (self);
}

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmRun     *self = user_data;
  PtmSession *session = get_session (self);
  g_autoptr (GError) error = NULL;

  self->answer = ptm_provider_run_finish (PTM_PROVIDER (object), result, &error);
  leave_place (self);
  ptm_run_pump (session);
  if (end_if_stopped (self))
    return;
  if (self->answer == NULL)
    {
      fail (self, error);
      ptm_run_unref (self);
      return;
    }
  ptm_store_save_answer_async (session->store, ptm_edit_get_request (self->edit), self->answer->file, answer_saved_cb, self);
}

static void
marked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmRun *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ptm_store_mark_sent_finish (PTM_STORE (object), result, &error))
    g_debug ("The journal is not on the disk yet: %s", error->message);
  if (end_if_stopped (self))
    return;
  ptm_provider_run_async (ptm_session_get_provider (get_session (self), self->preparation->profile), self->edit, answered_cb, self);
}

/* Ready, and no earlier variant of its turn is still on its way. */
static gboolean
is_next (PtmSession *session, PtmRun *self)
{
  if (self->result == NULL || self->publishing || !ptm_edit_is_running (self->edit))
    return FALSE;
  for (guint i = 0; i < session->runs->len; i++)
    {
      PtmRun *earlier = g_ptr_array_index (session->runs, i);

      if (earlier == self)
        break;
      if (earlier->preparation->turn == self->preparation->turn && ptm_edit_is_running (earlier->edit) && !earlier->publishing)
        return FALSE;
    }
  return TRUE;
}

/* Stopped while it only waited for an earlier variant: no step is on its way that would notice. */
static gboolean
is_abandoned (PtmRun *self)
{
  return self->result != NULL && !self->publishing && !ptm_edit_is_running (self->edit);
}

static PtmRun *
find (PtmSession *session, gboolean abandoned)
{
  for (guint i = 0; i < session->runs->len; i++)
    {
      PtmRun *run = g_ptr_array_index (session->runs, i);

      if (abandoned ? is_abandoned (run) : is_next (session, run))
        return run;
    }
  return NULL;
}

PtmRun *
ptm_run_new (PtmPreparation *preparation, PtmEdit *edit, gboolean arrived)
{
  PtmRun *self = g_rc_box_new0 (PtmRun);

  self->preparation = ptm_preparation_ref (preparation);
  self->edit = g_object_ref (edit);
  self->arrived = arrived;
  self->paid = ptm_profile_get_kind (preparation->profile) != PTM_PROFILE_ENGINE;
  self->state_handler = g_signal_connect (edit, "notify::state", G_CALLBACK (state_cb), self);
  g_ptr_array_add (preparation->session->runs, self);
  return self;
}

PtmRun *
ptm_run_ref (PtmRun *self)
{
  return g_rc_box_acquire (self);
}

void
ptm_run_unref (PtmRun *self)
{
  g_rc_box_release_full (self, clear);
}

void
ptm_run_enqueue (PtmRun *self, const GError *error)
{
  PtmEditRequest *request = ptm_edit_get_request (self->edit);
  PtmPreparation *preparation = self->preparation;

  if (!ptm_edit_is_running (self->edit))
    {
      end (self);
      return;
    }
  if (error != NULL)
    {
      fail (self, error);
      return;
    }
  if (self->arrived)
    {
      ptm_edit_set_sent (self->edit);
      ptm_store_load_answer_async (get_session (self)->store, ptm_turn_get_id (preparation->turn), request->id, answer_loaded_cb, ptm_run_ref (self));
      return;
    }
  request->base = preparation->base != NULL ? g_bytes_ref (preparation->base) : NULL;
  request->base_format = preparation->base != NULL ? ptm_format_sniff (preparation->base) : PTM_FORMAT_UNKNOWN;
  request->mask = preparation->mask != NULL ? ptm_mask_ref (preparation->mask) : NULL;
  request->width = preparation->width;
  request->height = preparation->height;
  g_queue_push_tail (&get_session (self)->waiting, ptm_run_ref (self));
}

void
ptm_run_cancel (PtmRun *self)
{
  if (!self->arrived)
    ptm_edit_cancel (self->edit);
}

void
ptm_run_pump (PtmSession *session)
{
  PtmRun *run;

  while (session->n_running < PTM_SESSION_MAX_RUNNING && (run = g_queue_pop_head (&session->waiting)) != NULL)
    {
      run->placed = TRUE;
      session->n_running++;
      ptm_store_mark_sent_async (session->store, ptm_edit_get_request (run->edit), marked_cb, run);
    }
  while ((run = find (session, TRUE)) != NULL)
    end (run);
  while ((run = find (session, FALSE)) != NULL)
    publish (run);
  ptm_session_continue_closing (session);
}
