/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Two questions. A 12 MB answer, read from a file in pieces as from a socket: the floor (read and copy), the usual way (hold it, parse it
 * with json-glib, decode it) and the answer reader, in rotation. Prints medians, ratios and the most memory each took beside
 * the picture. And a photograph of 2048² that comes as fast as a line of 200 Mbit/s brings it: how long after the last byte its pixels
 * are there, decoded as it came or afterwards. */

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <malloc.h>
#include <string.h>
#include <unistd.h>
#include "../imaging/test-pictures.h"
#include "ptm-answer-reader.h"
#include "ptm-codec.h"

#define PICTURE_BYTES (9 * 1024 * 1024)
#define PIECE         (256 * 1024)
#define ROUNDS        24

/* Bytes, and bytes a microsecond. */
#define LINE_PIECE 65536
#define LINE_SPEED 25
#define ARRIVALS   9

typedef gsize (*Way) (int file);

static guint8 *target;
static char   *piece;

static gsize
read_and_copy (int file)
{
  gsize  at = 0;
  gssize n;

  while ((n = read (file, piece, PIECE)) > 0)
    {
      memcpy (target + at, piece, (gsize)n);
      at += (gsize)n;
    }
  return at;
}

static gsize
hold_and_parse (int file)
{
  g_autoptr (GByteArray) body = g_byte_array_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree guchar *picture = NULL;
  JsonObject        *item;
  gsize              length;
  gssize             n;

  while ((n = read (file, piece, PIECE)) > 0)
    g_byte_array_append (body, (guint8 *)piece, (guint)n);
  g_assert_true (json_parser_load_from_data (parser, (char *)body->data, body->len, NULL));
  item = json_array_get_object_element (json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "data"), 0);
  picture = g_base64_decode (json_object_get_string_member (item, "b64_json"), &length);
  return length;
}

static gsize
read_with (int file, gboolean is_stream)
{
  g_autoptr (PtmAnswerReader) reader = ptm_answer_reader_new (is_stream, FALSE, NULL, NULL);
  gssize n;

  while ((n = read (file, piece, PIECE)) > 0)
    g_assert_true (ptm_answer_reader_push (reader, piece, (gsize)n, NULL));
  g_assert_true (ptm_answer_reader_end (reader, NULL));
  return g_bytes_get_size (ptm_answer_reader_get_file (reader));
}

static gsize
read_json (int file)
{
  return read_with (file, FALSE);
}

static gsize
read_stream (int file)
{
  return read_with (file, TRUE);
}

static int
write_body (const char *format)
{
  g_autofree guint8 *picture = g_malloc (PICTURE_BYTES);
  g_autofree char   *text = NULL;
  g_autofree char   *name = NULL;
  int                file = g_file_open_tmp ("ptm-XXXXXX", &name, NULL);
  g_auto (GStrv) halves = g_strsplit (format, "@", 2);

  for (gsize i = 0; i < PICTURE_BYTES; i++)
    picture[i] = (guint8)(i * 2654435761u >> 13);
  text = g_base64_encode (picture, PICTURE_BYTES);
  g_assert_cmpint (write (file, halves[0], strlen (halves[0])), >, 0);
  g_assert_cmpint (write (file, text, strlen (text)), ==, (gssize)strlen (text));
  g_assert_cmpint (write (file, halves[1], strlen (halves[1])), >, 0);
  g_unlink (name);
  return file;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a;
  const gint64 *y = b;

  return (*x > *y) - (*x < *y);
}

static gint64
time_way (Way way, int file)
{
  gint64 start;

  lseek (file, 0, SEEK_SET);
  start = g_get_monotonic_time ();
  g_assert_cmpuint (way (file), >=, PICTURE_BYTES);
  return g_get_monotonic_time () - start;
}

static void
clear_peak (void)
{
  int file = open ("/proc/self/clear_refs", O_WRONLY);

  g_assert_cmpint (write (file, "5", 1), ==, 1);
  close (file);
}

/* The kernel's high-water mark, set back before. */
static gsize
peak_of (Way way, int file)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            resting;

  malloc_trim (0);
  clear_peak ();
  g_file_get_contents ("/proc/self/status", &before, NULL, NULL);
  resting = (gsize)g_ascii_strtoull (strstr (before, "VmRSS:") + 6, NULL, 10);
  time_way (way, file);
  g_file_get_contents ("/proc/self/status", &after, NULL, NULL);
  return (gsize)g_ascii_strtoull (strstr (after, "VmHWM:") + 6, NULL, 10) - resting;
}

/* Milliseconds from the last byte to the pixels. */
static double
time_arrival (const char *body, gsize length, gboolean follow)
{
  g_autoptr (PtmAnswerReader) reader = ptm_answer_reader_new (FALSE, FALSE, NULL, NULL);
  g_autoptr (PtmArrival) arrival = NULL;
  g_autoptr (PtmImage) image = NULL;
  gint64 start = g_get_monotonic_time (), end;

  for (gsize at = 0; at < length; at += LINE_PIECE)
    {
      gint64 due = start + (gint64)(at / LINE_SPEED);

      if (due > g_get_monotonic_time ())
        g_usleep ((gulong)(due - g_get_monotonic_time ()));
      g_assert_true (ptm_answer_reader_push (reader, body + at, MIN (LINE_PIECE, length - at), NULL));
    }
  end = g_get_monotonic_time ();
  g_assert_true (ptm_answer_reader_end (reader, NULL));
  arrival = ptm_answer_reader_steal_arrival (reader);
  g_assert_nonnull (arrival);
  if (follow)
    image = ptm_arrival_decode (arrival, ptm_answer_reader_get_file (reader), NULL);
  else
    image = ptm_codec_decode (ptm_answer_reader_get_file (reader), NULL);
  g_assert_nonnull (image);
  return (double)(g_get_monotonic_time () - end) / 1000;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static void
run_arrival (void)
{
  g_autoptr (PtmImage) photo = make_photo (2048, 2048, 1);
  g_autoptr (GBytes) png = ptm_codec_encode_png (photo, NULL, 0, NULL);
  g_autofree char *text = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  g_autofree char *body = g_strdup_printf ("{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}]}", text);
  double           times[2][ARRIVALS];

  for (guint i = 0; i < ARRIVALS; i++)
    for (guint k = 0; k < 2; k++)
      times[k][i] = time_arrival (body, strlen (body), k == 0);
  for (guint k = 0; k < 2; k++)
    {
      qsort (times[k], ARRIVALS, sizeof (double), compare_doubles);
      g_print ("%-28s %10.2f ms after the last byte of %.1f MB, least %.2f%s\n", k == 0 ? "pixels, read as it comes" : "pixels, read afterwards", times[k][ARRIVALS / 2],
               (double)strlen (body) / 1e6, times[k][0], k == 0 ? " (goal 10)" : "");
    }
}

int
main (void)
{
  const struct
  {
    const char *name;
    Way         way;
    gboolean    stream;
  } ways[] = {
    { "read and copy", read_and_copy, FALSE },
    { "json-glib, g_base64_decode", hold_and_parse, FALSE },
    { "answer reader, JSON", read_json, FALSE },
    { "answer reader, stream", read_stream, TRUE },
  };
  gint64 times[G_N_ELEMENTS (ways)][ROUNDS];
  int    json = write_body ("{\"created\":1,\"data\":[{\"b64_json\":\"@\"}]}");
  int    stream = write_body ("event: image_generation.completed\ndata: {\"type\":\"image_generation.completed\",\"b64_json\":\"@\"}\n\n");

  target = g_malloc (PICTURE_BYTES * 2);
  piece = g_malloc (PIECE);
  memset (target, 1, PICTURE_BYTES * 2);
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
      {
        /* Whoever comes after another inherits its memory, so each comes after each as often. */
        static const guint8 orders[4][4] = { { 0, 1, 3, 2 }, { 1, 2, 0, 3 }, { 2, 3, 1, 0 }, { 3, 0, 2, 1 } };
        guint               at = orders[round % 4][i];

        times[at][round] = time_way (ways[at].way, ways[at].stream ? stream : json);
      }
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    qsort (times[i], ROUNDS, sizeof (gint64), compare_times);

  g_print ("%-28s %10s %16s %16s %16s %22s\n", "", "median ms", "× read and copy", "least ×", "× the usual way", "memory beside PNG MB");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      double median = (double)times[i][ROUNDS / 2];
      double memory = (double)peak_of (ways[i].way, ways[i].stream ? stream : json) / 1024 - (i > 0 ? PICTURE_BYTES / 1048576.0 : 0);

      g_print ("%-28s %10.2f %16.2f %16.2f %16.3f %22.1f\n", ways[i].name, median / 1000, median / (double)times[0][ROUNDS / 2], (double)times[i][0] / (double)times[0][0], median / (double)times[1][ROUNDS / 2], memory);
    }
  run_arrival ();
  close (json);
  close (stream);
  g_free (target);
  g_free (piece);
  return 0;
}
