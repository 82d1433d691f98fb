/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The doors of the room: the loaded languages, and the sentences that come in. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-edit-reader.h"
#include "ptm-error.h"
#include "ptm-intent.h"
#include "ptm-language.h"
#include "ptm-plan.h"
#include "ptm-scene-json.h"

struct _PtmLanguage
{
  PtmArt     *art;
  PtmLexicon *lexicon;
  PtmFigures *figures;
  PtmGrammar *grammars[PTM_N_LANGUAGES + 1]; /* NULL-terminated */

  gatomicrefcount ref_count;
};

PtmLanguage *
ptm_language_new (PtmArt *art, GError **error)
{
  g_autoptr (PtmLanguage) language = g_new0 (PtmLanguage, 1);

  g_return_val_if_fail (art != NULL, NULL);

  g_atomic_ref_count_init (&language->ref_count);
  language->art = ptm_art_ref (art);
  language->lexicon = ptm_lexicon_new (art, error);
  if (language->lexicon == NULL)
    return NULL;
  language->figures = ptm_figures_new (art);
  for (guint i = 0; i < PTM_N_LANGUAGES; i++)
    {
      language->grammars[i] = ptm_grammar_new (art, language->lexicon, PTM_LANGUAGES[i], error);
      if (language->grammars[i] == NULL)
        return NULL;
    }
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
  ptm_art_unref (language->art);
  g_free (language);
}

static guint
guess (PtmLanguage *language, const char *sentence, const char *fallback)
{
  guint wanted = ptm_languages_find (fallback);
  guint best = wanted;
  guint most = 0;

  for (guint i = 0; i < PTM_N_LANGUAGES && g_utf8_validate (sentence, -1, NULL); i++)
    {
      guint score = ptm_intent_count_words (language->grammars[i], sentence);

      if (score > most || (score == most && score > 0 && i == wanted))
        {
          best = i;
          most = score;
        }
    }
  return best;
}

const char *
ptm_language_guess (PtmLanguage *language, const char *sentence, const char *fallback)
{
  g_return_val_if_fail (language != NULL && sentence != NULL, NULL);

  return PTM_LANGUAGES[guess (language, sentence, fallback)];
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
  PtmGrammar *grammar = language->grammars[guess (language, sentence, fallback)];
  PtmReading *reading = ptm_reading_new (grammar, language->grammars, language->lexicon, sentence);

  reading->figures = language->figures;
  return reading;
}

PtmScene *
ptm_language_plan (PtmLanguage *language, const char *sentence, GError **error)
{
  g_autoptr (PtmReading) reading = NULL;

  g_return_val_if_fail (language != NULL && sentence != NULL, NULL);

  if (!g_utf8_validate (sentence, -1, NULL))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The sentence is not valid text; type it again."));
      return NULL;
    }
  if (is_json_plan (sentence))
    return ptm_scene_from_json (sentence, -1, error);
  reading = read_sentence (language, sentence, NULL);
  return ptm_plan_new (reading, error);
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
  return ptm_intent_is_draw (reading);
}

char *
ptm_language_find_asset (PtmLanguage *language, const char *phrase, PtmColor *color)
{
  if (color != NULL)
    *color = PTM_COLOR_NONE;
  g_return_val_if_fail (language != NULL && phrase != NULL, NULL);

  for (guint i = 0; g_utf8_validate (phrase, -1, NULL) && i < PTM_N_LANGUAGES; i++)
    {
      g_autoptr (PtmReading) reading = ptm_reading_new (language->grammars[i], NULL, language->lexicon, phrase);
      g_auto (PtmPhrase) noun = { 0 };

      if (!ptm_phrase_read (reading, 0, PTM_PHRASE_OPEN, &noun) || noun.asset == NULL || noun.end < reading->length)
        continue;
      if (color != NULL)
        *color = noun.color;
      return g_strdup (noun.asset);
    }
  return NULL;
}
