/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds the elements a selector means. Words narrow the candidates first, then the region
 * (ptm-scene-select-region.c), then the colour, the side and the number. */

#include "config.h"

#include "ptm-scene-edit.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-render.h"
#include "ptm-scene-select-private.h"

static gboolean
equal_folded (const char *a, const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  folded_a = g_utf8_casefold (a, -1);
  folded_b = g_utf8_casefold (b, -1);
  return g_utf8_collate (folded_a, folded_b) == 0 || strcmp (folded_a, folded_b) == 0;
}

static gboolean
contains_folded (const char *text, const char *part)
{
  g_autofree char *folded_text = NULL;
  g_autofree char *folded_part = NULL;

  if (text == NULL || part == NULL || *part == '\0')
    return FALSE;
  folded_text = g_utf8_casefold (text, -1);
  folded_part = g_utf8_casefold (part, -1);
  return strstr (folded_text, folded_part) != NULL;
}

static gboolean
is_ornament (const PtmNode *node)
{
  return g_strcmp0 (node->role, "ornament") == 0;
}

static void
collect (GPtrArray *nodes, GPtrArray *out)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      g_ptr_array_add (out, node);
      collect (node->children, out);
    }
}

static gboolean
has_role (const PtmNode *node, const char *role)
{
  if (strcmp (role, "background") == 0)
    return node->type == PTM_NODE_BACKGROUND && (node->shape == NULL || !is_ornament (node));
  /* The sky of a place is a part of its backdrop. */
  if (strcmp (role, "sky") == 0)
    return node->type == PTM_NODE_BACKGROUND && !is_ornament (node) && ptm_backdrop_has_sky (node->setting);
  if (strcmp (role, "step") == 0 || strcmp (role, "steps") == 0)
    return node->type == PTM_NODE_SHAPE && node->text != NULL && node->role != NULL && !is_ornament (node);
  if (strcmp (role, "picture") == 0)
    return node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_PHOTO;
  return g_strcmp0 (node->role, role) == 0 || strcmp (ptm_node_type_to_string (node->type), role) == 0;
}

/* One of several names parted by "|". */
static gboolean
is_one_of (const char *name, const char *names)
{
  const char *at = name != NULL ? strstr (names, name) : NULL;
  gsize       length = name != NULL ? strlen (name) : 0;

  for (; at != NULL; at = strstr (at + 1, name))
    if ((at == names || at[-1] == '|') && (at[length] == '\0' || at[length] == '|'))
      return TRUE;
  return FALSE;
}

/* A thing is named by the user's word, by its picture, or by what is written on it. */
static gboolean
has_noun (const PtmNode *node, const PtmSelector *selector)
{
  if (selector->asset != NULL && is_one_of (node->asset, selector->asset))
    return TRUE;
  if (selector->noun == NULL)
    return FALSE;
  return equal_folded (node->noun, selector->noun) || g_strcmp0 (node->asset, selector->noun) == 0;
}

/* A thing without a picture stands as a card with its name. */
static const char *
get_words (const PtmNode *node)
{
  return node->type == PTM_NODE_OBJECT && node->asset == NULL ? node->noun : node->text;
}

static gboolean
matches (const PtmNode *node, const PtmSelector *selector)
{
  if (selector->except != NULL && is_one_of (node->id, selector->except))
    return FALSE;
  if (selector->id != NULL && !is_one_of (node->id, selector->id))
    return FALSE;
  if (selector->role != NULL && !has_role (node, selector->role))
    return FALSE;
  if ((selector->noun != NULL || selector->asset != NULL) && !has_noun (node, selector))
    return FALSE;
  if (selector->text != NULL && !contains_folded (get_words (node), selector->text))
    return FALSE;
  if (selector->everything)
    return node->type != PTM_NODE_GROUP;
  return selector->id != NULL || selector->role != NULL || selector->noun != NULL || selector->asset != NULL || selector->text != NULL || (selector->mask && node->type != PTM_NODE_BACKGROUND && node->type != PTM_NODE_GROUP && !is_ornament (node));
}

static void
keep_if (GPtrArray *nodes, gboolean (*is_kept) (const PtmNode *node, const char *word), const char *word)
{
  gboolean any = FALSE;

  for (guint i = 0; i < nodes->len && !any; i++)
    any = is_kept (g_ptr_array_index (nodes, i), word);
  for (guint i = nodes->len; any && i > 0; i--)
    if (!is_kept (g_ptr_array_index (nodes, i - 1), word))
      g_ptr_array_remove_index (nodes, i - 1);
}

static gboolean
has_whole_text (const PtmNode *node, const char *text)
{
  return equal_folded (node->text, text);
}

static PtmNode *
find_largest_text (GPtrArray *all)
{
  PtmNode *largest = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      PtmNode *node = g_ptr_array_index (all, i);

      if (node->type == PTM_NODE_TEXT && (largest == NULL || node->font_size > largest->font_size))
        largest = node;
    }
  return largest;
}

/* Words that match nothing as they stand may still name something: the largest text is the title, and a thing may be
 * there as a text with its name. */
static void
add_second_best (GPtrArray *all, const PtmSelector *selector, GPtrArray *found)
{
  PtmNode *title = g_strcmp0 (selector->role, "title") == 0 ? find_largest_text (all) : NULL;

  if (title != NULL)
    g_ptr_array_add (found, title);
  for (guint i = 0; selector->noun != NULL && selector->id == NULL && selector->role == NULL && i < all->len; i++)
    if (has_whole_text (g_ptr_array_index (all, i), selector->noun))
      g_ptr_array_add (found, g_ptr_array_index (all, i));
}

static GPtrArray *
find_by_words (GPtrArray *all, const PtmSelector *selector)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (matches (g_ptr_array_index (all, i), selector))
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  if (selector->text != NULL)
    keep_if (found, has_whole_text, selector->text);
  if (found->len == 0)
    add_second_best (all, selector, found);
  return found;
}

static double
get_distance (const PtmNode *node, PtmSide side, PtmScene *scene)
{
  double x = node->frame.x + node->frame.width / 2, y = node->frame.y + node->frame.height / 2;

  switch (side)
    {
    case PTM_SIDE_LEFT:
      return x;
    case PTM_SIDE_RIGHT:
      return -x;
    case PTM_SIDE_TOP:
      return y;
    case PTM_SIDE_BOTTOM:
      return -y;
    case PTM_SIDE_CENTER:
    case PTM_SIDE_NONE:
    default:
      return hypot (x - scene->width / 2.0, y - scene->height / 2.0);
    }
}

/* How far it is from a side, or from the corner of two. */
static double
get_reach (const PtmNode *node, PtmSide side, PtmSide other, PtmScene *scene)
{
  return get_distance (node, side, scene) + (other != PTM_SIDE_NONE ? get_distance (node, other, scene) : 0);
}

/* Few candidates come here, so an insertion keeps equal ones in document order. */
static void
sort_by_side (GPtrArray *nodes, PtmSide side, PtmSide other, PtmScene *scene)
{
  for (guint i = 1; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);
      guint    at = i;

      for (; at > 0 && get_reach (g_ptr_array_index (nodes, at - 1), side, other, scene) > get_reach (node, side, other, scene); at--)
        nodes->pdata[at] = nodes->pdata[at - 1];
      nodes->pdata[at] = node;
    }
}

/* As one reads: what begins below the middle of another stands in a later row. */
static gboolean
reads_before (const PtmNode *a, const PtmNode *b)
{
  if (a->frame.y >= b->frame.y + b->frame.height / 2)
    return FALSE;
  if (b->frame.y >= a->frame.y + a->frame.height / 2)
    return TRUE;
  return a->frame.x < b->frame.x;
}

static void
sort_by_reading (GPtrArray *nodes)
{
  for (guint i = 1; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);
      guint    at = i;

      for (; at > 0 && reads_before (node, g_ptr_array_index (nodes, at - 1)); at--)
        nodes->pdata[at] = nodes->pdata[at - 1];
      nodes->pdata[at] = node;
    }
}

static void
keep_nth (GPtrArray *nodes, int nth)
{
  gint64   index = nth > 0 ? (gint64)nth - 1 : (gint64)nodes->len + nth;
  PtmNode *node = index >= 0 && index < nodes->len ? g_ptr_array_index (nodes, index) : NULL;

  g_ptr_array_set_size (nodes, 0);
  if (node != NULL)
    g_ptr_array_add (nodes, node);
}

/* The colour a picture shows: the one it was given, else what most of its ink is. */
static PtmColor
get_shown_color (PtmScene *scene, PtmArt *art, const PtmNode *node)
{
  PtmColor given = node->type == PTM_NODE_SHAPE ? node->fill : node->color;
  double   a = 0, b = 0, lightness = 0, weight = 0;
  g_autoptr (PtmImage) image = NULL;

  if (given.a > 0 || node->type != PTM_NODE_OBJECT || art == NULL)
    return given;
  image = ptm_render_object (art, node->asset, PTM_COLOR_NONE, 32, 32, NULL);
  for (int i = 0; image != NULL && i < 32 * 32; i++)
    {
      const guint8 *pixel = ptm_image_get_pixels (image) + (gsize)(i / 32) * ptm_image_get_stride (image) + (gsize)(i % 32) * 4;
      PtmOklab      lab = ptm_color_to_oklab (PTM_RGB (pixel[0], pixel[1], pixel[2]));
      double        share = pixel[3] * (0.02 + hypot (lab.a, lab.b));

      lightness += share * lab.L;
      a += share * lab.a;
      b += share * lab.b;
      weight += share;
    }
  return weight > 0 ? ptm_color_from_oklab ((PtmOklab){ lightness / weight, a / weight, b / weight }) : PTM_COLOR_NONE;
}

/* CIEDE2000: orange is red to some, yellow is blue to nobody. */
#define FARTHEST_COLOR 45

/* "the red balloon": of several those of the colour that is nearest to it, if one is near at all. */
static void
keep_by_color (GPtrArray *nodes, const PtmSelector *selector, PtmScene *scene, PtmArt *art)
{
  g_autofree double *distances = g_new0 (double, nodes->len + 1);
  double             least = G_MAXDOUBLE;

  if (selector->color.a == 0 || nodes->len < 2 || nodes->len > PTM_SCENE_SELECT_MAX_INKED)
    return;
  for (guint i = 0; i < nodes->len; i++)
    {
      distances[i] = ptm_color_delta_e (get_shown_color (scene, art, g_ptr_array_index (nodes, i)), selector->color);
      least = MIN (least, distances[i]);
    }
  for (guint i = nodes->len; i > 0; i--)
    if (distances[i - 1] > least + 5 || least > FARTHEST_COLOR)
      g_ptr_array_remove_index (nodes, i - 1);
}

static void
keep_by_place (GPtrArray *nodes, const PtmSelector *selector, PtmScene *scene)
{
  if (selector->side == PTM_SIDE_CENTER && nodes->len > 2 && selector->nth == 0)
    {
      sort_by_side (nodes, PTM_SIDE_LEFT, PTM_SIDE_NONE, scene);
      keep_nth (nodes, (int)nodes->len / 2 + 1);
    }
  else if (selector->side != PTM_SIDE_NONE)
    {
      sort_by_side (nodes, selector->side, selector->side2, scene);
      keep_nth (nodes, selector->nth != 0 ? selector->nth : 1);
    }
  else if (selector->nth != 0)
    {
      sort_by_reading (nodes);
      keep_nth (nodes, selector->nth);
    }
}

static gboolean
is_named (const PtmSelector *selector)
{
  return selector->id != NULL || selector->role != NULL || selector->noun != NULL || selector->asset != NULL || selector->text != NULL;
}

static void
add_background (GPtrArray *all, GPtrArray *nodes)
{
  for (guint i = 0; i < all->len && nodes->len == 0; i++)
    if (has_role (g_ptr_array_index (all, i), "background"))
      g_ptr_array_add (nodes, g_ptr_array_index (all, i));
}

/**
 * ptm_scene_select:
 * @scene: a laid out scene
 * @art: (nullable): for the ink of pictures; without it their frames count
 * @mask: (nullable): the region, of any size; it is scaled to the canvas
 *
 * With a mask selector the ids come best first. A region on nothing but background gives the background's id.
 *
 * Returns: (transfer full) (element-type utf8): the ids, none when nothing is meant
 */
GPtrArray *
ptm_scene_select (PtmScene *scene, PtmArt *art, const PtmSelector *selector, PtmMask *mask)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) nodes = NULL;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (scene != NULL && selector != NULL, ids);

  collect (scene->nodes, all);
  nodes = find_by_words (all, selector);
  if (selector->mask)
    {
      PtmSceneRegion region;

      if (ptm_scene_region_init (&region, scene, mask))
        {
          ptm_scene_select_keep_marked (&region, scene, art, nodes, is_named (selector));
          if (nodes->len == 0 && !is_named (selector))
            add_background (all, nodes);
          ptm_scene_region_clear (&region);
        }
      else
        g_ptr_array_set_size (nodes, 0);
    }
  keep_by_color (nodes, selector, scene, art);
  keep_by_place (nodes, selector, scene);
  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (ids, g_strdup (((PtmNode *)g_ptr_array_index (nodes, i))->id));
  return ids;
}
