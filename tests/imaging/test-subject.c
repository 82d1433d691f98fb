/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Subject and background: what each kind of hint means, and when the result is not to be trusted. */

#include "config.h"

#include "ptm-subject.h"

#include <string.h>
#include "ptm-fill.h"
#include "ptm-mask-shape.h"
#include "test-pictures.h"

#define SIDE 160

/* A bright square before a dark ground, both grainy. */
static PtmImage *
new_scene (guint8 alpha_of_ground)
{
  guint8 *pixels = g_malloc (SIDE * SIDE * 4);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        gboolean inside = x >= 50 && x < 110 && y >= 50 && y < 110;

        memset (pixels + (y * SIDE + x) * 4, (inside ? 200 : 60) + g_rand_int_range (random, -10, 11), 3);
        pixels[(y * SIDE + x) * 4 + 3] = inside ? 255 : alpha_of_ground;
      }
  return ptm_image_new_take (SIDE, SIDE, pixels);
}

static PtmSubject *
find (PtmImage *image, PtmMask *hint)
{
  g_autoptr (GError) error = NULL;
  PtmSubject *subject = ptm_subject_find (image, hint, NULL, &error);

  g_assert_no_error (error);
  return subject;
}

static void
assert_square (PtmSubject *subject)
{
  int n_wrong = 0;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      n_wrong += (ptm_mask_get_coverage (subject->mask)[y * SIDE + x] >= 128) != (x >= 50 && x < 110 && y >= 50 && y < 110);
  g_assert_cmpint (n_wrong, <, 120);
  g_assert_cmpfloat_with_epsilon (subject->share, 3600.0 / (SIDE * SIDE), 0.02);
}

static void
test_guess (void)
{
  g_autoptr (PtmImage) image = new_scene (255);
  g_autoptr (PtmSubject) subject = find (image, NULL);

  g_assert_cmpint (subject->source, ==, PTM_SUBJECT_GUESS);
  assert_square (subject);
  g_assert_true (subject->certain);
  g_assert_cmpfloat (subject->outline, >, 0.8);
}

static void
test_clear (void)
{
  g_autoptr (PtmImage) image = new_scene (0);
  g_autoptr (PtmSubject) subject = find (image, NULL);

  g_assert_cmpint (subject->source, ==, PTM_SUBJECT_CLEAR);
  assert_square (subject);
  g_assert_true (subject->certain);
}

static void
test_hints (void)
{
  g_autoptr (PtmImage) image = new_scene (255);
  g_autoptr (PtmMask) box = make_rect_mask (SIDE, SIDE, (PtmRect){ 40, 36, 84, 90 });
  g_autoptr (PtmMask) stroke = ptm_mask_new_ellipse (SIDE, SIDE, 80, 80, 24, 8);
  g_autoptr (PtmMask) ground = make_rect_mask (SIDE, SIDE, (PtmRect){ 0, 0, SIDE, 40 });
  g_autoptr (PtmSubject) by_box = find (image, box);
  g_autoptr (PtmSubject) by_stroke = find (image, stroke);
  g_autoptr (PtmSubject) by_ground = NULL;

  g_assert_cmpint (by_box->source, ==, PTM_SUBJECT_BOX);
  assert_square (by_box);
  g_assert_cmpint (by_stroke->source, ==, PTM_SUBJECT_STROKE);
  assert_square (by_stroke);
  g_assert_true (ptm_subject_is_hint (stroke));

  ptm_mask_fill_rect (ground, &(PtmRect){ 0, 0, 30, SIDE }, PTM_MASK_ADD, NULL);
  g_assert_false (ptm_subject_is_hint (ground));
  by_ground = find (image, ground);
  g_assert_cmpint (by_ground->source, ==, PTM_SUBJECT_GROUND);
  for (int i = 0; i < SIDE * SIDE; i++)
    g_assert_cmpint (ptm_mask_get_coverage (by_ground->mask)[i], ==, 255 - ptm_mask_get_coverage (ground)[i]);
}

/* Grain everywhere, and nothing in it. */
static void
test_uncertain (void)
{
  g_autoptr (PtmImage) noise = make_noise (SIDE, SIDE, 9, TRUE);
  g_autoptr (PtmImage) plain = make_plain (SIDE, SIDE, 90, 120, 60, 255);
  g_autoptr (PtmImage) tiny = make_plain (1, 1, 90, 120, 60, 255);
  g_autoptr (PtmSubject) of_plain = find (plain, NULL);
  g_autoptr (PtmSubject) of_tiny = find (tiny, NULL);
  g_autoptr (PtmSubject) of_noise = find (noise, NULL);

  g_assert_false (of_plain->certain);
  g_assert_false (of_tiny->certain);
  g_assert_cmpint (ptm_mask_get_width (of_noise->mask), ==, SIDE);
}

static void
test_cancel (void)
{
  g_autoptr (PtmImage) image = new_scene (255);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_subject_find (image, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A large hole is a fault only where there is detail around it. */
static void
test_outlook (void)
{
  g_autoptr (PtmImage) noise = make_noise (SIDE, SIDE, 9, FALSE);
  g_autoptr (PtmImage) plain = make_plain (SIDE, SIDE, 90, 120, 60, 255);
  g_autoptr (PtmMask) large = make_rect_mask (SIDE, SIDE, (PtmRect){ 20, 20, 100, 100 });
  g_autoptr (PtmMask) small = make_rect_mask (SIDE, SIDE, (PtmRect){ 20, 20, 40, 40 });
  double share;

  g_assert_true (ptm_fill_will_repeat (noise, large, &share));
  g_assert_cmpfloat_with_epsilon (share, 10000.0 / (SIDE * SIDE), 1e-9);
  g_assert_false (ptm_fill_will_repeat (noise, small, &share));
  g_assert_false (ptm_fill_will_repeat (plain, large, &share));
}

/* Two squares, the right one taken away together with the ground: a stroke over where it was brings it back, and the other stays. */
static void
test_again (void)
{
  guint8 *pixels = g_malloc (SIDE * SIDE * 4);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmMask) stroke = ptm_mask_new (SIDE, SIDE);
  g_autoptr (PtmSubject) subject = NULL;
  g_autoptr (PtmImage) whole = NULL;
  int n_left = 0, n_right = 0, n_else = 0;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        gboolean left = x >= 20 && x < 60 && y >= 60 && y < 110, right = x >= 95 && x < 135 && y >= 60 && y < 110;

        memset (pixels + (y * SIDE + x) * 4, (left ? 210 : right ? 190
                                                                 : 50) +
                                               g_rand_int_range (random, -8, 9),
                3);
        pixels[(y * SIDE + x) * 4 + 3] = left ? 255 : 0;
      }
  image = ptm_image_new_take (SIDE, SIDE, pixels);
  ptm_mask_fill_rect (stroke, &(PtmRect){ 105, 66, 18, 8 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (stroke, &(PtmRect){ 105, 66, 6, 38 }, PTM_MASK_ADD, NULL);
  subject = find (image, stroke);
  g_assert_true (subject->uncovers);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        gboolean found = ptm_mask_get_coverage (subject->mask)[y * SIDE + x] >= 128;

        n_left += found && x >= 20 && x < 60 && y >= 60 && y < 110;
        n_right += found && x >= 95 && x < 135 && y >= 60 && y < 110;
        n_else += found && !((x >= 20 && x < 60) || (x >= 95 && x < 135)) && (y < 55 || y >= 115);
      }
  g_assert_cmpint (n_left, ==, 40 * 50);
  g_assert_cmpint (n_right, >, 40 * 50 * 9 / 10);
  g_assert_cmpint (n_else, ==, 0);
  whole = ptm_subject_uncover (image);
  g_assert_true (ptm_image_is_opaque (whole));
  for (int i = 0; i < SIDE * SIDE; i++)
    g_assert_cmpmem (ptm_image_get_pixels (whole) + 4 * i, 3, ptm_image_get_pixels (image) + 4 * i, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/subject/guess", test_guess);
  g_test_add_func ("/imaging/subject/clear", test_clear);
  g_test_add_func ("/imaging/subject/hints", test_hints);
  g_test_add_func ("/imaging/subject/uncertain", test_uncertain);
  g_test_add_func ("/imaging/subject/cancel", test_cancel);
  g_test_add_func ("/imaging/subject/outlook", test_outlook);
  g_test_add_func ("/imaging/subject/again", test_again);
  return g_test_run ();
}
