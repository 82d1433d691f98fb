/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Projects, turns and regions: lists, numbers, undo, and the sum a turn makes of its edits. */

#include "ptm-project.h"
#include "ptm-region.h"
#include "test-tools.h"

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static PtmVersion *
add_version (PtmProject *project, PtmVersion *parent, const char *turn_id)
{
  PtmVersionFacts facts = {
    .number = ptm_project_get_next_version_number (project),
    .parent = parent,
    .turn_id = turn_id,
    .sentence = "a cat",
    .blob = "00",
    .width = 4,
    .height = 4,
    .outside = -1,
  };
  g_autoptr (PtmVersion) version = ptm_version_new (&facts, NULL);

  ptm_project_add_version (project, version);
  return version;
}

static PtmTurn *
add_turn (PtmProject *project, int count)
{
  PtmTurnFacts facts = {
    .number = ptm_project_get_next_turn_number (project),
    .sentence = "a cat",
    .profile_id = "engine",
    .provider = "Built-in engine",
    .count = count,
  };
  g_autoptr (PtmTurn) turn = ptm_turn_new (&facts);

  ptm_project_add_turn (project, turn);
  return turn;
}

static PtmEdit *
add_edit (PtmTurn *turn)
{
  g_autoptr (PtmProfile) profile = ptm_profile_new_engine ();
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (profile, "a cat");
  g_autoptr (PtmEdit) edit = ptm_edit_new (request);

  ptm_turn_add_edit (turn, edit);
  return edit;
}

static void
test_title (void)
{
  PtmProject *project = ptm_project_new (NULL, NULL, 1, 2);
  guint       count = 0;

  g_signal_connect (project, "notify::title", G_CALLBACK (count_cb), &count);
  g_assert_true (ptm_project_is_loaded (project));
  g_assert_null (ptm_project_get_title (project));
  ptm_project_set_title (project, "Concert");
  ptm_project_set_title (project, "Concert");
  g_assert_cmpuint (count, ==, 1);
  g_object_set (project, "title", "Other", NULL);
  g_assert_cmpstr (ptm_project_get_title (project), ==, "Other");
  g_assert_finalize_object (project);
}

static void
test_numbers (void)
{
  PtmProject *project = ptm_project_new ("p", NULL, 0, 0);
  PtmTurn    *turn = add_turn (project, 1);
  PtmVersion *first = add_version (project, NULL, ptm_turn_get_id (turn));
  PtmVersion *second = add_version (project, first, NULL);

  g_assert_false (ptm_project_is_loaded (project));
  g_assert_cmpstr (ptm_version_get_label (second), ==, "v2");
  g_assert_true (ptm_project_get_version (project, 1) == first);
  g_assert_null (ptm_project_get_version (project, 3));
  g_assert_true (ptm_project_find_version (project, ptm_version_get_id (second)) == second);
  g_assert_null (ptm_project_find_version (project, "nobody"));
  g_assert_true (ptm_project_get_cover (project) == second);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_turn_get_versions (turn)), ==, 1);
  g_assert_cmpint (ptm_project_get_next_turn_number (project), ==, 2);
  g_assert_true (ptm_version_get_parent (second) == first);
  g_assert_finalize_object (project);
}

static void
test_undo (void)
{
  PtmProject *project = ptm_project_new (NULL, NULL, 0, 0);
  PtmVersion *first = add_version (project, NULL, NULL);
  PtmVersion *second = add_version (project, first, NULL);
  guint       count = 0;

  g_signal_connect (project, "notify::selected-version", G_CALLBACK (count_cb), &count);
  g_assert_null (ptm_project_get_selected_version (project));
  g_assert_false (ptm_project_can_undo (project));
  ptm_project_select_version (project, first);
  ptm_project_select_version (project, first);
  ptm_project_select_version (project, second);
  g_assert_cmpuint (count, ==, 2);
  ptm_project_undo (project);
  g_assert_true (ptm_project_get_selected_version (project) == first);
  g_assert_true (ptm_project_can_redo (project));
  ptm_project_redo (project);
  g_assert_true (ptm_project_get_selected_version (project) == second);
  ptm_project_redo (project);
  ptm_project_undo (project);
  ptm_project_undo (project);
  ptm_project_undo (project);
  g_assert_null (ptm_project_get_selected_version (project));

  /* A new choice cuts off what was undone; the versions all stay. */
  ptm_project_select_version (project, second);
  g_assert_false (ptm_project_can_redo (project));
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_versions (project)), ==, 2);
  ptm_project_restore_selection (project, first);
  g_assert_false (ptm_project_can_undo (project));
  g_assert_true (ptm_project_get_selected_version (project) == first);
  g_assert_finalize_object (project);
}

static void
test_turn_sum (void)
{
  PtmProject *project = ptm_project_new (NULL, NULL, 0, 0);
  PtmTurn    *turn = add_turn (project, 2);
  PtmEdit    *a = add_edit (turn);
  PtmEdit    *b = add_edit (turn);
  g_autoptr (GError) error = g_error_new_literal (PTM_ERROR, PTM_ERROR_NETWORK, "no");
  PtmVersion *version;

  g_assert_true (ptm_turn_is_running (turn));
  g_assert_true (ptm_project_is_running (project));
  g_assert_false (ptm_turn_get_can_retry (turn));
  ptm_edit_set_preview (a, NULL, 0.5);
  g_assert_cmpfloat (ptm_turn_get_progress (turn), ==, 0.25);

  version = add_version (project, NULL, ptm_turn_get_id (turn));
  ptm_edit_complete (a, version);
  ptm_edit_fail (b, error, FALSE);
  g_assert_false (ptm_turn_is_running (turn));
  g_assert_false (ptm_project_is_running (project));
  g_assert_true (ptm_turn_get_can_retry (turn));
  g_assert_cmpfloat (ptm_turn_get_progress (turn), ==, 1);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, "no");
  g_assert_finalize_object (project);
}

static void
test_turn_cancel (void)
{
  PtmProject *project = ptm_project_new (NULL, NULL, 0, 0);
  PtmTurn    *turn = add_turn (project, 9);
  PtmEdit    *edit = add_edit (turn);

  g_assert_cmpint (ptm_turn_get_count (turn), ==, 8);
  ptm_turn_cancel (turn);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_STOPPED);
  g_assert_false (ptm_project_is_running (project));
  g_assert_finalize_object (project);
}

static void
test_region (void)
{
  g_autoptr (PtmMask) mask = test_mask (20, 10, 5, 0, 5, 10);
  PtmRegion *region = ptm_region_new ("Sky", mask);
  PtmRegion *stored;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (PtmMask) before = ptm_region_dup_mask (region);
  g_autoptr (PtmMask) after = NULL;
  g_autoptr (PtmMask) read = NULL;

  g_assert_cmpfloat_with_epsilon (ptm_region_get_fraction (region), 0.25, 1e-9);
  ptm_mask_clear (mask, NULL);
  g_assert_false (ptm_mask_is_empty (before));

  /* From now on it has its stored form only. */
  png = ptm_region_dup_png (region, &error);
  g_assert_no_error (error);
  after = ptm_region_dup_mask (region);
  g_assert_cmpmem (ptm_mask_get_coverage (after), 200, ptm_mask_get_coverage (before), 200);
  stored = ptm_region_new_stored ("id", "Sky", 0.25, png);
  read = ptm_region_dup_mask (stored);
  g_assert_cmpmem (ptm_mask_get_coverage (read), 200, ptm_mask_get_coverage (before), 200);
  g_assert_finalize_object (stored);
  g_assert_finalize_object (region);
}

static void
test_damaged_region (void)
{
  g_autoptr (GBytes) noise = g_bytes_new_static ("no picture", 10);
  PtmRegion *region = ptm_region_new_stored ("id", NULL, 7, noise);

  g_assert_null (ptm_region_dup_mask (region));
  g_assert_cmpfloat (ptm_region_get_fraction (region), ==, 1);
  g_assert_finalize_object (region);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/project/title", test_title);
  g_test_add_func ("/core/project/numbers", test_numbers);
  g_test_add_func ("/core/project/undo", test_undo);
  g_test_add_func ("/core/turn/sum", test_turn_sum);
  g_test_add_func ("/core/turn/cancel", test_turn_cancel);
  g_test_add_func ("/core/region/mask", test_region);
  g_test_add_func ("/core/region/damaged", test_damaged_region);
  return g_test_run ();
}
