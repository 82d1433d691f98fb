/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The rows and columns of a grid, said in whatever way: "3x4", "3 by 4", "four rows and five columns", "seven rows of five", "4行6列",
 * "縦4横5", "5 across and 4 down". */

#include "config.h"

#include "ptm-plan-private.h"

/* How many words are looked at. */
#define REACH 200
/* So many words may stand between the two numbers. */
#define MOST_BETWEEN 4
/* So many between a number and the pictures it counts: "40 different little icons". */
#define MOST_BEFORE 4

/** PtmCellSide: one of the two numbers, with the word that says which one it is. */
typedef struct
{
  int      number;
  guint    at; /* of the number */
  guint    end;
  gboolean named; /* it counts rows or columns */
} PtmCellSide;

static gboolean
is_rows (PtmReading *reading, guint at)
{
  static const char *const words[] = { "rows", "columns", "along" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, words[i]))
      return TRUE;
  return FALSE;
}

/* "five columns", "縦に4つ", "4" */
static gboolean
read_side (PtmReading *reading, guint at, PtmCellSide *side)
{
  guint taken = 0;

  side->named = is_rows (reading, at);
  side->at = side->named ? at + ptm_reading_span (reading, at) : at;
  if (side->named && ptm_reading_sense (reading, side->at, PTM_WORD_IGNORE) != NULL)
    side->at += ptm_reading_span (reading, side->at);
  side->number = ptm_phrase_read_number (reading, side->at, &taken);
  if (side->number <= 0 || taken == 0)
    return FALSE;
  side->end = side->at + taken;
  if (!side->named && is_rows (reading, side->end))
    {
      side->named = TRUE;
      side->end += ptm_reading_span (reading, side->end);
    }
  else if (ptm_reading_sense (reading, side->end, PTM_WORD_COUNTER) != NULL)
    side->end += ptm_reading_span (reading, side->end);
  return TRUE;
}

/* The second number, behind "and", "by", "of", "with". */
static gboolean
read_other_side (PtmReading *reading, const PtmCellSide *first, PtmCellSide *second)
{
  guint at = first->end;

  /* Without a word for it, a sign of multiplication stands in between. */
  if (ptm_reading_is (reading, at, PTM_WORD_VARIED, "times") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "times"))
    return read_side (reading, at + ptm_reading_span (reading, at), second);
  if (!first->named)
    return FALSE;
  for (guint n = 0; n < MOST_BETWEEN; n++)
    {
      if (read_side (reading, at, second))
        return TRUE;
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK) || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
        return FALSE;
      at += ptm_reading_span (reading, at);
    }
  return FALSE;
}

static guint
multiply (int rows, int columns)
{
  return (guint)MIN (MIN (rows, PTM_PLAN_MAX_NODES) * MIN (columns, PTM_PLAN_MAX_NODES), PTM_PLAN_MAX_NODES);
}

/* "3x4" */
static guint
read_sign (PtmReading *reading, guint at)
{
  g_autofree char *text = ptm_reading_dup_inner (reading, at);
  char            *rest = NULL;
  guint64          rows = g_ascii_strtoull (text, &rest, 10), columns;

  while (*rest != '\0' && !g_ascii_isdigit (*rest))
    rest++;
  columns = g_ascii_strtoull (rest, NULL, 10);
  return multiply ((int)MIN (rows, PTM_PLAN_MAX_NODES), (int)MIN (columns, PTM_PLAN_MAX_NODES));
}

guint
ptm_draft_find_cells (PtmDraft *draft, PtmSpan *where)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    {
      PtmCellSide first, second;

      where->first = at;
      where->end = at + 1;
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_SIZE) && ptm_reading_is_free (reading, at))
        return read_sign (reading, at);
      if (!ptm_reading_is_free (reading, at) || !read_side (reading, at, &first) || !read_other_side (reading, &first, &second))
        continue;
      where->end = second.end;
      return multiply (first.number, second.number);
    }
  return 0;
}

static gboolean
may_stand_before (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_VARIED, PTM_WORD_SIZE, PTM_WORD_IGNORE, PTM_WORD_LINK, PTM_WORD_COUNTER, PTM_WORD_FINISH, PTM_WORD_STYLE };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* "30 stickers": the end of the words for pictures of whatever; 0 when there are none. */
static guint
skip_pictures (PtmReading *reading, guint at)
{
  for (guint n = 0; n <= MOST_BEFORE && at < reading->length; n++)
    {
      if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "cell"))
        return at + ptm_reading_span (reading, at);
      if (!may_stand_before (reading, at))
        return 0;
      at += ptm_reading_span (reading, at);
    }
  return 0;
}

/* "アイコンを40個", "stickers, thirty of them": where the pictures begin that are counted behind their name. */
static guint
find_pictures_before (PtmReading *reading, guint at)
{
  guint first = at;

  while (first > 0 && at - first < 2 && (may_stand_before (reading, first - 1) || ptm_draft_is_comma (reading, first - 1)) && !ptm_reading_is (reading, first - 1, PTM_WORD_PIECE, "cell"))
    first--;
  return first > 0 && ptm_reading_is (reading, first - 1, PTM_WORD_PIECE, "cell") ? first - 1 : at;
}

guint
ptm_draft_find_pictures (PtmDraft *draft, PtmSpan *where)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    {
      guint taken = 0, end;
      int   number = ptm_reading_is_free (reading, at) ? ptm_phrase_read_number (reading, at, &taken) : 0;

      if (number < 2 || taken == 0)
        continue;
      end = skip_pictures (reading, at + taken);
      where->first = end > 0 ? at : find_pictures_before (reading, at);
      where->end = end > 0 ? end : at + taken;
      if (end == 0 && ptm_reading_sense (reading, where->end, PTM_WORD_COUNTER) != NULL)
        where->end += ptm_reading_span (reading, where->end);
      if (end > 0 || where->first < at)
        return (guint)MIN (number, PTM_PLAN_MAX_NODES);
    }
  return 0;
}

guint
ptm_draft_find_lone_number (PtmDraft *draft, PtmSpan *where)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    {
      guint taken = 0;
      int   number = ptm_reading_is_free (reading, at) ? ptm_phrase_read_number (reading, at, &taken) : 0;

      where->first = at;
      where->end = ptm_reading_skip (reading, at + taken, PTM_WORD_COUNTER);
      if (number >= 2 && taken > 0 && (ptm_reading_is_pause (reading, where->end) || ptm_reading_sense (reading, where->end, PTM_WORD_IGNORE) != NULL || ptm_reading_is (reading, where->end, PTM_WORD_VARIED, "all") || ptm_reading_is (reading, where->end, PTM_WORD_ASIDE, "part")))
        return (guint)MIN (number, PTM_PLAN_MAX_NODES);
    }
  return 0;
}
