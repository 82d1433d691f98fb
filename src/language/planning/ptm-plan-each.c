/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What each of several things has: "three squirrels, each with an acorn", "four children, each child with a kite", "fünf Katzen, zwei davon mit Hut".
 * Those who have it were named before, and are no further ones; there is as much of it as there are of them. */

#include "config.h"

#include "ptm-plan-private.h"

/* "each of them is holding", and so many have so many at most. */
#define EACH_REACH 10
#define MOST_EACH  10
/* "three of them with" */
#define PART_REACH 4

/* The first of several that a phrase names once more. (nullable) */
static PtmNode *
find_several (PtmDraft *draft, const PtmPhrase *phrase)
{
  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (draft->scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT && g_strcmp0 (node->asset, phrase->asset) == 0 && ptm_draft_count_like (draft, node) > 1)
        return node;
    }
  return NULL;
}

/* "Four children, each child with a kite", "每只猫有一个球" */
guint
ptm_draft_read_each (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       name = ptm_reading_skip (reading, at + 1, PTM_WORD_COUNTER); /* "each child" may be one entry of the tables */
  PtmNode    *node;
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_reading_is (reading, at, PTM_WORD_OTHER, "each") || !ptm_phrase_read (reading, name, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL || phrase.count > 1)
    return at;
  node = find_several (draft, &phrase);
  if (node == NULL)
    return at;
  ptm_draft_use (draft, at, phrase.end);
  draft->last = draft->it = node;
  draft->closed = FALSE;
  g_ptr_array_set_size (draft->subjects, 0);
  g_ptr_array_add (draft->subjects, node);
  return phrase.end;
}

/* "three of them with a hat", "dont trois avec un chapeau", "drei davon mit Hut": how many of those that were named have what is named at a token;
 * 0 when it is not said so. */
static int
count_part (PtmReading *reading, guint at)
{
  for (guint back = 1; back <= MIN (at, PART_REACH) && !ptm_reading_is_pause (reading, at - back); back++)
    {
      guint part = at - back, taken = 0;
      int   number;

      if (!ptm_reading_is (reading, part, PTM_WORD_ASIDE, "part"))
        continue;
      number = ptm_phrase_read_number (reading, part + ptm_reading_span (reading, part), &taken);
      for (guint i = 1; number == 0 && i <= MIN (part, 2); i++)
        number = ptm_phrase_read_number (reading, part - i, &taken);
      return number;
    }
  return 0;
}

/* "three squirrels, each with an acorn", "four plates with two eggs each": as many, or so many times as many. */
int
ptm_draft_count_for_each (PtmDraft *draft, const PtmPhrase *phrase)
{
  PtmReading *reading = draft->reading;
  PtmNode    *one = draft->it;
  gboolean    is_each = ptm_reading_is (reading, phrase->end, PTM_WORD_OTHER, "each");
  int         several;

  for (guint back = 1; back <= MIN (phrase->first, EACH_REACH) && !is_each && !ptm_reading_is_pause (reading, phrase->first - back); back++)
    is_each = ptm_reading_is (reading, phrase->first - back, PTM_WORD_OTHER, "each");
  if (!is_each && one != NULL && one->type == PTM_NODE_OBJECT && phrase->count <= 1 && count_part (reading, phrase->first) > 1)
    return MIN (count_part (reading, phrase->first), MAX (one->count, 1));
  several = is_each && one != NULL && one->type == PTM_NODE_OBJECT ? (one->character != NULL ? ptm_draft_count_like (draft, one) : one->count) : 0;
  if (several < 2 || several > MOST_EACH || phrase->count > MOST_EACH || (phrase->plural && phrase->count == 0 && !phrase->indefinite))
    return phrase->count;
  return MAX (phrase->count, 1) * several;
}
