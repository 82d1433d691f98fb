/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmVersionCard:
 *
 * A version in the strip: thumbnail, "v3", a mark when the outside of its region is proved unchanged, and a menu on the
 * secondary button or the menu key.
 */
#define PTM_TYPE_VERSION_CARD (ptm_version_card_get_type ())
G_DECLARE_FINAL_TYPE (PtmVersionCard, ptm_version_card, PTM, VERSION_CARD, GtkToggleButton)

GtkWidget  *ptm_version_card_new (PtmVersion *version);
PtmVersion *ptm_version_card_get_version (PtmVersionCard *self);

G_END_DECLS
