/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"

G_BEGIN_DECLS

/**
 * PtmNames:
 *
 * The names of the pictures in the languages that have no grammar: names/others.tsv of the art pack, name, asset and the
 * languages with a small grammar it is a word of, sorted by name. It is opened when the first name is looked for, and searched where it lies. Thread-safe.
 */
typedef struct _PtmNames PtmNames;

PtmNames *ptm_names_new (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_names_free (PtmNames *names);
/* The picture of a folded name. (transfer full) (nullable) */
char *ptm_names_dup_asset (PtmNames *names, const char *folded) G_GNUC_WARN_UNUSED_RESULT;
/* The languages with a small grammar that have a folded word: "da,no,sv". (transfer full) (nullable) */
char *ptm_names_dup_languages (PtmNames *names, const char *folded) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmNames, ptm_names_free)

G_END_DECLS
