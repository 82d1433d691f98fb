/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* JPEG by libturbojpeg. */

#include "config.h"

#define G_LOG_DOMAIN "ptm-imaging"

#include "ptm-codec-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <turbojpeg.h>
#include "ptm-error.h"
#include "ptm-icc.h"

#define MAX_PROFILE_SIZE (16 * 65536)
#define PROFILE_MAGIC    "ICC_PROFILE"

typedef void *TurboJpeg;

static void
turbo_jpeg_free (TurboJpeg turbo)
{
  tjDestroy (turbo);
}

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (TurboJpeg, turbo_jpeg_free, NULL)

/* Bytes between segments do no harm; data that ends or breaks off within the picture does. */
static gboolean
is_harmless (TurboJpeg turbo)
{
  const char *message = tjGetErrorStr2 (turbo);

  g_debug ("libjpeg: %s", message);

  return tjGetErrorCode (turbo) == TJERR_WARNING && !g_str_has_prefix (message, "Premature") && (!g_str_has_prefix (message, "Corrupt") || strstr (message, "extraneous") != NULL);
}

/* The profile is cut into APP2 segments "ICC_PROFILE\0", number, count (ICC.1:2010, annex B.4), which writers put in order. */
static GBytes *
find_profile (GBytes *bytes)
{
  gsize         size, at = 2, length;
  const guint8 *jpeg = g_bytes_get_data (bytes, &size);
  const guint8 *body;
  guint8        marker = 0;
  g_autoptr (GByteArray) profile = g_byte_array_new ();

  while (marker != 0xda && ptm_jpeg_next_segment (jpeg, size, &at, &marker, &body, &length))
    if (marker == 0xe2 && length > 14 && memcmp (body, PROFILE_MAGIC, sizeof PROFILE_MAGIC) == 0 && profile->len < MAX_PROFILE_SIZE)
      g_byte_array_append (profile, body + 14, (guint)length - 14);

  return profile->len > 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&profile)) : NULL;
}

static gboolean
decode_pixels (TurboJpeg turbo, GBytes *bytes, guint8 *pixels, const PtmScan *scan, int format)
{
  return tjDecompress2 (turbo, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), pixels, scan->stored_width, 0, scan->stored_height, format, TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS) == 0 ||
         is_harmless (turbo);
}

static void
convert_colors (guint8 *pixels, GBytes *bytes, const PtmScan *scan, gboolean is_cmyk)
{
  gsize n = (gsize)scan->stored_width * scan->stored_height;
  g_autoptr (GBytes) profile = find_profile (bytes);
  gsize         size = 0;
  const guint8 *start = profile != NULL ? g_bytes_get_data (profile, &size) : NULL;

  if (is_cmyk)
    {
      g_autofree guint8 *cmyk = g_memdup2 (pixels, n * 4);

      ptm_icc_cmyk_to_srgb (pixels, cmyk, n, scan->is_cmyk_inverted, start, size);
    }
  else if (start != NULL)
    ptm_icc_to_srgb (pixels, n, start, size);
}

PtmImage *
ptm_codec_decode_jpeg (GBytes *bytes, const PtmScan *scan, GError **error)
{
  g_auto (TurboJpeg) turbo = tjInitDecompress ();
  g_autofree guint8 *pixels = NULL;
  int                width = 0, height = 0, subsampling, space = -1;
  gboolean           is_cmyk;

  /* It also fails on a subsampling it has no name for, which decodes well. */
  tjDecompressHeader3 (turbo, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &width, &height, &subsampling, &space);
  if (width != scan->stored_width || height != scan->stored_height || space < 0)
    {
      ptm_codec_fail_broken (error, "libjpeg refused the header");
      return NULL;
    }

  is_cmyk = space == TJCS_CMYK || space == TJCS_YCCK;
  pixels = g_malloc ((gsize)width * height * 4);
  if (!decode_pixels (turbo, bytes, pixels, scan, is_cmyk ? TJPF_CMYK : TJPF_RGBA))
    {
      ptm_codec_fail_broken (error, "libjpeg refused the picture");
      return NULL;
    }
  convert_colors (pixels, bytes, scan, is_cmyk);

  return ptm_image_new_take (width, height, g_steal_pointer (&pixels));
}

/* JPEG has no transparency: what shines through is white, as on paper. */
static guint8 *
lay_on_white (PtmImage *image)
{
  gsize         n = ptm_image_get_stride (image) * ptm_image_get_height (image);
  const guint8 *from = ptm_image_get_pixels (image);
  guint8       *to = g_malloc (n);

  for (gsize i = 0; i < n; i += 4)
    for (int c = 0; c < 4; c++)
      to[i + c] = (guint8)((from[i + c] * from[i + 3] + 255 * (255 - from[i + 3]) + 127) / 255);

  return to;
}

GBytes *
ptm_codec_encode_jpeg (PtmImage *image, int quality, GError **error)
{
  g_auto (TurboJpeg) turbo = tjInitCompress ();
  g_autofree guint8 *flat = ptm_image_is_opaque (image) ? NULL : lay_on_white (image);
  guint8            *out = NULL;
  gulong             size = 0;

  if (tjCompress2 (turbo, flat != NULL ? flat : ptm_image_get_pixels (image), ptm_image_get_width (image), 0, ptm_image_get_height (image), TJPF_RGBX,
                   &out, &size, quality >= 90 ? TJSAMP_444 : TJSAMP_420, MAX (1, quality), TJFLAG_ACCURATEDCT) != 0)
    {
      g_debug ("libjpeg: %s", tjGetErrorStr2 (turbo));
      tjFree (out);
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("The picture could not be written as JPEG; try again."));
      return NULL;
    }

  return g_bytes_new_with_free_func (out, size, (GDestroyNotify)tjFree, out);
}
