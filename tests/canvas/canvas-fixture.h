/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-version.h"

G_BEGIN_DECLS

/* A picture whose every pixel differs from its neighbours in a known way; alpha 255 makes it opaque. */
PtmImage *fixture_image (int width, int height, guint8 alpha, guint seed) G_GNUC_WARN_UNUSED_RESULT;
/* A version with that picture; image NULL makes one that cannot be loaded. */
PtmVersion *fixture_version (int number, PtmVersion *parent, PtmImage *image, gint64 outside) G_GNUC_WARN_UNUSED_RESULT;
/* Runs the main loop until the condition holds; fails after five seconds. */
void fixture_wait (gboolean (*condition) (gpointer data), gpointer data);
/* Gives back the last reference. A load that was cancelled still ends on its thread, and holds what it was started for until then. */
void fixture_let_go (gpointer object);
/* Shows the widget in a window of that size and waits until it is laid out. */
GtkWidget *fixture_show (GtkWidget *child, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* What the node draws, as native premultiplied pixels of width × height. */
guint32 *fixture_render (GskRenderNode *node, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* Prepares GTK; FALSE, having said so, when there is no display. */
gboolean fixture_init (int *argc, char ***argv);

G_END_DECLS
