/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/* How many words of a text the language knows, up to a few hundred; what the guess of a language rests on. */
guint ptm_intent_count_words (PtmGrammar *grammar, const char *text);
/* TRUE when the sentence asks for a new picture. */
gboolean ptm_intent_is_draw (PtmReading *reading);

/* What it costs to read a text that has Chinese characters and no kana in a language written with them: letters in no table count
 * most, then words. */
guint ptm_intent_count_cost (PtmGrammar *grammar, const char *text);

G_END_DECLS
