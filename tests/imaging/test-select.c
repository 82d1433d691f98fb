/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The cut against all cuts of small graphs, and objects whose outline is known. */

#include "config.h"

#include "ptm-select.h"

#include <math.h>
#include <stdlib.h>
#include "ptm-cut.h"
#include "ptm-mask-shape.h"
#include "test-detail.h"

/* Every division of a small grid is tried. */
static void
test_cut (void)
{
  static const int sides[4][2] = { { 1, 0 }, { -1, 1 }, { 0, 1 }, { 1, 1 } };
  guint            seed = 3;

  for (int round = 0; round < 60; round++)
    {
      g_autoptr (PtmCut) cut = ptm_cut_new (12);
      float  ties[12][2], links[12][4] = { { 0 } };
      double best = G_MAXDOUBLE, found, check = 0;

      for (int i = 0; i < 12; i++)
        {
          for (int j = 0; j < 2; j++)
            ties[i][j] = (float)(next_random (&seed) % 12);
          ptm_cut_tie (cut, i, ties[i][0], ties[i][1]);
          for (int side = 0; side < 4; side++)
            {
              int x = i % 4 + sides[side][0], y = i / 4 + sides[side][1];

              if (x < 0 || x > 3 || y > 2)
                continue;
              links[i][side] = (float)(next_random (&seed) % 8);
              ptm_cut_join (cut, i, side, y * 4 + x, links[i][side]);
            }
        }
      found = ptm_cut_run (cut, NULL);
      for (int division = -1; division < 1 << 12; division++)
        {
          double cost = 0;
          int    in[12];

          for (int i = 0; i < 12; i++)
            in[i] = division < 0 ? ptm_cut_is_source (cut, i) : division >> i & 1;
          for (int i = 0; i < 12; i++)
            {
              cost += in[i] ? ties[i][1] : ties[i][0];
              for (int side = 0; side < 4; side++)
                if (links[i][side] > 0 && in[i] != in[i + sides[side][1] * 4 + sides[side][0]])
                  cost += links[i][side];
            }
          if (division < 0)
            check = cost;
          else
            best = MIN (best, cost);
        }
      g_assert_cmpfloat_with_epsilon (found, best, 1e-3);
      g_assert_cmpfloat_with_epsilon (check, best, 1e-3);
    }
}

/* A reddish thing with grain on a bluish ground with grain; its outline is an ellipse with a bay. */
static gboolean
is_thing (double x, double y, int width, int height)
{
  double u = (x - width * 0.5) / (width * 0.25), v = (y - height * 0.5) / (height * 0.3);

  return u * u + v * v < 1 && hypot (u - 0.9, v) > 0.45;
}

static PtmImage *
make_thing (int width, int height)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);
  guint   seed = 9;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean thing = is_thing (x + 0.5, y + 0.5, width, height);
        double   light = detail_noise (x, y, 12, 4) * 40 + (int)(next_random (&seed) % 21);
        guint8  *p = pixels + ((gsize)y * width + x) * 4;

        p[0] = (guint8)(thing ? 150 + light : 60 + light);
        p[1] = (guint8)(80 + light);
        p[2] = (guint8)(thing ? 50 + light : 120 + light);
        p[3] = 255;
      }
  return ptm_image_new_take (width, height, pixels);
}

/* The part of the thing and the mask that is only in one of them. */
static double
get_error (PtmMask *mask, int width, int height)
{
  gsize differ = 0, both = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean thing = is_thing (x + 0.5, y + 0.5, width, height), in = get_coverage (mask, x, y) >= 128;

        differ += thing != in;
        both += thing || in;
      }
  return (double)differ / both;
}

static void
test_box (void)
{
  const int sizes[][2] = { { 200, 160 }, { 640, 480 }, { 301, 777 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int width = sizes[i][0], height = sizes[i][1];
      g_autoptr (PtmImage) image = make_thing (width, height);
      PtmSelectHints hints = { .box = { width / 5, height / 7, width * 3 / 5, height * 5 / 7 } };
      g_autoptr (PtmMask) mask = ptm_select_object (image, &hints, NULL, NULL);

      g_test_message ("%dx%d: %g", width, height, get_error (mask, width, height));
      g_assert_cmpfloat (get_error (mask, width, height), <, 0.015);
      g_assert_cmpint (get_coverage (mask, 2, 2), ==, 0);
      g_assert_cmpint (get_coverage (mask, width * 4 / 10, height / 2), ==, 255);
    }
}

static void
test_stroke (void)
{
  g_autoptr (PtmImage) image = make_thing (500, 400);
  g_autoptr (PtmMask) object = make_rect_mask (500, 400, (PtmRect){ 180, 140, 40, 120 });
  g_autoptr (PtmMask) rest = make_rect_mask (500, 400, (PtmRect){ 195, 190, 6, 6 });
  PtmSelectHints hints = { .object = object };
  g_autoptr (PtmMask) mask = NULL;
  g_autoptr (PtmMask) refined = NULL;
  g_autoptr (PtmMask) again = NULL;

  ptm_mask_fill_rect (object, &(PtmRect){ 220, 220, 60, 30 }, PTM_MASK_ADD, NULL);
  mask = ptm_select_object (image, &hints, NULL, NULL);
  g_assert_cmpfloat (get_error (mask, 500, 400), <, 0.02);
  again = ptm_select_object (image, &hints, NULL, NULL);
  g_assert_cmpmem (ptm_mask_get_coverage (mask), 200000, ptm_mask_get_coverage (again), 200000);
  /* What is said is kept, whatever the colours say. */
  ptm_mask_fill_rect (object, &(PtmRect){ 20, 20, 12, 12 }, PTM_MASK_ADD, NULL);
  hints.rest = rest;
  hints.box = (PtmRect){ 100, 50, 300, 300 };
  refined = ptm_select_object (image, &hints, NULL, NULL);
  for (int i = 0; i < 200000; i++)
    {
      if (ptm_mask_get_coverage (rest)[i] > 0)
        g_assert_cmpint (ptm_mask_get_coverage (refined)[i], ==, 0);
      else if (ptm_mask_get_coverage (object)[i] > 0)
        g_assert_cmpint (ptm_mask_get_coverage (refined)[i], ==, 255);
    }
}

static void
test_extremes (void)
{
  g_autoptr (PtmImage) flat = make_plain (300, 200, 90, 90, 90, 255);
  g_autoptr (PtmImage) one = make_plain (1, 1, 9, 9, 9, 255);
  g_autoptr (PtmImage) noise = make_noise (90, 4000, 3, FALSE);
  g_autoptr (PtmMask) single = make_rect_mask (1, 1, (PtmRect){ 0, 0, 1, 1 });
  PtmSelectHints nothing = { .object = NULL }, all = { .box = { -5, -5, 5000, 5000 } }, stroke = { .object = single };
  g_autoptr (PtmMask) none = ptm_select_object (flat, &nothing, NULL, NULL);
  g_autoptr (PtmMask) whole = ptm_select_object (flat, &all, NULL, NULL);
  g_autoptr (PtmMask) dot = ptm_select_object (one, &stroke, NULL, NULL);
  g_autoptr (PtmMask) some = ptm_select_object (noise, &all, NULL, NULL);

  g_assert_true (ptm_mask_is_empty (none));
  g_assert_nonnull (whole);
  g_assert_cmpint (get_coverage (dot, 0, 0), ==, 255);
  g_assert_cmpint (ptm_mask_get_height (some), ==, 4000);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (4000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (PtmImage) image = make_thing (1000, 1000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  PtmSelectHints hints = { .box = { 100, 100, 800, 800 } };
  GThread       *helper = g_thread_new ("cancel", cancel_soon, cancellable);

  g_assert_null (ptm_select_object (image, &hints, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (helper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/select/cut", test_cut);
  g_test_add_func ("/imaging/select/box", test_box);
  g_test_add_func ("/imaging/select/stroke", test_stroke);
  g_test_add_func ("/imaging/select/extremes", test_extremes);
  g_test_add_func ("/imaging/select/cancel", test_cancel);
  return g_test_run ();
}
