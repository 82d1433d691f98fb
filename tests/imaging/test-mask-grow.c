/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Growing a region to what an answer changed: afterwards the composition is the answer, and not more is taken in than needed. */

#include "config.h"

#include "test-pictures.h"

#include "ptm-compose.h"
#include "ptm-mask-grow.h"

#define WIDTH  240
#define HEIGHT 180

static PtmMask *
make_mask (PtmRect rect)
{
  PtmMask *mask = ptm_mask_new (WIDTH, HEIGHT);

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  return mask;
}

/* The picture with rectangles of another colour. */
static PtmImage *
paint (PtmImage *image, const PtmRect *rects, guint n)
{
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), (gsize)WIDTH * HEIGHT * 4);

  for (guint i = 0; i < n; i++)
    for (int y = rects[i].y; y < rects[i].y + rects[i].height; y++)
      for (int x = rects[i].x; x < rects[i].x + rects[i].width; x++)
        pixels[((gsize)y * WIDTH + x) * 4] ^= 0x80;
  return ptm_image_new_take (WIDTH, HEIGHT, pixels);
}

/* Changes across the region's edge, apart from it, at a corner of the picture, and one pixel alone. */
static void
test_exact (void)
{
  const PtmRect cases[][2] = {
    { { 70, 70, 60, 30 }, { 0, 0, 0, 0 } },
    { { 90, 80, 10, 10 }, { 180, 20, 20, 30 } },
    { { 0, 0, 30, 30 }, { 239, 179, 1, 1 } },
    { { 60, 60, 40, 40 }, { 120, 90, 1, 1 } },
  };
  g_autoptr (PtmImage) master = make_photo (WIDTH, HEIGHT, 3);
  g_autoptr (PtmMask) mask = make_mask ((PtmRect){ 60, 60, 40, 40 });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmImage) answer = paint (master, cases[i], 2);
      double share = -1;
      g_autoptr (PtmMask) grown = ptm_mask_grow_to_difference (mask, master, answer, &share, NULL, NULL);
      g_autoptr (PtmImage) result = ptm_compose (master, answer, grown, ptm_compose_get_feather (grown), NULL);

      g_assert_true (ptm_image_equal (result, answer));
      g_assert_cmpuint (ptm_mask_count_outside (grown), >, (gsize)WIDTH * HEIGHT / 2);
      g_assert_cmpfloat (share, >, 0);
      g_assert_cmpfloat (share, <, 0.1);
      for (gsize j = 0; j < (gsize)WIDTH * HEIGHT; j++)
        g_assert_cmpint (ptm_mask_get_coverage (grown)[j], >=, ptm_mask_get_coverage (mask)[j]);
    }
}

static void
test_cancel (void)
{
  const PtmRect whole = { 0, 0, WIDTH, HEIGHT };
  g_autoptr (PtmImage) master = make_photo (WIDTH, HEIGHT, 3);
  g_autoptr (PtmImage) answer = paint (master, &whole, 1);
  g_autoptr (PtmMask) mask = make_mask ((PtmRect){ 60, 60, 40, 40 });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  double share = -1;

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_mask_grow_to_difference (mask, master, answer, &share, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (share, ==, -1);
}

static void
test_share (void)
{
  const PtmRect half = { 0, 0, WIDTH / 2, HEIGHT };
  const PtmRect whole = { 0, 0, WIDTH, HEIGHT };
  g_autoptr (PtmImage) master = make_photo (WIDTH, HEIGHT, 3);
  g_autoptr (PtmImage) answer = paint (master, &whole, 1);
  g_autoptr (PtmMask) mask = make_mask (half);
  double share;
  g_autoptr (PtmMask) grown = ptm_mask_grow_to_difference (mask, master, answer, &share, NULL, NULL);

  g_assert_cmpfloat (share, ==, 0.5);
  g_assert_cmpuint (ptm_mask_count_outside (grown), ==, 0);
}

/* Rounding is no change, and a gap between two changes is closed. */
static void
test_noise_and_gaps (void)
{
  const PtmRect stripes[] = { { 150, 100, 20, 3 }, { 150, 109, 20, 3 } };
  g_autoptr (PtmImage) master = make_photo (WIDTH, HEIGHT, 3);
  g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (master), (gsize)WIDTH * HEIGHT * 4);
  g_autoptr (PtmMask) mask = make_mask ((PtmRect){ 10, 10, 5, 5 });
  g_autoptr (PtmImage) noisy = NULL;
  g_autoptr (PtmImage) striped = paint (master, stripes, 2);
  g_autoptr (PtmMask) same = NULL;
  g_autoptr (PtmMask) grown = NULL;
  double share;

  for (gsize i = 0; i < (gsize)WIDTH * HEIGHT; i++)
    pixels[4 * i] += 2;
  noisy = ptm_image_new_take (WIDTH, HEIGHT, g_steal_pointer (&pixels));
  same = ptm_mask_grow_to_difference (mask, master, noisy, &share, NULL, NULL);
  g_assert_cmpfloat (share, ==, 0);
  g_assert_cmpmem (ptm_mask_get_coverage (same), WIDTH * HEIGHT, ptm_mask_get_coverage (mask), WIDTH * HEIGHT);

  grown = ptm_mask_grow_to_difference (mask, master, striped, NULL, NULL, NULL);
  g_assert_cmpint (get_coverage (grown, 160, 106), ==, 255);
  g_assert_cmpint (get_coverage (grown, 160, 130), ==, 0);
  g_assert_cmpint (get_coverage (grown, 12, 12), ==, 255);
}

/* An answer of another size is measured as it will be laid on. */
static void
test_scaled (void)
{
  g_autoptr (PtmImage) master = make_plain (WIDTH, HEIGHT, 200, 200, 200, 255);
  g_autoptr (PtmImage) small = make_plain (WIDTH / 2, HEIGHT / 2, 200, 200, 200, 255);
  g_autoptr (PtmMask) mask = make_mask ((PtmRect){ 10, 10, 20, 20 });
  double share;
  g_autoptr (PtmMask) grown = ptm_mask_grow_to_difference (mask, master, small, &share, NULL, NULL);

  g_assert_cmpfloat (share, ==, 0);
  g_assert_cmpuint (ptm_mask_count_outside (grown), ==, ptm_mask_count_outside (mask));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mask-grow/exact", test_exact);
  g_test_add_func ("/mask-grow/share", test_share);
  g_test_add_func ("/mask-grow/noise-and-gaps", test_noise_and_gaps);
  g_test_add_func ("/mask-grow/scaled", test_scaled);
  g_test_add_func ("/imaging/mask-grow/cancel", test_cancel);

  return g_test_run ();
}
