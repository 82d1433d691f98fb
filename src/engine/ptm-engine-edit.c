/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A change of a picture: reads the pictures and the mask, and decides whether it is a drawing of ours (edit the scene it
 * carries), a photograph (edit its pixels) or the material of a new drawing. */

#include "config.h"

#include "ptm-engine.h"

#include "ptm-layout.h"
#include "ptm-render.h"
#include "ptm-scene-json.h"

static gboolean
has_png_alpha (GBytes *png)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (png, &size);

  /* IHDR stands first: signature 8, length and name 8, width and height 8, depth 1, then the colour type; its bit 4 is
   * alpha. Every other type has it only by a tRNS chunk. */
  if (size < 33)
    return FALSE;
  return (bytes[25] & 4) != 0 || memmem (bytes, size, "tRNS", 4) != NULL;
}

static gboolean
read_mask (const PtmEngineRequest *request, PtmImage *base, PtmMask **mask, PtmEngineFailure **failure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = NULL;

  *mask = NULL;
  if (request->mask == NULL)
    return TRUE;
  image = ptm_codec_decode (request->mask, &error);
  if (image == NULL)
    *failure = ptm_engine_failure_new (400, "invalid_image_file", "mask", "The mask cannot be read: %s", error->message);
  else if (ptm_format_sniff (request->mask) != PTM_FORMAT_PNG || !has_png_alpha (request->mask))
    *failure = ptm_engine_failure_new (400, "invalid_image_file", "mask", "The mask must be a PNG with an alpha channel; transparent is where to change.");
  else if (ptm_image_get_width (image) != ptm_image_get_width (base) || ptm_image_get_height (image) != ptm_image_get_height (base))
    *failure = ptm_engine_failure_new (400, "invalid_image_file", "mask", "The mask is %d × %d pixels and the picture %d × %d; they must be the same.",
                                       ptm_image_get_width (image), ptm_image_get_height (image), ptm_image_get_width (base), ptm_image_get_height (base));
  else
    *mask = ptm_mask_new_from_hole (image);
  if (*mask != NULL && ptm_mask_is_empty (*mask))
    g_clear_pointer (mask, ptm_mask_unref);
  return *failure == NULL;
}

/* The pictures become photographs in a new drawing: those the plan asked for first, then main pictures. The one at hand, when it is
 * a drawing of ours, is only what the window showed. */
static PtmEnginePicture *
draw_anew (const PtmEngineRun *run, PtmImage *base, PtmScene *scene, PtmEngineFailure **failure)
{
  PtmEngineRequest *request = run->request;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) plan = ptm_language_plan (ptm_engine_get_language (run->engine), request->prompt, &error);
  gboolean as_base = request->width == ptm_image_get_width (base) && request->height == ptm_image_get_height (base);
  guint    next = 0;

  if (plan == NULL)
    {
      *failure = ptm_engine_failure_new_from_error (error);
      return NULL;
    }
  /* The size of the drawing before, and that of a huge or tiny photograph, is none for a page. */
  if ((scene != NULL && as_base) || MAX (request->width, request->height) > PTM_ENGINE_MAX_SIDE || MIN (request->width, request->height) < PTM_ENGINE_MIN_SIDE)
    request->width = request->height = 0;
  for (guint i = scene != NULL ? 1 : 0; i < request->images->len; i++)
    {
      GBytes          *file = g_ptr_array_index (request->images, i);
      g_autofree char *ref = g_strdup_printf ("photo%u", i + 1);
      PtmNode         *node = NULL;

      while (node == NULL && next < plan->nodes->len)
        {
          PtmNode *candidate = g_ptr_array_index (plan->nodes, next++);

          if (candidate->type == PTM_NODE_PHOTO)
            node = candidate;
        }
      if (node == NULL)
        {
          node = ptm_scene_add_node (plan, NULL, PTM_NODE_PHOTO);
          next = plan->nodes->len;
          ptm_node_set (&node->role, "main");
        }
      ptm_node_set (&node->ref, ref);
      g_hash_table_insert (plan->photos, g_steal_pointer (&ref), g_bytes_ref (file));
    }
  return ptm_engine_draw_plan (run, plan, failure);
}

/* Extra pictures have no place in a change: say so instead of losing them. */
static void
note_extra_pictures (const PtmEngineRequest *request, GPtrArray *unmet)
{
  for (guint i = 1; i < request->images->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("picture %u", i + 1);

      g_ptr_array_add (unmet, ptm_unmet_new (text, "photograph"));
    }
}

static PtmEnginePicture *
edit_scene (const PtmEngineRun *run, PtmScene *scene, PtmMask *mask, PtmEngineFailure **failure)
{
  PtmArt *art = ptm_engine_get_art (run->engine);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (ptm_engine_get_language (run->engine), run->request->prompt, scene, mask != NULL, unmet);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) edited = NULL;
  g_autoptr (PtmImage) image = NULL;
  PtmEnginePicture *picture;
  PtmRect           damage = { 0, 0, 0, 0 };

  if (ops->len == 0)
    {
      *failure = ptm_engine_new_not_understood (run->engine, run->request->prompt, FALSE, unmet);
      return NULL;
    }
  note_extra_pictures (run->request, unmet);
  edited = ptm_scene_edit (scene, art, ops, mask, &damage, unmet);
  /* The same picture once more is no version; why it stays as it is, is told instead. */
  if (ptm_rect_is_empty (&damage) && !run->request->transparent)
    {
      *failure = ptm_engine_new_not_understood (run->engine, run->request->prompt, FALSE, unmet);
      return NULL;
    }
  edited->transparent |= run->request->transparent;
  if (!g_cancellable_set_error_if_cancelled (run->cancellable, &error))
    image = ptm_render (edited, art, PTM_RENDER_ALL, &error);
  if (image == NULL)
    {
      *failure = ptm_engine_failure_new_from_error (error);
      return NULL;
    }

  picture = ptm_engine_picture_new (image);
  picture->scene = g_steal_pointer (&edited);
  g_ptr_array_extend_and_steal (picture->unmet, g_steal_pointer (&unmet));
  ptm_language_explain (ptm_engine_get_language (run->engine), run->request->prompt, picture->unmet);
  picture->operations = ptm_ops_to_json (ops);
  picture->damage = damage;
  return picture;
}

static gboolean
is_same_size (PtmImage *a, PtmImage *b)
{
  return ptm_image_get_width (a) == ptm_image_get_width (b) && ptm_image_get_height (a) == ptm_image_get_height (b);
}

static PtmRect
get_damage (PtmImage *base, PtmImage *image, PtmMask *mask)
{
  if (base == image || (is_same_size (base, image) && ptm_image_equal (base, image)))
    return (PtmRect){ 0, 0, 0, 0 };
  if (mask != NULL)
    return ptm_mask_get_bounds (mask);
  return (PtmRect){ 0, 0, ptm_image_get_width (image), ptm_image_get_height (image) };
}

static PtmEnginePicture *
edit_photo (const PtmEngineRun *run, PtmImage *base, PtmMask *mask, PtmEngineFailure **failure)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (ptm_engine_get_language (run->engine), run->request->prompt, NULL, mask != NULL, unmet);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = NULL;
  PtmEnginePicture *picture;
  gboolean          whole = FALSE;

  image = ptm_engine_edit_photo (run, base, mask, ops, unmet, &whole, &error);
  if (image == NULL)
    {
      *failure = ptm_engine_failure_new_from_error (error);
      return NULL;
    }
  if (image == base)
    {
      *failure = ptm_engine_new_not_understood (run->engine, run->request->prompt, TRUE, unmet);
      return NULL;
    }

  note_extra_pictures (run->request, unmet);
  picture = ptm_engine_picture_new (image);
  g_ptr_array_extend_and_steal (picture->unmet, g_steal_pointer (&unmet));
  ptm_language_explain (ptm_engine_get_language (run->engine), run->request->prompt, picture->unmet);
  picture->operations = ptm_ops_to_json (ops);
  picture->damage = get_damage (base, image, whole ? NULL : mask);
  picture->whole = whole;
  return picture;
}

/* Changes keep the picture's size unless they are about it; another one that was asked for is reached by scaling, and the scene
 * with its coordinates no longer belongs to that. */
static void
fit_to_request (PtmEnginePicture *picture, PtmImage *base, const PtmEngineRequest *request)
{
  g_autoptr (PtmImage) scaled = NULL;
  int width = ptm_image_get_width (picture->image);
  int height = ptm_image_get_height (picture->image);

  if (request->width == 0 || (request->width == width && request->height == height))
    return;
  /* Who gives the size the picture has does not ask for another one. */
  if (request->width == ptm_image_get_width (base) && request->height == ptm_image_get_height (base))
    return;
  scaled = ptm_image_scale (picture->image, request->width, request->height);
  g_clear_pointer (&picture->image, ptm_image_unref);
  picture->image = g_steal_pointer (&scaled);
  g_clear_pointer (&picture->scene, ptm_scene_unref);
  picture->damage = (PtmRect){
    (int)((gint64)picture->damage.x * request->width / width),
    (int)((gint64)picture->damage.y * request->height / height),
    (int)((gint64)picture->damage.width * request->width / width),
    (int)((gint64)picture->damage.height * request->height / height),
  };
}

PtmEnginePicture *
ptm_engine_edit (const PtmEngineRun *run, PtmEngineFailure **failure)
{
  GBytes *file = g_ptr_array_index (run->request->images, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) base = ptm_codec_decode (file, &error);
  g_autoptr (PtmMask) mask = NULL;
  g_autoptr (PtmScene) scene = NULL;
  g_autoptr (PtmEnginePicture) picture = NULL;

  if (base == NULL)
    {
      *failure = ptm_engine_failure_new_from_error (error);
      return NULL;
    }
  if (!read_mask (run->request, base, &mask, failure))
    return NULL;
  if (ptm_format_sniff (file) == PTM_FORMAT_PNG)
    scene = ptm_scene_read_png (file, base);
  if (mask == NULL && ptm_language_draws_anew (ptm_engine_get_language (run->engine), run->request->prompt, scene))
    return draw_anew (run, base, scene, failure);

  if (scene != NULL)
    picture = edit_scene (run, scene, mask, failure);
  else
    picture = edit_photo (run, base, mask, failure);
  if (picture != NULL)
    fit_to_request (picture, base, run->request);
  return g_steal_pointer (&picture);
}
