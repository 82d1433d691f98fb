/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Verbs of two words with something between them: "blow the whale up", "tausch den Hund aus". The tables have them in one piece, "blow
 * up" or "austauschen", and the small words that may stand apart as "particle". */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"

/* So many words may stand between the two. */
#define REACH 12

/* What a verb of one word becomes behind its particle: "tausch" and "tausche" are parts of "austauschen". */
static const char *const ENDINGS[] = { "en", "n" };

/* The words of a token, in one case; NULL when it is none. (transfer full) */
static char *
dup_word (PtmReading *reading, guint at)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint next = at; next < at + ptm_reading_span (reading, at); next++)
    {
      if (!ptm_reading_is_type (reading, next, PTM_TOKEN_WORD))
        return NULL;
      g_string_append_printf (words, "%s%s", next > at ? " " : "", ptm_reading_token (reading, next)->norm);
    }
  return g_strdup (words->str);
}

static gboolean
has_use (const PtmSense *senses)
{
  return ptm_sense_find (senses, PTM_WORD_VERB) != NULL || ptm_sense_find (senses, PTM_WORD_ARRANGE) != NULL;
}

static const PtmSense *
look_up (PtmReading *reading, const char *words)
{
  g_autofree char *key = ptm_grammar_dup_key (reading->grammar, words);
  const PtmSense  *senses = key != NULL ? ptm_grammar_lookup (reading->grammar, key) : NULL;

  return has_use (senses) ? senses : NULL;
}

/* What the two words mean together; (nullable). */
static const PtmSense *
find_both (PtmReading *reading, const char *verb, const char *particle)
{
  g_autofree char *words = g_strconcat (verb, " ", particle, NULL);
  const PtmSense  *senses = look_up (reading, words);

  for (guint i = 0; senses == NULL && ptm_grammar_has_rule (reading->grammar, "particles-first") && i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *joined = g_strconcat (particle, verb, ENDINGS[i], NULL);

      senses = look_up (reading, joined);
    }
  return senses;
}

/* "Stell die Vase auf den Tisch": before a thing it says where that is. */
static gboolean
leads_a_thing (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_ARTICLE, PTM_WORD_NOUN, PTM_WORD_PRONOUN, PTM_WORD_ROLE, PTM_WORD_NUMBER, PTM_WORD_SETTING };

  return at < reading->length && ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

static void
take_both (PtmClause *clause, guint verb, guint particle, const PtmSense *senses)
{
  for (const PtmSense *sense = ptm_sense_find (senses, PTM_WORD_VERB); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_VERB))
    {
      g_ptr_array_add (clause->verbs, sense->value);
      if (sense->number > 0)
        clause->factor = sense->number;
    }
  for (const PtmSense *sense = ptm_sense_find (senses, PTM_WORD_ARRANGE); sense != NULL && clause->n_arranged < G_N_ELEMENTS (clause->arranged); sense = ptm_sense_find (sense->next, PTM_WORD_ARRANGE))
    clause->arranged[clause->n_arranged++] = sense;
  clause->apart[0] = verb;
  clause->apart[1] = particle;
  clause->has_apart = TRUE;
}

/* Looks for the verb of a particle. */
static void
find_verb (PtmClause *clause, guint at)
{
  PtmReading      *reading = clause->reading;
  g_autofree char *particle = dup_word (reading, at);

  for (guint verb = MAX (clause->lead, at > REACH ? at - REACH : 0); particle != NULL && verb < at && !clause->has_apart; verb += ptm_reading_span (reading, verb))
    {
      g_autofree char *word = verb + ptm_reading_span (reading, verb) < at ? dup_word (reading, verb) : NULL;
      const PtmSense  *senses = word != NULL ? find_both (reading, word, particle) : NULL;

      if (senses != NULL)
        take_both (clause, verb, at, senses);
    }
}

void
ptm_clause_find_apart (PtmClause *clause)
{
  PtmReading *reading = clause->reading;

  for (guint at = clause->first + 1; at < clause->end && !clause->has_apart; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "particle") && !leads_a_thing (reading, at + ptm_reading_span (reading, at)))
      find_verb (clause, at);
}

gboolean
ptm_clause_skip_apart (PtmClauseCursor *cursor)
{
  const PtmClause *clause = cursor->clause;

  if (!clause->has_apart || (cursor->at != clause->apart[0] && cursor->at != clause->apart[1]))
    return FALSE;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}
