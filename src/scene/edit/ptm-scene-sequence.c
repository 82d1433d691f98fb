/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a page shows one after the other can change its order. A panel moves with all it shows, a row of a chart with its numbers; of steps and
 * events only the words move, as the first box of a flowchart is its start whatever it says, and a year stays where it is in time. */

#include "config.h"

#include "ptm-scene-sequence.h"

#include <string.h>

#include "ptm-scene-entries.h"

/* Between the year of an event and its words. */
#define YEAR_END ": "

static GPtrArray *
find_rows (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_CHART && node->data != NULL && node->data->len > 0)
        return node->data;
    }
  return NULL;
}

static gboolean
is_part (PtmScene *scene, const PtmNode *node)
{
  if (scene->kind == PTM_KIND_TIMELINE)
    return node->type == PTM_NODE_SHAPE && node->text != NULL && g_strcmp0 (node->role, "ornament") != 0;
  return node->type == PTM_NODE_PANEL;
}

/* The panels, or the events. (element-type PtmNode) (transfer container) */
static GPtrArray *
find_parts (PtmScene *scene)
{
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; i < scene->nodes->len; i++)
    if (is_part (scene, g_ptr_array_index (scene->nodes, i)))
      g_ptr_array_add (parts, g_ptr_array_index (scene->nodes, i));
  return parts;
}

/* "First shop" of "2000: First shop" */
static const char *
get_words (const PtmNode *event)
{
  const char *end = strstr (event->text, YEAR_END);

  return end != NULL ? end + strlen (YEAR_END) : event->text;
}

GPtrArray *
ptm_scene_dup_sequence (PtmScene *scene)
{
  g_autoptr (PtmNode) list = ptm_node_new (PTM_NODE_CHART);
  g_autoptr (GPtrArray) parts = find_parts (scene);
  GPtrArray *rows = find_rows (scene);

  if (rows == NULL && parts->len == 0)
    return ptm_scene_dup_entries (scene);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    ptm_node_add_datum (list, ((PtmDatum *)g_ptr_array_index (rows, i))->label, NULL, 0);
  for (guint i = 0; rows == NULL && i < parts->len; i++)
    {
      const PtmNode *part = g_ptr_array_index (parts, i);

      ptm_node_add_datum (list, part->type == PTM_NODE_PANEL ? part->id : get_words (part), NULL, 0);
    }
  return g_steal_pointer (&list->data);
}

static gboolean
find_name (GPtrArray *names, const char *name, guint *at)
{
  for (*at = 0; *at < names->len; (*at)++)
    if (g_strcmp0 (((PtmDatum *)g_ptr_array_index (names, *at))->label, name) == 0)
      return TRUE;
  return FALSE;
}

/* One of the things comes to stand before or after another one, or takes its place. */
static void
reorder (GPtrArray *things, guint at, guint other, const char *how)
{
  gpointer thing = things->pdata[at];

  if (strcmp (how, "swap") == 0)
    {
      things->pdata[at] = things->pdata[other];
      things->pdata[other] = thing;
      return;
    }
  if (strcmp (how, "after") == 0)
    other++;
  if (other > at)
    other--;
  memmove (things->pdata + at, things->pdata + at + 1, (things->len - at - 1) * sizeof (gpointer));
  memmove (things->pdata + other + 1, things->pdata + other, (things->len - other - 1) * sizeof (gpointer));
  things->pdata[other] = thing;
}

/* The places the panels have among all nodes stay. */
static void
reorder_panels (PtmScene *scene, GPtrArray *panels, guint at, guint other, const char *how)
{
  guint next = 0;

  reorder (panels, at, other, how);
  for (guint i = 0; i < scene->nodes->len; i++)
    if (is_part (scene, g_ptr_array_index (scene->nodes, i)))
      scene->nodes->pdata[i] = g_ptr_array_index (panels, next++);
}

static void
reorder_events (GPtrArray *events, guint at, guint other, const char *how)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (words, g_strdup (get_words (g_ptr_array_index (events, i))));
  reorder (words, at, other, how);
  for (guint i = 0; i < events->len; i++)
    {
      PtmNode         *event = g_ptr_array_index (events, i);
      g_autofree char *year = g_strndup (event->text, (gsize)(get_words (event) - event->text));
      g_autofree char *text = g_strconcat (year, g_ptr_array_index (words, i), NULL);

      ptm_node_set (&event->text, text);
    }
}

gboolean
ptm_scene_reorder (PtmScene *scene, const char *name, const char *other, const char *how)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  guint from, to;

  g_return_val_if_fail (scene != NULL && how != NULL, FALSE);

  names = ptm_scene_dup_sequence (scene);
  if (!find_name (names, name, &from) || !find_name (names, other, &to) || from == to)
    return FALSE;
  parts = find_parts (scene);
  if (find_rows (scene) != NULL)
    reorder (find_rows (scene), from, to, how);
  else if (parts->len > 0 && scene->kind == PTM_KIND_TIMELINE)
    reorder_events (parts, from, to, how);
  else if (parts->len > 0)
    reorder_panels (scene, parts, from, to, how);
  else
    {
      g_autoptr (GPtrArray) texts = ptm_scene_dup_entry_texts (scene);

      reorder (texts, from, to, how);
      ptm_scene_set_entry_texts (scene, texts);
    }
  return TRUE;
}
