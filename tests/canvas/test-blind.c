/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Blind tests: every pair once, sides at random, no names until the end, and what was picked is told. */

#include "config.h"

#include "canvas-fixture.h"
#include "ptm-canvas-pane-private.h"

static GPtrArray *
new_versions (guint n)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmImage) image = fixture_image (60, 40, 255, i + 1);

      g_ptr_array_add (versions, fixture_version ((int)i + 1, NULL, image, -1));
    }
  return versions;
}

static void
test_pairs (void)
{
  g_autoptr (GPtrArray) versions = new_versions (4);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (PtmBlindTest) test = ptm_blind_test_new (versions, rand);
  g_autofree char *result = NULL;
  gboolean         seen[4][4] = { { FALSE } };
  PtmVersion      *a, *b;
  guint            n = 0;

  g_assert_cmpuint (ptm_blind_test_get_n_rounds (test), ==, 6);
  while (ptm_blind_test_get_pair (test, &a, &b))
    {
      int first = ptm_version_get_number (a) - 1, second = ptm_version_get_number (b) - 1;

      g_assert_cmpint (first, !=, second);
      g_assert_false (seen[first][second] || seen[second][first]);
      seen[first][second] = TRUE;
      /* The higher number always wins, but v1 and v2 are alike. */
      ptm_blind_test_pick (test, first + second == 1 ? NULL : first > second ? a
                                                                             : b);
      g_assert_cmpuint (ptm_blind_test_get_round (test), ==, ++n);
    }
  g_assert_cmpuint (n, ==, 6);
  result = ptm_blind_test_dup_result (test);
  g_assert_cmpstr (result, ==, "v4 (3), v3 (2), v1 (0.5), v2 (0.5)");
  ptm_blind_test_pick (test, NULL);
  g_assert_cmpuint (ptm_blind_test_get_round (test), ==, 6);
}

/* Each version must come to each side about as often. */
static void
test_sides (void)
{
  g_autoptr (GPtrArray) versions = new_versions (2);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  guint left = 0;

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (PtmBlindTest) test = ptm_blind_test_new (versions, rand);
      PtmVersion *a, *b;

      g_assert_true (ptm_blind_test_get_pair (test, &a, &b));
      left += a == g_ptr_array_index (versions, 0);
    }
  g_assert_cmpuint (left, >, 150);
  g_assert_cmpuint (left, <, 250);
}

typedef struct
{
  GtkWidget     *window;
  PtmCanvasPane *pane;
  GPtrArray     *versions;
  char          *picked;
} Fixture;

static void
pick_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->picked);
  g_variant_get_child (parameter, 2, "s", &fixture->picked);
}

static gboolean
is_compared (gpointer pane)
{
  gboolean comparing;

  g_object_get (PTM_CANVAS_PANE (pane)->canvas, "comparing", &comparing, NULL);
  return comparing && PTM_CANVAS_PANE (pane)->loading == NULL && PTM_CANVAS_PANE (pane)->loading_other == NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("pick", G_VARIANT_TYPE ("(sss)"));

  fixture->versions = new_versions (2);
  fixture->pane = PTM_CANVAS_PANE (ptm_canvas_pane_new ());
  fixture->window = fixture_show (GTK_WIDGET (fixture->pane), 700, 500);
  g_signal_connect (action, "activate", G_CALLBACK (pick_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "version", G_ACTION_GROUP (group));
  ptm_canvas_pane_set_version (fixture->pane, g_ptr_array_index (fixture->versions, 0));
  ptm_canvas_pane_set_compare_with (fixture->pane, g_ptr_array_index (fixture->versions, 1));
  ptm_canvas_pane_set_compare (fixture->pane, TRUE);
  fixture_wait (is_compared, fixture->pane);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_ptr_array_unref (fixture->versions);
  g_free (fixture->picked);
}

/* Whether any label of the pane that is seen has that in it. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* What is told goes with a movement. */
static gboolean
has_no_result (gpointer pane)
{
  return !says (pane, "You preferred");
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget     *pane = GTK_WIDGET (fixture->pane);
  PtmVersion    *a, *b;
  PtmCompareMode mode;

  g_assert_true (says (pane, "v1") && says (pane, "v2"));
  /* A map of differences leaves nothing to choose between. */
  g_object_set (pane, "compare-mode", PTM_COMPARE_DIFFERENCE, NULL);
  gtk_widget_activate_action (pane, "compare.blind", NULL);
  fixture_wait (is_compared, fixture->pane);
  g_object_get (pane, "compare-mode", &mode, NULL);
  g_assert_cmpint (mode, ==, PTM_COMPARE_SIDE);
  g_assert_true (says (pane, "Which is better? Press A, B, or 0 for neither."));
  g_assert_false (says (pane, "v1") || says (pane, "v2"));

  g_assert_true (ptm_blind_test_get_pair (fixture->pane->blind, &a, &b));
  gtk_widget_activate_action (pane, "blind.pick", "i", 1);
  g_assert_cmpstr (fixture->picked, ==, ptm_version_get_id (b));
  fixture_wait (is_compared, fixture->pane);
  g_assert_null (fixture->pane->blind);
  g_assert_true (says (pane, "v1") && says (pane, "v2"));
  g_assert_true (says (pane, "You preferred"));
  gtk_widget_activate_action (pane, "blind.stop", NULL);
  fixture_wait (has_no_result, pane);
}

/* Leaving the comparison, or choosing another version, ends the test without a pick. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.blind", NULL);
  ptm_canvas_pane_set_compare (fixture->pane, FALSE);
  g_assert_null (fixture->pane->blind);
  g_assert_null (fixture->picked);
  g_assert_false (says (GTK_WIDGET (fixture->pane), "Which is better?"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.blind", NULL);
  g_assert_null (fixture->pane->blind);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "blind.pick", "i", 0);
  g_assert_null (fixture->picked);
}

/* A region painted before is there after. */
static void
test_region (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (60, 40);
  g_autoptr (PtmMask) after = NULL;
  PtmRect rect = { 5, 5, 10, 10 };

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  ptm_canvas_pane_set_compare (fixture->pane, FALSE);
  ptm_canvas_pane_set_region (fixture->pane, mask);
  ptm_canvas_pane_set_compare (fixture->pane, TRUE);
  fixture_wait (is_compared, fixture->pane);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.blind", NULL);
  fixture_wait (is_compared, fixture->pane);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "blind.stop", NULL);
  fixture_wait (is_compared, fixture->pane);
  after = ptm_canvas_pane_dup_region (fixture->pane);
  g_assert_nonnull (after);
  g_assert_cmpint (ptm_mask_get_coverage (after)[6 * ptm_mask_get_width (after) + 6], ==, 255);
}

#define ADD(name, func) g_test_add ("/blind/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 77;
  g_test_add_func ("/blind/pairs", test_pairs);
  g_test_add_func ("/blind/sides", test_sides);
  ADD ("names", test_names);
  ADD ("left", test_left);
  ADD ("region", test_region);
  return g_test_run ();
}
