/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmVersionButton:
 *
 * A version in the conversation: its thumbnail and number. Pressing it activates version.select, whose state says which
 * one is pressed.
 */
#define PTM_TYPE_VERSION_BUTTON (ptm_version_button_get_type ())
G_DECLARE_FINAL_TYPE (PtmVersionButton, ptm_version_button, PTM, VERSION_BUTTON, GtkToggleButton)

GtkWidget  *ptm_version_button_new (PtmVersion *version);
PtmVersion *ptm_version_button_get_version (PtmVersionButton *self);

G_END_DECLS
