/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The answers to what the widgets ask for. A widget activates an action by its name and knows nothing of the window; what
 * belongs to the canvas is handed on to it, so that its shortcuts work wherever the focus is. */

#include "config.h"

#include "ptm-preferences.h"
#include "ptm-window-private.h"

/* The actions of the canvas pane that the window's shortcuts and the composer's chips ask for. */
static const struct
{
  const char *name;
  const char *parameter; /* (nullable) type string */
} canvas_actions[] = {
  { "canvas.brush-larger", NULL },
  { "canvas.brush-smaller", NULL },
  { "canvas.rulers", NULL },
  { "canvas.swap-tool", NULL },
  { "canvas.take-tool", "s" },
  { "canvas.tool", "s" },
  { "canvas.zoom-100", NULL },
  { "canvas.zoom-fit", NULL },
  { "canvas.zoom-in", NULL },
  { "canvas.zoom-out", NULL },
  { "compare.less", NULL },
  { "compare.more", NULL },
  { "compare.next-change", NULL },
  { "compare.previous-change", NULL },
  { "region.clear", NULL },
  { "region.invert", NULL },
};

static gboolean
has_region (PtmWindow *self)
{
  gboolean has_region;

  g_object_get (self->canvas, "has-region", &has_region, NULL);
  return has_region;
}

/* A step of marking, also one that left nothing marked. */
static gboolean
can_undo_mark (PtmWindow *self)
{
  gboolean can_undo;

  g_object_get (self->canvas, "can-undo", &can_undo, NULL);
  return can_undo;
}

static void
hand_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (PTM_WINDOW (widget)->canvas), name, parameter);
}

static void export(GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmVersion *version = ptm_window_find_version (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));

  if (version != NULL)
    ptm_window_export (PTM_WINDOW (widget), version, NULL);
}

static void
export_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmVersion *version = ptm_window_find_version (PTM_WINDOW (widget), "");

  if (version != NULL)
    ptm_window_export (PTM_WINDOW (widget), version, g_variant_get_string (parameter, NULL));
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmVersion *version = ptm_window_find_version (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));

  if (version != NULL)
    ptm_window_copy (PTM_WINDOW (widget), version);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);

  if (can_undo_mark (self))
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "region.undo", NULL);
  else if (self->project != NULL && ptm_project_can_undo (self->project))
    ptm_project_undo (self->project);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);

  if (!has_region (self) && self->project != NULL && ptm_project_can_redo (self->project))
    ptm_project_redo (self->project);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "region.redo", NULL);
}

/* Escape leaves what is in the way, the innermost first. */
static void
leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);

  if (adw_flap_get_reveal_flap (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else if (ptm_window_is_editing (self))
    ptm_window_set_editing (self, FALSE);
  else if (ptm_canvas_pane_get_compare (self->canvas))
    g_object_set (self, "compare", FALSE, NULL);
  else if (ptm_version_strip_get_expanded (self->strip))
    g_object_set (self, "show-tree", FALSE, NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.leave", NULL);
}

static void
new_project (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_new_project (PTM_WINDOW (widget));
}

static void
open_project (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_open_project (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
rename_project (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_rename_project (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
rename_this_project (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);

  if (self->project != NULL)
    ptm_window_rename_project (self, ptm_project_get_id (self->project));
}

static void
delete_project (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_delete_project (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_choose_picture (PTM_WINDOW (widget));
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_paste (PTM_WINDOW (widget));
}

static void
toast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_say (PTM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
dismiss_notice (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_revealer_set_reveal_child (PTM_WINDOW (widget)->notice_revealer, FALSE);
}

static void
save_again (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_window_save_again (PTM_WINDOW (widget));
}

static void
use_default_profile (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);

  ptm_composer_set_profile (self->composer, ptm_session_get_default_profile (self->session));
}

/* GtkApplication would build this window with the first one, whether it is wanted or not. */
static void
show_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/pentimento/Pentimento/help-overlay.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

static void
preferences (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);

  ptm_preferences_present (GTK_WINDOW (self), self->session);
}

static void
install_canvas_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (canvas_actions); i++)
    gtk_widget_class_install_action (widget_class, canvas_actions[i].name, canvas_actions[i].parameter, hand_on);
  /* Keys without a modifier come here only when nothing with the focus took them, so never while text is written. */
  ptm_canvas_pane_add_keys (widget_class);
}

void
ptm_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "version.copy", "s", copy },
    { "version.export", "s", export },
    { "version.export-as", "s", export_as },
    { "win.delete-project", "s", delete_project },
    { "win.dismiss-notice", NULL, dismiss_notice },
    { "win.leave", NULL, leave },
    { "win.new-project", NULL, new_project },
    { "win.open-picture", NULL, open_picture },
    { "win.open-project", "s", open_project },
    { "win.paste", NULL, paste },
    { "win.preferences", NULL, preferences },
    { "win.redo", NULL, redo },
    { "win.rename-project", "s", rename_project },
    { "win.rename-this-project", NULL, rename_this_project },
    { "win.save-again", NULL, save_again },
    { "win.show-help-overlay", NULL, show_shortcuts },
    { "win.toast", "s", toast },
    { "win.undo", NULL, undo },
    { "win.use-default-profile", NULL, use_default_profile },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "version.select", "selected");
  ptm_window_install_choice_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.compare", "compare");
  gtk_widget_class_install_property_action (widget_class, "win.edit-picture", "edit-picture");
  gtk_widget_class_install_property_action (widget_class, "win.show-library", "show-library");
  ptm_window_install_version_actions (widget_class);
  ptm_window_install_exact_actions (widget_class);
  ptm_window_install_turn_actions (widget_class);
  ptm_window_install_local_actions (widget_class);
  install_canvas_actions (widget_class);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "win.compare", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "win.edit-picture", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "version.copy", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave", NULL);
}

void
ptm_window_update_actions (PtmWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   loaded = self->project != NULL && ptm_project_is_loaded (self->project);
  gboolean   selected = loaded && ptm_project_get_selected_version (self->project) != NULL;
  gboolean   marked = has_region (self);

  gtk_widget_action_set_enabled (widget, "turn.send", ptm_composer_can_send (self->composer));
  gtk_widget_action_set_enabled (widget, "version.export", selected);
  gtk_widget_action_set_enabled (widget, "version.export-as", selected);
  gtk_widget_action_set_enabled (widget, "version.copy", selected);
  gtk_widget_action_set_enabled (widget, "version.compare-with", selected);
  gtk_widget_action_set_enabled (widget, "win.show-tree", selected);
  gtk_widget_action_set_enabled (widget, "win.edit-picture", selected);
  gtk_widget_action_set_enabled (widget, "win.compare", selected && g_list_model_get_n_items (ptm_project_get_versions (self->project)) > 1);
  gtk_widget_action_set_enabled (widget, "win.open-picture", loaded);
  gtk_widget_action_set_enabled (widget, "win.rename-this-project", loaded);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo_mark (self) || (loaded && ptm_project_can_undo (self->project)));
  gtk_widget_action_set_enabled (widget, "win.redo", loaded);
  gtk_widget_action_set_enabled (widget, "region.clear", marked);
}

PtmVersion *
ptm_window_find_version (PtmWindow *self, const char *id)
{
  if (self->project == NULL)
    return NULL;
  if (id == NULL || *id == '\0')
    return ptm_project_get_selected_version (self->project);
  return ptm_project_find_version (self->project, id);
}
