/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Composition against the formula computed plainly, and the promise that nothing outside changes. */

#include "config.h"

#include "ptm-compose.h"

#include <math.h>
#include <string.h>
#include "ptm-linear.h"
#include "test-pictures.h"

/* One pixel in doubles, light by light. */
static void
mix (const guint8 *master, const guint8 *answer, guint8 coverage, double *mixed)
{
  double m = coverage / 255.0, keep = (1 - m) * master[3], take = m * answer[3];

  for (int c = 0; c < 3; c++)
    mixed[c] = keep + take == 0 ? (coverage == 255 ? answer[c] : master[c]) : 255 * ptm_linear_to_srgb ((keep * ptm_linear_from_srgb (master[c] / 255.0) + take * ptm_linear_from_srgb (answer[c] / 255.0)) / (keep + take));
  mixed[3] = keep + take;
}

static void
check (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather)
{
  g_autoptr (PtmMask) feathered = ptm_mask_feather (mask, feather, NULL);
  g_autoptr (PtmImage) result = ptm_compose (master, answer, mask, feather, NULL);

  for (int y = 0; y < ptm_image_get_height (master); y++)
    for (int x = 0; x < ptm_image_get_width (master); x++)
      {
        const guint8 *a = get_pixel (master, x, y), *b = get_pixel (answer, x, y), *r = get_pixel (result, x, y);
        double        mixed[4];

        mix (a, b, get_coverage (feathered, x, y), mixed);
        for (int c = 0; c < 4; c++)
          g_assert_cmpfloat (fabs (r[c] - mixed[c]), <=, 0.6);
        if (get_coverage (mask, x, y) == 0)
          g_assert_cmpmem (r, 4, a, 4);
      }
}

static void
test_formula (void)
{
  g_autoptr (PtmImage) master = make_noise (90, 70, 1, FALSE);
  g_autoptr (PtmImage) answer = make_noise (90, 70, 2, FALSE);
  g_autoptr (PtmImage) opaque = make_noise (90, 70, 3, TRUE);
  g_autoptr (PtmMask) rect = make_rect_mask (90, 70, (PtmRect){ 20, 15, 50, 40 });
  g_autoptr (PtmMask) soft = ptm_mask_new (90, 70);

  ptm_mask_stroke_begin (soft, &(PtmBrush){ 30, 0, PTM_MASK_ADD }, 45, 35, 1, NULL);
  ptm_mask_stroke_end (soft);
  check (master, answer, rect, 0);
  check (master, answer, rect, 8);
  check (opaque, answer, soft, 0);
  check (master, opaque, soft, 5.5);
}

static void
test_extremes (void)
{
  g_autoptr (PtmImage) master = make_noise (50, 40, 1, FALSE);
  g_autoptr (PtmImage) answer = make_noise (50, 40, 2, FALSE);
  g_autoptr (PtmMask) none = ptm_mask_new (50, 40);
  g_autoptr (PtmMask) all = make_rect_mask (50, 40, (PtmRect){ 0, 0, 50, 40 });
  g_autoptr (PtmImage) untouched = ptm_compose (master, answer, none, 10, NULL);
  g_autoptr (PtmImage) replaced = ptm_compose (master, answer, all, 10, NULL);

  g_assert_true (ptm_image_equal (untouched, master));
  g_assert_true (ptm_image_equal (replaced, answer));
}

/* Answers of any size: what is outside stays, what is inside is the answer scaled. */
static void
test_other_sizes (void)
{
  const int sizes[][2] = { { 1, 1 }, { 45, 35 }, { 181, 139 }, { 90, 20 } };
  g_autoptr (PtmImage) master = make_noise (90, 70, 1, TRUE);
  g_autoptr (PtmMask) mask = make_rect_mask (90, 70, (PtmRect){ 20, 15, 50, 40 });

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmImage) answer = make_plain (sizes[i][0], sizes[i][1], 9, 99, 199, 255);
      g_autoptr (PtmImage) result = ptm_compose (master, answer, mask, 0, NULL);

      g_assert_cmpint (ptm_image_get_width (result), ==, 90);
      g_assert_cmpuint (ptm_compose_count_changed_outside (master, result, mask), ==, 0);
      assert_pixel (result, 40, 30, 9, 99, 199, 255);
      g_assert_cmpmem (get_pixel (result, 19, 30), 4, get_pixel (master, 19, 30), 4);
    }
}

/* Cancelled, there is no picture, at whichever size. */
static void
test_cancel (void)
{
  g_autoptr (PtmImage) master = make_noise (90, 70, 1, TRUE);
  g_autoptr (PtmImage) other = make_noise (45, 35, 2, TRUE);
  g_autoptr (PtmMask) mask = make_rect_mask (90, 70, (PtmRect){ 20, 15, 50, 40 });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_compose (master, master, mask, 0, cancellable));
  g_assert_null (ptm_compose (master, other, mask, 8, cancellable));
  g_assert_null (ptm_mask_feather (mask, 8, cancellable));
  g_assert_null (ptm_image_scale_cancellable (other, 90, 70, cancellable));
}

static void
test_count_changed (void)
{
  g_autoptr (PtmImage) a = make_noise (64, 64, 1, TRUE);
  g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (a), 64 * 64 * 4);
  g_autoptr (PtmMask) mask = make_rect_mask (64, 64, (PtmRect){ 0, 0, 32, 64 });
  g_autoptr (PtmImage) b = NULL;

  pixels[(10 * 64 + 10) * 4] ^= 1;
  pixels[(10 * 64 + 40) * 4 + 1] ^= 1;
  pixels[(63 * 64 + 63) * 4 + 3] ^= 1;
  b = ptm_image_new_copy (64, 64, pixels, 256);
  g_assert_cmpuint (ptm_compose_count_changed_outside (a, b, mask), ==, 2);
  g_assert_cmpuint (ptm_compose_count_changed_outside (a, a, mask), ==, 0);
}

static void
test_get_feather (void)
{
  g_autoptr (PtmMask) none = ptm_mask_new (500, 500);
  g_autoptr (PtmMask) small = make_rect_mask (500, 500, (PtmRect){ 9, 9, 40, 40 });
  g_autoptr (PtmMask) all = make_rect_mask (500, 500, (PtmRect){ 0, 0, 500, 500 });

  g_assert_cmpfloat (ptm_compose_get_feather (none), ==, 0);
  g_assert_cmpfloat_with_epsilon (ptm_compose_get_feather (small), 2, 1e-9);
  g_assert_cmpfloat (ptm_compose_get_feather (all), ==, 24);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/compose/formula", test_formula);
  g_test_add_func ("/imaging/compose/extremes", test_extremes);
  g_test_add_func ("/imaging/compose/other-sizes", test_other_sizes);
  g_test_add_func ("/imaging/compose/cancel", test_cancel);
  g_test_add_func ("/imaging/compose/count-changed", test_count_changed);
  g_test_add_func ("/imaging/compose/get-feather", test_get_feather);

  return g_test_run ();
}
