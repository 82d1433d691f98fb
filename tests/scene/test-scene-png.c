/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A scene inside its own picture: it comes back as long as nobody painted on the pixels. */

#include "config.h"

#include "scene-fixture.h"

#include <string.h>

#include "ptm-codec.h"
#include "ptm-render.h"
#include "ptm-scene-json.h"

static PtmImage *
draw (PtmScene *scene)
{
  g_autoptr (PtmArt) art = scene_fixture_open_art ();
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_render (scene, art, PTM_RENDER_ALL, &error);

  g_assert_no_error (error);
  return image;
}

static PtmImage *
paint_on (PtmImage *image)
{
  gsize   size = ptm_image_get_stride (image) * ptm_image_get_height (image);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), size);

  pixels[size / 2] ^= 1;
  return ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
}

static void
test_round_trip (void)
{
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  g_autoptr (PtmImage) image = draw (scene);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ptm_scene_write_png (scene, image, &error);
  g_autoptr (GBytes) again = ptm_scene_write_png (scene, image, NULL);
  g_autoptr (PtmImage) decoded = NULL;
  g_autoptr (PtmScene) read = NULL;
  g_autofree char *json = ptm_scene_to_json (scene, FALSE);
  g_autofree char *json_read = NULL;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (png, again));
  decoded = ptm_codec_decode (png, &error);
  g_assert_no_error (error);
  g_assert_true (ptm_image_equal (image, decoded));
  read = ptm_scene_read_png (png, decoded);
  g_assert_nonnull (read);
  json_read = ptm_scene_to_json (read, FALSE);
  g_assert_cmpstr (json_read, ==, json);
}

static void
test_transparent (void)
{
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (PtmImage) decoded = NULL;
  g_autoptr (PtmScene) read = NULL;

  scene->transparent = TRUE;
  image = draw (scene);
  png = ptm_scene_write_png (scene, image, NULL);
  decoded = ptm_codec_decode (png, NULL);
  read = ptm_scene_read_png (png, decoded);
  g_assert_nonnull (read);
  g_assert_true (read->transparent);
}

static void
test_painted_on (void)
{
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  g_autoptr (PtmImage) image = draw (scene);
  g_autoptr (PtmImage) painted = paint_on (image);
  g_autoptr (GBytes) png = ptm_scene_write_png (scene, image, NULL);

  g_assert_null (ptm_scene_read_png (png, painted));
}

static void
test_no_scene (void)
{
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  g_autoptr (PtmImage) image = draw (scene);
  g_autoptr (GBytes) plain = ptm_codec_encode_png (image, NULL, 0, NULL);
  g_autoptr (GBytes) garbage = g_bytes_new_static ("garbage", 7);

  g_assert_null (ptm_scene_read_png (plain, image));
  g_assert_null (ptm_scene_read_png (garbage, image));
}

static void
test_wrong_scene (void)
{
  static const char *const texts[] = { "", "[]", "{\"v\":1}", "{\"v\":1,\"kind\":\"poster\",\"nodes\":[{}]}" };
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  g_autoptr (PtmImage) image = draw (scene);
  g_autofree char *hash = ptm_image_dup_hash (image);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PtmPngText chunks[] = { { "pentimento:scene", texts[i] }, { "pentimento:pixels", hash } };
      g_autoptr (GBytes) png = ptm_codec_encode_png (image, chunks, 2, NULL);

      g_assert_nonnull (png);
      g_assert_null (ptm_scene_read_png (png, image));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/png/round-trip", test_round_trip);
  g_test_add_func ("/scene/png/transparent", test_transparent);
  g_test_add_func ("/scene/png/painted-on", test_painted_on);
  g_test_add_func ("/scene/png/no-scene", test_no_scene);
  g_test_add_func ("/scene/png/wrong-scene", test_wrong_scene);
  return g_test_run ();
}
