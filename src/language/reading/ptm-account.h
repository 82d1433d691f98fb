/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"

G_BEGIN_DECLS

/**
 * PtmAccount:
 *
 * What the answer says about wishes that were not met, in the language of the sentence: lexicon/account.tsv, which has a
 * sentence and an offer for each reason. Immutable.
 */
typedef struct _PtmAccount PtmAccount;

PtmAccount *ptm_account_new (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_account_free (PtmAccount *account);
/* Fills in say and offer of unmet (element-type PtmUnmet). Those of one reason share one sentence that names them all, the first
 * few by name. A language that is not in the table leaves them empty. */
void ptm_account_explain (PtmAccount *account, const char *lang, GPtrArray *unmet);
/* The same as one text, each reason once; what is said of why (nullable) stands in the place of words that were not understood and
 * is all there is when there are no other reasons. (nullable): nothing is known to be said. */
char *ptm_account_dup_message (PtmAccount *account, const char *lang, const char *why, GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmAccount, ptm_account_free)

G_END_DECLS
