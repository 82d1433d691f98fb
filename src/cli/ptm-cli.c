/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The command line: finds the command and runs it. Each command is a file of its own and does its work through the same
 * session as the window. */

#include "config.h"

#include "ptm-cli.h"

#include <glib/gi18n.h>
#include <locale.h>
#include "ptm-cli-private.h"

static const PtmCommand commands[] = {
  { "draw", "SENTENCE", N_ ("draw a picture from a sentence"), ptm_cli_draw },
  { "edit", "FILE SENTENCE", N_ ("change a picture, or only a region of it"), ptm_cli_edit },
  { "compare", "A B", N_ ("measure how two pictures differ, and lay them side by side"), ptm_cli_compare },
  { "plan", "SENTENCE", N_ ("print the plan of a picture as JSON, without drawing it"), ptm_cli_plan },
  { "render", "PLAN", N_ ("draw a plan in JSON, with all its pages"), ptm_cli_render },
  { "sheet", "FILE…", N_ ("lay pictures on one contact sheet"), ptm_cli_sheet },
  { "projects", "", N_ ("list the projects"), ptm_cli_projects },
  { "export", "PROJECT VERSION", N_ ("write a version of a project as a file"), ptm_cli_export },
};

static const PtmCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static gboolean
is_question (const char *word)
{
  static const char *const questions[] = { "--help", "-h", "help", "--version", NULL };

  return g_strv_contains (questions, word);
}

static void
print_help (void)
{
  g_print ("%s\n\n", _ ("Usage: pentimento [COMMAND]   (without a command the window opens)"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-9s %-16s %s\n", commands[i].name, commands[i].synopsis, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("“pentimento COMMAND --help” tells a command’s options; each takes --json for machines."));
}

/* A word that is neither a file nor an address to open in the window, nor an option of it. */
static gboolean
is_unknown_command (const char *word)
{
  g_autofree char *scheme = g_uri_parse_scheme (word);

  return find_command (word) == NULL && !is_question (word) && word[0] != '-' && scheme == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

gboolean
ptm_cli_wants (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  return find_command (argv[1]) != NULL || is_question (argv[1]) || is_unknown_command (argv[1]);
}

int
ptm_cli_main (int argc, char **argv)
{
  const PtmCommand *command = find_command (argv[1]);

  setlocale (LC_ALL, "");
  g_set_prgname ("pentimento");
  if (command != NULL)
    return command->run (argc - 1, argv + 1);
  if (is_unknown_command (argv[1]))
    {
      g_printerr (_ ("There is no command and no file “%s”; “pentimento --help” lists the commands.\n"), argv[1]);
      return PTM_CLI_WRONG_USE;
    }
  if (g_str_equal (argv[1], "--version"))
    g_print ("Pentimento %s\n", PACKAGE_VERSION);
  else
    print_help ();
  return PTM_CLI_DONE;
}
