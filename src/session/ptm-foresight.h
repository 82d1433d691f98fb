/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"
#include "ptm-planner.h"

G_BEGIN_DECLS

/* What is likely to look bad when the built-in engine changes this picture by this sentence, as sentences for the user; NULL when
 * nothing is, and for drawings, which it changes exactly. base is the file, mask (nullable) the region in its size. Blocks.
 * (transfer full) */
char *ptm_foresight_dup_warning (PtmPlanner *planner, const char *sentence, GBytes *base, PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
