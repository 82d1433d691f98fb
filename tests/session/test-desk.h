/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "../core/test-tools.h"
#include "fake-provider.h"
#include "ptm-region.h"
#include "ptm-session-private.h"

/* A session in a folder of its own with the fake back end, and its use cases in one line each. */

typedef struct
{
  char         *folder;
  PtmSession   *session;
  FakeProvider *provider;
  PtmProfile   *paid;
  PtmProject   *project; /* (not owned) */
} Desk;

static inline PtmProvider *
desk_make_provider (PtmProfile *profile, PtmEngineProcess *engine, PtmSecrets *secrets, gpointer user_data)
{
  return PTM_PROVIDER (g_object_ref (user_data));
}

static inline void
desk_open (Desk *desk)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  desk->session = ptm_session_new (desk->folder);
  desk->provider = fake_provider_new ();
  ptm_session_set_provider_factory (desk->session, desk_make_provider, desk->provider);
  ptm_session_open_async (desk->session, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_open_finish (desk->session, result, &error));
  g_assert_no_error (error);
}

static inline void
desk_start (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  desk->folder = test_folder ();
  desk_open (desk);
  desk->project = ptm_session_create_project (desk->session, NULL);
  desk->paid = ptm_profile_new_openai ("paid", "Paid", "https://example.com/v1", "gpt-image-2", "low", FALSE, &error);
  g_assert_no_error (error);
  ptm_session_save_profile_async (desk->session, desk->paid, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_save_profile_finish (desk->session, result, NULL, &error));
}

static inline void
desk_close (Desk *desk)
{
  Wait wait = { 0 };
  g_autoptr (GError) error = NULL;

  ptm_session_close_async (desk->session, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);

    g_assert_true (ptm_session_close_finish (desk->session, result, &error));
  }
  g_assert_no_error (error);
  test_assert_finalize (desk->session);
  test_assert_finalize (desk->provider);
  desk->session = NULL;
  desk->provider = NULL;
  desk->project = NULL;
}

static inline void
desk_end (Desk *desk)
{
  desk_close (desk);
  test_assert_finalize (desk->paid);
  test_remove_tree (desk->folder);
  g_clear_pointer (&desk->folder, g_free);
}

/* Everything again from the disk, with the first project loaded. */
static inline void
desk_restart (Desk *desk)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  desk_close (desk);
  desk_open (desk);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_session_get_projects (desk->session)), >, 0);
  desk->project = g_list_model_get_item (ptm_session_get_projects (desk->session), 0);
  g_object_unref (desk->project);
  ptm_session_load_project_async (desk->session, desk->project, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_load_project_finish (desk->session, result, &error));
  g_assert_no_error (error);
}

static inline PtmTurn *
desk_ask (Desk *desk, const PtmAsk *ask)
{
  g_autoptr (GError) error = NULL;
  PtmTurn *turn = ptm_session_ask (desk->session, desk->project, ask, &error);

  g_assert_no_error (error);
  return turn;
}

static inline void
desk_wait_idle (Desk *desk)
{
  while (ptm_project_is_running (desk->project) || desk->session->runs->len > 0 || desk->session->publishing)
    g_main_context_iteration (NULL, TRUE);
}

static inline void
desk_wait_seen (Desk *desk, guint n)
{
  while (desk->provider->seen->len < n)
    g_main_context_iteration (NULL, TRUE);
}

static inline guint
desk_count_versions (Desk *desk)
{
  return g_list_model_get_n_items (ptm_project_get_versions (desk->project));
}

static inline PtmVersion *
desk_import (Desk *desk, GBytes *file, GError **error)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PtmVersion) version = NULL;

  ptm_session_import_async (desk->session, desk->project, file, "photo.png", NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  version = ptm_session_import_finish (desk->session, result, error);
  return version;
}

static inline GBytes *
desk_read (PtmVersion *version)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *file;

  ptm_version_load_file_async (version, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  file = ptm_version_load_file_finish (version, result, &error);
  g_assert_no_error (error);
  return file;
}

static inline PtmImage *
desk_decode (PtmVersion *version)
{
  g_autoptr (GBytes) file = desk_read (version);
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_codec_decode (file, &error);

  g_assert_no_error (error);
  return image;
}

/* The state of the newest request as the journal has it. (transfer full) */
static inline char *
desk_journal_state (Desk *desk, gboolean *has_answer)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  PtmJournalEntry *last;

  ptm_store_list_journal_async (ptm_session_get_store (desk->session), test_done_cb, &wait);
  result = test_wait (&wait);
  entries = ptm_store_list_journal_finish (ptm_session_get_store (desk->session), result, NULL);
  g_assert_cmpuint (entries->len, >, 0);
  last = g_ptr_array_index (entries, entries->len - 1);
  if (has_answer != NULL)
    *has_answer = last->answer != NULL;
  return g_strdup (last->state);
}
