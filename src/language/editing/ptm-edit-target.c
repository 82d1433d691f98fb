/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What an operation is about: the thing a clause names, what "it" means, or the whole picture. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-ledger.h"

const PtmPart *
ptm_clause_get_object (const PtmClause *clause, guint n)
{
  return ptm_clause_get_part (clause, PTM_PART_OBJECT, n);
}

gboolean
ptm_part_is_thing (const PtmPart *part)
{
  return part != NULL && part->referent == PTM_REFERENT_THING;
}

const char *
ptm_part_get_role (const PtmPart *part)
{
  if (!ptm_part_is_thing (part) || part->phrase.sense == NULL || part->phrase.sense->class != PTM_WORD_ROLE)
    return NULL;
  return part->phrase.sense->value;
}

gboolean
ptm_part_is_background (const PtmPart *part)
{
  return g_strcmp0 (ptm_part_get_role (part), "background") == 0;
}

void
ptm_edit_add_unmet (PtmEditWish *wish, PtmClause *clause, const char *why)
{
  g_autofree char *text = ptm_reading_dup (clause->reading, clause->first, clause->end);

  ptm_ledger_add (wish->unmet, g_strstrip (text), why);
}

/* Nobody can tell which thing shall change; what there is is named. */
void
ptm_edit_add_unaimed (PtmEditWish *wish, PtmClause *clause)
{
  guint n = wish->unmet->len;

  if (wish->scene == NULL || wish->has_region)
    {
      ptm_edit_add_unmet (wish, clause, wish->scene == NULL ? "mark" : "region");
      return;
    }
  ptm_edit_add_unmet (wish, clause, "which");
  if (wish->unmet->len > n)
    ((PtmUnmet *)g_ptr_array_index (wish->unmet, n))->offer = ptm_scene_dup_names (wish->scene);
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
  ptm_selector_copy (&previous->target, &op->target);
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
  if (wish->topic != NULL)
    {
      ptm_edit_aim_at_thing (wish, &op->target, wish->topic);
      return TRUE;
    }
  if (aim_at_previous (wish, op))
    return TRUE;
  if (op->type != PTM_OP_RESTYLE && ptm_edit_aim_at_last (wish, op))
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

gboolean
ptm_edit_says_of_thing (const PtmClause *clause)
{
  return clause->color.a > 0 || clause->n_changes > 0 || clause->factor > 0 || clause->percent > 0 || clause->n_sides > 0 || clause->right != 0 || clause->down != 0 || ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0) != NULL;
}

gboolean
ptm_clause_has_unknown (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at++)
    if (ptm_reading_is_free (clause->reading, at) && ptm_reading_is_unknown (clause->reading, at))
      return TRUE;
  return FALSE;
}

/* Whether the clause says what shall become of something, other than its text. */
static gboolean
has_change (const PtmClause *clause)
{
  static const char *const verbs[] = { "remove", "enlarge", "shrink", "resize", "lighten", "darken", "center", "raise", "lower" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_clause_has_verb (clause, verbs[i]))
      return TRUE;
  return clause->without || clause->color.a > 0 || clause->n_changes > 0 || clause->factor > 0 || clause->n_sides > 0 || clause->right != 0 || clause->down != 0;
}

/* "darunter noch „…“" */
static gboolean
says_only_place (const PtmClause *clause)
{
  return clause->verbs->len == 0 && !clause->without && clause->color.a == 0 && clause->n_changes == 0 && clause->factor <= 0;
}

gboolean
ptm_edit_means_text (PtmEditWish *wish, const PtmClause *clause)
{
  static const char *const roles[] = { "body", "label", "steps", "object", "caption", NULL };
  const PtmPart           *part = ptm_clause_get_object (clause, 0);

  if (clause->text == NULL || clause->old_text != NULL || ptm_clause_has_verb (clause, "setText") || !has_change (clause))
    return FALSE;
  if (part != NULL && (ptm_part_get_role (part) == NULL || !g_strv_contains (roles, ptm_part_get_role (part))))
    return FALSE;
  if ((ptm_clause_has_verb (clause, "add") || says_only_place (clause)) && !ptm_clause_has_verb (clause, "recolor"))
    return ptm_edit_is_written (wish, clause->text);
  return !clause->draws || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "recolor");
}

/* A place that is no thing of its own is the backdrop: "make the sky darker". */
static gboolean
means_backdrop (PtmEditWish *wish, const PtmPart *part)
{
  return part->setting != NULL && !ptm_edit_is_there (wish, part);
}

/* A place out of doors has a sky of its own. */
gboolean
ptm_edit_means_sky (PtmEditWish *wish, const PtmPart *part)
{
  PtmSelector sky = { .role = (char *)"sky" };
  g_autoptr (GPtrArray) ids = NULL;

  if (wish->scene == NULL || part == NULL || g_strcmp0 (part->setting, "sky") != 0 || !means_backdrop (wish, part))
    return FALSE;
  ids = ptm_scene_select (wish->scene, NULL, &sky, NULL);
  return ids->len > 0;
}

/* "The dog bigger, the others smaller": where there is but one dog, all that is none. */
static gboolean
aim_at_rest (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  PtmSelector dogs = { .asset = part->phrase.asset };
  g_autoptr (GPtrArray) ids = part->phrase.asset != NULL ? ptm_scene_select (wish->scene, NULL, &dogs, NULL) : NULL;

  if (ids == NULL || ids->len != 1)
    return FALSE;
  selector->role = g_strdup ("picture");
  selector->except = g_strdup (g_ptr_array_index (ids, 0));
  return TRUE;
}

static gboolean
is_animal (PtmEditWish *wish, const PtmNode *node)
{
  const PtmNoun *noun = node->asset != NULL ? ptm_lexicon_find_by_asset (wish->lexicon, node->asset) : NULL;

  return noun != NULL && ptm_noun_has_tag (noun, "animal");
}

/* "And the other one": what is of the same kind as what was changed last, else the only other one of its sort. */
static gboolean
aim_at_like (PtmEditWish *wish, PtmSelector *selector)
{
  const PtmNode *last = ptm_edit_find_last (wish), *found = NULL;

  for (guint i = 0; last != NULL && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT || node == last || is_animal (wish, node) != is_animal (wish, last))
        continue;
      if (found != NULL && g_strcmp0 (node->asset, last->asset) != 0)
        return FALSE;
      found = node;
    }
  if (found != NULL)
    selector->id = g_strdup (found->id);
  return found != NULL;
}

/* "The dog bigger, the other one smaller": of two different pictures the one that is no dog. */
static gboolean
aim_at_other (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  const PtmNode *other = NULL;
  guint          n = 0;

  if (!part->other || ptm_part_get_role (part) != NULL || wish->scene == NULL)
    return FALSE;
  if (ptm_edit_count_pictures (wish) > 2)
    return part->phrase.asset == NULL ? aim_at_like (wish, selector) : aim_at_rest (wish, selector, part);
  if (ptm_edit_count_pictures (wish) != 2)
    return FALSE;
  /* "दूसरा वाला": of two of which none was spoken of, the second. */
  if (part->phrase.word == NULL && part->phrase.asset == NULL && ptm_edit_find_last (wish) == NULL)
    {
      selector->role = g_strdup ("picture");
      selector->nth = 2;
      return TRUE;
    }
  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT || (part->phrase.word == NULL && node == ptm_edit_find_last (wish)) || (part->phrase.asset != NULL && g_strcmp0 (node->asset, part->phrase.asset) == 0) || ptm_edit_is_same_word (node->noun, part->phrase.word))
        continue;
      other = node;
      n++;
    }
  if (n != 1)
    return FALSE;
  selector->id = g_strdup (other->id);
  return TRUE;
}

/* "The cat", where words show whether one or several are meant. */
static gboolean
means_one (PtmEditWish *wish, const PtmPart *part)
{
  const PtmPhrase *phrase = &part->phrase;

  return !ptm_grammar_has_rule (wish->reading->grammar, "no-articles") && phrase->sense != NULL && phrase->sense->class == PTM_WORD_NOUN && !phrase->plural && phrase->count <= 1 && phrase->nth == 0 && phrase->side == PTM_SIDE_NONE;
}

/* "The time" of a page where it stands in a line with the date. */
static gboolean
take_line_of_fact (PtmEditWish *wish, PtmSelector *selector, const char *role)
{
  const PtmNode   *line = NULL;
  g_autofree char *part = role != NULL && !ptm_edit_has_role (wish, role) ? ptm_edit_dup_fact_part (wish, role, &line) : NULL;

  if (part == NULL)
    return FALSE;
  selector->id = g_strdup (line->id);
  return TRUE;
}

/* "The line" is the last one that is written, if nobody says which. */
static void
take_line (PtmSelector *selector, const PtmPart *part)
{
  selector->role = g_strdup ("text");
  selector->side = part->phrase.side;
  selector->nth = part->phrase.nth != 0 || part->phrase.side != PTM_SIDE_NONE ? part->phrase.nth : -1;
}

void
ptm_edit_aim_at_thing (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  const char      *role = ptm_part_get_role (part);
  g_autofree char *category = ptm_edit_dup_category (wish, part);
  g_autofree char *assets = category != NULL ? g_steal_pointer (&category) : ptm_edit_dup_headed (wish, part);

  if (ptm_edit_aim_at_rest (wish, selector, part) || ptm_edit_aim_at_other (wish, selector, part) || aim_at_other (wish, selector, part))
    return;
  selector->id = ptm_edit_dup_group (wish, part);
  if (selector->id != NULL)
    return;
  if (role == NULL && means_backdrop (wish, part))
    role = ptm_edit_means_sky (wish, part) ? "sky" : "background";
  /* "The text" of a page that has no body is all that is written on it. */
  if (g_strcmp0 (role, "body") == 0 && !ptm_edit_has_role (wish, "body"))
    role = "text";
  if (take_line_of_fact (wish, selector, role))
    return;
  /* "The thing on the right" is a picture. */
  if (g_strcmp0 (role, "object") == 0 && !ptm_edit_has_role (wish, "object"))
    role = "picture";
  if (g_strcmp0 (role, "line") == 0)
    {
      take_line (selector, part);
      return;
    }
  if (role != NULL)
    selector->role = g_strdup (role);
  else if (assets != NULL)
    selector->asset = g_steal_pointer (&assets);
  else
    {
      const PtmNode *node = wish->scene != NULL ? ptm_edit_find_by_head (wish, part) : NULL;

      selector->noun = g_strdup (node != NULL ? node->noun : part->phrase.word != NULL ? part->phrase.word
                                                                                       : part->setting);
      selector->asset = g_strdup (node != NULL ? node->asset : part->phrase.asset);
    }
  selector->nth = part->phrase.nth;
  selector->side = part->phrase.side;
  selector->side2 = part->phrase.side2;
  if (part->phrase.definite || ((role == NULL || g_str_equal (role, "picture")) && ptm_grammar_has_rule (wish->reading->grammar, "no-articles")))
    selector->color = part->phrase.color;
  selector->one = role == NULL && selector->asset != NULL && means_one (wish, part);
}

/* There is nothing to tell it from: a side is where it shall be. */
static gboolean
is_alone (PtmEditWish *wish, const PtmSelector *selector)
{
  g_autoptr (GPtrArray) ids = wish->scene != NULL ? ptm_scene_select (wish->scene, NULL, selector, NULL) : NULL;

  return ids != NULL && ids->len == 1;
}

/* "remove the balloon on the right": a side of what does not move tells which is meant. */
static void
aim_by_side (PtmEditWish *wish, PtmOp *op, const PtmClause *clause)
{
  static const PtmOpType elsewhere[] = { PTM_OP_REMOVE, PTM_OP_RECOLOR, PTM_OP_RESIZE, PTM_OP_ADJUST, PTM_OP_REPLACE, PTM_OP_FLIP, PTM_OP_DUPLICATE, PTM_OP_ORDER };

  if ((op->target.noun == NULL && op->target.asset == NULL) || op->target.side != PTM_SIDE_NONE || op->target.nth != 0 || (op->type != PTM_OP_REMOVE && is_alone (wish, &op->target)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (op->type == elsewhere[i] && (clause->n_sides > 0 || clause->right != 0))
      {
        op->target.side = clause->n_sides > 0 ? clause->sides[0] : clause->right < 0 ? PTM_SIDE_LEFT
                                                                                     : PTM_SIDE_RIGHT;
        op->target.side2 = clause->n_sides > 1 ? clause->sides[1] : PTM_SIDE_NONE;
      }
}

/* "One of the apples green": what becomes of so many of them, and not how many there are. */
static gboolean
changes_some (PtmOpType type)
{
  return type == PTM_OP_RECOLOR || type == PTM_OP_RESIZE || type == PTM_OP_ADJUST || type == PTM_OP_ROTATE || type == PTM_OP_FLIP || type == PTM_OP_MOVE || type == PTM_OP_REPLACE;
}

/* FALSE when the clause means something under a region and none is marked. */
gboolean
ptm_edit_aim (PtmEditWish *wish, PtmOp *op, const PtmPart *part)
{
  if (part == NULL || part->referent == PTM_REFERENT_IT)
    return aim_at_it (wish, op);
  if (wish->has_region && g_strcmp0 (ptm_part_get_role (part), "object") == 0)
    return aim_at_it (wish, op);
  if (part->referent == PTM_REFERENT_EVERYTHING)
    {
      op->target.everything = TRUE;
      return TRUE;
    }
  if (wish->scene == NULL && ptm_part_is_background (part))
    {
      op->target.role = g_strdup ("background");
      return TRUE;
    }
  if (wish->scene == NULL)
    return (op->target.mask = wish->has_region);
  if (changes_some (op->type) && ptm_edit_aim_at_some (wish, &op->target, part))
    return TRUE;
  ptm_edit_aim_at_thing (wish, &op->target, part);
  return TRUE;
}

/* "Everything except the cat": what is changed by its colours is all of it, else all pictures. FALSE when nobody knows what is meant. */
static gboolean
take_exceptions (PtmEditWish *wish, const PtmClause *clause, PtmOp *op)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; ptm_clause_get_part (clause, PTM_PART_EXCEPT, i) != NULL; i++)
    {
      PtmOp *kept = ptm_op_new (op->type);
      g_autoptr (GPtrArray) found = NULL;

      ptm_edit_aim_at_thing (wish, &kept->target, ptm_clause_get_part (clause, PTM_PART_EXCEPT, i));
      found = ptm_scene_select (wish->scene, NULL, &kept->target, NULL);
      ptm_op_free (kept);
      for (guint k = 0; k < found->len; k++)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "|" : "", (const char *)g_ptr_array_index (found, k));
      if (found->len == 0)
        return FALSE;
    }
  op->target.except = g_strdup (ids->str);
  return TRUE;
}

static gboolean
aim_with_exceptions (PtmEditWish *wish, const PtmClause *clause, PtmOp *op, const PtmPart *target)
{
  gboolean all = target == NULL || target->referent != PTM_REFERENT_THING || (target->phrase.sense == NULL && !ptm_edit_is_there (wish, target));

  if (wish->scene == NULL || !take_exceptions (wish, clause, op))
    return FALSE;
  if (!all)
    ptm_edit_aim_at_thing (wish, &op->target, target);
  else if (op->type == PTM_OP_ADJUST || op->type == PTM_OP_RECOLOR)
    op->target.everything = TRUE;
  else
    op->target.role = g_strdup ("picture");
  op->target.one = FALSE;
  return TRUE;
}

static gboolean
aim (PtmEditWish *wish, const PtmClause *clause, PtmOp *op, const PtmPart *target)
{
  if (ptm_clause_get_part (clause, PTM_PART_EXCEPT, 0) != NULL)
    return aim_with_exceptions (wish, clause, op, target);
  return ptm_edit_aim (wish, op, target);
}

/* "Only the cat, delete the others": what goes is gone already. */
static gboolean
is_gone_before (PtmEditWish *wish, const PtmOp *op)
{
  const PtmOp *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;

  return before != NULL && before->type == PTM_OP_REMOVE && op->type == PTM_OP_REMOVE && before->target.except != NULL && g_strcmp0 (before->target.except, op->target.except) == 0;
}

void
ptm_edit_take_op (PtmEditWish *wish, PtmClause *clause, PtmOp *op, const PtmPart *target)
{
  if (wish->scene != NULL && ptm_edit_means_text (wish, clause))
    {
      op->target.text = g_strdup (clause->text);
      g_ptr_array_add (wish->ops, op);
    }
  else if (aim (wish, clause, op, target))
    {
      /* "Make the meadow yellow" leaves the meadow there. */
      if (op->type == PTM_OP_RECOLOR && op->how == NULL && g_strcmp0 (op->target.role, "background") == 0 && ptm_part_is_thing (target) && !ptm_part_is_background (target))
        op->how = g_strdup ("alone");
      aim_by_side (wish, op, clause);
      if (is_gone_before (wish, op))
        ptm_op_free (op);
      else
        g_ptr_array_add (wish->ops, op);
    }
  else
    {
      ptm_op_free (op);
      ptm_edit_add_unaimed (wish, clause);
    }
}

static PtmOp *
copy_change (const PtmOp *op)
{
  PtmOp *copy = ptm_op_new (op->type);

  copy->dx = op->dx;
  copy->dy = op->dy;
  copy->to_side = op->to_side;
  copy->factor = op->factor;
  copy->lightness = op->lightness;
  copy->chroma = op->chroma;
  copy->warmth = op->warmth;
  copy->contrast = op->contrast;
  return copy;
}

void
ptm_edit_take_for_all (PtmEditWish *wish, PtmClause *clause, PtmOp *op)
{
  for (guint i = 1; ptm_part_is_thing (ptm_clause_get_object (clause, i)); i++)
    ptm_edit_take_op (wish, clause, copy_change (op), ptm_clause_get_object (clause, i));
  ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
}
