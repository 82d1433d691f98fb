/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The program: with a command it runs without a display, else it opens the window. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ptm-application.h"
#include "ptm-cli.h"

int
main (int argc, char **argv)
{
  /* Set while the program is not installed. */
  const char *localedir = g_getenv ("PENTIMENTO_LOCALEDIR");
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (ptm_cli_wants (argc, argv))
    return ptm_cli_main (argc, argv);
  ptm_application_prepare ();
  application = ptm_application_new ();
  return g_application_run (application, argc, argv);
}
