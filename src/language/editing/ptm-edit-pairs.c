/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Change 7 pm to 8 pm", "library instead of town hall": one text of the picture for another. The old text is quoted, a date or
 * a time, or words that stand in the scene. */

#include "config.h"

#include <string.h>

#include "ptm-edit-pairs.h"
#include "ptm-facts.h"
#include "ptm-segment.h"

/* Of an unquoted old text. */
#define MOST_WORDS 10

/* A letter of the word beside it; Chinese and Japanese words stand without spaces. */
static gboolean
joins (gunichar c)
{
  return g_unichar_isalnum (c) && !ptm_segment_is_unspaced (c);
}

/* The place in text where the words stand, whatever their case; (nullable). */
static const char *
find_words (const char *text, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  glong            length = g_utf8_strlen (words, -1);
  glong            rest = g_utf8_strlen (text, -1);

  for (const char *at = text; rest >= length && length > 0; at = g_utf8_next_char (at), rest--)
    {
      const char      *end = g_utf8_offset_to_pointer (at, length);
      g_autofree char *piece = NULL;

      if ((at > text && joins (g_utf8_get_char (g_utf8_prev_char (at)))) || joins (g_utf8_get_char (end)))
        continue;
      piece = g_utf8_casefold (at, end - at);
      if (strcmp (piece, folded) == 0)
        return at;
    }
  return NULL;
}

char *
ptm_edit_dup_written (const char *line, const char *words)
{
  const char *at = find_words (line, words);

  return at != NULL ? g_utf8_substring (at, 0, g_utf8_strlen (words, -1)) : NULL;
}

/* The words as a text of the picture spells them. (nullable) (transfer full) */
static char *
dup_from_scene (GPtrArray *nodes, const char *words)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);
      char          *found = node->text != NULL ? ptm_edit_dup_written (node->text, words) : NULL;

      if (found == NULL)
        found = dup_from_scene (node->children, words);
      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
ptm_edit_is_written (PtmEditWish *wish, const char *text)
{
  g_autofree char *found = wish->scene != NULL ? dup_from_scene (wish->scene->nodes, text) : NULL;

  return found != NULL;
}

static guint
skip_small (PtmReading *reading, guint at, guint end)
{
  while (at < end && (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_is_pause (reading, at)))
    at += ptm_reading_span (reading, at);
  return at;
}

/* Words before a new text that are not part of it: "make it", "it should say". */
guint
ptm_edit_skip_frame (PtmReading *reading, guint at, guint end)
{
  guint next = skip_small (reading, at, end);

  while (next < end && (ptm_reading_sense (reading, next, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, next, PTM_WORD_PRONOUN) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SAYS) != NULL || ptm_reading_sense (reading, next, PTM_WORD_DRAW) != NULL))
    next = skip_small (reading, next + ptm_reading_span (reading, next), end);
  return next;
}

guint
ptm_edit_trim_end (PtmReading *reading, guint first, guint end)
{
  while (end > first + 1 && (ptm_reading_is_pause (reading, end - 1) || ptm_reading_is_mark (reading, end - 1, '?') || ptm_reading_is_mark (reading, end - 1, '!') || ptm_reading_sense (reading, end - 1, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, end - 1, PTM_WORD_IGNORE) != NULL))
    end--;
  return end;
}

static char *
dup_fact (PtmReading *reading, guint first, guint end)
{
  PtmFact fact = { 0 };

  if (!ptm_fact_read (reading, first, &fact))
    return NULL;
  if (fact.end == end && strcmp (fact.role, "note") != 0)
    return fact.text;
  g_free (fact.text);
  return NULL;
}

/* A thing of the picture is no text. */
static gboolean
is_thing_there (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  PtmPart  part = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING };
  gboolean is_there;

  if (ptm_reading_sense (reading, first, PTM_WORD_PRONOUN) != NULL || ptm_reading_sense (reading, first, PTM_WORD_ROLE) != NULL)
    return TRUE;
  is_there = ptm_phrase_read (reading, first, PTM_PHRASE_EDIT, &part.phrase) && part.phrase.end == end && ptm_edit_is_there (wish, &part);
  ptm_phrase_clear (&part.phrase);
  return is_there;
}

/* The old text, when the tokens first…end are one. (nullable) (transfer full) */
char *
ptm_edit_dup_old (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  g_autofree char *words = NULL;
  g_autofree char *fact = NULL;
  char            *written;

  first = skip_small (reading, first, end);
  for (guint at = first; at < end; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_is (reading, at, PTM_WORD_PREP, "from"))
      first = ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) ? at : skip_small (reading, at + 1, end);
  /* "「夏」を「冬」に" */
  while (end > first + 1 && ptm_reading_is_type (reading, first, PTM_TOKEN_QUOTE) && ptm_reading_sense (reading, end - 1, PTM_WORD_IGNORE) != NULL)
    end--;
  if (first >= end)
    return NULL;
  if (ptm_reading_is_type (reading, first, PTM_TOKEN_QUOTE))
    return first + 1 == end ? ptm_reading_dup_inner (reading, first) : NULL;
  if (end - first > MOST_WORDS || is_thing_there (wish, reading, first, end))
    return NULL;
  words = ptm_reading_dup (reading, first, end);
  written = dup_from_scene (wish->scene->nodes, words);
  if (written != NULL)
    return written;
  fact = dup_fact (reading, first, end);
  return fact != NULL ? g_steal_pointer (&words) : NULL;
}

static gboolean
is_frame_word (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_ROLE, PTM_WORD_PRONOUN, PTM_WORD_VERB, PTM_WORD_SAYS, PTM_WORD_PREP, PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_SIDE, PTM_WORD_CHANGE };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* Any words are an old text when the new one is quoted: change chloroplast to "Chloroplasts". */
static char *
dup_named (PtmEditWish *wish, PtmReading *reading, guint first, guint end, guint new_first)
{
  first = skip_small (reading, first, end);
  if (first >= end || end - first > MOST_WORDS || !ptm_reading_is_type (reading, new_first, PTM_TOKEN_QUOTE) || is_thing_there (wish, reading, first, end))
    return NULL;
  for (guint at = first; at < end; at++)
    if (is_frame_word (reading, at))
      return NULL;
  return ptm_reading_dup (reading, first, end);
}

/* "欢迎参观改大红色", "लाल रंग में": a colour is how it shall be written. */
static gboolean
is_only_color (PtmReading *reading, guint at, guint end)
{
  PtmColor color;
  guint    taken = 0;

  if (!ptm_grammar_has_rule (reading->grammar, "no-articles"))
    return FALSE;
  at = skip_small (reading, at, end);
  if (at >= end || !ptm_phrase_read_color (reading, at, &color, &taken))
    return FALSE;
  for (at += taken; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_LINK) == NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL)
      return FALSE;
  return TRUE;
}

/* Takes the old text. */
static gboolean
recolor_written (PtmEditWish *wish, PtmReading *reading, guint first, guint end, guint at, char *old)
{
  PtmOp *op = ptm_op_new (PTM_OP_RECOLOR);
  guint  taken;

  ptm_phrase_read_color (reading, skip_small (reading, at, end), &op->color, &taken);
  op->target.text = old;
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (reading, first, end - first, PTM_USE_USED);
  return TRUE;
}

char *
ptm_edit_dup_new (PtmReading *reading, guint first, guint end)
{
  g_autofree char *text = NULL;
  guint            start = first, stop = end;

  first = ptm_edit_skip_frame (reading, first, end);
  if (ptm_reading_is (reading, first, PTM_WORD_PREP, "to"))
    first += ptm_reading_span (reading, first);
  end = ptm_edit_trim_end (reading, first, end);
  /* "读书会改成分享会": made of nothing but small words. */
  if (first >= end && (ptm_grammar_has_rule (reading->grammar, "topic-first") || (start + 1 == stop && ptm_reading_is_type (reading, start, PTM_TOKEN_WORD) && ptm_reading_sense (reading, start, PTM_WORD_PRONOUN) == NULL)))
    {
      first = start;
      end = stop;
    }
  if (first >= end || is_only_color (reading, first, end))
    return NULL;
  for (guint at = first; at < end; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
      return ptm_reading_dup_inner (reading, at);
  text = ptm_reading_dup (reading, first, end);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* What is not quoted begins as the text it stands for: "library" for "Town Hall" is "Library". */
gboolean
ptm_edit_take_pair (PtmEditWish *wish, PtmReading *reading, guint first, guint end, char *old, char *text)
{
  g_autofree char *own_old = old;
  g_autofree char *own_text = text;
  gboolean         is_literal = FALSE;
  PtmOp           *op;

  for (guint at = first; at < end; at++)
    is_literal = is_literal || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE);
  if (old == NULL || text == NULL || *old == '\0')
    return FALSE;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->text = is_literal || !g_unichar_isupper (g_utf8_get_char (own_old)) ? g_strdup (own_text) : ptm_text_capitalize (own_text);
  op->target.text = g_steal_pointer (&own_old);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (reading, first, end - first, PTM_USE_USED);
  return TRUE;
}

static gboolean
is_exchange_verb (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_VERB, "change") || ptm_reading_is (reading, at, PTM_WORD_VERB, "replace") || ptm_reading_is (reading, at, PTM_WORD_VERB, "setText");
}

static gboolean
is_separator (PtmReading *reading, guint at)
{
  static const char *const preps[] = { "to", "with", "by", "for", "in" };

  for (guint i = 0; i < G_N_ELEMENTS (preps); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, preps[i]))
      return TRUE;
  return is_exchange_verb (reading, at) || ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW);
}

/* "change OLD to NEW", "OLD durch NEW ersetzen" */
static gboolean
add_exchange (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  gboolean exchanges = FALSE;
  guint    start = first;

  for (guint at = first; at < end && !exchanges; at += ptm_reading_span (reading, at))
    exchanges = is_exchange_verb (reading, at) || ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW);
  if (!exchanges)
    return FALSE;
  if (is_exchange_verb (reading, first))
    start += ptm_reading_span (reading, first);
  for (guint at = start + 1; at + 1 < end; at++)
    {
      guint next = at + ptm_reading_span (reading, at);
      char *old;

      if (!is_separator (reading, at))
        continue;
      old = ptm_edit_dup_old (wish, reading, start, at);
      if (old == NULL)
        old = dup_named (wish, reading, start, at, next);
      if (old != NULL && (ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_sense (reading, skip_small (reading, next, end), PTM_WORD_ROLE) != NULL))
        g_clear_pointer (&old, g_free);
      /* "時間は「…」に変更です": what is quoted and does not stand there is the new one. */
      if (old != NULL && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_QUOTE) && !ptm_edit_is_written (wish, old) && !ptm_reading_has_quote (reading, next, end))
        g_clear_pointer (&old, g_free);
      if (old != NULL && is_only_color (reading, next, end))
        return recolor_written (wish, reading, first, end, next, old);
      if (old != NULL)
        return ptm_edit_take_pair (wish, reading, first, end, old, ptm_edit_dup_new (reading, next, end));
    }
  return FALSE;
}

/* The longest old text that begins at first; sets its end. */
char *
ptm_edit_dup_longest_old (PtmEditWish *wish, PtmReading *reading, guint first, guint end, guint *old_end)
{
  /* What is quoted ends with its quote. */
  if (ptm_reading_is_type (reading, skip_small (reading, first, end), PTM_TOKEN_QUOTE))
    end = MIN (end, skip_small (reading, first, end) + 1);
  for (guint at = MIN (end, first + MOST_WORDS); at > first; at--)
    {
      char *old = ptm_reading_is_pause (reading, at - 1) ? NULL : ptm_edit_dup_old (wish, reading, first, at);

      if (old != NULL)
        {
          *old_end = at;
          return old;
        }
    }
  return NULL;
}

/* "بدل "A" ب"B"": the word is "exchange" where it begins a clause that says with what. */
static gboolean
is_verb_here (PtmReading *reading, guint first, guint at, guint end)
{
  gboolean found = FALSE;

  for (guint i = at + ptm_reading_span (reading, at); i < end; i += ptm_reading_span (reading, i))
    found = found || ptm_reading_is (reading, i, PTM_WORD_PREP, "with");
  return found && at == first && ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL;
}

/* "NEW instead of OLD", "statt OLD bitte NEW", "mach aus OLD NEW" */
static gboolean
add_instead (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  guint start = ptm_edit_skip_frame (reading, first, end);

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    {
      gboolean is_source = at <= start && ptm_reading_is (reading, at, PTM_WORD_PREP, "from");
      guint    next = at + ptm_reading_span (reading, at), old_end = 0;
      char    *old;

      if (!is_source && (!ptm_reading_is (reading, at, PTM_WORD_PREP, "instead-of") || is_verb_here (reading, first, at, end)))
        continue;
      /* "「A」のかわりに「B」": the old one stands before. */
      if (!is_source && at > start && ptm_grammar_has_rule (reading->grammar, "postpositions") && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_QUOTE) && ptm_reading_is_type (reading, next, PTM_TOKEN_QUOTE))
        return ptm_edit_take_pair (wish, reading, first, end, ptm_reading_dup_inner (reading, at - 1), ptm_reading_dup_inner (reading, next));
      old = ptm_edit_dup_longest_old (wish, reading, next, end, &old_end);
      if (old == NULL)
        continue;
      if (at > start)
        return ptm_edit_take_pair (wish, reading, first, end, old, ptm_edit_dup_new (reading, start, at));
      return ptm_edit_take_pair (wish, reading, first, end, old, ptm_edit_dup_new (reading, old_end, end));
    }
  return FALSE;
}

gboolean
ptm_edit_is_before_words (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_PRONOUN, PTM_WORD_PREP, PTM_WORD_VERB, PTM_WORD_AND, PTM_WORD_SAYS, PTM_WORD_WITHOUT };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is_pause (reading, at) || ptm_reading_is (reading, at, PTM_WORD_RELATION, "inside") || ptm_reading_is (reading, at, PTM_WORD_RELATION, "on") || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "no");
}

/* "not OLD but NEW" */
static gboolean
add_contrast (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  guint denial = first, start, old_end = 0;
  char *old;

  /* "It must not say OLD but NEW" */
  for (guint i = 0; i < PTM_EDIT_MOST_FRAME && denial < end && ptm_reading_sense (reading, denial, PTM_WORD_WITHOUT) == NULL && ptm_edit_is_before_words (reading, denial); i++)
    denial += ptm_reading_span (reading, denial);
  if (ptm_reading_sense (reading, denial, PTM_WORD_WITHOUT) == NULL)
    return FALSE;
  start = denial + ptm_reading_span (reading, denial);
  old = ptm_edit_dup_longest_old (wish, reading, start, end, &old_end);
  if (old == NULL)
    return FALSE;
  old_end += ptm_reading_is_mark (reading, old_end, ',') ? 1 : 0;
  if (!ptm_reading_is (reading, old_end, PTM_WORD_PREP, "rather"))
    {
      g_free (old);
      return FALSE;
    }
  return ptm_edit_take_pair (wish, reading, first, end, old, ptm_edit_dup_new (reading, old_end + 1, end));
}

gboolean
ptm_edit_add_pair (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  if (wish->scene == NULL || end - first > PTM_EDIT_MOST_PAIR_TOKENS)
    return FALSE;
  return add_contrast (wish, reading, first, end) || add_instead (wish, reading, first, end) || add_exchange (wish, reading, first, end) || ptm_edit_skip_denied_fact (wish, reading, first, end) || ptm_edit_add_facts (wish, reading, first, end);
}
