/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The doors of the room: the loaded languages, and the sentences that come in. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-account.h"
#include "ptm-edit-anew.h"
#include "ptm-edit-reader.h"
#include "ptm-error.h"
#include "ptm-han.h"
#include "ptm-intent.h"
#include "ptm-ledger.h"
#include "ptm-language.h"
#include "ptm-plan.h"
#include "ptm-scene-json.h"
#include "ptm-tongues.h"

struct _PtmLanguage
{
  PtmArt     *art;
  PtmLexicon *lexicon;
  PtmFigures *figures;
  PtmNames   *names;
  PtmTongues *tongues;
  PtmHan     *han;
  PtmAccount *account;

  GMutex      lock;
  PtmGrammar *grammars[PTM_N_LANGUAGES]; /* (nullable) each is read when the first sentence in its script comes */

  gatomicrefcount ref_count;
};

/* The scripts of PTM_LANGUAGES. */
static const GUnicodeScript SCRIPTS[PTM_N_LANGUAGES] = {
  G_UNICODE_SCRIPT_LATIN,
  G_UNICODE_SCRIPT_LATIN,
  G_UNICODE_SCRIPT_LATIN,
  G_UNICODE_SCRIPT_LATIN,
  G_UNICODE_SCRIPT_HAN,
  G_UNICODE_SCRIPT_HIRAGANA,
  G_UNICODE_SCRIPT_DEVANAGARI,
  G_UNICODE_SCRIPT_ARABIC,
};

/* So much of a sentence shows its scripts. */
#define MOST_LETTERS 4000

static PtmGrammar *
get_grammar (PtmLanguage *language, guint index, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&language->lock);

  if (language->grammars[index] == NULL)
    language->grammars[index] = ptm_grammar_new (language->art, language->lexicon, PTM_LANGUAGES[index], error);
  return language->grammars[index];
}

PtmLanguage *
ptm_language_new (PtmArt *art, GError **error)
{
  g_autoptr (PtmLanguage) language = g_new0 (PtmLanguage, 1);

  g_return_val_if_fail (art != NULL, NULL);

  g_atomic_ref_count_init (&language->ref_count);
  g_mutex_init (&language->lock);
  language->art = ptm_art_ref (art);
  language->lexicon = ptm_lexicon_new (art, error);
  if (language->lexicon == NULL)
    return NULL;
  language->figures = ptm_figures_new (art);
  language->names = ptm_names_new (art);
  language->tongues = ptm_tongues_new (art, language->lexicon, language->names);
  language->han = ptm_han_new (art);
  language->account = ptm_account_new (art);
  if (get_grammar (language, 0, error) == NULL)
    return NULL;
  return g_steal_pointer (&language);
}

PtmLanguage *
ptm_language_ref (PtmLanguage *language)
{
  g_atomic_ref_count_inc (&language->ref_count);
  return language;
}

void
ptm_language_unref (PtmLanguage *language)
{
  if (!g_atomic_ref_count_dec (&language->ref_count))
    return;
  for (guint i = 0; i < PTM_N_LANGUAGES; i++)
    g_clear_pointer (&language->grammars[i], ptm_grammar_free);
  g_clear_pointer (&language->lexicon, ptm_lexicon_free);
  g_clear_pointer (&language->figures, ptm_figures_free);
  g_clear_pointer (&language->tongues, ptm_tongues_free);
  g_clear_pointer (&language->names, ptm_names_free);
  g_clear_pointer (&language->han, ptm_han_free);
  g_clear_pointer (&language->account, ptm_account_free);
  g_mutex_clear (&language->lock);
  ptm_art_unref (language->art);
  g_free (language);
}

/* Japanese is written with Chinese characters, too. */
static gboolean
is_written_in (guint index, GUnicodeScript script)
{
  gboolean is_japanese = SCRIPTS[index] == G_UNICODE_SCRIPT_HIRAGANA;

  return script == SCRIPTS[index] || (is_japanese && (script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HAN));
}

/* The grammars whose scripts occur in a sentence, in the order of PTM_LANGUAGES; the wanted one is always there. */
static void
collect_grammars (PtmLanguage *language, const char *sentence, guint wanted, PtmGrammar *grammars[PTM_N_LANGUAGES + 1])
{
  gboolean occurs[PTM_N_LANGUAGES] = { FALSE };
  guint    n = 0;

  occurs[wanted] = TRUE;
  for (const char *p = sentence; *p != '\0' && p - sentence < MOST_LETTERS; p = g_utf8_next_char (p))
    for (guint i = 0; i < PTM_N_LANGUAGES; i++)
      occurs[i] = occurs[i] || is_written_in (i, g_unichar_get_script (g_utf8_get_char (p)));
  for (guint i = 0; i < PTM_N_LANGUAGES; i++)
    {
      PtmGrammar *grammar = occurs[i] ? get_grammar (language, i, NULL) : NULL;

      if (grammar != NULL)
        grammars[n++] = grammar;
    }
  grammars[n] = NULL;
}

static PtmGrammar *
guess (PtmGrammar *grammars[PTM_N_LANGUAGES + 1], const char *sentence, const char *wanted)
{
  PtmGrammar *best = NULL;
  guint       most = 0;

  for (guint i = 0; grammars[i] != NULL; i++)
    {
      guint    score = ptm_intent_count_words (grammars[i], sentence);
      gboolean is_wanted = strcmp (ptm_grammar_get_lang (grammars[i]), wanted) == 0;

      if (best == NULL || score > most || (score == most && is_wanted))
        {
          best = grammars[i];
          most = score;
        }
    }
  return best;
}

static PtmGrammar *
find_grammar (PtmGrammar *grammars[PTM_N_LANGUAGES + 1], const char *lang)
{
  for (guint i = 0; grammars[i] != NULL; i++)
    if (strcmp (ptm_grammar_get_lang (grammars[i]), lang) == 0)
      return grammars[i];
  return NULL;
}

/* Japanese without kana is told by its characters, by what was spoken before, or by its words: "洗濯機", "風船30個". (nullable) */
static PtmGrammar *
find_japanese (PtmLanguage *language, PtmGrammar *grammars[PTM_N_LANGUAGES + 1], const char *sentence, const char *wanted)
{
  PtmHanUse   use = ptm_han_guess (language->han, sentence);
  PtmGrammar *japanese = use == PTM_HAN_JAPANESE || use == PTM_HAN_EITHER ? find_grammar (grammars, "ja") : NULL;
  PtmGrammar *other = japanese != NULL ? guess (grammars, sentence, wanted) : NULL;

  if (japanese == NULL || use == PTM_HAN_JAPANESE || strcmp (wanted, "ja") == 0)
    return japanese;
  if (strcmp (wanted, "zh") == 0 || strcmp (ptm_grammar_get_lang (other), "zh") != 0)
    return NULL;
  return ptm_intent_count_cost (japanese, sentence) < ptm_intent_count_cost (other, sentence) ? japanese : NULL;
}

/* All grammars a sentence may need, and the one of its language. */
static PtmGrammar *
find_grammars (PtmLanguage *language, const char *sentence, const char *fallback, PtmGrammar *grammars[PTM_N_LANGUAGES + 1])
{
  guint       wanted = ptm_languages_find (fallback);
  const char *valid = g_utf8_validate (sentence, -1, NULL) ? sentence : "";
  PtmGrammar *japanese;

  collect_grammars (language, valid, wanted, grammars);
  japanese = find_japanese (language, grammars, valid, PTM_LANGUAGES[wanted]);
  return japanese != NULL ? japanese : guess (grammars, valid, PTM_LANGUAGES[wanted]);
}

const char *
ptm_language_guess (PtmLanguage *language, const char *sentence, const char *fallback)
{
  PtmGrammar *grammars[PTM_N_LANGUAGES + 1];

  g_return_val_if_fail (language != NULL && sentence != NULL, NULL);

  return ptm_grammar_get_lang (find_grammars (language, sentence, fallback, grammars));
}

/* A plan may be given as it is, in JSON, in the place of a sentence. */
static gboolean
is_json_plan (const char *sentence)
{
  while (g_ascii_isspace (*sentence))
    sentence++;
  return *sentence == '{' && strstr (sentence, "\"kind\"") != NULL;
}

static PtmReading *
read_sentence (PtmLanguage *language, const char *sentence, const char *fallback)
{
  PtmGrammar *grammars[PTM_N_LANGUAGES + 1];
  PtmGrammar *grammar = find_grammars (language, sentence, fallback, grammars);
  PtmGrammar *tongue = g_utf8_validate (sentence, -1, NULL) ? ptm_tongues_find (language->tongues, grammar, sentence) : NULL;
  PtmReading *reading;

  /* What a small grammar does not know is told, and not looked for in other languages. */
  if (tongue != NULL)
    reading = ptm_reading_new (tongue, NULL, NULL, language->lexicon, sentence);
  else
    reading = ptm_reading_new (grammar, grammars, language->names, language->lexicon, sentence);
  reading->figures = language->figures;
  return reading;
}

/* "No cats": all that is named shall not be there. FALSE when it is not so. */
static gboolean
tell_unwanted (PtmReading *reading, GPtrArray *unmet)
{
  gboolean is_told = FALSE;

  for (guint at = 0; at < reading->length; at++)
    {
      guint            first = at;
      g_autofree char *text = NULL;

      while (at < reading->length && ptm_reading_token (reading, at)->use == PTM_USE_UNWANTED)
        at++;
      if (at == first)
        continue;
      text = ptm_reading_dup (reading, first, at);
      ptm_ledger_add (unmet, text, "unwanted");
      is_told = TRUE;
    }
  return is_told;
}

/* Where nothing was drawn nothing was used; words that have a picture are not to blame. */
static void
tell_all (PtmReading *reading, GPtrArray *unmet)
{
  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_token (reading, at)->use != PTM_USE_UNMET || ptm_reading_is_unknown (reading, at))
      ptm_reading_use (reading, at, 1, ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL ? PTM_USE_USED : PTM_USE_UNREAD);
  ptm_ledger_close (reading, FALSE, unmet);
}

/* What is known not to be drawn is taken out first, of a sentence that says little else more of it. */
static PtmScene *
plan (PtmLanguage *language, const char *sentence, gboolean all, GPtrArray *unmet, GError **error)
{
  g_autoptr (PtmReading) reading = read_sentence (language, sentence, NULL);
  PtmScene *scene;

  ptm_ledger_set_aside (reading, all, unmet);
  scene = ptm_plan_new (reading, error);
  if (scene == NULL && !tell_unwanted (reading, unmet))
    tell_all (reading, unmet);
  for (guint i = 0; scene != NULL && i < unmet->len; i++)
    {
      const PtmUnmet *thing = g_ptr_array_index (unmet, i);

      ptm_ledger_add (scene->unmet, thing->text, thing->why);
    }
  return scene;
}

/* Half of the words are in the tables of the language it was taken for. */
static gboolean
is_in_its_language (PtmLanguage *language, PtmGrammar *grammar, const char *sentence)
{
  g_autoptr (PtmReading) reading = ptm_reading_new (grammar, NULL, NULL, language->lexicon, sentence);
  guint words = 0, unknown = 0;

  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
      {
        words++;
        unknown += ptm_reading_is_unknown (reading, at) ? 1 : 0;
      }
  return 2 * unknown <= words;
}

/* There is nothing to draw, and the sentence says why: "Portrait of Einstein". */
static void
tell_reasons (PtmLanguage *language, const char *sentence, GPtrArray *unmet, GError *error)
{
  PtmGrammar      *grammars[PTM_N_LANGUAGES + 1];
  PtmGrammar      *grammar = find_grammars (language, sentence, NULL, grammars);
  g_autofree char *message = is_in_its_language (language, grammar, sentence) ? ptm_account_dup_message (language->account, ptm_grammar_get_lang (grammar), NULL, unmet) : NULL;

  if (message == NULL)
    return;
  g_free (error->message);
  error->message = g_steal_pointer (&message);
}

PtmScene *
ptm_language_plan (PtmLanguage *language, const char *sentence, GError **error)
{
  g_autoptr (GPtrArray) little = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (PtmScene) scene = NULL;
  g_autoptr (GError) nothing = NULL;

  g_return_val_if_fail (language != NULL && sentence != NULL, NULL);

  if (!g_utf8_validate (sentence, -1, NULL))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The sentence is not valid text; type it again."));
      return NULL;
    }
  if (is_json_plan (sentence))
    return ptm_scene_from_json (sentence, -1, error);
  scene = plan (language, sentence, FALSE, little, &nothing);
  if (scene == NULL)
    {
      g_clear_error (&nothing);
      scene = plan (language, sentence, TRUE, unmet, &nothing);
    }
  if (scene == NULL)
    {
      tell_reasons (language, sentence, unmet, nothing);
      g_propagate_error (error, g_steal_pointer (&nothing));
    }
  return g_steal_pointer (&scene);
}

GPtrArray *
ptm_language_read_edit (PtmLanguage *language, const char *sentence, PtmScene *scene, gboolean has_region, GPtrArray *unmet)
{
  g_autoptr (PtmReading) reading = NULL;

  g_return_val_if_fail (language != NULL && sentence != NULL && unmet != NULL, NULL);

  if (!g_utf8_validate (sentence, -1, NULL))
    return g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  reading = read_sentence (language, sentence, scene != NULL ? scene->lang : NULL);
  return ptm_edit_read (reading, scene, has_region, unmet);
}

gboolean
ptm_language_is_draw (PtmLanguage *language, const char *sentence)
{
  g_autoptr (PtmReading) reading = NULL;

  g_return_val_if_fail (language != NULL && sentence != NULL, FALSE);

  if (!g_utf8_validate (sentence, -1, NULL))
    return FALSE;
  if (is_json_plan (sentence))
    return TRUE;
  reading = read_sentence (language, sentence, NULL);
  return !ptm_edit_leans (reading) && ptm_intent_is_draw (reading);
}

gboolean
ptm_language_draws_anew (PtmLanguage *language, const char *sentence, PtmScene *scene)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (PtmReading) reading = NULL;
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (PtmScene) own = NULL;

  if (!ptm_language_is_draw (language, sentence))
    return FALSE;
  reading = read_sentence (language, sentence, scene != NULL ? scene->lang : NULL);
  if (scene != NULL && ptm_reading_sense (reading, 0, PTM_WORD_DRAW) == NULL && (ptm_edit_speaks_of_shown (reading, scene) || ptm_edit_asks_too (reading)))
    return FALSE;
  ops = ptm_language_read_edit (language, sentence, scene, FALSE, unmet);
  if (ops->len == 0)
    return TRUE;
  /* "a flyer instead" */
  if (ptm_plan_is_bare (reading))
    return FALSE;
  own = ptm_language_plan (language, sentence, NULL);
  return ptm_edit_draws_anew (reading, ops, scene, own);
}

char *
ptm_language_find_asset (PtmLanguage *language, const char *phrase, PtmColor *color)
{
  PtmGrammar *grammars[PTM_N_LANGUAGES + 1];

  if (color != NULL)
    *color = PTM_COLOR_NONE;
  g_return_val_if_fail (language != NULL && phrase != NULL, NULL);

  if (!g_utf8_validate (phrase, -1, NULL))
    return NULL;
  collect_grammars (language, phrase, 0, grammars);
  for (guint i = 0; grammars[i] != NULL; i++)
    {
      g_autoptr (PtmReading) reading = ptm_reading_new (grammars[i], NULL, NULL, language->lexicon, phrase);
      g_auto (PtmPhrase) noun = { 0 };

      if (!ptm_phrase_read (reading, 0, PTM_PHRASE_OPEN, &noun) || noun.asset == NULL || noun.end < reading->length)
        continue;
      if (color != NULL)
        *color = noun.color;
      return g_strdup (noun.asset);
    }
  return NULL;
}

void
ptm_language_explain (PtmLanguage *language, const char *sentence, GPtrArray *unmet)
{
  PtmGrammar *grammars[PTM_N_LANGUAGES + 1];
  PtmGrammar *grammar;

  g_return_if_fail (language != NULL && sentence != NULL && unmet != NULL);

  if (unmet->len == 0 || !g_utf8_validate (sentence, -1, NULL))
    return;
  grammar = find_grammars (language, sentence, NULL, grammars);
  if (is_in_its_language (language, grammar, sentence))
    ptm_account_explain (language->account, ptm_grammar_get_lang (grammar), unmet);
}

char *
ptm_language_refuse (PtmLanguage *language, const char *sentence, gboolean is_photo, GPtrArray *unmet)
{
  const char *lang;
  const char *why = is_photo ? "photo" : "change";
  char       *message;

  g_return_val_if_fail (language != NULL && sentence != NULL && unmet != NULL, NULL);

  lang = ptm_language_guess (language, sentence, "en");
  message = ptm_account_dup_message (language->account, lang, why, unmet);
  return message != NULL ? message : ptm_account_dup_message (language->account, "en", why, unmet);
}
