/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What clocks and calendars show: "10:10", "quarter past three", "三点一刻"; "March 2026 with 5 and 12 marked", "2026年3月". */

#include "config.h"

#include <string.h>

#include "ptm-figures.h"
#include "ptm-plan-figure-params.h"
#include "ptm-times.h"

#define HALF_A_DAY 12

/* "quarter past", "y media": how many minutes are added to the hour. (nullable) */
static const PtmSense *
find_minutes (PtmReading *reading, guint at)
{
  for (const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_PIECE); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_PIECE))
    if (strcmp (sense->value, "minutes") == 0)
      return sense;
  return NULL;
}

/* The hour in digits or as a word; 0 when there is none. */
static int
get_hour (PtmReading *reading, guint at)
{
  const PtmSense *word = ptm_reading_sense (reading, at, PTM_WORD_NUMBER);

  if (ptm_reading_is_number (reading, at, 1, HALF_A_DAY))
    return (int)ptm_reading_token (reading, at)->number;
  return word != NULL && word->number >= 1 && word->number <= HALF_A_DAY ? (int)word->number : 0;
}

/* "quarter past three", "las tres y cuarto", "三点一刻": at when it is no such time. */
static guint
read_spoken (PtmReading *reading, guint at, int *hour, int *minute)
{
  const PtmSense *before = find_minutes (reading, at);
  guint           number = before != NULL ? at + ptm_reading_span (reading, at) : at;
  guint           end = number + ptm_reading_span (reading, number);
  const PtmSense *added = before;

  *hour = get_hour (reading, number);
  if (*hour == 0)
    return at;
  end = ptm_reading_skip (reading, end, PTM_WORD_CLOCK);
  if (added == NULL)
    {
      added = find_minutes (reading, end);
      end += added != NULL ? ptm_reading_span (reading, end) : 0;
    }
  if (added == NULL)
    return at;
  *minute = (int)added->number;
  if (*minute < 0)
    {
      *hour = *hour > 1 ? *hour - 1 : HALF_A_DAY;
      *minute += 60;
    }
  return end;
}

gboolean
ptm_draft_has_minutes (PtmDraft *draft)
{
  int hour, minute;

  for (guint at = 0; at < draft->reading->length; at++)
    if (read_spoken (draft->reading, at, &hour, &minute) > at || (ptm_reading_is_number (draft->reading, at, 0, 24) && ptm_reading_sense (draft->reading, at + 1, PTM_WORD_CLOCK) != NULL))
      return TRUE;
  return FALSE;
}

/* One clock: "10:10", "7.30 Uhr", "3 o'clock", "7 pm". */
static guint
read_clock (PtmParams *p, guint at, GString *times)
{
  PtmReading *r = p->reading;
  int         hour, minute = 0;
  guint       end = at + 1;
  gboolean    sure = FALSE;
  guint       spoken = read_spoken (r, at, &hour, &minute);

  if (spoken > at)
    {
      g_string_append_printf (times, "%s%d:%02d", times->len > 0 ? ", " : "", hour, minute);
      ptm_draft_use (p->draft, at, spoken);
      return spoken;
    }
  minute = 0;
  if (!ptm_reading_is_type (r, at, PTM_TOKEN_NUMBER) || ptm_reading_token (r, at)->number > 24)
    return at;
  hour = (int)ptm_reading_token (r, at)->number;
  if ((ptm_reading_is_mark (r, end, ':') || ptm_reading_is_mark (r, end, '.')) && ptm_reading_is_type (r, end + 1, PTM_TOKEN_NUMBER) && !ptm_reading_token (r, end + 1)->space_before && ptm_reading_token (r, end + 1)->number < 60)
    {
      minute = (int)ptm_reading_token (r, end + 1)->number;
      end += 2;
      sure = TRUE;
    }
  if (ptm_reading_sense (r, end, PTM_WORD_CLOCK) != NULL)
    {
      if (g_str_has_prefix (ptm_reading_token (r, end)->norm, "p") && hour < HALF_A_DAY)
        hour += HALF_A_DAY;
      end += ptm_reading_span (r, end);
      sure = TRUE;
      /* "3時15分" */
      if (minute == 0 && ptm_reading_is_number (r, end, 0, 59) && ptm_reading_is (r, end + 1, PTM_WORD_CLOCK, "minute"))
        {
          minute = (int)ptm_reading_token (r, end)->number;
          end += 2;
        }
    }
  if (!sure)
    return at;
  g_string_append_printf (times, "%s%d:%02d", times->len > 0 ? ", " : "", hour, minute);
  ptm_draft_use (p->draft, at, end);
  return end;
}

void
ptm_params_read_clocks (PtmParams *p)
{
  g_autoptr (GString) times = g_string_new (NULL);

  for (guint at = 0; at < p->reading->length;)
    {
      guint next = read_clock (p, at, times);

      at = MAX (next, at + 1);
    }
  ptm_params_set (p, "time", times->str);
}

/* "with 5 and 12 marked": the numbers that are no year. (transfer full) */
static char *
dup_free_days (PtmParams *p)
{
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint at = p->body; at < p->end; at += ptm_reading_span (p->reading, at))
    {
      const PtmToken *token = ptm_reading_token (p->reading, at);

      if (ptm_params_is_piece (p, at, "mark"))
        ptm_draft_use (p->draft, at, at + ptm_reading_span (p->reading, at));
      if (token->type != PTM_TOKEN_NUMBER || token->number < 1 || token->number > 31)
        continue;
      g_string_append_printf (days, "%s%g", days->len > 0 ? ", " : "", token->number);
      ptm_draft_use (p->draft, at, at + 1);
    }
  return g_string_free (g_steal_pointer (&days), FALSE);
}

void
ptm_params_read_calendar (PtmParams *p)
{
  guint            mark = p->body;
  g_autofree char *days = NULL;

  for (guint at = 0; at < p->reading->length; at += ptm_reading_span (p->reading, at))
    {
      const PtmSense  *month = ptm_reading_sense (p->reading, at, PTM_WORD_MONTH);
      const PtmToken  *token = ptm_reading_token (p->reading, at);
      g_autofree char *number = month != NULL ? g_strdup (month->value) : token->type == PTM_TOKEN_NUMBER ? g_strdup_printf ("%g", token->number)
                                                                                                          : NULL;
      gboolean         is_signed = token->type == PTM_TOKEN_NUMBER && ptm_date_has_sign (p->reading, at + 1);

      if (ptm_params_is_piece (p, at, "mark"))
        mark = p->end;
      /* "3月" */
      if (is_signed && token->number >= 1 && token->number <= 12)
        {
          ptm_params_set (p, "month", number);
          ptm_draft_use (p->draft, at, at + 2);
          continue;
        }
      if (number == NULL || (month == NULL && (token->number < 1583 || token->number > 9999)))
        continue;
      ptm_params_set (p, month != NULL ? "month" : "year", number);
      ptm_draft_use (p->draft, at, at + (is_signed ? 2 : ptm_reading_span (p->reading, at)));
    }
  days = mark == p->end ? dup_free_days (p) : NULL;
  ptm_params_set (p, "mark", days);
}
