/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side of the window: loads the pictures of versions and hands them to the canvas, and shows what belongs to
 * them. Its actions are in ptm-canvas-pane-actions.c, what it says of a comparison in ptm-canvas-pane-compare.c. */

#include "config.h"

#include "ptm-canvas-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include "ptm-accessible.h"
#include "ptm-canvas-pane-private.h"
#include "ptm-canvas-resources.h"
#include "ptm-exact-details.h"
#include "ptm-minimap.h"
#include "ptm-ruler.h"

/* How long the last preview stays when the edit is done but its version is not shown yet, ms. */
#define LINGER 300

G_DEFINE_FINAL_TYPE (PtmCanvasPane, ptm_canvas_pane, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_VERSION = 1,
  PROP_EDIT,
  PROP_COMPARE,
  PROP_COMPARE_WITH,
  PROP_RULERS,
  PROP_COMPARE_MODE,
  PROP_FLICKERING,
  PROP_TOOL,
  PROP_BRUSH_SIZE,
  PROP_BRUSH_HARDNESS,
  PROP_BRUSH_SMOOTHING,
  PROP_REGION_MODE,
  PROP_WAND_TOLERANCE,
  PROP_WAND_CONTIGUOUS,
  PROP_OBJECT_BOX,
  PROP_HAS_REGION,
  PROP_REGION_FRACTION,
  PROP_CAN_UNDO,
  N_PROPS
} PtmCanvasPaneProperty;

static GParamSpec *properties[N_PROPS];

static char *
format_count (gint64 count)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT, count);
}

static gboolean
is_drawing (PtmCanvasPane *self)
{
  return self->edit != NULL && ptm_edit_is_running (self->edit);
}

static gboolean
is_comparing (PtmCanvasPane *self)
{
  gboolean comparing;

  g_object_get (self->canvas, "comparing", &comparing, NULL);

  return comparing;
}

static void
update_page (PtmCanvasPane *self)
{
  gboolean    shown = ptm_canvas_get_picture (self->canvas) != NULL || self->previewing;
  gboolean    waiting = self->loading != NULL || is_drawing (self);
  const char *page = self->failed ? "error" : shown || waiting ? "canvas"
                                                               : "empty";

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  if (shown)
    ptm_canvas_pane_make_bars (self);
  if (self->tool_bar == NULL)
    return;
  gtk_widget_set_visible (self->tool_bar, shown && !self->failed);
  gtk_widget_set_visible (self->status_bar, shown && !self->failed && self->shown_version != NULL);
  gtk_widget_set_visible (self->wanted, gtk_widget_get_visible (self->status_bar) && !is_comparing (self) && ptm_version_get_wanted_outside (self->shown_version) > 0);
}

static void
update_badge (PtmCanvasPane *self)
{
  gint64           outside = self->shown_version != NULL ? ptm_version_get_outside (self->shown_version) : -1;
  gint64           changed = outside >= 0 ? ptm_version_get_changed_outside (self->shown_version) : 0;
  g_autofree char *count = format_count (changed);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->badge, outside >= 0 && !is_comparing (self));
  ptm_exact_details_set_version (PTM_EXACT_DETAILS (self->badge_details), outside >= 0 ? self->shown_version : NULL);
  ptm_accessible_set_name (self->badge, _ ("What Changed Outside the Region"));
  if (outside < 0)
    return;

  /* Translators: a number of pixels, as “12,345”. */
  text = changed == 0 ? g_strdup (_ ("Nothing outside changed")) : g_strdup_printf (ngettext ("%s pixel outside changed", "%s pixels outside changed", (gulong)changed), count);
  gtk_label_set_text (GTK_LABEL (self->badge_label), text);
  ptm_accessible_set_name (self->badge, text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->badge_icon), changed == 0 ? "ptm-exact-symbolic" : "dialog-warning-symbolic");
  if (changed == 0)
    gtk_widget_remove_css_class (self->badge, "warning");
  else
    gtk_widget_add_css_class (self->badge, "warning");
}

/* What the provider would have changed outside, and a way to let it. */
static void
update_wanted (PtmCanvasPane *self)
{
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (!gtk_widget_get_visible (self->wanted))
    return;
  count = format_count (ptm_version_get_wanted_outside (self->shown_version));
  /* Translators: a number of pixels, as “12,345”. */
  text = g_strdup_printf (_ ("%s pixels outside were put back"), count);
  gtk_label_set_text (GTK_LABEL (self->wanted_label), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->grow_button), "s", ptm_version_get_id (self->shown_version));
}

static void
update_size_label (PtmCanvasPane *self)
{
  double           fraction = ptm_canvas_get_region_fraction (self->canvas);
  g_autofree char *compared = ptm_canvas_pane_dup_compare_text (self);
  g_autoptr (GString) text = g_string_new (compared);

  if (self->size_label == NULL)
    return;
  if (compared == NULL && self->shown_version != NULL)
    g_string_printf (text, "%s · %d × %d", ptm_version_get_label (self->shown_version), ptm_version_get_width (self->shown_version), ptm_version_get_height (self->shown_version));
  if (compared == NULL && fraction > 0)
    /* Translators: the share of the picture that is marked. */
    g_string_append_printf (text, _ (" · %.0f %% marked"), MAX (1, fraction * 100));
  gtk_label_set_text (GTK_LABEL (self->size_label), text->str);
}

static void
update_actions (PtmCanvasPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   shown = ptm_canvas_get_picture (self->canvas) != NULL;

  gtk_widget_action_set_enabled (widget, "region.clear", ptm_canvas_has_region (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.change", ptm_canvas_has_region (self->canvas) && !self->previewing);
  gtk_widget_action_set_enabled (widget, "region.keep", ptm_canvas_has_region (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.export", ptm_canvas_has_region (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.import", shown && !self->previewing);
  gtk_widget_action_set_enabled (widget, "region.invert", shown && !self->previewing);
  gtk_widget_action_set_enabled (widget, "region.undo", ptm_canvas_can_undo (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.redo", ptm_canvas_can_redo (self->canvas));
}

void
ptm_canvas_pane_update_status (PtmCanvasPane *self)
{
  update_page (self);
  if (self->tool_bar == NULL)
    return;
  update_badge (self);
  update_wanted (self);
  update_size_label (self);
}

static void
update_all (PtmCanvasPane *self)
{
  ptm_canvas_pane_update_status (self);
  update_actions (self);
}

/* The region of a version waits until that version is shown again. */
static void
keep_region (PtmCanvasPane *self)
{
  PtmMask *mask = ptm_canvas_get_mask (self->canvas);

  if (self->shown_version == NULL)
    return;

  if (mask != NULL && (ptm_canvas_has_region (self->canvas) || ptm_canvas_can_undo (self->canvas)))
    g_hash_table_insert (self->regions, g_strdup (ptm_version_get_id (self->shown_version)), ptm_mask_ref (mask));
  else
    g_hash_table_remove (self->regions, ptm_version_get_id (self->shown_version));
}

static void
set_preview (PtmCanvasPane *self, PtmImage *preview)
{
  g_clear_handle_id (&self->linger_id, g_source_remove);
  self->previewing = preview != NULL;
  ptm_canvas_set_preview (self->canvas, preview);
}

static void
show_version (PtmCanvasPane *self, PtmVersion *version, PtmImage *image)
{
  g_autofree char *description = NULL;
  PtmMask         *mask;

  if (version != NULL)
    /* Translators: the first is the version, as “v3”, the second the user's sentence. */
    description = g_strdup_printf (_ ("Picture %s: %s"), ptm_version_get_label (version), ptm_version_get_sentence (version) != NULL ? ptm_version_get_sentence (version) : "");

  keep_region (self);
  ptm_canvas_set_mask (self->canvas, NULL);
  g_set_object (&self->shown_version, version);
  ptm_canvas_set_picture (self->canvas, image, version != NULL ? ptm_version_get_label (version) : NULL, description);
  mask = version != NULL ? g_hash_table_lookup (self->regions, ptm_version_get_id (version)) : NULL;
  if (mask != NULL && image != NULL && ptm_mask_get_width (mask) == ptm_image_get_width (image) && ptm_mask_get_height (mask) == ptm_image_get_height (image))
    ptm_canvas_set_mask (self->canvas, mask);
  ptm_canvas_pane_show_regions (self);
  ptm_canvas_pane_load_elements (self);
  if (!is_drawing (self))
    set_preview (self, NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_version_load_image_finish (PTM_VERSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->version != PTM_VERSION (source))
    return;

  g_clear_object (&self->loading);
  self->failed = image == NULL;
  if (error != NULL)
    adw_status_page_set_description (ADW_STATUS_PAGE (self->error_page), error->message);
  show_version (self, self->version, image);
  update_all (self);
}

void
ptm_canvas_pane_stop_loading (GCancellable **loading)
{
  if (*loading != NULL)
    g_cancellable_cancel (*loading);
  g_clear_object (loading);
}

static void
load_version (PtmCanvasPane *self)
{
  ptm_canvas_pane_stop_loading (&self->loading);
  self->failed = FALSE;
  if (self->version == NULL)
    {
      show_version (self, NULL, NULL);
    }
  else
    {
      self->loading = g_cancellable_new ();
      ptm_version_load_image_async (self->version, self->loading, loaded_cb, g_object_ref (self));
    }
  update_all (self);
}

PtmVersion *
ptm_canvas_pane_find_other (PtmCanvasPane *self)
{
  if (self->compare_with != NULL)
    return self->compare_with;

  return self->version != NULL ? ptm_version_get_parent (self->version) : NULL;
}

static void
other_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_version_load_image_finish (PTM_VERSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading_other);
  ptm_canvas_set_other (self->canvas, image, ptm_version_get_label (PTM_VERSION (source)));
}

/* The second picture is only loaded while it is looked at. */
static void
load_other (PtmCanvasPane *self)
{
  PtmVersion *other = self->compare ? ptm_canvas_pane_find_other (self) : NULL;

  ptm_canvas_pane_stop_loading (&self->loading_other);
  if (other == NULL || other == self->version)
    {
      ptm_canvas_set_other (self->canvas, NULL, NULL);
      return;
    }

  self->loading_other = g_cancellable_new ();
  ptm_version_load_image_async (other, self->loading_other, other_loaded_cb, g_object_ref (self));
}

static gboolean
linger_over_cb (gpointer user_data)
{
  PtmCanvasPane *self = user_data;

  self->linger_id = 0;
  set_preview (self, NULL);
  update_all (self);

  return G_SOURCE_REMOVE;
}

/* The end of an edit must not flash the old picture before the new version is there. */
static void
leave_preview (PtmCanvasPane *self, gboolean answered)
{
  g_clear_handle_id (&self->linger_id, g_source_remove);
  if (!self->previewing)
    return;

  if (answered || self->loading != NULL)
    self->linger_id = g_timeout_add (LINGER, linger_over_cb, self);
  else
    set_preview (self, NULL);
}

static void
update_edit (PtmCanvasPane *self)
{
  gboolean    drawing = is_drawing (self);
  const char *status = drawing ? ptm_edit_get_status (self->edit) : NULL;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->progress_revealer), drawing);
  if (drawing)
    {
      gtk_label_set_text (GTK_LABEL (self->status_label), status != NULL ? status : _ ("Drawing…"));
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), CLAMP (ptm_edit_get_progress (self->edit), 0, 1));
      if (ptm_edit_get_preview (self->edit) != NULL)
        set_preview (self, ptm_edit_get_preview (self->edit));
    }
  else if (self->edit != NULL)
    {
      leave_preview (self, ptm_edit_get_state (self->edit) == PTM_EDIT_ANSWERED && ptm_edit_get_version (self->edit) != self->shown_version);
    }
  update_all (self);
}

static void
edit_changed_cb (PtmCanvasPane *self, GParamSpec *pspec, PtmEdit *edit)
{
  update_edit (self);
}

static void
canvas_said_cb (PtmCanvas *canvas, const char *message, PtmCanvasPane *self)
{
  ptm_announce (self->announcer, message);
}

static void
canvas_changed_cb (GObject *canvas, GParamSpec *pspec, PtmCanvasPane *self)
{
  if (g_str_equal (pspec->name, "tool"))
    ptm_canvas_pane_load_elements (self);
  if (g_str_equal (pspec->name, "region-fraction"))
    update_size_label (self);
  if (g_str_equal (pspec->name, "comparing"))
    ptm_canvas_pane_update_status (self);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (self), pspec->name) != NULL && !g_str_equal (pspec->name, "compare"))
    g_object_notify (G_OBJECT (self), pspec->name);
  update_actions (self);
}

static gboolean
is_text_cb (gpointer object, const char *text)
{
  return text != NULL;
}

static void
ptm_canvas_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (object);

  switch ((PtmCanvasPaneProperty)prop_id)
    {
    case PROP_VERSION:
      g_value_set_object (value, self->version);
      break;
    case PROP_EDIT:
      g_value_set_object (value, self->edit);
      break;
    case PROP_COMPARE:
      g_value_set_boolean (value, self->compare);
      break;
    case PROP_COMPARE_WITH:
      g_value_set_object (value, self->compare_with);
      break;
    case PROP_RULERS:
      g_value_set_boolean (value, self->rulers);
      break;
    case PROP_COMPARE_MODE:
    case PROP_FLICKERING:
    case PROP_TOOL:
    case PROP_BRUSH_SIZE:
    case PROP_BRUSH_HARDNESS:
    case PROP_BRUSH_SMOOTHING:
    case PROP_REGION_MODE:
    case PROP_WAND_TOLERANCE:
    case PROP_WAND_CONTIGUOUS:
    case PROP_OBJECT_BOX:
    case PROP_HAS_REGION:
    case PROP_REGION_FRACTION:
    case PROP_CAN_UNDO:
      g_object_get_property (G_OBJECT (self->canvas), pspec->name, value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_canvas_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (object);

  switch ((PtmCanvasPaneProperty)prop_id)
    {
    case PROP_VERSION:
      ptm_canvas_pane_set_version (self, g_value_get_object (value));
      break;
    case PROP_EDIT:
      ptm_canvas_pane_set_edit (self, g_value_get_object (value));
      break;
    case PROP_COMPARE:
      ptm_canvas_pane_set_compare (self, g_value_get_boolean (value));
      break;
    case PROP_COMPARE_WITH:
      ptm_canvas_pane_set_compare_with (self, g_value_get_object (value));
      break;
    case PROP_RULERS:
      ptm_canvas_pane_set_rulers (self, g_value_get_boolean (value));
      break;
    case PROP_COMPARE_MODE:
    case PROP_FLICKERING:
    case PROP_TOOL:
    case PROP_BRUSH_SIZE:
    case PROP_BRUSH_HARDNESS:
    case PROP_BRUSH_SMOOTHING:
    case PROP_REGION_MODE:
    case PROP_WAND_TOLERANCE:
    case PROP_WAND_CONTIGUOUS:
    case PROP_OBJECT_BOX:
      g_object_set_property (G_OBJECT (self->canvas), pspec->name, value);
      break;
    case PROP_HAS_REGION:
    case PROP_REGION_FRACTION:
    case PROP_CAN_UNDO:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_canvas_pane_dispose (GObject *object)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (object);

  ptm_canvas_pane_stop_loading (&self->loading);
  ptm_canvas_pane_stop_loading (&self->loading_other);
  ptm_canvas_pane_stop_loading (&self->loading_blind);
  g_clear_pointer (&self->blind, ptm_blind_test_free);
  g_clear_handle_id (&self->linger_id, g_source_remove);
  g_clear_object (&self->edit_signals);
  g_clear_object (&self->version);
  g_clear_object (&self->shown_version);
  g_clear_object (&self->compare_with);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    {
      ptm_canvas_pane_stop_loading (&self->loading_more[i]);
      g_clear_object (&self->more[i]);
    }
  g_clear_object (&self->edit);
  g_clear_pointer (&self->regions, g_hash_table_unref);
  if (self->canvas != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->canvas, self);
      g_signal_handlers_disconnect_by_data (ptm_canvas_get_changes (self->canvas), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_CANVAS_PANE);

  G_OBJECT_CLASS (ptm_canvas_pane_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_VERSION] = g_param_spec_object ("version", NULL, NULL, PTM_TYPE_VERSION, writable);
  properties[PROP_EDIT] = g_param_spec_object ("edit", NULL, NULL, PTM_TYPE_EDIT, writable);
  properties[PROP_COMPARE] = g_param_spec_boolean ("compare", NULL, NULL, FALSE, writable);
  properties[PROP_COMPARE_WITH] = g_param_spec_object ("compare-with", NULL, NULL, PTM_TYPE_VERSION, writable);
  properties[PROP_COMPARE_MODE] = g_param_spec_enum ("compare-mode", NULL, NULL, PTM_TYPE_COMPARE_MODE, PTM_COMPARE_SIDE, writable);
  properties[PROP_RULERS] = g_param_spec_boolean ("rulers", NULL, NULL, FALSE, writable);
  properties[PROP_FLICKERING] = g_param_spec_boolean ("flickering", NULL, NULL, FALSE, writable);
  properties[PROP_TOOL] = g_param_spec_enum ("tool", NULL, NULL, PTM_TYPE_TOOL_KIND, PTM_TOOL_PAN, writable);
  properties[PROP_BRUSH_SIZE] = g_param_spec_double ("brush-size", NULL, NULL, PTM_CANVAS_MIN_BRUSH, PTM_CANVAS_MAX_BRUSH, 64, writable);
  properties[PROP_BRUSH_HARDNESS] = g_param_spec_double ("brush-hardness", NULL, NULL, 0, 1, 1, writable);
  properties[PROP_BRUSH_SMOOTHING] = g_param_spec_double ("brush-smoothing", NULL, NULL, 0, 1, 0, writable);
  properties[PROP_REGION_MODE] = g_param_spec_enum ("region-mode", NULL, NULL, PTM_TYPE_MASK_COMBINE, PTM_MASK_COMBINE_ADD, writable);
  properties[PROP_WAND_TOLERANCE] = g_param_spec_double ("wand-tolerance", NULL, NULL, 0, PTM_CANVAS_MAX_TOLERANCE, PTM_CANVAS_WAND_TOLERANCE, writable);
  properties[PROP_WAND_CONTIGUOUS] = g_param_spec_boolean ("wand-contiguous", NULL, NULL, TRUE, writable);
  properties[PROP_OBJECT_BOX] = g_param_spec_boolean ("object-box", NULL, NULL, FALSE, writable);
  properties[PROP_HAS_REGION] = g_param_spec_boolean ("has-region", NULL, NULL, FALSE, readable);
  properties[PROP_REGION_FRACTION] = g_param_spec_double ("region-fraction", NULL, NULL, 0, 1, 0, readable);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/pentimento/Pentimento/canvas/ptm-canvas-pane.ui");
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, announcer);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, blind_bar);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, minimap);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, ruler_across);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, ruler_down);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, box);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, canvas);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, error_page);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, progress_bar);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, progress_revealer);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, stack);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, status_label);
  gtk_widget_class_bind_template_callback (klass, is_text_cb);
}

static void
ptm_canvas_pane_class_init (PtmCanvasPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ptm_canvas_pane_get_property;
  object_class->set_property = ptm_canvas_pane_set_property;
  object_class->dispose = ptm_canvas_pane_dispose;

  g_resources_register (ptm_canvas_room_get_resource ());
  g_type_ensure (PTM_TYPE_ANNOUNCER);
  g_type_ensure (PTM_TYPE_BLIND_BAR);
  g_type_ensure (PTM_TYPE_MINIMAP);
  g_type_ensure (PTM_TYPE_RULER);
  g_type_ensure (PTM_TYPE_CANVAS);
  install_properties (object_class);
  ptm_canvas_pane_install_actions (widget_class);
  ptm_canvas_pane_install_blind_actions (widget_class);
  ptm_canvas_pane_install_compare_actions (widget_class);
  ptm_canvas_pane_install_region_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvaspane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
ptm_canvas_pane_init (PtmCanvasPane *self)
{
  self->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)ptm_mask_unref);
  self->edit_signals = g_signal_group_new (PTM_TYPE_EDIT);
  g_signal_group_connect_swapped (self->edit_signals, "notify", G_CALLBACK (edit_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->canvas, "notify", G_CALLBACK (canvas_changed_cb), self, 0);
  g_signal_connect_object (self->canvas, "said", G_CALLBACK (canvas_said_cb), self, 0);
  ptm_canvas_pane_update_change_actions (self);
  ptm_canvas_pane_follow_view (self);
  update_all (self);
}

/* The region waits, as it does for another version. */
void
ptm_canvas_pane_hide_names (PtmCanvasPane *self)
{
  keep_region (self);
  ptm_canvas_set_mask (self->canvas, NULL);
  g_clear_object (&self->shown_version);
  ptm_canvas_set_other (self->canvas, NULL, NULL);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    ptm_canvas_set_more (self->canvas, i, NULL, NULL);
  update_all (self);
}

void
ptm_canvas_pane_show_again (PtmCanvasPane *self)
{
  load_version (self);
  load_other (self);
  ptm_canvas_pane_load_more (self);
}

void
ptm_canvas_pane_reload (PtmCanvasPane *self)
{
  load_version (self);
}

GtkWidget *
ptm_canvas_pane_new (void)
{
  return g_object_new (PTM_TYPE_CANVAS_PANE, NULL);
}

PtmVersion *
ptm_canvas_pane_get_version (PtmCanvasPane *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS_PANE (self), NULL);

  return self->version;
}

void
ptm_canvas_pane_set_version (PtmCanvasPane *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));
  g_return_if_fail (version == NULL || PTM_IS_VERSION (version));

  if (!g_set_object (&self->version, version))
    return;

  ptm_canvas_pane_stop_blind (self);
  load_version (self);
  load_other (self);
  ptm_canvas_pane_load_more (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERSION]);
}

void
ptm_canvas_pane_set_edit (PtmCanvasPane *self, PtmEdit *edit)
{
  gboolean answered;

  g_return_if_fail (PTM_IS_CANVAS_PANE (self));
  g_return_if_fail (edit == NULL || PTM_IS_EDIT (edit));

  if (self->edit == edit)
    return;

  answered = self->edit != NULL && ptm_edit_get_state (self->edit) == PTM_EDIT_ANSWERED && ptm_edit_get_version (self->edit) != self->shown_version;
  g_set_object (&self->edit, edit);
  g_signal_group_set_target (self->edit_signals, edit);
  leave_preview (self, answered);
  update_edit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDIT]);
}

void
ptm_canvas_pane_set_compare_with (PtmCanvasPane *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));
  g_return_if_fail (version == NULL || PTM_IS_VERSION (version));

  if (!g_set_object (&self->compare_with, version))
    return;

  ptm_canvas_pane_stop_blind (self);
  ptm_canvas_pane_clear_more (self);
  load_other (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARE_WITH]);
}

gboolean
ptm_canvas_pane_get_compare (PtmCanvasPane *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS_PANE (self), FALSE);

  return self->compare;
}

void
ptm_canvas_pane_set_compare (PtmCanvasPane *self, gboolean compare)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));

  compare = !!compare;
  if (self->compare == compare)
    return;

  ptm_canvas_pane_stop_blind (self);
  self->compare = compare;
  if (!compare)
    ptm_canvas_pane_clear_more (self);
  g_object_set (self->canvas, "compare", compare, NULL);
  load_other (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARE]);
}

void
ptm_canvas_pane_set_tool (PtmCanvasPane *self, PtmToolKind tool)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));

  ptm_canvas_set_tool (self->canvas, tool);
}

PtmMask *
ptm_canvas_pane_dup_region (PtmCanvasPane *self)
{
  PtmMask *waiting, *mask;

  g_return_val_if_fail (PTM_IS_CANVAS_PANE (self), NULL);

  if (self->version == NULL)
    return NULL;
  if (self->shown_version != self->version)
    {
      waiting = g_hash_table_lookup (self->regions, ptm_version_get_id (self->version));
      return waiting != NULL ? ptm_mask_snapshot (waiting) : NULL;
    }

  /* What has been marked may still be on its way, so the mask first. */
  mask = ptm_canvas_get_mask (self->canvas);

  return ptm_canvas_has_region (self->canvas) ? ptm_mask_snapshot (mask) : NULL;
}

/* The picture may still be loading: then the region waits for it. */
void
ptm_canvas_pane_set_region (PtmCanvasPane *self, PtmMask *mask)
{
  g_autoptr (PtmMask) copy = NULL;
  PtmImage *picture;

  g_return_if_fail (PTM_IS_CANVAS_PANE (self));

  if (self->version == NULL)
    return;

  copy = mask != NULL ? ptm_mask_snapshot (mask) : NULL;
  picture = ptm_canvas_get_picture (self->canvas);
  if (self->shown_version != self->version || picture == NULL)
    {
      if (copy != NULL)
        g_hash_table_insert (self->regions, g_strdup (ptm_version_get_id (self->version)), g_steal_pointer (&copy));
      else
        g_hash_table_remove (self->regions, ptm_version_get_id (self->version));
      return;
    }
  if (copy != NULL && (ptm_mask_get_width (copy) != ptm_image_get_width (picture) || ptm_mask_get_height (copy) != ptm_image_get_height (picture)))
    {
      g_autoptr (PtmMask) scaled = ptm_mask_scale (copy, ptm_image_get_width (picture), ptm_image_get_height (picture));

      ptm_canvas_set_mask (self->canvas, scaled);
      return;
    }
  ptm_canvas_set_mask (self->canvas, copy);
}
