/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The actions of the picture side. */

#include "config.h"

#include "ptm-canvas-pane-private.h"

#include <math.h>

/* One press of a bracket key. */
#define BRUSH_STEP 1.25

static PtmCanvas *
get_canvas (GtkWidget *widget)
{
  return PTM_CANVAS_PANE (widget)->canvas;
}

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_zoom_step (get_canvas (widget), 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_zoom_step (get_canvas (widget), -1);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_zoom_fit (get_canvas (widget));
}

static void
zoom_100_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_set_zoom (get_canvas (widget), 1);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_set_zoom (get_canvas (widget), g_variant_get_double (target));
}

static void
brush_larger_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  double size = ptm_canvas_get_brush_size (get_canvas (widget));

  ptm_canvas_set_brush_size (get_canvas (widget), ceil (size * BRUSH_STEP));
}

static void
brush_smaller_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  double size = ptm_canvas_get_brush_size (get_canvas (widget));

  ptm_canvas_set_brush_size (get_canvas (widget), floor (size / BRUSH_STEP));
}

static void
swap_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  PtmToolKind tool = ptm_canvas_get_tool (get_canvas (widget));

  ptm_canvas_set_tool (get_canvas (widget), tool == PTM_TOOL_BRUSH ? PTM_TOOL_ERASER : PTM_TOOL_BRUSH);
}

static void
finish_object_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_finish_object (get_canvas (widget));
}

static void
reload_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_pane_reload (PTM_CANVAS_PANE (widget));
}

static void
clear_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_clear_region (get_canvas (widget));
}

static void
invert_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_invert_region (get_canvas (widget));
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_undo (get_canvas (widget));
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_redo (get_canvas (widget));
}

/* Escape goes back one step at a time: the stroke, the comparison, the tool. */
static gboolean
leave (PtmCanvasPane *self)
{
  if (ptm_canvas_cancel (self->canvas))
    return TRUE;
  if (self->compare)
    {
      ptm_canvas_pane_set_compare (self, FALSE);
      return TRUE;
    }
  if (ptm_canvas_get_tool (self->canvas) != PTM_TOOL_PAN)
    {
      ptm_canvas_set_tool (self->canvas, PTM_TOOL_PAN);
      return TRUE;
    }

  return FALSE;
}

static void
leave_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  leave (PTM_CANVAS_PANE (widget));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return leave (PTM_CANVAS_PANE (widget));
}

/* Who takes a tool by its key goes on with the arrow keys on the picture. */
static void
take_tool_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_activate_action_variant (widget, "canvas.tool", target);
  gtk_widget_grab_focus (GTK_WIDGET (get_canvas (widget)));
}

void
ptm_canvas_pane_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "canvas.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (klass, "canvas.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (klass, "canvas.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (klass, "canvas.zoom-100", NULL, zoom_100_cb);
  gtk_widget_class_install_action (klass, "canvas.zoom", "d", zoom_cb);
  gtk_widget_class_install_action (klass, "canvas.brush-larger", NULL, brush_larger_cb);
  gtk_widget_class_install_action (klass, "canvas.brush-smaller", NULL, brush_smaller_cb);
  gtk_widget_class_install_action (klass, "canvas.swap-tool", NULL, swap_cb);
  gtk_widget_class_install_action (klass, "canvas.take-tool", "s", take_tool_cb);
  gtk_widget_class_install_action (klass, "canvas.finish-object", NULL, finish_object_cb);
  gtk_widget_class_install_action (klass, "canvas.leave", NULL, leave_cb);
  gtk_widget_class_install_action (klass, "canvas.reload", NULL, reload_cb);
  gtk_widget_class_install_action (klass, "region.clear", NULL, clear_cb);
  gtk_widget_class_install_action (klass, "region.invert", NULL, invert_cb);
  gtk_widget_class_install_action (klass, "region.undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "region.redo", NULL, redo_cb);
  gtk_widget_class_install_property_action (klass, "canvas.rulers", "rulers");
  gtk_widget_class_install_property_action (klass, "canvas.tool", "tool");
  ptm_canvas_pane_add_keys (klass);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
}
