/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* The backdrop a word means: the setting of the tables, or the nearer one that the backdrops know by this word: a kitchen is a
 * "room" in the tables and a "kitchen" among the backdrops. (nullable) */
const char *ptm_place_find (PtmReading *reading, guint at);

G_END_DECLS
