/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture being edited and its frame, as they are dragged and moved by keys. While an edge is dragged the view stays, so that the edge
 * stays under the pointer. How it looks is in ptm-picture-stage-paint.c. */

#include "config.h"

#include "ptm-picture-stage-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-thumbnail.h"

#define MARGIN 24
#define REACH  18

/* An edge so near to a common shape takes it, on screen. */
#define PULL 7

/* Room around a picture to drag its edges into, as a part of it; how long the view takes to make more of it, ms. */
#define ROOM    0.25
#define MOVE_MS 200

/* A key press moves by this part of the picture. */
#define KEY_STEP 0.01

G_DEFINE_FINAL_TYPE (PtmPictureStage, ptm_picture_stage, GTK_TYPE_WIDGET)

enum
{
  FRAME_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
ptm_picture_stage_has_frame (PtmPictureStage *self)
{
  return self->mode == PTM_STAGE_CROP || self->mode == PTM_STAGE_EXTEND;
}

static void
find_view (PtmPictureStage *self, graphene_rect_t *view)
{
  graphene_rect_t frame = GRAPHENE_RECT_INIT ((float)self->frame.left, (float)self->frame.top, (float)(self->frame.right - self->frame.left), (float)(self->frame.bottom - self->frame.top));

  graphene_rect_init (view, 0, 0, self->frame.width, self->frame.height);
  if (self->mode == PTM_STAGE_EXTEND)
    {
      graphene_rect_union (view, &frame, view);
      graphene_rect_inset (view, (float)(-ROOM * self->frame.width), (float)(-ROOM * self->frame.height));
    }
}

static void
move_view (double part, PtmPictureStage *self)
{
  graphene_rect_interpolate (&self->old_view, &self->new_view, part, &self->view);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_view (PtmPictureStage *self)
{
  adw_animation_reset (self->moving);
  find_view (self, &self->view);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The same, but not in one jump. */
static void
slide_view (PtmPictureStage *self)
{
  find_view (self, &self->new_view);
  self->old_view = self->view;
  if (!graphene_rect_equal (&self->old_view, &self->new_view))
    adw_animation_play (self->moving);
}

static double
get_scale (PtmPictureStage *self)
{
  double width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN), height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN);

  return MIN (width / self->view.size.width, height / self->view.size.height);
}

graphene_rect_t
ptm_picture_stage_get_place (PtmPictureStage *self, double left, double top, double right, double bottom)
{
  double scale = get_scale (self);
  double x = (gtk_widget_get_width (GTK_WIDGET (self)) - self->view.size.width * scale) / 2 - self->view.origin.x * scale;
  double y = (gtk_widget_get_height (GTK_WIDGET (self)) - self->view.size.height * scale) / 2 - self->view.origin.y * scale;

  return GRAPHENE_RECT_INIT ((float)round (x + left * scale), (float)round (y + top * scale), (float)round ((right - left) * scale), (float)round ((bottom - top) * scale));
}

static graphene_rect_t
get_frame_place (PtmPictureStage *self)
{
  return ptm_picture_stage_get_place (self, self->frame.left, self->frame.top, self->frame.right, self->frame.bottom);
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

  if (!ptm_picture_stage_has_frame (self) || x < left - REACH || x > right + REACH || y < top - REACH || y > bottom + REACH)
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

/* Who does not see the frame hears its size, and which keys change it. */
static void
describe (PtmPictureStage *self)
{
  g_autofree char *label = self->caption != NULL ? g_strdup_printf (_ ("Picture with its frame, %s"), self->caption) : g_strdup (_ ("Picture with its frame"));
  const char      *keys = "";

  if (self->mode == PTM_STAGE_CROP)
    keys = _ ("Arrow keys move the frame, with Ctrl they change its size, with Shift by single pixels.");
  else if (self->mode == PTM_STAGE_EXTEND)
    keys = _ ("Arrow keys move the right and the lower edge, with Ctrl the left and the upper one, with Shift by single pixels.");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);
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
  adw_animation_pause (self->moving);
  self->held = find_edges (self, x, y);
  self->start = self->frame;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (drag), self->held != 0 ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (PtmPictureStage *self, double x, double y, GtkGestureDrag *drag)
{
  double          scale = get_scale (self);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));

  self->frame = self->start;
  ptm_picture_frame_drag (&self->frame, self->held, x / scale, y / scale);
  if ((state & GDK_SHIFT_MASK) == 0)
    ptm_picture_frame_snap (&self->frame, self->held, PULL / scale);
  changed (self);
}

static void
drag_end_cb (PtmPictureStage *self)
{
  self->held = 0;
  slide_view (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

  if (!ptm_picture_stage_has_frame (self) || (dx == 0 && dy == 0))
    return GDK_EVENT_PROPAGATE;
  /* Around the picture, Ctrl takes the other two edges. */
  if (self->mode == PTM_STAGE_EXTEND && (state & GDK_CONTROL_MASK))
    ptm_picture_frame_drag (&self->frame, dx != 0 ? PTM_EDGE_LEFT : PTM_EDGE_TOP, dx, dy);
  else if (resizes)
    ptm_picture_frame_drag (&self->frame, dx != 0 ? PTM_EDGE_RIGHT : PTM_EDGE_BOTTOM, dx, dy);
  else
    ptm_picture_frame_drag (&self->frame, PTM_EDGE_ALL, dx, dy);
  slide_view (self);
  changed (self);
  return GDK_EVENT_STOP;
}

static void
ptm_picture_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ptm_picture_stage_paint (PTM_PICTURE_STAGE (widget), snapshot);
}

static gboolean
ptm_picture_stage_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* Only with a frame is there something to do here. */
  if (!ptm_picture_stage_has_frame (PTM_PICTURE_STAGE (widget)) || gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
ptm_picture_stage_dispose (GObject *object)
{
  PtmPictureStage *self = PTM_PICTURE_STAGE (object);

  g_clear_object (&self->texture);
  g_clear_object (&self->surroundings);
  g_clear_object (&self->draft);
  g_clear_object (&self->moving);
  g_clear_pointer (&self->caption, g_free);
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
  self->moving = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MOVE_MS, adw_callback_animation_target_new ((AdwAnimationTargetFunc)move_view, self, NULL));
  find_view (self, &self->view);
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
  describe (self);
}

static void
set_texture (GdkTexture **texture, PtmImage *image)
{
  g_clear_object (texture);
  *texture = image != NULL ? ptm_thumbnail_texture_new (image) : NULL;
}

void
ptm_picture_stage_set_picture (PtmPictureStage *self, PtmImage *image, int width, int height)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  set_texture (&self->texture, image);
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
  describe (self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  update_view (self);
}

void
ptm_picture_stage_set_ratio (PtmPictureStage *self, double ratio)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  ptm_picture_frame_set_ratio (&self->frame, ratio);
  slide_view (self);
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

void
ptm_picture_stage_set_surroundings (PtmPictureStage *self, PtmImage *image)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  set_texture (&self->surroundings, image);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_picture_stage_set_draft (PtmPictureStage *self, PtmImage *image, const PtmRect *place)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  set_texture (&self->draft, image);
  if (place != NULL)
    self->draft_place = *place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_picture_stage_set_caption (PtmPictureStage *self, const char *caption)
{
  g_return_if_fail (PTM_IS_PICTURE_STAGE (self));

  if (g_strcmp0 (self->caption, caption) == 0)
    return;
  g_free (self->caption);
  self->caption = g_strdup (caption);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
