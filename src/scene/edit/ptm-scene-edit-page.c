/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operations on the page as a whole: its language, its kind, its size. The page is laid out again with what it holds. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

#include "ptm-figure.h"
#include "ptm-layout.h"
#include "ptm-scene-entries.h"

/* The title comes first: the offer takes it for its example. */
static void
add_unmet_text (PtmEditing *editing, const PtmNode *node)
{
  PtmUnmet *unmet = ptm_unmet_new (node->text, "translation");

  unmet->offer = g_strdup (node->text);
  g_ptr_array_insert (editing->unmet, g_strcmp0 (node->role, "title") == 0 ? 0 : -1, unmet);
}

/* The title a knowledge template gives itself comes in every language. TRUE when the text was one. */
static gboolean
translate_title (PtmEditing *editing, PtmNode *text, const char *lang)
{
  GPtrArray *nodes = editing->scene->nodes;

  for (guint i = 0; i < nodes->len && editing->art != NULL; i++)
    {
      const PtmNode   *figure = g_ptr_array_index (nodes, i);
      g_autofree char *now = figure->template != NULL ? ptm_figure_dup_title (editing->art, figure->template, editing->scene->lang) : NULL;
      g_autofree char *then = now != NULL ? ptm_figure_dup_title (editing->art, figure->template, lang) : NULL;

      if (then == NULL || g_strcmp0 (now, text->text) != 0)
        continue;
      ptm_node_set (&text->text, then);
      ptm_node_set (&text->lang, lang);
      return TRUE;
    }
  return FALSE;
}

/* The words of the user stay as they are, and are told; numbers and signs need no translation. */
static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* What the user wrote into a figure stays as it is, too: the dishes of a menu, the steps of a cycle. */
static void
tell_entries (PtmEditing *editing)
{
  g_autoptr (GPtrArray) entries = ptm_scene_dup_entries (editing->scene);

  for (guint i = 0; i < entries->len; i++)
    {
      const char *label = ((PtmDatum *)g_ptr_array_index (entries, i))->label;
      PtmUnmet   *unmet = has_letters (label) ? ptm_unmet_new (label, "translation") : NULL;

      if (unmet == NULL)
        continue;
      unmet->offer = g_strdup (label);
      g_ptr_array_add (editing->unmet, unmet);
    }
}

static gboolean
is_listing (const PtmNode *figure)
{
  static const char *const lists[] = { "menu", "cycle", "pyramid" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_strcmp0 (figure->template, lists[i]) == 0)
      return TRUE;
  return FALSE;
}

/* TRUE when something is written in another language now. */
static gboolean
translate_nodes (PtmEditing *editing, GPtrArray *nodes, const char *lang)
{
  gboolean any = FALSE;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_FIGURE)
        {
          if (is_listing (node) && g_strcmp0 (node->lang, lang) != 0)
            tell_entries (editing);
          ptm_node_set (&node->lang, lang);
          any = TRUE;
          continue;
        }
      if (node->text != NULL && has_letters (node->text))
        {
          if (translate_title (editing, node, lang) || ptm_editing_translate_phrase (editing, node, lang))
            any = TRUE;
          else if (g_strcmp0 (node->lang, lang) != 0)
            add_unmet_text (editing, node);
        }
      any = translate_nodes (editing, node->children, lang) || any;
    }
  return any;
}

void
ptm_editing_translate (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) named = op->target.role != NULL || op->target.id != NULL ? ptm_editing_find (editing, op) : NULL;
  gboolean any;

  if (op->how == NULL || (named == NULL && g_strcmp0 (editing->scene->lang, op->how) == 0))
    return;
  any = translate_nodes (editing, named != NULL ? named : editing->scene->nodes, op->how);
  if (named == NULL)
    ptm_node_set (&editing->scene->lang, op->how);
  if (any && !ptm_editing_relay (editing))
    ptm_editing_add_unmet (editing, op, "layout");
}

/* What the layout chose for the old page. */
static void
forget_sizes (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      node->font_size = 0;
      ptm_node_set (&node->align, NULL);
      forget_sizes (node->children);
    }
}

gboolean
ptm_editing_lay_out_as (PtmEditing *editing, PtmKind kind, int width, int height)
{
  g_autoptr (PtmScene) before = ptm_scene_copy (editing->scene);

  editing->scene->kind = kind;
  editing->scene->width = width;
  editing->scene->height = height;
  forget_sizes (editing->scene->nodes);
  if (ptm_editing_relay (editing))
    return TRUE;
  g_clear_pointer (&editing->scene, ptm_scene_unref);
  editing->scene = g_steal_pointer (&before);
  return FALSE;
}

/* The first chart becomes another kind of chart; FALSE when there is none. */
static gboolean
change_chart (PtmEditing *editing, const char *chart)
{
  for (guint i = 0; i < editing->scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (editing->scene->nodes, i);

      if (node->type != PTM_NODE_CHART)
        continue;
      ptm_node_set (&node->chart, chart);
      return ptm_editing_lay_out_as (editing, editing->scene->kind, editing->scene->width, editing->scene->height);
    }
  return FALSE;
}

void
ptm_editing_change_kind (PtmEditing *editing, const PtmOp *op)
{
  const char *how = op->how != NULL ? op->how : "";
  PtmKind     kind;
  gboolean    done = FALSE;

  if (g_str_has_prefix (how, "chart:"))
    done = change_chart (editing, how + strlen ("chart:"));
  else if (ptm_kind_from_string (how, &kind))
    done = ptm_editing_lay_out_as (editing, kind, 0, 0);
  if (!done)
    ptm_editing_add_unmet (editing, op, "layout");
}

void
ptm_editing_change_canvas (PtmEditing *editing, const PtmOp *op)
{
  int width, height;

  if (op->how == NULL || !ptm_size_parse (op->how, &width, &height) || !ptm_editing_lay_out_as (editing, editing->scene->kind, width, height))
    ptm_editing_add_unmet (editing, op, "layout");
}
