/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmStarterButton:
 *
 * Something to begin with, for the template of the welcome: a picture, what it is called, and what it does. Pressed, it
 * activates turn.starter with its name.
 * Properties: starter, picture (the name of an icon), title, text.
 */
#define PTM_TYPE_STARTER_BUTTON (ptm_starter_button_get_type ())
G_DECLARE_FINAL_TYPE (PtmStarterButton, ptm_starter_button, PTM, STARTER_BUTTON, GtkButton)

G_END_DECLS
