/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Answers as providers send them, through a server in this process: whatever comes, outside the region nothing changes, and where the
 * answer lay is told within half a pixel or not at all. */

#include <math.h>
#include "../imaging/test-detail.h"
#include "hostile-answers.h"
#include "ptm-exact.h"
#include "soup-desk.h"

#define WIDTH  400
#define HEIGHT 320

static const PtmRect region = { 140, 110, 120, 90 };

/* The picture zoomed and moved, with the region painted over. */
static PtmImage *
make_answer (double zoom, double dx, double dy)
{
  double m[4] = { zoom, 0, 0, zoom };
  g_autoptr (PtmImage) moved = make_detail (WIDTH, HEIGHT, 5, m, dx, dy);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (moved), (gsize)WIDTH * HEIGHT * 4);

  for (int y = region.y; y < region.y + region.height; y++)
    for (int x = region.x; x < region.x + region.width; x++)
      pixels[4 * (y * WIDTH + x)] = (guint8)(200 - x % 40);
  return ptm_image_new_take (WIDTH, HEIGHT, pixels);
}

/* By pixels and coordinates, sharing nothing with the program. */
static gsize
count_changed (PtmImage *before, PtmImage *after, const PtmRect *rect)
{
  gsize changed = 0;

  g_assert_cmpint (ptm_image_get_width (after), ==, ptm_image_get_width (before));
  g_assert_cmpint (ptm_image_get_height (after), ==, ptm_image_get_height (before));
  for (int y = 0; y < ptm_image_get_height (before); y++)
    for (int x = 0; x < ptm_image_get_width (before); x++)
      for (int c = 0; c < 4 && !ptm_rect_contains (rect, x, y); c++)
        changed += get_pixel (before, x, y)[c] != get_pixel (after, x, y)[c];
  return changed;
}

/* A photograph in a fresh project, edited with this answer. */
static PtmVersion *
edit (SoupDesk *soup, GBytes *answer)
{
  g_autoptr (PtmImage) photo = make_detail (WIDTH, HEIGHT, 5, detail_still, 0, 0);
  g_autoptr (GBytes) file = ptm_codec_encode_png (photo, NULL, 0, NULL);
  g_autoptr (PtmMask) mask = test_mask (WIDTH, HEIGHT, region.x, region.y, region.width, region.height);
  g_autoptr (GError) error = NULL;
  PtmAsk      ask = { .sentence = "a red door", .mask = mask, .count = 1, .profile_id = "paid" };
  PtmTurn    *turn;
  PtmVersion *version;

  soup_desk_start (soup);
  ask.base = desk_import (&soup->desk, file, &error);
  g_assert_no_error (error);
  soup->answer = g_bytes_ref (answer);
  turn = desk_ask (&soup->desk, &ask);
  desk_wait_idle (&soup->desk);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  version = ptm_project_get_selected_version (soup->desk.project);
  g_assert_true (ptm_version_get_parent (version) == ask.base);
  return version;
}

static void
check_exact (PtmVersion *version)
{
  g_autoptr (PtmImage) before = desk_decode (ptm_version_get_parent (version));
  g_autoptr (PtmImage) after = desk_decode (version);

  g_assert_cmpuint (count_changed (before, after, &region), ==, 0);
  g_assert_cmpint (ptm_version_get_changed_outside (version), ==, 0);
  g_assert_cmpint (ptm_version_get_outside (version), ==, WIDTH * HEIGHT - region.width * region.height);
  g_assert_nonnull (ptm_version_get_measures (version));
}

/* The place of an answer: within half a pixel of the truth, or not sure; never wrong. */
static void
check_place (const PtmMeasures *measures, double zoom, double dx, double dy)
{
  g_test_message ("placed %s by %.2f, %.2f at %.4f, seam %.2f to %.2f", ptm_placement_to_string (measures->placement), measures->dx, measures->dy, measures->scale, measures->seam_before, measures->seam_after);
  if (measures->placement == PTM_PLACEMENT_UNSURE)
    return;
  g_assert_cmpfloat (hypot (measures->dx - dx, measures->dy - dy), <, 0.5);
  g_assert_cmpfloat (fabs (measures->scale - zoom) * WIDTH / 2, <, 0.5);
}

static void
check_hostile (GBytes *answer, double zoom, double dx, double dy)
{
  SoupDesk    soup = { 0 };
  PtmVersion *version = edit (&soup, answer);

  check_exact (version);
  check_place (ptm_version_get_measures (version), zoom, dx, dy);
  soup_desk_end (&soup);
}

static void
test_places (void)
{
  static const double places[][3] = { { 1, 11.3, -7.6 }, { 1, 0.4, 0.3 }, { 0.97, 3, -2 }, { 1.03, -4.5, 6.25 }, { 0.985, 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (PtmImage) image = make_answer (places[i][0], places[i][1], places[i][2]);
      g_autoptr (GBytes) answer = ptm_codec_encode_png (image, NULL, 0, NULL);

      check_hostile (answer, places[i][0], places[i][1], places[i][2]);
    }
}

static void
test_sizes (void)
{
  static const int sizes[][2] = { { WIDTH / 2, HEIGHT / 2 }, { WIDTH * 2, HEIGHT * 2 }, { WIDTH + 1, HEIGHT - 1 }, { 64, 64 }, { 1, 1 } };
  g_autoptr (PtmImage) image = make_answer (1, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmImage) other = ptm_image_scale (image, sizes[i][0], sizes[i][1]);
      g_autoptr (GBytes) answer = ptm_codec_encode_png (other, NULL, 0, NULL);

      check_hostile (answer, 1, 0, 0);
    }
}

static void
test_kinds_of_file (void)
{
  g_autoptr (PtmImage) image = make_answer (1, 0, 0);
  GBytes *answers[] = {
    hostile_png (image, PNG_COLOR_TYPE_RGB, 16, NULL),
    hostile_png (image, PNG_COLOR_TYPE_PALETTE, 8, NULL),
    hostile_png (image, PNG_COLOR_TYPE_GRAY, 8, NULL),
    hostile_png (image, PNG_COLOR_TYPE_RGB_ALPHA, 8, NULL),
    hostile_wide_png (image),
    hostile_turned_jpeg (image),
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_test_message ("file %u", i);
      check_hostile (answers[i], 1, 0, 0);
      g_bytes_unref (answers[i]);
    }
}

/* Nothing of the master is in it: its place must not be invented. */
static void
test_noise (void)
{
  g_autoptr (PtmImage) noise = make_noise (WIDTH, HEIGHT, 9, TRUE);
  g_autoptr (GBytes) answer = ptm_codec_encode_png (noise, NULL, 0, NULL);
  SoupDesk           soup = { 0 };
  PtmVersion        *version = edit (&soup, answer);
  const PtmMeasures *measures = ptm_version_get_measures (version);
  g_autofree char   *text = ptm_measures_dup_place_text (measures);

  check_exact (version);
  g_assert_cmpint (measures->placement, ==, PTM_PLACEMENT_UNSURE);
  g_assert_nonnull (text);
  g_assert_cmpint (ptm_version_get_wanted_outside (version), >, ptm_version_get_outside (version) * 95 / 100);
  soup_desk_end (&soup);
}

static PtmVersion *
place_again (SoupDesk *soup, PtmVersion *version, gboolean align, GError **error)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PtmVersion) placed = NULL;

  ptm_session_place_again_async (soup->desk.session, soup->desk.project, version, align, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  placed = ptm_session_place_again_finish (soup->desk.session, result, error);
  return placed;
}

/* Aligned by itself; as it came on the user's word; aligned again is the first picture once more. */
static void
test_choice (void)
{
  SoupDesk soup = { 0 };
  g_autoptr (PtmImage) image = make_answer (1, 11, 0);
  g_autoptr (GBytes) answer = ptm_codec_encode_png (image, NULL, 0, NULL);
  PtmVersion *aligned = edit (&soup, answer), *kept, *again;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ptm_measures_dup_place_text (ptm_version_get_measures (aligned));

  g_assert_cmpint (ptm_version_get_measures (aligned)->placement, ==, PTM_PLACEMENT_ALIGNED);
  g_assert_nonnull (strstr (text, "11 px"));
  kept = place_again (&soup, aligned, FALSE, &error);
  g_assert_no_error (error);
  check_exact (kept);
  g_assert_true (ptm_project_get_selected_version (soup.desk.project) == kept);
  g_assert_cmpint (ptm_version_get_measures (kept)->placement, ==, PTM_PLACEMENT_AS_IT_CAME);
  check_place (ptm_version_get_measures (kept), 1, 11, 0);
  g_assert_cmpint (ptm_version_get_wanted_outside (kept), >, 4 * ptm_version_get_wanted_outside (aligned));
  g_assert_null (place_again (&soup, kept, FALSE, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
  g_clear_error (&error);
  again = place_again (&soup, kept, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ptm_version_get_blob (again), ==, ptm_version_get_blob (aligned));
  g_assert_cmpstr (ptm_version_get_blob (kept), !=, ptm_version_get_blob (aligned));
  soup_desk_end (&soup);
}

/* Everything that was measured is there after the program was ended. */
static void
test_survives (void)
{
  SoupDesk soup = { 0 };
  g_autoptr (PtmImage) image = make_answer (1.01, 6, -3);
  g_autoptr (GBytes) answer = ptm_codec_encode_png (image, NULL, 0, NULL);
  PtmVersion *version = edit (&soup, answer);
  g_autoptr (PtmMeasures) before = ptm_measures_copy (ptm_version_get_measures (version));
  const PtmMeasures *after;
  g_autoptr (PtmImage) leak = NULL;

  desk_restart (&soup.desk);
  after = ptm_version_get_measures (ptm_project_get_version (soup.desk.project, 2));
  g_assert_nonnull (after);
  g_assert_cmpint (after->placement, ==, before->placement);
  g_assert_cmpfloat (after->dx, ==, before->dx);
  g_assert_cmpfloat (after->dy, ==, before->dy);
  g_assert_cmpfloat (after->scale, ==, before->scale);
  g_assert_cmpfloat (after->rotation, ==, before->rotation);
  g_assert_cmpfloat (after->seam_before, ==, before->seam_before);
  g_assert_cmpfloat (after->seam_after, ==, before->seam_after);
  g_assert_cmpfloat (after->seam_after, <=, after->seam_before);
  g_assert_true (g_bytes_equal (after->leak, before->leak));
  leak = ptm_codec_decode (after->leak, NULL);
  g_assert_cmpint (ptm_image_get_width (leak), <=, PTM_EXACT_LEAK_SIDE);
  soup_desk_end (&soup);
}

/* Who changed nothing outside, up to the last byte, has done the laying: the answer is kept as it is, to the very border of a region
 * with a soft outline. */
static void
test_laid_already (void)
{
  SoupDesk soup = { 0 };
  g_autoptr (PtmImage) image = make_detail (WIDTH, HEIGHT, 5, detail_still, 0, 0);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), (gsize)WIDTH * HEIGHT * 4);
  g_autoptr (PtmImage) laid = NULL;
  g_autoptr (PtmImage) kept = NULL;
  g_autoptr (GBytes) answer = NULL;
  PtmVersion *version;

  for (int y = region.y; y < region.y + region.height; y++)
    for (int x = region.x; x < region.x + region.width; x++)
      pixels[4 * (y * WIDTH + x)] = 250;
  laid = ptm_image_new_take (WIDTH, HEIGHT, pixels);
  answer = ptm_codec_encode_png (laid, NULL, 0, NULL);
  version = edit (&soup, answer);
  check_exact (version);
  kept = desk_decode (version);
  g_assert_true (ptm_image_equal (kept, laid));
  g_assert_cmpint (ptm_version_get_wanted_outside (version), ==, 0);
  soup_desk_end (&soup);
}

/* Another light over all of the answer: the border is evened out, and by how much is told. */
static void
test_tone (void)
{
  SoupDesk soup = { 0 };
  g_autoptr (PtmImage) image = make_detail (WIDTH, HEIGHT, 5, detail_still, 0, 0);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), (gsize)WIDTH * HEIGHT * 4);
  g_autoptr (PtmImage) brighter = NULL;
  g_autoptr (GBytes) answer = NULL;
  const PtmMeasures *measures;

  for (gsize i = 0; i < (gsize)WIDTH * HEIGHT * 4; i++)
    if (i % 4 != 3)
      pixels[i] = (guint8)MIN (255, pixels[i] + 14);
  brighter = ptm_image_new_take (WIDTH, HEIGHT, pixels);
  answer = ptm_codec_encode_png (brighter, NULL, 0, NULL);
  measures = ptm_version_get_measures (edit (&soup, answer));
  g_assert_cmpint (measures->placement, ==, PTM_PLACEMENT_RIGHT);
  g_assert_cmpfloat (measures->seam_before, >, 1);
  g_assert_cmpfloat (measures->seam_after, <, measures->seam_before / 2);
  soup_desk_end (&soup);
}

/* Twenty edits one on the other, each answer worse than useless outside: what was never in a region is as it was in the beginning. */
static void
test_twenty_edits (void)
{
  Desk      desk = { 0 };
  const int width = 160, height = 120;
  g_autoptr (GBytes) file = test_png (width, height, 3);
  g_autofree guint8 *touched = g_malloc0 ((gsize)width * height);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) first = NULL;
  g_autoptr (PtmImage) last = NULL;
  guint  seed = 1;
  guint  n_kept = 0;
  PtmAsk ask = { .sentence = "change it", .count = 1 };

  desk_start (&desk);
  ask.base = desk_import (&desk, file, &error);
  first = desk_decode (ask.base);
  for (int i = 0; i < 20; i++)
    {
      PtmRect rect = { (int)(next_random (&seed) % 120), (int)(next_random (&seed) % 90), 8 + (int)(next_random (&seed) % 30), 8 + (int)(next_random (&seed) % 25) };
      g_autoptr (PtmMask) mask = test_mask (width, height, rect.x, rect.y, rect.width, rect.height);

      for (int y = rect.y; y < MIN (height, rect.y + rect.height); y++)
        for (int x = rect.x; x < MIN (width, rect.x + rect.width); x++)
          touched[y * width + x] = 1;
      g_clear_pointer (&desk.provider->answer, g_bytes_unref);
      desk.provider->answer = i % 3 == 0 ? test_png (width, height, 100 + i) : test_png (width + i, height - i, 3);
      ask.mask = mask;
      desk_ask (&desk, &ask);
      desk_wait_idle (&desk);
      ask.base = ptm_project_get_selected_version (desk.project);
      g_assert_cmpint (ptm_version_get_changed_outside (ask.base), ==, 0);
    }
  g_assert_cmpint (ptm_version_get_number (ask.base), ==, 21);
  last = desk_decode (ask.base);
  for (int i = 0; i < width * height; i++)
    if (!touched[i])
      {
        n_kept++;
        g_assert_cmpmem (ptm_image_get_pixels (first) + 4 * i, 4, ptm_image_get_pixels (last) + 4 * i, 4);
      }
  g_assert_cmpuint (n_kept, >, (guint)(width * height / 5));
  desk_end (&desk);
}

static void
test_cancelled (void)
{
  g_autoptr (PtmImage) master = make_detail (WIDTH, HEIGHT, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) answer = make_answer (1, 5, 5);
  g_autoptr (PtmMask) mask = test_mask (WIDTH, HEIGHT, region.x, region.y, region.width, region.height);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_exact_compose (master, answer, mask, TRUE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/exact/places", test_places);
  g_test_add_func ("/session/exact/sizes", test_sizes);
  g_test_add_func ("/session/exact/kinds-of-file", test_kinds_of_file);
  g_test_add_func ("/session/exact/noise", test_noise);
  g_test_add_func ("/session/exact/choice", test_choice);
  g_test_add_func ("/session/exact/survives", test_survives);
  g_test_add_func ("/session/exact/laid-already", test_laid_already);
  g_test_add_func ("/session/exact/tone", test_tone);
  g_test_add_func ("/session/exact/twenty-edits", test_twenty_edits);
  g_test_add_func ("/session/exact/cancelled", test_cancelled);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
