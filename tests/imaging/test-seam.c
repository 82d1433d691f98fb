/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The seam at the border of a region, and matching tones only where that helps. */

#include "config.h"

#include "ptm-seam.h"

#include <stdlib.h>
#include "ptm-color.h"
#include "ptm-compose.h"
#include "test-detail.h"

#define SIDE 256

static const PtmRect region = { 70, 60, 120, 110 };

/* The picture brighter by so much, a little less to the right. */
static PtmImage *
make_brighter (PtmImage *image, int offset)
{
  int     width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), (gsize)width * height * 4);

  for (gsize i = 0; i < (gsize)width * height * 4; i++)
    if (i % 4 != 3)
      pixels[i] = (guint8)CLAMP (pixels[i] + offset - (int)(i / 4 % width) * offset / (2 * width), 0, 255);
  return ptm_image_new_take (width, height, pixels);
}

/* Two plain halves: the step is the difference of their colours. */
static void
test_measure (void)
{
  g_autoptr (PtmImage) grey = make_plain (SIDE, SIDE, 100, 100, 100, 255);
  g_autoptr (PtmImage) bright = make_plain (SIDE, SIDE, 140, 120, 100, 255);
  g_autoptr (PtmMask) mask = make_rect_mask (SIDE, SIDE, region);
  g_autoptr (PtmMask) none = ptm_mask_new (SIDE, SIDE);
  g_autoptr (PtmMask) all = make_rect_mask (SIDE, SIDE, (PtmRect){ 0, 0, SIDE, SIDE });
  g_autoptr (PtmImage) result = ptm_compose (grey, bright, mask, 6, NULL);
  g_autoptr (PtmImage) sharp = ptm_compose (grey, bright, mask, 0, NULL);
  double step = ptm_color_delta_e (PTM_RGB (100, 100, 100), PTM_RGB (140, 120, 100));

  /* At the corners the feather of the other side is met. */
  g_assert_cmpfloat (ptm_seam_measure (grey, result, mask, 6), <=, step);
  g_assert_cmpfloat (ptm_seam_measure (grey, result, mask, 6), >, 0.92 * step);
  g_assert_cmpfloat_with_epsilon (ptm_seam_measure (grey, sharp, mask, 0), step, 1e-9);
  g_assert_cmpfloat (ptm_seam_measure (grey, grey, mask, 6), ==, 0);
  g_assert_cmpfloat (ptm_seam_measure (grey, result, none, 6), ==, 0);
  g_assert_cmpfloat (ptm_seam_measure (grey, bright, all, 6), ==, 0);
}

/* The whole answer is brighter, as models make it: matched, the border is hardly seen, and nothing changes outside. */
static void
test_match (void)
{
  g_autoptr (PtmImage) master = make_detail (SIDE, SIDE, 4, detail_still, 0, 0);
  g_autoptr (PtmImage) answer = make_brighter (master, 24);
  g_autoptr (PtmMask) mask = make_rect_mask (SIDE, SIDE, region);
  PtmSeam seam;
  g_autoptr (PtmImage) matched = ptm_seam_match (master, answer, mask, 6, &seam, NULL);
  g_autoptr (PtmImage) result = ptm_compose (master, matched, mask, 6, NULL);

  g_assert_true (seam.matched);
  g_assert_cmpfloat (seam.after, <, seam.before * 0.5);
  g_assert_cmpfloat_with_epsilon (seam.after, ptm_seam_measure (master, result, mask, 6), 1e-9);
  g_assert_cmpuint (ptm_compose_count_changed_outside (master, result, mask), ==, 0);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (get_coverage (mask, x, y) == 0)
        g_assert_cmpmem (get_pixel (matched, x, y), 4, get_pixel (answer, x, y), 4);
  /* In the middle the answer keeps its tone, at the border it takes the master's. */
  g_assert_cmpint (abs (get_pixel (matched, 130, 115)[0] - get_pixel (answer, 130, 115)[0]), <=, 1);
  g_assert_cmpint (abs (get_pixel (matched, 71, 115)[0] - get_pixel (master, 71, 115)[0]), <=, 6);
}

/* Nothing to match: the same answer comes back. */
static void
test_leave (void)
{
  g_autoptr (PtmImage) master = make_detail (SIDE, SIDE, 4, detail_still, 0, 0);
  g_autoptr (PtmImage) other = make_detail (SIDE, SIDE, 40, detail_still, 0, 0);
  g_autoptr (PtmImage) hole = make_plain (SIDE, SIDE, 0, 0, 0, 0);
  g_autoptr (PtmMask) mask = make_rect_mask (SIDE, SIDE, region);
  g_autoptr (PtmMask) none = ptm_mask_new (SIDE, SIDE);
  PtmSeam seam;
  g_autoptr (PtmImage) same = ptm_seam_match (master, master, mask, 6, &seam, NULL);
  g_autoptr (PtmImage) outside = NULL;
  g_autoptr (PtmImage) clear = NULL;
  g_autoptr (PtmImage) another = NULL;

  g_assert_true (same == master);
  g_assert_false (seam.matched);
  g_assert_cmpfloat (seam.before, ==, seam.after);
  outside = ptm_seam_match (master, other, none, 6, &seam, NULL);
  g_assert_true (outside == other);
  clear = ptm_seam_match (master, hole, mask, 6, &seam, NULL);
  g_assert_true (clear == hole);
  another = ptm_seam_match (master, other, mask, 6, &seam, NULL);
  g_assert_cmpfloat (seam.after, <=, seam.before);
  g_assert_true (seam.matched || another == other);
}

static void
test_small (void)
{
  g_autoptr (PtmImage) one = make_plain (1, 1, 9, 9, 9, 255);
  g_autoptr (PtmImage) two = make_plain (1, 1, 99, 9, 9, 255);
  g_autoptr (PtmMask) mask = make_rect_mask (1, 1, (PtmRect){ 0, 0, 1, 1 });
  g_autoptr (PtmImage) matched = ptm_seam_match (one, two, mask, 24, NULL, NULL);

  g_assert_true (matched == two);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/seam/measure", test_measure);
  g_test_add_func ("/imaging/seam/match", test_match);
  g_test_add_func ("/imaging/seam/leave", test_leave);
  g_test_add_func ("/imaging/seam/small", test_small);
  return g_test_run ();
}
