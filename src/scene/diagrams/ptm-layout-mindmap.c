/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out mind maps: the subject in the middle with branches left and right, or at one side with all of them
 * beyond it. Branches taper, carry the colour of their family, and are as far apart as the page allows; no two nodes touch. */

#include "config.h"

#include <math.h>

#include "ptm-layout-mindmap.h"
#include "ptm-palette.h"
#include "ptm-svg-path.h"
#include "ptm-text.h"

typedef struct
{
  PtmData    *data;
  PtmMindMap *map;
  PtmFrame    area;
  GArray     *colors;
  gboolean    one_sided;
  gboolean    crowned;                    /* the subject over its branches, which hang down from it */
  double      size;                       /* of the twigs' words */
  double      wrap;                       /* width at which words wrap, in sizes of type */
  double      gap;                        /* between the levels */
  double      column[2][PTM_MIND_LEVELS]; /* width by side and level */
  double      total[2];                   /* height by side */
} Map;

static PtmMindNode *
get_node (Map *m, int i)
{
  return m->map->nodes->pdata[i];
}

static double
get_size (Map *m, int level)
{
  static const double ratios[] = { 1.75, 1.25, 1, 0.92 };

  return m->size * ratios[MIN (level, 3)];
}

static double
get_pad (Map *m, int level)
{
  gboolean filled = level == 0 || m->data->look != PTM_LOOK_EDITORIAL;

  return get_size (m, level) * (filled ? 0.55 : 0.2);
}

/* Too many thoughts to try every way. */
static gboolean
is_large (Map *m)
{
  return m->map->nodes->len > 150;
}

/* What a node needs with its words set at the map's size. */
static void
measure (Map *m, PtmMindNode *node)
{
  double size = get_size (m, node->level), pad = get_pad (m, node->level), most = size * (node->level == 0 ? MIN (m->wrap, 8) : m->wrap), width = 0, height = 0;

  node->picture_side = node->picture != NULL ? size * (node->level < 2 ? 2.6 : 2) : 0;
  if (node->text != NULL)
    {
      ptm_layout_set_face (m->data->layout, node->text, node->level == 0, node->level == 0 ? 0 : node->level == 1 ? m->data->layout->type->strong_weight
                                                                                                                  : m->data->layout->type->text_weight);
      while (!is_large (m) && most < size * 30 && !ptm_text_fit (node->text, m->data->layout->scene->lang, most, 1e5, size, size, 0))
        most *= 1.1;
      ptm_data_measure (m->data, node->text, size, most, &width, &height);
      width = MIN (width, most) + 2;
    }
  node->width = width + node->picture_side + (node->picture_side > 0 && width > 0 ? size * 0.35 : 0) + 2 * pad;
  node->height = MAX (height, node->picture_side) + pad * (node->level == 0 ? 1.6 : 1);
}

/* Heights from the twigs to the root, with the gaps between brothers. */
static double
stack (Map *m, int index)
{
  PtmMindNode *node = get_node (m, index);
  double       sum = 0;

  for (guint i = 0; i < node->children->len; i++)
    sum += stack (m, g_array_index (node->children, int, i));
  node->extent = MAX (sum, node->height + m->size * (node->level == 1 ? 1 : 0.45));
  return node->extent;
}

/* The room of the lines that hang down from the subject. */
static double
get_indent (Map *m)
{
  return m->size * 3;
}

static gboolean
fits (Map *m)
{
  double width;

  m->gap = m->size * 2.6;
  for (int side = 0; side < 2; side++)
    {
      m->total[side] = 0;
      for (int level = 0; level < PTM_MIND_LEVELS; level++)
        m->column[side][level] = 0;
    }
  for (guint i = 0; i < m->map->nodes->len; i++)
    measure (m, get_node (m, i));
  stack (m, 0);
  for (guint i = 1; i < m->map->nodes->len; i++)
    {
      PtmMindNode *node = get_node (m, i);

      m->column[node->right][node->level] = MAX (m->column[node->right][node->level], node->width);
      m->total[node->right] += node->level == 1 ? node->extent : 0;
    }
  width = m->crowned ? get_indent (m) - m->gap : get_node (m, 0)->width;
  for (int side = 0; side < 2; side++)
    for (int level = 1; level < PTM_MIND_LEVELS; level++)
      width += m->column[side][level] > 0 ? m->column[side][level] + m->gap : 0;
  if (m->crowned)
    return MAX (width, get_node (m, 0)->width) <= m->area.width && m->total[1] + get_node (m, 0)->height + m->size <= m->area.height;
  return width <= m->area.width && MAX (MAX (m->total[0], m->total[1]), get_node (m, 0)->height) <= m->area.height;
}

/* Each branch goes to the side that carries less, in the order they are named: first right, then left. */
static void
divide (Map *m)
{
  PtmMindNode *root = get_node (m, 0);
  int          all = 0, right = 0;

  for (guint i = 0; i < root->children->len; i++)
    all += get_node (m, g_array_index (root->children, int, i))->leaves;
  for (guint i = 0; i < root->children->len; i++)
    {
      PtmMindNode *branch = get_node (m, g_array_index (root->children, int, i));

      branch->right = m->one_sided || right * 2 + branch->leaves <= all || i == 0;
      right += branch->right ? branch->leaves : 0;
      branch->branch = i;
    }
  for (guint i = 1; i < m->map->nodes->len; i++)
    {
      PtmMindNode *node = get_node (m, i);

      if (node->level > 1)
        {
          node->right = get_node (m, node->parent)->right;
          node->branch = get_node (m, node->parent)->branch;
        }
    }
}

/* Down from the subject and round to the branch; the nearest one farthest in, so that no two cross. */
static void
add_hanging_branch (Map *m, const PtmMindNode *root, const PtmMindNode *to, PtmColor color)
{
  PtmData *d = m->data;
  int      n = MAX ((int)root->children->len, 1);
  double   thick = d->layout->unit * 0.9, pitch = get_indent (m) * 0.62 / n, x = m->area.x + m->size * 0.5 + (n - 1 - to->branch + 0.5) * pitch, y = root->y;
  double   end = to->x - to->width / 2, bend = MIN (m->size * 1.2, end - x), left = x - thick, width = end - left, height = MAX (to->y - y, 0.1) + thick;
  g_autoptr (GString) path = g_string_new (NULL);
  PtmNode *line;

#define AT(px, py) ((px)-left) / width * 100, ((py)-y) / height * 100
  ptm_svg_path_append (path, 'M', 2, AT (x, y));
  ptm_svg_path_append (path, 'L', 2, AT (x, to->y - bend));
  ptm_svg_path_append (path, 'Q', 4, AT (x, to->y), AT (x + bend, to->y));
  ptm_svg_path_append (path, 'L', 2, AT (end, to->y));
#undef AT
  line = ptm_data_add_path (d, NULL, path->str, (PtmFrame){ left, y, width, height }, (PtmColor){ 0 }, 1);
  line->stroke = color;
  line->stroke_width = MIN (thick, pitch * 0.7);
}

/* From the parent's edge to the node's, thick at the parent; in hundredths of the box of both. */
static void
add_branch (Map *m, const PtmMindNode *from, const PtmMindNode *to, PtmColor color)
{
  PtmData *d = m->data;
  double   u = d->layout->unit, thick = u * (to->level == 1 ? 1.7 : 0.6), thin = u * (to->level == 1 ? 0.55 : 0.28);
  double   sign = to->right ? 1 : -1, x1 = from->level == 0 ? from->x : from->x + sign * from->width / 2, y1 = from->y, x2 = to->x - sign * to->width / 2, y2 = to->y;
  double   left = MIN (x1, x2), top = MIN (y1, y2) - thick, width = MAX (fabs (x2 - x1), 0.1), height = fabs (y2 - y1) + 2 * thick, bend = (x2 - x1) * 0.55;
  double   start = from->level == 0 ? x1 + sign * from->width * 0.3 : x1;
  g_autoptr (GString) path = g_string_new (NULL);

#define AT(px, py) ((px)-left) / width * 100, ((py)-top) / height * 100
  ptm_svg_path_append (path, 'M', 2, AT (start, y1 - thick / 2));
  ptm_svg_path_append (path, 'C', 6, AT (x1 + bend, y1 - thick / 2), AT (x2 - bend * 0.7, y2 - thin / 2), AT (x2, y2 - thin / 2));
  ptm_svg_path_append (path, 'L', 2, AT (x2, y2 + thin / 2));
  ptm_svg_path_append (path, 'C', 6, AT (x2 - bend * 0.7, y2 + thin / 2), AT (x1 + bend, y1 + thick / 2), AT (start, y1 + thick / 2));
#undef AT
  g_string_append_c (path, 'Z');
  ptm_data_add_path (d, NULL, path->str, (PtmFrame){ left, top, width, height }, color, 1);
}

/* A shape of the plan is the node's ground, else one of ours. */
static PtmColor
add_ground (Map *m, PtmMindNode *node, PtmColor color)
{
  PtmData *d = m->data;
  PtmFrame f = { node->x - node->width / 2, node->y - node->height / 2, node->width, node->height };
  PtmNode *shape = node->shape;
  gboolean bare = d->look == PTM_LOOK_EDITORIAL && node->level > 0;
  PtmColor fill = node->level < 2 ? color : ptm_color_mix (d->ground, color, 0.2);

  if (shape == NULL && bare)
    return d->ground;
  if (shape == NULL)
    shape = ptm_data_add_shape (d, NULL, "rounded", f, fill, PTM_Z_PICTURE - 1);
  ptm_node_set (&shape->shape, d->look == PTM_LOOK_SCHOOL || node->level == 0 ? "pill" : "rounded");
  shape->frame = f;
  shape->z = PTM_Z_PICTURE - 1;
  shape->font_size = 0;
  shape->fill = bare ? d->ground : fill;
  shape->stroke = (PtmColor){ 0 };
  return shape->fill;
}

static void
place_node (Map *m, PtmMindNode *node, PtmColor color)
{
  PtmData *d = m->data;
  gboolean bare = d->look == PTM_LOOK_EDITORIAL && node->level > 0;
  double   size = get_size (m, node->level), pad = get_pad (m, node->level), x = node->x - node->width / 2 + pad, side = node->picture_side;
  PtmColor ground = add_ground (m, node, color);

  if (side > 0)
    {
      ptm_layout_place_object (d->layout, node->picture, (PtmFrame){ x, node->y - side / 2, side, side }, 0.5);
      x += side + size * 0.35;
    }
  if (node->text == NULL)
    return;
  node->text->color = ptm_palette_readable (ptm_palette_is_dark (ground) ? PTM_RGB (255, 255, 255) : ptm_palette_is_dark (d->ground) ? d->ground
                                                                                                                                     : d->ink,
                                            &ground, 1, 4.6);
  if (node->level == 1 && d->look == PTM_LOOK_EDITORIAL)
    node->text->color = ptm_palette_readable (color, &ground, 1, 4.6);
  ptm_data_place (d, node->text, (PtmFrame){ x, node->y - node->height / 2, MAX (node->x + node->width / 2 - pad - x, 2), node->height }, size * 0.5, size, 0, side > 0 || (bare && node->right) ? "left" : bare ? "right"
                                                                                                                                                                                                                 : "center",
                  0.5);
}

/* Down from top; spread is what each gets beyond its need. */
static void
place_below (Map *m, int index, double top, double spread)
{
  PtmMindNode *node = get_node (m, index);
  double       sign = node->right ? 1 : -1, x = m->crowned ? m->area.x + get_indent (m) - m->gap : get_node (m, 0)->x + sign * get_node (m, 0)->width / 2, y = top, sum = 0;

  for (int level = 1; level < node->level; level++)
    x += sign * (m->column[node->right][level] + m->gap);
  node->x = x + sign * (m->gap + node->width / 2);
  node->y = top + node->extent * spread / 2;
  for (guint i = 0; i < node->children->len; i++)
    sum += get_node (m, g_array_index (node->children, int, i))->extent * spread;
  y += (node->extent * spread - sum) / 2;
  for (guint i = 0; i < node->children->len; i++)
    {
      int child = g_array_index (node->children, int, i);

      place_below (m, child, y, spread);
      y += get_node (m, child)->extent * spread;
    }
}

static void
place_root (Map *m)
{
  PtmMindNode *root = get_node (m, 0);
  double       width[2] = { 0 };

  for (int side = 0; side < 2; side++)
    for (int level = 1; level < PTM_MIND_LEVELS; level++)
      width[side] += m->column[side][level] > 0 ? m->column[side][level] + m->gap : 0;
  root->x = m->area.x + (m->area.width - width[0] - width[1] - root->width) / 2 + width[0] + root->width / 2;
  root->y = m->area.y + m->area.height / 2;
  if (m->crowned)
    {
      root->x = m->area.x + root->width / 2;
      root->y = m->area.y + root->height / 2;
    }
}

static void
place_branches (Map *m)
{
  PtmMindNode *root = get_node (m, 0);
  double       y[2], spread[2], top = m->crowned ? root->height + m->size : 0, height = m->area.height - top;

  for (int side = 0; side < 2; side++)
    {
      spread[side] = CLAMP (height / MAX (m->total[side], 1), 1, 2.4);
      y[side] = m->area.y + top + (height - m->total[side] * spread[side]) * (m->crowned ? 0.3 : 0.5);
    }
  for (guint i = 0; i < root->children->len; i++)
    {
      int          index = g_array_index (root->children, int, i);
      PtmMindNode *branch = get_node (m, index);

      place_below (m, index, y[branch->right], spread[branch->right]);
      y[branch->right] += branch->extent * spread[branch->right];
    }
}

static void
draw (Map *m)
{
  for (guint i = 1; i < m->map->nodes->len; i++)
    {
      PtmMindNode *node = get_node (m, i);

      if (m->crowned && node->level == 1)
        add_hanging_branch (m, get_node (m, 0), node, ptm_data_get_color (m->colors, node->branch));
      else
        add_branch (m, get_node (m, node->parent), node, ptm_data_get_color (m->colors, node->branch));
    }
  for (guint i = 0; i < m->map->nodes->len; i++)
    {
      PtmMindNode *node = get_node (m, i);

      place_node (m, node, i == 0 ? m->data->ink : ptm_data_get_color (m->colors, node->branch));
    }
}

/* The largest size of all ways to wrap the words. */
static double
find_size (Map *m, gboolean one_sided, gboolean crowned)
{
  static const double wraps[] = { 11, 8, 6 };
  double              size = 0, wrap = wraps[0];

  m->one_sided = one_sided;
  m->crowned = crowned;
  divide (m);
  for (guint i = is_large (m) ? G_N_ELEMENTS (wraps) : 0; i <= G_N_ELEMENTS (wraps); i++)
    {
      m->wrap = i < G_N_ELEMENTS (wraps) ? wraps[i] : wrap;
      for (m->size = m->data->size * 1.5; !fits (m) && m->size > 2.5;)
        m->size *= is_large (m) ? 0.6 : 0.95;
      if (m->size > size * 1.06)
        {
          size = m->size;
          wrap = m->wrap;
        }
    }
  return m->size;
}

/* One side where the look asks for it or both would be much smaller: on tall pages. */
static void
choose_sides (Map *m)
{
  double crown = m->area.height > m->area.width * 1.1 && !is_large (m) ? find_size (m, TRUE, TRUE) : 0, one = find_size (m, TRUE, FALSE), two = find_size (m, FALSE, FALSE);

  if (crown > MAX (one, two) * 1.05)
    find_size (m, TRUE, TRUE);
  else if (m->map->nodes->len < 4 || one > two * (m->data->look == PTM_LOOK_BOLD ? 0.8 : 1.12))
    find_size (m, TRUE, FALSE);
}

/* Width that is left goes between the levels. */
static void
widen (Map *m)
{
  double width = m->crowned ? get_indent (m) : get_node (m, 0)->width;
  int    gaps = m->crowned ? -1 : 0;

  for (int side = 0; side < 2; side++)
    for (int level = 1; level < PTM_MIND_LEVELS; level++)
      if (m->column[side][level] > 0)
        {
          width += m->column[side][level];
          gaps++;
        }
  if (gaps > 0)
    m->gap = CLAMP ((m->area.width - width) / gaps, m->gap, MAX (m->gap * 3, m->data->layout->unit * 9));
}

void
ptm_layout_mindmap (PtmLayout *layout)
{
  PtmData data = { 0 };
  Map     m = { &data };
  g_autoptr (PtmMindMap) map = NULL;
  g_autoptr (GArray) colors = NULL;

  m.map = map = ptm_mind_map_new (&data, layout, &m.area);
  if (map->nodes->len == 0)
    {
      ptm_scene_add_unmet (layout->scene, "mindmap", "layout");
      return;
    }
  m.colors = colors = ptm_data_choose_colors (&data, CLAMP ((int)get_node (&m, 0)->children->len, 1, 8));
  choose_sides (&m);
  widen (&m);
  place_root (&m);
  place_branches (&m);
  draw (&m);
  ptm_data_end_page (&data);
}
