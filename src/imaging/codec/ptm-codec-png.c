/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reading PNG by libpng. Every kind becomes 8-bit straight RGBA in sRGB: iCCP by lcms2, else gAMA by libpng. The plain kind is
 * read in ptm-codec-png-plain.c, writing is in ptm-codec-png-write.c. */

#include "config.h"

#define G_LOG_DOMAIN "ptm-imaging"

#include "ptm-codec.h"

#include <png.h>
#include <string.h>
#include "ptm-codec-private.h"
#include "ptm-icc.h"

#define MAX_PROFILE_SIZE (4 * 1024 * 1024)

typedef struct
{
  const guint8 *bytes;
  gsize         size;
  gsize         at;
} Reader;

static void
error_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
read_cb (png_structp png, png_bytep to, png_size_t n)
{
  Reader *reader = png_get_io_ptr (png);

  if (n > reader->size - reader->at)
    png_error (png, "cut off");
  memcpy (to, reader->bytes + reader->at, n);
  reader->at += n;
}

/* All transformations to 8-bit straight RGBA; returns the number of passes. */
static int
set_up_reading (png_structp png, png_infop info)
{
  double gamma;

  png_set_expand (png);
  png_set_scale_16 (png);
  png_set_gray_to_rgb (png);
  png_set_add_alpha (png, 255, PNG_FILLER_AFTER);
  if (!png_get_valid (png, info, PNG_INFO_iCCP) && !png_get_valid (png, info, PNG_INFO_sRGB) && png_get_gAMA (png, info, &gamma))
    png_set_gamma (png, PNG_DEFAULT_sRGB, gamma);

  return png_set_interlace_handling (png);
}

/* Nothing here may own memory: libpng leaves it by longjmp. */
static gboolean
read_pixels (png_structp png, png_infop info, guint8 *pixels, const PtmScan *scan)
{
  gsize stride = (gsize)scan->stored_width * 4;
  int   n_passes;

  if (setjmp (png_jmpbuf (png)))
    return FALSE;

  png_read_info (png, info);
  n_passes = set_up_reading (png, info);
  png_read_update_info (png, info);
  if (png_get_rowbytes (png, info) != stride)
    return FALSE;
  for (int pass = 0; pass < n_passes; pass++)
    for (int y = 0; y < scan->stored_height; y++)
      png_read_row (png, pixels + y * stride, NULL);
  png_read_end (png, NULL);

  return TRUE;
}

static gboolean
decode_pixels (GBytes *bytes, guint8 *pixels, const PtmScan *scan)
{
  Reader      reader = { 0 };
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  png_infop   info = png_create_info_struct (png);
  gboolean    done;

  reader.bytes = g_bytes_get_data (bytes, &reader.size);
  png_set_read_fn (png, &reader, read_cb);
  png_set_user_limits (png, PTM_IMAGE_MAX_SIDE, PTM_IMAGE_MAX_SIDE);
  png_set_keep_unknown_chunks (png, PNG_HANDLE_CHUNK_NEVER, NULL, 0);
  done = read_pixels (png, info, pixels, scan);
  png_destroy_read_struct (&png, &info, NULL);

  return done;
}

/* iCCP: name, zero, method 0, zlib stream. */
static GBytes *
find_profile (GBytes *bytes)
{
  gsize         size, at = 8, length;
  const guint8 *png = g_bytes_get_data (bytes, &size);
  const guint8 *type, *body;

  while (ptm_png_next_chunk (png, size, &at, &type, &body, &length) && memcmp (type, "IDAT", 4) != 0)
    if (memcmp (type, "iCCP", 4) == 0)
      {
        const guint8 *zero = memchr (body, 0, MIN (length, 80));

        if (zero != NULL && zero + 2 < body + length && zero[1] == 0)
          return ptm_png_inflate (zero + 2, (gsize)(body + length - zero - 2), MAX_PROFILE_SIZE);
      }

  return NULL;
}

PtmImage *
ptm_codec_decode_png (GBytes *bytes, const PtmScan *scan, GError **error)
{
  gsize              n = (gsize)scan->stored_width * scan->stored_height;
  g_autofree guint8 *pixels = g_malloc (n * 4);
  g_autoptr (GBytes) profile = NULL;

  if (!ptm_codec_decode_png_plain (bytes, scan, pixels) && !decode_pixels (bytes, pixels, scan))
    {
      ptm_codec_fail_broken (error, "libpng refused it");
      return NULL;
    }

  profile = find_profile (bytes);
  if (profile != NULL)
    ptm_icc_to_srgb (pixels, n, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));

  return ptm_image_new_take (scan->stored_width, scan->stored_height, g_steal_pointer (&pixels));
}
