/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What may be expected of several elements, and of new ones: their places to each other, swapped, aligned, added, how their pixels look. */

#include "config.h"

#include "edit-check-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static gboolean
check_place (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = edit_check_select (check->before, words[1]);
  g_autoptr (GPtrArray) anchors = edit_check_select (check->before, words[3]);
  const PtmNode *anchor = ptm_scene_find (check->after, ((PtmNode *)anchors->pdata[0])->id);

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = ptm_scene_find (check->after, ((PtmNode *)nodes->pdata[i])->id);

      edit_check_name (check, nodes->pdata[i]);
      if (node == NULL || anchor == NULL || !edit_check_is_placed (node, words[2], anchor))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_pixels (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  if (g_str_equal (words[1], "all") || g_str_equal (words[1], "background"))
    {
      check->global = TRUE;
      return edit_check_looks (check, words[0], words[1]);
    }
  g_ptr_array_extend_and_steal (nodes, edit_check_select (check->before, words[1]));
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];

      edit_check_name (check, node);
      if (ptm_scene_find (check->after, node->id) == NULL || !edit_check_looks (check, words[0], node->id))
        return FALSE;
    }
  return nodes->len > 0;
}

static gboolean
is_added_where (EditCheck *check, const PtmNode *node, char **where)
{
  g_autoptr (GPtrArray) anchors = NULL;
  const PtmNode *anchor;

  if (where[0] == NULL)
    return TRUE;
  if (!edit_check_is_relation (where[0]))
    return edit_check_is_at (check->after, node, where[0]);
  anchors = edit_check_select (check->before, where[1]);
  anchor = ptm_scene_find (check->after, ((PtmNode *)anchors->pdata[0])->id);
  return anchor != NULL && edit_check_is_placed (node, where[0], anchor);
}

static gboolean
check_added_text (EditCheck *check, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, " @ ", 2);

  for (guint i = 0; i < check->added->len; i++)
    {
      PtmNode *node = check->added->pdata[i];

      if (node->type != PTM_NODE_TEXT || g_strcmp0 (node->text, parts[0]) != 0)
        continue;
      g_ptr_array_add (check->claimed, node);
      return parts[1] == NULL || edit_check_is_at (check->after, node, parts[1]);
    }
  return FALSE;
}

/* How many new pictures are of the asset. */
static guint
count_added (EditCheck *check, const char *picture)
{
  g_autofree char *names = g_strndup (picture, strcspn (picture, "*"));
  guint            count = 0;

  for (guint i = 0; i < check->added->len; i++)
    count += edit_check_is_asset (((PtmNode *)check->added->pdata[i])->asset, names);
  return count;
}

static gboolean
check_added (EditCheck *check, char **words, const char *value)
{
  gboolean         coloured = words[1] != NULL && words[2] != NULL && !edit_check_is_relation (words[2]) && edit_check_is_color_name (words[2]);
  g_autofree char *picture = coloured ? g_strconcat (words[1], " ", words[2], NULL) : g_strdup (words[1]);
  guint            alike, found = 0;

  if (g_str_equal (words[1], "text"))
    return check_added_text (check, value);
  alike = count_added (check, words[1]);
  for (guint i = 0; i < check->added->len; i++)
    {
      PtmNode *node = check->added->pdata[i];

      if (!edit_check_shows (node, picture, alike) || !is_added_where (check, node, words + (coloured ? 3 : 2)))
        continue;
      g_ptr_array_add (check->claimed, node);
      found++;
    }
  return found > 0;
}

/* The words of a picture's look in one text, to search in. */
static gboolean
has_look (PtmScene *scene, const char *names)
{
  g_autoptr (GPtrArray) nodes = edit_check_list (scene);
  g_autoptr (GString) look = g_string_new (NULL);
  g_auto (GStrv) list = g_strsplit (names, "|", -1);

  g_string_append_printf (look, "%s %s", scene->style != NULL ? scene->style : "", scene->finish != NULL ? scene->finish : "");
  for (guint i = 0; i < nodes->len; i++)
    if (((PtmNode *)nodes->pdata[i])->setting != NULL)
      g_string_append_printf (look, " %s", ((PtmNode *)nodes->pdata[i])->setting);
  for (char **name = list; *name != NULL; name++)
    if (strstr (look->str, *name) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
check_look (EditCheck *check, char **words, const char *value)
{
  check->global = TRUE;
  return has_look (check->after, words[1]) && !has_look (check->before, words[1]) && edit_check_differs (check);
}

/* In the middle of the place, or as near to it as the edge of the page allows. */
static gboolean
takes_place (double middle, double wanted, double half, double length, double tolerance)
{
  double nearest = half > length - half ? length / 2 : CLAMP (wanted, half, length - half);

  return ABS (middle - wanted) < tolerance * length || ABS (middle - nearest) < 2;
}

/* Each has the other's place: its middle, or for what stands on the ground its foot. */
static gboolean
check_swapped (EditCheck *check, char **words, const char *value)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) ones = edit_check_select (check->before, words[1 + i]);
      g_autoptr (GPtrArray) others = edit_check_select (check->before, words[2 - i]);
      PtmNode *now = ptm_scene_find (check->after, ((PtmNode *)ones->pdata[0])->id);
      PtmNode *then = others->pdata[0];
      double   foot = then->frame.y + then->frame.height;

      edit_check_name (check, ones->pdata[0]);
      if (now == NULL || !takes_place (edit_check_mid_x (now), edit_check_mid_x (then), now->frame.width / 2, check->after->width, 0.03))
        return FALSE;
      if (!takes_place (edit_check_mid_y (now), edit_check_mid_y (then), now->frame.height / 2, check->after->height, 0.06) && ABS (now->frame.y + now->frame.height - foot) > 2)
        return FALSE;
    }
  return TRUE;
}

/* The elements the words name, as they are now; NULL when one is gone. */
static GPtrArray *
find_all (EditCheck *check, char **words)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (char **word = words; *word != NULL; word++)
    {
      g_autoptr (GPtrArray) nodes = edit_check_select (check->before, *word);

      for (guint i = 0; i < nodes->len; i++)
        {
          PtmNode *now = ptm_scene_find (check->after, ((PtmNode *)nodes->pdata[i])->id);

          if (now == NULL)
            return NULL;
          edit_check_name (check, now);
          g_ptr_array_add (all, now);
        }
    }
  return g_steal_pointer (&all);
}

static double
get_edge (const PtmNode *node, const char *edge)
{
  if (g_str_equal (edge, "left"))
    return node->frame.x;
  if (g_str_equal (edge, "right"))
    return node->frame.x + node->frame.width;
  if (g_str_equal (edge, "top"))
    return node->frame.y;
  if (g_str_equal (edge, "bottom"))
    return node->frame.y + node->frame.height;
  return g_str_equal (edge, "center") ? edit_check_mid_x (node) : edit_check_mid_y (node);
}

static gboolean
are_aligned (GPtrArray *nodes, const char *edge)
{
  for (guint i = 1; nodes != NULL && i < nodes->len; i++)
    if (ABS (get_edge (nodes->pdata[i], edge) - get_edge (nodes->pdata[0], edge)) > 2)
      return FALSE;
  return nodes != NULL && nodes->len > 1;
}

static gboolean
check_aligned (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = find_all (check, words + 2);

  return are_aligned (nodes, words[1]);
}

static int
compare_across (gconstpointer a, gconstpointer b)
{
  double difference = edit_check_mid_x (*(PtmNode *const *)a) - edit_check_mid_x (*(PtmNode *const *)b);

  return difference < 0 ? -1 : difference > 0;
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  double difference = edit_check_mid_y (*(PtmNode *const *)a) - edit_check_mid_y (*(PtmNode *const *)b);

  return difference < 0 ? -1 : difference > 0;
}

/* The gaps between neighbours, along the longer way the elements spread. */
static gboolean
are_spaced (GPtrArray *nodes)
{
  const PtmNode *first, *last;
  gboolean       across;
  double         gap = 0;

  if (nodes == NULL || nodes->len < 3)
    return nodes != NULL;
  g_ptr_array_sort (nodes, compare_across);
  first = nodes->pdata[0];
  last = nodes->pdata[nodes->len - 1];
  across = edit_check_mid_x (last) - edit_check_mid_x (first) > ABS (edit_check_mid_y (last) - edit_check_mid_y (first));
  g_ptr_array_sort (nodes, across ? compare_across : compare_down);
  for (guint i = 1; i < nodes->len; i++)
    {
      const PtmNode *a = nodes->pdata[i - 1], *b = nodes->pdata[i];
      double         here = across ? b->frame.x - a->frame.x - a->frame.width : b->frame.y - a->frame.y - a->frame.height;

      if (i > 1 && ABS (here - gap) > 3)
        return FALSE;
      gap = here;
    }
  return TRUE;
}

static gboolean
check_spaced (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = find_all (check, words + 1);

  return are_spaced (nodes);
}

static gboolean
check_row (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = find_all (check, words + 1);

  return are_aligned (nodes, "middle") || are_aligned (nodes, "bottom") || are_aligned (nodes, "top");
}

static gboolean
check_column (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = find_all (check, words + 1);

  return are_aligned (nodes, "center") || are_aligned (nodes, "left") || are_aligned (nodes, "right");
}

const EditVerb edit_check_several_verbs[] = {
  { "place", NULL, check_place, FALSE, FALSE },
  { "lighter", NULL, check_pixels, FALSE, FALSE },
  { "darker", NULL, check_pixels, FALSE, FALSE },
  { "richer", NULL, check_pixels, FALSE, FALSE },
  { "paler", NULL, check_pixels, FALSE, FALSE },
  { "warmer", NULL, check_pixels, FALSE, FALSE },
  { "cooler", NULL, check_pixels, FALSE, FALSE },
  { "contrast+", NULL, check_pixels, FALSE, FALSE },
  { "contrast-", NULL, check_pixels, FALSE, FALSE },
  { "fainter", NULL, check_pixels, FALSE, FALSE },
  { "added", NULL, check_added, FALSE, FALSE },
  { "look", NULL, check_look, FALSE, FALSE },
  { "swapped", NULL, check_swapped, FALSE, FALSE },
  { "aligned", NULL, check_aligned, FALSE, FALSE },
  { "spaced", NULL, check_spaced, FALSE, FALSE },
  { "row", NULL, check_row, FALSE, FALSE },
  { "column", NULL, check_column, FALSE, FALSE },
  { NULL, NULL, NULL, FALSE, FALSE },
};
