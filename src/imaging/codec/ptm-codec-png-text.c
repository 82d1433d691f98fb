/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The texts in a PNG, read without libpng: a scene of a few hundred kilobytes must not cost decoding the picture, and a
 * hostile one must not become gigabytes. */

#include "config.h"

#include "ptm-codec.h"

#include <string.h>
#include "ptm-codec-private.h"

#define STEP 65536

GBytes *
ptm_png_inflate (const guint8 *bytes, gsize size, gsize max_size)
{
  g_autoptr (GConverter) inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree guint8 *step = g_malloc (STEP);
  GConverterResult   result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize n_read, n_written;

      result = g_converter_convert (inflater, bytes, size, step, STEP, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR || n_written > max_size - out->len)
        return NULL;
      g_byte_array_append (out, step, (guint)n_written);
      bytes += n_read;
      size -= n_read;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static char *
dup_valid (const guint8 *text, gsize size, gsize max_size)
{
  if (size > max_size || !g_utf8_validate_len ((const char *)text, size, NULL))
    return NULL;

  return g_strndup ((const char *)text, size);
}

/* iTXt: keyword, zero, compressed or not, method, language, zero, translated keyword, zero, text. */
static char *
read_itxt (const guint8 *body, gsize length, const char *keyword, gsize max_size)
{
  gsize         skip = strlen (keyword) + 1;
  const guint8 *end = body + length, *zero;
  gboolean      compressed;
  g_autoptr (GBytes) inflated = NULL;

  if (length < skip + 4 || memcmp (body, keyword, skip) != 0 || body[skip + 1] != 0)
    return NULL;

  compressed = body[skip] != 0;
  body += skip + 2;
  for (int i = 0; i < 2; i++)
    {
      zero = memchr (body, 0, (gsize)(end - body));
      if (zero == NULL)
        return NULL;
      body = zero + 1;
    }
  if (!compressed)
    return dup_valid (body, (gsize)(end - body), max_size);

  inflated = ptm_png_inflate (body, (gsize)(end - body), max_size);

  return inflated != NULL ? dup_valid (g_bytes_get_data (inflated, NULL), g_bytes_get_size (inflated), max_size) : NULL;
}

char *
ptm_codec_dup_png_text (GBytes *bytes, const char *keyword, gsize max_size)
{
  gsize         size, at = 8, length;
  const guint8 *png = g_bytes_get_data (bytes, &size);
  const guint8 *type, *body;

  if (ptm_format_sniff (bytes) != PTM_FORMAT_PNG)
    return NULL;

  while (ptm_png_next_chunk (png, size, &at, &type, &body, &length))
    if (memcmp (type, "iTXt", 4) == 0)
      {
        char *text = read_itxt (body, length, keyword, max_size);

        if (text != NULL)
          return text;
      }

  return NULL;
}
