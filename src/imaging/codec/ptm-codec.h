/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"

G_BEGIN_DECLS

typedef enum
{
  PTM_FORMAT_UNKNOWN,
  PTM_FORMAT_PNG,
  PTM_FORMAT_JPEG,
  PTM_FORMAT_WEBP,
} PtmFormat;

/** PTM_CODEC_MAX_BYTES: the largest picture file that is looked at. */
#define PTM_CODEC_MAX_BYTES (64 * 1024 * 1024)

/** PtmHeader: what a file's header says, read without any decoder. Width and height as shown (after orientation). */
typedef struct
{
  PtmFormat format;
  int       width;
  int       height;
  gboolean  animated;
} PtmHeader;

const char *ptm_format_get_mime_type (PtmFormat format);
/* "png", "jpg", "webp"; with dot it is a file name's end. */
const char *ptm_format_get_extension (PtmFormat format);
/* By the end of a file's name or a MIME type's subtype; PTM_FORMAT_UNKNOWN when it is neither. */
PtmFormat ptm_format_from_name (const char *name);
PtmFormat ptm_format_sniff (GBytes *bytes);

/* Checks magic, limits and completeness (PNG IEND, JPEG EOI, RIFF length) of a file before any decoder sees it.
 * PTM_ERROR_IMAGE with a sentence for the user when it must not be decoded. */
gboolean ptm_codec_read_header (GBytes *bytes, PtmHeader *header, GError **error);
/* Header check, decode, EXIF orientation, ICC to sRGB. Blocks: call it on a worker thread. */
PtmImage *ptm_codec_decode (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_codec_decode_async (GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmImage *ptm_codec_decode_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** PtmPngText: one iTXt chunk (UTF-8, compressed when that is shorter). */
typedef struct
{
  const char *keyword;
  const char *text;
} PtmPngText;

/* For files that are kept: quick rather than small. The same pixels and texts always give the same bytes. texts is (nullable) and
 * has n_texts entries. */
GBytes *ptm_codec_encode_png (PtmImage *image, const PtmPngText *texts, guint n_texts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* quality 0…100; JPEG lays transparency on white; WebP is lossless at quality 100. PNG ignores quality and is
 * packed as for a file that leaves the program. */
GBytes *ptm_codec_encode (PtmImage *image, PtmFormat format, int quality, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The text of the first iTXt chunk of that keyword, at most max_size bytes after decompression; NULL when there is none. */
char *ptm_codec_dup_png_text (GBytes *png, const char *keyword, gsize max_size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
