/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Things that are named without a noun of their own: "the other one", "the right one", "the first and the second balloon". */

#include "config.h"

#include "ptm-clause-private.h"

/* What is said of "the rest" stands no further from it, in words. */
#define TURN_REACH 40

/* The thing that a word without one of its own is like: the last one of the clause, or the one before it. (nullable) */
static const PtmPart *
find_lender (const PtmClause *clause)
{
  for (guint i = clause->parts->len; i > 0; i--)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i - 1);

      if (part->referent == PTM_REFERENT_THING)
        return part;
    }
  return clause->lender;
}

/* What has nothing but its colour or its place for a name is any picture of that colour, or there. */
static const PtmPart *
get_any_picture (void)
{
  static const PtmSense picture = { .class = PTM_WORD_ROLE, .value = (char *)"object" };
  static const PtmPart  part = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING, .phrase = { .sense = &picture } };

  return &part;
}

static void
take_likeness (PtmPart *part, const PtmPart *lender)
{
  part->phrase.sense = lender->phrase.sense;
  part->phrase.asset = g_strdup (lender->phrase.asset);
  part->phrase.word = g_strdup (lender->phrase.word);
  part->setting = g_strdup (lender->setting);
}

/* "Replace the right one with an elephant": what is there has nothing to do with what comes. */
static gboolean
is_any_picture (const PtmClause *clause, const PtmPart *part)
{
  return part->phrase.sense == get_any_picture ()->phrase.sense && part->phrase.color.a == 0 && ptm_reading_sense (clause->reading, part->phrase.end, PTM_WORD_AND) == NULL;
}

/* "the first and the second balloon": what was named without a noun is what the next one is. */
void
ptm_clause_lend_back (PtmClause *clause, const PtmPart *lender)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part != lender && part->referent == PTM_REFERENT_THING && part->phrase.word == NULL && part->setting == NULL && !is_any_picture (clause, part))
        take_likeness (part, lender);
    }
}

/** Likeness: what "the right one", "the second one", "the other one" say. */
typedef struct
{
  PtmSide  side;
  int      nth;
  gboolean other;
  gboolean rest;
  gboolean some;
  gboolean named; /* a word stands for the noun: "one", "celui", "वाला" */
  PtmColor color;
} Likeness;

/* "Den blauen nach links", "le rouge plus grand": what follows tells where the thing of that colour goes, or what becomes of it. */
static gboolean
is_named_by_color (PtmReading *reading, guint next)
{
  static const PtmWordClass classes[] = { PTM_WORD_DIRECTION, PTM_WORD_DEGREE, PTM_WORD_MORE, PTM_WORD_FACTOR, PTM_WORD_ARRANGE };

  return ptm_grammar_has_rule (reading->grammar, "articles-repeated") ? FALSE : ptm_reading_is_any (reading, next, classes, G_N_ELEMENTS (classes)) && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL;
}

/* "右边的", "左の": a side, and nothing behind the particle that would make a thing of it. */
static gboolean
ends_bare (PtmReading *reading, guint at)
{
  g_auto (PtmPhrase) own = { 0 };
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL && !(ptm_phrase_read (reading, next, PTM_PHRASE_EDIT, &own) && own.sense != NULL);
}

/* "das rechte", where "die Mitte" is a place. */
static gboolean
is_lowercase_adjective (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_SIDE) != NULL && ptm_grammar_has_rule (reading->grammar, "capital-nouns") && !ptm_reading_token (reading, at)->capital;
}

/* What stands where a noun would: "one", "वाला", or nothing behind the particle. */
static gboolean
replaces_noun (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "one") || ends_bare (reading, at);
}

static guint
read_likeness_words (PtmReading *reading, guint at, Likeness *likeness)
{
  guint           next = at, taken = 0;
  const PtmSense *side, *located, *ordinal;

  if (ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL ? ptm_reading_sense (reading, next, PTM_WORD_OTHER) == NULL : ptm_reading_is (reading, next, PTM_WORD_OTHER, "one"))
    next += ptm_reading_span (reading, next);
  /* "der ganz rechts" */
  if (next > at && ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, next + ptm_reading_span (reading, next), PTM_WORD_SIDE) != NULL)
    next += ptm_reading_span (reading, next);
  side = ptm_reading_sense (reading, next, PTM_WORD_SIDE);
  located = ptm_reading_sense (reading, next, PTM_WORD_LOCATED);
  ordinal = ptm_reading_sense (reading, next, PTM_WORD_ORDINAL);
  /* "the one on the right" is one word in the tables. */
  if (next == at && side == NULL && ptm_reading_is (reading, at, PTM_WORD_OTHER, "first") && ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_SIDE) != NULL)
    {
      next += ptm_reading_span (reading, next);
      likeness->side = ptm_side_from_string (ptm_reading_sense (reading, next, PTM_WORD_SIDE)->value);
      likeness->named = TRUE;
      return next + ptm_reading_span (reading, next);
    }
  likeness->named = ptm_reading_is (reading, at, PTM_WORD_OTHER, "one") || (located != NULL && (side == NULL || next > at)) || (next > at && (ordinal != NULL || is_lowercase_adjective (reading, next)));
  /* "the middle one", where the article is a part of the word. */
  if (next == at && side != NULL && replaces_noun (reading, next + ptm_reading_span (reading, next)))
    likeness->side = ptm_side_from_string (side->value);
  /* "第二个", "दूसरे वाला" */
  else if (next == at && ordinal != NULL && replaces_noun (reading, next + ptm_reading_span (reading, next)))
    likeness->nth = (int)ordinal->number;
  else if (ptm_reading_is (reading, next, PTM_WORD_OTHER, "other"))
    {
      likeness->other = TRUE;
      likeness->rest = ptm_reading_is (reading, next, PTM_WORD_OTHER, "rest");
    }
  else if (ptm_reading_is (reading, next, PTM_WORD_OTHER, "first"))
    likeness->some = TRUE;
  else if ((next > at && side != NULL) || (located != NULL && (next > at || side == NULL)))
    likeness->side = ptm_side_from_string ((side != NULL ? side : located)->value);
  /* "青いほうを黄色に", where there are no articles. */
  else if (next == at && ptm_grammar_has_rule (reading->grammar, "unspaced") && ptm_phrase_read_color (reading, next, &likeness->color, &taken) && ptm_reading_is (reading, next + taken, PTM_WORD_OTHER, "one") && ptm_reading_sense (reading, next + taken + ptm_reading_span (reading, next + taken), PTM_WORD_NOUN) == NULL)
    return next + taken + ptm_reading_span (reading, next + taken);
  else if (next > at && ordinal != NULL)
    likeness->nth = (int)ordinal->number;
  else if (next > at && ptm_phrase_read_color (reading, next, &likeness->color, &taken))
    {
      next += taken;
      if (ptm_reading_is (reading, next, PTM_WORD_OTHER, "one"))
        return next + ptm_reading_span (reading, next);
      if (is_named_by_color (reading, next))
        return next;
      /* "der blaue soll größer sein" */
      if (ptm_reading_sense (reading, next, PTM_WORD_CHANGE) != NULL || (ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL && next + ptm_reading_span (reading, next) < reading->length))
        return next;
      /* "الأزرق خليه أصفر" */
      return ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL || (ptm_grammar_has_rule (reading->grammar, "nominal-sentences") && ptm_reading_sense (reading, next, PTM_WORD_VERB) != NULL) ? next : at;
    }
  else
    return at;
  next += ptm_reading_span (reading, next);
  if (replaces_noun (reading, next))
    {
      likeness->named = TRUE;
      next += ptm_reading_span (reading, next);
    }
  return next;
}

guint
ptm_clause_skip_likeness (PtmReading *reading, guint at)
{
  Likeness likeness = { .color = PTM_COLOR_NONE };

  return read_likeness_words (reading, at, &likeness);
}

/* "On the far right" is where something shall be; "on the right one" is a thing. */
static gboolean
is_place (PtmReading *reading, guint first, guint end)
{
  if (first == 0 || ptm_reading_is (reading, end - 1, PTM_WORD_OTHER, "one") || !ptm_reading_is (reading, first, PTM_WORD_ARTICLE, "definite"))
    return FALSE;
  return ptm_reading_is (reading, first - 1, PTM_WORD_RELATION, "on") || ptm_reading_is (reading, first - 1, PTM_WORD_RELATION, "inside") || ptm_reading_is (reading, first - 1, PTM_WORD_PREP, "to") || ptm_reading_is (reading, first - 1, PTM_WORD_PREP, "at");
}

/* "The rest smaller", "one of them green": where something is said of it, what was changed before tells which is meant. */
static gboolean
is_told_by_turn (PtmClauseCursor *cursor, const Likeness *likeness, guint next)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_FACTOR, PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_ARRANGE, PTM_WORD_VERB, PTM_WORD_WITHOUT };
  PtmClause                *clause = cursor->clause;
  guint                     first = MAX (clause->first, cursor->at - MIN (cursor->at, TURN_REACH)), end = MIN (clause->end, next + TURN_REACH);

  if (!likeness->other && !likeness->some)
    return FALSE;
  for (guint at = first; at < end; at += ptm_reading_span (clause->reading, at))
    if ((at < cursor->at || at >= next) && ptm_reading_is_any (clause->reading, at, classes, G_N_ELEMENTS (classes)))
      return TRUE;
  return FALSE;
}

/* "the right one": a thing like the one named before. Its own noun makes it a thing of its own. */
gboolean
ptm_clause_read_likeness (PtmClauseCursor *cursor)
{
  PtmReading    *reading = cursor->clause->reading;
  const PtmPart *lender = find_lender (cursor->clause);
  Likeness       likeness = { .color = PTM_COLOR_NONE };
  guint          next = read_likeness_words (reading, cursor->at, &likeness);
  g_auto (PtmPhrase) own = { 0 };
  PtmPart *part;

  if (lender == NULL && (likeness.color.a > 0 || (likeness.named && (likeness.side != PTM_SIDE_NONE || likeness.nth != 0))))
    lender = get_any_picture ();
  if (likeness.side != PTM_SIDE_NONE && is_place (reading, cursor->at, next))
    return FALSE;
  if (next == cursor->at || next > cursor->clause->end || (lender == NULL && ptm_reading_sense (reading, next, PTM_WORD_AND) == NULL && !is_told_by_turn (cursor, &likeness, next)))
    return FALSE;
  if ((likeness.color.a == 0 || ptm_reading_sense (reading, next, PTM_WORD_VERB) == NULL) && ptm_phrase_read (reading, next, PTM_PHRASE_EDIT, &own) && own.head == next)
    return FALSE;
  part = ptm_clause_add_part (cursor, PTM_REFERENT_THING);
  part->phrase.first = cursor->at;
  part->phrase.end = next;
  part->phrase.definite = TRUE;
  part->phrase.color = likeness.color;
  if (lender != NULL)
    take_likeness (part, lender);
  part->phrase.side = likeness.side;
  part->phrase.nth = likeness.nth;
  part->other = likeness.other;
  part->rest = likeness.rest;
  part->some = likeness.some;
  if (likeness.other && lender != NULL && !likeness.rest)
    {
      part->phrase.side = ptm_side_get_opposite (lender->phrase.side);
      part->phrase.nth = part->phrase.side != PTM_SIDE_NONE ? 0 : lender->phrase.nth == 1 || lender->phrase.nth == 0 ? 2
                                                                                                                     : 1;
    }
  ptm_clause_take (cursor, next - cursor->at);
  return TRUE;
}
