/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operation that brings something new. With a region it is fitted into the region, else it goes where its relation
 * says, else where there is room. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-comic.h"
#include "ptm-layout-heights.h"
#include "ptm-layout-private.h"
#include "ptm-opening.h"
#include "ptm-text.h"

#define MAX_NEW     60
#define MAX_ROW     6
#define ROW_GAP     0.15 /* of the width of one thing */
#define MAX_SHRINKS 5

static const PtmNode *
find_object (GPtrArray *nodes, const PtmNode *except)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);
      const PtmNode *found = node->type == PTM_NODE_OBJECT && node != except ? node : find_object (node->children, except);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is new lies above the pictures that are there. */
static void
raise_above (GPtrArray *nodes, PtmNode *node)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *other = g_ptr_array_index (nodes, i);

      if (other->type == PTM_NODE_OBJECT || other->type == PTM_NODE_PHOTO)
        node->z = MAX (node->z, other->z);
      raise_above (other->children, node);
    }
}

/* Of whom the picture is a head only stands here as everywhere. */
void
ptm_editing_let_stand (PtmEditing *editing, PtmNode *node)
{
  if (node->count > 1 || ptm_node_get_param (node, "form") == NULL)
    return;
  ptm_comic_let_act (editing->scene, node, NULL);
  ptm_node_set_param (node, "form", NULL);
}

/* New things get the shadow the others have. */
void
ptm_editing_dress_object (PtmEditing *editing, PtmNode *node)
{
  const PtmNode *model = find_object (editing->scene->nodes, node);

  ptm_editing_let_stand (editing, node);
  ptm_node_set (&node->shape, model == NULL || (editing->scene->kind == PTM_KIND_SCENE && ptm_thing_look_up (node).floats) ? NULL : model->shape);
  if (g_strcmp0 (node->shape, "inside") == 0)
    ptm_node_set (&node->shape, "standing");
  node->z = PTM_Z_PICTURE;
  raise_above (editing->scene->nodes, node);
}

void
ptm_editing_take_content (PtmNode *node, const PtmNode *content)
{
  node->type = content->type;
  ptm_node_set (&node->noun, content->noun);
  ptm_node_set (&node->asset, content->asset);
  ptm_node_set (&node->text, content->text);
  ptm_node_set (&node->lang, content->lang);
  ptm_node_set (&node->ref, content->ref);
  ptm_node_set (&node->character, NULL);
  ptm_node_set (&node->pose, NULL);
  ptm_node_set (&node->expression, NULL);
  ptm_node_set_param (node, "form", ptm_node_get_param (content, "form"));
  g_clear_pointer (&node->alternatives, g_ptr_array_unref);
  for (guint i = 0; content->alternatives != NULL && i < content->alternatives->len; i++)
    {
      const PtmAlternative *alternative = g_ptr_array_index (content->alternatives, i);

      ptm_node_add_alternative (node, alternative->asset, alternative->name);
    }
  node->color = content->color;
  node->grade = content->grade;
  node->count = MAX (content->count, 1);
}

/* Several copies share one frame, so it is as wide as a row of them. */
double
ptm_editing_get_row_aspect (PtmEditing *editing, const PtmNode *node)
{
  double aspect = ptm_editing_get_aspect (editing, node);

  return node->count > 1 ? aspect * MIN (node->count, 4) / ceil (node->count / 4.0) : aspect;
}

void
ptm_editing_write_in_region (PtmEditing *editing, PtmNode *node)
{
  const PtmRect *bounds = &editing->region.bounds;

  node->frame = (PtmFrame){ bounds->x, bounds->y, bounds->width, bounds->height };
  node->font_size = bounds->height * 0.8;
  ptm_layout_fit_text (editing->scene, node);
}

static void
collect_areas (GPtrArray *nodes, GArray *areas)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);
      double         area = node->frame.width * node->frame.height;

      if (node->type == PTM_NODE_OBJECT && area > 0)
        g_array_append_val (areas, area);
      collect_areas (node->children, areas);
    }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/* As the layout of a place has it. */
double
ptm_editing_get_natural_height (PtmEditing *editing, const PtmNode *node)
{
  return ptm_thing_get_stature (node, ptm_editing_get_aspect (editing, node));
}

/* The side of a square as large as the pictures of the page usually are. */
static double
get_usual_side (PtmEditing *editing)
{
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (double));
  double shorter = MIN (editing->scene->width, editing->scene->height), side = 0.2 * shorter;

  collect_areas (editing->scene->nodes, areas);
  g_array_sort (areas, compare_doubles);
  if (areas->len > 0)
    side = sqrt (g_array_index (areas, double, areas->len / 2));
  return CLAMP (side, 0.08 * shorter, 0.28 * shorter);
}

/* In a place things are as large to each other as they are in life, though the large ones a little less so. */
static double
get_side (PtmEditing *editing, const PtmNode *node)
{
  g_autoptr (GArray) scales = g_array_new (FALSE, FALSE, sizeof (double));
  double shorter = MIN (editing->scene->width, editing->scene->height), height;

  for (guint i = 0; editing->scene->kind == PTM_KIND_SCENE && node->type == PTM_NODE_OBJECT && i < editing->scene->nodes->len; i++)
    {
      const PtmNode *other = g_ptr_array_index (editing->scene->nodes, i);
      double         scale = other != node && other->type == PTM_NODE_OBJECT && other->asset != NULL ? other->frame.height / ptm_editing_get_natural_height (editing, other) : 0;

      if (scale > 0)
        g_array_append_val (scales, scale);
    }
  if (scales->len == 0)
    return get_usual_side (editing) * CLAMP (node->size, 0.2, 4);
  g_array_sort (scales, compare_doubles);
  height = CLAMP (g_array_index (scales, double, scales->len / 2) * ptm_editing_get_natural_height (editing, node), 0.05 * shorter, (ptm_thing_look_up (node).floats ? 0.24 : 0.6) * shorter);
  return height * sqrt (ptm_editing_get_aspect (editing, node));
}

PtmNode *
ptm_editing_find_anchor (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) ids = NULL;

  if (op->rel == NULL)
    return NULL;
  ids = ptm_scene_select (editing->scene, editing->art, &op->anchor, editing->mask);
  if (ids->len > 0)
    return ptm_scene_find (editing->scene, g_ptr_array_index (ids, 0));
  ptm_editing_add_unmet (editing, op, "layout");
  return NULL;
}

gboolean
ptm_editing_find_place (PtmEditing *editing, const PtmOp *op, const PtmNode *anchor, double width, double height, PtmFrame *frame)
{
  if (anchor != NULL && anchor->type != PTM_NODE_BACKGROUND)
    return ptm_editing_place_by (editing, op->rel, anchor, width, height, frame);
  return ptm_editing_find_free (editing, width, height, op->to_side, frame);
}

/* Where it stands free it may be a little smaller. */
static gboolean
find_fitting (PtmEditing *editing, PtmSide side, double *size, double aspect, PtmFrame *frame)
{
  double best = G_MAXDOUBLE, whole = *size;

  for (int i = 0; i < 4; i++)
    {
      double   tried = whole * (1 - 0.1 * i), cost;
      PtmFrame place;

      cost = ptm_editing_find_best (editing, tried * sqrt (aspect), tried / sqrt (aspect), side, &place);
      if (cost >= G_MAXDOUBLE || cost + 0.12 * i >= best)
        continue;
      best = cost + 0.12 * i;
      *size = tried;
      *frame = place;
    }
  return best < G_MAXDOUBLE;
}

/* What stands lower on the page is nearer: it is drawn before what is new. */
static void
step_back (GPtrArray *nodes, PtmNode *node)
{
  double foot = node->frame.y + node->frame.height;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *other = g_ptr_array_index (nodes, i);
      const PtmFrame f = other->frame, *n = &node->frame;
      gboolean       common = MIN (f.x + f.width, n->x + n->width) > MAX (f.x, n->x) && MIN (f.y + f.height, n->y + n->height) > MAX (f.y, n->y);

      if (other != node && other->type == PTM_NODE_OBJECT && g_strcmp0 (other->shape, "standing") == 0 && common && f.y + f.height > foot)
        node->z = MIN (node->z, other->z - 1);
    }
}

static gboolean
place_object (PtmEditing *editing, const PtmOp *op, const PtmNode *anchor, PtmNode *node)
{
  double   aspect = ptm_editing_get_row_aspect (editing, node);
  double   side = get_side (editing, node);
  PtmFrame frame;
  gboolean placed = FALSE;

  editing->in_air = ptm_thing_look_up (node).floats;
  if (anchor != NULL && g_strcmp0 (op->rel, "inside") == 0)
    side = MIN (side, 0.6 * MIN (anchor->frame.width, anchor->frame.height));
  if (anchor == NULL && editing->scene->kind == PTM_KIND_SCENE)
    placed = find_fitting (editing, op->to_side, &side, aspect, &frame);
  for (int i = 0; i < MAX_SHRINKS && !placed; i++, side *= 0.8)
    placed = ptm_editing_find_place (editing, op, anchor, side * sqrt (aspect), side / sqrt (aspect), &frame);
  if (placed)
    node->frame = frame;
  if (placed && anchor == NULL && editing->scene->kind == PTM_KIND_SCENE && !editing->in_air)
    step_back (editing->scene->nodes, node);
  return placed;
}

static PtmNode *
add_copy (PtmEditing *editing, const PtmNode *content)
{
  PtmNode *node = ptm_scene_add_node (editing->scene, NULL, content->type);

  ptm_editing_take_content (node, content);
  ptm_node_set (&node->role, content->role);
  ptm_node_set (&node->shape, content->shape);
  ptm_node_set (&node->target, content->target);
  node->fill = content->fill;
  node->stroke = content->stroke;
  node->size = content->size;
  node->n = content->n;
  return node;
}

static gboolean
is_written (const PtmNode *node)
{
  return node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL;
}

/* The backdrop's own sun and moon go when there is another. */
static void
clear_sky (PtmEditing *editing, const PtmNode *node)
{
  gboolean shines = node->asset != NULL && strstr (node->asset, "sunflower") == NULL && (strstr (node->asset, ":sun") != NULL || strstr (node->asset, "moon") != NULL);

  for (guint i = 0; shines && i < editing->scene->nodes->len; i++)
    {
      PtmNode *ground = g_ptr_array_index (editing->scene->nodes, i);

      if (ground->type == PTM_NODE_BACKGROUND && editing->scene->kind == PTM_KIND_SCENE)
        ground->flip = TRUE;
    }
}

static void
dress (PtmEditing *editing, PtmNode *node)
{
  if (is_written (node))
    {
      node->z = PTM_Z_TEXT;
      ptm_editing_dress_text (editing, node);
    }
  else
    ptm_editing_dress_object (editing, node);
}

/* Somewhere else is better than not at all, as long as the user is told. */
static gboolean
place_new (PtmEditing *editing, const PtmOp *op, const PtmNode *anchor, PtmNode *node)
{
  gboolean placed = is_written (node) ? ptm_editing_place_text (editing, op, anchor, node) : place_object (editing, op, anchor, node);

  if (placed || anchor == NULL)
    return placed;
  ptm_editing_add_unmet (editing, op, "layout");
  return is_written (node) ? ptm_editing_place_text (editing, op, NULL, node) : place_object (editing, op, NULL, node);
}

static void
add_in_region (PtmEditing *editing, const PtmOp *op)
{
  PtmNode *node = add_copy (editing, op->node);

  dress (editing, node);
  if (is_written (node))
    ptm_editing_write_in_region (editing, node);
  else
    node->frame = ptm_scene_region_fit (&editing->region, ptm_editing_get_row_aspect (editing, node));
}

/* Near the one that came before it, on the ground both stand on. */
static gboolean
place_like (PtmEditing *editing, PtmNode *node, const PtmFrame *like)
{
  return like->width > 0 && ptm_editing_get_horizon (editing) > 0 && g_strcmp0 (node->shape, "standing") == 0 && ptm_editing_find_on_ground (editing, like, &node->frame);
}

/* like: the frame of the one before it (inout). FALSE when there is no room for it at all. */
static gboolean
add_one (PtmEditing *editing, const PtmOp *op, PtmNode *anchor, PtmFrame *like)
{
  PtmNode *node = add_copy (editing, op->node);

  node->count = 1;
  dress (editing, node);
  if (anchor != NULL && g_strcmp0 (op->rel, "inside") == 0)
    ptm_opening_open (editing->art, anchor);
  if (place_like (editing, node, like) || place_new (editing, op, anchor, node))
    {
      if (like->width <= 0)
        *like = node->frame;
      clear_sky (editing, node);
      ptm_editing_relate (editing, op->rel, node, anchor);
      return TRUE;
    }
  ptm_scene_remove (editing->scene, node->id);
  return FALSE;
}

/* Several of a kind stand in a row when there is room for one. */
static gboolean
add_row (PtmEditing *editing, const PtmOp *op, int wanted)
{
  double   aspect = ptm_editing_get_aspect (editing, op->node), side = get_side (editing, op->node);
  PtmFrame row;
  gboolean found = FALSE;

  editing->in_air = ptm_thing_look_up (op->node).floats;
  for (int i = 0; i < MAX_SHRINKS && !found; i++, side *= 0.85)
    found = ptm_editing_find_free (editing, side * sqrt (aspect) * (wanted + (wanted - 1) * ROW_GAP), side / sqrt (aspect), op->to_side, &row);
  /* Each for itself finds more room on a full ground. */
  if (found && ptm_editing_get_horizon (editing) > 0 && ptm_editing_get_cover (editing, &row) > 0.02)
    return FALSE;
  for (int i = 0; found && i < wanted; i++)
    {
      PtmNode *node = add_copy (editing, op->node);
      double   width = row.width / (wanted + (wanted - 1) * ROW_GAP);

      node->count = 1;
      dress (editing, node);
      node->frame = (PtmFrame){ row.x + i * width * (1 + ROW_GAP), row.y, width, row.height };
    }
  return found;
}

static void
add_background (PtmEditing *editing, const PtmOp *op)
{
  PtmSelector background = { .role = (char *)"background" };
  g_autoptr (GPtrArray) ids = ptm_scene_select (editing->scene, editing->art, &background, NULL);
  PtmNode *node;

  if (ids->len > 0)
    node = ptm_scene_find (editing->scene, g_ptr_array_index (ids, 0));
  else
    {
      node = ptm_scene_add_node (editing->scene, NULL, PTM_NODE_BACKGROUND);
      node->frame = ptm_editing_get_canvas (editing);
      node->z = PTM_Z_BACKDROP;
    }
  ptm_editing_replace_background (editing, op, node);
}

/* The steps stand in their order, and whatever follows the end is the end. */
static void
line_up_step (PtmScene *scene, PtmNode *step, PtmNode *anchor, gboolean is_before)
{
  guint at = 0, from = 0;

  g_ptr_array_find (scene->nodes, step, &from);
  g_ptr_array_find (scene->nodes, anchor, &at);
  g_ptr_array_insert (scene->nodes, (int)at + (is_before ? 0 : 1), g_ptr_array_steal_index (scene->nodes, from));
  if (is_before || g_strcmp0 (anchor->role, "end") != 0)
    return;
  ptm_node_set (&step->role, anchor->role);
  ptm_node_set (&step->shape, anchor->shape);
  ptm_node_set (&anchor->role, "step");
  ptm_node_set (&anchor->shape, "rect");
}

/* A step takes its place in the chain after its anchor, else at the end; then the chart is laid out again. */
static void
add_step (PtmEditing *editing, const PtmOp *op, PtmNode *anchor)
{
  PtmNode *node = add_copy (editing, op->node);
  gboolean is_before = g_strcmp0 (op->rel, "above") == 0 || g_strcmp0 (op->rel, "left-of") == 0;

  if (anchor != NULL)
    line_up_step (editing->scene, node, anchor, is_before);

  for (guint i = 0; anchor != NULL && i < editing->scene->edges->len; i++)
    {
      PtmEdge *edge = g_ptr_array_index (editing->scene->edges, i);

      if (is_before && strcmp (edge->to, anchor->id) == 0)
        ptm_node_set (&edge->to, node->id);
      else if (!is_before && strcmp (edge->from, anchor->id) == 0)
        ptm_node_set (&edge->from, node->id);
    }
  if (anchor != NULL && is_before)
    ptm_scene_add_edge (editing->scene, node->id, anchor->id, NULL, TRUE);
  else if (anchor != NULL)
    ptm_scene_add_edge (editing->scene, anchor->id, node->id, NULL, TRUE);
  if (!ptm_editing_relay (editing))
    ptm_editing_add_unmet (editing, op, "layout");
}

static PtmNode *
find_last_step (PtmScene *scene)
{
  for (guint i = scene->nodes->len; i > 0; i--)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i - 1);

      if (node->type == PTM_NODE_SHAPE && g_strcmp0 (node->role, "ornament") != 0)
        return node;
    }
  return NULL;
}

/* A chart has its title where its layout puts it. */
static gboolean
is_heading (PtmEditing *editing, const PtmNode *node)
{
  PtmKind kind = editing->scene->kind;

  return node->type == PTM_NODE_TEXT && g_strcmp0 (node->role, "title") == 0 && (kind == PTM_KIND_CHART || kind == PTM_KIND_FLOWCHART || kind == PTM_KIND_TIMELINE || kind == PTM_KIND_MINDMAP);
}

static void
add_heading (PtmEditing *editing, const PtmOp *op)
{
  add_copy (editing, op->node);
  if (!ptm_editing_relay (editing))
    ptm_editing_add_unmet (editing, op, "layout");
}

static int
count_nodes (GPtrArray *nodes)
{
  int count = (int)nodes->len;

  for (guint i = 0; i < nodes->len; i++)
    count += count_nodes (((PtmNode *)g_ptr_array_index (nodes, i))->children);
  return count;
}

void
ptm_editing_add (PtmEditing *editing, const PtmOp *op)
{
  PtmNode *anchor;
  PtmFrame like = { 0 };
  int      wanted, added = 0;

  if (op->node == NULL)
    return;
  wanted = CLAMP (op->node->count, 1, MAX_NEW);
  if (count_nodes (editing->scene->nodes) + wanted > PTM_SCENE_MAX_NODES)
    {
      ptm_editing_add_unmet (editing, op, "layout");
      return;
    }
  if (op->node->type == PTM_NODE_BACKGROUND)
    {
      add_background (editing, op);
      return;
    }
  if (editing->region.mask != NULL)
    {
      add_in_region (editing, op);
      return;
    }

  if (is_heading (editing, op->node))
    {
      add_heading (editing, op);
      return;
    }
  anchor = ptm_editing_find_anchor (editing, op);
  if (editing->scene->kind == PTM_KIND_FLOWCHART && op->node->type == PTM_NODE_SHAPE)
    {
      add_step (editing, op, anchor != NULL ? anchor : find_last_step (editing->scene));
      return;
    }
  if (wanted > 1 && wanted <= MAX_ROW && anchor == NULL && op->node->type == PTM_NODE_OBJECT && ptm_node_get_param (op->node, "form") == NULL && add_row (editing, op, wanted))
    return;
  while (added < wanted && add_one (editing, op, added == 0 ? anchor : NULL, &like))
    added++;
  if (added < wanted)
    ptm_editing_add_unmet (editing, op, "layout");
}
