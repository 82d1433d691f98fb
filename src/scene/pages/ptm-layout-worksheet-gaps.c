/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets texts with gaps. Words flow by themselves, as a gap is no letter but a line to write on: as wide as its answer
 * needs in handwriting, with the answer standing on it in the key. Every run of words between two gaps is one text. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-worksheet-private.h"
#include "ptm-text.h"

gboolean
ptm_task_has_gap (const char *text)
{
  return text != NULL && (strstr (text, "___") != NULL || strstr (text, "....") != NULL || strstr (text, "……") != NULL);
}

typedef struct
{
  PtmSheet *sheet;
  PtmFrame  box;
  gboolean  draw;
  GString  *run;   /* words of the line that are not set yet */
  double    start; /* of the run, from the line's beginning */
  double    x;
  double    y;
  double    line;
} Flow;

static double
measure (const Flow *flow, const char *text)
{
  return *text != '\0' ? ptm_pen_measure (flow->sheet->pen, text, flow->sheet->body, NULL) : 0;
}

static void
end_run (Flow *flow)
{
  if (flow->draw && flow->run->len > 0)
    ptm_pen_text (flow->sheet->pen, flow->run->str, flow->sheet->rtl ? flow->box.x + flow->box.width - flow->start : flow->box.x + flow->start, flow->y + flow->line / 2, flow->sheet->body,
                  flow->sheet->rtl ? "right" : "left");
  g_string_truncate (flow->run, 0);
  flow->start = flow->x;
}

static void
break_line (Flow *flow)
{
  end_run (flow);
  flow->x = 0;
  flow->start = 0;
  flow->y += flow->line;
}

static void
add_word (Flow *flow, const char *word)
{
  gsize  before = flow->run->len;
  double wide;

  g_string_append (flow->run, word);
  wide = flow->start + measure (flow, flow->run->str);
  if (wide > flow->box.width && flow->x > 0)
    {
      g_string_truncate (flow->run, before);
      break_line (flow);
      while (*word == ' ')
        word++;
      g_string_append (flow->run, word);
      wide = measure (flow, word);
    }
  flow->x = wide;
}

static void
add_gap (Flow *flow, const char *answer)
{
  PtmSheet *sheet = flow->sheet;
  double    width = MIN (MAX (measure (flow, answer) * 1.5 + sheet->body, sheet->body * 4.5), flow->box.width), at, y;

  end_run (flow);
  if (flow->x + width > flow->box.width && flow->x > 0)
    break_line (flow);
  at = flow->x + sheet->body * 0.15;
  y = flow->y + flow->line * 0.5 + sheet->body * 0.56;
  if (flow->draw)
    {
      double left = sheet->rtl ? flow->box.x + flow->box.width - at - width : flow->box.x + at;

      ptm_pen_line (sheet->pen, left, y, left + width, y, sheet->pen->ink, sheet->pen->hair);
      if (sheet->key)
        ptm_sheet_answer (sheet, answer, left + width / 2, flow->y + flow->line / 2, sheet->body);
    }
  flow->x = at + width + sheet->body * 0.15;
  flow->start = flow->x;
}

static gboolean
is_gap_letter (gunichar c)
{
  return c == '_' || c == '.' || c == 0x2026;
}

/* Where the next piece ends: a gap, or a word with the space before it; in scripts without spaces a letter. */
static const char *
find_end (const char *from, gboolean *gap)
{
  const char *p = from;
  int         n = 0;

  while (is_gap_letter (g_utf8_get_char (p)) && (*p == '_') == (*from == '_'))
    {
      n += g_utf8_get_char (p) == 0x2026 ? 2 : 1;
      p = g_utf8_next_char (p);
    }
  *gap = n >= 3;
  if (*gap)
    return p;
  p = g_utf8_next_char (from);
  if (g_unichar_iswide (g_utf8_get_char (from)))
    return p;
  while (*p != '\0' && *p != ' ' && *p != '\n' && *p != '_' && !g_str_has_prefix (p, "....") && !g_str_has_prefix (p, "……") && !g_unichar_iswide (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

double
ptm_task_gaps (PtmSheet *sheet, const char *text, const char *answers, PtmFrame box, gboolean draw)
{
  g_auto (GStrv) given = ptm_pen_split (answers != NULL ? answers : "");
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) run = g_string_new (NULL);
  Flow  flow = { .sheet = sheet, .box = box, .draw = draw, .run = run, .y = box.y, .line = PTM_SHEET_LINE (sheet) };
  guint n = 0;

  for (const char *p = valid; *p != '\0' && p - valid < 4000;)
    {
      gboolean         gap = FALSE;
      const char      *end = find_end (p, &gap);
      g_autofree char *piece = g_strndup (p, end - p);

      if (gap)
        {
          add_gap (&flow, n < g_strv_length (given) ? given[n] : "");
          n++;
        }
      else if (*p == '\n')
        break_line (&flow);
      else
        add_word (&flow, piece);
      p = end;
    }
  end_run (&flow);
  return flow.y + flow.line - box.y;
}
