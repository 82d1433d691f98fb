/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "周一的语文换成英语", "火曜を理科に", "art on Wednesday instead of sport": what a timetable has on a day. */

#include "config.h"

#include "ptm-edit-rows.h"
#include "ptm-figure-params.h"

/* Longer sentences say something else. */
#define MOST_TOKENS 40

static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

static const PtmNode *
find_week (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_FIGURE && g_strcmp0 (node->template, "week-plan") == 0)
        return node;
    }
  return NULL;
}

/* The only day that is named, 0 for Monday; -1 when there are none or several. */
static int
find_day (PtmReading *reading, guint *first, guint *end)
{
  int day = -1;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_WEEKDAY);
      int             n = sense != NULL ? (int)sense->number : 0;

      if (n < 1 || n > (int)G_N_ELEMENTS (days))
        continue;
      if (day >= 0 && day != n - 1)
        return -1;
      day = n - 1;
      *first = at;
      *end = at + ptm_reading_span (reading, at);
    }
  return day;
}

/* What the day has so far. (element-type PtmDatum) (transfer full) */
static GPtrArray *
dup_subjects (const PtmNode *week, const char *day)
{
  g_autoptr (PtmNode) list = ptm_node_new (PTM_NODE_CHART);
  const char *value = ptm_node_get_param (week, day);
  g_auto (GStrv) items = ptm_pen_split (value != NULL ? value : "");

  for (guint i = 0; items[i] != NULL; i++)
    ptm_node_add_datum (list, items[i], NULL, 0);
  return list->data != NULL ? g_steal_pointer (&list->data) : g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_datum_free);
}

/* The longest run of words that are neither the day nor a subject of it. (nullable) (transfer full) */
static char *
dup_subject (PtmReading *reading, GArray *rows, guint first, guint end)
{
  guint from = 0, best = 0, best_end = 0;

  for (guint at = 0; at <= reading->length; at++)
    {
      guint a, b;

      if (at < reading->length && (at < first || at >= end) && !ptm_edit_is_in_row (rows, at))
        continue;
      if (ptm_edit_find_name (reading, from, at, &a, &b) && b - a > best_end - best)
        {
          best = a;
          best_end = b;
        }
      from = at + 1;
    }
  return best_end > best && best_end - best <= PTM_EDIT_MOST_PARTS ? ptm_edit_dup_name (reading, best, best_end) : NULL;
}

gboolean
ptm_edit_add_week (PtmEditWish *wish)
{
  PtmReading    *reading = wish->reading;
  const PtmNode *week = wish->scene != NULL && !wish->has_region && reading->length <= MOST_TOKENS ? find_week (wish->scene) : NULL;
  guint          first = 0, end = 0;
  int            day = week != NULL ? find_day (reading, &first, &end) : -1;
  g_autoptr (GPtrArray) subjects = day >= 0 ? dup_subjects (week, days[day]) : NULL;
  g_autoptr (GArray) rows = subjects != NULL ? ptm_edit_find_rows (reading, subjects) : NULL;
  g_autofree char *subject = NULL;
  PtmOp           *op;

  /* A subject that is quoted is read as any text of a page. */
  if (rows == NULL || ptm_edit_says (reading, PTM_WORD_COLOR, NULL) || ptm_reading_has_quote (reading, 0, reading->length))
    return FALSE;
  subject = dup_subject (reading, rows, first, end);
  if (subject == NULL && (rows->len == 0 || !ptm_edit_takes_away (reading) || ptm_edit_says (reading, PTM_WORD_PREP, "denied")))
    return FALSE;
  op = ptm_op_new (PTM_OP_DATA);
  op->text = g_strdup (days[day]);
  op->how = g_steal_pointer (&subject);
  op->anchor.text = g_strdup (rows->len > 0 ? g_array_index (rows, PtmEditRow, 0).row->label : !ptm_edit_brings (reading) && subjects->len == 1 ? ((PtmDatum *)g_ptr_array_index (subjects, 0))->label
                                                                                                                                                : NULL);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (reading, 0, reading->length, PTM_USE_USED);
  return TRUE;
}
