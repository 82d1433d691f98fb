/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file is the pen of the parametric figures: lines, arcs and areas in canvas pixels become shape nodes with a path of
 * their own, so that what is constructed can be selected, edited and written to every format like all else. */

#include "config.h"

#include <math.h>

#include "ptm-figure-pen.h"
#include "ptm-palette.h"

typedef struct
{
  char   op; /* M, L, C, Z */
  double at[6];
} Step;

PtmPen *
ptm_pen_new (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  PtmPen           *pen = g_new0 (PtmPen, 1);
  const PtmPalette *palette = &layout->scene->palette;
  const char       *labels = ptm_node_get_param (figure, "labels");
  double            side = MIN (box.width, box.height);

  pen->layout = layout;
  pen->figure = figure;
  pen->box = box;
  pen->hair = MAX (round (layout->unit * 0.13), 1);
  pen->line = MAX (MAX (layout->unit * 0.26, side * 0.0036), 1.25);
  pen->text = MIN (layout->base * 1.4, MAX (side * 0.05, layout->unit * 1.8));
  pen->ink = palette->ink;
  pen->paper = palette->bg[0].a > 0 ? palette->bg[0] : PTM_RGB (255, 255, 255);
  pen->grey = ptm_color_mix (pen->paper, pen->ink, 0.34);
  pen->blank = g_strcmp0 (labels, "blank") == 0;
  pen->mute = g_strcmp0 (labels, "none") == 0;
  pen->trace = g_array_new (FALSE, TRUE, sizeof (Step));
  return pen;
}

void
ptm_pen_free (PtmPen *pen)
{
  g_array_unref (pen->trace);
  g_free (pen);
}

PtmColor
ptm_pen_get_accent (PtmPen *pen, guint index)
{
  const PtmPalette *palette = &pen->layout->scene->palette;
  PtmColor          color = palette->accent[index % G_N_ELEMENTS (palette->accent)];

  /* A white or paper-coloured accent would be no mark at all. */
  return color.a == 0 || ptm_color_contrast (color, pen->paper) < 1.25 ? palette->bg[2] : color;
}

PtmColor
ptm_pen_get_strong (PtmPen *pen, guint index)
{
  return ptm_palette_readable (ptm_pen_get_accent (pen, index), &pen->paper, 1, 3.2);
}

PtmColor
ptm_pen_get_deep (PtmPen *pen, guint index)
{
  PtmColor white = PTM_RGB (255, 255, 255);

  return ptm_palette_readable (ptm_pen_get_accent (pen, index), &white, 1, 4.7);
}

PtmColor
ptm_pen_get_tint (PtmPen *pen, guint index, double strength)
{
  return ptm_color_mix (pen->paper, ptm_pen_get_accent (pen, index), strength);
}

static void
add_step (PtmPen *pen, char op, double x1, double y1, double x2, double y2, double x3, double y3)
{
  Step step = { op, { x1, y1, x2, y2, x3, y3 } };

  g_array_append_val (pen->trace, step);
}

void
ptm_pen_move_to (PtmPen *pen, double x, double y)
{
  add_step (pen, 'M', x, y, 0, 0, 0, 0);
}

void
ptm_pen_line_to (PtmPen *pen, double x, double y)
{
  add_step (pen, pen->trace->len > 0 ? 'L' : 'M', x, y, 0, 0, 0, 0);
}

void
ptm_pen_curve_to (PtmPen *pen, double x1, double y1, double x2, double y2, double x3, double y3)
{
  add_step (pen, 'C', x1, y1, x2, y2, x3, y3);
}

/* Cubics of at most a quarter turn each: off by less than 0.03 % of the radius. */
void
ptm_pen_arc (PtmPen *pen, double x, double y, double rx, double ry, double from, double to)
{
  int    n = MAX ((int)ceil (fabs (to - from) / 90 - 1e-9), 1);
  double step = (to - from) / n * G_PI / 180, k = 4.0 / 3 * tan (step / 4);

  for (int i = 0; i < n; i++)
    {
      double a = from * G_PI / 180 + i * step, b = a + step;

      if (i == 0)
        ptm_pen_line_to (pen, x + rx * cos (a), y - ry * sin (a));
      ptm_pen_curve_to (pen, x + rx * (cos (a) - k * sin (a)), y - ry * (sin (a) + k * cos (a)), x + rx * (cos (b) + k * sin (b)), y - ry * (sin (b) - k * cos (b)), x + rx * cos (b),
                        y - ry * sin (b));
    }
}

void
ptm_pen_close (PtmPen *pen)
{
  add_step (pen, 'Z', 0, 0, 0, 0, 0, 0);
}

static int
count_numbers (char op)
{
  return op == 'C' ? 6 : op == 'Z' ? 0
                                   : 2;
}

/* The box of the path's points; a level line still gets a box that can be seen and taken hold of. */
static PtmFrame
get_extents (PtmPen *pen, double thickness)
{
  double x1 = G_MAXDOUBLE, y1 = G_MAXDOUBLE, x2 = -G_MAXDOUBLE, y2 = -G_MAXDOUBLE;

  for (guint i = 0; i < pen->trace->len; i++)
    {
      const Step *step = &g_array_index (pen->trace, Step, i);

      for (int k = 0; k < count_numbers (step->op); k += 2)
        {
          x1 = MIN (x1, step->at[k]);
          x2 = MAX (x2, step->at[k]);
          y1 = MIN (y1, step->at[k + 1]);
          y2 = MAX (y2, step->at[k + 1]);
        }
    }
  if (x2 - x1 < thickness)
    {
      x1 = (x1 + x2 - thickness) / 2;
      x2 = x1 + thickness;
    }
  if (y2 - y1 < thickness)
    {
      y1 = (y1 + y2 - thickness) / 2;
      y2 = y1 + thickness;
    }
  /* The layout rounds frames to hundredths; rounded here, the path's points stay where they are. */
  x1 = floor (x1 * 100) / 100;
  y1 = floor (y1 * 100) / 100;
  return (PtmFrame){ x1, y1, ceil ((x2 - x1) * 100) / 100, ceil ((y2 - y1) * 100) / 100 };
}

static PtmNode *
add_node (PtmPen *pen, PtmNodeType type)
{
  PtmNode *node = ptm_node_new (type);

  node->id = g_strdup_printf ("%s~d%u", pen->figure->id != NULL ? pen->figure->id : "f", pen->figure->children->len + 1);
  node->z = type == PTM_NODE_TEXT ? PTM_Z_TEXT : PTM_Z_PICTURE;
  g_ptr_array_add (pen->figure->children, node);
  return node;
}

PtmNode *
ptm_pen_end (PtmPen *pen, PtmColor fill, PtmColor stroke, double width)
{
  double   thickness = width > 0 ? width : pen->line;
  PtmFrame frame = get_extents (pen, MAX (thickness, 1));
  g_autoptr (GString) path = g_string_new (NULL);
  PtmNode *node = add_node (pen, PTM_NODE_SHAPE);

  for (guint i = 0; i < pen->trace->len; i++)
    {
      const Step *step = &g_array_index (pen->trace, Step, i);

      g_string_append_c (path, step->op);
      for (int k = 0; k < count_numbers (step->op); k++)
        {
          char   digits[G_ASCII_DTOSTR_BUF_SIZE];
          double value = k % 2 == 0 ? (step->at[k] - frame.x) / frame.width : (step->at[k] - frame.y) / frame.height;

          g_string_append_printf (path, "%s%s", k > 0 ? " " : "", g_ascii_formatd (digits, sizeof digits, "%.4f", value * 100));
        }
    }
  g_array_set_size (pen->trace, 0);
  ptm_node_set (&node->shape, "path");
  node->path = g_string_free (g_steal_pointer (&path), FALSE);
  node->frame = frame;
  node->fill = fill;
  node->stroke = stroke;
  node->stroke_width = thickness;
  return node;
}

PtmNode *
ptm_pen_shape (PtmPen *pen, const char *shape, PtmFrame frame, PtmColor fill, PtmColor stroke, double width)
{
  PtmNode *node = add_node (pen, PTM_NODE_SHAPE);

  ptm_node_set (&node->shape, shape);
  node->frame = frame;
  node->fill = fill;
  node->stroke = stroke;
  node->stroke_width = width > 0 ? width : pen->line;
  return node;
}

/* Areas begin and end on whole pixels, and a stroke of an odd thickness runs through their middle. */
PtmNode *
ptm_pen_rect (PtmPen *pen, PtmFrame frame, PtmColor fill, PtmColor stroke)
{
  double half = stroke.a > 0 && (int)pen->hair % 2 == 1 ? 0.5 : 0;
  double x = round (frame.x) + half, y = round (frame.y) + half;

  return ptm_pen_shape (pen, "rect", (PtmFrame){ x, y, MAX (round (frame.x + frame.width) + half - x, 1), MAX (round (frame.y + frame.height) + half - y, 1) }, fill, stroke, pen->hair);
}

PtmNode *
ptm_pen_line (PtmPen *pen, double x1, double y1, double x2, double y2, PtmColor color, double width)
{
  double thick = MAX (round (width), 1);

  if (fabs (y1 - y2) < 0.01)
    return ptm_pen_shape (pen, "rect", (PtmFrame){ MIN (x1, x2), round (y1 - thick / 2), fabs (x2 - x1), thick }, color, PTM_COLOR_NONE, 0);
  if (fabs (x1 - x2) < 0.01)
    return ptm_pen_shape (pen, "rect", (PtmFrame){ round (x1 - thick / 2), MIN (y1, y2), thick, fabs (y2 - y1) }, color, PTM_COLOR_NONE, 0);
  ptm_pen_move_to (pen, x1, y1);
  ptm_pen_line_to (pen, x2, y2);
  return ptm_pen_end (pen, PTM_COLOR_NONE, color, width);
}

PtmNode *
ptm_pen_head (PtmPen *pen, double x, double y, double degrees, double size, PtmColor color)
{
  double c = cos (degrees * G_PI / 180), s = sin (degrees * G_PI / 180), half = size * 0.42;
  double xy[] = { x, y, x - size * c + half * s, y + size * s + half * c, x - size * 0.78 * c, y + size * 0.78 * s, x - size * c - half * s, y + size * s - half * c };

  return ptm_pen_polygon (pen, xy, 4, color, PTM_COLOR_NONE, 0);
}

PtmNode *
ptm_pen_arrow (PtmPen *pen, double x1, double y1, double x2, double y2, PtmColor color, double width)
{
  double length = hypot (x2 - x1, y2 - y1), size = MIN (MAX (width * 5, pen->line * 3.4), length);
  double t = length > 0 ? (length - size * 0.75) / length : 0;

  ptm_pen_line (pen, x1, y1, x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, color, width);
  return ptm_pen_head (pen, x2, y2, atan2 (y1 - y2, x2 - x1) * 180 / G_PI, size, color);
}

PtmNode *
ptm_pen_disc (PtmPen *pen, double x, double y, double radius, PtmColor fill, PtmColor stroke, double width)
{
  return ptm_pen_shape (pen, "ellipse", (PtmFrame){ x - radius, y - radius, 2 * radius, 2 * radius }, fill, stroke, width);
}

PtmNode *
ptm_pen_polygon (PtmPen *pen, const double *xy, guint n_points, PtmColor fill, PtmColor stroke, double width)
{
  for (guint i = 0; i < n_points; i++)
    ptm_pen_line_to (pen, xy[2 * i], xy[2 * i + 1]);
  ptm_pen_close (pen);
  return ptm_pen_end (pen, fill, stroke, width);
}

PtmNode *
ptm_pen_sector (PtmPen *pen, double x, double y, double radius, double from, double to, PtmColor fill, PtmColor stroke, double width)
{
  if (fabs (to - from) >= 359.999)
    return ptm_pen_disc (pen, x, y, radius, fill, stroke, width);
  ptm_pen_move_to (pen, x, y);
  ptm_pen_arc (pen, x, y, radius, radius, from, to);
  ptm_pen_close (pen);
  return ptm_pen_end (pen, fill, stroke, width);
}
