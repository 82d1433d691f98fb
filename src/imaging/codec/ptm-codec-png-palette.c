/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures of few colours - charts, codes, flat drawings - are a third of the work and smaller when a byte names the colour of a
 * pixel. A photograph shows in its first rows that it is none. */

#include "config.h"

#include "ptm-codec-private.h"

#include <string.h>

/* Four times as many as there may be colours, so that few meet. */
#define N_SLOTS 1024

typedef struct
{
  PtmPalette *palette;
  guint32     colors[N_SLOTS];
  gint16      indices[N_SLOTS]; /* -1: free */
} Table;

/* The index of a colour, or -1 when it is one too many. */
static int
look_up (Table *table, guint32 color)
{
  PtmPalette *palette = table->palette;
  guint       slot = (color * 2654435761u) >> 22;

  while (table->indices[slot] >= 0 && table->colors[slot] != color)
    slot = (slot + 1) % N_SLOTS;
  if (table->indices[slot] >= 0)
    return table->indices[slot];
  if (palette->n == PTM_PALETTE_MAX)
    return -1;

  table->colors[slot] = color;
  table->indices[slot] = (gint16)palette->n;
  memcpy (palette->colors + 3 * palette->n, &color, 3);

  return palette->n++;
}

static gboolean
index_row (Table *table, guint8 *to, const guint8 *pixels, int width)
{
  guint32 last, color;
  int     index;

  memcpy (&last, pixels, 4);
  index = look_up (table, last);
  for (int x = 0; x < width && index >= 0; x++)
    {
      memcpy (&color, pixels + 4 * x, 4);
      if (color != last)
        index = look_up (table, last = color);
      to[x] = (guint8)index;
    }

  return index >= 0;
}

guint8 *
ptm_palette_index (PtmPalette *palette, const guint8 *pixels, gsize stride, int width, int height)
{
  g_autofree guint8 *indices = g_malloc ((gsize)width * height);
  Table              table = { .palette = palette };

  palette->n = 0;
  memset (table.indices, -1, sizeof table.indices);
  for (int y = 0; y < height; y++, pixels += stride)
    {
      guint8 *to = indices + (gsize)y * width;

      if (y > 0 && memcmp (pixels, pixels - stride, 4 * (gsize)width) == 0)
        memcpy (to, to - width, width);
      else if (!index_row (&table, to, pixels, width))
        return NULL;
    }

  return g_steal_pointer (&indices);
}
