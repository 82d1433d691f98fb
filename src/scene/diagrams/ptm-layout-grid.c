/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out grids: equal cells, a picture in each, its name below in one size for all. */

#include "config.h"

#include <math.h>

#include "ptm-layout-private.h"
#include "ptm-palette.h"
#include "ptm-text.h"

typedef struct
{
  int    columns;
  int    rows;
  double x; /* of the first cell */
  double y;
  double width; /* of a cell */
  double height;
  double gap;
} Grid;

/* The division whose cells are nearest to the wanted shape and which leaves fewest empty. */
static void
divide (Grid *grid, int n, double width, double height, double aspect)
{
  double best = G_MAXDOUBLE;

  for (int columns = 1; columns <= n; columns++)
    {
      int    rows = (n + columns - 1) / columns;
      double w = (width - grid->gap * (columns - 1)) / columns, h = (height - grid->gap * (rows - 1)) / rows;
      double cost;

      if (w <= 1 || h <= 1)
        continue;
      cost = fabs (log (w / h / aspect)) + 4.0 * (columns * rows - n) / n;
      if (cost < best)
        {
          best = cost;
          grid->columns = columns;
          grid->rows = rows;
          grid->width = w;
          grid->height = h;
        }
    }
  /* A flat picture of many cells can leave less than a pixel for each. */
  if (grid->columns == 0)
    {
      grid->columns = MAX ((int)sqrt (n * width / MAX (height, 1)), 1);
      grid->rows = (n + grid->columns - 1) / grid->columns;
      grid->width = MAX (width / grid->columns, 0.5);
      grid->height = MAX (height / grid->rows, 0.5);
      grid->gap = 0;
    }
}

static PtmFrame
get_cell (const Grid *grid, int i, int n)
{
  int    row = i / grid->columns, column = i % grid->columns, in_row = MIN (grid->columns, n - row * grid->columns);
  double indent = (grid->columns - in_row) * (grid->width + grid->gap) / 2;

  return (PtmFrame){ grid->x + indent + column * (grid->width + grid->gap), grid->y + row * (grid->height + grid->gap), grid->width, grid->height };
}

static PtmNode *
find_caption (PtmLayout *layout, const PtmNode *object)
{
  g_autoptr (GPtrArray) labels = ptm_layout_collect (layout, PTM_NODE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (((PtmNode *)labels->pdata[i])->target, object->id) == 0)
      return labels->pdata[i];
  return NULL;
}

static PtmNode *
add_caption (PtmLayout *layout, const PtmNode *object)
{
  PtmNode *label = ptm_scene_add_node (layout->scene, NULL, PTM_NODE_LABEL);

  g_free (label->id);
  label->id = g_strdup_printf ("%s~dname", object->id);
  ptm_node_set (&label->role, "caption");
  ptm_node_set (&label->target, object->id);
  ptm_node_set (&label->text, object->text);
  ptm_node_set (&label->lang, object->lang);
  return label;
}

static GPtrArray *
collect_captions (PtmLayout *layout, GPtrArray *objects)
{
  GPtrArray *captions = g_ptr_array_new ();

  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *object = objects->pdata[i];
      PtmNode *caption = find_caption (layout, object);

      if (caption == NULL && object->text != NULL && *object->text != '\0')
        caption = add_caption (layout, object);
      g_ptr_array_add (captions, caption);
    }
  return captions;
}

/* The one size at which nearly all captions fit; a row with a longer word is set smaller as a whole. */
static double
find_caption_size (PtmLayout *layout, GPtrArray *captions, double width, double height, double high)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  double size = high;

  for (guint i = 0; i < captions->len; i++)
    {
      PtmNode *caption = captions->pdata[i];

      if (caption == NULL)
        continue;
      ptm_layout_set_face (layout, caption, FALSE, layout->type->strong_weight);
      if (!ptm_text_fit (caption, layout->scene->lang, width, height, high * 0.4, high, 2))
        caption->font_size = high * 0.4;
      size = MIN (size, caption->font_size);
    }
  return MAX (size, high * 0.72);
}

static double
get_row_size (GPtrArray *captions, const Grid *grid, guint i, double size)
{
  guint first = i / grid->columns * grid->columns;

  for (guint k = first; k < MIN (first + grid->columns, captions->len); k++)
    if (captions->pdata[k] != NULL)
      size = MIN (size, ((PtmNode *)captions->pdata[k])->font_size);
  return size;
}

static double
place_title (PtmLayout *layout)
{
  PtmNode *title = ptm_layout_get_title (layout), *subtitle = ptm_layout_find_role (layout, PTM_NODE_TEXT, "subtitle");
  double   y = layout->unit * 4.5, width = layout->width - 2 * layout->margin;

  if (title != NULL)
    {
      ptm_layout_set_face (layout, title, TRUE, 0);
      y += ptm_layout_place_text (layout, title, (PtmFrame){ layout->margin, y, width, layout->height * 0.12 }, layout->base * 1.2, layout->unit * 7.5, 2, "center");
    }
  if (subtitle != NULL)
    {
      ptm_layout_set_face (layout, subtitle, FALSE, 0);
      y += ptm_layout_place_text (layout, subtitle, (PtmFrame){ layout->margin, y + layout->base * 0.2, width, layout->height * 0.07 }, layout->base * 0.8, layout->base * 1.2, 2, "center");
    }
  return title != NULL || subtitle != NULL ? y + layout->unit * 2.2 : layout->unit * 4;
}

/* Texts that are no headline stand below the cells. */
static double
place_notes (PtmLayout *layout)
{
  double y = layout->height - layout->unit * 4;

  if (!ptm_layout_has_info (layout))
    return y;
  y -= ptm_layout_info (layout, (PtmFrame){ layout->margin, 0, layout->width - 2 * layout->margin, layout->height * 0.14 }, PTM_INFO_STACK, "center", FALSE);
  ptm_layout_info (layout, (PtmFrame){ layout->margin, y, layout->width - 2 * layout->margin, layout->height * 0.14 }, PTM_INFO_STACK, "center", TRUE);
  return y - layout->unit * 2;
}

static void
place_cell (PtmLayout *layout, PtmNode *object, PtmNode *caption, PtmFrame cell, double size, int index)
{
  const PtmPalette *palette = &layout->scene->palette;
  double            pad = cell.height * (caption != NULL ? 0.07 : 0.045), name = caption != NULL ? size * 2.5 : 0;
  PtmColor          white = PTM_RGB (255, 255, 255);
  PtmColor          tile = ptm_color_mix (ptm_color_mix (palette->bg[0], white, 0.55), palette->accent[index % 4], layout->variant % 3 == 0 ? 0.0 : 0.14);

  name = MIN (name, cell.height * 0.36);
  if (layout->variant % 3 == 2)
    {
      double side = MIN (cell.width, cell.height - name) * 0.96;

      ptm_layout_add_ornament (layout, "circle", cell.x + (cell.width - side) / 2, cell.y + (cell.height - name - side) / 2, side, side, ptm_color_mix (palette->bg[0], palette->accent[index % 4], 0.2), PTM_Z_ORNAMENT);
      pad = MAX (pad, side * 0.17);
    }
  else
    ptm_layout_add_ornament (layout, "rounded", cell.x, cell.y, cell.width, cell.height, tile, PTM_Z_ORNAMENT)->stroke = ptm_color_mix (tile, palette->ink, 0.14);
  if (object != NULL)
    ptm_layout_place_object (layout, object, (PtmFrame){ cell.x + pad, cell.y + pad, MAX (cell.width - 2 * pad, 0.5), MAX (cell.height - 2 * pad - name, 0.5) }, 0.5);
  if (caption == NULL)
    return;
  ptm_node_set (&caption->role, "caption");
  caption->font_size = size;
  ptm_node_set (&caption->align, "center");
  caption->frame = (PtmFrame){ cell.x + cell.height * 0.028, cell.y + cell.height - name - MIN (pad, cell.height * 0.07) * 0.35, MAX (cell.width - cell.height * 0.056, 0.5), name };
  caption->z = PTM_Z_TEXT;
}

void
ptm_layout_grid (PtmLayout *layout)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (layout, PTM_NODE_PHOTO);
  g_autoptr (GPtrArray) captions = NULL;
  Grid               grid = { 0 };
  gboolean           named = FALSE;
  double             size, top, bottom;
  g_autofree double *sizes = NULL;

  ptm_layout_add_backdrop (layout, "plain", (PtmFrame){ 0, 0, layout->width, layout->height }, layout->scene->palette.bg[0]);
  g_ptr_array_extend (objects, photos, NULL, NULL);
  captions = collect_captions (layout, objects);
  top = place_title (layout);
  bottom = place_notes (layout);
  if (objects->len == 0)
    return;
  for (guint i = 0; i < captions->len; i++)
    named |= captions->pdata[i] != NULL;
  grid.gap = MIN (layout->unit * 1.6, layout->unit * 12 / sqrt (objects->len));
  grid.x = layout->unit * 4;
  grid.y = top;
  divide (&grid, objects->len, MAX (layout->width - 2 * grid.x, 1), MAX (bottom - top, 1), named ? 0.86 : 1);
  size = MIN (grid.height * 0.145, layout->base * 1.4);
  size = find_caption_size (layout, captions, MAX (grid.width * 0.86, 1), size * 2.6, size);
  sizes = g_new (double, objects->len);
  for (guint i = 0; i < objects->len; i++)
    sizes[i] = get_row_size (captions, &grid, i, size);
  for (guint i = 0; i < objects->len; i++)
    place_cell (layout, objects->pdata[i], captions->pdata[i], get_cell (&grid, i, objects->len), sizes[i], i);
}
