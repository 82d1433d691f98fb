/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Colours: reading and writing their names, the perceptual spaces OKLab and OKLCH, and the contrast of two. */

#include "config.h"

#include "ptm-color.h"

#include <math.h>
#include <string.h>
#include "ptm-linear.h"

typedef struct
{
  double r;
  double g;
  double b;
} LinearRgb;

static LinearRgb
decode (PtmColor color)
{
  const float *table = ptm_linear_get ()->decode;

  return (LinearRgb){ (double)table[color.r], (double)table[color.g], (double)table[color.b] };
}

static double
get_luminance (PtmColor color)
{
  LinearRgb light = decode (color);

  return 0.2126 * light.r + 0.7152 * light.g + 0.0722 * light.b;
}

/* The matrices are those of https://bottosson.github.io/posts/oklab/ (2021-01-25). */
static LinearRgb
oklab_to_linear (PtmOklab lab)
{
  double l = lab.L + 0.3963377774 * lab.a + 0.2158037573 * lab.b;
  double m = lab.L - 0.1055613458 * lab.a - 0.0638541728 * lab.b;
  double s = lab.L - 0.0894841775 * lab.a - 1.2914855480 * lab.b;

  l = l * l * l;
  m = m * m * m;
  s = s * s * s;

  return (LinearRgb){
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
  };
}

static gboolean
is_in_gamut (LinearRgb light)
{
  const double slack = 1e-4;

  return MIN (MIN (light.r, light.g), light.b) >= -slack && MAX (MAX (light.r, light.g), light.b) <= 1 + slack;
}

/* Halves the interval of chroma until what is left is less than a step of 8 bit. */
static LinearRgb
reduce_chroma (PtmOklab lab)
{
  double inside = 0, outside = 1;

  for (int i = 0; i < 12; i++)
    {
      double factor = (inside + outside) / 2;

      if (is_in_gamut (oklab_to_linear ((PtmOklab){ lab.L, lab.a * factor, lab.b * factor })))
        inside = factor;
      else
        outside = factor;
    }

  return oklab_to_linear ((PtmOklab){ lab.L, lab.a * inside, lab.b * inside });
}

gboolean
ptm_color_parse (const char *text, PtmColor *color)
{
  guint8 digits[8];
  gsize  n;

  g_return_val_if_fail (color != NULL, FALSE);

  if (text == NULL || text[0] != '#')
    return FALSE;

  n = strlen (text + 1);
  if (n != 3 && n != 6 && n != 8)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      int digit = g_ascii_xdigit_value (text[i + 1]);

      if (digit < 0)
        return FALSE;
      digits[i] = (guint8)digit;
    }

  if (n == 3)
    *color = PTM_RGB (digits[0] * 17, digits[1] * 17, digits[2] * 17);
  else
    *color = (PtmColor){
      digits[0] * 16 + digits[1],
      digits[2] * 16 + digits[3],
      digits[4] * 16 + digits[5],
      n == 8 ? digits[6] * 16 + digits[7] : 255,
    };

  return TRUE;
}

char *
ptm_color_to_string (PtmColor color)
{
  if (color.a == 255)
    return g_strdup_printf ("#%02x%02x%02x", color.r, color.g, color.b);

  return g_strdup_printf ("#%02x%02x%02x%02x", color.r, color.g, color.b, color.a);
}

gboolean
ptm_color_equal (PtmColor a, PtmColor b)
{
  return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

PtmOklab
ptm_color_to_oklab (PtmColor color)
{
  LinearRgb light = decode (color);
  double    l = cbrt (0.4122214708 * light.r + 0.5363325363 * light.g + 0.0514459929 * light.b);
  double    m = cbrt (0.2119034982 * light.r + 0.6806995451 * light.g + 0.1073969566 * light.b);
  double    s = cbrt (0.0883024619 * light.r + 0.2817188376 * light.g + 0.6299787005 * light.b);

  return (PtmOklab){
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  };
}

PtmColor
ptm_color_from_oklab (PtmOklab lab)
{
  const PtmLinear *linear = ptm_linear_get ();
  LinearRgb        light;

  lab.L = CLAMP (lab.L, 0, 1);
  light = oklab_to_linear (lab);
  if (!is_in_gamut (light))
    light = reduce_chroma (lab);

  return PTM_RGB (ptm_linear_encode (linear, (float)light.r),
                  ptm_linear_encode (linear, (float)light.g),
                  ptm_linear_encode (linear, (float)light.b));
}

/* Lamplight and skylight differ along this hue (CIE daylight locus, 3000 K against 9000 K, in OKLab: 70 degrees or so). */
PtmOklab
ptm_color_warm (PtmOklab lab, double warmth)
{
  return (PtmOklab){ lab.L, lab.a + 0.34 * warmth, lab.b + 0.94 * warmth };
}

PtmOklch
ptm_color_to_oklch (PtmColor color)
{
  PtmOklab lab = ptm_color_to_oklab (color);
  double   hue = atan2 (lab.b, lab.a) * 180 / G_PI;

  return (PtmOklch){ lab.L, hypot (lab.a, lab.b), hue < 0 ? hue + 360 : hue };
}

PtmColor
ptm_color_from_oklch (PtmOklch lch)
{
  double angle = lch.h * G_PI / 180;

  return ptm_color_from_oklab ((PtmOklab){ lch.L, lch.C * cos (angle), lch.C * sin (angle) });
}

static double
add_contrast (double L, double contrast)
{
  double t = L < 0.5 ? 2 * L : 2 - 2 * L;

  if (contrast <= 1)
    return 0.5 + (L - 0.5) * MAX (contrast, 0);
  t = t / ((contrast - 1) * (1 - t) + 1) / 2;
  return L < 0.5 ? t : 1 - t;
}

double
ptm_color_bend_lightness (double L, double lightness, double contrast)
{
  double middle = 0.5 + CLAMP (lightness, -0.5, 0.49);

  L = add_contrast (CLAMP (L, 0, 1), contrast);
  return middle < 0.5 ? L * 2 * middle : L / ((1 / middle - 2) * (1 - L) + 1);
}

double
ptm_color_contrast (PtmColor a, PtmColor b)
{
  double la = get_luminance (a) + 0.05;
  double lb = get_luminance (b) + 0.05;

  return MAX (la, lb) / MIN (la, lb);
}

PtmColor
ptm_color_mix (PtmColor a, PtmColor b, double t)
{
  PtmOklab from = ptm_color_to_oklab (a);
  PtmOklab to = ptm_color_to_oklab (b);
  PtmColor color;

  t = CLAMP (t, 0, 1);
  color = ptm_color_from_oklab ((PtmOklab){
    from.L + t * (to.L - from.L),
    from.a + t * (to.a - from.a),
    from.b + t * (to.b - from.b),
  });
  color.a = (guint8)lround (a.a + t * (b.a - a.a));

  return color;
}
