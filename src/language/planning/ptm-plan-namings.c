/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a scene names, in the order of the sentence: for what is said of things only when all of them are known. */

#include "config.h"

#include "ptm-layout-heights.h"
#include "ptm-plan-private.h"

/* Those after so many are not looked at. */
#define MOST_NAMINGS 512

GArray *
ptm_draft_new_namings (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PtmNaming));
}

void
ptm_draft_note_naming (PtmDraft *draft, PtmNode *node, const PtmPhrase *phrase)
{
  PtmNaming naming = { node, phrase->sense != NULL ? phrase->sense->noun : NULL, phrase->head, phrase->end };
  guint     at = draft->namings->len;

  if (at >= MOST_NAMINGS)
    return;

  /* In the order of the sentence, of which a relation may have read the end first. */
  while (at > 0 && g_array_index (draft->namings, PtmNaming, at - 1).first > naming.first)
    at--;
  g_array_insert_val (draft->namings, at, naming);
}

PtmNaming *
ptm_draft_get_naming (PtmDraft *draft, int i)
{
  return i >= 0 && i < (int)draft->namings->len ? &g_array_index (draft->namings, PtmNaming, i) : NULL;
}

int
ptm_draft_find_naming (PtmDraft *draft, guint at)
{
  guint i = 0;

  while (i < draft->namings->len && g_array_index (draft->namings, PtmNaming, i).first < at)
    i++;
  return (int)i;
}

gboolean
ptm_naming_has_tag (const PtmNaming *naming, const char *tag)
{
  return naming->noun != NULL && ptm_noun_has_tag (naming->noun, tag);
}

gboolean
ptm_naming_is_alive (const PtmNaming *naming)
{
  static const char *const kinds[] = { "people", "animal", "pet", "person", "upright" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (ptm_naming_has_tag (naming, kinds[i]))
      return TRUE;
  return naming->node->character != NULL || ptm_thing_is_figure (naming->node);
}
