/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A library on the disk: what is written comes back, files are kept once, the journal is ended after a crash, search. */

#include "ptm-database.h"
#include "test-library.h"

#include <sys/stat.h>
#include <unistd.h>

static PtmProfile *
new_paid_profile (void)
{
  g_autoptr (GError) error = NULL;
  PtmProfile *profile = ptm_profile_new_openai ("paid", "OpenAI", "https://api.openai.com/v1", "gpt-image-2", "low", TRUE, &error);

  g_assert_no_error (error);
  return profile;
}

static void
check_loaded (PtmStore *store, GBytes *file, GBytes *attachment)
{
  g_autoptr (PtmProject) project = library_load (store, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = NULL;
  g_autoptr (PtmMask) mask = NULL;
  PtmVersion *first = ptm_project_get_version (project, 1);
  PtmVersion *second = ptm_project_get_version (project, 2);
  g_autoptr (PtmTurn) turn = g_list_model_get_item (ptm_project_get_turns (project), 0);

  g_assert_cmpstr (ptm_project_get_title (project), ==, "Concert");
  g_assert_true (ptm_project_is_loaded (project));
  g_assert_true (ptm_version_get_parent (second) == first);
  g_assert_true (ptm_project_get_selected_version (project) == first);
  g_assert_false (ptm_project_can_undo (project));
  g_assert_true (ptm_turn_get_base (turn) == first);
  g_assert_cmpstr (ptm_turn_get_sentence (turn), ==, "replace it with “ein Ballon”");
  g_assert_cmpstr (ptm_turn_get_size (turn), ==, "A4");
  g_assert_cmpint (ptm_turn_get_count (turn), ==, 2);
  g_assert_cmpstr (ptm_turn_get_summary (turn), ==, "Poster");
  g_assert_cmpuint (g_list_model_get_n_items (ptm_turn_get_versions (turn)), ==, 1);
  g_assert_cmpstr (ptm_region_get_name (ptm_turn_get_region (turn)), ==, "Sky");
  mask = ptm_region_dup_mask (ptm_turn_get_region (turn));
  g_assert_cmpint (ptm_mask_get_coverage (mask)[0], ==, 255);
  g_assert_cmpuint (ptm_turn_get_attachments (turn)->len, ==, 1);
  g_assert_true (g_bytes_equal (g_ptr_array_index (ptm_turn_get_attachments (turn), 0), attachment));
  read = library_read (second, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, file));
}

static void
test_round_trip (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Concert", 10, 20);
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();
  g_autoptr (PtmMask) mask = test_mask (8, 6, 0, 0, 3, 3);
  g_autoptr (PtmRegion) region = ptm_region_new ("Sky", mask);
  g_autoptr (GBytes) one = test_png (8, 6, 1);
  g_autoptr (GBytes) two = test_png (8, 6, 2);
  g_autoptr (GBytes) attachment = test_png (5, 5, 3);
  g_autoptr (PtmTurn) turn = NULL;
  g_autoptr (PtmEditRequest) request = NULL;
  g_autoptr (GPtrArray) journal = NULL;

  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, one, NULL));
  turn = library_new_turn (project, "replace it with “ein Ballon”", ptm_project_get_version (project, 1), region);
  ptm_turn_add_attachment (turn, attachment);
  request = library_add_turn (store, project, turn, engine);
  ptm_turn_set_summary (turn, "Poster");
  ptm_store_update_turn (store, turn);
  library_mark_sent (store, request);
  g_assert_true (library_add_version (store, project, ptm_project_get_version (project, 1), turn, request, two, NULL));
  ptm_project_select_version (project, ptm_project_get_version (project, 1));
  ptm_store_save_project (store, project);
  check_loaded (store, two, attachment);
  g_clear_object (&turn);
  g_clear_object (&project);
  library_close (store);

  store = library_open (folder);
  g_assert_null (ptm_store_get_notice (store));
  check_loaded (store, two, attachment);
  journal = library_journal (store);
  g_assert_cmpuint (journal->len, ==, 1);
  g_assert_cmpstr (((PtmJournalEntry *)g_ptr_array_index (journal, 0))->state, ==, "answered");
  library_close (store);
  test_remove_tree (folder);
}

static void
test_same_file_once (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Twice", 10, 20);
  g_autoptr (GBytes) file = test_png (8, 6, 1);

  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, file, NULL));
  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, file, NULL));
  g_assert_cmpuint (library_count_blobs (folder), ==, 1);
  g_clear_object (&project);
  library_close (store);
  test_remove_tree (folder);
}

static void
test_private (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *inner = g_build_filename (folder, "library", NULL);
  g_autofree char *database = g_build_filename (inner, "library.db", NULL);
  PtmStore        *store = library_open (inner);
  GStatBuf         status;

  g_assert_cmpint (g_stat (inner, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (database, &status), ==, 0);
  library_close (store);
  test_remove_tree (folder);
}

static void delete (PtmStore *store, PtmProject *project)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ptm_store_delete_project_async (store, project, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_store_delete_project_finish (store, result, &error));
  g_assert_no_error (error);
}

static void
test_delete (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) gone = ptm_project_new (NULL, "Gone", 10, 20);
  g_autoptr (PtmProject) kept = ptm_project_new (NULL, "Kept", 10, 20);
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();
  g_autoptr (GBytes) shared = test_png (8, 6, 1);
  g_autoptr (GBytes) own = test_png (8, 6, 2);
  g_autoptr (PtmTurn) turn = library_new_turn (gone, "a violin", NULL, NULL);
  g_autoptr (PtmEditRequest) request = NULL;
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GPtrArray) journal = NULL;
  g_autoptr (GBytes) read = NULL;

  request = library_add_turn (store, gone, turn, engine);
  library_add_version (store, gone, NULL, turn, request, own, NULL);
  library_add_version (store, gone, NULL, NULL, NULL, shared, NULL);
  library_add_version (store, kept, NULL, NULL, NULL, shared, NULL);
  delete (store, gone);

  projects = library_list (store);
  g_assert_cmpuint (projects->len, ==, 1);
  g_assert_cmpuint (library_count_blobs (folder), ==, 1);
  read = library_read (ptm_project_get_version (kept, 1), NULL);
  g_assert_true (g_bytes_equal (read, shared));
  journal = library_journal (store);
  g_assert_cmpuint (journal->len, ==, 0);
  g_clear_pointer (&projects, g_ptr_array_unref);
  g_clear_object (&turn);
  g_clear_object (&gone);
  g_clear_object (&kept);
  library_close (store);
  test_remove_tree (folder);
}

static void
test_order (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (GBytes) file = test_png (8, 6, 1);
  g_autoptr (PtmProject) a = ptm_project_new (NULL, "a", 900, 900);
  g_autoptr (PtmProject) b = ptm_project_new (NULL, "b", 5, 5);
  g_autoptr (GPtrArray) projects = NULL;

  /* b was changed last, whatever the clock said. */
  library_add_version (store, a, NULL, NULL, NULL, file, NULL);
  library_add_version (store, b, NULL, NULL, NULL, file, NULL);
  projects = library_list (store);
  g_assert_cmpstr (ptm_project_get_title (g_ptr_array_index (projects, 0)), ==, "b");
  g_assert_nonnull (ptm_project_get_cover (g_ptr_array_index (projects, 1)));
  g_clear_pointer (&projects, g_ptr_array_unref);
  ptm_project_set_title (a, "A");
  ptm_store_save_title (store, a);
  projects = library_list (store);
  g_assert_cmpstr (ptm_project_get_title (g_ptr_array_index (projects, 0)), ==, "A");
  g_clear_pointer (&projects, g_ptr_array_unref);
  g_clear_object (&a);
  g_clear_object (&b);
  library_close (store);
  test_remove_tree (folder);
}

/* What another process that ended left behind: an own lock is needed to judge that. */
static void
test_unfinished (void)
{
  static const char *const states[] = { "stopped", "failed", "maybe-billed" };
  g_autofree char         *folder = test_folder ();
  PtmStore                *store = library_open (folder);
  PtmStore                *other;
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Crash", 10, 20);
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();
  g_autoptr (PtmProfile) paid = new_paid_profile ();
  g_autoptr (PtmProject) loaded = NULL;
  g_autoptr (GPtrArray) journal = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (PtmTurn) turn = library_new_turn (project, "a cat", NULL, NULL);
      g_autoptr (PtmEditRequest) request = library_add_turn (store, project, turn, i == 2 ? paid : engine);

      if (i > 0)
        library_mark_sent (store, request);
    }

  /* A second process while the first lives touches nothing. */
  other = library_open (folder);
  journal = library_journal (other);
  g_assert_cmpstr (((PtmJournalEntry *)g_ptr_array_index (journal, 1))->state, ==, "sent");
  g_clear_pointer (&journal, g_ptr_array_unref);
  library_close (other);
  g_clear_object (&project);
  library_close (store);

  store = library_open (folder);
  journal = library_journal (store);
  loaded = library_load (store, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PtmTurn) turn = g_list_model_get_item (ptm_project_get_turns (loaded), i);

      g_assert_cmpstr (((PtmJournalEntry *)g_ptr_array_index (journal, i))->state, ==, states[i]);
      g_assert_nonnull (ptm_turn_get_error_message (turn));
      g_assert_true (ptm_turn_get_can_retry (turn));
      if (i == 1)
        g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, "The program ended before the picture was finished.");
    }
  g_clear_object (&loaded);
  library_close (store);
  test_remove_tree (folder);
}

static guint
search (PtmStore *store, const char *text)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  ptm_store_search_async (store, text, 10, test_done_cb, &wait);
  result = test_wait (&wait);
  hits = ptm_store_search_finish (store, result, &error);
  g_assert_no_error (error);
  return hits->len;
}

static void
test_search (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Search", 10, 20);
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Poster für das Frühlingskonzert Nummer %d", i);
      g_autoptr (PtmTurn) turn = library_new_turn (project, sentence, NULL, NULL);
      g_autoptr (PtmEditRequest) request = library_add_turn (store, project, turn, engine);
    }
  g_assert_cmpuint (search (store, "frühling"), ==, 3);
  g_assert_cmpuint (search (store, "fruhlings poster"), ==, 3);
  g_assert_cmpuint (search (store, "nummer 2"), ==, 1);
  g_assert_cmpuint (search (store, "winter"), ==, 0);
  g_assert_cmpuint (search (store, ""), ==, 0);
  g_assert_cmpuint (search (store, "\" OR * NEAR ("), ==, 0);
  delete (store, project);
  g_assert_cmpuint (search (store, "frühling"), ==, 0);
  g_clear_object (&project);
  library_close (store);
  test_remove_tree (folder);
}

static void
test_answer (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Answer", 10, 20);
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();
  g_autoptr (PtmTurn) turn = library_new_turn (project, "a cat", NULL, NULL);
  g_autoptr (PtmEditRequest) request = library_add_turn (store, project, turn, engine);
  g_autoptr (GBytes) file = test_png (8, 6, 1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) journal = NULL;
  Wait wait = { 0 };

  ptm_store_save_answer_async (store, request, file, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_store_save_answer_finish (store, result, NULL));
  g_assert_cmpuint (library_count_blobs (folder), ==, 1);

  /* Stopped: nothing of it stays. */
  ptm_store_mark_ended (store, request, PTM_EDIT_STOPPED, "Stopped.");
  journal = library_journal (store);
  g_assert_cmpstr (((PtmJournalEntry *)g_ptr_array_index (journal, 0))->state, ==, "stopped");
  g_assert_null (((PtmJournalEntry *)g_ptr_array_index (journal, 0))->answer);
  g_assert_cmpuint (library_count_blobs (folder), ==, 0);
  g_clear_object (&result);
  g_clear_object (&project);
  library_close (store);
  test_remove_tree (folder);
}

static void
test_profiles (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProfile) paid = new_paid_profile ();
  g_autoptr (GPtrArray) profiles = NULL;
  g_autofree char *chosen = NULL;
  g_autoptr (GError) error = NULL;
  Wait wait = { 0 };

  ptm_store_save_profile_async (store, paid, 1, NULL, NULL);
  ptm_store_set_default_profile (store, "paid");
  library_close (store);
  store = library_open (folder);
  ptm_store_list_profiles_async (store, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);

    profiles = ptm_store_list_profiles_finish (store, result, &chosen, &error);
  }
  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, 1);
  g_assert_cmpstr (chosen, ==, "paid");
  g_assert_cmpstr (ptm_profile_get_model (g_ptr_array_index (profiles, 0)), ==, "gpt-image-2");
  g_assert_true (ptm_profile_get_needs_key (g_ptr_array_index (profiles, 0)));
  library_close (store);
  test_remove_tree (folder);
}

static void
test_thumbnail (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Small", 10, 20);
  g_autoptr (GBytes) file = test_png (300, 150, 1);

  library_add_version (store, project, NULL, NULL, NULL, file, NULL);
  for (int i = 0; i < 2; i++)
    {
      Wait wait = { 0 };
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmImage) image = NULL;

      ptm_version_load_thumbnail_async (ptm_project_get_version (project, 1), 100, NULL, test_done_cb, &wait);
      result = test_wait (&wait);
      image = ptm_version_load_thumbnail_finish (ptm_project_get_version (project, 1), result, &error);
      g_assert_no_error (error);
      g_assert_cmpint (ptm_image_get_width (image), ==, 100);
      g_assert_cmpint (ptm_image_get_height (image), ==, 50);
    }
  delete (store, project);
  g_clear_object (&project);
  library_close (store);
  test_remove_tree (folder);
}

/* Closed before it was opened, and never closed at all. */
static void
test_unusual_ends (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = ptm_store_new (folder);
  Wait             wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ptm_store_list_projects_async (store, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_null (ptm_store_list_projects_finish (store, result, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_STORE);
  g_clear_object (&result);
  test_assert_finalize (store);

  store = library_open (folder);
  test_assert_finalize (store);
  test_remove_tree (folder);
}

static void
fill_remarks (PtmStore *store, PtmProject *project)
{
  PtmVersion *first = ptm_project_get_version (project, 1);
  PtmVersion *second = ptm_project_get_version (project, 2);
  PtmRemarks *remarks = ptm_version_get_remarks (first);

  ptm_remarks_set_name (remarks, "أزرق");
  ptm_remarks_set_note (remarks, "print\nthis");
  ptm_remarks_set_favourite (remarks, TRUE);
  ptm_store_save_remarks (store, first);
  ptm_store_save_pick (store, project, second, first, first);
  ptm_store_save_pick (store, project, first, second, NULL);
}

static void
check_remarks (PtmStore *store)
{
  g_autoptr (PtmProject) project = library_load (store, 0);
  PtmRemarks *first = ptm_version_get_remarks (ptm_project_get_version (project, 1));
  PtmRemarks *second = ptm_version_get_remarks (ptm_project_get_version (project, 2));

  g_assert_cmpstr (ptm_remarks_get_name (first), ==, "أزرق");
  g_assert_cmpstr (ptm_remarks_get_note (first), ==, "print\nthis");
  g_assert_true (ptm_remarks_is_favourite (first));
  g_assert_cmpuint (ptm_remarks_get_rounds (first), ==, 2);
  g_assert_cmpfloat (ptm_remarks_get_wins (first), ==, 1.5);
  g_assert_null (ptm_remarks_get_name (second));
  g_assert_false (ptm_remarks_is_favourite (second));
  g_assert_cmpfloat (ptm_remarks_get_wins (second), ==, 0.5);
}

/* A library as the first release wrote it. */
static void
make_old (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GError) error = NULL;
  PtmDatabase *database = ptm_database_open (path, &error);

  g_assert_no_error (error);
  ptm_database_exec (database, "ALTER TABLE versions DROP COLUMN name; ALTER TABLE versions DROP COLUMN note; ALTER TABLE versions DROP COLUMN favourite; DROP TABLE picks; DROP TABLE kept_regions;"
                               "ALTER TABLE versions DROP COLUMN origin; ALTER TABLE versions DROP COLUMN placement; ALTER TABLE versions DROP COLUMN dx; ALTER TABLE versions DROP COLUMN dy; ALTER TABLE versions DROP COLUMN scale;"
                               "ALTER TABLE versions DROP COLUMN rotation; ALTER TABLE versions DROP COLUMN seam_before; ALTER TABLE versions DROP COLUMN seam_after; ALTER TABLE versions DROP COLUMN leak;"
                               "PRAGMA user_version = 1",
                     &error);
  g_assert_no_error (error);
  ptm_database_close (database);
}

static void
test_remarks (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Stars", 10, 20);
  g_autoptr (GBytes) file = test_png (8, 6, 1);

  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, file, NULL));
  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, file, NULL));
  g_clear_object (&project);
  library_close (store);
  make_old (folder);

  store = library_open (folder);
  project = library_load (store, 0);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_versions (project)), ==, 2);
  fill_remarks (store, project);
  check_remarks (store);
  g_clear_object (&project);
  library_close (store);

  store = library_open (folder);
  check_remarks (store);
  library_close (store);
  test_remove_tree (folder);
}

static void
keep (PtmVersion *version, const char *name, PtmRect rect)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (8, 6);
  g_autoptr (PtmRegion) region = NULL;

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  region = ptm_region_new (name, mask);
  g_list_store_append (ptm_version_get_kept_regions (version), region);
}

static void
check_kept (const char *folder)
{
  PtmStore *store = library_open (folder);
  g_autoptr (PtmProject) project = library_load (store, 0);
  g_autoptr (PtmVersion) version = g_list_model_get_item (ptm_project_get_versions (project), 0);
  GListModel *kept = G_LIST_MODEL (ptm_version_get_kept_regions (version));
  g_autoptr (PtmRegion) tree = g_list_model_get_item (kept, 0);
  g_autoptr (PtmRegion) sea = g_list_model_get_item (kept, 1);
  g_autoptr (PtmMask) mask = ptm_region_dup_mask (tree);
  PtmRect bounds = ptm_mask_get_bounds (mask);

  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 2);
  g_assert_cmpstr (ptm_region_get_name (tree), ==, "Tree");
  g_assert_cmpint (bounds.x, ==, 1);
  g_assert_cmpint (bounds.height, ==, 3);
  g_assert_cmpstr (ptm_region_get_name (sea), ==, "Sea");
  g_clear_object (&version);
  g_clear_object (&project);
  library_close (store);
}

/* Regions with names stay with their version, in their order, also in a library that is made again from what stands beside the
 * pictures; what is not kept any more is gone when it is opened again. */
static void
test_kept_regions (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Stars", 10, 20);
  g_autoptr (GBytes) file = test_png (8, 6, 1);
  g_autoptr (PtmVersion) version = NULL;
  g_autofree char *database = g_build_filename (folder, "library.db", NULL);

  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, file, NULL));
  version = g_list_model_get_item (ptm_project_get_versions (project), 0);
  keep (version, "Sky", (PtmRect){ 0, 0, 8, 2 });
  keep (version, "Tree", (PtmRect){ 1, 1, 2, 3 });
  keep (version, "Sea", (PtmRect){ 0, 5, 8, 1 });
  ptm_store_save_kept_regions (store, version);
  g_list_store_remove (ptm_version_get_kept_regions (version), 0);
  ptm_store_save_kept_regions (store, version);
  g_clear_object (&version);
  g_clear_object (&project);
  library_close (store);

  check_kept (folder);
  g_assert_cmpint (g_unlink (database), ==, 0);
  check_kept (folder);
  test_remove_tree (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/round-trip", test_round_trip);
  g_test_add_func ("/store/kept-regions", test_kept_regions);
  g_test_add_func ("/store/same-file-once", test_same_file_once);
  g_test_add_func ("/store/private", test_private);
  g_test_add_func ("/store/delete", test_delete);
  g_test_add_func ("/store/order", test_order);
  g_test_add_func ("/store/unfinished", test_unfinished);
  g_test_add_func ("/store/search", test_search);
  g_test_add_func ("/store/answer", test_answer);
  g_test_add_func ("/store/profiles", test_profiles);
  g_test_add_func ("/store/thumbnail", test_thumbnail);
  g_test_add_func ("/store/remarks", test_remarks);
  g_test_add_func ("/store/unusual-ends", test_unusual_ends);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
