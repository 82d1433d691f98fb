/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PtmPlacement:
 * @PTM_PLACEMENT_RIGHT: the answer lay where it should
 * @PTM_PLACEMENT_ALIGNED: it lay elsewhere and was moved back
 * @PTM_PLACEMENT_AS_IT_CAME: it lies elsewhere, and the user wants it so
 * @PTM_PLACEMENT_UNSURE: where it lies could not be told; it is used as it came
 */
typedef enum
{
  PTM_PLACEMENT_RIGHT,
  PTM_PLACEMENT_ALIGNED,
  PTM_PLACEMENT_AS_IT_CAME,
  PTM_PLACEMENT_UNSURE,
} PtmPlacement;

/**
 * PtmMeasures:
 * @dx: how far the middle of the picture lay from where it should, in pixels of the master, positive to the right
 * @dy: the same, positive downwards
 * @scale: how much larger everything was, 1 = as it was
 * @rotation: how far it was turned, in degrees clockwise
 * @seam_before: mean step in CIEDE2000 that the region's border adds, with the answer's own tone
 * @seam_after: the same in the version; smaller only when the tone near the border was matched
 * @leak: (nullable): how much the answer wanted to change outside, as a small greyscale PNG of the picture's shape
 *
 * What was found when an answer was laid on its master. A value; lengths and factors are 0, 0, 1, 0 when the place is not known.
 */
typedef struct
{
  PtmPlacement placement;
  double       dx;
  double       dy;
  double       scale;
  double       rotation;
  double       seam_before;
  double       seam_after;
  GBytes      *leak;
} PtmMeasures;

#define PTM_TYPE_MEASURES (ptm_measures_get_type ())
GType        ptm_measures_get_type (void);
PtmMeasures *ptm_measures_copy (const PtmMeasures *measures) G_GNUC_WARN_UNUSED_RESULT;
void         ptm_measures_free (PtmMeasures *measures);
/* "The model moved the picture by 11 px; it was moved back." (nullable): NULL when there is nothing to say. */
char *ptm_measures_dup_place_text (const PtmMeasures *measures) G_GNUC_WARN_UNUSED_RESULT;

/* The names placements have on the disk. An unknown name is right: nothing is claimed then. */
const char  *ptm_placement_to_string (PtmPlacement placement);
PtmPlacement ptm_placement_from_string (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmMeasures, ptm_measures_free)

G_END_DECLS
