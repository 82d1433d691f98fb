/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file chooses the colours of categories: those of the palette first, then those of Okabe and Ito ("Color Universal
 * Design", 2008), each only where it can be told from the ones before it with normal sight and with red-green blindness. */

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

GArray *
ptm_data_choose_colors (PtmData *data, int n)
{
  static const guint32 universal[] = { 0x0072b2, 0xe69f00, 0x009e73, 0xd55e00, 0x56b4e9, 0xcc79a7, 0xf0e442, 0x4a4a4a };
  static const double  shifts[] = { 0, 0.16, -0.16, 0.28, -0.28 };
  const PtmPalette    *c = &data->layout->scene->palette;
  PtmColor             own[] = { c->accent[0], c->accent[1], c->accent[2], c->accent[3], ptm_palette_is_dark (data->ground) ? c->bg[1] : c->bg[2] };
  GArray              *colors = g_array_new (FALSE, FALSE, sizeof (PtmColor));
  const guint          n_all = G_N_ELEMENTS (own) + G_N_ELEMENTS (universal);

  n = CLAMP (n, 1, MOST_COLORS);
  for (double distance = 0.2; distance > 0.02 && colors->len < (guint)n; distance *= 0.6)
    for (guint s = 0; s < G_N_ELEMENTS (shifts); s++)
      for (guint i = 0; i < n_all && colors->len < (guint)n; i++)
        {
          guint32  hex = i < G_N_ELEMENTS (own) ? 0 : universal[i - G_N_ELEMENTS (own)];
          PtmColor color = i < G_N_ELEMENTS (own) ? own[i] : PTM_RGB (hex >> 16, (hex >> 8) & 0xff, hex & 0xff);

          if (color.a == 0)
            continue;
          color = ptm_palette_readable (ptm_palette_shade (color, shifts[s]), &data->ground, 1, 3.02);
          if (is_clear_of (colors, color, distance))
            g_array_append_val (colors, color);
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
