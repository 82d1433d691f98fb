/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is said aside: who asks ("I'm a teacher and …"), what is not needed ("the solar system isn't needed, just a rocket"), and
 * what a picture of things is for ("for my daughter's birthday", "it's for a worksheet"). It is heard, and nothing of it is drawn.
 * A page keeps what it is for: that is its topic. */

#include "config.h"

#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* Nobody says more about himself, or about what he does without. */
#define LONGEST_ASIDE 12
/* How many words are looked at. */
#define REACH 400

static gboolean
ends_clause (PtmReading *reading, guint at)
{
  static const gunichar marks[] = { ':', '?', '!', 0xbf, 0xa1, 0xff1a, 0xff1f, 0xff01 };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (ptm_reading_is_mark (reading, at, marks[i]))
      return TRUE;
  /* "I run a shop - could you show …" */
  if ((ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, 0x2013) || ptm_reading_is_mark (reading, at, 0x2014)) && ptm_reading_token (reading, at)->space_before)
    return TRUE;
  return ptm_reading_is_pause (reading, at) || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE);
}

static gboolean
begins_clause (PtmReading *reading, guint at)
{
  return at == 0 || ends_clause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL;
}

/* Where the clause ends that a token stands in, with an "and" in between when it is one about the speaker. */
static guint
find_end (PtmReading *reading, guint at, gboolean stops_at_and)
{
  guint first = at;

  while (at < reading->length && !ends_clause (reading, at) && !(stops_at_and && ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL))
    at += ptm_reading_span (reading, at);
  return at - first <= LONGEST_ASIDE ? at : first;
}

static guint
find_start (PtmReading *reading, guint at)
{
  guint first = at;

  while (first > 0 && !begins_clause (reading, first))
    first--;
  return at - first <= LONGEST_ASIDE ? first : at;
}

/* Something is left that can be drawn. */
static gboolean
leaves_more (PtmDraft *draft, guint first, guint end)
{
  return first > 1 || end + 2 < draft->reading->length;
}

static void
hear (PtmDraft *draft, guint first, guint end)
{
  if (end > first && leaves_more (draft, first, end))
    ptm_reading_use (draft->reading, first, end - first, PTM_USE_IGNORED);
}

/* "a house for my rabbits" still has rabbits. */
static gboolean
is_drawable (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && ptm_sense_get_asset (noun) != NULL && !ptm_reading_is (reading, at, PTM_WORD_ASIDE, "use");
}

gboolean
ptm_draft_names_thing (PtmReading *reading, guint at)
{
  return is_drawable (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL || ptm_reading_sense (reading, at, PTM_WORD_SETTING) != NULL;
}

/* Outside of some words, something that can be drawn; counted says that there are several of it. */
static gboolean
names_things_outside (PtmReading *reading, guint first, guint end, gboolean counted)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      guint taken = 0;

      if (at >= first && at < end)
        continue;
      if (!counted && ptm_draft_names_thing (reading, at))
        return TRUE;
      if (counted && ptm_phrase_read_number (reading, at, &taken) > 1)
        {
          g_auto (PtmPhrase) phrase = { 0 };

          if (ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && phrase.asset != NULL && phrase.count > 1)
            return TRUE;
        }
    }
  return FALSE;
}

void
ptm_draft_hear_asides (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      guint end = at + ptm_reading_span (reading, at);

      if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "speaker") && begins_clause (reading, at))
        hear (draft, at, find_end (reading, at, TRUE));
      else if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "unwanted"))
        hear (draft, find_start (reading, at), end);
      /* "13 ducklings … ducks are fine too": the first that was named is drawn. */
      else if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "allowed") && names_things_outside (reading, find_start (reading, at), end, FALSE))
        hear (draft, find_start (reading, at), end);
      /* "The rain has stopped": what is over is not seen. */
      else if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "past") && names_things_outside (reading, at, end, FALSE))
        hear (draft, at, end);
      else if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "no") && find_end (reading, end, FALSE) > end)
        hear (draft, at, find_end (reading, end, FALSE));
    }
}

/* What a purpose goes on to: the things that are wanted. */
static gboolean
begins_wish (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_DRAW, PTM_WORD_RELATION, PTM_WORD_NUMBER, PTM_WORD_WITHOUT };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL && ptm_reading_sense (reading, at, PTM_WORD_ASIDE) == NULL)
      return TRUE;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_is (reading, at, PTM_WORD_PREP, "of");
}

/* "for year 5", "für Klasse 3": the number of a class, where nothing follows that it could count. */
static gboolean
ends_with_number (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && (at + 1 >= reading->length || ends_clause (reading, at + 1));
}

/* "for my six-year-olds": how old they are. */
static gboolean
counts_years (PtmReading *reading, guint at)
{
  guint taken = 0;

  return ptm_phrase_read_number (reading, at, &taken) > 0 && ptm_reading_is (reading, at + taken, PTM_WORD_ASIDE, "use");
}

/* "for the window of the bakery" goes on; "for my daughter of a cat" does not. */
static gboolean
is_of_use (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (!ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
    return FALSE;
  for (guint i = 0; i < 2 && (ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "definite") || ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "possessive")); i++)
    next += ptm_reading_span (reading, next);
  return ptm_reading_is_unknown (reading, next);
}

/* "For the dentist's waiting room, a crocodile": what the sentence begins with says where the picture goes. */
static gboolean
opens_sentence (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return at == 0 && ptm_reading_is (reading, at, PTM_WORD_ASIDE, "for") && !ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "indefinite") && !begins_wish (reading, next);
}

/* "for my daughter's birthday", "für die erste Klasse", "for the choir": where it ends; at itself when it is none. */
static guint
find_use_end (PtmReading *reading, guint at)
{
  guint    first = at + ptm_reading_span (reading, at), end = first;
  gboolean is_owned = ptm_reading_is (reading, at, PTM_WORD_ASIDE, "for"), is_use = FALSE, is_unknown = FALSE, is_first = opens_sentence (reading, at);

  if (!ptm_reading_is (reading, at, PTM_WORD_PREP, "for"))
    return at;
  for (; end < reading->length && end - first < LONGEST_ASIDE && !ends_clause (reading, end) && (!begins_wish (reading, end) || counts_years (reading, end) || (is_use && ends_with_number (reading, end)) || is_of_use (reading, end) || (is_first && ptm_reading_is (reading, end, PTM_WORD_PREP, "of"))); end += ptm_reading_span (reading, end))
    {
      gboolean used = ptm_reading_is (reading, end, PTM_WORD_ASIDE, "use") || ptm_reading_sense (reading, end, PTM_WORD_KIND) != NULL;
      gboolean is_next = (is_use || is_unknown) && !used && (ptm_reading_is (reading, end, PTM_WORD_ARTICLE, "indefinite") || is_drawable (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL);

      if (is_next || (is_first && end > first && ptm_reading_is (reading, end, PTM_WORD_ARTICLE, "indefinite")))
        break;
      if (!is_use && is_drawable (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_KIND) == NULL)
        is_owned = FALSE;
      is_owned = is_owned || ptm_reading_is (reading, end, PTM_WORD_ARTICLE, "possessive");
      is_unknown = is_unknown || ptm_reading_is_unknown (reading, end);
      is_use = is_use || used;
    }
  return is_use || is_first || (is_owned && is_unknown) ? end : at;
}

/* A clause that says nothing but what the picture is for: "it's for …", "so that the children can count them". */
static guint
find_purpose_end (PtmReading *reading, guint at)
{
  guint end = ptm_reading_is (reading, at, PTM_WORD_ASIDE, "purpose") ? find_end (reading, at, FALSE) : at;

  /* "It's her birthday so please draw a cake" */
  for (guint i = at + ptm_reading_span (reading, at); i < end; i += ptm_reading_span (reading, i))
    if (ptm_reading_sense (reading, i, PTM_WORD_DRAW) != NULL)
      return i;
  return end;
}

gboolean
ptm_draft_is_purpose (PtmReading *reading, guint kind)
{
  for (guint at = kind > LONGEST_ASIDE ? kind - LONGEST_ASIDE : 0; at < kind; at++)
    {
      if (find_purpose_end (reading, at) > kind && names_things_outside (reading, at, find_purpose_end (reading, at), FALSE))
        return TRUE;
      if (find_use_end (reading, at) == kind + ptm_reading_span (reading, kind) && names_things_outside (reading, at, find_use_end (reading, at), TRUE))
        return TRUE;
    }
  return FALSE;
}

/* "Which animals live on a farm? Show a cow and a pig": what is asked before the wish says where it is, and no more. */
static void
hear_question (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = ptm_reading_is_mark (reading, 0, 0xbf) ? 1 : 0, end = at, mark;

  mark = find_end (reading, at, FALSE);
  /* "Where do apples come from? Draw an apple tree" */
  if (!ptm_reading_is (reading, at, PTM_WORD_ASIDE, "asks") && ptm_reading_sense (reading, mark + 1, PTM_WORD_DRAW) == NULL)
    return;
  if (!ptm_reading_is_mark (reading, mark, '?') || !names_things_outside (reading, 0, mark, FALSE))
    return;
  /* Of "lives in the sea" the sea is kept. */
  while (end < mark && ptm_reading_sense (reading, end, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, end, PTM_WORD_SETTING) == NULL)
    end++;
  ptm_reading_use (reading, at, MIN (end, mark) - at, PTM_USE_IGNORED);
  if (ptm_reading_sense (reading, mark + 1, PTM_WORD_VERB) != NULL)
    ptm_reading_use (reading, mark + 1, ptm_reading_span (reading, mark + 1), PTM_USE_IGNORED);
}

/* "in three rows of four": where such words end; at itself when they are none. */
static guint
find_rows_end (PtmReading *reading, guint at)
{
  guint number = at + ptm_reading_span (reading, at), taken = 0, rows, end;

  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL || ptm_phrase_read_number (reading, number, &taken) < 1)
    return at;
  rows = number + taken;
  if (!ptm_reading_is (reading, rows, PTM_WORD_ASIDE, "rows"))
    return at;
  end = rows + ptm_reading_span (reading, rows);
  number = end + ptm_reading_span (reading, end);
  if (ptm_reading_sense (reading, end, PTM_WORD_PREP) != NULL && ptm_phrase_read_number (reading, number, &taken) > 0 && (number + taken >= reading->length || ends_clause (reading, number + taken)))
    return number + taken;
  return end;
}

/* The cells of a grid stand as is best for their number: it is told, and the rows are no further things. */
static void
tell_rows (PtmDraft *draft, guint at)
{
  guint            end = ptm_reading_is_free (draft->reading, at) ? find_rows_end (draft->reading, at) : at;
  g_autofree char *text = end > at ? ptm_reading_dup (draft->reading, at, end) : NULL;

  if (text == NULL)
    return;
  ptm_ledger_add (draft->scene->unmet, text, "relation");
  ptm_reading_use (draft->reading, at, end - at, PTM_USE_UNMET);
}

/* "Letter S page", "la page de la lettre B": where the words end that say which letter the things begin with; at when none do. */
static guint
find_letter_end (PtmReading *reading, guint at)
{
  guint           letter = at + ptm_reading_span (reading, at);
  const PtmToken *token = ptm_reading_token (reading, letter);

  if (!ptm_reading_is (reading, at, PTM_WORD_ASIDE, "letter") || token == NULL || token->type != PTM_TOKEN_WORD || g_utf8_strlen (token->norm, -1) != 1 || !names_things_outside (reading, at, letter + 1, FALSE))
    return at;
  return letter + 1;
}

void
ptm_draft_hear_purposes (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (draft->has_kind && draft->scene->kind != PTM_KIND_SCENE && draft->scene->kind != PTM_KIND_GRID)
    return;
  hear_question (draft);
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      guint end = MAX (find_use_end (reading, at), find_purpose_end (reading, at));

      end = MAX (end, find_letter_end (reading, at));
      if (draft->scene->kind == PTM_KIND_GRID)
        tell_rows (draft, at);
      if (end > at && ptm_reading_is_free (reading, at) && names_things_outside (reading, at, end, FALSE))
        hear (draft, at, end);
    }
}
