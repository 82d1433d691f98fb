/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The window: its parts, its properties, and what is remembered of it. */

#include "config.h"

#include "ptm-window.h"

#include <glib/gi18n.h>

#include "pentimento-resources.h"
#include "ptm-accessible.h"
#include "ptm-app-resources.h"
#include "ptm-icons.h"
#include "ptm-window-private.h"

G_DEFINE_FINAL_TYPE (PtmWindow, ptm_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_SESSION = 1,
  PROP_PROJECT,
  PROP_SELECTED,
  PROP_COMPARE,
  PROP_SHOW_LIBRARY,
  PROP_SHOW_TREE,
  PROP_EDIT_PICTURE,
} PtmWindowProperty;

static GParamSpec *properties[PROP_EDIT_PICTURE + 1];

static PtmVersion *
get_selected (PtmWindow *self)
{
  return self->project != NULL ? ptm_project_get_selected_version (self->project) : NULL;
}

void
ptm_window_show_title (PtmWindow *self)
{
  const char      *title = self->project != NULL ? ptm_project_get_title (self->project) : NULL;
  PtmProfile      *profile = ptm_composer_get_profile (self->composer);
  g_autofree char *subtitle = NULL;

  if (title == NULL || *title == '\0')
    title = self->project != NULL ? _ ("New Project") : "Pentimento";
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (profile == NULL)
    return;
  /* A narrow header bar has room for the title only. */
  if (ptm_split_view_get_collapsed (self->split))
    {
      adw_window_title_set_subtitle (self->title, NULL);
      return;
    }
  if (ptm_profile_estimate (profile, 1024, 1024, 1) == 0)
    /* Translators: below the title: "Built-in engine, free". */
    subtitle = g_strdup_printf (_ ("%s, free"), ptm_profile_get_name (profile));
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : ptm_profile_get_name (profile));
}

static void
show_notice (PtmWindow *self)
{
  const char *notice = ptm_session_get_notice (self->session);

  if (notice == NULL && ptm_session_is_read_only (self->session))
    notice = _ ("The data folder cannot be written: nothing you make now will be there next time.");
  if (notice == NULL && ptm_session_get_unsaved (self->session) > 0)
    notice = _ ("Not everything is saved yet: make room on the disk, then save again.");
  if (notice != NULL)
    gtk_label_set_label (self->notice, notice);
  gtk_widget_set_visible (self->save_again, ptm_session_get_unsaved (self->session) > 0);
  gtk_revealer_set_reveal_child (self->notice_revealer, notice != NULL);
}

static void
canvas_compare_cb (PtmWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARE]);
}

static void
library_revealed_cb (PtmWindow *self)
{
  if (adw_flap_get_reveal_flap (self->flap))
    gtk_widget_grab_focus (GTK_WIDGET (self->library));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->composer));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_LIBRARY]);
}

/* The tree takes the place of the picture. */
static void
set_show_tree (PtmWindow *self, gboolean show)
{
  if (ptm_version_strip_get_expanded (self->strip) == show)
    return;
  if (show)
    {
      g_object_set (self, "compare", FALSE, NULL);
      ptm_split_view_set_show_sidebar (self->split, FALSE);
    }
  ptm_version_strip_set_expanded (self->strip, show);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TREE]);
}

static void
set_compare (PtmWindow *self, gboolean compare)
{
  if (compare)
    {
      ptm_window_set_editing (self, FALSE);
      ptm_window_choose_other (self);
      ptm_split_view_set_show_sidebar (self->split, FALSE);
      set_show_tree (self, FALSE);
    }
  else
    ptm_canvas_pane_set_compare_with (self->canvas, NULL);
  ptm_canvas_pane_set_compare (self->canvas, compare);
}

/* What the first frame does not show is made after it. */
static void
make_library (PtmWindow *self)
{
  self->library = PTM_LIBRARY (ptm_library_new ());
  ptm_accessible_skip_scrollers (GTK_WIDGET (self->library));
  ptm_library_set_projects (self->library, ptm_session_get_projects (self->session));
  adw_flap_set_flap (self->flap, GTK_WIDGET (self->library));
}

static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  PtmWindow *self = user_data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  gtk_menu_button_set_menu_model (button, self->main_menu);
  ptm_accessible_skip_scrollers (GTK_WIDGET (button));
}

static void
first_paint_cb (GdkFrameClock *clock, PtmWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, first_paint_cb, self);
  make_library (self);
  gtk_window_set_icon_name (GTK_WINDOW (self), APP_ID);
  ptm_window_open_session (self);
}

static void
ptm_window_realize (GtkWidget *widget)
{
  PtmWindow *self = PTM_WINDOW (widget);

  GTK_WIDGET_CLASS (ptm_window_parent_class)->realize (widget);
  if (!self->opened)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (first_paint_cb), self, G_CONNECT_AFTER);
}

static gboolean
ptm_window_close_request (GtkWindow *window)
{
  return !ptm_window_may_close (PTM_WINDOW (window));
}

static GSettings *
settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new (APP_ID) : NULL;
}

static void
bind_settings (PtmWindow *self)
{
  static const char *const tool_settings[] = { "brush-size", "brush-hardness", "brush-smoothing", "region-mode", "wand-tolerance", "wand-contiguous", "object-box" };

  self->settings = settings_new ();
  if (self->settings == NULL)
    return;
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "split-position", self->split, "position", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-rulers", self->canvas, "rulers", G_SETTINGS_BIND_DEFAULT);
  for (guint i = 0; i < G_N_ELEMENTS (tool_settings); i++)
    g_settings_bind (self->settings, tool_settings[i], self->canvas, tool_settings[i], G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "compare-mode", self->canvas, "compare-mode", G_SETTINGS_BIND_DEFAULT);
}

static void
set_session (PtmWindow *self, PtmSession *session)
{
  self->session = g_object_ref (session);
  ptm_composer_set_profiles (self->composer, ptm_session_get_profiles (session));
  g_signal_connect_object (session, "notify::notice", G_CALLBACK (show_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (show_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::unsaved", G_CALLBACK (show_notice), self, G_CONNECT_SWAPPED);
}

/* The actions ask for their state while the template is still being built. */
static void
ptm_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmWindow *self = PTM_WINDOW (object);

  switch ((PtmWindowProperty)prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, get_selected (self) != NULL ? ptm_version_get_id (get_selected (self)) : "");
      break;
    case PROP_COMPARE:
      g_value_set_boolean (value, self->canvas != NULL && ptm_canvas_pane_get_compare (self->canvas));
      break;
    case PROP_SHOW_LIBRARY:
      g_value_set_boolean (value, self->flap != NULL && adw_flap_get_reveal_flap (self->flap));
      break;
    case PROP_SHOW_TREE:
      g_value_set_boolean (value, self->strip != NULL && ptm_version_strip_get_expanded (self->strip));
      break;
    case PROP_EDIT_PICTURE:
      g_value_set_boolean (value, ptm_window_is_editing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmWindow *self = PTM_WINDOW (object);

  switch ((PtmWindowProperty)prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_PROJECT:
      ptm_window_set_project (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      if (self->project != NULL)
        ptm_project_select_version (self->project, ptm_window_find_version (self, g_value_get_string (value)));
      /* In a narrow window whoever presses a version wants to see it. */
      ptm_split_view_set_show_sidebar (self->split, FALSE);
      break;
    case PROP_COMPARE:
      set_compare (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_LIBRARY:
      adw_flap_set_reveal_flap (self->flap, g_value_get_boolean (value));
      break;
    case PROP_SHOW_TREE:
      set_show_tree (self, g_value_get_boolean (value));
      break;
    case PROP_EDIT_PICTURE:
      ptm_window_set_editing (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_window_dispose (GObject *object)
{
  PtmWindow *self = PTM_WINDOW (object);

  g_clear_object (&self->project_signals);
  g_clear_object (&self->version_signals);
  g_clear_object (&self->turn_signals);
  g_clear_object (&self->edit_signals);
  self->editor = NULL;
  self->library = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_WINDOW);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->deleted, g_hash_table_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->undecided, g_ptr_array_unref);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (ptm_window_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PTM_TYPE_SESSION, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PTM_TYPE_PROJECT, flags);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, "", flags);
  properties[PROP_COMPARE] = g_param_spec_boolean ("compare", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_LIBRARY] = g_param_spec_boolean ("show-library", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_TREE] = g_param_spec_boolean ("show-tree", NULL, NULL, FALSE, flags);
  properties[PROP_EDIT_PICTURE] = g_param_spec_boolean ("edit-picture", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ptm_window_class_init (PtmWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ptm_window_dispose;
  object_class->get_property = ptm_window_get_property;
  object_class->set_property = ptm_window_set_property;
  widget_class->realize = ptm_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = ptm_window_close_request;
  install_properties (object_class);

  g_type_ensure (PTM_TYPE_ANNOUNCER);
  g_type_ensure (PTM_TYPE_CANVAS_PANE);
  g_type_ensure (PTM_TYPE_COMPOSER);
  g_type_ensure (PTM_TYPE_CONVERSATION);
  g_type_ensure (PTM_TYPE_SPLIT_VIEW);
  g_type_ensure (PTM_TYPE_VERSION_STRIP);
  pentimento_get_resource ();
  ptm_icons_get_resource ();
  ptm_app_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/app/ptm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, announcer);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, composer);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, conversation);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, notice_revealer);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, save_again);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, show_conversation);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, show_picture);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, split);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, strip);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PtmWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, canvas_compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, library_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ptm_window_show_title);
  ptm_window_install_actions (widget_class);
}

static void
ptm_window_init (PtmWindow *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)ptm_unsent_free);
  self->deleted = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->undecided = g_ptr_array_new_with_free_func (g_object_unref);
  ptm_window_init_follow (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  bind_settings (self);
  g_object_bind_property (self->canvas, "region-fraction", self->composer, "region-fraction", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->canvas, "notify::has-region", G_CALLBACK (ptm_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::can-undo", G_CALLBACK (ptm_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->composer, "notify::can-send", G_CALLBACK (ptm_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->composer, "notify::profile", G_CALLBACK (ptm_window_show_title), self, G_CONNECT_SWAPPED);
  ptm_accessible_skip_scrollers (GTK_WIDGET (self));
  ptm_accessible_set_name (self->menu, _ ("Main Menu"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), make_menu_cb, self, NULL);
  ptm_window_init_dnd (self);
  ptm_window_update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
}

PtmWindow *
ptm_window_new (GtkApplication *application, PtmSession *session)
{
  g_return_val_if_fail (PTM_IS_SESSION (session), NULL);

  return g_object_new (PTM_TYPE_WINDOW, "application", application, "session", session, NULL);
}

PtmProject *
ptm_window_get_project (PtmWindow *self)
{
  g_return_val_if_fail (PTM_IS_WINDOW (self), NULL);

  return self->project;
}

void
ptm_window_say (PtmWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
  ptm_announce (self->announcer, text);
}

void
ptm_window_say_error (PtmWindow *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ptm_window_say (self, error->message);
}

void
ptm_window_open_file (PtmWindow *self, GFile *file)
{
  g_return_if_fail (PTM_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->project == NULL || !ptm_project_is_loaded (self->project))
    g_ptr_array_add (self->files, g_object_ref (file));
  else
    ptm_window_import_file (self, file);
}
