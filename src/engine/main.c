/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The program: reads its arguments, opens a door, draws until it is told to end. */

#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <unistd.h>
#include "ptm-engine-server.h"
#include "ptm-engine-token.h"

typedef struct
{
  char    *socket;
  char    *token_file;
  int      port;
  gboolean parent_pipe;
} Arguments;

static gboolean
quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_REMOVE;
}

/* The parent never writes: whatever happens on the pipe is its end. */
static gboolean
parent_gone_cb (int fd, GIOCondition condition, gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
parse_arguments (int *argc, char ***argv, Arguments *arguments, GError **error)
{
  const GOptionEntry entries[] = {
    { "socket", 0, 0, G_OPTION_ARG_FILENAME, &arguments->socket, N_ ("Listen on a Unix socket in a folder closed to others"), "PATH" },
    { "port", 0, 0, G_OPTION_ARG_INT, &arguments->port, N_ ("Listen on this port of 127.0.0.1; 0 takes a free one"), "N" },
    { "token-file", 0, 0, G_OPTION_ARG_FILENAME, &arguments->token_file, N_ ("File with the token clients must send; made when there is none"), "FILE" },
    { "parent-pipe", 0, 0, G_OPTION_ARG_NONE, &arguments->parent_pipe, N_ ("End when standard input ends"), NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if ((arguments->socket != NULL) == (arguments->port >= 0))
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("Give either --socket or --port"));
  else if (arguments->port > 65535)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("There is no such port"));
  else if (arguments->port >= 0 && arguments->token_file == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("--port needs --token-file"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
open_port (PtmEngineServer *server, const Arguments *arguments, GError **error)
{
  gboolean         made;
  g_autofree char *token = ptm_engine_token_load (arguments->token_file, &made, error);

  if (token == NULL || !ptm_engine_server_listen_port (server, (guint16)arguments->port, token, error))
    return FALSE;
  g_print ("http://127.0.0.1:%u/v1\n", ptm_engine_server_get_port (server));
  if (made)
    g_print (_ ("Token, also in “%s”: %s\n"), arguments->token_file, token);
  return TRUE;
}

static gboolean
open_door (PtmEngineServer *server, const Arguments *arguments, GError **error)
{
  if (arguments->socket == NULL)
    return open_port (server, arguments, error);
  umask (0077);
  if (!ptm_engine_server_listen_socket (server, arguments->socket, error))
    return FALSE;
  /* The window waits for this line. */
  g_print ("ready\n");
  return TRUE;
}

/* The folder was made for this one socket by a parent that may be gone. */
static void
remove_socket (const Arguments *arguments)
{
  g_autofree char *folder = g_path_get_dirname (arguments->socket);

  g_unlink (arguments->socket);
  if (arguments->parent_pipe)
    g_rmdir (folder);
}

static gpointer
load_thread (gpointer data)
{
  g_autoptr (PtmEngine) engine = data;
  g_autoptr (GError) error = NULL;

  if (!ptm_engine_load (engine, &error))
    g_printerr ("%s\n", error->message);
  return NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (PtmEngine) engine = ptm_engine_new ();
  g_autoptr (PtmEngineServer) server = ptm_engine_server_new (engine);
  Arguments arguments = { NULL, NULL, -1, FALSE };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!parse_arguments (&argc, &argv, &arguments, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (!open_door (server, &arguments, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  /* What the first picture needs is read while nobody waits for it. */
  g_thread_unref (g_thread_new ("load", load_thread, ptm_engine_ref (engine)));

  g_unix_signal_add (SIGTERM, quit_cb, loop);
  g_unix_signal_add (SIGINT, quit_cb, loop);
  if (arguments.parent_pipe)
    g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP | G_IO_ERR, parent_gone_cb, loop);
  g_main_loop_run (loop);

  if (arguments.socket != NULL)
    remove_socket (&arguments);
  /* Threads may still draw; nothing they hold outlives the process. */
  _exit (0);
}
