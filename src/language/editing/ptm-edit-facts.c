/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "It starts at 9 pm, not at 8": a date or a time takes the place of the one the page has, also where that is a part of a longer
 * line, "Saturday, 8 pm". */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-facts.h"

/* A sentence about a fact has no more words, and a line with one no more tokens. */
#define MOST_WORDS  24
#define MOST_TOKENS 60

/* Behind "not" stand at most so many words of what was wrong. */
#define MOST_DENIED 5

/* The part of a line that says a date, a time … (nullable) (transfer full) */
static char *
dup_part (PtmEditWish *wish, const char *line, const char *role)
{
  g_autoptr (PtmReading) reading = ptm_reading_new (wish->reading->grammar, NULL, NULL, wish->lexicon, line);

  for (guint at = 0; at < MIN (reading->length, MOST_TOKENS); at++)
    {
      PtmFact          fact = { 0 };
      gboolean         found = ptm_fact_read (reading, at, &fact);
      g_autofree char *text = fact.text;
      char            *part;

      if (!found || strcmp (fact.role, role) != 0)
        continue;
      part = ptm_edit_dup_written (line, text);
      if (part != NULL)
        return part;
    }
  return NULL;
}

char *
ptm_edit_dup_fact_part (PtmEditWish *wish, const char *role, const PtmNode **line)
{
  static const char *const facts[] = { "date", "time", "place", "note", NULL };

  for (guint i = 0; wish->scene != NULL && g_strv_contains (facts, role) && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);
      char          *part = node->type == PTM_NODE_TEXT && node->text != NULL ? dup_part (wish, node->text, role) : NULL;

      if (part == NULL)
        continue;
      if (line != NULL)
        *line = node;
      return part;
    }
  return NULL;
}

/* "Starts at 9 pm" says 9 pm. (nullable) (transfer full) */
static char *
dup_bare (PtmReading *reading, guint at, const PtmFact *fact)
{
  PtmFact bare = { 0 };

  while (at < fact->end && (ptm_reading_sense (reading, at, PTM_WORD_SINCE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL))
    at += ptm_reading_span (reading, at);
  if (at >= fact->end || !ptm_fact_read (reading, at, &bare))
    return g_strdup (fact->text);
  if (bare.end == fact->end && strcmp (bare.role, fact->role) == 0)
    return bare.text;
  g_free (bare.text);
  return g_strdup (fact->text);
}

/* Takes the text; FALSE when the page has no such fact. */
static gboolean
add_fact (PtmEditWish *wish, const char *role, char *text)
{
  g_autofree char *own = text;
  gboolean         is_there = ptm_edit_has_role (wish, role);
  char            *part = is_there ? NULL : ptm_edit_dup_fact_part (wish, role, NULL);
  PtmOp           *op;

  if (!is_there && part == NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->target.role = is_there ? g_strdup (role) : NULL;
  op->target.text = part;
  op->text = g_steal_pointer (&own);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* What a sentence about the hour says beside it: no thing, no look, and nothing that is taken away. */
static gboolean
is_beside_fact (PtmReading *reading, guint at, guint end)
{
  static const PtmWordClass others[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_SIDE, PTM_WORD_SETTING, PTM_WORD_FACTOR, PTM_WORD_FINISH, PTM_WORD_KIND, PTM_WORD_WITHOUT, PTM_WORD_STYLE, PTM_WORD_TONGUE, PTM_WORD_ARRANGE };
  const PtmSense           *role = ptm_reading_sense (reading, at, PTM_WORD_ROLE);

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is (reading, at, PTM_WORD_VERB, "remove") || (ptm_reading_is (reading, at, PTM_WORD_PREP, "instead-of") && at + 1 < end))
    return FALSE;
  if (role != NULL)
    return strcmp (role->value, "date") == 0 || strcmp (role->value, "time") == 0 || strcmp (role->value, "body") == 0;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (ptm_reading_sense (reading, at, others[i]) != NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL)
      return FALSE;
  return TRUE;
}

/* The first date or time from a place on. */
static gboolean
find_fact (PtmReading *reading, guint first, guint end, PtmFact *fact, guint *start)
{
  for (guint at = first; at < end; at++)
    {
      if (ptm_fact_read (reading, at, fact))
        {
          *start = at;
          if (fact->end <= end && (strcmp (fact->role, "date") == 0 || strcmp (fact->role, "time") == 0))
            return TRUE;
          g_clear_pointer (&fact->text, g_free);
        }
      if (!is_beside_fact (reading, at, end))
        return FALSE;
    }
  return FALSE;
}

gboolean
ptm_edit_add_facts (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  guint before = wish->ops->len, at = first, start = first;

  if (wish->scene == NULL || end - first > MOST_WORDS || ptm_edit_count_texts (wish) == 0)
    return FALSE;
  for (PtmFact fact = { 0 }; find_fact (reading, at, end, &fact, &start); at = fact.end)
    {
      gboolean done = add_fact (wish, fact.role, dup_bare (reading, start, &fact));

      g_clear_pointer (&fact.text, g_free);
      if (done)
        continue;
      g_ptr_array_set_size (wish->ops, (int)before);
      return FALSE;
    }
  for (; at < end; at++)
    if (!is_beside_fact (reading, at, end))
      {
        g_ptr_array_set_size (wish->ops, (int)before);
        return FALSE;
      }
  if (wish->ops->len > before)
    ptm_reading_use (reading, first, end - first, PTM_USE_USED);
  return wish->ops->len > before;
}

/* "…, not at 8": what was wrong, behind what it shall be. */
gboolean
ptm_edit_skip_denied_fact (PtmEditWish *wish, PtmReading *reading, guint first, guint end)
{
  const PtmOp *last = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;
  gboolean     found = FALSE;

  if (last == NULL || last->type != PTM_OP_SET_TEXT || ptm_reading_sense (reading, first, PTM_WORD_WITHOUT) == NULL || end - first > MOST_DENIED)
    return FALSE;
  for (guint at = first + ptm_reading_span (reading, first); at < end; at++)
    {
      found = found || ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL || ptm_reading_sense (reading, at, PTM_WORD_WEEKDAY) != NULL || ptm_reading_sense (reading, at, PTM_WORD_MONTH) != NULL || ptm_reading_sense (reading, at, PTM_WORD_HOUR) != NULL;
      if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
        return FALSE;
    }
  if (found)
    ptm_reading_use (reading, first, end - first, PTM_USE_USED);
  return found;
}
