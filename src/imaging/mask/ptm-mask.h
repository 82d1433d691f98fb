/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"

G_BEGIN_DECLS

/**
 * PtmMask:
 *
 * Where to change: one byte of coverage a pixel, 0 = keep exactly, 255 = change. Reference counted.
 * The mask being painted lives on one thread; a snapshot is never painted on and may cross threads.
 */
typedef struct _PtmMask PtmMask;

#define PTM_TYPE_MASK (ptm_mask_get_type ())

typedef enum
{
  PTM_MASK_ADD,
  PTM_MASK_SUBTRACT,
} PtmMaskMode;

/** PtmBrush: radius in image pixels at pressure 1; hardness 0 (soft) … 1 (hard, one pixel of antialiasing). */
typedef struct
{
  double      radius;
  double      hardness;
  PtmMaskMode mode;
} PtmBrush;

GType ptm_mask_get_type (void);

PtmMask *ptm_mask_new (int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* White = change: luma times alpha of each pixel. */
PtmMask *ptm_mask_new_from_grey (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
/* Transparent = change: 255 - alpha of each pixel, as in the OpenAI wire format. */
PtmMask *ptm_mask_new_from_hole (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
/* A mask as other programs write it: white on black, with or without transparency; black with holes (transparent = change);
 * or a thing that was cut out (what can be seen = change). */
PtmMask *ptm_mask_new_from_picture (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
/* An independent copy without undo steps; costs nothing until one of both is changed. */
PtmMask *ptm_mask_snapshot (PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;
/* Resampled to another size, without undo steps. */
PtmMask *ptm_mask_scale (PtmMask *mask, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
PtmMask *ptm_mask_ref (PtmMask *mask);
void     ptm_mask_unref (PtmMask *mask);

int ptm_mask_get_width (PtmMask *mask);
int ptm_mask_get_height (PtmMask *mask);
/* width * height bytes, rows tightly packed. */
const guint8 *ptm_mask_get_coverage (PtmMask *mask);
gboolean      ptm_mask_is_empty (PtmMask *mask);
/* The smallest rectangle around all coverage above 0; empty for an empty mask. */
PtmRect ptm_mask_get_bounds (PtmMask *mask);
/* Number of pixels whose coverage is 0. */
gsize ptm_mask_count_outside (PtmMask *mask);

/* Painting. Each call sets *dirty (nullable) to the pixels it changed. One stroke is one undo step. Coverage becomes the
 * larger (when subtracting, the smaller) of what it was and what the brush lays, so soft edges never build up.
 * Coordinates are image pixels (0,0 = upper left corner of the first pixel), may lie outside; pressure is 0…1. */
void ptm_mask_stroke_begin (PtmMask *mask, const PtmBrush *brush, double x, double y, double pressure, PtmRect *dirty);
void ptm_mask_stroke_to (PtmMask *mask, double x, double y, double pressure, PtmRect *dirty);
void ptm_mask_stroke_end (PtmMask *mask);
void ptm_mask_stroke_cancel (PtmMask *mask, PtmRect *dirty);
void ptm_mask_fill_rect (PtmMask *mask, const PtmRect *rect, PtmMaskMode mode, PtmRect *dirty);
void ptm_mask_clear (PtmMask *mask, PtmRect *dirty);
void ptm_mask_invert (PtmMask *mask, PtmRect *dirty);
/* Replaces the whole coverage by that of another mask of the same size, as one undo step. */
void ptm_mask_assign (PtmMask *mask, PtmMask *other, PtmRect *dirty);
/* What was done to a snapshot of the mask, elsewhere perhaps, becomes what was done to the mask, with its undo steps, in no time.
 * FALSE when the mask has changed since; then nothing happens. changed must not be
 * changed any more. dirty is (nullable). */
gboolean ptm_mask_adopt (PtmMask *mask, PtmMask *changed, PtmRect *dirty);
gboolean ptm_mask_can_undo (PtmMask *mask);
gboolean ptm_mask_can_redo (PtmMask *mask);
gboolean ptm_mask_undo (PtmMask *mask, PtmRect *dirty);
gboolean ptm_mask_redo (PtmMask *mask, PtmRect *dirty);

/* Inward feathering: a copy whose coverage rises from the region's edge to 255 over radius pixels;
 * where coverage was 0 it stays 0. cancellable is (nullable); NULL only when it was cancelled. */
PtmMask *ptm_mask_feather (PtmMask *mask, double radius, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* The two encodings of wire formats; both are 8-bit PNGs of the mask's size.
 * hole: RGBA, straight alpha; change = (255,255,255,0), keep = (0,0,0,255), threshold at coverage > 0.
 * grey: greyscale without alpha, white = change, every level kept (also the form regions are stored in). */
GBytes *ptm_mask_encode_hole (PtmMask *mask, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ptm_mask_encode_grey (PtmMask *mask, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmMask, ptm_mask_unref)

G_END_DECLS
