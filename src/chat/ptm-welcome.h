/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmWelcome:
 *
 * What a project without a sentence shows: what it can do, and starters that do it at once (turn.starter): three that
 * draw, or three that change the picture that was opened.
 */
#define PTM_TYPE_WELCOME (ptm_welcome_get_type ())
G_DECLARE_FINAL_TYPE (PtmWelcome, ptm_welcome, PTM, WELCOME, GtkWidget)

GtkWidget *ptm_welcome_new (void);
void       ptm_welcome_set_has_picture (PtmWelcome *self, gboolean has_picture);

G_END_DECLS
