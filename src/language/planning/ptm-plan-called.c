/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What somebody in the picture is called: "our cat's name is Biscuit", "zwei Pinguine namens Pit und Pat", "mi perra Canela". A picture
 * shows no name, and a biscuit would be wrong. Pages and stories keep names: they are written there. */

#include "config.h"

#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* How many words are looked at. */
#define REACH 200
/* Who is called so is named not farther before. */
#define LONGEST_OWNER 10
#define MOST_NAMES    6

/* Somebody who may have a name. */
static gboolean
is_somebody (PtmReading *reading, guint at)
{
  static const char *const kinds[] = { "people", "person", "animal", "pet", "upright", "toy", "fantasy" };
  const PtmSense          *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  for (guint i = 0; noun != NULL && noun->noun != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (ptm_noun_has_tag (noun->noun, kinds[i]))
      return TRUE;
  return ptm_reading_is (reading, at, PTM_WORD_PIECE, "kin");
}

static gboolean
follows_somebody (PtmReading *reading, guint at)
{
  for (guint back = 1; back <= MIN (at, LONGEST_OWNER); back++)
    if (is_somebody (reading, at - back))
      return TRUE;
  return FALSE;
}

static gboolean
is_known_person (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_PERSON) != NULL || g_strcmp0 (ptm_ledger_find_wish (reading, at), "person") == 0;
}

/* A word that has a capital for being a name. */
static gboolean
is_proper (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  if (token == NULL || token->type != PTM_TOKEN_WORD || !token->capital || is_known_person (reading, at))
    return FALSE;
  return ptm_reading_is_unknown (reading, at) || (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL && !ptm_grammar_has_rule (reading->grammar, "capital-nouns"));
}

/* Who has a famous name is told: "the singer Adele"; where all words have a capital, none tells by it. */
static gboolean
may_have_name_beside (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  gboolean        is_small = !ptm_reading_token (reading, at)->capital || ptm_grammar_has_rule (reading->grammar, "capital-nouns");

  return is_small && is_somebody (reading, at) && (noun == NULL || noun->noun == NULL || !ptm_noun_has_tag (noun->noun, "job"));
}

/* "Anna Lee", behind a word that says that a name follows: the first word is one however it is written. */
static guint
find_name_end (PtmReading *reading, guint at)
{
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
    return at;
  at += ptm_reading_span (reading, at);
  return is_proper (reading, at) ? at + 1 : at;
}

/* "Pit und Pat", "Tick, Trick und Track" */
static guint
find_names_end (PtmReading *reading, guint at)
{
  guint end = find_name_end (reading, at);

  for (guint i = 0; end > at && i < MOST_NAMES; i++)
    {
      guint next = end + ptm_reading_span (reading, end);

      if (ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL && !ptm_draft_is_comma (reading, end))
        break;
      if (!ptm_reading_is_type (reading, next, PTM_TOKEN_WORD) || !ptm_reading_token (reading, next)->capital || (!is_proper (reading, next) && ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL))
        break;
      end = next + ptm_reading_span (reading, next);
    }
  return end;
}

/* "… is called Biscuit", "… se llama Canela": where what says so ends; at when nothing does. */
static guint
find_called_end (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at), end;

  if (!ptm_reading_is (reading, at, PTM_WORD_ASIDE, "named") || !follows_somebody (reading, at))
    return at;
  end = find_names_end (reading, next);
  return end > next ? end : at;
}

/* "my dog Biscuit", "two penguins, Pip and Pop,": a name beside who has it. */
static guint
find_beside_end (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at), end = next;

  if (!may_have_name_beside (reading, at))
    return next;
  if (ptm_draft_is_comma (reading, next))
    {
      end = is_proper (reading, next + 1) ? find_names_end (reading, next + 1) : next;
      return end > next + 1 && ptm_draft_is_comma (reading, end) ? end : next;
    }
  return is_proper (reading, next) ? find_names_end (reading, next) : next;
}

void
ptm_draft_hear_names (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = 0;

  if (draft->scene->kind != PTM_KIND_SCENE)
    return;
  while (at < MIN (reading->length, REACH))
    {
      guint next = at + ptm_reading_span (reading, at), end = find_called_end (reading, at);

      if (end > at)
        ptm_reading_use (reading, at, end - at, PTM_USE_IGNORED);
      else
        {
          end = find_beside_end (reading, at);
          if (end > next)
            ptm_reading_use (reading, next, end - next, PTM_USE_IGNORED);
        }
      at = MAX (end, next);
    }
}
