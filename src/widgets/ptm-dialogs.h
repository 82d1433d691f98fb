/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks a question with two answers. verb is the answer that does it ("Delete"); destructive paints it red.
 * The result is TRUE when the verb was chosen. */
void     ptm_confirm_async (GtkWindow *parent, const char *heading, const char *body, const char *verb, gboolean destructive, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_confirm_finish (GAsyncResult *result);

/* Asks for a line of text; NULL when it was left. */
void ptm_ask_text_async (GtkWindow *parent, const char *heading, const char *text, const char *verb, GAsyncReadyCallback callback, gpointer user_data);
/* What is wrong with a text, as a sentence for the user; NULL when nothing is. */
typedef char *(*PtmTextCheck) (const char *text);
/* The same with an explanation, and only for texts that pass the check. body, check (nullable). */
void  ptm_ask_checked_text_async (GtkWindow *parent, const char *heading, const char *body, const char *text, const char *verb, PtmTextCheck check, GAsyncReadyCallback callback, gpointer user_data);
char *ptm_ask_text_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

/* Choosing picture files. The result of opening is a model of GFile, NULL when left; of saving a GFile or NULL. */
void        ptm_choose_pictures_async (GtkWindow *parent, const char *title, gboolean several, GAsyncReadyCallback callback, gpointer user_data);
GListModel *ptm_choose_pictures_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_choose_destination_async (GtkWindow *parent, const char *title, const char *name, gboolean only_png, GAsyncReadyCallback callback, gpointer user_data);
GFile      *ptm_choose_destination_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
