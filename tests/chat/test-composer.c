/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* PtmComposer: the button, the chips, what is kept. */

#include "config.h"

#include "chat-fixture.h"
#include "ptm-chip.h"
#include "ptm-composer.h"

typedef struct
{
  PtmComposer *composer;
  PtmProject  *project;
  GListStore  *profiles;
  GtkWindow   *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();

  fixture->project = chat_fixture_project_new ();
  fixture->profiles = g_list_store_new (PTM_TYPE_PROFILE);
  g_list_store_append (fixture->profiles, engine);
  fixture->composer = PTM_COMPOSER (ptm_composer_new ());
  ptm_composer_set_profiles (fixture->composer, G_LIST_MODEL (fixture->profiles));
  ptm_composer_set_ready (fixture->composer, TRUE);
  fixture->window = chat_fixture_present (GTK_WIDGET (fixture->composer), 400, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  widgets_fixture_settle ();
  g_assert_finalize_object (fixture->project);
  g_clear_object (&fixture->profiles);
}

static void
test_button (Fixture *fixture, gconstpointer data)
{
  PtmVersion *version = chat_fixture_add_version (fixture->project, NULL, NULL, NULL);

  g_assert_cmpstr (ptm_composer_get_verb (fixture->composer), ==, "Draw · free");
  g_assert_false (ptm_composer_can_send (fixture->composer));
  ptm_composer_set_sentence (fixture->composer, " \n ");
  g_assert_false (ptm_composer_can_send (fixture->composer));
  ptm_composer_set_sentence (fixture->composer, "a red balloon");
  g_assert_true (ptm_composer_can_send (fixture->composer));
  ptm_composer_set_ready (fixture->composer, FALSE);
  g_assert_false (ptm_composer_can_send (fixture->composer));
  ptm_composer_set_ready (fixture->composer, TRUE);

  ptm_composer_set_base (fixture->composer, version);
  g_assert_true (ptm_composer_changes_base (fixture->composer));
  g_assert_cmpstr (ptm_composer_get_verb (fixture->composer), ==, "Change · free");
  g_assert_nonnull (widgets_fixture_find_button (GTK_WIDGET (fixture->composer), "Change v1"));
  ptm_composer_set_new_picture (fixture->composer, TRUE);
  g_assert_false (ptm_composer_changes_base (fixture->composer));
  g_assert_cmpstr (ptm_composer_get_verb (fixture->composer), ==, "Draw · free");

  widgets_fixture_click (widgets_fixture_find_button (GTK_WIDGET (fixture->composer), "Draw · free"));
  g_assert_cmpstr (chat_fixture_get_last_action (fixture->window), ==, "turn.send ");
}

static void
test_price (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmProfile) openai = ptm_profile_new_openai (NULL, "OpenAI", "https://api.openai.com/v1", "gpt-image-1", "high", TRUE, &error);

  g_assert_no_error (error);
  g_list_store_append (fixture->profiles, openai);
  ptm_composer_set_profile (fixture->composer, openai);
  g_assert_true (ptm_composer_get_profile (fixture->composer) == openai);
  g_assert_null (strstr (ptm_composer_get_verb (fixture->composer), "free"));
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  g_assert_null (ptm_composer_get_size (fixture->composer));
  ptm_composer_set_size (fixture->composer, "A4");
  g_assert_cmpstr (ptm_composer_get_size (fixture->composer), ==, "A4");
  ptm_composer_set_size (fixture->composer, "no such size");
  g_assert_null (ptm_composer_get_size (fixture->composer));

  /* A change keeps the size of its picture. */
  ptm_composer_set_size (fixture->composer, "A4");
  ptm_composer_set_base (fixture->composer, chat_fixture_add_version (fixture->project, NULL, NULL, NULL));
  g_assert_null (ptm_composer_get_size (fixture->composer));
}

static void
test_region_chip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chip;

  ptm_composer_set_region_fraction (fixture->composer, 0.12);
  g_assert_null (widgets_fixture_find (GTK_WIDGET (fixture->composer), PTM_TYPE_CHIP));
  ptm_composer_set_base (fixture->composer, chat_fixture_add_version (fixture->project, NULL, NULL, NULL));
  chip = widgets_fixture_find (GTK_WIDGET (fixture->composer), PTM_TYPE_CHIP);
  g_assert_nonnull (chip);
  g_assert_cmpstr (ptm_chip_get_label (PTM_CHIP (chip)), ==, "Region on v1 (12 %)");
  ptm_composer_set_region_fraction (fixture->composer, 0.0001);
  g_assert_cmpstr (ptm_chip_get_label (PTM_CHIP (chip)), ==, "Region on v1 (1 %)");

  ptm_chip_remove (PTM_CHIP (chip));
  g_assert_cmpstr (chat_fixture_get_last_action (fixture->window), ==, "region.clear ");
  ptm_composer_set_region_fraction (fixture->composer, 0);
  g_assert_null (widgets_fixture_find (GTK_WIDGET (fixture->composer), PTM_TYPE_CHIP));
}

static void
test_attachments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = chat_fixture_png_new ();
  GListModel *attachments = ptm_composer_get_attachments (fixture->composer);
  GtkWidget  *chip;

  ptm_composer_add_attachment (fixture->composer, png, "logo.png");
  ptm_composer_add_attachment (fixture->composer, png, NULL);
  widgets_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (attachments), ==, 2);
  chip = widgets_fixture_find (GTK_WIDGET (fixture->composer), PTM_TYPE_CHIP);
  g_assert_cmpstr (ptm_chip_get_label (PTM_CHIP (chip)), ==, "logo.png");
  ptm_chip_remove (PTM_CHIP (chip));
  g_assert_cmpuint (g_list_model_get_n_items (attachments), ==, 1);
  ptm_composer_clear (fixture->composer);
  g_assert_cmpuint (g_list_model_get_n_items (attachments), ==, 0);
}

static void
test_unsent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = chat_fixture_png_new ();
  g_autoptr (PtmUnsent) unsent = NULL;
  g_autofree char *none = NULL;
  g_autofree char *sentence = NULL;

  ptm_composer_set_sentence (fixture->composer, "half a sentence");
  ptm_composer_set_size (fixture->composer, "16:9");
  ptm_composer_add_attachment (fixture->composer, png, "logo.png");
  unsent = ptm_composer_dup_draft (fixture->composer);
  ptm_composer_set_draft (fixture->composer, NULL);
  none = ptm_composer_dup_sentence (fixture->composer);
  g_assert_cmpstr (none, ==, "");
  g_assert_null (ptm_composer_get_size (fixture->composer));

  ptm_composer_set_draft (fixture->composer, unsent);
  sentence = ptm_composer_dup_sentence (fixture->composer);
  g_assert_cmpstr (sentence, ==, "half a sentence");
  g_assert_cmpstr (ptm_composer_get_size (fixture->composer), ==, "16:9");
  g_assert_cmpuint (g_list_model_get_n_items (ptm_composer_get_attachments (fixture->composer)), ==, 1);
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = g_strnfill (10000, 'w');
  g_autofree char *back = NULL;

  for (int i = 7; i < 10000; i += 8)
    words[i] = ' ';
  ptm_composer_set_sentence (fixture->composer, words);
  widgets_fixture_settle ();
  back = ptm_composer_dup_sentence (fixture->composer);
  g_assert_cmpstr (back, ==, words);
  g_assert_cmpint (gtk_widget_get_allocated_height (GTK_WIDGET (fixture->composer)), <, 310);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = chat_fixture_png_new ();

  ptm_composer_set_base (fixture->composer, chat_fixture_add_version (fixture->project, NULL, NULL, NULL));
  ptm_composer_set_region_fraction (fixture->composer, 0.5);
  ptm_composer_add_attachment (fixture->composer, png, "logo.png");
  widgets_fixture_settle ();
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (fixture->composer)), ==, 0);
}

/* A size of the user's own stands below those offered, and only the last one. */
static void
test_own_size (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *sizes = GTK_DROP_DOWN (widgets_fixture_find (GTK_WIDGET (fixture->composer), GTK_TYPE_DROP_DOWN));
  guint        n_sizes = g_list_model_get_n_items (gtk_drop_down_get_model (sizes));
  PtmUnsent   *draft;

  ptm_composer_set_size (fixture->composer, "1200 × 800");
  g_assert_cmpstr (ptm_composer_get_size (fixture->composer), ==, "1200 × 800");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (sizes)), ==, n_sizes + 1);
  ptm_composer_set_size (fixture->composer, "640x480");
  g_assert_cmpstr (ptm_composer_get_size (fixture->composer), ==, "640x480");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (sizes)), ==, n_sizes + 1);

  draft = ptm_composer_dup_draft (fixture->composer);
  ptm_composer_set_draft (fixture->composer, NULL);
  g_assert_null (ptm_composer_get_size (fixture->composer));
  ptm_composer_set_draft (fixture->composer, draft);
  g_assert_cmpstr (ptm_composer_get_size (fixture->composer), ==, "640x480");
  ptm_unsent_free (draft);

  ptm_composer_set_size (fixture->composer, "no size at all");
  g_assert_null (ptm_composer_get_size (fixture->composer));
  ptm_composer_set_size (fixture->composer, "A4");
  g_assert_cmpstr (ptm_composer_get_size (fixture->composer), ==, "A4");
}

static void
test_price_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmProfile) near = ptm_profile_new_openai (NULL, "Near", "http://127.0.0.1:9/v1", "any", "auto", FALSE, &error);
  int minimum;

  g_assert_no_error (error);
  g_list_store_append (fixture->profiles, near);
  ptm_composer_set_profile (fixture->composer, near);
  g_assert_cmpstr (ptm_composer_get_verb (fixture->composer), ==, "Draw · price?");
  ptm_composer_set_base (fixture->composer, chat_fixture_add_version (fixture->project, NULL, NULL, NULL));
  gtk_widget_measure (GTK_WIDGET (fixture->composer), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(name, func) g_test_add ("/composer/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  ADD ("button", test_button);
  ADD ("price", test_price);
  ADD ("size", test_size);
  ADD ("region-chip", test_region_chip);
  ADD ("attachments", test_attachments);
  ADD ("unsent", test_unsent);
  ADD ("long", test_long);
  ADD ("names", test_names);
  g_test_add ("/composer/own-size", Fixture, NULL, set_up, test_own_size, tear_down);
  g_test_add ("/composer/price-unknown", Fixture, NULL, set_up, test_price_unknown, tear_down);
  return g_test_run ();
}
