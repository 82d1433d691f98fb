/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmVersionCard:
 *
 * A version in the strip or the tree: thumbnail, "v3" and its name, a star, a mark when the outside of its region is proved
 * unchanged, and a menu on the secondary button or the menu key. A press selects it, a double press shows it, a press with Ctrl
 * held compares with it, and one card dropped on another compares the two. F2 names it.
 */
#define PTM_TYPE_VERSION_CARD (ptm_version_card_get_type ())
G_DECLARE_FINAL_TYPE (PtmVersionCard, ptm_version_card, PTM, VERSION_CARD, GtkToggleButton)

GtkWidget  *ptm_version_card_new (PtmVersion *version);
PtmVersion *ptm_version_card_get_version (PtmVersionCard *self);
/* The height of its picture, in logical pixels. */
void ptm_version_card_set_frame_height (PtmVersionCard *self, int frame_height);

G_END_DECLS
