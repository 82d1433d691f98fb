/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Strokes of the brush, against the distance to the stroke's line computed plainly for every pixel. */

#include "config.h"

#include "ptm-mask.h"

#include <math.h>
#include <string.h>
#include "test-pictures.h"

#define SIZE 300

static const PtmBrush hard = { 12, 1, PTM_MASK_ADD };
static const PtmBrush soft = { 25, 0, PTM_MASK_ADD };
static const PtmBrush eraser = { 12, 1, PTM_MASK_SUBTRACT };

static double
get_distance (double px, double py, double x0, double y0, double x1, double y1)
{
  double dx = x1 - x0, dy = y1 - y0, length2 = dx * dx + dy * dy;
  double t = length2 > 0 ? CLAMP (((px - x0) * dx + (py - y0) * dy) / length2, 0, 1) : 0;

  return hypot (px - x0 - t * dx, py - y0 - t * dy);
}

static double
expect (const PtmBrush *brush, double distance)
{
  double falloff = MAX (1, brush->radius * (1 - brush->hardness));
  double t = CLAMP ((brush->radius + 0.5 - distance) / falloff, 0, 1);

  return 255 * t * t * (3 - 2 * t);
}

static PtmMask *
paint_line (const PtmBrush *brush, double x0, double y0, double x1, double y1)
{
  PtmMask *mask = ptm_mask_new (SIZE, SIZE);

  ptm_mask_stroke_begin (mask, brush, x0, y0, 1, NULL);
  ptm_mask_stroke_to (mask, x1, y1, 1, NULL);
  ptm_mask_stroke_end (mask);

  return mask;
}

static void
check_line (const PtmBrush *brush, double x0, double y0, double x1, double y1)
{
  g_autoptr (PtmMask) mask = paint_line (brush, x0, y0, x1, y1);

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpfloat (fabs (get_coverage (mask, x, y) - expect (brush, get_distance (x + 0.5, y + 0.5, x0, y0, x1, y1))), <=, 1);
}

static void
test_shape (void)
{
  check_line (&hard, 100, 100, 100, 100);
  check_line (&soft, 100.3, 90.8, 211.2, 180.9);
  check_line (&hard, 250, 40, 30, 270);
  check_line (&hard, -40, 150, 340, 160);
  check_line (&soft, -500, -500, 900, 700);
}

/* Going over the same place in one stroke changes nothing more, and many small steps are one large one. */
static void
test_no_build_up (void)
{
  g_autoptr (PtmMask) once = paint_line (&soft, 60, 150, 240, 150);
  g_autoptr (PtmMask) often = ptm_mask_new (SIZE, SIZE);

  ptm_mask_stroke_begin (often, &soft, 60, 150, 1, NULL);
  for (int i = 0; i < 4; i++)
    for (double x = 60; x <= 240; x += 0.5)
      ptm_mask_stroke_to (often, i % 2 == 0 ? x : 300 - x, 150, 1, NULL);
  ptm_mask_stroke_end (often);

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpint (ABS (get_coverage (once, x, y) - get_coverage (often, x, y)), <=, 1);
  g_assert_true (ptm_mask_undo (often, NULL));
  g_assert_true (ptm_mask_is_empty (often));
}

static void
test_subtract (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (SIZE, SIZE, (PtmRect){ 0, 0, SIZE, SIZE });

  ptm_mask_stroke_begin (mask, &eraser, 50, 60, 1, NULL);
  ptm_mask_stroke_to (mask, 200, 60, 1, NULL);
  ptm_mask_stroke_end (mask);
  g_assert_cmpint (get_coverage (mask, 120, 60), ==, 0);
  g_assert_cmpint (get_coverage (mask, 120, 80), ==, 255);
  g_assert_true (ptm_mask_undo (mask, NULL));
  g_assert_cmpuint (ptm_mask_count_outside (mask), ==, 0);
}

static void
test_pressure (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (SIZE, SIZE);

  ptm_mask_stroke_begin (mask, &hard, 50, 100, 0.25, NULL);
  ptm_mask_stroke_to (mask, 250, 100, 1, NULL);
  ptm_mask_stroke_end (mask);
  g_assert_cmpint (get_coverage (mask, 50, 100 + 5), ==, 0);
  g_assert_cmpint (get_coverage (mask, 50, 100 + 1), ==, 255);
  g_assert_cmpint (get_coverage (mask, 150, 100 + 5), ==, 255);
  g_assert_cmpint (get_coverage (mask, 150, 100 + 10), ==, 0);
  g_assert_cmpint (get_coverage (mask, 250, 100 + 10), ==, 255);
}

/* The rectangle reported holds every pixel that changed, and is not the whole picture. */
static void
test_dirty (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (SIZE, SIZE);
  PtmRect dirty;

  ptm_mask_stroke_begin (mask, &hard, 40, 40, 1, &dirty);
  for (int i = 0; i < 40; i++)
    {
      g_autoptr (PtmMask) before = ptm_mask_snapshot (mask);

      ptm_mask_stroke_to (mask, 40 + 5 * i, 40 + 3 * i, 1, &dirty);
      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          if (get_coverage (before, x, y) != get_coverage (mask, x, y))
            g_assert_true (ptm_rect_contains (&dirty, x, y));
      g_assert_cmpint (dirty.width, <=, 5 + 2 * 14);
      g_assert_cmpint (dirty.height, <=, 3 + 2 * 14);
    }
  ptm_mask_stroke_end (mask);
}

static void
test_outside (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (SIZE, SIZE);
  PtmRect dirty;

  ptm_mask_stroke_begin (mask, &hard, -1000, 40, 1, &dirty);
  assert_rect (dirty, 0, 0, 0, 0);
  ptm_mask_stroke_to (mask, -1e300, -1e300, 1, &dirty);
  assert_rect (dirty, 0, 0, 0, 0);
  ptm_mask_stroke_to (mask, 1e300, 1e300, 1, &dirty);
  g_assert_true (dirty.x >= 0 && dirty.y >= 0 && dirty.x + dirty.width <= SIZE && dirty.y + dirty.height <= SIZE);
  ptm_mask_stroke_end (mask);
}

static void
test_cancel (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (SIZE, SIZE, (PtmRect){ 30, 30, 77, 99 });
  g_autoptr (PtmMask) before = ptm_mask_snapshot (mask);
  PtmRect dirty;

  ptm_mask_stroke_begin (mask, &soft, 40, 40, 1, NULL);
  ptm_mask_stroke_to (mask, 240, 140, 1, NULL);
  ptm_mask_stroke_cancel (mask, &dirty);
  g_assert_cmpmem (ptm_mask_get_coverage (mask), SIZE * SIZE, ptm_mask_get_coverage (before), SIZE * SIZE);
  g_assert_true (ptm_rect_contains (&dirty, 240, 140));

  /* Nothing is open any more. */
  ptm_mask_stroke_to (mask, 10, 10, 1, &dirty);
  assert_rect (dirty, 0, 0, 0, 0);
  ptm_mask_stroke_end (mask);
  ptm_mask_stroke_cancel (mask, &dirty);
  assert_rect (dirty, 0, 0, 0, 0);
  g_assert_true (ptm_mask_undo (mask, NULL));
  g_assert_true (ptm_mask_is_empty (mask));
}

/* Undo in the middle of a stroke ends it first; a stroke over what is full is no step. */
static void
test_stroke_and_history (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (SIZE, SIZE);

  ptm_mask_stroke_begin (mask, &hard, 40, 40, 1, NULL);
  ptm_mask_stroke_to (mask, 90, 40, 1, NULL);
  g_assert_true (ptm_mask_undo (mask, NULL));
  g_assert_true (ptm_mask_is_empty (mask));
  g_assert_true (ptm_mask_redo (mask, NULL));
  g_assert_cmpint (get_coverage (mask, 60, 40), ==, 255);

  ptm_mask_stroke_begin (mask, &hard, 40, 40, 1, NULL);
  ptm_mask_stroke_to (mask, 90, 40, 1, NULL);
  ptm_mask_stroke_end (mask);
  g_assert_true (ptm_mask_undo (mask, NULL));
  g_assert_false (ptm_mask_can_undo (mask));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/mask-stroke/shape", test_shape);
  g_test_add_func ("/imaging/mask-stroke/no-build-up", test_no_build_up);
  g_test_add_func ("/imaging/mask-stroke/subtract", test_subtract);
  g_test_add_func ("/imaging/mask-stroke/pressure", test_pressure);
  g_test_add_func ("/imaging/mask-stroke/dirty", test_dirty);
  g_test_add_func ("/imaging/mask-stroke/outside", test_outside);
  g_test_add_func ("/imaging/mask-stroke/cancel", test_cancel);
  g_test_add_func ("/imaging/mask-stroke/history", test_stroke_and_history);

  return g_test_run ();
}
