/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Content-aware fill. The region and its surroundings are reduced scale by scale to some dozen pixels; there the hole is
 * guessed, and on each finer scale improved by turns: every patch that touches the hole finds its like in the surroundings,
 * then every pixel becomes what the patches over it say. At the end pixels are copied, not averaged, so that grain stays,
 * and the copies are blended (ptm-fill-blend.c). */

#include "config.h"

#include "ptm-fill.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-error.h"
#include "ptm-fill-private.h"

/* The smaller side of the coarsest scale is at least this; more when the hole lies at the picture's edge, where a patch that
 * joins both sides cannot be found and the outline must be met from one side. */
#define COARSEST         32
#define COARSEST_AT_EDGE 56
/* The surroundings that are copied from: as wide as the region, but not less than this. */
#define MIN_SURROUNDINGS 128
/* Rounds on the coarsest scale, and how far matches are sought on finer ones. */
#define MOST_ROUNDS 14
#define FINE_RADIUS 32

/* What is beside a picture is copied from about the same height: this part of it, and not less than some rows. */
#define ROW_SLACK 0.02

typedef struct
{
  PtmImage       *image;
  PtmMask        *mask;
  PtmRect         area;
  gboolean        flat;     /* a drawing */
  gboolean        textured; /* the levels have roughness in the place of alpha */
  gboolean        sideways;
  PtmFillProgress progress;
  gpointer        user_data;
  GCancellable   *cancellable;
} Fill;

static PtmRect
get_area (PtmMask *mask)
{
  PtmRect whole = { 0, 0, ptm_mask_get_width (mask), ptm_mask_get_height (mask) };
  PtmRect bounds = ptm_mask_get_bounds (mask);
  int     around = MAX (MIN_SURROUNDINGS, MAX (bounds.width, bounds.height));
  PtmRect grown = { bounds.x - around, bounds.y - around, bounds.width + 2 * around, bounds.height + 2 * around };

  return ptm_rect_intersect (&grown, &whole);
}

/* What cannot be seen must not be compared either. */
static PtmFillLevel *
make_finest (Fill *fill)
{
  gsize          n = (gsize)fill->area.width * fill->area.height;
  guint32       *pixels = g_new (guint32, n);
  guint8        *hole = g_new (guint8, n);
  const guint32 *from = (const guint32 *)(gconstpointer)ptm_image_get_pixels (fill->image);
  const guint8  *coverage = ptm_mask_get_coverage (fill->mask);
  int            width = ptm_image_get_width (fill->image);

  for (int y = 0; y < fill->area.height && !g_cancellable_is_cancelled (fill->cancellable); y++)
    for (int x = 0; x < fill->area.width; x++)
      {
        gsize at = (gsize)(fill->area.y + y) * width + fill->area.x + x;
        gsize to = (gsize)y * fill->area.width + x;

        pixels[to] = ((const guint8 *)(from + at))[3] == 0 ? 0 : from[at];
        hole[to] = coverage[at] > 0;
      }

  fill->flat = ptm_fill_texture_is_flat (pixels, hole, fill->area.width, fill->area.height, fill->cancellable);
  fill->textured = ptm_fill_texture_write (pixels, hole, fill->area.width, fill->area.height, fill->cancellable);
  return ptm_fill_level_new_take (fill->area.width, fill->area.height, pixels, hole, fill->cancellable);
}

static int
get_coarsest (PtmMask *mask)
{
  PtmRect  bounds = ptm_mask_get_bounds (mask);
  gboolean at_edge = bounds.x == 0 || bounds.y == 0 || bounds.x + bounds.width == ptm_mask_get_width (mask) || bounds.y + bounds.height == ptm_mask_get_height (mask);

  return at_edge ? COARSEST_AT_EDGE : COARSEST;
}

/* Finest first; only the finest may be without any source. */
static GPtrArray *
make_levels (Fill *fill)
{
  GPtrArray    *levels = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_fill_level_free);
  PtmFillLevel *level = make_finest (fill);
  int           coarsest = get_coarsest (fill->mask);
  /* Beside a picture its mirrored copy is a beginning, for which every height is right. */
  g_autofree guint8 *nothing = fill->sideways ? g_malloc0 ((gsize)level->width * level->height) : NULL;

  g_ptr_array_add (levels, level);
  if (fill->sideways)
    level->slack = MAX (1, (int)(ROW_SLACK * level->height));
  while (MIN (level->width, level->height) / 2 >= coarsest && !g_cancellable_is_cancelled (fill->cancellable))
    {
      g_autoptr (PtmFillLevel) half = ptm_fill_level_new_half (level, fill->sideways ? nothing : level->hole, fill->cancellable);

      if (half->n_sources < 16)
        break;
      half->slack = fill->sideways ? MAX (1, (int)(ROW_SLACK * half->height)) : half->slack;
      level = g_steal_pointer (&half);
      g_ptr_array_add (levels, level);
    }

  return levels;
}

/* The hole as it stands on a level, of which there may be more pixels than shown. */
static PtmImage *
scale_to_area (const Fill *fill, PtmFillLevel *level)
{
  gsize    n = (gsize)level->width * level->height;
  guint32 *colors = g_memdup2 (level->pixels, n * 4);
  g_autoptr (PtmImage) part = NULL;

  if (fill->textured)
    ptm_fill_texture_clear (colors, n);
  part = ptm_image_new_take (level->width, level->height, (guint8 *)colors);
  return ptm_image_scale (part, fill->area.width, fill->area.height);
}

/* The picture with that; where coverage is 0 it keeps its bytes. Elsewhere nothing is kept of it, however soft the region: it would be
 * a trace of what was removed. */
static PtmImage *
lay_in (const Fill *fill, PtmFillLevel *level)
{
  g_autoptr (PtmImage) scaled = scale_to_area (fill, level);
  const guint8 *coverage = ptm_mask_get_coverage (fill->mask);
  gsize         stride = ptm_image_get_stride (fill->image);
  int           width = ptm_image_get_width (fill->image), height = ptm_image_get_height (fill->image);
  guint8       *pixels = g_memdup2 (ptm_image_get_pixels (fill->image), stride * height);

  for (int y = 0; y < fill->area.height; y++)
    for (int x = 0; x < fill->area.width; x++)
      {
        gsize at = (gsize)(fill->area.y + y) * width + fill->area.x + x;

        if (coverage[at] > 0)
          memcpy (pixels + 4 * at, ptm_image_get_pixels (scaled) + 4 * ((gsize)y * fill->area.width + x), 4);
      }
  return ptm_image_new_take (width, height, pixels);
}

/* With so many levels to come, each of which takes four times as long as the one before. */
static void
report (const Fill *fill, PtmFillLevel *level, guint to_come)
{
  g_autoptr (PtmImage) preview = NULL;

  if (fill->progress == NULL || g_cancellable_is_cancelled (fill->cancellable))
    return;

  preview = lay_in (fill, level);
  fill->progress (preview, pow (4, -(double)to_come), fill->user_data);
}

static void
improve (const Fill *fill, PtmFillLevel *level, guint depth, guint n_levels)
{
  gboolean is_coarsest = depth == n_levels - 1;
  int      rounds = is_coarsest ? MOST_ROUNDS : CLAMP ((int)depth * 2, 2, 8);
  int      radius = is_coarsest ? MAX (level->width, level->height) : FINE_RADIUS;

  for (int round = 0; round < rounds && !g_cancellable_is_cancelled (fill->cancellable); round++)
    {
      guint seed = (depth * 64 + (guint)round) * 2 * 65536;

      ptm_fill_search (level, FALSE, radius, seed, fill->cancellable);
      ptm_fill_search (level, TRUE, radius, seed + 65536, fill->cancellable);
      if (round < rounds - 1 || depth > 0)
        ptm_fill_vote (level, fill->cancellable);
    }
}

static void
run_levels (const Fill *fill, GPtrArray *levels)
{
  for (guint depth = levels->len; depth > 0 && !g_cancellable_is_cancelled (fill->cancellable); depth--)
    {
      PtmFillLevel *level = levels->pdata[depth - 1];

      if (depth == levels->len)
        {
          if (!fill->sideways)
            ptm_fill_level_diffuse (level);
          report (fill, level, depth);
          ptm_fill_level_match_anything (level, fill->cancellable);
        }
      else
        {
          ptm_fill_level_match_as (level, levels->pdata[depth], fill->cancellable);
          ptm_fill_vote (level, fill->cancellable);
        }
      improve (fill, level, depth - 1, levels->len);
      if (depth > 1)
        report (fill, level, depth - 1);
    }
  if (!g_cancellable_is_cancelled (fill->cancellable))
    ptm_fill_finish (levels->pdata[0], !fill->flat, fill->cancellable);
}

static PtmImage *
run (PtmImage *image, PtmMask *mask, gboolean sideways, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Fill fill = { .image = image, .mask = mask, .sideways = sideways, .progress = progress, .user_data = user_data, .cancellable = cancellable };
  g_autoptr (GPtrArray) levels = NULL;
  PtmFillLevel *finest;

  g_return_val_if_fail (ptm_image_get_width (image) == ptm_mask_get_width (mask), NULL);
  g_return_val_if_fail (ptm_image_get_height (image) == ptm_mask_get_height (mask), NULL);

  if (ptm_mask_is_empty (mask))
    return ptm_image_ref (image);
  if (ptm_mask_count_outside (mask) == 0)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("The region covers the whole picture, so nothing is left to fill it from; mark a smaller one."));
      return NULL;
    }

  fill.area = get_area (mask);
  levels = make_levels (&fill);
  finest = levels->pdata[0];
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (finest->n_sources > 0)
    run_levels (&fill, levels);
  else
    ptm_fill_level_diffuse (finest);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return lay_in (&fill, finest);
}

PtmImage *
ptm_fill_remove (PtmImage *image, PtmMask *mask, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return run (image, mask, FALSE, progress, user_data, cancellable, error);
}

PtmImage *
ptm_fill_beside (PtmImage *image, PtmMask *mask, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return run (image, mask, TRUE, progress, user_data, cancellable, error);
}
