/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operation on what a page is made from: the numbers of a chart, the events of a timeline, the entries of a list, which are laid out again with them. */

#include "config.h"

#include "ptm-scene-edit-private.h"
#include "ptm-scene-entries.h"

#include <stdlib.h>
#include <string.h>

/* More rows than any chart can show. */
#define MOST_ROWS 200

static PtmNode *
find_chart (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_CHART && node->data != NULL && node->data->len > 0)
        return node;
    }
  return NULL;
}

/* A new row has a number in one column, and nothing in the others. */
static void
add_row (PtmNode *chart, const char *label, guint column, double value)
{
  const PtmDatum *model = g_ptr_array_index (chart->data, 0);
  PtmDatum       *row = ptm_node_add_datum (chart, label, NULL, 0);

  g_array_set_size (row->values, MAX (model->values->len, column + 1));
  memset (row->values->data, 0, row->values->len * sizeof (double));
  g_array_index (row->values, double, column) = value;
}

static gboolean
change_row (PtmNode *chart, const PtmOp *op)
{
  guint  column = (guint)CLAMP (op->count, 0, 100);
  double value = op->how != NULL ? g_ascii_strtod (op->how, NULL) : 0;
  guint  at = 0;

  while (at < chart->data->len && g_strcmp0 (((PtmDatum *)g_ptr_array_index (chart->data, at))->label, op->text) != 0)
    at++;
  if (at == chart->data->len)
    {
      if (op->how == NULL || at >= MOST_ROWS)
        return FALSE;
      add_row (chart, op->text, column, value);
      return TRUE;
    }
  if (op->how != NULL)
    {
      PtmDatum *row = g_ptr_array_index (chart->data, at);

      if (column >= row->values->len)
        return FALSE;
      g_array_index (row->values, double, column) = value;
      return TRUE;
    }
  if (chart->data->len == 1)
    return FALSE;
  g_ptr_array_remove_index (chart->data, at);
  return TRUE;
}

gboolean
ptm_editing_color_rows (PtmEditing *editing, const PtmOp *op)
{
  PtmScene *scene = editing->scene;
  PtmNode  *chart = find_chart (scene);
  guint     n = 0;

  for (guint i = 0; chart != NULL && i < chart->data->len; i++)
    {
      PtmDatum *row = g_ptr_array_index (chart->data, i);

      if (op->text != NULL && g_strcmp0 (row->label, op->text) != 0)
        continue;
      row->color = op->color;
      n++;
    }
  return n > 0 && ptm_editing_lay_out_as (editing, scene->kind, scene->width, scene->height);
}

static gboolean
is_event (const PtmNode *node)
{
  return node->type == PTM_NODE_SHAPE && node->text != NULL;
}

/* An event stands before the first one of a later year. */
static void
add_event (PtmScene *scene, const char *text)
{
  PtmNode *event = ptm_scene_add_node (scene, NULL, PTM_NODE_SHAPE);
  guint    at = 0;

  ptm_node_set (&event->text, text);
  ptm_node_set (&event->lang, scene->lang);
  for (at = 0; at + 1 < scene->nodes->len; at++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, at);

      if (is_event (node) && g_ascii_isdigit (node->text[0]) && g_ascii_isdigit (text[0]) && atoi (node->text) > atoi (text))
        break;
    }
  g_ptr_array_insert (scene->nodes, (int)at, g_ptr_array_steal_index (scene->nodes, scene->nodes->len - 1));
}

/* By all it says, or without its year. */
static gboolean
is_called (const PtmNode *event, const char *text)
{
  const char *words = strstr (event->text, ": ");

  return strcmp (event->text, text) == 0 || (words != NULL && strcmp (words + strlen (": "), text) == 0);
}

static gboolean
change_event (PtmScene *scene, const PtmOp *op)
{
  if (g_strcmp0 (op->how, "event") == 0)
    {
      add_event (scene, op->text);
      return TRUE;
    }
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (!is_event (node) || !is_called (node, op->text))
        continue;
      ptm_scene_remove (scene, node->id);
      return TRUE;
    }
  return FALSE;
}

void
ptm_editing_change_data (PtmEditing *editing, const PtmOp *op)
{
  PtmScene *scene = editing->scene;
  PtmNode  *chart = find_chart (scene);
  gboolean  changed = FALSE;

  if (op->text != NULL && chart != NULL)
    changed = change_row (chart, op);
  else if (op->text != NULL && scene->kind == PTM_KIND_TIMELINE)
    changed = change_event (scene, op);
  else if (op->text != NULL)
    changed = ptm_scene_change_entry (scene, op->text, op->how, op->anchor.text);
  if (!changed || !ptm_editing_lay_out_as (editing, scene->kind, scene->width, scene->height))
    ptm_editing_add_unmet (editing, op, "layout");
}
