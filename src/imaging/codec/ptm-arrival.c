/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Follows the chunks of a plain PNG as they come, inflates what is there and unfilters row after row. Whatever is not plain, or
 * looks wrong in any way, is left to ptm_codec_decode (), whose word is final; so is a file of which little was read when it was
 * complete, because one go over the whole is quicker than many small ones. */

#include "config.h"

#include "ptm-arrival.h"

#include <string.h>
#include "ptm-codec-private.h"

#define MAGIC_BYTES 8
#define CHUNK_HEAD  8
#define CHUNK_CHECK 4

/* More would keep whoever gives up waiting. */
#define STEP (64 * 1024)

struct _PtmArrival
{
  GThread      *thread;
  const guint8 *file;  /* (nullable) before the first byte */
  GMutex        mutex; /* of the next five */
  GCond         changed;
  gsize         length;
  gsize         done;   /* bytes of the file */
  gsize         wanted; /* what the thread waits for */
  gboolean      complete;
  gboolean      stopped;

  /* of the thread while it runs */
  GConverter *inflater;
  PtmScan     scan;
  PtmPalette  palette;
  int         samples;
  guint8     *pixels;
  guint8     *rows[2];  /* filter and bytes of a row, the one before */
  gsize       n_filled; /* of rows[0] */
  int         y;
  gboolean    finished; /* the stream, its checksum included */
  gboolean    good;
};

/* Waits until the file has that many bytes; FALSE when it never will. */
static gboolean
wait_for (PtmArrival *self, gsize length)
{
  gboolean there;

  g_mutex_lock (&self->mutex);
  self->done = MIN (length, self->length);
  self->wanted = length;
  while (self->length < length && !self->complete && !self->stopped)
    g_cond_wait (&self->changed, &self->mutex);
  there = self->length >= length && !self->stopped;
  g_mutex_unlock (&self->mutex);

  return there;
}

static gsize
get_length (PtmArrival *self)
{
  gsize length;

  g_mutex_lock (&self->mutex);
  length = self->length;
  g_mutex_unlock (&self->mutex);

  return length;
}

static gboolean
begin_rows (PtmArrival *self, const guint8 *body, gsize length)
{
  gsize row;

  if (self->samples != 0 || !ptm_png_read_plain_header (body, length, &self->scan, &self->samples))
    return FALSE;

  row = 1 + (gsize)self->samples * self->scan.stored_width;
  self->pixels = g_try_malloc ((gsize)self->scan.stored_width * self->scan.stored_height * 4);
  for (guint i = 0; i < 2; i++)
    self->rows[i] = g_malloc0 (row + PTM_PNG_SLACK);

  return self->pixels != NULL;
}

static gboolean
end_row (PtmArrival *self)
{
  int     width = self->scan.stored_width;
  guint8 *row = self->rows[0];

  if (!ptm_png_unpack_row (self->pixels + (gsize)self->y * width * 4, row, self->rows[1] + 1, width, self->samples, &self->palette))
    return FALSE;
  self->rows[0] = self->rows[1];
  self->rows[1] = row;
  self->n_filled = 0;
  self->y++;

  return TRUE;
}

/* All that was inflated is unpacked; after the last row nothing but the stream's end may come. */
static gboolean
inflate (PtmArrival *self, const guint8 *coded, gsize length)
{
  gsize            row = 1 + (gsize)self->samples * self->scan.stored_width, n_read, n_written;
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint8           beyond;

  while (length > 0 && result == G_CONVERTER_CONVERTED)
    {
      gboolean is_over = self->y == self->scan.stored_height;
      g_autoptr (GError) error = NULL;

      result = g_converter_convert (self->inflater, coded, length, is_over ? &beyond : self->rows[0] + self->n_filled, is_over ? 1 : row - self->n_filled,
                                    G_CONVERTER_NO_FLAGS, &n_read, &n_written, &error);
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
        return TRUE;
      if (result == G_CONVERTER_ERROR || (is_over && n_written > 0))
        return FALSE;
      coded += n_read;
      length -= n_read;
      self->n_filled += n_written;
      if (self->n_filled == row && !end_row (self))
        return FALSE;
    }

  self->finished = result == G_CONVERTER_FINISHED;

  return length == 0;
}

static gboolean
read_coded (PtmArrival *self, gsize at, gsize length)
{
  for (gsize end = at + length, step; at < end; at += step)
    {
      if (!wait_for (self, at + 1))
        return FALSE;
      step = MIN (MIN (get_length (self), end) - at, STEP);
      if (!inflate (self, self->file + at, step))
        return FALSE;
    }

  return TRUE;
}

/* A chunk whose body begins at at. What ptm_codec_decode () would look at more closely is not for here. */
static gboolean
read_chunk (PtmArrival *self, const char *type, gsize at, gsize length)
{
  static const char *const others[] = { "iCCP", "gAMA", "eXIf", "tRNS", "acTL" };

  if (g_str_equal (type, "IDAT"))
    return self->samples != 0 && (self->samples != 1 || self->palette.n > 0) && read_coded (self, at, length);
  if (!wait_for (self, at + length))
    return FALSE;
  if (g_str_equal (type, "IHDR"))
    return begin_rows (self, self->file + at, length);
  if (g_str_equal (type, "PLTE"))
    return ptm_png_read_palette (&self->palette, self->file + at, length);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (type, others[i]))
      return FALSE;

  return (type[0] & 0x20) != 0 || g_str_equal (type, "IEND");
}

static gboolean
read_file (PtmArrival *self)
{
  char type[5] = "";

  if (!wait_for (self, MAGIC_BYTES) || memcmp (self->file, "\x89PNG\r\n\x1a\n", MAGIC_BYTES) != 0)
    return FALSE;
  for (gsize at = MAGIC_BYTES, length; !g_str_equal (type, "IEND"); at += CHUNK_HEAD + length + CHUNK_CHECK)
    {
      guint32 big;

      if (!wait_for (self, at + CHUNK_HEAD))
        return FALSE;
      memcpy (&big, self->file + at, 4);
      memcpy (type, self->file + at + 4, 4);
      length = GUINT32_FROM_BE (big);
      if (!read_chunk (self, type, at + CHUNK_HEAD, length) || !wait_for (self, at + CHUNK_HEAD + length + CHUNK_CHECK) ||
          !ptm_png_is_intact (self->file + at + 4, length))
        return FALSE;
    }

  return self->samples != 0 && self->finished && self->y == self->scan.stored_height;
}

static gpointer
read_in_thread (gpointer data)
{
  PtmArrival *self = data;

  self->good = read_file (self);

  return NULL;
}

static void
stop (PtmArrival *self)
{
  g_mutex_lock (&self->mutex);
  self->stopped = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&self->thread, g_thread_join);
}

PtmArrival *
ptm_arrival_new (void)
{
  PtmArrival *self = g_new0 (PtmArrival, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));

  return self;
}

void
ptm_arrival_free (PtmArrival *self)
{
  stop (self);
  g_object_unref (self->inflater);
  g_free (self->pixels);
  g_free (self->rows[0]);
  g_free (self->rows[1]);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

void
ptm_arrival_push (PtmArrival *self, const guint8 *file, gsize length)
{
  g_return_if_fail (self->file == NULL || self->file == file);

  if (self->file == NULL)
    self->file = file;
  g_mutex_lock (&self->mutex);
  self->length = length;
  if (length >= self->wanted)
    g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  if (self->thread == NULL)
    self->thread = g_thread_try_new ("ptm-arrival", read_in_thread, self, NULL);
}

/* Whether the rest is worth waiting for. */
static gboolean
complete (PtmArrival *self, GBytes *file)
{
  gsize    length;
  gboolean is_same = self->file == g_bytes_get_data (file, &length), is_far;

  g_mutex_lock (&self->mutex);
  is_far = is_same && self->length == length && self->done > length / 2;
  self->complete = is_far;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  if (is_far)
    g_clear_pointer (&self->thread, g_thread_join);

  return is_far && self->good;
}

gsize
ptm_arrival_get_done (PtmArrival *self)
{
  gsize done;

  g_mutex_lock (&self->mutex);
  done = self->done;
  g_mutex_unlock (&self->mutex);

  return done;
}

PtmImage *
ptm_arrival_decode (PtmArrival *self, GBytes *file, GError **error)
{
  PtmScan scan;

  if (!complete (self, file))
    {
      stop (self);
      return ptm_codec_decode (file, error);
    }
  if (!ptm_codec_scan (file, &scan, error))
    return NULL;

  return ptm_image_new_take (scan.stored_width, scan.stored_height, g_steal_pointer (&self->pixels));
}
