/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include <string.h>

G_BEGIN_DECLS

/** PTM_FILL_PATCH: the side of the patches that are compared. */
#define PTM_FILL_PATCH 8

/**
 * PtmFillLevel:
 * @pixels: the picture with what is known of the hole so far
 * @hole: 1 where it has to be filled
 * @is_source: for each patch, by its upper left pixel, whether it is without hole; all others have to find one that is
 * @nearest: for each patch with hole the index of the source patch that is most like it
 * @cost: how unlike it is, the sum of absolute differences
 * @weight: what its vote counts
 * @trust: of each pixel, falling with the distance from what is known
 *
 * One scale of the picture. Everything is width * height, indexed by y * width + x.
 */
typedef struct
{
  int      width;
  int      height;
  guint32 *pixels;
  guint8  *hole;
  guint8  *is_source;
  int     *nearest;
  guint   *cost;
  float   *weight;
  float   *trust;

  /* Rows of patches with hole: from top to before bottom. */
  int top;
  int bottom;
  /* How many patches are sources. */
  int n_sources;
  /* A patch may be copied from no more than so many rows above or below. */
  int slack;
} PtmFillLevel;

typedef float  PtmFillColor __attribute__ ((vector_size (16)));
typedef guint8 PtmFillBytes __attribute__ ((vector_size (4)));

static inline PtmFillColor
ptm_fill_color_load (const guint32 *pixel)
{
  PtmFillBytes bytes;

  memcpy (&bytes, pixel, sizeof bytes);

  return __builtin_convertvector(bytes, PtmFillColor);
}

/* A small generator whose numbers are the same everywhere (Marsaglia, "Xorshift RNGs", 2003). */
static inline guint
ptm_fill_random (guint *state)
{
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;

  return *state;
}

/* Takes pixels and hole. (transfer full) */
PtmFillLevel *ptm_fill_level_new_take (int width, int height, guint32 *pixels, guint8 *hole, GCancellable *cancellable);
/* Half the size; a pixel is hole when any of its four is, and the mean of those that are not unknown (usually the hole). */
PtmFillLevel *ptm_fill_level_new_half (PtmFillLevel *level, const guint8 *unknown, GCancellable *cancellable);
void          ptm_fill_level_free (PtmFillLevel *level);
/* Spreads the colours around the hole into it, smoothly. */
void ptm_fill_level_diffuse (PtmFillLevel *level);
/* To begin with: any matches at all (near the same row, when that is asked for), or those of a coarser level. One of them has to come
 * before search and vote. */
void ptm_fill_level_match_anything (PtmFillLevel *level, GCancellable *cancellable);
void ptm_fill_level_match_as (PtmFillLevel *level, PtmFillLevel *coarser, GCancellable *cancellable);

/* One search through all patches from the upper left (or lower right) corner, drawing up to radius away. */
void ptm_fill_search (PtmFillLevel *level, gboolean backwards, int radius, guint seed, GCancellable *cancellable);
/* The hole becomes the weighted mean of what its patches say. */
void ptm_fill_vote (PtmFillLevel *level, GCancellable *cancellable);
/* The hole becomes a copy; blend: with its outline and inner borders blended. */
void ptm_fill_finish (PtmFillLevel *level, gboolean blend, GCancellable *cancellable);

/* Whether what is known is made of plain areas, as drawings are and photographs never. */
gboolean ptm_fill_texture_is_flat (const guint32 *pixels, const guint8 *hole, int width, int height, GCancellable *cancellable);
/* Puts how rough each place is in the place of alpha; FALSE, and nothing done, when the picture is not opaque. */
gboolean ptm_fill_texture_write (guint32 *pixels, const guint8 *hole, int width, int height, GCancellable *cancellable);
/* Opaque again. */
void ptm_fill_texture_clear (guint32 *pixels, gsize n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmFillLevel, ptm_fill_level_free)

G_END_DECLS
