/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The words of a clause that are no things: verbs, changes, sides, amounts, colours and styles. */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"

/* A clause without end is not asked for each of its verbs again. */
#define MOST_VERBS 100

/* What shall be follows what is within so many words. */
#define MOST_AHEAD 40

void
ptm_clause_take (PtmClauseCursor *cursor, guint n)
{
  ptm_reading_use (cursor->clause->reading, cursor->at, n, PTM_USE_USED);
  cursor->at += n;
}

guint
ptm_clause_span (PtmClauseCursor *cursor)
{
  return ptm_reading_span (cursor->clause->reading, cursor->at);
}

const PtmSense *
ptm_clause_sense (PtmClauseCursor *cursor, PtmWordClass class)
{
  return ptm_reading_sense (cursor->clause->reading, cursor->at, class);
}

gboolean
ptm_clause_read_amount (PtmClauseCursor *cursor)
{
  PtmClause      *clause = cursor->clause;
  const PtmSense *amount = ptm_clause_sense (cursor, PTM_WORD_AMOUNT);
  const PtmSense *factor = ptm_clause_sense (cursor, PTM_WORD_FACTOR);
  const PtmToken *number = ptm_reading_token (clause->reading, cursor->at);
  guint           unit = cursor->at + 1;

  if (ptm_reading_is_type (clause->reading, cursor->at, PTM_TOKEN_NUMBER) || ptm_clause_sense (cursor, PTM_WORD_NUMBER) != NULL)
    {
      guint span = ptm_clause_span (cursor), after = cursor->at + span;

      if (ptm_reading_is (clause->reading, after, PTM_WORD_UNIT, "degree") || ptm_reading_is_mark (clause->reading, after, 0xb0))
        {
          guint taken = 0;

          clause->degrees = ptm_reading_is_type (clause->reading, cursor->at, PTM_TOKEN_NUMBER) ? number->number : ptm_phrase_read_number (clause->reading, cursor->at, &taken);
          ptm_clause_take (cursor, span + ptm_reading_span (clause->reading, after));
          return TRUE;
        }
    }
  /* "3倍に" */
  if (ptm_reading_is_type (clause->reading, cursor->at, PTM_TOKEN_NUMBER) && ptm_reading_is (clause->reading, unit, PTM_WORD_UNIT, "times"))
    {
      clause->factor = number->number;
      ptm_clause_take (cursor, 1 + ptm_reading_span (clause->reading, unit));
      return TRUE;
    }
  if (amount != NULL)
    clause->amount = amount->number;
  else if (factor != NULL)
    clause->factor = factor->number;
  else if (ptm_reading_is_type (clause->reading, cursor->at, PTM_TOKEN_NUMBER) && (ptm_reading_sense (clause->reading, unit, PTM_WORD_UNIT) != NULL || ptm_reading_is_mark (clause->reading, unit, '%') || ptm_reading_is_mark (clause->reading, unit, 0x66a) || ptm_reading_is_mark (clause->reading, unit, 0xff05)))
    {
      if (ptm_reading_is (clause->reading, unit, PTM_WORD_UNIT, "pixel"))
        clause->amount = number->number;
      else
        clause->percent = number->number;
      ptm_clause_take (cursor, 2);
      return TRUE;
    }
  else
    return FALSE;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

/* "the house is tiny, make it larger", "… I can hardly see it" tell what is, and then what shall be. */
static gboolean
says_new_size (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;

  for (guint at = cursor->at + ptm_clause_span (cursor); at < MIN (reading->length, cursor->at + MOST_AHEAD); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_CHANGE, "size") || ptm_reading_sense (reading, at, PTM_WORD_FACTOR) != NULL || ptm_reading_is (reading, at, PTM_WORD_VERB, "enlarge") || ptm_reading_is (reading, at, PTM_WORD_VERB, "shrink") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "unseen"))
      return TRUE;
  return FALSE;
}

/* "the sun should be huge", where no thing follows that is huge. */
static gboolean
says_size (PtmClauseCursor *cursor)
{
  const PtmClause *clause = cursor->clause;
  const PtmSense  *size = ptm_clause_sense (cursor, PTM_WORD_SIZE);

  return size != NULL && size->number > 0 && size->number != 1 && clause->n_changes < G_N_ELEMENTS (clause->changes) && clause->parts->len > 0 && ptm_clause_sense (cursor, PTM_WORD_DEGREE) == NULL;
}

/* "Un peu moins grosse" */
static gboolean
says_less (PtmClauseCursor *cursor)
{
  return cursor->at > cursor->clause->first && ptm_reading_is (cursor->clause->reading, cursor->at - 1, PTM_WORD_MORE, "less");
}

gboolean
ptm_clause_read_change (PtmClauseCursor *cursor)
{
  PtmClause      *clause = cursor->clause;
  const PtmSense *change = ptm_clause_sense (cursor, PTM_WORD_CHANGE);
  const PtmSense *degree = ptm_clause_sense (cursor, PTM_WORD_DEGREE);

  if (change != NULL && ptm_clause_sense (cursor, PTM_WORD_RELATION) != NULL && ptm_clause_thing_follows (cursor))
    return FALSE;
  if (change != NULL && clause->n_changes < G_N_ELEMENTS (clause->changes))
    {
      /* "बहुत पीली", in two words, is what is wrong already. */
      clause->plain[clause->n_changes] = ptm_clause_sense (cursor, PTM_WORD_SIZE) != NULL || (ptm_clause_span (cursor) == 1 && ptm_grammar_has_rule (clause->reading->grammar, "no-comparatives"));
      clause->changes[clause->n_changes] = change->value;
      clause->signs[clause->n_changes++] = change->number;
    }
  /* "Die Eule ist riesig, bitte etwas kleiner": that it is so is said, and not of what follows. */
  else if (says_size (cursor) && says_new_size (cursor))
    clause->stated = FALSE;
  else if (says_size (cursor))
    {
      double size = ptm_clause_sense (cursor, PTM_WORD_SIZE)->number;

      clause->plain[clause->n_changes] = TRUE;
      clause->changes[clause->n_changes] = "size";
      /* "far too tiny" is said of what shall grow. */
      clause->signs[clause->n_changes++] = (size > 1) != (clause->too || says_less (cursor)) ? 1 : -1;
      clause->plain[clause->n_changes - 1] = !says_less (cursor);
      clause->degree = size > 2 || size < 0.5 ? 2 : clause->degree;
      clause->too = FALSE;
    }
  else if (degree != NULL)
    clause->degree = strcmp (degree->value, "bit") == 0 ? 0 : 2;
  else if (ptm_clause_sense (cursor, PTM_WORD_MORE) == NULL)
    return FALSE;
  else
    clause->fewer = clause->fewer || ptm_reading_is (clause->reading, cursor->at, PTM_WORD_MORE, "less");
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

static void
add_side (PtmClause *clause, const char *name)
{
  if (clause->n_sides < G_N_ELEMENTS (clause->sides))
    clause->sides[clause->n_sides++] = ptm_side_from_string (name);
}

static void
add_direction (PtmClause *clause, const char *name)
{
  if (clause->n_sides > 0 && (strcmp (name, "left") == 0 || strcmp (name, "right") == 0))
    add_side (clause, name);
  else if (strcmp (name, "left") == 0 || strcmp (name, "right") == 0)
    clause->right = strcmp (name, "left") == 0 ? -1 : 1;
  else if (clause->n_sides > 0)
    add_side (clause, strcmp (name, "up") == 0 ? "top" : "bottom");
  else
    clause->down = strcmp (name, "up") == 0 ? -1 : 1;
}

/* "top-left" */
static void
add_corner (PtmClause *clause, const char *value)
{
  g_auto (GStrv) names = g_strsplit (value, "-", 2);

  add_side (clause, names[0]);
  add_side (clause, names[1]);
}

/* "もっと上", "もう少し左": some way towards a side. */
static gboolean
is_further (PtmClauseCursor *cursor, const char *side)
{
  PtmReading *reading = cursor->clause->reading;
  guint       before = cursor->at > 0 ? cursor->at - 1 : 0;

  if (cursor->at <= cursor->clause->first || strcmp (side, "center") == 0 || strchr (side, '-') != NULL || !ptm_grammar_has_rule (reading->grammar, "unspaced"))
    return FALSE;
  return ptm_reading_is (reading, before, PTM_WORD_MORE, "more") || ptm_reading_is (reading, before, PTM_WORD_DEGREE, "bit");
}

/* "left" is a direction after a number or at the end of a move, a side elsewhere. */
gboolean
ptm_clause_read_side (PtmClauseCursor *cursor)
{
  const PtmSense *side = ptm_clause_sense (cursor, PTM_WORD_SIDE);
  const PtmSense *direction = ptm_clause_sense (cursor, PTM_WORD_DIRECTION);

  if (direction != NULL)
    add_direction (cursor->clause, direction->value);
  else if (side != NULL && is_further (cursor, side->value))
    add_direction (cursor->clause, strcmp (side->value, "top") == 0 ? "up" : strcmp (side->value, "bottom") == 0 ? "down"
                                                                                                                 : side->value);
  else if (side != NULL && strchr (side->value, '-') != NULL)
    add_corner (cursor->clause, side->value);
  else if (side != NULL && strcmp (side->value, "corner") != 0)
    add_side (cursor->clause, side->value);
  else if (side == NULL)
    return FALSE;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

/* "Should go" is away, "should go on the left" is a move. */
static gboolean
is_other_going (PtmClauseCursor *cursor, const char *verb)
{
  static const PtmWordClass places[] = { PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_ARRANGE };
  PtmReading               *reading = cursor->clause->reading;
  guint                     next = cursor->at + ptm_clause_span (cursor);
  gboolean                  somewhere;

  if (ptm_grammar_has_rule (reading->grammar, "verb-final") || !ptm_reading_is (reading, cursor->at, PTM_WORD_VERB, "remove") || !ptm_reading_is (reading, cursor->at, PTM_WORD_VERB, "move"))
    return FALSE;
  somewhere = next < cursor->clause->end && (ptm_reading_is_any (reading, next, places, G_N_ELEMENTS (places)) || ptm_reading_is (reading, next, PTM_WORD_PREP, "to"));
  return strcmp (verb, somewhere ? "remove" : "move") == 0;
}

gboolean
ptm_clause_read_verb (PtmClauseCursor *cursor)
{
  const PtmSense *verb = ptm_clause_sense (cursor, PTM_WORD_VERB);
  PtmColor        color;
  guint           taken;

  if (verb == NULL || ptm_phrase_read_color (cursor->clause->reading, cursor->at, &color, &taken))
    return FALSE;
  if (strcmp (verb->value, "model") == 0)
    cursor->clause->needs_model = TRUE;
  for (; verb != NULL; verb = ptm_sense_find (verb->next, PTM_WORD_VERB))
    {
      if (is_other_going (cursor, verb->value) || cursor->clause->verbs->len >= MOST_VERBS)
        continue;
      g_ptr_array_add (cursor->clause->verbs, verb->value);
      if (verb->number > 0)
        cursor->clause->factor = verb->number;
    }
  if (ptm_clause_sense (cursor, PTM_WORD_DRAW) != NULL)
    cursor->clause->draws = TRUE;
  /* "换成": what it becomes follows. */
  if (ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "to"))
    cursor->prep = "to";
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

gboolean
ptm_clause_read_style (PtmClauseCursor *cursor)
{
  PtmClause      *clause = cursor->clause;
  const PtmSense *style = ptm_clause_sense (cursor, PTM_WORD_STYLE);
  char           *both;

  if (style == NULL)
    return FALSE;
  both = clause->style != NULL ? g_strconcat (clause->style, " ", style->value, NULL) : g_strdup (style->value);
  g_free (clause->style);
  clause->style = both;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

gboolean
ptm_clause_read_color (PtmClauseCursor *cursor)
{
  PtmColor color;
  guint    taken;

  if (!ptm_phrase_read_color (cursor->clause->reading, cursor->at, &color, &taken))
    return FALSE;
  cursor->clause->color = color;
  /* "pinta de verde el gato": the word before belongs to the colour. */
  cursor->prep = NULL;
  ptm_clause_take (cursor, taken);
  return TRUE;
}

/* "狗再来两只": how many of the last thing, said at the end. */
static gboolean
count_last (PtmClause *clause, int number)
{
  PtmPart *last = clause->parts->len > 0 ? g_ptr_array_index (clause->parts, clause->parts->len - 1) : NULL;

  if (last == NULL || last->referent != PTM_REFERENT_THING || last->phrase.count > 0 || !ptm_clause_has_verb (clause, "add") || ptm_clause_is_arranged (clause, "duplicate"))
    return FALSE;
  last->phrase.count = number;
  return TRUE;
}

/* "two copies": how many stands before; "复制两次", "二回コピー": a word for what is counted may follow. */
gboolean
ptm_clause_read_copies (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;
  guint       taken = 0;
  int         number = ptm_phrase_read_number (reading, cursor->at, &taken);
  gboolean    is_counted = number > 0 && ptm_reading_sense (reading, cursor->at + taken, PTM_WORD_COUNTER) != NULL;
  guint       next = cursor->at + taken + (is_counted ? ptm_reading_span (reading, cursor->at + taken) : 0);

  if (number <= 0 || taken == 0)
    return FALSE;
  if (is_counted && next >= cursor->clause->end && count_last (cursor->clause, number))
    {
      ptm_clause_take (cursor, next - cursor->at);
      return TRUE;
    }
  if (is_counted && (ptm_reading_is (reading, next, PTM_WORD_ARRANGE, "duplicate") || (next >= cursor->clause->end && ptm_clause_is_arranged (cursor->clause, "duplicate"))))
    taken = next - cursor->at;
  else if (!ptm_reading_is (reading, cursor->at + taken, PTM_WORD_ARRANGE, "duplicate"))
    return FALSE;
  cursor->clause->copies = number;
  ptm_clause_take (cursor, taken);
  return TRUE;
}

/* A word that is a thing, too, as "mirror", is one behind an article. */
static gboolean
is_thing_here (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;

  if (ptm_clause_sense (cursor, PTM_WORD_NOUN) == NULL || cursor->at == cursor->clause->first)
    return FALSE;
  return ptm_reading_sense (reading, cursor->at - 1, PTM_WORD_ARTICLE) != NULL;
}

gboolean
ptm_clause_read_arrangement (PtmClauseCursor *cursor)
{
  PtmClause      *clause = cursor->clause;
  const PtmSense *sense = ptm_clause_sense (cursor, PTM_WORD_ARRANGE);

  /* "احذف آخر بالون": the last one, and not "put back". */
  if (cursor->at > clause->first && ptm_clause_sense (cursor, PTM_WORD_ORDINAL) != NULL)
    return FALSE;
  if (sense == NULL || is_thing_here (cursor) || (ptm_clause_sense (cursor, PTM_WORD_RELATION) != NULL && ptm_clause_thing_follows (cursor)))
    return FALSE;
  for (; sense != NULL && clause->n_arranged < G_N_ELEMENTS (clause->arranged); sense = ptm_sense_find (sense->next, PTM_WORD_ARRANGE))
    clause->arranged[clause->n_arranged++] = sense;
  if (ptm_clause_sense (cursor, PTM_WORD_VERB) != NULL)
    return ptm_clause_read_verb (cursor);
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

gboolean
ptm_clause_read_tongue (PtmClauseCursor *cursor)
{
  const PtmSense *tongue = ptm_clause_sense (cursor, PTM_WORD_TONGUE);

  if (tongue == NULL)
    return FALSE;
  cursor->clause->tongue = tongue->value;
  cursor->clause->tongue_at = cursor->at;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}
