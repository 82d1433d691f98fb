/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The region as a whole: measuring, operations with their undo, feathering, and the two encodings. */

#include "config.h"

#include "ptm-mask.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <malloc.h>
#include <math.h>
#include <string.h>
#include "ptm-codec.h"
#include "ptm-mask-shape.h"
#include "test-pictures.h"

static void
test_empty (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (100, 70);

  g_assert_true (ptm_mask_is_empty (mask));
  assert_rect (ptm_mask_get_bounds (mask), 0, 0, 0, 0);
  g_assert_cmpuint (ptm_mask_count_outside (mask), ==, 7000);
  g_assert_false (ptm_mask_can_undo (mask));
  g_assert_false (ptm_mask_undo (mask, NULL));
  g_assert_false (ptm_mask_redo (mask, NULL));
}

static void
test_fill_rect (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (200, 150);
  PtmRect dirty;

  ptm_mask_fill_rect (mask, &(PtmRect){ 10, 20, 100, 30 }, PTM_MASK_ADD, &dirty);
  assert_rect (dirty, 10, 20, 100, 30);
  assert_rect (ptm_mask_get_bounds (mask), 10, 20, 100, 30);
  g_assert_cmpuint (ptm_mask_count_outside (mask), ==, 200 * 150 - 3000);

  ptm_mask_fill_rect (mask, &(PtmRect){ 0, 0, 60, 150 }, PTM_MASK_SUBTRACT, &dirty);
  assert_rect (ptm_mask_get_bounds (mask), 60, 20, 50, 30);

  ptm_mask_fill_rect (mask, &(PtmRect){ 190, -50, 1000, 60 }, PTM_MASK_ADD, &dirty);
  assert_rect (dirty, 190, 0, 10, 10);
}

static void
test_no_change_is_no_step (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (80, 80);
  PtmRect dirty;

  ptm_mask_clear (mask, &dirty);
  assert_rect (dirty, 0, 0, 0, 0);
  ptm_mask_fill_rect (mask, &(PtmRect){ 500, 0, 10, 10 }, PTM_MASK_ADD, &dirty);
  assert_rect (dirty, 0, 0, 0, 0);
  g_assert_false (ptm_mask_can_undo (mask));
}

/* Every operation is one step, and undo and redo meet exactly what was there. */
static void
test_undo (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (300, 200);
  g_autoptr (PtmImage) noise = make_noise (300, 200, 9, TRUE);
  g_autoptr (PtmMask) other = ptm_mask_new_from_grey (noise);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_mask_unref);
  const gsize n = 300 * 200;

  g_ptr_array_add (states, ptm_mask_snapshot (mask));
  ptm_mask_fill_rect (mask, &(PtmRect){ 5, 5, 250, 100 }, PTM_MASK_ADD, NULL);
  g_ptr_array_add (states, ptm_mask_snapshot (mask));
  ptm_mask_invert (mask, NULL);
  g_ptr_array_add (states, ptm_mask_snapshot (mask));
  ptm_mask_assign (mask, other, NULL);
  g_ptr_array_add (states, ptm_mask_snapshot (mask));
  g_assert_cmpmem (ptm_mask_get_coverage (mask), n, ptm_mask_get_coverage (other), n);
  ptm_mask_clear (mask, NULL);
  g_ptr_array_add (states, ptm_mask_snapshot (mask));

  for (int round = 0; round < 2; round++)
    {
      for (int i = 3; i >= 0; i--)
        {
          PtmRect dirty;

          g_assert_true (ptm_mask_undo (mask, &dirty));
          g_assert_false (ptm_rect_is_empty (&dirty));
          g_assert_cmpmem (ptm_mask_get_coverage (mask), n, ptm_mask_get_coverage (states->pdata[i]), n);
        }
      g_assert_false (ptm_mask_can_undo (mask));
      for (int i = 1; i <= 4; i++)
        {
          g_assert_true (ptm_mask_redo (mask, NULL));
          g_assert_cmpmem (ptm_mask_get_coverage (mask), n, ptm_mask_get_coverage (states->pdata[i]), n);
        }
      g_assert_false (ptm_mask_can_redo (mask));
    }
}

static void
test_new_step_forgets_redo (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (100, 100, (PtmRect){ 0, 0, 10, 10 });

  ptm_mask_undo (mask, NULL);
  g_assert_true (ptm_mask_can_redo (mask));
  ptm_mask_fill_rect (mask, &(PtmRect){ 50, 50, 10, 10 }, PTM_MASK_ADD, NULL);
  g_assert_false (ptm_mask_can_redo (mask));
  assert_rect (ptm_mask_get_bounds (mask), 50, 50, 10, 10);
}

static gsize
get_allocated (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* A day's painting with a soft brush on a large picture: a thousand steps can be undone, within 200 MB. */
static void
test_many_steps (void)
{
  const int side = 2048;
  gsize     before = get_allocated ();
  g_autoptr (PtmMask) mask = ptm_mask_new (side, side);
  g_autoptr (PtmMask) early = NULL;
  g_autoptr (PtmMask) late = NULL;
  guint seed = 5, n = 0;

  for (int i = 0; i < 1100; i++)
    {
      PtmBrush brush = { 20 + next_random (&seed) % 80, 0.3, i % 3 == 2 ? PTM_MASK_SUBTRACT : PTM_MASK_ADD };

      if (i == 101)
        early = ptm_mask_snapshot (mask);
      ptm_mask_stroke_begin (mask, &brush, next_random (&seed) % side, next_random (&seed) % side, 1, NULL);
      ptm_mask_stroke_to (mask, next_random (&seed) % side, next_random (&seed) % side, 1, NULL);
      ptm_mask_stroke_end (mask);
    }
  late = ptm_mask_snapshot (mask);
  g_test_message ("%d MB", (int)((get_allocated () - before) >> 20));
  g_assert_cmpuint (get_allocated () - before, <=, (gsize)200 * 1024 * 1024);
  for (; n < 999 && ptm_mask_undo (mask, NULL); n++)
    ;
  g_assert_cmpuint (n, ==, 999);
  g_assert_cmpmem (ptm_mask_get_coverage (mask), (gsize)side * side, ptm_mask_get_coverage (early), (gsize)side * side);
  g_assert_true (ptm_mask_undo (mask, NULL));
  while (ptm_mask_redo (mask, NULL))
    ;
  g_assert_cmpmem (ptm_mask_get_coverage (mask), (gsize)side * side, ptm_mask_get_coverage (late), (gsize)side * side);
}

static void
test_snapshot (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (50, 40, (PtmRect){ 5, 5, 5, 5 });
  g_autoptr (PtmMask) snapshot = ptm_mask_snapshot (mask);

  ptm_mask_clear (mask, NULL);
  assert_rect (ptm_mask_get_bounds (snapshot), 5, 5, 5, 5);
  g_assert_false (ptm_mask_can_undo (snapshot));
}

/* Whichever of both is painted on, also in the middle of a stroke, and in whichever order they are given up. */
static void
test_snapshots_apart (void)
{
  const PtmBrush brush = { 6, 1, PTM_MASK_ADD };
  PtmMask       *mask = make_rect_mask (90, 40, (PtmRect){ 5, 5, 5, 5 });
  g_autoptr (PtmMask) first = ptm_mask_snapshot (mask);
  g_autoptr (PtmMask) second = NULL;
  g_autoptr (PtmMask) third = NULL;

  ptm_mask_fill_rect (first, &(PtmRect){ 50, 20, 4, 4 }, PTM_MASK_ADD, NULL);
  assert_rect (ptm_mask_get_bounds (mask), 5, 5, 5, 5);
  ptm_mask_stroke_begin (mask, &brush, 20, 20, 1, NULL);
  second = ptm_mask_snapshot (mask);
  ptm_mask_stroke_to (mask, 24, 20, 1, NULL);
  third = ptm_mask_snapshot (second);
  ptm_mask_stroke_end (mask);
  g_assert_cmpint (get_coverage (second, 27, 20), ==, 0);
  g_assert_cmpint (get_coverage (mask, 27, 20), ==, 255);
  ptm_mask_undo (mask, NULL);
  g_assert_cmpint (get_coverage (second, 20, 20), ==, 255);
  g_assert_cmpint (get_coverage (mask, 20, 20), ==, 0);
  ptm_mask_unref (mask);
  ptm_mask_invert (second, NULL);
  g_assert_cmpint (get_coverage (third, 20, 20), ==, 255);
  g_assert_cmpint (get_coverage (third, 50, 20), ==, 0);
}

/* What a thread did to a snapshot is one step that can be undone; when the mask is another one by then it stays as it is. */
static void
test_adopt (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (200, 150, (PtmRect){ 5, 5, 5, 5 });
  g_autoptr (PtmMask) changed = ptm_mask_snapshot (mask);
  g_autoptr (PtmMask) late = ptm_mask_snapshot (mask);
  g_autoptr (PtmMask) grown = ptm_mask_grow (mask, 3);
  PtmRect dirty;

  ptm_mask_invert (changed, NULL);
  ptm_mask_clear (late, NULL);
  g_assert_true (ptm_mask_adopt (mask, changed, &dirty));
  g_assert_cmpuint (ptm_mask_count_outside (mask), ==, 25);
  assert_rect (dirty, 0, 0, 200, 150);
  g_assert_false (ptm_mask_adopt (mask, late, NULL));
  g_assert_false (ptm_mask_adopt (mask, grown, NULL));
  g_assert_cmpuint (ptm_mask_count_outside (mask), ==, 25);
  g_assert_true (ptm_mask_undo (mask, NULL));
  assert_rect (ptm_mask_get_bounds (mask), 5, 5, 5, 5);
  g_assert_true (ptm_mask_redo (mask, NULL));
  g_assert_cmpuint (ptm_mask_count_outside (mask), ==, 25);
}

static void
test_from_images (void)
{
  const guint8 pixels[16] = { 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 255, 255, 0, 0, 128 };
  g_autoptr (PtmImage) image = ptm_image_new_copy (4, 1, pixels, 16);
  g_autoptr (PtmMask) grey = ptm_mask_new_from_grey (image);
  g_autoptr (PtmMask) hole = ptm_mask_new_from_hole (image);
  const guint8 expected_grey[4] = { 255, 0, 0, 27 }, expected_hole[4] = { 0, 255, 0, 127 };

  g_assert_cmpmem (ptm_mask_get_coverage (grey), 4, expected_grey, 4);
  g_assert_cmpmem (ptm_mask_get_coverage (hole), 4, expected_hole, 4);
}

static void
test_scale (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (100, 80, (PtmRect){ 20, 20, 40, 40 });
  g_autoptr (PtmMask) half = ptm_mask_scale (mask, 50, 40);
  g_autoptr (PtmMask) twice = ptm_mask_scale (mask, 200, 160);

  assert_rect (ptm_mask_get_bounds (half), 10, 10, 20, 20);
  g_assert_cmpint (get_coverage (half, 10, 10), ==, 255);
  g_assert_cmpint (get_coverage (twice, 80, 80), ==, 255);
  g_assert_cmpint (get_coverage (twice, 36, 80), ==, 0);
  g_assert_cmpint (get_coverage (twice, 60, 80), ==, 255);
}

/* The exact distance by brute force decides what each pixel must be. */
static void
test_feather (void)
{
  const double radius = 6;
  g_autoptr (PtmMask) mask = make_rect_mask (60, 50, (PtmRect){ 10, 8, 50, 30 });
  g_autoptr (PtmMask) feathered = NULL;

  ptm_mask_fill_rect (mask, &(PtmRect){ 30, 20, 4, 3 }, PTM_MASK_SUBTRACT, NULL);
  feathered = ptm_mask_feather (mask, radius, NULL);
  for (int y = 0; y < 50; y++)
    for (int x = 0; x < 60; x++)
      {
        double nearest = 1e9, t;

        for (int v = 0; v < 50; v++)
          for (int u = 0; u < 60; u++)
            if (get_coverage (mask, u, v) == 0)
              nearest = MIN (nearest, hypot (u - x, v - y));
        t = MIN (1, nearest / (radius + 1));
        g_assert_cmpint (get_coverage (feathered, x, y), ==, lround (255 * t * t * (3 - 2 * t)));
      }

  /* The right edge of the picture is no edge of the region. */
  g_assert_cmpint (get_coverage (feathered, 59, 23), ==, 255);
}

static void
test_feather_nothing (void)
{
  g_autoptr (PtmMask) mask = make_rect_mask (30, 30, (PtmRect){ 3, 3, 9, 9 });
  g_autoptr (PtmMask) same = ptm_mask_feather (mask, 0, NULL);
  g_autoptr (PtmMask) empty = ptm_mask_new (30, 30);
  g_autoptr (PtmMask) still_empty = ptm_mask_feather (empty, 5, NULL);

  g_assert_cmpmem (ptm_mask_get_coverage (same), 900, ptm_mask_get_coverage (mask), 900);
  g_assert_true (ptm_mask_is_empty (still_empty));
}

static GdkPixbuf *
load_elsewhere (GBytes *png)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);

  g_assert_no_error (error);

  return pixbuf;
}

static void
test_encode_hole (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (90, 60);
  PtmBrush soft = { 20, 0, PTM_MASK_ADD };
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  const guint8 *pixels;

  ptm_mask_stroke_begin (mask, &soft, 40, 30, 1, NULL);
  ptm_mask_stroke_end (mask);
  png = ptm_mask_encode_hole (mask, NULL);
  pixbuf = load_elsewhere (png);
  g_assert_cmpint (gdk_pixbuf_get_n_channels (pixbuf), ==, 4);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 90);

  pixels = gdk_pixbuf_get_pixels (pixbuf);
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 90; x++)
      {
        const guint8 *p = pixels + y * gdk_pixbuf_get_rowstride (pixbuf) + 4 * x;
        gboolean      change = get_coverage (mask, x, y) > 0;

        for (int c = 0; c < 3; c++)
          g_assert_cmpint (p[c], ==, change ? 255 : 0);
        g_assert_cmpint (p[3], ==, change ? 0 : 255);
      }
}

static void
test_encode_grey (void)
{
  g_autoptr (PtmImage) noise = make_noise (61, 47, 3, TRUE);
  g_autoptr (PtmMask) mask = ptm_mask_new_from_grey (noise);
  g_autoptr (GBytes) png = ptm_mask_encode_grey (mask, NULL);
  g_autoptr (PtmImage) image = ptm_codec_decode (png, NULL);
  g_autoptr (PtmMask) again = ptm_mask_new_from_grey (image);
  const guint8 *file = g_bytes_get_data (png, NULL);

  /* The header says 8 bits and greyscale without alpha. */
  g_assert_cmpint (file[24], ==, 8);
  g_assert_cmpint (file[25], ==, 0);
  g_assert_cmpmem (ptm_mask_get_coverage (again), 61 * 47, ptm_mask_get_coverage (mask), 61 * 47);
}

static PtmImage *
make_pair (const guint8 *first, const guint8 *second)
{
  guint8 *pixels = g_malloc (8);

  memcpy (pixels, first, 4);
  memcpy (pixels + 4, second, 4);
  return ptm_image_new_take (2, 1, pixels);
}

/* White on black, white on nothing, black with a hole, a thing cut out: in each the first pixel is meant. */
static void
test_from_picture (void)
{
  const guint8 pairs[][2][4] = {
    { { 255, 255, 255, 255 }, { 0, 0, 0, 255 } },
    { { 255, 255, 255, 255 }, { 0, 0, 0, 0 } },
    { { 0, 0, 0, 0 }, { 0, 0, 0, 255 } },
    { { 10, 200, 90, 255 }, { 70, 70, 70, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (PtmImage) image = make_pair (pairs[i][0], pairs[i][1]);
      g_autoptr (PtmMask) mask = ptm_mask_new_from_picture (image);

      g_assert_cmpint (ptm_mask_get_coverage (mask)[0], ==, 255);
      g_assert_cmpint (ptm_mask_get_coverage (mask)[1], ==, 0);
      g_assert_false (ptm_mask_can_undo (mask));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/mask/empty", test_empty);
  g_test_add_func ("/imaging/mask/fill-rect", test_fill_rect);
  g_test_add_func ("/imaging/mask/no-change-is-no-step", test_no_change_is_no_step);
  g_test_add_func ("/imaging/mask/undo", test_undo);
  g_test_add_func ("/imaging/mask/new-step-forgets-redo", test_new_step_forgets_redo);
  g_test_add_func ("/imaging/mask/many-steps", test_many_steps);
  g_test_add_func ("/imaging/mask/snapshot", test_snapshot);
  g_test_add_func ("/imaging/mask/snapshots-apart", test_snapshots_apart);
  g_test_add_func ("/imaging/mask/adopt", test_adopt);
  g_test_add_func ("/imaging/mask/from-images", test_from_images);
  g_test_add_func ("/imaging/mask/scale", test_scale);
  g_test_add_func ("/imaging/mask/feather", test_feather);
  g_test_add_func ("/imaging/mask/feather-nothing", test_feather_nothing);
  g_test_add_func ("/imaging/mask/encode-hole", test_encode_hole);
  g_test_add_func ("/imaging/mask/from-picture", test_from_picture);
  g_test_add_func ("/imaging/mask/encode-grey", test_encode_grey);

  return g_test_run ();
}
