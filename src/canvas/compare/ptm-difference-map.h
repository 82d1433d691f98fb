/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"

G_BEGIN_DECLS

/**
 * PtmDifferenceMap:
 *
 * How much each pixel of two pictures differs, as a level: 0 where nothing does, else CIEDE2000 in steps of
 * PTM_DIFFERENCE_STEP, rounded up, at most 255. Immutable; may cross threads.
 */
typedef struct _PtmDifferenceMap PtmDifferenceMap;

/** PTM_DIFFERENCE_STEP: CIEDE2000 a level. */
#define PTM_DIFFERENCE_STEP 0.25

/* The map has the size of picture; other is scaled to it. Slow: for a thread. NULL when it was cancelled. */
PtmDifferenceMap *ptm_difference_map_new (PtmImage *picture, PtmImage *other, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PtmDifferenceMap *ptm_difference_map_ref (PtmDifferenceMap *map);
void              ptm_difference_map_unref (PtmDifferenceMap *map);

int ptm_difference_map_get_width (PtmDifferenceMap *map);
int ptm_difference_map_get_height (PtmDifferenceMap *map);
/* width × height levels, row by row. */
const guint8 *ptm_difference_map_get_levels (PtmDifferenceMap *map);
/* The last level that a threshold of that CIEDE2000 leaves out. */
guint ptm_difference_map_get_level (double threshold);
/* How many pixels differ by more than the threshold; 0 counts every pixel that is not the same. */
gsize ptm_difference_map_count (PtmDifferenceMap *map, double threshold);
/* The picture, grey and dark, with what differs by more than the threshold in colours from magenta (little) to pale yellow. */
PtmImage *ptm_difference_map_draw (PtmDifferenceMap *map, PtmImage *picture, double threshold) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmDifferenceMap, ptm_difference_map_unref)

G_END_DECLS
