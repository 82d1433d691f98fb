/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One number for several kinds of things: "four of each: apples, pears", "苹果和梨各五个", "りんごとみかんを四個ずつ", "je vier Äpfel und
 * Birnen". It is applied once all of them are read. */

#include "config.h"

#include "ptm-plan-private.h"

/* So many words may stand between the number and "each". */
#define MOST_BETWEEN 2
/* Things whose number was not said are one, or so many. */
#define PLURAL_COUNT 3

static gboolean
is_apiece (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "apiece");
}

/* "各五个", "je vier": the number right behind the word; 0 when there is none. */
static int
read_behind (PtmReading *reading, guint at)
{
  guint taken = 0;

  return ptm_phrase_read_number (reading, at + ptm_reading_span (reading, at), &taken);
}

/* "four of each", "四個ずつ" */
static int
read_before (PtmReading *reading, guint at)
{
  for (guint back = 1; back <= MOST_BETWEEN + 1 && back <= at; back++)
    {
      guint taken = 0;
      int   number = ptm_phrase_read_number (reading, at - back, &taken);

      if (ptm_reading_is_pause (reading, at - back))
        return 0;
      if (number > 0 && taken <= back)
        return number;
    }
  return 0;
}

/* Nothing is said of where it stands, and not how many it is. */
static gboolean
is_open (PtmDraft *draft, const PtmNode *node, int number)
{
  if (node->type != PTM_NODE_OBJECT || node->asset == NULL || !(node->count <= 1 || node->count == PLURAL_COUNT || node->count == number))
    return FALSE;
  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);

      if (g_strcmp0 (constraint->a, node->id) == 0 || g_strcmp0 (constraint->b, node->id) == 0)
        return FALSE;
    }
  return TRUE;
}

/* "दो-दो": a number said twice is one for each; 0 when it is none. */
static int
read_doubled (PtmReading *reading, guint at, guint *end)
{
  guint taken = 0, again = 0;
  int   number = ptm_grammar_has_rule (reading->grammar, "verb-final") ? ptm_phrase_read_number (reading, at, &taken) : 0;

  *end = at + taken + (ptm_reading_is_mark (reading, at + taken, '-') ? 1 : 0);
  if (number < 2 || taken == 0 || ptm_phrase_read_number (reading, *end, &again) != number)
    return 0;
  *end += again;
  return number;
}

static void
count_each (PtmDraft *draft, int number)
{
  GPtrArray *nodes = draft->scene->nodes;
  guint      n = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += is_open (draft, g_ptr_array_index (nodes, i), number) ? 1 : 0;
  for (guint i = 0; n > 1 && i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (is_open (draft, node, number))
        ptm_draft_set_count (draft, node, number);
    }
}

void
ptm_draft_count_apiece (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      int   number = is_apiece (reading, at) ? read_before (reading, at) : 0, doubled;
      guint end;

      doubled = read_doubled (reading, at, &end);
      if (doubled > 0 && doubled <= 40)
        {
          count_each (draft, doubled);
          ptm_draft_use (draft, at, end);
          return;
        }
      if (is_apiece (reading, at) && number < 2)
        number = read_behind (reading, at);
      if (number < 2 || number > 40)
        continue;
      count_each (draft, number);
      ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
      return;
    }
}
