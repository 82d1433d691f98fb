/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out flow charts: ranks in rows of equal height, the main path straight down, boxes of one size, text of one
 * size. Charts too long for the page go on in a second band. */

#include "config.h"

#include <math.h>

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

static void
dress (PtmLayout *layout, PtmNode *node)
{
  const PtmPalette *c = &layout->scene->palette;
  gboolean          dark = ptm_palette_is_dark (c->bg[0]);
  PtmColor          step = dark ? c->bg[1] : ptm_color_mix (c->bg[0], PTM_RGB (255, 255, 255), 0.75), end = dark ? c->accent[0] : c->bg[2];

  if (node->shape == NULL)
    ptm_node_set (&node->shape, is_decision (node) ? "diamond" : is_end (node) ? "pill"
                                                                               : "rounded");
  if (node->fill.a == 0)
    node->fill = is_end (node) ? end : is_decision (node) ? ptm_color_mix (step, c->accent[1], dark ? 0.5 : 0.42)
                                                          : step;
  if (node->stroke.a == 0)
    node->stroke = is_end (node) ? end : is_decision (node) ? ptm_color_mix (c->accent[1], c->ink, 0.3)
                                                            : ptm_color_mix (c->ink, step, 0.35);
  node->color = ptm_palette_readable (node->color.a > 0 ? node->color : is_end (node) ? (dark ? c->bg[2] : c->bg[0])
                                                                                      : c->ink,
                                      &node->fill, 1, 4.5);
  node->size = 1;
  node->z = PTM_Z_PICTURE;
  ptm_node_set (&node->align, "center");
  ptm_layout_set_face (layout, node, FALSE, layout->type->strong_weight);
}

static void
plan_cells (Chart *chart)
{
  int    columns = chart->graph->last_column - chart->graph->first_column + 1, ranks = chart->graph->n_layers;
  double across = chart->sideways ? chart->area.height : chart->area.width, along = chart->sideways ? chart->area.width : chart->area.height;
  double best = -1;

  /* As many bands as give the largest boxes; a box is about two and a half times as wide as it is high. */
  for (int bands = 1; bands <= 8; bands++)
    {
      int    per_band = (ranks + bands - 1) / bands;
      double c = across / (columns * bands), r = along / per_band;
      double box = chart->sideways ? MIN (r * 0.68, c * 0.6 * 2.4) : MIN (c * 0.74, r * 0.56 * 2.4);

      box *= bands > 1 ? 0.8 : 1;
      if (box <= best)
        continue;
      best = box;
      chart->bands = bands;
      chart->per_band = per_band;
      chart->cell_width = chart->sideways ? r : c;
      chart->cell_height = chart->sideways ? c : r;
    }
}

static void
place_box (Chart *chart, int i)
{
  PtmNode *node = chart->graph->nodes->pdata[i];
  int      columns = chart->graph->last_column - chart->graph->first_column + 1;
  int      layer = ptm_graph_get_layer (chart->graph, i), column = ptm_graph_get_column (chart->graph, i) - chart->graph->first_column;
  int      band = layer / chart->per_band, rank = layer % chart->per_band;
  double   cross = column + band * columns + 0.5, along = rank + 0.5;
  double   cx = chart->area.x + (chart->sideways ? along * chart->cell_width : cross * chart->cell_width);
  double   cy = chart->area.y + (chart->sideways ? cross * chart->cell_height : along * chart->cell_height);
  double   width = MIN (chart->cell_width * (chart->sideways ? 0.7 : 0.8), chart->layout->unit * 56), height = MIN (MIN (chart->cell_height * 0.58, width * 0.42), chart->layout->unit * 19);

  width = MIN (width, height * 3.4);
  if (is_decision (node))
    {
      height = MIN (chart->cell_height * 0.7, height * 1.55);
      width = MIN (chart->cell_width * 0.94, width * 1.25);
    }
  if (is_end (node))
    height *= 0.8;
  node->frame = (PtmFrame){ cx - width / 2, cy - height / 2, width, height };
}

/* The text sizes of all boxes: what the fullest one needs, but no smaller than can be read. */
static void
size_texts (Chart *chart)
{
  PtmLayout *l = chart->layout;
  double     high = l->base * 1.75, size = high;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < chart->graph->nodes->len; i++)
      {
        PtmNode *node = chart->graph->nodes->pdata[i];
        double   inset = is_decision (node) ? 0.62 : 0.88, width = node->frame.width * inset, height = node->frame.height * (is_decision (node) ? 0.6 : 0.88);
        double   low = pass == 0 ? high * 0.4 : MAX (high * 0.3, 5);

        if (node->text == NULL)
          continue;
        if (!ptm_text_fit (node, l->scene->lang, width, height, low, pass == 0 ? high : size, 0))
          {
            node->font_size = low;
            if (pass == 1)
              ptm_scene_add_unmet (l->scene, node->text, "layout");
          }
        if (pass == 0)
          size = MIN (size, MAX (node->font_size, high * 0.55));
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
  return l->margin + l->unit * 3 + ptm_layout_place_text (l, title, (PtmFrame){ l->margin, l->margin, l->width - 2 * l->margin, l->height * 0.12 }, l->base, l->unit * 7.5, 2, "left");
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
  chart.sideways = chart.area.width > chart.area.height * (layout->variant % 2 == 0 ? 1.2 : 2);
  plan_cells (&chart);
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      place_box (&chart, i);
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
}
