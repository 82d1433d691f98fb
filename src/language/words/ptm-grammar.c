/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads a language's word table. A line is CLASS, VALUE and the words, parted by tabs; words are parted by "|" and may stand
 * for several forms, as ptm-grammar-forms.c tells; a value may carry a number as "value:number". */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-error.h"
#include "ptm-grammar-private.h"
#include "ptm-tokens.h"

/* A compound's first part and head are at least this long, in bytes. */
#define SHORTEST_PART    3
#define LONGEST_COMPOUND 60

static const char *const CLASS_NAMES[PTM_N_WORDS] = {
  "ignore", "article", "pronoun", "number", "ordinal", "color", "shade", "size", "style", "setting", "relation", "role",
  "kind", "format", "draw", "verb", "change", "degree", "more", "direction", "side", "unit", "amount", "factor", "prep",
  "and", "without", "titled", "says", "month", "weekday", "day", "clock", "hour", "suffix", "range", "since", "place",
  "fact", "currency", "occasion", "category", "labeled", "arrowed", "cycle", "branch", "if", "then", "else", "photo",
  "manner", "person", "action", "finish", "pose", "expression", "look", "chart", "task", "piece", "figure", "shot", "counter", "linker", "effect",
  "arrange", "tongue", "located", "other", "follow", "aside", "varied", "besides", "natural", "bearing", "order", "noun"
};

static void
sense_free (PtmSense *sense)
{
  g_free (sense->value);
  g_free (sense);
}

char *
ptm_grammar_dup_key (PtmGrammar *grammar, const char *words)
{
  g_autofree char *key = ptm_text_fold (words, -1);

  return grammar->variants != NULL ? ptm_variants_dup_folded (grammar->variants, key) : g_steal_pointer (&key);
}

PtmSense *
ptm_grammar_add_sense (PtmGrammar *grammar, const char *words, PtmWordClass class, const char *value)
{
  g_autofree char *key = ptm_grammar_dup_key (grammar, words);
  gpointer        *place = ptm_trie_insert (grammar->trie, key);
  const char      *colon = class != PTM_WORD_NOUN && class != PTM_WORD_FORMAT && class != PTM_WORD_NATURAL ? strrchr (value, ':') : NULL;
  PtmSense        *sense = g_new0 (PtmSense, 1);
  PtmSense        *last = *place;

  sense->class = class;
  sense->value = colon != NULL ? g_strndup (value, colon - value) : g_strdup (value);
  sense->number = g_ascii_strtod (colon != NULL ? colon + 1 : value, NULL);
  g_ptr_array_add (grammar->senses, sense);
  while (last != NULL && last->next != NULL)
    last = (PtmSense *)last->next;
  if (last == NULL)
    *place = sense;
  else
    last->next = sense;
  return sense;
}

/* A form may be in the table by itself, too. */
static gboolean
has_sense (PtmGrammar *grammar, const char *words, PtmWordClass class, const char *value)
{
  g_autofree char *key = ptm_grammar_dup_key (grammar, words);
  const PtmSense  *sense = ptm_grammar_lookup (grammar, key);

  while ((sense = ptm_sense_find (sense, class)) != NULL && strcmp (sense->value, value) != 0)
    sense = sense->next;
  return sense != NULL;
}

static void
add_words (PtmGrammar *grammar, PtmWordClass class, const char *value, const char *words_text)
{
  g_auto (GStrv) words = g_strsplit (words_text, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) forms = ptm_grammar_dup_forms (grammar, words[i]);

      for (guint k = 0; forms[k] != NULL; k++)
        if (forms[k][0] != '\0' && (forms[1] == NULL || !has_sense (grammar, forms[k], class, value)))
          ptm_grammar_add_sense (grammar, forms[k], class, value);
    }
}

static gboolean
read_setup (PtmGrammar *grammar, const char *name, const char *forms)
{
  struct
  {
    const char *name;
    char     ***strings;
  } setups[] = {
    { "ending", &grammar->endings },
    { "link", &grammar->links },
    { "verb-ending", &grammar->actions },
    { "deed-ending", &grammar->deeds },
    { "adjective-ending", &grammar->adjectives },
    { "adverb-ending", &grammar->adverbs },
    { "genitive-ending", &grammar->genitives },
    { "rule", &grammar->rules },
    { "prefix", &grammar->prefixes },
    { "suffix-of-verb", &grammar->suffixes },
    { "script", &grammar->scripts },
    { "plural", &grammar->plurals },
    { "diminutive", &grammar->diminutives },
    { "polite-prefix", &grammar->polite },
    { "joint", &grammar->joints },
  };

  for (guint i = 0; i < G_N_ELEMENTS (setups); i++)
    if (strcmp (name, setups[i].name) == 0)
      {
        g_strfreev (*setups[i].strings);
        *setups[i].strings = g_strsplit (forms, "|", -1);
        return TRUE;
      }
  return FALSE;
}

static void
read_line (PtmGrammar *grammar, char **columns)
{
  if (read_setup (grammar, columns[0], columns[2]))
    return;
  if (strcmp (columns[0], "pattern") == 0)
    {
      ptm_grammar_add_patterns (grammar, columns[1], columns[2]);
      return;
    }
  for (guint class = 0; class < PTM_N_WORDS; class ++)
    if (strcmp (columns[0], CLASS_NAMES[class]) == 0)
      {
        add_words (grammar, (PtmWordClass) class, columns[1], columns[2]);
        return;
      }
  /* Those two are read by ptm-cues.c. */
  if (strcmp (columns[0], "cue") != 0 && strcmp (columns[0], "hint") != 0)
    g_debug ("no such class of words: %s", columns[0]);
}

static void
read_table (PtmGrammar *grammar, const char *text, gsize size)
{
  g_autofree char *copy = g_strndup (text, size);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);

      if (lines[i][0] != '#' && g_strv_length (columns) == 3)
        read_line (grammar, columns);
    }
}

/* "deplace" for "déplace", unless that is another word; keys has those that were added. */
static void
add_plain_word (PtmGrammar *grammar, PtmWordClass class, const char *value, const char *word, GHashTable *keys)
{
  g_autofree char *plain = ptm_text_drop_accents (word);
  g_autofree char *key = ptm_grammar_dup_key (grammar, plain);

  if (strcmp (plain, word) == 0 || (ptm_trie_lookup (grammar->trie, key) != NULL && !g_hash_table_contains (keys, key)))
    return;
  ptm_grammar_add_sense (grammar, plain, class, value);
  g_hash_table_add (keys, g_steal_pointer (&key));
}

static void
add_plain_words (PtmGrammar *grammar, PtmWordClass class, const char *value, const char *words_text, GHashTable *keys)
{
  g_auto (GStrv) words = g_strsplit (words_text, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) forms = ptm_grammar_dup_forms (grammar, words[i]);

      for (guint k = 0; forms[k] != NULL; k++)
        add_plain_word (grammar, class, value, forms[k], keys);
    }
}

/* The words of the table as people type them in a hurry. */
static void
read_plain_table (PtmGrammar *grammar, const char *text, gsize size)
{
  g_autofree char *copy = g_strndup (text, size);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i] != NULL && ptm_grammar_has_rule (grammar, "accents-optional"); i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);

      for (guint class = 0; lines[i][0] != '#' && g_strv_length (columns) == 3 && class < PTM_N_WORDS; class ++)
        if (strcmp (columns[0], CLASS_NAMES[class]) == 0)
          add_plain_words (grammar, (PtmWordClass) class, columns[1], columns[2], keys);
    }
}

PtmGrammar *
ptm_grammar_new (PtmArt *art, PtmLexicon *lexicon, const char *lang, GError **error)
{
  g_autofree char *table_path = g_strdup_printf ("grammar/%s.tsv", lang);
  g_autofree char *names_path = g_strdup_printf ("names/%s.tsv", lang);
  g_autoptr (GBytes) table = ptm_art_dup_file (art, table_path);
  g_autofree char *cues_path = g_strdup_printf ("grammar/cues-%s.tsv", lang);
  g_autoptr (GBytes) cues = ptm_art_dup_file (art, cues_path);
  g_autofree char *letters_path = g_strdup_printf ("names/%s-letters.txt", lang);
  g_autoptr (GBytes) names = ptm_art_dup_file (art, names_path);
  g_autoptr (GBytes) letters = ptm_art_dup_file (art, letters_path);
  PtmGrammar *grammar;

  if (table == NULL)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ENGINE, _ ("The word list is missing; install the program again."));
      return NULL;
    }
  grammar = g_new0 (PtmGrammar, 1);
  grammar->lang = g_strdup (lang);
  grammar->trie = ptm_trie_new ();
  if (letters != NULL)
    grammar->variants = ptm_variants_new (g_bytes_get_data (letters, NULL), g_bytes_get_size (letters));
  grammar->senses = g_ptr_array_new_with_free_func ((GDestroyNotify)sense_free);
  grammar->endings = g_new0 (char *, 1);
  grammar->links = g_new0 (char *, 1);
  grammar->actions = g_new0 (char *, 1);
  grammar->deeds = g_new0 (char *, 1);
  grammar->adjectives = g_new0 (char *, 1);
  grammar->adverbs = g_new0 (char *, 1);
  grammar->genitives = g_new0 (char *, 1);
  grammar->rules = g_new0 (char *, 1);
  grammar->prefixes = g_new0 (char *, 1);
  grammar->suffixes = g_new0 (char *, 1);
  grammar->scripts = g_new0 (char *, 1);
  grammar->plurals = g_new0 (char *, 1);
  grammar->diminutives = g_new0 (char *, 1);
  grammar->polite = g_new0 (char *, 1);
  grammar->joints = g_new0 (char *, 1);
  grammar->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
  read_table (grammar, g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  read_plain_table (grammar, g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  if (cues != NULL)
    read_table (grammar, g_bytes_get_data (cues, NULL), g_bytes_get_size (cues));
  if (cues != NULL)
    grammar->cues = ptm_cues_new (g_bytes_get_data (cues, NULL), g_bytes_get_size (cues));
  grammar->inflections = ptm_inflections_new ((const char *const *)grammar->plurals);
  if (g_strv_contains (PTM_LANGUAGES, lang))
    ptm_grammar_add_nouns (grammar, lexicon);
  if (names != NULL)
    ptm_grammar_add_names (grammar, lexicon, g_bytes_get_data (names, NULL), g_bytes_get_size (names));
  return grammar;
}

void
ptm_grammar_free (PtmGrammar *grammar)
{
  ptm_trie_free (grammar->trie);
  g_ptr_array_unref (grammar->senses);
  g_strfreev (grammar->endings);
  g_strfreev (grammar->links);
  g_strfreev (grammar->actions);
  g_strfreev (grammar->deeds);
  g_strfreev (grammar->adjectives);
  g_strfreev (grammar->adverbs);
  g_strfreev (grammar->genitives);
  g_strfreev (grammar->rules);
  g_strfreev (grammar->prefixes);
  g_strfreev (grammar->suffixes);
  g_strfreev (grammar->scripts);
  g_strfreev (grammar->plurals);
  g_strfreev (grammar->diminutives);
  g_strfreev (grammar->polite);
  g_strfreev (grammar->joints);
  g_hash_table_unref (grammar->patterns);
  ptm_inflections_free (grammar->inflections);
  g_clear_pointer (&grammar->cues, ptm_cues_free);
  g_clear_pointer (&grammar->variants, ptm_variants_free);
  g_free (grammar->lang);
  g_free (grammar);
}

const char *
ptm_grammar_get_lang (PtmGrammar *grammar)
{
  return grammar->lang;
}

PtmTrie *
ptm_grammar_get_trie (PtmGrammar *grammar)
{
  return grammar->trie;
}

PtmCues *
ptm_grammar_get_cues (PtmGrammar *grammar)
{
  return grammar->cues;
}

const PtmSense *
ptm_grammar_lookup (PtmGrammar *grammar, const char *folded)
{
  return ptm_trie_lookup (grammar->trie, folded);
}

const PtmSense *
ptm_sense_find (const PtmSense *sense, PtmWordClass class)
{
  while (sense != NULL && sense->class != class)
    sense = sense->next;
  return sense;
}

const char *
ptm_sense_get_asset (const PtmSense *sense)
{
  if (sense->noun != NULL)
    return sense->noun->asset;
  return sense->value[0] != '\0' ? sense->value : NULL;
}

const char *
ptm_grammar_find_value (PtmGrammar *grammar, PtmWordClass class, double number)
{
  for (guint i = 0; i < grammar->senses->len; i++)
    {
      const PtmSense *sense = g_ptr_array_index (grammar->senses, i);

      if (sense->class == class && ABS (sense->number - number) < 1e-6)
        return sense->value;
    }
  return NULL;
}

gunichar
ptm_grammar_fold_letter (PtmGrammar *grammar, gunichar c)
{
  return grammar->variants != NULL ? ptm_variants_fold (grammar->variants, c) : c;
}

gboolean
ptm_grammar_has_rule (PtmGrammar *grammar, const char *rule)
{
  return g_strv_contains ((const char *const *)grammar->rules, rule);
}

const char *const *
ptm_grammar_get_prefixes (PtmGrammar *grammar)
{
  return (const char *const *)grammar->prefixes;
}

const char *const *
ptm_grammar_get_joints (PtmGrammar *grammar)
{
  return (const char *const *)grammar->joints;
}

const char *const *
ptm_grammar_get_suffixes (PtmGrammar *grammar)
{
  return (const char *const *)grammar->suffixes;
}

gboolean
ptm_grammar_has_script (PtmGrammar *grammar, gunichar c)
{
  guint32 code = g_unicode_script_to_iso15924 (g_unichar_get_script (c));

  for (guint i = 0; grammar->scripts[i] != NULL; i++)
    {
      const guchar *name = (const guchar *)grammar->scripts[i];

      if (strlen (grammar->scripts[i]) == 4 && code == (((guint32)name[0] << 24) | ((guint32)name[1] << 16) | ((guint32)name[2] << 8) | name[3]))
        return TRUE;
    }
  return grammar->scripts[0] == NULL && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

static gboolean
ends_with_any (const char *folded, char **endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (folded, endings[i]) && strlen (folded) > strlen (endings[i]) + 2)
      return TRUE;
  return FALSE;
}

gboolean
ptm_grammar_is_action (PtmGrammar *grammar, const char *folded)
{
  return ends_with_any (folded, grammar->actions);
}

gboolean
ptm_grammar_is_deed (PtmGrammar *grammar, const char *folded)
{
  return ends_with_any (folded, grammar->deeds);
}

gboolean
ptm_grammar_is_adjective (PtmGrammar *grammar, const char *folded)
{
  return ends_with_any (folded, grammar->adjectives);
}

gboolean
ptm_grammar_is_adverb (PtmGrammar *grammar, const char *folded)
{
  return ends_with_any (folded, grammar->adverbs);
}

char *
ptm_grammar_dup_nominative (PtmGrammar *grammar, const char *text)
{
  for (guint i = 0; grammar->genitives[i] != NULL; i++)
    if (g_str_has_suffix (text, grammar->genitives[i]) && strlen (text) > strlen (grammar->genitives[i]) + SHORTEST_PART)
      return g_strndup (text, strlen (text) - strlen (grammar->genitives[i]));
  return g_strdup (text);
}

static gsize
measure_stem (PtmGrammar *grammar, const char *folded, gsize length)
{
  for (guint i = 0; grammar->links[i] != NULL; i++)
    {
      gsize link = strlen (grammar->links[i]);

      if (length > link + SHORTEST_PART && strncmp (folded + length - link, grammar->links[i], link) == 0)
        return length - link;
    }
  return length;
}

const PtmSense *
ptm_grammar_find_color (PtmGrammar *grammar, const char *folded, gsize *stem)
{
  gsize length = strlen (folded);

  if (grammar->links[0] == NULL || length > LONGEST_COMPOUND)
    return NULL;
  for (*stem = SHORTEST_PART; *stem + SHORTEST_PART <= length; (*stem)++)
    {
      const PtmSense *color = ptm_sense_find (ptm_trie_lookup (grammar->trie, folded + *stem), PTM_WORD_COLOR);

      if (color != NULL)
        return color;
    }
  *stem = 0;
  return NULL;
}

const PtmSense *
ptm_grammar_find_head (PtmGrammar *grammar, const char *folded, gsize *stem)
{
  gsize length = strlen (folded);

  if (grammar->links[0] == NULL || length > LONGEST_COMPOUND)
    return NULL;
  for (gsize at = SHORTEST_PART; at + SHORTEST_PART <= length; at++)
    {
      const PtmSense *senses = ptm_trie_lookup (grammar->trie, folded + at);
      const PtmSense *noun = ptm_sense_find (senses, PTM_WORD_NOUN);
      const PtmSense *kind = ptm_sense_find (senses, PTM_WORD_KIND);

      if (kind == NULL && (noun == NULL || noun->noun == NULL || !ptm_noun_has_tag (noun->noun, "head")))
        continue;
      *stem = measure_stem (grammar, folded, at);
      return kind != NULL ? kind : noun;
    }
  return NULL;
}
