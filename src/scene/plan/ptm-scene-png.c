/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A scene inside its own picture: two iTXt chunks, the JSON and the hash of the pixels it was drawn to. Whoever paints
 * on the picture breaks the hash, and the scene is not believed any more. */

#define G_LOG_DOMAIN "ptm-scene"

#include "config.h"

#include "ptm-scene-json.h"

#include "ptm-codec.h"

#define KEYWORD_SCENE  "pentimento:scene"
#define KEYWORD_PIXELS "pentimento:pixels"
#define MAX_HASH       128

/**
 * ptm_scene_write_png:
 * @image: the scene as drawn
 *
 * Returns: (transfer full): a PNG file that ptm_scene_read_png () reads back, or NULL with the error of the encoder
 */
GBytes *
ptm_scene_write_png (PtmScene *scene, PtmImage *image, GError **error)
{
  g_autofree char *json = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (scene != NULL && image != NULL, NULL);

  json = ptm_scene_to_json (scene, FALSE);
  hash = ptm_image_dup_hash (image);
  return ptm_codec_encode_png (image, (PtmPngText[]){ { KEYWORD_SCENE, json }, { KEYWORD_PIXELS, hash } }, 2, error);
}

/**
 * ptm_scene_read_png:
 * @png: a PNG file
 * @image: what it decodes to
 *
 * Returns: (transfer full) (nullable): the scene, if there is a valid one and the pixels are still those it was drawn to
 */
PtmScene *
ptm_scene_read_png (GBytes *png, PtmImage *image)
{
  g_autofree char *kept = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  PtmScene *scene;

  g_return_val_if_fail (png != NULL && image != NULL, NULL);

  kept = ptm_codec_dup_png_text (png, KEYWORD_PIXELS, MAX_HASH);
  if (kept == NULL)
    return NULL;
  hash = ptm_image_dup_hash (image);
  if (g_strcmp0 (kept, hash) != 0)
    return NULL;
  json = ptm_codec_dup_png_text (png, KEYWORD_SCENE, PTM_SCENE_MAX_JSON);
  if (json == NULL)
    return NULL;

  scene = ptm_scene_from_json (json, -1, &error);
  if (scene == NULL)
    g_debug ("A picture holds a scene that is not valid: %s", error->message);
  return scene;
}
