/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Crop, turn, resize, extend and adjust: the widget itself. Its pages are in ptm-picture-editor-pages.c, what they would do is
 * shown by ptm-picture-editor-preview.c. */

#include "config.h"

#include "ptm-picture-editor-private.h"

#include <glib/gi18n.h>
#include "ptm-accessible.h"
#include "ptm-app-resources.h"
#include "ptm-children.h"

/* Of the controls below the picture, in a narrow window. */
#define SHEET_HEIGHT 230

G_DEFINE_FINAL_TYPE (PtmPictureEditor, ptm_picture_editor, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PAGE = 1,
  PROP_SHAPE,
  PROP_NARROW,
  N_PROPS
} PtmPictureEditorProperty;

static GParamSpec *properties[N_PROPS];

enum
{
  APPLIED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
reset (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ptm_picture_editor_reset_page (PTM_PICTURE_EDITOR (widget));
}

static void
apply (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ptm_picture_editor_changes (PTM_PICTURE_EDITOR (widget)))
    g_signal_emit (widget, signals[APPLIED], 0);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CANCELLED], 0);
}

static void
clear_picture (PtmPictureEditor *self)
{
  ptm_picture_editor_stop (self);
  g_clear_object (&self->version);
  g_clear_pointer (&self->region, ptm_mask_unref);
  g_clear_pointer (&self->copy, ptm_image_unref);
  g_clear_pointer (&self->copy_region, ptm_mask_unref);
}

static void
set_narrow (PtmPictureEditor *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_vexpand (self->scroller, !narrow);
  /* The same for every page, or the buttons above would jump. */
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), -1);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), narrow ? SHEET_HEIGHT : -1);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), narrow ? SHEET_HEIGHT : -1);
  if (narrow)
    gtk_widget_add_css_class (self->sheet, "below");
  else
    gtk_widget_remove_css_class (self->sheet, "below");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
ptm_picture_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);

  switch ((PtmPictureEditorProperty)prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, ptm_picture_editor_get_page (self));
      break;
    case PROP_SHAPE:
      g_value_set_string (value, self->shape);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_picture_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);

  switch ((PtmPictureEditorProperty)prop_id)
    {
    case PROP_PAGE:
      ptm_picture_editor_set_page (self, g_value_get_string (value));
      break;
    case PROP_SHAPE:
      if (g_value_get_string (value) != NULL)
        ptm_picture_editor_choose_shape (self, g_value_get_string (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* On a page with a frame the arrow keys work at once. */
static gboolean
ptm_picture_editor_grab_focus (GtkWidget *widget)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (widget);

  if (ptm_picture_editor_get_mode (self) == PTM_STAGE_CROP || ptm_picture_editor_get_mode (self) == PTM_STAGE_EXTEND)
    return gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  return gtk_widget_child_focus (self->sheet, GTK_DIR_TAB_FORWARD);
}

static void
ptm_picture_editor_dispose (GObject *object)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);

  clear_picture (self);
  g_clear_pointer (&self->steps, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_PICTURE_EDITOR);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->shape, g_free);
  G_OBJECT_CLASS (ptm_picture_editor_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "editor.reset", NULL, reset);
  gtk_widget_class_install_property_action (widget_class, "editor.page", "page");
  gtk_widget_class_install_property_action (widget_class, "editor.shape", "shape");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.apply", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const levels[PTM_N_LEVELS] = { "brightness", "contrast", "saturation", "hue", "temperature" };

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/app/ptm-picture-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, body);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, channel);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, curve);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, lock);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_height);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_width);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_height_spin);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, new_width_spin);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, region_chip);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, region_hint);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, result);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, sheet);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, stage);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, straighten);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, title);
  gtk_widget_class_bind_template_child (widget_class, PtmPictureEditor, unit);
  for (int i = 0; i < PTM_N_LEVELS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, levels[i], FALSE, (gssize)(G_STRUCT_OFFSET (PtmPictureEditor, levels) + i * sizeof (GtkAdjustment *)));
}

static void
ptm_picture_editor_class_init (PtmPictureEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ptm_picture_editor_dispose;
  object_class->get_property = ptm_picture_editor_get_property;
  object_class->set_property = ptm_picture_editor_set_property;
  widget_class->grab_focus = ptm_picture_editor_grab_focus;

  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "crop", flags);
  properties[PROP_SHAPE] = g_param_spec_string ("shape", NULL, NULL, "free", flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PTM_TYPE_CURVE_EDITOR);
  g_type_ensure (PTM_TYPE_PICTURE_STAGE);
  ptm_app_get_resource ();
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pictureeditor");
  bind_template (widget_class);
  ptm_picture_editor_class_bind_pages (widget_class);
  ptm_picture_editor_class_bind_undo (widget_class);
  install_actions (widget_class);
}

static void
ptm_picture_editor_init (PtmPictureEditor *self)
{
  self->shape = g_strdup ("free");
  self->steps = ptm_picture_editor_steps_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_accessible_name_spin (GTK_WIDGET (self->new_width_spin), _ ("Width"));
  ptm_accessible_name_spin (GTK_WIDGET (self->new_height_spin), _ ("Height"));
  ptm_accessible_set_name (GTK_WIDGET (self->channel), _ ("Which Colors the Curve Changes"));
  ptm_accessible_set_name (GTK_WIDGET (self->unit), _ ("Unit"));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

void
ptm_picture_editor_set_version (PtmPictureEditor *self, PtmVersion *version, PtmMask *region)
{
  g_autofree char *title = NULL;

  g_return_if_fail (PTM_IS_PICTURE_EDITOR (self));

  clear_picture (self);
  g_set_object (&self->version, version);
  self->region = version != NULL && region != NULL && !ptm_mask_is_empty (region) ? ptm_mask_snapshot (region) : NULL;
  self->width = version != NULL ? ptm_version_get_width (version) : 1;
  self->height = version != NULL ? ptm_version_get_height (version) : 1;
  ptm_picture_stage_set_draft (self->stage, NULL, NULL);
  ptm_picture_editor_reset_pages (self);
  if (version == NULL)
    return;
  /* Translators: a version, as “v3”. */
  title = g_strdup_printf (_ ("Edit %s"), ptm_version_get_label (version));
  gtk_label_set_label (self->title, title);
  ptm_picture_editor_load (self);
}

PtmVersion *
ptm_picture_editor_get_version (PtmPictureEditor *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_EDITOR (self), NULL);
  return self->version;
}

PtmMask *
ptm_picture_editor_get_region (PtmPictureEditor *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_EDITOR (self), NULL);
  return self->region;
}

const PtmTreatment *
ptm_picture_editor_get_treatment (PtmPictureEditor *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_EDITOR (self), NULL);
  return ptm_picture_editor_peek_treatment (self);
}
