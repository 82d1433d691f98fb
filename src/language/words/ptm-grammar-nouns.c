/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The nouns of a language: those of the lexicon with their plurals, words with several meanings, and the names of pictures. */

#include "config.h"

#include <string.h>

#include "ptm-grammar-private.h"
#include "ptm-kana.h"
#include "ptm-senses.h"
#include "ptm-tokens.h"

#define ARABIC_ARTICLE  "\330\247\331\204"
#define HINDI_ADJECTIVE "\340\244\276"
#define ARABIC_FEMININE "\330\251"

/* One form of a noun of the lexicon, or of a picture's name; number is 2 for a dual, 1 for what may also be a singular. Written without accents it means the same,
 * unless that is another word. */
static void
add_form (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *form, gboolean plural, double number)
{
  PtmSense *sense = ptm_grammar_add_sense (grammar, form, PTM_WORD_NOUN, "");

  g_free (sense->value);
  sense->value = g_strdup (asset);
  sense->noun = noun;
  sense->plural = plural;
  sense->number = number;
}

static gboolean
has_rule (PtmGrammar *grammar, const char *rule)
{
  return g_strv_contains ((const char *const *)grammar->rules, rule);
}

/* "كرة القدم" beside "كرة قدم", "فرس نهر" beside "فرس النهر": the last word of a name may have the article, or none. */
static char *
dup_definite (PtmGrammar *grammar, const char *form)
{
  const char *last = strrchr (form, ' ');

  if (last == NULL || !has_rule (grammar, "construct"))
    return NULL;
  if (g_str_has_prefix (last + 1, ARABIC_ARTICLE))
    return g_strdup_printf ("%.*s %s", (int)(last - form), form, last + 1 + strlen (ARABIC_ARTICLE));
  return g_strdup_printf ("%.*s %s%s", (int)(last - form), form, ARABIC_ARTICLE, last + 1);
}

/* "お鍋" for "鍋": the prefixes of politeness before a word written with a Chinese character. */
static char *
dup_polite (PtmGrammar *grammar, const char *form)
{
  if (grammar->polite[0] == NULL || g_unichar_get_script (g_utf8_get_char (form)) != G_UNICODE_SCRIPT_HAN)
    return NULL;
  return g_strconcat (grammar->polite[0], form, NULL);
}

/* No other word; the name of a category may be a noun, too, "arboles" as well as "árboles". */
static gboolean
is_open (const PtmSense *senses)
{
  return senses == NULL || (senses->class == PTM_WORD_CATEGORY && senses->next == NULL);
}

static void
add_variant (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *variant, gboolean plural, double number)
{
  g_autofree char *key = variant != NULL ? ptm_grammar_dup_key (grammar, variant) : NULL;

  if (key != NULL && is_open (ptm_trie_lookup (grammar->trie, key)))
    add_form (grammar, noun, asset, variant, plural, number);
}

static void
add_plain_form (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *form, gboolean plural, double number)
{
  g_autofree char *plain = has_rule (grammar, "accents-optional") ? ptm_text_drop_accents (form) : NULL;
  g_autofree char *definite = dup_definite (grammar, form);
  g_autofree char *polite = dup_polite (grammar, form);
  g_autofree char *kana = has_rule (grammar, "kana-either") ? ptm_kana_dup_other (form) : NULL;

  add_form (grammar, noun, asset, form, plural, number);
  add_variant (grammar, noun, asset, plain, plural, number);
  add_variant (grammar, noun, asset, definite, plural, number);
  add_variant (grammar, noun, asset, polite, plural, number);
  add_variant (grammar, noun, asset, kana, plural, number);
}

static gboolean
ends_name (PtmGrammar *grammar, const char *word)
{
  g_autofree char *key = ptm_text_fold (word, -1);

  return strchr (key, '\'') != NULL || ptm_sense_find (ptm_trie_lookup (grammar->trie, key), PTM_WORD_PREP) != NULL;
}

static double
get_number (char sign)
{
  if (sign == '2')
    return 2;
  return sign == '~' ? 1 : 0;
}

/* "चाय के कप": a masculine word that is the same in the plural; only what agrees with it tells that there are several, or that a postposition follows. */
static void
add_agreeing (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *singular)
{
  g_auto (GStrv) words = g_strsplit (singular, " ", -1);
  g_autofree char *form = NULL;

  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i++)
    if (g_str_has_suffix (words[i], HINDI_ADJECTIVE))
      {
        char  sign = 0;
        char *agreeing = ptm_inflections_dup (grammar->inflections, words[i], 0, &sign);

        g_free (words[i]);
        words[i] = agreeing;
      }
  form = g_strjoinv (" ", words);
  if (strcmp (form, singular) != 0)
    add_variant (grammar, noun, asset, form, TRUE, get_number ('~'));
}

/* "perro guía": the first words of a name, up to a preposition, are inflected; in "طاحونة هواء" only the first one is, but "لوحا شمسيا",
 * and in "दरियाई घोड़ा" the last one and what agrees with it.
 * broken: the word has a plural of its own, "طيور". */
static void
add_plurals (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *singular, gboolean broken)
{
  g_auto (GStrv) words = g_strsplit (singular, " ", -1);
  gboolean construct = has_rule (grammar, "construct"), head_last = has_rule (grammar, "postpositions");

  for (guint which = 0; which < ptm_inflections_count (grammar->inflections); which++)
    {
      g_autoptr (GString) plural = g_string_new (NULL);
      gboolean inflects = TRUE;
      char     first = 0;

      for (guint i = 0; words[i] != NULL; i++)
        {
          char             sign = 0;
          g_autofree char *form = NULL;

          if (head_last)
            inflects = words[i + 1] == NULL || g_str_has_suffix (words[i], HINDI_ADJECTIVE);
          else
            inflects = inflects && (i == 0 || (construct ? first == '1' || (first == '2' && g_str_has_suffix (words[i], ARABIC_FEMININE)) : !ends_name (grammar, words[i])));
          form = inflects ? ptm_inflections_dup (grammar->inflections, words[i], which, &sign) : g_strdup (words[i]);
          first = i == 0 ? sign : first;
          g_string_append (plural, i > 0 ? " " : "");
          g_string_append (plural, form);
        }
      if (strcmp (plural->str, singular) != 0 && !(broken && first == 0))
        add_plain_form (grammar, noun, asset, plural->str, first != '1', get_number (first));
    }
  if (head_last)
    add_agreeing (grammar, noun, asset, singular);
}

/* Sound plurals of a word that has a broken one mean other things: "طائرات" are no birds. Those of "تفاحة" are said as well. */
static gboolean
is_broken (PtmGrammar *grammar, const char *word, const char *plurals)
{
  return plurals[0] != '\0' && has_rule (grammar, "construct") && !g_str_has_suffix (word, ARABIC_FEMININE);
}

/* "أقلام رصاص": a name that begins with a word whose broken plural is known. */
static void
add_broken_name (PtmGrammar *grammar, const PtmNoun *noun, const char *name, GHashTable *plurals)
{
  g_autofree char *first = g_strndup (name, strcspn (name, " "));
  const char      *broken = plurals != NULL ? g_hash_table_lookup (plurals, first) : NULL;
  g_autofree char *form = broken != NULL && strlen (first) < strlen (name) ? g_strconcat (broken, name + strlen (first), NULL) : NULL;

  if (form != NULL)
    add_plain_form (grammar, noun, "", form, TRUE, 0);
}

static void
add_noun (PtmGrammar *grammar, const PtmNoun *noun, const char *singulars, const char *plurals, GHashTable *broken)
{
  g_auto (GStrv) words = g_strsplit (singulars, "|", -1);
  g_auto (GStrv) many = g_strsplit (plurals, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      {
        add_plain_form (grammar, noun, "", words[i], FALSE, 0);
        add_plurals (grammar, noun, "", words[i], is_broken (grammar, words[i], plurals));
        add_broken_name (grammar, noun, words[i], broken);
      }
  for (guint i = 0; many[i] != NULL; i++)
    if (many[i][0] != '\0')
      add_plain_form (grammar, noun, "", many[i], TRUE, 0);
}

/* The broken plurals of single words, "قلم" to "أقلام". (nullable) */
static GHashTable *
collect_broken (PtmGrammar *grammar, PtmLexicon *lexicon, guint first)
{
  GHashTable *broken = has_rule (grammar, "construct") ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) : NULL;

  for (guint i = 0; broken != NULL && i < ptm_lexicon_get_size (lexicon); i++)
    {
      const PtmNoun *noun = ptm_lexicon_get (lexicon, i);
      g_auto (GStrv) words = g_strsplit (noun->forms[first], "|", -1);

      for (guint k = 0; noun->forms[first + 1][0] != '\0' && words[k] != NULL; k++)
        if (strchr (words[k], ' ') == NULL && !g_hash_table_contains (broken, words[k]))
          g_hash_table_insert (broken, g_strdup (words[k]), g_strndup (noun->forms[first + 1], strcspn (noun->forms[first + 1], "|")));
    }
  return broken;
}

/* Words with several meanings that are no noun's own name: "organ". */
static void
add_ambiguous (PtmGrammar *grammar, PtmLexicon *lexicon)
{
  GPtrArray *words = ptm_senses_get_words (ptm_lexicon_get_senses (lexicon));

  for (guint i = 0; i < words->len; i++)
    {
      const PtmSenseWord *word = g_ptr_array_index (words, i);

      if (strcmp (word->lang, grammar->lang) == 0 && ptm_sense_find (ptm_trie_lookup (grammar->trie, word->word), PTM_WORD_NOUN) == NULL)
        add_plain_form (grammar, word->noun, "", word->word, word->plural, 0);
    }
}

void
ptm_grammar_add_nouns (PtmGrammar *grammar, PtmLexicon *lexicon)
{
  guint first = 2 * ptm_languages_find (grammar->lang);
  g_autoptr (GHashTable) broken = collect_broken (grammar, lexicon, first);

  for (guint i = 0; i < ptm_lexicon_get_size (lexicon); i++)
    {
      const PtmNoun *noun = ptm_lexicon_get (lexicon, i);

      add_noun (grammar, noun, noun->forms[first], noun->forms[first + 1], broken);
    }
  add_ambiguous (grammar, lexicon);
}

/* "骑自行车" is a deed and a thing, and no picture of somebody who does it. */
static gboolean
is_deed_with_thing (PtmGrammar *grammar, const char *folded)
{
  g_autofree char *deed = g_utf8_substring (folded, 0, 1);
  const char      *thing = folded + strlen (deed);

  return ptm_sense_find (ptm_trie_lookup (grammar->trie, deed), PTM_WORD_ACTION) != NULL && g_utf8_strlen (thing, -1) > 1 && ptm_sense_find (ptm_trie_lookup (grammar->trie, thing), PTM_WORD_NOUN) != NULL;
}

/* "الأسد" is the lion, although a sign of the zodiac is called so. */
static gboolean
is_noun_with_article (PtmGrammar *grammar, const char *folded)
{
  for (guint i = 0; grammar->prefixes != NULL && grammar->prefixes[i] != NULL; i++)
    if (g_str_has_prefix (folded, grammar->prefixes[i]) && ptm_sense_find (ptm_trie_lookup (grammar->trie, grammar->prefixes[i]), PTM_WORD_ARTICLE) != NULL && ptm_sense_find (ptm_trie_lookup (grammar->trie, folded + strlen (grammar->prefixes[i])), PTM_WORD_NOUN) != NULL)
      return TRUE;
  return FALSE;
}

/* A name is taken as it stands, unless the table knows the words, or they begin with a colour, a size or the like. */
static gboolean
is_plain_name (PtmGrammar *grammar, const char *folded)
{
  g_autofree char *first = g_strndup (folded, strcspn (folded, " "));
  const PtmSense  *sense;

  /* "八点半" is a time of day, not a clock. */
  if (ptm_grammar_has_rule (grammar, "unspaced") && g_utf8_strchr ("一二两三四五六七八九十", -1, g_utf8_get_char (folded)) != NULL)
    return FALSE;
  if (ptm_grammar_has_rule (grammar, "unspaced") && is_deed_with_thing (grammar, folded))
    return FALSE;
  if (strpbrk (folded, ":,(") != NULL || ptm_trie_lookup (grammar->trie, folded) != NULL || is_noun_with_article (grammar, folded))
    return FALSE;
  for (sense = ptm_trie_lookup (grammar->trie, first); sense != NULL; sense = sense->next)
    if (sense->class != PTM_WORD_NOUN && sense->class != PTM_WORD_PLACE && sense->class != PTM_WORD_ACTION)
      return FALSE;
  return TRUE;
}

void
ptm_grammar_add_names (PtmGrammar *grammar, PtmLexicon *lexicon, const char *text, gsize size)
{
  gboolean         is_small = !g_strv_contains (PTM_LANGUAGES, grammar->lang);
  g_autofree char *copy = g_strndup (text, size);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 2);
      g_autofree char *folded = NULL;
      const PtmNoun   *noun;

      if (g_strv_length (columns) != 2)
        continue;
      folded = ptm_grammar_dup_key (grammar, columns[1]);
      if (!is_plain_name (grammar, folded))
        continue;
      /* A small grammar has no nouns but these. */
      noun = is_small ? ptm_lexicon_find_by_asset (lexicon, columns[0]) : NULL;
      add_plain_form (grammar, noun, columns[0], columns[1], FALSE, 0);
      /* Few people name a picture by several words and in the plural. */
      if (strchr (columns[1], ' ') == NULL)
        add_plurals (grammar, noun, columns[0], columns[1], FALSE);
    }
}
