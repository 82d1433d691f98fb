/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* From what a clause says to operations. The meanings of "a bit", "much" and "bigger" are fixed here. */

#include "config.h"

#include <string.h>

#include "ptm-edit-ops.h"
#include "ptm-ledger.h"

/* By degree: a bit, plain, much. */
static const double LIGHTNESS[] = { 0.12, 0.18, 0.25 };
static const double WARMTH[] = { 0.03, 0.045, 0.08 };
static const double MORE_CHROMA[] = { 1.15, 1.3, 1.6 };
static const double LESS_CHROMA[] = { 0.85, 0.7, 0.45 };
static const double MORE_CONTRAST[] = { 1.1, 1.2, 1.4 };
static const double LESS_CONTRAST[] = { 0.9, 0.8, 0.6 };
static const double BIGGER[] = { 1.12, 1.25, 1.6 };
static const double SMALLER[] = { 0.9, 0.8, 0.6 };
static const double DISTANCE[] = { 24, 64, 160 };

/* Distances are pixels of a canvas of this size. */
#define CANVAS 1024.0

static const PtmPart *
object_of (const PtmClause *clause, guint n)
{
  return ptm_clause_get_part (clause, PTM_PART_OBJECT, n);
}

static gboolean
is_thing (const PtmPart *part)
{
  return part != NULL && part->referent == PTM_REFERENT_THING;
}

static const char *
role_of (const PtmPart *part)
{
  if (!is_thing (part) || part->phrase.sense == NULL || part->phrase.sense->class != PTM_WORD_ROLE)
    return NULL;
  return part->phrase.sense->value;
}

static gboolean
is_background (const PtmPart *part)
{
  return g_strcmp0 (role_of (part), "background") == 0;
}

static void
add_unmet (PtmEditWish *wish, PtmClause *clause, const char *why)
{
  g_autofree char *text = ptm_reading_dup (clause->reading, clause->first, clause->end);

  ptm_ledger_add (wish->unmet, g_strstrip (text), why);
}

/* The only picture of a scene is what "it" means when nothing is marked. (nullable) */
static const PtmNode *
find_only_object (PtmScene *scene)
{
  const PtmNode *only = NULL;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT && only != NULL)
        return NULL;
      if (node->type == PTM_NODE_OBJECT)
        only = node;
    }
  return only;
}

static gboolean
is_whole_picture_op (PtmOpType type)
{
  return type == PTM_OP_ADJUST || type == PTM_OP_RESTYLE;
}

/* "make the title red and move it down": what the operation before it was about. */
static gboolean
aim_at_previous (PtmEditWish *wish, PtmOp *op)
{
  const PtmOp *previous = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;

  if (previous == NULL || (previous->target.role == NULL && previous->target.noun == NULL))
    return FALSE;
  op->target.role = g_strdup (previous->target.role);
  op->target.noun = g_strdup (previous->target.noun);
  op->target.asset = g_strdup (previous->target.asset);
  op->target.nth = previous->target.nth;
  op->target.side = previous->target.side;
  return TRUE;
}

static gboolean
aim_at_it (PtmEditWish *wish, PtmOp *op)
{
  const PtmNode *only;

  if (wish->has_region)
    {
      op->target.mask = TRUE;
      return TRUE;
    }
  if (aim_at_previous (wish, op))
    return TRUE;
  if (is_whole_picture_op (op->type))
    {
      op->target.everything = TRUE;
      return TRUE;
    }
  only = wish->scene != NULL ? find_only_object (wish->scene) : NULL;
  if (only == NULL)
    return FALSE;
  op->target.id = g_strdup (only->id);
  return TRUE;
}

static void
aim_at_thing (PtmSelector *selector, const PtmPart *part)
{
  const char *role = role_of (part);

  if (role != NULL)
    selector->role = g_strdup (role);
  else
    {
      selector->noun = g_strdup (part->phrase.word != NULL ? part->phrase.word : part->setting);
      selector->asset = g_strdup (part->phrase.asset);
    }
  selector->nth = part->phrase.nth;
  selector->side = part->phrase.side;
}

/* FALSE when the clause means something under a region and none is marked. */
static gboolean
aim (PtmEditWish *wish, PtmOp *op, const PtmPart *part)
{
  if (part == NULL || part->referent == PTM_REFERENT_IT)
    return aim_at_it (wish, op);
  if (wish->has_region && g_strcmp0 (role_of (part), "object") == 0)
    return aim_at_it (wish, op);
  if (part->referent == PTM_REFERENT_EVERYTHING)
    {
      op->target.everything = TRUE;
      return TRUE;
    }
  if (wish->scene == NULL)
    return (op->target.mask = wish->has_region);
  aim_at_thing (&op->target, part);
  return TRUE;
}

static void
take_op (PtmEditWish *wish, PtmClause *clause, PtmOp *op, const PtmPart *target)
{
  if (aim (wish, op, target))
    g_ptr_array_add (wish->ops, op);
  else
    {
      ptm_op_free (op);
      add_unmet (wish, clause, "region");
    }
}

static PtmNode *
make_background (const PtmPart *part, PtmColor color)
{
  PtmNode *node = ptm_node_new (PTM_NODE_BACKGROUND);

  ptm_node_set (&node->setting, part != NULL && part->setting != NULL ? part->setting : "plain");
  node->fill = color;
  return node;
}

static PtmNode *
make_object (PtmEditWish *wish, const PtmPart *part, PtmColor color)
{
  const PtmPhrase *phrase = &part->phrase;
  PtmNode         *node = ptm_node_new (PTM_NODE_OBJECT);

  ptm_node_set (&node->noun, phrase->word != NULL ? phrase->word : part->setting);
  ptm_node_set (&node->asset, phrase->asset);
  ptm_node_set (&node->role, "item");
  node->count = phrase->count > 0 ? phrase->count : phrase->plural && !phrase->indefinite ? 3
                                                                                          : 1;
  node->size = phrase->size > 0 ? phrase->size : 1;
  node->color = phrase->color.a > 0 ? phrase->color : color;
  if (phrase->asset == NULL)
    ptm_ledger_add (wish->unmet, node->noun, "noun");
  return node;
}

static PtmNode *
make_text (PtmEditWish *wish, const char *role, const char *text)
{
  PtmNode *node = ptm_node_new (PTM_NODE_TEXT);

  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->lang, wish->lang);
  return node;
}

static gboolean
add_removals (PtmEditWish *wish, PtmClause *clause)
{
  guint n = 0;

  if (!ptm_clause_has_verb (clause, "remove") && !clause->without)
    return FALSE;
  if (ptm_clause_has_verb (clause, "replace") || clause->instead || clause->n_changes > 0 || clause->color.a > 0)
    return FALSE;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->place == PTM_PART_ANCHOR)
        continue;
      take_op (wish, clause, ptm_op_new (PTM_OP_REMOVE), part);
      n++;
    }
  if (n == 0)
    take_op (wish, clause, ptm_op_new (PTM_OP_REMOVE), NULL);
  return TRUE;
}

/* The new thing of a replacement: said with "with" or "into", or the second thing, or the one beside "instead". */
static const PtmPart *
find_result (const PtmClause *clause)
{
  const PtmPart *result = ptm_clause_get_part (clause, PTM_PART_RESULT, 0);
  const PtmPart *second = object_of (clause, 1);

  if (result != NULL)
    return result;
  if (clause->instead)
    return is_thing (object_of (clause, 0)) ? object_of (clause, 0) : second;
  if (is_thing (second) && (second->phrase.indefinite || ptm_clause_has_verb (clause, "replace")))
    return second;
  return NULL;
}

static const PtmPart *
find_replaced (const PtmClause *clause)
{
  const PtmPart *instead = ptm_clause_get_part (clause, PTM_PART_INSTEAD, 0);

  if (instead != NULL)
    return instead;
  if (clause->instead && is_thing (object_of (clause, 0)))
    return object_of (clause, 1);
  return object_of (clause, 0);
}

static gboolean
is_replacement (const PtmClause *clause)
{
  const PtmPart *first = object_of (clause, 0);

  if (ptm_clause_has_verb (clause, "replace") || clause->instead || ptm_clause_has_verb (clause, "change"))
    return TRUE;
  return first != NULL && clause->verbs->len == 0 && object_of (clause, 1) != NULL && (first->referent == PTM_REFERENT_IT || first->phrase.definite);
}

/* Every thing named before the new one is replaced. */
static void
replace_rest (PtmEditWish *wish, PtmClause *clause, const PtmOp *first)
{
  PtmNode *node = first->node;

  if (ptm_clause_get_part (clause, PTM_PART_RESULT, 0) == NULL)
    return;
  for (guint i = 1; is_thing (object_of (clause, i)); i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_REPLACE);

      op->node = ptm_node_copy (node);
      take_op (wish, clause, op, object_of (clause, i));
    }
}

static gboolean
add_replacements (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *result = find_result (clause);
  const PtmPart *target = find_replaced (clause);
  PtmOp         *op;

  if (!is_replacement (clause) || (!is_thing (result) && !(is_background (target) && clause->color.a > 0)))
    return FALSE;
  if (result != NULL && role_of (result) != NULL && !is_background (result))
    return FALSE;
  if (!is_thing (result) && ptm_clause_has_verb (clause, "change") && !ptm_clause_has_verb (clause, "replace"))
    return FALSE;
  op = ptm_op_new (PTM_OP_REPLACE);
  if (is_background (target) || is_background (result))
    op->node = make_background (result, result != NULL && result->phrase.color.a > 0 ? result->phrase.color : clause->color);
  else if (result != NULL && result->phrase.word == NULL && result->setting != NULL)
    {
      op->node = make_background (result, PTM_COLOR_NONE);
      op->target.role = g_strdup ("background");
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  else
    op->node = make_object (wish, result, clause->color);
  if (aim (wish, op, target))
    {
      g_ptr_array_add (wish->ops, op);
      replace_rest (wish, clause, op);
    }
  else
    {
      ptm_op_free (op);
      add_unmet (wish, clause, "region");
    }
  return TRUE;
}

static gboolean
add_text (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *target = object_of (clause, 0);
  const char    *role = role_of (target);
  gboolean       adds = (ptm_clause_has_verb (clause, "add") || clause->draws) && !ptm_clause_has_verb (clause, "setText") && !ptm_clause_has_verb (clause, "change");
  PtmOp         *op;

  if (clause->text == NULL)
    return FALSE;
  if (adds)
    {
      op = ptm_op_new (PTM_OP_ADD);
      op->node = make_text (wish, role != NULL ? role : "body", clause->text);
      op->to_side = clause->sides[0];
      op->target.mask = wish->has_region;
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->text = g_strdup (clause->text);
  if (clause->old_text != NULL)
    {
      op->target.text = g_strdup (clause->old_text);
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  if (role != NULL || (target != NULL && target->referent == PTM_REFERENT_IT) || wish->has_region)
    take_op (wish, clause, op, target);
  else
    {
      op->target.role = g_strdup ("title");
      g_ptr_array_add (wish->ops, op);
    }
  return TRUE;
}

static gboolean
is_new_thing (const PtmPart *part)
{
  return is_thing (part) && (role_of (part) == NULL || part->phrase.indefinite) && !part->phrase.definite;
}

static void
set_anchor (PtmOp *op, const PtmClause *clause)
{
  const PtmPart *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);

  if (!is_thing (anchor))
    return;
  op->rel = g_strdup (anchor->relation);
  aim_at_thing (&op->anchor, anchor);
}

/* A corner is a side, and then another one. */
static void
move_to_second_side (PtmEditWish *wish, const PtmClause *clause, const PtmOp *added)
{
  PtmOp *op;

  if (clause->n_sides < 2 || wish->has_region || added->node->type != PTM_NODE_OBJECT)
    return;
  op = ptm_op_new (PTM_OP_MOVE);
  op->target.noun = g_strdup (added->node->noun);
  op->target.asset = g_strdup (added->node->asset);
  op->target.nth = -1;
  op->to_side = clause->sides[1];
  g_ptr_array_add (wish->ops, op);
}

static void
add_thing (PtmEditWish *wish, PtmClause *clause, const PtmPart *part)
{
  PtmOp *op = ptm_op_new (PTM_OP_ADD);

  op->node = is_background (part) ? make_background (part, part->phrase.color) : make_object (wish, part, clause->color);
  op->to_side = clause->n_sides > 0 ? clause->sides[0] : clause->right < 0 ? PTM_SIDE_LEFT
                                                       : clause->right > 0 ? PTM_SIDE_RIGHT
                                                                           : PTM_SIDE_NONE;
  op->target.mask = wish->has_region;
  set_anchor (op, clause);
  g_ptr_array_add (wish->ops, op);
  move_to_second_side (wish, clause, op);
}

static gboolean
asks_to_add (const PtmClause *clause)
{
  const PtmPart *first = object_of (clause, 0);

  /* "paint the violin blue" */
  if (is_thing (first) && first->phrase.definite && (clause->color.a > 0 || clause->n_changes > 0))
    return FALSE;
  if (ptm_clause_has_verb (clause, "add"))
    return !ptm_clause_has_verb (clause, "move") || is_new_thing (object_of (clause, 0));
  if (ptm_clause_has_verb (clause, "change"))
    return clause->draws && is_new_thing (object_of (clause, 0)) && object_of (clause, 1) == NULL;
  return (clause->verbs->len == 0 || clause->draws) && is_new_thing (object_of (clause, 0)) && !clause->without;
}

/* "give the dog a hat": the dog is there already. */
static gboolean
add_to_owner (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *owner = object_of (clause, 0);
  const PtmPart *thing = object_of (clause, 1);
  PtmOp         *op;

  if (!is_thing (owner) || !owner->phrase.definite || !is_new_thing (thing) || wish->scene == NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_ADD);
  op->node = make_object (wish, thing, clause->color);
  op->rel = g_strdup ("next-to");
  aim_at_thing (&op->anchor, owner);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

static gboolean
add_additions (PtmEditWish *wish, PtmClause *clause)
{
  gboolean any = FALSE;

  if (!asks_to_add (clause))
    return FALSE;
  if (add_to_owner (wish, clause))
    return TRUE;
  for (guint i = 0; object_of (clause, i) != NULL; i++)
    if (is_thing (object_of (clause, i)))
      {
        if (wish->scene == NULL && !wish->has_region)
          add_unmet (wish, clause, "region");
        else
          add_thing (wish, clause, object_of (clause, i));
        any = TRUE;
      }
  return any;
}

static guint
degree_of (const PtmClause *clause)
{
  return (guint)CLAMP (clause->degree, 0, 2);
}

static void
set_adjustment (PtmOp *op, const char *what, double sign, guint degree, double percent)
{
  if (strcmp (what, "lightness") == 0)
    op->lightness = sign * (percent > 0 ? CLAMP (percent / 100, 0, 0.9) : LIGHTNESS[degree]);
  else if (strcmp (what, "warmth") == 0)
    op->warmth = sign * WARMTH[degree];
  else if (strcmp (what, "chroma") == 0)
    op->chroma = sign > 0 ? MORE_CHROMA[degree] : LESS_CHROMA[degree];
  else
    op->contrast = sign > 0 ? MORE_CONTRAST[degree] : LESS_CONTRAST[degree];
}

static void
add_resize (PtmEditWish *wish, PtmClause *clause, double factor)
{
  PtmOp *op = ptm_op_new (PTM_OP_RESIZE);

  op->factor = CLAMP (factor, 0.05, 20);
  take_op (wish, clause, op, object_of (clause, 0));
}

static double
distance_of (const PtmClause *clause)
{
  if (clause->amount > 0)
    return clause->amount;
  return clause->percent > 0 ? clause->percent / 100 * CANVAS : DISTANCE[degree_of (clause)];
}

static void
add_shift (PtmEditWish *wish, PtmClause *clause, double right, double down)
{
  PtmOp *op = ptm_op_new (PTM_OP_MOVE);

  op->dx = right * distance_of (clause);
  op->dy = down * distance_of (clause);
  take_op (wish, clause, op, object_of (clause, 0));
}

static void
add_change (PtmEditWish *wish, PtmClause *clause, const char *what, double sign)
{
  guint  degree = degree_of (clause);
  PtmOp *op;

  if (strcmp (what, "size") == 0 && clause->factor > 0)
    return;
  if (strcmp (what, "size") == 0)
    add_resize (wish, clause, clause->percent > 0 ? 1 + sign * clause->percent / 100 : sign > 0 ? BIGGER[degree]
                                                                                                : SMALLER[degree]);
  else if (strcmp (what, "up") == 0 || strcmp (what, "down") == 0)
    add_shift (wish, clause, 0, strcmp (what, "up") == 0 ? -1 : 1);
  else
    {
      op = ptm_op_new (PTM_OP_ADJUST);
      set_adjustment (op, what, sign, degree, clause->percent);
      take_op (wish, clause, op, object_of (clause, 0));
    }
}

/* Verbs that say a change by themselves: "darken it", "enlarge the title". */
static void
add_verb_changes (PtmEditWish *wish, PtmClause *clause)
{
  static const struct
  {
    const char *verb;
    const char *what;
    double      sign;
  } verbs[] = {
    { "lighten", "lightness", 1 },
    { "darken", "lightness", -1 },
    { "warm", "warmth", 1 },
    { "cool", "warmth", -1 },
    { "saturate", "chroma", 1 },
    { "desaturate", "chroma", -1 },
    { "enlarge", "size", 1 },
    { "shrink", "size", -1 },
    { "raise", "up", 1 },
    { "lower", "down", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_clause_has_verb (clause, verbs[i].verb))
      {
        /* "scale up by 1.25" is said by the verb; an own percentage counts more. */
        if (strcmp (verbs[i].what, "size") == 0)
          clause->factor = 0;
        add_change (wish, clause, verbs[i].what, verbs[i].sign);
        return;
      }
}

static void
add_moves (PtmEditWish *wish, PtmClause *clause)
{
  gboolean moves = ptm_clause_has_verb (clause, "move") || clause->verbs->len == 0 || ptm_clause_has_verb (clause, "change");

  if (clause->right != 0 || clause->down != 0)
    add_shift (wish, clause, clause->right, clause->down);
  for (guint i = 0; moves && i < clause->n_sides; i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_MOVE);

      op->to_side = clause->sides[i];
      take_op (wish, clause, op, object_of (clause, 0));
    }
  if (ptm_clause_has_verb (clause, "center") && clause->n_sides == 0)
    {
      PtmOp *op = ptm_op_new (PTM_OP_MOVE);

      op->to_side = PTM_SIDE_CENTER;
      take_op (wish, clause, op, object_of (clause, 0));
    }
}

static void
add_recolors (PtmEditWish *wish, PtmClause *clause, PtmColor color)
{
  for (guint i = 0; i == 0 || object_of (clause, i) != NULL; i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_RECOLOR);

      op->color = color;
      take_op (wish, clause, op, object_of (clause, i));
    }
}

static void
add_restyle (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp *op;

  if (wish->scene == NULL)
    {
      add_unmet (wish, clause, "style");
      return;
    }
  op = ptm_op_new (PTM_OP_RESTYLE);
  op->style = g_strdup (clause->style);
  op->target.everything = TRUE;
  g_ptr_array_add (wish->ops, op);
}

/* "red title" colours the title when nothing else is said of it. */
static PtmColor
find_color (const PtmClause *clause)
{
  const PtmPart *part = object_of (clause, 0);

  if (clause->color.a > 0 || ptm_clause_has_predicate (clause) || role_of (part) == NULL)
    return clause->color;
  return part->phrase.color;
}

static void
add_predicates (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = object_of (clause, 0);
  PtmColor       color = find_color (clause);

  if (color.a > 0)
    add_recolors (wish, clause, color);
  for (guint i = 0; i < clause->n_changes; i++)
    add_change (wish, clause, clause->changes[i], clause->signs[i]);
  if (clause->n_changes == 0)
    add_verb_changes (wish, clause);
  if (clause->factor > 0)
    add_resize (wish, clause, clause->factor);
  else if (clause->percent > 0 && ptm_clause_has_verb (clause, "resize") && !ptm_clause_has_verb (clause, "enlarge") && !ptm_clause_has_verb (clause, "shrink"))
    add_resize (wish, clause, clause->percent / 100);
  else if (is_thing (part) && part->phrase.size > 0 && role_of (part) != NULL && !ptm_clause_has_predicate (clause))
    add_resize (wish, clause, part->phrase.size > 1 ? BIGGER[1] : SMALLER[1]);
  add_moves (wish, clause);
  if (clause->style != NULL && clause->color.a == 0)
    add_restyle (wish, clause);
}

/* Whether the ledger will name something of the clause anyway. */
static gboolean
has_leftovers (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at++)
    if (ptm_reading_is_free (clause->reading, at) && (ptm_reading_is_unknown (clause->reading, at) || ptm_reading_sense (clause->reading, at, PTM_WORD_PERSON) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_MANNER) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_ACTION) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_PHOTO) != NULL))
      return TRUE;
  return FALSE;
}

void
ptm_edit_add_ops (PtmEditWish *wish, PtmClause *clause)
{
  guint before = wish->ops->len + wish->unmet->len;

  if (clause->needs_model)
    {
      add_unmet (wish, clause, "action");
      ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_UNMET);
      return;
    }
  if (add_removals (wish, clause) || add_replacements (wish, clause) || add_text (wish, clause) || add_additions (wish, clause))
    return;
  add_predicates (wish, clause);
  if (wish->ops->len + wish->unmet->len == before && clause->parts->len > 0 && !has_leftovers (clause))
    add_unmet (wish, clause, "word");
}
