/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The one door for picture files: names of formats, and which decoder or encoder does the work. */

#include "config.h"

#include "ptm-codec.h"

#include <glib/gi18n.h>
#include <string.h>
#include "ptm-codec-private.h"
#include "ptm-error.h"
#include "ptm-exif.h"

static const struct
{
  const char *mime_type;
  const char *extension;
} formats[] = {
  [PTM_FORMAT_UNKNOWN] = { "application/octet-stream", "bin" },
  [PTM_FORMAT_PNG] = { "image/png", "png" },
  [PTM_FORMAT_JPEG] = { "image/jpeg", "jpg" },
  [PTM_FORMAT_WEBP] = { "image/webp", "webp" },
};

static PtmImage *
decode_stored (GBytes *bytes, const PtmScan *scan, GError **error)
{
  switch (scan->header.format)
    {
    case PTM_FORMAT_PNG:
      return ptm_codec_decode_png (bytes, scan, error);
    case PTM_FORMAT_JPEG:
      return ptm_codec_decode_jpeg (bytes, scan, error);
    case PTM_FORMAT_WEBP:
      return ptm_codec_decode_webp (bytes, scan, error);
    case PTM_FORMAT_UNKNOWN:
    default:
      g_assert_not_reached ();
    }
}

static void
decode_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode (task_data, &error);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (image != NULL)
    g_task_return_pointer (task, g_steal_pointer (&image), (GDestroyNotify)ptm_image_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

const char *
ptm_format_get_mime_type (PtmFormat format)
{
  return formats[format].mime_type;
}

const char *
ptm_format_get_extension (PtmFormat format)
{
  return formats[format].extension;
}

PtmFormat
ptm_format_from_name (const char *name)
{
  const char *dot = strrchr (name, '.');
  const char *end = dot != NULL ? dot + 1 : name;

  if (g_ascii_strcasecmp (end, "png") == 0)
    return PTM_FORMAT_PNG;
  if (g_ascii_strcasecmp (end, "jpg") == 0 || g_ascii_strcasecmp (end, "jpeg") == 0 || g_ascii_strcasecmp (end, "jpe") == 0)
    return PTM_FORMAT_JPEG;
  if (g_ascii_strcasecmp (end, "webp") == 0)
    return PTM_FORMAT_WEBP;

  return PTM_FORMAT_UNKNOWN;
}

PtmImage *
ptm_codec_decode (GBytes *bytes, GError **error)
{
  g_autoptr (PtmImage) stored = NULL;
  PtmScan scan;

  if (!ptm_codec_scan (bytes, &scan, error))
    return NULL;

  stored = decode_stored (bytes, &scan, error);
  if (stored == NULL)
    return NULL;

  return ptm_orientation_apply (stored, scan.orientation);
}

void
ptm_codec_decode_async (GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ptm_codec_decode_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify)g_bytes_unref);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, decode_in_thread);
}

PtmImage *
ptm_codec_decode_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GBytes *
ptm_codec_encode (PtmImage *image, PtmFormat format, int quality, GError **error)
{
  quality = CLAMP (quality, 0, 100);
  switch (format)
    {
    case PTM_FORMAT_PNG:
      return ptm_codec_encode_png_small (image);
    case PTM_FORMAT_JPEG:
      return ptm_codec_encode_jpeg (image, quality, error);
    case PTM_FORMAT_WEBP:
      return ptm_codec_encode_webp (image, quality, error);
    case PTM_FORMAT_UNKNOWN:
    default:
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("Pictures can be saved as PNG, JPEG or WebP; choose one of them."));
      return NULL;
    }
}
