/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"

G_BEGIN_DECLS

/**
 * PtmFigures:
 *
 * What the knowledge templates and their parts are called, in every language they know: figures/NAME.tsv and the titles of
 * figures/words.tsv. Asked often while a sentence is read, so all names are kept folded in one table. Immutable.
 */
typedef struct _PtmFigures PtmFigures;

PtmFigures *ptm_figures_new (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_figures_free (PtmFigures *figures);

/* The template with a folded title; (nullable) */
const char *ptm_figures_find (PtmFigures *figures, const char *folded);
/* What it is called in a language (BCP 47); (nullable) */
const char *ptm_figures_get_title (PtmFigures *figures, const char *name, const char *lang);
/* TRUE for a drawing with named places, FALSE for what is built from params. */
gboolean ptm_figures_is_picture (PtmFigures *figures, const char *name);
/* Another drawing that has all these places and, as one of them, the thing of that title: the plant of a flower.
 * names (element-type utf8); (nullable) */
const char *ptm_figures_find_whole (PtmFigures *figures, const char *title, GPtrArray *names);
/* TRUE when the template has a place of this name in any language; plural and genitive endings of Latin scripts may differ. */
gboolean ptm_figures_has_place (PtmFigures *figures, const char *name, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmFigures, ptm_figures_free)

G_END_DECLS
