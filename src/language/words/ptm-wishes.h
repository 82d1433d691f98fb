/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-lexicon.h"

G_BEGIN_DECLS

/* Words that ask for what is not drawn, with the reason: lexicon/wishes.tsv. Immutable. */
PtmWishes *ptm_wishes_new (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_wishes_free (PtmWishes *wishes);
/* Why a folded word or phrase is not drawn: light, photograph, style, person or action. (nullable) */
const char *ptm_wishes_find (PtmWishes *wishes, const char *lang, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmWishes, ptm_wishes_free)

G_END_DECLS
