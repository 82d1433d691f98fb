/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"

G_BEGIN_DECLS

/* Where in a picture of that size the middle of the box lies, in words: "at the upper left". */
const char *ptm_place_name (const PtmRect *box, int width, int height);

G_END_DECLS
