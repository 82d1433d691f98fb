/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Colours that no thing follows: "the lamp is orange", "a sofa, preferably pink", "the cat on the sofa is black". Which thing they belong to, and
 * whether a word such as "orange" or "rose" is a colour there or a thing of its own. */

#include "config.h"

#include "ptm-plan-private.h"

/* Between a thing and what is said of it. */
#define MOST_SMALL_WORDS 4
/* A thing and its place, in words. */
#define LONGEST_PLACE 12

/* "傘はオレンジで、…": the particle behind a word was put before it. */
static guint
skip_back_particle (PtmReading *reading, guint at)
{
  return at > 0 && ptm_grammar_has_rule (reading->grammar, "unspaced") && ptm_reading_is (reading, at, PTM_WORD_PREP, "at") ? at - 1 : at;
}

/* "the lamp is orange", "कार नारंगी है": what a small verb says of a thing is how it looks. */
static gboolean
is_stated (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at), before = at - 1;

  if (ptm_grammar_has_rule (reading->grammar, "verb-final"))
    {
      guint particle = before;

      before = skip_back_particle (reading, before);
      return (ptm_reading_is (reading, next, PTM_WORD_OTHER, "copula") || before < particle) && !ptm_reading_is_pause (reading, before) && ptm_reading_sense (reading, before, PTM_WORD_AND) == NULL;
    }
  while (before > 0 && ptm_reading_sense (reading, before, PTM_WORD_DEGREE) != NULL)
    before--;
  return (ptm_reading_is (reading, before, PTM_WORD_OTHER, "copula") || ptm_reading_is (reading, before, PTM_WORD_PREP, "in") || ptm_reading_is (reading, before, PTM_WORD_PREP, "rather")) && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL;
}

/* A word between a thing and how it looks. */
static gboolean
is_between (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_AND, PTM_WORD_IGNORE, PTM_WORD_STYLE, PTM_WORD_SIZE, PTM_WORD_DEGREE, PTM_WORD_SHADE };

  return ptm_draft_is_comma (reading, at) || ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is_unknown (reading, at);
}

/* "a", "three", "un petit" stands before a name. */
static gboolean
is_introduced (PtmReading *reading, guint name)
{
  static const PtmWordClass classes[] = { PTM_WORD_SIZE, PTM_WORD_STYLE, PTM_WORD_IGNORE, PTM_WORD_EXPRESSION };

  for (guint i = 0; i < MOST_SMALL_WORDS && name > 0; i++, name--)
    {
      if (ptm_reading_sense (reading, name - 1, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, name - 1, PTM_WORD_NUMBER) != NULL || ptm_reading_is_type (reading, name - 1, PTM_TOKEN_NUMBER))
        return TRUE;
      if (!ptm_reading_is_any (reading, name - 1, classes, G_N_ELEMENTS (classes)))
        return FALSE;
    }
  return FALSE;
}

/* "un canapé de couleur rose", "una oveja esponjosa y rosa": a word that may be a thing, without an article where things have one. */
static gboolean
is_bare_color (PtmReading *reading, guint at)
{
  guint    end = at + ptm_reading_span (reading, at), noun = at;
  gboolean is_described = FALSE;

  if (ptm_grammar_has_rule (reading->grammar, "no-articles") || !(ptm_reading_is_pause (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, end, PTM_WORD_RELATION) != NULL))
    return FALSE;
  while (noun > 0 && at - noun < MOST_SMALL_WORDS && is_between (reading, noun - 1))
    {
      noun--;
      is_described = is_described || !(ptm_draft_is_comma (reading, noun) || ptm_reading_sense (reading, noun, PTM_WORD_AND) != NULL);
    }
  return is_described && noun > 1 && ptm_reading_sense (reading, noun - 1, PTM_WORD_NOUN) != NULL && is_introduced (reading, noun - 1);
}

/* "Katze orange", "the lamp is orange": right behind a thing that has no colour yet, a fruit is what it looks like. */
static gboolean
is_color_of_last (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at + ptm_reading_span (reading, at);

  if (draft->last == NULL || draft->last->type != PTM_NODE_OBJECT || draft->last->color.a > 0 || at == 0 || ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL)
    return FALSE;
  return is_stated (reading, at) || is_bare_color (reading, at) || (ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) != NULL && (ptm_reading_is_pause (reading, end) || ptm_reading_is_mark (reading, end, '?') || ptm_reading_is_mark (reading, end, '!')));
}

/* Where the word begins that a small verb says, as "orange" in "should be orange"; at when it is none that may be a thing, too. */
static guint
find_stated (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       name = at;

  for (guint i = 0; i < MOST_SMALL_WORDS && ptm_reading_sense (reading, name, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, name, PTM_WORD_ARTICLE) == NULL; i++)
    name += ptm_reading_span (reading, name);
  /* "the bicycle in orange" */
  if (ptm_reading_is (reading, name, PTM_WORD_PREP, "in") || skip_back_particle (reading, name) < name)
    name += ptm_reading_span (reading, name);
  return ptm_reading_sense (reading, name, PTM_WORD_NOUN) != NULL && is_color_of_last (draft, name) ? name : at;
}

/* "テーブルの上のランプは緑色です": where places stand before their things, what was written last before the colour. */
static gboolean
is_written_last (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       name = at;

  for (guint i = at; i > 0 && at - i < LONGEST_PLACE; i--)
    if (ptm_reading_sense (reading, i - 1, PTM_WORD_NOUN) != NULL && ptm_reading_token (reading, i - 1)->index < ptm_reading_token (reading, at)->index && (name == at || ptm_reading_token (reading, i - 1)->index > ptm_reading_token (reading, name)->index))
      name = i - 1;
  for (guint i = 0; i < draft->placed->len && name < at; i++)
    if (g_strcmp0 (((PtmNode *)g_ptr_array_index (draft->placed, i))->asset, ptm_sense_get_asset (ptm_reading_sense (reading, name, PTM_WORD_NOUN))) == 0)
      return TRUE;
  return FALSE;
}

/* "The mailbox outside our house has always been yellow": a colour that a verb says, and no clause of its own, is of what stands at a place, and not
 * of the place. */
static gboolean
is_of_placed (PtmDraft *draft, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_IGNORE, PTM_WORD_DEGREE };
  PtmReading               *reading = draft->reading;
  guint                     verb = at;

  if (!draft->closed || draft->placed->len == 0 || draft->last == NULL || g_ptr_array_find (draft->placed, draft->last, NULL))
    return FALSE;
  for (guint i = 0; i < MOST_SMALL_WORDS && verb > 0 && !ptm_reading_is (reading, verb, PTM_WORD_OTHER, "copula") && (verb == at || ptm_reading_is_any (reading, verb, small, G_N_ELEMENTS (small))); i++)
    verb--;
  if (ptm_grammar_has_rule (reading->grammar, "postpositions"))
    return is_written_last (draft, at);
  /* "القطة على الأريكة سوداء" */
  if (ptm_grammar_has_rule (reading->grammar, "nominal-sentences") && at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) != NULL)
    return TRUE;
  if (!ptm_reading_is (reading, verb, PTM_WORD_OTHER, "copula"))
    return FALSE;
  for (; verb > 0 && ptm_reading_sense (reading, verb - 1, PTM_WORD_NOUN) == NULL; verb--)
    if (ptm_reading_is_pause (reading, verb - 1) || ptm_reading_is (reading, verb - 1, PTM_WORD_ASIDE, "which") || ptm_reading_is (reading, verb - 1, PTM_WORD_OTHER, "relative"))
      return FALSE;
  return verb > 0;
}

static void
color_last (PtmDraft *draft, guint at, PtmColor color)
{
  if (is_of_placed (draft, at))
    for (guint i = 0; i < draft->placed->len; i++)
      ((PtmNode *)g_ptr_array_index (draft->placed, i))->color = color;
  else
    draft->last->color = color;
  draft->tinted = draft->last;
}

/* A colour that no thing follows: of the thing before it, else of the whole picture. */
guint
ptm_draft_read_color (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       stated = find_stated (draft, at);
  guint       name = stated > at ? stated : ptm_draft_skip (draft, at, PTM_WORD_PREP);
  g_auto (PtmPhrase) phrase = { 0 };
  PtmColor color;
  guint    taken;

  if (!ptm_phrase_read_color (reading, name, &color, &taken))
    return at;
  if (stated == at && ptm_phrase_read (reading, name, PTM_PHRASE_PLAIN, &phrase) && !(name == at && phrase.head == at && phrase.head_end == phrase.end && is_color_of_last (draft, at)))
    return at;
  if (draft->last != NULL)
    color_last (draft, name, color);
  else if (draft->shades < G_N_ELEMENTS (draft->scene->palette.accent))
    draft->scene->palette.accent[draft->shades++] = color;
  ptm_draft_use (draft, at, name + taken);
  return name + taken;
}
