/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/*
 * Knowledge templates: a figure node names one, and the layout fills its children. Pictorial ones are a drawing of our own
 * (data/figures/NAME.svg) with a table of its places and their words (NAME.tsv); parametric ones are built by a function from
 * the node's params. Words are in the figure's language, else the scene's, else English.
 */

/* TRUE for the name of a template, pictorial or parametric. art is (nullable). */
gboolean ptm_figure_is_known (PtmArt *art, const char *name);
/* The template with this name, or with this title in any of the languages, whatever the case. (transfer full) (nullable) */
char *ptm_figure_find (PtmArt *art, const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* All names, ended by NULL, sorted. (transfer full) */
char **ptm_figure_dup_names (PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
/* The title in a language (BCP 47), English when it has none there. (transfer full) (nullable) */
char *ptm_figure_dup_title (PtmArt *art, const char *name, const char *lang) G_GNUC_WARN_UNUSED_RESULT;
/* A word of figures/words.tsv in the scene's language; the key itself when there is none. (transfer none) */
const char *ptm_figure_word (PtmLayout *layout, const char *key);

/* Fills the box, in canvas pixels, with what the figure's template shows. Labels of the scene that name the figure as their
 * target are the only ones then; else the template's own. params.labels is "all", "none", "numbers" (with a key below) or
 * "blank" (lines to write on). An unknown template becomes a card with its name and an unmet noun. */
void ptm_layout_figure (PtmLayout *layout, PtmNode *figure, PtmFrame box);

G_END_DECLS
