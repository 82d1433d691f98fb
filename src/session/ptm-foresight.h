/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"
#include "ptm-planner.h"
#include "ptm-treatment.h"

G_BEGIN_DECLS

/* What is likely to look bad when the built-in engine changes this picture by this sentence, as sentences for the user; NULL when
 * nothing is, and for drawings, which it changes exactly. base is the file, mask (nullable) the region in its size. Blocks.
 * (transfer full) */
char *ptm_foresight_dup_warning (PtmPlanner *planner, const char *sentence, GBytes *base, PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;
/* The same for what is done here exactly, to a picture of this size. */
char *ptm_foresight_dup_treatment_warning (const PtmTreatment *treatment, int width, int height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
