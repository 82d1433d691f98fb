/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The questions: what each answer gives, and that a text that does not pass its check cannot be given. */

#include "config.h"

#include <adwaita.h>

#include "ptm-dialogs.h"
#include "widgets-fixture.h"

typedef struct
{
  GtkWindow *parent;
  gboolean   answered;
  gboolean   confirmed;
  char      *text; /* (nullable) */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->parent = widgets_fixture_present (gtk_label_new ("parent"), 200, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->parent);
  g_free (fixture->text);
}

static void
confirmed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->answered = TRUE;
  fixture->confirmed = ptm_confirm_finish (result);
}

static void
text_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->answered = TRUE;
  fixture->text = ptm_ask_text_finish (result);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  g_assert_not_reached ();
}

static void
answer (const char *response)
{
  adw_message_dialog_response (find_dialog (), response);
  widgets_fixture_settle ();
}

static void
test_confirm (Fixture *fixture, gconstpointer data)
{
  ptm_confirm_async (fixture->parent, "Stop?", "It is still drawing.", "_Stop", TRUE, confirmed_cb, fixture);
  widgets_fixture_settle ();
  /* Return must not destroy anything. */
  g_assert_cmpstr (adw_message_dialog_get_default_response (find_dialog ()), ==, "cancel");
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (find_dialog ())), ==, 0);
  answer ("do");
  g_assert_true (fixture->answered);
  g_assert_true (fixture->confirmed);
}

static void
test_confirm_left (Fixture *fixture, gconstpointer data)
{
  ptm_confirm_async (fixture->parent, "Stop?", "It is still drawing.", "_Stop", FALSE, confirmed_cb, fixture);
  widgets_fixture_settle ();
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  widgets_fixture_settle ();
  g_assert_true (fixture->answered);
  g_assert_false (fixture->confirmed);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  ptm_ask_text_async (fixture->parent, "Rename", "Spring", "_Rename", text_cb, fixture);
  widgets_fixture_settle ();
  answer ("do");
  g_assert_cmpstr (fixture->text, ==, "Spring");
}

static void
test_text_left (Fixture *fixture, gconstpointer data)
{
  ptm_ask_text_async (fixture->parent, "Rename", NULL, "_Rename", text_cb, fixture);
  widgets_fixture_settle ();
  g_assert_false (adw_message_dialog_get_response_enabled (find_dialog (), "do"));
  answer ("cancel");
  g_assert_true (fixture->answered);
  g_assert_null (fixture->text);
}

static char *
check_number (const char *text)
{
  return g_ascii_isdigit (*text) ? NULL : g_strdup ("Write a number.");
}

static void
test_checked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry, *hint;

  ptm_ask_checked_text_async (fixture->parent, "How Many", "A number.", "many", "_Use", check_number, text_cb, fixture);
  widgets_fixture_settle ();
  entry = widgets_fixture_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_ENTRY);
  hint = gtk_widget_get_next_sibling (entry);
  g_assert_true (gtk_widget_get_mapped (hint));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (hint)), ==, "Write a number.");
  g_assert_false (adw_message_dialog_get_response_enabled (find_dialog (), "do"));
  /* An empty field is not scolded, only not accepted. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_false (gtk_widget_get_visible (hint));
  g_assert_false (adw_message_dialog_get_response_enabled (find_dialog (), "do"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "12");
  g_assert_false (gtk_widget_get_visible (hint));
  answer ("do");
  g_assert_cmpstr (fixture->text, ==, "12");
}

#define ADD(name, func) g_test_add ("/dialogs/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  ADD ("confirm", test_confirm);
  ADD ("confirm-left", test_confirm_left);
  ADD ("text", test_text);
  ADD ("text-left", test_text_left);
  ADD ("checked", test_checked);
  return g_test_run ();
}
