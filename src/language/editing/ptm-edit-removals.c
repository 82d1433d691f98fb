/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads which things a sentence takes out of the picture: all of them, some, or those that are too many. What comes
 * in is read in ptm-edit-things.c. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

/* Of a thing nobody says that more than this are too many. */
#define MOST_SURPLUS 100

/* A place for a text, not just "the text". */
static gboolean
names_role (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_get_role (g_ptr_array_index (clause->parts, i)) != NULL && g_strcmp0 (ptm_part_get_role (g_ptr_array_index (clause->parts, i)), "body") != 0)
      return TRUE;
  return FALSE;
}

/* Beside what is in the picture something is named that is not: what shall not be is hardly all that the sentence says. */
static gboolean
names_absent (PtmEditWish *wish, const PtmClause *clause)
{
  gboolean there = FALSE, absent = FALSE;

  for (guint i = 0; wish->scene != NULL && i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->place != PTM_PART_OBJECT || !ptm_part_is_thing (part) || ptm_part_get_role (part) != NULL || part->setting != NULL)
        continue;
      there = there || ptm_edit_is_there (wish, part);
      absent = absent || !ptm_edit_is_there (wish, part);
    }
  return there && absent;
}

/* "شيل أرنب" is one of them, "शेर हटाओ" all there are. */
static gboolean
means_any_one (PtmEditWish *wish, const PtmPhrase *phrase)
{
  PtmGrammar *grammar = wish->reading->grammar;

  if (phrase->count != 0 || phrase->definite)
    return FALSE;
  if (phrase->indefinite)
    return ptm_grammar_has_rule (grammar, "no-articles");
  return ptm_grammar_has_rule (grammar, "articles-repeated") && phrase->sense != NULL && phrase->sense->class == PTM_WORD_NOUN && !phrase->plural;
}

/* "猫を一匹消して": so many of them, the last ones; all, where no number is said. */
static void
remove_part (PtmEditWish *wish, PtmClause *clause, const PtmPart *part)
{
  int      count = means_any_one (wish, &part->phrase) ? 1 : part->phrase.count;
  gboolean counted = (ptm_grammar_has_rule (wish->reading->grammar, "no-articles") || !part->phrase.definite) && ptm_edit_is_there (wish, part) && part->phrase.asset != NULL && count > 0 && part->phrase.nth == 0 && part->phrase.side == PTM_SIDE_NONE && !part->other;

  for (int i = 0; i < (counted ? count : 1); i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_REMOVE);

      if (counted)
        op->target.nth = -1;
      ptm_edit_take_op (wish, clause, op, part);
      if (counted)
        op->target.nth = -1;
    }
}

/* The quoted words with the space beside them, where more than those is written in the same line. (nullable) (transfer full) */
static char *
dup_part_of_line (PtmEditWish *wish, const char *words)
{
  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode   *node = g_ptr_array_index (wish->scene->nodes, i);
      g_autofree char *own = node->type == PTM_NODE_TEXT && node->text != NULL ? ptm_edit_dup_written (node->text, words) : NULL;
      const char      *at = own != NULL ? strstr (node->text, own) : NULL;

      if (at == NULL || strlen (own) == strlen (node->text))
        continue;
      if (at > node->text && at[-1] == ' ')
        return g_strconcat (" ", own, NULL);
      return g_strconcat (own, at[strlen (own)] == ' ' ? " " : "", NULL);
    }
  return NULL;
}

/* "Drop the “and Sons” from the title": the rest of the line stays. */
static gboolean
remove_part_of_line (PtmEditWish *wish, const PtmClause *clause)
{
  g_autofree char *words = wish->scene != NULL && !wish->has_region && clause->text != NULL && clause->old_text == NULL && ptm_clause_has_verb (clause, "remove") ? dup_part_of_line (wish, clause->text) : NULL;
  PtmOp           *op;

  if (words == NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->target.text = g_steal_pointer (&words);
  op->text = g_strdup ("");
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "a horse, not a dog": what was to be added takes the place of what is not wanted. */
static gboolean
replace_denied (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp         *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;
  const PtmPart *part = clause->parts->len == 1 ? ptm_clause_get_object (clause, 0) : NULL;

  if (before == NULL || before->type != PTM_OP_ADD || before->node->type != PTM_NODE_OBJECT || before->rel != NULL || before->to_side != PTM_SIDE_NONE || before->target.mask)
    return FALSE;
  if (clause->first == 0 || !clause->without || clause->verbs->len > 0 || !ptm_part_is_thing (part) || part->phrase.asset == NULL || !ptm_edit_is_there (wish, part))
    return FALSE;
  before->type = PTM_OP_REPLACE;
  ptm_edit_aim_at_thing (wish, &before->target, part);
  return TRUE;
}

/* "Make the rabbit bigger, not the fox": what does not change with the others stays. */
static gboolean
contrasts (PtmEditWish *wish, PtmClause *clause)
{
  static const PtmOpType changes[] = { PTM_OP_RESIZE, PTM_OP_RECOLOR, PTM_OP_ADJUST, PTM_OP_MOVE, PTM_OP_ROTATE, PTM_OP_FLIP, PTM_OP_REMOVE };
  const PtmOp           *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;
  const PtmPart         *part = clause->parts->len == 1 ? ptm_clause_get_object (clause, 0) : NULL;

  if (before == NULL || !clause->without || clause->verbs->len > 0 || clause->first == 0 || !ptm_part_is_thing (part) || !part->phrase.definite || !ptm_reading_is_pause (wish->reading, clause->first - 1))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (before->type == changes[i])
      return TRUE;
  return FALSE;
}

/* "气球多了一个": 0 when none is said. */
static int
find_last_number (const PtmClause *clause)
{
  guint taken = 0;
  int   number = 0;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    number = MAX (number, ptm_phrase_read_number (clause->reading, at, &taken));
  return number;
}

/* "There is one balloon too many": so many of the last ones go. */
static gboolean
remove_surplus (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_object (clause, 0);
  gboolean       one = ptm_part_is_thing (part) && (part->phrase.indefinite || (ptm_grammar_has_rule (wish->reading->grammar, "articles-repeated") && !part->phrase.definite));
  int            count = ptm_part_is_thing (part) ? MAX (part->phrase.count, one) : 0;

  if (clause->surplus && count == 0)
    count = find_last_number (clause);
  if (wish->scene == NULL || !clause->surplus || count == 0 || part == NULL || part->share > 0 || part->phrase.asset == NULL || !ptm_edit_is_there (wish, part))
    return FALSE;
  for (int i = 0; i < MIN (count, MOST_SURPLUS); i++)
    ptm_edit_take_last (wish, PTM_OP_REMOVE, part);
  return TRUE;
}

/* "Without text", "ohne Beschriftung": the labels, or else all that is written. */
static gboolean
remove_words (PtmEditWish *wish, PtmClause *clause)
{
  gboolean wordless = FALSE;
  PtmOp   *op;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    wordless = wordless || ptm_reading_is (clause->reading, at, PTM_WORD_LABELED, "no");
  for (guint i = 0; i < clause->parts->len; i++)
    wordless = wordless && ((PtmPart *)g_ptr_array_index (clause->parts, i))->referent == PTM_REFERENT_EVERYTHING;
  if (!wordless || wish->scene == NULL || clause->text != NULL || ptm_clause_has_predicate (clause) || ptm_edit_count_texts (wish) == 0)
    return FALSE;
  op = ptm_op_new (PTM_OP_REMOVE);
  op->target.role = g_strdup (ptm_edit_has_role (wish, "label") ? "label" : "text");
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}

/* "One of them can go": of those that came or changed last. */
static gboolean
remove_one_of_them (PtmEditWish *wish, PtmClause *clause)
{
  const PtmNode *like = ptm_edit_find_last (wish);
  gboolean       one = FALSE;
  PtmOp         *op;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    one = one || ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "first");
  if (!one || like == NULL || like->asset == NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_REMOVE);
  op->target.noun = g_strdup (like->noun);
  op->target.asset = g_strdup (like->asset);
  op->target.nth = -1;
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  return TRUE;
}

/* Whether two things are named one after the other, as in a list. */
static gboolean
is_listed (PtmReading *reading, const PtmPart *one, const PtmPart *next)
{
  for (guint at = one->phrase.end; at < next->phrase.first; at++)
    if (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_is_pause (reading, at))
      return TRUE;
  return FALSE;
}

/* Words between two things that are neither articles nor say how the second one is. */
static gboolean
is_parted (PtmReading *reading, const PtmPart *one, const PtmPart *next)
{
  static const PtmWordClass own[] = { PTM_WORD_ARTICLE, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_NUMBER, PTM_WORD_ORDINAL, PTM_WORD_SIDE };

  for (guint at = one->phrase.end; at < next->phrase.head; at += ptm_reading_span (reading, at))
    if (!ptm_reading_is_any (reading, at, own, G_N_ELEMENTS (own)))
      return TRUE;
  return FALSE;
}

/* "Take the crown off the lion", "nimm dem Löwen die Krone ab": the lion is only where the crown is, and stays. */
static void
drop_owner (PtmEditWish *wish, PtmClause *clause)
{
  PtmReading *reading = clause->reading;
  PtmPart    *one = clause->parts->len == 2 ? g_ptr_array_index (clause->parts, 0) : NULL;
  PtmPart    *other = one != NULL ? g_ptr_array_index (clause->parts, 1) : NULL;
  gboolean    given;

  if (one == NULL || wish->scene == NULL || ptm_grammar_has_rule (reading->grammar, "no-articles") || !ptm_part_is_thing (one) || !ptm_part_is_thing (other) || ptm_part_get_role (one) != NULL || ptm_part_get_role (other) != NULL)
    return;
  if (one->place == PTM_PART_EXCEPT || other->place == PTM_PART_EXCEPT || other->phrase.first < one->phrase.end || is_listed (reading, one, other))
    return;
  /* Where cases tell, the one that loses something may stand first. */
  given = !is_parted (reading, one, other) && ptm_grammar_has_rule (reading->grammar, "capital-nouns");
  if (!given && !is_parted (reading, one, other))
    return;
  if (ptm_edit_is_there (wish, given ? one : other))
    g_ptr_array_remove_index (clause->parts, given ? 0 : 1);
}

/* "Take the bouquet away, only one rose": what is not there yet, beside what is. */
static gboolean
is_brought (PtmEditWish *wish, const PtmClause *clause, const PtmPart *part)
{
  gboolean there = FALSE;

  for (guint i = 0; wish->scene != NULL && i < clause->parts->len; i++)
    there = there || ptm_edit_is_there (wish, g_ptr_array_index (clause->parts, i));
  return there && (part->phrase.indefinite || part->phrase.count > 0 || (ptm_grammar_has_rule (wish->reading->grammar, "no-articles") && ptm_clause_has_verb (clause, "change"))) && part->phrase.asset != NULL && part->setting == NULL && !ptm_edit_is_there (wish, part);
}

/* "刚才加的那个不要了": the one that was just added. */
static gboolean
means_what_came (const PtmClause *clause)
{
  if (!ptm_clause_has_verb (clause, "add"))
    return FALSE;
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "one"))
      {
        ptm_reading_use (clause->reading, at, ptm_reading_span (clause->reading, at), PTM_USE_USED);
        return TRUE;
      }
  return FALSE;
}

/* Nothing stands between the denial and a pause, and a side behind it. */
static gboolean
is_denied_place (const PtmClause *clause)
{
  PtmReading *reading = clause->reading;
  gboolean    paused = FALSE;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (reading, at))
    {
      paused = paused || (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL && ptm_reading_is_mark (reading, at + ptm_reading_span (reading, at), ','));
      if (paused && (ptm_reading_sense (reading, at, PTM_WORD_SIDE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DIRECTION) != NULL))
        return ptm_part_is_thing (ptm_clause_get_object (clause, 0)) && ptm_clause_get_object (clause, 1) == NULL;
    }
  return FALSE;
}

/* "老鼠别在狮子后面": not behind it, which is in front of it. */
static gboolean
add_other_order (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *thing = ptm_clause_get_object (clause, 0), *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);
  gboolean       behind = anchor != NULL && g_strcmp0 (anchor->relation, "behind") == 0;
  PtmOp         *op;

  if (!clause->without || ptm_clause_has_verb (clause, "remove") || wish->scene == NULL || !ptm_part_is_thing (thing) || ptm_clause_get_object (clause, 1) != NULL || !ptm_part_is_thing (anchor) || (!behind && g_strcmp0 (anchor->relation, "in-front") != 0))
    return FALSE;
  if (thing->phrase.count > 0 || thing->phrase.indefinite || !ptm_edit_is_there (wish, thing) || !ptm_edit_is_there (wish, anchor))
    return FALSE;
  op = ptm_op_new (PTM_OP_ORDER);
  op->how = g_strdup (behind ? "front" : "back");
  op->rel = g_strdup (behind ? "in-front" : "behind");
  ptm_edit_aim_at_thing (wish, &op->anchor, anchor);
  ptm_edit_take_op (wish, clause, op, thing);
  return TRUE;
}

gboolean
ptm_edit_add_removals (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *brought = NULL;
  guint          n = 0;

  if (remove_part_of_line (wish, clause) || add_other_order (wish, clause) || replace_denied (wish, clause) || contrasts (wish, clause) || remove_surplus (wish, clause) || remove_words (wish, clause))
    return TRUE;
  if (!ptm_clause_has_verb (clause, "remove") && !clause->without)
    return FALSE;
  /* "drop the cat a little", "take the dog down to half", "reduce the size of the dog" */
  if ((clause->of_size && ptm_clause_has_verb (clause, "reduce")) || clause->factor > 0 || (clause->down != 0 && !clause->without))
    return FALSE;
  if (ptm_clause_has_verb (clause, "replace") || clause->instead || clause->n_changes > 0 || clause->color.a > 0 || clause->style != NULL)
    return FALSE;
  if (ptm_edit_add_taking_off (wish, clause))
    return TRUE;
  /* "तारा बीच में नहीं, दाएँ": not there, but here. */
  if (!ptm_clause_has_verb (clause, "remove") && is_denied_place (clause))
    return clause->without = FALSE;
  /* "nimm „Hallo“ als Titel": a new text is taken, not away. */
  if (clause->text != NULL && names_role (clause) && !ptm_edit_is_written (wish, clause->text))
    return FALSE;
  /* "not so nice" takes nothing away. */
  if (!ptm_clause_has_verb (clause, "remove") && (ptm_clause_has_unknown (clause) || names_absent (wish, clause) || (clause->parts->len == 0 && clause->text == NULL && wish->topic == NULL && !wish->speaks_of_it && !means_what_came (clause))))
    return FALSE;
  drop_owner (wish, clause);
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->place == PTM_PART_ANCHOR || part->place == PTM_PART_EXCEPT)
        continue;
      /* Whatever else is named, it is hardly all there is. */
      if (part->referent == PTM_REFERENT_EVERYTHING && clause->parts->len > 1 && ptm_clause_get_part (clause, PTM_PART_EXCEPT, 0) == NULL)
        continue;
      n++;
      if (is_brought (wish, clause, part))
        brought = part;
      else
        remove_part (wish, clause, part);
    }
  /* "auf den Baum verzichten": a verb may take its thing with a word of place. */
  if (brought != NULL)
    ptm_edit_add_thing (wish, clause, brought);
  if (n == 0 && remove_one_of_them (wish, clause))
    return TRUE;
  if (n == 0)
    {
      const PtmPart *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);

      ptm_edit_take_op (wish, clause, ptm_op_new (PTM_OP_REMOVE), anchor != NULL && ptm_edit_is_there (wish, anchor) ? anchor : NULL);
    }
  return TRUE;
}
