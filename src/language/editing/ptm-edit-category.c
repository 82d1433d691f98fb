/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "The animals", "the instrument on the left": the pictures of the scene that are of a category. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

static gboolean
is_of (PtmLexicon *lexicon, const PtmNode *node, const char *tag)
{
  const PtmNoun *noun = node->asset != NULL ? ptm_lexicon_find_by_asset (lexicon, node->asset) : NULL;

  return node->type == PTM_NODE_OBJECT && (strcmp (tag, "*") == 0 || (noun != NULL && ptm_noun_has_tag (noun, tag)));
}

static void
add_assets (PtmLexicon *lexicon, GPtrArray *nodes, const char *tag, GString *assets)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->asset != NULL && is_of (lexicon, node, tag) && strstr (assets->str, node->asset) == NULL)
        {
          g_string_append (assets, assets->len > 0 ? "|" : "");
          g_string_append (assets, node->asset);
        }
      add_assets (lexicon, node->children, tag, assets);
    }
}

char *
ptm_edit_dup_category (PtmEditWish *wish, const PtmPart *part)
{
  g_autoptr (GString) assets = g_string_new (NULL);

  if (!ptm_part_is_thing (part) || part->phrase.sense == NULL || part->phrase.sense->class != PTM_WORD_CATEGORY || wish->scene == NULL)
    return NULL;
  add_assets (wish->lexicon, wish->scene->nodes, part->phrase.sense->value, assets);
  return assets->len > 0 ? g_strdup (assets->str) : NULL;
}
