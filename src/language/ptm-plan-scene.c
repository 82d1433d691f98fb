/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Scenes: things in a setting, with relations between them. */

#include "config.h"

#include "ptm-plan-private.h"

typedef guint (*PtmDraftReader) (PtmDraft *draft, guint at);

static const PtmDraftReader READERS[] = {
  ptm_draft_read_role,
  ptm_draft_read_titled,
  ptm_draft_read_quote,
  ptm_draft_read_manner,
  ptm_draft_read_setting,
  ptm_draft_read_relation,
  ptm_draft_read_color,
  ptm_draft_read_object,
};

static void
choose_main (PtmDraft *draft)
{
  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (draft->scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT)
        {
          ptm_node_set (&node->role, "main");
          return;
        }
    }
}

void
ptm_plan_scene (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = 0;

  while (at < reading->length)
    {
      guint next = at;

      for (guint i = 0; next == at && i < G_N_ELEMENTS (READERS) && ptm_reading_is_free (reading, at); i++)
        next = READERS[i](draft, at);
      at = next > at ? next : at + 1;
    }
  choose_main (draft);
}
