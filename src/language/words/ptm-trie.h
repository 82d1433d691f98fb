/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmTrie:
 *
 * A map from byte strings to one pointer each that is walked byte by byte, so that the longest key at a place of a
 * text is found in one pass, with or without spaces between the words.
 */
typedef struct _PtmTrie PtmTrie;

/** The node every walk starts from; 0 is the dead end. */
#define PTM_TRIE_ROOT 1

PtmTrie *ptm_trie_new (void) G_GNUC_WARN_UNUSED_RESULT;
void     ptm_trie_free (PtmTrie *trie);

/* The place of a key's value, NULL at first; valid until the next call. */
gpointer *ptm_trie_insert (PtmTrie *trie, const char *key);
/* The node after reading bytes from node; 0 when no key goes on like that. */
guint ptm_trie_walk (PtmTrie *trie, guint node, const char *bytes);
/* The value of the key that ends at node. (nullable) (transfer none) */
gpointer ptm_trie_get (PtmTrie *trie, guint node);
/* The value of a whole key. (nullable) (transfer none) */
gpointer ptm_trie_lookup (PtmTrie *trie, const char *key);
/* The values of the keys that differ from a word by at most most bytes left out, put in, changed or swapped, but not in the
 * first; the nearest first, the others in the order of the bytes. (transfer container) */
GPtrArray *ptm_trie_find_similar (PtmTrie *trie, const char *word, guint most) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmTrie, ptm_trie_free)

G_END_DECLS
