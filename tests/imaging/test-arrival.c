/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A picture decoded while its file arrives is the picture decoded at once, and a bad file has the same error. */

#include "config.h"

#include "ptm-arrival.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>
#include "test-pictures.h"

/* Much longer than it ever takes. */
#define PATIENCE (30 * G_USEC_PER_SEC)

static GBytes *
encode_elsewhere (PtmImage *image, gboolean alpha)
{
  int width = ptm_image_get_width (image), height = ptm_image_get_height (image), samples = alpha ? 4 : 3;
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  char *buffer;
  gsize size;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      memcpy (gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + samples * x, ptm_image_get_pixels (image) + y * ptm_image_get_stride (image) + 4 * x, samples);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", NULL, NULL));

  return g_bytes_new_take (buffer, size);
}

static void
wait_until (PtmArrival *arrival, gsize length)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (ptm_arrival_get_done (arrival) < length && g_get_monotonic_time () < end)
    g_usleep (200);
  g_assert_cmpuint (ptm_arrival_get_done (arrival), >=, length);
}

/* In pieces of that size; patient: the thread has read nearly all when the end comes. */
static void
check (GBytes *file, gsize piece, gboolean patient)
{
  g_autoptr (PtmArrival) arrival = ptm_arrival_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) expected_error = NULL;
  g_autoptr (PtmImage) expected = ptm_codec_decode (file, &expected_error);
  g_autoptr (PtmImage) image = NULL;
  gsize         length;
  const guint8 *bytes = g_bytes_get_data (file, &length);

  for (gsize at = 0; at < length; at += piece)
    {
      if (patient && at + piece >= length)
        wait_until (arrival, at - at / 10);
      ptm_arrival_push (arrival, bytes, MIN (at + piece, length));
    }
  image = ptm_arrival_decode (arrival, file, &error);
  if (expected == NULL)
    {
      g_assert_null (image);
      g_assert_error (error, expected_error->domain, expected_error->code);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (ptm_image_equal (image, expected));
}

static void
test_plain (void)
{
  static const gsize pieces[] = { 1000, 4093, 65536 };
  g_autoptr (PtmImage) photo = make_photo (301, 217, 1);
  g_autoptr (PtmImage) clear = make_noise (64, 200, 2, FALSE);
  g_autoptr (PtmImage) flat = make_plain (2000, 300, 10, 20, 30, 255);
  g_autoptr (GBytes) other = encode_elsewhere (photo, FALSE);
  g_autoptr (GBytes) other_clear = encode_elsewhere (clear, TRUE);
  g_autoptr (GBytes) own = ptm_codec_encode_png (photo, NULL, 0, NULL);
  g_autoptr (GBytes) indexed = ptm_codec_encode_png (flat, (PtmPngText[]){ { "Title", "Plain" } }, 1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      check (other, pieces[i], pieces[i] < 5000);
      check (other_clear, pieces[i], pieces[i] < 5000);
      check (own, pieces[i], pieces[i] < 5000);
      check (indexed, pieces[i], FALSE);
    }
  check (indexed, 1, FALSE);
}

static void
test_other_formats (void)
{
  g_autoptr (PtmImage) photo = make_photo (101, 87, 1);
  g_autoptr (GBytes) jpeg = ptm_codec_encode (photo, PTM_FORMAT_JPEG, 90, NULL);
  g_autoptr (GBytes) webp = ptm_codec_encode (photo, PTM_FORMAT_WEBP, 90, NULL);

  check (jpeg, 500, FALSE);
  check (webp, 500, FALSE);
}

/* Whatever byte is wrong or missing. */
static void
test_damage (void)
{
  g_autoptr (PtmImage) photo = make_photo (40, 30, 1);
  g_autoptr (GBytes) png = encode_elsewhere (photo, FALSE);
  gsize length = g_bytes_get_size (png);

  for (gsize at = 0; at < length; at += 1 + length / 97)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, at);
      guint8 *bytes = g_memdup2 (g_bytes_get_data (png, NULL), length);
      g_autoptr (GBytes) damaged = g_bytes_new_take (bytes, length);

      bytes[at] ^= 0x55;
      check (damaged, 301, FALSE);
      if (at > 0)
        check (cut, 301, FALSE);
    }
}

/* Given up at any time; a file that lies elsewhere is read from where it lies. */
static void
test_given_up (void)
{
  g_autoptr (PtmImage) photo = make_photo (301, 217, 1);
  g_autoptr (GBytes) png = encode_elsewhere (photo, FALSE);
  g_autoptr (GBytes) elsewhere = g_bytes_new (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  PtmArrival *arrival = ptm_arrival_new ();
  g_autoptr (PtmImage) image = NULL;

  ptm_arrival_free (ptm_arrival_new ());
  for (gsize length = 1; length < g_bytes_get_size (png); length *= 3)
    {
      g_autoptr (PtmArrival) part = ptm_arrival_new ();

      ptm_arrival_push (part, g_bytes_get_data (png, NULL), length);
    }
  ptm_arrival_push (arrival, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  image = ptm_arrival_decode (arrival, elsewhere, NULL);
  g_assert_true (ptm_image_equal (image, photo));
  ptm_arrival_free (arrival);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/arrival/plain", test_plain);
  g_test_add_func ("/imaging/arrival/other-formats", test_other_formats);
  g_test_add_func ("/imaging/arrival/damage", test_damage);
  g_test_add_func ("/imaging/arrival/given-up", test_given_up);

  return g_test_run ();
}
