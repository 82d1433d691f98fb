/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-grammar.h"
#include "ptm-tokens.h"

G_BEGIN_DECLS

/* Cuts words where a language writes them together: Chinese and Japanese without spaces, Arabic small words and French
 * elisions in front of a noun. Takes time linear to the text. Returns new tokens (element-type PtmToken); the norms of the new
 * ones are kept in strings. Each token's index is its place. */
GArray *ptm_segment_tokens (GArray *tokens, PtmGrammar *grammar, const char *text, GStringChunk *strings) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE for the scripts that are written without spaces between the words. */
gboolean ptm_segment_is_unspaced (gunichar c);
/* A single letter, or a few of the letters of endings: what is left between known words there, and no word of its own. */
gboolean ptm_segment_is_debris (const char *norm);
/* Letters that only endings are written with there. */
gboolean ptm_segment_is_ending (const char *norm);

G_END_DECLS
