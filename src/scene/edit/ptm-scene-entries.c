/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The entries of a page: those of a figure are a list in one of its params, the steps of a flowchart and the lines of a list are
 * nodes of their own. */

#include "config.h"

#include "ptm-scene-entries.h"

#include <string.h>

#include "ptm-figure-params.h"

/* More than any page can show. */
#define MOST_ENTRIES 60

/* A page with one line of text is no list. */
#define FEWEST_LINES 2

/* The figures that are made of one list. */
static const struct
{
  const char *template;
  const char *param;
} lists[] = {
  { "menu", "items" },
  { "cycle", "steps" },
  { "pyramid", "levels" },
};

static PtmNode *
find_figure (PtmScene *scene, const char **param)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      for (guint n = 0; node->type == PTM_NODE_FIGURE && n < G_N_ELEMENTS (lists); n++)
        if (g_strcmp0 (node->template, lists[n].template) == 0 && ptm_node_get_param (node, lists[n].param) != NULL)
          {
            *param = lists[n].param;
            return node;
          }
    }
  return NULL;
}

/* A step of a flowchart, or a line of a list. */
static gboolean
is_entry (PtmScene *scene, const PtmNode *node)
{
  if (node->text == NULL)
    return FALSE;
  if (scene->kind == PTM_KIND_FLOWCHART)
    return node->type == PTM_NODE_SHAPE && node->role != NULL && strcmp (node->role, "ornament") != 0;
  return scene->kind == PTM_KIND_INFOGRAPHIC && node->type == PTM_NODE_TEXT && g_strcmp0 (node->role, "body") == 0;
}

/* The nodes that are entries. (element-type PtmNode) (transfer container) */
static GPtrArray *
find_nodes (PtmScene *scene)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < scene->nodes->len && nodes->len < MOST_ENTRIES; i++)
    if (is_entry (scene, g_ptr_array_index (scene->nodes, i)))
      g_ptr_array_add (nodes, g_ptr_array_index (scene->nodes, i));
  if (nodes->len < FEWEST_LINES)
    g_ptr_array_set_size (nodes, 0);
  return nodes;
}

static gboolean
is_digit (const char *at)
{
  return g_unichar_digit_value (g_utf8_get_char (at)) >= 0;
}

/* "Soup 4.50 €": the digits of the last number, with its point; FALSE when there is none behind a name. */
static gboolean
find_number (const char *item, const char **first, const char **end)
{
  const char *at = item + strlen (item);

  while (at > item && !is_digit (g_utf8_prev_char (at)))
    at = g_utf8_prev_char (at);
  *end = at;
  while (at > item && (is_digit (g_utf8_prev_char (at)) || at[-1] == '.' || at[-1] == ','))
    at = g_utf8_prev_char (at);
  *first = at;
  return at < *end && at > item && is_digit (at);
}

/* Without what joins it to its number. (transfer full) */
static char *
dup_label (const char *item)
{
  static const char *const joints[] = { ":", "：", "-", "–", "$", "€", "£", "¥", "₹", NULL };
  const char              *first, *end;
  char                    *label = find_number (item, &first, &end) ? g_strndup (item, (gsize)(first - item)) : g_strdup (item);

  g_strstrip (label);
  for (guint i = 0; joints[i] != NULL; i++)
    if (strcmp (label, joints[i]) != 0 && g_str_has_suffix (label, joints[i]))
      label[strlen (label) - strlen (joints[i])] = '\0';
  return g_strchomp (label);
}

static PtmDatum *
make_datum (PtmNode *list, const char *text, gboolean numbered)
{
  const char      *first = NULL, *end = NULL;
  g_autofree char *label = numbered ? dup_label (text) : g_strdup (text);
  g_autofree char *number = numbered && find_number (text, &first, &end) ? g_strndup (first, (gsize)(end - first)) : NULL;
  double           value = 0;

  return ptm_node_add_datum (list, label, &value, number != NULL && ptm_pen_parse_number (number, &value) ? 1 : 0);
}

GPtrArray *
ptm_scene_dup_entries (PtmScene *scene)
{
  const char *param = NULL;
  PtmNode    *figure = find_figure (scene, &param);
  g_autoptr (PtmNode) list = ptm_node_new (PTM_NODE_CHART);
  g_autoptr (GPtrArray) nodes = find_nodes (scene);
  g_auto (GStrv) items = figure != NULL ? ptm_pen_split (ptm_node_get_param (figure, param)) : NULL;

  for (guint i = 0; items != NULL && items[i] != NULL && i < MOST_ENTRIES; i++)
    make_datum (list, items[i], strcmp (figure->template, "menu") == 0);
  for (guint i = 0; figure == NULL && i < nodes->len; i++)
    make_datum (list, ((PtmNode *)g_ptr_array_index (nodes, i))->text, FALSE);
  return list->data != NULL ? g_steal_pointer (&list->data) : g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_datum_free);
}

/* "2.8" beside "2,50" is "2,80": as many decimals as the price has that it takes the place of, behind the same point. (transfer full) */
static char *
dup_alike (const char *number, const char *first, const char *end)
{
  const char *point = end;
  GString    *text = g_string_new (number);
  gsize       whole, decimals;

  while (point > first && *point != '.' && *point != ',')
    point--;
  whole = strcspn (number, ".,");
  decimals = point > first ? (gsize)(end - point - 1) : 0;
  if (decimals != 2 || strlen (number) > whole + 1 + decimals || strspn (number, "0123456789.,") < strlen (number))
    return g_string_free (text, FALSE);
  if (number[whole] == '\0')
    g_string_append_c (text, *point);
  text->str[whole] = *point;
  while (text->len < whole + 1 + decimals)
    g_string_append_c (text, '0');
  return g_string_free (text, FALSE);
}

/* The item with another number, or with another name and number. (transfer full) */
static char *
dup_with_number (const char *item, const char *label, const char *number)
{
  const char      *first, *end;
  g_autofree char *own = dup_label (item);
  g_autofree char *alike = NULL;

  if (strcmp (number, "entry") == 0)
    return g_strdup (label);
  if (!find_number (item, &first, &end))
    return g_strdup_printf ("%s %s", label, number);
  alike = dup_alike (number, first, end);
  return g_strdup_printf ("%s%.*s%s%s", label, (int)(first - item - (gssize)strlen (own)), item + strlen (own), alike, end);
}

/* (transfer full) */
static GPtrArray *
split_items (const PtmNode *figure, const char *param)
{
  g_auto (GStrv) items = ptm_pen_split (ptm_node_get_param (figure, param));
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; items[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (items[i]));
  return list;
}

static void
join_items (PtmNode *figure, const char *param, GPtrArray *items)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (items, NULL);
  list = g_strjoinv ("; ", (char **)items->pdata);
  ptm_node_set_param (figure, param, list);
}

/* Where the item with a label is in the list; its length when there is none. */
static guint
find_item (GPtrArray *items, const char *label, gboolean numbered)
{
  for (guint at = 0; label != NULL && at < items->len; at++)
    {
      g_autofree char *own = numbered ? dup_label (g_ptr_array_index (items, at)) : g_strdup (g_ptr_array_index (items, at));

      if (strcmp (own, label) == 0)
        return at;
    }
  return items->len;
}

static gboolean
change_item (PtmNode *figure, const char *param, const char *label, const char *number, const char *after)
{
  g_autoptr (GPtrArray) items = split_items (figure, param);
  gboolean numbered = strcmp (figure->template, "menu") == 0;
  guint    at = find_item (items, label, numbered), place = find_item (items, after, numbered);

  if (number == NULL && (at == items->len || items->len < 2))
    return FALSE;
  if (number == NULL)
    g_ptr_array_remove_index (items, at);
  else if (at == items->len && items->len < MOST_ENTRIES)
    g_ptr_array_insert (items, place < items->len ? (int)place + 1 : -1, items->len > 0 ? dup_with_number (g_ptr_array_index (items, items->len - 1), label, number) : g_strdup (label));
  else if (at == items->len || strcmp (number, "entry") == 0)
    return FALSE;
  else
    {
      char *item = dup_with_number (g_ptr_array_index (items, at), label, number);

      g_free (items->pdata[at]);
      items->pdata[at] = item;
    }
  join_items (figure, param, items);
  return TRUE;
}

/* One more line as the one before it. */
static void
add_node (PtmScene *scene, PtmNode *before, const char *label)
{
  PtmNode *node = ptm_node_copy (before);
  guint    at = 0;

  g_free (node->id);
  node->id = g_strdup_printf ("%s-%u", before->id, scene->nodes->len);
  ptm_node_set (&node->text, label);
  g_ptr_array_find (scene->nodes, before, &at);
  g_ptr_array_insert (scene->nodes, (int)at + 1, node);
}

/* (nullable) */
static PtmNode *
find_node (GPtrArray *nodes, const char *label)
{
  for (guint i = 0; label != NULL && i < nodes->len; i++)
    if (strcmp (((PtmNode *)g_ptr_array_index (nodes, i))->text, label) == 0)
      return g_ptr_array_index (nodes, i);
  return NULL;
}

static gboolean
change_node (PtmScene *scene, const char *label, const char *number, const char *after)
{
  g_autoptr (GPtrArray) nodes = find_nodes (scene);
  PtmNode *place = find_node (nodes, after), *node = find_node (nodes, label);

  /* A step comes and goes with its arrows, as any other node. */
  if (scene->kind == PTM_KIND_FLOWCHART)
    return FALSE;
  if (number != NULL && nodes->len > 0 && nodes->len < MOST_ENTRIES)
    {
      add_node (scene, place != NULL ? place : g_ptr_array_index (nodes, nodes->len - 1), label);
      return TRUE;
    }
  return number == NULL && nodes->len > FEWEST_LINES && node != NULL && ptm_scene_remove (scene, node->id);
}

static PtmNode *
find_week (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_FIGURE && g_strcmp0 (node->template, "week-plan") == 0)
        return node;
    }
  return NULL;
}

/* A subject of a day comes, or takes the place of another one, or that one goes. */
static gboolean
change_day (PtmNode *week, const char *day, const char *subject, const char *old)
{
  g_autoptr (GPtrArray) items = ptm_node_get_param (week, day) != NULL ? split_items (week, day) : g_ptr_array_new_with_free_func (g_free);
  guint at = find_item (items, old, FALSE);

  if (at < items->len)
    g_ptr_array_remove_index (items, at);
  else if (subject == NULL)
    return FALSE;
  if (subject != NULL)
    g_ptr_array_insert (items, (int)at, g_strdup (subject));
  join_items (week, day, items);
  return TRUE;
}

gboolean
ptm_scene_change_entry (PtmScene *scene, const char *label, const char *number, const char *after)
{
  const char *param = NULL;
  PtmNode    *figure = find_figure (scene, &param), *week = find_week (scene);

  if (week != NULL)
    return change_day (week, label, number, after);
  return figure != NULL ? change_item (figure, param, label, number, after) : change_node (scene, label, number, after);
}

GPtrArray *
ptm_scene_dup_entry_texts (PtmScene *scene)
{
  const char *param = NULL;
  PtmNode    *figure = find_figure (scene, &param);
  g_autoptr (GPtrArray) nodes = find_nodes (scene);
  GPtrArray *texts = figure != NULL ? split_items (figure, param) : g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; figure == NULL && i < nodes->len; i++)
    g_ptr_array_add (texts, g_strdup (((PtmNode *)g_ptr_array_index (nodes, i))->text));
  return texts;
}

void
ptm_scene_set_entry_texts (PtmScene *scene, GPtrArray *texts)
{
  const char *param = NULL;
  PtmNode    *figure = find_figure (scene, &param);
  g_autoptr (GPtrArray) nodes = find_nodes (scene);

  if (figure != NULL)
    join_items (figure, param, texts);
  for (guint i = 0; figure == NULL && i < MIN (nodes->len, texts->len); i++)
    ptm_node_set (&((PtmNode *)g_ptr_array_index (nodes, i))->text, g_ptr_array_index (texts, i));
}

static gboolean
holds (const PtmNode *node, const PtmNode *wanted)
{
  for (guint i = 0; i < node->children->len; i++)
    if (g_ptr_array_index (node->children, i) == wanted || holds (g_ptr_array_index (node->children, i), wanted))
      return TRUE;
  return FALSE;
}

/* The words in the params a figure is made from. */
static gboolean
rename_in_figure (PtmNode *figure, const char *before, const char *now)
{
  GHashTableIter iter;
  gpointer       name, value;

  g_hash_table_iter_init (&iter, figure->params);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const char      *at = strstr (value, before);
      g_autofree char *text = at != NULL ? g_strdup_printf ("%.*s%s%s", (int)(at - (char *)value), (char *)value, now, at + strlen (before)) : NULL;

      if (text == NULL)
        continue;
      ptm_node_set_param (figure, name, text);
      return TRUE;
    }
  return FALSE;
}

static gboolean
rename_row (PtmNode *chart, const char *before, const char *now)
{
  for (guint i = 0; chart->data != NULL && i < chart->data->len; i++)
    {
      PtmDatum *row = g_ptr_array_index (chart->data, i);

      if (g_strcmp0 (row->label, before) != 0)
        continue;
      g_free (row->label);
      row->label = g_strdup (now);
      return TRUE;
    }
  return FALSE;
}

/* "2000: First shop" is drawn as a year and as words. */
static gboolean
rename_event (PtmNode *event, const char *before, const char *now)
{
  g_autofree char *end = g_strconcat (": ", before, NULL);
  g_autofree char *text = NULL;

  if (event->text == NULL || !g_str_has_suffix (event->text, end))
    return FALSE;
  text = g_strdup_printf ("%.*s%s", (int)(strlen (event->text) - strlen (before)), event->text, now);
  ptm_node_set (&event->text, text);
  return TRUE;
}

void
ptm_scene_rename_entry (PtmScene *scene, const PtmNode *text, const char *before)
{
  gboolean done = before == NULL || *before == '\0';

  for (guint i = 0; i < scene->nodes->len && !done; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_FIGURE && node->params != NULL && holds (node, text))
        done = rename_in_figure (node, before, text->text);
      else if (node->type == PTM_NODE_CHART)
        done = rename_row (node, before, text->text);
      else if (node != text && scene->kind == PTM_KIND_TIMELINE)
        done = rename_event (node, before, text->text);
    }
}
