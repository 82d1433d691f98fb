/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Plans and operations as one line of text, so that a table of sentences can be read at a glance. */

#include "config.h"

#include <string.h>

#include "summary.h"

PtmLanguage *
summary_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmArt) art = ptm_art_new (&error);
  PtmLanguage *language;

  g_assert_no_error (error);
  language = ptm_language_new (art, &error);
  g_assert_no_error (error);
  return language;
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
  if (node->count > 1)
    g_string_append_printf (line, " x%d", node->count);
  if (node->size > 0 && ABS (node->size - 1) > 0.01)
    g_string_append_printf (line, " size %g", node->size);
  add_color (line, node->color);
}

static void
add_node (GString *line, PtmScene *scene, const PtmNode *node)
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
  for (guint i = 0; i < node->children->len; i++)
    add_node (line, scene, g_ptr_array_index (node->children, i));
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

      g_string_append_printf (line, "; %s %s %s", name_of (scene, constraint->a), constraint->rel, name_of (scene, constraint->b));
    }
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
  if (op->rel != NULL)
    {
      g_string_append_printf (line, " %s", op->rel);
      add_selector (line, &op->anchor);
    }
}

char *
summary_of_edit (GPtrArray *ops, GPtrArray *unmet)
{
  static const char *const names[] = { "move", "resize", "recolor", "adjust", "replace", "setText", "add", "remove", "restyle" };
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
