/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where elements are: what a name in an expectation means, and relations, by rules of the tests' own. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "edit-check.h"

double
edit_check_mid_x (const PtmNode *node)
{
  return node->frame.x + node->frame.width / 2;
}

double
edit_check_mid_y (const PtmNode *node)
{
  return node->frame.y + node->frame.height / 2;
}

static void
list_nodes (GPtrArray *list, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      g_ptr_array_add (list, node);
      list_nodes (list, node->children);
    }
}

GPtrArray *
edit_check_list (PtmScene *scene)
{
  GPtrArray *list = g_ptr_array_new ();

  list_nodes (list, scene->nodes);
  return list;
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

/* Leaves the one of the list that is the leftmost, second from the left, … */
static void
keep_one (GPtrArray *list, const char *which)
{
  gboolean down = g_str_equal (which, "top") || g_str_equal (which, "bottom");
  int      index = atoi (which);
  PtmNode *kept;

  if (list->len == 0)
    return;
  g_ptr_array_sort (list, down ? compare_down : compare_across);
  if (g_str_equal (which, "right") || g_str_equal (which, "bottom"))
    index = -1;
  else if (g_str_equal (which, "middle"))
    index = (int)list->len / 2 + 1;
  else if (index == 0)
    index = 1;
  if (index < 0)
    index += (int)list->len + 1;
  g_assert_cmpint (index, >=, 1);
  g_assert_cmpint (index, <=, list->len);
  kept = list->pdata[index - 1];
  g_ptr_array_set_size (list, 0);
  g_ptr_array_add (list, kept);
}

GPtrArray *
edit_check_select (PtmScene *scene, const char *name)
{
  const char      *at = strchr (name, '@');
  g_autofree char *stem = at != NULL ? g_strndup (name, (gsize)(at - name)) : g_strdup (name);
  gboolean         many = at != NULL || g_str_has_suffix (stem, "*");
  g_autoptr (GPtrArray) all = edit_check_list (scene);
  GPtrArray *list = g_ptr_array_new ();

  if (g_str_has_suffix (stem, "*"))
    stem[strlen (stem) - 1] = '\0';
  for (guint i = 0; i < all->len; i++)
    {
      PtmNode *node = all->pdata[i];

      if (g_str_equal (name, "all") || g_str_equal (node->id, stem) || (many && g_str_has_prefix (node->id, stem) && g_ascii_isdigit (node->id[strlen (stem)])))
        g_ptr_array_add (list, node);
    }
  if (at != NULL)
    keep_one (list, at + 1);
  return list;
}

/* -1, 0, 1: in the first, middle or last part of the length. */
static int
get_third (double position, double length)
{
  return position < length * 0.4 ? -1 : position > length * 0.6 ? 1
                                                                : 0;
}

gboolean
edit_check_is_at (PtmScene *scene, const PtmNode *node, const char *where)
{
  int across = get_third (edit_check_mid_x (node), scene->width);
  int down = get_third (edit_check_mid_y (node), scene->height);

  if (g_str_equal (where, "center"))
    return across == 0;
  if (g_str_equal (where, "middle"))
    return across == 0 && down == 0;
  return (strstr (where, "left") == NULL || across < 0) && (strstr (where, "right") == NULL || across > 0) && (strstr (where, "top") == NULL || down < 0) && (strstr (where, "bottom") == NULL || down > 0) && (!g_str_has_suffix (where, "-center") || across == 0);
}

gboolean
edit_check_is_relation (const char *word)
{
  static const char *const relations[] = { "left-of", "right-of", "above", "below", "on", "under", "next-to", "inside", NULL };

  return g_strv_contains (relations, word);
}

static gboolean
is_within (double value, double low, double high)
{
  return value >= low && value <= high;
}

gboolean
edit_check_is_placed (const PtmNode *node, const char *rel, const PtmNode *anchor)
{
  const PtmFrame *frame = &anchor->frame;
  double          x = edit_check_mid_x (node), y = edit_check_mid_y (node);
  double          wide = (node->frame.width + frame->width) / 2, high = (node->frame.height + frame->height) / 2;
  double          aside = x - edit_check_mid_x (anchor), under = y - edit_check_mid_y (anchor);
  gboolean        level = ABS (under) <= high;
  gboolean        plumb = ABS (aside) <= wide;

  if (g_str_equal (rel, "left-of"))
    return level && is_within (-aside, wide * 0.6, wide * 3);
  if (g_str_equal (rel, "right-of"))
    return level && is_within (aside, wide * 0.6, wide * 3);
  if (g_str_equal (rel, "next-to"))
    return level && is_within (ABS (aside), wide * 0.6, wide * 3);
  if (g_str_equal (rel, "above"))
    return plumb && -under > high * 0.5;
  if (g_str_equal (rel, "below") || g_str_equal (rel, "under"))
    return plumb && under > high * 0.4;
  if (g_str_equal (rel, "on"))
    return plumb && node->frame.y + node->frame.height <= frame->y + frame->height + 1 && -under > -1;
  return ABS (aside) < frame->width / 2 && ABS (under) < frame->height / 2;
}
