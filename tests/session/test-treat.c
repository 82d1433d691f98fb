/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is done here and not by a provider: the pixels against ones found by hand, the turn, the version, and what sentences mean. */

#include <math.h>
#include "ptm-scene-json.h"
#include "test-desk.h"

#define WIDTH  120
#define HEIGHT 80

static const guint8 *
get_pixel (PtmImage *image, int x, int y)
{
  return ptm_image_get_pixels (image) + 4 * ((gsize)y * ptm_image_get_width (image) + x);
}

static PtmVersion *
open_photo (Desk *desk)
{
  g_autoptr (GBytes) file = test_png (WIDTH, HEIGHT, 4);
  g_autoptr (GError) error = NULL;
  PtmVersion *version;

  desk_start (desk);
  version = desk_import (desk, file, &error);
  g_assert_no_error (error);
  return version;
}

static PtmLocal *
read_sentence (Desk *desk, const char *sentence)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  ptm_session_read_local_async (desk->session, sentence, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  return ptm_session_read_local_finish (desk->session, result);
}

/* The version the sentence makes of base; checks what is said of it. */
static PtmVersion *
follow (Desk *desk, PtmVersion *base, PtmMask *region, const char *sentence, const char *summary)
{
  g_autoptr (PtmLocal) local = read_sentence (desk, sentence);
  g_autoptr (GError) error = NULL;
  PtmTreatment treatment;
  PtmTurn     *turn;
  PtmVersion  *version;

  g_test_message ("%s", sentence);
  g_assert_nonnull (local);
  g_assert_true (ptm_treatment_can_read (local));
  g_assert_true (ptm_treatment_read (&treatment, local, ptm_version_get_width (base), ptm_version_get_height (base), region, &error));
  g_assert_no_error (error);
  turn = ptm_session_treat (desk->session, desk->project, base, region, &treatment, sentence, &error);
  g_assert_no_error (error);
  desk_wait_idle (desk);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  g_assert_cmpstr (ptm_turn_get_summary (turn), ==, summary);
  g_assert_true (ptm_turn_is_local (turn));
  g_assert_false (ptm_turn_is_by_hand (turn));
  g_assert_false (ptm_turn_get_can_retry (turn));
  version = ptm_project_get_selected_version (desk->project);
  g_assert_true (ptm_version_get_parent (version) == base);
  g_assert_cmpstr (ptm_version_get_sentence (version), ==, sentence);
  g_assert_cmpfloat (ptm_version_get_cost (version), ==, 0);
  g_assert_cmpuint (desk->provider->seen->len, ==, 0);
  return version;
}

/* Every pixel of after is that of before at the place the formula names. */
#define CHECK_PLACES(before_, after_, width_, height_, from_x, from_y)                         \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_assert_cmpint (ptm_image_get_width (after_), ==, width_);                                \
    g_assert_cmpint (ptm_image_get_height (after_), ==, height_);                              \
    for (int y = 0; y < height_; y++)                                                          \
      for (int x = 0; x < width_; x++)                                                         \
        g_assert_cmpmem (get_pixel (before_, from_x, from_y), 4, get_pixel (after_, x, y), 4); \
  }                                                                                            \
  G_STMT_END

static void
test_crop (void)
{
  Desk        desk = { 0 };
  PtmVersion *photo = open_photo (&desk);
  g_autoptr (PtmImage) before = desk_decode (photo);
  g_autoptr (PtmImage) square = desk_decode (follow (&desk, photo, NULL, "crop to square", "Cropped to 80 × 80"));
  /* A4 lies as the picture lies: 80 · √2 = 113 pixels across. */
  g_autoptr (PtmImage) paper = desk_decode (follow (&desk, photo, NULL, "crop to A4", "Cropped to A4"));
  g_autoptr (PtmImage) exact = desk_decode (follow (&desk, photo, NULL, "crop to 50x30", "Cropped to 50 × 30"));

  CHECK_PLACES (before, square, 80, 80, x + 20, y);
  CHECK_PLACES (before, paper, 113, 80, x + 3, y);
  CHECK_PLACES (before, exact, 50, 30, x + 35, y + 25);
  desk_end (&desk);
}

static void
test_crop_to_region (void)
{
  Desk        desk = { 0 };
  PtmVersion *photo = open_photo (&desk);
  g_autoptr (PtmMask) region = test_mask (WIDTH, HEIGHT, 11, 7, 40, 33);
  g_autoptr (PtmImage) before = desk_decode (photo);
  g_autoptr (PtmImage) after = desk_decode (follow (&desk, photo, region, "crop to the region", "Cropped to 40 × 33"));

  CHECK_PLACES (before, after, 40, 33, x + 11, y + 7);
  g_assert_cmpint (ptm_version_get_outside (ptm_project_get_selected_version (desk.project)), ==, -1);
  desk_end (&desk);
}

static void
test_turn (void)
{
  Desk        desk = { 0 };
  PtmVersion *photo = open_photo (&desk);
  g_autoptr (PtmImage) before = desk_decode (photo);
  g_autoptr (PtmImage) right = desk_decode (follow (&desk, photo, NULL, "rotate right", "Turned to the right"));
  g_autoptr (PtmImage) left = desk_decode (follow (&desk, photo, NULL, "rotate left", "Turned to the left"));
  g_autoptr (PtmImage) mirrored = desk_decode (follow (&desk, photo, NULL, "flip horizontally", "Flipped left to right"));
  g_autoptr (PtmImage) over = desk_decode (follow (&desk, photo, NULL, "flip vertically", "Flipped upside down"));

  CHECK_PLACES (before, right, HEIGHT, WIDTH, y, HEIGHT - 1 - x);
  CHECK_PLACES (before, left, HEIGHT, WIDTH, WIDTH - 1 - y, x);
  CHECK_PLACES (before, mirrored, WIDTH, HEIGHT, WIDTH - 1 - x, y);
  CHECK_PLACES (before, over, WIDTH, HEIGHT, x, HEIGHT - 1 - y);
  desk_end (&desk);
}

static void
test_sizes (void)
{
  Desk        desk = { 0 };
  PtmVersion *photo = open_photo (&desk);
  g_autoptr (PtmImage) before = desk_decode (photo);
  g_autoptr (PtmImage) half = desk_decode (follow (&desk, photo, NULL, "resize to 60x40", "Resized to 60 × 40"));
  g_autoptr (PtmImage) wide = desk_decode (follow (&desk, photo, NULL, "extend to 16:9", "Extended to 16:9"));
  double sums[2] = { 0 };

  g_assert_cmpint (ptm_image_get_width (half), ==, 60);
  g_assert_cmpint (ptm_image_get_height (half), ==, 40);
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    sums[0] += ptm_image_get_pixels (before)[4 * i + 2] / (double)(WIDTH * HEIGHT);
  for (int i = 0; i < 60 * 40; i++)
    sums[1] += ptm_image_get_pixels (half)[4 * i + 2] / (60.0 * 40);
  g_assert_cmpfloat_with_epsilon (sums[0], sums[1], 3);

  /* 80 · 16 / 9 = 142 pixels across; what was there is where it was. */
  g_assert_cmpint (ptm_image_get_width (wide), ==, 142);
  g_assert_cmpint (ptm_image_get_height (wide), ==, HEIGHT);
  for (int y = 0; y < HEIGHT; y++)
    g_assert_cmpmem (get_pixel (before, 0, y), 4 * WIDTH, get_pixel (wide, 11, y), 4 * WIDTH);
  desk_end (&desk);
}

static double
mean_light (PtmImage *image, PtmMask *mask, gboolean inside)
{
  double sum = 0;
  int    n = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    if ((ptm_mask_get_coverage (mask)[i] == 255) == inside)
      {
        sum += ptm_image_get_pixels (image)[4 * i] + ptm_image_get_pixels (image)[4 * i + 1] + ptm_image_get_pixels (image)[4 * i + 2];
        n++;
      }
  return sum / n / 3;
}

/* Inside the region only, and the program's own count agrees. */
static void
test_adjust (void)
{
  Desk        desk = { 0 };
  PtmVersion *photo = open_photo (&desk), *version;
  g_autoptr (PtmMask) region = test_mask (WIDTH, HEIGHT, 20, 20, 50, 40);
  g_autoptr (PtmImage) before = desk_decode (photo);
  g_autoptr (PtmImage) after = NULL;

  version = follow (&desk, photo, region, "brightness +20", "Brightness +20");
  after = desk_decode (version);
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    if (ptm_mask_get_coverage (region)[i] == 0)
      g_assert_cmpmem (ptm_image_get_pixels (before) + 4 * i, 4, ptm_image_get_pixels (after) + 4 * i, 4);
  g_assert_cmpfloat (mean_light (after, region, TRUE), >, mean_light (before, region, TRUE) + 8);
  g_assert_cmpint (ptm_version_get_outside (version), ==, WIDTH * HEIGHT - 50 * 40);
  g_assert_cmpint (ptm_version_get_changed_outside (version), ==, 0);
  g_assert_nonnull (ptm_version_get_region (version));
  desk_end (&desk);
}

/* By hand; the turn says what was done, and all is there after a restart. */
static void
test_by_hand (void)
{
  Desk         desk = { 0 };
  PtmVersion  *photo = open_photo (&desk);
  PtmTreatment treatment = { .kind = PTM_TREATMENT_ADJUST, .levels = { 12, -5 } };
  g_autoptr (PtmTurn) turn = NULL;
  g_autoptr (GError) error = NULL;

  treatment.curves[0] = (PtmCurve){ 3, { 0, 0.5, 1 }, { 0, 0.6, 1 } };
  g_assert_nonnull (ptm_session_treat (desk.session, desk.project, photo, NULL, &treatment, NULL, &error));
  desk_wait_idle (&desk);
  ptm_session_note (desk.session, desk.project, photo, "undo", "Back at v1");
  desk_restart (&desk);
  turn = g_list_model_get_item (ptm_project_get_turns (desk.project), 0);
  g_assert_cmpstr (ptm_turn_get_sentence (turn), ==, "Brightness +12, Contrast −5, Curves");
  g_assert_true (ptm_turn_is_by_hand (turn));
  g_assert_cmpuint (g_list_model_get_n_items (ptm_turn_get_versions (turn)), ==, 1);
  g_clear_object (&turn);
  turn = g_list_model_get_item (ptm_project_get_turns (desk.project), 1);
  g_assert_cmpstr (ptm_turn_get_sentence (turn), ==, "undo");
  g_assert_cmpstr (ptm_turn_get_summary (turn), ==, "Back at v1");
  g_assert_true (ptm_turn_is_local (turn));
  g_assert_cmpint (ptm_turn_get_count (turn), ==, 0);
  g_assert_false (ptm_turn_get_can_retry (turn));
  g_assert_cmpuint (desk_count_versions (&desk), ==, 2);
  g_clear_object (&turn);
  desk_end (&desk);
}

static void
test_refused (void)
{
  static const char *const sentences[] = { "crop to 900x900", "crop to the region", "crop to 3:2", "extend to 3:2", "resize to 120x80" };
  Desk                     desk = { 0 };

  open_photo (&desk);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (PtmLocal) local = read_sentence (&desk, sentences[i]);
      g_autoptr (GError) error = NULL;
      PtmTreatment treatment;

      g_test_message ("%s", sentences[i]);
      g_assert_nonnull (local);
      g_assert_false (ptm_treatment_read (&treatment, local, WIDTH, HEIGHT, NULL, &error));
      g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
    }
  desk_end (&desk);
}

/* What is not certain goes to the provider. */
static void
test_not_local (void)
{
  static const char *const sentences[] = { "", "crop to A4 and add a sun", "an undo button", "make the sky darker", "a poster of a cat", "crop circles" };
  Desk                     desk = { 0 };

  desk_start (&desk);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_assert_null (read_sentence (&desk, sentences[i]));
  desk_end (&desk);
}

/* A drawing's parts are lost when it is cropped: the file holds no plan, and the turn says so. */
static void
test_scene_is_dropped (void)
{
  Desk        desk = { 0 };
  const char *json = "{\"v\":1,\"kind\":\"poster\",\"canvas\":{\"w\":120,\"h\":80},\"nodes\":[]}";
  g_autoptr (PtmScene) plan = ptm_scene_from_json (json, -1, NULL);
  g_autoptr (PtmImage) image = test_image (WIDTH, HEIGHT, 4);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) cropped = NULL;
  g_autoptr (PtmImage) after = NULL;
  g_autoptr (PtmScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  PtmVersion *drawing, *version;

  g_assert_nonnull (plan);
  file = ptm_scene_write_png (plan, image, &error);
  g_assert_no_error (error);
  desk_start (&desk);
  drawing = desk_import (&desk, file, &error);
  version = follow (&desk, drawing, NULL, "crop to square", "Cropped to 80 × 80. It is a plain picture now: its parts can no longer be changed one by one.");
  cropped = desk_read (version);
  after = desk_decode (version);
  g_assert_null (ptm_scene_read_png (cropped, after));
  desk_end (&desk);
}

/* Stopped before it was done: nothing is kept, and that it was stopped is said. */
static void
test_stopped (void)
{
  Desk         desk = { 0 };
  PtmVersion  *photo = open_photo (&desk);
  PtmTreatment treatment = { .kind = PTM_TREATMENT_EXTEND, .left = 60, .right = 60, .top = 40, .bottom = 40, .width = 240, .height = 160 };
  PtmTurn     *turn = ptm_session_treat (desk.session, desk.project, photo, NULL, &treatment, "extend it", NULL);

  g_assert_true (ptm_turn_is_running (turn));
  ptm_turn_cancel (turn);
  while (desk.session->treated->len > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 1);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, "Stopped.");
  desk_end (&desk);
}

/* The program can be closed while something is being done. */
static void
test_closed (void)
{
  Desk         desk = { 0 };
  PtmVersion  *photo = open_photo (&desk);
  PtmTreatment treatment = { .kind = PTM_TREATMENT_TURN, .quarters = 1 };

  ptm_session_treat (desk.session, desk.project, photo, NULL, &treatment, NULL, NULL);
  desk_end (&desk);
}

/* The preview's copy is treated alike: a crop of a half-size copy is the half-size of the crop. */
static void
test_scaled (void)
{
  PtmTreatment treatment = { .kind = PTM_TREATMENT_CROP, .rect = { 20, 10, 60, 40 } };

  ptm_treatment_scale (&treatment, 0.5);
  g_assert_cmpint (treatment.rect.x, ==, 10);
  g_assert_cmpint (treatment.rect.y, ==, 5);
  g_assert_cmpint (treatment.rect.width, ==, 30);
  g_assert_cmpint (treatment.rect.height, ==, 20);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/treat/crop", test_crop);
  g_test_add_func ("/session/treat/crop-to-region", test_crop_to_region);
  g_test_add_func ("/session/treat/turn", test_turn);
  g_test_add_func ("/session/treat/sizes", test_sizes);
  g_test_add_func ("/session/treat/adjust", test_adjust);
  g_test_add_func ("/session/treat/by-hand", test_by_hand);
  g_test_add_func ("/session/treat/refused", test_refused);
  g_test_add_func ("/session/treat/not-local", test_not_local);
  g_test_add_func ("/session/treat/scene-is-dropped", test_scene_is_dropped);
  g_test_add_func ("/session/treat/stopped", test_stopped);
  g_test_add_func ("/session/treat/closed", test_closed);
  g_test_add_func ("/session/treat/scaled", test_scaled);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
