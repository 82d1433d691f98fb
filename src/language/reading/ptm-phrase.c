/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Noun phrases: what is named, how many, how large and in which colour. */

#include "config.h"

#include <string.h>

#include "ptm-choice.h"
#include "ptm-phrase.h"
#include "ptm-wishes.h"
#include "ptm-times.h"

#define MOST_ATTRIBUTES 4
/* A phrase is not looked for any longer, so that reading stays linear. */
#define LONGEST_PHRASE 20
#define MOST_COUNT     1000

typedef struct
{
  const char *name;
  double      lightness; /* added */
  double      chroma;    /* factor */
} PtmShade;

static const PtmShade SHADES[] = {
  { "dark", -0.18, 0.95 },
  { "light", 0.16, 0.8 },
  { "pastel", 0.2, 0.55 },
  { "vivid", 0.03, 1.25 },
  { "pale", 0.14, 0.5 },
};

PtmSide
ptm_side_from_string (const char *text)
{
  static const char *const names[] = { "left", "right", "top", "bottom", "center" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (text, names[i]) == 0)
      return (PtmSide)(PTM_SIDE_LEFT + i);
  return PTM_SIDE_NONE;
}

PtmSide
ptm_side_get_opposite (PtmSide side)
{
  static const PtmSide opposites[] = {
    [PTM_SIDE_LEFT] = PTM_SIDE_RIGHT,
    [PTM_SIDE_RIGHT] = PTM_SIDE_LEFT,
    [PTM_SIDE_TOP] = PTM_SIDE_BOTTOM,
    [PTM_SIDE_BOTTOM] = PTM_SIDE_TOP,
    [PTM_SIDE_CENTER] = PTM_SIDE_NONE,
  };

  return opposites[side];
}

static PtmColor
shade_color (PtmColor color, const char *name)
{
  PtmOklch lch = ptm_color_to_oklch (color);

  for (guint i = 0; i < G_N_ELEMENTS (SHADES); i++)
    if (strcmp (SHADES[i].name, name) == 0)
      {
        lch.L = CLAMP (lch.L + SHADES[i].lightness, 0.05, 0.97);
        lch.C *= SHADES[i].chroma;
        return ptm_color_from_oklch (lch);
      }
  return color;
}

gboolean
ptm_phrase_read_color (PtmReading *reading, guint at, PtmColor *color, guint *taken)
{
  const PtmSense *shade = ptm_reading_sense (reading, at, PTM_WORD_SHADE);
  guint           name_at = at + (shade != NULL ? ptm_reading_span (reading, at) : 0);
  const PtmSense *name;

  if (ptm_reading_is_type (reading, name_at, PTM_TOKEN_COLOR))
    {
      g_autofree char *text = ptm_reading_dup_inner (reading, name_at);

      *taken = name_at + 1 - at;
      return ptm_color_parse (text, color);
    }
  name = ptm_reading_sense (reading, name_at, PTM_WORD_COLOR);
  if (name == NULL || !ptm_color_parse (name->value, color))
    return FALSE;
  if (shade != NULL)
    *color = shade_color (*color, shade->value);
  *taken = name_at + ptm_reading_span (reading, name_at) - at;
  return TRUE;
}

int
ptm_phrase_read_number (PtmReading *reading, guint at, guint *taken)
{
  const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_NUMBER);

  if (sense != NULL)
    {
      *taken = ptm_reading_span (reading, at);
      return (int)sense->number;
    }
  /* "2026年" is no count of years. */
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && !(ptm_date_has_sign (reading, at + 1) && ptm_reading_sense (reading, at + 1, PTM_WORD_NOUN) == NULL))
    {
      *taken = 1;
      return (int)CLAMP (ptm_reading_token (reading, at)->number, 0, MOST_COUNT);
    }
  return 0;
}

/* What says nothing of the thing; "文字" does where a picture is changed. */
static gboolean
is_passed_over (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  if ((flags & PTM_PHRASE_EDIT) != 0 && ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL)
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL;
}

/* FALSE when a second article shows that the first was none: "this is a balloon". */
static gboolean
read_article (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  gboolean ignored = FALSE;

  while (phrase->end < phrase->first + LONGEST_PHRASE && (ptm_reading_sense (reading, phrase->end, PTM_WORD_ARTICLE) != NULL || is_passed_over (reading, phrase->end, flags)))
    {
      gboolean is_article = ptm_reading_sense (reading, phrase->end, PTM_WORD_ARTICLE) != NULL;

      if (is_article && ignored && (phrase->indefinite || phrase->definite))
        return FALSE;
      if (phrase->definite && ptm_reading_is (reading, phrase->end, PTM_WORD_ARTICLE, "indefinite"))
        return FALSE;
      ignored = ignored || !is_article;
      phrase->varied = phrase->varied || ptm_reading_is (reading, phrase->end, PTM_WORD_VARIED, "each");
      if (ptm_reading_is (reading, phrase->end, PTM_WORD_ARTICLE, "indefinite"))
        phrase->indefinite = TRUE;
      else if (ptm_reading_sense (reading, phrase->end, PTM_WORD_ARTICLE) != NULL)
        phrase->definite = TRUE;
      phrase->end += ptm_reading_span (reading, phrase->end);
    }
  return TRUE;
}

/* "下面 小提琴": a relation that was put before its thing; "下面的小提琴" is the lower one. */
static gboolean
is_place_of_next (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_grammar_has_rule (reading->grammar, "postpositions") && ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && ptm_reading_sense (reading, next, PTM_WORD_LINK) == NULL && !ptm_reading_is (reading, next, PTM_WORD_OTHER, "one");
}

static void
take_side (PtmPhrase *phrase, const char *name)
{
  g_auto (GStrv) corner = g_strsplit (name, "-", 2);
  PtmSide side = ptm_side_from_string (corner[0]);

  if (corner[1] != NULL)
    phrase->side2 = ptm_side_from_string (corner[1]);

  if (phrase->side == PTM_SIDE_NONE)
    phrase->side = side;
  else
    phrase->side2 = side;
}

static gboolean
read_edit_attribute (PtmReading *reading, PtmPhrase *phrase)
{
  const PtmSense *ordinal = ptm_reading_sense (reading, phrase->end, PTM_WORD_ORDINAL);
  const PtmSense *side = ptm_reading_sense (reading, phrase->end, PTM_WORD_SIDE);

  if (ordinal != NULL)
    phrase->nth = (int)ordinal->number;
  else if (side != NULL && !is_place_of_next (reading, phrase->end))
    take_side (phrase, side->value);
  else
    return FALSE;
  phrase->end += ptm_reading_span (reading, phrase->end);
  /* "إحدى القطتين": one of those that are there */
  if (ordinal != NULL && ptm_grammar_has_rule (reading->grammar, "articles-repeated") && ptm_reading_is (reading, phrase->end, PTM_WORD_ARTICLE, "definite"))
    {
      phrase->definite = TRUE;
      phrase->end += ptm_reading_span (reading, phrase->end);
    }
  return TRUE;
}

/* "zwei Hunde ringen": where nouns are written with a capital, and this sentence does so, a small word that is known as a deed. */
static gboolean
is_small_deed (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at), *before = at > 0 ? ptm_reading_token (reading, at - 1) : NULL;

  if (token == NULL || before == NULL || token->capital || !before->capital || !ptm_grammar_has_rule (reading->grammar, "capital-nouns") || ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) == NULL)
    return FALSE;
  return g_strcmp0 (ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), token->norm), "action") == 0;
}

static gboolean
is_head (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_EMOJI))
    return TRUE;
  if (is_small_deed (reading, at))
    return FALSE;
  /* Where nouns are written with a capital, "weg" is no noun. */
  if (ptm_grammar_has_rule (reading->grammar, "capital-nouns") && (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARRANGE) != NULL) && !ptm_reading_token (reading, at)->capital)
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL)
    return TRUE;
  return (flags & PTM_PHRASE_EDIT) != 0 && ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL;
}

/* A colour word may also be a noun ("orange", "rose"): it is a colour when something follows that it can colour. */
static gboolean
read_color_attribute (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint    taken;
  PtmColor color;
  guint    next;

  if (!ptm_phrase_read_color (reading, phrase->end, &color, &taken))
    return FALSE;
  next = phrase->end + taken;
  /* "オレンジの灯台" */
  if (ptm_reading_sense (reading, next, PTM_WORD_LINK) != NULL && is_head (reading, next + ptm_reading_span (reading, next), flags))
    next += ptm_reading_span (reading, next);
  if (is_head (reading, phrase->end, flags) && !is_head (reading, next, flags))
    return FALSE;
  if (ptm_reading_is_mark (reading, next, ',') && ptm_phrase_read_color (reading, next + 1, &color, &taken))
    return FALSE;
  phrase->color = color;
  phrase->end = next;
  return TRUE;
}

/* "a sleeping cat", "a sad girl": how somebody is, before the name. */
static gboolean
is_manner (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_EXPRESSION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_LOOK) != NULL;
}

/* The words up to the one that has the manner: "开心的" before "孩子". */
static guint
measure_manner (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, next, PTM_WORD_LINK) != NULL)
    next += ptm_reading_span (reading, next);
  return is_head (reading, next, flags) ? next - at : 0;
}

/* "三只猫": what counts the things; "三杯" itself may be the thing. */
static guint
measure_counter (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, at, PTM_WORD_COUNTER) == NULL)
    return 0;
  if (!is_head (reading, at, flags) || is_head (reading, next, flags) || ptm_reading_is_unknown (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SIZE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_LINK) != NULL)
    return next - at;
  return 0;
}

/* Something was said of the thing already, so that what links it may follow. */
static gboolean
is_linked (const PtmPhrase *phrase)
{
  return phrase->count > 0 || phrase->size > 0 || phrase->color.a > 0 || phrase->nth != 0 || phrase->side != PTM_SIDE_NONE;
}

/* "three very small dogs": a word that says nothing, before one that does. */
static gboolean
is_filler (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && (ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SIZE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_CATEGORY) != NULL);
}

/* "25 verschiedene Tiere", "16 kinds of fruit" */
static guint
read_varied (PtmReading *reading, PtmPhrase *phrase)
{
  if (!ptm_reading_is (reading, phrase->end, PTM_WORD_VARIED, "each"))
    return 0;
  phrase->varied = TRUE;
  return ptm_reading_span (reading, phrase->end);
}

static gboolean
read_attribute (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  const PtmSense *size = ptm_reading_sense (reading, phrase->end, PTM_WORD_SIZE);
  guint           taken = 0;
  int             number;

  if ((flags & PTM_PHRASE_EDIT) != 0 && read_edit_attribute (reading, phrase))
    return TRUE;
  if (read_color_attribute (reading, phrase, flags))
    return TRUE;
  taken = read_varied (reading, phrase);
  phrase->end += taken;
  if (taken > 0)
    return TRUE;
  number = phrase->count == 0 ? ptm_phrase_read_number (reading, phrase->end, &taken) : 0;
  if (number > 0)
    {
      phrase->count = number;
      phrase->varied = phrase->varied || ptm_reading_is (reading, phrase->end + taken, PTM_WORD_VARIED, "each");
      taken += measure_counter (reading, phrase->end + taken, flags);
    }
  else if (size != NULL)
    {
      phrase->size = size->number;
      taken = ptm_reading_span (reading, phrase->end);
    }
  else if (is_linked (phrase) && ptm_reading_sense (reading, phrase->end, PTM_WORD_LINK) != NULL)
    taken = ptm_reading_span (reading, phrase->end);
  else if (phrase->count > 0 && (ptm_reading_sense (reading, phrase->end, PTM_WORD_MORE) != NULL || (is_filler (reading, phrase->end) && (flags & PTM_PHRASE_EDIT) == 0)))
    taken = ptm_reading_span (reading, phrase->end);
  else if (ptm_reading_sense (reading, phrase->end, PTM_WORD_STYLE) != NULL && !is_head (reading, phrase->end, flags))
    taken = ptm_reading_span (reading, phrase->end);
  else if (is_manner (reading, phrase->end) && measure_manner (reading, phrase->end, flags) > 0)
    taken = measure_manner (reading, phrase->end, flags);
  phrase->end += taken;
  return taken > 0;
}

/* An unknown word that can stand before or as a head: in a language with capital nouns only a capital one is a head. */
static gboolean
may_be_head (PtmReading *reading, const PtmPhrase *phrase, guint at, PtmPhraseFlags flags)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  if (ptm_grammar_has_rule (reading->grammar, "capital-nouns") && !token->capital)
    return FALSE;
  if (phrase->indefinite || phrase->definite || phrase->count > 0 || phrase->size > 0 || phrase->color.a > 0)
    return TRUE;
  return (flags & PTM_PHRASE_OPEN) != 0;
}

/* "a boy waves in front of a house": a verb that is a noun, too, with nothing behind it that it could describe. */
static gboolean
is_deed (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, at, PTM_WORD_POSE) == NULL)
    return FALSE;
  return ptm_reading_is_pause (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, next, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL;
}

/* "garden chair": of two nouns side by side the last is the head, where the language builds them so. */
static void
take_last_noun (PtmReading *reading, PtmPhrase *phrase)
{
  guint next = phrase->head_end;

  if (!ptm_grammar_has_rule (reading->grammar, "adjacent-nouns") || phrase->plural)
    return;
  while (ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL && ptm_reading_is_free (reading, next) && !is_deed (reading, next))
    {
      phrase->head = next;
      phrase->head_end = next + ptm_reading_span (reading, next);
      next = phrase->head_end;
    }
}

/* A form that is a plural only where no relation or preposition governs it, as Hindi "गुब्बारे". */
static gboolean
is_oblique (PtmReading *reading, const PtmPhrase *phrase)
{
  if (phrase->sense->number < 1 || phrase->sense->number > 1 || phrase->first == 0)
    return FALSE;
  return ptm_reading_sense (reading, phrase->first - 1, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, phrase->first - 1, PTM_WORD_RELATION) != NULL;
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

/* One colour, size or style behind the noun: "rojo", "الحمراء" with its article, "muy grande". */
static gboolean
read_attribute_after (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint           at = phrase->end;
  guint           taken = 0;
  const PtmSense *size;
  PtmColor        color;

  if (ptm_grammar_has_rule (reading->grammar, "articles-repeated") && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL)
    at += ptm_reading_span (reading, at);
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

static void
read_attributes_after (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  if (!ptm_grammar_has_rule (reading->grammar, "attributes-after") || !may_follow (reading, phrase, flags))
    return;
  for (guint i = 0; i < MOST_ATTRIBUTES && read_attribute_after (reading, phrase, flags); i++)
    ;
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
  for (guint i = 0; i < MOST_ATTRIBUTES && (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more")); i++)
    at += ptm_reading_span (reading, at);
  number = ptm_phrase_read_number (reading, at, &taken);
  /* "五つ" counts by itself. */
  if (number > 0 && taken == 1 && ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL)
    {
      phrase->count = number;
      phrase->end = at + taken;
      return;
    }
  if (number <= 0 || ptm_reading_sense (reading, at + taken, PTM_WORD_COUNTER) == NULL)
    return;
  phrase->count = number;
  phrase->end = at + taken + ptm_reading_span (reading, at + taken);
}

/* "the second one", "左边那只", "बीच वाला": a place or a number in a row stands for a picture there. */
static gboolean
read_headless (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  static const PtmSense picture = { .class = PTM_WORD_ROLE, .value = (char *)"picture" };
  gboolean              is_linked_last = phrase->end > phrase->first && ptm_reading_sense (reading, phrase->end - 1, PTM_WORD_LINK) != NULL;

  if (phrase->end > phrase->first && ptm_reading_is (reading, phrase->end, PTM_WORD_OTHER, "one"))
    {
      phrase->end += ptm_reading_span (reading, phrase->end);
      is_linked_last = TRUE;
    }
  for (guint at = phrase->first; at < phrase->end && ptm_grammar_has_rule (reading->grammar, "no-articles"); at++)
    is_linked_last = is_linked_last || ptm_reading_is (reading, at, PTM_WORD_OTHER, "one");

  if ((flags & PTM_PHRASE_EDIT) == 0 || (phrase->nth == 0 && (phrase->side == PTM_SIDE_NONE || !is_linked_last)))
    return FALSE;
  phrase->head = phrase->first;
  phrase->head_end = phrase->end;
  phrase->sense = &picture;
  phrase->word = ptm_reading_dup (reading, phrase->first, phrase->end);
  return TRUE;
}

static gboolean
finish_phrase (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  phrase->end = phrase->head_end;
  read_counted_side (reading, phrase);
  read_located (reading, phrase, flags);
  read_attributes_after (reading, phrase, flags);
  read_located (reading, phrase, flags);
  read_count_after (reading, phrase);
  phrase->word = ptm_reading_dup (reading, phrase->head, phrase->head_end);
  return TRUE;
}

gboolean
ptm_phrase_read (PtmReading *reading, guint at, PtmPhraseFlags flags, PtmPhrase *phrase)
{
  guint unknown = 0;

  memset (phrase, 0, sizeof *phrase);
  phrase->first = phrase->end = at;
  if (!read_article (reading, phrase, flags))
    return FALSE;
  while (phrase->end < at + LONGEST_PHRASE)
    {
      if (phrase->end > at && ptm_reading_token (reading, phrase->end) != NULL && ptm_reading_token (reading, phrase->end)->use == PTM_USE_UNMET)
        break;
      if (read_attribute (reading, phrase, flags))
        continue;
      if (is_head (reading, phrase->end, flags))
        {
          take_known_head (reading, phrase, flags);
          return finish_phrase (reading, phrase, flags);
        }
      if (!ptm_reading_is_unknown (reading, phrase->end) || unknown >= MOST_ATTRIBUTES || !ptm_reading_is_free (reading, phrase->end))
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
      gboolean is_modifier = at < phrase->head && (ptm_reading_is_unknown (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || (is_manner (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_STYLE) == NULL));

      if (is_modifier && ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, at, PTM_WORD_NUMBER) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL)
        continue;
      ptm_reading_use (reading, at, length, PTM_USE_USED);
    }
}
