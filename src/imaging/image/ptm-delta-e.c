/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* CIEDE2000, the colour difference that agrees best with the eye: 1 is just noticeable. The names of the variables are
 * those of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes", 2005. */

#include "config.h"

#include "ptm-delta-e.h"

#include <math.h>
#include "ptm-linear.h"

typedef struct
{
  double C;
  double h;
} Polar;

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static double
degrees (double angle)
{
  return angle * 180 / G_PI;
}

static double
cos_degrees (double angle)
{
  return cos (angle * G_PI / 180);
}

static double
pow7 (double x)
{
  double x2 = x * x;

  return x2 * x2 * x2 * x;
}

static Polar
make_polar (PtmCielab color, double G)
{
  double a = color.a * (1 + G);
  double h = a == 0 && color.b == 0 ? 0 : degrees (atan2 (color.b, a));

  return (Polar){ hypot (a, color.b), h < 0 ? h + 360 : h };
}

static double
hue_difference (Polar first, Polar second)
{
  double d = second.h - first.h;

  if (first.C * second.C == 0)
    return 0;

  return remainder (d, 360);
}

static double
mean_hue (Polar first, Polar second)
{
  double sum = first.h + second.h;

  if (first.C * second.C == 0)
    return sum;
  if (fabs (first.h - second.h) <= 180)
    return sum / 2;

  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

PtmCielab
ptm_cielab_from_color (PtmColor color)
{
  const float *table = ptm_linear_get ()->decode;
  double       r = (double)table[color.r], g = (double)table[color.g], b = (double)table[color.b];
  double       x = lab_curve ((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  double       y = lab_curve (0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  double       z = lab_curve ((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);

  return (PtmCielab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double
ptm_cielab_delta_e (PtmCielab first, PtmCielab second)
{
  double c7 = pow7 ((hypot (first.a, first.b) + hypot (second.a, second.b)) / 2);
  double G = 0.5 * (1 - sqrt (c7 / (c7 + 6103515625.0)));
  Polar  one = make_polar (first, G), two = make_polar (second, G);
  double dL = second.L - first.L;
  double dC = two.C - one.C;
  double dH = 2 * sqrt (one.C * two.C) * sin (hue_difference (one, two) * G_PI / 360);
  double L50 = pow ((first.L + second.L) / 2 - 50, 2);
  double C = (one.C + two.C) / 2;
  double h = mean_hue (one, two);
  double T = 1 - 0.17 * cos_degrees (h - 30) + 0.24 * cos_degrees (2 * h) + 0.32 * cos_degrees (3 * h + 6) - 0.20 * cos_degrees (4 * h - 63);
  double SL = 1 + 0.015 * L50 / sqrt (20 + L50);
  double SC = 1 + 0.045 * C;
  double SH = 1 + 0.015 * C * T;
  double RC = 2 * sqrt (pow7 (C) / (pow7 (C) + 6103515625.0));
  double RT = -sin (60 * exp (-pow ((h - 275) / 25, 2)) * G_PI / 180) * RC;

  return sqrt (pow (dL / SL, 2) + pow (dC / SC, 2) + pow (dH / SH, 2) + RT * dC / SC * dH / SH);
}

double
ptm_color_delta_e (PtmColor a, PtmColor b)
{
  return ptm_cielab_delta_e (ptm_cielab_from_color (a), ptm_cielab_from_color (b));
}
