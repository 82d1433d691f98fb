/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/* The foot of a thing of that width that is put on another, whose box is frame: where its ink, or its seat, is. With may_move x,
 * the thing's left edge (inout), is moved to where it stands best. */
double ptm_rest_find (PtmArt *art, const PtmNode *base, const PtmFrame *frame, double width, gboolean may_move, double *x);

G_END_DECLS
