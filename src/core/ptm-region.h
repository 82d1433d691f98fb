/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-types.h"

G_BEGIN_DECLS

/**
 * PtmRegion:
 *
 * Where to change: a saved, named mask. Immutable. Properties (read only): id, name, fraction.
 */
#define PTM_TYPE_REGION (ptm_region_get_type ())
G_DECLARE_FINAL_TYPE (PtmRegion, ptm_region, PTM, REGION, GObject)

/* Takes a snapshot of the mask. name (nullable). */
PtmRegion *ptm_region_new (const char *name, PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;
/* From the stored form: a greyscale PNG (ptm_mask_encode_grey ()), decoded whenever it is asked for. */
PtmRegion *ptm_region_new_stored (const char *id, const char *name, double fraction, GBytes *png) G_GNUC_WARN_UNUSED_RESULT;
/* The same marks by another name, as a region of its own. */
PtmRegion  *ptm_region_new_renamed (PtmRegion *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
const char *ptm_region_get_id (PtmRegion *self);
const char *ptm_region_get_name (PtmRegion *self);
/* The share of the picture that is marked, 0…1. */
double ptm_region_get_fraction (PtmRegion *self);
/* NULL only when the stored form is damaged. Decodes it: call it on a worker thread when that matters. (transfer full) */
PtmMask *ptm_region_dup_mask (PtmRegion *self) G_GNUC_WARN_UNUSED_RESULT;
/* The stored form; made when there is none yet, and kept in place of the mask. Blocks then: call it on a worker thread. */
GBytes *ptm_region_dup_png (PtmRegion *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
