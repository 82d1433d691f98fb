/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Growing a region: the stored answer once more, with all it wanted to change; nothing is asked for again. */

#include "test-desk.h"

#define WIDTH  160
#define HEIGHT 120

/* The photograph with a rectangle of another colour, and a text that shows whether the file was kept. */
static GBytes *
paint (PtmImage *photo, PtmRect rect)
{
  guint8    *pixels = g_memdup2 (ptm_image_get_pixels (photo), (gsize)WIDTH * HEIGHT * 4);
  PtmPngText text = { "pentimento:test", "kept" };
  g_autoptr (PtmImage) painted = NULL;

  for (int y = rect.y; y < rect.y + rect.height; y++)
    for (int x = rect.x; x < rect.x + rect.width; x++)
      pixels[4 * (y * WIDTH + x)] ^= 0x80;
  painted = ptm_image_new_take (WIDTH, HEIGHT, pixels);
  return ptm_codec_encode_png (painted, &text, 1, NULL);
}

/* Opens a photograph, edits it with a region of 40 × 40, and gives the version. */
static PtmVersion *
edit (Desk *desk, PtmRect changed)
{
  g_autoptr (PtmImage) photo = test_image (WIDTH, HEIGHT, 4);
  g_autoptr (GBytes) file = ptm_codec_encode_png (photo, NULL, 0, NULL);
  g_autoptr (PtmMask) mask = test_mask (WIDTH, HEIGHT, 40, 40, 40, 40);
  g_autoptr (GError) error = NULL;
  PtmAsk ask = { .sentence = "a red balloon", .mask = mask, .region_name = "Balloon", .count = 1 };

  desk_start (desk);
  ask.base = desk_import (desk, file, &error);
  g_assert_no_error (error);
  desk->provider->answer = paint (photo, changed);
  desk_ask (desk, &ask);
  desk_wait_idle (desk);
  return ptm_project_get_selected_version (desk->project);
}

static PtmVersion *
grow (Desk *desk, PtmVersion *version, GError **error)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PtmVersion) grown = NULL;

  ptm_session_grow_region_async (desk->session, desk->project, version, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  grown = ptm_session_grow_region_finish (desk->session, result, error);
  return grown;
}

static void
check_grown (Desk *desk, PtmVersion *version, PtmVersion *grown)
{
  g_autoptr (GBytes) file = desk_read (grown);
  PtmRegion *region = ptm_version_get_region (grown);

  g_assert_true (g_bytes_equal (file, desk->provider->answer));
  g_assert_true (ptm_version_get_parent (grown) == ptm_version_get_parent (version));
  g_assert_cmpstr (ptm_version_get_turn_id (grown), ==, ptm_version_get_turn_id (version));
  g_assert_cmpint (ptm_version_get_wanted_outside (grown), ==, 0);
  g_assert_cmpint (ptm_version_get_changed_outside (grown), ==, 0);
  g_assert_cmpint (ptm_version_get_outside (grown), <, ptm_version_get_outside (version));
  g_assert_cmpstr (ptm_region_get_name (region), ==, "Balloon");
  g_assert_cmpstr (ptm_region_get_id (region), !=, ptm_region_get_id (ptm_version_get_region (version)));
  g_assert_cmpfloat (ptm_version_get_cost (grown), ==, 0);
}

static void
test_grow (void)
{
  Desk        desk = { 0 };
  PtmVersion *version = edit (&desk, (PtmRect){ 50, 50, 60, 20 });
  PtmVersion *grown;
  g_autoptr (GError) error = NULL;
  gint64 outside;
  g_autoptr (PtmMask) kept = NULL;

  g_assert_cmpint (ptm_version_get_wanted_outside (version), ==, 30 * 20);
  grown = grow (&desk, version, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (desk.provider->seen->len, ==, 1);
  g_assert_cmpint (ptm_version_get_number (grown), ==, 3);
  g_assert_true (ptm_project_get_selected_version (desk.project) == grown);
  check_grown (&desk, version, grown);
  g_assert_null (grow (&desk, grown, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
  outside = ptm_version_get_outside (grown);
  ptm_project_undo (desk.project);
  g_assert_true (ptm_project_get_selected_version (desk.project) == version);

  desk_restart (&desk);
  grown = ptm_project_get_version (desk.project, 3);
  g_assert_cmpint (ptm_version_get_outside (grown), ==, outside);
  kept = ptm_region_dup_mask (ptm_version_get_region (grown));
  g_assert_cmpuint (ptm_mask_count_outside (kept), ==, (gsize)outside);
  desk_end (&desk);
}

/* Also days later: the answer is on the disk. */
static void
test_after_restart (void)
{
  Desk        desk = { 0 };
  PtmVersion *version = edit (&desk, (PtmRect){ 50, 50, 60, 20 });
  g_autoptr (GBytes) answer = g_bytes_ref (desk.provider->answer);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (version);
  desk_restart (&desk);
  desk.provider->answer = g_steal_pointer (&answer);
  version = ptm_project_get_version (desk.project, 2);
  check_grown (&desk, version, grow (&desk, version, &error));
  g_assert_no_error (error);
  desk_end (&desk);
}

static void
test_refused (void)
{
  static const PtmRect changes[] = { { 0, 0, WIDTH, HEIGHT }, { 45, 45, 10, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      Desk        desk = { 0 };
      PtmVersion *version = edit (&desk, changes[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (grow (&desk, version, &error));
      g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
      g_assert_cmpuint (desk_count_versions (&desk), ==, 2);
      g_clear_error (&error);
      g_assert_null (grow (&desk, ptm_project_get_version (desk.project, 1), &error));
      g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
      desk_end (&desk);
    }
}

static void
test_cancelled (void)
{
  Desk        desk = { 0 };
  PtmVersion *version = edit (&desk, (PtmRect){ 50, 50, 60, 20 });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Wait wait = { 0 };

  ptm_session_grow_region_async (desk.session, desk.project, version, cancellable, test_done_cb, &wait);
  g_cancellable_cancel (cancellable);
  result = test_wait (&wait);
  g_assert_null (ptm_session_grow_region_finish (desk.session, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 2);
  g_clear_object (&result);
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/grow/grow", test_grow);
  g_test_add_func ("/session/grow/after-restart", test_after_restart);
  g_test_add_func ("/session/grow/refused", test_refused);
  g_test_add_func ("/session/grow/cancelled", test_cancelled);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
