/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a picture shall feel like: "a warm autumn palette" is no palette that lies there, and "dreamy and melancholic mood" no line of
 * the page. Styles and colours are read as such; what is left of a mood is told. */

#include "config.h"

#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* Nobody says more of a mood. */
#define LONGEST_MOOD 10
/* How many words are looked at. */
#define REACH 400

static gboolean
tells_tone (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_STYLE, PTM_WORD_COLOR, PTM_WORD_SHADE };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* "autumn palette", "paleta otoñal" */
static gboolean
is_palette (PtmReading *reading, guint at)
{
  if (!ptm_reading_is (reading, at, PTM_WORD_OTHER, "tones") || ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL)
    return FALSE;
  return (at > 0 && tells_tone (reading, at - 1)) || tells_tone (reading, at + ptm_reading_span (reading, at));
}

static gboolean
ends_mood (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_KIND, PTM_WORD_FINISH, PTM_WORD_CATEGORY };
  const PtmSense           *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  if (ptm_reading_is_pause (reading, at) || !ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || !ptm_reading_is_free (reading, at))
    return TRUE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || (noun != NULL && ptm_sense_get_asset (noun) != NULL);
}

/* The words around one for a mood, as far as they tell what it is like. */
static void
hear_mood (PtmDraft *draft, guint mood)
{
  PtmReading      *reading = draft->reading;
  g_autofree char *text = NULL;
  guint            first = mood, end = mood + ptm_reading_span (reading, mood);
  gboolean         is_known = TRUE;

  while (first > 0 && mood - first < LONGEST_MOOD && !ends_mood (reading, first - 1))
    first--;
  while (end < mood + LONGEST_MOOD && !ends_mood (reading, end))
    end += ptm_reading_span (reading, end);
  for (guint at = first; at < end; at++)
    is_known = is_known && !ptm_reading_is_unknown (reading, at);
  if (!is_known)
    {
      text = ptm_reading_dup (reading, first, end);
      ptm_ledger_add (draft->scene->unmet, text, "style");
    }
  for (guint at = first; at < end; at++)
    if (!tells_tone (reading, at))
      ptm_reading_use (reading, at, 1, is_known ? PTM_USE_IGNORED : PTM_USE_UNMET);
}

void
ptm_draft_hear_tones (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (at >= draft->kind_end && ptm_reading_is_free (reading, at) && is_palette (reading, at))
      ptm_reading_remove (reading, at, at + ptm_reading_span (reading, at));
    else if (ptm_draft_is_page (draft) && at >= draft->kind_end && ptm_reading_is_free (reading, at) && ptm_reading_is (reading, at, PTM_WORD_OTHER, "mood"))
      hear_mood (draft, at);
}
