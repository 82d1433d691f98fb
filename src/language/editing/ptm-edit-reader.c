/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Edit sentences, clause by clause, each read on its own; a clause without a verb takes over that of the one before. */

#include "config.h"

#include <string.h>

#include "ptm-clause.h"
#include "ptm-edit-private.h"
#include "ptm-edit-reader.h"
#include "ptm-ledger.h"

#define MOST_OPERATIONS 100

/* In words. */
#define LONGEST_EXCLAMATION 2

static gboolean
names_thing (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_is_thing (g_ptr_array_index (clause->parts, i)))
      return TRUE;
  return FALSE;
}

/* "Remove the house, it's ugly": what nobody knows is hardly to be removed as well. */
static gboolean
names_unknown (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      /* "…, a bear should be there" */
      if (ptm_part_is_thing (part) && part->phrase.indefinite)
        return TRUE;
      if (ptm_part_is_thing (part) && part->phrase.sense == NULL && part->phrase.asset == NULL && part->setting == NULL && !part->phrase.indefinite && part->phrase.count == 0)
        return TRUE;
    }
  return FALSE;
}

/* "delete the basket, the carrot to the left": what shall go somewhere stays. */
static gboolean
says_where (const PtmClause *clause)
{
  return clause->right != 0 || clause->down != 0 || clause->n_changes > 0 || clause->color.a > 0 || clause->factor > 0;
}

/* "Take the bouquet away, only one rose": what is not there is not taken away. */
static gboolean
names_absent (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_object (clause, 0);

  return wish->scene != NULL && ptm_part_is_thing (part) && ptm_part_get_role (part) == NULL && part->phrase.asset != NULL && part->setting == NULL && !ptm_edit_is_there (wish, part);
}

static void
inherit_verbs (PtmEditWish *wish, PtmClause *clause, PtmClause *before)
{
  if (before == NULL || (ptm_clause_has_verb (before, "keep") && says_where (clause)) || (ptm_clause_has_verb (before, "remove") && ptm_clause_has_verb (clause, "keep")) || (ptm_clause_has_verb (before, "remove") && names_absent (wish, clause)) || (ptm_clause_has_verb (before, "remove") && says_where (clause) && names_thing (clause)) || (ptm_clause_has_verb (before, "remove") && (names_unknown (clause) || !names_thing (clause))) || clause->verbs->len > 0 || clause->without || clause->draws)
    return;
  for (guint i = 0; i < before->verbs->len; i++)
    g_ptr_array_add (clause->verbs, g_ptr_array_index (before->verbs, i));
  clause->draws = before->draws;
}

/* "move it up and make it red": a clause that names no thing speaks of the same one. */
static gboolean
names_nothing (const PtmClause *clause)
{
  return clause->parts->len == 0;
}

static gboolean
names_only_it (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (((const PtmPart *)g_ptr_array_index (clause->parts, i))->referent != PTM_REFERENT_IT)
      return FALSE;
  return TRUE;
}

static void
lend_target (PtmEditWish *wish, guint first_op, const PtmOp *source)
{
  for (guint i = first_op; source != NULL && i < wish->ops->len; i++)
    {
      PtmOp *op = g_ptr_array_index (wish->ops, i);

      if (!op->target.mask && !op->target.everything)
        continue;
      ptm_selector_copy (&source->target, &op->target);
    }
}

/* Where all pictures of a scene are alike, "the left one" is one of them; FALSE when they are not. */
static gboolean
take_kind (PtmReading *reading, PtmScene *scene, PtmPart *kind)
{
  const PtmNode  *one = NULL;
  const PtmSense *senses;
  guint           n = 0;

  for (guint i = 0; scene != NULL && i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT)
        continue;
      if (node->asset == NULL || node->noun == NULL || (one != NULL && strcmp (node->asset, one->asset) != 0))
        return FALSE;
      one = node;
      n++;
    }
  if (n < 2)
    return FALSE;
  senses = ptm_grammar_lookup (reading->grammar, one->noun);
  kind->phrase.sense = ptm_sense_find (senses, PTM_WORD_NOUN);
  kind->phrase.asset = one->asset;
  kind->phrase.word = one->noun;
  return TRUE;
}

/* The thing a later clause may speak of as "the other one"; (nullable). */
static const PtmPart *
get_last_thing (const PtmClause *clause)
{
  for (guint i = clause->parts->len; i > 0; i--)
    if (ptm_part_is_thing (g_ptr_array_index (clause->parts, i - 1)))
      return g_ptr_array_index (clause->parts, i - 1);
  return clause->lender;
}

static gboolean
is_one_of_several (PtmEditWish *wish, const PtmPart *part)
{
  PtmSelector alike = { .noun = part->phrase.word, .asset = part->phrase.asset };
  g_autoptr (GPtrArray) ids = part->phrase.asset != NULL ? ptm_scene_select (wish->scene, NULL, &alike, NULL) : NULL;

  return ids != NULL && ids->len > 1;
}

/* "El globo azul, …": of several balloons a colour tells which one is meant, and not what it shall be. */
static gboolean
take_color_for_name (PtmEditWish *wish, PtmClause *clause)
{
  PtmPart *part = g_ptr_array_index (clause->parts, 0);

  if (clause->color.a == 0 || !part->phrase.definite || part->phrase.side != PTM_SIDE_NONE || part->phrase.nth != 0 || part->phrase.extreme != PTM_EXTREME_NONE || part->other || clause->n_changes > 0 || clause->n_sides > 0 || clause->text != NULL || clause->style != NULL || clause->right != 0 || clause->down != 0 || clause->factor > 0 || !is_one_of_several (wish, part))
    return FALSE;
  part->phrase.color = clause->color;
  clause->color = PTM_COLOR_NONE;
  return TRUE;
}

/* A picture, a text or a background that the scene has. */
static gboolean
is_shown (PtmEditWish *wish, const PtmPart *part)
{
  const char *role = ptm_part_get_role (part);

  if (role == NULL)
    return ptm_edit_is_there (wish, part);
  return ptm_part_is_background (part) || g_str_equal (role, "body") || ptm_edit_has_role (wish, role);
}

/* "Dark ground, white letters" */
static gboolean
says_shade (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_sense (clause->reading, at, PTM_WORD_SHADE) != NULL)
      return TRUE;
  return FALSE;
}

/* "The dog, make it bigger": a thing that is there, and nothing said of it yet. */
static const PtmPart *
find_topic (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = clause->parts->len == 1 ? ptm_clause_get_object (clause, 0) : NULL;
  gboolean       named_by_color = FALSE;

  if (wish->scene == NULL || clause->end >= clause->reading->length || clause->verbs->len > 0 || clause->draws || clause->without || clause->n_arranged > 0 || clause->unseen)
    return NULL;
  if (ptm_part_is_thing (part) && ptm_part_get_role (part) == NULL)
    named_by_color = (part->phrase.color.a > 0 && part->phrase.definite) || take_color_for_name (wish, clause);
  if (ptm_clause_has_predicate (clause))
    return NULL;
  if (!ptm_reading_is_pause (clause->reading, clause->end) && !ptm_reading_is_mark (clause->reading, clause->end, ':'))
    return NULL;
  if (!ptm_part_is_thing (part) || part->phrase.indefinite || part->phrase.count > 0 || (part->phrase.color.a > 0 && !named_by_color) || part->phrase.size > 0 || ptm_clause_has_unknown (clause))
    return NULL;
  return is_shown (wish, part) && !(ptm_part_is_background (part) && says_shade (clause)) ? part : NULL;
}

/* The only thing a clause names, beside the picture as a whole: "the bin spoils everything". (nullable) */
static const PtmPart *
get_only_thing (const PtmClause *clause)
{
  const PtmPart *only = NULL;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (!ptm_part_is_thing (part))
        continue;
      if (only != NULL)
        return NULL;
      only = part;
    }
  return only;
}

/* "文字が地味。もっと大きく": what is wrong with a thing that is there, in whatever words, before what shall become of it. (nullable) */
static const PtmPart *
find_plaint (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = get_only_thing (clause);

  if (wish->scene == NULL || clause->end >= clause->reading->length || clause->verbs->len > 0 || clause->draws || clause->without || clause->n_arranged > 0 || ptm_clause_has_predicate (clause))
    return NULL;
  if (part == NULL || part->place == PTM_PART_INSTEAD || part->phrase.indefinite || part->phrase.count > 0 || part->phrase.color.a > 0 || !ptm_clause_has_unknown (clause))
    return NULL;
  return is_shown (wish, part) ? part : NULL;
}

/* "There's no moon, can you put one in the corner?": what is not there, before what shall become of that. (nullable) */
static const PtmPart *
find_absent (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = clause->parts->len == 1 ? ptm_clause_get_object (clause, 0) : NULL;

  if (wish->scene == NULL || wish->has_region || !clause->without || clause->verbs->len > 0 || clause->n_arranged > 0 || ptm_clause_has_predicate (clause) || clause->end >= clause->reading->length || !ptm_reading_is_pause (clause->reading, clause->end))
    return NULL;
  return ptm_part_is_thing (part) && ptm_part_get_role (part) == NULL && part->phrase.asset != NULL && part->setting == NULL && !ptm_edit_is_there (wish, part) ? part : NULL;
}

/* "それ、いらない": what is spoken of is what it was before. */
static gboolean
is_bare_pronoun (const PtmClause *clause)
{
  const PtmPart *part = clause->parts->len == 1 ? g_ptr_array_index (clause->parts, 0) : NULL;

  return part != NULL && part->referent == PTM_REFERENT_IT && clause->end < clause->reading->length && ptm_reading_is_pause (clause->reading, clause->end) && clause->verbs->len == 0 && !clause->without && !clause->draws && clause->n_arranged == 0 && !ptm_clause_has_predicate (clause) && !ptm_clause_has_unknown (clause);
}

/* "Whoa, too much": what no table has, alone before the first pause. */
static void
use_exclamation (PtmReading *reading)
{
  gboolean unknown = FALSE;

  for (guint at = 0; at < MIN (reading->length, LONGEST_EXCLAMATION + 1); at++)
    {
      if (ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, '!'))
        {
          if (unknown)
            ptm_reading_use (reading, 0, at, PTM_USE_USED);
          return;
        }
      if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || (!ptm_reading_is_unknown (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_FOLLOW) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) == NULL))
        return;
      unknown = unknown || ptm_reading_is_unknown (reading, at);
    }
}

/* "As for the other one, …": it may have no noun of its own. */
static void
add_topic_unmet (PtmEditWish *wish)
{
  const PtmPhrase *phrase = &wish->topic->phrase;
  g_autofree char *said = phrase->word != NULL ? g_strdup (phrase->word) : ptm_reading_dup (wish->reading, phrase->first, phrase->end);

  ptm_ledger_add (wish->unmet, said, "word");
}

GPtrArray *
ptm_edit_read (PtmReading *reading, PtmScene *scene, gboolean has_region, GPtrArray *unmet)
{
  GPtrArray  *ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  PtmEditWish wish = { .scene = scene, .lexicon = reading->lexicon, .reading = reading, .has_region = has_region, .lang = ptm_grammar_get_lang (reading->grammar), .ops = ops, .unmet = unmet };
  /* A clause may lend its things to all that follow. */
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_clause_free);
  PtmPart    kind = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING };
  gboolean   alike = take_kind (reading, scene, &kind);
  PtmClause *before = NULL;
  PtmClause *plaint = NULL;
  guint      at;

  use_exclamation (reading);
  ptm_edit_drop_reason (reading);
  if (scene != NULL)
    ptm_edit_settle_names (reading, scene);
  at = ptm_edit_add_sequence (&wish) || ptm_edit_add_renaming (&wish) || ptm_edit_add_data (&wish) || ptm_edit_add_box_colors (&wish) || ptm_edit_add_bubble (&wish) || ptm_edit_add_entries (&wish) || ptm_edit_add_week (&wish) || ptm_edit_add_return (&wish) ? reading->length : ptm_edit_skip_joints (reading, ptm_edit_add_follow (&wish));
  if (at < reading->length && ptm_edit_add_spelling (&wish))
    at = reading->length;
  if (at < reading->length)
    at = ptm_edit_add_right_words (&wish, at);
  while (at < reading->length && ops->len < MOST_OPERATIONS)
    {
      guint end = ptm_edit_find_clause_end (reading, at);
      g_autoptr (PtmClause) clause = NULL;
      guint        first_op = ops->len;
      const PtmOp *source = first_op > 0 ? g_ptr_array_index (ops, first_op - 1) : NULL;

      guint corrected = ptm_edit_add_corrected (&wish, at);

      if (corrected > at)
        {
          at = ptm_edit_skip_joints (reading, corrected);
          continue;
        }
      if (ptm_edit_passes_over (reading, at, end) || ptm_edit_add_pair (&wish, reading, at, end))
        {
          at = ptm_edit_skip_joints (reading, end);
          continue;
        }
      clause = ptm_clause_new (reading, at, MAX (end, at + 1), before != NULL && get_last_thing (before) != NULL ? get_last_thing (before) : alike ? &kind
                                                                                                                                                   : NULL);
      if (find_topic (&wish, clause) != NULL)
        wish.topic = find_topic (&wish, clause);
      else if (find_plaint (&wish, clause) != NULL)
        {
          wish.topic = find_plaint (&wish, clause);
          plaint = clause;
        }
      else if (is_bare_pronoun (clause))
        wish.speaks_of_it = TRUE;
      else if (find_absent (&wish, clause) != NULL)
        wish.absent = find_absent (&wish, clause);
      else
        {
          inherit_verbs (&wish, clause, before);
          ptm_edit_add_ops (&wish, clause);
          if (plaint != NULL && ops->len > first_op && names_only_it (clause))
            ptm_reading_use (reading, plaint->first, plaint->end - plaint->first, PTM_USE_USED);
          wish.topic = ops->len > first_op ? NULL : wish.topic;
        }
      if (names_nothing (clause) && clause->style == NULL)
        lend_target (&wish, first_op, source);
      at = ptm_edit_skip_joints (reading, MAX (end, at + 1));
      before = g_steal_pointer (&clause);
      g_ptr_array_add (clauses, before);
    }
  ptm_edit_add_unseen (&wish);
  if (wish.topic != NULL && ops->len == 0)
    add_topic_unmet (&wish);
  ptm_edit_join_ops (&wish);
  ptm_ledger_close (reading, FALSE, unmet);
  return ops;
}
