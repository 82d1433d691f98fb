/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when the first argument is one of the command line's commands (or --help, --version), and when it is nothing at all, neither a command
 * nor a file: no window is opened then. */
gboolean ptm_cli_wants (int argc, char **argv);
/* Runs the command. Exit status: 0 done, 1 the work failed, 2 wrong use. */
int ptm_cli_main (int argc, char **argv);

G_END_DECLS
