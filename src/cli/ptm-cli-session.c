/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A session for the length of one command: the calls are asynchronous as everywhere, and a main loop waits for each. */

#include "config.h"

#include <glib/gi18n.h>
#include <glib-unix.h>
#include <unistd.h>
#include "ptm-cli-private.h"

void
ptm_cli_session_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PtmCliSession *self = user_data;

  g_set_object (&self->result, result);
  g_main_loop_quit (self->loop);
}

GAsyncResult *
ptm_cli_session_wait (PtmCliSession *self)
{
  if (self->result == NULL)
    g_main_loop_run (self->loop);
  return g_steal_pointer (&self->result);
}

PtmCliSession *
ptm_cli_session_open (GError **error)
{
  g_autoptr (PtmCliSession) self = g_new0 (PtmCliSession, 1);
  g_autoptr (GAsyncResult) result = NULL;

  self->loop = g_main_loop_new (NULL, FALSE);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->session = ptm_session_new (NULL);
  ptm_session_open_async (self->session, NULL, ptm_cli_session_result_cb, self);
  result = ptm_cli_session_wait (self);
  if (!ptm_session_open_finish (self->session, result, error))
    return NULL;
  if (ptm_session_get_notice (self->session) != NULL)
    g_printerr ("%s\n", ptm_session_get_notice (self->session));
  return g_steal_pointer (&self);
}

void
ptm_cli_session_close (PtmCliSession *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (self->session != NULL)
    {
      ptm_session_close_async (self->session, ptm_cli_session_result_cb, self);
      result = ptm_cli_session_wait (self);
      ptm_session_close_finish (self->session, result, NULL);
    }
  g_clear_object (&self->session);
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}

static void
progress_cb (PtmTurn *turn, GParamSpec *pspec, gpointer user_data)
{
  g_printerr ("\r%3.0f %%", ptm_turn_get_progress (turn) * 100);
}

static void
running_cb (PtmTurn *turn, GParamSpec *pspec, gpointer user_data)
{
  PtmCliSession *self = user_data;

  if (!ptm_turn_is_running (turn))
    g_main_loop_quit (self->loop);
}

/* Nobody can be asked here, and the picture goes to a file of its own: the warning is said, and the work done. */
static void
held_cb (PtmTurn *turn, GParamSpec *pspec, gpointer user_data)
{
  PtmCliSession *self = user_data;

  if (!ptm_turn_is_held (turn))
    return;
  g_printerr ("%s\n", ptm_turn_get_warning (turn));
  g_ptr_array_add (self->warnings, g_strdup (ptm_turn_get_warning (turn)));
  ptm_turn_proceed (turn);
}

static gboolean
interrupted_cb (gpointer user_data)
{
  ptm_turn_cancel (user_data);
  return G_SOURCE_CONTINUE;
}

void
ptm_cli_session_wait_turn (PtmCliSession *self, PtmTurn *turn)
{
  gboolean on_terminal = isatty (STDERR_FILENO);
  guint    interrupt = g_unix_signal_add (SIGINT, interrupted_cb, turn);
  gulong   running = g_signal_connect (turn, "notify::running", G_CALLBACK (running_cb), self);
  gulong   held = g_signal_connect (turn, "notify::held", G_CALLBACK (held_cb), self);
  gulong   progress = on_terminal ? g_signal_connect (turn, "notify::progress", G_CALLBACK (progress_cb), NULL) : 0;

  held_cb (turn, NULL, self);
  if (ptm_turn_is_running (turn))
    g_main_loop_run (self->loop);
  if (on_terminal)
    g_printerr ("\r      \r");
  g_clear_signal_handler (&running, turn);
  g_clear_signal_handler (&held, turn);
  g_clear_signal_handler (&progress, turn);
  g_source_remove (interrupt);
}

void
ptm_cli_session_add_warnings (PtmCliSession *self, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->warnings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (self->warnings, i));
  json_builder_end_array (builder);
}

gboolean
ptm_cli_check_turn (PtmTurn *turn, GError **error)
{
  const char *message = ptm_turn_get_error_message (turn);

  /* A plan of several pages gives more versions than were asked for. */
  if (message == NULL && (int)g_list_model_get_n_items (ptm_turn_get_versions (turn)) >= ptm_turn_get_count (turn))
    return TRUE;
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ENGINE, message != NULL ? message : _ ("Stopped before the picture was finished."));
  return FALSE;
}

gboolean
ptm_cli_session_export (PtmCliSession *self, PtmVersion *version, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) result = NULL;

  ptm_session_export_async (self->session, version, file, NULL, ptm_cli_session_result_cb, self);
  result = ptm_cli_session_wait (self);
  if (ptm_session_export_finish (self->session, result, error))
    return TRUE;
  g_prefix_error (error, _ ("“%s”: "), path);
  return FALSE;
}

GPtrArray *
ptm_cli_session_find_choices (PtmCliSession *self, PtmVersion *version)
{
  g_autoptr (GAsyncResult) result = NULL;
  GPtrArray *choices;

  ptm_session_find_choices_async (self->session, version, NULL, ptm_cli_session_result_cb, self);
  result = ptm_cli_session_wait (self);
  choices = ptm_session_find_choices_finish (self->session, result, NULL);
  return choices != NULL ? choices : g_ptr_array_new ();
}
