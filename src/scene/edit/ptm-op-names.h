/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene-edit.h"

G_BEGIN_DECLS

#define PTM_N_OPS   (PTM_OP_REVERT + 1)
#define PTM_N_SIDES (PTM_SIDE_CENTER + 1)

/* How operations and sides are called in JSON; no side has no name. */
extern const char *const ptm_op_type_names[PTM_N_OPS];
extern const char *const ptm_op_side_names[PTM_N_SIDES];

G_END_DECLS
