/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Things of several colours whose noun is said once: "a red, a yellow and a blue balloon", "un globo rojo, uno amarillo y uno
 * azul", "three balloons: red, blue and green"; and their number, when it is said behind them. What is said of some of the things
 * just named is read by ptm-plan-shares.c. */

#include "config.h"

#include "ptm-plan-private.h"

#define MOST_COLORS 12
/* So many small words may stand before the number of what was named. */
#define MOST_SMALL 6
/* And so many signs and "and"s between two colours. */
#define MOST_JOINTS 3

/** PtmEllipsis: "a yellow", "three blue", "two small". */
typedef struct
{
  int      count;
  double   size; /* 0 = not said */
  PtmColor color;
  guint    end;
} PtmEllipsis;

/* A number or an article, and a colour. */
static gboolean
read_tint (PtmReading *reading, guint at, PtmEllipsis *tint)
{
  guint taken = 0;

  tint->count = ptm_phrase_read_number (reading, at, &taken);
  if (tint->count <= 0 && ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite"))
    {
      tint->count = 1;
      taken = ptm_reading_span (reading, at);
    }
  if (tint->count <= 0 || taken == 0)
    return FALSE;
  at += taken;
  /* "another in orange" */
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "in"))
    at += ptm_reading_span (reading, at);
  tint->color = PTM_COLOR_NONE;
  tint->size = ptm_reading_sense (reading, at, PTM_WORD_SIZE) != NULL ? ptm_reading_sense (reading, at, PTM_WORD_SIZE)->number : 0;
  if (tint->size > 0)
    taken = ptm_reading_span (reading, at);
  else if (!ptm_phrase_read_color (reading, at, &tint->color, &taken))
    return FALSE;
  tint->end = at + taken;
  return TRUE;
}

/* A comma and an "and"; a run of them is looked at from each of its words, so it must not be followed to its end. */
static guint
skip_joint (PtmReading *reading, guint at)
{
  for (guint i = 0; i < MOST_JOINTS && (ptm_reading_is_mark (reading, at, ',') || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL); i++)
    at += ptm_reading_span (reading, at);
  return at;
}

static void
add_tinted (PtmDraft *draft, const PtmPhrase *phrase, const PtmEllipsis *tint)
{
  PtmPhrase copy = *phrase;
  PtmNode  *node;

  copy.count = tint->count;
  copy.plural = tint->count > 1;
  copy.color = tint->color;
  copy.size = tint->size;
  node = ptm_draft_add_object (draft, NULL, &copy, "item");
  if (node == NULL)
    return;
  draft->last = node;
  g_ptr_array_add (draft->subjects, node);
}

/* "three green apples", though "green apple" is a name of its own: what is green there. (nullable) */
static const PtmSense *
find_tinted (PtmReading *reading, const PtmPhrase *phrase)
{
  const PtmToken *first = ptm_reading_token (reading, phrase->head);

  if (phrase->head_end < phrase->head + 2 || first == NULL || ptm_sense_find (ptm_grammar_lookup (reading->grammar, first->norm), PTM_WORD_COLOR) == NULL)
    return NULL;
  return ptm_reading_sense (reading, phrase->head_end - 1, PTM_WORD_NOUN);
}

/* "一红一蓝两把椅子": as many things as colours, with nothing between those. */
static guint
read_side_by_side (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmEllipsis tints[MOST_COLORS];
  guint       n = 0, next = at;
  int         sum = 0;
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_grammar_has_rule (reading->grammar, "no-articles"))
    return at;
  for (; n < MOST_COLORS && read_tint (reading, next, &tints[n]); n++)
    {
      sum += tints[n].count;
      next = tints[n].end;
    }
  if (n < 2)
    return at;
  next = ptm_reading_skip (reading, next, PTM_WORD_LINK);
  if (!ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL || phrase.color.a > 0 || phrase.count != sum)
    return at;
  for (guint i = 0; i < n; i++)
    add_tinted (draft, &phrase, &tints[i]);
  ptm_draft_use (draft, at, phrase.end);
  return phrase.end;
}

/* The colours first, then the noun. */
static guint
read_before_noun (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmEllipsis tints[MOST_COLORS];
  guint       n = 0, next = at;
  g_auto (PtmPhrase) phrase = { 0 };

  while (n < MOST_COLORS && read_tint (reading, next, &tints[n]) && skip_joint (reading, tints[n].end) > tints[n].end)
    next = skip_joint (reading, tints[n++].end);
  /* "three big and red apples" are three. */
  if (n == 0 || !ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL || (phrase.count == 0 && !phrase.indefinite && !phrase.definite) || (phrase.color.a == 0 && phrase.size == 0 && find_tinted (reading, &phrase) == NULL))
    return at;
  if (phrase.color.a == 0 && find_tinted (reading, &phrase) != NULL)
    {
      g_free (phrase.asset);
      phrase.asset = g_strdup (ptm_sense_get_asset (find_tinted (reading, &phrase)));
    }
  for (guint i = 0; i < n; i++)
    add_tinted (draft, &phrase, &tints[i]);
  ptm_draft_use (draft, at, next);
  return next;
}

/* The thing, then more of it in other colours. */
static guint
read_behind_noun (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmEllipsis tint;
  guint       end;
  g_auto (PtmPhrase) phrase = { 0 };

  if (draft->last == NULL || draft->last->type != PTM_NODE_OBJECT || draft->last->asset == NULL || at == 0 || skip_joint (reading, at - 1) == at - 1 || !read_tint (reading, at, &tint))
    return at;
  end = tint.end;
  if (ptm_reading_is (reading, end, PTM_WORD_OTHER, "one"))
    end += ptm_reading_span (reading, end);
  if (!ptm_reading_is_pause (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL && ptm_reading_sense (reading, end, PTM_WORD_RELATION) == NULL)
    return at;
  /* "a dog and an orange" */
  if (end == tint.end && draft->last->color.a == 0 && ptm_reading_sense (reading, end - 1, PTM_WORD_NOUN) != NULL)
    return at;
  phrase.asset = g_strdup (draft->last->asset);
  phrase.word = g_strdup (draft->last->noun);
  add_tinted (draft, &phrase, &tint);
  ptm_draft_use (draft, at, end);
  return end;
}

/* The colours of a list, "red, blue and green"; how many. */
static guint
read_colors (PtmReading *reading, guint at, PtmColor *colors, guint *end)
{
  guint n = 0, taken;

  while (n < MOST_COLORS && ptm_phrase_read_color (reading, at, &colors[n], &taken))
    {
      n++;
      *end = at + taken;
      at = skip_joint (reading, *end);
      if (at == *end)
        break;
      /* "des rouges et des bleus" */
      if (ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "plural"))
        at += ptm_reading_span (reading, at);
    }
  return n;
}

/* Some things in several colours, as many of each as there may be. */
static void
share_colors (PtmDraft *draft, PtmNode *whole, const PtmColor *colors, guint n)
{
  int total = whole->count;

  whole->color = colors[0];
  for (guint i = 0; i < n; i++)
    {
      PtmEllipsis tint = { .count = total / (int)n + (i < (guint)total % n ? 1 : 0), .color = colors[i], .size = whole->size };
      g_auto (PtmPhrase) phrase = { .asset = g_strdup (whole->asset), .word = g_strdup (whole->noun) };

      if (i > 0)
        add_tinted (draft, &phrase, &tint);
      else
        ptm_draft_set_count (draft, whole, tint.count);
    }
}

/* No thing of its own follows a list of colours. */
static gboolean
stands_alone (PtmReading *reading, guint end)
{
  return ptm_reading_sense (reading, end, PTM_WORD_LINK) == NULL && !ptm_phrase_is_head (reading, end, PTM_PHRASE_PLAIN) && ptm_reading_sense (reading, end, PTM_WORD_NUMBER) == NULL && !ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER);
}

/* "cuatro globos rojos y azules": the first of the colours was read with the things. */
static guint
read_colors_joined (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmNode    *last = draft->last;
  PtmColor    colors[MOST_COLORS];
  guint       end = at, n;

  if (at < 2 || skip_joint (reading, at - 1) == at - 1 || ptm_reading_sense (reading, at - 2, PTM_WORD_COLOR) == NULL || last == NULL || last->type != PTM_NODE_OBJECT || last->color.a == 0)
    return at;
  n = read_colors (reading, at, colors + 1, &end);
  if (n == 0 || n + 1 > (guint)last->count || n + 1 >= MOST_COLORS || !stands_alone (reading, end))
    return at;
  colors[0] = last->color;
  share_colors (draft, last, colors, n + 1);
  ptm_draft_use (draft, at, end);
  return end;
}

/* "red and green apples": what is green there, though the two words are a name of their own; 1 when it is so. */
static guint
take_tinted (PtmReading *reading, PtmPhrase *phrase, PtmColor *color)
{
  const PtmSense *tinted = find_tinted (reading, phrase), *name;

  if (tinted == NULL)
    return 0;
  name = ptm_sense_find (ptm_grammar_lookup (reading->grammar, ptm_reading_token (reading, phrase->head)->norm), PTM_WORD_COLOR);
  if (!ptm_color_parse (name->value, color))
    return 0;
  g_free (phrase->asset);
  phrase->asset = g_strdup (ptm_sense_get_asset (tinted));
  return 1;
}

/* "four red and blue balloons", "红色和蓝色的气球四个": the number is of all of them; without one there are two of each, or one where nothing tells
 * that there are more. "A red and blue balloon" is one, and can only have the first. */
static guint
read_colors_before (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmColor    colors[MOST_COLORS];
  guint       taken = 0, end = at, n, first;
  int         number = ptm_phrase_read_number (reading, at, &taken);
  PtmNode    *node;
  g_auto (PtmPhrase) phrase = { 0 };

  first = number > 0 ? ptm_reading_skip (reading, at + taken, PTM_WORD_COUNTER) : at;
  n = read_colors (reading, first, colors, &end);
  if (n == 0 || n + 1 >= MOST_COLORS)
    return at;
  end = ptm_reading_skip (reading, skip_joint (reading, end), PTM_WORD_LINK);
  if (ptm_reading_sense (reading, end, PTM_WORD_ARTICLE) != NULL || !ptm_phrase_read (reading, end, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL || phrase.color.a > 0 || (number > 0 && phrase.count > 0))
    return at;
  n += take_tinted (reading, &phrase, &colors[n]);
  if (n < 2)
    return at;
  number = MAX (number, phrase.count);
  if (number == 0)
    number = phrase.plural ? 2 * (int)n : ptm_grammar_has_rule (reading->grammar, "no-articles") ? (int)n
                                                                                                 : 1;
  n = MIN (n, (guint)number);
  phrase.count = number;
  node = ptm_draft_add_object (draft, NULL, &phrase, "item");
  if (node == NULL)
    return at;
  draft->last = node;
  ptm_draft_relate (draft, node, phrase.end, ptm_draft_is_coordinated (draft, at));
  share_colors (draft, node, colors, n);
  ptm_draft_use (draft, at, phrase.end);
  return phrase.end;
}

/* "three balloons: red, blue and green", "風船は赤、青、黄色の三つ": as many colours as things, or fewer, "six balloons in red and blue". */
static guint
read_colors_behind (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  PtmColor    colors[MOST_COLORS];
  /* "six ballons, des rouges et des bleus" */
  guint    first = ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "plural") ? at + ptm_reading_span (reading, at) : at;
  guint    end = at, taken = 0, n = read_colors (reading, first, colors, &end);
  guint    number_at = end + (ptm_reading_sense (reading, end, PTM_WORD_LINK) != NULL ? ptm_reading_span (reading, end) : 0);
  int      number = n > 1 && number_at > end ? ptm_phrase_read_number (reading, number_at, &taken) : 0;
  PtmNode *last = draft->last;

  if (n < 2 || last == NULL || last->type != PTM_NODE_OBJECT || last->color.a > 0)
    return at;
  if (last->count != (int)n && number != (int)n && (last->count < (int)n || !stands_alone (reading, end)))
    return at;
  ptm_draft_set_count (draft, last, MAX (last->count, number));
  share_colors (draft, last, colors, n);
  end = number == (int)n ? number_at + taken : end;
  if (ptm_reading_sense (reading, end, PTM_WORD_COUNTER) != NULL && end > number_at)
    end += ptm_reading_span (reading, end);
  ptm_draft_use (draft, at, end);
  return end;
}

/* Behind the thing that is counted, with nothing or a sign in between: "केले सात", "papillons x 16". */
static gboolean
follows_thing (PtmReading *reading, guint at)
{
  if (at == 0)
    return FALSE;
  if (ptm_reading_is_pause (reading, at - 1) || ptm_reading_is_mark (reading, at - 1, ':'))
    return TRUE;
  return ptm_reading_sense (reading, at - 1, PTM_WORD_NOUN) != NULL;
}

/* "make sure it's thirteen", "mets-en neuf" */
static guint
skip_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_DRAW, PTM_WORD_VERB, PTM_WORD_PRONOUN };

  for (guint i = 0; i < MOST_SMALL && ptm_reading_sense (reading, at, PTM_WORD_NUMBER) == NULL && ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)); i++)
    at += ptm_reading_span (reading, at);
  return at;
}

/* The last thing is only where others stand. */
static gboolean
is_place (PtmDraft *draft)
{
  for (guint i = 0; draft->front != NULL && draft->subjects->len == 0 && i < draft->places->len; i++)
    if (g_ptr_array_index (draft->places, i) == draft->last)
      return TRUE;
  return draft->closed && draft->last == draft->stage;
}

/* "バナナ、八本で": the particle behind the number was put before it. */
static guint
skip_particle (PtmReading *reading, guint at)
{
  return ptm_grammar_has_rule (reading->grammar, "verb-final") && at > 0 && ptm_reading_is_pause (reading, at - 1) && ptm_reading_is (reading, at, PTM_WORD_PREP, "at") ? at + ptm_reading_span (reading, at) : at;
}

/* "some swans: exactly four", "一群羊，一共九只": how many there are, said at the end. */
static guint
read_total (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       sign = ptm_reading_is (reading, at, PTM_WORD_OTHER, "times") ? at + ptm_reading_span (reading, at) : at;
  guint       first = skip_small (reading, skip_particle (reading, sign)), taken = 0, end;
  int         number = ptm_phrase_read_number (reading, first, &taken);

  /* "椅子の上に3匹": not of the chair. */
  if (first > sign && is_place (draft))
    return at;
  if (number <= 0 || taken == 0 || !follows_thing (reading, at) || draft->last == NULL || draft->last->type != PTM_NODE_OBJECT)
    return at;
  number *= ptm_phrase_get_factor (reading, first + taken);
  end = ptm_draft_skip (draft, ptm_draft_skip (draft, first + taken, PTM_WORD_COUNTER), PTM_WORD_IGNORE);
  /* "八本で" */
  if (ptm_grammar_has_rule (reading->grammar, "verb-final") && ptm_reading_sense (reading, end, PTM_WORD_PREP) != NULL && ptm_reading_is_pause (reading, end + ptm_reading_span (reading, end)))
    end += ptm_reading_span (reading, end);
  if (!ptm_reading_is_pause (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_AND) == NULL)
    return at;
  /* "牛1頭、豚2匹、羊3匹、全部で6匹": of all of them. */
  if (draft->last->count == 1 || draft->last->count == number || !ptm_draft_sums_up (draft, number))
    ptm_draft_set_count (draft, draft->last, number);
  ptm_draft_use (draft, at, end);
  return end;
}

guint
ptm_draft_read_ellipsis (PtmDraft *draft, guint at)
{
  guint next = ptm_draft_read_shares (draft, at);

  if (next == at)
    next = read_total (draft, at);
  if (next == at)
    next = read_colors_behind (draft, at);
  if (next == at)
    next = read_colors_joined (draft, at);
  if (next == at)
    next = read_colors_before (draft, at);
  if (next == at)
    next = read_side_by_side (draft, at);
  if (next == at)
    next = read_before_noun (draft, at);

  return next > at ? next : read_behind_noun (draft, at);
}
