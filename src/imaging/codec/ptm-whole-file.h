/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a file of the user's, whole or not at all: where the disk is full or somebody cancels, an old file stays what it was, and
 * nothing is left of a new one. Blocks; fails with what GIO says, among it G_IO_ERROR_NO_SPACE and G_IO_ERROR_CANCELLED. */
gboolean ptm_whole_file_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
