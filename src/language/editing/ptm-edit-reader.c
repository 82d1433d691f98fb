/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Edit sentences: cut into clauses, each read on its own; a clause without a verb takes over that of the one before. */

#include "config.h"

#include <string.h>

#include "ptm-clause.h"
#include "ptm-edit-private.h"
#include "ptm-edit-reader.h"
#include "ptm-ledger.h"

#define MOST_OPERATIONS 100

/* In words. */
#define LONGEST_EXCLAMATION 2

/* "13. Mai" */
static gboolean
is_ordinal_stop (PtmReading *reading, guint at)
{
  return at > 0 && at + 1 < reading->length && ptm_reading_is_mark (reading, at, '.') && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER);
}

static gboolean
is_joint (PtmReading *reading, guint at)
{
  if (is_ordinal_stop (reading, at))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_is_pause (reading, at);
}

static guint
skip_joints (PtmReading *reading, guint at)
{
  while (at < reading->length && (is_joint (reading, at) || (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ROLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_FORMAT) == NULL && !ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "everything") && !ptm_reading_is (reading, at, PTM_WORD_ASIDE, "unseen") && ptm_clause_skip_likeness (reading, at) == at)))
    at += ptm_reading_span (reading, at);
  return at;
}

/* "flip the dog": a word of arranging that is no thing. */
static gboolean
is_arranging_verb (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_ARRANGE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, at, PTM_WORD_SIDE) == NULL;
}

/* "the date and place should …": what may also be a verb names a part of the page. */
static gboolean
is_role_here (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, at, PTM_WORD_ROLE) == NULL || at == 0)
    return FALSE;
  return ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, next, PTM_WORD_PRONOUN) == NULL && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL;
}

static gboolean
begins_with_verb (PtmReading *reading, guint at)
{
  if (is_role_here (reading, at))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || is_arranging_verb (reading, at) || (ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL);
}

/* What may be said of a thing. */
static gboolean
is_predicate (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_FACTOR, PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_ARRANGE };

  if (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)))
    return TRUE;
  /* "猫换成狮子，狗换成狼": where the topic comes first, the verb says something of it. */
  if (ptm_grammar_has_rule (reading->grammar, "topic-first") && ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL)
    return TRUE;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE);
}

/* Whether a thing, and then something said of it, stands between two places. */
static gboolean
says_something (PtmReading *reading, guint at, guint end)
{
  g_auto (PtmPhrase) phrase = { 0 };
  guint next = at;

  if (ptm_phrase_read (reading, at, PTM_PHRASE_EDIT, &phrase))
    {
      if (phrase.color.a > 0 && phrase.sense != NULL && phrase.sense->class == PTM_WORD_ROLE)
        return TRUE;
      next = phrase.end;
    }
  else if (ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL)
    next = at + ptm_reading_span (reading, at);
  else
    next = ptm_clause_skip_likeness (reading, at);
  if (next == at)
    return FALSE;
  for (; next < end; next += ptm_reading_span (reading, next))
    if (is_predicate (reading, next))
      return TRUE;
  return FALSE;
}

static guint
find_joint (PtmReading *reading, guint at)
{
  while (at < reading->length && !is_joint (reading, at))
    at += ptm_reading_span (reading, at);
  return MIN (at, reading->length);
}

static gboolean
has_predicate_between (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (is_predicate (reading, at) && !is_arranging_verb (reading, first) && (at > first || ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL))
      return TRUE;
  return FALSE;
}

static gboolean
is_end_of_sentence (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, '.') || ptm_reading_is_mark (reading, at, ';') || ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK);
}

/* "den Titel rot machen, …": where verbs stand last, a clause ends with them. */
static gboolean
ends_with_verb (PtmReading *reading, guint first, guint at)
{
  return ptm_grammar_has_rule (reading->grammar, "capital-nouns") && at > first + 1 && ptm_reading_sense (reading, at - 1, PTM_WORD_VERB) != NULL && !ptm_reading_token (reading, at - 1)->capital;
}

/* "no violin, three balloons" */
static gboolean
begins_anew (PtmReading *reading, guint first, guint next)
{
  return ptm_reading_sense (reading, first, PTM_WORD_WITHOUT) != NULL && (ptm_reading_sense (reading, next, PTM_WORD_NUMBER) != NULL || ptm_reading_is_type (reading, next, PTM_TOKEN_NUMBER));
}

/* "بلاش الشجرة، الطاووس يكفي": what is enough is not what is not wanted. */
static gboolean
begins_kept (PtmReading *reading, guint first, guint next)
{
  guint end = find_joint (reading, next);

  if (ptm_reading_sense (reading, first, PTM_WORD_WITHOUT) == NULL)
    return FALSE;
  for (guint at = next; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, "keep"))
      return TRUE;
  return FALSE;
}

static guint
skip_change (PtmReading *reading, guint at)
{
  guint start;

  while (ptm_reading_sense (reading, at, PTM_WORD_DEGREE) != NULL)
    at += ptm_reading_span (reading, at);
  start = at;
  while (ptm_reading_sense (reading, at, PTM_WORD_CHANGE) != NULL || (ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL))
    at += ptm_reading_span (reading, at);
  return at > start ? at : 0;
}

/* "Cat bigger dog smaller": where the next thing begins that something is said of without a joint; 0 when it is not that. */
static guint
find_bare_end (PtmReading *reading, guint first)
{
  g_auto (PtmPhrase) one = { 0 };
  g_auto (PtmPhrase) other = { 0 };
  guint end;

  if (!ptm_phrase_read (reading, first, PTM_PHRASE_EDIT, &one) || one.sense == NULL)
    return 0;
  end = skip_change (reading, one.end);
  if (end == 0 || !ptm_phrase_read (reading, end, PTM_PHRASE_EDIT, &other) || other.sense == NULL)
    return 0;
  return skip_change (reading, other.end) > 0 ? end : 0;
}

/* "delete the cat, the dog bigger": what is taken away needs nothing said of it. */
static gboolean
takes_away (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, "remove"))
      return TRUE;
  return FALSE;
}

static gboolean
is_coming_or_going (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_VERB, "remove") || ptm_reading_is (reading, at, PTM_WORD_VERB, "add");
}

/* What is said of one thing and then of another, in words that were put in front of both: one comes or goes, so that what happens
 * to the two is not the same. */
static gboolean
parts (PtmReading *reading, guint first, guint at)
{
  if (is_coming_or_going (reading, at))
    return is_coming_or_going (reading, first) || is_predicate (reading, first);
  return ptm_reading_is (reading, first, PTM_WORD_VERB, "remove") && is_predicate (reading, at);
}

/* "猫を消して犬を大きくして", "猫を消して鳥を足して": where verbs end a clause and nothing parts them, another thing begins behind one;
 * 0 when none does. */
static guint
find_verb_end (PtmReading *reading, guint first)
{
  g_auto (PtmPhrase) one = { 0 };
  guint    end = find_joint (reading, first);
  gboolean named;

  if (!ptm_grammar_has_rule (reading->grammar, "verb-final") || !ptm_grammar_has_rule (reading->grammar, "unspaced"))
    return 0;
  named = ptm_phrase_read (reading, first + ptm_reading_span (reading, first), PTM_PHRASE_EDIT, &one);
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      guint next = at + ptm_reading_span (reading, at);

      if (named && at >= one.end && next < end && parts (reading, first, at))
        return at;
      if (at > first && next < end && ptm_reading_is (reading, at, PTM_WORD_VERB, "remove"))
        return says_something (reading, next, end) ? next : 0;
    }
  return 0;
}

/* "the cat and the dog, the other way round": what changes places was named before. */
static gboolean
is_exchange_of_named (PtmReading *reading, guint first, guint at, guint next)
{
  if (!ptm_reading_is (reading, next, PTM_WORD_ARRANGE, "round") && !ptm_reading_is (reading, next, PTM_WORD_ARRANGE, "swap"))
    return FALSE;
  return ptm_reading_is_mark (reading, at, ',') && !begins_with_verb (reading, first) && !has_predicate_between (reading, first, at);
}

/* "カニを二匹にして、…": where verbs end a clause and are read first, one with a verb of its own is finished. */
static gboolean
is_finished (PtmReading *reading, guint first)
{
  return ptm_grammar_has_rule (reading->grammar, "verb-final") && ptm_grammar_has_rule (reading->grammar, "unspaced") && (ptm_reading_is (reading, first, PTM_WORD_VERB, "change") || ptm_reading_is (reading, first, PTM_WORD_VERB, "keep"));
}

/* "Underneath the title, add …", "top left, please, put …": nothing but a place before the pause, and behind it what comes there. */
static gboolean
opens_with_place (PtmReading *reading, guint first, guint at)
{
  static const PtmWordClass places[] = { PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_SIDE };
  static const PtmWordClass said[] = { PTM_WORD_VERB, PTM_WORD_DRAW, PTM_WORD_CHANGE, PTM_WORD_COLOR, PTM_WORD_WITHOUT };
  guint                     next = skip_joints (reading, at);

  if (!ptm_reading_is_mark (reading, at, ',') || !ptm_reading_is_any (reading, first, places, G_N_ELEMENTS (places)) || !(ptm_reading_is (reading, next, PTM_WORD_VERB, "add") || ptm_reading_is (reading, next, PTM_WORD_VERB, "setText")))
    return FALSE;
  for (guint i = first; i < at; i += ptm_reading_span (reading, i))
    if (ptm_reading_is_any (reading, i, said, G_N_ELEMENTS (said)))
      return FALSE;
  return TRUE;
}

/* "…, the other one stays as it is", "右边的别动". */
static gboolean
leaves_alone (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "leave"))
      return TRUE;
  return FALSE;
}

/* The end of the clause that begins at first: the joint after which another verb, or another thing with its own
 * predicate, begins. */
static guint
find_clause_end (PtmReading *reading, guint first)
{
  gboolean said = FALSE, taken = FALSE, opens_with_instead = ptm_reading_is (reading, first, PTM_WORD_PREP, "instead-of") && ptm_reading_sense (reading, first, PTM_WORD_VERB) == NULL;
  guint    from = first;
  guint    at = find_bare_end (reading, first);

  if (at == 0)
    at = find_verb_end (reading, first);

  if (at > 0)
    return at;
  at = find_joint (reading, first);

  while (at < reading->length)
    {
      guint next = skip_joints (reading, at);

      if ((ptm_reading_is (reading, at, PTM_WORD_PREP, "rather") || ptm_reading_is (reading, next, PTM_WORD_PREP, "rather")) && ptm_reading_sense (reading, first, PTM_WORD_WITHOUT) != NULL && !begins_with_verb (reading, next))
        {
          at = find_joint (reading, next);
          continue;
        }
      if (is_exchange_of_named (reading, first, at, next))
        {
          at = find_joint (reading, next);
          continue;
        }
      if (opens_with_place (reading, first, at))
        {
          from = next;
          at = find_joint (reading, next);
          continue;
        }
      /* "à la place du chat, mets un ours" */
      if (opens_with_instead && ptm_reading_is_mark (reading, at, ',') && next < reading->length)
        {
          opens_with_instead = FALSE;
          at = find_joint (reading, next);
          continue;
        }
      if (next >= reading->length || leaves_alone (reading, from, at) || leaves_alone (reading, next, find_joint (reading, next)) || is_end_of_sentence (reading, at) || begins_with_verb (reading, next) || ends_with_verb (reading, first, at) || begins_anew (reading, first, next) || begins_kept (reading, first, next))
        return at;
      /* "拿掉猫,换一只狐狸" */
      taken = taken || takes_away (reading, from, at);
      if (taken && ptm_reading_is (reading, next, PTM_WORD_PREP, "instead"))
        return at;
      said = said || taken || has_predicate_between (reading, from, at) || is_finished (reading, first);
      from = at;
      /* "Less colourful please, it hurts my eyes" */
      if (said && ptm_reading_is_mark (reading, at, ',') && ptm_reading_is (reading, next, PTM_WORD_PRONOUN, "it"))
        return at;
      if (said && says_something (reading, next, find_joint (reading, next)))
        return at;
      at = find_joint (reading, next);
    }
  return at;
}

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

  if (clause->color.a == 0 || !part->phrase.definite || part->phrase.side != PTM_SIDE_NONE || part->phrase.nth != 0 || part->other || clause->n_changes > 0 || clause->n_sides > 0 || clause->text != NULL || clause->style != NULL || clause->right != 0 || clause->down != 0 || clause->factor > 0 || !is_one_of_several (wish, part))
    return FALSE;
  part->phrase.color = clause->color;
  clause->color = PTM_COLOR_NONE;
  return TRUE;
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
  return ptm_part_get_role (part) != NULL ? (ptm_edit_has_role (wish, ptm_part_get_role (part)) || g_str_equal (ptm_part_get_role (part), "body") ? part : NULL) : ptm_edit_is_there (wish, part) ? part
                                                                                                                                                                                                  : NULL;
}

/* "文字が地味。もっと大きく": what is wrong with a thing that is there, in whatever words, before what shall become of it. (nullable) */
static const PtmPart *
find_plaint (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = clause->parts->len == 1 ? ptm_clause_get_object (clause, 0) : NULL;
  const char    *role = part != NULL ? ptm_part_get_role (part) : NULL;

  if (wish->scene == NULL || clause->end >= clause->reading->length || clause->verbs->len > 0 || clause->draws || clause->without || clause->n_arranged > 0 || ptm_clause_has_predicate (clause))
    return NULL;
  if (!ptm_part_is_thing (part) || part->phrase.indefinite || part->phrase.count > 0 || part->phrase.color.a > 0 || !ptm_clause_has_unknown (clause))
    return NULL;
  return (role != NULL ? ptm_edit_has_role (wish, role) || g_str_equal (role, "body") : ptm_edit_is_there (wish, part)) ? part : NULL;
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

/* Beside another clause, one that leaves something alone asks for nothing. */
static gboolean
passes_over (PtmReading *reading, guint first, guint end)
{
  if ((first == 0 && skip_joints (reading, end) >= reading->length) || !leaves_alone (reading, first, end))
    return FALSE;
  ptm_reading_use (reading, first, end - first, PTM_USE_USED);
  return TRUE;
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
  if (scene != NULL)
    ptm_edit_settle_names (reading, scene);
  at = ptm_edit_add_data (&wish) || ptm_edit_add_return (&wish) ? reading->length : skip_joints (reading, ptm_edit_add_follow (&wish));
  if (at < reading->length && ptm_edit_add_spelling (&wish))
    at = reading->length;
  if (at < reading->length)
    at = ptm_edit_add_right_words (&wish, at);
  while (at < reading->length && ops->len < MOST_OPERATIONS)
    {
      guint end = find_clause_end (reading, at);
      g_autoptr (PtmClause) clause = NULL;
      guint        first_op = ops->len;
      const PtmOp *source = first_op > 0 ? g_ptr_array_index (ops, first_op - 1) : NULL;

      guint corrected = ptm_edit_add_corrected (&wish, at);

      if (corrected > at)
        {
          at = skip_joints (reading, corrected);
          continue;
        }
      if (passes_over (reading, at, end) || ptm_edit_add_pair (&wish, reading, at, end))
        {
          at = skip_joints (reading, end);
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
          if (plaint != NULL && ops->len > first_op && names_nothing (clause))
            ptm_reading_use (reading, plaint->first, plaint->end - plaint->first, PTM_USE_USED);
          wish.topic = ops->len > first_op ? NULL : wish.topic;
        }
      if (names_nothing (clause) && clause->style == NULL)
        lend_target (&wish, first_op, source);
      at = skip_joints (reading, MAX (end, at + 1));
      before = g_steal_pointer (&clause);
      g_ptr_array_add (clauses, before);
    }
  ptm_edit_add_unseen (&wish);
  if (wish.topic != NULL && ops->len == 0)
    ptm_ledger_add (unmet, wish.topic->phrase.word, "word");
  ptm_edit_join_ops (&wish);
  ptm_ledger_close (reading, FALSE, unmet);
  return ops;
}
