/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* WebP by libwebp; of an animation the first frame. */

#include "config.h"

#define G_LOG_DOMAIN "ptm-imaging"

#include "ptm-codec-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>
#include <webp/encode.h>
#include "ptm-error.h"
#include "ptm-icc.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WebPAnimDecoder, WebPAnimDecoderDelete)

static gboolean
decode_first_frame (GBytes *bytes, guint8 *pixels, const PtmScan *scan)
{
  WebPData               file = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) };
  WebPAnimDecoderOptions options;
  g_autoptr (WebPAnimDecoder) decoder = NULL;
  WebPAnimInfo about;
  guint8      *frame;
  int          timestamp;

  if (!WebPAnimDecoderOptionsInit (&options))
    return FALSE;
  options.color_mode = MODE_RGBA;
  decoder = WebPAnimDecoderNew (&file, &options);
  if (decoder == NULL || !WebPAnimDecoderGetInfo (decoder, &about))
    return FALSE;
  if ((int)about.canvas_width != scan->stored_width || (int)about.canvas_height != scan->stored_height)
    return FALSE;
  if (!WebPAnimDecoderGetNext (decoder, &frame, &timestamp))
    return FALSE;

  memcpy (pixels, frame, (gsize)scan->stored_width * scan->stored_height * 4);

  return TRUE;
}

static gboolean
decode_still (GBytes *bytes, guint8 *pixels, const PtmScan *scan)
{
  gsize                 size;
  const guint8         *start = g_bytes_get_data (bytes, &size);
  WebPBitstreamFeatures features;
  gsize                 stride = (gsize)scan->stored_width * 4;

  return WebPGetFeatures (start, size, &features) == VP8_STATUS_OK && features.width == scan->stored_width && features.height == scan->stored_height &&
         WebPDecodeRGBAInto (start, size, pixels, stride * scan->stored_height, (int)stride) != NULL;
}

static void
convert_colors (guint8 *pixels, GBytes *bytes, const PtmScan *scan)
{
  gsize         size, at = 12, length;
  const guint8 *start = g_bytes_get_data (bytes, &size);
  const guint8 *type, *body;

  while (ptm_webp_next_chunk (start, size, &at, &type, &body, &length))
    if (memcmp (type, "ICCP", 4) == 0)
      {
        ptm_icc_to_srgb (pixels, (gsize)scan->stored_width * scan->stored_height, body, length);
        return;
      }
}

PtmImage *
ptm_codec_decode_webp (GBytes *bytes, const PtmScan *scan, GError **error)
{
  g_autofree guint8 *pixels = g_malloc ((gsize)scan->stored_width * scan->stored_height * 4);
  gboolean           done = scan->header.animated ? decode_first_frame (bytes, pixels, scan) : decode_still (bytes, pixels, scan);

  if (!done)
    {
      ptm_codec_fail_broken (error, "libwebp refused it");
      return NULL;
    }
  convert_colors (pixels, bytes, scan);

  return ptm_image_new_take (scan->stored_width, scan->stored_height, g_steal_pointer (&pixels));
}

static gboolean
set_up_writing (WebPConfig *config, int quality)
{
  if (!WebPConfigInit (config))
    return FALSE;
  if (quality == 100)
    {
      config->exact = 1;
      return WebPConfigLosslessPreset (config, 4);
    }
  config->quality = (float)quality;
  config->use_sharp_yuv = 1;

  return TRUE;
}

GBytes *
ptm_codec_encode_webp (PtmImage *image, int quality, GError **error)
{
  WebPConfig       config;
  WebPPicture      picture;
  WebPMemoryWriter writer;
  gboolean         done;

  WebPMemoryWriterInit (&writer);
  done = WebPPictureInit (&picture) && set_up_writing (&config, quality);
  picture.use_argb = 1;
  picture.width = ptm_image_get_width (image);
  picture.height = ptm_image_get_height (image);
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  done = done && WebPPictureImportRGBA (&picture, ptm_image_get_pixels (image), (int)ptm_image_get_stride (image)) && WebPEncode (&config, &picture);
  WebPPictureFree (&picture);
  if (!done)
    {
      g_debug ("libwebp: error %d", picture.error_code);
      WebPMemoryWriterClear (&writer);
      g_set_error (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("WebP cannot hold more than %d pixels a side; choose PNG or JPEG."), WEBP_MAX_DIMENSION);
      return NULL;
    }

  return g_bytes_new_with_free_func (writer.mem, writer.size, WebPFree, writer.mem);
}
