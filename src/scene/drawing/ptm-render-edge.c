/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws edges: lines with rounded corners, filled arrowheads whose tip is the end, and their labels on pills. */

#include "config.h"

#include <math.h>

#include "ptm-palette.h"
#include "ptm-render-private.h"
#include "ptm-text.h"
#include "ptm-type.h"

static double
get_thickness (PtmScene *scene)
{
  return ptm_render_get_unit (scene) * (scene->kind == PTM_KIND_FLOWCHART ? 1.7 : 3);
}

/* Draws the line as far as the arrowhead's foot; returns the direction it arrives in. */
static double
draw_line (cairo_t *cr, const PtmRoute *r, double head, double corner)
{
  int    last = r->n - 1, before = r->curve ? 2 : last - 1;
  double angle = atan2 (r->y[last] - r->y[before], r->x[last] - r->x[before]);
  double ex = r->x[last] - cos (angle) * head * 0.8, ey = r->y[last] - sin (angle) * head * 0.8;

  cairo_move_to (cr, r->x[0], r->y[0]);
  if (r->curve)
    cairo_curve_to (cr, r->x[1], r->y[1], r->x[2], r->y[2], ex, ey);
  else
    {
      for (int i = 1; i < last; i++)
        {
          double in = hypot (r->x[i] - r->x[i - 1], r->y[i] - r->y[i - 1]), out = hypot (r->x[i + 1] - r->x[i], r->y[i + 1] - r->y[i]);
          double c = MIN (corner, MIN (in, out) / 2);

          if (in < 0.1 || out < 0.1)
            continue;
          cairo_line_to (cr, r->x[i] - (r->x[i] - r->x[i - 1]) / in * c, r->y[i] - (r->y[i] - r->y[i - 1]) / in * c);
          cairo_curve_to (cr, r->x[i], r->y[i], r->x[i], r->y[i], r->x[i] + (r->x[i + 1] - r->x[i]) / out * c, r->y[i] + (r->y[i + 1] - r->y[i]) / out * c);
        }
      cairo_line_to (cr, ex, ey);
    }
  cairo_stroke (cr);
  return angle;
}

static void
draw_head (cairo_t *cr, double x, double y, double angle, double length)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, angle);
  cairo_move_to (cr, 0, 0);
  cairo_curve_to (cr, -length * 0.36, length * 0.1, -length * 0.7, length * 0.26, -length, length * 0.48);
  cairo_curve_to (cr, -length * 0.82, length * 0.2, -length * 0.82, -length * 0.2, -length, -length * 0.48);
  cairo_curve_to (cr, -length * 0.7, -length * 0.26, -length * 0.36, -length * 0.1, 0, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* The polyline of cr's path, its last stretch shortened by the length; gives the end and the direction it is reached in. */
static gboolean
shorten_path (cairo_path_t *path, double length, double *x, double *y, double *angle)
{
  int last = -1, before = -1;

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    if (path->data[i].header.type == CAIRO_PATH_LINE_TO || path->data[i].header.type == CAIRO_PATH_MOVE_TO)
      last = i + 1;
  if (last < 0)
    return FALSE;
  *x = path->data[last].point.x;
  *y = path->data[last].point.y;
  for (int i = 0; i < last - 1; i += path->data[i].header.length)
    if (path->data[i].header.type != CAIRO_PATH_CLOSE_PATH && hypot (path->data[i + 1].point.x - *x, path->data[i + 1].point.y - *y) >= length)
      before = i + 1;
  /* A line shorter than its head keeps the direction of its two ends. */
  before = before < 0 ? 1 : before;
  *angle = atan2 (*y - path->data[before].point.y, *x - path->data[before].point.x);
  for (int i = before + 1; i < path->num_data; i += path->data[i].header.length)
    if (path->data[i].header.type == CAIRO_PATH_LINE_TO)
      {
        path->data[i + 1].point.x = *x - cos (*angle) * length;
        path->data[i + 1].point.y = *y - sin (*angle) * length;
      }
  return TRUE;
}

void
ptm_render_stroke_arrow (cairo_t *cr, double width)
{
  cairo_path_t *path = cairo_copy_path_flat (cr);
  double        head = width * 4.8, x, y, angle;

  cairo_new_path (cr);
  if (path->status == CAIRO_STATUS_SUCCESS && shorten_path (path, head * 0.8, &x, &y, &angle))
    {
      cairo_append_path (cr, path);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_stroke (cr);
      draw_head (cr, x, y, angle, head);
    }
  cairo_path_destroy (path);
}

static void
draw_edge (PtmPage *page, const PtmEdge *edge, const PtmRoute *route)
{
  cairo_t *cr = page->cr;
  double   thickness = get_thickness (page->scene), head = edge->arrow ? thickness * 4.8 : 0, angle;
  PtmColor color = edge->color.a > 0 ? edge->color : page->scene->palette.ink;

  cairo_save (cr);
  ptm_render_set_color (cr, color, 1);
  cairo_set_line_width (cr, thickness);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  angle = draw_line (cr, route, head, thickness * 5);
  if (edge->arrow)
    draw_head (cr, route->x[route->n - 1], route->y[route->n - 1], angle, head);
  cairo_restore (cr);
}

/** Label: the name of an edge on its way to a place. */
typedef struct
{
  PtmScene *scene;
  GArray   *taken; /* (element-type PtmFrame) names that stand */
  double    width;
  double    height;
  PtmFrame  frame;
  double    cost;
} Label;

static double
get_overlap (const PtmFrame *a, const PtmFrame *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x), height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height : 0;
}

static double
rate_nodes (const Label *label, GPtrArray *nodes, const PtmFrame *f)
{
  double cost = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];

      if (node->children->len > 0)
        cost += rate_nodes (label, node->children, f);
      else if (node->frame.width > 0 && node->type != PTM_NODE_BACKGROUND && g_strcmp0 (node->role, "ornament") != 0)
        cost += get_overlap (f, &node->frame);
    }
  return cost;
}

/* Keeps the place when it covers less than the best one so far; later ones have to be better by more. */
static void
try_place (Label *label, double x, double y, double handicap)
{
  PtmFrame f = { x - label->width / 2, y - label->height / 2, label->width, label->height };
  double   cost;

  f.x = CLAMP (f.x, 0, MAX (label->scene->width - f.width, 0));
  f.y = CLAMP (f.y, 0, MAX (label->scene->height - f.height, 0));
  cost = handicap * f.width * f.height + rate_nodes (label, label->scene->nodes, &f);
  for (guint i = 0; i < label->taken->len; i++)
    cost += 2 * get_overlap (&f, &g_array_index (label->taken, PtmFrame, i));
  if (cost < label->cost)
    {
      label->cost = cost;
      label->frame = f;
    }
}

/* Beside an upright line and over a level one, so that the line is seen whole; near the start, where a decision is read. */
static void
try_stretch (Label *label, const PtmRoute *r, int i)
{
  static const double alongs[] = { -1, 0.5, 0.75 };
  double              dx = r->x[i + 1] - r->x[i], dy = r->y[i + 1] - r->y[i], length = MAX (hypot (dx, dy), 0.1), h = label->height;
  double              near = r->n == 2 ? 0.45 : MIN ((fabs (dx) > fabs (dy) ? label->width / 2 + h * 0.15 : h * 0.85) / length, 0.6);

  for (guint k = 0; k < G_N_ELEMENTS (alongs); k++)
    for (int side = 1; side >= -1; side -= 2)
      {
        double along = alongs[k] < 0 ? near : alongs[k], x = r->x[i] + dx * along, y = r->y[i] + dy * along;

        if (fabs (dx) < 0.5)
          x += side * (label->width / 2 + h * 0.25);
        else if (fabs (dy) < 0.5)
          y -= side * h * 0.68;
        else if (side < 0)
          continue;
        try_place (label, x, y, i * 0.12 + k * 0.04 + (side < 0 ? 0.03 : 0));
      }
}

static void
find_place (Label *label, const PtmRoute *r)
{
  label->cost = G_MAXDOUBLE;
  if (r->curve)
    try_place (label, (r->x[0] + 3 * r->x[1] + 3 * r->x[2] + r->x[3]) / 8, (r->y[0] + 3 * r->y[1] + 3 * r->y[2] + r->y[3]) / 8, 0);
  for (int i = 0; !r->curve && i + 1 < r->n; i++)
    try_stretch (label, r, i);
  g_array_append_val (label->taken, label->frame);
}

static void
draw_edge_label (PtmPage *page, const PtmEdge *edge, const PtmRoute *route, GArray *taken)
{
  PtmScene        *scene = page->scene;
  Label            label = { scene, taken };
  PtmNode          text = { 0 };
  double           pad;
  g_autofree char *family = ptm_type_dup_family ("Lato", FALSE, edge->label, scene->lang);
  PtmColor         paper = scene->palette.bg[0];

  text.text = edge->label;
  text.font = family;
  text.weight = 700;
  text.align = (char *)"center";
  text.font_size = ptm_render_get_unit (scene) * 12.5;
  pad = text.font_size * 0.35;
  ptm_text_measure (&text, scene->lang, MIN (scene->width * 0.24, text.font_size * 7), &label.width, &label.height);
  label.width += 2 * pad;
  find_place (&label, route);
  text.frame = label.frame;
  ptm_render_shape_path (page->cr, "pill", &text.frame);
  ptm_render_set_color (page->cr, paper, 0.94);
  cairo_fill (page->cr);
  ptm_render_set_color (page->cr, ptm_palette_readable (scene->palette.ink, &paper, 1, 4.5), 1);
  ptm_text_draw (page->cr, &text, scene->lang);
}

void
ptm_render_edges (PtmPage *page)
{
  g_autofree PtmRoute *routes = NULL;

  /* A mind map's edges are its branches, which the layout draws. */
  if (page->scene->kind == PTM_KIND_MINDMAP)
    return;
  routes = ptm_render_route_edges (page->scene, page->art);
  for (guint i = 0; i < page->scene->edges->len; i++)
    if (routes[i].n > 1)
      draw_edge (page, page->scene->edges->pdata[i], &routes[i]);
}

void
ptm_render_edge_labels (PtmPage *page)
{
  g_autofree PtmRoute *routes = NULL;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (PtmFrame));

  for (guint i = 0; i < page->scene->edges->len; i++)
    {
      const PtmEdge *edge = page->scene->edges->pdata[i];

      if (edge->label == NULL || *edge->label == '\0')
        continue;
      if (routes == NULL)
        routes = ptm_render_route_edges (page->scene, page->art);
      if (routes[i].n > 1)
        draw_edge_label (page, edge, &routes[i], taken);
    }
}
