/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What was measured of an answer, as a value, and the one sentence about its place. */

#include "config.h"

#include "ptm-measures.h"

#include <glib/gi18n.h>
#include <math.h>

/* A scale nearer to 1 than this is not spoken of: it is less than a pixel at the edge of a common picture. */
#define SAME_SCALE 0.001

G_DEFINE_BOXED_TYPE (PtmMeasures, ptm_measures, ptm_measures_copy, ptm_measures_free)

static const char *const placements[] = { "right", "aligned", "as-it-came", "unsure" };

PtmMeasures *
ptm_measures_copy (const PtmMeasures *measures)
{
  PtmMeasures *copy;

  if (measures == NULL)
    return NULL;
  copy = g_memdup2 (measures, sizeof *measures);
  if (copy->leak != NULL)
    g_bytes_ref (copy->leak);
  return copy;
}

void
ptm_measures_free (PtmMeasures *measures)
{
  g_clear_pointer (&measures->leak, g_bytes_unref);
  g_free (measures);
}

/* "moved the picture by 11 px" with a decimal where whole pixels would say 0. */
static char *
dup_change_text (const PtmMeasures *measures)
{
  double           distance = hypot (measures->dx, measures->dy);
  g_autofree char *pixels = g_strdup_printf (distance < 9.95 ? "%.1f" : "%.0f", distance);
  g_autofree char *percent = g_strdup_printf ("%.1f", measures->scale * 100);

  if (fabs (measures->scale - 1) < SAME_SCALE)
    /* Translators: a number of pixels, as “11”. */
    return g_strdup_printf (_ ("The model moved the picture by %s px"), pixels);
  if (distance < 0.5)
    /* Translators: a number, as “98.5”. */
    return g_strdup_printf (_ ("The model drew the picture at %s %% of its size"), percent);
  return g_strdup_printf (_ ("The model moved the picture by %s px and drew it at %s %% of its size"), pixels, percent);
}

char *
ptm_measures_dup_place_text (const PtmMeasures *measures)
{
  g_autofree char *change = NULL;

  if (measures == NULL || measures->placement == PTM_PLACEMENT_RIGHT)
    return NULL;
  if (measures->placement == PTM_PLACEMENT_UNSURE)
    return g_strdup (_ ("It could not be told whether the model moved the picture; its answer is used as it came."));
  change = dup_change_text (measures);
  if (measures->placement == PTM_PLACEMENT_ALIGNED)
    /* Translators: what the model did, as “The model moved the picture by 11 px”. */
    return g_strdup_printf (_ ("%s; it was aligned."), change);
  return g_strdup_printf (_ ("%s; it is used as it came."), change);
}

const char *
ptm_placement_to_string (PtmPlacement placement)
{
  g_return_val_if_fail (placement < G_N_ELEMENTS (placements), NULL);
  return placements[placement];
}

PtmPlacement
ptm_placement_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (placements); i++)
    if (g_strcmp0 (name, placements[i]) == 0)
      return (PtmPlacement)i;
  return PTM_PLACEMENT_RIGHT;
}
