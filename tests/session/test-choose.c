/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A word with several pictures: what a version offers, and the version with the one that was chosen. */

#include <string.h>

#include "ptm-choices.h"
#include "ptm-layout.h"
#include "ptm-picture-choice.h"
#include "ptm-render.h"
#include "ptm-scene-json.h"
#include "test-desk.h"

/* A bat on the left that may be another thing, and a dog on the right. */
static GBytes *
draw_bat (void)
{
  g_autoptr (PtmArt) art = ptm_art_new (NULL);
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  g_autoptr (PtmImage) image = NULL;
  PtmNode *bat = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);
  PtmNode *dog = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  scene->width = 400;
  scene->height = 200;
  scene->placed = TRUE;
  ptm_node_set (&bat->noun, "bat");
  ptm_node_set (&bat->asset, "noto:bat");
  ptm_node_add_alternative (bat, "noto:bat", "animal");
  ptm_node_add_alternative (bat, "own:baseball-bat", "baseball bat");
  bat->frame = (PtmFrame){ 20, 40, 120, 120 };
  ptm_node_set (&dog->noun, "dog");
  ptm_node_set (&dog->asset, "noto:dog");
  dog->frame = (PtmFrame){ 260, 40, 120, 120 };
  image = ptm_render (scene, art, PTM_RENDER_ALL, NULL);
  return ptm_scene_write_png (scene, image, NULL);
}

static guint
count_changed (PtmImage *a, PtmImage *b, int left, int right)
{
  guint changed = 0;

  for (int y = 0; y < ptm_image_get_height (a); y++)
    for (int x = left; x < right; x++)
      changed += memcmp (ptm_image_get_pixels (a) + y * ptm_image_get_stride (a) + 4 * x, ptm_image_get_pixels (b) + y * ptm_image_get_stride (b) + 4 * x, 4) != 0;
  return changed;
}

static void
test_apply (void)
{
  g_autoptr (PtmArt) art = ptm_art_new (NULL);
  g_autoptr (GBytes) file = draw_bat ();
  g_autoptr (GPtrArray) choices = ptm_choices_read (file, art);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chosen = ptm_choices_apply (file, art, "bat", "noto:bat", "own:baseball-bat", &error);
  g_autoptr (GBytes) wrong = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (PtmImage) before = ptm_codec_decode (file, NULL);
  g_autoptr (PtmImage) after = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (choices->len, ==, 1);
  g_assert_cmpstr (ptm_picture_choice_get_word (g_ptr_array_index (choices, 0)), ==, "bat");
  g_assert_cmpuint (ptm_picture_choice_get_options (g_ptr_array_index (choices, 0))->len, ==, 2);

  after = ptm_codec_decode (chosen, NULL);
  g_assert_cmpuint (count_changed (before, after, 0, 200), >, 500);
  g_assert_cmpuint (count_changed (before, after, 200, 400), ==, 0);

  /* The choice can be taken back. */
  again = ptm_choices_read (chosen, art);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpstr (ptm_picture_choice_get_asset (g_ptr_array_index (again, 0)), ==, "own:baseball-bat");

  wrong = ptm_choices_apply (file, art, "bat", "noto:dog", "own:baseball-bat", &error);
  g_assert_null (wrong);
  g_assert_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
}

static void
test_photograph (void)
{
  g_autoptr (PtmArt) art = ptm_art_new (NULL);
  g_autoptr (GBytes) photo = test_png (40, 30, 4);
  g_autoptr (GBytes) broken = g_bytes_new_static ("no picture", 10);
  g_autoptr (GPtrArray) none = ptm_choices_read (photo, art);
  g_autoptr (GPtrArray) nothing = ptm_choices_read (broken, art);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_session (void)
{
  g_autoptr (GBytes) file = draw_bat ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  g_autoptr (PtmVersion) chosen = NULL;
  Desk        desk = { 0 };
  Wait        found = { 0 }, made = { 0 };
  PtmVersion *version;

  desk_start (&desk);
  version = desk_import (&desk, file, &error);
  g_assert_no_error (error);
  ptm_session_find_choices_async (desk.session, version, NULL, test_done_cb, &found);
  {
    g_autoptr (GAsyncResult) result = test_wait (&found);

    choices = ptm_session_find_choices_finish (desk.session, result, &error);
  }
  g_assert_no_error (error);
  g_assert_cmpuint (choices->len, ==, 1);

  ptm_session_choose_async (desk.session, desk.project, version, g_ptr_array_index (choices, 0), 1, NULL, test_done_cb, &made);
  {
    g_autoptr (GAsyncResult) result = test_wait (&made);

    chosen = ptm_session_choose_finish (desk.session, result, &error);
  }
  g_assert_no_error (error);
  g_assert_true (ptm_project_get_selected_version (desk.project) == chosen);
  g_assert_true (ptm_version_get_parent (chosen) == version);
  g_assert_cmpstr (ptm_version_get_sentence (chosen), ==, "bat: baseball bat");
  g_assert_cmpfloat (ptm_version_get_cost (chosen), ==, 0);
  g_assert_cmpuint (desk.provider->seen->len, ==, 0);
  g_clear_object (&chosen);
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/choose/apply", test_apply);
  g_test_add_func ("/session/choose/photograph", test_photograph);
  g_test_add_func ("/session/choose/session", test_session);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
