/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The thing in a rectangle. Who draws a box round a car and says "make it blue" means the car and not the box; a region that was
 * painted or cut out by hand is what it is. */

#include "config.h"

#include "ptm-engine-photo.h"

#include "ptm-mask-shape.h"

/* A thing that fills less of its box, or more, is a guess about grain or about the box itself. */
#define LEAST_SHARE 0.08
#define MOST_SHARE  0.9

/* The border of a box in which no thing was found is as soft as this part of its shorter side. */
#define SOFT_SHARE 0.08
#define SOFTEST    24.0

static gsize
sum_coverage (PtmMask *mask)
{
  gsize         n = (gsize)ptm_mask_get_width (mask) * ptm_mask_get_height (mask), sum = 0;
  const guint8 *coverage = ptm_mask_get_coverage (mask);

  for (gsize i = 0; i < n; i++)
    sum += coverage[i];
  return sum;
}

/* What of the subject lies in the region; NULL when that is not sure to be a thing. */
static PtmMask *
take_inside (PtmSubject *subject, PtmMask *region)
{
  g_autoptr (PtmMask) thing = ptm_mask_snapshot (subject->mask);
  double share;

  ptm_mask_combine (thing, region, PTM_MASK_COMBINE_INTERSECT, NULL);
  share = (double)sum_coverage (thing) / (double)MAX (sum_coverage (region), 1);
  return subject->certain && share >= LEAST_SHARE && share <= MOST_SHARE ? g_steal_pointer (&thing) : NULL;
}

/* Soft inwards: outside of the region nothing may change. */
static PtmMask *
soften_inwards (PtmMask *region)
{
  PtmRect bounds = ptm_mask_get_bounds (region);
  double  radius = MIN (SOFT_SHARE * MIN (bounds.width, bounds.height), SOFTEST);
  g_autoptr (PtmMask) inner = ptm_mask_shrink (region, radius);

  return ptm_mask_soften (inner, radius);
}

PtmMask *
ptm_photo_edit_find_thing (PtmPhotoEdit *edit, GError **error)
{
  PtmMask *thing;

  if (!ptm_photo_edit_find_subject (edit, error))
    return NULL;
  if (edit->subject->source != PTM_SUBJECT_BOX)
    return ptm_mask_ref (edit->mask);
  thing = take_inside (edit->subject, edit->mask);
  return thing != NULL ? thing : soften_inwards (edit->mask);
}
