/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-fill.h"
#include "ptm-image.h"
#include "ptm-local.h"
#include "ptm-mask.h"
#include "ptm-tone.h"

G_BEGIN_DECLS

/**
 * PtmTreatmentKind:
 * @PTM_TREATMENT_CROP: rect stays
 * @PTM_TREATMENT_TURN: flipped across and down, then turned by quarters clockwise, then straightened by degrees
 * @PTM_TREATMENT_RESIZE: to width and height
 * @PTM_TREATMENT_EXTEND: left, top, right and bottom are added and drawn from the picture
 * @PTM_TREATMENT_ADJUST: levels and curves, in the region where there is one
 */
typedef enum
{
  PTM_TREATMENT_CROP,
  PTM_TREATMENT_TURN,
  PTM_TREATMENT_RESIZE,
  PTM_TREATMENT_EXTEND,
  PTM_TREATMENT_ADJUST,
} PtmTreatmentKind;

/** PtmLevel: what is adjusted; -100 … 100, 0 = as it is. Hue is in degrees, -180 … 180. */
typedef enum
{
  PTM_LEVEL_BRIGHTNESS,
  PTM_LEVEL_CONTRAST,
  PTM_LEVEL_SATURATION,
  PTM_LEVEL_HUE,
  PTM_LEVEL_TEMPERATURE,
  PTM_N_LEVELS,
} PtmLevel;

/**
 * PtmTreatment:
 *
 * What is done to a picture here, exactly and without asking anybody. A plain value; what its kind does not name is not looked at. Sides and
 * places are in pixels of the picture it is made for.
 */
typedef struct
{
  PtmTreatmentKind kind;
  char             shape[24]; /* of CROP and EXTEND, for the text: "A4", "16:9"; "" = none */
  PtmRect          rect;
  gboolean         across;
  gboolean         down;
  int              quarters;
  double           degrees;
  int              width;
  int              height;
  int              left;
  int              top;
  int              right;
  int              bottom;
  double           levels[PTM_N_LEVELS];
  PtmCurve         curves[4];
} PtmTreatment;

/* Whether it would change a picture of this size at all. */
gboolean ptm_treatment_changes (const PtmTreatment *self, int width, int height);
/* Whether both say the same. */
gboolean ptm_treatment_equal (const PtmTreatment *self, const PtmTreatment *other);
/* What was done, in words: "Cropped to A4", "Brightness +12, Contrast −5". */
char *ptm_treatment_dup_text (const PtmTreatment *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same treatment of a copy of the picture that is factor times as large. */
void ptm_treatment_scale (PtmTreatment *self, double factor);
/* How the levels and curves act on colours. */
PtmTone ptm_treatment_get_tone (const PtmTreatment *self);
/* Blocks. mask (nullable) is the region of ADJUST, of the picture's size. progress (nullable) is called while EXTEND draws. PTM_ERROR_IMAGE
 * when the result is too large or there is nothing to draw from; G_IO_ERROR_CANCELLED. */
PtmImage *ptm_treatment_apply (const PtmTreatment *self, PtmImage *image, PtmMask *mask, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The largest part of a picture that has the shape, in its middle; shape is width by height in any unit. */
PtmRect ptm_treatment_fit_inside (int width, int height, double shape_width, double shape_height);
/* Sets EXTEND to the smallest surroundings of that shape, the picture in their middle. */
void ptm_treatment_extend_to (PtmTreatment *self, int width, int height, double shape_width, double shape_height);

/* Whether what was read from a sentence is a treatment, and not something for the window to do. */
gboolean ptm_treatment_can_read (const PtmLocal *local);
/* The treatment a sentence asks for, of a picture of this size with a region (nullable). PTM_ERROR_UNSUPPORTED says why not: no region to
 * crop to, the picture too small. */
gboolean ptm_treatment_read (PtmTreatment *self, const PtmLocal *local, int width, int height, PtmMask *region, GError **error);

G_END_DECLS
