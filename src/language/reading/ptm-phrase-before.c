/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands before the head of a noun phrase: its article, then colour, size, number, place in a row and manner, in
 * whatever order they are said. One reader takes one of them; what follows a word decides whether it is an attribute or
 * the thing itself ("orange", "三杯"). */

#include "config.h"

#include <string.h>

#include "ptm-phrase-private.h"

/* "ein Junge", where nouns have a capital, and not "eine junge Katze". */
static gboolean
is_capital_noun (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (!ptm_grammar_has_rule (reading->grammar, "capital-nouns") || ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL || !ptm_reading_token (reading, at)->capital)
    return FALSE;
  return ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL || !ptm_reading_token (reading, next)->capital;
}

/* "un perezoso": behind an article, and with no other noun behind it, a word that else tells how something is is the thing itself. */
static gboolean
is_thing_itself (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  if (at == 0 || !ptm_grammar_has_rule (reading->grammar, "attributes-after") || ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL)
    return FALSE;
  return ptm_reading_sense (reading, at - 1, PTM_WORD_ARTICLE) != NULL && !ptm_phrase_is_head (reading, at + ptm_reading_span (reading, at), flags);
}

/* "… sitzen um einen Baum": behind words that say nothing, what would say nothing either says where. */
static gboolean
is_where (PtmReading *reading, guint first, guint at, PtmPhraseFlags flags)
{
  const PtmSense *relation = (flags & PTM_PHRASE_EDIT) == 0 && at > first ? ptm_reading_sense (reading, at, PTM_WORD_RELATION) : NULL;

  return relation != NULL && !g_str_has_prefix (relation->value, "in-a-") && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL;
}

/* "The biggest star" */
static PtmExtreme
find_superlative (PtmReading *reading, guint at)
{
  static const char *const names[] = { [PTM_EXTREME_LARGEST] = "largest", [PTM_EXTREME_SMALLEST] = "smallest", [PTM_EXTREME_TALLEST] = "tallest", [PTM_EXTREME_SHORTEST] = "shortest" };

  for (guint i = PTM_EXTREME_LARGEST; i < G_N_ELEMENTS (names); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_OTHER, names[i]))
      return i;
  return PTM_EXTREME_NONE;
}

/* What says nothing of the thing; "文字" does where a picture is changed. */
static gboolean
is_passed_over (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  if (is_capital_noun (reading, at) || is_thing_itself (reading, at, flags))
    return FALSE;
  if ((flags & PTM_PHRASE_EDIT) != 0 && ((ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL) || find_superlative (reading, at) != PTM_EXTREME_NONE))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_NUMBER) == NULL;
}

/* FALSE when a second article shows that the first was none: "this is a balloon". */
gboolean
ptm_phrase_read_article (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  gboolean ignored = FALSE;

  while (phrase->end < phrase->first + PTM_PHRASE_LONGEST && (ptm_reading_sense (reading, phrase->end, PTM_WORD_ARTICLE) != NULL || (is_passed_over (reading, phrase->end, flags) && !is_where (reading, phrase->first, phrase->end, flags))))
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
      /* "Mets des lunettes au hibou": some, and not those that are there. */
      else if (ptm_reading_sense (reading, phrase->end, PTM_WORD_ARTICLE) != NULL && !((flags & PTM_PHRASE_EDIT) != 0 && ptm_reading_is (reading, phrase->end, PTM_WORD_ARTICLE, "plural")))
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

/* "右边那只猫", "左边的那只猫": where it is stands before "that". */
static void
skip_demonstrative (PtmReading *reading, PtmPhrase *phrase)
{
  guint at = phrase->end, next;

  if (!ptm_grammar_has_rule (reading->grammar, "topic-first"))
    return;
  if (ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL)
    at += ptm_reading_span (reading, at);
  next = at + ptm_reading_span (reading, at);
  if ((!ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") && !ptm_reading_is (reading, at, PTM_WORD_OTHER, "one")) || !ptm_phrase_is_head (reading, next, PTM_PHRASE_EDIT))
    return;
  phrase->definite = TRUE;
  phrase->end = next;
}

/* "Le plus grand arbre", "l'arbre le plus grand", "أكبر شجرة": a comparison is a superlative by its place. */
PtmExtreme
ptm_phrase_find_extreme (PtmReading *reading, guint at)
{
  const PtmSense *change = ptm_reading_sense (reading, at, PTM_WORD_CHANGE);
  PtmExtreme      superlative = find_superlative (reading, at);

  if (superlative != PTM_EXTREME_NONE)
    return superlative;
  if (change == NULL || strcmp (change->value, "size") != 0 || !ptm_grammar_has_rule (reading->grammar, "compared-superlatives") || !(ptm_grammar_has_rule (reading->grammar, "articles-repeated") || (at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "definite"))))
    return PTM_EXTREME_NONE;
  return change->number > 0 ? PTM_EXTREME_LARGEST : PTM_EXTREME_SMALLEST;
}

static gboolean
read_extreme (PtmReading *reading, PtmPhrase *phrase)
{
  guint      next = ptm_reading_skip (reading, phrase->end + ptm_reading_span (reading, phrase->end), PTM_WORD_LINK);
  PtmExtreme extreme = find_superlative (reading, phrase->end);

  if (extreme == PTM_EXTREME_NONE && ptm_phrase_is_head (reading, next, PTM_PHRASE_EDIT))
    extreme = ptm_phrase_find_extreme (reading, phrase->end);
  if (extreme == PTM_EXTREME_NONE)
    return FALSE;
  phrase->extreme = extreme;
  phrase->definite = TRUE;
  phrase->end = next;
  return TRUE;
}

static gboolean
read_edit_attribute (PtmReading *reading, PtmPhrase *phrase)
{
  const PtmSense *ordinal = ptm_reading_sense (reading, phrase->end, PTM_WORD_ORDINAL);
  const PtmSense *side = ptm_reading_sense (reading, phrase->end, PTM_WORD_SIDE);

  if (phrase->extreme == PTM_EXTREME_NONE && read_extreme (reading, phrase))
    return TRUE;
  if (ordinal != NULL)
    phrase->nth = (int)ordinal->number;
  else if (side != NULL && !is_place_of_next (reading, phrase->end))
    take_side (phrase, side->value);
  else
    return FALSE;
  phrase->end += ptm_reading_span (reading, phrase->end);
  if (ordinal == NULL)
    skip_demonstrative (reading, phrase);
  /* "إحدى القطتين": one of those that are there */
  if (ordinal != NULL && ptm_grammar_has_rule (reading->grammar, "articles-repeated") && ptm_reading_is (reading, phrase->end, PTM_WORD_ARTICLE, "definite"))
    {
      phrase->definite = TRUE;
      phrase->end += ptm_reading_span (reading, phrase->end);
    }
  return TRUE;
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
  if (ptm_reading_sense (reading, next, PTM_WORD_LINK) != NULL && ptm_phrase_is_head (reading, next + ptm_reading_span (reading, next), flags))
    next += ptm_reading_span (reading, next);
  if (ptm_phrase_is_head (reading, phrase->end, flags) && !ptm_phrase_is_head (reading, next, flags))
    return FALSE;
  if (ptm_reading_is_mark (reading, next, ',') && ptm_phrase_read_color (reading, next + 1, &color, &taken))
    return FALSE;
  phrase->color = color;
  phrase->end = next;
  return TRUE;
}

/* "a sleeping cat", "a sad girl": how somebody is, before the name; "帽子的雪人" has a hat that is a thing of its own. */
gboolean
ptm_phrase_is_manner (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_EXPRESSION) != NULL)
    return TRUE;
  return ptm_reading_sense (reading, at, PTM_WORD_LOOK) != NULL && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL;
}

/* "走る楽しそうな男の子", "दौड़ता हुआ एक खुश लड़का": more is said of somebody before the name. */
static gboolean
goes_on_to_head (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_LINK, PTM_WORD_NUMBER, PTM_WORD_SIZE };
  gboolean                  is_passed = ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_grammar_has_rule (reading->grammar, "postpositions");

  for (guint n = 0; is_passed && n < PTM_PHRASE_MOST_ATTRIBUTES && !ptm_phrase_is_head (reading, at, flags); n++)
    {
      is_passed = ptm_phrase_is_manner (reading, at);
      for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
        is_passed = is_passed || ptm_reading_sense (reading, at, classes[i]) != NULL;
      at += ptm_reading_span (reading, at);
    }
  return is_passed && ptm_phrase_is_head (reading, at, flags);
}

/* The words up to the one that has the manner: "开心的" before "孩子". */
static guint
measure_manner (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, next, PTM_WORD_LINK) != NULL)
    next += ptm_reading_span (reading, next);
  if (ptm_phrase_is_head (reading, next, flags))
    return next - at;
  if (!goes_on_to_head (reading, next, flags))
    return 0;
  while (ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL && !ptm_phrase_is_manner (reading, next))
    next += ptm_reading_span (reading, next);
  return next - at;
}

/* "三只猫": what counts the things; "三杯" itself may be the thing. */
static guint
measure_counter (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, at, PTM_WORD_COUNTER) == NULL)
    return 0;
  if (!ptm_phrase_is_head (reading, at, flags) || ptm_phrase_is_head (reading, next, flags) || ptm_reading_is_unknown (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SIZE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_LINK) != NULL)
    return next - at;
  return 0;
}

/* "a pair of", "两双鞋": what a number counts is in pairs. */
static gboolean
has_pair (PtmReading *reading, guint first, guint counter)
{
  return ptm_reading_is (reading, first, PTM_WORD_NUMBER, "pair") || ptm_reading_is (reading, counter, PTM_WORD_COUNTER, "pair");
}

/* Something was said of the thing already, so that what links it may follow. */
static gboolean
is_linked (const PtmPhrase *phrase)
{
  return phrase->count > 0 || phrase->size > 0 || phrase->color.a > 0 || phrase->nth != 0 || phrase->side != PTM_SIDE_NONE;
}

/* "25 verschiedene Tiere", "16 kinds of fruit", "five differently coloured balloons" */
static guint
read_varied (PtmReading *reading, PtmPhrase *phrase)
{
  if (ptm_reading_is (reading, phrase->end, PTM_WORD_VARIED, "colors"))
    {
      phrase->tinted = TRUE;
      return ptm_reading_span (reading, phrase->end);
    }
  if (!ptm_reading_is (reading, phrase->end, PTM_WORD_VARIED, "each"))
    return 0;
  phrase->varied = TRUE;
  /* "20 نوعا مختلفا من الفواكه" */
  if (ptm_grammar_has_rule (reading->grammar, "articles-repeated") && ptm_reading_is (reading, phrase->end + ptm_reading_span (reading, phrase->end), PTM_WORD_ARTICLE, "definite"))
    return ptm_reading_span (reading, phrase->end) + ptm_reading_span (reading, phrase->end + ptm_reading_span (reading, phrase->end));
  return ptm_reading_span (reading, phrase->end);
}

static gboolean
is_comma (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, ',') || ptm_reading_is_mark (reading, at, 0x3001) || ptm_reading_is_mark (reading, at, 0xff0c);
}

/* "big", "fluffy", "red": one word of how a thing is. */
static gboolean
tells_how (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_SIZE, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_STYLE, PTM_WORD_EXPRESSION, PTM_WORD_IGNORE };

  static const PtmWordClass others[] = { PTM_WORD_ARTICLE, PTM_WORD_NUMBER, PTM_WORD_PREP };
  guint                     next = at + ptm_reading_span (reading, at);

  /* "round and yellow" */
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && ptm_reading_sense (reading, next, PTM_WORD_AND) == NULL && !is_comma (reading, next))
    return FALSE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) && !ptm_reading_is_any (reading, at, others, G_N_ELEMENTS (others));
}

/* "a shiny, red apple": an unknown word may tell how a thing is; beside a comma a colour or a size has to follow. */
static gboolean
is_unknown_before (PtmReading *reading, guint at, guint next, gboolean is_and)
{
  if (!ptm_reading_is_unknown (reading, at - 1) || (ptm_grammar_has_rule (reading->grammar, "capital-nouns") && ptm_reading_token (reading, at - 1)->capital))
    return FALSE;
  return is_and || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SIZE) != NULL;
}

/* "orange pumpkins": no fruit. */
static gboolean
is_color_of_next (PtmReading *reading, guint at, PtmPhraseFlags flags)
{
  guint next = ptm_reading_skip (reading, at + ptm_reading_span (reading, at), PTM_WORD_LINK);

  return ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL && ptm_phrase_is_head (reading, next, flags);
}

/* "big and red apples", "two small, black cats", "a pink and fluffy sheep": what joins more of how a thing is, which stands behind it. */
static guint
measure_joint (PtmReading *reading, const PtmPhrase *phrase, PtmPhraseFlags flags)
{
  guint    first = phrase->end + ptm_reading_span (reading, phrase->end), at = first;
  guint    before = phrase->end > phrase->first && ptm_reading_sense (reading, phrase->end - 1, PTM_WORD_LINK) != NULL ? phrase->end - 1 : phrase->end;
  gboolean is_and = ptm_reading_sense (reading, phrase->end, PTM_WORD_AND) != NULL, has_color = phrase->color.a > 0;

  /* "小猫哭了，小狗跑了": nothing that counts or describes a thing came before. */
  if (!is_linked (phrase) && !phrase->indefinite && !phrase->definite)
    return 0;
  if (phrase->end == phrase->first || !(is_and || ((flags & PTM_PHRASE_EDIT) == 0 && is_comma (reading, phrase->end))))
    return 0;
  if (ptm_grammar_has_rule (reading->grammar, "attributes-after") || before == phrase->first || !(tells_how (reading, before - 1) || is_unknown_before (reading, before, first, is_and)))
    return 0;
  for (guint i = 0; i < PTM_PHRASE_MOST_ATTRIBUTES && (!ptm_phrase_is_head (reading, at, flags) || is_color_of_next (reading, at, flags)); i++)
    {
      gboolean is_color = ptm_reading_sense (reading, at, PTM_WORD_COLOR) != NULL;

      /* "red and blue balloons" are some of each. */
      if ((is_color && has_color) || !(tells_how (reading, at) || ptm_reading_is_unknown (reading, at)))
        return 0;
      has_color = has_color || is_color;
      at += ptm_reading_span (reading, at);
      at = ptm_reading_skip (reading, at, PTM_WORD_LINK);
    }
  if (at == first || !ptm_phrase_is_head (reading, at, flags))
    return 0;
  while (first < at && ptm_reading_sense (reading, first, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, first, PTM_WORD_SIZE) == NULL && ptm_reading_sense (reading, first, PTM_WORD_COLOR) == NULL)
    first += ptm_reading_span (reading, first);
  return first - phrase->end;
}

/* "three very small dogs", "四匹のかわいい猫", "a pink, fluffy and small sheep": a word that says nothing, before one that does. */
static gboolean
is_filler (PtmReading *reading, const PtmPhrase *phrase, PtmPhraseFlags flags)
{
  static const PtmWordClass telling[] = { PTM_WORD_NOUN, PTM_WORD_COLOR, PTM_WORD_SIZE, PTM_WORD_CATEGORY };
  PtmPhrase                 rest = *phrase;

  if (!tells_how (reading, phrase->end) || ptm_reading_sense (reading, phrase->end, PTM_WORD_IGNORE) == NULL || ptm_reading_is (reading, phrase->end, PTM_WORD_OTHER, "copula"))
    return FALSE;
  for (guint i = 0; i < PTM_PHRASE_MOST_ATTRIBUTES && tells_how (reading, rest.end) && ptm_reading_sense (reading, rest.end, PTM_WORD_IGNORE) != NULL; i++)
    rest.end = ptm_reading_skip (reading, rest.end + ptm_reading_span (reading, rest.end), PTM_WORD_LINK);
  return ptm_reading_is_any (reading, rest.end, telling, G_N_ELEMENTS (telling)) || measure_joint (reading, &rest, flags) > 0;
}

gboolean
ptm_phrase_read_attribute (PtmReading *reading, PtmPhrase *phrase, PtmPhraseFlags flags)
{
  const PtmSense *size = ptm_reading_sense (reading, phrase->end, PTM_WORD_SIZE);
  guint           taken = 0;
  int             number;

  if ((flags & PTM_PHRASE_EDIT) != 0 && read_edit_attribute (reading, phrase))
    return TRUE;
  /* "The biggest one blue": no number, and what follows is said of it. */
  if (phrase->extreme != PTM_EXTREME_NONE && ptm_reading_is (reading, phrase->end, PTM_WORD_OTHER, "one"))
    return FALSE;
  if (read_color_attribute (reading, phrase, flags))
    return TRUE;
  taken = read_varied (reading, phrase);
  phrase->end += taken;
  if (taken > 0)
    return TRUE;
  number = phrase->count == 0 ? ptm_phrase_read_number (reading, phrase->end, &taken) : 0;
  if (number > 0)
    {
      phrase->count = number * ptm_phrase_get_factor (reading, phrase->end + taken);
      /* "Les deux canards", "both ducks" are there already. */
      phrase->definite = phrase->definite || ((flags & PTM_PHRASE_EDIT) != 0 && ptm_reading_is (reading, phrase->end, PTM_WORD_OTHER, "both"));
      phrase->paired = has_pair (reading, phrase->end, phrase->end + taken);
      phrase->varied = phrase->varied || ptm_reading_is (reading, phrase->end + taken, PTM_WORD_VARIED, "each");
      taken += measure_counter (reading, phrase->end + taken, flags);
    }
  else if (size != NULL)
    {
      phrase->size = size->number;
      taken = ptm_reading_span (reading, phrase->end);
    }
  else if ((flags & PTM_PHRASE_EDIT) == 0 && phrase->size == 0 && phrase->end > phrase->first && ptm_phrase_read_comparison (reading, phrase->end) > 0)
    {
      phrase->size = ptm_phrase_read_comparison (reading, phrase->end);
      taken = ptm_reading_span (reading, phrase->end);
    }
  else if (measure_joint (reading, phrase, flags) > 0)
    taken = measure_joint (reading, phrase, flags);
  else if (is_linked (phrase) && ptm_reading_sense (reading, phrase->end, PTM_WORD_LINK) != NULL)
    taken = ptm_reading_span (reading, phrase->end);
  else if (phrase->count > 0 && (ptm_reading_sense (reading, phrase->end, PTM_WORD_MORE) != NULL || ptm_reading_is (reading, phrase->end, PTM_WORD_FOLLOW, "more")))
    taken = ptm_reading_span (reading, phrase->end);
  /* "三匹のかわいい猫", "ピンクのふわふわの羊" */
  else if ((phrase->count > 0 || phrase->color.a > 0) && (flags & PTM_PHRASE_EDIT) == 0 && is_filler (reading, phrase, flags))
    taken = ptm_reading_span (reading, phrase->end);
  else if (ptm_reading_sense (reading, phrase->end, PTM_WORD_STYLE) != NULL && !ptm_phrase_is_head (reading, phrase->end, flags))
    taken = ptm_reading_span (reading, phrase->end);
  else if (ptm_phrase_is_manner (reading, phrase->end) && measure_manner (reading, phrase->end, flags) > 0)
    taken = measure_manner (reading, phrase->end, flags);
  phrase->end += taken;
  return taken > 0;
}
