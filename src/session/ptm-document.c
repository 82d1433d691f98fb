/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Versions as documents: the plan in the file is drawn again as vectors. */

#include "config.h"

#include "ptm-document.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-codec.h"
#include "ptm-layout-spritesheet.h"
#include "ptm-scene-files.h"
#include "ptm-scene-json.h"

PtmDocument
ptm_document_from_name (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (folded, ".svg"))
    return PTM_DOCUMENT_SVG;
  if (g_str_has_suffix (folded, ".json"))
    return PTM_DOCUMENT_ATLAS;
  return g_str_has_suffix (folded, ".pdf") ? PTM_DOCUMENT_PDF : PTM_DOCUMENT_NONE;
}

/* A scene that shows the file and nothing else. */
static PtmScene *
make_photo_scene (GBytes *file, PtmImage *image)
{
  PtmScene *scene = ptm_scene_new (PTM_KIND_SCENE, NULL);
  PtmNode  *photo = ptm_scene_add_node (scene, NULL, PTM_NODE_PHOTO);

  scene->width = ptm_image_get_width (image);
  scene->height = ptm_image_get_height (image);
  scene->transparent = TRUE;
  scene->placed = TRUE;
  ptm_node_set (&photo->ref, "picture");
  photo->frame = (PtmFrame){ 0, 0, scene->width, scene->height };
  g_hash_table_insert (scene->photos, g_strdup ("picture"), g_bytes_ref (file));
  return scene;
}

static PtmScene *
read_scene (GBytes *file, GError **error)
{
  g_autoptr (PtmImage) image = ptm_codec_decode (file, error);
  PtmScene *scene = image != NULL ? ptm_scene_read_png (file, image) : NULL;

  if (image == NULL || (scene != NULL && scene->placed))
    return scene;
  g_clear_pointer (&scene, ptm_scene_unref);
  return make_photo_scene (file, image);
}

static gboolean
is_page_of (PtmScene *scene, PtmScene *first)
{
  return scene->kind == first->kind && scene->pages == first->pages && scene->variant == first->variant;
}

static int
compare_pages (gconstpointer a, gconstpointer b)
{
  const PtmScene *first = *(PtmScene *const *)a, *second = *(PtmScene *const *)b;

  return MAX (first->page, 1) - MAX (second->page, 1);
}

static gboolean
has_page (GPtrArray *scenes, int page)
{
  for (guint i = 0; i < scenes->len; i++)
    if (MAX (((PtmScene *)scenes->pdata[i])->page, 1) == MAX (page, 1))
      return TRUE;
  return FALSE;
}

static void
add_pages (GPtrArray *scenes, GPtrArray *others)
{
  PtmScene *first = scenes->pdata[0];

  for (guint i = 0; first->pages > 1 && i < others->len; i++)
    {
      g_autoptr (PtmScene) scene = read_scene (others->pdata[i], NULL);

      if (scene != NULL && is_page_of (scene, first) && !has_page (scenes, scene->page))
        g_ptr_array_add (scenes, g_steal_pointer (&scene));
    }
  g_ptr_array_sort (scenes, compare_pages);
}

/* It names the picture that lies beside it. */
static GBytes *
write_atlas (PtmScene *scene, const char *name, GError **error)
{
  g_autofree char *picture = g_strdup_printf ("%.*s.png", (int)(strlen (name) - strlen (".json")), name);
  char            *atlas = ptm_spritesheet_dup_atlas (scene, picture);

  if (atlas != NULL)
    return g_bytes_new_take (atlas, strlen (atlas));
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("Only a sprite sheet has a list of its frames; choose a name that ends in “.png”, “.svg” or “.pdf”."));
  return NULL;
}

GBytes *
ptm_document_make (PtmDocument kind, const char *name, GBytes *file, GPtrArray *others, GError **error)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_scene_unref);
  g_autoptr (PtmArt) art = ptm_art_new (error);
  PtmScene *scene = art != NULL ? read_scene (file, error) : NULL;

  g_return_val_if_fail (kind != PTM_DOCUMENT_NONE, NULL);

  if (scene == NULL)
    return NULL;
  g_ptr_array_add (scenes, scene);
  if (kind == PTM_DOCUMENT_SVG)
    return ptm_scene_to_svg (scene, art, error);
  if (kind == PTM_DOCUMENT_ATLAS)
    return write_atlas (scene, name, error);
  add_pages (scenes, others);
  return ptm_scene_to_pdf ((PtmScene *const *)scenes->pdata, scenes->len, art, error);
}
