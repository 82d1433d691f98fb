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

static void
print_help (void)
{
  g_print ("%s\n\n", _ ("Usage: pentimento [COMMAND]   (without a command the window opens)"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-9s %-16s %s\n", commands[i].name, commands[i].synopsis, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("“pentimento COMMAND --help” tells a command’s options; each takes --json for machines."));
}

gboolean
ptm_cli_wants (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  return find_command (argv[1]) != NULL || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
         g_str_equal (argv[1], "help") || g_str_equal (argv[1], "--version");
}

int
ptm_cli_main (int argc, char **argv)
{
  const PtmCommand *command = find_command (argv[1]);

  setlocale (LC_ALL, "");
  g_set_prgname ("pentimento");
  if (command != NULL)
    return command->run (argc - 1, argv + 1);
  if (g_str_equal (argv[1], "--version"))
    g_print ("Pentimento %s\n", PACKAGE_VERSION);
  else
    print_help ();
  return PTM_CLI_DONE;
}
