/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* How many words of a text the language knows, up to a few hundred; what the guess of a language rests on. */
guint ptm_intent_count_words (PtmGrammar *grammar, const char *text);
/* TRUE when the sentence asks for a new picture. */
gboolean ptm_intent_is_draw (PtmReading *reading);

G_END_DECLS
