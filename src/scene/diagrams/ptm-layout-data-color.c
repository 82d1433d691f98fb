/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file chooses the colours of categories: one series of equal strength. The palette's own hues come first, without its
 * black, white and greys, which would look like no category at all; then hues around the first one, each only where it can be
 * told from the ones before it with normal sight and with red-green blindness. */

#include "config.h"

#include <math.h>

#include "ptm-layout-data.h"
#include "ptm-palette.h"

#define MOST_COLORS 60

static double
to_linear (int value)
{
  double v = value / 255.0;

  return v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);
}

/* As somebody without green cones sees it (Viénot, Brettel and Mollon 1999), and as everybody does; cube roots make the
 * differences even. */
static void
get_views (PtmColor color, double seen[6])
{
  double r = to_linear (color.r), g = to_linear (color.g), b = to_linear (color.b);
  double yellow = 0.29275 * r + 0.70725 * g, blue = -0.02234 * r + 0.02234 * g + b;

  seen[0] = cbrt (r);
  seen[1] = cbrt (g);
  seen[2] = cbrt (b);
  seen[3] = seen[4] = cbrt (yellow);
  seen[5] = cbrt (MAX (blue, 0));
}

static gboolean
is_clear_of (GArray *colors, PtmColor color, double distance)
{
  double a[6], b[6];

  get_views (color, a);
  for (guint i = 0; i < colors->len; i++)
    {
      get_views (g_array_index (colors, PtmColor, i), b);
      for (int view = 0; view < 6; view += 3)
        if (sqrt (pow (a[view] - b[view], 2) + pow (a[view + 1] - b[view + 1], 2) + pow (a[view + 2] - b[view + 2], 2)) < distance)
          return FALSE;
    }
  return TRUE;
}

/* Brought into the band of lightness and strength that all colours of a series share. */
static PtmColor
tame (PtmData *data, PtmOklch lch, double shift)
{
  gboolean dark = ptm_palette_is_dark (data->ground);

  lch.L = CLAMP (CLAMP (lch.L, dark ? 0.66 : 0.46, dark ? 0.86 : 0.66) + shift, dark ? 0.6 : 0.38, dark ? 0.9 : 0.72);
  lch.C = CLAMP (lch.C, 0.075, 0.155);
  return ptm_palette_readable (ptm_color_from_oklch (lch), &data->ground, 1, 3.02);
}

static void
add_when_clear (PtmData *data, GArray *colors, PtmOklch lch, double shift, double distance)
{
  PtmColor color = tame (data, lch, shift);

  if (is_clear_of (colors, color, distance))
    g_array_append_val (colors, color);
}

GArray *
ptm_data_choose_colors (PtmData *data, int n)
{
  static const double turns[] = { 165, 45, 215, 285, 330, 75, 135, 245, 20, 190, 105 };
  static const double shifts[] = { 0, 0.09, -0.09 };
  const PtmPalette   *c = &data->layout->scene->palette;
  const PtmColor      own[] = { c->accent[0], c->accent[1], c->accent[2], c->accent[3], ptm_palette_is_dark (data->ground) ? c->bg[1] : c->bg[2] };
  GArray             *colors = g_array_new (FALSE, FALSE, sizeof (PtmColor));
  PtmOklch            first = ptm_color_to_oklch (c->accent[0]);

  n = CLAMP (n, 1, MOST_COLORS);
  for (double distance = 0.17; distance > 0.02 && colors->len < (guint)n; distance *= 0.75)
    for (guint s = 0; s < G_N_ELEMENTS (shifts); s++)
      {
        for (guint i = 0; i < G_N_ELEMENTS (own) && colors->len < (guint)n; i++)
          {
            PtmOklch lch = ptm_color_to_oklch (own[i]);

            if (own[i].a > 0 && lch.C >= 0.04)
              add_when_clear (data, colors, lch, shifts[s], distance);
          }
        for (guint i = 0; i < G_N_ELEMENTS (turns) && colors->len < (guint)n; i++)
          {
            double hue = fmod (first.h + turns[i], 360);

            /* Dark enough to be seen on paper, yellow turns to olive. */
            if (hue < 88 || hue > 135 || distance < 0.08)
              add_when_clear (data, colors, (PtmOklch){ i % 2 == 0 ? 0.52 : 0.64, 0.12, hue }, shifts[s], distance);
          }
      }
  if (colors->len == 0)
    g_array_append_val (colors, data->ink);
  return colors;
}

PtmColor
ptm_data_get_color (GArray *colors, int i)
{
  return g_array_index (colors, PtmColor, i % colors->len);
}
