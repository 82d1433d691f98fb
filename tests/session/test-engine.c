/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The program's main job with the built-in engine: a sentence becomes a picture, a region and a sentence the next version. */

#include "../cairo-leaks.h"
#include "../core/test-tools.h"
#include "ptm-compose.h"
#include "ptm-session-private.h"

#include <signal.h>

typedef struct
{
  char       *folder;
  PtmSession *session;
  PtmProject *project; /* (not owned) */
} Desk;

static void
desk_start (Desk *desk)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  desk->folder = test_folder ();
  desk->session = ptm_session_new (desk->folder);
  ptm_session_open_async (desk->session, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_open_finish (desk->session, result, &error));
  desk->project = ptm_session_create_project (desk->session, NULL);
}

static void
desk_end (Desk *desk)
{
  Wait wait = { 0 };

  ptm_session_close_async (desk->session, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);

    g_assert_true (ptm_session_close_finish (desk->session, result, NULL));
  }
  test_assert_finalize (desk->session);
  test_remove_tree (desk->folder);
  g_free (desk->folder);
}

static PtmTurn *
ask_and_wait (Desk *desk, const PtmAsk *ask)
{
  g_autoptr (GError) error = NULL;
  PtmTurn *turn = ptm_session_ask (desk->session, desk->project, ask, &error);

  g_assert_no_error (error);
  while (ptm_turn_is_running (turn))
    g_main_context_iteration (NULL, TRUE);
  return turn;
}

static PtmImage *
decode (PtmVersion *version)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PtmImage *image;

  ptm_version_load_image_async (version, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  image = ptm_version_load_image_finish (version, result, &error);
  g_assert_no_error (error);
  return image;
}

static void
test_loop (void)
{
  Desk        desk = { 0 };
  PtmAsk      draw = { .sentence = "Poster for a spring concert titled \"Frühlingskonzert\", 12 May, 7 pm, town hall, with flowers and a violin", .size = "640x960", .count = 2 };
  PtmAsk      edit = { .sentence = "replace it with a red balloon", .count = 1 };
  PtmTurn    *turn;
  PtmVersion *first;
  PtmVersion *second;

  desk_start (&desk);
  turn = ask_and_wait (&desk, &draw);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_turn_get_versions (turn)), ==, 2);
  g_assert_nonnull (strstr (ptm_turn_get_summary (turn), "640 × 960"));
  first = ptm_project_get_version (desk.project, 1);
  g_assert_cmpint (ptm_version_get_width (first), ==, 640);
  g_assert_cmpint (ptm_version_get_height (first), ==, 960);

  {
    g_autoptr (PtmMask) mask = test_mask (640, 960, 200, 300, 240, 240);
    g_autoptr (PtmImage) before = NULL;
    g_autoptr (PtmImage) after = NULL;

    edit.base = first;
    edit.mask = mask;
    turn = ask_and_wait (&desk, &edit);
    g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
    g_assert_cmpstr (ptm_turn_get_summary (turn), ==, "Replace with: balloon, red");
    second = ptm_project_get_selected_version (desk.project);
    g_assert_true (ptm_version_get_parent (second) == first);
    g_assert_cmpint (ptm_version_get_changed_outside (second), ==, 0);
    g_assert_cmpint (ptm_version_get_outside (second), ==, 640 * 960 - 240 * 240);
    before = decode (first);
    after = decode (second);
    g_assert_cmpuint (ptm_compose_count_changed_outside (before, after, mask), ==, 0);
    g_assert_false (ptm_image_equal (before, after));
  }
  desk_end (&desk);
}

static char *
export_as (Desk *desk, PtmVersion *version, const char *name)
{
  g_autofree char *path = g_build_filename (desk->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Wait  wait = { 0 };
  char *contents = NULL;
  gsize length = 0;

  ptm_session_export_async (desk->session, version, file, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_export_finish (desk->session, result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  /* A document is searched as text; PDF has bytes of 0. */
  for (gsize i = 0; i < length; i++)
    if (contents[i] == '\0')
      contents[i] = ' ';
  return contents;
}

static int
count (const char *text, const char *part)
{
  int n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

/* What the engine drew leaves as vectors and text, a photograph as itself. */
static void
test_documents (void)
{
  Desk   desk = { 0 };
  PtmAsk draw = { .sentence = "Poster \"Herbst\" with a pumpkin", .size = "256x384", .count = 1 };
  g_autoptr (PtmImage) photo = test_image (64, 48, 9);
  g_autoptr (GBytes) file = ptm_codec_encode (photo, PTM_FORMAT_JPEG, 90, NULL);
  g_autofree char *svg = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *photo_svg = NULL;
  g_autofree char *photo_pdf = NULL;
  Wait             wait = { 0 };

  desk_start (&desk);
  ask_and_wait (&desk, &draw);
  svg = export_as (&desk, ptm_project_get_version (desk.project, 1), "poster.SVG");
  pdf = export_as (&desk, ptm_project_get_version (desk.project, 1), "poster.pdf");
  g_assert_nonnull (strstr (svg, ">Herbst</text>"));
  g_assert_nonnull (strstr (svg, "inkscape:label=\"pumpkin\""));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpint (count (pdf, "/FontFile"), >, 0);
  ptm_session_import_async (desk.session, desk.project, file, "holiday.jpg", NULL, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);
    g_autoptr (PtmVersion) version = ptm_session_import_finish (desk.session, result, NULL);

    photo_svg = export_as (&desk, version, "holiday.svg");
    photo_pdf = export_as (&desk, version, "holiday.pdf");
  }
  g_assert_nonnull (strstr (photo_svg, "<image"));
  g_assert_nonnull (strstr (photo_svg, "viewBox=\"0 0 64 48\""));
  g_assert_cmpint (count (photo_pdf, "/FontFile"), ==, 0);
  g_assert_nonnull (strstr (photo_pdf, "/Image"));
  desk_end (&desk);
}

#define SHEET "{\"v\":1,\"kind\":\"spritesheet\",\"nodes\":[{\"id\":\"o1\",\"type\":\"object\",\"noun\":\"ball\",\"asset\":\"noto:soccer-ball\"}]}"

/* A sprite sheet leaves as the list of its frames as well; nothing else does, and the user is told what to do. */
static void
test_atlas (void)
{
  Desk             desk = { 0 };
  PtmAsk           sheet = { .sentence = SHEET, .size = "256x128", .count = 1 }, poster = { .sentence = "Poster \"Herbst\" with a pumpkin", .size = "256x384", .count = 1 };
  g_autofree char *atlas = NULL;
  g_autofree char *path = NULL;
  Wait             wait = { 0 };

  desk_start (&desk);
  ask_and_wait (&desk, &sheet);
  atlas = export_as (&desk, ptm_project_get_version (desk.project, 1), "ball.json");
  g_assert_nonnull (strstr (atlas, "\"frames\""));
  g_assert_nonnull (strstr (atlas, "\"ball.png\""));
  ask_and_wait (&desk, &poster);
  path = g_build_filename (desk.folder, "poster.json", NULL);
  {
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    ptm_session_export_async (desk.session, ptm_project_get_version (desk.project, 2), file, NULL, test_done_cb, &wait);
    result = test_wait (&wait);
    g_assert_false (ptm_session_export_finish (desk.session, result, &error));
    g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  }
  desk_end (&desk);
}

#define WORKSHEET "{\"v\":1,\"kind\":\"worksheet\",\"nodes\":[{\"id\":\"t1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Sums\"}," \
                  "{\"id\":\"t2\",\"type\":\"text\",\"role\":\"task\",\"text\":\"Add.\",\"params\":{\"sums\":\"12+7; 3+4\"}}]}"

/* The pupil's sheet and the answer key come as two versions of one turn, and go as one document. */
static void
test_pages (void)
{
  Desk             desk = { 0 };
  PtmAsk           draw = { .sentence = WORKSHEET, .count = 1 };
  PtmTurn         *turn;
  GListModel      *versions;
  g_autofree char *pdf = NULL;

  desk_start (&desk);
  turn = ask_and_wait (&desk, &draw);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  versions = ptm_turn_get_versions (turn);
  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 2);
  {
    g_autoptr (PtmVersion) first = g_list_model_get_item (versions, 0);
    g_autoptr (PtmVersion) second = g_list_model_get_item (versions, 1);
    g_autoptr (PtmImage) sheet = decode (first);
    g_autoptr (PtmImage) key = decode (second);

    g_assert_false (ptm_image_equal (sheet, key));
    pdf = export_as (&desk, second, "sums.pdf");
  }
  g_assert_cmpstr (ptm_project_get_title (desk.project), ==, "Sums");
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  {
    g_autofree char  *path = g_build_filename (desk.folder, "sums.pdf", NULL);
    g_autofree char  *facts = NULL;
    const char *const argv[] = { "pdfinfo", path, NULL };

    g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &facts, NULL, NULL, NULL));
    g_assert_nonnull (strstr (facts, "Pages:           2"));
  }
  desk_end (&desk);
}

static void
test_photo (void)
{
  Desk desk = { 0 };
  g_autoptr (PtmImage) photo = test_image (320, 240, 9);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = ptm_codec_encode (photo, PTM_FORMAT_JPEG, 90, &error);
  g_autoptr (PtmMask) mask = test_mask (320, 240, 100, 80, 60, 60);
  PtmAsk   edit = { .sentence = "remove this", .mask = mask, .count = 1 };
  Wait     wait = { 0 };
  PtmTurn *turn;

  desk_start (&desk);
  ptm_session_import_async (desk.session, desk.project, file, "holiday.jpg", NULL, test_done_cb, &wait);
  {
    g_autoptr (GAsyncResult) result = test_wait (&wait);
    g_autoptr (PtmVersion) version = ptm_session_import_finish (desk.session, result, &error);

    g_assert_no_error (error);
    edit.base = version;
    turn = ask_and_wait (&desk, &edit);
  }
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  g_assert_cmpint (ptm_version_get_changed_outside (ptm_project_get_selected_version (desk.project)), ==, 0);
  desk_end (&desk);
}

/* kill -9 of the engine while it draws: one sentence, and the same once more works. */
static void
test_killed (void)
{
  Desk   desk = { 0 };
  PtmAsk draw = { .sentence = "a big cat on a meadow", .size = "1024x1024", .count = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmEdit) edit = NULL;
  PtmTurn *turn;

  desk_start (&desk);
  ask_and_wait (&desk, &draw);
  turn = ptm_session_ask (desk.session, desk.project, &draw, &error);
  g_assert_no_error (error);
  edit = g_list_model_get_item (ptm_turn_get_edits (turn), 0);
  while (ptm_edit_get_state (edit) != PTM_EDIT_SENT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (kill (ptm_engine_process_get_pid (desk.session->engine), SIGKILL), ==, 0);
  while (ptm_turn_is_running (turn))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (ptm_turn_get_error_message (turn));
  g_assert_true (ptm_turn_get_can_retry (turn));

  turn = ptm_session_retry (desk.session, desk.project, turn, &error);
  g_assert_no_error (error);
  while (ptm_turn_is_running (turn))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_versions (desk.project)), ==, 2);
  g_clear_object (&edit);
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/engine/loop", test_loop);
  g_test_add_func ("/session/engine/documents", test_documents);
  g_test_add_func ("/session/engine/atlas", test_atlas);
  g_test_add_func ("/session/engine/pages", test_pages);
  g_test_add_func ("/session/engine/photo", test_photo);
  g_test_add_func ("/session/engine/killed", test_killed);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
