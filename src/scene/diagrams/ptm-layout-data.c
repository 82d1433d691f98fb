/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds what pages of data share: their three looks, the heading, and the nodes they are drawn with. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-data.h"
#include "ptm-palette.h"
#include "ptm-text.h"

static const PtmColor white = { 255, 255, 255, 255 };

gboolean
ptm_layout_is_rtl (PtmLayout *layout)
{
  static const char *const langs[] = { "ar", "he", "fa", "ur", "ps", "yi", "dv", "ckb" };
  const char              *lang = layout->scene->lang;

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    if (g_str_has_prefix (lang, langs[i]) && !g_ascii_isalpha (lang[strlen (langs[i])]))
      return TRUE;
  return FALSE;
}

void
ptm_data_init (PtmData *data, PtmLayout *layout, PtmColor ground)
{
  const PtmPalette *c = &layout->scene->palette;
  PtmColor          ink = ptm_palette_is_dark (ground) ? ptm_color_mix (c->bg[0], white, ptm_palette_is_dark (c->bg[0]) ? 0.85 : 0.5) : c->ink;

  data->layout = layout;
  data->look = layout->variant % 3;
  data->rtl = ptm_layout_is_rtl (layout);
  data->ground = ground;
  data->ink = ptm_palette_readable (ink, &ground, 1, 7);
  data->soft = ptm_palette_readable (ptm_color_mix (data->ink, ground, 0.32), &ground, 1, 4.6);
  data->rule = ptm_color_mix (ground, data->ink, 0.14);
  data->size = MAX (layout->base * 1.25, layout->unit * 3);
  data->least = layout->unit * 2;
  data->lead = layout->scene->kind == PTM_KIND_INFOGRAPHIC ? 2.2 : 1.3;
}

PtmNode *
ptm_data_add (PtmData *data, PtmNode *parent, PtmNodeType type)
{
  PtmNode *node;

  if (parent == NULL)
    {
      g_autofree char *id = NULL;

      node = ptm_scene_add_node (data->layout->scene, NULL, type);
      id = g_strdup_printf ("%s~d%u", node->id, data->layout->scene->nodes->len);
      ptm_node_set (&node->id, id);
      return node;
    }
  node = ptm_node_new (type);
  g_free (node->id);
  node->id = g_strdup_printf ("%s~d%u", parent->id, parent->children->len + 1);
  g_ptr_array_add (parent->children, node);
  return node;
}

PtmNode *
ptm_data_add_shape (PtmData *data, PtmNode *parent, const char *shape, PtmFrame frame, PtmColor fill, int z)
{
  PtmNode *node = ptm_data_add (data, parent, PTM_NODE_SHAPE);

  ptm_node_set (&node->shape, shape);
  if (z < 0)
    ptm_node_set (&node->role, "ornament");
  node->frame = frame;
  node->fill = fill;
  node->z = z;
  return node;
}

PtmNode *
ptm_data_add_path (PtmData *data, PtmNode *parent, const char *path, PtmFrame frame, PtmColor fill, int z)
{
  PtmNode *node = ptm_data_add_shape (data, parent, "path", frame, fill, z);

  ptm_node_set (&node->path, path);
  return node;
}

PtmNode *
ptm_data_add_line (PtmData *data, PtmNode *parent, double x1, double y1, double x2, double y2, PtmColor color, double width, int z)
{
  PtmFrame f = { MIN (x1, x2), MIN (y1, y2), MAX (fabs (x2 - x1), 0.01), MAX (fabs (y2 - y1), 0.01) };
  PtmNode *node = ptm_data_add_path (data, parent, (x1 <= x2) == (y1 <= y2) ? "M0 0L100 100" : "M0 100L100 0", f, (PtmColor){ 0 }, z);

  node->stroke = color;
  node->stroke_width = width;
  return node;
}

PtmNode *
ptm_data_add_picture (PtmData *data, PtmNode *parent, const char *asset, const char *noun, PtmFrame box)
{
  PtmNode *node;

  if (asset == NULL || data->layout->art == NULL || !ptm_art_has (data->layout->art, asset) || box.width < 2 || box.height < 2)
    return NULL;
  node = ptm_data_add (data, parent, PTM_NODE_OBJECT);
  ptm_node_set (&node->asset, asset);
  ptm_node_set (&node->noun, noun);
  ptm_node_set (&node->role, "item");
  ptm_layout_place_object (data->layout, node, box, 0.5);
  return node;
}

/* Garamond's figures hang below the line: good in running text, hard to compare in a chart. */
static void
set_figures (PtmData *data, PtmNode *node)
{
  if (node->text == NULL || strpbrk (node->text, "0123456789") == NULL || node->font == NULL || strstr (node->font, "Garamond") == NULL)
    return;
  g_free (node->font);
  node->font = ptm_type_dup_family ("Lato", FALSE, node->text, data->layout->scene->lang);
}

PtmNode *
ptm_data_add_text (PtmData *data, PtmNode *parent, const char *text, int weight)
{
  PtmNode *node = ptm_data_add (data, parent, PTM_NODE_TEXT);

  ptm_node_set (&node->role, "caption");
  ptm_node_set (&node->text, text);
  node->color = data->ink;
  ptm_layout_set_face (data->layout, node, FALSE, weight > 0 ? weight : data->layout->type->text_weight);
  set_figures (data, node);
  return node;
}

PtmNode *
ptm_data_add_mark (PtmData *data, PtmNode *parent, const char *text, PtmFrame box, double size, PtmColor ink)
{
  PtmNode *node = ptm_data_add_shape (data, parent, "rect", box, (PtmColor){ 0 }, PTM_Z_TEXT - 1);

  ptm_node_set (&node->text, text);
  ptm_node_set (&node->align, "center");
  node->color = ink;
  ptm_layout_set_face (data->layout, node, FALSE, data->layout->type->strong_weight);
  set_figures (data, node);
  if (!ptm_text_fit (node, data->layout->scene->lang, box.width * 0.87, box.height * 0.87, size * 0.4, size, 0))
    node->font_size = size * 0.4;
  return node;
}

double
ptm_data_place (PtmData *data, PtmNode *text, PtmFrame box, double low, double high, int lines, const char *align, double valign)
{
  double height = ptm_layout_place_text (data->layout, text, box, MAX (low, MIN (high, data->least)), high, lines, align);

  if (data->rtl)
    ptm_node_set (&text->align, align);
  text->frame.y = box.y + (box.height - height) * valign;
  return height;
}

void
ptm_data_measure (PtmData *data, PtmNode *text, double size, double max_width, double *width, double *height)
{
  text->font_size = size;
  ptm_text_measure (text, data->layout->scene->lang, max_width, width, height);
}

static void
turn_nodes (GPtrArray *nodes, double page)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      turn_nodes (node->children, page);
      if (node->frame.width <= 0 || node->type == PTM_NODE_BACKGROUND)
        continue;
      node->frame.x = page - node->frame.x - node->frame.width;
      node->rotate = -node->rotate;
      if (node->type == PTM_NODE_SHAPE && g_strcmp0 (node->shape, "path") == 0)
        node->flip = !node->flip;
      if (g_strcmp0 (node->align, "left") == 0)
        ptm_node_set (&node->align, "right");
      else if (g_strcmp0 (node->align, "right") == 0)
        ptm_node_set (&node->align, "left");
    }
}

void
ptm_data_end_page (PtmData *data)
{
  if (data->rtl)
    turn_nodes (data->layout->scene->nodes, data->layout->width);
}

/* The colour as a breath on paper: hue kept, hardly any strength. */
static PtmColor
make_paper (PtmColor color, double lightness, double strength)
{
  PtmOklch lch = ptm_color_to_oklch (color);

  return ptm_color_from_oklch ((PtmOklch){ MAX (lch.L, lightness), MIN (lch.C, strength), lch.h });
}

/* The page's own colour by its look. */
static PtmColor
choose_ground (PtmLayout *l, PtmLook look)
{
  const PtmPalette *c = &l->scene->palette;

  if (ptm_palette_is_dark (c->bg[0]))
    return look == PTM_LOOK_BOLD ? c->bg[2] : c->bg[0];
  if (look == PTM_LOOK_BOLD)
    return ptm_palette_readable (ptm_palette_is_dark (c->bg[2]) ? c->bg[2] : ptm_palette_shade (c->ink, 0.08), &white, 1, 8);
  if (look == PTM_LOOK_SCHOOL)
    return make_paper (c->bg[1], 0.925, 0.04);
  return make_paper (c->bg[0], 0.978, 0.014);
}

static double
place_heading (PtmData *data, double x, double y, double width, const char *align, gboolean with_title)
{
  PtmLayout *l = data->layout;
  PtmNode   *title = with_title ? ptm_layout_get_title (l) : NULL, *subtitle = ptm_layout_find_role (l, PTM_NODE_TEXT, "subtitle");
  gboolean   bold = data->look == PTM_LOOK_BOLD;

  if (title != NULL)
    {
      ptm_layout_set_face (l, title, TRUE, 0);
      title->color = title->color.a > 0 ? title->color : data->ink;
      y += ptm_data_place (data, title, (PtmFrame){ x, y, width, l->height * 0.19 }, l->base * 1.3, l->unit * (bold ? 10 : 9), 2, align, 0);
    }
  if (subtitle != NULL)
    {
      ptm_layout_set_face (l, subtitle, FALSE, 0);
      subtitle->color = subtitle->color.a > 0 ? subtitle->color : data->soft;
      y += l->unit * 1.1;
      y += ptm_data_place (data, subtitle, (PtmFrame){ x, y, width, l->height * 0.1 }, l->base * 0.85, l->base * 1.35, 3, align, 0);
    }
  return title != NULL || subtitle != NULL ? y + l->unit * 4 : y;
}

/* Source and notes stand small at the foot. */
static double
place_foot (PtmData *data, double x, double width, const char *align)
{
  PtmLayout *l = data->layout;
  g_autoptr (GPtrArray) texts = ptm_layout_collect (l, PTM_NODE_TEXT);
  double bottom = l->height - l->unit * 5;

  for (int i = (int)texts->len - 1; i >= 0; i--)
    {
      PtmNode *node = texts->pdata[i];
      double   height;

      if (node->frame.width > 0 || node->text == NULL || *node->text == '\0' || !g_ptr_array_find (l->scene->nodes, node, NULL))
        continue;
      if (l->scene->kind == PTM_KIND_CHART ? g_strcmp0 (node->role, "title") == 0 : g_strcmp0 (node->role, "note") != 0 && g_strcmp0 (node->role, "source") != 0)
        continue;
      ptm_layout_set_face (l, node, FALSE, 0);
      node->color = node->color.a > 0 ? node->color : data->soft;
      height = ptm_data_place (data, node, (PtmFrame){ x, 0, width, l->height * 0.08 }, data->least, l->base * 0.85, 3, align, 0);
      bottom -= height;
      node->frame.y = bottom;
      bottom -= l->unit * 0.8;
    }
  return bottom < l->height - l->unit * 5 ? bottom - l->unit * 1.6 : bottom;
}

static void
add_decoration (PtmData *data, gboolean heading)
{
  PtmLayout        *l = data->layout;
  const PtmPalette *c = &l->scene->palette;

  ptm_layout_add_backdrop (l, "plain", (PtmFrame){ 0, 0, l->width, l->height }, data->ground);
  if (data->look == PTM_LOOK_EDITORIAL && heading && ptm_layout_get_title (l) != NULL)
    ptm_data_add_shape (data, NULL, "rect", (PtmFrame){ l->margin, l->unit * 4.6, l->unit * 9, l->unit * 1.1 }, c->accent[0], PTM_Z_ORNAMENT);
  else if (data->look == PTM_LOOK_BOLD)
    ptm_data_add_shape (data, NULL, "rect", (PtmFrame){ 0, 0, l->unit * 1.6, l->height }, c->accent[0], PTM_Z_ORNAMENT);
}

PtmFrame
ptm_data_begin_page (PtmData *data, PtmLayout *layout)
{
  return ptm_data_begin_page_with (data, layout, TRUE);
}

PtmFrame
ptm_data_begin_page_with (PtmData *data, PtmLayout *layout, gboolean heading)
{
  PtmLook  look = layout->variant % 3;
  double   top, bottom, x = layout->margin, width = layout->width - 2 * layout->margin;
  gboolean centred = look == PTM_LOOK_SCHOOL;
  PtmFrame sheet;

  ptm_data_init (data, layout, choose_ground (layout, look));
  add_decoration (data, heading);
  top = place_heading (data, x, layout->unit * (look == PTM_LOOK_EDITORIAL ? 8.4 : 6.5), width, centred ? "center" : "left", heading);
  bottom = place_foot (data, x, width, centred ? "center" : "left");
  if (!centred)
    return (PtmFrame){ x, top, width, MAX (bottom - top, layout->unit * 8) };
  sheet = (PtmFrame){ layout->unit * 4.5, top, layout->width - layout->unit * 9, MAX (bottom - top, layout->unit * 8) };
  ptm_data_init (data, layout, ptm_palette_is_dark (data->ground) ? ptm_palette_shade (data->ground, 0.05) : make_paper (layout->scene->palette.bg[0], 0.988, 0.008));
  ptm_data_add_shape (data, NULL, "card", sheet, data->ground, PTM_Z_ORNAMENT);
  return (PtmFrame){ sheet.x + layout->unit * 4, sheet.y + layout->unit * 4, sheet.width - layout->unit * 8, MAX (sheet.height - layout->unit * 8, 1) };
}
