/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The fast way for plain PNGs, which nearly all are: 8-bit RGB, RGBA or opaque palette, not interlaced, no colour key, no odd gamma. They are
 * inflated in one go by libdeflate and unfiltered a pixel at a time in vectors. Whatever is not plain, or looks wrong in any
 * way, is left to libpng, whose word is final. */

#include "config.h"

#include "ptm-codec-private.h"

#include <libdeflate.h>
#include <string.h>
#include "ptm-simd.h"

/* gAMA of sRGB is 45455; libpng corrects nothing within a twentieth of it. */
#define GAMMA_LOWEST  43500
#define GAMMA_HIGHEST 47500

typedef struct libdeflate_decompressor Decompressor;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Decompressor, libdeflate_free_decompressor)

typedef guint8 Bytes __attribute__ ((vector_size (8)));
typedef short  Shorts __attribute__ ((vector_size (16)));

static inline guint32
big32 (const guint8 *p)
{
  return (guint32)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}

gboolean
ptm_png_is_intact (const guint8 *type, gsize length)
{
  return libdeflate_crc32 (0, type, length + 4) == big32 (type + 4 + length);
}

gboolean
ptm_png_read_palette (PtmPalette *palette, const guint8 *body, gsize length)
{
  if (length == 0 || length % 3 != 0 || length > sizeof palette->colors)
    return FALSE;

  palette->n = (int)(length / 3);
  memcpy (palette->colors, body, length);

  return TRUE;
}

/* Bytes a pixel, or 0 when it is not of a plain PNG. */
static int
read_samples (const guint8 *ihdr)
{
  if (ihdr[8] != 8 || ihdr[12] != 0)
    return 0;
  if (ihdr[9] == 3)
    return 1;

  return ihdr[9] == 2 ? 3 : ihdr[9] == 6 ? 4
                                         : 0;
}

gboolean
ptm_png_read_plain_header (const guint8 *body, gsize length, PtmScan *scan, int *samples)
{
  if (length != 13 || body[10] != 0 || body[11] != 0)
    return FALSE;

  *samples = read_samples (body);
  scan->stored_width = (int)MIN (big32 (body), PTM_IMAGE_MAX_SIDE + 1);
  scan->stored_height = (int)MIN (big32 (body + 4), PTM_IMAGE_MAX_SIDE + 1);

  return *samples > 0 && scan->stored_width > 0 && scan->stored_height > 0 && scan->stored_width <= PTM_IMAGE_MAX_SIDE && scan->stored_height <= PTM_IMAGE_MAX_SIDE &&
         (gsize)scan->stored_width * scan->stored_height <= PTM_IMAGE_MAX_PIXELS;
}

/* Bytes a pixel, or 0 when it is not a plain PNG. coded gets the bodies of all IDAT. */
static int
collect (GBytes *bytes, GByteArray *coded, PtmPalette *palette)
{
  gsize         size, at = 8, length;
  const guint8 *png = g_bytes_get_data (bytes, &size);
  const guint8 *type, *body;
  gboolean      has_profile = FALSE, has_odd_gamma = FALSE;
  int           samples = 0;

  while (ptm_png_next_chunk (png, size, &at, &type, &body, &length))
    {
      if (memcmp (type, "IHDR", 4) == 0 && ptm_png_is_intact (type, length))
        samples = read_samples (body);
      else if (memcmp (type, "PLTE", 4) == 0 && ptm_png_is_intact (type, length))
        samples = ptm_png_read_palette (palette, body, length) ? samples : 0;
      else if (memcmp (type, "IDAT", 4) == 0 && ptm_png_is_intact (type, length))
        g_byte_array_append (coded, body, (guint)length);
      else if (memcmp (type, "sRGB", 4) == 0 || memcmp (type, "iCCP", 4) == 0)
        has_profile = TRUE;
      else if (memcmp (type, "gAMA", 4) == 0)
        has_odd_gamma = length != 4 || big32 (body) < GAMMA_LOWEST || big32 (body) > GAMMA_HIGHEST;
      else if (memcmp (type, "IEND", 4) == 0)
        break;
      else if (memcmp (type, "tRNS", 4) == 0 || (type[0] & 0x20) == 0)
        return 0;
    }

  return (has_odd_gamma && !has_profile) || (samples == 1 && palette->n == 0) ? 0 : samples;
}

static inline __attribute__ ((always_inline)) Shorts
load (const guint8 *pixel)
{
  Bytes bytes = { 0 };

  memcpy (&bytes, pixel, 4);

  return __builtin_convertvector(bytes, Shorts);
}

static inline __attribute__ ((always_inline)) void
store (guint8 *pixel, Shorts value, int samples)
{
  Bytes bytes = __builtin_convertvector(value, Bytes);

  memcpy (pixel, &bytes, samples);
}

static inline __attribute__ ((always_inline)) Shorts
absolute (Shorts value)
{
  Shorts negative = value < 0;

  return (value ^ negative) - negative;
}

/* The one of left, above and corner nearest to left + above - corner (PNG specification, 9.4). */
static inline __attribute__ ((always_inline)) Shorts
predict (Shorts left, Shorts above, Shorts corner)
{
  Shorts to_left = absolute (above - corner);
  Shorts to_above = absolute (left - corner);
  Shorts to_corner = absolute (left + above - corner - corner);
  Shorts take_left = (to_left <= to_above) & (to_left <= to_corner);
  Shorts take_above = ~take_left & (to_above <= to_corner);

  return (left & take_left) | (above & take_above) | (corner & ~take_left & ~take_above);
}

static inline __attribute__ ((always_inline)) void
unfilter_pixels (guint8 *row, const guint8 *before, int width, int samples, int filter)
{
  Shorts left = { 0 }, corner = { 0 };

  for (int x = 0; x < width; x++, row += samples, before += samples)
    {
      Shorts above = load (before), value = load (row);

      if (filter == 1)
        value += left;
      else if (filter == 3)
        value += (left + above) >> 1;
      else
        value += predict (left, above, corner);
      left = value & 255;
      corner = above;
      store (row, left, samples);
    }
}

PTM_SIMD static void
unfilter_up (guint8 *row, const guint8 *before, int n)
{
  for (int i = 0; i < n; i++)
    row[i] = (guint8)(row[i] + before[i]);
}

/* A loop of its own for each filter: with constants the compiler unrolls it. */
static inline __attribute__ ((always_inline)) gboolean
unfilter_by (guint8 *row, const guint8 *before, int width, int samples, int filter)
{
  switch (filter)
    {
    case 1:
      unfilter_pixels (row, before, width, samples, 1);
      return TRUE;
    case 3:
      unfilter_pixels (row, before, width, samples, 3);
      return TRUE;
    case 4:
      unfilter_pixels (row, before, width, samples, 4);
      return TRUE;
    default:
      return filter == 0;
    }
}

PTM_SIMD static gboolean
unfilter_row (guint8 *row, const guint8 *before, int width, int samples, int filter)
{
  if (samples == 1)
    return unfilter_by (row, before, width, 1, filter);

  return samples == 3 ? unfilter_by (row, before, width, 3, filter) : unfilter_by (row, before, width, 4, filter);
}

PTM_SIMD static void
add_alpha (guint8 *to, const guint8 *from, int n)
{
  for (int x = 0; x < n; x++)
    {
      to[4 * x] = from[3 * x];
      to[4 * x + 1] = from[3 * x + 1];
      to[4 * x + 2] = from[3 * x + 2];
      to[4 * x + 3] = 255;
    }
}

/* FALSE when a pixel names a colour that is not there. */
static gboolean
look_up (guint8 *to, const guint8 *from, int n, const PtmPalette *palette)
{
  for (int x = 0; x < n; x++)
    {
      if (from[x] >= palette->n)
        return FALSE;
      memcpy (to + 4 * x, palette->colors + 3 * from[x], 3);
      to[4 * x + 3] = 255;
    }

  return TRUE;
}

gboolean
ptm_png_unpack_row (guint8 *to, guint8 *raw, const guint8 *before, int width, int samples, const PtmPalette *palette)
{
  guint8 *row = raw + 1;

  if (raw[0] == 2)
    unfilter_up (row, before, samples * width);
  else if (!unfilter_row (row, before, width, samples, raw[0]))
    return FALSE;
  if (samples == 1)
    return look_up (to, row, width, palette);
  if (samples == 3)
    add_alpha (to, row, width);
  else
    memcpy (to, row, 4 * (gsize)width);

  return TRUE;
}

static gboolean
unpack (guint8 *pixels, guint8 *raw, const PtmScan *scan, int samples, const PtmPalette *palette)
{
  gsize              n = (gsize)samples * scan->stored_width;
  g_autofree guint8 *zeros = g_malloc0 (n + PTM_PNG_SLACK);
  const guint8      *before = zeros;

  for (int y = 0; y < scan->stored_height; y++, raw += n + 1)
    {
      if (!ptm_png_unpack_row (pixels + (gsize)y * scan->stored_width * 4, raw, before, scan->stored_width, samples, palette))
        return FALSE;
      before = raw + 1;
    }

  return TRUE;
}

gboolean
ptm_codec_decode_png_plain (GBytes *bytes, const PtmScan *scan, guint8 *pixels)
{
  g_autoptr (GByteArray) coded = g_byte_array_new ();
  g_autoptr (Decompressor) inflater = libdeflate_alloc_decompressor ();
  g_autofree guint8 *raw = NULL;
  PtmPalette         palette = { .n = 0 };
  int                samples = collect (bytes, coded, &palette);
  gsize              size = ((gsize)samples * scan->stored_width + 1) * scan->stored_height;

  if (samples == 0)
    return FALSE;

  raw = g_malloc (size + PTM_PNG_SLACK);

  return libdeflate_zlib_decompress (inflater, coded->data, coded->len, raw, size, NULL) == LIBDEFLATE_SUCCESS &&
         unpack (pixels, raw, scan, samples, &palette);
}
