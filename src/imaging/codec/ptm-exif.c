/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The one thing of EXIF that matters for showing a picture: which way up it was taken. */

#include "config.h"

#include "ptm-exif.h"

#include <string.h>

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT      3
#define ENTRY_SIZE      12

typedef struct
{
  const guint8 *bytes;
  gsize         size;
  gboolean      big_endian;
} Tiff;

static guint
read_short (const Tiff *tiff, gsize at)
{
  const guint8 *p = tiff->bytes + at;

  return tiff->big_endian ? p[0] << 8 | p[1] : p[1] << 8 | p[0];
}

static gsize
read_long (const Tiff *tiff, gsize at)
{
  gsize first = read_short (tiff, at), second = read_short (tiff, at + 2);

  return tiff->big_endian ? first << 16 | second : second << 16 | first;
}

int
ptm_exif_read_orientation (const guint8 *bytes, gsize size)
{
  Tiff  tiff = { bytes, size, FALSE };
  gsize at;
  guint n_entries;

  if (size < 10)
    return PTM_ORIENTATION_NORMAL;
  tiff.big_endian = bytes[0] == 'M';
  if (memcmp (bytes, tiff.big_endian ? "MM\0*" : "II*\0", 4) != 0)
    return PTM_ORIENTATION_NORMAL;

  at = read_long (&tiff, 4);
  if (at > size - 2)
    return PTM_ORIENTATION_NORMAL;
  n_entries = read_short (&tiff, at);
  at += 2;
  for (guint i = 0; i < n_entries && size - at >= ENTRY_SIZE; i++, at += ENTRY_SIZE)
    if (read_short (&tiff, at) == TAG_ORIENTATION && read_short (&tiff, at + 2) == TYPE_SHORT)
      {
        guint orientation = read_short (&tiff, at + 8);

        return orientation >= 1 && orientation <= 8 ? (int)orientation : PTM_ORIENTATION_NORMAL;
      }

  return PTM_ORIENTATION_NORMAL;
}

gboolean
ptm_orientation_is_transposed (int orientation)
{
  return orientation >= 5;
}

PtmImage *
ptm_orientation_apply (PtmImage *image, int orientation)
{
  /* Where the first pixel comes from, and whether rows become columns, for each orientation. */
  static const struct
  {
    gboolean from_right, from_bottom, transposed;
  } ways[9] = {
    { 0, 0, 0 },
    { 0, 0, 0 },
    { 1, 0, 0 },
    { 1, 1, 0 },
    { 0, 1, 0 },
    { 0, 0, 1 },
    { 0, 1, 1 },
    { 1, 1, 1 },
    { 1, 0, 1 },
  };
  int                 width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  const guint32      *from = (const guint32 *)(gconstpointer)ptm_image_get_pixels (image);
  g_autofree guint32 *pixels = NULL;
  int                 new_width, new_height;
  gssize              step, line_step;

  if (orientation <= PTM_ORIENTATION_NORMAL || orientation > 8)
    return ptm_image_ref (image);

  new_width = ways[orientation].transposed ? height : width;
  new_height = ways[orientation].transposed ? width : height;
  step = ways[orientation].from_right ? -1 : 1;
  line_step = ways[orientation].from_bottom ? -width : width;
  from += (ways[orientation].from_right ? width - 1 : 0) + (ways[orientation].from_bottom ? (gsize)(height - 1) * width : 0);

  pixels = g_new (guint32, (gsize)width * height);
  for (int y = 0; y < new_height; y++)
    for (int x = 0; x < new_width; x++)
      pixels[(gsize)y * new_width + x] = ways[orientation].transposed ? from[x * line_step + y * step] : from[y * line_step + x * step];

  return ptm_image_new_take (new_width, new_height, (guint8 *)g_steal_pointer (&pixels));
}
