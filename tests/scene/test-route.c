/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Arrows and leader lines: ends on the ink, no boxes crossed, leaders that do not cross, graphs ranked as people would. */

#include "config.h"

#include <math.h>

#include "plan-fixture.h"
#include "ptm-layout-graph.h"
#include "ptm-render-private.h"

static PtmArt *art;

/* Whether ink of the node is within a few pixels of the point, and some of the surroundings is not. */
static void
check_on_outline (PtmScene *scene, const char *id, double x, double y)
{
  g_autoptr (PtmMask) mask = ptm_render_node_mask (scene, art, id);
  int width = ptm_mask_get_width (mask), height = ptm_mask_get_height (mask), ink = 0, free_pixels = 0;

  for (int dy = -9; dy <= 9; dy++)
    for (int dx = -9; dx <= 9; dx++)
      {
        int      px = (int)x + dx, py = (int)y + dy;
        gboolean on = px >= 0 && py >= 0 && px < width && py < height && ptm_mask_get_coverage (mask)[py * width + px] > 96;

        ink += on;
        free_pixels += !on;
      }
  g_assert_cmpint (ink, >, 0);
  g_assert_cmpint (free_pixels, >, 0);
}

static void
test_ring (void)
{
  g_autoptr (PtmScene) scene = plan_cycle ();
  g_autofree PtmRoute *routes = NULL;

  plan_lay_out (scene, art, 0);
  routes = ptm_render_route_edges (scene, art);
  for (guint i = 0; i < scene->edges->len; i++)
    {
      const PtmEdge *edge = scene->edges->pdata[i];

      g_assert_cmpstr (edge->route, ==, "curve");
      g_assert_cmpint (routes[i].n, ==, 4);
      check_on_outline (scene, edge->from, routes[i].x[0], routes[i].y[0]);
      check_on_outline (scene, edge->to, routes[i].x[3], routes[i].y[3]);
    }
}

static PtmScene *
create_chart (int width, int height)
{
  PtmScene *scene = plan_new (PTM_KIND_FLOWCHART, width, height);

  plan_add_step (scene, "a", "start", "Lamp does not work");
  plan_add_step (scene, "b", "decision", "Plugged in?");
  plan_add_step (scene, "c", "step", "Plug it in");
  plan_add_step (scene, "d", "decision", "Bulb burned out?");
  plan_add_step (scene, "e", "step", "Replace the bulb");
  plan_add_step (scene, "f", "step", "Buy a new lamp");
  plan_add_step (scene, "g", "end", "Done");
  ptm_scene_add_edge (scene, "a", "b", NULL, TRUE);
  ptm_scene_add_edge (scene, "b", "c", "no", TRUE);
  ptm_scene_add_edge (scene, "b", "d", "yes", TRUE);
  ptm_scene_add_edge (scene, "c", "b", NULL, TRUE);
  ptm_scene_add_edge (scene, "d", "e", "yes", TRUE);
  ptm_scene_add_edge (scene, "d", "f", "no", TRUE);
  ptm_scene_add_edge (scene, "e", "g", NULL, TRUE);
  ptm_scene_add_edge (scene, "f", "g", NULL, TRUE);
  return scene;
}

static void
check_clear_of_boxes (PtmScene *scene, const PtmRoute *route, const PtmEdge *edge)
{
  g_autoptr (GPtrArray) boxes = plan_collect (scene, PTM_NODE_SHAPE);

  for (int i = 0; i + 1 < route->n; i++)
    for (guint k = 0; k < boxes->len; k++)
      {
        const PtmNode *box = boxes->pdata[k];
        PtmFrame       line = { MIN (route->x[i], route->x[i + 1]), MIN (route->y[i], route->y[i + 1]), fabs (route->x[i] - route->x[i + 1]) + 0.1, fabs (route->y[i] - route->y[i + 1]) + 0.1 };

        if (g_strcmp0 (box->id, edge->from) != 0 && g_strcmp0 (box->id, edge->to) != 0)
          g_assert_cmpfloat (plan_get_overlap (&box->frame, &line), ==, 0);
      }
}

static void
test_chart (void)
{
  static const int sizes[][2] = { { 1280, 1536 }, { 1536, 1024 }, { 1024, 1024 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (PtmScene) scene = create_chart (sizes[s][0], sizes[s][1]);
      g_autofree PtmRoute *routes = NULL;
      g_autoptr (GPtrArray) boxes = NULL;

      plan_lay_out (scene, art, 0);
      boxes = plan_collect (scene, PTM_NODE_SHAPE);
      for (guint i = 0; i < boxes->len; i++)
        {
          const PtmNode *box = boxes->pdata[i];

          g_assert_true (plan_is_inside (scene, &box->frame, 0));
          g_assert_cmpfloat (box->font_size, >, 10);
          g_assert_cmpfloat (ptm_color_contrast (box->color, box->fill), >=, 4.5);
          for (guint k = i + 1; k < boxes->len; k++)
            g_assert_cmpfloat (plan_get_overlap (&box->frame, &((PtmNode *)boxes->pdata[k])->frame), ==, 0);
        }
      routes = ptm_render_route_edges (scene, art);
      for (guint i = 0; i < scene->edges->len; i++)
        {
          const PtmEdge *edge = scene->edges->pdata[i];
          int            last = routes[i].n - 1;

          g_assert_cmpint (last, >=, 1);
          check_on_outline (scene, edge->from, routes[i].x[0], routes[i].y[0]);
          check_on_outline (scene, edge->to, routes[i].x[last], routes[i].y[last]);
          check_clear_of_boxes (scene, &routes[i], edge);
        }
    }
}

static void
test_sixty_steps (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_FLOWCHART, 2048, 2048);
  g_autoptr (GPtrArray) boxes = NULL;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i);

      plan_add_step (scene, id, i % 7 == 3 ? "decision" : "step", "Do it now");
    }
  plan_lay_out (scene, art, 0);
  g_assert_cmpuint (scene->edges->len, ==, 59);
  boxes = plan_collect (scene, PTM_NODE_SHAPE);
  for (guint i = 0; i < boxes->len; i++)
    for (guint k = i + 1; k < boxes->len; k++)
      g_assert_cmpfloat (plan_get_overlap (&((PtmNode *)boxes->pdata[i])->frame, &((PtmNode *)boxes->pdata[k])->frame), ==, 0);
}

static gboolean
cross (const double a[2], const double b[2], const double c[2], const double d[2])
{
  double d1 = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]), d2 = (b[0] - a[0]) * (d[1] - a[1]) - (b[1] - a[1]) * (d[0] - a[0]);
  double d3 = (d[0] - c[0]) * (a[1] - c[1]) - (d[1] - c[1]) * (a[0] - c[0]), d4 = (d[0] - c[0]) * (b[1] - c[1]) - (d[1] - c[1]) * (b[0] - c[0]);

  return d1 * d2 < 0 && d3 * d4 < 0;
}

static void
test_leaders (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, 1536, 1024);
  static const char *const names[] = { "Eyepiece", "Body tube", "Objective lens", "Stage", "Light source", "Base", "Arm" };
  double                   from[7][2], to[7][2];
  PtmNode                 *microscope = plan_add_object (scene, "microscope", "noto:microscope", "main");
  g_autoptr (GPtrArray) labels = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PtmNode *label = ptm_scene_add_node (scene, NULL, PTM_NODE_LABEL);

      ptm_node_set (&label->text, names[i]);
      ptm_node_set (&label->target, microscope->id);
    }
  plan_lay_out (scene, art, 0);
  labels = plan_collect (scene, PTM_NODE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    {
      const PtmNode *label = labels->pdata[i];

      g_assert_true (plan_is_inside (scene, &label->frame, 0));
      g_assert_cmpfloat (plan_get_overlap (&label->frame, &microscope->frame), ==, 0);
      g_assert_true (ptm_render_get_leader (scene, art, label, from[i], to[i]));
      check_on_outline (scene, microscope->id, to[i][0], to[i][1]);
      for (guint k = 0; k < i; k++)
        {
          g_assert_false (cross (from[i], to[i], from[k], to[k]));
          g_assert_cmpfloat (plan_get_overlap (&label->frame, &((PtmNode *)labels->pdata[k])->frame), ==, 0);
        }
    }
}

static void
test_missing_ends (void)
{
  g_autoptr (PtmScene) scene = create_chart (1024, 1024);
  g_autofree PtmRoute *routes = NULL;

  ptm_scene_add_edge (scene, "a", "nobody", NULL, TRUE);
  plan_lay_out (scene, art, 0);
  routes = ptm_render_route_edges (scene, art);
  g_assert_cmpint (routes[scene->edges->len - 1].n, ==, 0);
}

/* From a thing to itself: out and back at two places of its outline, and nowhere off the page. */
static void
test_loop (void)
{
  g_autoptr (PtmScene) scene = create_chart (1024, 1024);
  g_autofree PtmRoute *routes = NULL;
  const PtmRoute      *loop;
  const PtmNode       *node;

  ptm_scene_add_edge (scene, "a", "a", "again", TRUE);
  plan_lay_out (scene, art, 0);
  node = ptm_scene_find (scene, "a");
  routes = ptm_render_route_edges (scene, art);
  loop = &routes[scene->edges->len - 1];
  g_assert_cmpint (loop->n, ==, 4);
  g_assert_true (loop->curve);
  check_on_outline (scene, "a", loop->x[0], loop->y[0]);
  check_on_outline (scene, "a", loop->x[3], loop->y[3]);
  g_assert_cmpfloat (hypot (loop->x[3] - loop->x[0], loop->y[3] - loop->y[0]), >, MIN (node->frame.width, node->frame.height) * 0.3);
  for (int i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (loop->x[i], >=, 0);
      g_assert_cmpfloat (loop->x[i], <=, 1024);
      g_assert_cmpfloat (loop->y[i], >=, 0);
      g_assert_cmpfloat (loop->y[i], <=, 1024);
    }
}

static void
test_graph (void)
{
  g_autoptr (PtmScene) scene = create_chart (1024, 1024);
  g_autoptr (GPtrArray) nodes = plan_collect (scene, PTM_NODE_SHAPE);
  g_autoptr (PtmGraph) graph = ptm_graph_new (scene, nodes);

  ptm_graph_rank (graph);
  g_assert_cmpint (graph->n_layers, ==, 5);
  g_assert_cmpint (ptm_graph_get_layer (graph, 0), ==, 0);
  g_assert_cmpint (ptm_graph_get_layer (graph, 6), ==, 4);
  /* The long branch goes straight on, the short one aside. */
  g_assert_cmpint (ptm_graph_get_column (graph, 1), ==, ptm_graph_get_column (graph, 3));
  g_assert_cmpint (ptm_graph_get_column (graph, 1), !=, ptm_graph_get_column (graph, 2));
  for (guint i = 0; i < nodes->len; i++)
    for (guint k = i + 1; k < nodes->len; k++)
      g_assert_false (ptm_graph_get_layer (graph, i) == ptm_graph_get_layer (graph, k) && ptm_graph_get_column (graph, i) == ptm_graph_get_column (graph, k));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/route/ring", test_ring);
  g_test_add_func ("/route/chart", test_chart);
  g_test_add_func ("/route/sixty-steps", test_sixty_steps);
  g_test_add_func ("/route/leaders", test_leaders);
  g_test_add_func ("/route/missing-ends", test_missing_ends);
  g_test_add_func ("/route/loop", test_loop);
  g_test_add_func ("/route/graph", test_graph);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
