/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the picture shows of what a sentence names: whether a thing or a text is there, by its word, its picture or the head of
 * its name, and how many there are. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

gboolean
ptm_edit_is_same_word (const char *a, const char *b)
{
  g_autofree char *folded_a = a != NULL ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *folded_b = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return folded_a != NULL && g_strcmp0 (folded_a, folded_b) == 0;
}

static gboolean
has_thing (GPtrArray *nodes, const PtmPart *part)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if ((part->phrase.asset != NULL && g_strcmp0 (node->asset, part->phrase.asset) == 0) || ptm_edit_is_same_word (node->noun, part->phrase.word) || has_thing (node->children, part))
        return TRUE;
    }
  return FALSE;
}

/* "The pot" of a teapot: the head of a longer name, at the end of it or, where attributes come last, at its beginning. */
static gboolean
is_head_of (PtmGrammar *grammar, const char *word, const char *name)
{
  g_autofree char *last = ptm_grammar_has_rule (grammar, "unspaced") ? g_strdup (word) : g_strconcat (" ", word, NULL);
  g_autofree char *first = g_strconcat (word, " ", NULL);

  if (strcmp (word, name) == 0)
    return FALSE;
  /* "Die Lampe" of a "Stehlampe" */
  if (ptm_grammar_has_rule (grammar, "capital-nouns"))
    {
      g_autofree char *small_word = g_utf8_casefold (word, -1);
      g_autofree char *small_name = g_utf8_casefold (name, -1);

      return g_str_has_suffix (small_name, small_word);
    }
  return ptm_grammar_has_rule (grammar, "attributes-after") ? g_str_has_prefix (name, first) : g_str_has_suffix (name, last);
}

/* Where none has just that name. */
const PtmNode *
ptm_edit_find_by_head (PtmEditWish *wish, const PtmPart *part)
{
  const PtmNode *found = NULL;

  if (part->phrase.word == NULL || part->phrase.sense == NULL || part->phrase.sense->class != PTM_WORD_NOUN || has_thing (wish->scene->nodes, part))
    return NULL;
  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT || node->noun == NULL || node->asset == NULL || !is_head_of (wish->reading->grammar, part->phrase.word, node->noun))
        continue;
      if (found != NULL && strcmp (found->asset, node->asset) != 0)
        return NULL;
      found = node;
    }
  return found;
}

char *
ptm_edit_dup_headed (PtmEditWish *wish, const PtmPart *part)
{
  g_autoptr (GString) assets = g_string_new (NULL);
  guint n = 0;

  if (wish->scene == NULL || part->phrase.word == NULL || part->phrase.sense == NULL || part->phrase.sense->class != PTM_WORD_NOUN || has_thing (wish->scene->nodes, part))
    return NULL;
  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT || node->noun == NULL || node->asset == NULL || !is_head_of (wish->reading->grammar, part->phrase.word, node->noun) || strstr (assets->str, node->asset) != NULL)
        continue;
      g_string_append_printf (assets, "%s%s", n > 0 ? "|" : "", node->asset);
      n++;
    }
  return n > 1 ? g_strdup (assets->str) : NULL;
}

gboolean
ptm_edit_is_there (PtmEditWish *wish, const PtmPart *part)
{
  g_autofree char *group = ptm_edit_dup_group (wish, part);
  g_autofree char *assets = ptm_edit_dup_category (wish, part);
  g_autofree char *headed = ptm_edit_dup_headed (wish, part);

  return group != NULL || assets != NULL || headed != NULL || (wish->scene != NULL && ptm_part_is_thing (part) && (has_thing (wish->scene->nodes, part) || ptm_edit_find_by_head (wish, part) != NULL));
}

gboolean
ptm_edit_has_role (PtmEditWish *wish, const char *role)
{
  for (guint i = 0; wish->scene != NULL && i < wish->scene->nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)g_ptr_array_index (wish->scene->nodes, i))->role, role) == 0)
      return TRUE;
  return FALSE;
}

static guint
count_nodes (PtmEditWish *wish, PtmNodeType type)
{
  guint n = 0;

  for (guint i = 0; wish->scene != NULL && i < wish->scene->nodes->len; i++)
    n += ((PtmNode *)g_ptr_array_index (wish->scene->nodes, i))->type == type;
  return n;
}

guint
ptm_edit_count_pictures (PtmEditWish *wish)
{
  return count_nodes (wish, PTM_NODE_OBJECT);
}

guint
ptm_edit_count_texts (PtmEditWish *wish)
{
  return count_nodes (wish, PTM_NODE_TEXT);
}
