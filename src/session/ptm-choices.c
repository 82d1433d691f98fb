/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads from a picture's own plan what its words may mean, and draws it with another meaning. */

#include "config.h"

#include "ptm-choices.h"

#include <glib/gi18n.h>
#include "ptm-codec.h"
#include "ptm-error.h"
#include "ptm-picture-choice.h"
#include "ptm-render.h"
#include "ptm-scene-edit.h"
#include "ptm-scene-json.h"

/* Pixels; twice what a button shows. */
#define IMAGE_SIDE 96
/* A picture with more words in doubt asks about the first ones. */
#define MOST_CHOICES 4

static PtmScene *
read_scene (GBytes *file, PtmImage **image, GError **error)
{
  g_autoptr (PtmImage) decoded = ptm_codec_decode (file, error);
  PtmScene *scene = decoded != NULL ? ptm_scene_read_png (file, decoded) : NULL;

  if (scene != NULL && image != NULL)
    *image = g_steal_pointer (&decoded);
  return scene;
}

static PtmImage *
draw_asset (PtmArt *art, const char *asset)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  if (!ptm_art_has (art, asset))
    return NULL;
  ptm_node_set (&node->asset, asset);
  node->frame = (PtmFrame){ 4, 4, IMAGE_SIDE - 8, IMAGE_SIDE - 8 };
  scene->width = scene->height = IMAGE_SIDE;
  scene->transparent = scene->placed = TRUE;
  return ptm_render (scene, art, PTM_RENDER_ALL, NULL);
}

static gboolean
is_of (PtmPictureChoice *choice, const PtmNode *node)
{
  return g_strcmp0 (ptm_picture_choice_get_word (choice), node->noun) == 0 && g_strcmp0 (ptm_picture_choice_get_asset (choice), node->asset) == 0;
}

static gboolean
has_choice (GPtrArray *choices, const PtmNode *node)
{
  for (guint i = 0; i < choices->len; i++)
    if (is_of (g_ptr_array_index (choices, i), node))
      return TRUE;
  return FALSE;
}

static gboolean
is_open (const PtmNode *node)
{
  guint least = node->asset != NULL ? 2 : 1;

  return node->type == PTM_NODE_OBJECT && node->noun != NULL && node->alternatives != NULL && node->alternatives->len >= least;
}

static void
add_choice (GPtrArray *choices, const PtmNode *node, PtmArt *art)
{
  PtmPictureChoice *choice = ptm_picture_choice_new (node->noun, node->asset);

  for (guint i = 0; i < node->alternatives->len; i++)
    {
      const PtmAlternative *alternative = g_ptr_array_index (node->alternatives, i);
      g_autoptr (PtmImage) image = draw_asset (art, alternative->asset);

      if (image != NULL)
        ptm_picture_choice_add (choice, alternative->asset, alternative->name, image);
    }
  g_ptr_array_add (choices, choice);
}

static void
collect (GPtrArray *nodes, GPtrArray *choices, PtmArt *art)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (choices->len < MOST_CHOICES && is_open (node) && !has_choice (choices, node))
        add_choice (choices, node, art);
      collect (node->children, choices, art);
    }
}

GPtrArray *
ptm_choices_read (GBytes *file, PtmArt *art)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PtmScene) scene = read_scene (file, NULL, NULL);

  if (scene != NULL)
    collect (scene->nodes, choices, art);
  return choices;
}

static PtmOp *
new_op (const PtmNode *node, const char *asset)
{
  PtmOp *op = ptm_op_new (PTM_OP_REPLACE);

  op->target.id = g_strdup (node->id);
  op->node = ptm_node_copy (node);
  g_clear_pointer (&op->node->id, g_free);
  ptm_node_set (&op->node->asset, asset);
  return op;
}

static void
collect_ops (GPtrArray *nodes, const char *word, const char *old, const char *asset, GPtrArray *ops)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (is_open (node) && g_strcmp0 (node->noun, word) == 0 && g_strcmp0 (node->asset, old) == 0)
        g_ptr_array_add (ops, new_op (node, asset));
      collect_ops (node->children, word, old, asset, ops);
    }
}

GBytes *
ptm_choices_apply (GBytes *file, PtmArt *art, const char *word, const char *old, const char *asset, GError **error)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (PtmScene) scene = read_scene (file, NULL, error);
  g_autoptr (PtmScene) edited = NULL;
  g_autoptr (PtmImage) image = NULL;
  PtmRect damage;

  if (scene != NULL)
    collect_ops (scene->nodes, word, old, asset, ops);
  if (ops->len == 0)
    {
      if (error == NULL || *error == NULL)
        g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("This picture has no such part any more; choose in a version that has."));
      return NULL;
    }
  edited = ptm_scene_edit (scene, art, ops, NULL, &damage, unmet);
  image = ptm_render (edited, art, PTM_RENDER_ALL, error);
  return image != NULL ? ptm_scene_write_png (edited, image, error) : NULL;
}
