/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How things stand among themselves: "six ducks in a row", "twelve chairs in three rows of four", "three rows of trees", "from left to
 * right: a bear, a fox, an owl". It is said behind the things, or before them. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"
#include "ptm-plan-where.h"

/* "Standing neatly in": so many words stand before the number of rows. */
#define MOST_SMALL 4
/* An order that was said before its things holds so far. */
#define REACH 400
/* A row of things without a number has so many. */
#define PLURAL_ROW 3
#define MOST_ROWS  20

gboolean
ptm_draft_ends_sentence (PtmReading *reading, guint at)
{
  static const gunichar marks[] = { '.', '!', '?', 0x3002, 0xff01, 0xff1f };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (ptm_reading_is_mark (reading, at, marks[i]))
      return TRUE;
  return at >= reading->length;
}

static guint
find_sentence_end (PtmReading *reading, guint at)
{
  guint end = MIN (reading->length, at + REACH);

  while (at < end && !ptm_draft_ends_sentence (reading, at))
    at++;
  return at;
}

/* Nothing of this sentence was named yet. */
static gboolean
comes_first (PtmDraft *draft, guint at)
{
  if (draft->subjects->len == 0)
    return TRUE;
  for (guint back = 0; at > 0 && back < MOST_SMALL; back++, at--)
    {
      if (ptm_draft_ends_sentence (draft->reading, at - 1) || ptm_reading_is_type (draft->reading, at - 1, PTM_TOKEN_BREAK))
        return TRUE;
      if (ptm_reading_sense (draft->reading, at - 1, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (draft->reading, at - 1, PTM_WORD_DRAW) == NULL)
        return FALSE;
    }
  return at == 0;
}

/* "left to right: a bear", with a colon or a comma in between. */
static gboolean
has_list_after (PtmReading *reading, guint at)
{
  while (at < reading->length && (ptm_draft_is_comma (reading, at) || ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a) || ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK)))
    at++;
  return ptm_where_has_thing_after (reading, at);
}

/* Two things of a formation, the second of them named later; what has no next one is "in a row" of its own. */
static void
join (PtmDraft *draft, const char *formation, const PtmNode *first, const PtmNode *second)
{
  if (strcmp (formation, "in-a-row") == 0 || strcmp (formation, "in-a-circle") == 0)
    ptm_scene_add_constraint (draft->scene, formation, second->id, first != NULL && strcmp (formation, "in-a-row") == 0 ? first->id : NULL);
  else if (strcmp (formation, "in-a-column") == 0 && (first == NULL || second->count > 1))
    ptm_scene_add_constraint (draft->scene, formation, second->id, NULL);
  else if (strcmp (formation, "in-a-column") == 0)
    ptm_scene_add_constraint (draft->scene, "on", second->id, first->id);
  else if (first != NULL)
    ptm_scene_add_constraint (draft->scene, formation, first->id, second->id);
}

void
ptm_draft_line_up (PtmDraft *draft, PtmNode *node, guint end)
{
  if (draft->rows != NULL)
    {
      ptm_scene_add_rows (draft->scene, draft->rows, node->id, draft->n_rows);
      draft->rows = NULL;
    }
  if (draft->order == NULL || node == draft->in_order)
    return;
  if (end > draft->order_end)
    {
      draft->order = NULL;
      return;
    }
  join (draft, draft->order, draft->in_order, node);
  draft->in_order = node;
}

/* "ハートを二列で十個": the number of what was named, behind how they stand. */
static guint
read_late_count (PtmDraft *draft, guint at)
{
  guint taken = 0, end;
  int   number = ptm_grammar_has_rule (draft->reading->grammar, "counts-after") ? ptm_phrase_read_number (draft->reading, at, &taken) : 0;

  if (number < 1 || draft->last == NULL || draft->last->count > 1)
    return at;
  end = ptm_reading_skip (draft->reading, at + taken, PTM_WORD_COUNTER);
  if (!ptm_reading_is_pause (draft->reading, end) && end == at + taken)
    return at;
  ptm_draft_set_count (draft, draft->last, number);
  return end;
}

static guint
read_order (PtmDraft *draft, guint at, const char *order)
{
  guint end = at + ptm_reading_span (draft->reading, at);

  if (comes_first (draft, at) && has_list_after (draft->reading, end))
    {
      draft->order = order;
      draft->order_end = find_sentence_end (draft->reading, end);
      draft->in_order = NULL;
    }
  else if (draft->subjects->len > 0)
    {
      /* "Three ducks on a pond, in a row": not the pond. */
      GPtrArray *those = draft->closed && draft->placed->len > 0 && ((PtmNode *)g_ptr_array_index (draft->subjects, 0))->count < 2 ? draft->placed : draft->subjects;

      for (guint i = 0; i < those->len; i++)
        join (draft, order, i > 0 ? g_ptr_array_index (those, i - 1) : NULL, g_ptr_array_index (those, i));
      end = read_late_count (draft, end);
    }
  else
    return at;
  ptm_draft_use (draft, at, end);
  return end;
}

/** PtmRows: what a sentence says of rows, in its words from first to end. */
typedef struct
{
  const char *rel; /* in-rows, or in-columns: so many in each row */
  int         number;
  int         each; /* 0 = not said */
  guint       end;
  gboolean    heads; /* "three rows of trees": what stands in them follows */
} PtmRows;

static gboolean
is_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_RELATION, PTM_WORD_PREP, PTM_WORD_IGNORE, PTM_WORD_ARTICLE };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

static const PtmSense *
find_rows (PtmReading *reading, guint at)
{
  for (const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_ASIDE); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_ASIDE))
    if (strcmp (sense->value, "rows") == 0 || strcmp (sense->value, "columns") == 0)
      return sense;
  return NULL;
}

/* "of four", "zu je vier", "à quatre", "mit je vier": how many stand in each. */
static void
read_each (PtmReading *reading, PtmRows *rows)
{
  guint at = rows->end, taken = 0;
  int   number;

  for (guint i = 0; i < MOST_SMALL && is_small (reading, at); i++)
    at += ptm_reading_span (reading, at);
  number = at > rows->end ? ptm_phrase_read_number (reading, at, &taken) : 0;
  if (number < 1 || !(ptm_reading_is_pause (reading, at + taken) || ptm_reading_sense (reading, at + taken, PTM_WORD_AND) != NULL))
    return;
  rows->each = number;
  rows->end = at + taken;
}

/* "3 neat rows": behind the number and a word that says how they look. */
static guint
skip_look (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (find_rows (reading, at) != NULL || find_rows (reading, next) == NULL || ptm_reading_is_pause (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
    return at;
  return next;
}

/* "每排四把", "four per row" */
static gboolean
read_per_row (PtmReading *reading, guint at, PtmRows *rows)
{
  gboolean before = ptm_reading_is (reading, at, PTM_WORD_ASIDE, "along");
  guint    word = before ? at + ptm_reading_span (reading, at) : at, taken = 0;

  *rows = (PtmRows){ .rel = "in-columns", .number = ptm_phrase_read_number (reading, word, &taken) };
  rows->end = word + taken;
  if (rows->number < 1)
    return FALSE;
  if (before)
    {
      rows->end = ptm_reading_skip (reading, rows->end, PTM_WORD_COUNTER);
      return ptm_reading_is_pause (reading, rows->end);
    }
  if (!ptm_reading_is (reading, rows->end, PTM_WORD_ASIDE, "along"))
    return FALSE;
  rows->end += ptm_reading_span (reading, rows->end);
  return TRUE;
}

static gboolean
read_rows (PtmReading *reading, guint at, PtmRows *rows)
{
  const PtmSense *sense = NULL;
  guint           word = at, taken = 0;
  int             number = 0;

  for (guint i = 0; i < MOST_SMALL && number == 0 && sense == NULL && word < reading->length; i++)
    {
      number = ptm_phrase_read_number (reading, word, &taken);
      word += number > 0 ? taken : 0;
      if (number > 0 && find_rows (reading, word) == NULL)
        word = ptm_reading_skip (reading, word, PTM_WORD_COUNTER);
      word = number > 0 ? skip_look (reading, word) : word;
      sense = find_rows (reading, word);
      if (number == 0 && sense == NULL && !is_small (reading, word))
        return FALSE;
      if (number == 0 && sense == NULL)
        word += ptm_reading_span (reading, word);
    }
  if (sense == NULL || number > MOST_ROWS || (number == 0 && word == at && sense->number < 1))
    return FALSE;
  rows->rel = strcmp (sense->value, "rows") == 0 ? "in-rows" : "in-columns";
  rows->number = sense->number > 0 ? (int)sense->number : number;
  rows->end = word + ptm_reading_span (reading, word);
  rows->heads = number > 0 && !is_small (reading, at) && ptm_reading_sense (reading, rows->end, PTM_WORD_RELATION) == NULL;
  /* "तीन कतारों में" */
  if (ptm_grammar_has_rule (reading->grammar, "postpositions"))
    rows->end = ptm_reading_skip (reading, rows->end, PTM_WORD_RELATION);
  read_each (reading, rows);
  return TRUE;
}

/* "three rows of trees", "two rows of four ducks": so many in all. */
static guint
read_rows_of (PtmDraft *draft, guint at, const PtmRows *rows)
{
  PtmReading *reading = draft->reading;
  guint       next = rows->end;
  g_auto (PtmPhrase) phrase = { 0 };
  PtmNode *node;

  for (guint i = 0; i < MOST_SMALL && is_small (reading, next) && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL; i++)
    next += ptm_reading_span (reading, next);
  if (!ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL)
    return at;
  phrase.count = rows->number * (phrase.count > 0 ? phrase.count : PLURAL_ROW);
  node = ptm_draft_add_object (draft, NULL, &phrase, "item");
  if (node == NULL)
    return at;
  ptm_phrase_use (reading, &phrase);
  ptm_draft_use (draft, at, next);
  draft->last = node;
  draft->rows = rows->rel;
  draft->n_rows = rows->number;
  ptm_draft_relate (draft, node, phrase.end, ptm_draft_is_coordinated (draft, at));
  return phrase.end;
}

/* "Twelve chairs in three rows of four", where their number may be said by that alone. */
static void
stand_in_rows (PtmDraft *draft, PtmNode *node, const PtmRows *rows)
{
  if (rows->each > 0 && rows->number > 0 && node->count <= PLURAL_ROW)
    ptm_draft_set_count (draft, node, rows->each * rows->number);
  if (node->count > 1 && rows->number == 0 && rows->each > 0)
    ptm_scene_add_rows (draft->scene, "in-columns", node->id, rows->each);
  else if (node->count > 1)
    ptm_scene_add_rows (draft->scene, rows->rel, node->id, rows->number);
}

static guint
read_in_rows (PtmDraft *draft, guint at)
{
  PtmRows rows = { 0 };
  guint   next;

  if (draft->last != NULL && draft->last->count > 1 && read_per_row (draft->reading, at, &rows) && rows.number < draft->last->count)
    {
      stand_in_rows (draft, draft->last, &rows);
      ptm_draft_use (draft, at, rows.end);
      return rows.end;
    }
  rows = (PtmRows){ 0 };
  if (!read_rows (draft->reading, at, &rows))
    return at;
  rows.end = read_late_count (draft, rows.end);
  next = rows.heads && rows.each == 0 ? read_rows_of (draft, at, &rows) : at;
  if (next > at)
    return next;
  if (comes_first (draft, at) && has_list_after (draft->reading, rows.end))
    {
      draft->rows = rows.rel;
      draft->n_rows = rows.number;
    }
  else if (draft->subjects->len > 0 && !draft->closed)
    for (guint i = 0; i < draft->subjects->len; i++)
      stand_in_rows (draft, g_ptr_array_index (draft->subjects, i), &rows);
  else if (draft->last != NULL)
    stand_in_rows (draft, draft->last, &rows);
  else
    return at;
  ptm_draft_use (draft, at, rows.end);
  return rows.end;
}

guint
ptm_draft_read_formation (PtmDraft *draft, guint at)
{
  const PtmSense *order = ptm_reading_sense (draft->reading, at, PTM_WORD_ORDER);
  const PtmSense *relation = ptm_reading_sense (draft->reading, at, PTM_WORD_RELATION);
  guint           next = read_in_rows (draft, at);

  if (next > at)
    return next;
  if (order != NULL)
    return read_order (draft, at, order->value);
  return relation != NULL && g_str_has_prefix (relation->value, "in-a-") ? read_order (draft, at, relation->value) : at;
}
