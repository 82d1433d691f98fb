/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file composes the pictures of a poster: one hero, the others around it at a supporting scale, and decorations as a
 * band, a wreath, bouquets or a trail - never scattered. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-private.h"
#include "ptm-layout-random.h"

typedef struct
{
  double   x; /* centre */
  double   y;
  double   side;
  double   rotate;
  gboolean flip;
  gboolean standing; /* y is the foot */
} Spot;

typedef struct
{
  PtmLayout       *layout;
  PtmFrame         area;
  PtmPicturesStyle style;
  GPtrArray       *heroes;
  GPtrArray       *decorations;
  gboolean         free_number; /* decorations may be repeated as the composition likes */
} Pictures;

static const char *const floating[] = {
  "balloon", "star", "cloud", "bird", "butterfly", "bee", "sun", "moon", "snowflake", "kite", "musical", "note", "heart",
  "airplane", "rocket", "confetti", "sparkle", "dove", "rainbow", "comet", "planet", "bubble", "lantern", "firework"
};

static gboolean
floats (const PtmNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (floating); i++)
    if (node->asset != NULL && strstr (node->asset, floating[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The colours of a mixed bouquet; none is the picture's own. */
static const PtmColor bouquet[] = { { 0, 0, 0, 0 }, { 248, 201, 72, 255 }, { 0, 0, 0, 0 }, { 255, 240, 219, 255 }, { 158, 112, 214, 255 } };

static gboolean
takes_colors (const PtmNode *node)
{
  static const char *const colorful[] = { "tulip", "rose", "hibiscus", "blossom", "hyacinth", "flower", "balloon", "butterfly", "heart", "confetti", "lantern", "gift" };

  for (guint i = 0; i < G_N_ELEMENTS (colorful); i++)
    if (node->asset != NULL && strstr (node->asset, "sunflower") == NULL && strstr (node->asset, colorful[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
sort_out (Pictures *p)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (p->layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (p->layout, PTM_NODE_PHOTO);

  for (guint i = 0; i < photos->len; i++)
    if (((PtmNode *)photos->pdata[i])->frame.width <= 0)
      g_ptr_array_add (p->heroes, photos->pdata[i]);
  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *node = objects->pdata[i];

      if (node->frame.width > 0)
        continue;
      g_ptr_array_add (g_strcmp0 (node->role, "decoration") == 0 ? p->decorations : p->heroes, node);
    }
  if (p->heroes->len == 0 && p->decorations->len == 1 && ((PtmNode *)p->decorations->pdata[0])->count <= 1)
    g_ptr_array_add (p->heroes, g_ptr_array_steal_index (p->decorations, 0));
  p->free_number = TRUE;
  for (guint i = 0; i < p->decorations->len; i++)
    if (((PtmNode *)p->decorations->pdata[i])->count > 1 || strchr (((PtmNode *)p->decorations->pdata[i])->id, '~') != NULL)
      p->free_number = FALSE;
  for (guint i = 0; i < p->decorations->len; i++)
    {
      PtmNode *node = p->decorations->pdata[i];

      if (strchr (node->id, '~') != NULL && node->color.a == 0 && takes_colors (node))
        node->color = bouquet[(i + 1) / 2 % G_N_ELEMENTS (bouquet)];
    }
}

static void
put (Pictures *p, PtmNode *node, const Spot *spot, int z)
{
  double aspect = ptm_layout_get_aspect (p->layout, node), height = spot->side, width = height * aspect;
  double most = spot->side * 1.25;

  if (width > most)
    {
      width = most;
      height = width / aspect;
    }
  node->frame = (PtmFrame){ spot->x - width / 2, spot->standing ? spot->y - height : spot->y - height / 2, width, height };
  node->rotate = spot->rotate;
  node->flip = spot->flip;
  node->z = z;
}

/* The i-th decoration, made by copying when there are fewer; NULL when their number is fixed and used up. */
static PtmNode *
take_decoration (Pictures *p, guint i)
{
  PtmNode *node, *copy;

  if (p->decorations->len == 0)
    return NULL;
  if (!p->free_number)
    return i < p->decorations->len ? p->decorations->pdata[i] : NULL;
  node = p->decorations->pdata[i % p->decorations->len];
  if (i < p->decorations->len)
    return node;
  copy = ptm_layout_add_copy (p->layout, node, (int)(i / p->decorations->len) + 1, FALSE);
  /* A bouquet of one kind has more than one colour, unless a colour was asked for. */
  if (node->color.a == 0 && takes_colors (node))
    copy->color = bouquet[i / 2 % G_N_ELEMENTS (bouquet)];
  return copy;
}

static guint
count_decorations (Pictures *p, guint wanted)
{
  if (p->decorations->len == 0)
    return 0;
  return p->free_number ? MAX (wanted, p->decorations->len) : p->decorations->len;
}

/* Several heroes of about equal weight: rows, the first one larger when there are few. */
static void
place_heroes (Pictures *p, PtmFrame area, gboolean standing, double rotate)
{
  guint n = p->heroes->len, rows = n <= 4 ? 1 : n <= 10 ? 2
                                                        : (guint)ceil (sqrt (n * area.height / MAX (area.width, 1)));
  guint at = 0;

  if (n == 0)
    return;
  rows = MAX (rows, 1);
  for (guint row = 0; row < rows; row++)
    {
      guint  in_row = (n - at + rows - row - 1) / (rows - row);
      double total = 0, height = area.height / rows * (rows > 1 ? 0.94 : 1), x, scale;

      for (guint i = 0; i < in_row; i++)
        {
          double weight = n > 1 && n <= 4 && i + at > 0 ? 0.68 : 1;

          total += height * weight * ptm_layout_get_aspect (p->layout, p->heroes->pdata[at + i]) * (n > 1 ? 1.06 : 1);
        }
      scale = MIN (1, area.width / MAX (total, 1));
      x = area.x + (area.width - total * scale) / 2;
      for (guint i = 0; i < in_row; i++)
        {
          /* The first stands in the middle of its row. */
          guint    order = n <= 4 && in_row > 2 ? (i == in_row / 2 ? 0 : i < in_row / 2 ? i + 1
                                                                                        : i)
                                                : i;
          PtmNode *node = p->heroes->pdata[at + order];
          double   weight = n > 1 && n <= 4 && order + at > 0 ? 0.68 : 1;
          double   h = height * weight * scale, w = h * ptm_layout_get_aspect (p->layout, node);
          double   bottom = area.y + area.height - (rows - 1 - row) * area.height / rows;

          if (!standing)
            bottom -= (area.height / rows - h) / 2;
          node->frame = (PtmFrame){ x + w * (n > 1 ? 0.03 : 0), bottom - h, w, h };
          node->rotate = n == 1 ? rotate : 0;
          node->z = PTM_Z_PICTURE + 5 + (int)in_row - (int)i;
          if (node->type == PTM_NODE_OBJECT)
            ptm_node_set (&node->shape, "lifted");
          else
            ptm_node_set (&node->shape, "rounded");
          x += w * (n > 1 ? 1.06 : 1);
        }
      at += in_row;
    }
}

/* In an arc over the heroes, mirrored. */
static void
place_arc (Pictures *p, double side)
{
  guint n = count_decorations (p, 12), half = (n + 1) / 2;

  if (n > 24)
    side *= sqrt (24.0 / n);
  for (guint i = 0; i < n; i++)
    {
      double   sign = i % 2 == 0 ? -1 : 1, t = (i / 2 + 0.5) / half, a = G_PI * (0.5 * t - 0.04);
      double   swing = i / 2 % 2 == 0 ? 1 : 0.9;
      PtmNode *node = take_decoration (p, i);
      Spot     spot = { 0 };

      if (node == NULL)
        break;
      spot.x = p->area.x + p->area.width / 2 + sign * cos (a) * p->area.width * 0.45 * swing;
      spot.y = p->area.y + p->area.height * (0.74 - sin (a) * 0.66 * swing);
      spot.side = side * (i / 2 % 2 == 0 ? 1 : 0.74);
      spot.rotate = sign * 9;
      spot.flip = sign > 0;
      put (p, node, &spot, PTM_Z_PICTURE + 22);
    }
}

/* A bed of two rows along the foot: tall at the sides, low before the hero, mirrored but never equal. */
static void
place_bed (Pictures *p, double foot, double side)
{
  guint n = count_decorations (p, 22), back = n / 2, half = MAX ((n + 3) / 4, 1);

  if (n < 12)
    {
      back = 0;
      side *= n < 8 ? 1.4 : 1.15;
    }
  if (n > 40)
    side *= sqrt (40.0 / n);
  if (back == 0)
    half = MAX ((n + 1) / 2, 1);
  for (guint i = 0; i < n; i++)
    {
      gboolean behind = i < back;
      guint    k = (behind ? i : i - back) / 2;
      double   sign = i % 2 == 0 ? -1 : 1, t = (k + (behind ? 0.5 : 0.35) + ptm_random_range (p->layout->scene->seed, i, -0.16, 0.16)) / half;
      double   tall = 0.62 + 0.5 * t + ptm_random_range (p->layout->scene->seed, i + 90, -0.1, 0.1);
      PtmNode *node = take_decoration (p, i);
      Spot     spot = { 0 };

      if (node == NULL)
        break;
      spot.side = side * tall * (behind ? 1.12 : 0.86);
      spot.x = p->area.x + p->area.width / 2 + sign * p->area.width * 0.5 * MIN (0.03 + 0.95 * t, 1.02);
      spot.y = foot + side * (behind ? -0.16 : 0.12);
      spot.rotate = sign * (2 + 10 * t) * (k % 2 == 0 ? 1 : 0.3);
      spot.flip = sign > 0;
      spot.standing = TRUE;
      put (p, node, &spot, PTM_Z_PICTURE + (behind ? 2 : 20) + (int)(k % 2));
    }
}

static void
place_ring (Pictures *p, double cx, double cy, double rx, double ry, double side)
{
  guint n = count_decorations (p, 14);

  if (n > 18)
    side *= 18.0 / n;
  for (guint i = 0; i < n; i++)
    {
      double   a = 2 * G_PI * (i + 0.5) / n + G_PI / 2;
      PtmNode *node = take_decoration (p, i);
      Spot     spot = { 0 };

      if (node == NULL)
        break;
      spot.x = cx + cos (a) * rx;
      spot.y = cy + sin (a) * ry;
      spot.side = side * (i % 2 == 0 ? 1 : 0.8);
      spot.flip = cos (a) > 0;
      spot.rotate = fmod (a * 180 / G_PI + 450, 360);
      spot.rotate = (spot.rotate > 180 ? spot.rotate - 360 : spot.rotate) * 0.5;
      put (p, node, &spot, PTM_Z_PICTURE + 20);
    }
}

/* A fan in each lower corner of the area, and a small one above when there are enough. */
static void
place_corners (Pictures *p, double side)
{
  static const struct
  {
    double x, y, side, rotate;
  } fan[] = { { 0.04, 0.97, 1.05, -14 }, { 0.16, 1.0, 0.85, 6 }, { -0.01, 0.86, 0.8, -30 }, { 0.26, 1.02, 0.66, 16 }, { 0.0, 0.76, 0.6, -36 } };
  guint n = count_decorations (p, 2 * G_N_ELEMENTS (fan));

  for (guint i = 0; i < n; i++)
    {
      guint    k = i / 2 % G_N_ELEMENTS (fan), lap = i / 2 / G_N_ELEMENTS (fan);
      double   sign = i % 2 == 0 ? -1 : 1;
      PtmNode *node = take_decoration (p, i);
      Spot     spot = { 0 };

      if (node == NULL)
        break;
      spot.x = p->area.x + p->area.width / 2 + sign * (p->area.width - side * 0.7) * (0.5 - fan[k].x - 0.1 * lap);
      spot.y = p->area.y + p->area.height * (fan[k].y - 0.16 * lap) - side * 0.3;
      spot.side = side * fan[k].side;
      spot.rotate = -sign * fan[k].rotate;
      spot.flip = sign > 0;
      put (p, node, &spot, PTM_Z_PICTURE + 20 + 5 - (int)k);
    }
}

static void
place_trail (Pictures *p, double side)
{
  guint n = count_decorations (p, 7);

  if (n > 10)
    side *= sqrt (10.0 / n);
  for (guint i = 0; i < n; i++)
    {
      double   t = (i + 0.4) / n;
      PtmNode *node = take_decoration (p, i);
      Spot     spot = { 0 };

      if (node == NULL)
        break;
      spot.x = p->area.x + p->area.width * (0.04 + 0.92 * t);
      spot.y = p->area.y + p->area.height * (0.93 - 0.1 * sin (t * G_PI));
      spot.side = side * (0.62 + 0.5 * sin (t * G_PI)) * (i % 2 == 0 ? 1 : 0.8);
      spot.rotate = -22 + 44 * t;
      spot.flip = i % 2 == 1;
      put (p, node, &spot, PTM_Z_PICTURE + 20 + (int)(i % 2));
    }
}

/* Nothing that was asked for leaves the page. */
static void
keep_inside (Pictures *p, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode  *node = nodes->pdata[i];
      PtmFrame *f = &node->frame;
      double    a = node->rotate * G_PI / 180, w = fabs (f->width * cos (a)) + fabs (f->height * sin (a)), h = fabs (f->width * sin (a)) + fabs (f->height * cos (a));
      double    cx = f->x + f->width / 2, cy = f->y + f->height / 2, edge = p->layout->unit;

      w = MAX (w, f->width);
      h = MAX (h, f->height);
      cx = CLAMP (cx, w / 2 + edge, MAX (p->layout->width - w / 2 - edge, w / 2 + edge));
      cy = CLAMP (cy, p->area.y + h / 2, MAX (p->area.y + p->area.height - h / 2, p->area.y + h / 2));
      f->x = cx - f->width / 2;
      f->y = cy - f->height / 2;
    }
}

static PtmFrame
inset (const PtmFrame *f, double left, double top, double right, double bottom)
{
  return (PtmFrame){ f->x + f->width * left, f->y + f->height * top, f->width * (1 - left - right), f->height * (1 - top - bottom) };
}

void
ptm_layout_pictures (PtmLayout *layout, PtmFrame area, PtmPicturesStyle style)
{
  g_autoptr (GPtrArray) heroes = g_ptr_array_new ();
  g_autoptr (GPtrArray) decorations = g_ptr_array_new ();
  Pictures p = { layout, area, style, heroes, decorations, TRUE };
  double   short_side = MIN (area.width, area.height);
  g_autoptr (GPtrArray) objects = NULL;
  gboolean flying;

  sort_out (&p);
  flying = decorations->len > 0 && floats (decorations->pdata[0]);
  switch (style)
    {
    case PTM_PICTURES_WREATH:
      place_heroes (&p, decorations->len > 0 ? inset (&area, 0.17, 0.15, 0.17, 0.15) : inset (&area, 0.1, 0.06, 0.1, 0.06), FALSE, 0);
      /* A few make no wreath. */
      if (count_decorations (&p, 14) < 8 && !flying)
        place_bed (&p, area.y + area.height, short_side * 0.18);
      else
        place_ring (&p, area.x + area.width / 2, area.y + area.height / 2, MIN (area.width / 2, area.height * 0.56) - short_side * 0.09, MIN (area.height / 2, area.width * 0.56) - short_side * 0.09, short_side * 0.17);
      break;
    case PTM_PICTURES_CORNERS:
      place_heroes (&p, inset (&area, 0.12, 0.05, 0.12, 0.07), FALSE, 0);
      place_corners (&p, short_side * 0.24);
      break;
    case PTM_PICTURES_DIAGONAL:
      place_heroes (&p, decorations->len > 0 ? inset (&area, 0.04, 0.02, 0.04, 0.14) : inset (&area, 0.04, 0.04, 0.04, 0.04), FALSE, 10);
      place_trail (&p, short_side * 0.2);
      break;
    case PTM_PICTURES_STAND:
    default:
      place_heroes (&p, flying ? inset (&area, 0.17, 0.2, 0.17, 0.03) : heroes->len > 1 ? inset (&area, 0.04, 0.06, 0.04, 0.04)
                                                                                        : inset (&area, 0.03, 0, 0.03, 0.05),
                    TRUE, 0);
      if (flying)
        place_arc (&p, short_side * 0.19);
      else
        place_bed (&p, area.y + area.height, heroes->len > 0 ? short_side * 0.25 : short_side * 0.42);
      break;
    }
  objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  keep_inside (&p, objects);
}
