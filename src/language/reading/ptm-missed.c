/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Which words that nothing was made of would be missed. Nobody lists all words that people say around a wish, so an unknown word is
 * judged by its form and its place: one that belongs to a thing of the picture is missed - what it does, how it looks, what it is of -
 * and one in a clause that names nothing is talk. */

#include "config.h"

#include <string.h>

#include "ptm-compound.h"
#include "ptm-ledger.h"
#include "ptm-missed.h"
#include "ptm-segment.h"

/* In words, to either side. */
#define CLAUSE_REACH 24
#define NAME_REACH   8
#define NEAR         3
/* In letters. */
#define SHORTEST_SPELT 3

static gboolean
ends_clause (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return token == NULL || token->type == PTM_TOKEN_MARK || token->type == PTM_TOKEN_BREAK;
}

/* The first word of a sentence has its capital from there. */
static gboolean
begins_sentence (PtmReading *reading, guint at)
{
  static const gunichar marks[] = { '.', '!', '?', ':', 0x2026, 0xbf, 0xa1, 0x2013, 0x2014 };

  if (at == 0 || ptm_reading_is_type (reading, at - 1, PTM_TOKEN_BREAK) || ptm_reading_is_type (reading, at - 1, PTM_TOKEN_QUOTE))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (ptm_reading_is_mark (reading, at - 1, marks[i]))
      return TRUE;
  return FALSE;
}

/* Something that stands in the picture. */
static gboolean
is_thing (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  if (token == NULL)
    return FALSE;
  if (token->use != PTM_USE_USED)
    return ptm_reading_sense (reading, at, PTM_WORD_PHOTO) != NULL || (token->use == PTM_USE_UNMET && token->capital && ptm_reading_is_unknown (reading, at));
  return token->type == PTM_TOKEN_EMOJI || ptm_reading_is_unknown (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_CATEGORY) != NULL;
}

/* The clause names a thing, or somebody by a name. */
static gboolean
is_about_things (PtmReading *reading, guint at)
{
  for (guint i = 1; i <= MIN (at, CLAUSE_REACH) && !ends_clause (reading, at - i); i++)
    if (is_thing (reading, at - i) || ptm_reading_sense (reading, at - i, PTM_WORD_PERSON) != NULL)
      return TRUE;
  for (guint i = at + 1; i < at + CLAUSE_REACH && !ends_clause (reading, i); i++)
    if (is_thing (reading, i) || ptm_reading_sense (reading, i, PTM_WORD_PERSON) != NULL)
      return TRUE;
  return FALSE;
}

/* "It is juggling": of something that was named before; "Hauptsache es passt" is of nothing yet. */
static gboolean
is_about_it (PtmReading *reading, guint at)
{
  gboolean is_it = FALSE;

  for (guint i = 1; i <= MIN (at, NEAR) && !ends_clause (reading, at - i); i++)
    is_it = is_it || ptm_reading_is (reading, at - i, PTM_WORD_PRONOUN, "it");
  for (guint i = 1; is_it && i <= MIN (at, CLAUSE_REACH); i++)
    if (is_thing (reading, at - i))
      return TRUE;
  return FALSE;
}

static gboolean
is_small_word (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DEGREE) != NULL || ptm_grammar_is_adverb (reading->grammar, ptm_reading_token (reading, at)->norm);
}

/* "I really adore", "vous déranger": what the user does, not what the picture shows. */
static gboolean
is_done_by_user (PtmReading *reading, guint at)
{
  for (guint i = 1; i <= MIN (at, NEAR) && !ends_clause (reading, at - i); i++)
    {
      if (ptm_reading_is (reading, at - i, PTM_WORD_IGNORE, "speaker"))
        return TRUE;
      if (!is_small_word (reading, at - i))
        return FALSE;
    }
  return FALSE;
}

/* Right before a thing, with no more than other attributes between: "a translucent vase". */
static gboolean
is_before_thing (PtmReading *reading, guint at)
{
  for (guint i = at + ptm_reading_span (reading, at); i <= at + NEAR && !ends_clause (reading, i); i++)
    {
      if (is_thing (reading, i))
        return TRUE;
      if (!ptm_reading_is_unknown (reading, i) && ptm_reading_sense (reading, i, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, i, PTM_WORD_SIZE) == NULL && ptm_reading_sense (reading, i, PTM_WORD_LINK) == NULL)
        return FALSE;
    }
  return FALSE;
}

/* "deux coqs qui se battent" */
static gboolean
is_behind_thing (PtmReading *reading, guint at)
{
  for (guint i = 1; i <= MIN (at, NEAR) && !ends_clause (reading, at - i); i++)
    {
      if (is_thing (reading, at - i))
        return TRUE;
      if (!is_small_word (reading, at - i))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_attribute (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_STYLE, PTM_WORD_EXPRESSION, PTM_WORD_POSE, PTM_WORD_LOOK };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  return ptm_reading_is_unknown (reading, at) || is_small_word (reading, at);
}

/* "in soft candlelight", "a grumpy wombat": a word where a thing must stand. */
static gboolean
is_governed (PtmReading *reading, guint at)
{
  guint    before = at;
  gboolean has_article = FALSE;

  for (; before > 0 && at - before < NEAR && !ends_clause (reading, before - 1); before--)
    {
      gboolean is_article = ptm_reading_sense (reading, before - 1, PTM_WORD_ARTICLE) != NULL;

      if (!is_article && (ptm_reading_sense (reading, before - 1, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, before - 1, PTM_WORD_RELATION) != NULL))
        return TRUE;
      has_article = has_article || ptm_reading_is (reading, before - 1, PTM_WORD_ARTICLE, "indefinite");
      if (!is_attribute (reading, before - 1) && !is_article)
        return has_article;
    }
  return has_article;
}

/* The clause speaks of the user; "draw me", "I'd love" are one with the wish and do not. */
static gboolean
names_user (PtmReading *reading, guint at)
{
  for (guint i = 1; i <= MIN (at, CLAUSE_REACH) && !ends_clause (reading, at - i); i++)
    if (ptm_reading_is (reading, at - i, PTM_WORD_IGNORE, "speaker"))
      return TRUE;
  for (guint i = at + 1; i < at + CLAUSE_REACH && !ends_clause (reading, i); i++)
    if (ptm_reading_is (reading, i, PTM_WORD_IGNORE, "speaker"))
      return TRUE;
  return FALSE;
}

/* "ein Fuchs strickt": what somebody does stands behind him, or at the end. */
static gboolean
is_deed (PtmReading *reading, guint at)
{
  if (is_behind_thing (reading, at))
    return TRUE;
  return !names_user (reading, at) && ptm_grammar_is_deed (reading->grammar, ptm_reading_token (reading, at)->norm);
}

/* "Mia (7)", "Léa, 8 ans, aimerait": for whom the picture is, not who is in it. */
static gboolean
is_for_name (PtmReading *reading, guint at)
{
  if (at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "for"))
    return TRUE;
  for (guint i = at + 1; i <= at + NAME_REACH && i < reading->length; i++)
    {
      if (ptm_reading_is (reading, i, PTM_WORD_IGNORE, "age") || ptm_reading_is (reading, i, PTM_WORD_IGNORE, "wish") || ptm_reading_is (reading, i, PTM_WORD_IGNORE, "speaker") || ptm_reading_sense (reading, i, PTM_WORD_ASIDE) != NULL)
        return TRUE;
      if (is_thing (reading, i))
        return FALSE;
      if (ptm_reading_is_mark (reading, i, ')') && ptm_reading_is_type (reading, i - 1, PTM_TOKEN_NUMBER))
        return TRUE;
    }
  return FALSE;
}

/* An unknown word with a capital where only names have one, and not for being the first. */
static gboolean
is_missed_name (PtmReading *reading, guint at)
{
  /* Where every noun has its capital, only one beside a thing, or of a manner, may be somebody: not "die Teeküche", "er freut sich wie Bolle". */
  if (ptm_grammar_has_rule (reading->grammar, "capital-nouns") && ptm_reading_sense (reading, at, PTM_WORD_PERSON) == NULL && !is_governed (reading, at) && !is_about_things (reading, at))
    return FALSE;
  return !is_for_name (reading, at) && (!begins_sentence (reading, at) || is_about_things (reading, at));
}

/* "जैमिनी रॉय की शैली में": whose manner it is. */
static gboolean
is_of_manner (PtmReading *reading, guint at)
{
  guint next = at;

  while (next < at + NEAR && ptm_reading_is_unknown (reading, next))
    next++;
  return ptm_grammar_has_rule (reading->grammar, "postpositions") && g_strcmp0 (ptm_ledger_find_wish (reading, next), "style") == 0;
}

/* "のんびり", "うとうと": how somebody is, which sounds like it. */
static gboolean
is_mimicry (const char *norm)
{
  guint half = (guint)strlen (norm) / 2;

  return g_str_has_suffix (norm, "り") || strncmp (norm, norm + half, half) == 0;
}

/* "二匹の犬がけんかしている": a deed that is not written with Chinese characters, behind who does it or to whom. */
static gboolean
is_spelt_deed (PtmReading *reading, guint at)
{
  static const char *const particles[] = { "が", "を", NULL };
  const char              *norm = ptm_reading_token (reading, at)->norm;

  if (!ptm_grammar_has_rule (reading->grammar, "particles") || !ptm_segment_is_ending (norm) || g_utf8_strlen (norm, -1) < SHORTEST_SPELT || is_mimicry (norm))
    return FALSE;
  return at > 1 && g_strv_contains (particles, ptm_reading_token (reading, at - 1)->norm) && ptm_compound_is_glued (reading, at - 1, at) && ptm_compound_is_glued (reading, at, at + 1) && ptm_segment_is_ending (ptm_reading_token (reading, at + 1)->norm) && is_behind_thing (reading, at);
}

/* "अ से अनार", "the letter B": a letter of a script that the eight languages are spelt in stands for itself. */
static gboolean
is_letter (PtmReading *reading, guint at)
{
  const char    *norm = ptm_reading_token (reading, at)->norm;
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (norm));

  return *g_utf8_next_char (norm) == '\0' && (script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_DEVANAGARI || script == G_UNICODE_SCRIPT_ARABIC);
}

/* "a mother duck", "a cookie jar", "a deck chair": of words side by side the last says what there is. What ends like an adjective says
 * how it looks. */
static gboolean
is_beside_head (PtmReading *reading, guint at)
{
  guint           next = at + ptm_reading_span (reading, at);
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
  const PtmToken *token = ptm_reading_token (reading, at), *head = ptm_reading_token (reading, next);

  if (!ptm_grammar_has_rule (reading->grammar, "adjacent-nouns"))
    return FALSE;
  if (noun != NULL && ptm_reading_is (reading, next, PTM_WORD_ASIDE, "use"))
    return TRUE;
  if (head == NULL || head->use != PTM_USE_USED || ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL)
    return FALSE;
  if (noun != NULL)
    return !noun->plural;
  return ptm_reading_is_unknown (reading, at) && !token->capital && !ptm_grammar_is_adjective (reading->grammar, token->norm) && !ptm_grammar_is_action (reading->grammar, token->norm) && !is_behind_thing (reading, at);
}

static gboolean
is_missed_word (PtmReading *reading, guint at)
{
  gboolean capital = ptm_reading_token (reading, at)->capital && !begins_sentence (reading, at);

  if (ptm_compound_has (reading, at) || is_letter (reading, at))
    return FALSE;
  if (is_of_manner (reading, at) || is_spelt_deed (reading, at))
    return TRUE;
  /* "猴子偷香蕉" */
  if (ptm_segment_is_debris (ptm_reading_token (reading, at)->norm))
    return !ptm_segment_is_ending (ptm_reading_token (reading, at)->norm) && is_behind_thing (reading, at) && (ptm_grammar_has_rule (reading->grammar, "particles") || is_thing (reading, at + 1));
  if (capital)
    return is_missed_name (reading, at);
  if (is_done_by_user (reading, at) || !is_about_things (reading, at) || is_beside_head (reading, at))
    return FALSE;
  if (ptm_grammar_has_rule (reading->grammar, "unspaced") || is_governed (reading, at) || is_deed (reading, at))
    return TRUE;
  return !ptm_grammar_has_rule (reading->grammar, "attributes-after") && is_before_thing (reading, at);
}

/* "with a chart", "with a badge": a part of a page that was asked for as one thing. */
static gboolean
is_missed_part (PtmReading *reading, guint at)
{
  static const PtmWordClass parts[] = { PTM_WORD_KIND, PTM_WORD_CHART, PTM_WORD_PIECE };
  gboolean                  is_one = at > 1 && ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "indefinite") && ptm_reading_is (reading, at - 2, PTM_WORD_PREP, "with");

  for (guint i = 0; is_one && i < G_N_ELEMENTS (parts); i++)
    if (ptm_reading_sense (reading, at, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Of a word that is known, only what a picture could have shown. */
static gboolean
is_missed_known (PtmReading *reading, guint at)
{
  static const PtmWordClass shown[] = { PTM_WORD_CATEGORY, PTM_WORD_COLOR, PTM_WORD_SETTING, PTM_WORD_FINISH };
  static const PtmWordClass manners[] = { PTM_WORD_EXPRESSION, PTM_WORD_POSE, PTM_WORD_LOOK };
  const PtmSense           *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  if (is_beside_head (reading, at))
    return FALSE;
  if (noun != NULL && ptm_sense_get_asset (noun) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (ptm_reading_sense (reading, at, shown[i]) != NULL)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (manners); i++)
    if (ptm_reading_sense (reading, at, manners[i]) != NULL)
      return !is_done_by_user (reading, at) && (is_before_thing (reading, at) || is_behind_thing (reading, at));
  return is_missed_part (reading, at);
}

/* "Adele singing on a stage": somebody whom no table knows does it at a place that is drawn. */
static gboolean
is_at_place (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (at == 0 || !ptm_reading_is_unknown (reading, at - 1) || !ptm_reading_token (reading, at - 1)->capital || ptm_grammar_has_rule (reading->grammar, "capital-nouns"))
    return FALSE;
  for (guint i = next; i <= next + NEAR && !ends_clause (reading, i); i++)
    if (ptm_reading_sense (reading, i, PTM_WORD_SETTING) != NULL)
      return TRUE;
  return FALSE;
}

/* "a sign to hang by the door": what it is for, where a verb has a word of its own for that. */
static gboolean
is_purpose (PtmReading *reading, guint at)
{
  return at > 0 && !ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "to");
}

/* "बच्चा गेंद फेंक रहा है": where verbs come last one that changes pictures is read before what it is said of, which here is somebody. */
static gboolean
is_said_of_somebody (PtmReading *reading, guint at)
{
  guint           next = at + ptm_reading_span (reading, at);
  const PtmSense *who = ptm_reading_sense (reading, next, PTM_WORD_NOUN);

  return ptm_grammar_has_rule (reading->grammar, "verb-final") && is_thing (reading, next) && who != NULL && who->noun != NULL && (ptm_noun_has_tag (who->noun, "people") || ptm_noun_has_tag (who->noun, "animal"));
}

/* Who does it is in the picture; a verb that changes pictures is missed only right behind who does it. */
static gboolean
is_missed_action (PtmReading *reading, guint at)
{
  if (is_done_by_user (reading, at) || is_purpose (reading, at))
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL && ptm_reading_sense (reading, at, PTM_WORD_ACTION) == NULL)
    return is_behind_thing (reading, at) || is_said_of_somebody (reading, at);
  return is_about_things (reading, at) || is_about_it (reading, at) || is_at_place (reading, at);
}

/* What is wished for, or can be drawn. */
static gboolean
is_wish (PtmReading *reading, guint at)
{
  const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

  return ptm_reading_is (reading, at, PTM_WORD_IGNORE, "wish") || ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || (noun != NULL && ptm_sense_get_asset (noun) != NULL);
}

gboolean
ptm_missed_is_talk (PtmReading *reading, guint at)
{
  guint first = at, end = at;

  if (!names_user (reading, at))
    return FALSE;
  while (first > 0 && at - first < CLAUSE_REACH && !ends_clause (reading, first - 1))
    first--;
  while (end < at + CLAUSE_REACH && !ends_clause (reading, end))
    end++;
  for (guint i = first; i < end; i++)
    if (is_wish (reading, i))
      return FALSE;
  return TRUE;
}

gboolean
ptm_missed_is_wisher (PtmReading *reading, guint at)
{
  gboolean is_owned = FALSE;

  for (guint i = 1; i <= MIN (at, 2) && !is_owned; i++)
    is_owned = ptm_reading_is (reading, at - i, PTM_WORD_ARTICLE, "possessive");
  if (!is_owned || !ptm_reading_is_unknown (reading, at))
    return FALSE;
  for (guint i = at + 1; i <= at + NEAR && !ends_clause (reading, i); i++)
    {
      if (ptm_reading_is (reading, i, PTM_WORD_IGNORE, "wish") || ptm_reading_is (reading, i, PTM_WORD_IGNORE, "age"))
        return TRUE;
      if (is_thing (reading, i) && !ptm_reading_is_unknown (reading, i))
        return FALSE;
    }
  return FALSE;
}

gboolean
ptm_missed_is (PtmReading *reading, guint at, const char *why)
{
  if (strcmp (why, "action") == 0 && is_beside_head (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
    return FALSE;
  if (strcmp (why, "action") == 0)
    return is_missed_action (reading, at);
  if (strcmp (why, "word") != 0)
    return TRUE;
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_is_unknown (reading, at))
    return ptm_reading_match (reading, at)->senses == NULL && is_missed_word (reading, at);
  return !ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && is_missed_known (reading, at);
}
