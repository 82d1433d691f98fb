/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmPictureFunc:
 * @file: (nullable): a picture file whose header was checked, NULL on failure
 * @name: (nullable): its name on disk
 * @error: (nullable): why it cannot be used, with a sentence for the user
 *
 * Called once for each picture that comes in. widget is the one it was asked for.
 */
typedef void (*PtmPictureFunc) (GtkWidget *widget, GBytes *file, const char *name, const GError *error);

/* Pictures dropped on widget, from the file manager or from another program. */
void ptm_picture_input_add_drop (GtkWidget *widget, PtmPictureFunc func);
/* TRUE while the clipboard holds a picture or files. */
gboolean ptm_picture_input_can_paste (GtkWidget *widget);
void     ptm_picture_input_paste (GtkWidget *widget, PtmPictureFunc func);
void     ptm_picture_input_read (GtkWidget *widget, GFile *file, PtmPictureFunc func);

G_END_DECLS
