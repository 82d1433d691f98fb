/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Which words of a sentence are the story of a comic, and which of those are one panel: numbers, lines, semicolons, slashes,
 * sentences part them, in this order. */

#include "config.h"

#include "ptm-plan-comic.h"

/* "第 二 格", in words. */
#define LONGEST_NUMBER 4
/* Those of every script. */
#define COMMAS ",\343\200\201\357\274\214\330\214"
/* Two parts of a sentence may be a thing and when it happens. */
#define FEWEST_CLAUSES 3

static gboolean
is_comma (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, ',') || ptm_reading_is_mark (reading, at, 0x3001) || ptm_reading_is_mark (reading, at, 0xff0c);
}

/* "第一格", "पहला", "اللوحة الأولى": the end of the words, 0 when there are none. */
static guint
skip_ordinal (PtmReading *reading, guint at)
{
  guint end = at;

  if (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL && ptm_reading_is (reading, at + 1, PTM_WORD_PIECE, "panel"))
    end++;
  if (ptm_reading_is (reading, end, PTM_WORD_PIECE, "panel") && ptm_reading_sense (reading, end + 1, PTM_WORD_ORDINAL) != NULL)
    return end + 1 + ptm_reading_span (reading, end + 1);
  if (ptm_reading_sense (reading, end, PTM_WORD_ORDINAL) == NULL)
    return 0;
  end += ptm_reading_span (reading, end);
  if (ptm_reading_is (reading, end, PTM_WORD_PIECE, "panel"))
    return end + ptm_reading_span (reading, end);
  return ptm_reading_is_mark (reading, end, ':') ? end : 0;
}

/* "1:", "2.", "Panel 3:", "1コマ目：" */
static guint
skip_panel_number (PtmReading *reading, guint at)
{
  guint end = skip_ordinal (reading, at);

  if (end == 0 && ptm_reading_is (reading, at + 1, PTM_WORD_PIECE, "nth") && ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
    end = at + 1 + ptm_reading_span (reading, at + 1);
  if (end > 0)
    return ptm_reading_is_mark (reading, end, ':') || is_comma (reading, end) ? end + 1 : 0;
  if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "panel"))
    at++;
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || !(ptm_reading_is_mark (reading, at + 1, ':') || ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, ')')) || ptm_reading_token (reading, at)->number > PTM_COMIC_MOST_PANELS)
    return 0;
  return at + 2;
}

static void
add_part (GArray *parts, guint first, guint end)
{
  PtmSpan part = { first, end };

  if (end > first && parts->len < PTM_COMIC_MOST_PANELS)
    g_array_append_val (parts, part);
}

/* "1) a cat sleeps 2) it wakes up": a number that goes on counting needs no pause before it. */
static gboolean
begins_panel (PtmComic *comic, guint body, guint at, guint count)
{
  PtmReading *reading = comic->reading;

  if (at == body || ptm_reading_is_pause (reading, at - 1) || ptm_reading_is_type (reading, at - 1, PTM_TOKEN_QUOTE) || ptm_reading_is (reading, at, PTM_WORD_PIECE, "panel"))
    return TRUE;
  return count > 0 && ptm_reading_is_number (reading, at, count + 1, count + 1);
}

static GArray *
split_numbers (PtmComic *comic, guint body, guint end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  guint   first = end, count = 0;

  for (guint at = body; at < end; at++)
    {
      guint next = skip_panel_number (comic->reading, at);

      if (next == 0 || !begins_panel (comic, body, at, count))
        continue;
      count++;
      add_part (parts, first, at);
      ptm_draft_use (comic->draft, at, next);
      first = next;
      at = next - 1;
    }
  add_part (parts, first, end);
  return parts;
}

/* "「…」と言う。": where verbs stand last, the end of the words that only say who spoke; else the quote itself. */
static guint
skip_says (PtmReading *reading, guint quote, guint end)
{
  guint at = quote + 1;

  if (!ptm_grammar_has_rule (reading->grammar, "verb-final"))
    return quote;
  while (at < end && ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL)
    at += ptm_reading_span (reading, at);
  return at > quote + 1 && (at >= end || ptm_reading_is_pause (reading, at)) ? at - 1 : quote;
}

/* Sentences; what is only spoken belongs to the one before, unless each of them is a panel. */
static GArray *
split_sentences (PtmComic *comic, guint body, guint end, gboolean joined)
{
  PtmReading *reading = comic->reading;
  GArray     *parts = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  guint       first = body;

  for (guint at = body; at < end; at++)
    {
      gboolean stop = ptm_reading_is_mark (reading, at, '.') || ptm_reading_is_mark (reading, at, '!') || ptm_reading_is_mark (reading, at, '?') || ptm_reading_is_mark (reading, at, 0x3002);
      guint    last;
      gboolean quoted = ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) && !ptm_reading_is_mark (reading, at + 1, ',');

      if (!stop && !quoted)
        continue;
      last = quoted ? skip_says (reading, at, end) : at;
      if (joined && quoted && parts->len > 0 && at > first && ptm_reading_is_mark (reading, at - 1, ':') && at - first <= 3 && !ptm_reading_is_type (reading, first > 0 ? first - 1 : 0, PTM_TOKEN_QUOTE))
        g_array_index (parts, PtmSpan, parts->len - 1).end = last + 1;
      else
        add_part (parts, first, last + 1);
      first = last + 1;
      while (first < end && ptm_reading_is_pause (reading, first))
        first++;
      at = MAX (last, first - 1);
    }
  add_part (parts, first, end);
  return parts;
}

static GArray *
split_spoken (PtmComic *comic, guint body, guint end)
{
  return split_sentences (comic, body, end, FALSE);
}

static GArray *
split_commas (PtmComic *comic, guint body, guint end)
{
  return ptm_draft_split (comic->draft, body, end, COMMAS);
}

static const PtmWordClass DEEDS[] = { PTM_WORD_POSE, PTM_WORD_ACTION, PTM_WORD_NATURAL, PTM_WORD_VERB, PTM_WORD_EXPRESSION };

gboolean
ptm_comic_is_clause (PtmReading *reading, PtmSpan part)
{
  static const PtmWordClass whose[] = { PTM_WORD_NOUN, PTM_WORD_PRONOUN, PTM_WORD_CATEGORY, PTM_WORD_KIND };
  gboolean                  named = FALSE, does = FALSE;

  for (guint at = part.first; at < part.end; at += ptm_reading_span (reading, at))
    {
      gboolean deed = ptm_reading_is_unknown (reading, at) || ptm_reading_is_any (reading, at, DEEDS, G_N_ELEMENTS (DEEDS));

      /* Behind its subject a word that needs no drawing is a verb. */
      deed = deed || (named && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL);
      does = does || deed;
      for (guint i = 0; i < G_N_ELEMENTS (whose); i++)
        named = named || ptm_reading_sense (reading, at, whose[i]) != NULL;
      named = named || (deed && does && ptm_comic_is_name (reading, at));
    }
  return named && does;
}

/* "a dog finds a bone, a cat steals it and the dog cries": what joins two clauses has somebody behind it. */
static gboolean
joins_clauses (PtmComic *comic, guint first, guint at)
{
  guint next = at + ptm_reading_span (comic->reading, at);
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_reading_is_pause (comic->reading, at) || (ptm_reading_sense (comic->reading, at, PTM_WORD_THEN) != NULL && !ptm_reading_is (comic->reading, at, PTM_WORD_THEN, "first")))
    return TRUE;
  if (ptm_reading_sense (comic->reading, at, PTM_WORD_AND) == NULL)
    return FALSE;
  if (ptm_reading_is_any (comic->reading, next, DEEDS, G_N_ELEMENTS (DEEDS)) || ptm_reading_sense (comic->reading, next, PTM_WORD_PRONOUN) != NULL)
    return TRUE;
  /* Before that somebody did something: "a frog and a hamster find a map" is one clause. */
  if (!ptm_comic_is_clause (comic->reading, (PtmSpan){ first, at }) || !ptm_phrase_read (comic->reading, next, PTM_PHRASE_PLAIN, &phrase))
    return FALSE;
  return !ptm_reading_is_pause (comic->reading, phrase.end) && ptm_reading_sense (comic->reading, phrase.end, PTM_WORD_PREP) == NULL && ptm_reading_sense (comic->reading, phrase.end, PTM_WORD_RELATION) == NULL;
}

static GArray *
split_clauses (PtmComic *comic, guint body, guint end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  guint   first = body;

  for (guint at = body; at < end; at += ptm_reading_span (comic->reading, at))
    if (at > first && joins_clauses (comic, first, at))
      {
        add_part (parts, first, at);
        first = at + ptm_reading_span (comic->reading, at);
      }
    else if (at == first && ptm_reading_is_pause (comic->reading, at))
      first = at + 1;
  add_part (parts, first, end);
  return parts;
}

typedef GArray *(*Split) (PtmComic *comic, guint body, guint end);

/* What is tried when there are fewer sentences than panels. */
static const Split finer_splits[] = { split_spoken, split_commas, split_clauses };

/* "a robot bakes a cake, it falls down, everybody laughs": one sentence that tells one thing after the other; "it rains" may be one
 * of them. */
static GArray *
split_told (PtmComic *comic, guint body, guint end)
{
  GArray *parts = ptm_draft_split (comic->draft, body, end, COMMAS);
  guint   others = 0;

  for (guint i = 0; parts->len >= FEWEST_CLAUSES && i < parts->len; i++)
    others += ptm_comic_is_clause (comic->reading, g_array_index (parts, PtmSpan, i)) ? 0 : 1;
  if (others * FEWEST_CLAUSES > parts->len)
    g_array_set_size (parts, 0);
  return parts;
}

GArray *
ptm_comic_split (PtmComic *comic, guint body, guint end)
{
  static const char *const signs[] = { "\n|", ";", "/" };

  g_autoptr (GArray) clauses = NULL;
  GArray *parts = split_numbers (comic, body, end);

  if (parts->len > 0)
    return parts;
  g_array_unref (parts);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      parts = ptm_draft_split (comic->draft, body, end, signs[i]);
      if (parts->len > 1)
        return parts;
      g_array_unref (parts);
    }
  parts = split_sentences (comic, body, end, TRUE);
  if (parts->len == 1 && comic->n_panels == 0)
    {
      clauses = split_told (comic, body, end);
      if (clauses->len >= FEWEST_CLAUSES)
        {
          g_array_unref (parts);
          return g_steal_pointer (&clauses);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (finer_splits) && comic->n_panels > parts->len; i++)
    {
      GArray *finer = finer_splits[i](comic, body, end);

      if (finer->len > parts->len)
        {
          g_array_unref (parts);
          parts = finer;
        }
      else
        g_array_unref (finer);
    }
  return parts;
}

void
ptm_comic_join_parts (GArray *parts, guint wanted)
{
  while (wanted > 0 && parts->len > wanted && parts->len > 1)
    {
      guint best = 0, shortest = G_MAXUINT;

      for (guint i = 0; i + 1 < parts->len; i++)
        {
          guint length = g_array_index (parts, PtmSpan, i + 1).end - g_array_index (parts, PtmSpan, i).first;

          if (length < shortest)
            {
              shortest = length;
              best = i;
            }
        }
      g_array_index (parts, PtmSpan, best).end = g_array_index (parts, PtmSpan, best + 1).end;
      g_array_remove_index (parts, best + 1);
    }
}

/* "a comic in which a monkey steals a banana. Then …", "画一个漫画，猴子偷了香蕉。然后…": where the first sentence begins to tell, its end
 * when it only says what is wanted. */
static guint
find_first_clause (PtmComic *comic, guint end)
{
  PtmReading *reading = comic->reading;

  for (guint at = comic->draft->kind_end; at < end; at += ptm_reading_span (reading, at))
    {
      PtmSpan rest = { at + ptm_reading_span (reading, at), end };

      if ((is_comma (reading, at) || ptm_reading_is (reading, at, PTM_WORD_PIECE, "tells")) && ptm_comic_is_clause (reading, rest))
        return rest.first;
    }
  return end;
}

/* "a comic where a cow says “moo”": the story of one sentence; its end when there is none. */
static guint
find_told (PtmComic *comic, guint end)
{
  PtmReading *reading = comic->reading;

  for (guint at = comic->draft->kind_end; at < end; at += ptm_reading_span (reading, at))
    {
      PtmSpan rest = { at + ptm_reading_span (reading, at), end };

      if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "tells") && ptm_comic_is_clause (reading, rest))
        return rest.first;
    }
  return end;
}

/* The colon before the story; the end when the sentence tells none. */
guint
ptm_comic_find_story (PtmComic *comic)
{
  PtmReading *reading = comic->reading;
  guint       end = reading->length;

  for (guint at = comic->draft->kind_end; at < end; at++)
    {
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK))
        return at + 1;
      if ((ptm_reading_is_mark (reading, at, '.') || ptm_reading_is_mark (reading, at, '!') || ptm_reading_is_mark (reading, at, 0x3002)) && at + 2 < end)
        {
          guint first = find_first_clause (comic, at);

          return first < at ? first : at + 1;
        }
      if (!ptm_reading_is_mark (reading, at, ':') || (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_ROLE) != NULL))
        continue;
      if (ptm_reading_is_type (reading, at + 1, PTM_TOKEN_QUOTE) && at > 0 && ptm_comic_is_name (reading, at - 1))
        return at - 1;
      for (guint back = 2; back <= MIN (at, LONGEST_NUMBER); back++)
        if (!ptm_reading_is (reading, at - back, PTM_WORD_PIECE, "panel") && skip_panel_number (reading, at - back) == at + 1)
          return at - back;
      if (at > 0 && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) && skip_panel_number (reading, at - 1) > 0)
        return at - (at > 1 && ptm_reading_is (reading, at - 2, PTM_WORD_PIECE, "panel") ? 2 : 1);
      return at + 1;
    }
  return find_told (comic, end);
}
