/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a region means to a scene: how much of an element it covers, how much of it lies on the element, and where in it
 * something new has room. */

#include "config.h"

#include "ptm-scene-region.h"

#include <math.h>

#include "ptm-compose.h"
#include "ptm-render.h"

/* Softer than this is the rim of a brush. */
#define MARKED 64

/* A fitted frame shrinks until this share of it lies in the region, or until it is half as large. */
#define WANTED_SHARE 0.85

static PtmRect
get_pixels (const PtmSceneRegion *region, const PtmFrame *frame)
{
  PtmRect canvas = { 0, 0, ptm_mask_get_width (region->mask), ptm_mask_get_height (region->mask) };
  int     left = (int)floor (frame->x), top = (int)floor (frame->y);
  PtmRect pixels = { left, top, (int)ceil (frame->x + frame->width) - left, (int)ceil (frame->y + frame->height) - top };

  return ptm_rect_intersect (&canvas, &pixels);
}

static gsize
count_marked (const PtmSceneRegion *region, const PtmRect *rect)
{
  const guint8 *coverage = ptm_mask_get_coverage (region->mask);
  int           stride = ptm_mask_get_width (region->mask);
  gsize         count = 0;

  for (int y = rect->y; y < rect->y + rect->height; y++)
    for (int x = rect->x; x < rect->x + rect->width; x++)
      count += coverage[(gsize)y * stride + x] >= MARKED;
  return count;
}

static PtmFrame
shrink (const PtmFrame *frame, double factor, double x, double y)
{
  double width = frame->width * factor, height = frame->height * factor;

  return (PtmFrame){ x - width / 2, y - height / 2, width, height };
}

/* The centre of what is marked; for a ring this may be a pixel that is not. */
static void
get_centre (const PtmSceneRegion *region, double *x, double *y)
{
  const guint8 *coverage = ptm_mask_get_coverage (region->mask);
  int           stride = ptm_mask_get_width (region->mask);
  double        sum_x = 0, sum_y = 0;

  for (int row = region->bounds.y; row < region->bounds.y + region->bounds.height; row++)
    for (int column = region->bounds.x; column < region->bounds.x + region->bounds.width; column++)
      if (coverage[(gsize)row * stride + column] >= MARKED)
        {
          sum_x += column + 0.5;
          sum_y += row + 0.5;
        }
  *x = sum_x / region->area;
  *y = sum_y / region->area;
}

gboolean
ptm_scene_region_init (PtmSceneRegion *region, PtmScene *scene, PtmMask *mask)
{
  *region = (PtmSceneRegion){ 0 };
  if (mask == NULL || ptm_mask_is_empty (mask) || scene->width < 1 || scene->height < 1)
    return FALSE;

  if (ptm_mask_get_width (mask) == scene->width && ptm_mask_get_height (mask) == scene->height)
    region->mask = ptm_mask_ref (mask);
  else
    region->mask = ptm_mask_scale (mask, scene->width, scene->height);
  region->bounds = ptm_mask_get_bounds (region->mask);
  region->area = count_marked (region, &region->bounds);
  if (region->area > 0)
    return TRUE;
  ptm_scene_region_clear (region);
  return FALSE;
}

void
ptm_scene_region_clear (PtmSceneRegion *region)
{
  g_clear_pointer (&region->mask, ptm_mask_unref);
}

PtmSceneRegionHit
ptm_scene_region_hit_frame (const PtmSceneRegion *region, const PtmFrame *frame)
{
  PtmRect pixels = get_pixels (region, frame);

  if (ptm_rect_is_empty (&pixels))
    return (PtmSceneRegionHit){ 0, 0 };
  return (PtmSceneRegionHit){ (gsize)pixels.width * pixels.height, count_marked (region, &pixels) };
}

PtmSceneRegionHit
ptm_scene_region_hit_ink (const PtmSceneRegion *region, PtmScene *scene, PtmArt *art, const PtmNode *node)
{
  g_autoptr (PtmMask) ink = ptm_render_node_mask (scene, art, node->id);
  const guint8     *inked, *coverage;
  gsize             n_pixels;
  PtmSceneRegionHit hit = { 0, 0 };

  if (ink == NULL || ptm_mask_get_width (ink) != scene->width || ptm_mask_get_height (ink) != scene->height)
    return ptm_scene_region_hit_frame (region, &node->frame);

  inked = ptm_mask_get_coverage (ink);
  coverage = ptm_mask_get_coverage (region->mask);
  n_pixels = (gsize)scene->width * scene->height;
  for (gsize i = 0; i < n_pixels; i++)
    {
      gboolean is_ink = inked[i] >= MARKED;

      hit.ink += is_ink;
      hit.common += is_ink && coverage[i] >= MARKED;
    }
  return hit.ink > 0 ? hit : ptm_scene_region_hit_frame (region, &node->frame);
}

/* The bounds less what the feathered edge and a shadow need, so that a picture placed there is not cut by the region. */
static PtmFrame
get_inner_bounds (const PtmSceneRegion *region)
{
  const PtmRect *bounds = &region->bounds;
  double         shorter = MIN (bounds->width, bounds->height);
  double         inset = MIN (ptm_compose_get_feather (region->mask) + 0.03 * shorter, 0.15 * shorter);

  return (PtmFrame){ bounds->x + inset, bounds->y + inset, bounds->width - 2 * inset, bounds->height - 2 * inset };
}

PtmFrame
ptm_scene_region_fit (const PtmSceneRegion *region, double aspect)
{
  PtmFrame bounds = get_inner_bounds (region);
  double   width = MIN (bounds.width, bounds.height * aspect);
  PtmFrame whole = { 0, 0, width, width / aspect };
  PtmFrame frame = { 0 };
  double   x, y;

  get_centre (region, &x, &y);
  for (double factor = 1; factor > 0.5; factor *= 0.94)
    {
      PtmSceneRegionHit hit;

      frame = shrink (&whole, factor, x, y);
      frame.x = CLAMP (frame.x, bounds.x, bounds.x + bounds.width - frame.width);
      frame.y = CLAMP (frame.y, bounds.y, bounds.y + bounds.height - frame.height);
      hit = ptm_scene_region_hit_frame (region, &frame);
      if (hit.common >= WANTED_SHARE * hit.ink)
        break;
    }
  return frame;
}
