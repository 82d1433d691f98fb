/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Scenes: things in a setting, with relations between them. */

#include "config.h"

#include "ptm-plan-private.h"

#define LONGEST_LINK 2

typedef guint (*PtmDraftReader) (PtmDraft *draft, guint at);

static const PtmDraftReader READERS[] = {
  ptm_draft_read_ink,
  ptm_draft_read_role,
  ptm_draft_read_titled,
  ptm_draft_read_quote,
  ptm_draft_read_manner,
  ptm_draft_read_labeled,
  ptm_draft_read_setting,
  ptm_draft_read_formation,
  ptm_draft_read_side_shares,
  ptm_draft_read_side,
  ptm_draft_read_both,
  ptm_draft_read_each,
  ptm_draft_read_relation,
  ptm_draft_read_together,
  ptm_draft_read_tally,
  ptm_draft_read_likewise,
  ptm_draft_read_ellipsis,
  ptm_draft_read_middle,
  ptm_draft_read_color,
  ptm_draft_read_comparison,
  ptm_draft_read_owner,
  ptm_draft_read_vessel,
  ptm_draft_read_actor,
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

/* "Unterwasserszene" */
static void
set_compound (PtmDraft *draft)
{
  const PtmMatch *match = ptm_reading_match (draft->reading, draft->kind_at);
  const PtmSense *setting = NULL;

  /* What looks like a linking sound may belong to the word. */
  for (guint more = 0; draft->has_kind && match != NULL && match->stem > 0 && setting == NULL && more <= LONGEST_LINK; more++)
    {
      g_autofree char *stem = g_strndup (ptm_reading_token (draft->reading, draft->kind_at)->norm, match->stem + more);

      setting = ptm_sense_find (ptm_grammar_lookup (draft->reading->grammar, stem), PTM_WORD_SETTING);
    }
  if (setting != NULL)
    ptm_draft_set_background (draft, setting->value, PTM_COLOR_NONE);
}

/* "360°", "360 degrees" is what a panorama is. */
static void
use_full_circle (PtmDraft *draft)
{
  for (guint at = 0; at < draft->reading->length; at++)
    if (ptm_reading_is_type (draft->reading, at, PTM_TOKEN_NUMBER) && ptm_reading_token (draft->reading, at)->number >= 360)
      {
        gboolean named = ptm_reading_is_type (draft->reading, at + 1, PTM_TOKEN_WORD) && at + 1 < draft->kind_at;

        ptm_draft_use (draft, at, at + (named ? 2 : 1));
      }
}

void
ptm_plan_scene (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = 0;

  set_compound (draft);
  if (draft->scene->kind == PTM_KIND_SCENE)
    ptm_draft_hear_cutout (draft);
  if (draft->scene->kind == PTM_KIND_PANORAMA)
    use_full_circle (draft);
  ptm_draft_set_hands_aside (draft);
  while (at < reading->length)
    {
      const PtmNode *before = draft->last;
      guint          next = at;

      for (guint i = 0; next == at && i < G_N_ELEMENTS (READERS) && ptm_reading_is_free (reading, at); i++)
        next = READERS[i](draft, at);
      if (draft->last != before)
        ptm_draft_note_side (draft);
      /* Words that say nothing together are no things one by one: "in this order". */
      if (next == at && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL)
        next = at + ptm_reading_span (reading, at);
      at = MAX (next, at + 1);
    }
  ptm_draft_add_lone (draft);
  ptm_draft_apply_sides (draft);
  ptm_draft_join_roof (draft);
  ptm_draft_count_apiece (draft);
  ptm_draft_apply_inks (draft);
  ptm_draft_join_held (draft);
  ptm_draft_join_deeds (draft);
  ptm_draft_settle_views (draft);
  choose_main (draft);
}
