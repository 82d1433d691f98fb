/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Questions to the user as asynchronous functions. Only this file names the dialog classes of the baseline, whose
 * successors differ: AdwMessageDialog has no choose () before 1.3, and nobody but the asker keeps a GtkFileChooserNative. */

#include "config.h"

#include "ptm-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ptm-accessible.h"

static GtkWidget *
message_dialog_new (GtkWindow *parent, const char *heading, const char *body, const char *verb)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "do", verb, NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  return dialog;
}

static void
confirm_response_cb (GTask *asked, const char *response)
{
  g_autoptr (GTask) task = asked;
  g_task_return_boolean (task, g_str_equal (response, "do"));
}

void
ptm_confirm_async (GtkWindow *parent, const char *heading, const char *body, const char *verb, gboolean destructive, GAsyncReadyCallback callback, gpointer user_data)
{
  GtkWidget        *dialog = message_dialog_new (parent, heading, body, verb);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_set_default_response (message, destructive ? "cancel" : "do");
  adw_message_dialog_set_response_appearance (message, "do", destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (confirm_response_cb), g_task_new (parent, NULL, callback, user_data));
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
ptm_confirm_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* What a question for a text is made of, kept by its dialog. */
typedef struct
{
  GtkEditable *entry;
  GtkLabel    *hint;
  PtmTextCheck check; /* (nullable) */
} TextQuestion;

static void
text_response_cb (GTask *asked, const char *response, AdwMessageDialog *dialog)
{
  g_autoptr (GTask) task = asked;
  TextQuestion *question = g_task_get_task_data (task);
  gboolean      chosen = g_str_equal (response, "do");

  g_task_return_pointer (task, chosen ? g_strdup (gtk_editable_get_text (question->entry)) : NULL, g_free);
}

static void
text_changed_cb (GTask *task, GtkEditable *entry)
{
  TextQuestion     *question = g_task_get_task_data (task);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (gtk_widget_get_root (GTK_WIDGET (entry)));
  g_autofree char  *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  g_autofree char  *wrong = question->check != NULL && *text != '\0' ? question->check (text) : NULL;

  gtk_label_set_label (question->hint, wrong != NULL ? wrong : "");
  gtk_widget_set_visible (GTK_WIDGET (question->hint), wrong != NULL);
  adw_message_dialog_set_response_enabled (dialog, "do", *text != '\0' && wrong == NULL);
}

static GtkWidget *
question_box_new (TextQuestion *question, const char *name, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  question->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_text (question->entry, text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (question->entry), TRUE);
  ptm_accessible_set_name (GTK_WIDGET (question->entry), name);
  question->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (question->hint, TRUE);
  gtk_label_set_xalign (question->hint, 0);
  gtk_widget_add_css_class (GTK_WIDGET (question->hint), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->hint));
  return box;
}

void
ptm_ask_checked_text_async (GtkWindow *parent, const char *heading, const char *body, const char *text, const char *verb, PtmTextCheck check, GAsyncReadyCallback callback, gpointer user_data)
{
  GtkWidget        *dialog = message_dialog_new (parent, heading, body, verb);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  GTask            *task = g_task_new (parent, NULL, callback, user_data);
  TextQuestion     *question = g_new0 (TextQuestion, 1);

  question->check = check;
  g_task_set_task_data (task, question, g_free);
  adw_message_dialog_set_extra_child (message, question_box_new (question, heading, text));
  adw_message_dialog_set_response_appearance (message, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "do");
  g_signal_connect_swapped (question->entry, "changed", G_CALLBACK (text_changed_cb), task);
  text_changed_cb (task, question->entry);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (text_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (question->entry));
}

void
ptm_ask_text_async (GtkWindow *parent, const char *heading, const char *text, const char *verb, GAsyncReadyCallback callback, gpointer user_data)
{
  ptm_ask_checked_text_async (parent, heading, NULL, text, verb, NULL, callback, user_data);
}

char *
ptm_ask_text_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
add_picture_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures (PNG, JPEG, WebP)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/webp");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
files_response_cb (GTask *asked, int response, GtkFileChooser *chooser)
{
  g_autoptr (GTask) task = asked;
  gboolean chosen = response == GTK_RESPONSE_ACCEPT;

  g_task_return_pointer (task, chosen ? gtk_file_chooser_get_files (chooser) : NULL, g_object_unref);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (chooser));
}

/* The task keeps the dialog until it has been answered. */
static GtkFileChooser *
chooser_new (GtkWindow *parent, const char *title, GtkFileChooserAction action, GTask *task)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect_swapped (chooser, "response", G_CALLBACK (files_response_cb), task);
  return GTK_FILE_CHOOSER (chooser);
}

void
ptm_choose_pictures_async (GtkWindow *parent, const char *title, gboolean several, GAsyncReadyCallback callback, gpointer user_data)
{
  GtkFileChooser *chooser = chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, g_task_new (parent, NULL, callback, user_data));

  add_picture_filter (chooser);
  gtk_file_chooser_set_select_multiple (chooser, several);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GListModel *
ptm_choose_pictures_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* What a picture can be saved as; the end of the name decides. A region is always PNG. */
static void
add_destination_filter (GtkFileChooser *chooser, gboolean only_png)
{
  static const char *const types[] = { "image/png", "image/jpeg", "image/webp", "image/svg+xml", "application/pdf" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, only_png ? "PNG" : _ ("PNG, JPEG, WebP, SVG or PDF, by the end of the name"));
  for (guint i = 0; i < (only_png ? 1 : G_N_ELEMENTS (types)); i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
ptm_choose_destination_async (GtkWindow *parent, const char *title, const char *name, gboolean only_png, GAsyncReadyCallback callback, gpointer user_data)
{
  GtkFileChooser *chooser = chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, g_task_new (parent, NULL, callback, user_data));

  add_destination_filter (chooser, only_png);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
ptm_choose_destination_finish (GAsyncResult *result)
{
  g_autoptr (GListModel) files = g_task_propagate_pointer (G_TASK (result), NULL);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}
