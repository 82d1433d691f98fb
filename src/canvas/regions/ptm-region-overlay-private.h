/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-region-overlay.h"

G_BEGIN_DECLS

/* The outline is looked for this far around a tile, device pixels. */
#define PTM_REGION_BORDER 4
/* Of the outline, logical pixels. */
#define PTM_REGION_DASH 5

/* A tile and how to move its dashes. */
typedef struct
{
  PtmTile         *tile;
  cairo_surface_t *ground;  /* (nullable): without the outline */
  guint16         *outline; /* (nullable): its pixels, as y * PTM_REGION_TILE + x */
  guint            n_outline;
  guint            phase;
} PtmRegionSquare;

struct _PtmRegionOverlay
{
  PtmMask  *mask;    /* (nullable) */
  PtmImage *picture; /* (nullable) */

  /* How it looks. */
  guint   color;
  guint32 tint;
  guint32 hatch;
  guint32 dash;
  guint   phase;

  /* The tiles, and for what they were made. */
  GHashTable    *tiles;   /* of Square */
  GPtrArray     *retired; /* still in the renderer's last frame */
  GPtrArray     *leaving; /* in the frame before that */
  PtmTileBackend backend;
  int            device_scale;
  int            width;
  int            height;
  gboolean       outline_only;
  guint          stamp;
  guint          n_used;
};

/* Also finds the square's outline. NULL when nothing of the region is there. */
cairo_surface_t *ptm_region_overlay_draw_ground (PtmRegionOverlay *self, PtmRegionSquare *square, const PtmRect *rect) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *ptm_region_overlay_draw_dashes (PtmRegionOverlay *self, const PtmRegionSquare *square, const PtmRect *rect) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
