/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out timelines: along a line across the page, down a line, or on a winding road. Time runs as the language reads. */

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "ptm-layout-data-item.h"
#include "ptm-palette.h"
#include "ptm-svg-path.h"

typedef struct
{
  PtmData   *data;
  GPtrArray *items; /* (element-type PtmItem) */
  PtmFrame   area;
  GArray    *colors;
} Timeline;

static PtmItem *
get_item (Timeline *t, int i)
{
  return t->items->pdata[i];
}

/* The number on an event without a date. */
static char *
dup_number (Timeline *t, int i)
{
  return get_item (t, i)->date == NULL ? g_strdup_printf ("%d", i + 1) : NULL;
}

static PtmNode *
add_axis (Timeline *t, double x1, double y1, double x2, double y2)
{
  return ptm_data_add_line (t->data, NULL, x1, y1, x2, y2, ptm_color_mix (t->data->ground, t->data->ink, 0.3), t->data->layout->unit * (t->data->look == PTM_LOOK_BOLD ? 1.3 : 0.6), 1);
}

static void
add_marker (Timeline *t, int i, double x, double y, double size)
{
  g_autofree char *words = dup_number (t, i);

  ptm_item_place_marker (t->data, get_item (t, i), x, y, words != NULL ? size * 1.7 : size, ptm_data_get_color (t->colors, i % MIN ((int)t->colors->len, 4)), words);
}

/* Years stand in proportion when no two would come nearer than a third of their even distance. */
static void
get_places (Timeline *t, double *at)
{
  int    n = t->items->len;
  double first = 0, last = 0, year[100];

  for (int i = 0; i < n; i++)
    at[i] = (i + 0.5) / n;
  for (int i = 0; i < n && n <= 100; i++)
    {
      const PtmNode *date = get_item (t, i)->date;
      char          *end = NULL;

      year[i] = date != NULL && date->text != NULL ? g_ascii_strtod (date->text, &end) : NAN;
      if (end == NULL || end == date->text || *end != '\0' || !isfinite (year[i]) || (i > 0 && year[i] <= year[i - 1]))
        return;
      first = i == 0 ? year[i] : first;
      last = year[i];
    }
  for (int i = 1; n > 100 || i < n; i++)
    if (n < 3 || n > 100 || (year[i] - year[i - 1]) / (last - first) < 0.62 / (n - 1))
      return;
  for (int i = 0; i < n; i++)
    at[i] = (0.5 + (year[i] - first) / (last - first) * (n - 1)) / n;
}

static double
get_left (Timeline *t, double at, double width)
{
  return CLAMP (t->area.x + at * t->area.width - width / 2, t->area.x, MAX (t->area.x + t->area.width - width, t->area.x));
}

/* As wide as events can be that do not touch the next one on their side. */
static double
get_width (Timeline *t, const double *at, int stride)
{
  int    n = t->items->len;
  double width = t->area.width * 0.4;

  for (int i = 0; i + stride < n; i++)
    while (width > 4 && get_left (t, at[i], width) + width * 1.05 > get_left (t, at[i + stride], width))
      width *= 0.96;
  return width;
}

/* Above and below the line in turn, so that each has twice the room. */
static void
place_across (Timeline *t)
{
  PtmData           *d = t->data;
  int                n = t->items->len;
  double             u = d->layout->unit, dot = u * 3.2, y = t->area.y + t->area.height / 2, stem = u * 4.5, width, size, half;
  g_autofree double *at = g_new0 (double, n);

  get_places (t, at);
  width = get_width (t, at, 2);
  half = t->area.height / 2 - stem - dot / 2;
  size = ptm_items_fit (d, t->items, width, half);
  /* Room that the words leave goes half to the stems, half to the margins. */
  if (!ptm_items_have_pictures (t->items))
    stem += CLAMP ((half - ptm_items_measure (d, t->items, size, width)) * 0.5, 0, u * 9);
  half = t->area.height / 2 - stem - dot / 2;
  add_axis (t, t->area.x, y, t->area.x + t->area.width, y);
  for (int i = 0; i < n; i++)
    {
      double   x = t->area.x + at[i] * t->area.width, left = get_left (t, at[i], width);
      gboolean up = i % 2 == 0;

      ptm_data_add_line (d, NULL, x, y, x, up ? y - stem : y + stem, ptm_color_mix (d->ground, d->ink, 0.3), u * 0.3, 1);
      add_marker (t, i, x, y, dot);
      ptm_item_place (d, get_item (t, i), up ? (PtmFrame){ left, y - stem - half - u * 0.6, width, half } : (PtmFrame){ left, y + stem + u * 0.6, width, half }, size, "center", up);
    }
}

/* Each event on a card of its own under the line, all of one size. */
static void
place_cards (Timeline *t)
{
  PtmData *d = t->data;
  int      n = t->items->len;
  double   u = d->layout->unit, slot = t->area.width / n, width = slot - u * 2, pad = MIN (u * 2.4, width * 0.1), stem = u * 5.5;
  double   room = t->area.height - stem - u * 2, height, size = ptm_items_fit (d, t->items, width - 2 * pad, room - 2 * pad), y;

  height = ptm_items_have_pictures (t->items) ? MIN (room, width * 1.7) : MIN (room, MAX (ptm_items_measure (d, t->items, size, width - 2 * pad) + 4 * pad, room * 0.86));
  y = t->area.y + (t->area.height - height - stem) / 2;
  add_axis (t, t->area.x, y, t->area.x + t->area.width, y);
  for (int i = 0; i < n; i++)
    {
      PtmFrame card = { t->area.x + i * slot + u, y + stem, width, height }, box = { card.x + pad, card.y + pad, width - 2 * pad, height - 2 * pad }, used;
      PtmColor color = ptm_data_get_color (t->colors, i % MIN ((int)t->colors->len, 4));
      PtmData  inner = *d;

      inner.ground = ptm_color_mix (d->ground, color, ptm_palette_is_dark (d->ground) ? 0.2 : 0.13);
      ptm_data_add_line (d, NULL, card.x + width / 2, y, card.x + width / 2, card.y, color, u * 0.4, 1);
      ptm_data_add_shape (d, NULL, "card", card, inner.ground, PTM_Z_ORNAMENT + 1);
      add_marker (t, i, card.x + width / 2, y, u * 3.2);
      used = ptm_item_place (&inner, get_item (t, i), box, size, "center", FALSE);
      box.y += MAX (box.height - used.height, 0) / 2;
      box.height = MIN (box.height, used.height);
      ptm_item_place (&inner, get_item (t, i), box, size, "center", FALSE);
    }
}

/* Down the page: the line at the left, or in the middle with events on both sides. */
static void
place_down (Timeline *t, gboolean central)
{
  PtmData *d = t->data;
  int      n = t->items->len;
  double   pitch = t->area.height / n, dot = MIN (d->layout->unit * 2.8, pitch * 0.4), gap = d->layout->unit * 4;
  double   x = central ? t->area.x + t->area.width / 2 : t->area.x + dot, width = central ? t->area.width / 2 - gap : t->area.width - dot - gap, height = pitch * (central && n > 3 ? 1.5 : 0.86), size;

  size = ptm_items_fit (d, t->items, width * (ptm_items_have_pictures (t->items) ? 0.6 : 1), height * 0.9 / (get_item (t, 0)->picture != NULL ? 0.62 : 1));
  add_axis (t, x, t->area.y, x, t->area.y + t->area.height);
  for (int i = 0; i < n; i++)
    {
      double   y = t->area.y + (i + 0.5) * pitch, top = CLAMP (y - height / 2, t->area.y, MAX (t->area.y + t->area.height - height, t->area.y));
      gboolean left = central && i % 2 == 0;

      add_marker (t, i, x, y, dot);
      ptm_data_add_line (d, NULL, left ? x - gap * 0.7 : x, y, left ? x : x + gap * 0.7, y, ptm_color_mix (d->ground, d->ink, 0.3), d->layout->unit * 0.3, 1);
      ptm_item_place_beside (d, get_item (t, i), (PtmFrame){ left ? t->area.x : x + gap, central ? top : y - height / 2, width, height }, size, left);
    }
}

/* The road through all rows, with round turns at the sides; every second row runs back. */
static char *
dup_road (PtmFrame area, int rows, double y0, double pitch, double inset, gboolean even)
{
  GString *path = g_string_new (NULL);
  double   left = inset / area.width * 100, right = 100 - left, r = pitch / 2;

  ptm_svg_path_append (path, 'M', 2, 0.0, (y0 - area.y) / area.height * 100);
  for (int row = 0; row < rows; row++)
    {
      double   next = (y0 + (row + 1) * pitch - area.y) / area.height * 100;
      gboolean back = row % 2 == 1;

      if (row == rows - 1)
        ptm_svg_path_append (path, 'H', 1, back ? (even ? 0.0 : left) : 100.0);
      else
        {
          ptm_svg_path_append (path, 'H', 1, back ? left : right);
          ptm_svg_path_append_arc (path, MIN (r / area.width * 100, left * 0.98), r / area.height * 100, FALSE, !back, back ? left : right, next);
        }
    }
  return g_string_free (path, FALSE);
}

static void
add_road (Timeline *t, const char *path)
{
  PtmData *d = t->data;
  double   u = d->layout->unit;
  PtmColor tar = ptm_palette_is_dark (d->ground) ? ptm_palette_shade (d->ground, 0.16) : ptm_color_mix (d->ink, d->ground, 0.22);
  PtmNode *road = ptm_data_add_path (d, NULL, path, t->area, (PtmColor){ 0 }, 1), *middle = ptm_data_add_path (d, NULL, path, t->area, (PtmColor){ 0 }, 2);

  road->stroke = tar;
  road->stroke_width = u * 4.6;
  middle->stroke = ptm_palette_is_dark (tar) ? PTM_RGB (255, 255, 255) : d->ink;
  middle->stroke_width = u * 0.45;
  middle->dash = u * 1.8;
  middle->opacity = 0.85;
}

static void
place_road (Timeline *t)
{
  PtmData         *d = t->data;
  int              n = t->items->len, columns = CLAMP ((int)round (sqrt (n * t->area.width / t->area.height * 0.72)), 1, n), rows;
  double           inset, width, pitch, height, u = d->layout->unit, size;
  g_autofree char *path = NULL;

  columns = n > 2 ? MAX (columns, 2) : columns;
  rows = (n + columns - 1) / columns;
  columns = (n + rows - 1) / rows;
  pitch = t->area.height / rows;
  inset = MIN (pitch / 2, t->area.width * 0.1);
  width = (t->area.width - 2 * inset) / columns;
  height = MAX (pitch - u * 8.5, 4);
  size = ptm_items_fit (d, t->items, width * 0.9, height);
  /* No longer than the words need, with air over them. */
  if (!ptm_items_have_pictures (t->items))
    {
      double need = MIN (pitch, ptm_items_measure (d, t->items, size, width * 0.9) + u * 20);

      t->area.y += (t->area.height - need * rows) / 2;
      t->area.height = need * rows;
      pitch = need;
      height = MAX (pitch - u * 8.5, 4);
    }
  path = dup_road (t->area, rows, t->area.y + pitch - u * 4.6, pitch, inset, rows % 2 == 0);
  add_road (t, path);
  for (int i = 0; i < n; i++)
    {
      int    row = i / columns, column = i % columns;
      double x, y = t->area.y + (row + 1) * pitch - u * 4.6;

      column = row % 2 == 1 ? columns - 1 - column : column;
      x = t->area.x + inset + (column + 0.5) * width;
      add_marker (t, i, x, y, u * 3.4);
      ptm_item_place (d, get_item (t, i), (PtmFrame){ x - width * 0.45, y - u * 3.4 - height, width * 0.9, height }, size, "center", TRUE);
    }
}

static void
place (Timeline *t)
{
  int      n = t->items->len;
  gboolean wide = t->area.width > t->area.height * 1.1;

  if (t->data->look == PTM_LOOK_SCHOOL || n > (wide ? 9 : 12))
    place_road (t);
  else if (wide)
    {
      if (t->data->look == PTM_LOOK_EDITORIAL || t->area.width / n < t->area.height * 0.42)
        place_across (t);
      else
        place_cards (t);
    }
  else
    place_down (t, t->data->look == PTM_LOOK_BOLD);
}

void
ptm_layout_timeline (PtmLayout *layout)
{
  PtmData  data = { 0 };
  Timeline t = { &data };
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GArray) colors = NULL;

  t.area = ptm_data_begin_page (&data, layout);
  t.items = items = ptm_items_new (&data);
  t.colors = colors = ptm_data_choose_colors (&data, 4);
  /* Few dates can be large. */
  data.lead = items->len <= 4 ? 1.9 : items->len <= 7 ? 1.6
                                                      : 1.3;
  if (items->len > 0)
    place (&t);
  else
    ptm_scene_add_unmet (layout->scene, "timeline", "layout");
  ptm_data_end_page (&data);
}
