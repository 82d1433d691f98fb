/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The promise of the program: whatever a provider answers, outside the region nothing changes. */

#include "test-desk.h"

#define WIDTH  96
#define HEIGHT 64

static GBytes *
shift (PtmImage *image)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  guint8       *moved = g_memdup2 (pixels, (gsize)WIDTH * HEIGHT * 4);
  g_autoptr (PtmImage) result = NULL;

  memmove (moved + 12, pixels, (gsize)WIDTH * HEIGHT * 4 - 12);
  result = ptm_image_new_take (WIDTH, HEIGHT, moved);
  return ptm_codec_encode_png (result, NULL, 0, NULL);
}

static GBytes *
transparent (void)
{
  g_autoptr (PtmImage) image = ptm_image_new_take (WIDTH, HEIGHT, g_malloc0 ((gsize)WIDTH * HEIGHT * 4));

  return ptm_codec_encode_png (image, NULL, 0, NULL);
}

/* Compares bytes by itself, pixel for pixel. */
static void
check_outside (PtmImage *before, PtmImage *after, PtmMask *mask)
{
  const guint8 *a = ptm_image_get_pixels (before);
  const guint8 *b = ptm_image_get_pixels (after);
  const guint8 *coverage = ptm_mask_get_coverage (mask);

  g_assert_cmpint (ptm_image_get_width (after), ==, WIDTH);
  g_assert_cmpint (ptm_image_get_height (after), ==, HEIGHT);
  for (gsize i = 0; i < (gsize)WIDTH * HEIGHT; i++)
    if (coverage[i] == 0)
      g_assert_cmpmem (a + 4 * i, 4, b + 4 * i, 4);
}

static void
check_answer (GBytes *answer, PtmFormat base_format, gboolean as_it_came, gboolean changes)
{
  Desk desk = { 0 };
  g_autoptr (PtmImage) photo = test_image (WIDTH, HEIGHT, 4);
  g_autoptr (GBytes) file = ptm_codec_encode (photo, base_format, 100, NULL);
  g_autoptr (PtmMask) mask = test_mask (WIDTH, HEIGHT, 20, 10, 30, 30);
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GError) error = NULL;
  PtmAsk      ask = { .sentence = "replace it", .mask = mask, .count = 1 };
  PtmVersion *version;
  PtmTurn    *turn;

  desk_start (&desk);
  ask.base = desk_import (&desk, file, &error);
  g_assert_no_error (error);
  desk.provider->answer = g_bytes_ref (answer);
  turn = desk_ask (&desk, &ask);
  desk_wait_idle (&desk);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  version = ptm_project_get_selected_version (desk.project);
  g_assert_true (ptm_version_get_parent (version) == ask.base);
  g_assert_cmpint (ptm_version_get_outside (version), ==, WIDTH * HEIGHT - 900);
  g_assert_cmpint (ptm_version_get_changed_outside (version), ==, 0);
  before = desk_decode (ask.base);
  after = desk_decode (version);
  check_outside (before, after, mask);
  stored = desk_read (version);
  g_assert_true (g_bytes_equal (stored, answer) == as_it_came);
  g_assert_true (ptm_image_equal (before, after) != changes);
  desk_end (&desk);
}

static void
test_noise (void)
{
  g_autoptr (GBytes) answer = test_png (WIDTH, HEIGHT, 99);

  check_answer (answer, PTM_FORMAT_PNG, FALSE, TRUE);
}

static void
test_sizes (void)
{
  static const int sizes[][2] = { { 48, 32 }, { 200, 133 }, { 64, 96 }, { 1, 1 }, { 97, 64 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) answer = test_png (sizes[i][0], sizes[i][1], 99);

      check_answer (answer, PTM_FORMAT_PNG, FALSE, TRUE);
    }
}

/* Moved back, it is the picture it was made of. */
static void
test_shifted (void)
{
  g_autoptr (PtmImage) photo = test_image (WIDTH, HEIGHT, 4);
  g_autoptr (GBytes) answer = shift (photo);

  check_answer (answer, PTM_FORMAT_PNG, FALSE, FALSE);
}

static void
test_transparent (void)
{
  g_autoptr (GBytes) answer = transparent ();

  check_answer (answer, PTM_FORMAT_PNG, FALSE, TRUE);
}

static void
test_formats (void)
{
  g_autoptr (PtmImage) noise = test_image (WIDTH, HEIGHT, 98);
  static const PtmFormat formats[] = { PTM_FORMAT_JPEG, PTM_FORMAT_WEBP };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) answer = ptm_codec_encode (noise, formats[i], 80, NULL);

      check_answer (answer, PTM_FORMAT_PNG, FALSE, TRUE);
      check_answer (answer, formats[i], FALSE, TRUE);
    }
}

/* An answer that is right already keeps its own bytes, and with them its scene and credentials. */
static void
test_exact (void)
{
  g_autoptr (PtmImage) photo = test_image (WIDTH, HEIGHT, 4);
  PtmPngText text = { "pentimento:test", "kept" };
  g_autoptr (GBytes) answer = ptm_codec_encode_png (photo, &text, 1, NULL);

  check_answer (answer, PTM_FORMAT_PNG, TRUE, FALSE);
}

static void
test_no_picture (void)
{
  g_autoptr (GBytes) whole = test_png (WIDTH, HEIGHT, 99);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GBytes) text = g_bytes_new_static ("<html>Log in</html>", 19);
  GBytes *answers[] = { half, text };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      Desk             desk = { 0 };
      PtmAsk           ask = { .sentence = "a cat", .size = "512x512", .count = 1, .profile_id = "paid" };
      gboolean         has_answer;
      g_autofree char *state = NULL;
      PtmTurn         *turn;

      desk_start (&desk);
      desk.provider->answer = g_bytes_ref (answers[i]);
      turn = desk_ask (&desk, &ask);
      desk_wait_idle (&desk);
      g_assert_nonnull (ptm_turn_get_error_message (turn));
      g_assert_cmpuint (desk_count_versions (&desk), ==, 0);
      state = desk_journal_state (&desk, &has_answer);
      g_assert_cmpstr (state, ==, "failed");
      g_assert_true (has_answer);
      desk_end (&desk);
    }
}

static void
test_region_of_another_size (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) file = test_png (WIDTH, HEIGHT, 4);
  g_autoptr (PtmMask) mask = test_mask (WIDTH + 1, HEIGHT, 1, 1, 5, 5);
  g_autoptr (GError) error = NULL;
  PtmAsk ask = { .sentence = "replace it", .mask = mask, .count = 1 };

  desk_start (&desk);
  ask.base = desk_import (&desk, file, &error);
  g_assert_null (ptm_session_ask (desk.session, desk.project, &ask, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
  desk_end (&desk);
}

static void
test_empty_region (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) file = test_png (WIDTH, HEIGHT, 4);
  g_autoptr (PtmMask) mask = ptm_mask_new (WIDTH, HEIGHT);
  g_autoptr (GError) error = NULL;
  PtmAsk   ask = { .sentence = "make it darker", .mask = mask, .count = 1 };
  PtmTurn *turn;

  desk_start (&desk);
  ask.base = desk_import (&desk, file, &error);
  turn = desk_ask (&desk, &ask);
  desk_wait_idle (&desk);
  g_assert_null (ptm_turn_get_region (turn));
  g_assert_cmpint (ptm_version_get_outside (ptm_project_get_selected_version (desk.project)), ==, -1);
  g_assert_cmpint (((PtmEditRequest *)g_ptr_array_index (desk.provider->seen, 0))->width, ==, WIDTH);
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/region/noise", test_noise);
  g_test_add_func ("/session/region/sizes", test_sizes);
  g_test_add_func ("/session/region/shifted", test_shifted);
  g_test_add_func ("/session/region/transparent", test_transparent);
  g_test_add_func ("/session/region/formats", test_formats);
  g_test_add_func ("/session/region/exact", test_exact);
  g_test_add_func ("/session/region/no-picture", test_no_picture);
  g_test_add_func ("/session/region/another-size", test_region_of_another_size);
  g_test_add_func ("/session/region/empty", test_empty_region);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
