/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-data.h"

G_BEGIN_DECLS

/* Builds the table into the box, the first row as its head; columns as wide as their words ask. What was there before goes. */
void ptm_layout_place_table (PtmData *data, PtmNode *table, PtmFrame box);

G_END_DECLS
