/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The forms in which a word of a table is said. "rot*" is the word with each ending of the line "ending"; "消して~te" takes each
 * pattern of the line "pattern te", in which "_" stands for the word. */

#include "config.h"

#include <string.h>

#include "ptm-grammar-private.h"

void
ptm_grammar_add_patterns (PtmGrammar *grammar, const char *name, const char *patterns)
{
  g_hash_table_insert (grammar->patterns, g_strdup (name), g_strsplit (patterns, "|", -1));
}

static char *
fill_pattern (const char *pattern, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "_", -1);

  return g_strjoinv (word, parts);
}

static char **
dup_with_endings (PtmGrammar *grammar, const char *word, gsize length)
{
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  g_autofree char *stem = g_strndup (word, length);

  g_strv_builder_add (forms, stem);
  for (guint i = 0; grammar->endings[i] != NULL; i++)
    {
      g_autofree char *form = g_strconcat (stem, grammar->endings[i], NULL);

      g_strv_builder_add (forms, form);
    }
  return g_strv_builder_end (forms);
}

static char **
dup_with_patterns (char **patterns, const char *word, gsize length)
{
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  g_autofree char *stem = g_strndup (word, length);

  for (guint i = 0; patterns[i] != NULL; i++)
    {
      g_autofree char *form = fill_pattern (patterns[i], stem);

      g_strv_builder_add (forms, form);
    }
  return g_strv_builder_end (forms);
}

char **
ptm_grammar_dup_forms (PtmGrammar *grammar, const char *word)
{
  gsize       length = strlen (word);
  const char *tilde = strrchr (word, '~');
  char      **patterns = tilde != NULL ? g_hash_table_lookup (grammar->patterns, tilde + 1) : NULL;

  if (patterns != NULL)
    return dup_with_patterns (patterns, word, tilde - word);
  if (length > 0 && word[length - 1] == '*')
    return dup_with_endings (grammar, word, length - 1);
  return g_strdupv ((char **)(const char *const[]){ word, NULL });
}
