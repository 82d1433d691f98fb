/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names a widget for assistive technology, together with the focusable part inside a composite one (the button of a
 * GtkDropDown or GtkMenuButton, the text of an entry), which GTK leaves without a name. */
void ptm_accessible_set_name (GtkWidget *widget, const char *name);
/* The same of a spin button, whose small buttons need no focus: the arrow keys do what they do. */
void ptm_accessible_name_spin (GtkWidget *spin, const char *name);
/* TRUE when assistive technology has something to read for the widget: a name, a label it is labelled by, or its own text. */
gboolean ptm_accessible_has_name (GtkWidget *widget);

/* Takes the focus from all scrolled areas below root: what is in them takes it, and has a name, which they have not. */
void ptm_accessible_skip_scrollers (GtkWidget *root);

G_END_DECLS
