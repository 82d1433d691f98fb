/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out diagrams: a ring for a cycle, rows for a chain, ranks for a tree, and one large picture with labels at
 * its sides when there is only one thing to explain. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure.h"
#include "ptm-layout-net.h"
#include "ptm-palette.h"
#include "ptm-text.h"

typedef struct
{
  PtmLayout *layout;
  GPtrArray *things; /* objects and shapes with their captions (element-type PtmNode) */
  GPtrArray *labels;
  PtmFrame   area;
  double     caption; /* font size */
} Diagram;

static const char *const upper[] = { "sun", "cloud", "rain", "moon", "star", "bird", "eagle", "airplane", "snow", "lightning", "rainbow" };
static const char *const lower[] = { "wave", "sea", "ocean", "fish", "mountain", "seedling", "soil", "root", "rock", "beach", "river", "island", "ground", "whale" };

/* -1 for what belongs above, 1 for what belongs below, 0 for the rest. */
static int
get_height_hint (const PtmNode *node)
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

static GPtrArray *
collect_labels_of (Diagram *d, const PtmNode *thing)
{
  GPtrArray *out = g_ptr_array_new ();

  for (guint i = 0; i < d->labels->len; i++)
    if (g_strcmp0 (((PtmNode *)d->labels->pdata[i])->target, thing->id) == 0)
      g_ptr_array_add (out, d->labels->pdata[i]);
  return out;
}

/* A thing's own text becomes a label like the others; a shape shows it inside. */
static void
add_own_caption (Diagram *d, PtmNode *thing)
{
  g_autoptr (GPtrArray) labels = collect_labels_of (d, thing);
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
static double
size_label (Diagram *d, PtmNode *label, double max_width)
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
static void
place_thing (Diagram *d, PtmNode *thing, PtmFrame cell)
{
  g_autoptr (GPtrArray) labels = collect_labels_of (d, thing);
  double text = 0, y;

  for (guint i = 0; i < labels->len; i++)
    text += size_label (d, labels->pdata[i], cell.width * 1.1) + d->caption * 0.15;
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

static PtmFrame
cell_at (double cx, double cy, double width, double height)
{
  return (PtmFrame){ cx - width / 2, cy - height / 2, width, height };
}

/* On the sides of a ring arrows come from above and below: there captions stand towards the middle. */
static void
turn_captions (Diagram *d, PtmNode *thing, double angle)
{
  g_autoptr (GPtrArray) labels = collect_labels_of (d, thing);
  double total = 0, y;

  if (fabs (cos (angle)) < 0.9)
    return;
  for (guint i = 0; i < labels->len; i++)
    total += ((PtmNode *)labels->pdata[i])->frame.height;
  y = thing->frame.y + (thing->frame.height - total) / 2;
  for (guint i = 0; i < labels->len; i++)
    {
      PtmNode *label = labels->pdata[i];

      ptm_node_set (&label->role, "caption");
      label->frame.x = cos (angle) > 0 ? thing->frame.x - d->caption * 0.3 - label->frame.width : thing->frame.x + thing->frame.width + d->caption * 0.3;
      label->frame.y = y;
      y += label->frame.height;
    }
}

static double
ring_angle (int i, int n, int turn, gboolean mirrored)
{
  return -G_PI / 2 + 2 * G_PI * (mirrored ? turn - i : i + turn) / n;
}

/* How well clouds are above and the sea below when the ring is turned so. */
static double
rate_turn (Diagram *d, GArray *ring, int turn, gboolean mirrored)
{
  double score = mirrored ? -0.4 : 0;

  for (guint i = 0; i < ring->len; i++)
    score += get_height_hint (d->things->pdata[g_array_index (ring, int, i)]) * sin (ring_angle (i, ring->len, turn, mirrored));
  return score;
}

static void
place_ring (Diagram *d, GArray *ring)
{
  int      n = ring->len, turn = 0;
  gboolean mirrored = FALSE;
  gboolean filled = (guint)n < d->things->len; /* something stands in the middle */
  double   cell = MIN (MIN (d->area.width / 2.7, d->area.height / (n <= 3 ? 2.05 : filled ? 3.1
                                                                                          : 2.35)),
                       2.4 * MIN (d->area.width, d->area.height * 1.25) / n);
  double   left = 1, right = -1, upper_end = 1, lower_end = -1, rx, ry, best = -1e9;

  for (int m = 0; m < 2; m++)
    for (int t = 0; t < n; t++)
      if (rate_turn (d, ring, t, m == 1) > best + 1e-6)
        {
          best = rate_turn (d, ring, t, m == 1);
          turn = t;
          mirrored = m == 1;
        }
  for (int i = 0; i < n; i++)
    {
      double a = ring_angle (i, n, turn, mirrored);

      left = MIN (left, cos (a));
      right = MAX (right, cos (a));
      upper_end = MIN (upper_end, sin (a));
      lower_end = MAX (lower_end, sin (a));
    }
  /* The ring fills the area whichever way its corners point. */
  ry = (d->area.height - cell) / (lower_end - upper_end);
  rx = MIN ((d->area.width - cell) / (right - left), ry * 1.9);
  for (int i = 0; i < n; i++)
    {
      double a = ring_angle (i, n, turn, mirrored);

      place_thing (d, d->things->pdata[g_array_index (ring, int, i)],
                   cell_at (d->area.x + d->area.width / 2 + (cos (a) - (left + right) / 2) * rx, d->area.y + d->area.height / 2 + (sin (a) - (upper_end + lower_end) / 2) * ry, cell, cell));
      turn_captions (d, d->things->pdata[g_array_index (ring, int, i)], a);
    }
}

/* What is not on the ring stands in its middle. */
static void
place_rest (Diagram *d)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  double side = MIN (d->area.width, d->area.height) * 0.28, width, aside, x = 0, y = 0;
  int    n = 0;

  for (guint i = 0; i < d->things->len; i++)
    {
      PtmNode *node = d->things->pdata[i];

      if (node->frame.width <= 0)
        g_ptr_array_add (rest, node);
      x += node->frame.width > 0 ? node->frame.x + node->frame.width / 2 : 0;
      y += node->frame.width > 0 ? node->frame.y + node->frame.height / 2 : 0;
      n += node->frame.width > 0;
    }
  if (rest->len == 0)
    return;
  width = MIN (side, d->area.width * 0.4 / rest->len);
  /* Not right under a thing of the ring, whose name would be in the arrow's way. */
  aside = n % 2 == 0 && rest->len == 1 ? width * 0.45 : 0;
  for (guint i = 0; i < rest->len; i++)
    place_thing (d, rest->pdata[i], cell_at (x / MAX (n, 1) + (i - (rest->len - 1) / 2.0) * width - aside, y / MAX (n, 1) + d->caption * (n == 3 ? 1.5 : 1), width * 0.9, width * 0.9));
}

/* The captions of a row stand on one line. */
static void
align_captions (Diagram *d, GArray *order)
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
      g_autoptr (GPtrArray) labels = collect_labels_of (d, thing);

      for (guint k = 0; k < labels->len; k++)
        ptm_layout_shift (labels->pdata[k], 0, foot - thing->frame.y - thing->frame.height);
    }
}

/* A short chain is a strip: each step on a card of its own. */
static void
place_strip (Diagram *d, GArray *order)
{
  const PtmPalette *c = &d->layout->scene->palette;
  double            pitch = d->area.width / order->len, width = pitch * 0.84, height = MIN (d->area.height, width * 1.4), y = d->area.y + (d->area.height - height) / 2;

  for (guint i = 0; i < order->len; i++)
    {
      double x = d->area.x + (i + 0.5) * pitch - width / 2, pad = width * 0.09;

      ptm_layout_add_ornament (d->layout, "card", x, y, width, height, ptm_color_mix (c->bg[0], c->bg[1], 0.42), PTM_Z_ORNAMENT + 1);
      place_thing (d, d->things->pdata[g_array_index (order, int, i)], (PtmFrame){ x + pad, y + pad, width - 2 * pad, height - 2 * pad });
    }
  align_captions (d, order);
}

/* Rows read like text; every second row of a chain runs back, so that its arrows stay short. */
static void
place_rows (Diagram *d, GArray *order)
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
      place_thing (d, d->things->pdata[g_array_index (order, int, i)],
                   cell_at (d->area.x + indent + (column + 0.5) * width, d->area.y + (row + 0.5) * height, width * 0.7, MIN (height * 0.72, width * 1.15)));
    }
}

/* What hangs together only in part stands in balanced rows, ordered so that the arrows are short. */
static void
place_net (Diagram *d, PtmGraph *graph)
{
  g_autofree int *heights = g_new (int, d->things->len);
  g_autoptr (PtmNet) net = NULL;

  for (guint i = 0; i < d->things->len; i++)
    heights[i] = get_height_hint (d->things->pdata[i]);
  net = ptm_net_new (graph, &d->area, heights);
  for (guint i = 0; i < d->things->len; i++)
    place_thing (d, d->things->pdata[i], cell_at (g_array_index (net->x, double, i), g_array_index (net->y, double, i), net->side, net->height));
}

/* The name of a thing whose arrow comes from below stands over it. */
static void
raise_captions (Diagram *d, PtmNode *thing)
{
  g_autoptr (GPtrArray) labels = collect_labels_of (d, thing);
  double total = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      PtmNode *label = labels->pdata[i];

      label->frame.y = thing->frame.y + total;
      total += label->frame.height + d->caption * 0.15;
    }
  ptm_layout_shift (thing, 0, total);
}

/* One thing all arrows start or end at stands in the middle, the others around it. */
static void
place_star (Diagram *d, int hub)
{
  int    n = d->things->len - 1;
  double cell = MIN (MIN (d->area.width / 3.4, d->area.height / 3.05), 2.2 * (d->area.width + d->area.height) / 2 / n);
  double rx = (d->area.width - cell) / 2, ry = (d->area.height - cell) / 2, foot = -1, cy;
  double shift = n % 2 == 0 ? 0.5 : 0;

  /* Two or four stand at the corners, where a wide page has most room; an odd number uses the whole height, too. */
  for (int i = 0; i < n; i++)
    foot = MAX (foot, sin (-G_PI / 2 + 2 * G_PI * (i + shift) / n));
  rx = MIN (rx, ry * 1.8);
  ry = MIN ((d->area.height - cell) / (n % 2 == 0 ? 2 * foot : 1 + foot), rx * 1.6);
  cy = d->area.y + d->area.height / 2 + (n % 2 == 0 ? 0 : (1 - foot) / 2 * ry);
  place_thing (d, d->things->pdata[hub], cell_at (d->area.x + d->area.width / 2, cy, cell, cell));
  for (int i = 0; i < n; i++)
    {
      PtmNode *thing = d->things->pdata[i < hub ? i : i + 1];
      double   a = -G_PI / 2 + 2 * G_PI * (i + shift) / n;

      place_thing (d, thing, cell_at (d->area.x + d->area.width / 2 + cos (a) * rx, cy + sin (a) * ry, cell, cell));
      if (sin (a) < -0.4)
        raise_captions (d, thing);
    }
}

/* The length of a cell's side when the ranks run across the page, or down it. */
static double
get_rank_side (Diagram *d, PtmGraph *graph, gboolean sideways)
{
  double along = (sideways ? d->area.width : d->area.height) / graph->n_layers;
  double across = (sideways ? d->area.height : d->area.width) / (graph->last_column - graph->first_column + 1);

  return MIN (along * 0.68, across * 0.92);
}

/* A tree or another order of ranks, all of it connected, whose pictures would not be much smaller than in rows. */
static gboolean
suits_ranks (Diagram *d, PtmGraph *graph)
{
  ptm_graph_rank (graph);
  return ptm_graph_hangs_together (graph) && (d->things->len > 24 || MAX (get_rank_side (d, graph, TRUE), get_rank_side (d, graph, FALSE)) > MIN (d->area.width, d->area.height) * 0.2);
}

static void
place_ranks (Diagram *d, PtmGraph *graph)
{
  gboolean sideways = get_rank_side (d, graph, TRUE) > get_rank_side (d, graph, FALSE);
  int      columns;
  double   along, across;

  columns = graph->last_column - graph->first_column + 1;
  along = (sideways ? d->area.width : d->area.height) / graph->n_layers;
  across = (sideways ? d->area.height : d->area.width) / columns;
  for (guint i = 0; i < d->things->len; i++)
    {
      int    layer = ptm_graph_get_layer (graph, i), first = G_MAXINT, last = -G_MAXINT;
      double shift, a, c;

      /* Each rank is centred. */
      for (guint k = 0; k < d->things->len; k++)
        if (ptm_graph_get_layer (graph, k) == layer)
          {
            first = MIN (first, ptm_graph_get_column (graph, k));
            last = MAX (last, ptm_graph_get_column (graph, k));
          }
      shift = (columns - (last - first + 1)) / 2.0 - first;
      a = (layer + 0.5) * along;
      c = (ptm_graph_get_column (graph, i) + shift + 0.5) * across;
      place_thing (d, d->things->pdata[i], sideways ? cell_at (d->area.x + a, d->area.y + c, along * 0.68, across * 0.92) : cell_at (d->area.x + c, d->area.y + a, across * 0.92, along * 0.74));
    }
}

/* On a tall page the labels stand over and under the picture; the middle ones farther out when a row has not room for all. */
static void
place_labels_above_and_below (Diagram *d, PtmNode *thing, GPtrArray *labels, double widest, double tallest)
{
  int      n = labels->len, above = (n + 1) / 2;
  gboolean two_rows = above > 2 && widest * above > d->area.width * 0.96;
  double   band = tallest * (two_rows ? 2.5 : 1.1), gap = d->caption * 1.6, top;
  PtmFrame box = { d->area.x, d->area.y + band + gap, d->area.width, MAX (d->area.height - 2 * (band + gap), 1) };

  ptm_layout_place_object (d->layout, thing, box, 0.5);
  top = thing->frame.y - gap;
  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];
      gboolean upper_row = i < above;
      int      in_row = upper_row ? above : n - above, at = upper_row ? i : i - above;
      gboolean far_out = two_rows && at > 0 && at < in_row - 1;
      double   slot = d->area.width / in_row, x = d->area.x + (at + 0.5) * slot - label->frame.width / 2;

      label->frame.x = CLAMP (x, d->area.x, MAX (d->area.x + d->area.width - label->frame.width, d->area.x));
      label->frame.y = upper_row ? top - label->frame.height - (far_out ? tallest * 1.4 : 0) : thing->frame.y + thing->frame.height + gap + (far_out ? tallest * 1.4 : 0);
    }
}

/* One thing to explain: as large as its labels allow, which stand in a column on either side; leader lines never cross. */
static void
place_labelled (Diagram *d, PtmNode *thing)
{
  g_autoptr (GPtrArray) labels = collect_labels_of (d, thing);
  int    n = labels->len, left = n / 2;
  double column = 0, tallest = 0, gap = d->area.width * 0.05;

  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];

      tallest = MAX (tallest, size_label (d, label, MIN (d->area.width * 0.3, d->caption * 14)));
      column = MAX (column, label->frame.width);
    }
  ptm_layout_place_object (d->layout, thing, (PtmFrame){ d->area.x + column + gap, d->area.y, d->area.width - 2 * (column + gap), d->area.height }, 0.5);
  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];

      label->fill = ptm_color_mix (d->layout->scene->palette.bg[0], PTM_RGB (255, 255, 255), 0.7);
      label->stroke = ptm_color_mix (d->layout->scene->palette.accent[0], d->layout->scene->palette.ink, 0.2);
    }
  if (thing->frame.width < d->area.width * 0.45 && thing->frame.height < d->area.height * 0.5)
    {
      place_labels_above_and_below (d, thing, labels, column, tallest);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];
      gboolean on_left = i >= n - left;
      int      in_column = on_left ? left : n - left, at = on_left ? i - (n - left) : i;
      /* Beside the picture, but never one over the other. */
      double pitch = MIN (d->area.height / MAX (in_column, 1), MAX (thing->frame.height * 0.95 / MAX (in_column, 1), tallest * 1.5));
      double y = thing->frame.y + thing->frame.height / 2 + (at - (in_column - 1) / 2.0) * pitch;

      label->frame.y = CLAMP (y - label->frame.height / 2, d->area.y, MAX (d->area.y + d->area.height - label->frame.height, d->area.y));
      label->frame.x = on_left ? thing->frame.x - gap - label->frame.width : thing->frame.x + thing->frame.width + gap;
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
arrange (Diagram *d)
{
  g_autoptr (PtmGraph) graph = ptm_graph_new (d->layout->scene, d->things);
  g_autoptr (GArray) ring = ptm_graph_find_ring (graph);
  g_autoptr (GArray) chain = ptm_graph_find_chain (graph);

  int hub = ptm_net_find_hub (graph);

  if (ring != NULL && (ring->len + 1 >= d->things->len || (ring->len >= 5 && ring->len + 2 >= d->things->len)))
    {
      place_ring (d, ring);
      place_rest (d);
      dress_edges (d->layout, "curve");
      return;
    }
  if (chain != NULL && chain->len <= (d->area.width > d->area.height ? 5 : 3))
    place_strip (d, chain);
  else if (chain != NULL)
    place_rows (d, chain);
  else if (hub >= 0 && d->things->len >= 5 && d->things->len <= 10 && ptm_graph_hangs_together (graph))
    place_star (d, hub);
  else if (graph->from->len > 0 && suits_ranks (d, graph))
    place_ranks (d, graph);
  else if (d->things->len == 1 && d->labels->len > 1)
    place_labelled (d, d->things->pdata[0]);
  else
    place_net (d, graph);
  dress_edges (d->layout, "straight");
}

static double
place_heading (PtmLayout *l)
{
  PtmNode *title = ptm_layout_get_title (l), *subtitle = ptm_layout_find_role (l, PTM_NODE_TEXT, "subtitle");
  double   y = l->unit * 6, width = l->width - 2 * l->margin;

  if (title != NULL)
    {
      ptm_layout_set_face (l, title, TRUE, 0);
      y += ptm_layout_place_text (l, title, (PtmFrame){ l->margin, y, width, l->height * 0.13 }, l->base, l->unit * 8, 2, "center");
    }
  if (subtitle != NULL)
    {
      ptm_layout_set_face (l, subtitle, FALSE, 0);
      y += ptm_layout_place_text (l, subtitle, (PtmFrame){ l->margin, y + l->unit, width, l->height * 0.06 }, l->base * 0.6, l->base, 2, "center") + l->unit;
    }
  return y + (y > l->unit * 6 ? l->unit * 2.5 : 0);
}

/* Knowledge templates share the area; what else there is stands beside them. TRUE when they took all of it. */
static gboolean
place_figures (Diagram *d)
{
  g_autoptr (GPtrArray) figures = ptm_layout_collect (d->layout, PTM_NODE_FIGURE);
  gboolean wide = d->area.width > d->area.height, alone = d->things->len == 0;
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
  for (guint i = 0; i < figures->len; i++)
    {
      double   length = ((wide ? area.width : area.height) - gap * (figures->len - 1)) / figures->len;
      PtmFrame box = wide ? (PtmFrame){ area.x + i * (length + gap), area.y, length, area.height } : (PtmFrame){ area.x, area.y + i * (length + gap), area.width, length };

      ptm_layout_figure (d->layout, figures->pdata[i], box);
    }
  return alone;
}

static gboolean
points_at_figure (Diagram *d, const PtmNode *label)
{
  const PtmNode *target = label->target != NULL ? ptm_scene_find (d->layout->scene, label->target) : NULL;

  return target != NULL && target->type == PTM_NODE_FIGURE;
}

/* Labels that point at nothing stand in a column below. */
static void
place_loose_labels (Diagram *d)
{
  double y = d->area.y + d->area.height + d->caption * 0.2;

  for (guint i = 0; i < d->labels->len; i++)
    {
      PtmNode *label = d->labels->pdata[i];

      if ((label->frame.width > 0 && label->z == PTM_Z_TEXT) || points_at_figure (d, label))
        continue;
      size_label (d, label, d->area.width);
      label->frame.x = d->area.x;
      label->frame.y = MIN (y, d->layout->height - label->frame.height);
      y += label->frame.height;
    }
}

void
ptm_layout_diagram (PtmLayout *layout)
{
  g_autoptr (GPtrArray) things = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) shapes = ptm_layout_collect (layout, PTM_NODE_SHAPE);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (layout, PTM_NODE_PHOTO);
  g_autoptr (GPtrArray) labels = ptm_layout_collect (layout, PTM_NODE_LABEL);
  Diagram  d = { layout, things, labels };
  double   top, bottom = layout->height - layout->unit * 4;
  PtmFrame card;

  ptm_layout_add_backdrop (layout, layout->variant % 3 == 2 ? "paper" : "plain", (PtmFrame){ 0, 0, layout->width, layout->height }, ptm_color_mix (layout->scene->palette.bg[0], layout->scene->palette.bg[1], 0.6));
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
  card = (PtmFrame){ layout->unit * 4, top, layout->width - layout->unit * 8, MAX (bottom - top, layout->unit * 10) };
  ptm_layout_add_ornament (layout, "card", card.x, card.y, card.width, card.height, layout->scene->palette.bg[0], PTM_Z_ORNAMENT);
  d.area = (PtmFrame){ card.x + layout->unit * 3.5, card.y + layout->unit * 3.5, card.width - layout->unit * 7, card.height - layout->unit * 7 };
  for (guint i = 0; i < things->len; i++)
    add_own_caption (&d, things->pdata[i]);
  if (!place_figures (&d) && things->len > 0)
    arrange (&d);
  place_loose_labels (&d);
}
