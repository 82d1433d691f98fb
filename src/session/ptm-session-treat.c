/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the program does to pictures by itself: a turn of its own, the work on a thread with the untouched picture of the version, and a
 * new version at no cost. And sentences that are for the program and not for a provider. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-exact.h"
#include "ptm-foresight.h"
#include "ptm-region.h"
#include "ptm-session-private.h"

#include <glib/gi18n.h>
#include "ptm-codec.h"
#include "ptm-scene-json.h"

typedef struct
{
  PtmSession  *session;
  PtmProject  *project;
  PtmTurn     *turn;
  PtmEdit     *edit;
  PtmTreatment treatment;
  PtmMask     *mask; /* (nullable) */
  guint        choices;

  /* While running, on the thread */
  GBytes  *base;     /* (nullable) */
  GBytes  *file;     /* (nullable) */
  gboolean flattens; /* the base has a scene, the file has none */
  int      width;
  int      height;
  char    *blob; /* (nullable) */
  gint64   outside;
  gint64   changed_outside;
} Treating;

static void
treating_free (Treating *treating)
{
  g_clear_object (&treating->session);
  g_clear_object (&treating->project);
  g_clear_object (&treating->turn);
  g_clear_object (&treating->edit);
  g_clear_pointer (&treating->mask, ptm_mask_unref);
  g_clear_pointer (&treating->base, g_bytes_unref);
  g_clear_pointer (&treating->file, g_bytes_unref);
  g_free (treating->blob);
  g_free (treating);
}

/* The work is over, whatever came of it. */
static void
end (Treating *treating)
{
  g_autoptr (PtmSession) session = g_object_ref (treating->session);

  g_ptr_array_remove (session->treated, treating->edit);
  treating_free (treating);
  ptm_session_continue_closing (session);
}

static void
fail (Treating *treating, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ptm_turn_set_error_message (treating->turn, _ ("Stopped."));
  ptm_edit_fail (treating->edit, error, FALSE);
  ptm_store_update_turn (treating->session->store, treating->turn);
  end (treating);
}

static void
published_cb (PtmVersion *version, gpointer user_data)
{
  Treating *treating = user_data;

  if (version != NULL)
    {
      if (ptm_session_get_choices (treating->project) == treating->choices)
        ptm_project_select_version (treating->project, version);
      ptm_edit_complete (treating->edit, version);
    }
  end (treating);
}

/* A drawing that became a picture has lost its parts: that is told, not left to be found out. */
static void
note_flattening (Treating *treating)
{
  const char      *summary = ptm_turn_get_summary (treating->turn);
  g_autofree char *text = NULL;

  if (!treating->flattens)
    return;
  text = g_strjoin (summary != NULL ? ". " : "", summary != NULL ? summary : "", _ ("It is a plain picture now: its parts can no longer be changed one by one."), NULL);
  ptm_turn_set_summary (treating->turn, text);
  ptm_store_update_turn (treating->session->store, treating->turn);
}

static void
treated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Treating *treating = user_data;
  g_autoptr (GError) error = NULL;
  PtmVersionFacts facts = { .cost = 0 };

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      fail (treating, error);
      return;
    }
  note_flattening (treating);
  facts.parent = ptm_turn_get_base (treating->turn);
  facts.turn_id = ptm_turn_get_id (treating->turn);
  facts.sentence = ptm_turn_get_sentence (treating->turn);
  facts.provider = ptm_turn_get_provider (treating->turn);
  facts.blob = treating->blob;
  facts.format = PTM_FORMAT_PNG;
  facts.width = treating->width;
  facts.height = treating->height;
  facts.region = ptm_turn_get_region (treating->turn);
  facts.outside = treating->outside;
  facts.changed_outside = treating->changed_outside;
  ptm_session_publish (treating->session, treating->project, &facts, treating->edit, treating->file, published_cb, treating);
}

typedef struct
{
  PtmEdit  *edit;
  PtmImage *preview; /* (nullable) */
  double    fraction;
} Progress;

static gboolean
progress_cb (gpointer user_data)
{
  Progress *progress = user_data;

  ptm_edit_set_preview (progress->edit, progress->preview, progress->fraction);
  return G_SOURCE_REMOVE;
}

static void
progress_free (gpointer user_data)
{
  Progress *progress = user_data;

  g_object_unref (progress->edit);
  g_clear_pointer (&progress->preview, ptm_image_unref);
  g_free (progress);
}

/* On the thread: the edit is only looked at on the main one. */
static void
fill_progress (PtmImage *preview, double fraction, gpointer user_data)
{
  Treating *treating = user_data;
  Progress *progress = g_new0 (Progress, 1);

  progress->edit = g_object_ref (treating->edit);
  progress->preview = preview != NULL ? ptm_image_ref (preview) : NULL;
  progress->fraction = fraction;
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, progress_cb, progress, progress_free);
}

static gboolean
treat (Treating *treating, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmImage) image = ptm_codec_decode (treating->base, error);
  g_autoptr (PtmScene) scene = image != NULL ? ptm_scene_read_png (treating->base, image) : NULL;
  g_autoptr (PtmImage) result = NULL;

  if (image != NULL)
    result = ptm_treatment_apply (&treating->treatment, image, treating->mask, fill_progress, treating, cancellable, error);
  if (result == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  treating->file = ptm_codec_encode_png (result, NULL, 0, error);
  if (treating->file == NULL)
    return FALSE;
  treating->flattens = scene != NULL;
  treating->width = ptm_image_get_width (result);
  treating->height = ptm_image_get_height (result);
  treating->blob = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, treating->file);
  if (treating->mask != NULL)
    {
      treating->outside = (gint64)ptm_mask_count_outside (treating->mask);
      treating->changed_outside = ptm_exact_check (image, treating->file, treating->mask);
    }
  return TRUE;
}

static void
treat_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (treat (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
base_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Treating *treating = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  treating->base = ptm_version_load_file_finish (PTM_VERSION (object), result, &error);
  if (treating->base == NULL)
    {
      fail (treating, error);
      return;
    }
  task = g_task_new (NULL, ptm_edit_get_cancellable (treating->edit), treated_cb, treating);
  g_task_set_source_tag (task, base_read_cb);
  g_task_set_task_data (task, treating, NULL);
  g_task_run_in_thread (task, treat_thread);
}

static void
begin (Treating *treating)
{
  ptm_version_load_file_async (ptm_turn_get_base (treating->turn), ptm_edit_get_cancellable (treating->edit), base_read_cb, treating);
}

static void
held_cb (PtmTurn *turn, GParamSpec *pspec, gpointer user_data)
{
  Treating *treating = user_data;

  if (ptm_turn_is_held (turn))
    return;
  g_signal_handlers_disconnect_by_func (turn, held_cb, treating);
  if (!g_cancellable_is_cancelled (ptm_edit_get_cancellable (treating->edit)))
    {
      g_autofree char *text = ptm_treatment_dup_text (&treating->treatment);

      ptm_turn_set_summary (turn, text);
      ptm_store_update_turn (treating->session->store, turn);
    }
  begin (treating);
}

/* The user's word is waited for; to stop the work is one, too. */
static void
hold (Treating *treating, const char *warning)
{
  ptm_edit_set_status (treating->edit, _ ("Nothing is done yet"));
  ptm_turn_hold (treating->turn, warning);
  g_signal_connect (treating->turn, "notify::held", G_CALLBACK (held_cb), treating);
  g_signal_connect_object (ptm_edit_get_cancellable (treating->edit), "cancelled", G_CALLBACK (ptm_turn_proceed), treating->turn, G_CONNECT_SWAPPED);
}

static PtmTurn *
new_turn (PtmSession *self, PtmProject *project, PtmVersion *base, PtmRegion *region, const char *sentence, gboolean by_hand, int count)
{
  PtmTurnFacts facts = {
    .number = ptm_project_get_next_turn_number (project),
    .sentence = sentence,
    .created = g_get_real_time (),
    .base = base,
    .region = region,
    .profile_id = by_hand ? PTM_PROFILE_HAND_ID : PTM_PROFILE_LOCAL_ID,
    /* Translators: who made a picture, in the place of a provider's name. */
    .provider = _ ("This computer"),
    .count = count,
  };

  return ptm_turn_new (&facts);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!ptm_store_save_turn_finish (PTM_STORE (object), result, &error))
    g_debug ("A turn is not on the disk yet: %s", error->message);
}

static void
add_turn (PtmSession *self, PtmProject *project, PtmTurn *turn)
{
  g_autoptr (GPtrArray) requests = g_ptr_array_new ();

  ptm_project_add_turn (project, turn);
  ptm_session_touch_project (self, project);
  ptm_store_save_turn_async (self->store, project, turn, requests, saved_cb, NULL);
}

static gboolean
fits (PtmMask *mask, PtmVersion *base)
{
  return ptm_mask_get_width (mask) == ptm_version_get_width (base) && ptm_mask_get_height (mask) == ptm_version_get_height (base);
}

static PtmRegion *
new_region (const PtmTreatment *treatment, PtmMask *mask)
{
  gboolean inside = treatment->kind == PTM_TREATMENT_ADJUST && mask != NULL && !ptm_mask_is_empty (mask);

  return inside ? ptm_region_new (NULL, mask) : NULL;
}

PtmTurn *
ptm_session_treat (PtmSession *self, PtmProject *project, PtmVersion *base, PtmMask *mask, const PtmTreatment *treatment, const char *sentence, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *warning = NULL;
  g_autoptr (PtmRegion) region = NULL;
  g_autoptr (PtmTurn) turn = NULL;
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();
  g_autoptr (PtmEditRequest) request = NULL;
  Treating *treating;

  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);
  g_return_val_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project), NULL);
  g_return_val_if_fail (PTM_IS_VERSION (base) && treatment != NULL, NULL);

  if (mask != NULL && !fits (mask, base))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("The region does not fit the picture; mark it again."));
      return NULL;
    }
  text = ptm_treatment_dup_text (treatment);
  region = new_region (treatment, mask);
  turn = new_turn (self, project, base, region, sentence != NULL ? sentence : text, sentence == NULL, 1);
  /* Who works by hand sees beforehand what comes of it. */
  if (sentence != NULL)
    warning = ptm_foresight_dup_treatment_warning (treatment, ptm_version_get_width (base), ptm_version_get_height (base));
  if (sentence != NULL && warning == NULL)
    ptm_turn_set_summary (turn, text);
  request = ptm_edit_request_new (engine, ptm_turn_get_sentence (turn));

  treating = g_new0 (Treating, 1);
  treating->session = g_object_ref (self);
  treating->project = g_object_ref (project);
  treating->turn = g_object_ref (turn);
  treating->edit = ptm_edit_new (request);
  treating->treatment = *treatment;
  treating->mask = region != NULL ? ptm_mask_snapshot (mask) : NULL;
  treating->choices = ptm_session_get_choices (project);
  treating->outside = -1;
  ptm_turn_add_edit (turn, treating->edit);
  g_ptr_array_add (self->treated, g_object_ref (treating->edit));
  add_turn (self, project, turn);
  if (warning != NULL)
    hold (treating, warning);
  else
    begin (treating);
  return turn;
}

PtmTurn *
ptm_session_note (PtmSession *self, PtmProject *project, PtmVersion *base, const char *sentence, const char *summary)
{
  g_autoptr (PtmTurn) turn = NULL;

  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);
  g_return_val_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project), NULL);
  g_return_val_if_fail (sentence != NULL && summary != NULL, NULL);

  turn = new_turn (self, project, base, NULL, sentence, FALSE, 0);
  ptm_turn_set_summary (turn, summary);
  add_turn (self, project, turn);
  return turn;
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, ptm_planner_read_local (PTM_SESSION (source)->planner, task_data), (GDestroyNotify)ptm_local_free);
}

void
ptm_session_read_local_async (PtmSession *self, const char *sentence, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (sentence != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_read_local_async);
  g_task_set_task_data (task, g_utf8_make_valid (sentence, -1), g_free);
  g_task_run_in_thread (task, read_thread);
}

PtmLocal *
ptm_session_read_local_finish (PtmSession *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
