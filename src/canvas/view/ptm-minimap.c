/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where one is in a picture that is larger than the window. */

#include "config.h"

#include "ptm-minimap.h"

#include <math.h>

#include "ptm-scale.h"

/* The longer side, logical pixels. */
#define SIDE 148

struct _PtmMinimap
{
  GtkWidget parent_instance;

  PtmCanvas    *canvas;  /* (nullable) */
  PtmImage     *picture; /* (nullable): what the texture was made from */
  GdkTexture   *texture; /* (nullable) */
  GCancellable *scaling; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmMinimap, ptm_minimap, GTK_TYPE_WIDGET)

static double
get_scale (PtmMinimap *self)
{
  const PtmCanvasView *view = ptm_canvas_get_view (self->canvas);

  return (double)SIDE / MAX (1, MAX (view->image_width, view->image_height));
}

gboolean
ptm_minimap_get_frame (PtmMinimap *self, graphene_rect_t *frame)
{
  const PtmCanvasView *view;
  double               scale, left, top, right, bottom;

  g_return_val_if_fail (PTM_IS_MINIMAP (self), FALSE);

  if (self->canvas == NULL || self->picture == NULL)
    return FALSE;
  view = ptm_canvas_get_view (self->canvas);
  scale = get_scale (self);
  ptm_canvas_view_to_image (view, 0, 0, &left, &top);
  ptm_canvas_view_to_image (view, view->width, view->height, &right, &bottom);
  left = CLAMP (left, 0, view->image_width) * scale;
  top = CLAMP (top, 0, view->image_height) * scale;
  right = CLAMP (right, 0, view->image_width) * scale;
  bottom = CLAMP (bottom, 0, view->image_height) * scale;
  graphene_rect_init (frame, (float)left, (float)top, (float)(right - left), (float)(bottom - top));
  return TRUE;
}

static void
scale_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PtmImage *picture = task_data;
  double    scale = 2.0 * SIDE / MAX (ptm_image_get_width (picture), ptm_image_get_height (picture));

  if (scale >= 1)
    g_task_return_pointer (task, ptm_image_ref (picture), (GDestroyNotify)ptm_image_unref);
  else
    g_task_return_pointer (task, ptm_image_scale (picture, MAX (1, (int)round (ptm_image_get_width (picture) * scale)), MAX (1, (int)round (ptm_image_get_height (picture) * scale))), (GDestroyNotify)ptm_image_unref);
}

static void
scaled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmMinimap *self = PTM_MINIMAP (object);
  g_autoptr (PtmImage) small = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;

  if (small == NULL)
    return;
  stride = ptm_image_get_stride (small);
  bytes = g_bytes_new (ptm_image_get_pixels (small), stride * (gsize)ptm_image_get_height (small));
  g_clear_object (&self->texture);
  self->texture = gdk_memory_texture_new (ptm_image_get_width (small), ptm_image_get_height (small), GDK_MEMORY_R8G8B8A8, bytes, stride);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take_picture (PtmMinimap *self)
{
  PtmImage *picture = ptm_canvas_get_picture (self->canvas);
  g_autoptr (GTask) task = NULL;

  if (self->picture == picture)
    return;
  g_clear_pointer (&self->picture, ptm_image_unref);
  g_clear_object (&self->texture);
  if (self->scaling != NULL)
    g_cancellable_cancel (self->scaling);
  g_clear_object (&self->scaling);
  if (picture == NULL)
    return;
  self->picture = ptm_image_ref (picture);
  self->scaling = g_cancellable_new ();
  task = g_task_new (self, self->scaling, scaled_cb, NULL);
  g_task_set_task_data (task, ptm_image_ref (picture), (GDestroyNotify)ptm_image_unref);
  g_task_run_in_thread (task, scale_thread);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The picture is only made small once somebody will see it. */
static void
update (PtmMinimap *self)
{
  const PtmCanvasView *view = ptm_canvas_get_view (self->canvas);
  gboolean             comparing;

  g_object_get (self->canvas, "comparing", &comparing, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), !comparing && ptm_canvas_get_picture (self->canvas) != NULL && view->width > 2 * SIDE && view->zoom > ptm_canvas_view_get_fit_zoom (view) * 1.01);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  take_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_to (PtmMinimap *self, double x, double y)
{
  double scale = get_scale (self);

  ptm_canvas_center_on (self->canvas, x / scale, y / scale);
}

static void
drag_begin_cb (PtmMinimap *self, double x, double y, GtkGestureDrag *drag)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  move_to (self, x, y);
}

static void
drag_update_cb (PtmMinimap *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x, y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  move_to (self, x + dx, y + dy);
}

static void
ptm_minimap_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PtmMinimap *self = PTM_MINIMAP (widget);
  double      scale = self->picture != NULL ? (double)SIDE / MAX (ptm_image_get_width (self->picture), ptm_image_get_height (self->picture)) : 0;
  int         side = SIDE;

  if (self->picture != NULL)
    side = orientation == GTK_ORIENTATION_HORIZONTAL ? ptm_image_get_width (self->picture) : ptm_image_get_height (self->picture);
  *minimum = *natural = self->picture != NULL ? MAX (8, (int)round (side * scale)) : side;
}

/* What is not shown is darker. */
static void
ptm_minimap_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA shade = { 0, 0, 0, 0.45f };
  static const GdkRGBA line = { 1, 1, 1, 1 };
  PtmMinimap          *self = PTM_MINIMAP (widget);
  float                width = (float)gtk_widget_get_width (widget), height = (float)gtk_widget_get_height (widget);
  graphene_rect_t      frame;
  GskRoundedRect       outline;

  if (self->texture == NULL || !ptm_minimap_get_frame (self, &frame))
    return;
  gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (0, 0, width, frame.origin.y));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (0, frame.origin.y + frame.size.height, width, height - frame.origin.y - frame.size.height));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (0, frame.origin.y, frame.origin.x, frame.size.height));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (frame.origin.x + frame.size.width, frame.origin.y, width - frame.origin.x - frame.size.width, frame.size.height));
  gsk_rounded_rect_init_from_rect (&outline, &frame, 2);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 2, 2, 2, 2 }, (GdkRGBA[4]){ line, line, line, line });
}

static void
ptm_minimap_dispose (GObject *object)
{
  PtmMinimap *self = PTM_MINIMAP (object);

  if (self->scaling != NULL)
    g_cancellable_cancel (self->scaling);
  g_clear_object (&self->scaling);
  g_clear_pointer (&self->picture, ptm_image_unref);
  g_clear_object (&self->texture);
  g_clear_object (&self->canvas);
  G_OBJECT_CLASS (ptm_minimap_parent_class)->dispose (object);
}

static void
ptm_minimap_class_init (PtmMinimapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_minimap_dispose;
  widget_class->measure = ptm_minimap_measure;
  widget_class->snapshot = ptm_minimap_snapshot;
  gtk_widget_class_set_css_name (widget_class, "minimap");
  /* The arrow keys of the canvas move it, too. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ptm_minimap_init (PtmMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
ptm_minimap_set_canvas (PtmMinimap *self, PtmCanvas *canvas)
{
  g_return_if_fail (PTM_IS_MINIMAP (self));
  g_return_if_fail (PTM_IS_CANVAS (canvas));

  if (!g_set_object (&self->canvas, canvas))
    return;
  g_signal_connect_object (canvas, "view-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "notify::comparing", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
