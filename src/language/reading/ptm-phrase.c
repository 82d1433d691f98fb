/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Noun phrases: which word is the head, which of its meanings holds, and the phrase around it. What stands before the head
 * is read by ptm-phrase-before.c, what stands behind it by ptm-phrase-after.c. */

#include "config.h"

#include <string.h>

#include "ptm-choice.h"
#include "ptm-missed.h"
#include "ptm-phrase-private.h"
#include "ptm-segment.h"
#include "ptm-wishes.h"

/* In words. */
#define LONGEST_POSTPOSITION 4
#define LONGEST_NAME         4
/* Nouns side by side; a longer run is a list without commas. */
#define MOST_ADJACENT 6

/* "zwei Hunde ringen": where nouns are written with a capital, and this sentence does so, a small word that is known as a deed. */
static gboolean
is_small_deed (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at), *before = at > 0 ? ptm_reading_token (reading, at - 1) : NULL;

  if (token == NULL || before == NULL || token->capital || !before->capital || !ptm_grammar_has_rule (reading->grammar, "capital-nouns") || ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) == NULL)
    return FALSE;
  return g_strcmp0 (ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), token->norm), "action") == 0;
}

/* The plural of a noun behind one who may do something: "the robot cooks soup", "the penguin flies away", "the girl waters it", "a duck
 * watches". */
static gboolean
is_deed_of_being (PtmReading *reading, guint at)
{
  static const char *const beings[] = { "people", "animal", "fantasy", "job", "toy" };
  const PtmSense          *who = ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN), *what = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  guint                    next = at + ptm_reading_span (reading, at);
  gboolean                 is_being = FALSE;

  if (who == NULL || who->plural || who->noun == NULL || what == NULL || !what->plural || !ptm_grammar_has_rule (reading->grammar, "adjacent-nouns"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (beings); i++)
    is_being = is_being || ptm_noun_has_tag (who->noun, beings[i]);
  return is_being && (ptm_reading_is_pause (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, next, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, next, PTM_WORD_PRONOUN) != NULL || ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL);
}

gboolean
ptm_phrase_follows_name (PtmReading *reading, guint at)
{
  for (guint back = 1; back <= MIN (at, LONGEST_NAME); back++)
    if (ptm_reading_span (reading, at - back) == back && ptm_reading_sense (reading, at - back, PTM_WORD_NOUN) != NULL)
      return TRUE;
  return FALSE;
}

/* "une fille porte une écharpe", "sous le pont nage un canard": between somebody and something, without an article of its own, a
 * word that is known as a deed is one. Nouns with a capital tell by that. */
static gboolean
is_deed_between (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (at == 0 || ptm_grammar_has_rule (reading->grammar, "capital-nouns") || ptm_grammar_has_rule (reading->grammar, "no-articles") || ptm_reading_span (reading, at) > 1)
    return FALSE;
  if (!ptm_phrase_follows_name (reading, at) && ptm_reading_sense (reading, at - 1, PTM_WORD_IGNORE) == NULL)
    return FALSE;
  if (ptm_reading_sense (reading, at - 1, PTM_WORD_ARTICLE) != NULL)
    return FALSE;
  if (ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, next, PTM_WORD_NUMBER) == NULL && !is_deed_of_being (reading, at))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_NATURAL) != NULL || ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL || g_strcmp0 (ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), ptm_reading_token (reading, at)->norm), "action") == 0;
}

/* "りんごとなし2個", "文字なし": the word "without" is a thing, too, where something counts or joins it. */
static gboolean
is_denial (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);
  guint taken = 0;

  if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) == NULL || ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL)
    return FALSE;
  if (at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_LINK) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_SIZE) != NULL)
    return FALSE;
  return ptm_phrase_read_number (reading, next, &taken) == 0 && ptm_reading_sense (reading, next, PTM_WORD_AND) == NULL;
}

gboolean
ptm_phrase_is_head (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_EMOJI))
    return TRUE;
  if (is_denial (reading, at))
    return FALSE;
  if (is_small_deed (reading, at) || ((flags & PTM_PHRASE_EDIT) == 0 && is_deed_between (reading, at)))
    return FALSE;
  /* Where nouns are written with a capital, "weg" is no noun. */
  if (ptm_grammar_has_rule (reading->grammar, "capital-nouns") && (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARRANGE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_NATURAL) != NULL) && !ptm_reading_token (reading, at)->capital)
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL)
    return TRUE;
  return (flags & PTM_PHRASE_EDIT) != 0 && ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL;
}

/* What a picture is for, how it is done, and letters that are left between known words. */
static gboolean
is_no_thing (PtmReading *reading, guint at)
{
  if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "use") || ptm_grammar_is_adverb (reading->grammar, ptm_reading_token (reading, at)->norm))
    return TRUE;
  /* "nichts Wildes" */
  if (at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_IGNORE, "nothing"))
    return TRUE;
  /* "wie Klimt sie gemalt hätte": somebody known is told, and stands on no card. */
  if (g_strcmp0 (ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), ptm_reading_token (reading, at)->norm), "person") == 0)
    return TRUE;
  /* "my little lad is mad about trains": who wishes for it. */
  if (ptm_missed_is_wisher (reading, at))
    return TRUE;
  /* "une illustration appétissante" */
  if (at > 0 && ptm_grammar_has_rule (reading->grammar, "attributes-after") && ptm_reading_sense (reading, at - 1, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_ARTICLE) == NULL)
    return TRUE;
  return ptm_segment_is_debris (ptm_reading_token (reading, at)->norm) && (at == 0 || ptm_reading_sense (reading, at - 1, PTM_WORD_COUNTER) == NULL);
}

/* "赶紧给我出一张": where nothing is written apart, an unknown word is a thing of a list when the list goes on behind it. */
static gboolean
goes_on (PtmReading *reading, guint at)
{
  guint next = at + 1;

  return ptm_segment_is_unspaced (g_utf8_get_char (ptm_reading_token (reading, at)->norm)) && !ptm_reading_is_pause (reading, next) && ptm_reading_is_type (reading, next, PTM_TOKEN_WORD) && ptm_reading_sense (reading, next, PTM_WORD_AND) == NULL && ptm_reading_sense (reading, next, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, next, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, next, PTM_WORD_IGNORE) == NULL;
}

/* An unknown word that can stand before or as a head: in a language with capital nouns only a capital one is a head. */
static gboolean
may_be_head (PtmReading *reading, const PtmPhrase *phrase, guint at, PtmPhraseFlags flags)
{
  const PtmToken *token = ptm_reading_token (reading, at);
  guint           next = at + ptm_reading_span (reading, at);

  if (ptm_grammar_has_rule (reading->grammar, "capital-nouns") && !token->capital)
    return FALSE;
  if (is_no_thing (reading, at) || ((flags & PTM_PHRASE_EDIT) == 0 && ptm_missed_is_talk (reading, at)))
    return FALSE;
  /* "el año pasado tuvimos" */
  if (ptm_grammar_has_rule (reading->grammar, "attributes-after") && phrase->head_end == phrase->head && at > phrase->first && ptm_reading_is_unknown (reading, at - 1))
    return FALSE;
  if (phrase->indefinite || phrase->definite || phrase->count > 0)
    return TRUE;
  /* "bien grandes y separados" */
  if ((phrase->size > 0 || phrase->color.a > 0) && !ptm_grammar_has_rule (reading->grammar, "attributes-after"))
    return TRUE;
  /* "an umbrella and, sheltering under it, a puppy" */
  if (ptm_grammar_is_action (reading->grammar, token->norm) && (ptm_reading_sense (reading, next, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, next, PTM_WORD_BESIDES) != NULL))
    return FALSE;
  return (flags & PTM_PHRASE_OPEN) != 0 && !goes_on (reading, at);
}

/* "a boy waves in front of a house": a verb that is a noun, too, with nothing behind it that it could describe. */
static gboolean
is_deed (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  /* "over the bed hangs a picture" */
  if (ptm_reading_span (reading, at) > 1 && ptm_sense_find (ptm_grammar_lookup (reading->grammar, ptm_reading_token (reading, at)->norm), PTM_WORD_NATURAL) != NULL)
    return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_POSE) == NULL)
    return FALSE;
  return ptm_reading_is_pause (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, next, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL;
}

/* "make the cat orange": behind a thing that is known, a fruit is what it shall look like. */
static gboolean
is_color_of (PtmReading *reading, const PtmPhrase *phrase, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return phrase->definite && ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, phrase->head, PTM_WORD_COLOR) == NULL;
}

/* "garden chair": of two nouns side by side the last is the head, where the language builds them so. */
static void
take_last_noun (PtmReading *reading, PtmPhrase *phrase)
{
  guint next = phrase->head_end;

  if (!ptm_grammar_has_rule (reading->grammar, "adjacent-nouns") || phrase->plural)
    return;
  for (guint i = 0; i < MOST_ADJACENT && ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL && ptm_reading_is_free (reading, next) && !is_deed (reading, next) && !is_deed_between (reading, next) && !is_color_of (reading, phrase, next); i++)
    {
      phrase->head = next;
      phrase->head_end = next + ptm_reading_span (reading, next);
      next = phrase->head_end;
    }
}

/* A preposition or relation ends right before a token; "के बाईं ओर" has three words. */
static gboolean
is_governed (PtmReading *reading, guint at)
{
  for (guint back = 1; back <= MIN (at, LONGEST_POSTPOSITION); back++)
    if (ptm_reading_span (reading, at - back) == back && (ptm_reading_sense (reading, at - back, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at - back, PTM_WORD_RELATION) != NULL))
      return TRUE;
  return FALSE;
}

/* A form that is a plural only where no relation or preposition governs it, as Hindi "गुब्बारे". */
static gboolean
is_oblique (PtmReading *reading, const PtmPhrase *phrase)
{
  if (phrase->sense->number < 1 || phrase->sense->number > 1)
    return FALSE;
  /* "बच्चे का", and where it was put before */
  if (is_governed (reading, phrase->first) || ptm_reading_sense (reading, phrase->head_end, PTM_WORD_LINK) != NULL || ptm_reading_sense (reading, phrase->head_end, PTM_WORD_PREP) != NULL)
    return TRUE;
  for (guint at = phrase->first; at < phrase->head; at++)
    if (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL)
      return TRUE;
  /* "बिल्ली और कुत्ते के बीच": put before both. */
  for (guint at = phrase->first; at > 1 && phrase->first - at < PTM_PHRASE_LONGEST && ptm_reading_sense (reading, phrase->first - 1, PTM_WORD_AND) != NULL && !ptm_reading_is_pause (reading, at - 1); at--)
    if (is_governed (reading, at - 1))
      return TRUE;
  return FALSE;
}

/* Of a word with several meanings the one that fits here. */
static void
take_meaning (PtmReading *reading, PtmPhrase *phrase)
{
  const PtmNoun *noun = ptm_choice_find (reading, phrase->head, phrase->head_end);

  if (noun == NULL)
    return;
  g_free (phrase->asset);
  phrase->asset = g_strdup (noun->asset);
}

/* Of different "plants" no two are the same plant. */
static gboolean
is_category (PtmReading *reading, const PtmPhrase *phrase)
{
  guint next = phrase->head_end;

  if (ptm_reading_sense (reading, phrase->head, PTM_WORD_CATEGORY) == NULL)
    return FALSE;
  if (ptm_grammar_has_rule (reading->grammar, "articles-repeated") && ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL)
    next += ptm_reading_span (reading, next);
  return phrase->varied || ptm_reading_is (reading, next, PTM_WORD_VARIED, "each");
}

static void
take_known_head (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  phrase->head = phrase->end;
  phrase->head_end = phrase->end + ptm_reading_span (reading, phrase->end);
  if (ptm_reading_is_type (reading, phrase->head, PTM_TOKEN_EMOJI))
    {
      g_autofree char *emoji = ptm_reading_dup_inner (reading, phrase->head);

      phrase->asset = g_strdup (ptm_lexicon_find_emoji (reading->lexicon, emoji));
      return;
    }
  if ((flags & PTM_PHRASE_EDIT) != 0)
    phrase->sense = ptm_reading_sense (reading, phrase->head, PTM_WORD_ROLE);
  if (phrase->sense != NULL)
    return;
  phrase->plural = ptm_reading_sense (reading, phrase->head, PTM_WORD_NOUN) != NULL && ptm_reading_sense (reading, phrase->head, PTM_WORD_NOUN)->plural;
  take_last_noun (reading, phrase);
  phrase->sense = ptm_reading_sense (reading, phrase->head, PTM_WORD_NOUN);
  if (phrase->sense == NULL || is_category (reading, phrase))
    phrase->sense = ptm_reading_sense (reading, phrase->head, PTM_WORD_CATEGORY);
  else
    {
      phrase->plural = phrase->sense->plural && !is_oblique (reading, phrase);
      if (phrase->plural && phrase->sense->number > 1 && phrase->count == 0)
        phrase->count = (int)phrase->sense->number;
      phrase->asset = g_strdup (ptm_sense_get_asset (phrase->sense));
      take_meaning (reading, phrase);
    }
}

/* "पीले को बैंगनी": behind a small word another colour says what becomes of it. */
static gboolean
is_recolored (PtmReading *reading, guint at)
{
  guint    next = at + ptm_reading_span (reading, at), taken = 0;
  PtmColor color;

  return ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL && ptm_phrase_read_color (reading, next, &color, &taken);
}

/* "青いほうを", "नीले वाले को", "蓝色的换成…": a colour of one of several. */
static gboolean
is_told_by_color (PtmReading *reading, const PtmPhrase *phrase, gboolean has_one)
{
  guint last = phrase->end - 1;

  if (phrase->color.a == 0 || phrase->end == phrase->first || !ptm_grammar_has_rule (reading->grammar, "no-articles"))
    return FALSE;
  return has_one || is_recolored (reading, phrase->end) || (ptm_reading_sense (reading, last, PTM_WORD_LINK) != NULL && ptm_reading_sense (reading, phrase->end, PTM_WORD_VERB) != NULL && (phrase->first == 0 || ptm_reading_sense (reading, phrase->first - 1, PTM_WORD_IGNORE) != NULL || ptm_reading_is_pause (reading, phrase->first - 1)));
}

/* "the second one", "左边那只", "बीच वाला": a place or a number in a row stands for a picture there. */
static gboolean
read_headless (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  static const PtmSense picture = { .class = PTM_WORD_ROLE, .value = (char *)"picture" };
  gboolean              is_linked_last = phrase->end > phrase->first && ptm_reading_sense (reading, phrase->end - 1, PTM_WORD_LINK) != NULL;
  gboolean              has_one = FALSE;

  if (phrase->end > phrase->first && ptm_reading_is (reading, phrase->end, PTM_WORD_OTHER, "one"))
    {
      phrase->end += ptm_reading_span (reading, phrase->end);
      is_linked_last = has_one = TRUE;
    }
  for (guint at = phrase->first; at < phrase->end && ptm_grammar_has_rule (reading->grammar, "no-articles"); at++)
    has_one = has_one || ptm_reading_is (reading, at, PTM_WORD_OTHER, "one");
  is_linked_last = is_linked_last || has_one;
  if ((flags & PTM_PHRASE_EDIT) == 0)
    return FALSE;
  if (phrase->nth == 0 && phrase->extreme == PTM_EXTREME_NONE && (phrase->side == PTM_SIDE_NONE || !is_linked_last) && !is_told_by_color (reading, phrase, has_one))
    return FALSE;
  phrase->head = phrase->first;
  phrase->head_end = phrase->end;
  phrase->sense = &picture;
  phrase->word = ptm_reading_dup (reading, phrase->first, phrase->end);
  return TRUE;
}

/* A picture of scissors or gloves shows a pair of them already. */
static void
count_pairs (PtmPhrase *phrase)
{
  if (phrase->paired && phrase->sense != NULL && phrase->sense->noun != NULL && ptm_noun_has_tag (phrase->sense->noun, "pair"))
    phrase->count = MAX (phrase->count / 2, 1);
}

static gboolean
finish_phrase (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  phrase->end = phrase->head_end;
  ptm_phrase_read_after (reading, phrase, flags);
  count_pairs (phrase);
  phrase->word = ptm_reading_dup (reading, phrase->head, phrase->head_end);
  return TRUE;
}

/* "a glimmering tree": what a thing does by itself is an attribute right before it. */
static gboolean
is_deed_of_next (PtmReading *reading, const PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint next = phrase->end + ptm_reading_span (reading, phrase->end);

  if (phrase->end == phrase->first || ptm_reading_sense (reading, phrase->end, PTM_WORD_NATURAL) == NULL || !ptm_reading_is_free (reading, phrase->end))
    return FALSE;
  return ptm_phrase_is_head (reading, next, flags) && !ptm_grammar_has_rule (reading->grammar, "attributes-after");
}

gboolean
ptm_phrase_read (PtmReading *reading, guint at, PtmPhraseFlags flags, PtmPhrase *phrase)
{
  guint unknown = 0;

  memset (phrase, 0, sizeof *phrase);
  phrase->first = phrase->end = at;
  if (!ptm_phrase_read_article (reading, phrase, flags))
    return FALSE;
  while (phrase->end < at + PTM_PHRASE_LONGEST)
    {
      if (phrase->end > at && ptm_reading_token (reading, phrase->end) != NULL && ptm_reading_token (reading, phrase->end)->use == PTM_USE_UNMET)
        break;
      if (ptm_phrase_read_attribute (reading, phrase, flags))
        continue;
      if (ptm_phrase_is_head (reading, phrase->end, flags))
        {
          take_known_head (reading, phrase, flags);
          return finish_phrase (reading, phrase, flags);
        }
      if (is_deed_of_next (reading, phrase, flags))
        {
          phrase->end += ptm_reading_span (reading, phrase->end);
          continue;
        }
      if (!ptm_reading_is_unknown (reading, phrase->end) || unknown >= PTM_PHRASE_MOST_ATTRIBUTES || !ptm_reading_is_free (reading, phrase->end))
        break;
      if (unknown > 0 && phrase->head_end > phrase->head && ptm_grammar_is_action (reading->grammar, ptm_reading_token (reading, phrase->end)->norm))
        break;
      if (may_be_head (reading, phrase, phrase->end, flags))
        {
          phrase->head = phrase->end;
          phrase->head_end = phrase->end + 1;
        }
      phrase->end++;
      unknown++;
    }
  if (phrase->head_end > phrase->head)
    return finish_phrase (reading, phrase, flags);
  return read_headless (reading, phrase, flags);
}

void
ptm_phrase_clear (PtmPhrase *phrase)
{
  g_clear_pointer (&phrase->asset, g_free);
  g_clear_pointer (&phrase->word, g_free);
}

void
ptm_phrase_use (PtmReading *reading, const PtmPhrase *phrase)
{
  for (guint at = phrase->first; at < phrase->end; at += ptm_reading_span (reading, at))
    {
      guint    length = MIN (ptm_reading_span (reading, at), phrase->end - at);
      gboolean is_modifier = at < phrase->head && (ptm_reading_is_unknown (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_NATURAL) != NULL || (ptm_phrase_is_manner (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_STYLE) == NULL));

      if (is_modifier && ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, at, PTM_WORD_NUMBER) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL)
        continue;
      ptm_reading_use (reading, at, length, PTM_USE_USED);
    }
}

const char *
ptm_phrase_get_form (const PtmPhrase *phrase)
{
  static const char *const forms[][2] = { { "people", "people" }, { "on-fours", "quadruped" }, { "upright", "biped" } };
  const PtmNoun           *noun = phrase->sense != NULL ? phrase->sense->noun : NULL;

  for (guint i = 0; noun != NULL && i < G_N_ELEMENTS (forms); i++)
    if (ptm_noun_has_tag (noun, forms[i][0]))
      return forms[i][1];
  return NULL;
}
