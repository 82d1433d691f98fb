/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: where on it the names of the pictures and the dividing line are. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <math.h>
#include "ptm-compare-handle.h"

/* Around the names on the pictures, logical pixels. */
#define LABEL_MARGIN 12

static void
place_child (GtkWidget *child, double x, double y, int width, int height)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (x), round (y)));

  gtk_widget_allocate (child, width, height, -1, transform);
}

static void
place_label (GtkWidget *label, double x, double y, double align_x, double align_y)
{
  int width, height;

  if (!gtk_widget_should_layout (label))
    return;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  place_child (label, x - align_x * width, y - align_y * height, width, height);
}

static void
place_handle (PtmCanvas *self, int width, int height)
{
  double split = ptm_compare_handle_get_position (PTM_COMPARE_HANDLE (self->handle));
  int    thickness;

  if (!gtk_widget_should_layout (self->handle))
    return;

  if (ptm_compare_handle_get_orientation (PTM_COMPARE_HANDLE (self->handle)) == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->handle, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &thickness, NULL, NULL);
      place_child (self->handle, split * width - thickness / 2.0, 0, thickness, height);
    }
  else
    {
      gtk_widget_measure (self->handle, GTK_ORIENTATION_VERTICAL, -1, NULL, &thickness, NULL, NULL);
      place_child (self->handle, 0, split * height - thickness / 2.0, width, thickness);
    }
}

/* Of two columns the names are in the outer corners; of more, each at the beginning of its place. */
static void
place_name (PtmCanvas *self, guint index, GtkWidget *label)
{
  graphene_rect_t place;
  gboolean        at_end;

  ptm_canvas_get_place (self, index, &place);
  at_end = place.origin.x > 0 && 3 * self->view.width > gtk_widget_get_width (GTK_WIDGET (self));
  place_label (label, at_end ? place.origin.x + place.size.width - LABEL_MARGIN : place.origin.x + LABEL_MARGIN, place.origin.y + LABEL_MARGIN, at_end ? 1 : 0, 0);
}

void
ptm_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PtmCanvas *self = PTM_CANVAS (widget);

  ptm_canvas_adapt_view (self);
  place_name (self, 0, self->other_label);
  if (ptm_canvas_is_beside (self))
    place_name (self, 1, self->name_label);
  else if (self->compare_mode == PTM_COMPARE_ACROSS)
    place_label (self->name_label, LABEL_MARGIN, height - LABEL_MARGIN, 0, 1);
  else
    place_label (self->name_label, width - LABEL_MARGIN, LABEL_MARGIN, 1, 0);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    place_name (self, i + 2, self->more[i].label);
  place_handle (self, width, height);
}

void
ptm_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PtmCanvas *self = PTM_CANVAS (widget);
  GtkWidget *children[] = { self->handle, self->name_label, self->other_label, self->more[0].label, self->more[1].label };

  *minimum = *natural = 0;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum = 0;

      if (gtk_widget_get_visible (children[i]))
        gtk_widget_measure (children[i], orientation, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, child_minimum);
    }
}
