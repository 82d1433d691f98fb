/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-codec.h"

G_BEGIN_DECLS

/**
 * PtmScan:
 * @header: what others may know
 * @stored_width, @stored_height: the size as the decoder gives it, before @orientation
 * @orientation: of EXIF, 1…8
 * @is_cmyk_inverted: JPEG: 255 means no ink
 */
typedef struct
{
  PtmHeader header;
  int       stored_width;
  int       stored_height;
  int       orientation;
  gboolean  is_cmyk_inverted;
} PtmScan;

/** PtmPalette: up to 256 opaque colours, three bytes each. */
#define PTM_PALETTE_MAX 256
typedef struct
{
  guint8 colors[3 * PTM_PALETTE_MAX];
  int    n;
} PtmPalette;

/* A sentence for the user in PTM_ERROR_IMAGE; always FALSE. The cause goes to the debug log. */
gboolean ptm_codec_fail_broken (GError **error, const char *cause);

/* The checks of ptm_codec_read_header, with what decoders need to know beside. */
gboolean ptm_codec_scan (GBytes *bytes, PtmScan *scan, GError **error);

/* The decoders, for files that passed the scan: straight RGBA in sRGB, as stored (not yet oriented). (transfer full) */
PtmImage *ptm_codec_decode_png (GBytes *bytes, const PtmScan *scan, GError **error);
PtmImage *ptm_codec_decode_jpeg (GBytes *bytes, const PtmScan *scan, GError **error);
PtmImage *ptm_codec_decode_webp (GBytes *bytes, const PtmScan *scan, GError **error);

/* Vectors read and write a little beyond the pixel they are at: so much room is behind every row of the next. */
#define PTM_PNG_SLACK 16

/* The size and bytes a pixel, from the body of an IHDR; FALSE when it is not of the plain kind or too large. */
gboolean ptm_png_read_plain_header (const guint8 *body, gsize length, PtmScan *scan, int *samples);
gboolean ptm_png_read_palette (PtmPalette *palette, const guint8 *body, gsize length);
/* Whether the checksum behind a chunk's body is its, from the type on. */
gboolean ptm_png_is_intact (const guint8 *type, gsize length);
/* Undoes the filter of a row, which its first byte names, in place and by the bytes of the row before, and writes width RGBA
 * pixels. FALSE when there is no such filter or colour. */
gboolean ptm_png_unpack_row (guint8 *to, guint8 *raw, const guint8 *before, int width, int samples, const PtmPalette *palette);
/* Decodes into pixels of the stored size when it is a PNG of the plain kind and all right; else FALSE, with any pixels. */
gboolean ptm_codec_decode_png_plain (GBytes *bytes, const PtmScan *scan, guint8 *pixels);

/* A byte a pixel for an opaque RGBA picture, rows tightly packed; NULL when it has too many colours. The colours are in the order
 * they appear. (transfer full) */
guint8 *ptm_palette_index (PtmPalette *palette, const guint8 *pixels, gsize stride, int width, int height);

GBytes *ptm_codec_encode_jpeg (PtmImage *image, int quality, GError **error);
GBytes *ptm_codec_encode_webp (PtmImage *image, int quality, GError **error);

/* The next chunk of a PNG from *at on, which is moved behind it; FALSE at the end or when it does not fit. */
gboolean ptm_png_next_chunk (const guint8 *png, gsize size, gsize *at, const guint8 **type, const guint8 **body, gsize *length);
/* Inflates a zlib stream; NULL when it is damaged or longer than max_size. (transfer full) */
GBytes *ptm_png_inflate (const guint8 *bytes, gsize size, gsize max_size);
/* As ptm_codec_encode_png () without texts, smaller and several times slower: for files that leave the program. (transfer full) */
GBytes *ptm_codec_encode_png_small (PtmImage *image);
/* An 8-bit greyscale PNG without alpha, rows tightly packed. (transfer full) */
GBytes *ptm_codec_encode_png_grey (const guint8 *grey, int width, int height, GError **error);
/* The next segment of a JPEG, as ptm_png_next_chunk; marker is its second byte. Skips the coded data after a scan header. */
gboolean ptm_jpeg_next_segment (const guint8 *jpeg, gsize size, gsize *at, guint8 *marker, const guint8 **body, gsize *length);
/* The next chunk of a WebP's RIFF, as ptm_png_next_chunk; begin at 12. */
gboolean ptm_webp_next_chunk (const guint8 *webp, gsize size, gsize *at, const guint8 **type, const guint8 **body, gsize *length);

G_END_DECLS
