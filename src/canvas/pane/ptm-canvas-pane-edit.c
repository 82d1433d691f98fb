/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: what is being drawn is seen as it comes, until its version is there. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-canvas-pane-private.h"

/* How long the last preview stays when the edit is done but its version is not shown yet, ms. */
#define LINGER 300

gboolean
ptm_canvas_pane_is_drawing (PtmCanvasPane *self)
{
  return self->edit != NULL && ptm_edit_is_running (self->edit);
}

void
ptm_canvas_pane_set_preview (PtmCanvasPane *self, PtmImage *preview)
{
  g_clear_handle_id (&self->linger_id, g_source_remove);
  self->previewing = preview != NULL;
  ptm_canvas_set_preview (self->canvas, preview);
}

static gboolean
linger_over_cb (gpointer user_data)
{
  PtmCanvasPane *self = user_data;

  self->linger_id = 0;
  ptm_canvas_pane_set_preview (self, NULL);
  ptm_canvas_pane_update (self);

  return G_SOURCE_REMOVE;
}

/* The end of an edit must not flash the old picture before the new version is there. */
void
ptm_canvas_pane_leave_preview (PtmCanvasPane *self, gboolean answered)
{
  g_clear_handle_id (&self->linger_id, g_source_remove);
  if (!self->previewing)
    return;

  if (answered || self->loading != NULL)
    self->linger_id = g_timeout_add (LINGER, linger_over_cb, self);
  else
    ptm_canvas_pane_set_preview (self, NULL);
}

void
ptm_canvas_pane_update_edit (PtmCanvasPane *self)
{
  gboolean    drawing = ptm_canvas_pane_is_drawing (self);
  const char *status = drawing ? ptm_edit_get_status (self->edit) : NULL;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->progress_revealer), drawing);
  if (drawing)
    {
      gtk_label_set_text (GTK_LABEL (self->status_label), status != NULL ? status : _ ("Drawing…"));
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), CLAMP (ptm_edit_get_progress (self->edit), 0, 1));
      if (ptm_edit_get_preview (self->edit) != NULL)
        ptm_canvas_pane_set_preview (self, ptm_edit_get_preview (self->edit));
    }
  else if (self->edit != NULL)
    {
      ptm_canvas_pane_leave_preview (self, ptm_edit_get_state (self->edit) == PTM_EDIT_ANSWERED && ptm_edit_get_version (self->edit) != self->shown_version);
    }
  ptm_canvas_pane_update (self);
}
