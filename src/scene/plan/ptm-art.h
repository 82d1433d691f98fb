/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PtmArt:
 *
 * The packed resource file of pictures and names (pentimento-art.gresource), opened once, immutable, thread-safe.
 * Assets are named "SET:NAME", as in "noto:red-apple" or "own:microscope".
 */
typedef struct _PtmArt PtmArt;

/* $PENTIMENTO_DATADIR/pentimento-art.gresource, else the installed one. PTM_ERROR_ENGINE when it cannot be opened. */
PtmArt *ptm_art_new (GError **error) G_GNUC_WARN_UNUSED_RESULT;
PtmArt *ptm_art_ref (PtmArt *art);
void    ptm_art_unref (PtmArt *art);

gboolean ptm_art_has (PtmArt *art, const char *asset);
/* The SVG text of an asset; (nullable) when there is none. */
GBytes *ptm_art_dup_svg (PtmArt *art, const char *asset) G_GNUC_WARN_UNUSED_RESULT;
/* A text file of the pack: "lexicon/nouns.tsv", "names/de.tsv" (lines ASSET \t NAME), "grammar/en.tsv" … (nullable) */
GBytes *ptm_art_dup_file (PtmArt *art, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* The names of the files in a folder of the pack, such as "figures", ended by NULL. (transfer full) */
char **ptm_art_list (PtmArt *art, const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmArt, ptm_art_unref)

G_END_DECLS
