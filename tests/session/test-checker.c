/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Who checks the checker: the linker puts faults into the composition and into its count, and the result must still tell the truth. */

#include "../core/test-tools.h"
#include "ptm-compose.h"
#include "ptm-result.h"

static gboolean damages;      /* the composition changes a byte outside */
static gsize    lies_by;      /* the count of changed pixels is so much too high … */
static gboolean sees_nothing; /* … or always 0 */

PtmImage *__real_ptm_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, GCancellable *cancellable);
PtmImage *__wrap_ptm_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, GCancellable *cancellable);
gsize     __real_ptm_compose_count_changed_outside (PtmImage *a, PtmImage *b, PtmMask *mask);
gsize     __wrap_ptm_compose_count_changed_outside (PtmImage *a, PtmImage *b, PtmMask *mask);

PtmImage *
__wrap_ptm_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, GCancellable *cancellable)
{
  g_autoptr (PtmImage) image = __real_ptm_compose (master, answer, mask, feather, cancellable);
  guint8 *pixels;

  if (!damages)
    return g_steal_pointer (&image);
  pixels = g_memdup2 (ptm_image_get_pixels (image), ptm_image_get_stride (image) * ptm_image_get_height (image));
  pixels[2] ^= 1;
  return ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
}

gsize
__wrap_ptm_compose_count_changed_outside (PtmImage *a, PtmImage *b, PtmMask *mask)
{
  return sees_nothing ? 0 : __real_ptm_compose_count_changed_outside (a, b, mask) + lies_by;
}

static gint64
measure (void)
{
  g_autoptr (PtmImage) master = test_image (64, 48, 1);
  g_autoptr (GBytes) answer = test_png (64, 48, 2);
  g_autoptr (PtmMask) mask = test_mask (64, 48, 20, 10, 16, 16);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmResult) result = ptm_result_make (answer, master, mask, TRUE, NULL, &error);

  g_assert_no_error (error);
  return result->changed_outside;
}

static void
test_sound (void)
{
  g_assert_cmpint (measure (), ==, 0);
}

static void
test_broken_composition (void)
{
  damages = TRUE;
  g_assert_cmpint (measure (), ==, 1);
  damages = FALSE;
}

/* The count is made to say “0 changed” of a picture that was changed. */
static void
test_blind_count (void)
{
  damages = sees_nothing = TRUE;
  g_assert_cmpint (measure (), ==, 1);
  damages = sees_nothing = FALSE;
}

static void
test_wild_count (void)
{
  lies_by = 7;
  g_assert_cmpint (measure (), ==, 7);
  lies_by = 0;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/checker/sound", test_sound);
  g_test_add_func ("/session/checker/broken-composition", test_broken_composition);
  g_test_add_func ("/session/checker/blind-count", test_blind_count);
  g_test_add_func ("/session/checker/wild-count", test_wild_count);
  return g_test_run ();
}
