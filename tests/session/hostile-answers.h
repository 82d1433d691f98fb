/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <lcms2.h>
#include <png.h>
#include "ptm-codec.h"

/* The same picture in the kinds of files that providers send without being asked. Written by libpng and lcms2 directly, so that nothing of
 * the program's own encoders is trusted. */

static inline void
hostile_write_cb (png_structp png, png_bytep bytes, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), bytes, (guint)length);
}

static inline void
hostile_flush_cb (png_structp png)
{
}

/* A row of the picture in the file's own pixels. */
static inline void
hostile_convert (guint8 *to, const guint8 *from, int width, int type, int depth)
{
  for (int x = 0; x < width; x++, from += 4)
    {
      if (type == PNG_COLOR_TYPE_PALETTE)
        to[x] = (guint8)((from[0] + 25) / 51 * 36 + (from[1] + 25) / 51 * 6 + (from[2] + 25) / 51);
      else if (type == PNG_COLOR_TYPE_GRAY)
        to[x] = from[1];
      else if (depth == 16)
        for (int c = 0; c < 3; c++)
          to[6 * x + 2 * c] = from[c], to[6 * x + 2 * c + 1] = (guint8)(37 * x);
      else
        for (int c = 0; c < 4; c++)
          to[4 * x + c] = c == 3 ? (guint8)(128 + x % 128) : from[c];
    }
}

static inline void
hostile_set_palette (png_structp png, png_infop info)
{
  png_color palette[216];

  for (int i = 0; i < 216; i++)
    palette[i] = (png_color){ (png_byte)(i / 36 * 51), (png_byte)(i / 6 % 6 * 51), (png_byte)(i % 6 * 51) };
  png_set_PLTE (png, info, palette, 216);
}

/* type is one of libpng's: with an alpha channel, a palette, grey; depth 8 or 16; profile (nullable). */
static inline GBytes *
hostile_png (PtmImage *image, int type, int depth, cmsHPROFILE profile)
{
  int                width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  GByteArray        *bytes = g_byte_array_new ();
  png_structp        png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop          info = png_create_info_struct (png);
  g_autofree guint8 *row = g_malloc ((gsize)width * 8);

  png_set_write_fn (png, bytes, hostile_write_cb, hostile_flush_cb);
  png_set_IHDR (png, info, (png_uint_32)width, (png_uint_32)height, depth, type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (type == PNG_COLOR_TYPE_PALETTE)
    hostile_set_palette (png, info);
  if (profile != NULL)
    {
      cmsUInt32Number    size = 0;
      g_autofree guint8 *icc = NULL;

      cmsSaveProfileToMem (profile, NULL, &size);
      icc = g_malloc (size);
      cmsSaveProfileToMem (profile, icc, &size);
      png_set_iCCP (png, info, "test", PNG_COMPRESSION_TYPE_BASE, icc, size);
    }
  png_write_info (png, info);
  for (int y = 0; y < height; y++)
    {
      hostile_convert (row, ptm_image_get_pixels (image) + y * ptm_image_get_stride (image), width, type, depth);
      png_write_row (png, row);
    }
  png_write_end (png, NULL);
  png_destroy_write_struct (&png, &info);
  return g_byte_array_free_to_bytes (bytes);
}

/* The primaries of Display P3. */
static inline GBytes *
hostile_wide_png (PtmImage *image)
{
  const cmsCIExyY       white = { 0.3127, 0.3290, 1 };
  const cmsCIExyYTRIPLE primaries = { { 0.68, 0.32, 1 }, { 0.265, 0.69, 1 }, { 0.15, 0.06, 1 } };
  cmsToneCurve         *gamma = cmsBuildGamma (NULL, 2.2);
  cmsToneCurve         *curves[3] = { gamma, gamma, gamma };
  cmsHPROFILE           profile = cmsCreateRGBProfile (&white, &primaries, curves);
  GBytes               *png = hostile_png (image, PNG_COLOR_TYPE_RGB_ALPHA, 8, profile);

  cmsFreeToneCurve (gamma);
  cmsCloseProfile (profile);
  return png;
}

/* A JPEG lying on its side, with the EXIF word that says how to stand it up. */
static inline GBytes *
hostile_turned_jpeg (PtmImage *image)
{
  static const guint8 exif[] = { 0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0 };
  int                 width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  guint32            *pixels = g_new (guint32, (gsize)width * height);
  g_autoptr (PtmImage) lying = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  GByteArray *bytes = g_byte_array_new ();

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      pixels[(gsize)(width - 1 - x) * height + y] = ((const guint32 *)(gconstpointer)ptm_image_get_pixels (image))[(gsize)y * width + x];
  lying = ptm_image_new_take (height, width, (guint8 *)pixels);
  jpeg = ptm_codec_encode (lying, PTM_FORMAT_JPEG, 95, NULL);
  g_byte_array_append (bytes, g_bytes_get_data (jpeg, NULL), 2);
  g_byte_array_append (bytes, exif, sizeof exif);
  g_byte_array_append (bytes, (const guint8 *)g_bytes_get_data (jpeg, NULL) + 2, (guint)g_bytes_get_size (jpeg) - 2);
  return g_byte_array_free_to_bytes (bytes);
}
