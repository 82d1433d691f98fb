/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a thing has by itself: "a house with a red roof", "une maison au toit rouge", "赤い屋根の家". The picture of a house shows its
 * roof, so that a second roof beside it would be wrong. The colour of a part is told, since the picture has its own. */

#include "config.h"

#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* The tag of a whole, and of what it has. */
static const char *const PARTS[][2] = { { "building", "of-building" }, { "vehicle", "of-vehicle" }, { "animal", "of-animal" } };

/* How a language may join a part to the whole before it. */
static const char *const JOINTS[] = { "with", "of", "to" };

static gboolean
is_part (const PtmPhrase *part, const PtmPhrase *whole)
{
  const PtmNoun *a = part->sense != NULL ? part->sense->noun : NULL;
  const PtmNoun *b = whole->sense != NULL ? whole->sense->noun : NULL;

  if (a == NULL || b == NULL || part->definite || part->count > 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (ptm_noun_has_tag (b, PARTS[i][0]) && ptm_noun_has_tag (a, PARTS[i][1]))
      return TRUE;
  return FALSE;
}

static void
use_part (PtmDraft *draft, const PtmPhrase *part)
{
  g_autofree char *text = part->color.a > 0 ? ptm_reading_dup (draft->reading, part->first, part->end) : NULL;

  ptm_phrase_use (draft->reading, part);
  if (text != NULL)
    ptm_ledger_add (draft->scene->unmet, text, "word");
}

static gboolean
is_joint (PtmReading *reading, guint at)
{
  for (guint i = 0; i < G_N_ELEMENTS (JOINTS); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, JOINTS[i]))
      return TRUE;
  return FALSE;
}

guint
ptm_draft_read_parts (PtmDraft *draft, const PtmPhrase *whole)
{
  PtmReading *reading = draft->reading;
  guint       at = whole->end;

  while (at < reading->length && (at == whole->end ? is_joint (reading, at) : ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_is_pause (reading, at)))
    {
      guint first = at + ptm_reading_span (reading, at);
      g_auto (PtmPhrase) part = { 0 };

      /* "a house with a roof on it" says itself where it is. */
      if (!ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &part) || !is_part (&part, whole) || ptm_reading_sense (reading, part.end, PTM_WORD_BESIDES) != NULL)
        break;
      ptm_draft_use (draft, at, first);
      use_part (draft, &part);
      at = part.end;
    }
  return at;
}

guint
ptm_draft_skip_part (PtmDraft *draft, const PtmPhrase *part)
{
  PtmReading *reading = draft->reading;
  guint       first = part->end + ptm_reading_span (reading, part->end);
  g_auto (PtmPhrase) whole = { 0 };

  if (ptm_reading_sense (reading, part->end, PTM_WORD_LINK) == NULL || !ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &whole) || !is_part (part, &whole))
    return part->first;
  use_part (draft, part);
  ptm_draft_use (draft, part->end, first);
  return first;
}
