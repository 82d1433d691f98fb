/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds how edges run: ends lie on the ink of their nodes.
 * Right-angled routes are chosen from a set of candidates, those that cross no other node first. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-render-object.h"
#include "ptm-render-private.h"

typedef enum
{
  PORT_TOP,
  PORT_RIGHT,
  PORT_BOTTOM,
  PORT_LEFT,
} Port;

typedef struct
{
  PtmScene  *scene;
  PtmArt    *art;
  GPtrArray *obstacles; /* nodes edges go around (element-type PtmNode) */
  GPtrArray *captions;  /* names of pictures (element-type PtmNode) */
  double     clearance;
} Router;

static void
collect_obstacles (GPtrArray *nodes, GPtrArray *obstacles)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if ((node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_SHAPE) && node->frame.width > 0 && node->z >= 0 && g_strcmp0 (node->role, "ornament") != 0)
        g_ptr_array_add (obstacles, node);
      collect_obstacles (node->children, obstacles);
    }
}

static double
get_reach (PtmArt *art, const PtmNode *node, double dx, double dy)
{
  double ax = fabs (dx), ay = fabs (dy);

  if (node->type == PTM_NODE_OBJECT && node->asset != NULL && art != NULL && node->count <= 1)
    {
      double a = -node->rotate * G_PI / 180, w = node->frame.width / 2, h = node->frame.height / 2;
      double px = dx * w * cos (a) - dy * h * sin (a), py = dx * w * sin (a) + dy * h * cos (a);
      double reach = ptm_object_get_reach (art, node->asset, (node->flip ? -px : px) / w, py / h);

      if (reach > 0)
        return reach;
    }
  if (g_strcmp0 (node->shape, "ellipse") == 0 || g_strcmp0 (node->shape, "circle") == 0)
    return 1 / MAX (hypot (dx, dy), 1e-6);
  if (g_strcmp0 (node->shape, "diamond") == 0)
    return 1 / MAX (ax + ay, 1e-6);
  return 1 / MAX (MAX (ax, ay), 1e-6);
}

void
ptm_render_get_outline_point (PtmArt *art, const PtmNode *node, double x, double y, double *out_x, double *out_y)
{
  double w = MAX (node->frame.width, 0.1) / 2, h = MAX (node->frame.height, 0.1) / 2;
  double cx = node->frame.x + w, cy = node->frame.y + h, dx = (x - cx) / w, dy = (y - cy) / h;
  double length = MAX (hypot (dx, dy), 1e-9), reach;

  dx /= length;
  dy /= length;
  reach = get_reach (art, node, dx, dy);
  *out_x = cx + dx * reach * w;
  *out_y = cy + dy * reach * h;
}

/* What a label points at: a place of a figure is a node of its own. */
static const PtmNode *
find_target (PtmScene *scene, const PtmNode *label)
{
  const PtmNode   *target = label->target != NULL ? ptm_scene_find (scene, label->target) : NULL;
  g_autofree char *place = NULL;

  if (target == NULL || target->type != PTM_NODE_FIGURE)
    return target;
  place = g_strconcat (target->id, "~danchor-", label->anchor, NULL);
  return ptm_scene_find (scene, place);
}

/* A label of a figure stands at a side of the picture or, centred, over or under it; its leader ends on the very place. */
static void
get_place_leader (const PtmNode *label, const PtmNode *target, double from[2], double to[2])
{
  const PtmFrame *f = &label->frame;

  to[0] = target->frame.x + target->frame.width / 2;
  to[1] = target->frame.y + target->frame.height / 2;
  from[0] = f->x + f->width / 2;
  from[1] = to[1] > f->y ? f->y + f->height : f->y;
  if (g_strcmp0 (label->align, "center") == 0)
    return;
  from[0] = to[0] > f->x + f->width / 2 ? f->x + f->width + label->font_size * 0.35 : f->x - label->font_size * 0.35;
  from[1] = f->y + f->height / 2;
}

gboolean
ptm_render_get_leader (PtmScene *scene, PtmArt *art, const PtmNode *label, double from[2], double to[2])
{
  const PtmNode  *target = find_target (scene, label);
  const PtmFrame *f = &label->frame;
  double          cx, cy;

  if (target == NULL || target->frame.width <= 0 || f->width <= 0 || g_strcmp0 (label->role, "caption") == 0)
    return FALSE;
  if (g_strcmp0 (target->role, "anchor") == 0)
    {
      get_place_leader (label, target, from, to);
      return TRUE;
    }
  cx = target->frame.x + target->frame.width / 2;
  cy = target->frame.y + target->frame.height / 2;
  /* A caption stands right under or over its picture and points at it by its place. */
  if (f->x < cx && f->x + f->width > cx)
    {
      double gap = MAX (f->y - (target->frame.y + target->frame.height), target->frame.y - (f->y + f->height));

      if (gap < label->font_size * 1.2)
        return FALSE;
    }
  /* Over or under the picture the line leaves from the middle of the words' edge, beside it from their nearer end. */
  if (f->y + f->height < target->frame.y || f->y > target->frame.y + target->frame.height)
    {
      from[0] = f->x + f->width / 2;
      from[1] = cy > f->y ? f->y + f->height : f->y;
    }
  else
    {
      from[0] = CLAMP (cx, f->x, f->x + f->width) + (cx > f->x + f->width ? label->font_size * 0.35 : cx < f->x ? -label->font_size * 0.35
                                                                                                                : 0);
      from[1] = f->y + f->height / 2;
    }
  ptm_render_get_outline_point (art, target, from[0], from[1], &to[0], &to[1]);
  return TRUE;
}

/* A name under its picture is not written over: the line begins, or ends, beyond it. */
static void
clear_caption (Router *router, const PtmNode *node, double far_x, double far_y, double *x, double *y)
{
  for (guint i = 0; i < router->captions->len; i++)
    {
      const PtmNode *label = router->captions->pdata[i];
      const double   pad = router->clearance * 0.3;
      PtmFrame       f = { label->frame.x - pad, label->frame.y - pad, label->frame.width + 2 * pad, label->frame.height + 2 * pad };
      double         dx = far_x - *x, dy = far_y - *y, enter = 0, leave = 1;
      double         near_x, near_y, last_x, last_y;

      if (g_strcmp0 (label->target, node->id) != 0 || fabs (dx) + fabs (dy) < 1)
        continue;
      near_x = fabs (dx) < 1e-6 ? (*x > f.x && *x < f.x + f.width ? -1 : 2) : MIN ((f.x - *x) / dx, (f.x + f.width - *x) / dx);
      last_x = fabs (dx) < 1e-6 ? 2 : MAX ((f.x - *x) / dx, (f.x + f.width - *x) / dx);
      near_y = fabs (dy) < 1e-6 ? (*y > f.y && *y < f.y + f.height ? -1 : 2) : MIN ((f.y - *y) / dy, (f.y + f.height - *y) / dy);
      last_y = fabs (dy) < 1e-6 ? 2 : MAX ((f.y - *y) / dy, (f.y + f.height - *y) / dy);
      enter = MAX (enter, MAX (near_x, near_y));
      leave = MIN (leave, MIN (last_x, last_y));
      if (enter >= leave || leave > 0.8)
        continue;
      *x += dx * leave;
      *y += dy * leave;
    }
}

static void
route_straight (Router *router, const PtmNode *a, const PtmNode *b, PtmRoute *route)
{
  route->n = 2;
  ptm_render_get_outline_point (router->art, a, b->frame.x + b->frame.width / 2, b->frame.y + b->frame.height / 2, &route->x[0], &route->y[0]);
  ptm_render_get_outline_point (router->art, b, a->frame.x + a->frame.width / 2, a->frame.y + a->frame.height / 2, &route->x[1], &route->y[1]);
  clear_caption (router, a, route->x[1], route->y[1], &route->x[0], &route->y[0]);
  clear_caption (router, b, route->x[0], route->y[0], &route->x[1], &route->y[1]);
}

/* Bends away from the middle of the page, so that a ring of curves is round. */
static void
route_curve (Router *router, const PtmNode *a, const PtmNode *b, PtmRoute *route)
{
  double ax = a->frame.x + a->frame.width / 2, ay = a->frame.y + a->frame.height / 2;
  double bx = b->frame.x + b->frame.width / 2, by = b->frame.y + b->frame.height / 2;
  double dx = bx - ax, dy = by - ay, mx = (ax + bx) / 2, my = (ay + by) / 2, side;
  double px, py;

  side = (mx - router->scene->width / 2.0) * -dy + (my - router->scene->height / 2.0) * dx >= 0 ? 1 : -1;
  px = mx - dy * side * 0.26;
  py = my + dx * side * 0.26;
  route->n = 4;
  route->curve = TRUE;
  ptm_render_get_outline_point (router->art, a, px, py, &route->x[0], &route->y[0]);
  ptm_render_get_outline_point (router->art, b, px, py, &route->x[3], &route->y[3]);
  px = (route->x[0] + route->x[3]) / 2 - (route->y[3] - route->y[0]) * side * 0.2;
  py = (route->y[0] + route->y[3]) / 2 + (route->x[3] - route->x[0]) * side * 0.2;
  route->x[1] = route->x[0] + (px - route->x[0]) * 0.75;
  route->y[1] = route->y[0] + (py - route->y[0]) * 0.75;
  route->x[2] = route->x[3] + (px - route->x[3]) * 0.75;
  route->y[2] = route->y[3] + (py - route->y[3]) * 0.75;
}

static void
get_port (Router *router, const PtmNode *node, Port port, double *x, double *y)
{
  static const int dx[] = { 0, 1, 0, -1 }, dy[] = { -1, 0, 1, 0 };
  double           cx = node->frame.x + node->frame.width / 2, cy = node->frame.y + node->frame.height / 2;

  ptm_render_get_outline_point (router->art, node, cx + dx[port] * 1e4, cy + dy[port] * 1e4, x, y);
}

static void
add_point (PtmRoute *route, double x, double y)
{
  int n = route->n;

  if (n > 0 && fabs (route->x[n - 1] - x) < 0.01 && fabs (route->y[n - 1] - y) < 0.01)
    return;
  if (n > 1 && ((fabs (route->x[n - 1] - x) < 0.01 && fabs (route->x[n - 2] - x) < 0.01) || (fabs (route->y[n - 1] - y) < 0.01 && fabs (route->y[n - 2] - y) < 0.01)))
    n--;
  if (n >= (int)G_N_ELEMENTS (route->x))
    return;
  route->x[n] = x;
  route->y[n] = y;
  route->n = n + 1;
}

/* From one port to another by way of a channel: an x for ports that face sideways, a y for those that face up or down. */
static gboolean
make_candidate (Router *router, const PtmNode *a, Port from, const PtmNode *b, Port to, double channel, PtmRoute *route)
{
  gboolean from_side = from == PORT_LEFT || from == PORT_RIGHT, to_side = to == PORT_LEFT || to == PORT_RIGHT;
  double   ax, ay, bx, by;

  memset (route, 0, sizeof *route);
  get_port (router, a, from, &ax, &ay);
  get_port (router, b, to, &bx, &by);
  add_point (route, ax, ay);
  if (from_side && to_side)
    {
      add_point (route, channel, ay);
      add_point (route, channel, by);
    }
  else if (!from_side && !to_side)
    {
      add_point (route, ax, channel);
      add_point (route, bx, channel);
    }
  else if (from_side && channel > -1e8)
    {
      /* Round the outside and in from above or below. */
      double over = to == PORT_TOP ? by - router->clearance : by + router->clearance;

      add_point (route, channel, ay);
      add_point (route, channel, over);
      add_point (route, bx, over);
    }
  else if (from_side)
    add_point (route, bx, ay);
  else
    add_point (route, ax, by);
  add_point (route, bx, by);
  return route->n >= 2;
}

static gboolean
leaves_by (const PtmRoute *route, int at, int next, Port port)
{
  double dx = route->x[next] - route->x[at], dy = route->y[next] - route->y[at];

  switch (port)
    {
    case PORT_TOP:
      return dy < -1;
    case PORT_BOTTOM:
      return dy > 1;
    case PORT_LEFT:
      return dx < -1;
    case PORT_RIGHT:
    default:
      return dx > 1;
    }
}

static gboolean
hits (const PtmRoute *route, int i, const PtmFrame *f, double margin)
{
  double left = MIN (route->x[i], route->x[i + 1]), right = MAX (route->x[i], route->x[i + 1]);
  double top = MIN (route->y[i], route->y[i + 1]), bottom = MAX (route->y[i], route->y[i + 1]);

  return right > f->x - margin && left < f->x + f->width + margin && bottom > f->y - margin && top < f->y + f->height + margin;
}

/* What it costs that two right-angled routes run on top of each other, or cross. */
static double
get_shared (const PtmRoute *a, const PtmRoute *b)
{
  double shared = 0;

  for (int i = 0; i + 1 < a->n; i++)
    for (int k = 0; k + 1 < b->n; k++)
      {
        double x = MIN (MAX (a->x[i], a->x[i + 1]), MAX (b->x[k], b->x[k + 1])) - MAX (MIN (a->x[i], a->x[i + 1]), MIN (b->x[k], b->x[k + 1]));
        double y = MIN (MAX (a->y[i], a->y[i + 1]), MAX (b->y[k], b->y[k + 1])) - MAX (MIN (a->y[i], a->y[i + 1]), MIN (b->y[k], b->y[k + 1]));

        gboolean parallel = (fabs (a->x[i] - a->x[i + 1]) < 0.5) == (fabs (b->x[k] - b->x[k + 1]) < 0.5);

        if (parallel ? MIN (x, y) > -6 && MAX (x, y) > -24 : x > -6 && y > -6)
          shared += parallel ? 500 + MAX (MAX (x, y), 0) * 3 : 60;
      }
  return shared;
}

static gboolean
meet (const PtmRoute *a, int i, const PtmRoute *b, int k)
{
  return fabs (a->x[i] - b->x[k]) < 2 && fabs (a->y[i] - b->y[k]) < 2;
}

static double
get_cost (Router *router, const PtmRoute *route, const PtmNode *a, const PtmNode *b, const PtmRoute *others, int n_others)
{
  double cost = 0;

  for (int i = 0; i + 1 < route->n; i++)
    {
      cost += fabs (route->x[i + 1] - route->x[i]) + fabs (route->y[i + 1] - route->y[i]);
      if (MIN (route->x[i], route->x[i + 1]) < 4 || MAX (route->x[i], route->x[i + 1]) > router->scene->width - 4)
        cost += 1e5;
      for (guint k = 0; k < router->obstacles->len; k++)
        {
          const PtmNode *node = router->obstacles->pdata[k];
          gboolean       own = (node == a && i == 0) || (node == b && i + 2 == route->n);

          if (!own && hits (route, i, &node->frame, node == a || node == b ? -1 : router->clearance * 0.4))
            cost += 1e5;
        }
    }
  cost += (route->n - 2) * router->clearance * 6;
  /* An arrow may join another at its head, but not leave where another arrives. */
  for (int i = 0; i < n_others; i++)
    if (others[i].n > 1 && (meet (route, 0, &others[i], others[i].n - 1) || meet (route, route->n - 1, &others[i], 0)))
      cost += router->clearance * 60;
  for (int i = 0; i < n_others; i++)
    cost += get_shared (route, &others[i]);
  return cost;
}

static void
route_ortho (Router *router, const PtmNode *a, const PtmNode *b, PtmRoute *best, const PtmRoute *others, int n_others)
{
  double best_cost = G_MAXDOUBLE, gap = router->clearance;
  double left = MIN (a->frame.x, b->frame.x), right = MAX (a->frame.x + a->frame.width, b->frame.x + b->frame.width);
  double xs[12], ys[5];
  int    n_xs = 0;

  xs[n_xs++] = (MIN (a->frame.x + a->frame.width, b->frame.x + b->frame.width) + MAX (a->frame.x, b->frame.x)) / 2;
  for (int i = 1; i <= 5; i++)
    {
      xs[n_xs++] = left - gap * i;
      xs[n_xs++] = right + gap * i;
    }
  ys[0] = (a->frame.y + a->frame.height + b->frame.y) / 2;
  ys[1] = (b->frame.y + b->frame.height + a->frame.y) / 2;
  ys[2] = b->frame.y - gap;
  ys[3] = a->frame.y + a->frame.height + gap;
  ys[4] = MAX (a->frame.y + a->frame.height, b->frame.y + b->frame.height) + gap;
  for (int from = PORT_TOP; from <= PORT_LEFT; from++)
    for (int to = PORT_TOP; to <= PORT_LEFT; to++)
      {
        gboolean sideways = from % 2 == 1;
        int      n = sideways ? n_xs + (to % 2 == 0) : to % 2 == 0 ? (int)G_N_ELEMENTS (ys)
                                                                   : 1;

        for (int i = 0; i < n; i++)
          {
            PtmRoute route;
            double   cost;

            if (!make_candidate (router, a, from, b, to, sideways ? (i < n_xs ? xs[i] : -1e9) : ys[i], &route) || !leaves_by (&route, 0, 1, from) || !leaves_by (&route, route.n - 1, route.n - 2, to))
              continue;
            cost = get_cost (router, &route, a, b, others, n_others) + (from == PORT_TOP ? gap * 8 : 0) + (to == PORT_BOTTOM ? gap * 8 : 0);
            if (cost < best_cost)
              {
                best_cost = cost;
                *best = route;
              }
          }
      }
  if (best->n == 0)
    route_straight (router, a, b, best);
}

/* From a thing to itself: a loop at its upper right corner, or the one that has room on the page. */
static void
route_loop (Router *router, const PtmNode *a, PtmRoute *route)
{
  const PtmFrame *f = &a->frame;
  double          cx = f->x + f->width / 2, cy = f->y + f->height / 2, reach = MIN (f->width, f->height) * 0.75;
  double          sx = f->x + f->width + reach > router->scene->width ? -1 : 1, sy = f->y - reach < 0 ? 1 : -1;

  route->n = 4;
  route->curve = TRUE;
  ptm_render_get_outline_point (router->art, a, cx + sx * f->width * 0.2, cy + sy * f->height, &route->x[0], &route->y[0]);
  ptm_render_get_outline_point (router->art, a, cx + sx * f->width, cy + sy * f->height * 0.2, &route->x[3], &route->y[3]);
  route->x[1] = route->x[0] + sx * reach * 0.15;
  route->y[1] = route->y[0] + sy * reach;
  route->x[2] = route->x[3] + sx * reach;
  route->y[2] = route->y[3] + sy * reach * 0.15;
}

PtmRoute *
ptm_render_route_edges (PtmScene *scene, PtmArt *art)
{
  PtmRoute *routes = g_new0 (PtmRoute, MAX (scene->edges->len, 1));
  g_autoptr (GPtrArray) obstacles = g_ptr_array_new ();
  g_autoptr (GPtrArray) captions = g_ptr_array_new ();
  Router router = { scene, art, obstacles, captions, MAX (MIN (scene->width, scene->height) * 0.022, 3) };

  collect_obstacles (scene->nodes, obstacles);
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = scene->nodes->pdata[i];
      double         from[2], to[2];

      if (node->type == PTM_NODE_LABEL && node->target != NULL && node->frame.width > 0 && !ptm_render_get_leader (scene, art, node, from, to))
        g_ptr_array_add (captions, scene->nodes->pdata[i]);
    }
  for (guint i = 0; i < scene->edges->len; i++)
    {
      const PtmEdge *edge = scene->edges->pdata[i];
      const PtmNode *a = ptm_scene_find (scene, edge->from), *b = ptm_scene_find (scene, edge->to);

      if (a == NULL || b == NULL || a->frame.width <= 0 || b->frame.width <= 0)
        continue;
      if (a == b)
        route_loop (&router, a, &routes[i]);
      else if (g_strcmp0 (edge->route, "ortho") == 0)
        route_ortho (&router, a, b, &routes[i], routes, MIN ((int)i, 200));
      else if (g_strcmp0 (edge->route, "curve") == 0)
        route_curve (&router, a, b, &routes[i]);
      else
        route_straight (&router, a, b, &routes[i]);
    }
  return routes;
}
