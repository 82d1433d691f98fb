/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Picture files: round trips, what must be refused, orientation, profiles, texts. gdk-pixbuf is the other opinion. */

#include "config.h"

#include "ptm-codec.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>
#include "ptm-codec-private.h"
#include "ptm-error.h"
#include "test-pictures.h"

static GBytes *
encode (PtmImage *image, PtmFormat format, int quality)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ptm_codec_encode (image, format, quality, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ptm_format_sniff (bytes), ==, format);

  return bytes;
}

static PtmImage *
decode (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_codec_decode (bytes, &error);

  g_assert_no_error (error);

  return image;
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ptm_codec_decode (bytes, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_IMAGE);
}

static double
get_mean_difference (PtmImage *a, PtmImage *b)
{
  gsize  n = ptm_image_get_stride (a) * ptm_image_get_height (a);
  double sum = 0;

  g_assert_cmpint (ptm_image_get_width (a), ==, ptm_image_get_width (b));
  g_assert_cmpint (ptm_image_get_height (a), ==, ptm_image_get_height (b));
  for (gsize i = 0; i < n; i++)
    sum += abs (ptm_image_get_pixels (a)[i] - ptm_image_get_pixels (b)[i]);

  return sum / n;
}

static PtmImage *
load_elsewhere (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_autoptr (GdkPixbuf) rgba = NULL;

  g_assert_no_error (error);
  rgba = gdk_pixbuf_add_alpha (pixbuf, FALSE, 0, 0, 0);

  return ptm_image_new_copy (gdk_pixbuf_get_width (rgba), gdk_pixbuf_get_height (rgba), gdk_pixbuf_get_pixels (rgba), (gsize)gdk_pixbuf_get_rowstride (rgba));
}

static void
test_names (void)
{
  g_assert_cmpint (ptm_format_from_name ("a.b/Photo.JPEG"), ==, PTM_FORMAT_JPEG);
  g_assert_cmpint (ptm_format_from_name ("x.jpg"), ==, PTM_FORMAT_JPEG);
  g_assert_cmpint (ptm_format_from_name ("png"), ==, PTM_FORMAT_PNG);
  g_assert_cmpint (ptm_format_from_name ("x.png.webp"), ==, PTM_FORMAT_WEBP);
  g_assert_cmpint (ptm_format_from_name ("x.gif"), ==, PTM_FORMAT_UNKNOWN);
  g_assert_cmpint (ptm_format_from_name (""), ==, PTM_FORMAT_UNKNOWN);
  g_assert_cmpstr (ptm_format_get_mime_type (PTM_FORMAT_JPEG), ==, "image/jpeg");
  g_assert_cmpstr (ptm_format_get_extension (PTM_FORMAT_JPEG), ==, "jpg");
}

static void
test_lossless (void)
{
  const struct
  {
    int      width, height;
    gboolean opaque;
  } kinds[] = { { 1, 1, TRUE }, { 1, 1, FALSE }, { 17, 301, TRUE }, { 301, 17, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PtmImage) image = make_noise (kinds[i].width, kinds[i].height, i, kinds[i].opaque);
      g_autoptr (GBytes) png = encode (image, PTM_FORMAT_PNG, 0);
      g_autoptr (GBytes) again = encode (image, PTM_FORMAT_PNG, 100);
      g_autoptr (GBytes) webp = encode (image, PTM_FORMAT_WEBP, 100);
      g_autoptr (PtmImage) from_png = decode (png);
      g_autoptr (PtmImage) from_webp = decode (webp);
      g_autoptr (PtmImage) elsewhere = load_elsewhere (png);

      g_assert_true (ptm_image_equal (from_png, image));
      g_assert_true (ptm_image_equal (from_webp, image));
      g_assert_true (ptm_image_equal (elsewhere, image));
      g_assert_true (g_bytes_equal (png, again));
    }
}

static void
test_lossy (void)
{
  g_autoptr (PtmImage) photo = make_photo (320, 200, 7);

  for (int i = 0; i < 2; i++)
    {
      PtmFormat format = i == 0 ? PTM_FORMAT_JPEG : PTM_FORMAT_WEBP;
      g_autoptr (GBytes) fine = encode (photo, format, 95);
      g_autoptr (GBytes) coarse = encode (photo, format, 20);
      g_autoptr (PtmImage) decoded = decode (fine);
      g_autoptr (PtmImage) elsewhere = load_elsewhere (fine);

      g_assert_cmpuint (g_bytes_get_size (coarse), <, g_bytes_get_size (fine));
      g_assert_cmpfloat (get_mean_difference (decoded, photo), <, 3);
      /* Other decoders widen the colours between pixels in other ways. */
      g_assert_cmpfloat (get_mean_difference (decoded, elsewhere), <, 1.5);
      g_assert_true (ptm_image_is_opaque (decoded));
    }
}

static void
test_jpeg_on_white (void)
{
  g_autoptr (PtmImage) clear = make_plain (32, 32, 0, 0, 0, 0);
  g_autoptr (GBytes) jpeg = encode (clear, PTM_FORMAT_JPEG, 90);
  g_autoptr (PtmImage) decoded = decode (jpeg);

  assert_pixel (decoded, 16, 16, 255, 255, 255, 255);
}

static void
test_unknown_format (void)
{
  g_autoptr (PtmImage) image = make_plain (2, 2, 0, 0, 0, 255);
  g_autoptr (GError) error = NULL;

  g_assert_null (ptm_codec_encode (image, PTM_FORMAT_UNKNOWN, 50, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_IMAGE);
}

/* A cut-off download is never a picture. */
static void
test_prefixes (void)
{
  const PtmFormat formats[] = { PTM_FORMAT_PNG, PTM_FORMAT_JPEG, PTM_FORMAT_WEBP, PTM_FORMAT_WEBP };
  const int       qualities[] = { 0, 85, 80, 100 };
  g_autoptr (PtmImage) photo = make_photo (200, 150, 3);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) whole = encode (photo, formats[i], qualities[i]);
      gsize size = g_bytes_get_size (whole);

      for (int percent = 0; percent < 100; percent += 5)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size * percent / 100);

          assert_refused (part);
        }
      for (gsize missing = 1; missing < 12; missing++)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size - missing);

          assert_refused (part);
        }
    }
}

/* Whatever single byte is wrong, there is a picture or a sentence, never a crash. */
static void
test_damage (void)
{
  const PtmFormat formats[] = { PTM_FORMAT_PNG, PTM_FORMAT_JPEG, PTM_FORMAT_WEBP };
  g_autoptr (PtmImage) photo = make_photo (24, 20, 3);
  guint random = 5;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) whole = encode (photo, formats[i], 80);

      for (int round = 0; round < 400; round++)
        {
          gsize   size;
          guint8 *copy = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (PtmImage) image = NULL;

          copy[next_random (&random) % size] ^= (guint8)(1 + next_random (&random) % 255);
          bytes = g_bytes_new_take (copy, size);
          image = ptm_codec_decode (bytes, &error);
          g_assert_true ((image != NULL) != (error != NULL));
        }
    }
}

static GBytes *
patch (GBytes *bytes, gsize at, const char *replacement, gsize n)
{
  gsize   size;
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  memcpy (copy + at, replacement, n);

  return g_bytes_new_take (copy, size);
}

/* Headers that promise more than the file can hold or the program accepts. */
static void
test_bombs (void)
{
  g_autoptr (PtmImage) image = make_noise (8, 8, 1, TRUE);
  g_autoptr (GBytes) png = encode (image, PTM_FORMAT_PNG, 0);
  g_autoptr (GBytes) too_wide = patch (png, 16, "\0\0\x40\x01", 4);
  g_autoptr (GBytes) too_many = patch (png, 16, "\0\0\x40\0\0\0\x40\0", 8);
  g_autoptr (GBytes) unlikely = patch (png, 16, "\0\0\x1f\0\0\0\x1f\0", 8);
  g_autoptr (GBytes) nothing = patch (png, 16, "\0\0\0\0", 4);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("<svg xmlns='http://www.w3.org/2000/svg'/>", 41);
  g_autofree guint8 *zeros = g_malloc0 (PTM_CODEC_MAX_BYTES + 1);
  g_autoptr (GBytes) too_large = g_bytes_new_static (memcpy (zeros, "\x89PNG\r\n\x1a\n", 8), PTM_CODEC_MAX_BYTES + 1);

  assert_refused (too_wide);
  assert_refused (too_many);
  assert_refused (unlikely);
  assert_refused (nothing);
  assert_refused (empty);
  assert_refused (text);
  assert_refused (too_large);
}

static void
test_header (void)
{
  const PtmFormat formats[] = { PTM_FORMAT_PNG, PTM_FORMAT_JPEG, PTM_FORMAT_WEBP, PTM_FORMAT_WEBP };
  const int       qualities[] = { 0, 85, 80, 100 };
  g_autoptr (PtmImage) image = make_noise (123, 45, 1, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = encode (image, formats[i], qualities[i]);
      PtmHeader header;

      g_assert_true (ptm_codec_read_header (bytes, &header, NULL));
      g_assert_cmpint (header.format, ==, formats[i]);
      g_assert_cmpint (header.width, ==, 123);
      g_assert_cmpint (header.height, ==, 45);
      g_assert_false (header.animated);
    }
}

static GBytes *
insert (GBytes *bytes, gsize at, const void *segment, gsize n)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  gsize         size;
  const guint8 *start = g_bytes_get_data (bytes, &size);

  g_byte_array_append (out, start, (guint)at);
  g_byte_array_append (out, segment, (guint)n);
  g_byte_array_append (out, start + at, (guint)(size - at));

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* A JPEG whose left half is black, turned by EXIF in each of the eight ways, in both byte orders. */
static void
test_orientation (void)
{
  /* Where the black half must appear: l, r, t or b. */
  const char sides[] = " lrrlttbb";
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  guint8 *pixels = g_malloc (64 * 32 * 4);

  for (int i = 0; i < 64 * 32; i++)
    {
      memset (pixels + 4 * i, i % 64 < 32 ? 0 : 255, 4);
      pixels[4 * i + 3] = 255;
    }
  image = ptm_image_new_take (64, 32, pixels);
  jpeg = encode (image, PTM_FORMAT_JPEG, 95);

  for (int orientation = 1; orientation <= 8; orientation++)
    {
      guint8 segment[] = "\xff\xe1\0\x22"
                         "Exif\0\0"
                         "II*\0\x08\0\0\0"
                         "\1\0"
                         "\x12\1\3\0\1\0\0\0\0\0\0\0"
                         "\0\0\0\0";
      g_autoptr (GBytes) turned = NULL;
      g_autoptr (PtmImage) upright = NULL;
      PtmHeader header;
      int       width = orientation < 5 ? 64 : 32, height = orientation < 5 ? 32 : 64;
      int       at_x = sides[orientation] == 'l' ? 5 : sides[orientation] == 'r' ? 58
                                                                                 : 16;
      int       at_y = sides[orientation] == 't' ? 5 : sides[orientation] == 'b' ? 58
                                                                                 : 16;

      segment[28] = (guint8)orientation;
      turned = insert (jpeg, 2, segment, sizeof segment - 1);
      upright = decode (turned);
      g_assert_true (ptm_codec_read_header (turned, &header, NULL));
      g_assert_cmpint (header.width, ==, width);
      g_assert_cmpint (ptm_image_get_width (upright), ==, width);
      g_assert_cmpint (ptm_image_get_height (upright), ==, height);
      g_assert_cmpint (get_pixel (upright, at_x, at_y)[0], <, 40);
      g_assert_cmpint (get_pixel (upright, width - 1 - at_x, height - 1 - at_y)[0], >, 200);
    }
}

static void
test_texts (void)
{
  g_autoptr (PtmImage) image = make_noise (10, 10, 1, TRUE);
  g_autofree char *lengthy = g_strnfill (300000, 'x');
  const PtmPngText texts[] = { { "Title", "Frühling 春" }, { "pentimento:scene", lengthy }, { "Empty", "" } };
  g_autoptr (GBytes) png = ptm_codec_encode_png (image, texts, 3, NULL);
  g_autoptr (GBytes) plain = ptm_codec_encode_png (image, NULL, 0, NULL);
  g_autoptr (PtmImage) decoded = decode (png);
  g_autofree char *title = ptm_codec_dup_png_text (png, "Title", 100);
  g_autofree char *scene = ptm_codec_dup_png_text (png, "pentimento:scene", 300000);
  g_autofree char *empty = ptm_codec_dup_png_text (png, "Empty", 10);

  g_assert_true (ptm_image_equal (decoded, image));
  g_assert_cmpuint (g_bytes_get_size (png), <, 5000);
  g_assert_cmpstr (title, ==, "Frühling 春");
  g_assert_cmpstr (scene, ==, lengthy);
  g_assert_cmpstr (empty, ==, "");
  g_assert_null (ptm_codec_dup_png_text (png, "pentimento:scene", 299999));
  g_assert_null (ptm_codec_dup_png_text (png, "Titl", 100));
  g_assert_null (ptm_codec_dup_png_text (plain, "Title", 100));
}

static GBytes *
encode_elsewhere (PtmImage *image, int samples)
{
  int width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, samples == 4, 8, width, height);
  char *buffer;
  gsize size;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      memcpy (gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + samples * x, get_pixel (image, x, y), samples);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", NULL, NULL));

  return g_bytes_new_take (buffer, size);
}

/* An opaque picture of n colours. */
static PtmImage *
make_colors (guint n)
{
  guint8 *pixels = g_malloc (64 * 64 * 4);

  for (guint i = 0; i < 64 * 64; i++)
    {
      guint32 color = GUINT32_TO_LE ((i * 7 + i / 50) % n * 0x010305 | 0xff000000);

      memcpy (pixels + 4 * i, &color, 4);
    }

  return ptm_image_new_take (64, 64, pixels);
}

/* A byte a pixel as long as a byte can name them all; gdk-pixbuf and our own quick way read the same from it. */
static void
test_few_colors (void)
{
  static const guint counts[] = { 1, 2, 3, 255, 256, 257, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (PtmImage) image = make_colors (counts[i]);
      g_autoptr (GBytes) png = ptm_codec_encode_png (image, NULL, 0, NULL);
      g_autoptr (GBytes) exported = encode (image, PTM_FORMAT_PNG, 0);
      g_autoptr (PtmImage) decoded = decode (png);
      g_autoptr (PtmImage) decoded_exported = decode (exported);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
      g_autoptr (GdkPixbuf) other = gdk_pixbuf_new_from_stream (stream, NULL, NULL);
      g_autofree guint8 *pixels = g_malloc (64 * 64 * 4);
      PtmScan            scan;

      g_assert_cmpint (((const guint8 *)g_bytes_get_data (png, NULL))[25], ==, counts[i] <= 256 ? 3 : 2);
      g_assert_true (ptm_image_equal (decoded, image));
      g_assert_true (ptm_image_equal (decoded_exported, image));
      g_assert_true (ptm_codec_scan (png, &scan, NULL));
      g_assert_true (ptm_codec_decode_png_plain (png, &scan, pixels));
      g_assert_cmpmem (pixels, 64 * 64 * 4, ptm_image_get_pixels (image), 64 * 64 * 4);
      for (int y = 0; y < 64; y++)
        for (int x = 0; x < 64; x++)
          g_assert_cmpmem (gdk_pixbuf_get_pixels (other) + y * gdk_pixbuf_get_rowstride (other) + gdk_pixbuf_get_n_channels (other) * x, 3, get_pixel (image, x, y), 3);
    }
}

/* A pixel may name a colour its palette does not have: libpng says what becomes of it. */
static void
test_short_palette (void)
{
  g_autoptr (PtmImage) image = make_colors (16);
  g_autoptr (GBytes) png = ptm_codec_encode_png (image, NULL, 0, NULL);
  g_autoptr (GByteArray) shorter = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *pixels = g_malloc (64 * 64 * 4);
  const guint8      *from = g_bytes_get_data (png, NULL);
  guint32            check = GUINT32_TO_BE ((guint32)libdeflate_crc32 (0, (const guint8 *)"PLTE\1\2\3", 7));
  PtmScan            scan;

  g_assert_cmpmem (from + 37, 4, "PLTE", 4);
  g_byte_array_append (shorter, from, 33);
  g_byte_array_append (shorter, (const guint8 *)"\0\0\0\3PLTE\1\2\3", 11);
  g_byte_array_append (shorter, (const guint8 *)&check, 4);
  g_byte_array_append (shorter, from + 33 + 12 + 48, (guint)g_bytes_get_size (png) - 33 - 12 - 48);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&shorter));
  g_assert_true (ptm_codec_scan (bytes, &scan, NULL));
  g_assert_false (ptm_codec_decode_png_plain (bytes, &scan, pixels));
}

/* Another writer's files have every filter in them, with and without transparency. */
static void
test_plain_png (void)
{
  for (int samples = 3; samples <= 4; samples++)
    {
      g_autoptr (PtmImage) photo = make_photo (203, 150, 3);
      g_autoptr (GBytes) png = encode_elsewhere (photo, samples);
      g_autofree guint8 *pixels = g_malloc (203 * 150 * 4);
      PtmScan            scan;

      g_assert_true (ptm_codec_scan (png, &scan, NULL));
      g_assert_true (ptm_codec_decode_png_plain (png, &scan, pixels));
      g_assert_cmpmem (pixels, 203 * 150 * 4, ptm_image_get_pixels (photo), 203 * 150 * 4);
    }
}

static void
append_chunk (GByteArray *out, const char *type, const void *body, gsize length)
{
  guint32 little = GUINT32_TO_LE ((guint32)length);

  g_byte_array_append (out, (const guint8 *)type, 4);
  g_byte_array_append (out, (const guint8 *)&little, 4);
  g_byte_array_append (out, body, (guint)length);
  if (length % 2 == 1)
    g_byte_array_append (out, (const guint8 *)"", 1);
}

/* Two frames around a picture of our own: the first is shown. */
static void
test_animated_webp (void)
{
  g_autoptr (PtmImage) image = make_noise (16, 8, 1, TRUE);
  g_autoptr (GBytes) still = encode (image, PTM_FORMAT_WEBP, 100);
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) animation = NULL;
  g_autoptr (PtmImage) first = NULL;
  const guint8 extended[10] = { 2, 0, 0, 0, 15, 0, 0, 7, 0, 0 }, loop[6] = { 0 };
  const guint8 place[16] = { 0, 0, 0, 0, 0, 0, 15, 0, 0, 7, 0, 0, 100, 0, 0, 0 };
  guint32      riff_size;
  PtmHeader    header;

  g_byte_array_append (frame, place, sizeof place);
  g_byte_array_append (frame, (const guint8 *)g_bytes_get_data (still, NULL) + 12, (guint)g_bytes_get_size (still) - 12);
  g_byte_array_append (out, (const guint8 *)"RIFF\0\0\0\0WEBP", 12);
  append_chunk (out, "VP8X", extended, sizeof extended);
  append_chunk (out, "ANIM", loop, sizeof loop);
  append_chunk (out, "ANMF", frame->data, frame->len);
  append_chunk (out, "ANMF", frame->data, frame->len);
  riff_size = GUINT32_TO_LE (out->len - 8);
  memcpy (out->data + 4, &riff_size, 4);
  animation = g_byte_array_free_to_bytes (g_steal_pointer (&out));

  g_assert_true (ptm_codec_read_header (animation, &header, NULL));
  g_assert_true (header.animated);
  first = decode (animation);
  g_assert_true (ptm_image_equal (first, image));
}

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (PtmImage) image = make_noise (100, 80, 1, FALSE);
  g_autoptr (GBytes) png = encode (image, PTM_FORMAT_PNG, 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) decoded = NULL;

  ptm_codec_decode_async (png, NULL, decoded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  decoded = ptm_codec_decode_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (ptm_image_equal (decoded, image));
}

static void
test_async_cancelled (void)
{
  g_autoptr (PtmImage) image = make_noise (100, 80, 1, FALSE);
  g_autoptr (GBytes) png = encode (image, PTM_FORMAT_PNG, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  ptm_codec_decode_async (png, cancellable, decoded_cb, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (ptm_codec_decode_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/codec/names", test_names);
  g_test_add_func ("/imaging/codec/lossless", test_lossless);
  g_test_add_func ("/imaging/codec/lossy", test_lossy);
  g_test_add_func ("/imaging/codec/jpeg-on-white", test_jpeg_on_white);
  g_test_add_func ("/imaging/codec/unknown-format", test_unknown_format);
  g_test_add_func ("/imaging/codec/prefixes", test_prefixes);
  g_test_add_func ("/imaging/codec/damage", test_damage);
  g_test_add_func ("/imaging/codec/bombs", test_bombs);
  g_test_add_func ("/imaging/codec/header", test_header);
  g_test_add_func ("/imaging/codec/orientation", test_orientation);
  g_test_add_func ("/imaging/codec/plain-png", test_plain_png);
  g_test_add_func ("/imaging/codec/few-colors", test_few_colors);
  g_test_add_func ("/imaging/codec/short-palette", test_short_palette);
  g_test_add_func ("/imaging/codec/animated-webp", test_animated_webp);
  g_test_add_func ("/imaging/codec/texts", test_texts);
  g_test_add_func ("/imaging/codec/async", test_async);
  g_test_add_func ("/imaging/codec/async-cancelled", test_async_cancelled);

  return g_test_run ();
}
