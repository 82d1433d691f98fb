/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The curve is drawn from the same table that changes the picture, so that what is seen is what is done. */

#include "config.h"

#include "ptm-curve-editor.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-style.h"

#define PADDING 7
#define RADIUS  5
#define REACH   14

/* Points are at least so far from each other across, and a point dragged so far off is removed. */
#define GAP 0.02
#define OFF 0.12

#define BINS 64

struct _PtmCurveEditor
{
  GtkWidget parent_instance;

  PtmCurve curve;
  int      channel;
  int      chosen;

  /* The tallest bin of each channel is 1. */
  float bins[4][BINS];

  /* While dragging */
  gboolean dragging;
  double   start_x;
  double   start_y;
};

G_DEFINE_FINAL_TYPE (PtmCurveEditor, ptm_curve_editor, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
describe (PtmCurveEditor *self)
{
  g_autofree char *text = NULL;

  /* Translators: the chosen point of a curve of tones: its number, of how many, and its values before and after in percent. */
  text = g_strdup_printf (_ ("Point %d of %d: %.0f %% becomes %.0f %%"), self->chosen + 1, self->curve.n, self->curve.x[self->chosen] * 100, self->curve.y[self->chosen] * 100);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
changed (PtmCurveEditor *self)
{
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
get_place (PtmCurveEditor *self, double x, double y, double *to_x, double *to_y)
{
  *to_x = PADDING + x * (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING);
  *to_y = PADDING + (1 - y) * (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * PADDING);
}

static void
get_values (PtmCurveEditor *self, double place_x, double place_y, double *x, double *y)
{
  *x = (place_x - PADDING) / MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING);
  *y = 1 - (place_y - PADDING) / MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * PADDING);
}

static int
find_point (PtmCurveEditor *self, double place_x, double place_y)
{
  for (int i = 0; i < self->curve.n; i++)
    {
      double x, y;

      get_place (self, self->curve.x[i], self->curve.y[i], &x, &y);
      if (hypot (x - place_x, y - place_y) <= REACH)
        return i;
    }
  return -1;
}

/* Keeps the order of the points; the ends stay at their sides. */
static void
move_point (PtmCurveEditor *self, int point, double x, double y)
{
  PtmCurve *curve = &self->curve;

  if (point > 0 && point < curve->n - 1)
    curve->x[point] = CLAMP (x, curve->x[point - 1] + GAP, curve->x[point + 1] - GAP);
  curve->y[point] = CLAMP (y, 0, 1);
}

static gboolean
add_point (PtmCurveEditor *self, double x, double y)
{
  PtmCurve *curve = &self->curve;
  int       at = 1;

  while (at < curve->n && curve->x[at] < x)
    at++;
  if (curve->n >= PTM_TONE_POINTS || at >= curve->n || x - curve->x[at - 1] < GAP || curve->x[at] - x < GAP)
    return FALSE;
  for (int i = curve->n; i > at; i--)
    {
      curve->x[i] = curve->x[i - 1];
      curve->y[i] = curve->y[i - 1];
    }
  curve->n++;
  curve->x[at] = x;
  curve->y[at] = CLAMP (y, 0, 1);
  self->chosen = at;
  return TRUE;
}

static gboolean
remove_point (PtmCurveEditor *self, int point)
{
  PtmCurve *curve = &self->curve;

  if (point <= 0 || point >= curve->n - 1)
    return FALSE;
  for (int i = point; i < curve->n - 1; i++)
    {
      curve->x[i] = curve->x[i + 1];
      curve->y[i] = curve->y[i + 1];
    }
  curve->n--;
  self->chosen = MIN (self->chosen, curve->n - 1);
  return TRUE;
}

static double
get_curve_value (PtmCurveEditor *self, double x)
{
  guint8 table[256];

  ptm_curve_fill (&self->curve, table);
  return table[(int)CLAMP (round (x * 255), 0, 255)] / 255.0;
}

static void
drag_begin_cb (PtmCurveEditor *self, double place_x, double place_y)
{
  double x, y;
  int    point = find_point (self, place_x, place_y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  get_values (self, place_x, place_y, &x, &y);
  if (point < 0 && add_point (self, x, y))
    changed (self);
  else
    self->chosen = MAX (point, 0);
  self->dragging = point >= 0 || self->curve.x[self->chosen] == x;
  self->start_x = place_x;
  self->start_y = place_y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_update_cb (PtmCurveEditor *self, double dx, double dy)
{
  double x, y;

  if (!self->dragging)
    return;
  get_values (self, self->start_x + dx, self->start_y + dy, &x, &y);
  if ((y < -OFF || y > 1 + OFF) && remove_point (self, self->chosen))
    self->dragging = FALSE;
  else
    move_point (self, self->chosen, x, y);
  changed (self);
}

static void
drag_end_cb (PtmCurveEditor *self)
{
  self->dragging = FALSE;
}

static gboolean
insert_beside (PtmCurveEditor *self)
{
  int    next = self->chosen + 1 < self->curve.n ? self->chosen + 1 : self->chosen - 1;
  double x = (self->curve.x[self->chosen] + self->curve.x[next]) / 2;

  return add_point (self, x, get_curve_value (self, x));
}

static gboolean
key_cb (PtmCurveEditor *self, guint key, guint code, GdkModifierType state)
{
  double step = state & GDK_SHIFT_MASK ? 1 / 255.0 : 0.02;
  double x = self->curve.x[self->chosen], y = self->curve.y[self->chosen];

  switch (key)
    {
    case GDK_KEY_Page_Down:
      self->chosen = (self->chosen + 1) % self->curve.n;
      break;
    case GDK_KEY_Page_Up:
      self->chosen = (self->chosen + self->curve.n - 1) % self->curve.n;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      move_point (self, self->chosen, x, y + (key == GDK_KEY_Up ? step : -step));
      break;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      move_point (self, self->chosen, x + (key == GDK_KEY_Right ? step : -step), y);
      break;
    case GDK_KEY_Insert:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      insert_beside (self);
      break;
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      remove_point (self, self->chosen);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  changed (self);
  return GDK_EVENT_STOP;
}

static void
draw_histogram (PtmCurveEditor *self, cairo_t *cr, const GdkRGBA *color)
{
  double x, y;

  get_place (self, 0, 0, &x, &y);
  cairo_move_to (cr, x, y);
  for (int i = 0; i < BINS; i++)
    {
      get_place (self, (i + 0.5) / BINS, self->bins[self->channel][i] * 0.9, &x, &y);
      cairo_line_to (cr, x, y);
    }
  get_place (self, 1, 0, &x, &y);
  cairo_line_to (cr, x, y);
  cairo_close_path (cr);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 0.14);
  cairo_fill (cr);
}

static void
draw_grid (PtmCurveEditor *self, cairo_t *cr, const GdkRGBA *color)
{
  double x, y, end_x, end_y;

  cairo_set_line_width (cr, 1);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 0.12);
  for (int i = 0; i <= 4; i++)
    {
      get_place (self, i / 4.0, 0, &x, &y);
      get_place (self, i / 4.0, 1, &end_x, &end_y);
      cairo_move_to (cr, round (x) + 0.5, y);
      cairo_line_to (cr, round (x) + 0.5, end_y);
      get_place (self, 0, i / 4.0, &x, &y);
      get_place (self, 1, i / 4.0, &end_x, &end_y);
      cairo_move_to (cr, x, round (y) + 0.5);
      cairo_line_to (cr, end_x, round (y) + 0.5);
    }
  cairo_stroke (cr);
}

static void
draw_curve (PtmCurveEditor *self, cairo_t *cr)
{
  guint8 table[256];

  ptm_curve_fill (&self->curve, table);
  for (int i = 0; i < 256; i++)
    {
      double x, y;

      get_place (self, i / 255.0, table[i] / 255.0, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_points (PtmCurveEditor *self, cairo_t *cr)
{
  gboolean focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));

  for (int i = 0; i < self->curve.n; i++)
    {
      double x, y;

      get_place (self, self->curve.x[i], self->curve.y[i], &x, &y);
      cairo_arc (cr, x, y, RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
      if (focused && i == self->chosen)
        {
          cairo_arc (cr, x, y, RADIUS + 3, 0, 2 * G_PI);
          cairo_set_line_width (cr, 1.5);
          cairo_stroke (cr);
        }
    }
}

static void
ptm_curve_editor_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA channels[4] = { { 0 }, { 0.88f, 0.11f, 0.14f, 1 }, { 0.15f, 0.64f, 0.41f, 1 }, { 0.21f, 0.52f, 0.89f, 1 } };
  PtmCurveEditor      *self = PTM_CURVE_EDITOR (widget);
  cairo_t             *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  GdkRGBA              foreground;

  ptm_style_get_color (widget, &foreground);
  draw_histogram (self, cr, self->channel > 0 ? &channels[self->channel] : &foreground);
  draw_grid (self, cr, &foreground);
  gdk_cairo_set_source_rgba (cr, self->channel > 0 ? &channels[self->channel] : &foreground);
  draw_curve (self, cr);
  draw_points (self, cr);
  cairo_destroy (cr);
}

static void
ptm_curve_editor_class_init (PtmCurveEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ptm_curve_editor_snapshot;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "curve");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ptm_curve_editor_init (PtmCurveEditor *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 160, 160);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  ptm_curve_editor_set_curve (self, NULL, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Curve of tones"), -1);
}

void
ptm_curve_editor_set_curve (PtmCurveEditor *self, const PtmCurve *curve, int channel)
{
  g_return_if_fail (PTM_IS_CURVE_EDITOR (self));

  self->channel = CLAMP (channel, 0, 3);
  self->curve = curve != NULL && curve->n >= 2 ? *curve : (PtmCurve){ 2, { 0, 1 }, { 0, 1 } };
  self->chosen = 0;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

PtmCurve
ptm_curve_editor_get_curve (PtmCurveEditor *self)
{
  g_return_val_if_fail (PTM_IS_CURVE_EDITOR (self), (PtmCurve){ 0 });
  return self->curve;
}

static void
count_pixels (PtmImage *image, guint (*counts)[BINS])
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  gsize         n = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);

  for (gsize i = 0; i < n; i++, pixels += 4)
    {
      counts[0][(pixels[0] * 2 + pixels[1] * 5 + pixels[2]) * BINS / 2048]++;
      for (int c = 0; c < 3; c++)
        counts[c + 1][pixels[c] * BINS / 256]++;
    }
}

void
ptm_curve_editor_set_picture (PtmCurveEditor *self, PtmImage *image)
{
  guint counts[4][BINS] = { 0 };

  g_return_if_fail (PTM_IS_CURVE_EDITOR (self));

  if (image != NULL)
    count_pixels (image, counts);
  for (int c = 0; c < 4; c++)
    {
      guint most = 1;

      for (int i = 0; i < BINS; i++)
        most = MAX (most, counts[c][i]);
      for (int i = 0; i < BINS; i++)
        self->bins[c][i] = sqrtf ((float)counts[c][i] / (float)most);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
