/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Words that are written as one: in a script without gaps, where particles part the others and the tables may know a half of such a word, and
 * colours with what they are a tone of, "Brauntöne". */

#include "config.h"

#include <string.h>

#include "ptm-compound.h"
#include "ptm-segment.h"

/* In bytes: "rot", and what no colour with "töne" is longer than. */
#define SHORTEST_HUE  3
#define LONGEST_TONES 40

gboolean
ptm_compound_is_glued (PtmReading *reading, guint at, guint next)
{
  const PtmToken *first = ptm_reading_token (reading, at), *second = ptm_reading_token (reading, next);

  return first != NULL && second != NULL && second->type == PTM_TOKEN_WORD && first->end == second->start;
}

/* "お花見", "紅葉狩りの": the tail of a word for an occasion, of which the thing is drawn; "花を見る" and "リンゴ狩りをする" are deeds. */
static gboolean
is_tail (PtmReading *reading, guint at)
{
  const PtmToken *next = ptm_reading_token (reading, at + 1);

  if (at == 0 || !ptm_compound_is_glued (reading, at - 1, at) || ptm_segment_is_ending (ptm_reading_token (reading, at)->norm))
    return FALSE;
  if (ptm_reading_token (reading, at - 1)->use != PTM_USE_USED || (ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_SETTING) == NULL))
    return FALSE;
  return next == NULL || next->type != PTM_TOKEN_WORD || (strcmp (next->norm, "を") != 0 && (!ptm_segment_is_ending (next->norm) || ptm_reading_match (reading, at + 1)->senses != NULL));
}

/* "読書コーナー": what a corner, a club or a room is for. */
static gboolean
is_use_of_place (PtmReading *reading, guint at)
{
  return !ptm_segment_is_ending (ptm_reading_token (reading, at)->norm) && ptm_compound_is_glued (reading, at, at + 1) && (ptm_reading_is (reading, at + 1, PTM_WORD_ASIDE, "use") || ptm_reading_is (reading, at + 1, PTM_WORD_SIDE, "corner"));
}

gboolean
ptm_compound_has (PtmReading *reading, guint at)
{
  return ptm_grammar_has_rule (reading->grammar, "unspaced") && ptm_grammar_has_rule (reading->grammar, "particles") && (is_tail (reading, at) || is_use_of_place (reading, at));
}

const PtmSense *
ptm_compound_find_tones (PtmGrammar *grammar, const char *norm)
{
  gsize length = strlen (norm);

  if (!ptm_grammar_has_rule (grammar, "capital-nouns") || length > LONGEST_TONES)
    return NULL;
  for (gsize at = SHORTEST_HUE; at < length; at++)
    {
      const PtmSense  *tones = ptm_sense_find (ptm_grammar_lookup (grammar, norm + at), PTM_WORD_OTHER);
      g_autofree char *hue = tones != NULL && g_str_equal (tones->value, "tones") ? g_strndup (norm, at) : NULL;
      const PtmSense  *color = hue != NULL ? ptm_sense_find (ptm_grammar_lookup (grammar, hue), PTM_WORD_COLOR) : NULL;

      if (color != NULL)
        return color;
    }
  return NULL;
}
