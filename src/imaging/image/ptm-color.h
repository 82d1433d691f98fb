/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PtmColor: an sRGB colour, 8 bit a channel, straight alpha; a == 0 also stands for "no colour given". */
typedef struct
{
  guint8 r;
  guint8 g;
  guint8 b;
  guint8 a;
} PtmColor;

/** PtmOklab: Björn Ottosson's OKLab; L in 0…1, a and b about -0.4…0.4. */
typedef struct
{
  double L;
  double a;
  double b;
} PtmOklab;

/** PtmOklch: OKLab in polar form; h in degrees 0…360. */
typedef struct
{
  double L;
  double C;
  double h;
} PtmOklch;

#define PTM_COLOR_NONE   ((PtmColor){ 0, 0, 0, 0 })
#define PTM_RGB(r, g, b) ((PtmColor){ (r), (g), (b), 255 })

/* "#rgb", "#rrggbb", "#rrggbbaa"; FALSE and *color untouched when it is none of them. */
gboolean ptm_color_parse (const char *text, PtmColor *color);
/* "#rrggbb", or "#rrggbbaa" when not opaque. (transfer full) */
char    *ptm_color_to_string (PtmColor color) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_color_equal (PtmColor a, PtmColor b);

PtmOklab ptm_color_to_oklab (PtmColor color);
/* Out of gamut colours lose chroma, keep lightness and hue; the result is opaque. */
PtmColor ptm_color_from_oklab (PtmOklab lab);
/* OKLab L (0…1) with contrast (the slope at 0.5, 1 = as it is) and then lightness (what 0.5 is moved by, -0.5…0.5). Nothing is
 * cut off: black stays black, and what is lighter than another thing stays so. Lightening and more contrast bend the tones
 * (Schlick, "Fast Alternatives to Perlin's Bias and Gain Functions", 1994), darkening is less light. */
double ptm_color_bend_lightness (double L, double lightness, double contrast);
/* lab moved towards the colour of light: orange for a warmth of 0…0.2, blue for -0.2…0. */
PtmOklab ptm_color_warm (PtmOklab lab, double warmth);
PtmOklch ptm_color_to_oklch (PtmColor color);
PtmColor ptm_color_from_oklch (PtmOklch lch);

/* WCAG 2 contrast ratio of two opaque colours, 1…21. */
double ptm_color_contrast (PtmColor a, PtmColor b);
/* CIEDE2000 of two opaque colours under D65. */
double ptm_color_delta_e (PtmColor a, PtmColor b);
/* The colour mixed from a (t = 0) to b (t = 1), in OKLab. */
PtmColor ptm_color_mix (PtmColor a, PtmColor b, double t);

G_END_DECLS
