/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where an event is, said right behind its day or hour: "7月20日 午後6時 中央公園", "20. Juli 18 Uhr Stadtpark". What stands there up
 * to the end of the line is printed, and no meadow or building is drawn for it. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* Nobody names a place with more words. */
#define MOST_WORDS 8

gboolean
ptm_draft_is_venue (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return ptm_reading_sense (reading, at, PTM_WORD_PLACE) != NULL || (noun != NULL && noun->noun != NULL && ptm_noun_has_tag (noun->noun, "building")) || (ptm_reading_sense (reading, at, PTM_WORD_SETTING) != NULL && ptm_grammar_has_rule (reading->grammar, "no-articles"));
}

/* "Central Park", "Stadtpark" */
static gboolean
is_named_setting (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_SETTING) != NULL && ptm_reading_token (reading, at)->capital;
}

/* "Central", "of the", a name: what a place may be called with. */
static gboolean
is_part (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_ARTICLE, PTM_WORD_LINK, PTM_WORD_SIDE };
  const PtmToken           *token = ptm_reading_token (reading, at);

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is_any (reading, at, small, G_N_ELEMENTS (small)) || ptm_reading_is (reading, at, PTM_WORD_PREP, "of") || ptm_reading_is (reading, at, PTM_WORD_ROLE, "place"))
    return TRUE;
  return token->type == PTM_TOKEN_WORD && ptm_reading_is_unknown (reading, at) && (token->capital || ptm_grammar_has_rule (reading->grammar, "no-articles"));
}

static gboolean
begins_fact (PtmReading *reading, guint at)
{
  PtmFact  fact = { 0 };
  gboolean is_fact = ptm_fact_read (reading, at, &fact) && strcmp (fact.role, "place") != 0;

  g_free (fact.text);
  return is_fact;
}

guint
ptm_draft_read_venue (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  gboolean         is_in = ptm_reading_is (reading, at, PTM_WORD_PREP, "at") || ptm_reading_is (reading, at, PTM_WORD_PREP, "in");
  guint            first = is_in ? at + ptm_reading_span (reading, at) : at, end, words = 0;
  gboolean         is_venue = FALSE;
  g_autofree char *text = NULL;

  if (!ptm_draft_is_page (draft) || at == 0 || at != draft->dated_end || ptm_draft_find_role (draft, "place") != NULL)
    return at;
  if (!ptm_grammar_has_rule (reading->grammar, "articles-repeated"))
    first = ptm_reading_skip (reading, first, PTM_WORD_ARTICLE);
  for (end = first; !ptm_reading_is_pause (reading, end) && !(end > first && begins_fact (reading, end)); end += ptm_reading_span (reading, end))
    {
      gboolean is_name = ptm_draft_is_venue (reading, end) || is_named_setting (reading, end);

      if (words++ == MOST_WORDS || !ptm_reading_is_free (reading, end) || (!is_name && !is_part (reading, end)))
        return at;
      is_venue = is_venue || is_name;
    }
  if (end <= first || ptm_reading_is_type (reading, first, PTM_TOKEN_NUMBER))
    return at;
  text = ptm_reading_dup (reading, first, end);
  ptm_draft_add_text (draft, is_venue || is_in ? "place" : "note", text);
  ptm_draft_use (draft, at, end);
  return end;
}
