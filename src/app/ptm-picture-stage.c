/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Shows the picture being edited and its frame. What is outside the frame is dimmed, what is to be drawn is hatched; while an edge is
 * dragged the view stays, so that the edge stays under the pointer. */

#include "config.h"

#include "ptm-picture-stage.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-picture-frame.h"

#define MARGIN 24
#define REACH  18
#define GRIP   22
#define LINES  9

/* Room around a picture to drag its edges into, as a part of it. */
#define ROOM 0.22

/* A key press moves by this part of the picture. */
#define KEY_STEP 0.01

struct _PtmPictureStage
{
  GtkWidget parent_instance;

  GdkTexture     *texture; /* (nullable) */
  PtmPictureFrame frame;
  PtmStageMode    mode;

  /* What of the picture's plane is seen, in its pixels */
  graphene_rect_t view;

  /* While dragging */
  PtmPictureEdges held;
  PtmPictureFrame start;
};

G_DEFINE_FINAL_TYPE (PtmPictureStage, ptm_picture_stage, GTK_TYPE_WIDGET)

enum
{
  FRAME_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has_frame (PtmPictureStage *self)
{
  return self->mode == PTM_STAGE_CROP || self->mode == PTM_STAGE_EXTEND;
}

static void
update_view (PtmPictureStage *self)
{
  graphene_rect_t frame = GRAPHENE_RECT_INIT ((float)self->frame.left, (float)self->frame.top, (float)(self->frame.right - self->frame.left), (float)(self->frame.bottom - self->frame.top));

  graphene_rect_init (&self->view, 0, 0, self->frame.width, self->frame.height);
  if (self->mode == PTM_STAGE_EXTEND)
    {
      graphene_rect_union (&self->view, &frame, &self->view);
      graphene_rect_inset (&self->view, (float)(-ROOM * self->frame.width), (float)(-ROOM * self->frame.height));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_scale (PtmPictureStage *self)
{
  double width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN), height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN);

  return MIN (width / self->view.size.width, height / self->view.size.height);
}

static graphene_rect_t
to_widget (PtmPictureStage *self, double left, double top, double right, double bottom)
{
  double scale = get_scale (self);
  double x = (gtk_widget_get_width (GTK_WIDGET (self)) - self->view.size.width * scale) / 2 - self->view.origin.x * scale;
  double y = (gtk_widget_get_height (GTK_WIDGET (self)) - self->view.size.height * scale) / 2 - self->view.origin.y * scale;

  return GRAPHENE_RECT_INIT ((float)round (x + left * scale), (float)round (y + top * scale), (float)round ((right - left) * scale), (float)round ((bottom - top) * scale));
}

static graphene_rect_t
get_frame_place (PtmPictureStage *self)
{
  return to_widget (self, self->frame.left, self->frame.top, self->frame.right, self->frame.bottom);
}

static gboolean
is_near (double place, double edge)
{
  return fabs (place - edge) <= REACH;
}

/* The edges under the pointer; inside all of them, which moves the frame; 0 away from it. */
static PtmPictureEdges
find_edges (PtmPictureStage *self, double x, double y)
{
  graphene_rect_t place = get_frame_place (self);
  double          left = place.origin.x, top = place.origin.y, right = left + place.size.width, bottom = top + place.size.height;
  PtmPictureEdges edges = 0;

  if (!has_frame (self) || x < left - REACH || x > right + REACH || y < top - REACH || y > bottom + REACH)
    return 0;
  if (is_near (x, left) && fabs (x - left) <= fabs (x - right))
    edges |= PTM_EDGE_LEFT;
  else if (is_near (x, right))
    edges |= PTM_EDGE_RIGHT;
  if (is_near (y, top) && fabs (y - top) <= fabs (y - bottom))
    edges |= PTM_EDGE_TOP;
  else if (is_near (y, bottom))
    edges |= PTM_EDGE_BOTTOM;
  return edges == 0 ? PTM_EDGE_ALL : edges;
}

static const char *
get_cursor (PtmPictureEdges edges)
{
  switch ((int)edges)
    {
    case 0:
      return NULL;
    case PTM_EDGE_ALL:
      return "move";
    case PTM_EDGE_LEFT:
    case PTM_EDGE_RIGHT:
      return "ew-resize";
    case PTM_EDGE_TOP:
    case PTM_EDGE_BOTTOM:
      return "ns-resize";
    case PTM_EDGE_LEFT | PTM_EDGE_TOP:
    case PTM_EDGE_RIGHT | PTM_EDGE_BOTTOM:
      return "nwse-resize";
    default:
      return "nesw-resize";
    }
}

static void
changed (PtmPictureStage *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[FRAME_CHANGED], 0);
}

static void
drag_begin_cb (PtmPictureStage *self, double x, double y, GtkGestureDrag *drag)
{
  self->held = find_edges (self, x, y);
  self->start = self->frame;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (drag), self->held != 0 ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (PtmPictureStage *self, double x, double y)
{
  double scale = get_scale (self);

  self->frame = self->start;
  ptm_picture_frame_drag (&self->frame, self->held, x / scale, y / scale);
  changed (self);
}

static void
drag_end_cb (PtmPictureStage *self)
{
  self->held = 0;
  update_view (self);
}

static void
motion_cb (PtmPictureStage *self, double x, double y)
{
  if (self->held == 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (find_edges (self, x, y)));
}

static gboolean
key_cb (PtmPictureStage *self, guint key, guint code, GdkModifierType state)
{
  gboolean resizes = (state & GDK_CONTROL_MASK) || self->mode == PTM_STAGE_EXTEND;
  double   step_x = state & GDK_SHIFT_MASK ? 1 : MAX (1, round (self->frame.width * KEY_STEP)), step_y = state & GDK_SHIFT_MASK ? 1 : MAX (1, round (self->frame.height * KEY_STEP));
  double   dx = key == GDK_KEY_Right ? step_x : key == GDK_KEY_Left ? -step_x
                                                                    : 0;
  double   dy = key == GDK_KEY_Down ? step_y : key == GDK_KEY_Up ? -step_y
                                                                 : 0;

  if (!has_frame (self) || (dx == 0 && dy == 0))
    return GDK_EVENT_PROPAGATE;
  /* Around the picture, Ctrl takes the other two edges. */
  if (self->mode == PTM_STAGE_EXTEND && (state & GDK_CONTROL_MASK))
    ptm_picture_frame_drag (&self->frame, dx != 0 ? PTM_EDGE_LEFT : PTM_EDGE_TOP, dx, dy);
  else if (resizes)
    ptm_picture_frame_drag (&self->frame, dx != 0 ? PTM_EDGE_RIGHT : PTM_EDGE_BOTTOM, dx, dy);
  else
    ptm_picture_frame_drag (&self->frame, PTM_EDGE_ALL, dx, dy);
  update_view (self);
  changed (self);
  return GDK_EVENT_STOP;
}

static void
append_dim (GtkSnapshot *snapshot, const graphene_rect_t *picture, const graphene_rect_t *frame)
{
  const GdkRGBA dim = { 0, 0, 0, 0.55f };
  float         left = picture->origin.x, top = picture->origin.y, right = left + picture->size.width, bottom = top + picture->size.height;
  float         x = frame->origin.x, y = frame->origin.y, x2 = x + frame->size.width, y2 = y + frame->size.height;

  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (left, top, right - left, MAX (0, y - top)));
  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (left, y2, right - left, MAX (0, bottom - y2)));
  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (left, y, MAX (0, x - left), y2 - y));
  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (x2, y, MAX (0, right - x2), y2 - y));
}

/* Stripes where something will be drawn, light and dark so that they are seen on any ground. */
static void
append_hatch (GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  const GskColorStop stops[] = {
    { 0, { 0.5f, 0.5f, 0.5f, 0.30f } },
    { 0.5f, { 0.5f, 0.5f, 0.5f, 0.30f } },
    { 0.5f, { 0.5f, 0.5f, 0.5f, 0.12f } },
    { 1, { 0.5f, 0.5f, 0.5f, 0.12f } },
  };

  gtk_snapshot_append_repeating_linear_gradient (snapshot, frame, &frame->origin, &GRAPHENE_POINT_INIT (frame->origin.x + 10, frame->origin.y + 10), stops, G_N_ELEMENTS (stops));
}

static void
append_line (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
append_grid (GtkSnapshot *snapshot, const graphene_rect_t *place, int lines, float alpha)
{
  const GdkRGBA light = { 1, 1, 1, alpha }, dark = { 0, 0, 0, alpha };

  for (int i = 1; i < lines; i++)
    {
      float x = roundf (place->origin.x + place->size.width * i / lines), y = roundf (place->origin.y + place->size.height * i / lines);

      append_line (snapshot, &light, x, place->origin.y, 1, place->size.height);
      append_line (snapshot, &dark, x + 1, place->origin.y, 1, place->size.height);
      append_line (snapshot, &light, place->origin.x, y, place->size.width, 1);
      append_line (snapshot, &dark, place->origin.x, y + 1, place->size.width, 1);
    }
}

static void
append_grip (GtkSnapshot *snapshot, float x, float y, float width, float height)
{
  const GdkRGBA  white = { 1, 1, 1, 1 }, shade = { 0, 0, 0, 0.5f };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (x - width / 2, y - height / 2, width, height), 3);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shade, 0, 0, 1, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &white, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_frame (PtmPictureStage *self, GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  const GdkRGBA  white = { 1, 1, 1, 0.95f }, dark = { 0, 0, 0, 0.6f };
  GskRoundedRect outline, around;
  float          x = frame->origin.x, y = frame->origin.y, x2 = x + frame->size.width, y2 = y + frame->size.height, mid_x = (x + x2) / 2, mid_y = (y + y2) / 2;

  gsk_rounded_rect_init_from_rect (&outline, frame, 0);
  gsk_rounded_rect_init_from_rect (&around, &GRAPHENE_RECT_INIT (x - 1, y - 1, frame->size.width + 2, frame->size.height + 2), 0);
  gtk_snapshot_append_border (snapshot, &around, (float[]){ 1, 1, 1, 1 }, (GdkRGBA[]){ dark, dark, dark, dark });
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ 1, 1, 1, 1 }, (GdkRGBA[]){ white, white, white, white });
  if (self->held != 0 && self->mode == PTM_STAGE_CROP)
    append_grid (snapshot, frame, 3, 0.5f);
  for (int i = 0; i < 4; i++)
    append_grip (snapshot, i & 1 ? x2 : x, i & 2 ? y2 : y, 12, 12);
  append_grip (snapshot, mid_x, y, GRIP, 6);
  append_grip (snapshot, mid_x, y2, GRIP, 6);
  append_grip (snapshot, x, mid_y, 6, GRIP);
  append_grip (snapshot, x2, mid_y, 6, GRIP);
}

static void
ptm_picture_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtmPictureStage *self = PTM_PICTURE_STAGE (widget);
  graphene_rect_t  picture = to_widget (self, 0, 0, self->frame.width, self->frame.height);
  graphene_rect_t  frame = get_frame_place (self);

  if (self->texture == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  if (self->mode == PTM_STAGE_EXTEND)
    append_hatch (snapshot, &frame);
  gtk_snapshot_append_texture (snapshot, self->texture, &picture);
  if (self->mode == PTM_STAGE_CROP)
    append_dim (snapshot, &picture, &frame);
  if (self->mode == PTM_STAGE_GRID)
    append_grid (snapshot, &picture, LINES, 0.35f);
  if (has_frame (self))
    append_frame (self, snapshot, &frame);
  gtk_snapshot_pop (snapshot);
}

static gboolean
ptm_picture_stage_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* Only with a frame is there something to do here. */
  if (!has_frame (PTM_PICTURE_STAGE (widget)) || gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
ptm_picture_stage_dispose (GObject *object)
{
  g_clear_object (&PTM_PICTURE_STAGE (object)->texture);
  G_OBJECT_CLASS (ptm_picture_stage_parent_class)->dispose (object);
}

static void
ptm_picture_stage_class_init (PtmPictureStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_picture_stage_dispose;
  widget_class->focus = ptm_picture_stage_focus;
  widget_class->snapshot = ptm_picture_stage_snapshot;

  signals[FRAME_CHANGED] = g_signal_new ("frame-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "picturestage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ptm_picture_stage_init (PtmPictureStage *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  ptm_picture_frame_init (&self->frame, 1, 1, FALSE);
  update_view (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 120, 120);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Picture with its frame"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Arrow keys move the frame, with Ctrl they change its size, with Shift by single pixels."), -1);
}

void
ptm_picture_stage_set_picture (PtmPictureStage *self, PtmImage *image, int width, int height)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  g_clear_object (&self->texture);
  if (image != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (ptm_image_get_pixels (image), ptm_image_get_stride (image) * ptm_image_get_height (image), (GDestroyNotify)ptm_image_unref, ptm_image_ref (image));

      self->texture = gdk_memory_texture_new (ptm_image_get_width (image), ptm_image_get_height (image), GDK_MEMORY_R8G8B8A8, bytes, ptm_image_get_stride (image));
    }
  if (width != self->frame.width || height != self->frame.height)
    {
      ptm_picture_frame_init (&self->frame, width, height, self->mode == PTM_STAGE_EXTEND);
      update_view (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_picture_stage_set_mode (PtmPictureStage *self, PtmStageMode mode)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  self->mode = mode;
  ptm_picture_frame_init (&self->frame, self->frame.width, self->frame.height, mode == PTM_STAGE_EXTEND);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  update_view (self);
}

void
ptm_picture_stage_set_ratio (PtmPictureStage *self, double ratio)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  ptm_picture_frame_set_ratio (&self->frame, ratio);
  update_view (self);
  changed (self);
}

void
ptm_picture_stage_set_frame (PtmPictureStage *self, const PtmRect *frame)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  ptm_picture_frame_set_rect (&self->frame, frame);
  update_view (self);
  changed (self);
}

PtmRect
ptm_picture_stage_get_frame (PtmPictureStage *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_STAGE (self), (PtmRect){ 0 });
  return ptm_picture_frame_get_rect (&self->frame);
}
