/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: the region. Whatever a tool marks becomes one step of the mask's history here, is measured and told. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Work that takes longer is told, ms. */
#define MOMENT 250

PtmMask *
ptm_canvas_ensure_mask (PtmCanvas *self)
{
  if (self->mask == NULL)
    {
      self->mask = ptm_mask_new (ptm_image_get_width (self->picture), ptm_image_get_height (self->picture));
      ptm_region_overlay_set_mask (self->overlay, self->mask);
    }

  return self->mask;
}

void
ptm_canvas_repaint (PtmCanvas *self, const PtmRect *dirty)
{
  ptm_region_overlay_invalidate (self->overlay, dirty);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_canvas_show_draft (PtmCanvas *self, PtmMask *draft)
{
  ptm_region_overlay_set_mask (self->overlay, draft != NULL ? draft : self->mask);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_canvas_say (PtmCanvas *self, const char *message)
{
  g_signal_emit_by_name (self, "said", message);
}

static char *
format_share (double fraction)
{
  /* Translators: a share, as “12 %”; this one is of less than one percent. */
  if (fraction > 0 && fraction < 0.01)
    return g_strdup (_ ("under one percent"));

  /* Translators: a share, as “12 %”. */
  return g_strdup_printf (_ ("%.0f %%"), fraction * 100);
}

void
ptm_canvas_announce_region (PtmCanvas *self, const char *noun)
{
  g_autofree char *share = format_share (self->region_fraction);
  g_autofree char *text = NULL;

  if (self->region_fraction <= 0)
    /* Translators: the tool, as “Ellipse”. */
    text = g_strdup_printf (_ ("%s: nothing is marked"), noun);
  else
    /* Translators: the tool and how much is marked now, as “Ellipse, 12 % of the picture”. */
    text = g_strdup_printf (_ ("%s, %s of the picture"), noun, share);
  ptm_canvas_say (self, text);
}

void
ptm_canvas_finish_step (PtmCanvas *self, const PtmRect *dirty, const char *noun)
{
  ptm_canvas_repaint (self, dirty);
  ptm_canvas_region_changed (self);
  if (noun != NULL)
    ptm_canvas_announce_region (self, noun);
}

void
ptm_canvas_commit (PtmCanvas *self, PtmMask *mask, const char *noun)
{
  PtmRect dirty;

  if (!ptm_mask_adopt (ptm_canvas_ensure_mask (self), mask, &dirty))
    ptm_mask_assign (self->mask, mask, &dirty);
  ptm_canvas_show_draft (self, NULL);
  ptm_canvas_finish_step (self, &dirty, noun);
}

PtmMask *
ptm_canvas_dup_mask (PtmCanvas *self)
{
  ptm_canvas_finish_work (self);

  return ptm_mask_snapshot (ptm_canvas_ensure_mask (self));
}

static void
tell_working_cb (gpointer user_data)
{
  PtmCanvas *self = user_data;

  self->working_id = 0;
  self->working_told = TRUE;
  ptm_canvas_notify (self, PTM_CANVAS_PROP_WORKING);
}

/* What is done in a moment is not worth a word. */
static void
set_working (PtmCanvas *self, const char *text)
{
  g_clear_handle_id (&self->working_id, g_source_remove);
  g_free (self->working);
  self->working = g_strdup (text);
  if (text != NULL)
    self->working_id = g_timeout_add_once (MOMENT, tell_working_cb, self);
  else if (self->working_told)
    {
      self->working_told = FALSE;
      ptm_canvas_notify (self, PTM_CANVAS_PROP_WORKING);
    }
}

void
ptm_canvas_run (PtmCanvas *self, const char *text, PtmRegionWork work, gpointer data, GDestroyNotify free_data, PtmRegionDone done)
{
  ptm_canvas_stop_work (self);
  self->job = ptm_region_job_start (self, work, data, free_data, done);
  set_working (self, text);
}

gboolean
ptm_canvas_stop_work (PtmCanvas *self)
{
  gboolean was_working = self->job != NULL;

  self->job_lands = FALSE;
  g_clear_pointer (&self->job, ptm_region_job_stop);
  set_working (self, NULL);

  return was_working;
}

void
ptm_canvas_finish_work (PtmCanvas *self)
{
  if (self->job == NULL || !self->job_lands)
    return;

  self->job_lands = FALSE;
  ptm_region_job_finish (g_steal_pointer (&self->job));
}

static double
measure_fraction (PtmCanvas *self)
{
  double total;

  if (self->mask == NULL)
    return 0;

  total = (double)ptm_mask_get_width (self->mask) * ptm_mask_get_height (self->mask);

  return (total - (double)ptm_mask_count_outside (self->mask)) / total;
}

void
ptm_canvas_region_changed (PtmCanvas *self)
{
  double   old = self->region_fraction;
  gboolean could_undo = self->could_undo, could_redo = self->could_redo;

  self->region_fraction = measure_fraction (self);
  self->could_undo = ptm_canvas_can_undo (self);
  self->could_redo = ptm_canvas_can_redo (self);
  if (ptm_region_overlay_choose_color (self->overlay))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  ptm_canvas_update_ants (self);
  if (old != self->region_fraction)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_REGION_FRACTION);
  if ((old > 0) != (self->region_fraction > 0))
    ptm_canvas_notify (self, PTM_CANVAS_PROP_HAS_REGION);
  if (could_undo != self->could_undo)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_CAN_UNDO);
  if (could_redo != self->could_redo)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_CAN_REDO);
  ptm_canvas_update_accessible (self);
}

PtmMask *
ptm_canvas_get_mask (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), NULL);

  ptm_canvas_finish_work (self);

  return self->mask;
}

static gboolean
fits_picture (PtmCanvas *self, PtmMask *mask)
{
  return self->picture != NULL && ptm_mask_get_width (mask) == ptm_image_get_width (self->picture) && ptm_mask_get_height (mask) == ptm_image_get_height (self->picture);
}

void
ptm_canvas_set_mask (PtmCanvas *self, PtmMask *mask)
{
  g_return_if_fail (PTM_IS_CANVAS (self));
  g_return_if_fail (mask == NULL || fits_picture (self, mask));

  if (self->mask == mask)
    return;

  ptm_canvas_cancel (self);
  g_clear_pointer (&self->mask, ptm_mask_unref);
  self->mask = mask != NULL ? ptm_mask_ref (mask) : NULL;
  ptm_region_overlay_set_mask (self->overlay, mask);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ptm_canvas_region_changed (self);
}

gboolean
ptm_canvas_has_region (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), FALSE);

  return self->region_fraction > 0;
}

double
ptm_canvas_get_region_fraction (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), 0);

  return self->region_fraction;
}

typedef struct
{
  PtmMask       *mask;
  PtmMaskCombine how;
} Joining;

static void
joining_free (gpointer data)
{
  Joining *joining = data;

  ptm_mask_unref (joining->mask);
  g_free (joining);
}

static gboolean
join (PtmMask *mask, gpointer data, PtmRect *dirty)
{
  Joining *joining = data;

  ptm_mask_combine (mask, joining->mask, joining->how, dirty);
  return TRUE;
}

void
ptm_canvas_use_mask (PtmCanvas *self, PtmMask *mask, PtmMaskCombine how, const char *noun)
{
  Joining *joining;

  g_return_if_fail (PTM_IS_CANVAS (self));
  g_return_if_fail (fits_picture (self, mask));

  ptm_canvas_cancel (self);
  joining = g_new (Joining, 1);
  *joining = (Joining){ ptm_mask_ref (mask), how };
  ptm_canvas_change (self, join, joining, joining_free, noun);
}

static gboolean
clear (PtmMask *mask, gpointer data, PtmRect *dirty)
{
  ptm_mask_clear (mask, dirty);
  return TRUE;
}

static gboolean
invert (PtmMask *mask, gpointer data, PtmRect *dirty)
{
  ptm_mask_invert (mask, dirty);
  return TRUE;
}

static void
change_all (PtmCanvas *self, PtmMaskChange change, const char *noun)
{
  if (self->picture == NULL)
    return;

  ptm_canvas_cancel (self);
  ptm_canvas_change (self, change, NULL, NULL, noun);
}

void
ptm_canvas_clear_region (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (self->mask != NULL)
    change_all (self, clear, _ ("Removed"));
}

void
ptm_canvas_invert_region (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  change_all (self, invert, _ ("Inverted"));
}

gboolean
ptm_canvas_can_undo (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), FALSE);

  return (self->tool != NULL && ptm_tool_can_take_back (self->tool)) || (self->mask != NULL && ptm_mask_can_undo (self->mask));
}

gboolean
ptm_canvas_can_redo (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), FALSE);

  return self->mask != NULL && ptm_mask_can_redo (self->mask);
}

static void
step_history (PtmCanvas *self, gboolean (*step) (PtmMask *mask, PtmRect *dirty), const char *noun)
{
  PtmRect dirty = { 0, 0, 0, 0 };

  if (self->mask == NULL || ptm_canvas_stop_work (self))
    return;

  ptm_canvas_stroke_end (self);
  ptm_canvas_cancel (self);
  step (self->mask, &dirty);
  ptm_canvas_finish_step (self, &dirty, noun);
}

void
ptm_canvas_undo (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (self->tool != NULL && ptm_tool_can_take_back (self->tool))
    ptm_tool_take_back (self->tool);
  else
    step_history (self, ptm_mask_undo, _ ("Undone"));
}

void
ptm_canvas_redo (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  step_history (self, ptm_mask_redo, _ ("Redone"));
}
