/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Works on rows first … end - 1; called from two threads at once, never twice for a row. */
typedef void (*PtmBandFunc) (int first, int end, gpointer user_data);

/* Has func work on all rows, in bands of n_rows (the last may be shorter), on two threads. Blocks. Looks at the cancellable
 * (nullable) before each band: FALSE with G_IO_ERROR_CANCELLED when some were not worked on for it. */
gboolean ptm_bands_run (int height, int n_rows, PtmBandFunc func, gpointer user_data, GCancellable *cancellable, GError **error);

G_END_DECLS
