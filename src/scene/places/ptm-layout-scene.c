/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file places things in a place. Relations are solved in a fixed order: what lies on, in or above something goes with it,
 * then what stands beside, before or behind it; then the clusters that came of it are set side by side on the ground, scaled
 * to fit, the tallest near the middle. Heights follow the real ones, compressed so that an apple by a house can be seen. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-layout-place.h"
#include "ptm-layout-random.h"
#include "ptm-palette.h"
#include "ptm-text.h"

/* So many in a ring stand two by two, each at the back seen beside one at the front. */
#define MOST_IN_PAIRS 6

int
ptm_place_get_root (PtmPlace *place, int i)
{
  for (guint step = 0; step < place->units->len && ptm_place_get_unit (place, i)->anchor >= 0; step++)
    i = ptm_place_get_unit (place, i)->anchor;
  return i;
}

/* So many stars leave no room for a moon. */
#define MANY_STARS 9
/* So much of the room on a sheet its things take. */
#define SHEET_SHARE 0.86

static int
compare_clusters (gconstpointer a, gconstpointer b)
{
  double ha = ((const PtmCluster *)a)->bottom - ((const PtmCluster *)a)->top, hb = ((const PtmCluster *)b)->bottom - ((const PtmCluster *)b)->top;

  return ha < hb ? 1 : ha > hb ? -1
                               : ((const PtmCluster *)a)->root - ((const PtmCluster *)b)->root;
}

static GArray *
collect_clusters (PtmPlace *place, gboolean floating)
{
  GArray *clusters = g_array_new (FALSE, TRUE, sizeof (PtmCluster));

  for (guint i = 0; i < place->units->len; i++)
    {
      PtmUnit    *unit = ptm_place_get_unit (place, i);
      int         root = ptm_place_get_root (place, i);
      PtmCluster *cluster = NULL;
      PtmCluster  fresh = { root, G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, 0 };

      if (ptm_place_get_unit (place, root)->off_ground != floating)
        continue;
      for (guint k = 0; k < clusters->len && cluster == NULL; k++)
        if (g_array_index (clusters, PtmCluster, k).root == root)
          cluster = &g_array_index (clusters, PtmCluster, k);
      if (cluster == NULL)
        {
          g_array_append_val (clusters, fresh);
          cluster = &g_array_index (clusters, PtmCluster, clusters->len - 1);
        }
      cluster->left = MIN (cluster->left, unit->x);
      cluster->right = MAX (cluster->right, unit->x + unit->width);
      cluster->top = MIN (cluster->top, unit->y - unit->height);
      cluster->bottom = MAX (cluster->bottom, unit->y);
    }
  return clusters;
}

static void
move_cluster (PtmPlace *place, int root, double dx, double dy, double depth)
{
  for (guint i = 0; i < place->units->len; i++)
    if (ptm_place_get_root (place, i) == root)
      {
        ptm_place_get_unit (place, i)->x += dx;
        ptm_place_get_unit (place, i)->y += dy;
        ptm_place_get_unit (place, i)->depth += depth;
      }
}

/* Side by side: the tallest in the middle, then right and left of it in turn. Returns the width. */
static double
line_up (PtmPlace *place, GArray *clusters)
{
  double right = 0, left = 0;

  g_array_sort (clusters, compare_clusters);
  for (guint i = 0; i < clusters->len; i++)
    {
      PtmCluster *cluster = &g_array_index (clusters, PtmCluster, i);
      double      width = cluster->right - cluster->left, gap = i == 0 ? 0 : 0.28;
      gboolean    to_right = (i + place->layout->variant) % 2 == 0;
      double      x = i == 0 ? 0 : to_right ? right + gap
                                            : left - gap - width;
      double      dy = clusters->len > 1 ? (i % 3 == 1 ? 0.14 : i % 3 == 2 ? 0.05
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
      PtmCluster *cluster = &g_array_index (clusters, PtmCluster, i);

      move_cluster (place, cluster->root, -left, 0, 0);
      cluster->left -= left;
      cluster->right -= left;
    }
  return right - left;
}

/* By how much of a step the first is beside the front: nothing stands right behind what it surrounds, and of many nobody right behind
 * another. */
static double
get_turn (const PtmUnit *unit)
{
  if (unit->nodes->len % 2 == 1 || unit->circles)
    return 0;
  return unit->nodes->len > MOST_IN_PAIRS ? 0.25 : 0.5;
}

/* From the front thing clockwise; those at the back are smaller and behind what they surround. */
static void
place_in_ring (PtmPlace *place, const PtmUnit *unit, double scale, double x, double y)
{
  double one_width = unit->one * ptm_layout_get_aspect (place->layout, unit->nodes->pdata[0]);
  double rx = (unit->width - one_width) / 2 * scale, ry = (unit->height - unit->one) / 2 * scale;

  for (guint i = 0; i < unit->nodes->len; i++)
    {
      PtmNode *node = unit->nodes->pdata[i];
      double   a = 2 * G_PI * (i + get_turn (unit)) / unit->nodes->len + (unit->odd_behind && unit->nodes->len % 2 == 1 ? -G_PI / 2 : G_PI / 2), near = sin (a), size = scale * (0.93 + 0.07 * near);
      double   cx = x + unit->width * scale / 2 + cos (a) * rx, foot = y - ry + near * ry;

      node->frame = (PtmFrame){ cx - one_width * size / 2, foot - unit->one * size, one_width * size, unit->one * size };
      node->flip = cos (a) > 0.1;
      node->z = PTM_Z_PICTURE + 4000 + (int)(unit->depth * 1000) + (int)(near * 20) + (near >= 0 ? 1 : -1);
      if (node->type == PTM_NODE_OBJECT)
        ptm_node_set (&node->shape, place->no_ground ? NULL : "standing");
    }
}

void
ptm_place_spread_nodes (PtmPlace *place, const PtmUnit *unit, double scale, double x, double y)
{
  int      per_row = ptm_place_count_per_row (unit), n = unit->nodes->len, rows = (n + per_row - 1) / per_row;
  PtmNode *first = unit->nodes->pdata[0];
  double   one_height = unit->height / (1 + (rows - 1) * ptm_place_get_row_step (unit)) * scale, one_width = one_height * ptm_layout_get_aspect (place->layout, first);
  double   pitch = one_width * (unit->inside ? PTM_PLACE_CROWDED : 1.08), step = one_height * ptm_place_get_row_step (unit);

  if (unit->ring)
    {
      place_in_ring (place, unit, scale, x, y);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      PtmNode *node = unit->nodes->pdata[i];
      int      row = i / per_row, in_row = MIN (per_row, n - row * per_row);
      double   row_width = one_width + (in_row - 1) * pitch, left = x + (unit->width * scale - row_width) / 2 + (rows > 1 && !unit->column && (unit->per_row == 0 || unit->piled) && in_row == per_row && row % 2 == 1 ? pitch / 4 : 0);

      node->frame = (PtmFrame){ left + (i - row * per_row) * pitch, y - one_height - (rows - 1 - row) * step, one_width, one_height };
      node->flip = n > 1 && i % 2 == 1 && ptm_random_unit (place->layout->scene->seed, i) < 0.5;
      node->z = PTM_Z_PICTURE + 4000 + (int)(unit->depth * 1000) + row;
      if (node->type == PTM_NODE_OBJECT)
        ptm_node_set (&node->shape, unit->inside ? "inside" : place->no_ground || (unit->off_ground && !unit->resting) ? NULL
                                                                                                                       : "standing");
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  double d = ((const PtmCluster *)a)->left - ((const PtmCluster *)b)->left;

  return d < 0 ? -1 : d > 0;
}

/* Shares the room that is left between the clusters, each gap at most as wide as one of them on average. */
static double
spread (PtmPlace *place, GArray *clusters, double width, double room)
{
  double gap = CLAMP ((room - width) / clusters->len, 0, width / clusters->len);

  g_array_sort (clusters, compare_places);
  for (guint i = 0; i < clusters->len; i++)
    move_cluster (place, g_array_index (clusters, PtmCluster, i).root, gap * i, 0, 0);
  return width + gap * (clusters->len - 1);
}

/* Variants look from farther away, and from nearer. */
static double
get_nearness (PtmPlace *place)
{
  static const double nearness[] = { 1, 0.84, 1.14 };

  return nearness[place->layout->variant % 3];
}

/* A metre is so long at most: a cup does not fill a kitchen. What is alone is looked at from nearer. */
static double
get_largest_scale (PtmPlace *place, GArray *clusters, double height)
{
  double metre = place->indoors ? 0.36 : 0.42, alone = clusters->len == 1 ? (place->indoors ? 0.3 : 0.4) / MAX (height, 0.1) : 0;

  return place->layout->height * MAX (metre, MIN (alone, metre * 2)) * get_nearness (place);
}

/* Everything of a cluster is scaled about the ground line. */
static void
place_ground (PtmPlace *place, GArray *clusters)
{
  double width, top = 0, bottom = 0, scale, x, ground;

  if (clusters->len == 0)
    return;
  width = line_up (place, clusters);
  for (guint i = 0; i < clusters->len; i++)
    {
      top = MIN (top, g_array_index (clusters, PtmCluster, i).top);
      bottom = MAX (bottom, g_array_index (clusters, PtmCluster, i).bottom);
    }
  ground = place->horizon + (place->area.y + place->area.height - place->horizon) * (0.3 + 0.2 * get_nearness (place));
  scale = MIN (place->area.width / MAX (width, 0.1), (ground - place->area.y) / MAX (-top, 0.1));
  scale = MIN (scale, (place->area.y + place->area.height - ground) / MAX (bottom, 0.05));
  scale = MIN (scale, place->area.height * (clusters->len == 1 && place->units->len == 1 ? 0.52 : 0.7) / MAX (-top, 0.1));
  scale = MIN (scale, get_largest_scale (place, clusters, -top));
  place->ground_scale = scale;
  if (clusters->len > 1)
    width = spread (place, clusters, width, place->area.width * 0.9 / scale);
  x = place->area.x + (place->area.width - width * scale) / 2;
  /* A single group stands on one of the lines that part the page in thirds, on the third page in the middle. */
  if (clusters->len == 1)
    x += CLAMP (place->layout->width * (place->layout->variant % 3 == 0 ? 0.14 : place->layout->variant % 3 == 1 ? -0.16
                                                                                                                 : 0),
                place->area.x - x, place->area.x + place->area.width - width * scale - x);
  for (guint i = 0; i < place->units->len; i++)
    {
      PtmUnit *unit = ptm_place_get_unit (place, i);

      if (!ptm_place_get_unit (place, ptm_place_get_root (place, i))->off_ground)
        ptm_place_spread_nodes (place, unit, scale, x + unit->x * scale, ground + unit->y * scale);
    }
}

/* Moves one unit, or all that was placed by it, so that foot comes to wanted; what is farther away is smaller. */
static void
move_units (PtmPlace *place, int root, gboolean alone, double foot, double wanted, double scale)
{
  const PtmFrame f = ((PtmNode *)ptm_place_get_unit (place, root)->nodes->pdata[0])->frame;
  double         cx = f.x + f.width / 2;

  for (guint i = 0; i < place->units->len; i++)
    for (guint k = 0; (alone ? (int)i : ptm_place_get_root (place, i)) == root && k < ptm_place_get_unit (place, i)->nodes->len; k++)
      {
        PtmNode *node = ptm_place_get_unit (place, i)->nodes->pdata[k];

        node->frame = (PtmFrame){ cx + (node->frame.x - cx) * scale, wanted + (node->frame.y - foot) * scale, node->frame.width * scale, node->frame.height * scale };
        node->z += scale < 1 ? -3000 : 200;
      }
}

/* Boats and what swims: on a beach or by a lake they are out on the water, by the sea in it, fish lower than the rest; they cast no shadow.
 * What was placed by them goes with them. */
static void
settle_in_water (PtmPlace *place, const char *setting)
{
  gboolean beach = g_str_has_prefix (setting, "beach") || g_str_has_prefix (setting, "lake"), sea = g_str_has_prefix (setting, "sea");
  double   bottom = place->area.y + place->area.height;

  for (guint i = 0; i < place->units->len && (beach || sea); i++)
    {
      PtmUnit *unit = ptm_place_get_unit (place, i);
      PtmWater water = ptm_thing_get_water (unit->nodes->pdata[0]);
      double   foot = 0;

      if (water == PTM_WATER_NONE)
        continue;
      for (guint k = 0; k < unit->nodes->len; k++)
        {
          PtmNode *node = unit->nodes->pdata[k];

          foot = MAX (foot, node->frame.y + node->frame.height);
          if (node->type == PTM_NODE_OBJECT)
            ptm_node_set (&node->shape, NULL);
        }
      if (unit->off_ground)
        continue;
      if (sea && water == PTM_WATER_IN)
        move_units (place, i, unit->anchor >= 0, foot, bottom - (bottom - place->horizon) * 0.1, 1);
      else if (beach && unit->anchor < 0)
        move_units (place, i, FALSE, foot, place->layout->height * (water == PTM_WATER_IN ? 0.61 : 0.58), 0.62);
    }
}

/* A scene with a sun of its own needs none in the backdrop. */
static gboolean
has_sky_body (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  guint stars = 0;

  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      if (node->asset != NULL && strstr (node->asset, "sunflower") == NULL && (strstr (node->asset, ":sun") != NULL || strstr (node->asset, "moon") != NULL))
        return TRUE;
      stars += node->asset != NULL && strstr (node->asset, "star") != NULL;
    }
  return stars >= MANY_STARS;
}

/* Variants lie in a warmer and in a cooler light. */
static PtmColor
vary (PtmLayout *layout, PtmColor fill)
{
  static const double moves[][3] = { { 0, 0, 0 }, { -0.012, 0.008, 0.022 }, { 0.016, -0.006, -0.014 } };
  const double       *move = moves[layout->variant % G_N_ELEMENTS (moves)];
  PtmOklab            lab = ptm_color_to_oklab (fill);

  return layout->variant % G_N_ELEMENTS (moves) == 0 ? fill : ptm_color_from_oklab ((PtmOklab){ lab.L + move[0], lab.a + move[1], lab.b + move[2] });
}

static const char *
choose_setting (PtmLayout *layout, PtmPlace *place)
{
  g_autoptr (GPtrArray) backgrounds = ptm_layout_collect (layout, PTM_NODE_BACKGROUND);
  PtmNode         *node = backgrounds->len > 0 ? backgrounds->pdata[0] : ptm_layout_add_backdrop (layout, ptm_place_find_home (layout), (PtmFrame){ 0 }, PTM_COLOR_NONE);
  const char      *found = ptm_backdrop_find_styled (node->setting, layout->scene->style);
  g_autofree char *doubled = ptm_place_list_doubled (layout);
  double           horizon = 0.7;

  if (node->setting != NULL && *found == '\0')
    ptm_scene_add_unmet (layout->scene, node->setting, "layout");
  ptm_node_set (&node->setting, *found != '\0' ? found : "meadow");
  /* Nothing shines where the sky has its own light, or under the headline. */
  node->flip = has_sky_body (layout) || ptm_layout_get_title (layout) != NULL;
  ptm_node_set_param (node, "without", doubled);
  node->frame = (PtmFrame){ 0, 0, layout->width, layout->height };
  node->z = PTM_Z_BACKDROP;
  if (node->fill.a == 0)
    node->fill = vary (layout, ptm_backdrop_get_fill (node->setting, &layout->scene->palette));
  /* On a sheet of paper things stand side by side, too. */
  place->on_sheet = !ptm_backdrop_is_place (node->setting);
  place->no_ground = !ptm_backdrop_has_ground (node->setting, &horizon) && !place->on_sheet;
  place->horizon = layout->height * horizon;
  return node->setting;
}

/* Without a place around them, things are the whole picture: in its middle and as large as it allows. */
static void
fill_sheet (PtmPlace *place)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (place->layout, PTM_NODE_OBJECT);
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE, scale;

  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode       *node = objects->pdata[i];
      const PtmFrame f = node->frame;

      left = MIN (left, f.x);
      top = MIN (top, f.y);
      right = MAX (right, f.x + f.width);
      bottom = MAX (bottom, f.y + f.height);
      /* A shadow needs something to fall on. */
      if (place->layout->scene->transparent && g_strcmp0 (node->shape, "standing") == 0)
        ptm_node_set (&node->shape, NULL);
    }
  if (right <= left || bottom <= top)
    return;
  scale = MIN (place->area.width * SHEET_SHARE / (right - left), place->area.height * SHEET_SHARE / (bottom - top));
  for (guint i = 0; i < objects->len; i++)
    {
      PtmFrame *f = &((PtmNode *)objects->pdata[i])->frame;

      f->x = place->area.x + place->area.width / 2 + (f->x - (left + right) / 2) * scale;
      f->y = place->area.y + place->area.height / 2 + (f->y - (top + bottom) / 2) * scale;
      f->width *= scale;
      f->height *= scale;
    }
}

/* The only words of a picture are its headline. */
static PtmNode *
find_title (PtmLayout *l)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (l, PTM_NODE_TEXT);
  PtmNode *title = ptm_layout_get_title (l);

  if (title != NULL || texts->len != 1)
    return title;
  title = texts->pdata[0];
  ptm_node_set (&title->role, "title");
  return title;
}

static double
place_heading (PtmLayout *l)
{
  PtmNode *title = find_title (l);
  double   y = l->unit * 5;

  if (title == NULL)
    return y;
  ptm_layout_set_face (l, title, TRUE, 0);
  return y + l->unit * 2 + ptm_layout_place_text (l, title, (PtmFrame){ l->margin, y, l->width - 2 * l->margin, l->height * 0.17 }, l->base, sqrt (l->width * l->height) / 9, 2, "center");
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
  g_autoptr (GArray) units = g_array_new (FALSE, TRUE, sizeof (PtmUnit));
  g_autoptr (GArray) ground = NULL;
  g_autoptr (GArray) sky = NULL;
  PtmPlace    place = { layout, units };
  const char *setting;
  double      top = place_heading (layout), bottom = place_notes (layout);

  g_array_set_clear_func (units, ptm_place_clear_unit);
  setting = choose_setting (layout, &place);
  place.on_water = g_str_has_prefix (setting, "sea");
  place.indoors = ptm_backdrop_is_indoors (setting);
  place.area = (PtmFrame){ layout->unit * 7, top, layout->width - layout->unit * 14, MAX (bottom - top, layout->unit * 10) };
  place.horizon = CLAMP (place.horizon, place.area.y + place.area.height * 0.4, place.area.y + place.area.height * 0.9);
  ptm_place_collect (&place);
  ptm_place_solve (&place);
  ground = collect_clusters (&place, FALSE);
  sky = collect_clusters (&place, TRUE);
  if (!ptm_place_crowd_ground (&place, ground))
    place_ground (&place, ground);
  settle_in_water (&place, setting);
  ptm_place_fill_sky (&place, sky, ground->len == 0);
  if (place.on_sheet)
    fill_sheet (&place);
}
