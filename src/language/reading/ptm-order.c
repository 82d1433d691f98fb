/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Word order as data: "テーブルの上に猫" and "मेज़ पर बिल्ली" become "猫 の上に テーブル" and "बिल्ली पर मेज़" before anything is read.
 *
 * The rules of a grammar: "postpositions" (relations follow their thing), "particles" (prepositions do so, too), "verb-final"
 * (a clause ends with its verb). Texts that are taken as they are written, such as the steps of a flowchart, are never turned
 * around: nothing is done when the sentence asks for a kind that consists of them. */

#include "config.h"

#include <string.h>

#include "ptm-order.h"

/* Nobody names a thing with more words. */
#define LONGEST_PHRASE 24
#define LONGEST_CLAUSE 60

/* Numbers that are read as years. */
#define FIRST_YEAR 1400
#define LAST_YEAR  2100

typedef enum
{
  UNIT_STOP,
  UNIT_SMALL, /* ignorable */
  UNIT_NOUN,
  UNIT_ATTRIBUTE,
  UNIT_LINK,
  UNIT_AND,
  UNIT_VERB,
  UNIT_RELATION,
  UNIT_PARTICLE,
  UNIT_TURNED, /* a relation that stands before its thing already */
} PtmUnitType;

typedef struct
{
  PtmUnitType type;
  guint       first;
  guint       length;
} PtmUnit;

typedef struct
{
  PtmReading *reading;
  GArray     *units;
  gboolean    relations;
  gboolean    particles;
} PtmOrder;

static PtmUnit *
get_unit (PtmOrder *order, guint at)
{
  return &g_array_index (order->units, PtmUnit, at);
}

/* "14時から17時", "9 से 12 बजे": what joins the ends of a span of time stays between them. */
static gboolean
joins_span (PtmReading *reading, guint at)
{
  static const PtmWordClass times[] = { PTM_WORD_CLOCK, PTM_WORD_HOUR, PTM_WORD_WEEKDAY, PTM_WORD_MONTH, PTM_WORD_DAY };
  guint                     next = ptm_reading_skip (reading, at + ptm_reading_span (reading, at), PTM_WORD_SINCE);

  if (at == 0 || ptm_reading_sense (reading, at, PTM_WORD_RANGE) == NULL)
    return FALSE;
  if (!ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) && !ptm_reading_is_any (reading, at - 1, times, G_N_ELEMENTS (times)))
    return FALSE;
  return ptm_reading_is_type (reading, next, PTM_TOKEN_NUMBER) || ptm_reading_is_any (reading, next, times, G_N_ELEMENTS (times));
}

/* "18 अलग-अलग जानवर": before a thing, what also means to part says that no two are alike. */
static gboolean
is_varied (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_sense (reading, at, PTM_WORD_VARIED) != NULL && (ptm_reading_sense (reading, next, PTM_WORD_CATEGORY) != NULL || ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL);
}

/* "傘の下で雨宿りするカエル": what somebody does, made of a noun and a verb that only says that it is done. */
static gboolean
is_suru_deed (PtmReading *reading, guint at)
{
  static const char *const forms[] = { "する", "して", "した", "している", "していた", "しながら", "してる", NULL };
  const PtmToken          *next = ptm_reading_is_unknown (reading, at) ? ptm_reading_token (reading, at + 1) : NULL;

  return next != NULL && next->norm != NULL && g_strv_contains (forms, next->norm);
}

static PtmUnitType
choose_type (PtmOrder *order, guint at)
{
  static const PtmWordClass nouns[] = { PTM_WORD_NOUN, PTM_WORD_CATEGORY, PTM_WORD_ROLE, PTM_WORD_SETTING, PTM_WORD_PLACE, PTM_WORD_KIND, PTM_WORD_OCCASION };
  static const PtmWordClass attributes[] = { PTM_WORD_NUMBER, PTM_WORD_ORDINAL, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_STYLE, PTM_WORD_ARTICLE, PTM_WORD_COUNTER, PTM_WORD_MONTH, PTM_WORD_WEEKDAY, PTM_WORD_DAY, PTM_WORD_CLOCK, PTM_WORD_SUFFIX, PTM_WORD_SINCE, PTM_WORD_SIDE, PTM_WORD_PRONOUN };
  PtmReading               *reading = order->reading;

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is_type (reading, at, PTM_TOKEN_COLOR))
    return UNIT_ATTRIBUTE;
  if (at > 0 && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) && ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL)
    return UNIT_ATTRIBUTE;
  if (joins_span (reading, at))
    return UNIT_ATTRIBUTE;
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_EMOJI))
    return UNIT_NOUN;
  /* "18:00" */
  if (at > 0 && ptm_reading_is_mark (reading, at, ':') && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) && ptm_reading_is_type (reading, at + 1, PTM_TOKEN_NUMBER))
    return UNIT_ATTRIBUTE;
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
    return UNIT_STOP;
  /* "围绕着太阳" */
  if (order->relations && ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && ptm_reading_sense (reading, at, PTM_WORD_RELATION)->number > 0)
    return UNIT_TURNED;
  if (order->relations && ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && !g_str_has_prefix (ptm_reading_sense (reading, at, PTM_WORD_RELATION)->value, "in-a-"))
    return UNIT_RELATION;
  /* "桌子上并排放着三个杯子" */
  if (order->relations && ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL)
    return UNIT_SMALL;
  if (ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL)
    return UNIT_LINK;
  if (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
    return UNIT_AND;
  if (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL)
    return order->particles ? UNIT_PARTICLE : UNIT_SMALL;
  if (ptm_reading_is_any (reading, at, nouns, G_N_ELEMENTS (nouns)))
    return UNIT_NOUN;
  if (ptm_reading_is_any (reading, at, attributes, G_N_ELEMENTS (attributes)))
    return UNIT_ATTRIBUTE;
  if (ptm_reading_is (reading, at, PTM_WORD_VARIED, "game") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "filling"))
    return UNIT_NOUN;
  if (is_varied (reading, at))
    return UNIT_STOP;
  if (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL)
    return UNIT_VERB;
  if (is_suru_deed (reading, at))
    return UNIT_SMALL;
  if (ptm_reading_is_unknown (reading, at))
    return UNIT_NOUN;
  return ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL ? UNIT_SMALL : UNIT_STOP;
}

static void
find_units (PtmOrder *order)
{
  for (guint at = 0; at < order->reading->length; at += ptm_reading_span (order->reading, at))
    {
      PtmUnit unit = { choose_type (order, at), at, ptm_reading_span (order->reading, at) };

      g_array_append_val (order->units, unit);
    }
}

/* Moves the units from…middle behind the units middle…end. */
static void
rotate (PtmOrder *order, guint from, guint middle, guint end)
{
  g_autofree PtmUnit *moved = g_memdup2 (get_unit (order, from), (middle - from) * sizeof (PtmUnit));

  memmove (get_unit (order, from), get_unit (order, middle), (end - middle) * sizeof (PtmUnit));
  memcpy (get_unit (order, from + end - middle), moved, (middle - from) * sizeof (PtmUnit));
}

static gboolean
is_pictured (PtmOrder *order, guint at)
{
  return ptm_reading_sense (order->reading, get_unit (order, at)->first, PTM_WORD_NOUN) != NULL;
}

/* Two nouns side by side are two things, unless one is only a name. */
static gboolean
is_new_thing (PtmOrder *order, guint at, guint neighbour)
{
  return get_unit (order, neighbour)->type == UNIT_NOUN && is_pictured (order, at) && is_pictured (order, neighbour);
}

/* A date or a time of day, which is no part of a thing's name. */
static gboolean
is_dated (PtmOrder *order, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_CLOCK, PTM_WORD_MONTH, PTM_WORD_WEEKDAY, PTM_WORD_DAY, PTM_WORD_SUFFIX };

  return ptm_reading_is_any (order->reading, get_unit (order, at)->first, classes, G_N_ELEMENTS (classes));
}

/* "एक लड़की एक बड़े कुत्ते के आगे": what is said of a thing stands before it, so that a noun before that is another one. */
static gboolean
ends_other_thing (PtmOrder *order, guint at, guint end)
{
  guint next = at + 1;

  if (!is_pictured (order, at) || get_unit (order, next)->type != UNIT_ATTRIBUTE)
    return FALSE;
  while (next < end && get_unit (order, next)->type == UNIT_ATTRIBUTE)
    next++;
  return next < end && get_unit (order, next)->type == UNIT_NOUN && is_pictured (order, next);
}

/* "सोफ़ा हरे रंग में": a colour behind its thing, which the word for the place is said of alone. */
static gboolean
is_said_of_color (PtmOrder *order, guint at, guint start, guint end)
{
  if (get_unit (order, at)->type != UNIT_NOUN || start == end || !ptm_grammar_has_rule (order->reading->grammar, "verb-final"))
    return FALSE;
  for (guint i = start; i < end; i++)
    if (get_unit (order, i)->type != UNIT_ATTRIBUTE || (ptm_reading_sense (order->reading, get_unit (order, i)->first, PTM_WORD_COLOR) == NULL && ptm_reading_sense (order->reading, get_unit (order, i)->first, PTM_WORD_SHADE) == NULL))
      return FALSE;
  return TRUE;
}

/* Where the thing before a place begins. */
static guint
find_phrase_start (PtmOrder *order, guint end, gboolean several)
{
  guint start = end;

  while (start > 0 && end - start < LONGEST_PHRASE)
    {
      PtmUnitType type = get_unit (order, start - 1)->type;

      if (start < end && get_unit (order, start)->type == UNIT_NOUN && !is_dated (order, start) && is_dated (order, start - 1))
        break;
      if (is_said_of_color (order, start - 1, start, end))
        break;
      if (type == UNIT_NOUN && start < end && (is_new_thing (order, start - 1, start) || ends_other_thing (order, start - 1, end)))
        break;
      if (type == UNIT_ATTRIBUTE && start < end && (get_unit (order, start)->type == UNIT_ATTRIBUTE || ptm_reading_sense (order->reading, get_unit (order, start - 1)->first, PTM_WORD_ARTICLE) == NULL) && ptm_reading_is (order->reading, get_unit (order, start - 1)->first, PTM_WORD_PRONOUN, "it"))
        break;
      if (type != UNIT_NOUN && type != UNIT_ATTRIBUTE && !(type == UNIT_LINK && start < end) && !(type == UNIT_AND && several && start < end) && !(type == UNIT_TURNED && start < end))
        break;
      start--;
    }
  while (start < end && (get_unit (order, start)->type == UNIT_LINK || get_unit (order, start)->type == UNIT_AND || get_unit (order, start)->type == UNIT_TURNED))
    start++;
  return start;
}

/* Where the thing that begins at a place ends. */
static guint
find_phrase_end (PtmOrder *order, guint start)
{
  guint    end = start;
  gboolean has_noun = FALSE;

  while (end < order->units->len && end - start < LONGEST_PHRASE)
    {
      PtmUnitType type = get_unit (order, end)->type;

      if (type == UNIT_NOUN && has_noun && is_new_thing (order, end, end - 1))
        break;
      if (type != UNIT_NOUN && type != UNIT_ATTRIBUTE && type != UNIT_LINK)
        break;
      has_noun = has_noun || type == UNIT_NOUN;
      end++;
    }
  return has_noun ? end : start;
}

static guint
skip_small (PtmOrder *order, guint at)
{
  while (at < order->units->len && get_unit (order, at)->type == UNIT_SMALL)
    at++;
  return at;
}

static gboolean
is_count (PtmOrder *order, guint at)
{
  if (at >= order->units->len)
    return FALSE;
  at = get_unit (order, at)->first;
  return ptm_reading_is_type (order->reading, at, PTM_TOKEN_NUMBER) || ptm_reading_sense (order->reading, at, PTM_WORD_NUMBER) != NULL;
}

/* "りんご、本と鉛筆": a comma within a list, which goes on up to an "and". */
static gboolean
is_list_comma (PtmOrder *order, guint comma)
{
  PtmReading *reading = order->reading;
  guint       first = get_unit (order, comma)->first;
  guint       next = comma;

  if (!ptm_reading_is_mark (reading, first, 0x2c) && !ptm_reading_is_mark (reading, first, 0xff0c) && !ptm_reading_is_mark (reading, first, 0x3001))
    return FALSE;
  while (next < order->units->len && ptm_reading_is_pause (reading, get_unit (order, next)->first))
    {
      guint end = find_phrase_end (order, next + 1);

      if (end == next + 1)
        return FALSE;
      next = end;
    }
  return next < order->units->len && get_unit (order, next)->type == UNIT_AND;
}

/* "… बिल्ली और दाईं ओर खरगोश": another place begins. */
static gboolean
names_side (PtmOrder *order, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_SIDE, PTM_WORD_DIRECTION };

  return ptm_reading_is_any (order->reading, get_unit (order, at)->first, classes, G_N_ELEMENTS (classes));
}

/* The things that stand in a place: "猫と犬が3匹". */
static guint
find_things_end (PtmOrder *order, guint at)
{
  guint start = skip_small (order, at);
  guint end = find_phrase_end (order, start);

  if (end == start)
    return at;
  for (guint i = 0; i < LONGEST_PHRASE && end < order->units->len; i++)
    {
      guint    next = end + 1;
      guint    more;
      gboolean joined;

      if (get_unit (order, end)->type == UNIT_SMALL && is_count (order, next))
        {
          while (next < order->units->len && get_unit (order, next)->type == UNIT_ATTRIBUTE)
            next++;
          end = next;
          continue;
        }
      joined = get_unit (order, end)->type == UNIT_AND || is_list_comma (order, end);
      more = joined ? find_phrase_end (order, next) : next;
      if (!joined || more == next || names_side (order, next) || (more < order->units->len && get_unit (order, more)->type == UNIT_RELATION))
        break;
      end = more;
    }
  return end;
}

static gboolean
has_subject (PtmOrder *order, guint start)
{
  while (start > 0 && get_unit (order, start - 1)->type == UNIT_SMALL)
    start--;
  return start > 0 && (get_unit (order, start - 1)->type == UNIT_NOUN || get_unit (order, start - 1)->type == UNIT_ATTRIBUTE);
}

/* "दुकान की मेज पर": where the place is comes first, and is no part of it. */
static guint
skip_setting (PtmOrder *order, guint start, guint end)
{
  guint at = get_unit (order, start)->first;

  if (start + 2 >= end || get_unit (order, start + 1)->type != UNIT_LINK || !is_pictured (order, start + 2))
    return start;
  return ptm_reading_sense (order->reading, at, PTM_WORD_SETTING) != NULL && ptm_reading_sense (order->reading, get_unit (order, start + 2)->first, PTM_WORD_SETTING) == NULL ? start + 2 : start;
}

/* Puts a relation or particle before its thing; gives where reading goes on. */
static guint
turn (PtmOrder *order, guint at)
{
  gboolean is_relation = get_unit (order, at)->type == UNIT_RELATION;
  gboolean several = is_relation ? ptm_reading_is (order->reading, get_unit (order, at)->first, PTM_WORD_RELATION, "between") : ptm_reading_is (order->reading, get_unit (order, at)->first, PTM_WORD_PREP, "instead-of");
  guint    link = at > 0 && is_relation && get_unit (order, at - 1)->type == UNIT_LINK ? 1 : 0;
  guint    start = find_phrase_start (order, at - link, several);
  guint    end;

  if (start == at - link)
    return at + 1;
  if (is_relation)
    start = skip_setting (order, start, at - link);
  if (link > 0)
    get_unit (order, at - 1)->type = UNIT_SMALL;
  get_unit (order, at)->type = is_relation ? UNIT_TURNED : UNIT_SMALL;
  rotate (order, start, at, at + 1);
  if (!is_relation || has_subject (order, start))
    return at + 1;
  end = find_things_end (order, at + 1);
  if (end > at + 1)
    rotate (order, start, at + 1, end);
  return end > at + 1 ? end : at + 1;
}

static void
turn_relations (PtmOrder *order)
{
  for (guint at = 0; at < order->units->len;)
    {
      PtmUnitType type = get_unit (order, at)->type;

      at = type == UNIT_RELATION || type == UNIT_PARTICLE ? turn (order, at) : at + 1;
    }
}

/* "कुत्ते को बड़ा और …": something is said of a thing already, so that another clause begins. */
static gboolean
says_change (PtmOrder *order, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_CHANGE, PTM_WORD_DIRECTION, PTM_WORD_COLOR };

  return ptm_reading_is_any (order->reading, get_unit (order, at)->first, classes, G_N_ELEMENTS (classes)) && ptm_reading_sense (order->reading, get_unit (order, at)->first, PTM_WORD_NOUN) == NULL;
}

/* "बिल्ली, कुत्ते और खरगोश को …": a comma between things that the same verb is said of. */
static gboolean
is_list (PtmOrder *order, guint start, guint comma)
{
  guint next = comma + 1;

  if (!ptm_reading_is_mark (order->reading, get_unit (order, comma)->first, ',') && !ptm_reading_is_mark (order->reading, get_unit (order, comma)->first, 0x3001))
    return FALSE;
  if (start >= comma || next >= order->units->len || get_unit (order, next)->type != UNIT_NOUN)
    return FALSE;
  for (guint at = start; at < comma; at++)
    if ((get_unit (order, at)->type != UNIT_NOUN || !is_pictured (order, at)) && !ptm_reading_is_pause (order->reading, get_unit (order, at)->first))
      return FALSE;
  return TRUE;
}

static void
turn_verbs (PtmOrder *order)
{
  guint start = 0;

  for (guint at = 0; at < order->units->len; at++)
    {
      PtmUnitType type = get_unit (order, at)->type;

      /* What joins two clauses stays in front of the second one. */
      while (start < at && get_unit (order, start)->type == UNIT_AND)
        start++;
      if (type == UNIT_AND && at > start && says_change (order, at - 1))
        start = at + 1;
      if (type == UNIT_VERB && at > start && at - start < LONGEST_CLAUSE)
        rotate (order, start, at, at + 1);
      if (type == UNIT_VERB || (type == UNIT_STOP && ptm_reading_is_pause (order->reading, get_unit (order, at)->first) && !is_list (order, start, at)))
        start = at + 1;
    }
}

static void
apply (PtmOrder *order)
{
  PtmReading *reading = order->reading;
  GArray     *tokens = g_array_sized_new (FALSE, TRUE, sizeof (PtmToken), reading->length);
  GArray     *matches = g_array_sized_new (FALSE, TRUE, sizeof (PtmMatch), reading->length);

  for (guint i = 0; i < order->units->len; i++)
    {
      const PtmUnit *unit = get_unit (order, i);

      g_array_append_vals (tokens, &g_array_index (reading->tokens, PtmToken, unit->first), unit->length);
      g_array_append_vals (matches, &g_array_index (reading->matches, PtmMatch, unit->first), unit->length);
    }
  g_array_unref (reading->tokens);
  g_array_unref (reading->matches);
  reading->tokens = tokens;
  reading->matches = matches;
}

/* "先…再…", "1980年に…、2002年に…": steps in their order, and years with what happened, are told as they were written. */
static gboolean
tells_in_order (PtmReading *reading)
{
  guint steps = 0, years = 0;

  for (guint at = 0; at < reading->length && steps < 2 && years < 2; at += ptm_reading_span (reading, at))
    {
      steps += ptm_reading_sense (reading, at, PTM_WORD_THEN) != NULL ? 1 : 0;
      years += ptm_reading_is_number (reading, at, FIRST_YEAR, LAST_YEAR) ? 1 : 0;
    }
  return steps >= 2 || years >= 2;
}

gboolean
ptm_order_is_verbatim (PtmReading *reading)
{
  static const char *const kinds[] = { "flowchart", "mindmap", "timeline", "infographic", "chart", "worksheet", "comic", "storyboard" };

  if (tells_in_order (reading) || ptm_order_find_list_head (reading) > 0)
    return TRUE;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      if (ptm_reading_is (reading, at, PTM_WORD_KIND, kinds[i]))
        return TRUE;
  return FALSE;
}

void
ptm_order_tokens (PtmReading *reading)
{
  PtmOrder order = { .reading = reading };
  gboolean verbs = ptm_grammar_has_rule (reading->grammar, "verb-final");

  order.relations = ptm_grammar_has_rule (reading->grammar, "postpositions");
  order.particles = ptm_grammar_has_rule (reading->grammar, "particles");
  if ((!order.relations && !order.particles && !verbs) || ptm_order_is_verbatim (reading))
    return;
  order.units = g_array_new (FALSE, TRUE, sizeof (PtmUnit));
  find_units (&order);
  turn_relations (&order);
  if (verbs)
    turn_verbs (&order);
  apply (&order);
  g_array_unref (order.units);
}
