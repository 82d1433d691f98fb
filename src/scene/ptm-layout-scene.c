/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file places things in a place. Relations are solved in a fixed order: what lies on, in or above something goes with it,
 * then what stands beside, before or behind it; then the clusters that came of it are set side by side on the ground, scaled
 * to fit, the tallest near the middle. Heights follow the real ones, compressed so that an apple by a house can be seen. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-layout-heights.h"
#include "ptm-layout-private.h"
#include "ptm-layout-random.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/** Unit: one object of the plan with all its copies. Lengths are free units with the ground at y = 0, upwards negative. */
typedef struct
{
  GPtrArray *nodes;
  PtmThing   thing;
  double     x; /* left edge */
  double     y; /* foot */
  double     width;
  double     height;
  double     depth;  /* drawn later when greater */
  int        anchor; /* index of the unit it was placed by, -1 = none */
  gboolean   placed;
  gboolean   off_ground;
  gboolean   resting; /* casts a shadow on what it lies on */
} Unit;

typedef struct
{
  PtmLayout *layout;
  GArray    *units;
  PtmFrame   area;
  double     horizon; /* pixels */
  double     ground_scale;
  gboolean   no_ground; /* in the air, under water, in space */
} Place;

static Unit *
get_unit (Place *place, int i)
{
  return &g_array_index (place->units, Unit, i);
}

static int
find_unit (Place *place, const char *id)
{
  for (guint i = 0; id != NULL && i < place->units->len; i++)
    {
      Unit *unit = get_unit (place, i);

      for (guint k = 0; k < unit->nodes->len; k++)
        if (g_strcmp0 (((PtmNode *)unit->nodes->pdata[k])->id, id) == 0)
          return i;
    }
  return -1;
}

static void
clear_unit (gpointer unit)
{
  g_ptr_array_unref (((Unit *)unit)->nodes);
}

/* Copies made by expanding a count belong to the node before the "~". */
static gboolean
is_copy_of (const PtmNode *copy, const PtmNode *node)
{
  gsize length = strlen (node->id);

  return strncmp (copy->id, node->id, length) == 0 && copy->id[length] == '~';
}

static int
count_per_row (const Unit *unit)
{
  int n = unit->nodes->len;

  if (unit->thing.floats && n > 3)
    return (int)ceil (sqrt (n * 1.6));
  return n <= 6 ? n : (int)ceil (sqrt (n * 2.4));
}

/* The size of one and of all: a row for a few, staggered rows for many. */
static void
measure_unit (Place *place, Unit *unit)
{
  PtmNode *node = unit->nodes->pdata[0];
  double   one = pow (unit->thing.height, 0.42) * CLAMP (node->size, 0.2, 5), aspect = ptm_layout_get_aspect (place->layout, node);
  int      per_row = count_per_row (unit), rows = ((int)unit->nodes->len + per_row - 1) / per_row;

  one /= MAX (sqrt (unit->nodes->len / 14.0), 1);
  /* Very wide and very thin things are scaled by their area. */
  one *= CLAMP (pow (aspect, -0.25), 0.75, 1.25);
  unit->width = one * aspect * (1 + (per_row - 1) * 1.08) + (rows > 1 ? one * aspect * 0.54 : 0);
  unit->height = one * (1 + (rows - 1) * (unit->thing.floats ? 1.1 : 0.34));
}

static void
collect_units (Place *place)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (place->layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (place->layout, PTM_NODE_PHOTO);

  g_ptr_array_extend (objects, photos, NULL, NULL);
  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *node = objects->pdata[i];
      Unit     unit = { 0 };
      Unit    *last = place->units->len > 0 ? get_unit (place, place->units->len - 1) : NULL;

      if (last != NULL && is_copy_of (node, last->nodes->pdata[0]))
        {
          g_ptr_array_add (last->nodes, node);
          continue;
        }
      unit.nodes = g_ptr_array_new ();
      unit.anchor = -1;
      unit.thing = ptm_thing_look_up (node);
      g_ptr_array_add (unit.nodes, node);
      g_array_append_val (place->units, unit);
    }
  for (guint i = 0; i < place->units->len; i++)
    measure_unit (place, get_unit (place, i));
}

/* Where the n-th of several on the same side goes: outwards, no overlap with what is placed by the same thing. */
static double
push_aside (Place *place, Unit *unit, int anchor, double x, int direction)
{
  for (guint round = 0; round < place->units->len; round++)
    {
      gboolean moved = FALSE;

      for (guint i = 0; i < place->units->len; i++)
        {
          Unit *other = get_unit (place, i);

          if (other == unit || !other->placed || other->off_ground || ((int)i != anchor && other->anchor != anchor))
            continue;
          if (x < other->x + other->width && x + unit->width > other->x)
            {
              x = direction > 0 ? other->x + other->width + 0.12 : other->x - unit->width - 0.12;
              moved = TRUE;
            }
        }
      if (!moved)
        break;
    }
  return x;
}

static int
count_placed_on (Place *place, int anchor, gboolean off_ground)
{
  int n = 0;

  for (guint i = 0; i < place->units->len; i++)
    n += get_unit (place, i)->placed && get_unit (place, i)->anchor == anchor && get_unit (place, i)->off_ground == off_ground;
  return n;
}

/* Things that share a table stand side by side on it; the second moves right, the third left. */
static void
lay_on (Place *place, Unit *unit, Unit *base, int anchor)
{
  int    before = count_placed_on (place, anchor, TRUE);
  double step = (before + 1) / 2 * (before % 2 == 1 ? 1 : -1), most = base->width * (before > 0 ? 0.45 : 0.9);

  if (unit->width > most && base->width < unit->width * 2)
    {
      double scale = MAX (most / unit->width, 0.5);

      unit->width *= scale;
      unit->height *= scale;
    }
  unit->x = base->x + base->width / 2 - unit->width / 2 + step * MAX (unit->width * 1.1, base->width * 0.34);
  unit->y = base->y - base->height * (1 - base->thing.surface) + unit->height * 0.04;
  unit->depth = base->depth + 0.01;
  unit->off_ground = TRUE;
  unit->resting = TRUE;
}

static void
put_inside (Unit *unit, Unit *base)
{
  double scale = MIN (1, MIN (base->width * 0.6 / unit->width, base->height * 0.62 / unit->height));

  unit->width *= scale;
  unit->height *= scale;
  unit->x = base->x + (base->width - unit->width) / 2;
  unit->y = base->y - base->height * 0.12;
  unit->depth = base->depth + 0.01;
  unit->off_ground = TRUE;
}

static gboolean
place_by (Place *place, int a, const char *rel, int b)
{
  Unit *unit = get_unit (place, a), *base = get_unit (place, b);

  if (strcmp (rel, "on") == 0)
    lay_on (place, unit, base, b);
  else if (strcmp (rel, "inside") == 0)
    put_inside (unit, base);
  else if (strcmp (rel, "above") == 0)
    {
      unit->x = base->x + (base->width - unit->width) / 2;
      unit->y = base->y - base->height - 0.18;
      unit->depth = base->depth;
      unit->off_ground = TRUE;
    }
  else if (strcmp (rel, "under") == 0 || strcmp (rel, "below") == 0)
    {
      /* Under a tree is before its trunk, under a cloud is on the ground below it. */
      unit->x = base->x + (base->width - unit->width) / 2;
      if (base->off_ground || base->thing.floats)
        unit->x = push_aside (place, unit, -2, unit->x, 1);
      else if (count_placed_on (place, b, FALSE) > 0)
        unit->x = push_aside (place, unit, b, unit->x, 1);
      unit->y = base->off_ground || base->thing.floats ? 0 : base->y + 0.16;
      unit->depth = base->depth + 0.3;
    }
  else if (strcmp (rel, "behind") == 0)
    {
      unit->x = base->x + base->width * 0.62 - unit->width * 0.2;
      unit->y = base->y - 0.22;
      unit->depth = base->depth - 0.3;
    }
  else if (strcmp (rel, "in-front") == 0)
    {
      unit->x = base->x + base->width * 0.34 - unit->width * 0.5;
      unit->y = base->y + 0.24;
      unit->depth = base->depth + 0.3;
    }
  else if (strcmp (rel, "left-of") == 0 || strcmp (rel, "right-of") == 0 || strcmp (rel, "next-to") == 0 || strcmp (rel, "around") == 0)
    {
      int direction = strcmp (rel, "left-of") == 0 ? -1 : strcmp (rel, "next-to") == 0 && count_placed_on (place, b, FALSE) % 2 == 1 ? -1
                                                                                                                                     : 1;

      unit->x = push_aside (place, unit, b, direction > 0 ? base->x + base->width + 0.12 : base->x - unit->width - 0.12, direction);
      unit->y = base->off_ground ? base->y : base->y + 0.02;
      unit->off_ground = base->off_ground;
      unit->depth = base->depth + 0.01;
    }
  else
    return FALSE;
  unit->anchor = b;
  unit->placed = TRUE;
  return TRUE;
}

/* Of a thing between two others the second stands so far off that there is room. */
static gboolean
place_between (Place *place, int a)
{
  GPtrArray *constraints = place->layout->scene->constraints;
  int        ends[2] = { -1, -1 }, n = 0;
  Unit      *unit = get_unit (place, a), *left, *right;

  for (guint i = 0; i < constraints->len && n < 2; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];

      if (g_strcmp0 (constraint->rel, "between") == 0 && find_unit (place, constraint->a) == a && find_unit (place, constraint->b) >= 0)
        ends[n++] = find_unit (place, constraint->b);
    }
  if (n < 2 || ends[0] == ends[1] || !get_unit (place, ends[0])->placed)
    return FALSE;
  left = get_unit (place, ends[0]);
  right = get_unit (place, ends[1]);
  unit->x = left->x + left->width + 0.12;
  unit->y = left->y;
  unit->depth = left->depth + 0.02;
  unit->anchor = ends[0];
  unit->placed = TRUE;
  if (!right->placed || right->anchor >= 0)
    {
      right->x = unit->x + unit->width + 0.12;
      right->y = left->y;
      right->anchor = ends[0];
      right->placed = TRUE;
    }
  return TRUE;
}

static gboolean
depends (Place *place, int a)
{
  GPtrArray *constraints = place->layout->scene->constraints;

  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];
      int                  b = find_unit (place, constraint->b);

      if (find_unit (place, constraint->a) == a && b >= 0 && b != a)
        return TRUE;
    }
  return FALSE;
}

/* The second end of a between waits for the thing between. */
static gboolean
is_far_end (Place *place, int b)
{
  GPtrArray *constraints = place->layout->scene->constraints;
  gboolean   first = TRUE;

  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];

      if (g_strcmp0 (constraint->rel, "between") != 0)
        continue;
      if (!first && find_unit (place, constraint->b) == b)
        return TRUE;
      first = !first;
    }
  return FALSE;
}

static gboolean
solve_once (Place *place)
{
  GPtrArray *constraints = place->layout->scene->constraints;
  gboolean   progress = FALSE;

  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];
      int                  a = find_unit (place, constraint->a), b = find_unit (place, constraint->b);

      if (a < 0 || b < 0 || a == b || get_unit (place, a)->placed)
        continue;
      if (g_strcmp0 (constraint->rel, "between") == 0)
        progress |= place_between (place, a);
      else if (get_unit (place, b)->placed)
        progress |= place_by (place, a, constraint->rel, b);
    }
  return progress;
}

static void
solve (Place *place)
{
  double far = 0;

  for (guint i = 0; i < place->units->len; i++)
    if (!depends (place, i) && !is_far_end (place, i))
      {
        Unit *unit = get_unit (place, i);

        /* Clusters are far apart until they are set side by side. */
        unit->x = far;
        far += 1000;
        unit->placed = TRUE;
        unit->off_ground = unit->thing.floats;
      }
  while (solve_once (place))
    ;
  /* Relations that go in a circle cannot all hold: the first thing of one is let go and the rest tried again. */
  for (guint i = 0; i < place->units->len; i++)
    {
      Unit          *unit = get_unit (place, i);
      const PtmNode *node = unit->nodes->pdata[0];

      if (unit->placed)
        continue;
      unit->x = far;
      far += 1000;
      unit->placed = TRUE;
      ptm_scene_add_unmet (place->layout->scene, node->noun != NULL ? node->noun : node->id, "layout");
      while (solve_once (place))
        ;
    }
}

static int
get_root (Place *place, int i)
{
  for (guint step = 0; step < place->units->len && get_unit (place, i)->anchor >= 0; step++)
    i = get_unit (place, i)->anchor;
  return i;
}

typedef struct
{
  int    root;
  double left, right, top, bottom;
} Cluster;

static int
compare_clusters (gconstpointer a, gconstpointer b)
{
  double ha = ((const Cluster *)a)->bottom - ((const Cluster *)a)->top, hb = ((const Cluster *)b)->bottom - ((const Cluster *)b)->top;

  return ha < hb ? 1 : ha > hb ? -1
                               : ((const Cluster *)a)->root - ((const Cluster *)b)->root;
}

static GArray *
collect_clusters (Place *place, gboolean floating)
{
  GArray *clusters = g_array_new (FALSE, TRUE, sizeof (Cluster));

  for (guint i = 0; i < place->units->len; i++)
    {
      Unit    *unit = get_unit (place, i);
      int      root = get_root (place, i);
      Cluster *cluster = NULL;
      Cluster  fresh = { root, G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, 0 };

      if (get_unit (place, root)->off_ground != floating)
        continue;
      for (guint k = 0; k < clusters->len && cluster == NULL; k++)
        if (g_array_index (clusters, Cluster, k).root == root)
          cluster = &g_array_index (clusters, Cluster, k);
      if (cluster == NULL)
        {
          g_array_append_val (clusters, fresh);
          cluster = &g_array_index (clusters, Cluster, clusters->len - 1);
        }
      cluster->left = MIN (cluster->left, unit->x);
      cluster->right = MAX (cluster->right, unit->x + unit->width);
      cluster->top = MIN (cluster->top, unit->y - unit->height);
      cluster->bottom = MAX (cluster->bottom, unit->y);
    }
  return clusters;
}

static void
move_cluster (Place *place, int root, double dx, double dy, double depth)
{
  for (guint i = 0; i < place->units->len; i++)
    if (get_root (place, i) == root)
      {
        get_unit (place, i)->x += dx;
        get_unit (place, i)->y += dy;
        get_unit (place, i)->depth += depth;
      }
}

/* Side by side: the tallest in the middle, then right and left of it in turn. Returns the width. */
static double
line_up (Place *place, GArray *clusters)
{
  double right = 0, left = 0;

  g_array_sort (clusters, compare_clusters);
  for (guint i = 0; i < clusters->len; i++)
    {
      Cluster *cluster = &g_array_index (clusters, Cluster, i);
      double   width = cluster->right - cluster->left, gap = i == 0 ? 0 : 0.28;
      gboolean to_right = (i + place->layout->variant) % 2 == 0;
      double   x = i == 0 ? 0 : to_right ? right + gap
                                         : left - gap - width;
      double   dy = clusters->len > 1 ? (i % 3 == 1 ? 0.14 : i % 3 == 2 ? 0.05
                                                                        : 0)
                                      : 0;

      move_cluster (place, cluster->root, x - cluster->left, dy, dy);
      cluster->right = x + width;
      cluster->left = x;
      cluster->bottom += dy;
      right = MAX (right, x + width);
      left = MIN (left, x);
    }
  for (guint i = 0; i < clusters->len; i++)
    {
      Cluster *cluster = &g_array_index (clusters, Cluster, i);

      move_cluster (place, cluster->root, -left, 0, 0);
      cluster->left -= left;
      cluster->right -= left;
    }
  return right - left;
}

static void
place_nodes (Place *place, const Unit *unit, double scale, double x, double y)
{
  int      per_row = count_per_row (unit), n = unit->nodes->len, rows = (n + per_row - 1) / per_row;
  PtmNode *first = unit->nodes->pdata[0];
  double   one_height = unit->height / (1 + (rows - 1) * (unit->thing.floats ? 1.1 : 0.34)) * scale, one_width = one_height * ptm_layout_get_aspect (place->layout, first);
  double   pitch = one_width * 1.08, step = one_height * (unit->thing.floats ? 1.1 : 0.34);

  for (int i = 0; i < n; i++)
    {
      PtmNode *node = unit->nodes->pdata[i];
      int      row = i / per_row, in_row = MIN (per_row, n - row * per_row);
      double   row_width = one_width + (in_row - 1) * pitch, left = x + (unit->width * scale - row_width) / 2 + (rows > 1 && in_row == per_row && row % 2 == 1 ? pitch / 4 : 0);

      node->frame = (PtmFrame){ left + (i - row * per_row) * pitch, y - one_height - (rows - 1 - row) * step, one_width, one_height };
      node->flip = n > 1 && i % 2 == 1 && ptm_random_unit (place->layout->scene->seed, i) < 0.5;
      node->z = PTM_Z_PICTURE + 4000 + (int)(unit->depth * 1000) + row;
      if (node->type == PTM_NODE_OBJECT)
        ptm_node_set (&node->shape, place->no_ground || (unit->off_ground && !unit->resting) ? NULL : "standing");
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  double d = ((const Cluster *)a)->left - ((const Cluster *)b)->left;

  return d < 0 ? -1 : d > 0;
}

/* Shares the room that is left between the clusters, each gap at most as wide as one of them on average. */
static double
spread (Place *place, GArray *clusters, double width, double room)
{
  double gap = CLAMP ((room - width) / clusters->len, 0, width / clusters->len);

  g_array_sort (clusters, compare_places);
  for (guint i = 0; i < clusters->len; i++)
    move_cluster (place, g_array_index (clusters, Cluster, i).root, gap * i, 0, 0);
  return width + gap * (clusters->len - 1);
}

/* Everything of a cluster is scaled about the ground line. */
static void
place_ground (Place *place, GArray *clusters)
{
  double width, top = 0, bottom = 0, scale, x, ground;

  if (clusters->len == 0)
    return;
  width = line_up (place, clusters);
  for (guint i = 0; i < clusters->len; i++)
    {
      top = MIN (top, g_array_index (clusters, Cluster, i).top);
      bottom = MAX (bottom, g_array_index (clusters, Cluster, i).bottom);
    }
  ground = place->horizon + (place->area.y + place->area.height - place->horizon) * 0.5;
  scale = MIN (place->area.width / MAX (width, 0.1), (ground - place->area.y) / MAX (-top, 0.1));
  scale = MIN (scale, (place->area.y + place->area.height - ground) / MAX (bottom, 0.05));
  scale = MIN (scale, place->area.height * 0.62 / MAX (-top, 0.1) * (clusters->len == 1 && place->units->len == 1 ? 1 : 1.2));
  place->ground_scale = scale;
  if (clusters->len > 1)
    width = spread (place, clusters, width, place->area.width * 0.92 / scale);
  x = place->area.x + (place->area.width - width * scale) / 2;
  /* A single group stands in the middle first, then left or right of it. */
  if (clusters->len == 1)
    x += (place->area.width - width * scale) * 0.3 * (place->layout->variant % 3 == 1 ? -1 : place->layout->variant % 3 == 2 ? 1
                                                                                                                             : 0);
  for (guint i = 0; i < place->units->len; i++)
    {
      Unit *unit = get_unit (place, i);

      if (!get_unit (place, get_root (place, i))->off_ground)
        place_nodes (place, unit, scale, x + unit->x * scale, ground + unit->y * scale);
    }
}

static double
get_overlap (Place *place, const PtmFrame *f)
{
  double area = 0;

  for (guint i = 0; i < place->units->len; i++)
    for (guint k = 0; k < get_unit (place, i)->nodes->len; k++)
      {
        const PtmFrame *o = &((PtmNode *)get_unit (place, i)->nodes->pdata[k])->frame;
        double          w = MIN (f->x + f->width, o->x + o->width) - MAX (f->x, o->x), h = MIN (f->y + f->height, o->y + o->height) - MAX (f->y, o->y);

        area += w > 0 && h > 0 ? w * h : 0;
      }
  return area;
}

/* The free spot of the sky for a box: as near to x as may be, rather high than low. */
static PtmFrame
find_free_spot (Place *place, double width, double height, double x, double low)
{
  PtmFrame best = { 0 };
  double   best_cost = G_MAXDOUBLE;

  for (int row = 0; row < 5; row++)
    for (int column = 0; column <= 16; column++)
      {
        PtmFrame f = { place->area.x + (place->area.width - width) * column / 16, place->area.y + MAX (low - place->area.y - height, 0) * row / 4, width, height };
        PtmFrame wide = { f.x - width * 0.15, f.y - height * 0.1, width * 1.3, height * 1.2 };
        double   cost = get_overlap (place, &wide) / (width * height) * 50 + fabs (f.x + width / 2 - x) / place->area.width * 2 + row * 0.12;

        if (cost < best_cost)
          {
            best_cost = cost;
            best = f;
          }
      }
  return best;
}

/* What floats shares the sky: from left to right, where nothing stands before it. */
static void
place_sky (Place *place, GArray *clusters, gboolean only_sky)
{
  double low = only_sky ? place->area.y + place->area.height : MAX (place->horizon, place->area.y + place->area.height * 0.3);
  double height = (low - place->area.y) * (only_sky ? 0.9 : 0.4), slot = place->area.width / MAX (clusters->len, 1);

  for (guint k = 0; k < clusters->len; k++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, k);
      double         w = MAX (cluster->right - cluster->left, 0.1), h = MAX (cluster->bottom - cluster->top, 0.1);
      double         scale = MIN (slot * (only_sky ? 0.86 : clusters->len == 1 ? 0.36
                                                                               : 0.66) /
                                    w,
                                  height / h);
      double         x = place->area.x + (k + (clusters->len == 1 && !only_sky ? 0.82 : 0.5)) * slot;
      PtmFrame       spot;

      if (!only_sky)
        scale = MIN (scale, place->ground_scale * (clusters->len > 3 ? 0.9 : 1.3));
      spot = find_free_spot (place, w * scale, h * scale, x, low);
      if (only_sky)
        spot.y = place->area.y + (place->area.height - h * scale) * (clusters->len > 1 ? 0.35 + 0.3 * (k % 2) : 0.5);
      for (guint i = 0; i < place->units->len; i++)
        if (get_root (place, i) == cluster->root)
          {
            Unit *unit = get_unit (place, i);

            place_nodes (place, unit, scale, spot.x + (unit->x - cluster->left) * scale, spot.y + (unit->y - cluster->top) * scale);
          }
    }
}

/* A scene with a sun of its own needs none in the backdrop. */
static gboolean
has_sky_body (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);

  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      if (node->asset != NULL && strstr (node->asset, "sunflower") == NULL && (strstr (node->asset, ":sun") != NULL || strstr (node->asset, "moon") != NULL))
        return TRUE;
    }
  return FALSE;
}

static void
choose_setting (PtmLayout *layout, Place *place)
{
  g_autoptr (GPtrArray) backgrounds = ptm_layout_collect (layout, PTM_NODE_BACKGROUND);
  PtmNode    *node = backgrounds->len > 0 ? backgrounds->pdata[0] : ptm_layout_add_backdrop (layout, "meadow", (PtmFrame){ 0 }, PTM_COLOR_NONE);
  const char *found = ptm_backdrop_find (node->setting);
  double      horizon = 0.7;

  if (node->setting != NULL && *found == '\0')
    ptm_scene_add_unmet (layout->scene, node->setting, "layout");
  ptm_node_set (&node->setting, *found != '\0' ? found : "meadow");
  node->flip = has_sky_body (layout);
  node->frame = (PtmFrame){ 0, 0, layout->width, layout->height };
  node->z = PTM_Z_BACKDROP;
  if (node->fill.a == 0)
    node->fill = ptm_backdrop_get_fill (node->setting, &layout->scene->palette);
  place->no_ground = !ptm_backdrop_has_ground (node->setting, &horizon);
  place->horizon = layout->height * horizon;
}

static double
place_heading (PtmLayout *l)
{
  PtmNode *title = ptm_layout_get_title (l);
  double   y = l->unit * 5;

  if (title == NULL)
    return y;
  ptm_layout_set_face (l, title, TRUE, 0);
  return y + l->unit * 2 + ptm_layout_place_text (l, title, (PtmFrame){ l->margin, y, l->width - 2 * l->margin, l->height * 0.16 }, l->base, l->unit * 10, 2, "center");
}

static double
place_notes (PtmLayout *l)
{
  double bottom = l->height - l->unit * 3, room = l->height * 0.16, height;

  if (!ptm_layout_has_info (l))
    return bottom;
  height = ptm_layout_info (l, (PtmFrame){ l->margin, 0, l->width - 2 * l->margin, room }, PTM_INFO_STACK, "center", FALSE);
  ptm_layout_info (l, (PtmFrame){ l->margin, bottom - height, l->width - 2 * l->margin, room }, PTM_INFO_STACK, "center", TRUE);
  return bottom - height - l->unit * 2;
}

void
ptm_layout_scene (PtmLayout *layout)
{
  g_autoptr (GArray) units = g_array_new (FALSE, TRUE, sizeof (Unit));
  g_autoptr (GArray) ground = NULL;
  g_autoptr (GArray) sky = NULL;
  Place  place = { layout, units };
  double top = place_heading (layout), bottom = place_notes (layout);

  g_array_set_clear_func (units, clear_unit);
  choose_setting (layout, &place);
  place.area = (PtmFrame){ layout->unit * 5, top, layout->width - layout->unit * 10, MAX (bottom - top, layout->unit * 10) };
  place.horizon = CLAMP (place.horizon, place.area.y + place.area.height * 0.4, place.area.y + place.area.height * 0.9);
  collect_units (&place);
  solve (&place);
  ground = collect_clusters (&place, FALSE);
  sky = collect_clusters (&place, TRUE);
  place_ground (&place, ground);
  place_sky (&place, sky, ground->len == 0);
}
