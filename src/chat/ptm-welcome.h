/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmWelcome:
 *
 * What an empty project shows: a line of welcome and three starters.
 */
#define PTM_TYPE_WELCOME (ptm_welcome_get_type ())
G_DECLARE_FINAL_TYPE (PtmWelcome, ptm_welcome, PTM, WELCOME, GtkWidget)

GtkWidget *ptm_welcome_new (void);

G_END_DECLS
