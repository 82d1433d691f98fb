/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "../core/test-tools.h"
#include "ptm-region.h"
#include "ptm-store.h"

/* Opening, filling and closing a library in one line each. */

static inline PtmStore *
library_try_open (const char *folder, GError **error)
{
  PtmStore *store = ptm_store_new (folder);
  Wait      wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  ptm_store_open_async (store, test_done_cb, &wait);
  result = test_wait (&wait);
  if (!ptm_store_open_finish (store, result, error))
    g_clear_object (&store);
  return store;
}

static inline PtmStore *
library_open (const char *folder)
{
  g_autoptr (GError) error = NULL;
  PtmStore *store = library_try_open (folder, &error);

  g_assert_no_error (error);
  return store;
}

static inline void
library_close (PtmStore *store)
{
  Wait wait = { 0 };
  g_autoptr (GError) error = NULL;

  ptm_store_close_async (store, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);

    ptm_store_close_finish (store, result, &error);
  }
  g_assert_no_error (error);
  test_assert_finalize (store);
}

static inline GPtrArray *
library_list (PtmStore *store)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *projects;

  ptm_store_list_projects_async (store, test_done_cb, &wait);
  result = test_wait (&wait);
  projects = ptm_store_list_projects_finish (store, result, &error);
  g_assert_no_error (error);
  return projects;
}

/* The project at that place of the list, loaded. (transfer full) */
static inline PtmProject *
library_load (PtmStore *store, guint position)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) projects = library_list (store);
  PtmProject *project;

  g_assert_cmpuint (projects->len, >, position);
  project = g_object_ref (g_ptr_array_index (projects, position));
  ptm_store_load_project_async (store, project, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_store_load_project_finish (store, result, &error));
  g_assert_no_error (error);
  return project;
}

/* The file of a version; NULL with an error. */
static inline GBytes *
library_read (PtmVersion *version, GError **error)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  ptm_version_load_file_async (version, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  return ptm_version_load_file_finish (version, result, error);
}

static inline PtmVersion *
library_new_version (PtmStore *store, PtmProject *project, PtmVersion *parent, PtmTurn *turn, GBytes *file)
{
  g_autofree char *blob = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  PtmVersionFacts  facts = {
     .number = ptm_project_get_next_version_number (project),
     .parent = parent,
     .turn_id = turn != NULL ? ptm_turn_get_id (turn) : NULL,
     .sentence = "a cat",
     .provider = "Built-in engine",
     .blob = blob,
     .format = PTM_FORMAT_PNG,
     .width = 8,
     .height = 6,
     .created = 1000,
     .region = turn != NULL ? ptm_turn_get_region (turn) : NULL,
     .outside = -1,
     .cost = -1,
  };

  return ptm_version_new (&facts, PTM_PICTURE_SOURCE (store));
}

/* Saves and appends; FALSE when the disk refused. */
static inline gboolean
library_add_version (PtmStore *store, PtmProject *project, PtmVersion *parent, PtmTurn *turn, PtmEditRequest *request, GBytes *file, GError **error)
{
  g_autoptr (PtmVersion) version = library_new_version (store, project, parent, turn, file);
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  ptm_store_save_version_async (store, project, version, request, file, test_done_cb, &wait);
  ptm_project_add_version (project, version);
  result = test_wait (&wait);
  return ptm_store_save_version_finish (store, result, error);
}

static inline PtmTurn *
library_new_turn (PtmProject *project, const char *sentence, PtmVersion *base, PtmRegion *region)
{
  PtmTurnFacts facts = {
    .number = ptm_project_get_next_turn_number (project),
    .sentence = sentence,
    .created = 2000,
    .base = base,
    .region = region,
    .profile_id = PTM_PROFILE_ENGINE_ID,
    .provider = "Built-in engine",
    .size = "A4",
    .count = 2,
  };
  PtmTurn *turn = ptm_turn_new (&facts);

  ptm_project_add_turn (project, turn);
  return turn;
}

/* The turn with one request of that profile in the journal. (transfer full) */
static inline PtmEditRequest *
library_add_turn (PtmStore *store, PtmProject *project, PtmTurn *turn, PtmProfile *profile)
{
  PtmEditRequest *request = ptm_edit_request_new (profile, ptm_turn_get_sentence (turn));
  g_autoptr (GPtrArray) requests = g_ptr_array_new ();
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (requests, request);
  ptm_store_save_turn_async (store, project, turn, requests, test_done_cb, &wait);
  result = test_wait (&wait);
  ptm_store_save_turn_finish (store, result, &error);
  g_assert_no_error (error);
  return request;
}

static inline void
library_mark_sent (PtmStore *store, PtmEditRequest *request)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ptm_store_mark_sent_async (store, request, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_store_mark_sent_finish (store, result, &error));
}

static inline GPtrArray *
library_journal (PtmStore *store)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries;

  ptm_store_list_journal_async (store, test_done_cb, &wait);
  result = test_wait (&wait);
  entries = ptm_store_list_journal_finish (store, result, &error);
  g_assert_no_error (error);
  return entries;
}

/* How many files, without notes, stand among the blobs. */
static inline guint
library_count_blobs (const char *folder)
{
  g_autofree char *blobs = g_build_filename (folder, "blobs", NULL);
  g_autoptr (GDir) prefixes = g_dir_open (blobs, 0, NULL);
  const char *prefix;
  guint       count = 0;

  while (prefixes != NULL && (prefix = g_dir_read_name (prefixes)) != NULL)
    {
      g_autofree char *path = g_build_filename (blobs, prefix, NULL);
      g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
      const char *name;

      while (files != NULL && (name = g_dir_read_name (files)) != NULL)
        count += strchr (name, '.') == NULL;
    }
  return count;
}
