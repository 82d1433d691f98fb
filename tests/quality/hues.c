/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Naming colours: a pixel has one name by its OKLCH, and a wanted colour takes the names next to it as well, as people differ
 * about where red ends and where orange begins. */

#include "config.h"

#include <string.h>

#include "hues.h"

enum
{
  SOLID = 200,
};

typedef enum
{
  HUE_BLACK,
  HUE_DARK, /* grey that is black to some */
  HUE_GREY,
  HUE_WHITE,
  HUE_RED,
  HUE_ORANGE,
  HUE_BROWN,
  HUE_YELLOW,
  HUE_GREEN,
  HUE_TURQUOISE,
  HUE_SKY, /* between turquoise and blue */
  HUE_BLUE,
  HUE_PURPLE,
  HUE_PINK,
  N_HUES,
} Hue;

static const char *const hue_names[N_HUES] = { "black", "dark grey", "grey", "white", "red", "orange", "brown", "yellow", "green", "turquoise", "sky blue", "blue", "purple", "pink" };

/* What counts as a wanted colour: its own name first. */
static const struct
{
  const char *name;
  guint       hues;
} wanted[] = {
  { "black", 1 << HUE_BLACK | 1 << HUE_DARK },
  { "grey", 1 << HUE_GREY | 1 << HUE_DARK },
  { "silver", 1 << HUE_GREY | 1 << HUE_WHITE },
  { "white", 1 << HUE_WHITE },
  { "red", 1 << HUE_RED },
  { "orange", 1 << HUE_ORANGE },
  { "brown", 1 << HUE_BROWN },
  { "beige", 1 << HUE_BROWN | 1 << HUE_ORANGE | 1 << HUE_YELLOW | 1 << HUE_WHITE },
  { "yellow", 1 << HUE_YELLOW },
  { "gold", 1 << HUE_YELLOW | 1 << HUE_ORANGE | 1 << HUE_BROWN },
  { "green", 1 << HUE_GREEN },
  { "turquoise", 1 << HUE_TURQUOISE | 1 << HUE_SKY },
  { "blue", 1 << HUE_BLUE | 1 << HUE_SKY },
  { "light-blue", 1 << HUE_BLUE | 1 << HUE_SKY | 1 << HUE_TURQUOISE },
  { "navy", 1 << HUE_BLUE | 1 << HUE_BLACK },
  { "purple", 1 << HUE_PURPLE },
  { "pink", 1 << HUE_PINK },
};

/* Hues by angle; between red and yellow lightness decides between orange and brown, in red between red and pink. */
static Hue
name_hue (PtmOklch lch)
{
  if (lch.h < 8 || lch.h >= 340)
    return lch.L > 0.66 || lch.h >= 340 ? HUE_PINK : HUE_RED;
  if (lch.h < 40)
    return lch.L > 0.74 ? HUE_PINK : lch.C < (lch.L < 0.6 ? 0.1 : 0.06) ? HUE_BROWN
                                                                        : HUE_RED;
  if (lch.h < 80)
    return lch.L < 0.62 || (lch.C < 0.09 && lch.L < 0.8) ? HUE_BROWN : HUE_ORANGE;
  if (lch.h < 115)
    return lch.L < 0.6 ? HUE_BROWN : HUE_YELLOW;
  if (lch.h < 162)
    return HUE_GREEN;
  if (lch.h < 192)
    return HUE_TURQUOISE;
  if (lch.h < 215)
    return HUE_SKY;
  return lch.h < 283 ? HUE_BLUE : HUE_PURPLE;
}

static Hue
name_pixel (const guint8 *pixel)
{
  PtmOklch lch = ptm_color_to_oklch ((PtmColor){ pixel[0], pixel[1], pixel[2], 255 });

  if (lch.C >= 0.045)
    return lch.L < 0.2 ? HUE_BLACK : name_hue (lch);
  return lch.L < 0.36 ? HUE_BLACK : lch.L < 0.52 ? HUE_DARK
                                  : lch.L < 0.89 ? HUE_GREY
                                                 : HUE_WHITE;
}

static void
count_hues (PtmImage *image, gsize counts[N_HUES])
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  gsize         n = (gsize)ptm_image_get_width (image) * (gsize)ptm_image_get_height (image);

  memset (counts, 0, N_HUES * sizeof *counts);
  for (gsize i = 0; i < n; i++)
    if (pixels[4 * i + 3] >= SOLID)
      counts[name_pixel (pixels + 4 * i)]++;
}

static guint
find_wanted (const char *name)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (wanted) && !g_str_equal (wanted[i].name, name))
    i++;
  return i;
}

gboolean
hues_know (const char *name)
{
  return find_wanted (name) < G_N_ELEMENTS (wanted);
}

static gsize
add_hues (const gsize counts[N_HUES], guint hues)
{
  gsize sum = 0;

  for (guint i = 0; i < N_HUES; i++)
    if (hues & 1u << i)
      sum += counts[i];
  return sum;
}

/* Outlines, eyes and lights are black, grey and white on things of every colour, so they do not count against a hue. */
static guint
get_rivals (guint hues)
{
  const guint plain = 1 << HUE_BLACK | 1 << HUE_DARK | 1 << HUE_GREY | 1 << HUE_WHITE;

  return (hues & plain) != 0 ? (1u << N_HUES) - 1 : ((1u << N_HUES) - 1) & ~plain;
}

double
hues_share (PtmImage *image, const char *name)
{
  guint at = find_wanted (name);
  gsize counts[N_HUES];
  gsize all;

  g_return_val_if_fail (at < G_N_ELEMENTS (wanted), 0);
  count_hues (image, counts);
  all = add_hues (counts, get_rivals (wanted[at].hues));
  return all > 0 ? (double)add_hues (counts, wanted[at].hues) / (double)all : 0;
}

gboolean
hues_is_mostly (PtmImage *image, const char *name, const char **best)
{
  guint at = find_wanted (name);
  gsize counts[N_HUES];
  gsize own, all;
  guint first = N_HUES, rivals;

  g_return_val_if_fail (at < G_N_ELEMENTS (wanted), FALSE);
  count_hues (image, counts);
  rivals = get_rivals (wanted[at].hues);
  own = add_hues (counts, wanted[at].hues);
  all = add_hues (counts, (1u << N_HUES) - 1);
  for (guint i = 0; i < N_HUES; i++)
    if ((rivals & 1u << i) && (first == N_HUES || counts[i] > counts[first]))
      first = i;
  if (best != NULL)
    *best = hue_names[first];
  /* A tenth of the ink at least: a red wheel does not make a red car. */
  return own > 0 && own * 10 >= all && own >= counts[first];
}

PtmOklab
hues_mean (PtmImage *image)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  gsize         n = (gsize)ptm_image_get_width (image) * (gsize)ptm_image_get_height (image);
  PtmOklab      sum = { 0, 0, 0 };
  gsize         solid = 0;

  for (gsize i = 0; i < n; i++)
    if (pixels[4 * i + 3] >= SOLID)
      {
        PtmOklab lab = ptm_color_to_oklab ((PtmColor){ pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2], 255 });

        sum.L += lab.L;
        sum.a += lab.a;
        sum.b += lab.b;
        solid++;
      }
  return (PtmOklab){ sum.L / (double)MAX (solid, 1), sum.a / (double)MAX (solid, 1), sum.b / (double)MAX (solid, 1) };
}

double
hues_mean_chroma (PtmImage *image)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  gsize         n = (gsize)ptm_image_get_width (image) * (gsize)ptm_image_get_height (image);
  double        sum = 0;
  gsize         solid = 0;

  for (gsize i = 0; i < n; i++)
    if (pixels[4 * i + 3] >= SOLID)
      {
        sum += ptm_color_to_oklch ((PtmColor){ pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2], 255 }).C;
        solid++;
      }
  return sum / (double)MAX (solid, 1);
}
