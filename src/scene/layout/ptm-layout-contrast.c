/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file makes sure that every text can be read: it looks at what is really drawn under the text and chooses the ink. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ptm-layout-private.h"
#include "ptm-palette.h"
#include "ptm-render-private.h"
#include "ptm-text.h"

#define SAMPLES 12
#define RATIO   4.5
/* So many of the samples may be stars or the tip of a leaf, over which words are read all the same. */
#define MOST_SPECKS 3

static PtmColor
get_pixel (cairo_surface_t *surface, double x, double y)
{
  int            px = CLAMP ((int)x, 0, cairo_image_surface_get_width (surface) - 1), py = CLAMP ((int)y, 0, cairo_image_surface_get_height (surface) - 1);
  const guint32 *row = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) + py * cairo_image_surface_get_stride (surface));
  guint32        word = row[px], a = word >> 24;

  /* What is transparent will be seen on white, most likely. */
  return PTM_RGB (((word >> 16) & 0xff) + 255 - a, ((word >> 8) & 0xff) + 255 - a, (word & 0xff) + 255 - a);
}

/* The box the words really take in their frame. */
static PtmFrame
get_words (PtmLayout *layout, const PtmNode *node)
{
  PtmFrame f = node->frame;
  double   width = 0, height = 0;

  ptm_text_measure (node, layout->scene->lang, f.width, &width, &height);
  width = MIN (width, f.width);
  height = MIN (height, f.height);
  if (g_strcmp0 (node->align, "center") == 0)
    f.x += (f.width - width) / 2;
  else if (g_strcmp0 (node->align, "right") == 0)
    f.x += f.width - width;
  f.y += (f.height - height) / 2;
  f.width = MAX (width, 1);
  f.height = MAX (height, 1);
  return f;
}

static int
sample (cairo_surface_t *surface, const PtmFrame *f, double scale, PtmColor *grounds)
{
  int n = 0;

  for (int row = 0; row < SAMPLES; row++)
    for (int column = 0; column < SAMPLES; column++)
      grounds[n++] = get_pixel (surface, (f->x + f->width * (column + 0.5) / SAMPLES) * scale, (f->y + f->height * (row + 0.5) / SAMPLES) * scale);
  return n;
}

static double
get_brightness (const PtmColor *color)
{
  return ptm_color_contrast (*color, PTM_RGB (0, 0, 0));
}

static int
compare_brightness (gconstpointer a, gconstpointer b)
{
  double one = get_brightness (a), other = get_brightness (b);

  return one < other ? -1 : one > other;
}

/* Leaves out the few samples that are least like the rest; gives how many are left. */
static int
drop_specks (PtmColor *grounds, int n)
{
  double middle;
  int    first = 0, last = n - 1;

  qsort (grounds, (gsize)n, sizeof *grounds, compare_brightness);
  middle = get_brightness (&grounds[n / 2]);
  for (int i = 0; i < MOST_SPECKS; i++)
    if (middle / get_brightness (&grounds[first]) > get_brightness (&grounds[last]) / middle)
      first++;
    else
      last--;
  memmove (grounds, grounds + first, (gsize)(last - first + 1) * sizeof *grounds);
  return last - first + 1;
}

/* The ink the palette means, else its opposite, else black or white. */
static PtmColor
choose_ink (PtmLayout *layout, const PtmNode *node, const PtmColor *grounds, int n)
{
  const PtmPalette *palette = &layout->scene->palette;
  PtmColor          wanted = node->color.a > 0 ? node->color : palette->ink;
  PtmColor          inks[] = { wanted, palette->ink, palette->bg[2], ptm_color_mix (palette->bg[0], PTM_RGB (255, 255, 255), 0.5), PTM_RGB (255, 255, 255), PTM_RGB (12, 12, 16) };
  PtmColor          best = inks[0];
  double            best_contrast = 0;
  gboolean          is_chosen = !ptm_color_equal (wanted, palette->ink); /* and may be shaded, not replaced */

  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    {
      PtmColor ink = i == 0 && is_chosen ? ptm_palette_readable (inks[i], grounds, n, RATIO) : inks[i];
      double   contrast = ptm_palette_contrast (ink, grounds, n);

      if (contrast >= RATIO + 0.02)
        return ink;
      if (contrast > best_contrast)
        {
          best = ink;
          best_contrast = contrast;
        }
    }
  return best;
}

/* Gives the ground that the words have then. */
static PtmColor
add_panel (PtmLayout *layout, const PtmNode *node, const PtmFrame *words, const PtmColor *grounds, int n)
{
  double   pad = node->font_size * 0.3;
  guint    sum = 0;
  gboolean dark;
  PtmNode *panel;

  for (int i = 0; i < n; i++)
    sum += ptm_palette_is_dark (grounds[i]);
  dark = sum > (guint)n / 2;
  panel = ptm_layout_add_ornament (layout, "rounded", words->x - pad, words->y - pad / 2, words->width + 2 * pad, words->height + pad,
                                   dark ? ptm_palette_shade (layout->scene->palette.bg[2], -0.05) : ptm_color_mix (layout->scene->palette.bg[0], PTM_RGB (255, 255, 255), 0.4), PTM_Z_TEXT - 2);
  panel->opacity = 1;
  return panel->fill;
}

void
ptm_layout_ink_texts (PtmLayout *layout)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (layout, PTM_NODE_TEXT);
  g_autoptr (GPtrArray) labels = ptm_layout_collect (layout, PTM_NODE_LABEL);
  double           scale = MIN (1, 512.0 / MAX (layout->width, layout->height));
  cairo_surface_t *surface = ptm_render_create_surface (layout->scene, layout->art, PTM_RENDER_SHAPES, scale);

  g_ptr_array_extend (texts, labels, NULL, NULL);
  for (guint i = 0; i < texts->len; i++)
    {
      PtmNode *node = texts->pdata[i];
      PtmColor grounds[SAMPLES * SAMPLES], ink;
      PtmFrame words;
      int      n = 1;

      if (node->frame.width <= 0)
        continue;
      words = get_words (layout, node);
      grounds[0] = node->fill;
      if (node->fill.a < 255)
        n = drop_specks (grounds, sample (surface, &words, scale, grounds));
      ink = choose_ink (layout, node, grounds, n);
      /* On a finish words get their plate when they are drawn. */
      if (layout->scene->finish == NULL && ptm_palette_contrast (ink, grounds, n) < RATIO)
        {
          PtmColor panel = add_panel (layout, node, &words, grounds, n);

          ink = choose_ink (layout, node, &panel, 1);
        }
      node->color = ink;
    }
  cairo_surface_destroy (surface);
}
