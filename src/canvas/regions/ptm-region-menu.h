/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmRegionMenu:
 *
 * What can be done to the region as a whole. It asks for the actions region.change ("(sd)": how, and by how many pixels),
 * region.invert and region.clear.
 */
#define PTM_TYPE_REGION_MENU (ptm_region_menu_get_type ())
G_DECLARE_FINAL_TYPE (PtmRegionMenu, ptm_region_menu, PTM, REGION_MENU, GtkPopover)

G_END_DECLS
