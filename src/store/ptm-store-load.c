/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the store gives back: rows from the database thread become objects here, on the main thread. */

#include "config.h"

#include "ptm-region.h"
#include "ptm-rows.h"
#include "ptm-store-private.h"
#include "ptm-turn.h"

static PtmJob *
new_read (PtmShelfWork run, const char *name, const char *value)
{
  g_auto (GVariantDict) args;

  g_variant_dict_init (&args, NULL);
  if (name != NULL)
    g_variant_dict_insert (&args, name, "s", value);
  return ptm_store_new_job (run, FALSE, g_variant_dict_end (&args));
}

static PtmProject *
build_listed_project (PtmStore *self, GVariant *row)
{
  PtmProject *project = ptm_project_new (ptm_row_get_string (row, "project_id"), ptm_row_get_string (row, "project_title"), ptm_row_get_int (row, "project_created", 0), ptm_row_get_int (row, "project_modified", 0));

  if (ptm_row_get_string (row, "blob") != NULL)
    {
      g_autoptr (PtmVersion) cover = ptm_rows_build_version (row, (int)CLAMP (ptm_row_get_int (row, "number", 1), 1, G_MAXINT), NULL, NULL, PTM_PICTURE_SOURCE (self));

      ptm_project_set_cover (project, cover);
    }
  return project;
}

static GHashTable *
build_regions (PtmProjectRows *rows)
{
  GHashTable *regions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < rows->regions->len; i++)
    {
      GVariant   *row = g_ptr_array_index (rows->regions, i);
      const char *id = ptm_row_get_string (row, "id");
      const char *blob = ptm_row_get_string (row, "blob");
      GBytes     *png = blob != NULL ? g_hash_table_lookup (rows->files, blob) : NULL;

      if (id != NULL && png != NULL)
        g_hash_table_insert (regions, (char *)id, ptm_region_new_stored (id, ptm_row_get_string (row, "name"), ptm_row_get_double (row, "fraction", 0), png));
    }
  return regions;
}

static PtmRegion *
find_region (GHashTable *regions, GVariant *row)
{
  const char *id = ptm_row_get_string (row, "region");

  return id != NULL ? g_hash_table_lookup (regions, id) : NULL;
}

/* Numbers only ever grow: two processes may have given the same one. */
static int
next_number (GVariant *row, int next)
{
  return (int)CLAMP (ptm_row_get_int (row, "number", next), next, G_MAXINT - 1);
}

static void
add_attachments (PtmProject *project, PtmProjectRows *rows)
{
  for (guint i = 0; i < rows->attachments->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows->attachments, i);
      PtmTurn  *turn = ptm_project_find_turn (project, ptm_row_get_string (row, "turn"));
      GBytes   *file = g_hash_table_lookup (rows->files, ptm_row_get_string (row, "blob"));

      if (turn != NULL && file != NULL)
        ptm_turn_add_attachment (turn, file);
    }
}

static void
add_versions_to_turns (PtmProject *project)
{
  GListModel *versions = ptm_project_get_versions (project);
  guint       n = g_list_model_get_n_items (versions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i);
      PtmTurn *turn = ptm_project_find_turn (project, ptm_version_get_turn_id (version));

      if (turn != NULL)
        ptm_turn_add_version (turn, version);
    }
}

static void
keep_regions (PtmProject *project, PtmProjectRows *rows, GHashTable *regions)
{
  for (guint i = 0; i < rows->kept->len; i++)
    {
      GVariant   *row = g_ptr_array_index (rows->kept, i);
      PtmVersion *version = ptm_project_find_version (project, ptm_row_get_string (row, "version"));
      PtmRegion  *region = find_region (regions, row);

      if (version != NULL && region != NULL)
        g_list_store_append (ptm_version_get_kept_regions (version), region);
    }
}

static void
count_picks (PtmProject *project, PtmProjectRows *rows)
{
  for (guint i = 0; i < rows->picks->len; i++)
    {
      GVariant   *row = g_ptr_array_index (rows->picks, i);
      PtmVersion *first = ptm_project_find_version (project, ptm_row_get_string (row, "first"));
      PtmVersion *second = ptm_project_find_version (project, ptm_row_get_string (row, "second"));

      if (first != NULL && second != NULL)
        ptm_version_count_pick (first, second, ptm_project_find_version (project, ptm_row_get_string (row, "better")));
    }
}

static void
fill_project (PtmStore *self, PtmProject *project, PtmProjectRows *rows)
{
  g_autoptr (GHashTable) regions = build_regions (rows);
  PtmVersion *selected;

  for (guint i = 0; i < rows->versions->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows->versions, i);
      g_autoptr (PtmVersion) version = ptm_rows_build_version (row, next_number (row, ptm_project_get_next_version_number (project)), project, find_region (regions, row), PTM_PICTURE_SOURCE (self));

      ptm_project_add_version (project, version);
    }
  for (guint i = 0; i < rows->turns->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows->turns, i);
      g_autoptr (PtmTurn) turn = ptm_rows_build_turn (row, next_number (row, ptm_project_get_next_turn_number (project)), project, find_region (regions, row));

      ptm_project_add_turn (project, turn);
    }
  add_versions_to_turns (project);
  keep_regions (project, rows, regions);
  add_attachments (project, rows);
  count_picks (project, rows);

  selected = ptm_project_find_version (project, ptm_row_get_string (rows->project, "selected"));
  ptm_project_restore_selection (project, selected != NULL ? selected : ptm_project_get_cover (project));
  ptm_project_set_loaded (project, TRUE);
}

static char *
dup_match (const char *text)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", words[i]);
  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

void
ptm_store_list_projects_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_STORE (self));
  ptm_store_do (self, new_read (ptm_shelf_list_projects, NULL, NULL), callback, user_data);
}

GPtrArray *
ptm_store_list_projects_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  PtmJob    *job = ptm_store_get_job (self, result, error);
  GPtrArray *rows = job != NULL ? job->result : NULL;
  GPtrArray *projects;

  if (rows == NULL)
    return NULL;
  projects = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (projects, build_listed_project (self, g_ptr_array_index (rows, i)));
  return projects;
}

static void
project_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmStore *self = PTM_STORE (object);
  PtmJob   *job = ptm_store_get_job (self, result, &error);

  if (job == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (!ptm_project_is_loaded (g_task_get_task_data (task)))
    fill_project (self, g_task_get_task_data (task), job->result);
  g_task_return_boolean (task, TRUE);
}

void
ptm_store_load_project_async (PtmStore *self, PtmProject *project, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ptm_store_load_project_async);
  g_task_set_task_data (task, g_object_ref (project), g_object_unref);
  ptm_store_do (self, new_read (ptm_shelf_load_project, "project", ptm_project_get_id (project)), project_loaded_cb, task);
}

gboolean
ptm_store_load_project_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ptm_hit_free (PtmHit *hit)
{
  g_free (hit->project_id);
  g_free (hit->turn_id);
  g_free (hit->sentence);
  g_free (hit);
}

void
ptm_store_search_async (PtmStore *self, const char *text, int limit, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autofree char *match = NULL;
  g_auto (GVariantDict) args;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (text != NULL);

  match = dup_match (text);
  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "match", "s", match != NULL ? match : "\"\"");
  g_variant_dict_insert (&args, "limit", "x", (gint64)MAX (limit, 1));
  ptm_store_do (self, ptm_store_new_job (ptm_shelf_search, FALSE, g_variant_dict_end (&args)), callback, user_data);
}

GPtrArray *
ptm_store_search_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  PtmJob    *job = ptm_store_get_job (self, result, error);
  GPtrArray *rows = job != NULL ? job->result : NULL;
  GPtrArray *hits;

  if (rows == NULL)
    return NULL;
  hits = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_hit_free);
  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows, i);
      PtmHit   *hit = g_new0 (PtmHit, 1);

      hit->project_id = g_strdup (ptm_row_get_string (row, "project"));
      hit->turn_id = g_strdup (ptm_row_get_string (row, "turn"));
      hit->sentence = g_strdup (ptm_row_get_string (row, "sentence"));
      g_ptr_array_add (hits, hit);
    }
  return hits;
}

void
ptm_store_list_profiles_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_STORE (self));
  ptm_store_do (self, new_read (ptm_shelf_list_profiles, NULL, NULL), callback, user_data);
}

GPtrArray *
ptm_store_list_profiles_finish (PtmStore *self, GAsyncResult *result, char **chosen, GError **error)
{
  PtmJob    *job = ptm_store_get_job (self, result, error);
  GPtrArray *rows = job != NULL ? job->result : NULL;
  GPtrArray *profiles;

  if (rows == NULL)
    return NULL;
  if (chosen != NULL)
    *chosen = rows->len > 0 ? g_strdup (ptm_row_get_string (g_ptr_array_index (rows, 0), "chosen")) : NULL;
  profiles = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      GVariant   *row = g_ptr_array_index (rows, i);
      PtmProfile *profile = ptm_row_get_string (row, "id") != NULL ? ptm_rows_build_profile (row) : NULL;

      if (profile != NULL)
        g_ptr_array_add (profiles, profile);
    }
  return profiles;
}

void
ptm_journal_entry_free (PtmJournalEntry *entry)
{
  g_free (entry->request_id);
  g_free (entry->project_id);
  g_free (entry->turn_id);
  g_free (entry->profile_id);
  g_free (entry->state);
  g_free (entry->message);
  g_free (entry->answer);
  g_free (entry);
}

void
ptm_store_list_journal_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_STORE (self));
  ptm_store_do (self, new_read (ptm_shelf_list_journal, NULL, NULL), callback, user_data);
}

GPtrArray *
ptm_store_list_journal_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  PtmJob    *job = ptm_store_get_job (self, result, error);
  GPtrArray *rows = job != NULL ? job->result : NULL;
  GPtrArray *entries;

  if (rows == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_journal_entry_free);
  for (guint i = 0; i < rows->len; i++)
    {
      GVariant        *row = g_ptr_array_index (rows, i);
      PtmJournalEntry *entry = g_new0 (PtmJournalEntry, 1);

      entry->request_id = g_strdup (ptm_row_get_string (row, "id"));
      entry->project_id = g_strdup (ptm_row_get_string (row, "project"));
      entry->turn_id = g_strdup (ptm_row_get_string (row, "turn"));
      entry->profile_id = g_strdup (ptm_row_get_string (row, "profile"));
      entry->state = g_strdup (ptm_row_get_string (row, "state"));
      entry->message = g_strdup (ptm_row_get_string (row, "message"));
      entry->answer = g_strdup (ptm_row_get_string (row, "answer"));
      entry->paid = ptm_row_get_int (row, "paid", 0) != 0;
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

void
ptm_store_list_arrived_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_STORE (self));
  ptm_store_do (self, new_read (ptm_shelf_list_arrived, NULL, NULL), callback, user_data);
}

GPtrArray *
ptm_store_list_arrived_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return ptm_store_list_journal_finish (self, result, error);
}

void
ptm_store_load_answer_async (PtmStore *self, const char *turn_id, const char *id, GAsyncReadyCallback callback, gpointer user_data)
{
  g_auto (GVariantDict) args;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (turn_id != NULL && id != NULL);

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "turn", "s", turn_id);
  g_variant_dict_insert (&args, "id", "s", id);
  ptm_store_do (self, ptm_store_new_job (ptm_shelf_load_answer, FALSE, g_variant_dict_end (&args)), callback, user_data);
}

GBytes *
ptm_store_load_answer_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  PtmJob *job = ptm_store_get_job (self, result, error);

  return job != NULL ? g_bytes_ref (job->result) : NULL;
}
