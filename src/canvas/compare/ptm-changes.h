/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-change-areas.h"

G_BEGIN_DECLS

/**
 * PtmChanges:
 *
 * What has changed from one picture to another. Measured off the main thread; signal "changed": there is a new result, or none
 * any more. Property threshold: the difference (ΔE) from which a pixel counts as changed, 0…20; 0 counts every pixel that is not the same.
 */
#define PTM_TYPE_CHANGES (ptm_changes_get_type ())
G_DECLARE_FINAL_TYPE (PtmChanges, ptm_changes, PTM, CHANGES, GObject)

#define PTM_CHANGES_MAX_THRESHOLD 20.0

PtmChanges *ptm_changes_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Both or none; (nullable). What is being measured is given up. Pictures of different form cannot be laid on each other. */
void   ptm_changes_set_pictures (PtmChanges *self, PtmImage *before, PtmImage *after);
double ptm_changes_get_threshold (PtmChanges *self);
void   ptm_changes_set_threshold (PtmChanges *self, double threshold);
/* Whether the heat map is wanted, too. */
void ptm_changes_set_draws_heat (PtmChanges *self, gboolean draws_heat);

/* FALSE when the pictures have different forms, or there are none. */
gboolean ptm_changes_is_possible (PtmChanges *self);
/* TRUE when the result belongs to the pictures and the threshold. */
gboolean ptm_changes_is_ready (PtmChanges *self);
/* The last result; 0 before there is one. */
gsize                ptm_changes_get_n_pixels (PtmChanges *self);
double               ptm_changes_get_fraction (PtmChanges *self);
guint                ptm_changes_get_n_areas (PtmChanges *self);
const PtmChangeArea *ptm_changes_get_area (PtmChanges *self, guint index);
/* (transfer none) (nullable) */
PtmImage *ptm_changes_get_heat (PtmChanges *self);
/* As "3 areas changed, the largest at the upper left, 12 %". (transfer full) */
char *ptm_changes_dup_summary (PtmChanges *self) G_GNUC_WARN_UNUSED_RESULT;
/* As "Change 2 of 3, at the right, 120 × 80 pixels". (transfer full) */
char *ptm_changes_dup_area_text (PtmChanges *self, guint index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
