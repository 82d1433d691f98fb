/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a number line. Params: from (0), to (10), step (1), marks ("3, 7": dots), jumps ("2>5; 5>9" or "2+3; 5+4":
 * arcs with what they add), denominator ("4": ticks and labels are quarters). With labels = blank the marks, or else every
 * second number, are boxes to write in. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

#define MAX_TICKS 400

typedef struct
{
  PtmPen *pen;
  double  from;
  double  to;
  double  step;
  int     denominator; /* 0 = decimal labels */
  int     decimals;
  double  left; /* of the first tick */
  double  right;
  double  y;     /* of the axis */
  GArray *marks; /* (element-type double) */
} Line;

static double
get_x (const Line *line, double value)
{
  return line->left + (value - line->from) / (line->to - line->from) * (line->right - line->left);
}

static gboolean
has_mark (const Line *line, double value)
{
  for (guint i = 0; i < line->marks->len; i++)
    if (fabs (g_array_index (line->marks, double, i) - value) < line->step * 1e-6)
      return TRUE;
  return FALSE;
}

static void
draw_label (const Line *line, double value, gboolean asked)
{
  PtmPen          *pen = line->pen;
  double           x = get_x (line, value), y = line->y + pen->text * 1.25;
  g_autofree char *text = ptm_pen_dup_number (pen, value, line->decimals);
  double           above = round (value * line->denominator);

  if (pen->mute)
    return;
  if (pen->blank && asked)
    ptm_pen_answer (pen, text, x, y + pen->text * 0.15, pen->text, MAX (pen->text * 1.9, ptm_pen_measure (pen, text, pen->text, NULL) * 1.4));
  else if (line->denominator > 1 && fmod (above, line->denominator) != 0)
    {
      g_autofree char *top = g_strdup_printf ("%s%.0f", value < 0 ? "−" : "", fabs (above));
      g_autofree char *bottom = g_strdup_printf ("%d", line->denominator);

      ptm_pen_fraction (pen, top, bottom, x, y + pen->text * 0.45, pen->text * 0.9);
    }
  else
    ptm_pen_text (pen, text, x, y, pen->text, "center");
}

/* Every first, second, fifth, tenth … tick has its number: as many as stand side by side. */
static int
find_stride (const Line *line)
{
  static const int strides[] = { 1, 2, 5, 10, 20, 25, 50, 100, 200 };
  g_autofree char *first = ptm_pen_dup_number (line->pen, line->from, line->decimals);
  g_autofree char *last = ptm_pen_dup_number (line->pen, line->to, line->decimals);
  double           wide = MAX (ptm_pen_measure (line->pen, first, line->pen->text, NULL), ptm_pen_measure (line->pen, last, line->pen->text, NULL));
  double           apart = get_x (line, line->from + line->step) - line->left;

  if (line->pen->blank && line->marks->len == 0)
    wide = MAX (wide * 1.4, line->pen->text * 1.9);
  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    if (apart * strides[i] >= wide + line->pen->text * 0.4)
      return strides[i];
  return MAX_TICKS;
}

static void
draw_ticks (const Line *line)
{
  PtmPen *pen = line->pen;
  int     n = (int)floor ((line->to - line->from) / line->step + 1e-6), stride = line->denominator > 0 ? 1 : find_stride (line);
  int     offset = (int)round (line->from / line->step);

  for (int i = 0; i <= n; i++)
    {
      double   value = (offset + i) * line->step, half;
      gboolean numbered = (offset + i) % stride == 0;

      if (fabs (offset * line->step - line->from) > line->step * 1e-6)
        {
          value = line->from + i * line->step;
          numbered = i % stride == 0;
        }
      half = pen->text * (numbered ? 0.42 : 0.24);
      ptm_pen_line (pen, get_x (line, value), line->y - half, get_x (line, value), line->y + half, pen->ink, numbered ? pen->line * 0.8 : pen->hair);
      if (numbered && !(pen->blank && has_mark (line, value)))
        draw_label (line, value, line->marks->len == 0 && i / stride % 2 == 1);
    }
}

static gboolean
parse_jump (const char *item, double *from, double *to)
{
  static const char *const signs[] = { ">", "→", "..", "+", "−", "-", NULL };

  for (int i = 0; signs[i] != NULL; i++)
    {
      const char      *at = *item != '\0' ? strstr (g_utf8_next_char (item), signs[i]) : NULL;
      g_autofree char *first = at != NULL ? g_strndup (item, at - item) : NULL;

      if (at == NULL || !ptm_pen_parse_number (first, from) || !ptm_pen_parse_number (at + strlen (signs[i]), to))
        continue;
      if (i == 3)
        *to = *from + *to;
      else if (i > 3)
        *to = *from - *to;
      return TRUE;
    }
  return FALSE;
}

typedef struct
{
  double from;
  double to;
  double rise;
  double label; /* height of its words */
} Jump;

/* How high the arcs are between two places, so that no label stands on one. */
static double
get_height (const Line *line, GArray *jumps, double left, double right)
{
  double most = 0;

  for (guint i = 0; i < jumps->len; i++)
    {
      const Jump *jump = &g_array_index (jumps, Jump, i);
      double      x1 = get_x (line, MIN (jump->from, jump->to)), x2 = get_x (line, MAX (jump->from, jump->to));

      for (int k = 0; k <= 8; k++)
        {
          double t = (left + (right - left) * k / 8 - x1) / (x2 - x1);

          if (t >= 0 && t <= 1)
            most = MAX (most, jump->rise * sqrt (1 - pow (2 * t - 1, 2)));
        }
    }
  return most;
}

/* Labels that would meet an earlier one stand above it. */
static double
find_label (const Line *line, GArray *jumps, guint index, double width)
{
  Jump  *jump = &g_array_index (jumps, Jump, index);
  double x = get_x (line, (jump->from + jump->to) / 2);

  jump->label = get_height (line, jumps, x - width / 2, x + width / 2);
  for (guint i = 0; i < index; i++)
    {
      const Jump *other = &g_array_index (jumps, Jump, i);

      if (fabs (get_x (line, (other->from + other->to) / 2) - x) < width && fabs (other->label - jump->label) < line->pen->text * 1.2)
        jump->label = other->label + line->pen->text * 1.25;
    }
  return jump->label;
}

static void
draw_jump (const Line *line, GArray *jumps, guint index)
{
  const Jump      *jump = &g_array_index (jumps, Jump, index);
  PtmPen          *pen = line->pen;
  double           x1 = get_x (line, jump->from), x2 = get_x (line, jump->to), y = line->y - pen->text * 0.55, rise = jump->rise, top;
  double           size = pen->line * 4.2, lean = atan2 (rise * 4 / 3, (x2 - x1) * 0.18) * 180 / G_PI;
  PtmColor         color = ptm_pen_get_strong (pen, index);
  g_autofree char *amount = ptm_pen_dup_number (pen, fabs (jump->to - jump->from), line->decimals);
  g_autofree char *text = g_strconcat (jump->to >= jump->from ? "+" : "−", amount, NULL);
  PtmNode         *node;

  top = find_label (line, jumps, index, ptm_pen_measure (pen, text, pen->text, NULL) * (pen->blank ? 2.2 : 1.2));
  ptm_pen_move_to (pen, x1, y);
  ptm_pen_curve_to (pen, x1 + (x2 - x1) * 0.18, y - rise * 4 / 3, x2 - (x2 - x1) * 0.18, y - rise * 4 / 3, x2 + cos ((180 - lean) * G_PI / 180) * size * 0.6, y - size * 0.7);
  ptm_pen_end (pen, PTM_COLOR_NONE, color, pen->line);
  ptm_pen_head (pen, x2, y, -lean, size, color);
  if (pen->mute)
    return;
  if (pen->blank)
    {
      ptm_pen_answer (pen, text, (x1 + x2) / 2, y - top - pen->text * 1.05, pen->text, pen->text * 2.2);
      return;
    }
  pen->strong = TRUE;
  node = ptm_pen_text (pen, text, (x1 + x2) / 2, y - top - pen->text * 0.85, pen->text, "center");
  node->color = color;
  pen->strong = FALSE;
}

/* A dot, and above it the number where the axis has none. */
static void
draw_mark (const Line *line, double value)
{
  PtmPen          *pen = line->pen;
  g_autofree char *text = ptm_pen_dup_number (pen, value, MAX (line->decimals, 2));
  double           ticks = (value - line->from) / line->step;
  gboolean         on_tick = fabs (ticks - round (ticks)) < 1e-6 && line->denominator == 0;

  ptm_pen_disc (pen, get_x (line, value), line->y, pen->text * 0.3, ptm_pen_get_strong (pen, 0), pen->paper, pen->hair);
  if (!pen->blank && (line->denominator > 0 || (on_tick && (int)round (ticks) % find_stride (line) == 0)))
    return;
  pen->strong = TRUE;
  ptm_pen_answer (pen, text, get_x (line, value), line->y - pen->text * 1.2, pen->text, MAX (pen->text * 1.9, ptm_pen_measure (pen, text, pen->text, NULL) * 1.4));
  pen->strong = FALSE;
}

static void
draw_axis (const Line *line)
{
  PtmPen *pen = line->pen;
  double  out = pen->text * 1.3, head = pen->line * 4.5;

  ptm_pen_line (pen, line->left - out, line->y, line->right + out, line->y, pen->ink, pen->line);
  ptm_pen_head (pen, line->right + out + head * 0.6, line->y, 0, head, pen->ink);
  if (line->from < 0)
    ptm_pen_head (pen, line->left - out - head * 0.6, line->y, 180, head, pen->ink);
}

static void
draw_jumps (const Line *line, char **items, double room)
{
  g_autoptr (GArray) jumps = g_array_new (FALSE, FALSE, sizeof (Jump));

  for (guint i = 0; items[i] != NULL; i++)
    {
      Jump jump = { 0 };

      if (parse_jump (items[i], &jump.from, &jump.to) && jump.from != jump.to && MIN (jump.from, jump.to) >= line->from - 1e-9 && MAX (jump.from, jump.to) <= line->to + 1e-9)
        {
          jump.rise = MIN (fabs (get_x (line, jump.to) - get_x (line, jump.from)) * 0.5, room);
          g_array_append_val (jumps, jump);
        }
      else
        ptm_pen_reject (line->pen, items[i]);
    }
  for (guint i = 0; i < jumps->len; i++)
    draw_jump (line, jumps, i);
}

static void
read_range (Line *line)
{
  PtmPen *pen = line->pen;

  line->denominator = ptm_pen_get_int (pen, "denominator", 0, 2, 100);
  line->from = ptm_pen_get_number (pen, "from", 0, -1e6, 1e6);
  line->to = ptm_pen_get_number (pen, "to", line->denominator > 0 ? line->from + 2 : MAX (10, line->from + 10), -1e6, 1e6);
  line->step = line->denominator > 0 ? 1.0 / line->denominator : ptm_pen_get_number (pen, "step", line->to - line->from > 30 ? (line->to - line->from) / 20 : 1, 1e-6, 1e6);
  if (line->to - line->from < line->step || (line->to - line->from) / line->step > MAX_TICKS)
    {
      ptm_pen_reject (pen, ptm_pen_get (pen, "to") != NULL ? ptm_pen_get (pen, "to") : "number-line");
      line->from = 0;
      line->to = 10;
      line->step = 1;
      line->denominator = 0;
    }
  for (double step = line->step; line->decimals < 4 && fabs (step - round (step)) > 1e-6; step *= 10)
    line->decimals++;
}

void
ptm_figure_number_line (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (double));
  g_auto (GStrv) named = ptm_pen_get_list (pen, "marks", "");
  g_auto (GStrv) jumps = ptm_pen_get_list (pen, "jumps", "");
  Line   line = { .pen = pen, .marks = marks };
  double below = pen->text * 3, room;

  read_range (&line);
  for (int i = 0; named[i] != NULL; i++)
    {
      double value = 0;

      if (ptm_pen_parse_number (named[i], &value) && value >= line.from && value <= line.to)
        g_array_append_val (marks, value);
      else
        ptm_pen_reject (pen, named[i]);
    }
  room = jumps[0] != NULL ? MIN (box.height - below - pen->text * 2.6, box.width * 0.16) : 0;
  line.left = box.x + pen->text * 2.4;
  line.right = box.x + box.width - pen->text * 2.4;
  line.y = round (box.y + (box.height + MAX (room, 0) + (jumps[0] != NULL ? pen->text : 0)) / 2 - pen->text * 0.6);
  draw_axis (&line);
  draw_ticks (&line);
  if (room > pen->text)
    draw_jumps (&line, jumps, room);
  for (guint i = 0; i < marks->len; i++)
    draw_mark (&line, g_array_index (marks, double, i));
}
