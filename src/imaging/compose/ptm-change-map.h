/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/** PTM_CHANGE_STEP: how much of a difference (ΔE) a level stands for. */
#define PTM_CHANGE_STEP 0.25
/** PTM_CHANGE_SEEN: the threshold (ΔE) up to which a difference can hardly be seen: rounding of an encoder stays below. */
#define PTM_CHANGE_SEEN 1.0

/**
 * PtmChangeMap:
 *
 * How much each pixel of two pictures differs, as a level: 0 where nothing does, else the difference in steps of
 * PTM_CHANGE_STEP, rounded up, at most 255. Between a master and an answer, outside the region, this is the leak map.
 *
 * The difference is that of Kotsarenko and Ramos, "Measuring perceived color difference using YIQ NTSC transmission color space in
 * mobile applications", 2010, on black or on white, whichever shows more; scaled so that black and white are 100 apart, as for
 * CIEDE2000, which it stands for. Immutable; may cross threads.
 */
typedef struct _PtmChangeMap PtmChangeMap;

/* The map has the size of before; after is scaled to it. Where mask is above 0 is not looked at (nullable: everywhere is); it has
 * the size of before. Slow: for a thread. The only error is G_IO_ERROR_CANCELLED. */
PtmChangeMap *ptm_change_map_new (PtmImage *before, PtmImage *after, PtmMask *mask, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PtmChangeMap *ptm_change_map_ref (PtmChangeMap *map);
void          ptm_change_map_unref (PtmChangeMap *map);

int ptm_change_map_get_width (PtmChangeMap *map);
int ptm_change_map_get_height (PtmChangeMap *map);
/* width × height levels, row by row. */
const guint8 *ptm_change_map_get_levels (PtmChangeMap *map);
/* The last level that a threshold (ΔE) leaves out. */
guint ptm_change_map_get_level (double threshold);
/* How many of the looked-at pixels differ by more than the threshold; 0 counts every pixel that is not the same. */
gsize ptm_change_map_count (PtmChangeMap *map, double threshold);
/* How alike the structure of the two whole pictures is, mask or not: SSIM (Wang and others 2004) of luma in squares of 8 pixels,
 * its mean; 1 = the same, about 0 = nothing alike. */
double ptm_change_map_get_similarity (PtmChangeMap *map);

/* The picture, grey and dark, with what differs by more than the threshold in colours from magenta (little) to pale yellow. It
 * has the map's size. NULL when it was cancelled. */
PtmImage *ptm_change_map_draw (PtmChangeMap *map, PtmImage *picture, double threshold, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The map as a small picture of at most max_side, as coverage: of squares of 8 pixels the mean level, of those that become one
 * pixel the largest, so that what is small is still seen. */
PtmMask *ptm_change_map_shrink (PtmChangeMap *map, int max_side) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmChangeMap, ptm_change_map_unref)

G_END_DECLS
