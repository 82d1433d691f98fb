/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "奶奶手里的篮子", "おばあさんのかご", "दादी की टोकरी": whose a thing is, or in whose hand, tells which one is meant, and nothing
 * shall become of the owner. */

#include "config.h"

#include "ptm-edit-private.h"

static gboolean
has_tag (const PtmPart *part, const char *tag)
{
  const PtmNoun *noun = part->phrase.sense != NULL ? part->phrase.sense->noun : NULL;

  return noun != NULL && ptm_noun_has_tag (noun, tag);
}

/* Who can own a thing, or what he holds it with. */
static gboolean
may_own (const PtmPart *part)
{
  return ptm_part_is_thing (part) && (has_tag (part, "people") || has_tag (part, "animal") || has_tag (part, "body"));
}

/* "手" in "奶奶手里的" */
static gboolean
is_limb (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return noun != NULL && noun->noun != NULL && ptm_noun_has_tag (noun->noun, "body");
}

/* Nothing but small words, or a hand, between two things, and one of them that joins an owner to what he has. */
static gboolean
is_joined (PtmReading *reading, guint at, guint end)
{
  gboolean joined = FALSE;

  for (; at < end; at += ptm_reading_span (reading, at))
    {
      gboolean links = ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL;

      if (!links && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && !is_limb (reading, at))
        return FALSE;
      joined = joined || links;
    }
  return joined;
}

void
ptm_edit_drop_owners (PtmEditWish *wish, PtmClause *clause)
{
  for (guint i = clause->parts->len; i > 1; i--)
    {
      const PtmPart *owner = g_ptr_array_index (clause->parts, i - 2);
      PtmPart       *thing = g_ptr_array_index (clause->parts, i - 1);

      if (!may_own (owner) || !ptm_part_is_thing (thing) || may_own (thing) || !ptm_edit_is_there (wish, thing) || !is_joined (clause->reading, owner->phrase.end, thing->phrase.first))
        continue;
      thing->place = owner->place;
      thing->relation = owner->relation;
      g_ptr_array_remove_index (clause->parts, i - 2);
    }
}
