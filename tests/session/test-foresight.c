/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is said before a photograph is changed, and that nothing is asked for until the user has spoken. */

#include "test-desk.h"

#include <string.h>
#include "ptm-foresight.h"

#define SIDE 96

/* Grain, or one colour. */
static GBytes *
new_photo (gboolean rough)
{
  guint8 *pixels = g_malloc (SIDE * SIDE * 4);
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (PtmImage) image = NULL;

  for (int i = 0; i < SIDE * SIDE; i++)
    {
      memset (pixels + 4 * i, rough ? g_rand_int_range (random, 20, 230) : 120, 3);
      pixels[4 * i + 3] = 255;
    }
  image = ptm_image_new_take (SIDE, SIDE, pixels);
  return ptm_codec_encode_png (image, NULL, 0, NULL);
}

static gboolean
warns (PtmPlanner *planner, const char *sentence, GBytes *photo, PtmMask *mask)
{
  g_autofree char *warning = ptm_foresight_dup_warning (planner, sentence, photo, mask);

  g_test_message ("%s: %s", sentence, warning != NULL ? warning : "-");
  return warning != NULL;
}

static void
test_warnings (void)
{
  g_autoptr (PtmPlanner) planner = ptm_planner_new ();
  g_autoptr (GBytes) rough = new_photo (TRUE);
  g_autoptr (GBytes) plain = new_photo (FALSE);
  g_autoptr (GBytes) broken = g_bytes_new_static ("no picture", 10);
  g_autoptr (PtmMask) large = test_mask (SIDE, SIDE, 10, 10, 70, 70);
  g_autoptr (PtmMask) small = test_mask (SIDE, SIDE, 10, 10, 20, 20);

  g_assert_true (warns (planner, "remove this", rough, large));
  g_assert_true (warns (planner, "entferne das", rough, large));
  g_assert_true (warns (planner, "replace this with a boat", rough, large));
  g_assert_true (warns (planner, "add a cat on the left", plain, NULL));
  g_assert_true (warns (planner, "füge links eine Katze hinzu", plain, NULL));
  g_assert_false (warns (planner, "write \"Hi\" at the top", plain, NULL));
  g_assert_false (warns (planner, "add a white frame", plain, NULL));
  g_assert_false (warns (planner, "remove this", rough, small));
  g_assert_false (warns (planner, "remove this", plain, large));
  g_assert_false (warns (planner, "make it darker", rough, large));
  g_assert_true (warns (planner, "blur the background", plain, NULL));
  g_assert_true (warns (planner, "80% more sky above", plain, NULL));
  g_assert_false (warns (planner, "more sky above", plain, NULL));
  g_assert_false (warns (planner, "remove this", broken, small));
  g_assert_false (warns (planner, "", rough, NULL));
}

static void
wait_held (PtmTurn *turn)
{
  while (!ptm_turn_is_held (turn))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_proceed (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) photo = new_photo (TRUE);
  g_autoptr (PtmMask) mask = test_mask (SIDE, SIDE, 10, 10, 70, 70);
  g_autoptr (GError) error = NULL;
  PtmAsk   ask = { .sentence = "remove this", .mask = mask, .count = 2, .cautious = TRUE };
  PtmTurn *turn;

  desk_start (&desk);
  ask.base = desk_import (&desk, photo, &error);
  turn = desk_ask (&desk, &ask);
  wait_held (turn);
  g_assert_nonnull (ptm_turn_get_warning (turn));
  g_assert_true (ptm_turn_is_running (turn));
  g_assert_cmpuint (desk.provider->seen->len, ==, 0);
  ptm_turn_proceed (turn);
  g_assert_false (ptm_turn_is_held (turn));
  ptm_turn_proceed (turn);
  desk_wait_idle (&desk);
  g_assert_cmpuint (desk.provider->seen->len, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_turn_get_versions (turn)), ==, 2);
  desk_end (&desk);
}

static void
test_stop (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) photo = new_photo (TRUE);
  g_autoptr (PtmMask) mask = test_mask (SIDE, SIDE, 10, 10, 70, 70);
  g_autoptr (GError) error = NULL;
  PtmAsk   ask = { .sentence = "remove this", .mask = mask, .count = 1, .cautious = TRUE };
  PtmTurn *turn;

  desk_start (&desk);
  ask.base = desk_import (&desk, photo, &error);
  turn = desk_ask (&desk, &ask);
  wait_held (turn);
  ptm_turn_cancel (turn);
  g_assert_false (ptm_turn_is_held (turn));
  desk_wait_idle (&desk);
  g_assert_cmpuint (desk.provider->seen->len, ==, 0);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 1);

  /* The program ends while it is held. */
  turn = desk_ask (&desk, &ask);
  wait_held (turn);
  desk_end (&desk);
}

/* What is done here by a sentence waits, too, and by hand it does not: there it is seen beforehand. */
static void
test_treatments (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) photo = new_photo (TRUE);
  g_autoptr (GError) error = NULL;
  PtmTreatment     large = { .kind = PTM_TREATMENT_RESIZE, .width = 4 * SIDE, .height = 4 * SIDE };
  PtmTreatment     wide = { .kind = PTM_TREATMENT_EXTEND, .left = SIDE, .right = SIDE };
  PtmTreatment     fine = { .kind = PTM_TREATMENT_RESIZE, .width = 2 * SIDE, .height = 2 * SIDE };
  g_autofree char *soft = ptm_foresight_dup_treatment_warning (&large, SIDE, SIDE);
  g_autofree char *repeated = ptm_foresight_dup_treatment_warning (&wide, SIDE, SIDE);
  PtmVersion      *base;
  PtmTurn         *turn;

  g_assert_nonnull (strstr (soft, "400"));
  g_assert_nonnull (repeated);
  g_assert_null (ptm_foresight_dup_treatment_warning (&fine, SIDE, SIDE));

  desk_start (&desk);
  base = desk_import (&desk, photo, &error);
  turn = ptm_session_treat (desk.session, desk.project, base, NULL, &large, "enlarge it to 400 %", &error);
  g_assert_no_error (error);
  g_assert_true (ptm_turn_is_held (turn));
  g_assert_null (ptm_turn_get_summary (turn));
  g_assert_cmpuint (desk_count_versions (&desk), ==, 1);
  ptm_turn_proceed (turn);
  desk_wait_idle (&desk);
  g_assert_nonnull (ptm_turn_get_summary (turn));
  g_assert_cmpint (ptm_version_get_width (ptm_project_get_selected_version (desk.project)), ==, 4 * SIDE);

  turn = ptm_session_treat (desk.session, desk.project, base, NULL, &large, "enlarge it to 400 %", &error);
  ptm_turn_cancel (turn);
  desk_wait_idle (&desk);
  g_assert_false (ptm_turn_is_held (turn));
  g_assert_cmpuint (desk_count_versions (&desk), ==, 2);

  turn = ptm_session_treat (desk.session, desk.project, base, NULL, &large, NULL, &error);
  g_assert_false (ptm_turn_is_held (turn));
  desk_wait_idle (&desk);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 3);

  /* The program ends while it is held. */
  turn = ptm_session_treat (desk.session, desk.project, base, NULL, &large, "enlarge it to 400 %", &error);
  g_assert_true (ptm_turn_is_held (turn));
  desk_end (&desk);
}

/* Without caution, and where nothing is foreseen, nobody waits. */
static void
test_at_once (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) photo = new_photo (TRUE);
  g_autoptr (PtmMask) mask = test_mask (SIDE, SIDE, 10, 10, 70, 70);
  g_autoptr (GError) error = NULL;
  PtmAsk ask = { .sentence = "remove this", .mask = mask, .count = 1 };

  desk_start (&desk);
  ask.base = desk_import (&desk, photo, &error);
  desk_ask (&desk, &ask);
  desk_wait_idle (&desk);
  ask.cautious = TRUE;
  ask.sentence = "make it darker";
  desk_ask (&desk, &ask);
  desk_wait_idle (&desk);
  g_assert_cmpuint (desk.provider->seen->len, ==, 2);
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/foresight/warnings", test_warnings);
  g_test_add_func ("/session/foresight/proceed", test_proceed);
  g_test_add_func ("/session/foresight/stop", test_stop);
  g_test_add_func ("/session/foresight/treatments", test_treatments);
  g_test_add_func ("/session/foresight/at-once", test_at_once);
  return g_test_run ();
}
