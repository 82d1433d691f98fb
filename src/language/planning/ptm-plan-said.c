/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Texts without quotation marks: "a poster that says wash your hands", "写着请安静的海报". The tables say of such words where the
 * text stands: "words" before it, "words-before" behind it, "words-open" where one of the latter closes it; and of those that do so only
 * on a page, "writes" and "written"; "foot" says where more of it stands, "at the bottom …". They are lifted before all else, so
 * that nothing in them is read as a wish, and in the order they were written in: the verbs of some languages are read first. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define MOST_SAID_WORDS 60
/* "Below it, in small letters, signed:" */
#define MOST_FEET 3

/** PtmSaid: the words as they were written. */
typedef struct
{
  PtmDraft   *draft;
  PtmReading *reading;
  GArray     *places;     /* (element-type guint) where each is read */
  guint       kind_first; /* as written, like all that follows */
  guint       kind_end;
} PtmSaid;

/* Where a word is read; behind all of them when there is none. */
static guint
get_place (PtmSaid *said, guint at)
{
  return at < said->places->len ? g_array_index (said->places, guint, at) : said->reading->length;
}

static const PtmToken *
get_token (PtmSaid *said, guint at)
{
  return ptm_reading_token (said->reading, get_place (said, at));
}

static guint
skip_span (PtmSaid *said, guint at)
{
  return at + ptm_reading_span (said->reading, get_place (said, at));
}

static gboolean
has_sense (PtmSaid *said, guint at, PtmWordClass class)
{
  return ptm_reading_sense (said->reading, get_place (said, at), class) != NULL;
}

static gboolean
has_value (PtmSaid *said, guint at, PtmWordClass class, const char *value)
{
  return ptm_reading_is (said->reading, get_place (said, at), class, value);
}

static gboolean
is_pause (PtmSaid *said, guint at)
{
  return ptm_reading_is_pause (said->reading, get_place (said, at));
}

static gboolean
is_colon (PtmSaid *said, guint at)
{
  return ptm_reading_is_mark (said->reading, get_place (said, at), ':') || ptm_reading_is_mark (said->reading, get_place (said, at), 0xff1a);
}

static gboolean
is_comma (PtmSaid *said, guint at)
{
  return ptm_draft_is_comma (said->reading, get_place (said, at));
}

static gboolean
is_quote (PtmSaid *said, guint at)
{
  return ptm_reading_is_type (said->reading, get_place (said, at), PTM_TOKEN_QUOTE);
}

static gint
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const PtmToken *first = ptm_reading_token (data, *(const guint *)a), *second = ptm_reading_token (data, *(const guint *)b);

  return (first->index > second->index) - (first->index < second->index);
}

static void
find_places (PtmSaid *said)
{
  PtmDraft *draft = said->draft;

  said->places = g_array_sized_new (FALSE, FALSE, sizeof (guint), said->reading->length);
  for (guint at = 0; at < said->reading->length; at++)
    g_array_append_val (said->places, at);
  g_array_sort_with_data (said->places, compare_places, said->reading);
  for (guint at = 0; draft->kind_end > draft->kind_at && at < said->places->len; at++)
    if (get_place (said, at) >= draft->kind_at && get_place (said, at) < draft->kind_end)
      {
        said->kind_first = said->kind_end == 0 ? at : said->kind_first;
        said->kind_end = at + 1;
      }
}

/* "a girl reading a book": such a word gives a text only right behind the kind. */
static gboolean
may_give_text (PtmSaid *said, guint at)
{
  gboolean is_act = has_sense (said, at, PTM_WORD_ACTION) || has_sense (said, at, PTM_WORD_POSE);
  guint    next = said->kind_end;

  if (!is_act)
    return ptm_draft_is_page (said->draft) || skip_span (said, at) > at + 1 || ptm_grammar_has_rule (said->reading->grammar, "unspaced");
  if (has_sense (said, next, PTM_WORD_FORMAT))
    next = skip_span (said, next);
  return ptm_draft_is_page (said->draft) && next == at;
}

/* "with a cat", "and two balloons", "on blue ground": the picture goes on. */
static gboolean
begins_picture (PtmSaid *said, guint written)
{
  PtmReading *reading = said->reading;
  guint       at = get_place (said, written);
  gboolean    is_with = ptm_reading_is (reading, at, PTM_WORD_PREP, "with");
  guint       name = is_with || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL ? at + ptm_reading_span (reading, at) : at;
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_draft_read_ground (said->draft, at) > at)
    return TRUE;
  if (!ptm_phrase_read (reading, name, PTM_PHRASE_EDIT, &phrase) || (phrase.asset == NULL && phrase.sense == NULL))
    return FALSE;
  return is_with || phrase.indefinite || phrase.count > 0;
}

/* "in red letters", "in watercolour" */
static gboolean
begins_look (PtmSaid *said, guint at)
{
  guint next = skip_span (said, at);

  if (has_sense (said, at, PTM_WORD_FINISH) && next > at + 1)
    return TRUE;
  return has_sense (said, at, PTM_WORD_PREP) && ((has_sense (said, next, PTM_WORD_COLOR) && !has_sense (said, next, PTM_WORD_NOUN)) || has_sense (said, next, PTM_WORD_SHADE));
}

/* ", A4", ", elegant": one word of the look, up to the next pause. */
static gboolean
is_look_alone (PtmSaid *said, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_FORMAT, PTM_WORD_STYLE, PTM_WORD_FINISH };

  return is_pause (said, skip_span (said, at)) && ptm_reading_is_any (said->reading, get_place (said, at), classes, G_N_ELEMENTS (classes));
}

/* "and below", "at the bottom" */
static gboolean
is_foot (PtmSaid *said, guint at)
{
  guint next = has_sense (said, at, PTM_WORD_AND) ? skip_span (said, at) : at;

  return ptm_draft_is_page (said->draft) && has_value (said, next, PTM_WORD_ASIDE, "foot");
}

/* "from all of us", "titled …": what is said anew. */
static gboolean
begins_wording (PtmSaid *said, guint at)
{
  guint next = has_sense (said, at, PTM_WORD_AND) ? skip_span (said, at) : at;

  if (has_sense (said, next, PTM_WORD_TITLED) || has_sense (said, next, PTM_WORD_DRAW) || (has_sense (said, next, PTM_WORD_ROLE) && is_colon (said, skip_span (said, next))))
    return TRUE;
  return ptm_draft_is_page (said->draft) && (has_value (said, next, PTM_WORD_PREP, "from") || has_value (said, next, PTM_WORD_PREP, "by"));
}

static gboolean
ends_at_comma (PtmSaid *said, guint at)
{
  PtmFact  fact = { 0 };
  gboolean is_fact = ptm_fact_read (said->reading, get_place (said, at), &fact) && strcmp (fact.role, "place") != 0;

  g_free (fact.text);
  return is_fact || begins_picture (said, at) || is_look_alone (said, at) || is_foot (said, at) || begins_wording (said, at);
}

/* "on it", "darauf", behind the text. */
static gboolean
is_surface (PtmSaid *said, guint at)
{
  guint next = skip_span (said, at);

  return has_sense (said, at, PTM_WORD_BESIDES) && (is_pause (said, next) || has_sense (said, next, PTM_WORD_AND));
}

static gboolean
ends_text (PtmSaid *said, guint at)
{
  PtmReading *reading = said->reading;
  guint       place = get_place (said, at);

  if (ptm_reading_is_type (reading, place, PTM_TOKEN_BREAK) || is_quote (said, at) || ptm_reading_is_mark (reading, place, ';') || ptm_reading_is_mark (reading, place, 0xff1b) || ptm_reading_is_mark (reading, place, 0x3002))
    return TRUE;
  if (ptm_reading_is_mark (reading, place, '.'))
    return get_token (said, at + 1) == NULL || get_token (said, at + 1)->space_before;
  if (is_comma (said, at))
    return ends_at_comma (said, at + 1);
  if (is_surface (said, at))
    return TRUE;
  if ((has_value (said, at, PTM_WORD_PREP, "with") && !ptm_grammar_has_rule (reading->grammar, "particles")) || has_sense (said, at, PTM_WORD_AND))
    return begins_picture (said, at) || is_foot (said, at);
  return begins_look (said, at) || has_sense (said, at, PTM_WORD_MANNER);
}

/* In the languages that name the picture last: "写着请安静的A4海报". */
static guint
find_kind_start (PtmSaid *said, guint first)
{
  guint at = said->kind_first;

  if (!said->draft->has_kind || at <= first || !ptm_grammar_has_rule (said->reading->grammar, "topic-first"))
    return said->places->len;
  while (at > first && (has_sense (said, at - 1, PTM_WORD_LINK) || has_sense (said, at - 1, PTM_WORD_FORMAT) || ptm_reading_is_type (said->reading, get_place (said, at - 1), PTM_TOKEN_SIZE)))
    at--;
  return at;
}

static guint
find_text_end (PtmSaid *said, guint first)
{
  guint most = MIN (MIN (first + MOST_SAID_WORDS, said->places->len), find_kind_start (said, first));

  for (guint at = first; at < most; at++)
    {
      guint place = get_place (said, at);

      if (at > first && ends_text (said, at))
        return at;
      /* What is called out ends there. */
      if ((ptm_reading_is_mark (said->reading, place, '!') || ptm_reading_is_mark (said->reading, place, '?')) && at + 1 < most && get_token (said, at + 1)->space_before)
        return at + 1;
    }
  return most;
}

/* What is quoted or titled comes first. */
static const char *
choose_said_role (PtmSaid *said)
{
  PtmReading *reading = said->reading;

  if (!ptm_draft_is_page (said->draft))
    return "caption";
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL)
      return "subtitle";
  return ptm_draft_find_role (said->draft, "title") == NULL ? "title" : ptm_draft_find_role (said->draft, "subtitle") == NULL ? "subtitle"
                                                                                                                              : "note";
}

static void
use (PtmSaid *said, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    ptm_draft_use (said->draft, get_place (said, at), get_place (said, at) + 1);
}

/* Lifts the text between first and text_end, with the words around it. */
static guint
take (PtmSaid *said, const char *role, guint from, guint first, guint text_end, guint end)
{
  g_autofree char *text = NULL;

  while (text_end > first && (is_comma (said, text_end - 1) || is_colon (said, text_end - 1)))
    text_end--;
  if (text_end == first)
    return from;
  text = g_strndup (said->reading->text + get_token (said, first)->start, get_token (said, text_end - 1)->end - get_token (said, first)->start);
  g_strstrip (text);
  if (*text == '\0')
    return from;
  ptm_draft_add_text (said->draft, role, text);
  use (said, from, end);
  return end;
}

/* "that says …" */
static guint
read_after (PtmSaid *said, guint at)
{
  guint first = skip_span (said, at), end;

  first += is_colon (said, first) ? 1 : 0;
  if (first >= said->places->len || is_quote (said, first) || ends_text (said, first))
    return at;
  end = find_text_end (said, first);
  return end > first ? take (said, choose_said_role (said), at, first, end, end) : at;
}

/* "at the bottom from all of us", "below it, signed: Tom": no text where a thing is to be drawn there. */
static guint
read_foot (PtmSaid *said, guint at)
{
  guint first = skip_span (said, at), end;
  g_auto (PtmPhrase) phrase = { 0 };

  for (guint i = 0; i < MOST_FEET && (is_colon (said, first) || is_comma (said, first) || has_sense (said, first, PTM_WORD_SAYS) || has_value (said, first, PTM_WORD_ASIDE, "foot") || has_value (said, first, PTM_WORD_ASIDE, "writes")); i++)
    first = skip_span (said, first);
  if (is_pause (said, first) || is_quote (said, first) || ends_text (said, first) || begins_picture (said, first))
    return at;
  if (ptm_phrase_read (said->reading, get_place (said, first), PTM_PHRASE_EDIT, &phrase) && (phrase.asset != NULL || phrase.sense != NULL) && ptm_reading_is_pause (said->reading, phrase.end))
    return at;
  end = find_text_end (said, first);
  return end > first ? take (said, "note", at, first, end, end) : at;
}

/* The word that opens what is closed at a token; the token itself when there is none. */
static guint
find_opening (PtmSaid *said, guint at)
{
  for (guint i = at; i > 0 && at - i < MOST_SAID_WORDS; i--)
    if (has_value (said, i - 1, PTM_WORD_SAYS, "words-open"))
      return i - 1;
  return at;
}

/* "看板に", "真ん中に": where the text shall stand. */
static gboolean
ends_spot (PtmSaid *said, guint at)
{
  static const PtmWordClass spots[] = { PTM_WORD_KIND, PTM_WORD_ROLE, PTM_WORD_SIDE, PTM_WORD_RELATION };

  if (at == 0 || !has_sense (said, at, PTM_WORD_PREP))
    return FALSE;
  return ptm_reading_is_any (said->reading, get_place (said, at - 1), spots, G_N_ELEMENTS (spots)) || has_value (said, at - 1, PTM_WORD_PIECE, "sign") || has_value (said, at - 1, PTM_WORD_PIECE, "slip") || has_value (said, at - 1, PTM_WORD_PIECE, "tag");
}

/* Where the clause begins that is closed at a token; behind the kind and what joins it: "ポスターに…と書いて". */
static guint
find_clause_start (PtmSaid *said, guint at)
{
  guint first = at;

  while (first > 0 && at - first < MOST_SAID_WORDS && !is_pause (said, first - 1) && !(said->draft->has_kind && first == said->kind_end) && !ends_spot (said, first - 1))
    first--;
  return said->draft->has_kind && first == said->kind_end && has_sense (said, first, PTM_WORD_PREP) ? skip_span (said, first) : first;
}

/* "… と書かれた", "auf dem … steht", "जिस पर … लिखा हो" */
static guint
read_before (PtmSaid *said, guint at)
{
  gboolean topic_first = ptm_grammar_has_rule (said->reading->grammar, "topic-first");
  guint    end = skip_span (said, at), open = find_opening (said, at), first = open;
  guint    close = topic_first && at > 0 && is_comma (said, at - 1) ? at - 1 : at;

  if (at == 0 || is_quote (said, at - 1) || is_quote (said, end))
    return at;
  /* "Auf dem Tisch steht eine Lampe" is no text: what closes one ends its clause. */
  if (!topic_first && (open == at || !(is_pause (said, end) || has_sense (said, end, PTM_WORD_AND))))
    return at;
  if (open < at)
    first = skip_span (said, open);
  else if (topic_first)
    first = open = find_clause_start (said, close);
  if (first >= close)
    return read_after (said, at);
  return take (said, choose_said_role (said), open, first, close, end) > open ? end : at;
}

/* The token behind the text that is given at a word, and its words; the same when it gives none. */
static guint
read_word (PtmSaid *said, guint at)
{
  gboolean is_page = ptm_draft_is_page (said->draft);

  if (has_value (said, at, PTM_WORD_SAYS, "words") && may_give_text (said, at))
    return read_after (said, at);
  if (has_value (said, at, PTM_WORD_SAYS, "words-before") || (is_page && has_value (said, at, PTM_WORD_ASIDE, "written")))
    return read_before (said, at);
  if (is_page && has_value (said, at, PTM_WORD_ASIDE, "writes"))
    return ptm_grammar_has_rule (said->reading->grammar, "verb-final") ? read_before (said, at) : read_after (said, at);
  return is_page && is_foot (said, at) ? read_foot (said, at) : at;
}

void
ptm_draft_read_said (PtmDraft *draft)
{
  PtmSaid said = { .draft = draft, .reading = draft->reading };

  if (!ptm_draft_is_page (draft) && draft->scene->kind != PTM_KIND_SCENE)
    return;
  find_places (&said);
  for (guint at = 0; at < said.places->len;)
    {
      guint next = ptm_reading_is_free (said.reading, get_place (&said, at)) ? read_word (&said, at) : at;

      at = next > at ? next : skip_span (&said, at);
    }
  g_array_unref (said.places);
}
