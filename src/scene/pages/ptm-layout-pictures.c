/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file composes the pictures of a poster: the heroes as one packed group, what supports them at their feet - a clump on
 * either side, a bed or a wreath when there are many - and what floats in an arc above. Each stands as often as the plan says. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-heights.h"
#include "ptm-layout-pictures-private.h"
#include "ptm-layout-random.h"

/* From so many on, supporting pictures are a bed or a wreath. */
#define MANY 9

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

static gboolean
takes_colors (const PtmNode *node)
{
  static const char *const colorful[] = { "tulip", "rose", "hibiscus", "blossom", "hyacinth", "flower", "balloon", "butterfly", "heart", "confetti", "lantern", "gift" };
  /* Their own colour is what they are known by. */
  static const char *const plain[] = { "sunflower", "cauliflower", "jack-o-lantern" };
  gboolean                 takes = FALSE;

  for (guint i = 0; node->asset != NULL && i < G_N_ELEMENTS (plain); i++)
    if (strstr (node->asset, plain[i]) != NULL)
      return FALSE;
  for (guint i = 0; node->asset != NULL && i < G_N_ELEMENTS (colorful); i++)
    takes = takes || strstr (node->asset, colorful[i]) != NULL;
  return takes;
}

/* A bouquet of one kind has more than one colour, unless one was asked for; every third is the picture's own. The tones are
 * those of flowers and balloons, whatever the palette. */
static void
mix_colors (PtmPictures *p, GPtrArray *nodes)
{
  const PtmPalette *c = &p->layout->scene->palette;
  const PtmColor    tones[] = { PTM_COLOR_NONE, { 255, 196, 77, 255 }, { 255, 240, 219, 255 }, PTM_COLOR_NONE, { 158, 112, 214, 255 }, { 240, 110, 128, 255 } };

  for (guint i = 0; nodes->len > 2 && i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (strchr (node->id, '~') != NULL && node->color.a == 0 && takes_colors (node))
        {
          PtmColor tone = tones[i % G_N_ELEMENTS (tones)];

          /* What floats on the page or its disc and is as light would not be seen. */
          node->color = nodes == p->air && tone.a > 0 && MIN (ptm_color_contrast (tone, c->bg[0]), ptm_color_contrast (tone, c->accent[2])) < 1.35 ? tones[5] : tone;
        }
    }
}

/* Balloons among things that stand are above them, whoever is the hero. */
static void
lift_floating (PtmPictures *p)
{
  guint standing = 0;

  for (guint i = 0; i < p->heroes->len; i++)
    standing += !floats (p->heroes->pdata[i]);
  if (standing < 2 || p->heroes->len - standing < 2 || p->heroes->len - standing > 12)
    return;
  for (guint i = 0; i < p->heroes->len;)
    if (floats (p->heroes->pdata[i]))
      g_ptr_array_add (p->air, g_ptr_array_remove_index (p->heroes, i));
    else
      i++;
}

static void
sort_out (PtmPictures *p)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (p->layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (p->layout, PTM_NODE_PHOTO);

  for (guint i = 0; i < photos->len; i++)
    if (((PtmNode *)photos->pdata[i])->frame.width <= 0)
      g_ptr_array_add (p->heroes, photos->pdata[i]);
  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *node = objects->pdata[i];

      if (node->frame.width <= 0)
        g_ptr_array_add (g_strcmp0 (node->role, "decoration") != 0 ? p->heroes : floats (node) ? p->air
                                                                                               : p->ground,
                         node);
    }
  lift_floating (p);
  mix_colors (p, p->ground);
  mix_colors (p, p->air);
  /* A group has no sides to stand at: all of them are one pile. */
  if (p->heroes->len > 1 && p->ground->len > 0 && p->ground->len < MANY)
    g_ptr_array_extend_and_steal (p->heroes, g_steal_pointer (&p->ground));
  /* Without a hero the support is what the page shows. */
  if (p->heroes->len == 0 && p->ground != NULL && p->ground->len < MANY)
    g_ptr_array_extend_and_steal (p->heroes, g_steal_pointer (&p->ground));
  if (p->ground == NULL)
    p->ground = g_ptr_array_new ();
  if (p->heroes->len + p->ground->len == 0)
    {
      g_ptr_array_extend_and_steal (p->heroes, g_steal_pointer (&p->air));
      p->air = g_ptr_array_new ();
    }
}

void
ptm_pictures_put (PtmPictures *p, PtmNode *node, const PtmSpot *spot, int z)
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

static guint
count_in_row (guint n, guint rows, guint row, guint at)
{
  /* Upper rows hold fewer, as in a pile. */
  return row + 1 == rows ? n - at : (n - at) / (rows - row);
}

/* Of a few different things the first leads. */
static double
get_weight (GPtrArray *nodes, guint i)
{
  const PtmNode *first = nodes->pdata[0], *node = nodes->pdata[i];

  return nodes->len <= 4 && g_strcmp0 (node->asset, first->asset) != 0 ? 0.72 : 1;
}

static double
measure_row (PtmPictures *p, GPtrArray *nodes, guint at, guint n)
{
  double total = 0;

  for (guint i = at; i < at + n; i++)
    total += get_weight (nodes, i) * ptm_layout_get_aspect (p->layout, nodes->pdata[i]);
  return total * (n > 1 ? 1.06 : 1);
}

/* The height of one when the nodes are in so many rows. */
static double
measure_rows (PtmPictures *p, GPtrArray *nodes, const PtmFrame *area, guint rows)
{
  double height = area->height / rows * (rows > 1 ? 0.96 : 1);
  guint  at = 0;

  for (guint row = 0; row < rows; row++)
    {
      guint n = count_in_row (nodes->len, rows, row, at);

      height = MIN (height, area->width / MAX (measure_row (p, nodes, at, n), 0.01));
      at += n;
    }
  return height;
}

static void
place_row (PtmPictures *p, GPtrArray *nodes, guint at, guint n, const PtmFrame *row, double height, int z)
{
  double x = row->x + (row->width - measure_row (p, nodes, at, n) * height) / 2;

  for (guint i = 0; i < n; i++)
    {
      /* The first stands in the middle of its row. */
      guint    order = at + (nodes->len > 4 || n < 3 ? i : i == n / 2 ? 0
                                                         : i < n / 2  ? i + 1
                                                                      : i);
      PtmNode *node = nodes->pdata[order];
      double   h = height * get_weight (nodes, order), w = h * ptm_layout_get_aspect (p->layout, node);

      node->frame = (PtmFrame){ x + w * (n > 1 ? 0.03 : 0), row->y + row->height - h, w, h };
      node->z = z + (int)n - (int)i;
      ptm_node_set (&node->shape, node->type == PTM_NODE_OBJECT ? "lifted" : "rounded");
      x += w * (n > 1 ? 1.06 : 1);
    }
}

/* Packs pictures into the rows that make them largest. standing: the last row's feet are on the area's lower edge. */
static void
pack (PtmPictures *p, GPtrArray *nodes, PtmFrame area, gboolean standing, int z)
{
  guint  rows = 1, at = 0;
  double height, top;

  if (nodes->len == 0)
    return;
  for (guint r = 2; r <= nodes->len && r <= 40; r++)
    if (measure_rows (p, nodes, &area, r) > measure_rows (p, nodes, &area, rows) * 1.05)
      rows = r;
  height = measure_rows (p, nodes, &area, rows);
  top = area.y + (area.height - height * rows * (rows > 1 ? 1.04 : 1)) * (standing ? 1 : 0.5);
  for (guint row = 0; row < rows; row++)
    {
      guint    n = count_in_row (nodes->len, rows, row, at);
      PtmFrame line = { area.x, top + row * height * 1.04, area.width, height };

      place_row (p, nodes, at, n, &line, height, z + (int)row * 2);
      at += n;
    }
}

/* How tall a thing stands among others: near to nature, but a mouse is still seen beside a house. */
static double
get_stature (const PtmNode *node)
{
  return node->type == PTM_NODE_PHOTO ? 1 : CLAMP (pow (ptm_thing_look_up (node).height, 0.16), 0.72, 1.35);
}

static int
compare_stature (gconstpointer a, gconstpointer b)
{
  double x = get_stature (*(PtmNode *const *)a), y = get_stature (*(PtmNode *const *)b);

  return x > y ? -1 : x < y ? 1
                            : 0;
}

static gboolean
is_one_kind (GPtrArray *nodes)
{
  for (guint i = 1; i < nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)nodes->pdata[i])->asset, ((PtmNode *)nodes->pdata[0])->asset) != 0)
      return FALSE;
  return TRUE;
}

/* The height of a row's unit when it fills the width or the height. */
static double
measure_group_row (PtmPictures *p, GPtrArray *nodes, guint at, guint n, double width, double height)
{
  double total = 0;

  for (guint i = at; i < at + n; i++)
    total += get_stature (nodes->pdata[i]) * ptm_layout_get_aspect (p->layout, nodes->pdata[i]);
  return MIN (height / get_stature (nodes->pdata[at]), width / MAX (total * (n > 1 ? 0.94 : 1), 0.01));
}

/* One row of a group from the middle outwards; its height is shared so that it fills the width. */
static void
place_group_row (PtmPictures *p, GPtrArray *nodes, guint at, guint n, const PtmFrame *row, int z)
{
  double total = 0, height, x;
  guint  seats[16];

  for (guint i = 0; i < n; i++)
    total += get_stature (nodes->pdata[at + i]) * ptm_layout_get_aspect (p->layout, nodes->pdata[at + i]);
  /* Neighbours overlap a little. */
  height = measure_group_row (p, nodes, at, n, row->width, row->height);
  x = row->x + (row->width - total * height * (n > 1 ? 0.94 : 1)) / 2;
  for (guint i = 0; i < n; i++)
    seats[(n - 1) / 2 + (i % 2 == 1 ? (i + 1) / 2 : 0) - (i % 2 == 0 ? i / 2 : 0)] = at + i;
  for (guint i = 0; i < n; i++)
    {
      PtmNode *node = nodes->pdata[seats[i]];
      double   h = height * get_stature (node), w = h * ptm_layout_get_aspect (p->layout, node);

      node->frame = (PtmFrame){ x, row->y + row->height - h, w, h };
      node->z = z + (int)(n - (seats[i] - at));
      ptm_node_set (&node->shape, node->type == PTM_NODE_OBJECT ? "lifted" : "rounded");
      x += w * 0.94;
    }
}

/* Different things as for a group photograph: the tall ones behind, the others before their feet, or all in one row when they are
 * larger so. */
static void
place_group (PtmPictures *p, PtmFrame area, gboolean standing)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (p->heroes, NULL, NULL);
  guint    n = sorted->len, back = (n + 1) / 2;
  double   one, two, top = area.y + area.height;
  PtmFrame rear = { area.x, area.y, area.width, area.height * 0.64 }, front = { area.x, area.y + area.height * 0.54, area.width, area.height * 0.46 };

  g_ptr_array_sort (sorted, compare_stature);
  one = measure_group_row (p, sorted, 0, n, area.width, area.height);
  two = MIN (measure_group_row (p, sorted, 0, back, rear.width, rear.height), measure_group_row (p, sorted, back, n - back, front.width, front.height) * 1.2);
  if (one > two)
    place_group_row (p, sorted, 0, n, &area, PTM_Z_PICTURE + 5);
  else
    {
      double reach = 0;

      place_group_row (p, sorted, back, n - back, &front, PTM_Z_PICTURE + 14);
      for (guint i = back; i < n; i++)
        reach = MAX (reach, ((PtmNode *)sorted->pdata[i])->frame.height);
      /* The rows close up where their width bounds them; those behind are hidden by a quarter. */
      rear.y = area.y + area.height - MIN (reach * 0.76, area.height * 0.36) - rear.height;
      place_group_row (p, sorted, 0, back, &rear, PTM_Z_PICTURE + 5);
    }
  for (guint i = 0; i < n; i++)
    top = MIN (top, ((PtmNode *)sorted->pdata[i])->frame.y);
  for (guint i = 0; !standing && i < n; i++)
    ptm_layout_shift (sorted->pdata[i], 0, -MAX (top - area.y, 0) / 2);
}

/* Nothing that was asked for leaves the area. */
static void
keep_inside (PtmPictures *p, GPtrArray *nodes)
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

/* The heroes' part of the area: room above for what floats, around for a wreath, below where a group would hide behind its support. */
static PtmFrame
get_hero_area (PtmPictures *p, PtmPicturesStyle style)
{
  double side = p->air->len > 0 && p->heroes->len < 2 ? 0.1 : 0.02, top = p->air->len > 2 && p->heroes->len > 1 ? 0.32 : p->air->len > 0 ? 0.17
                                                                                                                                         : 0.02,
         foot = 0;

  if (style == PTM_PICTURES_WREATH && p->ground->len >= MANY)
    return inset (&p->area, 0.17, 0.15, 0.17, 0.15);
  if (p->heroes->len > 1 && p->ground->len > 0)
    foot = 0.34;
  else if (p->ground->len > 0 && style != PTM_PICTURES_STAND)
    foot = 0.08;
  return inset (&p->area, side, top, side, foot);
}

/* Houses, people and animals stand upright. */
static gboolean
may_lean (const PtmNode *node)
{
  static const char *const things[] = { "violin", "guitar", "banjo", "trumpet", "saxophone", "flute", "accordion", "microphone", "book", "pencil", "pen", "crayon", "brush", "palette", "ball", "racket", "bat", "skate", "rocket", "airplane", "key", "camera", "phone", "ticket", "scissors", "hammer", "wrench", "magnif", "megaphone", "pizza", "ice-cream", "lollipop", "popcorn", "telescope", "hat", "shoe", "kite", "balloon", "leaf", "sunflower", "rose", "tulip" };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (node->asset != NULL && strstr (node->asset, things[i]) != NULL)
      return TRUE;
  return FALSE;
}

void
ptm_layout_pictures (PtmLayout *layout, PtmFrame area, PtmPicturesStyle style)
{
  PtmPictures p = { layout, area, g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };
  double      side = MIN (area.width, area.height);
  PtmFrame    hero;

  sort_out (&p);
  hero = get_hero_area (&p, style);
  if (p.heroes->len > 2 && p.heroes->len < 9 && !is_one_kind (p.heroes))
    place_group (&p, hero, style == PTM_PICTURES_STAND);
  else
    pack (&p, p.heroes, hero, p.ground->len > 0 ? p.heroes->len == 1 : style == PTM_PICTURES_STAND, PTM_Z_PICTURE + 5);
  if (style == PTM_PICTURES_TURNED && p.heroes->len == 1 && may_lean (p.heroes->pdata[0]))
    ((PtmNode *)p.heroes->pdata[0])->rotate = 10;
  ptm_pictures_place_arc (&p, side * (p.air->len < 5 ? 0.34 : 0.24));
  if (p.ground->len >= MANY && style == PTM_PICTURES_WREATH)
    ptm_pictures_place_wreath (&p, side * 0.17);
  else if (p.ground->len >= MANY)
    ptm_pictures_place_bed (&p, side * (p.heroes->len > 0 ? 0.25 : 0.42));
  else if (p.heroes->len > 1)
    pack (&p, p.ground, (PtmFrame){ area.x, hero.y + hero.height + area.height * 0.02, area.width, area.y + area.height - hero.y - hero.height - area.height * 0.02 }, TRUE, PTM_Z_PICTURE + 20);
  else
    ptm_pictures_place_clumps (&p, side * 0.3, style == PTM_PICTURES_TURNED ? area.width * 0.1 : 0);
  keep_inside (&p, p.heroes);
  keep_inside (&p, p.ground);
  keep_inside (&p, p.air);
  g_ptr_array_unref (p.heroes);
  g_ptr_array_unref (p.ground);
  g_ptr_array_unref (p.air);
}
