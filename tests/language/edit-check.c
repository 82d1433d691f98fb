/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Whether a picture changed as it was expected to, and in nothing else. The expectations are written in the short language of
 * paraphrases/README; nothing here asks the code that made the change. */

#include "config.h"

#include "edit-check-private.h"

#include <math.h>
#include <string.h>

void
edit_check_name (EditCheck *check, const PtmNode *node)
{
  g_hash_table_add (check->named, g_strdup (node->id));
}

/* For "moved cat left" and "front cat dog" the value is the last word, for "color cat=blue" what follows the sign. */
static gboolean
check_nodes (EditCheck *check, const EditVerb *verb, char **words, const char *value)
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
  if (words[2] != NULL && (value == NULL || verb->direction))
    value = words[2];
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *now = ptm_scene_find (check->after, ((PtmNode *)nodes->pdata[i])->id);

      edit_check_name (check, nodes->pdata[i]);
      if ((now == NULL && !verb->gone) || !verb->node (check, nodes->pdata[i], now, value))
        return FALSE;
    }
  if (nodes->len == 0)
    g_error ("no element is called %s", name);
  return TRUE;
}

static const EditVerb *
find_verb (const char *name)
{
  const EditVerb *const tables[] = { edit_check_page_verbs, edit_check_several_verbs, edit_check_node_verbs };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const EditVerb *verb = tables[i]; verb->verb != NULL; verb++)
      if (g_str_equal (verb->verb, name))
        return verb;
  g_error ("unknown expectation: %s", name);
}

static gboolean
check_change (EditCheck *check, const char *change)
{
  const char      *equals = strchr (change, '=');
  const char      *value = equals != NULL ? equals + 1 : NULL;
  g_autofree char *name = g_strndup (change, strcspn (change, " ="));
  g_auto (GStrv) words = g_strsplit_set (change, " =", -1);
  const EditVerb *verb = find_verb (name);

  return verb->whole != NULL ? verb->whole (check, words, value) : check_nodes (check, verb, words, value);
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
