/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out what is seen all around from one spot: a page twice as wide as high, where a column is a direction and the
 * middle row the horizon (an equirectangular panorama). Things stand in a band below the horizon and none on the seam; what is
 * far above or below the horizon is drawn wider, by as much as the projection narrows it there. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-layout-place.h"
#include "ptm-layout-random.h"

#define MOST_STRETCH 1.6

/* Where groups stand, in parts of the way around; 0.5 is straight ahead. */
static double
get_direction (PtmLayout *layout, int i, int n)
{
  switch (layout->variant % 3)
    {
    case 0: /* all around, at even steps */
      return (i + 0.5) / n;
    case 1: /* before us, the tallest straight ahead */
      return 0.5 + (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * MIN (0.62 / MAX (n - 1, 1), 0.16);
    default: /* the four quarters, one after the other */
      return fmod (0.5 + (i % 4) * 0.25 + (i / 4) * 0.093, 0.86) + 0.07;
    }
}

/* How much wider a thing is drawn at a height over the horizon. */
static double
get_stretch (PtmLayout *layout, double y)
{
  double latitude = (0.5 - y / layout->height) * G_PI;

  return MIN (1 / MAX (cos (latitude), 0.2), MOST_STRETCH);
}

static void
place_unit (PtmPlace *place, const PtmUnit *unit, double x, double foot, double one)
{
  PtmLayout *l = place->layout;
  int        per_row = ptm_place_count_per_row (unit), n = unit->nodes->len, rows = (n + per_row - 1) / per_row;
  double     aspect = ptm_layout_get_aspect (l, unit->nodes->pdata[0]), width = one * aspect * get_stretch (l, foot - one / 2), pitch = width * 1.12;

  for (int i = 0; i < n; i++)
    {
      PtmNode *node = unit->nodes->pdata[i];
      int      row = i / per_row, in_row = MIN (per_row, n - row * per_row);
      double   left = x - ((in_row - 1) * pitch + width) / 2 + (i - row * per_row) * pitch;

      left = CLAMP (left, l->unit * 2, MAX (l->width - width - l->unit * 2, 0));
      node->frame = (PtmFrame){ left, foot - one - (rows - 1 - row) * one * 0.34, width, one };
      node->flip = n > 1 && ptm_random_unit (l->scene->seed, i) < 0.4;
      node->z = PTM_Z_PICTURE + 4000 + (int)(foot * 2) + row;
      if (node->type == PTM_NODE_OBJECT)
        ptm_node_set (&node->shape, place->no_ground || (unit->off_ground && !unit->resting) ? NULL : "standing");
    }
}

static int
get_root (PtmPlace *place, int i)
{
  for (guint step = 0; step < place->units->len && ptm_place_get_unit (place, i)->anchor >= 0; step++)
    i = ptm_place_get_unit (place, i)->anchor;
  return i;
}

/* Everything that hangs together keeps its place about the middle of its root. */
static void
place_group (PtmPlace *place, int root, double x, double foot, double scale)
{
  const PtmUnit *base = ptm_place_get_unit (place, root);

  for (guint i = 0; i < place->units->len; i++)
    {
      const PtmUnit *unit = ptm_place_get_unit (place, i);

      if (get_root (place, i) == root)
        place_unit (place, unit, x + (unit->x + unit->width / 2 - base->x - base->width / 2) * scale, foot + (unit->y - base->y) * scale, unit->one * scale * (unit->height > 0 ? 1 : 0));
    }
}

static void
get_extent (PtmPlace *place, int root, double *width, double *height)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, base = ptm_place_get_unit (place, root)->y;

  for (guint i = 0; i < place->units->len; i++)
    {
      const PtmUnit *unit = ptm_place_get_unit (place, i);

      if (get_root (place, i) != root)
        continue;
      left = MIN (left, unit->x);
      right = MAX (right, unit->x + unit->width);
      top = MIN (top, unit->y - unit->height);
    }
  *width = MAX (right - left, 0.1);
  *height = MAX (base - top, 0.1);
}

static void
place_groups (PtmPlace *place, int n)
{
  PtmLayout *l = place->layout;
  double     room = l->width / MAX (n, 1) * (l->variant % 3 == 1 ? 0.6 : 0.8);

  for (guint i = 0, k = 0; i < place->units->len; i++)
    {
      const PtmUnit *unit = ptm_place_get_unit (place, i);
      double         width, height, scale, x, foot;
      gboolean       aloft = unit->off_ground || place->no_ground;

      if (get_root (place, i) != (int)i)
        continue;
      get_extent (place, i, &width, &height);
      scale = MIN (MIN (l->height * (aloft ? 0.075 : 0.09), room / width), l->height * (aloft ? 0.16 : 0.3) / height);
      x = CLAMP (get_direction (l, k, n) * l->width, width * scale / 2 + l->unit * 3, l->width - width * scale / 2 - l->unit * 3);
      foot = aloft ? l->height * (0.3 + 0.08 * (k % 2)) + height * scale / 2 : l->height * (0.6 + 0.022 * (k % 3));
      place_group (place, i, x, foot, scale);
      k++;
    }
}

static void
place_words (PtmLayout *l)
{
  g_autoptr (GPtrArray) texts = ptm_layout_collect (l, PTM_NODE_TEXT);
  double y = l->height * 0.8;

  /* Straight ahead, on the ground before us. */
  for (guint i = 0; i < texts->len; i++)
    {
      PtmNode *text = texts->pdata[i];
      gboolean title = g_strcmp0 (text->role, "title") == 0 || texts->len == 1;

      ptm_layout_set_face (l, text, title, 0);
      y += ptm_layout_place_text (l, text, (PtmFrame){ l->width * 0.32, y, l->width * 0.36, MAX (l->height * 0.95 - y, l->unit * 3) }, l->unit * 1.6, l->unit * (title ? 6 : 3), 2, "center") + l->unit;
      text->z = PTM_Z_TEXT;
    }
}

static void
choose_setting (PtmLayout *l, PtmPlace *place)
{
  g_autoptr (GPtrArray) backgrounds = ptm_layout_collect (l, PTM_NODE_BACKGROUND);
  PtmNode    *node = backgrounds->len > 0 ? backgrounds->pdata[0] : ptm_layout_add_backdrop (l, "landscape", (PtmFrame){ 0 }, PTM_COLOR_NONE);
  const char *found = ptm_backdrop_find_styled (node->setting, l->scene->style);

  if (node->setting != NULL && *found == '\0')
    ptm_scene_add_unmet (l->scene, node->setting, "layout");
  ptm_node_set (&node->setting, *found != '\0' ? found : "landscape");
  node->frame = (PtmFrame){ 0, 0, l->width, l->height };
  node->z = PTM_Z_BACKDROP;
  if (node->fill.a == 0)
    node->fill = ptm_backdrop_get_fill (node->setting, &l->scene->palette);
  place->no_ground = !ptm_backdrop_has_ground (node->setting, NULL);
}

void
ptm_layout_panorama (PtmLayout *layout)
{
  g_autoptr (GArray) units = g_array_new (FALSE, TRUE, sizeof (PtmUnit));
  PtmPlace place = { layout, units };
  int      n = 0;

  g_array_set_clear_func (units, ptm_place_clear_unit);
  choose_setting (layout, &place);
  ptm_place_collect (&place);
  ptm_place_solve (&place);
  for (guint i = 0; i < units->len; i++)
    n += get_root (&place, i) == (int)i;
  place_groups (&place, n);
  place_words (layout);
}
