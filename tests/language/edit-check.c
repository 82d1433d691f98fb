/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Whether a picture changed as it was expected to, and in nothing else. The expectations are written in the short language of
 * paraphrases/README; nothing here asks the code that made the change. */

#include "config.h"

#include "edit-check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What an expectation is about: one element as it was and as it is (NULL when it is gone). */
typedef gboolean (*CheckNode) (EditCheck *check, const PtmNode *before, const PtmNode *after, const char *value);
/* … or the page; words begin with the verb. */
typedef gboolean (*CheckPage) (EditCheck *check, char **words, const char *value);

static double
get_unit (EditCheck *check)
{
  return MAX (check->before->width, check->before->height) / 1024.0;
}

static void
name_node (EditCheck *check, const PtmNode *node)
{
  g_hash_table_add (check->named, g_strdup (node->id));
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
static gboolean
shows (const PtmNode *node, const char *wanted, guint n_alike)
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
  gboolean found = after != NULL && shows (after, value, 1);

  for (guint i = 0; i < check->added->len; i++)
    {
      PtmNode *node = check->added->pdata[i];

      if (!shows (node, value, check->added->len + (after != NULL)) || (after != NULL && !found))
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

static const struct
{
  const char *verb;
  CheckNode   check;
  gboolean    gone; /* the element need not be there afterwards */
} node_checks[] = {
  { "removed", check_removed, TRUE },
  { "moved", check_moved, FALSE },
  { "at", check_at, FALSE },
  { "bigger", check_bigger, FALSE },
  { "smaller", check_smaller, FALSE },
  { "rotated", check_rotated, FALSE },
  { "flipped", check_flipped, FALSE },
  { "color", check_color, FALSE },
  { "text", check_text, FALSE },
  { "font", check_font, FALSE },
  { "bold", check_bold, FALSE },
  { "light", check_light, FALSE },
  { "replaced", check_replaced, TRUE },
  { "front", check_front, FALSE },
  { "back", check_back, FALSE },
  { "copied", check_copied, FALSE },
};

static gboolean
check_place (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = edit_check_select (check->before, words[1]);
  g_autoptr (GPtrArray) anchors = edit_check_select (check->before, words[3]);
  const PtmNode *anchor = ptm_scene_find (check->after, ((PtmNode *)anchors->pdata[0])->id);

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = ptm_scene_find (check->after, ((PtmNode *)nodes->pdata[i])->id);

      name_node (check, nodes->pdata[i]);
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

      name_node (check, node);
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

      if (!shows (node, picture, alike) || !is_added_where (check, node, words + (coloured ? 3 : 2)))
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

      name_node (check, ones->pdata[0]);
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
          name_node (check, now);
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

static gboolean
check_kind (EditCheck *check, char **words, const char *value)
{
  check->global = TRUE;
  return g_strcmp0 (ptm_kind_to_string (check->after->kind), value) == 0;
}

static gboolean
check_chart (EditCheck *check, char **words, const char *value)
{
  g_autoptr (GPtrArray) nodes = edit_check_list (check->after);
  g_auto (GStrv) names = g_strsplit (value, "|", -1);

  check->global = TRUE;
  for (guint i = 0; i < nodes->len; i++)
    if (((PtmNode *)nodes->pdata[i])->type == PTM_NODE_CHART && ((PtmNode *)nodes->pdata[i])->chart != NULL && g_strv_contains ((const char *const *)names, ((PtmNode *)nodes->pdata[i])->chart))
      return TRUE;
  return FALSE;
}

static gboolean
check_size (EditCheck *check, char **words, const char *value)
{
  int width = atoi (value), height = atoi (strchr (value, 'x') + 1);

  check->global = TRUE;
  return check->after->width == width && check->after->height == height;
}

static gboolean
check_ratio (EditCheck *check, char **words, const char *value)
{
  double wanted = g_ascii_strtod (value, NULL) / g_ascii_strtod (strchr (value, ':') + 1, NULL);

  check->global = TRUE;
  return ABS ((double)check->after->width / check->after->height / wanted - 1) < 0.03;
}

static gboolean
check_shape (EditCheck *check, char **words, const char *value)
{
  int difference = check->after->width - check->after->height;

  check->global = TRUE;
  return g_str_equal (words[0], "portrait") ? difference < 0 : g_str_equal (words[0], "landscape") ? difference > 0
                                                                                                   : difference == 0;
}

static gboolean
check_lang (EditCheck *check, char **words, const char *value)
{
  check->global = TRUE;
  return g_strcmp0 (check->after->lang, value) == 0;
}

static const PtmNode *
find_ground (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    if (((PtmNode *)scene->nodes->pdata[i])->type == PTM_NODE_BACKGROUND)
      return scene->nodes->pdata[i];
  return NULL;
}

static gboolean
check_setting (EditCheck *check, char **words, const char *value)
{
  const PtmNode *ground = find_ground (check->after);
  g_auto (GStrv) names = g_strsplit (value, "|", -1);

  check->global = TRUE;
  return ground != NULL && ground->setting != NULL && g_strv_contains ((const char *const *)names, ground->setting) && edit_check_differs (check);
}

static gboolean
check_ground (EditCheck *check, char **words, const char *value)
{
  const PtmNode *ground = find_ground (check->after);

  check->global = TRUE;
  return (edit_check_is_color (check->after->palette.bg[0], value) || (ground != NULL && (edit_check_is_color (ground->fill, value) || edit_check_is_color (ground->color, value)))) && edit_check_differs (check);
}

static gboolean
check_transparent (EditCheck *check, char **words, const char *value)
{
  check->global = TRUE;
  return check->after->transparent;
}

static gboolean
check_unmet (EditCheck *check, char **words, const char *value)
{
  g_autofree char *wanted = g_strjoinv (" ", words + 1);

  for (guint i = 0; i < check->unmet->len; i++)
    if (strstr (((PtmUnmet *)check->unmet->pdata[i])->text, wanted) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
check_same (EditCheck *check, char **words, const char *value)
{
  return !edit_check_differs (check);
}

static const struct
{
  const char *verb;
  CheckPage   check;
} page_checks[] = {
  { "place", check_place },
  { "lighter", check_pixels },
  { "darker", check_pixels },
  { "richer", check_pixels },
  { "paler", check_pixels },
  { "warmer", check_pixels },
  { "cooler", check_pixels },
  { "contrast+", check_pixels },
  { "contrast-", check_pixels },
  { "fainter", check_pixels },
  { "added", check_added },
  { "look", check_look },
  { "swapped", check_swapped },
  { "aligned", check_aligned },
  { "spaced", check_spaced },
  { "row", check_row },
  { "column", check_column },
  { "kind", check_kind },
  { "chart", check_chart },
  { "size", check_size },
  { "ratio", check_ratio },
  { "portrait", check_shape },
  { "landscape", check_shape },
  { "square", check_shape },
  { "lang", check_lang },
  { "setting", check_setting },
  { "ground", check_ground },
  { "transparent", check_transparent },
  { "unmet", check_unmet },
  { "same", check_same },
};

/* For "moved cat left" and "front cat dog" the value is the last word, for "color cat=blue" what follows the sign. */
static gboolean
check_nodes (EditCheck *check, CheckNode verify, gboolean gone, char **words, const char *value)
{
  g_autofree char *name = g_strndup (words[1], strcspn (words[1], "="));
  char            *times = strrchr (name, '*');
  g_autoptr (GPtrArray) nodes = NULL;

  if (times != NULL && g_ascii_isdigit (times[1]))
    {
      *times = '\0';
      value = times + 1;
    }
  nodes = edit_check_select (check->before, name);
  if (words[2] != NULL && (value == NULL || verify == check_moved))
    value = words[2];
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *now = ptm_scene_find (check->after, ((PtmNode *)nodes->pdata[i])->id);

      name_node (check, nodes->pdata[i]);
      if ((now == NULL && !gone) || !verify (check, nodes->pdata[i], now, value))
        return FALSE;
    }
  if (nodes->len == 0)
    g_error ("no element is called %s", name);
  return TRUE;
}

static gboolean
check_change (EditCheck *check, const char *change)
{
  const char      *equals = strchr (change, '=');
  const char      *value = equals != NULL ? equals + 1 : NULL;
  g_autofree char *verb = g_strndup (change, strcspn (change, " ="));
  g_auto (GStrv) words = g_strsplit_set (change, " =", -1);

  for (guint i = 0; i < G_N_ELEMENTS (page_checks); i++)
    if (g_str_equal (verb, page_checks[i].verb))
      return page_checks[i].check (check, words, value);
  for (guint i = 0; i < G_N_ELEMENTS (node_checks); i++)
    if (g_str_equal (verb, node_checks[i].verb))
      return check_nodes (check, node_checks[i].check, node_checks[i].gone, words, value);
  g_error ("unknown expectation: %s", change);
}

static gboolean
is_as_before (EditCheck *check, const PtmNode *before, const PtmNode *after)
{
  if (after == NULL || g_strcmp0 (before->asset, after->asset) != 0)
    return FALSE;
  if (check->global)
    return TRUE;
  return g_strcmp0 (before->text, after->text) == 0 && g_strcmp0 (before->setting, after->setting) == 0 && before->count == after->count && before->flip == after->flip && ABS (before->rotate - after->rotate) < 0.1 && ABS (before->frame.x - after->frame.x) < 1.5 && ABS (before->frame.y - after->frame.y) < 1.5 && ABS (before->frame.width - after->frame.width) < 1.5 && ABS (before->frame.height - after->frame.height) < 1.5 && ptm_color_equal (before->color, after->color) && ptm_color_equal (before->fill, after->fill);
}

/* Nothing else changed. What a layout adds as ornament may come and go with the page's look. */
static char *
check_rest (EditCheck *check)
{
  g_autoptr (GPtrArray) nodes = edit_check_list (check->before);

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];
      gboolean       ornament = check->global && (node->type == PTM_NODE_SHAPE || node->type == PTM_NODE_BACKGROUND);

      if (!ornament && !g_hash_table_contains (check->named, node->id) && !is_as_before (check, node, ptm_scene_find (check->after, node->id)))
        return g_strdup_printf ("“%s” changed too", node->id);
    }
  for (guint i = 0; i < check->added->len; i++)
    {
      PtmNode *node = check->added->pdata[i];

      if (!g_ptr_array_find (check->claimed, node, NULL) && !(check->global && node->type != PTM_NODE_OBJECT))
        return g_strdup_printf ("“%s” came as well", node->asset != NULL ? node->asset : node->text != NULL ? node->text
                                                                                                            : node->id);
    }
  return NULL;
}

static void
find_added (EditCheck *check)
{
  g_autoptr (GPtrArray) nodes = edit_check_list (check->after);

  for (guint i = 0; i < nodes->len; i++)
    if (ptm_scene_find (check->before, ((PtmNode *)nodes->pdata[i])->id) == NULL)
      g_ptr_array_add (check->added, nodes->pdata[i]);
}

static char *
run_one (EditCheck *check, const char *expected)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GPtrArray) claimed = g_ptr_array_new ();
  g_auto (GStrv) changes = g_strsplit (expected, "; ", -1);

  check->named = named;
  check->added = added;
  check->claimed = claimed;
  check->global = FALSE;
  find_added (check);
  for (char **change = changes; *change != NULL; change++)
    if (!check_change (check, *change))
      return g_strdup_printf ("not so: %s", *change);
  return check_rest (check);
}

char *
edit_check_run (EditCheck *check, const char *expected)
{
  g_auto (GStrv) outcomes = g_strsplit (expected, " || ", -1);
  g_autofree char *why = NULL;

  for (char **outcome = outcomes; *outcome != NULL; outcome++)
    {
      g_free (why);
      why = run_one (check, *outcome);
      if (why == NULL)
        return NULL;
    }
  return g_steal_pointer (&why);
}
