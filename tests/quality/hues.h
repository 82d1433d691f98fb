/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-color.h"
#include "ptm-image.h"

G_BEGIN_DECLS

/* Colours as people name them, told from pixels alone. */

/* TRUE when the name is one the referee knows: red, orange, yellow, green, turquoise, blue, purple, pink, brown, black, white, grey, gold,
 * silver, beige, navy. */
gboolean hues_know (const char *name);
/* How much of a picture's solid ink, 0…1, has the colour; for the names of hues, of the ink that has any hue. */
double hues_share (PtmImage *image, const char *name);
/* TRUE when no other colour has a larger share. (nullable) best is set to the one that has the largest. */
gboolean hues_is_mostly (PtmImage *image, const char *name, const char **best);
/* Mean OKLab of the solid ink. */
PtmOklab hues_mean (PtmImage *image);
/* Mean OKLab chroma of the solid ink. */
double hues_mean_chroma (PtmImage *image);

G_END_DECLS
