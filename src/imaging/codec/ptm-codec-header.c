/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is checked before any decoder sees a file: magic, size, completeness, and whether so few bytes can hold so many pixels
 * at all. Decoders accept cut-off files and take gigabytes for a few bytes; this file does not. */

#include "config.h"

#define G_LOG_DOMAIN "ptm-imaging"

#include "ptm-codec-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>
#include "ptm-error.h"
#include "ptm-exif.h"

/* Deflate makes at most 1032 bytes of one; a JPEG spends at least a bit on each 8×8 block. */
#define DEFLATE_MAX_RATIO        1032
#define JPEG_MAX_PIXELS_PER_BYTE 1024

static const guint8 png_magic[8] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

static guint32
big32 (const guint8 *p)
{
  return (guint32)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}

static guint32
little24 (const guint8 *p)
{
  return p[0] | p[1] << 8 | p[2] << 16;
}

static guint32
little32 (const guint8 *p)
{
  return little24 (p) | (guint32)p[3] << 24;
}

static gboolean
is_chunk (const guint8 *type, const char *name)
{
  return memcmp (type, name, 4) == 0;
}

gboolean
ptm_codec_fail_broken (GError **error, const char *cause)
{
  g_debug ("Refused a picture: %s", cause);
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("This picture file is damaged or incomplete; try to get it again."));

  return FALSE;
}

static gboolean
check_limits (guint64 width, guint64 height, GError **error)
{
  if (width == 0 || height == 0)
    return ptm_codec_fail_broken (error, "no pixels");
  if (width <= PTM_IMAGE_MAX_SIDE && height <= PTM_IMAGE_MAX_SIDE && width * height <= PTM_IMAGE_MAX_PIXELS)
    return TRUE;

  g_set_error (error, PTM_ERROR, PTM_ERROR_IMAGE,
               _ ("This picture has %" PRIu64 "×%" PRIu64 " pixels, which is too large; make it smaller first."), width, height);
  return FALSE;
}

gboolean
ptm_png_next_chunk (const guint8 *png, gsize size, gsize *at, const guint8 **type, const guint8 **body, gsize *length)
{
  if (size < 12 || *at > size - 12)
    return FALSE;

  *length = big32 (png + *at);
  if (*length > size - 12 - *at)
    return FALSE;
  *type = png + *at + 4;
  *body = png + *at + 8;
  *at += 12 + *length;

  return TRUE;
}

static gboolean
is_png_depth (int depth, int color)
{
  switch (color)
    {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
      return depth == 8 || depth == 16;
    default:
      return FALSE;
    }
}

static gboolean
read_ihdr (const guint8 *body, gsize length, PtmScan *scan, guint64 *raw_size, GError **error)
{
  static const int samples[7] = { 1, 0, 3, 1, 2, 0, 4 };

  if (length != 13 || !is_png_depth (body[8], body[9]) || body[10] != 0 || body[11] != 0 || body[12] > 1)
    return ptm_codec_fail_broken (error, "PNG header");
  if (!check_limits (big32 (body), big32 (body + 4), error))
    return FALSE;

  scan->stored_width = (int)big32 (body);
  scan->stored_height = (int)big32 (body + 4);
  *raw_size = (guint64)scan->stored_width * samples[body[9]] * body[8] / 8 * scan->stored_height;

  return TRUE;
}

static gboolean
scan_png (const guint8 *bytes, gsize size, PtmScan *scan, GError **error)
{
  gsize         at = sizeof png_magic, length, n_coded = 0;
  const guint8 *type, *body;
  guint64       raw_size = 0;
  gboolean      ended = FALSE;

  while (!ended && ptm_png_next_chunk (bytes, size, &at, &type, &body, &length))
    {
      if (scan->stored_width == 0 && !is_chunk (type, "IHDR"))
        return ptm_codec_fail_broken (error, "PNG without header");

      if (is_chunk (type, "IHDR"))
        {
          if (scan->stored_width != 0)
            return ptm_codec_fail_broken (error, "PNG with two headers");
          if (!read_ihdr (body, length, scan, &raw_size, error))
            return FALSE;
        }
      else if (is_chunk (type, "IDAT"))
        n_coded += length;
      else if (is_chunk (type, "acTL"))
        scan->header.animated = TRUE;
      else if (is_chunk (type, "eXIf"))
        scan->orientation = ptm_exif_read_orientation (body, length);
      ended = is_chunk (type, "IEND");
    }

  if (!ended)
    return ptm_codec_fail_broken (error, "PNG without end");
  if (n_coded == 0 || raw_size / DEFLATE_MAX_RATIO > n_coded)
    return ptm_codec_fail_broken (error, "PNG with too little data");

  return TRUE;
}

/* After the header of a scan, coded bytes run to the next marker that is no restart. */
static gsize
skip_coded (const guint8 *bytes, gsize size, gsize at)
{
  while (at + 1 < size)
    {
      const guint8 *found = memchr (bytes + at, 0xff, size - 1 - at);

      if (found == NULL)
        return size;
      at = (gsize)(found - bytes);
      if (found[1] == 0xff)
        at++;
      else if (found[1] == 0 || (found[1] >= 0xd0 && found[1] <= 0xd7))
        at += 2;
      else
        return at;
    }

  return size;
}

gboolean
ptm_jpeg_next_segment (const guint8 *jpeg, gsize size, gsize *at, guint8 *marker, const guint8 **body, gsize *length)
{
  /* Bytes between segments are an error of the writer that decoders pass over. */
  *at = skip_coded (jpeg, size, *at);
  if (*at + 2 > size)
    return FALSE;

  *marker = jpeg[*at + 1];
  *at += 2;
  *length = 0;
  *body = jpeg + *at;
  if (*marker == 0xd8 || *marker == 0xd9 || *marker == 0x01)
    return TRUE;
  if (*at + 2 > size)
    return FALSE;

  *length = (gsize)jpeg[*at] << 8 | jpeg[*at + 1];
  if (*length < 2 || *length > size - *at)
    return FALSE;
  *body = jpeg + *at + 2;
  *at += *length;
  *length -= 2;

  return TRUE;
}

static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
read_frame (const guint8 *body, gsize length, PtmScan *scan, GError **error)
{
  if (scan->stored_width != 0)
    return ptm_codec_fail_broken (error, "JPEG with two frames");
  if (length < 6 || body[0] != 8)
    return ptm_codec_fail_broken (error, "JPEG frame");
  if (!check_limits ((guint64)body[3] << 8 | body[4], (guint64)body[1] << 8 | body[2], error))
    return FALSE;

  scan->stored_width = body[3] << 8 | body[4];
  scan->stored_height = body[1] << 8 | body[2];

  return TRUE;
}

static gboolean
scan_jpeg (const guint8 *bytes, gsize size, PtmScan *scan, GError **error)
{
  gsize         at = 2, length;
  const guint8 *body;
  guint8        marker = 0;
  gboolean      has_scan = FALSE;

  while (marker != 0xd9 && ptm_jpeg_next_segment (bytes, size, &at, &marker, &body, &length))
    {
      if (is_frame (marker) && !read_frame (body, length, scan, error))
        return FALSE;
      if (marker == 0xe1 && length > 6 && memcmp (body, "Exif\0", 6) == 0)
        scan->orientation = ptm_exif_read_orientation (body + 6, length - 6);
      if (marker == 0xee && length >= 12 && memcmp (body, "Adobe", 5) == 0)
        scan->is_cmyk_inverted = TRUE;
      has_scan |= marker == 0xda && scan->stored_width != 0;
    }

  if (marker != 0xd9 || !has_scan)
    return ptm_codec_fail_broken (error, "JPEG without end");
  if ((guint64)size * JPEG_MAX_PIXELS_PER_BYTE < (guint64)scan->stored_width * scan->stored_height)
    return ptm_codec_fail_broken (error, "JPEG with too little data");

  return TRUE;
}

gboolean
ptm_webp_next_chunk (const guint8 *webp, gsize size, gsize *at, const guint8 **type, const guint8 **body, gsize *length)
{
  if (size < 8 || *at > size - 8)
    return FALSE;

  *length = little32 (webp + *at + 4);
  if (*length > size - 8 - *at)
    return FALSE;
  *type = webp + *at;
  *body = webp + *at + 8;
  *at = MIN (size, *at + 8 + *length + (*length & 1));

  return TRUE;
}

/* The size stands in the first of these chunks; RFC 9649 has their bits. */
static gboolean
read_webp_size (const guint8 *type, const guint8 *body, gsize length, PtmScan *scan, GError **error)
{
  guint width = 0, height = 0;

  if (is_chunk (type, "VP8X") && length >= 10)
    {
      width = little24 (body + 4) + 1;
      height = little24 (body + 7) + 1;
      scan->header.animated = (body[0] & 2) != 0;
    }
  else if (is_chunk (type, "VP8 ") && length >= 10 && little24 (body + 3) == 0x2a019d)
    {
      width = little24 (body + 6) & 0x3fff;
      height = (body[8] | body[9] << 8) & 0x3fff;
    }
  else if (is_chunk (type, "VP8L") && length >= 5 && body[0] == 0x2f)
    {
      width = (little32 (body + 1) & 0x3fff) + 1;
      height = (little32 (body + 1) >> 14 & 0x3fff) + 1;
    }
  if (!check_limits (width, height, error))
    return FALSE;

  scan->stored_width = (int)width;
  scan->stored_height = (int)height;

  return TRUE;
}

static gboolean
scan_webp (const guint8 *bytes, gsize size, PtmScan *scan, GError **error)
{
  gsize         at = 12, length, riff_size = (gsize)little32 (bytes + 4) + 8;
  const guint8 *type, *body;
  gboolean      has_picture = FALSE;

  if (riff_size > size)
    return ptm_codec_fail_broken (error, "WebP shorter than it says");

  while (ptm_webp_next_chunk (bytes, riff_size, &at, &type, &body, &length))
    {
      if (scan->stored_width == 0 && !read_webp_size (type, body, length, scan, error))
        return FALSE;
      if (is_chunk (type, "EXIF"))
        scan->orientation = ptm_exif_read_orientation (length > 6 && memcmp (body, "Exif\0", 6) == 0 ? body + 6 : body,
                                                       length > 6 && memcmp (body, "Exif\0", 6) == 0 ? length - 6 : length);
      has_picture |= is_chunk (type, "VP8 ") || is_chunk (type, "VP8L") || is_chunk (type, "ANMF");
    }

  if (!has_picture || riff_size - at >= 8)
    return ptm_codec_fail_broken (error, "WebP without picture or cut off");

  return TRUE;
}

static gboolean
scan_format (const guint8 *bytes, gsize size, PtmScan *scan, GError **error)
{
  switch (scan->header.format)
    {
    case PTM_FORMAT_PNG:
      return scan_png (bytes, size, scan, error);
    case PTM_FORMAT_JPEG:
      return scan_jpeg (bytes, size, scan, error);
    case PTM_FORMAT_WEBP:
      return scan_webp (bytes, size, scan, error);
    case PTM_FORMAT_UNKNOWN:
    default:
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("This is not a PNG, JPEG or WebP picture; convert it first."));
      return FALSE;
    }
}

gboolean
ptm_codec_scan (GBytes *bytes, PtmScan *scan, GError **error)
{
  gsize         size;
  const guint8 *start = g_bytes_get_data (bytes, &size);
  gboolean      transposed;

  *scan = (PtmScan){ .header.format = ptm_format_sniff (bytes), .orientation = PTM_ORIENTATION_NORMAL };
  if (size > PTM_CODEC_MAX_BYTES)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("This picture file is larger than 64 MB; make it smaller first."));
      return FALSE;
    }
  if (!scan_format (start, size, scan, error))
    return FALSE;

  transposed = ptm_orientation_is_transposed (scan->orientation);
  scan->header.width = transposed ? scan->stored_height : scan->stored_width;
  scan->header.height = transposed ? scan->stored_width : scan->stored_height;

  return TRUE;
}

PtmFormat
ptm_format_sniff (GBytes *bytes)
{
  gsize         size;
  const guint8 *start = g_bytes_get_data (bytes, &size);

  if (size >= sizeof png_magic && memcmp (start, png_magic, sizeof png_magic) == 0)
    return PTM_FORMAT_PNG;
  if (size >= 3 && memcmp (start, "\xff\xd8\xff", 3) == 0)
    return PTM_FORMAT_JPEG;
  if (size >= 12 && memcmp (start, "RIFF", 4) == 0 && memcmp (start + 8, "WEBP", 4) == 0)
    return PTM_FORMAT_WEBP;

  return PTM_FORMAT_UNKNOWN;
}

gboolean
ptm_codec_read_header (GBytes *bytes, PtmHeader *header, GError **error)
{
  PtmScan scan;

  if (!ptm_codec_scan (bytes, &scan, error))
    return FALSE;

  *header = scan.header;

  return TRUE;
}
