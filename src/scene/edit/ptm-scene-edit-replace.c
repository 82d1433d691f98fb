/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operation that puts one thing in the place of another. It keeps the id, so that labels and arrows still find it, and
 * the frame; with a region the new thing is fitted into the region. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include "ptm-backdrop.h"
#include "ptm-layout-private.h"

/* So much of a thing must be marked to go when its like is replaced. */
#define MOSTLY_COVERED 0.8

/* What comes is no more than so many times as large or as small as what goes. */
#define MOST_OTHER_SIZE 2.2

/* Of a larger thing others may cover so much before it is drawn smaller. */
#define MOST_CROWDED 0.2
#define SHRINK       0.9

void
ptm_editing_replace_background (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  const char *wish = op->node->setting != NULL ? op->node->setting : op->node->noun;
  const char *setting = ptm_backdrop_compose (node->setting, wish);

  if (!ptm_editing_may_change_ground (editing))
    {
      ptm_editing_add_unmet (editing, op, "region");
      return;
    }
  if (*setting == '\0' && op->node->fill.a == 0)
    {
      ptm_editing_add_unmet (editing, op, "noun");
      return;
    }
  ptm_node_set (&node->setting, *setting != '\0' ? setting : "plain");
  node->fill = op->node->fill;
  node->color = PTM_COLOR_NONE;
  editing->scene->transparent = FALSE;
  editing->ink_stale = TRUE;
}

/* How much larger than the old thing the new one is drawn: in a place they are as large to each other as in life. */
static double
get_growth (PtmEditing *editing, const PtmNode *node, const PtmNode *content)
{
  PtmNode like = *node;

  if (editing->scene->kind != PTM_KIND_SCENE || editing->region.mask != NULL || node->type != PTM_NODE_OBJECT || node->asset == NULL || content->asset == NULL || node->count > 1 || content->count > 1)
    return 1;
  like.size = 1;
  return CLAMP (ptm_editing_get_natural_height (editing, content) / ptm_editing_get_natural_height (editing, &like), 1 / MOST_OTHER_SIZE, MOST_OTHER_SIZE);
}

/* A frame so much higher or lower, with the same foot or middle. */
static PtmFrame
scale_to (const PtmFrame *old, double growth, double aspect, gboolean stands)
{
  double height = old->height * growth, width = height * aspect;

  return (PtmFrame){ old->x + (old->width - width) / 2, stands ? old->y + old->height - height : old->y + (old->height - height) / 2, width, height };
}

/* As large as it is by nature, as far as there is room. */
static PtmFrame
find_frame (PtmEditing *editing, PtmNode *node, const PtmFrame *old, double growth, gboolean stands)
{
  double   aspect = ptm_editing_get_row_aspect (editing, node);
  PtmFrame fitted = ptm_editing_fit (*old, aspect);
  double   least = growth > 1 ? fitted.height / MAX (old->height, 1) : growth, cover;

  if (stands)
    fitted.y = old->y + old->height - fitted.height;
  node->frame = (PtmFrame){ 0, 0, 0, 0 };
  for (cover = MAX (ptm_editing_get_cover (editing, &fitted), MOST_CROWDED); growth != 1 && growth > 0.99 * least; growth *= SHRINK)
    {
      PtmFrame frame = ptm_editing_keep_inside (ptm_editing_get_canvas (editing), scale_to (old, growth, aspect, stands));

      if (ptm_editing_get_cover (editing, &frame) <= cover)
        return frame;
    }
  return fitted;
}

static void
become_object (PtmEditing *editing, PtmNode *node, const PtmNode *content)
{
  PtmFrame old = node->frame;
  double   growth = get_growth (editing, node, content);
  gboolean was_object = node->type == PTM_NODE_OBJECT;
  gboolean stands = was_object && g_strcmp0 (node->shape, "standing") == 0;

  ptm_editing_take_content (node, content);
  if (was_object)
    ptm_editing_let_stand (editing, node);
  else
    ptm_editing_dress_object (editing, node);
  node->flip = FALSE;
  if (editing->region.mask != NULL)
    {
      node->rotate = 0;
      node->frame = ptm_scene_region_fit (&editing->region, ptm_editing_get_row_aspect (editing, node));
      return;
    }
  node->frame = find_frame (editing, node, &old, growth, stands);
}

static void
become_text (PtmEditing *editing, PtmNode *node, const PtmNode *content)
{
  gboolean had_words = node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL || node->type == PTM_NODE_SHAPE;

  if (had_words)
    {
      ptm_editing_write (editing, node, content->text != NULL ? content->text : content->noun);
      return;
    }
  ptm_editing_take_content (node, content);
  ptm_node_set (&node->role, content->role);
  ptm_node_set (&node->shape, NULL);
  if (node->text == NULL)
    ptm_node_set (&node->text, content->noun);
  node->z = PTM_Z_TEXT;
  ptm_editing_dress_text (editing, node);
  node->font_size = node->frame.height * 0.8;
  ptm_layout_fit_text (editing->scene, node);
}

static void
replace_node (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  if (node->type == PTM_NODE_BACKGROUND || op->node->type == PTM_NODE_BACKGROUND)
    ptm_editing_replace_background (editing, op, node);
  else if (op->node->type == PTM_NODE_TEXT || op->node->type == PTM_NODE_LABEL)
    become_text (editing, node, op->node);
  else
    become_object (editing, node, op->node);
}

/* Pictures are replaced by pictures, words by words, if the region holds one. */
static PtmNode *
choose_marked (GPtrArray *nodes, const PtmNode *content)
{
  gboolean words = content->type == PTM_NODE_TEXT || content->type == PTM_NODE_LABEL;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (words == (node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL))
        return node;
    }
  return g_ptr_array_index (nodes, 0);
}

/* Three balloons marked together become one violin, but what only stands among them stays. */
static void
clear_region (PtmEditing *editing, GPtrArray *nodes, const PtmNode *kept)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode    *node = g_ptr_array_index (nodes, i);
      PtmSceneRegionHit hit = ptm_scene_region_hit_frame (&editing->region, &node->frame);

      if (node != kept && node->asset != NULL && g_strcmp0 (node->asset, kept->asset) == 0 && hit.common >= MOSTLY_COVERED * hit.ink)
        g_ptr_array_add (ids, g_strdup (node->id));
    }
  for (guint i = 0; i < ids->len; i++)
    ptm_scene_remove (editing->scene, g_ptr_array_index (ids, i));
}

static void
replace_marked (PtmEditing *editing, const PtmOp *op, GPtrArray *nodes)
{
  PtmNode         *node = choose_marked (nodes, op->node);
  g_autofree char *id = g_strdup (node->id);

  if (node->type == PTM_NODE_BACKGROUND && op->node->type != PTM_NODE_BACKGROUND)
    {
      ptm_editing_add (editing, op);
      return;
    }
  clear_region (editing, nodes, node);
  replace_node (editing, op, ptm_scene_find (editing->scene, id));
}

void
ptm_editing_replace (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = NULL;

  if (op->node == NULL)
    return;
  nodes = ptm_editing_find (editing, op);
  if (nodes->len > 0 && editing->region.mask != NULL)
    replace_marked (editing, op, nodes);
  else
    for (guint i = 0; i < nodes->len; i++)
      replace_node (editing, op, g_ptr_array_index (nodes, i));
}
