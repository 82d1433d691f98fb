/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Also 2007: smartphone", "without 1989", "the fall of the wall was 1990": the events of a timeline. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-edit-rows.h"

#define FIRST_YEAR 100

static void
take_event (PtmEditWish *wish, const char *text, const char *how)
{
  PtmOp *op = ptm_op_new (PTM_OP_DATA);

  op->text = g_strdup (text);
  op->how = g_strdup (how);
  g_ptr_array_add (wish->ops, op);
}

/* "1989: Fall of the wall": the year and the words; year 0 when it has none. (transfer full) */
static char *
split_event (const PtmNode *node, double *year)
{
  const char *colon = strstr (node->text, ": ");
  char       *rest = NULL;

  *year = g_ascii_strtod (node->text, &rest);
  if (colon == NULL || rest != colon)
    *year = 0;
  return g_strdup (colon != NULL ? colon + 2 : node->text);
}

/* The event the sentence means by its year, or by its words; (nullable). */
static const PtmNode *
find_event (PtmEditWish *wish, GArray *numbers, gboolean *by_words)
{
  const PtmNode *found = NULL;

  for (guint i = 0; i < MIN (wish->scene->nodes->len, PTM_EDIT_MOST_DATA_TOKENS); i++)
    {
      const PtmNode   *node = g_ptr_array_index (wish->scene->nodes, i);
      g_autofree char *words = NULL;
      double           year;

      if (node->type != PTM_NODE_SHAPE || node->text == NULL)
        continue;
      words = split_event (node, &year);
      for (guint n = 0; n < numbers->len; n++)
        if (year > 0 && g_array_index (numbers, PtmEditRow, n).number == year)
          found = node;
      for (guint at = 0; at < wish->reading->length; at++)
        if (ptm_edit_find_row_end (wish->reading, at, &(PtmDatum){ .label = words }) > 0)
          {
            *by_words = TRUE;
            return node;
          }
    }
  return found;
}

/* (nullable) (transfer full) */
static char *
dup_quoted (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
      return ptm_reading_dup_inner (reading, at);
  return NULL;
}

/* "Without 1989", "the fall of the wall was 1990" */
static gboolean
change_event (PtmEditWish *wish, GArray *numbers)
{
  gboolean         by_words = FALSE;
  const PtmNode   *event = find_event (wish, numbers, &by_words);
  double           now = 0, year = 0;
  g_autofree char *words = event != NULL ? split_event (event, &now) : NULL;
  g_autofree char *text = NULL, *said = NULL;

  if (event == NULL)
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, PtmEditRow, i).number != now)
      year = g_array_index (numbers, PtmEditRow, i).number;
  if (ptm_edit_takes_away (wish->reading) && year == 0)
    {
      take_event (wish, event->text, NULL);
      return TRUE;
    }
  /* "In 2010 it should say “First shop”" */
  said = year == 0 && now > 0 ? dup_quoted (wish->reading) : NULL;
  if (said != NULL && !g_str_equal (said, words))
    {
      text = g_strdup_printf ("%.10g: %s", now, said);
      take_event (wish, event->text, NULL);
      take_event (wish, text, "event");
      return TRUE;
    }
  if (!by_words || now == 0 || year < FIRST_YEAR || numbers->len > 2)
    return FALSE;
  text = g_strdup_printf ("%.10g: %s", year, words);
  take_event (wish, event->text, NULL);
  take_event (wish, text, "event");
  return TRUE;
}

/* "Also 2007: smartphone" */
static gboolean
add_event (PtmEditWish *wish, GArray *numbers)
{
  PtmReading       *reading = wish->reading;
  const PtmEditRow *year = numbers->len == 1 ? &g_array_index (numbers, PtmEditRow, 0) : NULL;
  g_autofree char  *name = NULL;
  g_autofree char  *text = NULL;
  guint             from, to;

  if (year == NULL || year->number < FIRST_YEAR || ptm_edit_takes_away (reading) || !ptm_edit_brings (reading))
    return FALSE;
  if (!ptm_edit_find_name (reading, year->end, reading->length, &from, &to) && !ptm_edit_find_name (reading, 0, year->first, &from, &to))
    return FALSE;
  name = ptm_edit_dup_name (reading, from, to);
  text = g_strdup_printf ("%.10g: %s", year->number, name);
  take_event (wish, text, "event");
  return TRUE;
}

gboolean
ptm_edit_add_event (PtmEditWish *wish)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (PtmEditRow));
  g_autoptr (GArray) numbers = ptm_edit_find_numbers (wish->reading, none);

  return !ptm_edit_says_else (wish->reading, none) && (change_event (wish, numbers) || add_event (wish, numbers));
}
