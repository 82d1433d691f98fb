/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures in and out, projects in the list, providers kept, titles. */

#include "ptm-title.h"
#include "test-desk.h"

static gboolean export(Desk *desk, PtmVersion *version, const char *name, GBytes **written, GError **error)
{
  g_autofree char *path = g_build_filename (desk->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  ptm_session_export_async (desk->session, version, file, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  if (!ptm_session_export_finish (desk->session, result, error))
    return FALSE;
  *written = g_file_load_bytes (file, NULL, NULL, NULL);
  return TRUE;
}

static void
test_import_and_export (void)
{
  static const struct
  {
    const char *name;
    PtmFormat   format;
    gboolean    as_stored;
  } cases[] = {
    { "out.jpg", PTM_FORMAT_JPEG, TRUE },
    { "out.PNG", PTM_FORMAT_PNG, FALSE },
    { "out.webp", PTM_FORMAT_WEBP, FALSE },
    { "out", PTM_FORMAT_PNG, FALSE },
  };
  Desk desk = { 0 };
  g_autoptr (PtmImage) photo = test_image (40, 30, 3);
  g_autoptr (GBytes) file = ptm_codec_encode (photo, PTM_FORMAT_JPEG, 90, NULL);
  g_autoptr (GError) error = NULL;
  PtmVersion *version;

  desk_start (&desk);
  version = desk_import (&desk, file, &error);
  g_assert_no_error (error);
  g_assert_true (ptm_project_get_selected_version (desk.project) == version);
  g_assert_cmpstr (ptm_project_get_title (desk.project), ==, "photo.png");
  g_assert_null (ptm_version_get_turn_id (version));
  g_assert_cmpint (ptm_version_get_width (version), ==, 40);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) written = NULL;

      g_assert_true (export(&desk, version, cases[i].name, &written, &error));
      g_assert_cmpint (ptm_format_sniff (written), ==, cases[i].format);
      g_assert_true (g_bytes_equal (written, file) == cases[i].as_stored);
    }
  desk_restart (&desk);
  g_assert_cmpint (ptm_version_get_format (ptm_project_get_selected_version (desk.project)), ==, PTM_FORMAT_JPEG);
  desk_end (&desk);
}

static void
test_bad_files (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) whole = test_png (40, 30, 3);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) - 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = NULL;
  PtmVersion *version;

  desk_start (&desk);
  g_assert_null (desk_import (&desk, half, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_IMAGE);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 0);
  g_clear_error (&error);
  version = desk_import (&desk, whole, &error);
  g_assert_false (export(&desk, version, "out.gif", &written, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
  g_clear_error (&error);
  g_assert_false (export(&desk, version, "no/such/folder.png", &written, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_STORE);
  desk_end (&desk);
}

static void
test_projects (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) file = test_png (8, 6, 1);
  g_autoptr (GError) error = NULL;
  PtmProject *first;
  Wait        wait = { 0 };

  desk_start (&desk);
  first = desk.project;
  desk_import (&desk, file, &error);
  desk.project = ptm_session_create_project (desk.session, "Second");
  desk_import (&desk, file, &error);
  ptm_session_rename_project (desk.session, first, "  First again ");
  g_assert_cmpstr (ptm_project_get_title (first), ==, "First again");
  ptm_session_rename_project (desk.session, first, "   ");
  g_assert_cmpstr (ptm_project_get_title (first), ==, "First again");

  /* Not written yet, so not there after a restart. */
  ptm_session_create_project (desk.session, "Empty");
  desk_restart (&desk);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_session_get_projects (desk.session)), ==, 2);
  g_assert_cmpstr (ptm_project_get_title (desk.project), ==, "First again");
  g_assert_nonnull (ptm_project_get_cover (desk.project));

  ptm_session_delete_project_async (desk.session, desk.project, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);

    g_assert_true (ptm_session_delete_project_finish (desk.session, result, &error));
  }
  desk_restart (&desk);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_session_get_projects (desk.session)), ==, 1);
  g_assert_cmpstr (ptm_project_get_title (desk.project), ==, "Second");
  desk_end (&desk);
}

static void
test_delete_while_drawing (void)
{
  Desk   desk = { 0 };
  PtmAsk ask = { .sentence = "a cat", .size = "512x512", .count = 2 };
  Wait   wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  desk_start (&desk);
  desk.provider->hold = TRUE;
  desk_ask (&desk, &ask);
  desk_wait_seen (&desk, 2);
  ptm_session_delete_project_async (desk.session, desk.project, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_delete_project_finish (desk.session, result, NULL));
  g_clear_object (&result);
  desk_close (&desk);
  desk_open (&desk);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_session_get_projects (desk.session)), ==, 0);
  desk_end (&desk);
}

static void
test_profiles (void)
{
  Desk desk = { 0 };
  g_autoptr (PtmProfile) renamed = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) models = NULL;
  Wait wait = { 0 };

  desk_start (&desk);
  g_assert_cmpstr (ptm_profile_get_id (ptm_session_get_default_profile (desk.session)), ==, PTM_PROFILE_ENGINE_ID);
  g_assert_true (ptm_session_find_profile (desk.session, "PAID") == desk.paid);
  g_assert_null (ptm_session_find_profile (desk.session, "nobody"));
  ptm_session_check_profile_async (desk.session, desk.paid, NULL, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);

    models = ptm_session_check_profile_finish (desk.session, result, &error);
  }
  g_assert_cmpuint (g_strv_length (models), ==, 2);

  renamed = ptm_profile_new_openai ("paid", "Renamed", "https://example.com/v1", "gpt-image-2", "high", FALSE, &error);
  ptm_session_save_profile_async (desk.session, renamed, NULL, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);
    gboolean kept = FALSE;

    g_assert_true (ptm_session_save_profile_finish (desk.session, result, &kept, &error));
    g_assert_true (kept);
  }
  ptm_session_set_default_profile (desk.session, "paid");
  desk_close (&desk);
  desk_open (&desk);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_session_get_profiles (desk.session)), ==, 2);
  g_assert_cmpstr (ptm_profile_get_name (ptm_session_get_default_profile (desk.session)), ==, "Renamed");
  g_assert_cmpstr (ptm_profile_get_quality (ptm_session_find_profile (desk.session, "renamed")), ==, "high");
  desk_end (&desk);
}

static void
test_titles (void)
{
  static const char *const cases[][2] = {
    { "Poster for a concert titled \"Frühlingskonzert\", 12 May", "Frühlingskonzert" },
    { "Plakat „Sommerfest“ mit Luftballons", "Sommerfest" },
    { "海报「春天」", "春天" },
    { "a cat", "a cat" },
    { "  Draw a cat.\n", "Draw a cat" },
    { "don't stop: it's \"\"", "don't stop: it's \"\"" },
    { "A very long sentence that goes on and on, and never seems to end at all", "A very long sentence that goes on and…" },
    { "…", "…" },
    { "{\"v\":1,\"kind\":\"poster\",\"nodes\":[{\"id\":\"t1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Herbst\"}]}", "Herbst" },
    { "{\"v\":1,\"kind\":\"grid\",\"nodes\":[]}", "grid" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = ptm_title_from_sentence (cases[i][0]);

      g_assert_cmpstr (title, ==, cases[i][1]);
    }
}

static void
test_plan (void)
{
  Desk desk = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PtmScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  Wait wait = { 0 };

  desk_start (&desk);
  ptm_session_plan_async (desk.session, "Poster \"Frühlingskonzert\" with flowers", NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  scene = ptm_session_plan_finish (desk.session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scene->width, >, 0);
  g_assert_cmpint (scene->height, >, 0);
  g_clear_object (&result);
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/files/import-and-export", test_import_and_export);
  g_test_add_func ("/session/files/bad", test_bad_files);
  g_test_add_func ("/session/projects/list", test_projects);
  g_test_add_func ("/session/projects/delete-while-drawing", test_delete_while_drawing);
  g_test_add_func ("/session/profiles", test_profiles);
  g_test_add_func ("/session/titles", test_titles);
  g_test_add_func ("/session/plan", test_plan);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
