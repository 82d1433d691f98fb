/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The widget's foreground colour as its style says. */
void ptm_style_get_color (GtkWidget *widget, GdkRGBA *color);

G_END_DECLS
