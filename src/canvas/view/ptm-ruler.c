/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Rulers along the upper and the left edge of the canvas. */

#include "config.h"

#include "ptm-ruler.h"

#include <math.h>

#include "ptm-style.h"

#define THICKNESS 20
/* Between two numbers, logical pixels. */
#define MIN_GAP 64

struct _PtmRuler
{
  GtkWidget parent_instance;

  PtmCanvas     *canvas; /* (nullable) */
  GtkOrientation orientation;
};

G_DEFINE_FINAL_TYPE (PtmRuler, ptm_ruler, GTK_TYPE_WIDGET)

int
ptm_ruler_get_step (double scale, double min_gap)
{
  static const int factors[] = { 1, 2, 5 };

  g_return_val_if_fail (scale > 0, 1);

  for (int power = 1; power < 100000000; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      if (factors[i] * power * scale >= min_gap)
        return factors[i] * power;
  return 100000000;
}

static gboolean
is_across (PtmRuler *self)
{
  return self->orientation == GTK_ORIENTATION_HORIZONTAL;
}

static double
to_widget (PtmRuler *self, double image)
{
  const PtmCanvasView *view = ptm_canvas_get_view (self->canvas);
  double               x, y;

  ptm_canvas_view_from_image (view, image, image, &x, &y);
  return is_across (self) ? x : y;
}

static void
draw_number (PtmRuler *self, GtkSnapshot *snapshot, int number, double at, const GdkRGBA *color)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  gtk_snapshot_save (snapshot);
  if (is_across (self))
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)at + 3, 0));
    }
  else
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float)at - 3));
      gtk_snapshot_rotate (snapshot, -90);
    }
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_mark (PtmRuler *self, GtkSnapshot *snapshot, double at, double length, const GdkRGBA *color)
{
  float start = (float)round (at), from = (float)(THICKNESS - length);

  if (is_across (self))
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (start, from, 1, (float)length));
  else
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (from, start, (float)length, 1));
}

static void
draw_scale (PtmRuler *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  const PtmCanvasView *view = ptm_canvas_get_view (self->canvas);
  int                  length = is_across (self) ? gtk_widget_get_width (GTK_WIDGET (self)) : gtk_widget_get_height (GTK_WIDGET (self));
  int                  end = is_across (self) ? view->image_width : view->image_height;
  double               scale = ptm_canvas_view_get_scale (view);
  int                  step = ptm_ruler_get_step (scale, MIN_GAP);
  int                  first = (int)floor (MAX (0, -to_widget (self, 0) / scale) / step) * step;

  for (int number = first; number <= end && to_widget (self, number) < length; number += step)
    {
      double at = to_widget (self, number);

      draw_mark (self, snapshot, at, THICKNESS, color);
      draw_number (self, snapshot, number, at, color);
      for (int part = 1; part < 5; part++)
        if (number + step * part / 5.0 <= end)
          draw_mark (self, snapshot, at + step * part / 5.0 * scale, 5, color);
    }
}

static void
ptm_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtmRuler *self = PTM_RULER (widget);
  GdkRGBA   color, pointer;
  double    x, y;

  if (self->canvas == NULL || ptm_canvas_get_picture (self->canvas) == NULL)
    return;
  ptm_style_get_color (widget, &color);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget)));
  draw_scale (self, snapshot, &color);
  if (ptm_canvas_get_pointer (self->canvas, &x, &y) && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &pointer))
    draw_mark (self, snapshot, to_widget (self, is_across (self) ? x : y), THICKNESS, &pointer);
  gtk_snapshot_pop (snapshot);
}

static void
ptm_ruler_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PtmRuler *self = PTM_RULER (widget);

  *minimum = *natural = orientation == self->orientation ? 0 : THICKNESS;
}

static void
ptm_ruler_dispose (GObject *object)
{
  g_clear_object (&PTM_RULER (object)->canvas);
  G_OBJECT_CLASS (ptm_ruler_parent_class)->dispose (object);
}

static void
ptm_ruler_class_init (PtmRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_ruler_dispose;
  widget_class->measure = ptm_ruler_measure;
  widget_class->snapshot = ptm_ruler_snapshot;
  gtk_widget_class_set_css_name (widget_class, "ruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ptm_ruler_init (PtmRuler *self)
{
}

void
ptm_ruler_set_canvas (PtmRuler *self, PtmCanvas *canvas, GtkOrientation orientation)
{
  g_return_if_fail (PTM_IS_RULER (self));
  g_return_if_fail (PTM_IS_CANVAS (canvas));

  self->orientation = orientation;
  if (!g_set_object (&self->canvas, canvas))
    return;
  g_signal_connect_object (canvas, "view-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "pointer-moved", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
