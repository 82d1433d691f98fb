/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-phrase.h"

G_BEGIN_DECLS

/* So many attributes behind a head, or unknown words before it, are read. */
#define PTM_PHRASE_MOST_ATTRIBUTES 4
/* A phrase is not looked for any longer, so that reading stays linear. */
#define PTM_PHRASE_LONGEST 20

/* ptm-phrase-before.c: "a sleeping cat", "a sad girl": how somebody is, before the name. */
gboolean ptm_phrase_is_manner (PtmReading *reading, guint at);
/* FALSE when a second article shows that the first was none: "this is a balloon". */
gboolean ptm_phrase_read_article (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags);
/* "biggest", and "le plus grand" behind an article, where the language says it so. */
PtmExtreme ptm_phrase_find_extreme (PtmReading *reading, guint at);
/* One attribute at the end of what was read; FALSE when none stands there. */
gboolean ptm_phrase_read_attribute (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags);
/* ptm-phrase-after.c: all that belongs to the thing behind its head; moves the end of the phrase. */
void ptm_phrase_read_after (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags);

G_END_DECLS
