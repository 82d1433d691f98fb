/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where one clause of an edit sentence ends and the next begins. */

#include "config.h"

#include "ptm-clause.h"
#include "ptm-edit-private.h"

/* So many words before its reason something is taken away. */
#define MOST_BEFORE 100

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

guint
ptm_edit_skip_joints (PtmReading *reading, guint at)
{
  while (at < reading->length && (is_joint (reading, at) || (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ROLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_FORMAT) == NULL && !ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "everything") && !ptm_reading_is (reading, at, PTM_WORD_ASIDE, "unseen") && !ptm_reading_is (reading, at, PTM_WORD_OTHER, "letters") && ptm_clause_skip_likeness (reading, at) == at)))
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

/* "Underneath the title, add …", "below it, it should also say …": nothing but a place before the joint, and behind it what comes there. */
static gboolean
opens_with_place (PtmReading *reading, guint first, guint at)
{
  static const PtmWordClass places[] = { PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_SIDE };
  static const PtmWordClass said[] = { PTM_WORD_VERB, PTM_WORD_DRAW, PTM_WORD_CHANGE, PTM_WORD_COLOR, PTM_WORD_WITHOUT };
  guint                     next = ptm_edit_skip_joints (reading, at);

  if (is_end_of_sentence (reading, at) || !ptm_reading_is_any (reading, first, places, G_N_ELEMENTS (places)) || !(ptm_reading_is (reading, next, PTM_WORD_VERB, "add") || ptm_reading_is (reading, next, PTM_WORD_VERB, "setText")))
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

/* "A dark background", "weiße Schrift", "letras blancas": a part of the page and its colour, and no thing. */
static gboolean
states_look (PtmReading *reading, guint first, guint end)
{
  gboolean part = FALSE, color = FALSE;

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL || ptm_reading_is (reading, at, PTM_WORD_OTHER, "letters"))
        part = TRUE;
      else if (ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, at, PTM_WORD_SHADE) != NULL)
        color = TRUE;
      else if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
        return FALSE;
    }
  return part && color;
}

/* "…, it's a serious event": why, behind what was taken away. */
static gboolean
gives_reason (PtmReading *reading, guint first, guint end)
{
  gboolean is_it = FALSE, tells = FALSE, opens = ptm_reading_sense (reading, first, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, first, PTM_WORD_ARTICLE) == NULL;

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_STYLE) != NULL)
        tells = TRUE;
      else if (ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL || (opens && at > first && ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite")))
        is_it = is_it || !tells;
      else if (at > first && (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_CHANGE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL))
        return FALSE;
    }
  return tells && is_it;
}

guint
ptm_edit_find_clause_end (PtmReading *reading, guint first)
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
      guint next = ptm_edit_skip_joints (reading, at);

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
      if (states_look (reading, from, at) && states_look (reading, next, find_joint (reading, next)))
        return at;
      /* "拿掉猫,换一只狐狸" */
      taken = taken || takes_away (reading, from, at);
      if (taken && gives_reason (reading, next, find_joint (reading, next)))
        return at;
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

gboolean
ptm_edit_passes_over (PtmReading *reading, guint first, guint end)
{
  if ((first == 0 && ptm_edit_skip_joints (reading, end) >= reading->length) || !(leaves_alone (reading, first, end) || (gives_reason (reading, first, end) && takes_away (reading, first > MOST_BEFORE ? first - MOST_BEFORE : 0, first))))
    return FALSE;
  ptm_reading_use (reading, first, end - first, PTM_USE_USED);
  return TRUE;
}
