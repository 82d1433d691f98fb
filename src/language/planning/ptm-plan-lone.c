/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A sentence that asks for a picture of something, and no table knows what: "画一个锅铲", "Draw otoscopes". The unknown words are the
 * things it asks for. They stand on cards, with others offered, which says more than that there is nothing to draw. */

#include "config.h"

#include "ptm-plan-private.h"
#include "ptm-wishes.h"

/* More unknown words are no list of things. */
#define MOST_LONE 3
/* In tokens. */
#define LONGEST_NAME 1

/* "draw", "please draw me a": something is asked for; or the sentence is no more than a name. */
static gboolean
asks (PtmReading *reading)
{
  if (reading->length <= LONGEST_NAME)
    return TRUE;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite"))
      return TRUE;
  return FALSE;
}

/* Where nouns are written small, a capital within the sentence is a name. */
static gboolean
is_name (PtmReading *reading, const PtmToken *token)
{
  return token->capital && token->start > 0 && !ptm_grammar_has_rule (reading->grammar, "capital-nouns");
}

static gboolean
may_be_thing (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  if (!ptm_reading_is_unknown (reading, at) || !ptm_reading_is_free (reading, at) || g_utf8_strlen (token->norm, -1) < 2)
    return FALSE;
  if (is_name (reading, token) || ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), token->norm) != NULL)
    return FALSE;
  return !ptm_grammar_is_action (reading->grammar, token->norm) && !ptm_grammar_is_adverb (reading->grammar, token->norm);
}

static guint
count_things (PtmReading *reading)
{
  guint n = 0;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    n += may_be_thing (reading, at) ? 1 : 0;
  return n;
}

void
ptm_draft_add_lone (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       n = draft->scene->nodes->len == 0 && asks (reading) ? count_things (reading) : 0;

  if (n == 0 || n > MOST_LONE)
    return;
  for (guint at = 0; at < reading->length;)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (!may_be_thing (reading, at) || !ptm_phrase_read (reading, at, PTM_PHRASE_OPEN, &phrase) || phrase.sense != NULL)
        {
          at += ptm_reading_span (reading, at);
          continue;
        }
      ptm_phrase_use (reading, &phrase);
      draft->last = ptm_draft_add_object (draft, NULL, &phrase, "item");
      at = phrase.end;
    }
}
