/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"
#include "ptm-scene-edit.h"

G_BEGIN_DECLS

/**
 * PtmLanguage:
 *
 * The sentence reader: grammar tables and lexicon, loaded once from the art pack, immutable, thread-safe.
 */
typedef struct _PtmLanguage PtmLanguage;

/* PTM_ERROR_ENGINE when the tables cannot be read. Keeps a reference to art. */
PtmLanguage *ptm_language_new (PtmArt *art, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PtmLanguage *ptm_language_ref (PtmLanguage *language);
void         ptm_language_unref (PtmLanguage *language);

/* The language of the sentence, one of PTM_LANGUAGES; fallback (nullable) when it cannot be told. */
const char *ptm_language_guess (PtmLanguage *language, const char *sentence, const char *fallback);

/* Sentence to plan (no coordinates). A size in the sentence ("A4", "16:9", "1080x1350") is set on the canvas, else it stays 0.
 * seed = a hash of the sentence. Every word ends as used, ignorable, or in the plan's unmet list; literals are kept
 * codepoint for codepoint. PTM_ERROR_PLAN when there is nothing to draw (empty, only unknown signs), saying what to write. */
PtmScene *ptm_language_plan (PtmLanguage *language, const char *sentence, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Sentence to edit operations (element-type PtmOp) for a scene (nullable: a photograph). has_region: "it", "this", "that"
 * and a missing selector mean what is under the region. What is not understood is added to unmet (element-type PtmUnmet).
 * An empty array means nothing was understood. */
GPtrArray *ptm_language_read_edit (PtmLanguage *language, const char *sentence, PtmScene *scene, gboolean has_region, GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

/* Tells in the language of the sentence why each of unmet (element-type PtmUnmet) was not drawn and what can be done: fills in say
 * and offer, which stay empty for a sentence in none of PTM_LANGUAGES. */
void ptm_language_explain (PtmLanguage *language, const char *sentence, GPtrArray *unmet);

/* What is said when a sentence changed nothing: why, and how to say it instead, in the language of the sentence or else in English. */
char *ptm_language_refuse (PtmLanguage *language, const char *sentence, gboolean is_photo, GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE when the sentence asks for a new picture ("Poster for …", "draw …") rather than a change of the one at hand. */
gboolean ptm_language_is_draw (PtmLanguage *language, const char *sentence);
/* The same for a sentence said to a picture that is there (nullable: a photograph): "make it a flyer", "five cats" of its cats are
 * changes of that one. */
gboolean ptm_language_draws_anew (PtmLanguage *language, const char *sentence, PtmScene *scene);

/* The asset for a noun or noun phrase of any loaded language, "red balloon" giving noto:balloon and the colour; (nullable). */
char *ptm_language_find_asset (PtmLanguage *language, const char *phrase, PtmColor *color) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmLanguage, ptm_language_unref)

G_END_DECLS
