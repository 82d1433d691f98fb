/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A byte trie in one array: each node knows its first child and its next sibling. */

#include "config.h"

#include "ptm-trie.h"

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
