/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PtmVariants: letters a language writes in two ways, such as the traditional and the simplified ones of Chinese. Immutable. */
typedef struct _PtmVariants PtmVariants;

/* Lines of two letters: the variant and the one the word tables are written with. */
PtmVariants *ptm_variants_new (const char *text, gsize size) G_GNUC_WARN_UNUSED_RESULT;
void         ptm_variants_free (PtmVariants *variants);

/* The letter of the tables: 树 for 樹. */
gunichar ptm_variants_fold (PtmVariants *variants, gunichar c);
/* The text in the letters of the tables. (transfer full) */
char *ptm_variants_dup_folded (PtmVariants *variants, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmVariants, ptm_variants_free)

G_END_DECLS
