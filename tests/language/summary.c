/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Plans and operations as one line of text, so that a table of sentences can be read at a glance. */

#include "config.h"

#include <string.h>

#include "summary.h"

static PtmLanguage *loaded; /* borrowed */

PtmLanguage *
summary_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmArt) art = ptm_art_new (&error);
  PtmLanguage *language;

  g_assert_no_error (error);
  language = ptm_language_new (art, &error);
  g_assert_no_error (error);
  loaded = language;
  return language;
}

void
summary_check_cases (gconstpointer cases)
{
  for (const SummaryCase *c = cases; c->sentence != NULL; c++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmScene) scene = ptm_language_plan (loaded, c->sentence, &error);
      g_autofree char *plan = NULL;

      g_assert_no_error (error);
      plan = summary_of_plan (scene);
      if (g_strcmp0 (plan, c->plan) != 0)
        {
          g_test_message ("%s\n  is     %s\n  wanted %s", c->sentence, plan, c->plan);
          g_test_fail ();
        }
    }
}

static const char *
name_of (PtmScene *scene, const char *id)
{
  PtmNode *node = id != NULL ? ptm_scene_find (scene, id) : NULL;

  if (node == NULL)
    return "-";
  return node->noun != NULL ? node->noun : node->text != NULL ? node->text
                                                              : node->id;
}

static void
add_color (GString *line, PtmColor color)
{
  g_autofree char *text = color.a > 0 ? ptm_color_to_string (color) : NULL;

  if (text != NULL)
    g_string_append_printf (line, " %s", text);
}

static void
add_object (GString *line, const PtmNode *node)
{
  const char *name = node->asset != NULL ? strchr (node->asset, ':') + 1 : "-";

  g_string_append_printf (line, "; %s", name);
  if (node->asset == NULL)
    g_string_append_printf (line, "%s", node->noun);
  if (node->character != NULL)
    g_string_append_printf (line, " as %s", node->character);
  if (node->pose != NULL)
    g_string_append_printf (line, " %s", node->pose);
  if (node->expression != NULL)
    g_string_append_printf (line, " %s", node->expression);
  if (node->count > 1)
    g_string_append_printf (line, " x%d", node->count);
  if (node->size > 0 && ABS (node->size - 1) > 0.01)
    g_string_append_printf (line, " size %g", node->size);
  add_color (line, node->color);
}

static void
add_plain (GString *line, const PtmNode *node)
{
  if (node->type == PTM_NODE_OBJECT)
    add_object (line, node);
  else if (node->type == PTM_NODE_LABEL)
    g_string_append_printf (line, "; @%s", node->text);
  else if (node->type == PTM_NODE_BACKGROUND)
    {
      g_string_append_printf (line, "; bg %s", node->setting);
      add_color (line, node->fill);
    }
  else if (node->type == PTM_NODE_GROUP)
    g_string_append_printf (line, "; %s of %u", node->layout, node->children->len);
  else
    {
      g_string_append_printf (line, "; %s=%s", node->role, node->text);
      add_color (line, node->color);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static void
add_params (GString *line, const PtmNode *node)
{
  g_autoptr (GList) names = node->params != NULL ? g_list_sort (g_hash_table_get_keys (node->params), compare_words) : NULL;

  for (GList *at = names; at != NULL; at = at->next)
    g_string_append_printf (line, " {%s: %s}", (char *)at->data, (char *)g_hash_table_lookup (node->params, at->data));
}

static void
add_chart (GString *line, const PtmNode *node)
{
  g_string_append_printf (line, "; %s chart", node->chart);
  for (guint i = 0; node->legend != NULL && node->legend[i] != NULL; i++)
    g_string_append_printf (line, "%s%s", i == 0 ? " of " : ", ", node->legend[i]);
  for (guint i = 0; node->data != NULL && i < node->data->len; i++)
    {
      const PtmDatum *datum = g_ptr_array_index (node->data, i);

      g_string_append_printf (line, "%s %s", i > 0 ? "," : ":", datum->label != NULL ? datum->label : "-");
      for (guint k = 0; k < datum->values->len; k++)
        g_string_append_printf (line, " %g", g_array_index (datum->values, double, k));
      if (datum->asset != NULL)
        g_string_append_printf (line, " (%s)", strchr (datum->asset, ':') + 1);
    }
}

static void
add_table (GString *line, const PtmNode *node)
{
  g_string_append (line, "; table");
  for (guint i = 0; i < node->rows->len; i++)
    {
      g_autofree char *cells = g_strjoinv (", ", g_ptr_array_index (node->rows, i));

      g_string_append_printf (line, " [%s]", cells);
    }
}

/* What only some pictures have; FALSE for texts and things. */
static gboolean
add_special (GString *line, const PtmNode *node)
{
  if (node->type == PTM_NODE_FIGURE)
    g_string_append_printf (line, "; figure %s", node->template);
  else if (node->type == PTM_NODE_CHART)
    add_chart (line, node);
  else if (node->type == PTM_NODE_TABLE)
    add_table (line, node);
  else if (node->type == PTM_NODE_PANEL)
    g_string_append (line, "; |");
  else if (node->type == PTM_NODE_BUBBLE)
    g_string_append_printf (line, "; %s “%s”", node->shape != NULL ? node->shape : "says", node->text);
  else if (node->type == PTM_NODE_SHAPE && node->role == NULL)
    g_string_append_printf (line, "; [%s]", node->text);
  else
    return FALSE;
  if (node->page > 0)
    g_string_append_printf (line, " on %d", node->page);
  return TRUE;
}

static void
add_node (GString *line, PtmScene *scene, const PtmNode *node)
{
  if (!add_special (line, node))
    add_plain (line, node);
  add_params (line, node);
  for (guint i = 0; i < node->children->len; i++)
    add_node (line, scene, g_ptr_array_index (node->children, i));
}

static void
add_cast (GString *line, PtmScene *scene)
{
  for (guint i = 0; scene->characters != NULL && i < scene->characters->len; i++)
    {
      const PtmCharacter *who = g_ptr_array_index (scene->characters, i);
      const char         *facts[] = { who->species, who->age, who->gender, who->hair, who->clothes, who->legwear, who->extra };

      g_string_append_printf (line, "; <%s", who->id);
      for (guint k = 0; k < G_N_ELEMENTS (facts); k++)
        if (facts[k] != NULL)
          g_string_append_printf (line, " %s", facts[k]);
      add_color (line, who->clothes_color);
      g_string_append (line, ">");
    }
}

static void
add_unmet (GString *line, GPtrArray *unmet)
{
  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet *wish = g_ptr_array_index (unmet, i);

      g_string_append_printf (line, "; ?%s %s", wish->why, wish->text);
    }
}

char *
summary_of_plan (PtmScene *scene)
{
  g_autoptr (GString) line = g_string_new (ptm_kind_to_string (scene->kind));

  if (scene->style != NULL)
    g_string_append_printf (line, " (%s)", scene->style);
  if (scene->finish != NULL)
    g_string_append_printf (line, " in %s", scene->finish);
  if (scene->transparent)
    g_string_append (line, " transparent");
  if (scene->width > 0)
    g_string_append_printf (line, " %dx%d", scene->width, scene->height);
  for (guint i = 0; i < G_N_ELEMENTS (scene->palette.accent); i++)
    add_color (line, scene->palette.accent[i]);
  for (guint i = 0; i < scene->nodes->len; i++)
    add_node (line, scene, g_ptr_array_index (scene->nodes, i));
  for (guint i = 0; i < scene->edges->len; i++)
    {
      const PtmEdge *edge = g_ptr_array_index (scene->edges, i);

      g_string_append_printf (line, "; %s->%s%s%s", name_of (scene, edge->from), name_of (scene, edge->to), edge->label != NULL ? ":" : "", edge->label != NULL ? edge->label : "");
    }
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (scene->constraints, i);

      g_string_append_printf (line, "; %s %s", name_of (scene, constraint->a), constraint->rel);
      if (constraint->lines > 0)
        g_string_append_printf (line, ":%d", constraint->lines);
      g_string_append_printf (line, " %s", name_of (scene, constraint->b));
    }
  add_cast (line, scene);
  add_unmet (line, scene->unmet);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_selector (GString *line, const PtmSelector *selector)
{
  static const char *const sides[] = { "", " left", " right", " top", " bottom", " center" };
  const char              *name = selector->role != NULL ? selector->role : selector->asset != NULL ? strchr (selector->asset, ':') + 1
                                                                                                    : selector->noun;

  if (selector->mask)
    g_string_append (line, " MASK");
  if (selector->everything)
    g_string_append (line, " ALL");
  if (name != NULL)
    g_string_append_printf (line, " %s", name);
  if (selector->id != NULL)
    g_string_append_printf (line, " #%s", selector->id);
  if (selector->text != NULL)
    g_string_append_printf (line, " ‹%s›", selector->text);
  if (selector->nth != 0)
    g_string_append_printf (line, "[%d]", selector->nth);
  g_string_append (line, sides[selector->side]);
}

static void
add_values (GString *line, const PtmOp *op)
{
  static const char *const sides[] = { "", " to left", " to right", " to top", " to bottom", " to center" };

  if (op->type == PTM_OP_MOVE && op->to_side == PTM_SIDE_NONE && op->rel == NULL)
    g_string_append_printf (line, " by %g,%g", op->dx, op->dy);
  g_string_append (line, sides[op->to_side]);
  if (op->type == PTM_OP_RESIZE)
    g_string_append_printf (line, " x%g", op->factor);
  if (op->type == PTM_OP_ADJUST)
    g_string_append_printf (line, " L%g C%g W%g K%g", op->lightness, op->chroma, op->warmth, op->contrast);
  add_color (line, op->color);
  if (op->text != NULL)
    g_string_append_printf (line, " “%s”", op->text);
  if (op->style != NULL)
    g_string_append_printf (line, " %s", op->style);
  if (op->type == PTM_OP_ROTATE)
    g_string_append_printf (line, " by %g", op->angle);
  if (op->count > 1)
    g_string_append_printf (line, " x%d", op->count);
  if (op->how != NULL)
    g_string_append_printf (line, " %s", op->how);
  if (op->type == PTM_OP_SWAP)
    add_selector (line, &op->anchor);
  for (guint i = 0; op->more != NULL && i < op->more->len; i++)
    add_selector (line, g_ptr_array_index (op->more, i));
  if (op->rel != NULL)
    {
      g_string_append_printf (line, " %s", op->rel);
      add_selector (line, &op->anchor);
    }
}

char *
summary_of_edit (GPtrArray *ops, GPtrArray *unmet)
{
  static const char *const names[] = { "move", "resize", "recolor", "adjust", "replace", "setText", "add", "remove", "restyle", "extend", "rotate", "flip", "order", "swap", "align", "duplicate", "translate", "kind", "canvas", "data", "revert" };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < ops->len; i++)
    {
      const PtmOp *op = g_ptr_array_index (ops, i);

      g_string_append_printf (line, "%s%s", i > 0 ? " + " : "", names[op->type]);
      add_selector (line, &op->target);
      add_values (line, op);
      if (op->node != NULL)
        add_node (line, NULL, op->node);
    }
  add_unmet (line, unmet);
  return g_string_free (g_steal_pointer (&line), FALSE);
}
