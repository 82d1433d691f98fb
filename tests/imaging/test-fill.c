/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Filling: what a textured hole must look like, that it is always the same, that it stops, and the odd cases. */

#include "config.h"

#include "ptm-fill.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "ptm-compose.h"
#include "ptm-error.h"
#include "ptm-mask-shape.h"
#include "test-pictures.h"

typedef struct
{
  GCancellable *cancellable; /* (nullable): cancelled at the first report */
  guint         n_reports;
  double        last_fraction;
} Watch;

static void
watch_cb (PtmImage *preview, double fraction, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (fraction, >, watch->last_fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  watch->last_fraction = fraction;
  watch->n_reports++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static PtmImage *
fill (PtmImage *image, PtmMask *mask)
{
  g_autoptr (GError) error = NULL;
  PtmImage *filled = ptm_fill_remove (image, mask, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ptm_compose_count_changed_outside (image, filled, mask), ==, 0);

  return filled;
}

static PtmImage *
make_stripes (int width, int height)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int i = 0; i < width * height; i++)
    {
      memset (pixels + 4 * i, i % width / 8 % 2 == 0 ? 40 : 220, 3);
      pixels[4 * i + 3] = 255;
    }

  return ptm_image_new_take (width, height, pixels);
}

/* An object on stripes is removed and the stripes go on, to the pixel. */
static void
test_stripes (void)
{
  g_autoptr (PtmImage) stripes = make_stripes (200, 160);
  g_autoptr (PtmMask) mask = make_rect_mask (200, 160, (PtmRect){ 70, 50, 60, 50 });
  g_autoptr (PtmImage) object = make_plain (60, 50, 255, 0, 0, 255);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (stripes), 200 * 160 * 4);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmImage) filled = NULL;
  guint n_wrong = 0;

  for (int y = 50; y < 100; y++)
    memcpy (pixels + (y * 200 + 70) * 4, ptm_image_get_pixels (object), 60 * 4);
  image = ptm_image_new_take (200, 160, pixels);
  filled = fill (image, mask);
  for (int y = 50; y < 100; y++)
    for (int x = 70; x < 130; x++)
      n_wrong += abs (get_pixel (filled, x, y)[0] - get_pixel (stripes, x, y)[0]) > 40;
  g_assert_cmpuint (n_wrong, <, 60 * 50 / 50);
}

/* Sky stays sky, ground stays ground, the grain is neither lost nor grown, and no seam is left. */
static void
test_photo (void)
{
  g_autoptr (PtmImage) photo = make_photo (256, 256, 4);
  g_autoptr (PtmMask) mask = make_rect_mask (256, 256, (PtmRect){ 90, 100, 60, 70 });
  g_autoptr (PtmImage) filled = fill (photo, mask);
  double error = 0, step_inside = 0, step_before = 0, seam = 0;

  for (int y = 100; y < 170; y++)
    for (int x = 90; x < 150; x++)
      {
        error += abs (get_pixel (filled, x, y)[0] - get_pixel (photo, x, y)[0]);
        step_inside += abs (get_pixel (filled, x, y)[0] - get_pixel (filled, x + 1, y)[0]);
        step_before += abs (get_pixel (photo, x, y)[0] - get_pixel (photo, x + 1, y)[0]);
      }
  for (int y = 100; y < 170; y++)
    seam += abs (get_pixel (filled, 89, y)[0] - get_pixel (filled, 90, y)[0]);

  g_assert_cmpfloat (error / (60 * 70), <, 20);
  g_assert_cmpfloat (step_inside, >, 0.6 * step_before);
  g_assert_cmpfloat (step_inside, <, 1.5 * step_before);
  g_assert_cmpfloat (seam / 70, <, 2 * step_before / (60 * 70));
}

/* A plain picture with an upper half of another colour, a bright disc, and a red one beside it that is removed: what comes must
 * be colours of the drawing and nothing between them, and hold no red. */
static void
test_flat (void)
{
  guint8 *pixels = g_malloc (240 * 180 * 4);
  g_autoptr (PtmMask) mask = make_rect_mask (240, 180, (PtmRect){ 118, 38, 64, 64 });
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmImage) filled = NULL;

  for (int y = 0; y < 180; y++)
    for (int x = 0; x < 240; x++)
      {
        const guint8 sky[4] = { 140, 210, 255, 255 }, grass[4] = { 120, 200, 110, 255 }, cloud[4] = { 255, 255, 255, 255 }, red[4] = { 230, 50, 50, 255 };
        gboolean     in_cloud = (x - 90) * (x - 90) + (y - 70) * (y - 70) < 35 * 35, in_disc = (x - 150) * (x - 150) + (y - 70) * (y - 70) < 28 * 28;

        memcpy (pixels + (y * 240 + x) * 4, in_disc ? red : in_cloud ? cloud
                                                          : y > 120  ? grass
                                                                     : sky,
                4);
      }
  image = ptm_image_new_take (240, 180, pixels);
  filled = fill (image, mask);
  for (int y = 38; y < 102; y++)
    for (int x = 118; x < 182; x++)
      {
        const guint8 *p = get_pixel (filled, x, y);

        g_assert_true ((p[0] == 140 && p[1] == 210 && p[2] == 255) || (p[0] == 255 && p[1] == 255 && p[2] == 255) || (p[0] == 120 && p[1] == 200 && p[2] == 110));
        if (x > 140)
          g_assert_cmpint (p[0], ==, 140);
      }
}

/* Sharp grain beside a smooth area of the same mean colour: the hole in the grain is filled with grain. */
static void
test_rough (void)
{
  guint8 *pixels = g_malloc (256 * 192 * 4);
  g_autoptr (PtmMask) mask = make_rect_mask (256, 192, (PtmRect){ 30, 60, 60, 60 });
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmImage) filled = NULL;
  double steps = 0;

  for (int i = 0; i < 256 * 192; i++)
    {
      int value = i % 256 < 150 ? (g_rand_int_range (random, 0, 2) == 0 ? 80 : 160) : 120 + g_rand_int_range (random, -1, 2);

      memset (pixels + 4 * i, value, 3);
      pixels[4 * i + 3] = 255;
    }
  image = ptm_image_new_take (256, 192, pixels);
  filled = fill (image, mask);
  for (int y = 60; y < 120; y++)
    for (int x = 30; x < 89; x++)
      steps += abs (get_pixel (filled, x, y)[0] - get_pixel (filled, x + 1, y)[0]) / (60.0 * 59);
  /* Half of all neighbours differ by 80. */
  g_assert_cmpfloat (steps, >, 25);
}

static void
test_deterministic (void)
{
  g_autoptr (PtmImage) image = make_noise (150, 130, 4, FALSE);
  g_autoptr (PtmMask) mask = ptm_mask_new (150, 130);
  g_autoptr (PtmImage) first = NULL;

  ptm_mask_stroke_begin (mask, &(PtmBrush){ 20, 0.5, PTM_MASK_ADD }, 10, 10, 1, NULL);
  ptm_mask_stroke_to (mask, 160, 120, 1, NULL);
  ptm_mask_stroke_end (mask);
  first = fill (image, mask);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (PtmImage) again = fill (image, mask);

      g_assert_true (ptm_image_equal (again, first));
    }
}

static void
test_progress (void)
{
  g_autoptr (PtmImage) photo = make_photo (256, 256, 4);
  g_autoptr (PtmMask) mask = make_rect_mask (256, 256, (PtmRect){ 90, 100, 60, 70 });
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };
  g_autoptr (PtmImage) filled = ptm_fill_remove (photo, mask, watch_cb, &watch, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (filled);
  g_assert_cmpuint (watch.n_reports, >=, 2);
}

static void
test_cancel (void)
{
  g_autoptr (PtmImage) photo = make_photo (256, 256, 4);
  g_autoptr (PtmMask) mask = make_rect_mask (256, 256, (PtmRect){ 90, 100, 60, 70 });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) at_once = NULL;
  Watch watch = { .cancellable = cancellable };

  g_assert_null (ptm_fill_remove (photo, mask, watch_cb, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.n_reports, ==, 1);
  g_assert_null (ptm_fill_remove (photo, mask, NULL, NULL, cancellable, &at_once));
  g_assert_error (at_once, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_nothing_to_do (void)
{
  g_autoptr (PtmImage) image = make_noise (40, 40, 1, FALSE);
  g_autoptr (PtmMask) none = ptm_mask_new (40, 40);
  g_autoptr (PtmMask) all = make_rect_mask (40, 40, (PtmRect){ 0, 0, 40, 40 });
  g_autoptr (PtmImage) same = fill (image, none);
  g_autoptr (GError) error = NULL;

  g_assert_true (ptm_image_equal (same, image));
  g_assert_null (ptm_fill_remove (image, all, NULL, NULL, NULL, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_IMAGE);
}

/* Sizes at which there are no patches, or hardly any, and holes at the edges. */
static void
test_odd_sizes (void)
{
  const struct
  {
    int     width, height;
    PtmRect hole;
  } cases[] = {
    { 2, 1, { 0, 0, 1, 1 } },
    { 7, 7, { 1, 1, 5, 5 } },
    { 8, 8, { 7, 7, 1, 1 } },
    { 9, 300, { 0, 10, 9, 200 } },
    { 300, 8, { 100, 0, 100, 8 } },
    { 65, 33, { 0, 0, 64, 33 } },
    { 100, 100, { 1, 1, 99, 99 } },
    { 100, 100, { 0, 0, 50, 50 } },
    { 100, 100, { 50, 50, 50, 50 } },
    { 333, 129, { 150, 0, 30, 129 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmImage) plain = make_plain (cases[i].width, cases[i].height, 70, 140, 210, 255);
      g_autoptr (PtmImage) noise = make_noise (cases[i].width, cases[i].height, i, TRUE);
      g_autoptr (PtmMask) mask = make_rect_mask (cases[i].width, cases[i].height, cases[i].hole);
      g_autoptr (PtmImage) filled = fill (plain, mask);
      g_autoptr (PtmImage) of_noise = fill (noise, mask);

      g_assert_true (ptm_image_equal (filled, plain));
      g_assert_true (ptm_image_is_opaque (of_noise));
    }
}

/* A region that fits closely, with the soft outline that tools draw: nothing of the thing shines through at the rim. */
static void
test_soft_outline (void)
{
  const int width = 200, height = 160;
  PtmPoint  points[64];
  guint8   *pixels = g_malloc ((gsize)width * height * 4);
  g_autoptr (PtmMask) mask = NULL;
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmImage) filled = NULL;
  gsize n_soft = 0;

  for (int i = 0; i < 64; i++)
    points[i] = (PtmPoint){ 100.3 + 40 * cos (i * G_PI / 32), 80.6 + 40 * sin (i * G_PI / 32) };
  mask = ptm_mask_new_polygon (width, height, points, 64);
  for (int i = 0; i < width * height; i++)
    {
      int part = ptm_mask_get_coverage (mask)[i];

      n_soft += part > 0 && part < 255;
      pixels[4 * i] = (guint8)((part * 230 + (255 - part) * 120) / 255);
      pixels[4 * i + 1] = pixels[4 * i + 2] = (guint8)((part * 20 + (255 - part) * 120) / 255);
      pixels[4 * i + 3] = 255;
    }
  image = ptm_image_new_take (width, height, pixels);
  filled = fill (image, mask);
  g_assert_cmpuint (n_soft, >, 100);
  for (int i = 0; i < 4 * width * height; i++)
    g_assert_cmpint (abs (ptm_image_get_pixels (filled)[i] - (i % 4 == 3 ? 255 : 120)), <=, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/fill/stripes", test_stripes);
  g_test_add_func ("/imaging/fill/photo", test_photo);
  g_test_add_func ("/imaging/fill/flat", test_flat);
  g_test_add_func ("/imaging/fill/rough", test_rough);
  g_test_add_func ("/imaging/fill/deterministic", test_deterministic);
  g_test_add_func ("/imaging/fill/progress", test_progress);
  g_test_add_func ("/imaging/fill/cancel", test_cancel);
  g_test_add_func ("/imaging/fill/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/imaging/fill/soft-outline", test_soft_outline);
  g_test_add_func ("/imaging/fill/odd-sizes", test_odd_sizes);

  return g_test_run ();
}
