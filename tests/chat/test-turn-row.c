/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* PtmTurnRow in each of its states: several pictures at once, stopped, failed, very long, written from right to left. */

#include "config.h"

#include "chat-fixture.h"
#include "ptm-edit-slot.h"
#include "ptm-picture-choice.h"
#include "ptm-turn-row.h"
#include "ptm-version-button.h"

typedef struct
{
  PtmProject *project;
  GtkWindow  *window;
  GtkWidget  *row;
} Fixture;

static PtmTurn *
add_turn (PtmProject *project, const char *sentence, int count)
{
  PtmTurnFacts facts = {
    .number = ptm_project_get_next_turn_number (project),
    .sentence = sentence,
    .profile_id = "engine",
    .provider = "Built-in engine",
    .count = count,
  };
  g_autoptr (PtmTurn) turn = ptm_turn_new (&facts);

  ptm_project_add_turn (project, turn);
  return turn;
}

static void
show (Fixture *fixture, PtmTurn *turn)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->row = ptm_turn_row_new (turn);
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  fixture->window = chat_fixture_present (list, 400, 500);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = chat_fixture_project_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  widgets_fixture_settle ();
  g_assert_finalize_object (fixture->project);
}

static guint
count_mapped (GtkWidget *root, GType type)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += (g_type_is_a (G_OBJECT_TYPE (child), type) && gtk_widget_get_mapped (child)) + count_mapped (child, type);
  return count;
}

static GtkWidget *
find_class (GtkWidget *root, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_has_css_class (child, name) ? child : find_class (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static PtmEdit *
add_edit (PtmTurn *turn, int width, int height)
{
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (engine, "a balloon");
  PtmEdit *edit;

  request->width = width;
  request->height = height;
  edit = ptm_edit_new (request);
  ptm_turn_add_edit (turn, edit);
  return edit;
}

/* Four pictures have four places at once; a finished one takes the place of its progress. */
static void
check_inside (GtkWidget *widget, GtkWidget *row, guint *n_found)
{
  graphene_rect_t bounds;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_inside (child, row, n_found);
  if (!PTM_IS_VERSION_BUTTON (widget))
    return;
  (*n_found)++;
  g_assert_true (gtk_widget_compute_bounds (widget, row, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (row) + 3);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (row));
}

/* However many pictures a turn has, they stand within it and not over the turn below. */
static void
test_inside (Fixture *fixture, gconstpointer data)
{
  PtmTurn *turn = add_turn (fixture->project, "balloons", 1);

  show (fixture, turn);
  gtk_widget_set_valign (fixture->row, GTK_ALIGN_START);
  gtk_widget_set_halign (fixture->row, GTK_ALIGN_START);
  for (guint n = 1; n <= 6; n++)
    {
      guint n_found = 0;

      chat_fixture_add_version (fixture->project, turn, NULL, NULL);
      widgets_fixture_settle ();
      check_inside (fixture->row, fixture->row, &n_found);
      g_assert_cmpuint (n_found, ==, n);
    }
}

static void
test_four (Fixture *fixture, gconstpointer data)
{
  PtmTurn *turn = add_turn (fixture->project, "four balloons", 4);
  PtmEdit *edits[4];

  show (fixture, turn);
  for (int i = 0; i < 4; i++)
    edits[i] = add_edit (turn, 1024, 1536);
  widgets_fixture_settle ();
  g_assert_cmpuint (count_mapped (fixture->row, PTM_TYPE_EDIT_SLOT), ==, 4);
  ptm_edit_set_sent (edits[0]);
  ptm_edit_set_preview (edits[0], NULL, 0.25);
  g_assert_cmpfloat_with_epsilon (ptm_edit_slot_get_progress (PTM_EDIT_SLOT (widgets_fixture_find (fixture->row, PTM_TYPE_EDIT_SLOT))), 0.25, 0.001);

  ptm_edit_complete (edits[0], chat_fixture_add_version (fixture->project, turn, NULL, NULL));
  widgets_fixture_settle ();
  g_assert_cmpuint (count_mapped (fixture->row, PTM_TYPE_EDIT_SLOT), ==, 3);
  g_assert_cmpuint (count_mapped (fixture->row, PTM_TYPE_VERSION_BUTTON), ==, 1);
  ptm_turn_cancel (turn);
  widgets_fixture_settle ();
  g_assert_cmpuint (count_mapped (fixture->row, PTM_TYPE_EDIT_SLOT), ==, 0);
  g_assert_cmpuint (count_mapped (fixture->row, PTM_TYPE_VERSION_BUTTON), ==, 1);
  for (int i = 0; i < 4; i++)
    g_object_unref (edits[i]);
}

/* A single picture is shown by the canvas; the row has one line of progress. */
static void
test_single (Fixture *fixture, gconstpointer data)
{
  PtmTurn *turn = add_turn (fixture->project, "a balloon", 1);
  g_autoptr (PtmEdit) edit = NULL;

  show (fixture, turn);
  edit = add_edit (turn, 0, 0);
  widgets_fixture_settle ();
  g_assert_cmpuint (count_mapped (fixture->row, PTM_TYPE_EDIT_SLOT), ==, 0);
  g_assert_true (gtk_widget_get_mapped (widgets_fixture_find_button (fixture->row, "Stop")));
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  PtmTurn *turn = add_turn (fixture->project, "a balloon", 1);

  ptm_turn_set_error_message (turn, "Stopped.");
  show (fixture, turn);
  g_assert_nonnull (find_class (fixture->row, "stopped"));
  g_assert_null (find_class (fixture->row, "failure"));
}

/* What failed offers the sentence for editing beside the repetition. */
static void
test_failed (Fixture *fixture, gconstpointer data)
{
  PtmTurn         *turn = add_turn (fixture->project, "frobnicate", 1);
  g_autofree char *expected = g_strdup_printf ("turn.edit-sentence %s", ptm_turn_get_id (turn));

  ptm_turn_set_summary (turn, "1 thing");
  show (fixture, turn);
  g_assert_true (gtk_widget_get_visible (find_class (fixture->row, "plan")));
  ptm_turn_set_error_message (turn, "I did not understand that.");
  widgets_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (find_class (fixture->row, "plan")));
  g_assert_nonnull (find_class (fixture->row, "failure"));
  widgets_fixture_click (widgets_fixture_find_button (fixture->row, "Edit Sentence"));
  g_assert_cmpstr (chat_fixture_get_last_action (fixture->window), ==, expected);
  g_assert_cmpuint (widgets_fixture_count_unnamed (fixture->row), ==, 0);
}

/* 10,000 characters are shown shortened, wholly on demand, and shortened again. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  GtkWidget *whole;
  int        folded, unfolded;

  while (sentence->len < 10000)
    g_string_append (sentence, "ten chars ");
  show (fixture, add_turn (fixture->project, sentence->str, 1));
  whole = widgets_fixture_find_button (fixture->row, "Show All");
  g_assert_true (gtk_widget_get_mapped (whole));
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, 400, &folded, NULL, NULL, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (whole), TRUE);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, 400, &unfolded, NULL, NULL, NULL);
  g_assert_cmpint (unfolded, >, folded * 3);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (whole)), ==, "Show Less");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (whole), FALSE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (whole)), ==, "Show All");
}

/* Whatever is written comes back as it was: Arabic, emoji of several code points, markup, one endless word. */
static void
test_scripts (Fixture *fixture, gconstpointer data)
{
  static const char *const sentences[] = {
    "ملصق لحفل الربيع مع الزهور",
    "👩‍👩‍👧‍👦 beside a 🎈 and 🏳️‍🌈",
    "<span foreground=\"red\">& not markup</span>",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhalterung",
  };
  GtkWidget *list = gtk_list_box_new ();
  int        minimum;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      GtkWidget *row = ptm_turn_row_new (add_turn (fixture->project, sentences[i], 1));
      GtkWidget *bubble;

      gtk_list_box_append (GTK_LIST_BOX (list), row);
      bubble = find_class (row, "bubble");
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (gtk_widget_get_first_child (bubble)))), ==, sentences[i]);
    }
  fixture->window = chat_fixture_present (list, 360, 500);
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* A thing that was left out of every picture is named once. */
static void
test_unmet_once (Fixture *fixture, gconstpointer data)
{
  PtmTurn   *turn = add_turn (fixture->project, "a cat riding", 2);
  GtkWidget *account, *say;

  chat_fixture_add_version (fixture->project, turn, NULL, "riding");
  chat_fixture_add_version (fixture->project, turn, NULL, "riding");
  show (fixture, turn);
  account = find_class (fixture->row, "account");
  g_assert_true (gtk_widget_get_mapped (account));
  say = find_class (account, "say");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (say)), ==, "There is no picture of “riding”; a labelled card stands for it");
  g_assert_true (gtk_widget_get_first_child (account) == gtk_widget_get_last_child (account));
}

#define ADD(name, func) g_test_add ("/turn-row/" name, Fixture, NULL, set_up, func, tear_down)

/* While the user's word is waited for nothing seems to go on, and there are two answers. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  PtmTurn   *turn = add_turn (fixture->project, "remove this", 1);
  GtkWidget *progress, *leave;

  add_edit (turn, 16, 24);
  show (fixture, turn);
  progress = widgets_fixture_find (fixture->row, GTK_TYPE_PROGRESS_BAR);
  g_assert_true (gtk_widget_get_mapped (progress));
  ptm_turn_hold (turn, "The region is 89 percent of a picture full of detail.");
  widgets_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (progress));
  g_assert_true (gtk_widget_get_mapped (widgets_fixture_find_button (fixture->row, "Do It Anyway")));
  leave = widgets_fixture_find_button (fixture->row, "Leave It");
  widgets_fixture_click (leave);
  g_assert_true (g_str_has_prefix (chat_fixture_get_last_action (fixture->window), "turn.stop "));
  ptm_turn_proceed (turn);
  widgets_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (progress));
  g_assert_null (widgets_fixture_find_button (fixture->row, "Leave It"));
}

/* A word with two pictures is asked about where it was said, not at every change after it. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  const char *const sentences[] = { "a bat", "make the sky darker", "two BATs more" };
  PtmVersion       *parent = NULL;
  g_autoptr (PtmImage) image = ptm_image_new_take (4, 4, g_malloc0 (64));
  GtkWidget *list = gtk_list_box_new ();

  fixture->window = chat_fixture_present (list, 400, 500);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      PtmTurn    *turn = chat_fixture_add_turn (fixture->project, sentences[i], parent, NULL);
      PtmVersion *version = chat_fixture_add_version (fixture->project, turn, parent, NULL);
      g_autoptr (PtmPictureChoice) choice = ptm_picture_choice_new ("bat", "noto:bat");

      ptm_picture_choice_add (choice, "noto:bat", "animal", image);
      ptm_picture_choice_add (choice, "own:baseball-bat", "baseball bat", image);
      fixture->row = ptm_turn_row_new (turn);
      gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
      g_list_store_append (ptm_version_get_choices (version), choice);
      widgets_fixture_settle ();
      g_assert_cmpint (find_class (fixture->row, "picture-choices") != NULL, ==, i != 1);
      parent = version;
    }
}

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  ADD ("four", test_four);
  ADD ("inside", test_inside);
  ADD ("single", test_single);
  ADD ("stopped", test_stopped);
  ADD ("failed", test_failed);
  ADD ("long", test_long);
  ADD ("scripts", test_scripts);
  ADD ("unmet-once", test_unmet_once);
  ADD ("choices", test_choices);
  ADD ("held", test_held);
  return g_test_run ();
}
