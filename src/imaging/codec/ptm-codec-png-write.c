/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Writing PNG by libdeflate at its first level, which is several times faster than zlib's default and packs as well, or a higher
 * one for files that leave the program. Of each row the filter is taken whose bytes are smallest in sum; Average and Paeth are not
 * worth their time. Nothing depends on the clock or the machine, so equal pixels and texts give equal files. */

#include "config.h"

#include "ptm-codec.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>
#include "ptm-codec-private.h"
#include "ptm-simd.h"

#define LEVEL_QUICK 1
#define LEVEL_SMALL 4
#define LEVEL_TEXT  6

/* Pictures of fewer pixels are small anyhow, and the table of colours is not. */
#define PALETTE_MIN_PIXELS 1024

typedef enum
{
  COLOR_GREY = 0,
  COLOR_RGB = 2,
  COLOR_INDEXED = 3,
  COLOR_RGBA = 6,
} ColorType;

typedef struct libdeflate_compressor Compressor;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Compressor, libdeflate_free_compressor)

typedef struct
{
  const guint8 *pixels;
  gsize         stride;
  int           width;
  int           height;
  ColorType     type;
} Source;

/* The three filters side by side, and the row before as it was. */
typedef struct
{
  guint8 *none;
  guint8 *sub;
  guint8 *up;
  guint8 *before;
} Rows;

static int
get_samples (ColorType type)
{
  if (type == COLOR_GREY || type == COLOR_INDEXED)
    return 1;

  return type == COLOR_RGB ? 3 : 4;
}

static void
append_big32 (GByteArray *out, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *)&big, 4);
}

/* Of a chunk whose length, type and body stand at the end from start on: sets the length and adds the checksum. */
static void
finish_chunk (GByteArray *out, guint start)
{
  guint32 length = GUINT32_TO_BE (out->len - start - 8);

  memcpy (out->data + start, &length, 4);
  append_big32 (out, libdeflate_crc32 (0, out->data + start + 4, out->len - start - 4));
}

static guint
begin_chunk (GByteArray *out, const char *type)
{
  guint start = out->len;

  append_big32 (out, 0);
  g_byte_array_append (out, (const guint8 *)type, 4);

  return start;
}

static void
write_header (GByteArray *out, const Source *source)
{
  const guint8 rest[5] = { 8, (guint8)source->type, 0, 0, 0 };
  guint        start;

  g_byte_array_append (out, (const guint8 *)"\x89PNG\r\n\x1a\n", 8);
  start = begin_chunk (out, "IHDR");
  append_big32 (out, (guint32)source->width);
  append_big32 (out, (guint32)source->height);
  g_byte_array_append (out, rest, sizeof rest);
  finish_chunk (out, start);
}

static void
write_text (GByteArray *out, const PtmPngText *text)
{
  g_autoptr (Compressor) compressor = libdeflate_alloc_compressor (LEVEL_TEXT);
  gsize              size = strlen (text->text);
  g_autofree guint8 *packed = g_malloc (size + 1);
  gsize              packed_size = libdeflate_zlib_compress (compressor, text->text, size, packed, size);
  const guint8       flags[4] = { packed_size > 0, 0, 0, 0 };
  guint              start = begin_chunk (out, "iTXt");

  g_byte_array_append (out, (const guint8 *)text->keyword, (guint)strlen (text->keyword) + 1);
  g_byte_array_append (out, flags, sizeof flags);
  g_byte_array_append (out, packed_size > 0 ? packed : (const guint8 *)text->text, (guint)(packed_size > 0 ? packed_size : size));
  finish_chunk (out, start);
}

PTM_SIMD static void
drop_alpha (guint8 *to, const guint8 *from, int n)
{
  for (int x = 0; x < n; x++)
    {
      to[3 * x] = from[4 * x];
      to[3 * x + 1] = from[4 * x + 1];
      to[3 * x + 2] = from[4 * x + 2];
    }
}

PTM_SIMD static void
subtract (guint8 *to, const guint8 *row, const guint8 *other, int n)
{
  for (int i = 0; i < n; i++)
    to[i] = (guint8)(row[i] - other[i]);
}

/* How large the bytes are as signed numbers, the usual guess of how well they pack. */
PTM_SIMD static guint
sum_sizes (const guint8 *row, int n)
{
  guint sum = 0;

  for (int i = 0; i < n; i++)
    sum += MIN (row[i], (guint8)(0 - row[i]));

  return sum;
}

static void
filter_row (guint8 *to, const Source *source, Rows *rows, int y)
{
  const guint8 *pixels = source->pixels + y * source->stride;
  int           samples = get_samples (source->type), n = samples * source->width;
  const guint8 *candidates[3] = { rows->none, rows->sub, rows->up };
  guint         best = G_MAXUINT;

  if (source->type == COLOR_RGB)
    drop_alpha (rows->none, pixels, source->width);
  else
    memcpy (rows->none, pixels, n);
  memcpy (rows->sub, rows->none, samples);
  subtract (rows->sub + samples, rows->none + samples, rows->none, n - samples);
  subtract (rows->up, rows->none, rows->before, n);

  for (guint8 filter = 0; filter < 3; filter++)
    {
      guint sum = sum_sizes (candidates[filter], n);

      if (sum >= best)
        continue;
      best = sum;
      to[0] = filter;
    }
  memcpy (to + 1, candidates[to[0]], n);
  memcpy (rows->before, rows->none, n);
}

static guint8 *
filter (const Source *source, gsize *size)
{
  gsize              n = (gsize)get_samples (source->type) * source->width;
  g_autofree guint8 *room = g_malloc0 (4 * n);
  Rows               rows = { room, room + n, room + 2 * n, room + 3 * n };
  guint8            *filtered = g_malloc ((n + 1) * source->height);

  for (int y = 0; y < source->height; y++)
    filter_row (filtered + y * (n + 1), source, &rows, y);
  *size = (n + 1) * source->height;

  return filtered;
}

static void
write_palette (GByteArray *out, const PtmPalette *palette)
{
  guint start = begin_chunk (out, "PLTE");

  g_byte_array_append (out, palette->colors, 3 * palette->n);
  finish_chunk (out, start);
}

static void
write_pixels (GByteArray *out, const Source *source, int level)
{
  g_autoptr (Compressor) compressor = libdeflate_alloc_compressor (level);
  gsize              size;
  g_autofree guint8 *filtered = filter (source, &size);
  guint              start = begin_chunk (out, "IDAT");
  guint              body = out->len;

  g_byte_array_set_size (out, body + (guint)libdeflate_zlib_compress_bound (compressor, size));
  g_byte_array_set_size (out, body + (guint)libdeflate_zlib_compress (compressor, filtered, size, out->data + body, out->len - body));
  finish_chunk (out, start);
}

static GBytes *
write_png (const Source *source, const PtmPalette *palette, const PtmPngText *texts, guint n_texts, int level)
{
  GByteArray *out = g_byte_array_new ();

  write_header (out, source);
  for (guint i = 0; i < n_texts; i++)
    write_text (out, &texts[i]);
  if (palette != NULL)
    write_palette (out, palette);
  write_pixels (out, source, level);
  finish_chunk (out, begin_chunk (out, "IEND"));

  return g_byte_array_free_to_bytes (out);
}

static GBytes *
encode (PtmImage *image, const PtmPngText *texts, guint n_texts, int level)
{
  Source source = {
    .pixels = ptm_image_get_pixels (image),
    .stride = ptm_image_get_stride (image),
    .width = ptm_image_get_width (image),
    .height = ptm_image_get_height (image),
    .type = ptm_image_is_opaque (image) ? COLOR_RGB : COLOR_RGBA,
  };
  PtmPalette         palette;
  g_autofree guint8 *indices = NULL;

  if (source.type == COLOR_RGB && source.width * (gsize)source.height >= PALETTE_MIN_PIXELS)
    indices = ptm_palette_index (&palette, source.pixels, source.stride, source.width, source.height);
  if (indices == NULL)
    return write_png (&source, NULL, texts, n_texts, level);

  source.pixels = indices;
  source.stride = (gsize)source.width;
  source.type = COLOR_INDEXED;

  return write_png (&source, &palette, texts, n_texts, level);
}

GBytes *
ptm_codec_encode_png (PtmImage *image, const PtmPngText *texts, guint n_texts, GError **error)
{
  return encode (image, texts, n_texts, LEVEL_QUICK);
}

GBytes *
ptm_codec_encode_png_small (PtmImage *image)
{
  return encode (image, NULL, 0, LEVEL_SMALL);
}

GBytes *
ptm_codec_encode_png_grey (const guint8 *grey, int width, int height, GError **error)
{
  Source source = { grey, (gsize)width, width, height, COLOR_GREY };

  return write_png (&source, NULL, NULL, 0, LEVEL_QUICK);
}
