/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmRegionList:
 *
 * The regions that are kept with a version. It asks for the actions region.keep, region.use, region.join, region.rename and
 * region.forget (each "s", the region's id, but the first), region.import and region.export.
 * Properties: regions (a list model of PtmRegion, nullable).
 */
#define PTM_TYPE_REGION_LIST (ptm_region_list_get_type ())
G_DECLARE_FINAL_TYPE (PtmRegionList, ptm_region_list, PTM, REGION_LIST, GtkPopover)

void ptm_region_list_set_regions (PtmRegionList *self, GListModel *regions);

G_END_DECLS
