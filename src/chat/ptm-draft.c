/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What was written and not sent. */

#include "config.h"

#include "ptm-draft.h"

#include "ptm-attachment.h"

PtmDraft *
ptm_draft_new (void)
{
  PtmDraft *draft = g_new0 (PtmDraft, 1);

  draft->text = g_strdup ("");
  draft->attachments = G_LIST_MODEL (g_list_store_new (PTM_TYPE_ATTACHMENT));
  draft->count = 1;
  return draft;
}

void
ptm_draft_free (PtmDraft *draft)
{
  g_return_if_fail (draft != NULL);

  g_free (draft->text);
  g_clear_object (&draft->attachments);
  g_free (draft->size);
  g_free (draft);
}
