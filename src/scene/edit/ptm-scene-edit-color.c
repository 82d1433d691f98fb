/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operations on colours: recolor and adjust. What a change of the ground means for the texts on it is done in
 * ptm-scene-edit-ink.c. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-palette.h"

#define READABLE 4.5

static PtmGrade
get_grade (const PtmOp *op)
{
  return (PtmGrade){ op->lightness, op->chroma, op->warmth, op->contrast };
}

static PtmColor
adjust_color (PtmColor color, const PtmOp *op)
{
  PtmGrade grade = get_grade (op);
  PtmColor adjusted = ptm_grade_color (&grade, color);

  /* Only darkened, a tone keeps its colour; greyed on purpose, it does not. */
  if (op->lightness < 0 && op->chroma >= 1)
    adjusted = ptm_palette_enrich (adjusted, -op->lightness);
  adjusted.a = color.a;
  return adjusted;
}

static void
adjust_given (PtmColor *color, const PtmOp *op)
{
  if (color->a != 0)
    *color = adjust_color (*color, op);
}

/* Arrows between steps are drawn on the ground and must be seen on it. */
static void
renew_edges (PtmScene *scene, PtmColor ground)
{
  for (guint i = 0; i < scene->edges->len; i++)
    {
      PtmEdge *edge = g_ptr_array_index (scene->edges, i);
      PtmColor color = edge->color.a != 0 ? edge->color : scene->palette.ink;

      if (ptm_palette_contrast (color, &ground, 1) < READABLE)
        edge->color = ptm_palette_readable (color, &ground, 1, READABLE);
    }
}

static const char *
get_setting (const PtmNode *node)
{
  return node->setting != NULL ? ptm_backdrop_find (node->setting) : "plain";
}

static PtmColor
get_background_fill (PtmScene *scene, const PtmNode *node)
{
  return node->fill.a != 0 ? node->fill : ptm_backdrop_get_fill (get_setting (node), &scene->palette);
}

/* Grounds for print are drawn in the colours of the palette, places in their own. */
static gboolean
is_printed (PtmScene *scene, const PtmNode *node)
{
  PtmPalette palette = scene->palette;

  palette.bg[0] = PTM_RGB (1, 2, 3);
  return ptm_color_equal (ptm_backdrop_get_fill (get_setting (node), &palette), palette.bg[0]);
}

static void
set_background_fill (PtmEditing *editing, PtmNode *node, PtmColor fill)
{
  node->fill = fill;
  if (is_printed (editing->scene, node))
    renew_edges (editing->scene, fill);
  editing->ink_stale = TRUE;
}

/* The palette's further grounds get the new hue and keep most of their distance in lightness from the first. */
static void
move_grounds (PtmPalette *palette, PtmColor from, PtmColor to)
{
  PtmOklch start = ptm_color_to_oklch (from), end = ptm_color_to_oklch (to);

  for (guint i = 0; i < G_N_ELEMENTS (palette->bg); i++)
    {
      PtmOklch ground = ptm_color_to_oklch (palette->bg[i]);

      if (palette->bg[i].a == 0)
        continue;
      ground.L = CLAMP (end.L + (ground.L - start.L) * 0.7, 0.08, 0.98);
      ground.C = end.C < 0.02 ? end.C : MAX (end.C, MIN (ground.C, 0.12));
      ground.h = end.h;
      palette->bg[i] = ptm_color_from_oklch (ground);
    }
}

/* Panels and waves the layout drew in a ground's colour go with it. */
static void
move_ornaments (GPtrArray *nodes, const PtmPalette *from, const PtmPalette *to)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      for (guint k = 0; g_strcmp0 (node->role, "ornament") == 0 && node->type == PTM_NODE_SHAPE && k < G_N_ELEMENTS (from->bg); k++)
        if (from->bg[k].a != 0 && ptm_color_equal (node->fill, from->bg[k]))
          {
            node->fill = to->bg[k];
            break;
          }
      move_ornaments (node->children, from, to);
    }
}

/* The sky alone: the land keeps its colours. */
static gboolean
means_sky (const PtmOp *op)
{
  return g_strcmp0 (op->target.role, "sky") == 0;
}

static void
recolor_background (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  PtmScene  *scene = editing->scene;
  PtmPalette old = scene->palette;

  if (means_sky (op))
    {
      editing->ink_stale = TRUE;
      node->color = op->color;
      return;
    }
  scene->transparent = FALSE;
  /* "Make the sky pink" of a page without one leaves the hills on it as they are. */
  if (is_printed (scene, node) && node->shape == NULL && g_strcmp0 (op->how, "alone") != 0)
    {
      move_grounds (&scene->palette, get_background_fill (scene, node), op->color);
      move_ornaments (scene->nodes, &old, &scene->palette);
    }
  set_background_fill (editing, node, op->color);
}

static void
adjust_background (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  PtmScene  *scene = editing->scene;
  PtmColor   fill = get_background_fill (scene, node);
  PtmGrade   grade = get_grade (op);
  PtmPalette old = scene->palette;

  if (means_sky (op))
    {
      editing->ink_stale = TRUE;
      node->color = adjust_color (node->color.a != 0 ? node->color : fill, op);
      return;
    }
  /* All tones of a place go with its fill, which must not gain colour of its own. */
  fill = is_printed (scene, node) ? adjust_color (fill, op) : ptm_grade_color (&grade, fill);
  if (is_printed (scene, node) && node->shape == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (old.bg); i++)
        adjust_given (&scene->palette.bg[i], op);
      /* An operation on everything comes to the ornaments by itself. */
      if (!op->target.everything)
        move_ornaments (scene->nodes, &old, &scene->palette);
    }
  set_background_fill (editing, node, fill);
}

/* A thing without a picture is a card in its colour. */
static void
adjust_object (PtmNode *node, const PtmOp *op)
{
  PtmGrade grade = get_grade (op);

  if (node->asset == NULL && node->character == NULL)
    node->color = adjust_color (node->color.a != 0 ? node->color : PTM_RGB (255, 255, 255), op);
  else
    node->grade = ptm_grade_add (&node->grade, &grade);
}

/* A change of everything but the background of a page must leave the ground alone when there is a region. */
static gboolean
may_color (PtmEditing *editing, const PtmOp *op, const PtmNode *node)
{
  if (node->type != PTM_NODE_BACKGROUND || ptm_editing_may_change_ground (editing))
    return TRUE;
  ptm_editing_add_unmet (editing, op, "region");
  return FALSE;
}

static void
recolor_node (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  switch (node->type)
    {
    case PTM_NODE_BACKGROUND:
      recolor_background (editing, op, node);
      break;
    case PTM_NODE_TEXT:
    case PTM_NODE_LABEL:
      node->color = op->color;
      g_ptr_array_add (editing->obeyed_ids, g_strdup (node->id));
      break;
    case PTM_NODE_SHAPE:
    case PTM_NODE_BUBBLE:
      node->fill = op->color;
      if (node->stroke.a != 0)
        node->stroke = ptm_palette_shade (op->color, ptm_palette_is_dark (op->color) ? 0.2 : -0.25);
      editing->ink_stale = TRUE;
      break;
    case PTM_NODE_OBJECT:
    case PTM_NODE_PHOTO:
    case PTM_NODE_GROUP:
    case PTM_NODE_PANEL:
    case PTM_NODE_CHART:
    case PTM_NODE_TABLE:
    case PTM_NODE_FIGURE:
    default:
      node->color = op->color;
      node->grade = PTM_GRADE_NONE;
      break;
    }
}

static void
adjust_node (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  switch (node->type)
    {
    case PTM_NODE_BACKGROUND:
      adjust_background (editing, op, node);
      break;
    case PTM_NODE_TEXT:
    case PTM_NODE_LABEL:
      node->color = adjust_color (ptm_editing_get_ink (editing, node), op);
      adjust_given (&node->fill, op);
      editing->ink_stale = TRUE;
      break;
    case PTM_NODE_SHAPE:
    case PTM_NODE_BUBBLE:
      adjust_given (&node->fill, op);
      adjust_given (&node->stroke, op);
      editing->ink_stale = TRUE;
      break;
    case PTM_NODE_OBJECT:
    case PTM_NODE_PHOTO:
    case PTM_NODE_GROUP:
    case PTM_NODE_PANEL:
    case PTM_NODE_CHART:
    case PTM_NODE_TABLE:
    case PTM_NODE_FIGURE:
    default:
      adjust_object (node, op);
      break;
    }
}

/* How one element that is drawn by itself takes a colour. */
typedef void (*ColorNode) (PtmEditing *editing, const PtmOp *op, PtmNode *node);

/* What is made of others takes it in each of them. */
static void
color_node (PtmEditing *editing, const PtmOp *op, PtmNode *node, ColorNode color)
{
  gboolean whole = node->type == PTM_NODE_GROUP || node->type == PTM_NODE_PANEL || node->type == PTM_NODE_CHART || node->type == PTM_NODE_TABLE || node->type == PTM_NODE_FIGURE;

  if (node->type == PTM_NODE_PHOTO)
    ptm_editing_add_unmet (editing, op, "photograph");
  else if (!whole)
    color (editing, op, node);
  for (guint i = 0; whole && i < node->children->len; i++)
    color_node (editing, op, g_ptr_array_index (node->children, i), color);
}

static gboolean
means_ground_only (const PtmOp *op)
{
  return op->target.role != NULL && strcmp (op->target.role, "background") == 0 && op->target.id == NULL;
}

/* A page without a backdrop is drawn on the first colour of its palette; giving it a backdrop makes that an element. */
static void
ensure_background (PtmEditing *editing, const PtmOp *op)
{
  PtmSelector background = { .role = (char *)"background" };
  g_autoptr (GPtrArray) ids = NULL;
  PtmNode *node;

  if (!means_ground_only (op) && !op->target.everything)
    return;
  ids = ptm_scene_select (editing->scene, editing->art, &background, NULL);
  if (ids->len > 0)
    return;
  node = ptm_scene_add_node (editing->scene, NULL, PTM_NODE_BACKGROUND);
  ptm_node_set (&node->setting, "plain");
  node->frame = ptm_editing_get_canvas (editing);
  node->z = G_MININT16;
}

static void
color_found (PtmEditing *editing, const PtmOp *op, ColorNode color)
{
  g_autoptr (GPtrArray) nodes = NULL;

  if (ptm_editing_may_change_ground (editing))
    ensure_background (editing, op);
  nodes = ptm_editing_find (editing, op);
  for (guint i = 0; i < nodes->len; i++)
    if (may_color (editing, op, g_ptr_array_index (nodes, i)))
      color_node (editing, op, g_ptr_array_index (nodes, i), color);
}

void
ptm_editing_recolor (PtmEditing *editing, const PtmOp *op)
{
  if (g_strcmp0 (op->target.role, "chart") == 0 && ptm_editing_color_rows (editing, op))
    return;
  color_found (editing, op, recolor_node);
}

void
ptm_editing_adjust (PtmEditing *editing, const PtmOp *op)
{
  color_found (editing, op, adjust_node);
}
