/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The lines tools draw before they have become part of the region: dark below and light above, as the region's own outline. */

#include "config.h"

#include "ptm-tool-outline.h"

#include <math.h>

/* Around what is drawn, logical pixels: half of the widest line and some room for joins. */
#define ROOM 8

#define SMALL_CORNER 3.0
#define FIRST_CORNER 4.5

cairo_t *
ptm_tool_outline_begin (PtmCanvas *canvas, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  graphene_rect_t part = *bounds;
  graphene_rect_t seen = GRAPHENE_RECT_INIT (-ROOM, -ROOM, canvas->view.width + 2 * ROOM, canvas->view.height + 2 * ROOM);

  graphene_rect_inset (&part, -ROOM, -ROOM);
  graphene_rect_round_extents (&part, &part);
  if (!graphene_rect_intersection (&part, &seen, &part))
    return NULL;

  return gtk_snapshot_append_cairo (snapshot, &part);
}

void
ptm_tool_outline_stroke (PtmCanvas *canvas, cairo_t *cr)
{
  const GdkRGBA *color = ptm_region_overlay_get_color (canvas->overlay);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 3.5);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.6);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_stroke_preserve (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, (double[]){ 5, 5 }, 2, 0);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

void
ptm_tool_outline_append_line (PtmCanvas *canvas, GtkSnapshot *snapshot, const PtmPoint *points, guint n_points)
{
  graphene_rect_t bounds;
  cairo_t        *cr;

  for (guint i = 0; i < n_points; i++)
    {
      double          x, y;
      graphene_rect_t spot;

      ptm_canvas_view_from_image (&canvas->view, points[i].x, points[i].y, &x, &y);
      graphene_rect_init (&spot, x, y, 0, 0);
      if (i == 0)
        bounds = spot;
      else
        graphene_rect_union (&bounds, &spot, &bounds);
    }
  cr = n_points > 1 ? ptm_tool_outline_begin (canvas, snapshot, &bounds) : NULL;
  if (cr == NULL)
    return;

  for (guint i = 0; i < n_points; i++)
    {
      double x, y;

      ptm_canvas_view_from_image (&canvas->view, points[i].x, points[i].y, &x, &y);
      cairo_line_to (cr, x, y);
    }
  ptm_tool_outline_stroke (canvas, cr);
  cairo_destroy (cr);
}

void
ptm_tool_outline_append_corner (PtmCanvas *canvas, GtkSnapshot *snapshot, const PtmPoint *point, gboolean is_first)
{
  double          radius = is_first ? FIRST_CORNER : SMALL_CORNER, x, y;
  graphene_rect_t bounds;
  cairo_t        *cr;

  ptm_canvas_view_from_image (&canvas->view, point->x, point->y, &x, &y);
  graphene_rect_init (&bounds, x - radius, y - radius, 2 * radius, 2 * radius);
  cr = ptm_tool_outline_begin (canvas, snapshot, &bounds);
  if (cr == NULL)
    return;

  cairo_arc (cr, x, y, radius, 0, 2 * M_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  gdk_cairo_set_source_rgba (cr, is_first ? ptm_region_overlay_get_color (canvas->overlay) : &(GdkRGBA){ 0, 0, 0, 0.75 });
  cairo_stroke (cr);
  cairo_destroy (cr);
}
