/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A box that wraps. GTK 4.8 has none, and a flow box would put every group into a focusable child. */

#include "config.h"

#include "ptm-wrap-box.h"

/* Between groups and between lines, logical pixels. */
#define SPACING 6

struct _PtmWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PtmWrapLayout, ptm_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

struct _PtmWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PtmWrapBox, ptm_wrap_box, GTK_TYPE_WIDGET)

/* One line: children from first to the one before end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int        width;
  int        height;
} Line;

static int
measure_width (GtkWidget *child, int room)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, room));
}

static int
measure_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static Line
find_line (GtkWidget *first, int room)
{
  Line line = { first, first, 0, 0 };

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width, wanted;

      line.end = child;
      if (!gtk_widget_should_layout (child))
        continue;
      width = measure_width (child, room);
      wanted = line.width + (line.width > 0 ? SPACING : 0) + width;
      if (line.width > 0 && wanted > room)
        return line;
      line.width = wanted;
      line.height = MAX (line.height, measure_height (child, width));
    }
  line.end = NULL;

  return line;
}

static int
measure_lines (GtkWidget *widget, int room)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int        height = 0;

  while (child != NULL)
    {
      Line line = find_line (child, room);

      if (line.height > 0)
        height += (height > 0 ? SPACING : 0) + line.height;
      child = line.end;
    }

  return height;
}

static GtkSizeRequestMode
ptm_wrap_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ptm_wrap_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  int n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (n++ > 0 ? SPACING : 0);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_lines (widget, for_size < 0 ? *natural : for_size);
}

static void
allocate_line (const Line *line, int y, int room, gboolean from_right)
{
  int x = 0, left = room - line->width;

  for (GtkWidget *child = line->first; child != line->end; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;
      width = measure_width (child, room);
      if (left > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          width += left;
          left = 0;
        }
      gtk_widget_size_allocate (child, &(GtkAllocation){ from_right ? room - x - width : x, y, width, line->height }, -1);
      x += width + SPACING;
    }
}

static void
ptm_wrap_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean   from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int        y = 0;

  while (child != NULL)
    {
      Line line = find_line (child, width);

      allocate_line (&line, y, width, from_right);
      if (line.height > 0)
        y += line.height + SPACING;
      child = line.end;
    }
}

static void
ptm_wrap_layout_class_init (PtmWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ptm_wrap_layout_get_request_mode;
  layout_class->measure = ptm_wrap_layout_measure;
  layout_class->allocate = ptm_wrap_layout_allocate;
}

static void
ptm_wrap_layout_init (PtmWrapLayout *self)
{
}

static void
ptm_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ptm_wrap_box_parent_class)->dispose (object);
}

static void
ptm_wrap_box_class_init (PtmWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_wrap_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, PTM_TYPE_WRAP_LAYOUT);
}

static void
ptm_wrap_box_init (PtmWrapBox *self)
{
}
