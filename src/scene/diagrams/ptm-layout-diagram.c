/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out diagrams: a ring for a cycle, rows for a chain, ranks for a tree, and one large picture with labels at
 * its sides when there is only one thing to explain. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure.h"
#include "ptm-layout-diagram.h"
#include "ptm-layout-net.h"
#include "ptm-palette.h"
#include "ptm-text.h"

static const char *const upper[] = { "sun", "cloud", "rain", "moon", "star", "bird", "eagle", "airplane", "snow", "lightning", "rainbow" };
static const char *const lower[] = { "wave", "sea", "ocean", "fish", "mountain", "seedling", "soil", "root", "rock", "beach", "river", "island", "ground", "whale" };

/* -1 for what belongs above, 1 for what belongs below, 0 for the rest. */
int
ptm_diagram_get_height_hint (const PtmNode *node)
{
  const char *name = node->asset != NULL ? node->asset : node->noun != NULL ? node->noun
                                                                            : "";

  for (guint i = 0; i < G_N_ELEMENTS (upper); i++)
    if (strstr (name, upper[i]) != NULL)
      return -1;
  for (guint i = 0; i < G_N_ELEMENTS (lower); i++)
    if (strstr (name, lower[i]) != NULL)
      return 1;
  return 0;
}

GPtrArray *
ptm_diagram_collect_labels_of (PtmDiagram *d, const PtmNode *thing)
{
  GPtrArray *out = g_ptr_array_new ();

  for (guint i = 0; i < d->labels->len; i++)
    if (g_strcmp0 (((PtmNode *)d->labels->pdata[i])->target, thing->id) == 0)
      g_ptr_array_add (out, d->labels->pdata[i]);
  return out;
}

/* A thing's own text becomes a label like the others; a shape shows it inside. */
static void
add_own_caption (PtmDiagram *d, PtmNode *thing)
{
  g_autoptr (GPtrArray) labels = ptm_diagram_collect_labels_of (d, thing);
  PtmNode *label;

  if (thing->type != PTM_NODE_OBJECT || thing->text == NULL || *thing->text == '\0' || labels->len > 0)
    return;
  label = ptm_scene_add_node (d->layout->scene, NULL, PTM_NODE_LABEL);
  g_free (label->id);
  label->id = g_strdup_printf ("%s~dname", thing->id);
  ptm_node_set (&label->text, thing->text);
  ptm_node_set (&label->lang, thing->lang);
  ptm_node_set (&label->target, thing->id);
  ptm_node_set (&label->role, "caption");
  g_ptr_array_add (d->labels, label);
}

/* Sets a label to one size and its own width; returns the height. */
double
ptm_diagram_size_label (PtmDiagram *d, PtmNode *label, double max_width)
{
  double width, height, pad = d->caption * 0.4, number = label->n > 0 ? d->caption * 1.9 : 0;

  ptm_layout_set_face (d->layout, label, FALSE, d->layout->type->strong_weight);
  label->font_size = d->caption;
  if (!ptm_text_fit (label, d->layout->scene->lang, MAX (max_width - 2 * pad - number, 4), d->caption * 6, d->caption * 0.5, d->caption, 4))
    label->font_size = d->caption * 0.5;
  ptm_text_measure (label, d->layout->scene->lang, MAX (max_width - 2 * pad - number, 4), &width, &height);
  label->frame.width = MIN (width + number + 2 * pad + 2, max_width);
  label->frame.height = MIN (height, d->caption * 7) + pad * 0.6;
  label->z = PTM_Z_TEXT;
  ptm_node_set (&label->align, "center");
  return label->frame.height;
}

/* A thing in a cell, its captions under it. */
void
ptm_diagram_place_thing (PtmDiagram *d, PtmNode *thing, PtmFrame cell)
{
  g_autoptr (GPtrArray) labels = ptm_diagram_collect_labels_of (d, thing);
  double text = 0, y;

  for (guint i = 0; i < labels->len; i++)
    text += ptm_diagram_size_label (d, labels->pdata[i], cell.width * 1.1) + d->caption * 0.15;
  text = MIN (text, cell.height * 0.5);
  if (thing->type == PTM_NODE_SHAPE)
    {
      const PtmPalette *c = &d->layout->scene->palette;

      thing->frame = (PtmFrame){ cell.x + cell.width * 0.06, cell.y + cell.height * 0.24, cell.width * 0.88, cell.height * 0.52 };
      if (thing->shape == NULL)
        ptm_node_set (&thing->shape, "rounded");
      if (thing->fill.a == 0)
        thing->fill = ptm_color_mix (c->bg[0], c->accent[0], 0.16);
      if (thing->stroke.a == 0)
        thing->stroke = c->accent[0];
      thing->color = ptm_palette_readable (c->ink, &thing->fill, 1, 4.5);
      thing->z = PTM_Z_PICTURE;
      ptm_node_set (&thing->align, "center");
      ptm_layout_set_face (d->layout, thing, FALSE, d->layout->type->strong_weight);
      if (thing->text != NULL && !ptm_text_fit (thing, d->layout->scene->lang, thing->frame.width * 0.86, thing->frame.height * 0.86, d->caption * 0.5, d->caption * 1.1, 0))
        thing->font_size = d->caption * 0.5;
    }
  else
    ptm_layout_place_object (d->layout, thing, (PtmFrame){ cell.x, cell.y, cell.width, MAX (cell.height - text - d->caption * 0.3, 1) }, 0.5);
  y = thing->frame.y + thing->frame.height + d->caption * 0.25;
  for (guint i = 0; i < labels->len; i++)
    {
      PtmNode *label = labels->pdata[i];

      label->frame.x = CLAMP (cell.x + (cell.width - label->frame.width) / 2, d->layout->unit, MAX (d->layout->width - d->layout->unit - label->frame.width, d->layout->unit));
      label->frame.y = y;
      y += label->frame.height + d->caption * 0.15;
    }
}

PtmFrame
ptm_diagram_cell_at (double cx, double cy, double width, double height)
{
  return (PtmFrame){ cx - width / 2, cy - height / 2, width, height };
}

/* The captions of a row stand on one line. */
static void
align_captions (PtmDiagram *d, GArray *order)
{
  double foot = 0;

  for (guint i = 0; i < order->len; i++)
    {
      const PtmFrame *f = &((PtmNode *)d->things->pdata[g_array_index (order, int, i)])->frame;

      foot = MAX (foot, f->y + f->height);
    }
  for (guint i = 0; i < order->len; i++)
    {
      const PtmNode *thing = d->things->pdata[g_array_index (order, int, i)];
      g_autoptr (GPtrArray) labels = ptm_diagram_collect_labels_of (d, thing);

      for (guint k = 0; k < labels->len; k++)
        ptm_layout_shift (labels->pdata[k], 0, foot - thing->frame.y - thing->frame.height);
    }
}

/* A short chain is a strip; where the page is high its steps go up and down, so that they can be larger. */
static void
place_strip (PtmDiagram *d, GArray *order)
{
  double pitch = d->area.width / order->len, side = MIN (pitch * (order->len > 2 && d->area.height > pitch * 1.5 ? 0.9 : 0.74), d->area.height * 0.8), height = MIN (d->area.height, side + d->caption * 2.4);
  double sway = order->len > 2 ? CLAMP ((d->area.height - height) / 2, 0, side * 0.3) : 0, y = d->area.y + d->area.height / 2;

  d->caption = MIN (MAX (d->caption, side * 0.13), d->layout->base * 1.9);
  for (guint i = 0; i < order->len; i++)
    {
      double x = d->area.x + (i + 0.5) * pitch;

      ptm_diagram_place_thing (d, d->things->pdata[g_array_index (order, int, i)], ptm_diagram_cell_at (x, y + (i % 2 == 0 ? sway : -sway), side, height));
    }
  if (sway < 1)
    align_captions (d, order);
}

/* Rows read like text; every second row of a chain runs back, so that its arrows stay short. */
static void
place_rows (PtmDiagram *d, GArray *order)
{
  int    n = order->len, best_columns = 1;
  double best = 0, width, height;

  for (int columns = 1; columns <= n; columns++)
    {
      int    rows = (n + columns - 1) / columns;
      double side = MIN (d->area.width / columns * 0.7, d->area.height / rows * (rows > 1 ? 0.7 : 0.92));

      side *= rows > 1 ? 0.75 : 1;
      if (side > best)
        {
          best = side;
          best_columns = columns;
        }
    }
  width = d->area.width / best_columns;
  height = d->area.height / ((n + best_columns - 1) / best_columns);
  for (int i = 0; i < n; i++)
    {
      int    row = i / best_columns, column = i % best_columns, in_row = MIN (best_columns, n - row * best_columns);
      double indent = row > 0 ? 0 : (best_columns - in_row) * width / 2;

      if (row % 2 == 1)
        column = best_columns - 1 - column;
      ptm_diagram_place_thing (d, d->things->pdata[g_array_index (order, int, i)],
                               ptm_diagram_cell_at (d->area.x + indent + (column + 0.5) * width, d->area.y + (row + 0.5) * height, width * 0.7, MIN (height * 0.72, width * 1.15)));
    }
}

/* What hangs together only in part stands in balanced rows, ordered so that the arrows are short. */
static void
place_net (PtmDiagram *d, PtmGraph *graph)
{
  g_autofree int *heights = g_new (int, d->things->len);
  g_autoptr (PtmNet) net = NULL;

  for (guint i = 0; i < d->things->len; i++)
    heights[i] = ptm_diagram_get_height_hint (d->things->pdata[i]);
  net = ptm_net_new (graph, &d->area, heights);
  for (guint i = 0; i < d->things->len; i++)
    ptm_diagram_place_thing (d, d->things->pdata[i], ptm_diagram_cell_at (g_array_index (net->x, double, i), g_array_index (net->y, double, i), net->side, net->height));
}

/* The length of a cell's side when the ranks run across the page, or down it. */
static double
get_rank_side (PtmDiagram *d, PtmGraph *graph, gboolean sideways)
{
  double along = (sideways ? d->area.width : d->area.height) / graph->n_layers;
  double across = (sideways ? d->area.height : d->area.width) / (graph->last_column - graph->first_column + 1);

  return MIN (along * 0.68, across * 0.92);
}

/* A tree or another order of ranks, all of it connected, whose pictures would not be much smaller than in rows. */
static gboolean
suits_ranks (PtmDiagram *d, PtmGraph *graph)
{
  ptm_graph_rank (graph);
  return ptm_graph_hangs_together (graph) && (d->things->len > 24 || MAX (get_rank_side (d, graph, TRUE), get_rank_side (d, graph, FALSE)) > MIN (d->area.width, d->area.height) * 0.2);
}

static void
place_ranks (PtmDiagram *d, PtmGraph *graph)
{
  double   across_side = get_rank_side (d, graph, TRUE), down_side = get_rank_side (d, graph, FALSE);
  gboolean sideways = across_side > down_side * (d->layout->variant % 2 == 0 ? 1 : 1.25);
  int      columns;
  double   along, across;

  /* Names are no larger than their pictures allow. */
  d->caption = MIN (d->caption, (sideways ? across_side : down_side) * 0.15);

  columns = graph->last_column - graph->first_column + 1;
  along = (sideways ? d->area.width : d->area.height) / graph->n_layers;
  across = (sideways ? d->area.height : d->area.width) / columns;
  for (guint i = 0; i < d->things->len; i++)
    {
      int    layer = ptm_graph_get_layer (graph, i), first = G_MAXINT, last = -G_MAXINT;
      double shift, a, c, wide;

      /* Each rank is centred. */
      for (guint k = 0; k < d->things->len; k++)
        if (ptm_graph_get_layer (graph, k) == layer)
          {
            first = MIN (first, ptm_graph_get_column (graph, k));
            last = MAX (last, ptm_graph_get_column (graph, k));
          }
      shift = (columns - (last - first + 1)) / 2.0 - first;
      wide = MIN (across * columns / (last - first + 1) * 0.92, along * (sideways ? 0.86 : 0.95));
      a = (layer + 0.5) * along;
      c = (ptm_graph_get_column (graph, i) + shift + 0.5) * across;
      ptm_diagram_place_thing (d, d->things->pdata[i], sideways ? ptm_diagram_cell_at (d->area.x + a, d->area.y + c, along * 0.68, MAX (wide, across * 0.92)) : ptm_diagram_cell_at (d->area.x + c, d->area.y + a, MAX (wide, across * 0.92), along * 0.76));
    }
}

static void
dress_edges (PtmLayout *layout, const char *route)
{
  PtmColor paper = layout->scene->palette.bg[0];
  PtmColor ink = ptm_palette_readable (layout->scene->palette.accent[0], &paper, 1, 3);

  for (guint i = 0; i < layout->scene->edges->len; i++)
    {
      PtmEdge *edge = layout->scene->edges->pdata[i];

      if (edge->route == NULL)
        edge->route = g_strdup (route);
      if (edge->color.a == 0)
        edge->color = ink;
    }
}

static void
arrange (PtmDiagram *d)
{
  g_autoptr (PtmGraph) graph = ptm_graph_new (d->layout->scene, d->things);
  g_autoptr (GArray) ring = ptm_graph_find_ring (graph);
  g_autoptr (GArray) chain = ptm_graph_find_chain (graph);

  int hub = ptm_net_find_hub (graph);

  if (ring != NULL && (ring->len + 1 >= d->things->len || (ring->len >= 5 && ring->len + 2 >= d->things->len)))
    {
      ptm_diagram_place_ring (d, ring);
      ptm_diagram_place_rest (d);
      dress_edges (d->layout, "curve");
      return;
    }
  if (chain != NULL && chain->len <= (d->area.width > d->area.height ? 5 : 3))
    place_strip (d, chain);
  else if (chain != NULL)
    place_rows (d, chain);
  else if (hub >= 0 && d->things->len >= 5 && d->things->len <= 10 && ptm_graph_hangs_together (graph))
    ptm_diagram_place_star (d, hub);
  else if (graph->from->len > 0 && suits_ranks (d, graph))
    place_ranks (d, graph);
  else if (d->things->len == 1 && d->labels->len > 1)
    ptm_diagram_place_labelled (d, d->things->pdata[0]);
  else
    place_net (d, graph);
  dress_edges (d->layout, "straight");
}

static double
place_heading (PtmLayout *l)
{
  const char *align = l->variant % 3 == 1 ? "left" : "center";
  PtmNode    *title = ptm_layout_get_title (l), *subtitle = ptm_layout_find_role (l, PTM_NODE_TEXT, "subtitle");
  double      y = l->unit * 5, width = l->width - 2 * l->margin;

  if (title != NULL)
    {
      ptm_layout_set_face (l, title, TRUE, 0);
      y += ptm_layout_place_text (l, title, (PtmFrame){ l->margin, y, width, l->height * 0.13 }, l->base * 1.2, l->unit * 8.5, 2, align);
    }
  if (subtitle != NULL)
    {
      ptm_layout_set_face (l, subtitle, FALSE, 0);
      y += ptm_layout_place_text (l, subtitle, (PtmFrame){ l->margin, y + l->unit, width, l->height * 0.06 }, l->base * 0.85, l->base * 1.3, 2, align) + l->unit;
    }
  return y + (y > l->unit * 5 ? l->unit * 2.5 : 0);
}

/* Side by side, or one over the other: as the drawings become larger beside their names. */
static gboolean
stands_in_row (PtmDiagram *d, const PtmFrame *area, int n)
{
  double gap = d->layout->unit * 3, names = d->layout->unit * 36;
  double beside = MIN ((area->width - gap * (n - 1)) / n - names, area->height * 1.3), over = MIN (area->width - names, (area->height - gap * (n - 1)) / n * 1.3);

  return beside > over;
}

/* Knowledge templates share the area; what else there is stands beside them. TRUE when they took all of it. */
static gboolean
place_figures (PtmDiagram *d)
{
  g_autoptr (GPtrArray) figures = ptm_layout_collect (d->layout, PTM_NODE_FIGURE);
  gboolean wide = d->area.width > d->area.height, alone = d->things->len == 0, row;
  PtmFrame area = d->area;
  double   gap = d->layout->unit * 3;

  if (figures->len == 0)
    return FALSE;
  if (!alone && wide)
    {
      area.width *= 0.68;
      d->area.x += area.width + gap;
      d->area.width -= area.width + gap;
    }
  else if (!alone)
    {
      area.height *= 0.68;
      d->area.y += area.height + gap;
      d->area.height -= area.height + gap;
    }
  row = stands_in_row (d, &area, figures->len);
  for (guint i = 0; i < figures->len; i++)
    {
      double   length = ((row ? area.width : area.height) - gap * (figures->len - 1)) / figures->len;
      PtmFrame box = row ? (PtmFrame){ area.x + i * (length + gap), area.y, length, area.height } : (PtmFrame){ area.x, area.y + i * (length + gap), area.width, length };

      ptm_layout_figure (d->layout, figures->pdata[i], box);
    }
  return alone;
}

static gboolean
points_at_figure (PtmDiagram *d, const PtmNode *label)
{
  const PtmNode *target = label->target != NULL ? ptm_scene_find (d->layout->scene, label->target) : NULL;

  return target != NULL && target->type == PTM_NODE_FIGURE;
}

/* Labels that point at nothing stand in a column below. */
static void
place_loose_labels (PtmDiagram *d)
{
  double y = d->area.y + d->area.height + d->caption * 0.2;

  for (guint i = 0; i < d->labels->len; i++)
    {
      PtmNode *label = d->labels->pdata[i];

      if ((label->frame.width > 0 && label->z == PTM_Z_TEXT) || points_at_figure (d, label))
        continue;
      ptm_diagram_size_label (d, label, d->area.width);
      label->frame.x = d->area.x;
      label->frame.y = MIN (y, d->layout->height - label->frame.height);
      y += label->frame.height;
    }
}

/* The page's three ways: the drawing on bare paper, on a sheet in a pale margin, under a band with the title. Gives the area. */
static PtmFrame
dress_page (PtmLayout *l, double top, double bottom)
{
  const PtmPalette *c = &l->scene->palette;
  gboolean          dark = ptm_palette_is_dark (c->bg[0]);
  double            u = l->unit, height = MAX (bottom - top, u * 10);
  PtmOklch          margin = ptm_color_to_oklch (c->bg[1]);

  if (l->variant % 3 == 0)
    return (PtmFrame){ u * 4.5, top, l->width - u * 9, height };
  if (l->variant % 3 == 1)
    {
      PtmNode *backdrop = ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, l->height }, dark ? c->bg[1] : ptm_color_from_oklch ((PtmOklch){ MAX (margin.L, 0.925), MIN (margin.C, 0.04), margin.h }));

      backdrop->z = PTM_Z_BACKDROP + 1;
      ptm_layout_add_ornament (l, "card", u * 3.5, top, l->width - u * 7, height + u * 0.5, dark ? c->bg[0] : ptm_color_mix (c->bg[0], PTM_RGB (255, 255, 255), 0.6), PTM_Z_ORNAMENT);
      return (PtmFrame){ u * 6, top + u * 2.5, l->width - u * 12, MAX (height - u * 5, 1) };
    }
  if (ptm_layout_get_title (l) != NULL)
    ptm_layout_add_ornament (l, "rect", 0, 0, l->width, top, c->bg[2], PTM_Z_ORNAMENT);
  return (PtmFrame){ u * 4.5, top + u * 2.5, l->width - u * 9, MAX (height - u * 2.5, 1) };
}

void
ptm_layout_diagram (PtmLayout *layout)
{
  g_autoptr (GPtrArray) things = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) shapes = ptm_layout_collect (layout, PTM_NODE_SHAPE);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (layout, PTM_NODE_PHOTO);
  g_autoptr (GPtrArray) labels = ptm_layout_collect (layout, PTM_NODE_LABEL);
  PtmDiagram d = { layout, things, labels };
  double     top, bottom = layout->height - layout->unit * 4;

  ptm_layout_add_backdrop (layout, "plain", (PtmFrame){ 0, 0, layout->width, layout->height }, layout->scene->palette.bg[0]);
  g_ptr_array_extend (things, shapes, NULL, NULL);
  g_ptr_array_extend (things, photos, NULL, NULL);
  d.caption = MIN (layout->base * 1.7, layout->unit * 26 / sqrt (MAX (MAX (things->len, labels->len), 1)));
  top = place_heading (layout);
  if (ptm_layout_has_info (layout))
    {
      double height = ptm_layout_info (layout, (PtmFrame){ layout->margin, 0, layout->width - 2 * layout->margin, layout->height * 0.16 }, PTM_INFO_STACK, "center", FALSE);

      ptm_layout_info (layout, (PtmFrame){ layout->margin, bottom - height, layout->width - 2 * layout->margin, layout->height * 0.16 }, PTM_INFO_STACK, "center", TRUE);
      bottom -= height + layout->unit * 2;
    }
  d.area = dress_page (layout, top, bottom);
  for (guint i = 0; i < things->len; i++)
    add_own_caption (&d, things->pdata[i]);
  if (!place_figures (&d) && things->len > 0)
    arrange (&d);
  place_loose_labels (&d);
}
