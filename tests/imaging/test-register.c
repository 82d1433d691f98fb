/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Finding how an answer lies on its master, for answers whose place is known, and for those that have none. */

#include "config.h"

#include "ptm-register.h"

#include <math.h>
#include "test-detail.h"

#define SIDE 512

static PtmMask *
make_middle_mask (int width, int height)
{
  return make_rect_mask (width, height, (PtmRect){ width * 3 / 10, height * 3 / 10, width * 2 / 5, height * 2 / 5 });
}

/* Another picture inside the region, noise and other light over all: what models do besides moving it. */
static PtmImage *
spoil (PtmImage *image, PtmMask *mask, int noise, double gain, guint seed)
{
  int     width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), (gsize)width * height * 4);

  for (gsize i = 0; i < (gsize)width * height * 4; i++)
    if (i % 4 != 3)
      {
        double value = mask != NULL && ptm_mask_get_coverage (mask)[i / 4] ? detail_light (i / 4 % width, i / 4 / width, 77) : pixels[i];

        pixels[i] = (guint8)CLAMP (value * gain + (noise > 0 ? (int)(next_random (&seed) % (2 * noise + 1)) - noise : 0), 0, 255);
      }
  return ptm_image_new_take (width, height, pixels);
}

/* The largest distance between where the registration and the truth see a corner. */
static double
get_error (const PtmRegistration *r, const double *m, double dx, double dy, int width, int height)
{
  double most = 0;

  for (int corner = 0; corner < 4; corner++)
    {
      double u = (corner & 1 ? 0.5 : -0.5) * width, v = (corner & 2 ? 0.5 : -0.5) * height;

      most = MAX (most, hypot (r->matrix[0] * u + r->matrix[1] * v + r->dx - m[0] * u - m[1] * v - dx,
                               r->matrix[2] * u + r->matrix[3] * v + r->dy - m[2] * u - m[3] * v - dy));
    }
  return most;
}

static void
check (double zoom, double degrees, double dx, double dy, int noise, double gain)
{
  double c = zoom * cos (degrees * G_PI / 180), s = zoom * sin (degrees * G_PI / 180);
  double m[4] = { c, -s, s, c };
  g_autoptr (PtmMask) mask = make_middle_mask (SIDE, SIDE);
  g_autoptr (PtmImage) master = make_detail (SIDE, SIDE, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) moved = make_detail (SIDE, SIDE, 5, m, dx, dy);
  g_autoptr (PtmImage) answer = spoil (moved, mask, noise, gain, 3);
  PtmRegistration r;

  ptm_register_measure (master, answer, mask, &r, NULL);
  g_test_message ("zoom %g turn %g shift %g,%g noise %d: sure %d %g,%g scale %g turn %g, error %g, residual %g to %g", zoom, degrees, dx, dy, noise, r.sure, r.dx, r.dy,
                  r.scale, r.rotation, get_error (&r, m, dx, dy, SIDE, SIDE), r.residual_before, r.residual_after);
  g_assert_true (r.sure);
  g_assert_cmpfloat (hypot (r.dx - dx, r.dy - dy), <, 0.12);
  g_assert_cmpfloat (get_error (&r, m, dx, dy, SIDE, SIDE), <, 0.5);
  g_assert_cmpfloat_with_epsilon (r.scale, zoom, 1e-3);
  g_assert_cmpfloat_with_epsilon (r.rotation, degrees, 0.05);
  if (hypot (dx, dy) > 2)
    g_assert_cmpfloat (r.residual_after, <, r.residual_before);
}

static void
test_moved (void)
{
  check (1, 0, 0, 0, 0, 1);
  check (1, 0, 11, -7, 0, 1);
  check (1, 0, 0.37, 0.62, 0, 1);
  check (1, 0, -3.25, 2.5, 12, 1);
  check (1, 0, 92, 41, 0, 1);
  check (0.97, 0, 4, 3, 0, 1);
  check (1.03, 0, -6.5, 9, 6, 1);
  check (1.015, 0.5, 2, -2, 0, 0.93);
  check (1, -0.8, 14.2, 0, 20, 1.05);
  check (0.984, 0, 0, 0, 0, 1);
}

static void
test_plain_move (void)
{
  g_autoptr (PtmImage) master = make_detail (300, 200, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) answer = make_detail (300, 200, 5, detail_still, 5, 3);
  PtmRegistration r;

  ptm_register_measure (master, master, NULL, &r, NULL);
  g_assert_true (r.sure);
  g_assert_false (ptm_register_is_moved (&r));
  g_assert_cmpfloat (r.residual_before, ==, 0);
  ptm_register_measure (master, answer, NULL, &r, NULL);
  g_assert_true (ptm_register_is_moved (&r));
}

/* Moved back, the picture is the master again but for what came in at its edges. */
static void
test_apply (void)
{
  const double m[4] = { 1.02, 0.004, -0.004, 1.02 };
  g_autoptr (PtmImage) master = make_detail (SIDE, 400, 9, detail_still, 0, 0);
  g_autoptr (PtmImage) answer = make_detail (SIDE, 400, 9, m, 6.3, -4.8);
  g_autoptr (PtmImage) back = NULL;
  PtmRegistration r;
  double          sum = 0;

  ptm_register_measure (master, answer, NULL, &r, NULL);
  g_assert_true (r.sure);
  back = ptm_register_apply (answer, &r, SIDE, 400, NULL);
  for (int y = 20; y < 380; y++)
    for (int x = 20; x < SIDE - 20; x++)
      sum += abs (get_pixel (back, x, y)[0] - get_pixel (master, x, y)[0]);
  g_assert_cmpfloat (sum / (360 * (SIDE - 40)), <, 1.2);
}

/* A map that moves nothing, or by whole pixels, keeps every byte. */
static void
test_apply_exact (void)
{
  g_autoptr (PtmImage) image = make_noise (40, 31, 4, TRUE);
  PtmRegistration still = { TRUE, 0, 0, 1, 0, { 1, 0, 0, 1 } }, moved = { TRUE, 3, -2, 1, 0, { 1, 0, 0, 1 } };
  g_autoptr (PtmImage) same = ptm_register_apply (image, &still, 40, 31, NULL);
  g_autoptr (PtmImage) back = ptm_register_apply (image, &moved, 40, 31, NULL);

  g_assert_true (ptm_image_equal (same, image));
  for (int y = 2; y < 31; y++)
    for (int x = 0; x < 37; x++)
      g_assert_cmpmem (get_pixel (back, x, y), 4, get_pixel (image, x + 3, y - 2), 4);
}

/* An answer of another size is measured as if scaled to the master's. */
static void
test_other_size (void)
{
  const double half[4] = { 0.75, 0, 0, 0.75 };
  g_autoptr (PtmImage) master = make_detail (SIDE, 384, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) answer = make_detail (384, 288, 5, half, 6, -3);
  g_autoptr (PtmImage) back = NULL;
  PtmRegistration r;

  ptm_register_measure (master, answer, NULL, &r, NULL);
  g_assert_true (r.sure);
  g_assert_cmpfloat (hypot (r.dx - 8, r.dy + 4), <, 0.3);
  back = ptm_register_apply (answer, &r, SIDE, 384, NULL);
  g_assert_cmpint (ptm_image_get_width (back), ==, SIDE);
}

static PtmImage *
make_pattern (int width, int height, int period, int dx)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      memset (pixels + ((gsize)y * width + x) * 4, (x + dx) % period < period / 2 && y % period < period / 2 ? 220 : 40, 4);
  for (gsize i = 3; i < (gsize)width * height * 4; i += 4)
    pixels[i] = 255;
  return ptm_image_new_take (width, height, pixels);
}

static PtmImage *
make_slope (int width, int height, int dx)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      memset (pixels + ((gsize)y * width + x) * 4, CLAMP ((x + dx) * 200 / width, 0, 255), 4);
  for (gsize i = 3; i < (gsize)width * height * 4; i += 4)
    pixels[i] = 255;
  return ptm_image_new_take (width, height, pixels);
}

static void
check_not_sure (PtmImage *master, PtmImage *answer, PtmMask *mask)
{
  PtmRegistration r;

  ptm_register_measure (master, answer, mask, &r, NULL);
  g_assert_false (r.sure);
  g_assert_false (ptm_register_is_moved (&r));
  g_assert_cmpfloat (r.dx, ==, 0);
  g_assert_cmpfloat (r.scale, ==, 1);
  g_assert_cmpfloat (r.residual_before, ==, r.residual_after);
}

static void
test_no_place (void)
{
  g_autoptr (PtmImage) master = make_detail (SIDE, SIDE, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) noise = make_noise (SIDE, SIDE, 6, TRUE);
  g_autoptr (PtmImage) flat = make_plain (SIDE, SIDE, 90, 120, 150, 255);
  g_autoptr (PtmImage) clear = make_plain (SIDE, SIDE, 0, 0, 0, 0);
  g_autoptr (PtmImage) one = make_plain (1, 1, 9, 9, 9, 255);
  g_autoptr (PtmMask) all = make_rect_mask (SIDE, SIDE, (PtmRect){ 0, 0, SIDE, SIDE });

  for (guint seed = 100; seed < 106; seed++)
    {
      g_autoptr (PtmImage) other = make_detail (SIDE, SIDE, seed, detail_still, 0, 0);

      check_not_sure (master, other, NULL);
    }
  check_not_sure (master, noise, NULL);
  check_not_sure (noise, master, NULL);
  check_not_sure (master, flat, NULL);
  check_not_sure (flat, flat, NULL);
  check_not_sure (flat, master, NULL);
  check_not_sure (clear, clear, NULL);
  check_not_sure (master, one, NULL);
  check_not_sure (one, master, NULL);
  check_not_sure (master, master, all);
}

/* Several places are as good as each other, or a whole line of them. */
static void
test_ambiguous (void)
{
  const int periods[] = { 4, 10, 16, 32, 64, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr (PtmImage) master = make_pattern (SIDE, SIDE, periods[i], 0);
      g_autoptr (PtmImage) answer = make_pattern (SIDE, SIDE, periods[i], periods[i] / 2 + 1);
      PtmRegistration r;

      /* Where nothing differs, nothing has to be told apart. */
      ptm_register_measure (master, master, NULL, &r, NULL);
      g_assert_true (r.sure && !ptm_register_is_moved (&r));
      g_test_message ("period %d", periods[i]);
      check_not_sure (master, answer, NULL);
    }
  for (int shift = 0; shift < 60; shift += 29)
    {
      g_autoptr (PtmImage) master = make_slope (SIDE, SIDE, 0);
      g_autoptr (PtmImage) answer = make_slope (SIDE, SIDE, shift);

      check_not_sure (master, answer, NULL);
    }
}

/* Half of what is outside was painted anew; the rest still tells. */
static void
test_leak (void)
{
  g_autoptr (PtmImage) master = make_detail (SIDE, SIDE, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) moved = make_detail (SIDE, SIDE, 5, detail_still, 5, 8.5);
  g_autoptr (PtmMask) right = make_rect_mask (SIDE, SIDE, (PtmRect){ SIDE * 3 / 5, 0, SIDE * 2 / 5, SIDE });
  g_autoptr (PtmMask) region = make_rect_mask (SIDE, SIDE, (PtmRect){ 20, 20, 60, 60 });
  g_autoptr (PtmImage) answer = spoil (moved, right, 4, 1, 2);
  PtmRegistration r;

  ptm_register_measure (master, answer, region, &r, NULL);
  g_assert_true (!r.sure || hypot (r.dx - 5, r.dy - 8.5) < 0.5);
}

static void
test_odd_sizes (void)
{
  const int sizes[][2] = { { 16384, 40 }, { 40, 3000 }, { 13, 13 }, { 130, 129 }, { 2, 900 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmImage) master = make_detail (sizes[i][0], sizes[i][1], 5, detail_still, 0, 0);
      g_autoptr (PtmImage) answer = make_detail (sizes[i][0], sizes[i][1], 5, detail_still, 2, 1);
      PtmRegistration r;

      ptm_register_measure (master, answer, NULL, &r, NULL);
      g_assert_true (!r.sure || hypot (r.dx - 2, r.dy - 1) < 0.5);
    }
}

/* Cancelled, it says nothing. */
static void
test_cancel (void)
{
  g_autoptr (PtmImage) master = make_detail (SIDE, SIDE, 5, detail_still, 0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  PtmRegistration r;

  g_cancellable_cancel (cancellable);
  ptm_register_measure (master, master, NULL, &r, cancellable);
  g_assert_false (r.sure);
  g_assert_false (ptm_register_is_moved (&r));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/register/moved", test_moved);
  g_test_add_func ("/imaging/register/plain-move", test_plain_move);
  g_test_add_func ("/imaging/register/apply", test_apply);
  g_test_add_func ("/imaging/register/apply-exact", test_apply_exact);
  g_test_add_func ("/imaging/register/other-size", test_other_size);
  g_test_add_func ("/imaging/register/no-place", test_no_place);
  g_test_add_func ("/imaging/register/ambiguous", test_ambiguous);
  g_test_add_func ("/imaging/register/leak", test_leak);
  g_test_add_func ("/imaging/register/odd-sizes", test_odd_sizes);
  g_test_add_func ("/imaging/register/cancel", test_cancel);
  return g_test_run ();
}
