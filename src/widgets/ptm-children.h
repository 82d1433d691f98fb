/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Unparents all children: for the dispose of widgets that derive from GtkWidget, after the template was disposed. */
void ptm_children_unparent (GtkWidget *widget);

G_END_DECLS
