/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What was written and not sent. */

#include "config.h"

#include "ptm-unsent.h"

#include "ptm-attachment.h"

PtmUnsent *
ptm_unsent_new (void)
{
  PtmUnsent *draft = g_new0 (PtmUnsent, 1);

  draft->text = g_strdup ("");
  draft->attachments = G_LIST_MODEL (g_list_store_new (PTM_TYPE_ATTACHMENT));
  draft->count = 1;
  return draft;
}

void
ptm_unsent_free (PtmUnsent *draft)
{
  g_return_if_fail (draft != NULL);

  g_free (draft->text);
  g_clear_object (&draft->attachments);
  g_free (draft->size);
  g_free (draft);
}
