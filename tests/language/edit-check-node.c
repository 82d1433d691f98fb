/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What may be expected of one element: gone, moved, bigger, turned, coloured, in another one's place. */

#include "config.h"

#include "edit-check-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static double
get_unit (EditCheck *check)
{
  return MAX (check->before->width, check->before->height) / 1024.0;
}

static gboolean
check_removed (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return after == NULL;
}

static gboolean
check_moved (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  double      dx = edit_check_mid_x (after) - edit_check_mid_x (before), dy = edit_check_mid_y (after) - edit_check_mid_y (before);
  double      right = strstr (value, "right") != NULL ? 1 : strstr (value, "left") != NULL ? -1
                                                                                           : 0;
  double      down = strstr (value, "down") != NULL ? 1 : strstr (value, "up") != NULL ? -1
                                                                                       : 0;
  const char *equals = strchr (value, '=');
  double      step = equals != NULL ? g_ascii_strtod (equals + 1, NULL) * get_unit (check) : 0;
  double      least = 2 * get_unit (check);

  if (equals != NULL)
    return ABS (dx - right * step) < 3 && ABS (dy - down * step) < 3;
  return (right == 0 ? ABS (dx) < MAX (ABS (dy) / 3, least) : dx * right > least) && (down == 0 ? ABS (dy) < MAX (ABS (dx) / 3, least) : dy * down > least);
}

static gboolean
check_at (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return edit_check_is_at (check->after, after, value);
}

static gboolean
grows_by (const PtmNode *before, const PtmNode *after, double low, double high, double factor)
{
  double grown = sqrt ((after->frame.width * after->frame.height) / (before->frame.width * before->frame.height));

  if (before->type == PTM_NODE_TEXT && before->font_size > 0)
    grown = after->font_size / before->font_size;
  if (factor > 0)
    return ABS (grown / factor - 1) < 0.08;
  return grown > low && grown < high;
}

static gboolean
check_bigger (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return grows_by (before, after, 1.02, 20, value != NULL ? g_ascii_strtod (value, NULL) : 0);
}

static gboolean
check_smaller (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return grows_by (before, after, 0.02, 0.98, value != NULL ? g_ascii_strtod (value, NULL) : 0);
}

static gboolean
check_rotated (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  double turned = fmod (after->rotate - before->rotate + 720, 360);

  if (g_strcmp0 (value, "cw") == 0)
    return turned > 1 && turned <= 180;
  if (g_strcmp0 (value, "ccw") == 0)
    return turned >= 180 && turned < 359;
  if (value != NULL)
    return ABS (turned - fmod (g_ascii_strtod (value, NULL) + 720, 360)) < 1;
  return turned > 1 && turned < 359;
}

static gboolean
check_flipped (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  gboolean turned = ABS (fmod (after->rotate - before->rotate + 720, 360) - 180) < 1;

  return before->flip != after->flip && turned == (value != NULL);
}

static gboolean
check_color (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  PtmColor color = after->type == PTM_NODE_SHAPE ? after->fill : after->color;

  return !ptm_color_equal (before->color, after->color) || !ptm_color_equal (before->fill, after->fill)
           ? edit_check_is_color (color, value)
           : FALSE;
}

static gboolean
check_text (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return g_strcmp0 (after->text, value) == 0;
}

static gboolean
check_font (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return g_strcmp0 (before->font, after->font) != 0 && edit_check_is_font (after, value);
}

static gboolean
check_bold (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return after->weight > before->weight;
}

static gboolean
check_light (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return after->weight < before->weight;
}

/* "dog*2 red" of a picture: which, how many, what colour. */
gboolean
edit_check_shows (const PtmNode *node, const char *wanted, guint n_alike)
{
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  char *times = strchr (words[0], '*');
  int   count = 1;

  if (times != NULL)
    {
      count = atoi (times + 1);
      *times = '\0';
    }
  return node->type == PTM_NODE_OBJECT && edit_check_is_asset (node->asset, words[0]) && (node->count == count || (int)n_alike == count) && (words[1] == NULL || edit_check_is_color (node->color, words[1]));
}

/* What came in the place of an element has its id, or is new and has its middle within the old frame. */
static gboolean
check_replaced (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  gboolean found = after != NULL && edit_check_shows (after, value, 1);

  for (guint i = 0; i < check->added->len; i++)
    {
      PtmNode *node = check->added->pdata[i];

      if (!edit_check_shows (node, value, check->added->len + (after != NULL)) || (after != NULL && !found))
        continue;
      g_ptr_array_add (check->claimed, node);
      found = found || edit_check_is_placed (node, "inside", before);
    }
  return found;
}

static int
find_position (PtmScene *scene, const PtmNode *node)
{
  guint index = 0;

  g_ptr_array_find (scene->nodes, node, &index);
  return node->z * 10000 + (int)index;
}

/* Drawn above (or below) all other pictures, or the one named. */
static gboolean
is_stacked (EditCheck *check, const PtmNode *node, const char *other, gboolean above)
{
  for (guint i = 0; i < check->after->nodes->len; i++)
    {
      PtmNode *neighbour = check->after->nodes->pdata[i];
      gboolean asked = other != NULL ? g_str_equal (neighbour->id, other) : neighbour->type == PTM_NODE_OBJECT;

      if (neighbour != node && asked && (find_position (check->after, node) > find_position (check->after, neighbour)) != above)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_front (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return is_stacked (check, after, value, TRUE);
}

static gboolean
check_back (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  return is_stacked (check, after, value, FALSE) && find_position (check->after, after) > find_position (check->after, check->after->nodes->pdata[0]);
}

static gboolean
check_copied (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value)
{
  int wanted = value != NULL ? atoi (value) : 1;
  int found = after->count - before->count;

  for (guint i = 0; i < check->added->len; i++)
    {
      PtmNode *node = check->added->pdata[i];

      if (node->type != before->type || g_strcmp0 (node->asset, before->asset) != 0 || g_strcmp0 (node->text, before->text) != 0)
        continue;
      g_ptr_array_add (check->claimed, node);
      found += node->count;
    }
  return found == wanted;
}

const EditVerb edit_check_node_verbs[] = {
  { "removed", check_removed, NULL, TRUE, FALSE },
  { "moved", check_moved, NULL, FALSE, TRUE },
  { "at", check_at, NULL, FALSE, FALSE },
  { "bigger", check_bigger, NULL, FALSE, FALSE },
  { "smaller", check_smaller, NULL, FALSE, FALSE },
  { "rotated", check_rotated, NULL, FALSE, FALSE },
  { "flipped", check_flipped, NULL, FALSE, FALSE },
  { "color", check_color, NULL, FALSE, FALSE },
  { "text", check_text, NULL, FALSE, FALSE },
  { "font", check_font, NULL, FALSE, FALSE },
  { "bold", check_bold, NULL, FALSE, FALSE },
  { "light", check_light, NULL, FALSE, FALSE },
  { "replaced", check_replaced, NULL, TRUE, FALSE },
  { "front", check_front, NULL, FALSE, FALSE },
  { "back", check_back, NULL, FALSE, FALSE },
  { "copied", check_copied, NULL, FALSE, FALSE },
  { NULL, NULL, NULL, FALSE, FALSE },
};
