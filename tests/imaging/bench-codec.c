/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reading and writing pictures against gdk-pixbuf's defaults, turn by turn in one run; medians in milliseconds. Goals for
 * PNG: reading a photograph 1/2.5, a poster 1/4; saving 1/16 at 1.15 of the bytes; exporting 1/3 at 1.05; thumbnails 1/3. */

#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "bench.h"
#include "ptm-codec.h"
#include "test-pictures.h"

#define SIDE      2048
#define ENCODINGS 3
#define THUMBNAIL 256

typedef struct
{
  PtmImage  *image;
  GdkPixbuf *pixbuf;
  GBytes    *file;
  PtmFormat  format;
  gsize      size_ours;
  gsize      size_theirs;
} Case;

/* A poster as the program draws it. */
static PtmImage *
draw_poster (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "bench-codec-XXXXXX.png", NULL);
  const char      *argv[] = { g_getenv ("PENTIMENTO_PROGRAM"), "draw", "a poster for a spring concert with flowers", "-o", path, NULL };
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) file = NULL;
  gsize length;

  close (g_mkstemp (path));
  if (argv[0] != NULL && g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL) && g_file_get_contents (path, &contents, &length, NULL) && length > 0)
    file = g_bytes_new_take (g_steal_pointer (&contents), length);
  g_unlink (path);

  return file != NULL ? ptm_codec_decode (file, NULL) : NULL;
}

/* Few colours, large areas, sharp edges. */
static PtmImage *
make_flat (void)
{
  guint8 *pixels = g_malloc ((gsize)SIDE * SIDE * 4);

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        guint8 *p = pixels + ((gsize)y * SIDE + x) * 4;
        int     letter = (x / 96 * 7 + y / 128 * 13) % 5;

        p[0] = letter == 0 && x % 96 > 30 ? 30 : 245;
        p[1] = letter == 0 && x % 96 > 30 ? 40 : (guint8)(230 - y / 32);
        p[2] = letter == 0 && x % 96 > 30 ? 90 : 210;
        p[3] = 255;
      }

  return ptm_image_new_take (SIDE, SIDE, pixels);
}

static void
save_ours (gpointer data)
{
  Case *c = data;
  g_autoptr (GBytes) bytes = ptm_codec_encode_png (c->image, NULL, 0, NULL);

  c->size_ours = g_bytes_get_size (bytes);
}

static void
encode_ours (gpointer data)
{
  Case *c = data;
  g_autoptr (GBytes) bytes = ptm_codec_encode (c->image, c->format, 90, NULL);

  c->size_ours = g_bytes_get_size (bytes);
}

static void
encode_theirs (gpointer data)
{
  Case            *c = data;
  g_autofree char *buffer = NULL;

  if (c->format == PTM_FORMAT_PNG)
    gdk_pixbuf_save_to_buffer (c->pixbuf, &buffer, &c->size_theirs, "png", NULL, NULL);
  else
    gdk_pixbuf_save_to_buffer (c->pixbuf, &buffer, &c->size_theirs, "jpeg", NULL, "quality", "90", NULL);
}

static void
decode_ours (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) image = ptm_codec_decode (c->file, NULL);

  g_assert_nonnull (image);
}

static void
decode_theirs (gpointer data)
{
  Case *c = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (c->file);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, NULL);

  g_assert_nonnull (pixbuf);
}

static void
shrink_ours (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) image = ptm_codec_decode (c->file, NULL);
  g_autoptr (PtmImage) thumbnail = ptm_image_scale_to_fit (image, THUMBNAIL);

  g_assert_nonnull (thumbnail);
}

static void
shrink_theirs (gpointer data)
{
  Case *c = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (c->file);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, THUMBNAIL, THUMBNAIL, TRUE, NULL, NULL);

  g_assert_nonnull (pixbuf);
}

static void
compare_encoding (const char *what, BenchWork work, Case *c)
{
  bench_compare (what, "ours", work, "gdk-pixbuf", encode_theirs, c, ENCODINGS);
  g_print ("%-28s %.3f x the bytes\n", "", (double)c->size_ours / (double)c->size_theirs);
}

static void
run (const char *name, PtmImage *image, PtmFormat format)
{
  int                width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  gsize              n = (gsize)width * height;
  g_autofree guint8 *rgb = g_malloc (n * 3);
  Case               c = { .image = image, .format = format };
  g_autofree char   *saving = g_strdup_printf ("save %s (1/16, 1.15)", name);
  g_autofree char   *exporting = g_strdup_printf ("export %s", name);
  g_autofree char   *shrinking = g_strdup_printf ("thumbnail %s", name);
  g_autofree char   *decoding = g_strdup_printf ("decode %s", name);

  for (gsize i = 0; i < n; i++)
    memcpy (rgb + 3 * i, ptm_image_get_pixels (image) + 4 * i, 3);
  c.pixbuf = gdk_pixbuf_new_from_data (rgb, GDK_COLORSPACE_RGB, FALSE, 8, width, height, width * 3, NULL, NULL);
  c.file = format == PTM_FORMAT_PNG ? ptm_codec_encode_png (image, NULL, 0, NULL) : ptm_codec_encode (image, format, 90, NULL);

  if (format == PTM_FORMAT_PNG)
    compare_encoding (saving, save_ours, &c);
  compare_encoding (exporting, encode_ours, &c);
  bench_compare (decoding, "ours", decode_ours, "gdk-pixbuf", decode_theirs, &c, 9);
  bench_compare (shrinking, "ours", shrink_ours, "gdk-pixbuf", shrink_theirs, &c, 9);

  g_clear_object (&c.pixbuf);
  g_clear_pointer (&c.file, g_bytes_unref);
}

int
main (void)
{
  g_autoptr (PtmImage) photo = make_photo (SIDE, SIDE, 1);
  g_autoptr (PtmImage) flat = make_flat ();
  g_autoptr (PtmImage) poster = draw_poster ();

  run ("PNG photo", photo, PTM_FORMAT_PNG);
  if (poster != NULL)
    run ("PNG poster", poster, PTM_FORMAT_PNG);
  run ("PNG flat", flat, PTM_FORMAT_PNG);
  run ("JPEG photo", photo, PTM_FORMAT_JPEG);

  return 0;
}
