/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands to something that was named before: "to its left an elephant", "a table with a lamp on it", "on which there are
 * four jars", "surrounded by candles". */

#include "config.h"

#include <string.h>

#include "ptm-layout-heights.h"
#include "ptm-plan-private.h"
#include "ptm-plan-where.h"

/* "In front of the barn stands a tractor, above it hangs a balloon": of the place that came first. */
static PtmNode *
find_topic (PtmDraft *draft, const char *relation)
{
  static const char *const SIDES[] = { "left-of", "right-of", "above", "above-or-on", "under", "below", "behind", "in-front", NULL };
  gboolean                 is_on = draft->front != NULL && (strcmp (draft->front, "on") == 0 || strcmp (draft->front, "inside") == 0);

  if (draft->front == NULL || draft->leaning || draft->places->len != 1 || strcmp (draft->front, relation) == 0 || !g_strv_contains (SIDES, relation))
    return NULL;
  return is_on && strcmp (relation, "under") != 0 ? NULL : g_ptr_array_index (draft->places, 0);
}

/* After something stands so at a place, the other relation is one to the same place. */
static gboolean
are_of_one_place (const char *before, const char *relation)
{
  static const char *const pairs[][2] = { { "on", "under" }, { "under", "on" }, { "above", "under" }, { "under", "above" }, { "under", "above-or-on" }, { "on", "below" }, { "below", "on" }, { "above", "below" }, { "below", "above" }, { "behind", "in-front" }, { "in-front", "behind" }, { "left-of", "right-of" }, { "right-of", "left-of" }, { "inside", "next-to" }, { "inside", "in-front" }, { "inside", "behind" }, { "inside", "left-of" }, { "inside", "right-of" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (strcmp (before, pairs[i][0]) == 0 && strcmp (relation, pairs[i][1]) == 0)
      return TRUE;
  /* What hangs above a place, or lies on one that is no table, has nothing before or behind it. */
  return (strcmp (before, "above") == 0 || strcmp (before, "on") == 0) && (strcmp (relation, "in-front") == 0 || strcmp (relation, "behind") == 0 || strcmp (relation, "around") == 0);
}

/* "a hare under a bench and an owl on it": the bench, not the hare. */
static PtmNode *
find_roof (PtmDraft *draft, const char *relation, PtmNode *host)
{
  static const char *const beside[] = { "next-to", "left-of", "right-of", NULL };
  GPtrArray               *all = draft->scene->constraints;
  const PtmConstraint     *latest = all->len > 0 ? g_ptr_array_index (all, all->len - 1) : NULL;

  if (host == NULL || draft->stage == NULL || latest == NULL)
    return host;
  /* "Three candles on a cake and a gift beside it": not beside one of several. */
  if (g_strv_contains (beside, relation) && host->count > 1 && draft->stage->count == 1 && strcmp (latest->rel, "on") == 0 && strcmp (latest->a, host->id) == 0 && g_strcmp0 (latest->b, draft->stage->id) == 0)
    return draft->stage;
  if (!are_of_one_place (latest->rel, relation))
    return host;
  if (strcmp (latest->rel, "on") == 0 && strcmp (relation, "under") != 0 && ptm_thing_look_up (draft->stage).surface > 0)
    return host;
  return g_strcmp0 (latest->a, host->id) == 0 && g_strcmp0 (latest->b, draft->stage->id) == 0 ? draft->stage : host;
}

/* "rechts davon ein Fuchs, und rechts davon eine Eule": of the fox. */
static PtmNode *
find_next_in_chain (PtmDraft *draft, const char *relation)
{
  static const char *const chained[] = { "left-of", "right-of", "above", "under", "below", "behind", "in-front", NULL };

  if (!draft->leaning || draft->front == NULL || strcmp (draft->front, relation) != 0 || !g_strv_contains (chained, relation))
    return NULL;
  return draft->subjects->len > 0 ? g_ptr_array_index (draft->subjects, draft->subjects->len - 1) : NULL;
}

static void
turn_to_place (PtmDraft *draft, const char *relation)
{
  PtmNode *topic = find_next_in_chain (draft, relation);

  if (topic == NULL)
    topic = find_topic (draft, relation);
  if (topic == NULL)
    topic = find_roof (draft, relation, draft->it);
  if (topic == draft->it)
    return;
  draft->before = draft->it;
  draft->it = topic;
}

/* "a table with a lamp on it", "a boat underneath": of the thing before it. */
static gboolean
place_last (PtmDraft *draft, const char *relation)
{
  gboolean beside = draft->flank != NULL && draft->flank != draft->last && (strcmp (relation, "left-of") == 0 || strcmp (relation, "right-of") == 0);
  PtmNode *host = beside ? draft->flank : draft->it != draft->last ? draft->it
                                                                   : draft->before;
  gboolean together = strcmp (relation, "on") == 0 && g_ptr_array_find (draft->guests, draft->last, NULL);

  /* "A frog to the left, a duck to the right and a pond in between" */
  if (strcmp (relation, "between") == 0 && draft->last != NULL && ptm_draft_stand_amid (draft))
    {
      ptm_draft_note_side (draft);
      return TRUE;
    }
  if (strcmp (relation, "between") == 0 && draft->n_spots == 0 && ptm_draft_stand_between (draft))
    return TRUE;
  host = find_roof (draft, relation, host);
  if (host == NULL || draft->last == NULL || host == draft->last)
    return FALSE;
  for (guint i = 0; i < draft->guests->len; i++)
    {
      PtmNode *guest = g_ptr_array_index (draft->guests, i);

      if (guest != draft->last && !together)
        continue;
      ptm_draft_drop_company (draft, guest);
      ptm_draft_constrain (draft, relation, guest, host);
    }
  if (!g_ptr_array_find (draft->guests, draft->last, NULL))
    ptm_draft_constrain (draft, relation, draft->last, host);
  g_ptr_array_set_size (draft->guests, 0);
  draft->it = host;
  draft->closed = TRUE;
  return TRUE;
}

void
ptm_draft_wait (PtmDraft *draft, const char *relation)
{
  g_free (draft->front);
  draft->front = g_strdup (relation);
  g_clear_pointer (&draft->relation, g_free);
  g_ptr_array_set_size (draft->places, 0);
  g_ptr_array_set_size (draft->subjects, 0);
}

gboolean
ptm_draft_flank (PtmDraft *draft, const char *side)
{
  if (draft->flank == NULL)
    return FALSE;
  ptm_draft_wait (draft, strcmp (side, "left") == 0 ? "left-of" : "right-of");
  g_ptr_array_add (draft->places, draft->flank);
  draft->leaning = TRUE;
  return TRUE;
}

/* "صندوق في داخله ثلاث كرات": behind the thing, without a pause. */
static gboolean
begins_what_is_there (PtmDraft *draft, guint end)
{
  g_auto (PtmPhrase) phrase = { 0 };

  return draft->it == draft->last && draft->guests->len == 0 && draft->relation == NULL && ptm_grammar_has_rule (draft->reading->grammar, "no-articles") && ptm_where_read_thing (draft->reading, end, &phrase);
}

/* "ein Haus und ein Baum, dazwischen eine Bank": between the last two, one of which may have been named before the other. */
static void
wait_between (PtmDraft *draft)
{
  PtmNode *first = draft->subjects->len > 1 ? g_ptr_array_index (draft->subjects, draft->subjects->len - 2) : draft->before;
  gboolean only = draft->subjects->len < 2 && first != NULL && first->count == 2 && draft->it->count < 2;

  ptm_draft_wait (draft, "between");
  /* "Two armchairs by a fireplace, and a cat between them" */
  if (only)
    {
      g_ptr_array_add (draft->places, first);
      return;
    }
  if (first != NULL && first != draft->it && draft->it->count < 2)
    g_ptr_array_add (draft->places, first);
  g_ptr_array_add (draft->places, draft->it);
}

guint
ptm_draft_read_besides (PtmDraft *draft, guint at, guint end, const char *relation)
{
  PtmReading *reading = draft->reading;

  if (draft->it == NULL)
    return at;
  if (begins_what_is_there (draft, end) || (ptm_where_begins_clause (reading, at) && ptm_where_has_thing_after (reading, ptm_draft_is_comma (reading, end) ? end + 1 : end)))
    {
      if (strcmp (relation, "between") == 0 && ptm_draft_stand_amid (draft))
        ;
      else if (strcmp (relation, "between") == 0)
        wait_between (draft);
      else
        {
          turn_to_place (draft, relation);
          ptm_draft_wait (draft, relation);
          g_ptr_array_add (draft->places, draft->it);
        }
      draft->leaning = TRUE;
    }
  else if (!place_last (draft, relation))
    return at;
  ptm_draft_use (draft, at, end);
  return end;
}

guint
ptm_draft_read_joined (PtmDraft *draft, guint at, guint end, const char *relation)
{
  if (!ptm_where_has_thing_after (draft->reading, end))
    return at;
  ptm_draft_wait (draft, relation);
  g_ptr_array_add (draft->places, draft->it);
  draft->leaning = TRUE;
  ptm_draft_use (draft, at, end);
  return end;
}

guint
ptm_draft_read_converse (PtmDraft *draft, guint at, guint end, const char *relation)
{
  gboolean again = draft->leaning && at > 0 && (ptm_where_is_and (draft->reading, at - 1) || ptm_draft_is_comma (draft->reading, at - 1));
  g_autoptr (GPtrArray) hosts = g_ptr_array_copy (again ? draft->places : draft->subjects, NULL, NULL);

  if (hosts->len == 0 || !ptm_where_has_thing_after (draft->reading, end))
    return at;
  ptm_draft_wait (draft, relation);
  g_ptr_array_extend (draft->places, hosts, NULL, NULL);
  draft->leaning = TRUE;
  ptm_draft_use (draft, at, end);
  return end;
}
