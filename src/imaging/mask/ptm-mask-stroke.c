/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Brush strokes. A stroke is the union of all dabs along it: coverage becomes the larger of what it was and what the brush
 * lays there, so a soft edge stays soft however often the pointer passes. Between two positions the dabs are taken
 * infinitely close, which is the distance to the line between them; there is no spacing to be seen. */

#include "config.h"

#include "ptm-mask.h"

#include <math.h>
#include "ptm-mask-private.h"
#include "ptm-simd.h"

/* Positions are held within this many pixels, far outside every picture, so that all sums stay exact enough. */
#define FARTHEST 100000.0

/* A stretch of a stroke: a line whose brush grows from one radius to another. */
typedef struct
{
  float x;
  float y;
  float dx;
  float dy;
  float per_length2;
  float radius;
  float growth;
  float hardness;
} Stretch;

static float
get_radius (const PtmBrush *brush, double pressure)
{
  return (float)CLAMP (brush->radius * CLAMP (pressure, 0, 1), 0.5, FARTHEST);
}

static Stretch
make_stretch (PtmMask *mask, double x, double y, double pressure)
{
  float dx = (float)(x - mask->x), dy = (float)(y - mask->y);
  float length2 = dx * dx + dy * dy;
  float radius = get_radius (&mask->brush, mask->pressure);

  return (Stretch){
    .x = (float)mask->x,
    .y = (float)mask->y,
    .dx = dx,
    .dy = dy,
    .per_length2 = length2 > 0 ? 1 / length2 : 0,
    .radius = radius,
    .growth = get_radius (&mask->brush, pressure) - radius,
    .hardness = (float)CLAMP (mask->brush.hardness, 0, 1),
  };
}

/* What the brush lays on each pixel of a row, 0 … 255. */
PTM_SIMD static void
lay_row (guint8 *laid, const Stretch *stretch, float x0, float y, int n)
{
  for (int i = 0; i < n; i++)
    {
      float px = x0 + i + 0.5f - stretch->x, py = y + 0.5f - stretch->y;
      float along = CLAMP ((px * stretch->dx + py * stretch->dy) * stretch->per_length2, 0.0f, 1.0f);
      float qx = px - along * stretch->dx, qy = py - along * stretch->dy;
      float radius = stretch->radius + along * stretch->growth;
      float falloff = MAX (1.0f, radius * (1 - stretch->hardness));
      float edge = radius + 0.5f - sqrtf (qx * qx + qy * qy);
      float t = CLAMP (edge / falloff, 0.0f, 1.0f);

      laid[i] = (guint8)(255 * t * t * (3 - 2 * t) + 0.5f);
    }
}

PTM_SIMD static guint8
add_row (guint8 *row, const guint8 *laid, int n)
{
  guint8 changed = 0;

  for (int i = 0; i < n; i++)
    {
      guint8 value = MAX (row[i], laid[i]);

      changed |= row[i] ^ value;
      row[i] = value;
    }

  return changed;
}

PTM_SIMD static guint8
subtract_row (guint8 *row, const guint8 *laid, int n)
{
  guint8 changed = 0;

  for (int i = 0; i < n; i++)
    {
      guint8 kept = 255 - laid[i];
      guint8 value = MIN (row[i], kept);

      changed |= row[i] ^ value;
      row[i] = value;
    }

  return changed;
}

static PtmRect
get_reach (const Stretch *stretch)
{
  float reach = MAX (stretch->radius, stretch->radius + stretch->growth) + 1;
  int   left = (int)floorf (MIN (stretch->x, stretch->x + stretch->dx) - reach);
  int   top = (int)floorf (MIN (stretch->y, stretch->y + stretch->dy) - reach);
  int   right = (int)ceilf (MAX (stretch->x, stretch->x + stretch->dx) + reach);
  int   bottom = (int)ceilf (MAX (stretch->y, stretch->y + stretch->dy) + reach);

  return (PtmRect){ left, top, right - left, bottom - top };
}

/* A long diagonal passes few of the tiles in its rectangle. */
static gboolean
reaches (const Stretch *stretch, const PtmRect *part)
{
  float px = part->x + part->width / 2.0f - stretch->x, py = part->y + part->height / 2.0f - stretch->y;
  float along = CLAMP ((px * stretch->dx + py * stretch->dy) * stretch->per_length2, 0.0f, 1.0f);
  float distance = hypotf (px - along * stretch->dx, py - along * stretch->dy);
  float reach = MAX (stretch->radius, stretch->radius + stretch->growth) + 1;

  return distance <= reach + hypotf (part->width, part->height) / 2;
}

static gboolean
paint_part (PtmMask *mask, const Stretch *stretch, const PtmRect *part)
{
  guint8 laid[PTM_MASK_TILE];
  guint8 changed = 0;

  for (int y = part->y; y < part->y + part->height; y++)
    {
      guint8 *row = mask->coverage + (gsize)y * mask->width + part->x;

      lay_row (laid, stretch, part->x, y, part->width);
      changed |= mask->brush.mode == PTM_MASK_ADD ? add_row (row, laid, part->width) : subtract_row (row, laid, part->width);
    }

  return changed != 0;
}

static PtmRect
paint (PtmMask *mask, const Stretch *stretch)
{
  PtmRect whole = { 0, 0, mask->width, mask->height };
  PtmRect reach = get_reach (stretch);
  PtmRect area = ptm_rect_intersect (&reach, &whole);
  PtmRect changed = { 0, 0, 0, 0 };

  for (int row = area.y / PTM_MASK_TILE; row * PTM_MASK_TILE < area.y + area.height; row++)
    for (int column = area.x / PTM_MASK_TILE; column * PTM_MASK_TILE < area.x + area.width; column++)
      {
        PtmRect tile = ptm_mask_get_tile (mask, column, row);
        PtmRect part = ptm_rect_intersect (&tile, &area);

        if (!reaches (stretch, &part))
          continue;
        ptm_mask_history_touch (mask, column, row);
        if (paint_part (mask, stretch, &part))
          changed = ptm_rect_union (&changed, &part);
      }

  return changed;
}

static void
move_to (PtmMask *mask, double x, double y, double pressure)
{
  mask->x = CLAMP (x, -FARTHEST, FARTHEST);
  mask->y = CLAMP (y, -FARTHEST, FARTHEST);
  mask->pressure = pressure;
}

void
ptm_mask_stroke_begin (PtmMask *mask, const PtmBrush *brush, double x, double y, double pressure, PtmRect *dirty)
{
  g_return_if_fail (isfinite (x) && isfinite (y) && isfinite (pressure));
  g_return_if_fail (isfinite (brush->radius) && isfinite (brush->hardness));

  ptm_mask_history_begin (mask);
  mask->in_stroke = TRUE;
  mask->brush = *brush;
  move_to (mask, x, y, pressure);
  ptm_mask_stroke_to (mask, x, y, pressure, dirty);
}

void
ptm_mask_stroke_to (PtmMask *mask, double x, double y, double pressure, PtmRect *dirty)
{
  PtmRect changed = { 0, 0, 0, 0 };

  g_return_if_fail (isfinite (x) && isfinite (y) && isfinite (pressure));

  if (mask->in_stroke)
    {
      Stretch stretch = make_stretch (mask, CLAMP (x, -FARTHEST, FARTHEST), CLAMP (y, -FARTHEST, FARTHEST), pressure);

      changed = paint (mask, &stretch);
      move_to (mask, x, y, pressure);
    }
  if (dirty != NULL)
    *dirty = changed;
}

void
ptm_mask_stroke_end (PtmMask *mask)
{
  if (!mask->in_stroke)
    return;

  mask->in_stroke = FALSE;
  ptm_mask_history_end (mask);
}

void
ptm_mask_stroke_cancel (PtmMask *mask, PtmRect *dirty)
{
  if (dirty != NULL)
    *dirty = (PtmRect){ 0, 0, 0, 0 };
  if (!mask->in_stroke)
    return;

  mask->in_stroke = FALSE;
  ptm_mask_history_abort (mask, dirty);
}
