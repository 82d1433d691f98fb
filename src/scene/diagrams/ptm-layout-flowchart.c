/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out flow charts: ranks in rows of equal height, the main path straight down, boxes of one size, text of one
 * size. Charts too long for the page go on in a second band. */

#include "config.h"

#include <math.h>

#include "ptm-layout-data.h"
#include "ptm-layout-graph.h"
#include "ptm-palette.h"
#include "ptm-text.h"

typedef struct
{
  PtmLayout *layout;
  PtmGraph  *graph;
  PtmFrame   area;
  gboolean   sideways; /* ranks run left to right */
  int        bands;
  int        per_band; /* ranks */
  double     cell_width;
  double     cell_height;
  int        n_lanes; /* 0 = the graph's own columns */
  int       *lane;    /* (nullable) by node, with lanes */
  int       *rank;
  double     label_width; /* of the widest name of an arrow */
  double     label_height;
} Chart;

static gboolean
is_decision (const PtmNode *node)
{
  return g_strcmp0 (node->role, "decision") == 0 || g_strcmp0 (node->shape, "diamond") == 0;
}

static gboolean
is_end (const PtmNode *node)
{
  return g_strcmp0 (node->role, "start") == 0 || g_strcmp0 (node->role, "end") == 0;
}

/* Outlined on paper, solid colour, or white cards with a coloured edge: the variants' three ways. */
static void
choose_colors (PtmLayout *layout, PtmNode *node, PtmColor *fill, PtmColor *stroke)
{
  const PtmPalette *c = &layout->scene->palette;
  gboolean          dark = ptm_palette_is_dark (c->bg[0]);
  PtmColor          paper = dark ? c->bg[1] : ptm_color_mix (c->bg[0], PTM_RGB (255, 255, 255), 0.75), end = dark ? c->accent[0] : c->bg[2];

  if (is_end (node))
    *fill = *stroke = layout->variant % 3 == 1 ? c->accent[0] : end;
  else if (layout->variant % 3 == 1)
    *fill = *stroke = is_decision (node) ? c->accent[1] : dark ? c->bg[1]
                                                               : c->bg[2];
  else
    {
      *fill = is_decision (node) ? ptm_color_mix (paper, c->accent[1], dark ? 0.5 : 0.42) : paper;
      *stroke = is_decision (node) ? ptm_color_mix (c->accent[1], c->ink, 0.3) : ptm_color_mix (c->ink, paper, layout->variant % 3 == 2 ? 0.8 : 0.35);
    }
}

static void
dress (PtmLayout *layout, PtmNode *node)
{
  PtmColor fill, stroke;
  gboolean dark;

  if (node->shape == NULL)
    ptm_node_set (&node->shape, is_decision (node) ? "diamond" : is_end (node)            ? "pill"
                                                               : layout->variant % 3 == 2 ? "card"
                                                                                          : "rounded");
  choose_colors (layout, node, &fill, &stroke);
  node->fill = node->fill.a > 0 ? node->fill : fill;
  node->stroke = node->stroke.a > 0 ? node->stroke : stroke;
  dark = ptm_palette_is_dark (node->fill);
  node->color = ptm_palette_readable (node->color.a > 0 ? node->color : dark                                             ? PTM_RGB (255, 255, 255)
                                                                      : ptm_palette_is_dark (layout->scene->palette.ink) ? layout->scene->palette.ink
                                                                                                                         : layout->scene->palette.bg[2],
                                      &node->fill, 1, 4.5);
  node->size = 1;
  node->z = PTM_Z_PICTURE;
  ptm_node_set (&node->align, "center");
  ptm_layout_set_face (layout, node, FALSE, layout->type->strong_weight);
  if (layout->variant % 3 == 2 && !is_decision (node) && !is_end (node))
    ptm_layout_add_ornament (layout, "rect", node->frame.x, node->frame.y + node->frame.height * 0.06, layout->unit * 0.9, node->frame.height * 0.88, layout->scene->palette.accent[0], PTM_Z_PICTURE + 1);
}

/* Groups with a name are lanes: whose step it is. Steps of one lane never share a place. */
static void
find_lanes (Chart *chart)
{
  PtmScene *scene = chart->layout->scene;
  int       n = chart->graph->nodes->len, next[16] = { 0 };

  chart->lane = g_new0 (int, n);
  chart->rank = g_new0 (int, n);
  for (guint i = 0; i < scene->nodes->len && chart->n_lanes < (int)G_N_ELEMENTS (next); i++)
    {
      PtmNode *group = scene->nodes->pdata[i];

      if (group->type != PTM_NODE_GROUP || group->text == NULL || *group->text == '\0')
        continue;
      for (int k = 0; k < n; k++)
        if (g_ptr_array_find (group->children, chart->graph->nodes->pdata[k], NULL))
          chart->lane[k] = chart->n_lanes;
      chart->n_lanes++;
    }
  for (int layer = 0; layer < chart->graph->n_layers && chart->n_lanes > 0; layer++)
    for (int i = 0; i < n; i++)
      {
        if (ptm_graph_get_layer (chart->graph, i) != layer)
          continue;
        chart->rank[i] = MAX (layer, next[chart->lane[i]]);
        for (guint e = 0; e < chart->graph->from->len; e++)
          if (g_array_index (chart->graph->to, int, e) == i && ptm_graph_get_layer (chart->graph, g_array_index (chart->graph->from, int, e)) < layer)
            chart->rank[i] = MAX (chart->rank[i], chart->rank[g_array_index (chart->graph->from, int, e)] + 1);
        next[chart->lane[i]] = chart->rank[i] + 1;
      }
}

static int
count_ranks (Chart *chart)
{
  int most = chart->graph->n_layers;

  for (guint i = 0; chart->n_lanes > 0 && i < chart->graph->nodes->len; i++)
    most = MAX (most, chart->rank[i] + 1);
  return most;
}

static int
count_columns (Chart *chart)
{
  return chart->n_lanes > 0 ? chart->n_lanes : chart->graph->last_column - chart->graph->first_column + 1;
}

/* Bands of paper with the lanes' names at their heads. */
static void
add_lanes (Chart *chart)
{
  PtmLayout *l = chart->layout;
  PtmScene  *scene = l->scene;
  double     head = l->unit * 6, along = chart->sideways ? chart->area.height : chart->area.width, pitch = along / MAX (chart->n_lanes, 1), gap = l->unit;
  int        lane = 0;
  guint      n = scene->nodes->len;

  for (guint i = 0; i < n && lane < chart->n_lanes; i++)
    {
      PtmNode *group = scene->nodes->pdata[i], *name;
      PtmFrame f = chart->area;

      if (group->type != PTM_NODE_GROUP || group->text == NULL || *group->text == '\0')
        continue;
      if (chart->sideways)
        f = (PtmFrame){ f.x, f.y + lane * pitch + gap / 2, f.width, pitch - gap };
      else
        f = (PtmFrame){ f.x + lane * pitch + gap / 2, f.y, pitch - gap, f.height };
      ptm_layout_add_ornament (l, "card", f.x, f.y, f.width, f.height, ptm_color_mix (scene->palette.bg[0], scene->palette.bg[1], lane % 2 == 0 ? 0.4 : 0.22), PTM_Z_ORNAMENT);
      name = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);
      ptm_node_set (&name->role, "ornament");
      ptm_node_set (&name->text, group->text);
      ptm_layout_set_face (l, name, FALSE, l->type->strong_weight);
      ptm_layout_place_text (l, name, chart->sideways ? (PtmFrame){ f.x + gap, f.y + gap, l->unit * 14, f.height - 2 * gap } : (PtmFrame){ f.x + gap, f.y + gap, f.width - 2 * gap, head - gap }, l->base * 0.5, l->base * 1.1, 2, chart->sideways ? "left" : "center");
      lane++;
    }
  if (chart->sideways)
    {
      chart->area.x += l->unit * 15;
      chart->area.width -= l->unit * 15;
    }
  else
    {
      chart->area.y += head;
      chart->area.height -= head;
    }
}

/* Ranks that run across a page run as its language reads. */
static void
mirror_boxes (Chart *chart)
{
  for (guint i = 0; i < chart->graph->nodes->len; i++)
    {
      PtmNode *node = chart->graph->nodes->pdata[i];

      node->frame.x = chart->layout->width - node->frame.x - node->frame.width;
    }
}

/* Returns about how wide a box becomes. */
static double
plan_cells (Chart *chart)
{
  int    columns = count_columns (chart), ranks = count_ranks (chart);
  double across = chart->sideways ? chart->area.height : chart->area.width, along = chart->sideways ? chart->area.width : chart->area.height;
  double best = -1;

  /* As many bands as give the largest boxes; a box is about two and a half times as wide as it is high. */
  for (int bands = 1; bands <= (chart->n_lanes > 0 ? 1 : 8); bands++)
    {
      int    per_band = (ranks + bands - 1) / bands;
      double c = across / (columns * bands), r = along / per_band;
      double box = chart->sideways ? MIN (r * 0.68, c * 0.6 * 2.4) : MIN (c * 0.74, r * 0.56 * 2.4);

      box *= bands > 1 ? 0.7 : 1;
      if (box <= best)
        continue;
      best = box;
      chart->bands = bands;
      chart->per_band = per_band;
      chart->cell_width = chart->sideways ? r : c;
      chart->cell_height = chart->sideways ? c : r;
    }
  return best;
}

/* The way in which boxes become larger; one of the variants takes the other way when that costs little. */
static void
choose_direction (Chart *chart)
{
  double across, down;

  chart->sideways = TRUE;
  across = plan_cells (chart);
  chart->sideways = FALSE;
  down = plan_cells (chart);
  /* The first design follows the page. */
  if (chart->layout->variant % 3 == 0)
    across *= chart->area.width > chart->area.height ? 1.2 : 0.85;
  chart->sideways = chart->layout->variant % 3 == 1 ? across * 0.8 > down || (down > across && across > down * 0.8) : across > down;
}

static void
place_box (Chart *chart, int i)
{
  PtmNode *node = chart->graph->nodes->pdata[i];
  int      columns = count_columns (chart);
  int      layer = chart->n_lanes > 0 ? chart->rank[i] : ptm_graph_get_layer (chart->graph, i);
  int      column = chart->n_lanes > 0 ? chart->lane[i] : ptm_graph_get_column (chart->graph, i) - chart->graph->first_column;
  int      band = layer / chart->per_band, rank = layer % chart->per_band;
  double   cross = column + band * columns + 0.5, along = rank + 0.5;
  double   cx = chart->area.x + (chart->sideways ? along * chart->cell_width : cross * chart->cell_width);
  double   cy = chart->area.y + (chart->sideways ? cross * chart->cell_height : along * chart->cell_height);
  double   u = chart->layout->unit, across = MAX (u * 5, chart->label_width + u * 2.5), down = MAX (u * 6.5, chart->label_height * 1.6 + u * 3);
  double   width = MIN (MAX (chart->cell_width - across, chart->cell_width * 0.55), u * 60), height = MIN (MAX (chart->cell_height - down, chart->cell_height * 0.5), MIN (width * 0.56, u * 24));

  width = MIN (width, height * 3.8);
  if (is_decision (node))
    {
      height = MIN (MAX (chart->cell_height - down * 0.8, height), height * 1.5);
      width = MIN (MAX (chart->cell_width - across * 0.7, width), width * 1.35);
    }
  if (is_end (node))
    height *= 0.8;
  node->frame = (PtmFrame){ cx - width / 2, cy - height / 2, width, height };
}

/* The text sizes of all boxes: what the fullest one needs, but no smaller than can be read. A question may be set smaller,
 * as a diamond has little room. */
static void
size_texts (Chart *chart)
{
  PtmLayout *l = chart->layout;
  double     high = l->base * 2.1, size = high;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < chart->graph->nodes->len; i++)
      {
        PtmNode *node = chart->graph->nodes->pdata[i];
        double   width = node->frame.width * (is_decision (node) ? 0.58 : is_end (node) ? 0.78
                                                                                        : 0.88);
        double   height = node->frame.height * (is_decision (node) ? 0.5 : is_end (node) ? 0.74
                                                                                         : 0.88);
        double   low = pass == 0 ? high * 0.4 : MAX (high * 0.2, 5);

        if (node->text == NULL)
          continue;
        if (!ptm_text_fit (node, l->scene->lang, width, height, low, pass == 0 ? high : size, 0))
          {
            node->font_size = low;
            if (pass == 1)
              ptm_scene_add_unmet (l->scene, node->text, "layout");
          }
        if (pass == 0 && !is_decision (node))
          size = MIN (size, MAX (node->font_size, high * 0.55));
      }
}

/* The room that names of arrows take, at about the size they are drawn in. */
static void
measure_labels (Chart *chart)
{
  PtmScene *scene = chart->layout->scene;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  for (guint i = 0; i < scene->edges->len; i++)
    {
      const PtmEdge *edge = scene->edges->pdata[i];
      double         width, height;

      if (edge->label == NULL || *edge->label == '\0')
        continue;
      ptm_node_set (&probe->text, edge->label);
      ptm_layout_set_face (chart->layout, probe, FALSE, chart->layout->type->strong_weight);
      probe->font_size = chart->layout->base;
      ptm_text_measure (probe, scene->lang, MIN (scene->width * 0.24, probe->font_size * 7), &width, &height);
      chart->label_width = MAX (chart->label_width, width + probe->font_size * 0.7);
      chart->label_height = MAX (chart->label_height, height);
    }
}

static void
connect_in_order (PtmScene *scene, GPtrArray *nodes)
{
  for (guint i = 0; i + 1 < nodes->len; i++)
    ptm_scene_add_edge (scene, ((PtmNode *)nodes->pdata[i])->id, ((PtmNode *)nodes->pdata[i + 1])->id, NULL, TRUE);
}

static double
place_heading (PtmLayout *l)
{
  PtmNode *title = ptm_layout_get_title (l);

  if (title == NULL)
    return l->margin;
  ptm_layout_set_face (l, title, TRUE, 0);
  return l->margin + l->unit * 3 + ptm_layout_place_text (l, title, (PtmFrame){ l->margin, l->margin, l->width - 2 * l->margin, l->height * 0.13 }, l->base * 1.2, l->unit * 8.5, 2, "left");
}

static double
place_notes (PtmLayout *l)
{
  double bottom = l->height - l->margin, room = l->height * 0.14, height;

  if (!ptm_layout_has_info (l))
    return bottom;
  height = ptm_layout_info (l, (PtmFrame){ l->margin, 0, l->width - 2 * l->margin, room }, PTM_INFO_STACK, "left", FALSE);
  ptm_layout_info (l, (PtmFrame){ l->margin, bottom - height, l->width - 2 * l->margin, room }, PTM_INFO_STACK, "left", TRUE);
  return bottom - height - l->unit * 2;
}

void
ptm_layout_flowchart (PtmLayout *layout)
{
  g_autoptr (GPtrArray) nodes = ptm_layout_collect (layout, PTM_NODE_SHAPE);
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  g_autoptr (PtmGraph) graph = NULL;
  Chart  chart = { layout };
  double top, bottom;

  ptm_layout_add_backdrop (layout, "plain", (PtmFrame){ 0, 0, layout->width, layout->height }, layout->scene->palette.bg[0]);
  top = place_heading (layout);
  bottom = place_notes (layout);
  g_ptr_array_extend (nodes, objects, NULL, NULL);
  if (nodes->len == 0)
    return;
  if (layout->scene->edges->len == 0)
    connect_in_order (layout->scene, nodes);
  graph = ptm_graph_new (layout->scene, nodes);
  ptm_graph_rank (graph);
  chart.graph = graph;
  chart.area = (PtmFrame){ layout->margin * 0.8, top, layout->width - layout->margin * 1.6, MAX (bottom - top, 1) };
  find_lanes (&chart);
  choose_direction (&chart);
  if (chart.n_lanes > 0)
    add_lanes (&chart);
  measure_labels (&chart);
  plan_cells (&chart);
  for (guint i = 0; i < nodes->len; i++)
    place_box (&chart, i);
  if (chart.sideways && ptm_layout_is_rtl (layout))
    mirror_boxes (&chart);
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node->type == PTM_NODE_SHAPE)
        dress (layout, node);
      else
        ptm_layout_place_object (layout, node, node->frame, 0.5);
    }
  size_texts (&chart);
  for (guint i = 0; i < layout->scene->edges->len; i++)
    {
      PtmEdge *edge = layout->scene->edges->pdata[i];

      if (edge->route == NULL)
        edge->route = g_strdup ("ortho");
      if (edge->color.a == 0)
        edge->color = ptm_color_mix (layout->scene->palette.ink, layout->scene->palette.bg[0], 0.25);
    }
  g_free (chart.lane);
  g_free (chart.rank);
}
