/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where a version gets its name, its star and its note. */

#include "config.h"

#include "ptm-remarks-editor.h"

#include <glib/gi18n.h>

#include "ptm-accessible.h"

#define WIDTH       280
#define NOTE_HEIGHT 84

struct _PtmRemarksEditor
{
  GtkPopover parent;

  PtmVersion      *version;
  GtkEditable     *name;
  GtkToggleButton *star;
  GtkTextBuffer   *note;
  gboolean         discarded;
};

G_DEFINE_FINAL_TYPE (PtmRemarksEditor, ptm_remarks_editor, GTK_TYPE_POPOVER)

static char *
dup_note (PtmRemarksEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->note, &start, &end);
  return gtk_text_buffer_get_text (self->note, &start, &end, FALSE);
}

static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

static void
take_over (PtmRemarksEditor *self)
{
  PtmRemarks      *remarks = ptm_version_get_remarks (self->version);
  g_autofree char *note = dup_note (self);
  gboolean         changed = FALSE;
  gulong           handler = g_signal_connect_swapped (remarks, "notify", G_CALLBACK (changed_cb), &changed);

  ptm_remarks_set_name (remarks, gtk_editable_get_text (self->name));
  ptm_remarks_set_note (remarks, note);
  ptm_remarks_set_favourite (remarks, gtk_toggle_button_get_active (self->star));
  g_signal_handler_disconnect (remarks, handler);
  if (changed)
    gtk_widget_activate_action (GTK_WIDGET (self), "version.save-remarks", "s", ptm_version_get_id (self->version));
}

static void
ptm_remarks_editor_closed (GtkPopover *popover)
{
  PtmRemarksEditor *self = PTM_REMARKS_EDITOR (popover);

  if (!self->discarded)
    take_over (self);
  self->discarded = TRUE;
}

static gboolean
key_pressed_cb (PtmRemarksEditor *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_Escape)
    self->discarded = TRUE;
  else if (keyval != GDK_KEY_Return || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  gtk_popover_popdown (GTK_POPOVER (self));
  return GDK_EVENT_STOP;
}

static void
fill (PtmRemarksEditor *self)
{
  PtmRemarks *remarks = ptm_version_get_remarks (self->version);
  const char *name = ptm_remarks_get_name (remarks);
  const char *note = ptm_remarks_get_note (remarks);

  gtk_editable_set_text (self->name, name != NULL ? name : "");
  gtk_toggle_button_set_active (self->star, ptm_remarks_is_favourite (remarks));
  gtk_text_buffer_set_text (self->note, note != NULL ? note : "", -1);
}

static GtkWidget *
create_first_row (PtmRemarksEditor *self)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *name = gtk_entry_new ();
  GtkWidget       *star = gtk_toggle_button_new ();
  g_autofree char *placeholder = g_strdup_printf (_ ("Name of version %d"), ptm_version_get_number (self->version));

  self->name = GTK_EDITABLE (name);
  gtk_entry_set_placeholder_text (GTK_ENTRY (name), placeholder);
  gtk_entry_set_max_length (GTK_ENTRY (name), 80);
  gtk_widget_set_hexpand (name, TRUE);
  ptm_accessible_set_name (name, placeholder);
  g_signal_connect_swapped (name, "activate", G_CALLBACK (gtk_popover_popdown), self);

  self->star = GTK_TOGGLE_BUTTON (star);
  gtk_button_set_icon_name (GTK_BUTTON (star), "starred-symbolic");
  gtk_widget_set_tooltip_text (star, _ ("Favourite"));
  ptm_accessible_set_name (star, _ ("Favourite"));
  gtk_widget_add_css_class (star, "star");

  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), star);
  return row;
}

static GtkWidget *
create_note (PtmRemarksEditor *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  self->note = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  ptm_accessible_set_name (view, _ ("Note"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), NOTE_HEIGHT);
  gtk_widget_set_focusable (frame, FALSE);
  gtk_widget_add_css_class (frame, "note");
  return frame;
}

static void
build (PtmRemarksEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (_ ("Note"));

  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), create_first_row (self));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), create_note (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

static void
ptm_remarks_editor_dispose (GObject *object)
{
  PtmRemarksEditor *self = PTM_REMARKS_EDITOR (object);

  g_clear_object (&self->version);
  G_OBJECT_CLASS (ptm_remarks_editor_parent_class)->dispose (object);
}

static void
ptm_remarks_editor_class_init (PtmRemarksEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_remarks_editor_dispose;
  GTK_POPOVER_CLASS (klass)->closed = ptm_remarks_editor_closed;
}

static void
ptm_remarks_editor_init (PtmRemarksEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
ptm_remarks_editor_new (PtmVersion *version)
{
  PtmRemarksEditor *self;

  g_return_val_if_fail (PTM_IS_VERSION (version), NULL);

  self = g_object_new (PTM_TYPE_REMARKS_EDITOR, NULL);
  self->version = g_object_ref (version);
  build (self);
  fill (self);
  return GTK_WIDGET (self);
}
