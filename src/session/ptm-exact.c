/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Laying an answer on its master exactly. Models shift, zoom and tint the whole picture when asked to change a part of it: so the answer
 * is first looked at where it should show the same as the master, outside the region, and moved back; then its tone is matched, where
 * that helps; then it is laid. What it wanted to change outside is measured on the way and kept as a small picture. */

#include "config.h"

#include "ptm-exact.h"

#include <string.h>
#include "ptm-change-map.h"
#include "ptm-codec.h"
#include "ptm-compose.h"
#include "ptm-register.h"
#include "ptm-seam.h"

/* With fewer wanted pixels than this part of the outside, there is nothing a shift could explain. */
#define STILL 1e-4

static gboolean
is_size_of (PtmImage *image, PtmMask *mask)
{
  return ptm_image_get_width (image) == ptm_mask_get_width (mask) && ptm_image_get_height (image) == ptm_mask_get_height (mask);
}

void
ptm_exact_free (PtmExact *exact)
{
  g_clear_pointer (&exact->image, ptm_image_unref);
  g_clear_pointer (&exact->measures, ptm_measures_free);
  g_free (exact);
}

static void
note_place (PtmMeasures *measures, const PtmRegistration *registration, gboolean align)
{
  measures->placement = PTM_PLACEMENT_RIGHT;
  if (!registration->sure)
    measures->placement = PTM_PLACEMENT_UNSURE;
  else if (ptm_register_is_moved (registration))
    measures->placement = align ? PTM_PLACEMENT_ALIGNED : PTM_PLACEMENT_AS_IT_CAME;
  if (measures->placement != PTM_PLACEMENT_ALIGNED && measures->placement != PTM_PLACEMENT_AS_IT_CAME)
    return;
  measures->dx = registration->dx;
  measures->dy = registration->dy;
  measures->scale = registration->scale;
  measures->rotation = registration->rotation;
}

/* Whether the outside, as it came, is so much the master's that nothing can have moved. */
static gboolean
lies_still (PtmImage *master, PtmImage *fitted, PtmMask *mask, GCancellable *cancellable)
{
  g_autoptr (PtmChangeMap) changes = ptm_change_map_new (master, fitted, mask, cancellable, NULL);

  return changes != NULL && (double)ptm_change_map_count (changes, PTM_CHANGE_SEEN) <= STILL * (double)ptm_mask_count_outside (mask);
}

PtmImage *
ptm_exact_place (PtmImage *master, PtmImage *answer, PtmMask *mask, gboolean align, PtmMeasures *measures, GCancellable *cancellable)
{
  int             width = ptm_image_get_width (master), height = ptm_image_get_height (master);
  PtmRegistration registration;
  PtmMeasures     found = { .scale = 1 };
  g_autoptr (PtmImage) fitted = NULL;

  g_return_val_if_fail (is_size_of (master, mask), NULL);

  fitted = ptm_image_scale_cancellable (answer, width, height, cancellable);
  if (!g_cancellable_is_cancelled (cancellable) && !lies_still (master, fitted, mask, cancellable))
    {
      ptm_register_measure (master, answer, mask, &registration, cancellable);
      note_place (&found, &registration, align);
    }
  if (measures != NULL)
    *measures = found;
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  if (found.placement == PTM_PLACEMENT_ALIGNED)
    return ptm_register_apply (answer, &registration, width, height, cancellable);
  return g_steal_pointer (&fitted);
}

static GBytes *
paint_leak (PtmChangeMap *changes)
{
  g_autoptr (PtmMask) small = ptm_change_map_shrink (changes, PTM_EXACT_LEAK_SIDE);

  return ptm_mask_encode_grey (small, NULL);
}

/* The answer moved back, with all that is measured of it except the seam. */
static PtmExact *
look_at (PtmImage *master, PtmImage *placed, PtmMask *mask, const PtmMeasures *place, GCancellable *cancellable)
{
  g_autoptr (PtmChangeMap) changes = ptm_change_map_new (master, placed, mask, cancellable, NULL);
  PtmExact *exact;

  if (changes == NULL)
    return NULL;
  exact = g_new0 (PtmExact, 1);
  exact->outside = (gint64)ptm_mask_count_outside (mask);
  exact->wanted_outside = (gint64)ptm_change_map_count (changes, PTM_CHANGE_SEEN);
  exact->measures = ptm_measures_copy (place);
  if (exact->wanted_outside > 0)
    exact->measures->leak = paint_leak (changes);
  return exact;
}

/* Knows nothing of how the other count is made: runs of kept pixels are compared as memory. */
static gint64
count_by_runs (PtmImage *a, PtmImage *b, PtmMask *mask)
{
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  gsize         n = (gsize)ptm_mask_get_width (mask) * ptm_mask_get_height (mask);
  gint64        changed = 0;

  for (gsize i = 0; i < n;)
    {
      gsize         end = i + 1;
      const guint8 *p = ptm_image_get_pixels (a) + 4 * i, *q = ptm_image_get_pixels (b) + 4 * i;

      while (end < n && (coverage[end] == 0) == (coverage[i] == 0))
        end++;
      if (coverage[i] == 0 && memcmp (p, q, 4 * (end - i)) != 0)
        for (gsize k = 0; k < end - i; k++)
          changed += memcmp (p + 4 * k, q + 4 * k, 4) != 0;
      i = end;
    }
  return changed;
}

/* Whoever changed nothing outside has laid the answer on the master already, as softly as it has to be. A second time would bring back,
 * along the border, what the region was to be rid of. */
static gboolean
is_laid (PtmImage *master, PtmImage *answer, PtmMask *mask)
{
  return is_size_of (answer, mask) && count_by_runs (master, answer, mask) == 0;
}

static PtmExact *
keep_answer (PtmImage *master, PtmImage *answer, PtmMask *mask)
{
  PtmMeasures still = { .scale = 1 };
  PtmExact   *exact = g_new0 (PtmExact, 1);

  still.seam_before = still.seam_after = ptm_seam_measure (master, answer, mask, 0);
  exact->outside = (gint64)ptm_mask_count_outside (mask);
  exact->measures = ptm_measures_copy (&still);
  exact->image = ptm_image_ref (answer);
  exact->answer_kept = TRUE;
  return exact;
}

PtmExact *
ptm_exact_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, gboolean align, GCancellable *cancellable, GError **error)
{
  double      feather = ptm_compose_get_feather (mask);
  PtmMeasures place = { .scale = 1 };
  PtmSeam     seam = { 0 };
  g_autoptr (PtmImage) placed = NULL;
  g_autoptr (PtmImage) matched = NULL;
  g_autoptr (PtmExact) exact = NULL;

  if (is_laid (master, answer, mask))
    return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : keep_answer (master, answer, mask);
  placed = ptm_exact_place (master, answer, mask, align, &place, cancellable);
  if (placed != NULL)
    exact = look_at (master, placed, mask, &place, cancellable);
  if (exact != NULL)
    matched = ptm_seam_match (master, placed, mask, feather, &seam, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  exact->measures->seam_before = seam.before;
  exact->measures->seam_after = seam.after;
  exact->image = ptm_compose (master, matched, mask, feather, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  exact->answer_kept = is_size_of (answer, mask) && ptm_image_equal (exact->image, answer);
  return g_steal_pointer (&exact);
}

gint64
ptm_exact_check (PtmImage *master, GBytes *file, PtmMask *mask)
{
  g_autoptr (PtmImage) kept = ptm_codec_decode (file, NULL);

  if (kept == NULL || !is_size_of (kept, mask))
    return (gint64)ptm_mask_count_outside (mask);
  return MAX (count_by_runs (master, kept, mask), (gint64)ptm_compose_count_changed_outside (master, kept, mask));
}
