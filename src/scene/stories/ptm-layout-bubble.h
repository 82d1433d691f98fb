/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/* Speech bubbles. The frame of a laid out bubble is the body its words stand in; the tail is part of its `path` and reaches
 * out of the frame. shape: speech (also without one), thought, shout, whisper; role caption makes it a box without a tail. */

gboolean ptm_bubble_is_caption (const PtmNode *bubble);
/* Sets face and size of the words and finds the body that holds them, at most max_width wide; pixels. */
void ptm_bubble_measure (PtmLayout *layout, PtmNode *bubble, double max_width, double size, double *width, double *height);
/* Puts the body there and draws its outline; with tail it ends exactly at tip, which lies outside of the body. */
void ptm_bubble_place (PtmLayout *layout, PtmNode *bubble, PtmFrame body, gboolean tail, double tip_x, double tip_y);
/* Where a tail to the mouth of somebody ends: on the way from the body, just outside of the head. */
void ptm_bubble_aim (const PtmFrame *body, const PtmFrame *head, const PtmFrame *mouth, double *tip_x, double *tip_y);

G_END_DECLS
