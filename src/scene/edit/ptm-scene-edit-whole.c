/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operations that change what a scene is made of or how all of it looks: remove and restyle. */

#define G_LOG_DOMAIN "ptm-scene"

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

#include "ptm-backdrop-light.h"
#include "ptm-finish.h"
#include "ptm-layout.h"
#include "ptm-palette.h"

static gboolean
has_edge (PtmScene *scene, const char *from, const char *to)
{
  for (guint i = 0; i < scene->edges->len; i++)
    {
      const PtmEdge *edge = g_ptr_array_index (scene->edges, i);

      if (strcmp (edge->from, from) == 0 && strcmp (edge->to, to) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
join (PtmScene *scene, const PtmEdge *in, const PtmEdge *out)
{
  PtmEdge *edge;

  if (strcmp (in->from, out->to) == 0 || has_edge (scene, in->from, out->to))
    return;
  ptm_scene_add_edge (scene, in->from, out->to, in->label, in->arrow || out->arrow);
  edge = g_ptr_array_index (scene->edges, scene->edges->len - 1);
  ptm_node_set (&edge->route, in->route);
  edge->color = in->color;
}

/* Whoever led to the node leads to its followers, as far as a scene may have edges. */
static void
join_neighbours (PtmScene *scene, const char *id)
{
  g_autoptr (GPtrArray) ins = g_ptr_array_new ();
  g_autoptr (GPtrArray) outs = g_ptr_array_new ();

  for (guint i = 0; i < scene->edges->len; i++)
    {
      PtmEdge *edge = g_ptr_array_index (scene->edges, i);
      gboolean comes = strcmp (edge->to, id) == 0, goes = strcmp (edge->from, id) == 0;

      if (comes && !goes)
        g_ptr_array_add (ins, edge);
      else if (goes && !comes)
        g_ptr_array_add (outs, edge);
    }
  for (guint i = 0; i < ins->len; i++)
    for (guint k = 0; k < outs->len && scene->edges->len < PTM_SCENE_MAX_EDGES; k++)
      join (scene, g_ptr_array_index (ins, i), g_ptr_array_index (outs, k));
}

/* The innermost first; TRUE when nothing but empty groups is among the nodes. */
static gboolean
collect_empty_groups (GPtrArray *nodes, GPtrArray *ids)
{
  gboolean only_empty = TRUE;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);
      gboolean       is_empty = collect_empty_groups (node->children, ids) && node->type == PTM_NODE_GROUP;

      if (is_empty)
        g_ptr_array_add (ids, g_strdup (node->id));
      only_empty = only_empty && is_empty;
    }
  return only_empty;
}

static void
remove_empty_groups (PtmScene *scene)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  collect_empty_groups (scene->nodes, ids);
  for (guint i = 0; i < ids->len; i++)
    ptm_scene_remove (scene, g_ptr_array_index (ids, i));
}

static void
remove_ground (PtmEditing *editing, const PtmOp *op)
{
  if (!ptm_editing_may_change_ground (editing))
    {
      ptm_editing_add_unmet (editing, op, "region");
      return;
    }
  editing->scene->transparent = TRUE;
  editing->ink_stale = TRUE;
}

static gboolean
is_flow (PtmScene *scene)
{
  return scene->kind == PTM_KIND_FLOWCHART || scene->kind == PTM_KIND_TIMELINE;
}

void
ptm_editing_remove (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean panels = FALSE;

  if (op->how != NULL)
    {
      ptm_editing_take_off (editing, op);
      return;
    }
  nodes = ptm_editing_find (editing, op);
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_BACKGROUND)
        remove_ground (editing, op);
      else
        g_ptr_array_add (ids, g_strdup (node->id));
      panels = panels || node->type == PTM_NODE_PANEL;
    }
  /* A node may be gone already, with the one its label pointed at. */
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      if (is_flow (editing->scene))
        join_neighbours (editing->scene, id);
      ptm_scene_remove (editing->scene, id);
    }
  remove_empty_groups (editing->scene);
  /* The other panels fill the page. */
  if (panels && !ptm_editing_lay_out_as (editing, editing->scene->kind, editing->scene->width, editing->scene->height))
    ptm_editing_add_unmet (editing, op, "layout");
}

/* What the layout chose goes; what the user said stays. */
static void
forget_looks (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type != PTM_NODE_OBJECT)
        node->color = node->fill = node->stroke = PTM_COLOR_NONE;
      ptm_node_set (&node->font, NULL);
      ptm_node_set (&node->align, NULL);
      node->weight = 0;
      node->font_size = 0;
      forget_looks (node->children);
    }
}

/* The hour and the season are seen where there is more than a plain ground. */
static gboolean
has_place (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_BACKGROUND && node->setting != NULL && strcmp (node->setting, "plain") != 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
looks_the_same (PtmScene *a, PtmScene *b)
{
  PtmWeather before = ptm_weather_read (a->style), after = ptm_weather_read (b->style);

  if (memcmp (&a->palette, &b->palette, sizeof a->palette) != 0 || (has_place (b) && (before.light != after.light || before.season != after.season)))
    return FALSE;
  for (guint i = 0; i < a->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (a->nodes, i);
      const PtmNode *other = ptm_scene_find (b, node->id);

      if (other != NULL && g_strcmp0 (node->font, other->font) != 0)
        return FALSE;
    }
  return TRUE;
}

/* In another style, or in tones of a colour. (nullable) */
static PtmScene *
make_restyled (PtmEditing *editing, const char *style, PtmColor tone)
{
  g_autoptr (PtmScene) scene = ptm_scene_copy (editing->scene);
  g_autoptr (GError) error = NULL;

  if (style != NULL)
    ptm_node_set (&scene->style, style);
  scene->palette = tone.a > 0 ? ptm_palette_get_tones (tone) : (PtmPalette){ 0 };
  scene->placed = FALSE;
  for (guint i = 0; i < scene->edges->len; i++)
    ((PtmEdge *)g_ptr_array_index (scene->edges, i))->color = PTM_COLOR_NONE;
  forget_looks (scene->nodes);
  if (!ptm_layout_apply (scene, editing->art, 0, &error))
    {
      g_debug ("A scene could not be laid out in another style: %s", error->message);
      return NULL;
    }
  return g_steal_pointer (&scene);
}

static void
take_scene (PtmEditing *editing, PtmScene *scene)
{
  g_clear_pointer (&editing->scene, ptm_scene_unref);
  editing->scene = scene;
}

void
ptm_editing_restyle (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (PtmScene) scene = NULL;
  PtmFinish finish;

  if (op->how != NULL)
    {
      ptm_editing_change_face (editing, op);
      return;
    }
  if (op->style == NULL && op->color.a == 0)
    return;
  if (!ptm_editing_may_change_ground (editing))
    {
      ptm_editing_add_unmet (editing, op, "region");
      return;
    }
  /* A finish is laid over the page as it is. */
  if (op->style != NULL && ptm_finish_find (op->style, &finish) && g_strcmp0 (ptm_finish_to_string (finish), op->style) == 0)
    {
      ptm_node_set (&editing->scene->finish, op->style);
      editing->ink_stale = TRUE;
      return;
    }
  scene = make_restyled (editing, op->style, op->color);
  if (scene == NULL || looks_the_same (editing->scene, scene))
    {
      ptm_editing_add_unmet (editing, op, "style");
      return;
    }
  take_scene (editing, g_steal_pointer (&scene));
}

gboolean
ptm_editing_relay (PtmEditing *editing)
{
  g_autoptr (PtmScene) scene = ptm_scene_copy (editing->scene);
  g_autoptr (GError) error = NULL;

  scene->placed = FALSE;
  if (!ptm_layout_apply (scene, editing->art, 0, &error))
    {
      g_debug ("A changed scene could not be laid out again: %s", error->message);
      return FALSE;
    }
  take_scene (editing, g_steal_pointer (&scene));
  return TRUE;
}
