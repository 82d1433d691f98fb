/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture editor in the window: it stands where the canvas stands, and what it applies becomes a version. */

#include "config.h"

#include "ptm-accessible.h"
#include "ptm-window-private.h"

static void
applied_cb (PtmWindow *self, PtmPictureEditor *editor)
{
  PtmTreatment treatment = *ptm_picture_editor_get_treatment (editor);
  g_autoptr (PtmVersion) version = g_object_ref (ptm_picture_editor_get_version (editor));
  g_autoptr (PtmMask) region = ptm_picture_editor_get_region (editor) != NULL ? ptm_mask_ref (ptm_picture_editor_get_region (editor)) : NULL;
  g_autoptr (GError) error = NULL;

  ptm_window_set_editing (self, FALSE);
  if (ptm_session_treat (self->session, self->project, version, region, &treatment, NULL, &error) == NULL)
    {
      ptm_window_say_error (self, error);
      return;
    }
  ptm_conversation_scroll_to_end (self->conversation);
  ptm_window_show_edit (self);
}

static void
cancelled_cb (PtmWindow *self)
{
  ptm_window_set_editing (self, FALSE);
}

/* Its many controls would take longer to make than the rest of the first frame. */
static void
make_editor (PtmWindow *self)
{
  self->editor = g_object_new (PTM_TYPE_PICTURE_EDITOR, NULL);
  gtk_stack_add_child (self->picture, GTK_WIDGET (self->editor));
  ptm_accessible_skip_scrollers (GTK_WIDGET (self->editor));
  g_object_bind_property (self->split, "collapsed", self->editor, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->editor, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
}

gboolean
ptm_window_is_editing (PtmWindow *self)
{
  return self->editor != NULL && gtk_stack_get_visible_child (self->picture) == GTK_WIDGET (self->editor);
}

void
ptm_window_set_editing (PtmWindow *self, gboolean editing)
{
  PtmVersion *version = self->project != NULL ? ptm_project_get_selected_version (self->project) : NULL;
  g_autoptr (PtmMask) region = NULL;

  if (ptm_window_is_editing (self) == editing || (editing && version == NULL))
    return;
  if (editing)
    {
      if (self->editor == NULL)
        make_editor (self);
      g_object_set (self, "compare", FALSE, "show-tree", FALSE, NULL);
      ptm_split_view_set_show_sidebar (self->split, FALSE);
      region = ptm_canvas_pane_dup_region (self->canvas);
    }
  ptm_picture_editor_set_version (self->editor, editing ? version : NULL, region);
  gtk_stack_set_visible_child (self->picture, editing ? GTK_WIDGET (self->editor) : GTK_WIDGET (self->canvas));
  gtk_widget_grab_focus (editing ? GTK_WIDGET (self->editor) : GTK_WIDGET (self->composer));
  g_object_notify (G_OBJECT (self), "edit-picture");
}
