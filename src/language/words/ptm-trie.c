/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A byte trie in one array: each node knows its first child and its next sibling. */

#include "config.h"

#include <string.h>

#include "ptm-trie.h"

/* Similar keys are found for words of so many bytes, with so many differences. */
#define LONGEST_SIMILAR 48
#define MOST_CHANGES    2

typedef struct
{
  gpointer value;
  guint32  child;
  guint32  sibling;
  char     byte;
} PtmTrieNode;

struct _PtmTrie
{
  GArray *nodes; /* (element-type PtmTrieNode); 0 is the dead end, 1 the root */
};

PtmTrie *
ptm_trie_new (void)
{
  PtmTrie *trie = g_new0 (PtmTrie, 1);

  trie->nodes = g_array_sized_new (FALSE, TRUE, sizeof (PtmTrieNode), 1 << 16);
  g_array_set_size (trie->nodes, 2);
  return trie;
}

void
ptm_trie_free (PtmTrie *trie)
{
  g_array_unref (trie->nodes);
  g_free (trie);
}

static guint
find_child (PtmTrie *trie, guint node, char byte)
{
  const PtmTrieNode *nodes = (const PtmTrieNode *)(gpointer)trie->nodes->data;
  guint              child = nodes[node].child;

  while (child != 0 && nodes[child].byte != byte)
    child = nodes[child].sibling;
  return child;
}

static guint
add_child (PtmTrie *trie, guint node, char byte)
{
  PtmTrieNode fresh = { .byte = byte, .sibling = g_array_index (trie->nodes, PtmTrieNode, node).child };

  g_array_append_val (trie->nodes, fresh);
  g_array_index (trie->nodes, PtmTrieNode, node).child = trie->nodes->len - 1;
  return trie->nodes->len - 1;
}

gpointer *
ptm_trie_insert (PtmTrie *trie, const char *key)
{
  guint node = PTM_TRIE_ROOT;

  for (; *key != '\0'; key++)
    {
      guint child = find_child (trie, node, *key);

      node = child != 0 ? child : add_child (trie, node, *key);
    }
  return &g_array_index (trie->nodes, PtmTrieNode, node).value;
}

guint
ptm_trie_walk (PtmTrie *trie, guint node, const char *bytes)
{
  for (; node != 0 && *bytes != '\0'; bytes++)
    node = find_child (trie, node, *bytes);
  return node;
}

gpointer
ptm_trie_get (PtmTrie *trie, guint node)
{
  return node != 0 ? g_array_index (trie->nodes, PtmTrieNode, node).value : NULL;
}

gpointer
ptm_trie_lookup (PtmTrie *trie, const char *key)
{
  return ptm_trie_get (trie, ptm_trie_walk (trie, PTM_TRIE_ROOT, key));
}

/** PtmSimilar: a walk through all keys near a word, one row of the table of distances for each byte of a key. */
typedef struct
{
  PtmTrie    *trie;
  const char *word;
  guint       length;
  guint       most;
  GPtrArray  *found[MOST_CHANGES + 1]; /* by distance */
} PtmSimilar;

static void
walk_similar (PtmSimilar *similar, guint node, const guint8 *before, const guint8 *above, char last)
{
  char   byte = g_array_index (similar->trie->nodes, PtmTrieNode, node).byte;
  guint8 row[LONGEST_SIMILAR + 1];
  guint  least;

  least = row[0] = above[0] + 1;
  for (guint i = 1; i <= similar->length; i++)
    {
      row[i] = MIN (MIN (above[i] + 1, row[i - 1] + 1), above[i - 1] + (similar->word[i - 1] == byte ? 0 : 1));
      if (before != NULL && i > 1 && similar->word[i - 1] == last && similar->word[i - 2] == byte)
        row[i] = MIN (row[i], before[i - 2] + 1);
      least = MIN (least, row[i]);
    }
  if (least > similar->most)
    return;
  if (row[similar->length] <= similar->most && ptm_trie_get (similar->trie, node) != NULL)
    g_ptr_array_add (similar->found[row[similar->length]], ptm_trie_get (similar->trie, node));
  for (guint child = g_array_index (similar->trie->nodes, PtmTrieNode, node).child; child != 0; child = g_array_index (similar->trie->nodes, PtmTrieNode, child).sibling)
    walk_similar (similar, child, above, row, byte);
}

GPtrArray *
ptm_trie_find_similar (PtmTrie *trie, const char *word, guint most)
{
  PtmSimilar similar = { trie, word, strlen (word), MIN (most, MOST_CHANGES), { NULL } };
  guint      first = word[0] != '\0' ? find_child (trie, PTM_TRIE_ROOT, word[0]) : 0;
  guint8     above[LONGEST_SIMILAR + 1];
  GPtrArray *all = g_ptr_array_new ();

  if (first == 0 || similar.length > LONGEST_SIMILAR)
    return all;
  for (guint i = 0; i <= similar.most; i++)
    similar.found[i] = g_ptr_array_new ();
  for (guint i = 0; i <= similar.length; i++)
    above[i] = (guint8)i;
  walk_similar (&similar, first, NULL, above, '\0');
  for (guint i = 0; i <= similar.most; i++)
    g_ptr_array_extend_and_steal (all, similar.found[i]);
  return all;
}
