/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/* The palette a scene asks for by its words (season, mood, place), varied by seed and variant. Colours the plan gave stay. */
PtmPalette ptm_palette_choose (PtmScene *scene, int variant);
/* Number of palettes, and the name of one, for tests and the restyle operation. */
int         ptm_palette_get_count (void);
const char *ptm_palette_get_name (int index);
PtmPalette  ptm_palette_get (int index);

/* The colour moved in OKLab lightness, -1…1, hue kept. */
PtmColor ptm_palette_shade (PtmColor color, double lightness);
/* A colour that was darkened by so much OKLab lightness, made as rich as a shadow of its first tone is: pale tones gain chroma,
 * warm hues turn towards red, cool ones towards blue. Lightness is kept; grey stays grey. */
PtmColor ptm_palette_enrich (PtmColor color, double darkened);
/* Tones of one colour, from the ground to the ink. */
PtmPalette ptm_palette_get_tones (PtmColor color);
/* ink, or the nearest lighter or darker colour of its hue, with a WCAG contrast of at least ratio on every ground. */
PtmColor ptm_palette_readable (PtmColor ink, const PtmColor *grounds, int n_grounds, double ratio);
/* The smallest contrast of ink on the grounds. */
double ptm_palette_contrast (PtmColor ink, const PtmColor *grounds, int n_grounds);
/* TRUE when light ink reads better than dark ink on it. */
gboolean ptm_palette_is_dark (PtmColor color);

G_END_DECLS
