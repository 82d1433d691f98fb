/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands behind the head of a noun phrase: where it is or which in a row ("from the right", "de gauche"), colour and
 * size in languages that put them there, and how many ("猫三只"). Where a picture is changed, a colour behind the thing may
 * also be what it shall become, and is left alone then. */

#include "config.h"

#include <string.h>

#include "ptm-phrase-private.h"

/* "the second balloon from the right" */
static void
read_counted_side (PtmReading *reading, PtmPhrase *phrase)
{
  guint at = phrase->end;

  if (phrase->nth == 0 || !ptm_reading_is (reading, at, PTM_WORD_PREP, "from"))
    return;
  at += ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_SIDE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL)
    at += ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_SIDE) == NULL)
    return;
  phrase->side = ptm_side_from_string (ptm_reading_sense (reading, at, PTM_WORD_SIDE)->value);
  phrase->end = at + ptm_reading_span (reading, at);
}

/* "le ballon de gauche" */
static void
read_located (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  const PtmSense *located = ptm_reading_sense (reading, phrase->end, PTM_WORD_LOCATED);
  const PtmSense *ordinal = ptm_reading_sense (reading, phrase->end, PTM_WORD_ORDINAL);

  /* "الحيوان الأول" */
  if (ordinal != NULL && phrase->nth == 0 && (flags & PTM_PHRASE_EDIT) != 0 && ptm_grammar_has_rule (reading->grammar, "articles-repeated"))
    {
      /* "كلب آخر", "شجرة ثانية": another one, where it has no article. */
      if (!phrase->definite && (ordinal->number > 1 || ptm_reading_is (reading, phrase->end, PTM_WORD_FOLLOW, "more")))
        phrase->indefinite = TRUE;
      else
        phrase->nth = (int)ordinal->number;
      phrase->end += ptm_reading_span (reading, phrase->end);
      return;
    }

  if (located == NULL || phrase->side != PTM_SIDE_NONE || (flags & PTM_PHRASE_EDIT) == 0)
    return;
  phrase->side = ptm_side_from_string (located->value);
  phrase->end += ptm_reading_span (reading, phrase->end);
}

static PtmSide
find_side (PtmReading *reading, guint at)
{
  const PtmSense *side = ptm_reading_sense (reading, at, PTM_WORD_SIDE), *located = ptm_reading_sense (reading, at, PTM_WORD_LOCATED);

  if (side == NULL && located == NULL)
    return ptm_reading_is (reading, at, PTM_WORD_VERB, "center") ? PTM_SIDE_CENTER : PTM_SIDE_NONE;
  return ptm_side_from_string ((side != NULL ? side : located)->value);
}

/* "النجمة اللي في النص": which one is told by a clause of its own. */
static void
read_relative (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint at = phrase->end;

  if ((flags & PTM_PHRASE_EDIT) == 0 || phrase->side != PTM_SIDE_NONE || !ptm_grammar_has_rule (reading->grammar, "articles-repeated") || !ptm_reading_is (reading, at, PTM_WORD_OTHER, "one"))
    return;
  at += ptm_reading_span (reading, at);
  for (guint i = 0; i < PTM_PHRASE_MOST_ATTRIBUTES && find_side (reading, at) == PTM_SIDE_NONE && (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_is (reading, at, PTM_WORD_RELATION, "inside") || ptm_reading_is (reading, at, PTM_WORD_RELATION, "on")); i++)
    at += ptm_reading_span (reading, at);
  if (find_side (reading, at) == PTM_SIDE_NONE)
    return;
  phrase->side = find_side (reading, at);
  phrase->end = at + ptm_reading_span (reading, at);
}

/* "القطة على الأريكة سوداء": a colour without the article of its place is of what stands there. */
static gboolean
is_told_of_subject (PtmReading *reading, const PtmPhrase *phrase, guint at, PtmPhraseFlags flags)
{
  guint    taken;
  PtmColor color;

  if (!ptm_grammar_has_rule (reading->grammar, "articles-repeated") || (flags & PTM_PHRASE_EDIT) != 0 || !ptm_reading_is (reading, phrase->first, PTM_WORD_ARTICLE, "definite"))
    return FALSE;
  return phrase->first > 0 && ptm_reading_sense (reading, phrase->first - 1, PTM_WORD_RELATION) != NULL && ptm_phrase_read_color (reading, at, &color, &taken);
}

/* One colour, size or style behind the noun: "rojo", "الحمراء" with its article, "muy grande". */
static gboolean
read_attribute_after (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint           at = phrase->end;
  guint           taken = 0;
  const PtmSense *size;
  PtmColor        color;

  /* "سيارتان واحدة حمراء": one of them. */
  if (ptm_grammar_has_rule (reading->grammar, "articles-repeated") && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL && !ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite"))
    at += ptm_reading_span (reading, at);
  else if (is_told_of_subject (reading, phrase, at, flags))
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL)
    at += ptm_reading_span (reading, at);
  size = ptm_reading_sense (reading, at, PTM_WORD_SIZE);
  if (phrase->color.a == 0 && ptm_phrase_read_color (reading, at, &color, &taken))
    phrase->color = color;
  else if (ptm_reading_is (reading, at, PTM_WORD_VARIED, "each"))
    phrase->varied = TRUE;
  else if (phrase->size == 0 && size != NULL)
    phrase->size = size->number;
  else if (at > phrase->end || ptm_reading_sense (reading, at, PTM_WORD_STYLE) == NULL || (flags & PTM_PHRASE_EDIT) != 0)
    return FALSE;
  phrase->end = at + (taken > 0 ? taken : ptm_reading_span (reading, at));
  return TRUE;
}

/* "l'arbre le plus grand", "الشجرة الأكبر" */
static void
read_extreme_after (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint      at = phrase->end + ptm_reading_span (reading, phrase->end);
  PtmExtreme extreme;

  if ((flags & PTM_PHRASE_EDIT) == 0 || phrase->extreme != PTM_EXTREME_NONE || !ptm_reading_is (reading, phrase->end, PTM_WORD_ARTICLE, "definite"))
    return;
  extreme = ptm_phrase_find_extreme (reading, at);
  if (extreme == PTM_EXTREME_NONE)
    return;
  phrase->extreme = extreme;
  phrase->end = at + ptm_reading_span (reading, at);
}

/* "elimina el globo rojo": a verb that cannot give a colour stands right before the thing. */
static gboolean
is_acted_on (PtmReading *reading, const PtmPhrase *phrase)
{
  const PtmSense *verb = phrase->first > 0 ? ptm_reading_sense (reading, phrase->first - 1, PTM_WORD_VERB) : NULL;

  if (verb == NULL)
    return FALSE;
  for (; verb != NULL; verb = ptm_sense_find (verb->next, PTM_WORD_VERB))
    if (strcmp (verb->value, "change") == 0 || strcmp (verb->value, "recolor") == 0)
      return FALSE;
  return TRUE;
}

/* "haz el título rojo" says what the title shall become, "un título rojo" what it is. */
static gboolean
may_follow (PtmReading *reading, const PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint    next = phrase->end;
  guint    taken = 0;
  PtmColor color;

  if ((flags & PTM_PHRASE_EDIT) == 0 || phrase->indefinite || phrase->count > 0)
    return TRUE;
  if (ptm_grammar_has_rule (reading->grammar, "articles-repeated"))
    return ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL;
  if (!ptm_phrase_read_color (reading, next, &color, &taken))
    return FALSE;
  if (is_acted_on (reading, phrase))
    return TRUE;
  return !ptm_reading_is_pause (reading, next + taken) && ptm_reading_sense (reading, next + taken, PTM_WORD_AND) == NULL;
}

/* One word of how a thing is. */
static gboolean
tells_how (PtmReading *reading, guint at)
{
  static const PtmWordClass how[] = { PTM_WORD_SIZE, PTM_WORD_COLOR, PTM_WORD_STYLE, PTM_WORD_EXPRESSION, PTM_WORD_IGNORE }, others[] = { PTM_WORD_ARTICLE, PTM_WORD_NUMBER, PTM_WORD_PREP, PTM_WORD_RELATION };

  return ptm_reading_is_any (reading, at, how, G_N_ELEMENTS (how)) && !ptm_reading_is_any (reading, at, others, G_N_ELEMENTS (others));
}

/* ", peludo y rosa", "et tout doux et rouge": a list of how a thing is goes on behind a word that no table knows, up to a colour at its end. */
static void
read_joint (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint    at = phrase->end, told = 0, taken = 0;
  gboolean is_listed;
  PtmColor color;

  for (; told < PTM_PHRASE_MOST_ATTRIBUTES && tells_how (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL; told++)
    at += ptm_reading_span (reading, at);
  is_listed = ptm_reading_is_mark (reading, at, ',') || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL;
  for (guint i = 0; i < 2 * PTM_PHRASE_MOST_ATTRIBUTES && is_listed && (flags & PTM_PHRASE_EDIT) == 0 && phrase->color.a == 0; i++)
    {
      gboolean is_how = tells_how (reading, at) || ptm_reading_is_unknown (reading, at);

      if (is_how && ptm_phrase_read_color (reading, at, &color, &taken))
        {
          if (told == 0 || !ptm_reading_is_pause (reading, at + taken))
            return;
          phrase->color = color;
          phrase->end = at + taken;
          return;
        }
      told += is_how ? 1 : 0;
      is_listed = is_how || ptm_reading_is_mark (reading, at, ',') || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DEGREE) != NULL;
      at += ptm_reading_span (reading, at);
    }
}

static void
read_attributes_after (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  if (!ptm_grammar_has_rule (reading->grammar, "attributes-after") || !may_follow (reading, phrase, flags))
    return;
  for (guint i = 0; i < PTM_PHRASE_MOST_ATTRIBUTES && read_attribute_after (reading, phrase, flags); i++)
    ;
  read_joint (reading, phrase, flags);
}

/* "老师要十二个鸡蛋", "篱笆上有三只": behind a small word the number is of the next thing, or of what stands at a place. */
static gboolean
counts_other (PtmReading *reading, const PtmPhrase *phrase, guint end)
{
  guint next = end + ptm_reading_span (reading, end), taken = 0;

  if (phrase->first > 0 && ptm_reading_sense (reading, phrase->first - 1, PTM_WORD_RELATION) != NULL)
    return TRUE;
  return ptm_grammar_has_rule (reading->grammar, "unspaced") && !ptm_grammar_has_rule (reading->grammar, "verb-final") && ptm_phrase_is_head (reading, end, PTM_PHRASE_PLAIN) && ptm_phrase_read_number (reading, next, &taken) == 0;
}

/* "हंसों का एक जोड़ा" */
static void
read_pair_after (PtmReading *reading, PtmPhrase *phrase)
{
  guint next = phrase->end + ptm_reading_span (reading, phrase->end);

  if (phrase->count > 0 || ptm_reading_sense (reading, phrase->end, PTM_WORD_LINK) == NULL || !ptm_reading_is (reading, next, PTM_WORD_NUMBER, "pair"))
    return;
  phrase->count = (int)ptm_reading_sense (reading, next, PTM_WORD_NUMBER)->number;
  phrase->paired = TRUE;
  phrase->end = next + ptm_reading_span (reading, next);
}

/* "椅子を三脚": a thing by its name, but behind another one and before nothing else a number with what counts it; 0 when it is none. */
static int
read_counted_name (PtmReading *reading, guint at)
{
  static const char digits[] = "一二三四五六七八九十";
  const PtmToken   *token = ptm_reading_token (reading, at);
  guint             next = at + ptm_reading_span (reading, at);
  const char       *counter, *digit;

  if (!ptm_grammar_has_rule (reading->grammar, "kana-either") || ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL || !(ptm_reading_is_pause (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL))
    return 0;
  digit = g_utf8_strchr (digits, -1, g_utf8_get_char (token->norm));
  counter = g_utf8_next_char (token->norm);
  return digit != NULL && ptm_sense_find (ptm_grammar_lookup (reading->grammar, counter), PTM_WORD_COUNTER) != NULL ? 1 + (int)g_utf8_pointer_to_offset (digits, digit) : 0;
}

/* "猫三只", "猫を3匹". */
static void
read_count_after (PtmReading *reading, PtmPhrase *phrase)
{
  guint at = phrase->end;
  guint taken = 0;
  int   number;

  if (phrase->count > 0 || !(ptm_grammar_has_rule (reading->grammar, "counts-after") || ptm_reading_is (reading, at + 1, PTM_WORD_COUNTER, "foreign")))
    return;
  for (guint i = 0; i < PTM_PHRASE_MOST_ATTRIBUTES && (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more")); i++)
    at += ptm_reading_span (reading, at);
  number = ptm_phrase_read_number (reading, at, &taken);
  if (number > 0 && at > phrase->end && counts_other (reading, phrase, ptm_reading_skip (reading, at + taken, PTM_WORD_COUNTER)))
    return;
  /* "五つ" counts by itself. */
  if (number > 0 && taken == 1 && ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL)
    {
      phrase->count = number;
      phrase->end = at + taken;
      return;
    }
  if (number <= 0 && read_counted_name (reading, at) > 0)
    {
      phrase->count = read_counted_name (reading, at);
      phrase->end = at + ptm_reading_span (reading, at);
      return;
    }
  if (number <= 0 || ptm_reading_sense (reading, at + taken, PTM_WORD_COUNTER) == NULL)
    return;
  phrase->count = number * ptm_phrase_get_factor (reading, at + taken);
  phrase->paired = ptm_reading_is (reading, at + taken, PTM_WORD_COUNTER, "pair");
  phrase->end = at + taken + ptm_reading_span (reading, at + taken);
}

/* "balloons in different colours" */
static void
read_tints (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  if ((flags & PTM_PHRASE_EDIT) != 0 || !ptm_reading_is (reading, phrase->end, PTM_WORD_VARIED, "colors"))
    return;
  phrase->tinted = TRUE;
  phrase->end += ptm_reading_span (reading, phrase->end);
}

void
ptm_phrase_read_after (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  read_counted_side (reading, phrase);
  read_located (reading, phrase, flags);
  read_extreme_after (reading, phrase, flags);
  read_attributes_after (reading, phrase, flags);
  read_located (reading, phrase, flags);
  read_relative (reading, phrase, flags);
  read_counted_side (reading, phrase);
  read_count_after (reading, phrase);
  read_pair_after (reading, phrase);
  read_tints (reading, phrase, flags);
}
