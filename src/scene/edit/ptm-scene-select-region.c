/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds the elements a region means: those it mostly covers, or those it mostly lies on. What explains most of the
 * region comes first, and of those that explain it about equally well the topmost: a dab on a label that lies on a leaf means
 * the label. */

#include "config.h"

#include "ptm-scene-select-private.h"

#include "ptm-render.h"

#define MOSTLY 0.5

/** Hit: a candidate under the region. */
typedef struct
{
  PtmNode *node;
  double   common;  /* pixels */
  double   covered; /* share of the element that is marked */
  double   lies_on; /* share of the region that lies on it */
  guint    order;   /* when it is drawn */
} Hit;

/* Nobody paints between the letters: writing is hit by the box around its ink. */
static PtmSceneRegionHit
hit_writing (const PtmSceneRegion *region, PtmScene *scene, PtmArt *art, const PtmNode *node)
{
  g_autoptr (PtmMask) ink = ptm_render_node_mask (scene, art, node->id);
  PtmRect box = ink != NULL ? ptm_mask_get_bounds (ink) : (PtmRect){ 0, 0, 0, 0 };

  if (ptm_rect_is_empty (&box))
    return ptm_scene_region_hit_frame (region, &node->frame);
  return ptm_scene_region_hit_frame (region, &(PtmFrame){ box.x, box.y, box.width, box.height });
}

static PtmSceneRegionHit
hit_node (const PtmSceneRegion *region, PtmScene *scene, PtmArt *art, const PtmNode *node, gboolean by_ink)
{
  if (!by_ink || node->type == PTM_NODE_PHOTO)
    return ptm_scene_region_hit_frame (region, &node->frame);
  if (node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL)
    return hit_writing (region, scene, art, node);
  return ptm_scene_region_hit_ink (region, scene, art, node);
}

static GArray *
measure_hits (const PtmSceneRegion *region, PtmScene *scene, PtmArt *art, GPtrArray *nodes)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode          *node = g_ptr_array_index (nodes, i);
      PtmSceneRegionHit pixels = ptm_scene_region_hit_frame (region, &node->frame);
      Hit               hit = { node, 0, 0, 0, i };

      if (pixels.common == 0)
        continue;
      pixels = hit_node (region, scene, art, node, hits->len < PTM_SCENE_SELECT_MAX_INKED);
      if (pixels.common == 0)
        continue;
      hit.common = pixels.common;
      hit.covered = (double)pixels.common / pixels.ink;
      hit.lies_on = (double)pixels.common / region->area;
      g_array_append_val (hits, hit);
    }
  return hits;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *first = a, *second = b;

  if (first->common != second->common)
    return first->common > second->common ? -1 : 1;
  return first->order > second->order ? -1 : 1;
}

static gboolean
is_above (const Hit *a, const Hit *b)
{
  return a->node->z != b->node->z ? a->node->z > b->node->z : a->order > b->order;
}

/* Brings the topmost of those that explain the region about as well as the best one to the front. */
static void
raise_topmost (GArray *hits)
{
  guint top = 0;
  Hit   hit;

  for (guint i = 1; i < hits->len; i++)
    if (g_array_index (hits, Hit, i).common >= 0.7 * g_array_index (hits, Hit, 0).common && is_above (&g_array_index (hits, Hit, i), &g_array_index (hits, Hit, top)))
      top = i;
  if (top == 0)
    return;
  hit = g_array_index (hits, Hit, top);
  g_array_remove_index (hits, top);
  g_array_prepend_val (hits, hit);
}

/* The best hit of those that reach the threshold comes first, then what the region covers as well; what it only lies on
 * is the ground of the best one. */
static void
add_meant (GArray *hits, double threshold, GPtrArray *nodes)
{
  g_autoptr (GArray) meant = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, Hit, i).covered >= threshold || g_array_index (hits, Hit, i).lies_on >= threshold)
      g_array_append_val (meant, g_array_index (hits, Hit, i));
  raise_topmost (meant);
  for (guint i = 0; i < meant->len; i++)
    if (i == 0 || g_array_index (meant, Hit, i).covered >= MOSTLY)
      g_ptr_array_add (nodes, g_array_index (meant, Hit, i).node);
}

void
ptm_scene_select_keep_marked (const PtmSceneRegion *region, PtmScene *scene, PtmArt *art, GPtrArray *nodes, gboolean named)
{
  static const double thresholds[] = { MOSTLY, 0.2, 0.02 };
  g_autoptr (GArray) hits = measure_hits (region, scene, art, nodes);

  g_array_sort (hits, compare_hits);
  g_ptr_array_set_size (nodes, 0);
  for (guint t = 0; t < (named ? 3 : 2) && nodes->len == 0; t++)
    add_meant (hits, thresholds[t], nodes);
}
