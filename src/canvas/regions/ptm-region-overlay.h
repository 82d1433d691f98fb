/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-mask.h"
#include "ptm-tile-node.h"

G_BEGIN_DECLS

/**
 * PtmRegionOverlay:
 *
 * Shows a mask above a picture: a diagonal hatch and a dashed outline with a dark line beside it, in a color that stands out
 * from what is there. Every pixel with any coverage is inside, as every one of them may change.
 */
typedef struct _PtmRegionOverlay PtmRegionOverlay;

/** PTM_REGION_TILE: smaller than the picture's tiles, as they are made again at every dab of the brush. */
#define PTM_REGION_TILE 128

PtmRegionOverlay *ptm_region_overlay_new (void) G_GNUC_WARN_UNUSED_RESULT;
void              ptm_region_overlay_free (PtmRegionOverlay *self);
/* mask is (nullable) and is read whenever a tile is drawn. */
void ptm_region_overlay_set_mask (PtmRegionOverlay *self, PtmMask *mask);
/* The picture below; (nullable). */
void ptm_region_overlay_set_picture (PtmRegionOverlay *self, PtmImage *picture);
/* Chooses the color again, after the region or the picture became another; TRUE when it is not the same any more. */
gboolean ptm_region_overlay_choose_color (PtmRegionOverlay *self);
/* (transfer none) */
const GdkRGBA *ptm_region_overlay_get_color (PtmRegionOverlay *self);
/* Moves the dashes of the outline on by a step. */
void ptm_region_overlay_advance (PtmRegionOverlay *self);
/* The mask was painted on there, in image pixels. */
void ptm_region_overlay_invalidate (PtmRegionOverlay *self, const PtmRect *dirty);
/* Draws the part visible of the mask scaled to width × height device pixels; outline_only leaves out the hatch. */
void ptm_region_overlay_snapshot (PtmRegionOverlay *self, GtkSnapshot *snapshot, PtmTileBackend backend, int device_scale, int width, int height, const PtmRect *visible, gboolean outline_only);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmRegionOverlay, ptm_region_overlay_free)

G_END_DECLS
