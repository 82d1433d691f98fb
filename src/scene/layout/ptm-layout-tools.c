/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds what all layouts are built from: finding, copying and placing nodes. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-character.h"
#include "ptm-layout-private.h"
#include "ptm-render-object.h"
#include "ptm-text.h"

double
ptm_layout_scale (PtmLayout *layout, int step)
{
  return layout->base * pow (PTM_TYPE_RATIO, step);
}

static void
collect (GPtrArray *nodes, PtmNodeType type, GPtrArray *out)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node->type == type)
        g_ptr_array_add (out, node);
      collect (node->children, type, out);
    }
}

GPtrArray *
ptm_layout_collect (PtmLayout *layout, PtmNodeType type)
{
  GPtrArray *out = g_ptr_array_new ();

  collect (layout->scene->nodes, type, out);
  return out;
}

PtmNode *
ptm_layout_find_role (PtmLayout *layout, PtmNodeType type, const char *role)
{
  g_autoptr (GPtrArray) nodes = ptm_layout_collect (layout, type);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)nodes->pdata[i])->role, role) == 0)
      return nodes->pdata[i];
  return NULL;
}

PtmNode *
ptm_layout_get_title (PtmLayout *layout)
{
  return ptm_layout_find_role (layout, PTM_NODE_TEXT, "title");
}

PtmNode *
ptm_layout_add_ornament (PtmLayout *layout, const char *shape, double x, double y, double width, double height, PtmColor fill, int z)
{
  PtmNode *node = ptm_scene_add_node (layout->scene, NULL, PTM_NODE_SHAPE);

  ptm_node_set (&node->role, "ornament");
  ptm_node_set (&node->shape, shape);
  node->frame = (PtmFrame){ x, y, width, height };
  node->fill = fill;
  node->z = z;
  return node;
}

PtmNode *
ptm_layout_add_backdrop (PtmLayout *layout, const char *setting, PtmFrame frame, PtmColor fill)
{
  PtmNode *node = ptm_scene_add_node (layout->scene, NULL, PTM_NODE_BACKGROUND);

  ptm_node_set (&node->role, "ornament");
  ptm_node_set (&node->setting, setting);
  node->frame = frame;
  node->fill = fill;
  node->z = PTM_Z_BACKDROP;
  return node;
}

static GPtrArray *
find_siblings (GPtrArray *nodes, PtmNode *node)
{
  if (g_ptr_array_find (nodes, node, NULL))
    return nodes;
  for (guint i = 0; i < nodes->len; i++)
    {
      GPtrArray *found = find_siblings (((PtmNode *)nodes->pdata[i])->children, node);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A crowd is of different people: what was said of the first is true of all, the rest is each one's own. Animals of a kind look alike. */
static void
become_companion (PtmScene *scene, PtmNode *copy, int number)
{
  const PtmCharacter *who = copy->character != NULL ? ptm_scene_find_character (scene, copy->character) : NULL;
  int                 place = (number - 1) % PTM_CHARACTER_COMPANIONS + 1;
  g_autofree char    *id = NULL;

  if (who == NULL || who->species != NULL || place == 1)
    return;
  id = g_strdup_printf ("%s-%d", who->id, place);
  if (ptm_scene_find_character (scene, id) == NULL)
    {
      PtmCharacter *other = ptm_character_copy (who);

      ptm_node_set (&other->id, id);
      g_ptr_array_add (scene->characters, other);
    }
  ptm_node_set (&copy->character, id);
}

PtmNode *
ptm_layout_add_copy (PtmLayout *layout, PtmNode *node, int number)
{
  GPtrArray *siblings = find_siblings (layout->scene->nodes, node);
  PtmNode   *copy = ptm_node_copy (node);
  guint      at = 0;

  g_free (copy->id);
  copy->id = g_strdup_printf ("%s~%d", node->id, number);
  become_companion (layout->scene, copy, number);
  g_ptr_array_find (siblings, node, &at);
  g_ptr_array_insert (siblings, MIN (at + MAX (number, 2) - 1, siblings->len), copy);
  return copy;
}

void
ptm_layout_expand_counts (PtmLayout *layout, int most)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  int room = PTM_SCENE_MAX_NODES - 200 - (int)objects->len;

  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *node = objects->pdata[i];
      int      count = node->count;

      if (count < 2 || count > most || count > room)
        continue;
      node->count = 1;
      for (int n = 2; n <= count; n++)
        ptm_layout_add_copy (layout, node, n);
      room -= count;
    }
}

double
ptm_layout_get_aspect (PtmLayout *layout, const PtmNode *node)
{
  if (node->type == PTM_NODE_PHOTO)
    return 4 / 3.0;
  if (ptm_character_has_rig (layout->scene, node))
    return ptm_character_get_aspect (layout->scene, node);
  if (node->asset == NULL || layout->art == NULL || !ptm_art_has (layout->art, node->asset))
    return 4 / 3.0;
  return ptm_object_get_aspect (layout->art, node->asset);
}

void
ptm_layout_place_object (PtmLayout *layout, PtmNode *node, PtmFrame box, double anchor_y)
{
  double aspect = ptm_layout_get_aspect (layout, node);
  double height = MIN (box.height, box.width / aspect), width = height * aspect;

  node->frame = (PtmFrame){ box.x + (box.width - width) / 2, box.y + (box.height - height) * anchor_y, width, height };
  if (node->z == 0)
    node->z = PTM_Z_PICTURE;
}

void
ptm_layout_set_face (PtmLayout *layout, PtmNode *node, gboolean display, int weight)
{
  /* Facts in a written hand could not be read from afar. */
  if (display && layout->type->script && g_strcmp0 (node->role, "title") != 0)
    {
      display = FALSE;
      weight = weight > 0 ? weight : layout->type->strong_weight;
    }
  g_free (node->font);
  node->font = ptm_type_dup_family (display ? layout->type->display : layout->type->text, layout->type->serif, node->text, node->lang != NULL ? node->lang : layout->scene->lang);
  node->weight = weight > 0 ? weight : display ? layout->type->display_weight
                                               : layout->type->text_weight;
}

/* Text nobody could read is cut rather than set smaller. */
static double
get_smallest (PtmLayout *layout)
{
  return MAX (layout->unit * 0.9, 5);
}

double
ptm_layout_place_text (PtmLayout *layout, PtmNode *node, PtmFrame box, double low, double high, int max_lines, const char *align)
{
  double   height = 0, smallest = MIN (MAX (low * 0.55, get_smallest (layout)), MAX (low, 1));
  gboolean turned = !layout->mirrored && g_strcmp0 (align, "left") == 0 && ptm_type_is_rtl (node->text);

  ptm_node_set (&node->align, turned ? "right" : align);
  if (ptm_text_fit (node, layout->scene->lang, box.width, box.height, low, high, max_lines) || ptm_text_fit (node, layout->scene->lang, box.width, box.height, smallest, low, 0))
    ptm_text_measure (node, layout->scene->lang, box.width, NULL, &height);
  else
    {
      node->font_size = smallest;
      height = box.height;
    }
  node->frame = (PtmFrame){ box.x, box.y, box.width, MIN (height, box.height) };
  node->z = PTM_Z_TEXT;
  return node->frame.height;
}

void
ptm_layout_shift (PtmNode *node, double dx, double dy)
{
  node->frame.x += dx;
  node->frame.y += dy;
}
