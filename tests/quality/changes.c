/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a change of a picture did, told from the pictures before and after it, never from the operations that were read. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "changes-private.h"
#include "hues.h"

#define SAME_PLACE 2.5 /* referee's pixels */
#define SAME_COLOR 0.03

typedef struct
{
  const char *verb;
  gboolean (*is_met) (const Change *change, const char *verb, const char *rest, GString *came);
  gboolean whole; /* concerns the whole picture: nothing else must stay */
} Wish;

static const Wish wishes[] = {
  { "left", change_is_moved, FALSE },
  { "right", change_is_moved, FALSE },
  { "up", change_is_moved, FALSE },
  { "down", change_is_moved, FALSE },
  { "at", change_is_at, FALSE },
  { "bigger", change_is_resized, FALSE },
  { "smaller", change_is_resized, FALSE },
  { "turned", change_is_turned, FALSE },
  { "flipped", change_is_turned, FALSE },
  { "lighter", change_is_adjusted, FALSE },
  { "darker", change_is_adjusted, FALSE },
  { "warmer", change_is_adjusted, FALSE },
  { "cooler", change_is_adjusted, FALSE },
  { "vivid", change_is_adjusted, FALSE },
  { "pale", change_is_adjusted, FALSE },
  { "color", change_is_colored, FALSE },
  { "ink", change_is_inked, FALSE },
  { "text-bigger", change_is_text_resized, FALSE },
  { "text-smaller", change_is_text_resized, FALSE },
  { "gone", change_is_gone, FALSE },
  { "count", change_is_counted, FALSE },
  { "new", change_is_added, FALSE },
  { "text", change_is_written, FALSE },
  /* Words of other lengths may need other places. */
  { "translated", change_is_written, TRUE },
  { "no-text", change_is_written, FALSE },
  { "ground", change_is_grounded, TRUE },
  { "finish", change_is_named, TRUE },
  { "style", change_is_named, TRUE },
  { "kind", change_is_named, TRUE },
  { "wide", change_is_shaped, TRUE },
  { "tall", change_is_shaped, TRUE },
  { "square", change_is_shaped, TRUE },
  { "ratio", change_is_shaped, TRUE },
  { "rel", change_is_related, FALSE },
  { "swapped", change_is_swapped, FALSE },
  { "whole", change_is_whole, FALSE },
  { "covered", change_is_whole, FALSE },
  { "level", change_is_aligned, FALSE },
  { "upright", change_is_aligned, FALSE },
};

static const Wish *
find_wish (const char *wish, const char **rest)
{
  gsize length = strcspn (wish, " ");

  *rest = wish[length] == ' ' ? wish + length + 1 : "";
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (strlen (wishes[i].verb) == length && strncmp (wishes[i].verb, wish, length) == 0)
      return &wishes[i];
  g_error ("“%s” is not a wish", wish);
}

gboolean
changes_meet (const Change *change, const char *wish, GString *came)
{
  const char *rest;
  const Wish *found = find_wish (wish, &rest);

  return found->is_met (change, found->verb, rest, came);
}

/* Names of wishes stand behind "=", " " and "|" as globs. */
static gboolean
is_mentioned (const Sight *sight, const char *wishes_text)
{
  g_auto (GStrv) words = g_strsplit_set (wishes_text, " =;", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && sight_is_named (sight, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_whole_picture (const char *wishes_text)
{
  g_auto (GStrv) parts = g_strsplit (wishes_text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *rest;

      if (find_wish (g_strstrip (parts[i]), &rest)->whole || g_str_equal (rest, "*") || strstr (rest, "backdrop:") != NULL)
        return TRUE;
    }
  return FALSE;
}

static const Sight *
find_node (const Look *look, const char *id)
{
  for (guint i = 0; i < look->sights->len; i++)
    {
      const Sight *sight = g_ptr_array_index (look->sights, i);

      if (g_str_equal (sight->node->id, id))
        return sight;
    }
  return NULL;
}

static gboolean
overlap (const PtmRect *a, const PtmRect *b)
{
  PtmRect both = ptm_rect_intersect (a, b);

  return both.width > 0 && both.height > 0;
}

/* "Put the box behind the stump" is wished as "whole stump": what covered the stump and covers it no more was meant to move, even out
 * of its way. */
static gboolean
was_in_the_way (const Change *change, const Sight *was, const Sight *is, const char *wishes_text)
{
  g_auto (GStrv) parts = g_strsplit (wishes_text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *rest;
      const Wish *wish = find_wish (g_strstrip (parts[i]), &rest);
      Sight      *first = g_str_equal (wish->verb, "whole") ? look_get (change->first, rest) : NULL;
      Sight      *second = first != NULL ? look_get (change->second, rest) : NULL;

      if (second != NULL && was->node->z > first->node->z && overlap (&was->box, &first->box) && is->node->z <= second->node->z)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_same_param (GHashTable *was, GHashTable *is)
{
  GHashTableIter iter;
  gpointer       key, value;

  if (was == NULL || is == NULL || g_hash_table_size (was) != g_hash_table_size (is))
    return was == is;
  g_hash_table_iter_init (&iter, was);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_strcmp0 (g_hash_table_lookup (is, key), value) != 0)
      return FALSE;
  return TRUE;
}

/* "The soup costs 6": a menu with other words is laid out anew. */
static gboolean
is_rewritten (const Sight *was, const Sight *is, const char *wishes_text)
{
  return was->node->type == PTM_NODE_FIGURE && strstr (wishes_text, "text ") != NULL && !is_same_param (was->node->params, is->node->params);
}

gboolean
changes_spare_others (const Change *change, const char *wishes_text, GString *came)
{
  gsize before = came->len;

  if (is_whole_picture (wishes_text))
    return TRUE;
  for (guint i = 0; i < change->first->sights->len; i++)
    {
      const Sight *was = g_ptr_array_index (change->first->sights, i), *is = find_node (change->second, was->node->id);
      const char  *name = g_ptr_array_index (was->names, 0);
      PtmOklab     a, b;

      if (is_mentioned (was, wishes_text))
        continue;
      if (is == NULL)
        {
          g_string_append_printf (came, " %s was taken away as well;", name);
          continue;
        }
      if (is_rewritten (was, is, wishes_text))
        continue;
      a = hues_mean (was->alone);
      b = hues_mean (is->alone);
      if (hypot (was->x - is->x, was->y - is->y) > SAME_PLACE && !was_in_the_way (change, was, is, wishes_text))
        g_string_append_printf (came, " %s moved as well;", name);
      if (fabs (a.L - b.L) + fabs (a.a - b.a) + fabs (a.b - b.b) > SAME_COLOR)
        g_string_append_printf (came, " %s changed as well;", name);
    }
  return came->len == before;
}
