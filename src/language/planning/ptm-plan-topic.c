/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a picture is for or about, unquoted: "for our spring concert", "of the water cycle", "Flyer garage sale". */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-choice.h"
#include "ptm-plan-private.h"

#define MOST_TOPIC_WORDS 24

/* "chart of pets in class 3b: 5 dogs": words behind the number, then a colon. */
static gboolean
stands_before_colon (PtmReading *reading, guint at)
{
  guint end = at + 1;

  while (end < at + 5 && ptm_reading_is_type (reading, end, PTM_TOKEN_WORD))
    end++;
  return end > at + 1 && ptm_reading_is_mark (reading, end, ':');
}

/* "line chart of visitors 2019: 12": the numbers of charts and timelines are their content. */
static gboolean
begins_list (PtmDraft *draft, guint at)
{
  if (!ptm_reading_is_type (draft->reading, at, PTM_TOKEN_NUMBER))
    return FALSE;
  if (draft->scene->kind == PTM_KIND_CHART)
    return !stands_before_colon (draft->reading, at);
  return draft->scene->kind == PTM_KIND_TIMELINE && ptm_reading_is_mark (draft->reading, at + 1, ':');
}

/* "Könntest du ein Plakat für unser Fest zeichnen?": what asks for the picture is not what it is about. */
static gboolean
ends_request (PtmReading *reading, guint at)
{
  guint next = at;

  if (ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL && ptm_grammar_has_rule (reading->grammar, "capital-nouns") && !ptm_reading_token (reading, at)->capital)
    next = at + ptm_reading_span (reading, at);
  if (ptm_reading_is_mark (reading, next, '?') && next + 1 >= reading->length)
    return TRUE;
  return next > at && (ptm_reading_is_pause (reading, next) || ptm_reading_is_mark (reading, next, '!'));
}

/* "… and add balloons"; where no letter has a capital, a name may look like a rarer verb. */
static gboolean
begins_request (PtmReading *reading, guint at)
{
  static const char *const verbs[] = { "add", "change", "write", "setText", "remove" };

  if (ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL || !ptm_grammar_has_rule (reading->grammar, "construct"))
    return ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, verbs[i]))
      return TRUE;
  return FALSE;
}

/* A capital alone makes no place where all nouns have one: "Neu im Sortiment". */
gboolean
ptm_draft_is_place (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_PLACE) != NULL)
      return TRUE;
  return !ptm_grammar_has_rule (reading->grammar, "capital-nouns");
}

static gboolean
ends_topic (PtmDraft *draft, guint at)
{
  static const PtmWordClass classes[] = {
    PTM_WORD_TITLED,
    PTM_WORD_SAYS,
    PTM_WORD_WITHOUT,
    PTM_WORD_MANNER,
    PTM_WORD_LABELED,
    PTM_WORD_ARROWED,
    PTM_WORD_PHOTO,
  };
  PtmReading *reading = draft->reading;
  guint       next = at + ptm_reading_span (reading, at);
  PtmFact     fact = { 0 };
  gboolean    is_fact;

  if (ptm_reading_is_mark (reading, at, '.') && at > 0 && at + 1 < reading->length && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER))
    return FALSE;
  if (ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ends_request (reading, at))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL && begins_request (reading, next))
    return TRUE;
  if (begins_list (draft, at) || ptm_reading_sense (reading, at, PTM_WORD_FINISH) != NULL)
    return TRUE;
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_draft_read_ground (draft, at) > at)
    return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL && (ptm_reading_sense (reading, next, PTM_WORD_FORMAT) != NULL || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL))
    return TRUE;
  if (!ptm_draft_is_page (draft))
    return FALSE;
  /* "guitar lessons $20 per hour": of notes only prices. */
  is_fact = ptm_fact_read (reading, at, &fact) && (strcmp (fact.role, "note") != 0 || !ptm_reading_is_type (reading, at, PTM_TOKEN_WORD));
  g_free (fact.text);
  return is_fact && (strcmp (fact.role, "place") != 0 || ptm_draft_is_place (reading, at, fact.end));
}

void
ptm_draft_note_topics (PtmDraft *draft, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (draft->reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (draft->reading, at, PTM_WORD_NOUN);
      const PtmNoun  *chosen = sense != NULL ? ptm_choice_find (draft->reading, at, at + ptm_reading_span (draft->reading, at)) : NULL;
      const PtmNoun  *noun = chosen != NULL || sense == NULL ? chosen : sense->noun;

      if (noun != NULL && noun->asset != NULL)
        g_ptr_array_add (draft->topics, (gpointer)noun);
    }
}

/* Right behind the kind, or behind the words that say how it looks: "invitación elegante a la fiesta". */
static gboolean
follows_kind (PtmDraft *draft, guint at)
{
  for (guint i = draft->kind_end; i < at; i += ptm_reading_span (draft->reading, i))
    if (ptm_reading_sense (draft->reading, i, PTM_WORD_STYLE) == NULL)
      return FALSE;
  return at >= draft->kind_end;
}

/* "شعار مخبز الشمس": in the languages of that rule the owner stands right behind what is his. */
static gboolean
is_owner (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;

  return at == draft->kind_end && ptm_draft_is_page (draft) && ptm_grammar_has_rule (reading->grammar, "construct") && (ptm_reading_is_unknown (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_PLACE) != NULL || (ptm_draft_is_slip (draft) && ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL));
}

/* "Datenschutz im Alltag": the small word belongs to the name where no thing follows it. */
static gboolean
joins_name (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  next = ptm_reading_skip (reading, next, PTM_WORD_ARTICLE);
  return ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL && ptm_reading_is_unknown (reading, next);
}

/* A season stands before an event as a part of its name, "Summer Sale"; other words of style say how the page looks. */
static gboolean
is_season (PtmReading *reading, guint at)
{
  static const char *const seasons[] = { "spring", "summer", "autumn", "winter", NULL };
  const PtmSense          *style = ptm_reading_sense (reading, at, PTM_WORD_STYLE);

  return style != NULL && g_strv_contains (seasons, style->value);
}

/* "New Year's Eve" is a date, too. */
static gboolean
is_event (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_ASIDE, "event");
}

/* "poster New Year's Eve Party with …", "affiche Fête de la musique": what is held, named right behind the kind. */
static gboolean
names_event (PtmDraft *draft, guint at)
{
  static const PtmWordClass others[] = { PTM_WORD_PREP, PTM_WORD_RELATION, PTM_WORD_ARTICLE, PTM_WORD_IGNORE, PTM_WORD_ROLE, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_FORMAT };
  PtmReading               *reading = draft->reading;

  if (!ptm_draft_is_page (draft) || ptm_draft_is_slip (draft) || ptm_grammar_has_rule (reading->grammar, "unspaced") || !follows_kind (draft, at) || !ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
    return FALSE;
  if (ptm_reading_is_any (reading, at, others, G_N_ELEMENTS (others)) && !is_event (reading, at))
    return FALSE;
  for (guint n = 0; n < MOST_TOPIC_WORDS && at < reading->length && (is_event (reading, at) || !ends_topic (draft, at)) && !ptm_draft_is_about (reading, at); n++, at += ptm_reading_span (reading, at))
    {
      if (!ptm_reading_is_free (reading, at) && !is_season (reading, at))
        return FALSE;
      if (is_event (reading, at))
        return TRUE;
    }
  return FALSE;
}

/* Where the name of an event begins, with the season before it. */
static guint
find_event_start (PtmDraft *draft, guint at)
{
  return at > draft->kind_end && is_season (draft->reading, at - 1) ? at - 1 : at;
}

/* "Flyer garage sale, Saturday": words right behind the kind that no table knows are its name. */
static gboolean
stands_bare (PtmDraft *draft, guint at)
{
  static const PtmWordClass names[] = { PTM_WORD_NOUN, PTM_WORD_OCCASION, PTM_WORD_PLACE, PTM_WORD_CATEGORY };
  static const PtmWordClass others[] = { PTM_WORD_ACTION, PTM_WORD_MANNER, PTM_WORD_PHOTO, PTM_WORD_RELATION, PTM_WORD_PERSON };
  PtmReading               *reading = draft->reading;
  gboolean                  has_unknown = FALSE, is_name = ptm_reading_is_unknown (reading, at);

  if (!ptm_draft_is_page (draft) || !follows_kind (draft, at) || ptm_reading_is_foreign (reading, at) || ptm_reading_token (reading, at) == NULL)
    return FALSE;
  if (ptm_grammar_has_rule (reading->grammar, "unspaced") && !ptm_reading_token (reading, at)->space_before && !ptm_draft_is_slip (draft))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names) && !is_name; i++)
    is_name = ptm_reading_sense (reading, at, names[i]) != NULL;
  for (; is_name && at < reading->length && !ends_topic (draft, at); at += ptm_reading_span (reading, at))
    {
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        if (ptm_reading_sense (reading, at, others[i]) != NULL && !joins_name (reading, at))
          return FALSE;
      if (!ptm_reading_is_free (reading, at))
        return FALSE;
      has_unknown = has_unknown || ptm_reading_is_unknown (reading, at);
    }
  return has_unknown || ptm_draft_is_slip (draft);
}

/* "for" may come later on a page; "of" and a colon follow the kind. What stands after the colon of a page is its topic
 * when nothing else is told by it. */
static gboolean
opens_topic (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       next = at + 1;
  PtmFact     fact = { 0 };
  gboolean    is_fact;

  if (is_owner (draft, at) || names_event (draft, at) || stands_bare (draft, at))
    return TRUE;
  /* "affiche en bleu" */
  if (ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_COLOR) != NULL && !ptm_reading_is (reading, at, PTM_WORD_PREP, "for") && !ptm_reading_is_mark (reading, at, ':'))
    return FALSE;
  /* "the first page of my talk on bees" */
  if (draft->cued && at == draft->kind_end && ptm_draft_is_page (draft) && (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_is (reading, at, PTM_WORD_RELATION, "on")) && !ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
    return TRUE;
  if (!follows_kind (draft, at))
    return ptm_draft_is_page (draft) && at > draft->kind_end && (draft->last == NULL || draft->cued) && ptm_reading_is (reading, at, PTM_WORD_PREP, "for");
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "about") || ptm_reading_is (reading, at, PTM_WORD_PREP, "for") || ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is (reading, at, PTM_WORD_PREP, "to"))
    return TRUE;
  /* "a mind map around the word water" */
  if (ptm_reading_is (reading, at, PTM_WORD_RELATION, "around") && draft->scene->kind == PTM_KIND_MINDMAP)
    return TRUE;
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "in") && (draft->scene->kind == PTM_KIND_MINDMAP || draft->scene->kind == PTM_KIND_INFOGRAPHIC || draft->scene->kind == PTM_KIND_TIMELINE))
    return TRUE;
  if (!ptm_draft_is_page (draft) || !ptm_reading_is_mark (reading, at, ':') || !ptm_reading_is_type (reading, next, PTM_TOKEN_WORD))
    return FALSE;
  if (ptm_reading_sense (reading, next, PTM_WORD_ROLE) != NULL || ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_sense (reading, next, PTM_WORD_NUMBER) != NULL)
    return FALSE;
  is_fact = ptm_fact_read (reading, next, &fact);
  g_free (fact.text);
  return !is_fact;
}

/* "for my teacher": whose it is belongs to the topic. */
static guint
skip_plain_article (PtmDraft *draft, guint at)
{
  /* An article that is written onto its noun stays there. */
  if (ptm_reading_is (draft->reading, at, PTM_WORD_ARTICLE, "possessive") || ptm_grammar_has_rule (draft->reading->grammar, "articles-repeated"))
    return at;
  return ptm_draft_skip (draft, at, PTM_WORD_ARTICLE);
}

/* "for a spring concert", "of the water cycle", right after the kind. */
guint
ptm_draft_read_topic (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    is_genitive, has_event;
  guint       first, end;

  if (draft->topic != NULL || !draft->has_kind || !opens_topic (draft, at))
    return at;
  has_event = names_event (draft, at);
  at = has_event ? find_event_start (draft, at) : at;
  end = has_event || is_owner (draft, at) || stands_bare (draft, at) ? at : at + ptm_reading_span (reading, at);
  is_genitive = ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "genitive") || ptm_reading_is (reading, end, PTM_WORD_ARTICLE, "genitive");
  /* "Book cover: The Lost Whale" */
  first = ptm_reading_is_mark (reading, at, ':') && ptm_reading_token (reading, end) != NULL && ptm_reading_token (reading, end)->capital ? end : skip_plain_article (draft, end);
  end = first;
  while (end < reading->length && end - first < MOST_TOPIC_WORDS && ((has_event && is_event (reading, end)) || !ends_topic (draft, end)))
    end += ptm_reading_span (reading, end);
  if (end == first)
    return at;
  draft->topic = ptm_reading_dup (reading, first, end);
  if (is_genitive)
    {
      g_autofree char *genitive = g_steal_pointer (&draft->topic);

      draft->topic = ptm_grammar_dup_nominative (reading->grammar, genitive);
    }
  if (!ptm_reading_is_mark (reading, at, ':') && first > at)
    draft->topic_prep = ptm_reading_dup (reading, at, first);
  draft->declined = draft->topic_prep != NULL && ptm_reading_is (reading, first, PTM_WORD_ARTICLE, "possessive") && ptm_grammar_has_rule (reading->grammar, "capital-nouns");
  ptm_draft_note_topics (draft, first, end);
  ptm_draft_use (draft, at, end);
  return end;
}
