/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The fast way for plain PNGs, which nearly all are: 8-bit RGB or RGBA, not interlaced, no colour key, no odd gamma. They are
 * inflated in one go by libdeflate and unfiltered a pixel at a time in vectors. Whatever is not plain, or looks wrong in any
 * way, is left to libpng, whose word is final. */

#include "config.h"

#include "ptm-codec-private.h"

#include <libdeflate.h>
#include <string.h>
#include "ptm-simd.h"

/* Vectors read and write a little beyond the pixel they are at. */
#define SLACK 16

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

static gboolean
is_intact (const guint8 *type, gsize length)
{
  return libdeflate_crc32 (0, type, length + 4) == big32 (type + 4 + length);
}

/* 3 or 4 bytes a pixel, or 0 when it is not a plain PNG. coded gets the bodies of all IDAT. */
static int
collect (GBytes *bytes, GByteArray *coded)
{
  gsize         size, at = 8, length;
  const guint8 *png = g_bytes_get_data (bytes, &size);
  const guint8 *type, *body;
  gboolean      has_profile = FALSE, has_odd_gamma = FALSE;
  int           samples = 0;

  while (ptm_png_next_chunk (png, size, &at, &type, &body, &length))
    {
      if (memcmp (type, "IHDR", 4) == 0 && body[8] == 8 && (body[9] == 2 || body[9] == 6) && body[12] == 0 && is_intact (type, length))
        samples = body[9] == 2 ? 3 : 4;
      else if (memcmp (type, "IDAT", 4) == 0 && is_intact (type, length))
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

  return has_odd_gamma && !has_profile ? 0 : samples;
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

static gboolean
unfilter (guint8 *pixels, guint8 *raw, const PtmScan *scan, int samples)
{
  int                n = samples * scan->stored_width;
  g_autofree guint8 *zeros = g_malloc0 ((gsize)n + SLACK);
  const guint8      *before = zeros;

  for (int y = 0; y < scan->stored_height; y++, raw += n + 1)
    {
      guint8 *to = pixels + (gsize)y * scan->stored_width * 4;

      if (raw[0] == 2)
        unfilter_up (raw + 1, before, n);
      else if (!unfilter_row (raw + 1, before, scan->stored_width, samples, raw[0]))
        return FALSE;
      before = raw + 1;
      if (samples == 3)
        add_alpha (to, before, scan->stored_width);
      else
        memcpy (to, before, n);
    }

  return TRUE;
}

gboolean
ptm_codec_decode_png_plain (GBytes *bytes, const PtmScan *scan, guint8 *pixels)
{
  g_autoptr (GByteArray) coded = g_byte_array_new ();
  g_autoptr (Decompressor) inflater = libdeflate_alloc_decompressor ();
  g_autofree guint8 *raw = NULL;
  int                samples = collect (bytes, coded);
  gsize              size = ((gsize)samples * scan->stored_width + 1) * scan->stored_height;

  if (samples == 0)
    return FALSE;

  raw = g_malloc (size + SLACK);

  return libdeflate_zlib_decompress (inflater, coded->data, coded->len, raw, size, NULL) == LIBDEFLATE_SUCCESS &&
         unfilter (pixels, raw, scan, samples);
}
