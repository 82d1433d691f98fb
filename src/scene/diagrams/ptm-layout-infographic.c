/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out infographics: facts on a journey down the page, as cards around large numbers, in two columns to be
 * compared, or as spokes about the one thing the page is about. Charts and tables take their place among the facts. */

#include "config.h"

#include <math.h>

#include "ptm-layout-chart.h"
#include "ptm-layout-data-item.h"
#include "ptm-layout-table.h"
#include "ptm-palette.h"
#include "ptm-svg-path.h"

typedef struct
{
  PtmData   *data;
  GPtrArray *items; /* (element-type PtmItem) */
  PtmFrame   area;
  GArray    *colors;
} Page;

static PtmItem *
get_item (Page *page, int i)
{
  return page->items->pdata[i];
}

/* A chart or table with its heading over it. */
static void
place_chart (Page *page, PtmItem *item, PtmFrame box, double size)
{
  PtmData *d = page->data;
  double   before = d->size;

  if (item->heading != NULL || item->date != NULL)
    {
      PtmFrame words = ptm_item_place (d, item, (PtmFrame){ box.x, box.y, box.width, box.height * 0.3 }, size, "left", FALSE);

      box.y += words.height + size * 0.5;
      box.height = MAX (box.height - words.height - size * 0.5, 1);
    }
  d->size = CLAMP (sqrt (box.width * box.height) / 17, d->least * 1.1, before);
  if (item->chart->type == PTM_NODE_TABLE)
    ptm_layout_place_table (d, item->chart, box);
  else
    ptm_layout_place_chart (d, item->chart, box);
  d->size = before;
}

/* How much of its box an item leaves to its words. */
static double
get_share (Page *page)
{
  return ptm_items_have_pictures (page->items) ? 0.6 : 0.98;
}

static PtmFrame
get_inside (PtmFrame f, double pad)
{
  return (PtmFrame){ f.x + pad, f.y + pad, MAX (f.width - 2 * pad, 1), MAX (f.height - 2 * pad, 1) };
}

/* Cards of equal size; the last row is as wide as the others, with wider cards. */
static void
place_cards (Page *page)
{
  PtmData *d = page->data;
  int      n = page->items->len, best = 1, rows, first = 0;
  double   gap = d->layout->unit * 2.4, pad = d->layout->unit * 2.4, cost = G_MAXDOUBLE, height, size;

  for (int columns = 1; columns <= MIN (n, 8); columns++)
    {
      double w = page->area.width / columns, h = page->area.height / ((n + columns - 1) / columns), c = fabs (log (w / h / 1.15)) + (n % columns == 0 ? 0 : 0.25);

      if (c < cost)
        {
          cost = c;
          best = columns;
        }
    }
  rows = (n + best - 1) / best;
  height = (page->area.height - gap * (rows - 1)) / rows;
  size = ptm_items_fit (d, page->items, (page->area.width - gap * (best - 1)) / best - 2 * pad, height - 2 * pad);
  for (int row = 0; row < rows; row++)
    {
      int    in_row = n / rows + (row < n % rows ? 1 : 0);
      double width = (page->area.width - gap * (in_row - 1)) / in_row;

      for (int k = 0; k < in_row; k++)
        {
          PtmItem *item = get_item (page, first + k);
          PtmColor tint = ptm_color_mix (d->ground, ptm_data_get_color (page->colors, (first + k) % 4), ptm_palette_is_dark (d->ground) ? 0.2 : 0.13);
          PtmFrame card = { page->area.x + k * (width + gap), page->area.y + row * (height + gap), width, height };
          PtmData  inner = *d;

          ptm_data_add_shape (d, NULL, "card", card, tint, PTM_Z_ORNAMENT + 1);
          inner.ground = tint;
          inner.rule = ptm_color_mix (tint, d->ink, 0.16);
          if (item->chart != NULL)
            {
              Page sub = *page;

              sub.data = &inner;
              place_chart (&sub, item, get_inside (card, pad), size);
            }
          else
            {
              PtmFrame box = get_inside (card, pad), used = ptm_item_place (&inner, item, box, size, "center", FALSE);
              double   drop = (box.height - used.height) / 2;

              ptm_item_place (&inner, item, (PtmFrame){ box.x, box.y + MAX (drop, 0), box.width, MAX (box.height - MAX (drop, 0), 1) }, size, "center", FALSE);
            }
        }
      first += in_row;
    }
}

/* A ribbon that swings down the page from fact to fact. */
static void
add_ribbon (Page *page, double left, double right, double pitch, int n)
{
  PtmData *d = page->data;
  g_autoptr (GString) path = g_string_new (NULL);
  PtmNode *ribbon;

  for (int i = 0; i < n; i++)
    {
      double x = ((i % 2 == 0 ? left : right) - page->area.x) / page->area.width * 100, y = (i + 0.5) * pitch / page->area.height * 100;
      double before = ((i % 2 == 0 ? right : left) - page->area.x) / page->area.width * 100, up = (i - 0.5) * pitch / page->area.height * 100, bend = pitch * 0.5 / page->area.height * 100;

      if (i == 0)
        ptm_svg_path_append (path, 'M', 2, x, y);
      else
        ptm_svg_path_append (path, 'C', 6, before, up + bend, x, y - bend, x, y);
    }
  ribbon = ptm_data_add_path (d, NULL, path->str, page->area, (PtmColor){ 0 }, 1);
  ribbon->stroke = ptm_color_mix (d->ground, ptm_data_get_color (page->colors, 0), 0.5);
  ribbon->stroke_width = d->layout->unit * 1.1;
}

static void
place_journey (Page *page)
{
  PtmData *d = page->data;
  int      n = page->items->len;
  double   u = d->layout->unit, pitch = page->area.height / n, disc = MIN (u * 7, pitch * 0.5), left = page->area.x + page->area.width * 0.3, right = page->area.x + page->area.width * 0.7;
  double   width = page->area.width * 0.7 - disc - u * 2, height = pitch * 0.88, size = ptm_items_fit (d, page->items, width * get_share (page), height);

  add_ribbon (page, left, right, pitch, n);
  for (int i = 0; i < n; i++)
    {
      PtmItem         *item = get_item (page, i);
      gboolean         odd = i % 2 == 1;
      double           x = odd ? right : left, y = page->area.y + (i + 0.5) * pitch;
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      PtmFrame         box = { odd ? page->area.x : x + disc / 2 + u * 2, y - height / 2, width, height };

      ptm_item_place_marker (d, item, x, y, disc, ptm_data_get_color (page->colors, i % 4), number);
      if (item->chart != NULL)
        place_chart (page, item, box, size);
      else
        ptm_item_place_beside (d, item, box, size, odd);
    }
}

/* Columns with lines between them and between the rows. */
static void
place_columns (Page *page)
{
  PtmData *d = page->data;
  int      n = page->items->len, columns = 1, rows;
  double   u = d->layout->unit, gap = u * 6, cost = G_MAXDOUBLE, width, pitch, size;

  for (int k = 1; k <= MIN (n, 4); k++)
    {
      int    r = (n + k - 1) / k;
      double c = fabs (log (page->area.width / k / (page->area.height / r) / 1.8)) + 2.0 * (k * r - n) / n;

      if (c < cost)
        {
          cost = c;
          columns = k;
        }
    }
  rows = (n + columns - 1) / columns;
  width = (page->area.width - gap * (columns - 1)) / columns;
  pitch = page->area.height / rows;
  size = ptm_items_fit (d, page->items, width * get_share (page), pitch * 0.84);
  for (int k = 1; k < columns; k++)
    ptm_data_add_line (d, NULL, page->area.x + k * (width + gap) - gap / 2, page->area.y, page->area.x + k * (width + gap) - gap / 2, page->area.y + page->area.height, d->rule, u * 0.3, 1);
  for (int i = 0; i < n; i++)
    {
      PtmItem *item = get_item (page, i);
      PtmFrame box = { page->area.x + (i % columns) * (width + gap), page->area.y + (i / columns) * pitch + pitch * 0.06, width, pitch * 0.88 };

      if (i >= columns)
        ptm_data_add_line (d, NULL, box.x, box.y - pitch * 0.06, box.x + width, box.y - pitch * 0.06, d->rule, u * 0.2, 1);
      if (item->chart != NULL)
        place_chart (page, item, box, size);
      else
        ptm_item_place_beside (d, item, box, size, FALSE);
    }
}

/* The page's own picture large in the middle of a wide page, the facts at its sides. */
static void
place_spokes (Page *page, PtmNode *hero)
{
  PtmData *d = page->data;
  int      n = page->items->len, left = n / 2;
  gboolean wide = page->area.width > page->area.height * 1.3;
  PtmData  narrow = *d;
  double   u = d->layout->unit, side = wide ? MIN (page->area.height * 0.72, page->area.width * 0.34) : MIN (page->area.width * 0.6, page->area.height * 0.3);
  double   cx = page->area.x + page->area.width / 2, cy = wide ? page->area.y + page->area.height / 2 : page->area.y + side * 0.56;
  double   width = (page->area.width - (wide ? side * 1.24 : u * 4)) / 2, top = wide ? page->area.y : cy + side * 0.62, height = page->area.y + page->area.height - top;
  double   size;

  ptm_data_add_shape (d, NULL, "circle", (PtmFrame){ cx - side * 0.54, cy - side * 0.54, side * 1.08, side * 1.08 }, ptm_color_mix (d->ground, ptm_data_get_color (page->colors, 0), 0.2), PTM_Z_ORNAMENT + 1);
  ptm_layout_place_object (d->layout, hero, (PtmFrame){ cx - side * 0.38, cy - side * 0.38, side * 0.76, side * 0.76 }, 0.5);
  /* On a tall page facts are read one after the other. */
  if (!wide)
    {
      page->area.y = top + u * 3;
      page->area.height = height - u * 3;
      place_columns (page);
      return;
    }
  narrow.lead = 1.7;
  size = ptm_items_fit (&narrow, page->items, width * get_share (page), height / MAX ((n + 1) / 2, 1) * 0.86);

  for (int i = 0; i < n; i++)
    {
      gboolean on_left = i < left;
      int      count = on_left ? left : n - left, at = on_left ? i : i - left;
      double   pitch = height / MAX (count, 1);
      PtmFrame box = { on_left ? page->area.x : page->area.x + page->area.width - width, top + at * pitch + pitch * 0.06, width, pitch * 0.88 };

      if (get_item (page, i)->chart != NULL)
        place_chart (page, get_item (page, i), box, size);
      else
        ptm_item_place_beside (&narrow, get_item (page, i), box, size, on_left);
    }
}

/* The picture the page is about, without words of its own. */
static PtmNode *
take_hero (Page *page)
{
  for (guint i = 0; i < page->items->len && page->items->len > 2; i++)
    {
      PtmItem *item = get_item (page, i);

      if (item->picture != NULL && item->heading == NULL && item->date == NULL)
        {
          PtmNode *hero = item->picture;

          g_ptr_array_remove_index (page->items, i);
          return hero;
        }
    }
  return NULL;
}

/* Charts and tables need more room than a fact: they get a part of the page for themselves, at the side of a wide one, at the
 * foot of a tall one. */
static void
place_charts (Page *page, GPtrArray *charts)
{
  PtmData *d = page->data;
  int      n = charts->len, facts = page->items->len;
  gboolean wide = page->area.width > page->area.height * 1.1;
  double   u = d->layout->unit, gap = u * 4, part = facts == 0 ? 1 : facts <= 2 ? 0.56
                                                                                : 0.42;
  PtmFrame area = page->area;

  if (wide && facts > 0)
    {
      area.width *= part;
      area.x = page->area.x + page->area.width - area.width;
      page->area.width -= area.width + gap;
    }
  else if (facts > 0)
    {
      area.height *= part;
      area.y = page->area.y + page->area.height - area.height;
      page->area.height -= area.height + gap;
    }
  for (int i = 0; i < n; i++)
    {
      gboolean row = area.width > area.height;
      double   length = ((row ? area.width : area.height) - gap * (n - 1)) / n;
      PtmFrame box = row ? (PtmFrame){ area.x + i * (length + gap), area.y, length, area.height } : (PtmFrame){ area.x, area.y + i * (length + gap), area.width, length };
      PtmData  inner = *d;
      Page     sub = *page;

      inner.ground = ptm_color_mix (d->ground, ptm_data_get_color (page->colors, i % 4), ptm_palette_is_dark (d->ground) ? 0.2 : 0.07);
      inner.rule = ptm_color_mix (inner.ground, d->ink, 0.16);
      sub.data = &inner;
      ptm_data_add_shape (d, NULL, "card", box, inner.ground, PTM_Z_ORNAMENT + 1);
      place_chart (&sub, charts->pdata[i], get_inside (box, u * 3), d->size);
    }
}

static gboolean
is_mere_picture (const PtmItem *item)
{
  return item->picture != NULL && item->heading == NULL && item->date == NULL && item->more->len == 0;
}

/* Pictures without a word to read make a poster: the first as large as the page has room for, the others around it. */
static void
place_large (Page *page)
{
  PtmData *d = page->data;
  int      n = page->items->len;
  gboolean wide = page->area.width > page->area.height * 1.2;
  double   length = wide ? page->area.width : page->area.height, across = wide ? page->area.height : page->area.width, pitch = length / n, side = MIN (across, pitch * 0.94);

  for (int i = 0; i < n; i++)
    {
      double cx = page->area.x + (wide ? (i + 0.5) * pitch : page->area.width / 2), cy = page->area.y + (wide ? page->area.height / 2 : (i + 0.5) * pitch);

      ptm_data_add_shape (d, NULL, "circle", (PtmFrame){ cx - side / 2, cy - side / 2, side, side }, ptm_color_mix (d->ground, ptm_data_get_color (page->colors, i % 4), 0.22), PTM_Z_ORNAMENT + 1);
      ptm_layout_place_object (d->layout, get_item (page, i)->picture, (PtmFrame){ cx - side * 0.33, cy - side * 0.33, side * 0.66, side * 0.66 }, 0.5);
    }
}

/* What is not told leaves no hole in the page: shapes in its colours fill the foot of it, or all of it. */
static void
place_shapes (Page *page)
{
  PtmFrame field = page->area;

  if (page->items->len > 0)
    {
      field.height *= 0.5;
      field.y = page->area.y + page->area.height - field.height;
      page->area.height -= field.height + page->data->layout->unit * 4;
    }
  ptm_layout_add_backdrop (page->data->layout, "tiles", field, page->data->layout->scene->palette.bg[1])->z = PTM_Z_BACKDROP + 6;
}

static gboolean
are_mere_pictures (Page *page)
{
  for (guint i = 0; i < page->items->len; i++)
    if (!is_mere_picture (get_item (page, i)))
      return FALSE;
  return page->items->len > 0 && page->items->len <= 3;
}

static void
place_facts (Page *page)
{
  gboolean bare = page->items->len <= 1 && !are_mere_pictures (page);
  PtmNode *hero = take_hero (page);

  if (bare)
    place_shapes (page);
  if (hero != NULL)
    place_spokes (page, hero);
  else if (page->items->len == 0)
    return;
  else if (are_mere_pictures (page))
    place_large (page);
  else if (page->data->look == PTM_LOOK_BOLD || page->items->len > 10)
    place_cards (page);
  else if (page->data->look == PTM_LOOK_EDITORIAL && page->area.height > page->area.width * 0.8 && page->items->len > 2)
    place_journey (page);
  else
    place_columns (page);
}

void
ptm_layout_infographic (PtmLayout *layout)
{
  PtmData data = { 0 };
  Page    page = { &data };
  g_autoptr (GPtrArray) items = NULL, charts = g_ptr_array_new (), facts = g_ptr_array_new ();
  g_autoptr (GArray) colors = NULL;

  page.area = ptm_data_begin_page (&data, layout);
  items = ptm_items_new (&data);
  page.colors = colors = ptm_data_choose_colors (&data, 4);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (((PtmItem *)items->pdata[i])->chart != NULL ? charts : facts, items->pdata[i]);
  page.items = charts->len <= 3 ? facts : items;
  if (items->len == 0)
    ptm_scene_add_unmet (layout->scene, "infographic", "layout");
  if (charts->len > 0 && charts->len <= 3)
    place_charts (&page, charts);
  if (charts->len == 0 || page.items->len > 0)
    place_facts (&page);
  ptm_data_end_page (&data);
}
