/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Shapes against counting samples, distances against searching all pixels, outlines against the areas they enclose. */

#include "config.h"

#include "ptm-mask-shape.h"

#include <math.h>
#include <stdlib.h>
#include "test-detail.h"

#define WIDTH  97
#define HEIGHT 71

typedef gboolean (*Inside) (double x, double y, gconstpointer shape);

typedef struct
{
  const PtmPoint *points;
  gsize           n;
} Polygon;

static gboolean
is_in_ellipse (double x, double y, gconstpointer shape)
{
  const double *e = shape;

  return (x - e[0]) * (x - e[0]) / (e[2] * e[2]) + (y - e[1]) * (y - e[1]) / (e[3] * e[3]) < 1;
}

static gboolean
is_in_polygon (double x, double y, gconstpointer shape)
{
  const Polygon *polygon = shape;
  gboolean       inside = FALSE;

  for (gsize i = 0; i < polygon->n; i++)
    {
      PtmPoint a = polygon->points[i], b = polygon->points[(i + 1) % polygon->n];

      if ((a.y > y) != (b.y > y) && x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y))
        inside = !inside;
    }
  return inside;
}

/* Each pixel by 12 × 12 samples. */
static void
check_shape (PtmMask *mask, Inside inside, gconstpointer shape)
{
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        int n = 0;

        for (int i = 0; i < 144; i++)
          n += inside (x + (i % 12 + 0.5) / 12, y + (i / 12 + 0.5) / 12, shape);
        g_assert_cmpint (abs (get_coverage (mask, x, y) - n * 255 / 144), <=, 22);
        if (n == 0 || n == 144)
          g_assert_cmpint (abs (get_coverage (mask, x, y) - n * 255 / 144), <=, 6);
      }
}

static void
test_ellipse (void)
{
  const double cases[][4] = { { 48, 35, 30, 20 }, { 10, 60, 40, 25.5 }, { 50.3, 30.7, 0.8, 9.2 }, { -5, -5, 20, 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmMask) mask = ptm_mask_new_ellipse (WIDTH, HEIGHT, cases[i][0], cases[i][1], cases[i][2], cases[i][3]);

      check_shape (mask, is_in_ellipse, cases[i]);
    }
}

static void
test_polygon (void)
{
  const PtmPoint triangle[] = { { 10, 5 }, { 85.5, 22.25 }, { 31.7, 66.1 } };
  const PtmPoint star[] = { { 48, 2 }, { 70, 69 }, { 12, 27 }, { 84, 27 }, { 26, 69 } };
  const PtmPoint beyond[] = { { -40, -20 }, { 300, 40 }, { 30, 200 } };
  const PtmPoint thin[] = { { 5.2, 5 }, { 90.6, 60 }, { 5.9, 5.6 } };
  const Polygon  cases[] = { { triangle, 3 }, { star, 5 }, { beyond, 3 }, { thin, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmMask) mask = ptm_mask_new_polygon (WIDTH, HEIGHT, cases[i].points, cases[i].n);

      check_shape (mask, is_in_polygon, &cases[i]);
    }
}

/* Whole pixels are whole; nonsense is nothing. */
static void
test_polygon_edges (void)
{
  const PtmPoint square[] = { { 10, 20 }, { 40, 20 }, { 40, 50 }, { 10, 50 } };
  const PtmPoint bad[] = { { NAN, 3 }, { INFINITY, 9 }, { 1e300, -1e300 }, { 5, 5 } };
  g_autoptr (PtmMask) mask = ptm_mask_new_polygon (WIDTH, HEIGHT, square, 4);
  g_autoptr (PtmMask) rect = make_rect_mask (WIDTH, HEIGHT, (PtmRect){ 10, 20, 30, 30 });
  g_autoptr (PtmMask) none = ptm_mask_new_polygon (WIDTH, HEIGHT, NULL, 0);
  g_autoptr (PtmMask) line = ptm_mask_new_polygon (WIDTH, HEIGHT, bad, 4);
  const PtmPoint around[] = { { -9, -9 }, { 9, -9 }, { 9, 9 }, { -9, 9 } };
  g_autoptr (PtmMask) tiny = ptm_mask_new_polygon (1, 1, around, 4);
  g_autoptr (PtmMask) nothing = ptm_mask_new_ellipse (WIDTH, HEIGHT, 10, 10, -3, NAN);

  g_assert_cmpmem (ptm_mask_get_coverage (mask), WIDTH * HEIGHT, ptm_mask_get_coverage (rect), WIDTH * HEIGHT);
  g_assert_true (ptm_mask_is_empty (none));
  g_assert_true (ptm_mask_is_empty (nothing));
  g_assert_cmpint (get_coverage (line, 0, 0), <=, 255);
  g_assert_cmpint (get_coverage (tiny, 0, 0), ==, 255);
}

/* A shape that says where it is, is laid as one that does not. */
static void
test_rectangles (void)
{
  const PtmRect rects[] = { { 3, 5, 70, 20 }, { -20, -20, 40, 40 }, { 60, 60, 900, 900 }, { 500, 0, 4, 4 }, { 0, 0, 0, 0 }, { 63, 63, 2, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rects); i++)
    for (int how = PTM_MASK_COMBINE_REPLACE; how <= PTM_MASK_COMBINE_INTERSECT; how++)
      {
        g_autoptr (PtmMask) shape = ptm_mask_new_rectangle (WIDTH, HEIGHT, &rects[i]);
        g_autoptr (PtmMask) plain = ptm_mask_snapshot (shape);
        g_autoptr (PtmMask) a = ptm_mask_new_ellipse (WIDTH, HEIGHT, 40, 35, 30, 20);
        g_autoptr (PtmMask) b = ptm_mask_snapshot (a);
        g_autoptr (PtmMask) painted = ptm_mask_new (WIDTH, HEIGHT);

        ptm_mask_fill_rect (painted, &rects[i], PTM_MASK_ADD, NULL);
        g_assert_cmpmem (ptm_mask_get_coverage (shape), WIDTH * HEIGHT, ptm_mask_get_coverage (painted), WIDTH * HEIGHT);
        ptm_mask_combine (a, shape, (PtmMaskCombine)how, NULL);
        ptm_mask_combine (b, plain, (PtmMaskCombine)how, NULL);
        g_assert_cmpmem (ptm_mask_get_coverage (a), WIDTH * HEIGHT, ptm_mask_get_coverage (b), WIDTH * HEIGHT);
      }
}

static void
test_combine (void)
{
  const PtmMaskCombine how[] = { PTM_MASK_COMBINE_REPLACE, PTM_MASK_COMBINE_ADD, PTM_MASK_COMBINE_SUBTRACT, PTM_MASK_COMBINE_INTERSECT };
  g_autoptr (PtmMask) a = ptm_mask_new_ellipse (WIDTH, HEIGHT, 40, 35, 30, 20);
  g_autoptr (PtmMask) b = ptm_mask_new_ellipse (WIDTH, HEIGHT, 60, 40, 25, 25);

  for (guint i = 0; i < G_N_ELEMENTS (how); i++)
    {
      g_autoptr (PtmMask) mask = ptm_mask_snapshot (a);
      PtmRect dirty;

      ptm_mask_combine (mask, b, how[i], &dirty);
      g_assert_false (ptm_rect_is_empty (&dirty));
      for (int j = 0; j < WIDTH * HEIGHT; j++)
        {
          int p = ptm_mask_get_coverage (a)[j], q = ptm_mask_get_coverage (b)[j];
          int expected[] = { q, MAX (p, q), MIN (p, 255 - q), MIN (p, q) };

          g_assert_cmpint (ptm_mask_get_coverage (mask)[j], ==, expected[i]);
        }
      g_assert_true (ptm_mask_undo (mask, NULL));
      g_assert_cmpmem (ptm_mask_get_coverage (mask), WIDTH * HEIGHT, ptm_mask_get_coverage (a), WIDTH * HEIGHT);
      g_assert_false (ptm_mask_can_undo (mask));
    }
}

/* The distance to the nearest pixel of one kind, by looking at all; -1 without any. */
static double
search_distance (PtmMask *mask, int x, int y, gboolean set)
{
  double best = -1;

  for (int j = 0; j < ptm_mask_get_height (mask); j++)
    for (int i = 0; i < ptm_mask_get_width (mask); i++)
      if ((get_coverage (mask, i, j) >= 128) == set && (best < 0 || hypot (i - x, j - y) < best))
        best = hypot (i - x, j - y);
  return best;
}

static void
test_grow_and_shrink (void)
{
  g_autoptr (PtmMask) one = ptm_mask_new_ellipse (WIDTH, HEIGHT, 30, 30, 14, 9);
  g_autoptr (PtmMask) two = make_rect_mask (WIDTH, HEIGHT, (PtmRect){ 70, 50, 27, 21 });
  double radii[] = { 1, 4.5, 12 };

  ptm_mask_combine (one, two, PTM_MASK_COMBINE_ADD, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      g_autoptr (PtmMask) grown = ptm_mask_grow (one, radii[i]);
      g_autoptr (PtmMask) shrunk = ptm_mask_shrink (one, radii[i]);

      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          {
            int old = get_coverage (one, x, y);
            int near = (int)lround (255 * CLAMP (radii[i] + 1 - search_distance (one, x, y, TRUE), 0, 1));
            int far = 255 - (int)lround (255 * CLAMP (radii[i] + 1 - search_distance (one, x, y, FALSE), 0, 1));

            g_assert_cmpint (abs (get_coverage (grown, x, y) - MAX (old, near)), <=, 1);
            g_assert_cmpint (abs (get_coverage (shrunk, x, y) - MIN (old, far)), <=, 1);
          }
    }
}

static void
test_extremes (void)
{
  g_autoptr (PtmMask) none = ptm_mask_new (WIDTH, HEIGHT);
  g_autoptr (PtmMask) all = make_rect_mask (WIDTH, HEIGHT, (PtmRect){ 0, 0, WIDTH, HEIGHT });
  g_autoptr (PtmMask) grown = ptm_mask_grow (none, 10);
  g_autoptr (PtmMask) shrunk = ptm_mask_shrink (all, 1e9);
  g_autoptr (PtmMask) single = make_rect_mask (1, 1, (PtmRect){ 0, 0, 1, 1 });
  g_autoptr (PtmMask) vanished = NULL;
  g_autoptr (PtmMask) huge = ptm_mask_grow (single, 1e12);
  g_autoptr (PtmMask) soft = ptm_mask_soften (single, 1e12);
  g_autoptr (PtmMask) dot = ptm_mask_new_ellipse (WIDTH, HEIGHT, 40, 40, 3, 3);
  g_autoptr (PtmMask) same = ptm_mask_smooth (dot, NAN);

  vanished = ptm_mask_shrink (dot, 6);
  g_assert_true (ptm_mask_is_empty (grown));
  g_assert_cmpuint (ptm_mask_count_outside (shrunk), ==, 0);
  g_assert_true (ptm_mask_is_empty (vanished));
  g_assert_cmpint (get_coverage (huge, 0, 0), ==, 255);
  g_assert_cmpint (get_coverage (soft, 0, 0), ==, 255);
  g_assert_cmpmem (ptm_mask_get_coverage (same), WIDTH * HEIGHT, ptm_mask_get_coverage (dot), WIDTH * HEIGHT);
}

static gsize
sum_coverage (PtmMask *mask)
{
  gsize sum = 0;

  for (int i = 0; i < ptm_mask_get_width (mask) * ptm_mask_get_height (mask); i++)
    sum += ptm_mask_get_coverage (mask)[i];
  return sum;
}

/* Specks and spikes go, a straight edge stays where it is and sharp. */
static void
test_smooth (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (WIDTH, HEIGHT, (PtmRect){ 0, 0, 50, HEIGHT });
  g_autoptr (PtmMask) smooth = NULL;
  g_autoptr (PtmMask) soft = NULL;

  ptm_mask_fill_rect (mask, &(PtmRect){ 80, 30, 1, 1 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (mask, &(PtmRect){ 50, 30, 6, 1 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (mask, &(PtmRect){ 20, 40, 1, 1 }, PTM_MASK_SUBTRACT, NULL);
  smooth = ptm_mask_smooth (mask, 3);
  g_assert_cmpint (get_coverage (smooth, 80, 30), ==, 0);
  g_assert_cmpint (get_coverage (smooth, 54, 30), ==, 0);
  g_assert_cmpint (get_coverage (smooth, 20, 40), ==, 255);
  g_assert_cmpint (get_coverage (smooth, 48, 10), >, 200);
  g_assert_cmpint (get_coverage (smooth, 51, 10), <, 55);

  soft = ptm_mask_soften (mask, 8);
  for (int x = 40; x < 60; x++)
    g_assert_cmpint (get_coverage (soft, x, 10), >=, get_coverage (soft, x + 1, 10));
  g_assert_cmpint (get_coverage (soft, 52, 10), >, 30);
  g_assert_cmpint (get_coverage (soft, 47, 10), <, 225);
  g_assert_cmpint (abs ((int)(sum_coverage (soft) / 255) - (int)(sum_coverage (mask) / 255)), <, 60);
}

static void
test_fill_holes (void)
{
  g_autoptr (PtmMask) ring = ptm_mask_new_ellipse (WIDTH, HEIGHT, 40, 35, 30, 30);
  g_autoptr (PtmMask) hole = ptm_mask_new_ellipse (WIDTH, HEIGHT, 40, 35, 20, 20);
  g_autoptr (PtmMask) full = ptm_mask_snapshot (ring);
  g_autoptr (PtmMask) filled = NULL;
  g_autoptr (PtmMask) open = NULL;

  ptm_mask_combine (ring, hole, PTM_MASK_COMBINE_SUBTRACT, NULL);
  filled = ptm_mask_fill_holes (ring);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (get_coverage (full, x, y) == 0 || get_coverage (hole, x, y) == 255)
        g_assert_cmpint (get_coverage (filled, x, y), ==, get_coverage (full, x, y));
  ptm_mask_fill_rect (ring, &(PtmRect){ 0, 34, 40, 3 }, PTM_MASK_SUBTRACT, NULL);
  open = ptm_mask_fill_holes (ring);
  g_assert_cmpmem (ptm_mask_get_coverage (open), WIDTH * HEIGHT, ptm_mask_get_coverage (ring), WIDTH * HEIGHT);
}

static double
get_area (GArray *outline)
{
  double area = 0;

  for (guint i = 0; i < outline->len; i++)
    {
      PtmPoint a = g_array_index (outline, PtmPoint, i), b = g_array_index (outline, PtmPoint, (i + 1) % outline->len);

      area += (a.x * b.y - b.x * a.y) / 2;
    }
  return area;
}

/* Clockwise around the region, the other way around a hole; at the edge of the picture too. */
static void
test_trace (void)
{
  g_autoptr (PtmMask) disc = ptm_mask_new_ellipse (WIDTH, HEIGHT, 40, 35, 30, 20);
  g_autoptr (PtmMask) hole = ptm_mask_new_ellipse (WIDTH, HEIGHT, 45, 33, 9, 9);
  g_autoptr (PtmMask) all = make_rect_mask (WIDTH, HEIGHT, (PtmRect){ 0, 0, WIDTH, HEIGHT });
  g_autoptr (PtmMask) none = ptm_mask_new (WIDTH, HEIGHT);
  g_autoptr (GPtrArray) outlines = ptm_mask_trace (disc);
  g_autoptr (GPtrArray) with_hole = NULL;
  g_autoptr (GPtrArray) frame = ptm_mask_trace (all);
  g_autoptr (GPtrArray) nothing = ptm_mask_trace (none);

  g_assert_cmpuint (outlines->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_area (outlines->pdata[0]), G_PI * 600, 6);
  ptm_mask_combine (disc, hole, PTM_MASK_COMBINE_SUBTRACT, NULL);
  with_hole = ptm_mask_trace (disc);
  g_assert_cmpuint (with_hole->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (get_area (with_hole->pdata[1]), -G_PI * 81, 3);
  g_assert_cmpuint (frame->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_area (frame->pdata[0]), WIDTH * HEIGHT, 1);
  g_assert_cmpuint (((GArray *)frame->pdata[0])->len, <=, 9);
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* Every outline drawn again gives the region, also where pixels touch only at corners. */
static void
test_trace_again (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (WIDTH, HEIGHT);
  g_autoptr (PtmMask) again = ptm_mask_new (WIDTH, HEIGHT);
  g_autoptr (GPtrArray) outlines = NULL;
  guint seed = 7;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (next_random (&seed) % 3 == 0)
        ptm_mask_fill_rect (mask, &(PtmRect){ x, y, 1, 1 }, PTM_MASK_ADD, NULL);
  outlines = ptm_mask_trace (mask);
  for (guint i = 0; i < outlines->len; i++)
    {
      GArray *outline = outlines->pdata[i];
      Polygon polygon = { (const PtmPoint *)(gconstpointer)outline->data, outline->len };

      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          if (is_in_polygon (x + 0.5, y + 0.5, &polygon))
            ptm_mask_fill_rect (again, &(PtmRect){ x, y, 1, 1 }, get_coverage (again, x, y) ? PTM_MASK_SUBTRACT : PTM_MASK_ADD, NULL);
    }
  g_assert_cmpmem (ptm_mask_get_coverage (again), WIDTH * HEIGHT, ptm_mask_get_coverage (mask), WIDTH * HEIGHT);
}

/* Cancelled, nothing comes of it and the mask is what it was. */
static void
test_cancel (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new_ellipse (WIDTH, HEIGHT, 40, 30, 20, 15);
  g_autoptr (PtmMask) before = ptm_mask_snapshot (mask);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (int how = PTM_MASK_GROW; how <= PTM_MASK_FILL_HOLES; how++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ptm_mask_reshape (mask, (PtmMaskReshape)how, 5, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_assert_cmpmem (ptm_mask_get_coverage (mask), WIDTH * HEIGHT, ptm_mask_get_coverage (before), WIDTH * HEIGHT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/mask-shape/ellipse", test_ellipse);
  g_test_add_func ("/imaging/mask-shape/polygon", test_polygon);
  g_test_add_func ("/imaging/mask-shape/polygon-edges", test_polygon_edges);
  g_test_add_func ("/imaging/mask-shape/rectangles", test_rectangles);
  g_test_add_func ("/imaging/mask-shape/combine", test_combine);
  g_test_add_func ("/imaging/mask-shape/grow-and-shrink", test_grow_and_shrink);
  g_test_add_func ("/imaging/mask-shape/extremes", test_extremes);
  g_test_add_func ("/imaging/mask-shape/smooth", test_smooth);
  g_test_add_func ("/imaging/mask-shape/fill-holes", test_fill_holes);
  g_test_add_func ("/imaging/mask-shape/trace", test_trace);
  g_test_add_func ("/imaging/mask-shape/trace-again", test_trace_again);
  g_test_add_func ("/imaging/mask-shape/cancel", test_cancel);
  return g_test_run ();
}
