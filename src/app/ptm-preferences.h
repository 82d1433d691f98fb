/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <adwaita.h>
#include "ptm-session.h"

G_BEGIN_DECLS

/**
 * PtmPreferences:
 *
 * The preferences: the providers, and which of them draws unless told otherwise.
 */
#define PTM_TYPE_PREFERENCES (ptm_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PtmPreferences, ptm_preferences, PTM, PREFERENCES, AdwPreferencesWindow)

GtkWidget *ptm_preferences_new (PtmSession *session);
void       ptm_preferences_present (GtkWindow *parent, PtmSession *session);
/* Opens the page of a profile; NULL = a new one. */
void ptm_preferences_edit (PtmPreferences *self, PtmProfile *profile);

G_END_DECLS
