/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands on a page though nothing says that it does: "Yard sale flyer. Cash only. Everything must go." Behind the words that
 * ask for the page, each part between two pauses is a line of it, word for word, unless it shows a thing, says how the page shall
 * look, or talks about the wish. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* Of a page; what is longer is told. */
#define MOST_LINES 12
/* Letters of "St." and "Dr." */
#define LONGEST_ABBREVIATION 4
/* A sentence of its own, which may be talk, is a line when it has at most so many words. */
#define LONGEST_SENTENCE 9
/* Who talks says so in the first words. */
#define MOST_TALK 4
/* Words of a date, a time and a place at the end of a line. */
#define LONGEST_FACTS 20
/* Words between a date and the place behind it. */
#define LONGEST_DATED 24

static gboolean
is_mark_of (PtmReading *reading, guint at, const char *marks)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && g_utf8_strchr (marks, -1, ptm_reading_token (reading, at)->mark) != NULL;
}

static gboolean
is_called_out (PtmReading *reading, guint at)
{
  return is_mark_of (reading, at, "!?！？؟");
}

/* "12. Juli", "Dr. Weiss", "3,50", "7:30", "u.a.w.g." */
static gboolean
is_within_word (PtmReading *reading, guint at)
{
  const PtmToken *before = at > 0 ? ptm_reading_token (reading, at - 1) : NULL, *next = ptm_reading_token (reading, at + 1);

  if (before == NULL || next == NULL || !is_mark_of (reading, at, ".,:"))
    return FALSE;
  if (!next->space_before)
    return before->type == next->type || is_mark_of (reading, at, ".");
  if (!is_mark_of (reading, at, ".") || next->type != PTM_TOKEN_WORD)
    return FALSE;
  if (before->type == PTM_TOKEN_NUMBER)
    return ptm_grammar_has_rule (reading->grammar, "capital-nouns");
  return before->type == PTM_TOKEN_WORD && before->capital && before->end - before->start < LONGEST_ABBREVIATION;
}

/* "Tickets: 5 €" is one fact, and "place: town hall" has its own reader. */
static gboolean
names_value (PtmReading *reading, guint at)
{
  return at > 0 && is_mark_of (reading, at, ":：") && (ptm_reading_sense (reading, at - 1, PTM_WORD_FACT) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_ROLE) != NULL);
}

static gboolean
ends_line (PtmReading *reading, guint at)
{
  if (is_within_word (reading, at) || names_value (reading, at))
    return FALSE;
  return ptm_reading_is_pause (reading, at) || is_called_out (reading, at) || is_mark_of (reading, at, ":：");
}

/* "Saturday, 5 July" has a pause of its own. */
static guint
skip_fact (PtmReading *reading, guint at)
{
  PtmFact fact = { 0 };
  guint   end = ptm_fact_read (reading, at, &fact) ? fact.end : at;

  g_free (fact.text);
  return MAX (end, at + 1);
}

guint
ptm_draft_find_line_end (PtmReading *reading, guint at)
{
  while (at < reading->length && !ends_line (reading, at))
    at = skip_fact (reading, at);
  return MIN (at, reading->length);
}

/* "Stephanuskirche": where an event is, and not the building. */
static gboolean
is_named_building (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  const PtmMatch *match = ptm_reading_match (reading, at);

  return match != NULL && match->stem > 0 && noun != NULL && noun->noun != NULL && ptm_noun_has_tag (noun->noun, "building");
}

/* "Arthur Bell" */
static gboolean
is_family_name (PtmReading *reading, guint at)
{
  return at > 0 && ptm_reading_token (reading, at)->capital && !ptm_grammar_has_rule (reading->grammar, "capital-nouns") && ptm_reading_is_unknown (reading, at - 1) && ptm_reading_token (reading, at - 1)->capital;
}

static gboolean
is_pictured (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  if (noun != NULL && is_family_name (reading, at))
    return FALSE;
  return (noun != NULL && ptm_sense_get_asset (noun) != NULL) || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL || ptm_reading_is_type (reading, at, PTM_TOKEN_EMOJI);
}

/* "Matte mitbringen": where nouns have a capital, a word that is also how a colour looks. */
static gboolean
is_capital_shade (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_SHADE) != NULL && ptm_reading_token (reading, at)->capital && ptm_grammar_has_rule (reading->grammar, "capital-nouns");
}

/* Says neither what is shown nor what is written. Behind a colon a small word is one of those that are written. */
static gboolean
is_empty (PtmReading *reading, guint at, gboolean listed)
{
  static const PtmWordClass looks[] = { PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_AND, PTM_WORD_STYLE, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_FORMAT, PTM_WORD_LINK, PTM_WORD_COUNTER, PTM_WORD_RELATION };
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_AND, PTM_WORD_STYLE, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_FORMAT, PTM_WORD_DEGREE, PTM_WORD_LINK, PTM_WORD_COUNTER, PTM_WORD_ARRANGE, PTM_WORD_SIDE, PTM_WORD_PRONOUN, PTM_WORD_RELATION, PTM_WORD_SETTING, PTM_WORD_LABELED, PTM_WORD_TONGUE, PTM_WORD_CHANGE, PTM_WORD_ROLE };

  if (is_named_building (reading, at) || is_capital_shade (reading, at))
    return FALSE;
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || is_pictured (reading, at))
    return TRUE;
  return listed ? ptm_reading_is_any (reading, at, looks, G_N_ELEMENTS (looks)) : ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* "20 %", "row 6": a number that counts nothing of the picture. */
static gboolean
is_written_number (PtmReading *reading, guint at)
{
  static const PtmWordClass looks[] = { PTM_WORD_COLOR, PTM_WORD_PIECE, PTM_WORD_FORMAT, PTM_WORD_SHADE, PTM_WORD_CATEGORY };

  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && !ptm_reading_is_any (reading, at + 1, looks, G_N_ELEMENTS (looks)) && !is_pictured (reading, at + 1);
}

/* A day or an hour is said between two tokens. */
static gboolean
has_date (PtmReading *reading, guint first, guint end)
{
  gboolean is_date = FALSE;

  for (guint at = MAX (first, end > LONGEST_DATED ? end - LONGEST_DATED : 0); at < end && !is_date; at += ptm_reading_span (reading, at))
    {
      PtmFact fact = { 0 };

      is_date = ptm_fact_read (reading, at, &fact) && (strcmp (fact.role, "date") == 0 || strcmp (fact.role, "time") == 0);
      g_free (fact.text);
    }
  return is_date;
}

/* Something in it can only be a text: "…, 5 May, hotel Aurora". On a label a thing is what is in the jar. */
static gboolean
has_words (PtmDraft *draft, guint first, guint end, gboolean listed)
{
  gboolean    is_dated = has_date (draft->reading, draft->kind_end, first);
  PtmReading *reading = draft->reading;
  gboolean    is_slip = ptm_draft_is_slip (draft);

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (!is_empty (reading, at, listed) || is_written_number (reading, at) || (is_slip && is_pictured (reading, at)) || (is_dated && ptm_draft_is_venue (reading, at)))
      return TRUE;
  return FALSE;
}

/* Light, lenses and the like cannot be drawn, and are told. */
static gboolean
is_wished_look (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_MANNER, PTM_WORD_PHOTO, PTM_WORD_FINISH };
  const char               *why = ptm_ledger_find_wish (reading, at);

  return (why != NULL && strcmp (why, "action") != 0 && strcmp (why, "person") != 0) || ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is (reading, at, PTM_WORD_ROLE, "background");
}

/* "I need it by Friday", "they love dinosaurs": further on somebody else may wish. */
static gboolean
is_talk (PtmReading *reading, guint at, gboolean at_start)
{
  return ptm_reading_is (reading, at, PTM_WORD_IGNORE, "speaker") || (at_start && (ptm_reading_is (reading, at, PTM_WORD_IGNORE, "wish") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "likes"))) || (ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "it") && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL) || ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL;
}

/* "make it bigger", "use blue": a wish for the page. "Bring a cake" is none. */
static gboolean
is_change (PtmReading *reading, guint at)
{
  const PtmSense *verb = ptm_reading_sense (reading, at, PTM_WORD_VERB);

  return verb != NULL && strcmp (verb->value, "move") != 0 && strcmp (verb->value, "model") != 0 && strcmp (verb->value, "remove") != 0;
}

/* "bikes must not be parked here" */
static gboolean
forbids (PtmReading *reading, guint at, guint end)
{
  for (; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL)
      return TRUE;
  return FALSE;
}

/* "a ship below", "two balloons", "a dog jumping": the thing is drawn. strict: only one that begins the line. */
static gboolean
shows_thing (PtmDraft *draft, guint first, guint end, gboolean strict)
{
  static const PtmWordClass deeds[] = { PTM_WORD_RELATION, PTM_WORD_ACTION, PTM_WORD_POSE, PTM_WORD_NATURAL };
  PtmReading               *reading = draft->reading;
  gboolean                  has_thing = FALSE, has_deed = FALSE, is_thing;
  g_auto (PtmPhrase) phrase = { 0 };

  is_thing = ptm_phrase_read (reading, first, PTM_PHRASE_EDIT, &phrase) && phrase.end <= end && (phrase.asset != NULL || (phrase.sense != NULL && phrase.sense->class == PTM_WORD_CATEGORY));
  /* "12 Rose Lane" */
  if (is_thing && ptm_reading_is_type (reading, first, PTM_TOKEN_NUMBER) && ptm_reading_sense (reading, phrase.head, PTM_WORD_PLACE) != NULL)
    return FALSE;
  if (is_thing && (phrase.indefinite || phrase.count > 0))
    return TRUE;
  if (strict && forbids (reading, phrase.end, end))
    return FALSE;
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      has_thing = has_thing || is_pictured (reading, at);
      has_deed = has_deed || ptm_reading_is_any (reading, at, deeds, G_N_ELEMENTS (deeds));
    }
  /* "Please use the stairs" */
  is_thing = is_thing && ptm_reading_sense (reading, first, PTM_WORD_IGNORE) == NULL;
  return (strict ? is_thing : has_thing) && has_deed;
}

/* Dates, places and prices from end to end have their own reader. */
static gboolean
is_facts (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end;)
    {
      PtmFact fact = { 0 };

      if (ptm_fact_read (reading, at, &fact))
        at = fact.end;
      else if (at > first && (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL))
        at += ptm_reading_span (reading, at);
      else
        return FALSE;
      g_free (fact.text);
    }
  return TRUE;
}

static gboolean
has_fact (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      PtmFact  fact = { 0 };
      gboolean is_fact = ptm_fact_read (reading, at, &fact);

      g_free (fact.text);
      if (is_fact)
        return TRUE;
    }
  return FALSE;
}

/* "Spring Fair": with its capitals it is a name. */
static gboolean
is_named_style (PtmReading *reading, guint at)
{
  const PtmToken *next = ptm_reading_token (reading, at + 1);

  return ptm_reading_token (reading, at)->capital && next != NULL && next->capital && !ptm_grammar_has_rule (reading->grammar, "capital-nouns");
}

/* "with love from Tom", "先生一同より" */
static gboolean
is_signature (PtmReading *reading, guint first, guint end)
{
  guint last = first;

  while (last + ptm_reading_span (reading, last) < end)
    last += ptm_reading_span (reading, last);
  return last > first && (ptm_reading_is (reading, first, PTM_WORD_ASIDE, "signs") || ptm_reading_is (reading, last, PTM_WORD_ASIDE, "signs"));
}

/* "Cash only" */
static gboolean
is_limit (PtmReading *reading, guint first, guint end)
{
  guint last = end;

  while (last > first && !ptm_reading_is_type (reading, last - 1, PTM_TOKEN_WORD))
    last--;
  return last > first + 1 && last <= first + MOST_TALK && ptm_reading_is (reading, last - 1, PTM_WORD_ASIDE, "only") && ptm_reading_sense (reading, first, PTM_WORD_NOUN) != NULL;
}

/* "coming this autumn", "kommt im Herbst" */
static gboolean
is_announced (PtmReading *reading, guint first, guint end)
{
  static const char *const seasons[] = { "spring", "summer", "autumn", "winter", NULL };
  const PtmSense          *style = end > first + 2 && end <= first + MOST_TALK ? ptm_reading_sense (reading, end - 1, PTM_WORD_STYLE) : NULL;

  if (style == NULL || !g_strv_contains (seasons, style->value) || ptm_reading_is (reading, end - 2, PTM_WORD_PREP, "for"))
    return FALSE;
  if (ptm_reading_sense (reading, end - 2, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, end - 2, PTM_WORD_PREP) == NULL)
    return FALSE;
  return ptm_reading_sense (reading, first, PTM_WORD_IGNORE) != NULL || ptm_reading_is_unknown (reading, first);
}

/* listed: it stands behind a colon, or goes on with what does. */
static gboolean
is_line (PtmDraft *draft, guint first, guint end, gboolean listed)
{
  PtmReading *reading = draft->reading;

  if (is_limit (reading, first, end) || is_announced (reading, first, end))
    return TRUE;
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      gboolean is_mark = ptm_reading_is_type (reading, at, PTM_TOKEN_MARK);

      if ((!is_mark && !ptm_reading_is_free (reading, at) && !((listed || is_named_style (reading, at)) && ptm_reading_sense (reading, at, PTM_WORD_STYLE) != NULL)) || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || is_wished_look (reading, at) || (!listed && is_talk (reading, at, at < first + MOST_TALK)))
        return FALSE;
    }
  if (ptm_reading_is (reading, first, PTM_WORD_PREP, "with") || ptm_reading_sense (reading, first, PTM_WORD_TITLED) != NULL || ptm_reading_sense (reading, first, PTM_WORD_SAYS) != NULL)
    return FALSE;
  if (!listed && (ptm_reading_sense (reading, first, PTM_WORD_WITHOUT) != NULL || is_change (reading, first)))
    return FALSE;
  if (is_signature (reading, first, end))
    return TRUE;
  return has_words (draft, first, end, listed) && !is_facts (reading, first, end) && !shows_thing (draft, first, end, listed || has_fact (reading, first, end));
}

static gboolean
is_sure_fact (PtmReading *reading, guint at)
{
  PtmFact  fact = { 0 };
  gboolean is_fact = ptm_fact_read (reading, at, &fact);

  g_free (fact.text);
  return is_fact && (strcmp (fact.role, "place") != 0 || ptm_draft_is_place (reading, at, fact.end));
}

/* "Flea market on 5 May": dates and places at its end have roles of their own. */
static gboolean
ends_with_facts (PtmReading *reading, guint first, guint end)
{
  for (guint at = MAX (first + ptm_reading_span (reading, first), end > LONGEST_FACTS ? end - LONGEST_FACTS : 0); at < end; at += ptm_reading_span (reading, at))
    if (is_sure_fact (reading, at) && is_facts (reading, at, end))
      return TRUE;
  return FALSE;
}

/* "Sunday in the park with balloons": the things that go with a line are drawn. */
static guint
find_things (PtmReading *reading, guint first, guint end)
{
  for (guint at = first + 1; at < end; at += ptm_reading_span (reading, at))
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") && ptm_phrase_read (reading, at + ptm_reading_span (reading, at), PTM_PHRASE_PLAIN, &phrase) && phrase.asset != NULL)
        return at;
    }
  return end;
}

/* What stands behind the colon right after the kind is the topic, whole when it is a line. */
static gboolean
read_topic (PtmDraft *draft, guint first, guint end)
{
  PtmReading *reading = draft->reading;

  if (draft->topic != NULL || draft->kind_end == 0 || first != draft->kind_end + 1 || !is_mark_of (reading, draft->kind_end, ":：") || ptm_grammar_has_rule (reading->grammar, "topic-first"))
    return FALSE;
  end = find_things (reading, first, end);
  if (is_line (draft, first, end, TRUE) && (ptm_reading_is (reading, draft->kind_at, PTM_WORD_PIECE, "sign") || !ends_with_facts (reading, first, end)))
    {
      draft->topic = ptm_reading_dup (reading, first, end);
      ptm_draft_note_topics (draft, first, end);
      ptm_draft_use (draft, first, end);
    }
  return TRUE;
}

static guint
find_number (PtmReading *reading, guint at, guint end)
{
  while (at < end && !ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
    at++;
  return at;
}

/* On a sign and on a label nothing is asked for behind their words. */
GArray *
ptm_draft_find_lines (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  GArray     *lines = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  gboolean    is_sign = ptm_draft_is_slip (draft) || (draft->kind_end > 0 && ptm_reading_is (reading, draft->kind_at, PTM_WORD_PIECE, "sign"));
  guint       at = is_mark_of (reading, draft->kind_end, ":：") ? draft->kind_end : ptm_draft_find_line_end (reading, draft->kind_end);
  gboolean    listed = FALSE, may_be_talk = FALSE;

  /* "Raffle ticket no 12, …" */
  if (is_sign && ptm_draft_is_slip (draft) && find_number (reading, draft->kind_end, at) < at && !ptm_draft_is_about (reading, draft->kind_end))
    {
      PtmSpan number = { draft->kind_end, at };

      g_array_append_val (lines, number);
      ptm_draft_use (draft, number.first, number.end);
    }

  while (at < reading->length && lines->len < MOST_LINES)
    {
      PtmSpan line;

      listed = is_sign || is_mark_of (reading, at, ":：") || (listed && !is_mark_of (reading, at, ".。"));
      may_be_talk = !listed && (is_mark_of (reading, at, ".。") || is_called_out (reading, at));
      line.first = ++at;
      at = ptm_draft_find_line_end (reading, at);
      if (ptm_reading_sense (reading, line.first, PTM_WORD_AND) != NULL)
        line.first += ptm_reading_span (reading, line.first);
      if (line.first >= at || read_topic (draft, line.first, at) || ptm_draft_read_role (draft, line.first) > line.first || !is_line (draft, line.first, find_things (reading, line.first, at), listed))
        continue;
      if (may_be_talk && at - line.first > (ptm_grammar_has_rule (reading->grammar, "unspaced") ? 2 * LONGEST_SENTENCE : LONGEST_SENTENCE) && !has_fact (reading, line.first, at))
        continue;
      line.end = find_things (reading, line.first, at);
      line.end += line.end == at && is_called_out (reading, at) ? 1 : 0;
      g_array_append_val (lines, line);
      ptm_draft_use (draft, line.first, line.end);
    }
  return lines;
}

void
ptm_draft_add_lines (PtmDraft *draft, GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PtmSpan          line = g_array_index (lines, PtmSpan, i);
      g_autofree char *text = g_strstrip (ptm_reading_dup (draft->reading, line.first, line.end));
      const char      *role = "note";

      if (ptm_draft_find_role (draft, "title") == NULL)
        role = "title";
      else if (i == 0 && ptm_draft_find_role (draft, "subtitle") == NULL)
        role = "subtitle";
      ptm_draft_add_text (draft, role, text);
    }
}
