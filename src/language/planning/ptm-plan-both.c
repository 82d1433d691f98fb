/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Several that were named before, said in one word: "a kettle right of a toaster, both on a table", "they all stand under a tree",
 * "a tree behind them both". What only tells where others are is not meant: in "a cat and a dog on a sofa, both …" the sofa is not. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"
#include "ptm-plan-where.h"

/* So many words stand between "both" and where they are: "both of them are lying". */
#define MOST_BETWEEN 4

/* Something stands in it, on it, behind it: a place, and not one of those beside each other. */
static gboolean
is_place (PtmDraft *draft, const PtmNode *node)
{
  static const char *const beside[] = { "left-of", "right-of", "next-to", "between", "in-a-row", NULL };

  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);

      if (g_strcmp0 (constraint->b, node->id) == 0 && !g_strv_contains (beside, constraint->rel))
        return TRUE;
    }
  return FALSE;
}

/* The last two, or all, without one of them; in the order they were named. */
static GPtrArray *
collect (PtmDraft *draft, gboolean all, const PtmNode *except)
{
  GPtrArray *nodes = draft->scene->nodes, *group = g_ptr_array_new ();

  for (guint i = nodes->len; i > 0 && (all || group->len < 2); i--)
    {
      PtmNode *node = g_ptr_array_index (nodes, i - 1);

      if (node->type != PTM_NODE_OBJECT || node == except || is_place (draft, node))
        continue;
      g_ptr_array_insert (group, 0, node);
      if (!all && node->count > 1)
        break;
    }
  return group;
}

static gboolean
is_both (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "both");
}

/* "the two", with nothing behind it that there are two of. */
static guint
find_two_end (PtmReading *reading, guint at)
{
  guint number = at + ptm_reading_span (reading, at), taken = 0, end;

  if (!ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") || ptm_phrase_read_number (reading, number, &taken) != 2)
    return at;
  end = number + taken;
  return ptm_reading_is_pause (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_IGNORE) != NULL ? end : at;
}

/* "both chairs", and not "both a table": what there are two of is named. */
static gboolean
names_them (PtmReading *reading, guint at)
{
  g_auto (PtmPhrase) phrase = { 0 };

  return ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && !phrase.indefinite && phrase.count == 0 && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL;
}

/* Where words for several end; at when they are none. */
static guint
find_end (PtmReading *reading, guint at, gboolean *all)
{
  guint end = at + ptm_reading_span (reading, at);

  *all = !is_both (reading, at) && ptm_reading_is (reading, at, PTM_WORD_PIECE, "all");
  if (!*all && !is_both (reading, at))
    return find_two_end (reading, at);
  /* "them both" */
  if (*all && is_both (reading, end))
    {
      *all = FALSE;
      end += ptm_reading_span (reading, end);
    }
  return end;
}

/* Where it is said how those stand to others; at when a thing or the end of the clause comes first. */
static guint
find_relation (PtmReading *reading, guint at)
{
  guint next = at;

  for (guint i = 0; i <= MOST_BETWEEN && next < reading->length; i++)
    {
      const PtmSense *relation = ptm_reading_sense (reading, next, PTM_WORD_RELATION);

      if (relation != NULL && ptm_reading_sense (reading, next + ptm_reading_span (reading, next), PTM_WORD_SETTING) == NULL)
        return relation->value[0] != '~' ? next : at;
      if (ptm_reading_is_pause (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL)
        return at;
      next += ptm_reading_span (reading, next);
    }
  return at;
}

/* What is said next is said of all of them. */
static void
take_up (PtmDraft *draft, GPtrArray *group, const char *relation)
{
  g_free (draft->relation);
  draft->relation = g_strdup (relation);
  g_clear_pointer (&draft->front, g_free);
  g_ptr_array_set_size (draft->subjects, 0);
  g_ptr_array_extend (draft->subjects, group, NULL, NULL);
  g_ptr_array_set_size (draft->guests, 0);
  draft->with = draft->closed = draft->leaning = FALSE;
}

guint
ptm_draft_find_both_end (PtmReading *reading, guint at)
{
  gboolean all;
  guint    end = find_end (reading, at, &all);

  return names_them (reading, end) ? at : end;
}

guint
ptm_draft_read_both (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    all;
  guint       end = find_end (reading, at, &all), place, next;
  g_autoptr (GPtrArray) group = NULL;
  g_auto (PtmPhrase) phrase = { 0 };

  if (end == at || names_them (reading, end))
    return at;
  place = find_relation (reading, end);
  next = place + ptm_reading_span (reading, place);
  if (place >= reading->length || ptm_reading_sense (reading, place, PTM_WORD_RELATION) == NULL || !ptm_phrase_read (reading, next, PTM_PHRASE_PLAIN, &phrase))
    return at;
  group = collect (draft, all, NULL);
  if (group->len == 0 || (group->len == 1 && ((PtmNode *)g_ptr_array_index (group, 0))->count < 2))
    return at;
  take_up (draft, group, ptm_reading_sense (reading, place, PTM_WORD_RELATION)->value);
  ptm_draft_use (draft, at, end);
  ptm_draft_use (draft, place, next);
  return next;
}

/* "Two armchairs by a fireplace, and a cat between them": of the last two, or of one that is two. */
gboolean
ptm_draft_stand_between (PtmDraft *draft)
{
  g_autoptr (GPtrArray) group = collect (draft, FALSE, draft->last);
  PtmNode *first = group->len > 0 ? g_ptr_array_index (group, 0) : NULL;

  if (draft->last == NULL || first == NULL || (group->len < 2 && first->count < 2))
    return FALSE;
  for (guint i = 0; i < group->len; i++)
    if (i == 0 || first->count != 2)
      ptm_draft_constrain (draft, "between", draft->last, g_ptr_array_index (group, i));
  draft->closed = TRUE;
  return TRUE;
}

/* "Behind both stands a tree", "a tree behind them both". */
guint
ptm_draft_stand_to_both (PtmDraft *draft, guint at, const char *relation)
{
  PtmReading *reading = draft->reading;
  guint       first = at + ptm_reading_span (reading, at);
  gboolean    all, waits = ptm_where_has_thing_after (reading, find_end (reading, first, &all));
  gboolean    turned = ptm_reading_token (reading, at)->index > ptm_reading_token (reading, MIN (first, reading->length - 1))->index;
  guint       end = find_end (reading, first, &all);
  g_autoptr (GPtrArray) group = NULL;

  if (end == first || (!waits && draft->last == NULL) || (!turned && names_them (reading, end)))
    return at;
  group = collect (draft, all, waits ? NULL : draft->last);
  if (group->len == 0)
    return at;
  /* "दोनों खलिहान के सामने": the place of both. */
  if (waits && turned)
    take_up (draft, group, relation);
  else if (waits)
    {
      ptm_draft_wait (draft, relation);
      g_ptr_array_extend (draft->places, group, NULL, NULL);
      draft->leaning = TRUE;
    }
  else
    for (guint i = 0; i < group->len; i++)
      ptm_draft_constrain (draft, relation, draft->last, g_ptr_array_index (group, i));
  ptm_draft_use (draft, at, end);
  return end;
}
