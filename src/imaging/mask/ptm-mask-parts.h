/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"

G_BEGIN_DECLS

/* Without the parts that touch no other and are smaller than this share of the largest. (transfer full) */
PtmMask *ptm_mask_drop_specks (PtmMask *mask, double share) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
