/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws clocks. Params: time ("10:10", or several: "3:00, 4:30, 17:45"), digital (the time in digits below, yes),
 * hands (yes; "no" leaves the face for the pupil to draw on), 24h (13 to 24 inside, no). With labels = blank the digits are
 * left out. */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

typedef struct
{
  int hour;
  int minute;
} Time;

static gboolean
parse_time (const char *text, Time *time)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  int              n = 0;
  gboolean         half_day = strstr (lower, "pm") != NULL || strstr (lower, "p.m") != NULL;

  time->minute = 0;
  if (sscanf (lower, "%2d:%2d%n", &time->hour, &time->minute, &n) != 2 && sscanf (lower, "%2d.%2d%n", &time->hour, &time->minute, &n) != 2 && sscanf (lower, "%2dh%2d%n", &time->hour, &time->minute, &n) != 2 && sscanf (lower, "%2d%n", &time->hour, &n) != 1)
    return FALSE;
  if (half_day && time->hour < 12)
    time->hour += 12;
  return time->hour >= 0 && time->hour <= 24 && time->minute >= 0 && time->minute < 60 && !g_ascii_isdigit (lower[n]);
}

/* A slim wedge with a tail; angle counts with the clock from twelve. */
/* Hands lie over the numbers. */
static void
draw_hand (PtmPen *pen, double x, double y, double turn, double length, double tail, double width, PtmColor color)
{
  double a = turn * 2 * G_PI, s = sin (a), c = -cos (a);
  double xy[] = { x - tail * s - width * c / 2, y - tail * c + width * s / 2, x - tail * s + width * c / 2, y - tail * c - width * s / 2, x + length * s + width * c * 0.26, y + length * c - width * s * 0.26,
                  x + length * s - width * c * 0.26, y + length * c + width * s * 0.26 };

  ptm_pen_polygon (pen, xy, 4, color, color, width * 0.22)->z = PTM_Z_TEXT + 1;
}

static void
draw_marks (PtmPen *pen, double x, double y, double radius)
{
  for (int i = 0; i < 60; i++)
    {
      double a = i * G_PI / 30, s = sin (a), c = -cos (a), inner = i % 5 == 0 ? 0.84 : 0.885;

      ptm_pen_move_to (pen, x + radius * inner * s, y + radius * inner * c);
      ptm_pen_line_to (pen, x + radius * 0.92 * s, y + radius * 0.92 * c);
      ptm_pen_end (pen, PTM_COLOR_NONE, i % 5 == 0 ? pen->ink : pen->grey, MAX (radius * (i % 5 == 0 ? 0.022 : 0.01), 1));
    }
}

static void
draw_numbers (PtmPen *pen, double x, double y, double radius, gboolean long_day)
{
  for (int hour = 1; hour <= 12; hour++)
    {
      double           a = hour * G_PI / 6, at = radius * 0.7;
      g_autofree char *text = g_strdup_printf ("%d", hour);
      g_autofree char *late = g_strdup_printf ("%d", hour + 12);
      PtmNode         *node;

      pen->strong = TRUE;
      ptm_pen_text (pen, text, x + at * sin (a), y - at * cos (a), radius * 0.17, "center");
      pen->strong = FALSE;
      if (!long_day)
        continue;
      node = ptm_pen_text (pen, late, x + radius * 0.5 * sin (a), y - radius * 0.5 * cos (a), radius * 0.095, "center");
      node->color = ptm_pen_get_strong (pen, 0);
    }
}

static void
draw_face (PtmPen *pen, const Time *time, double x, double y, double radius, gboolean hands, gboolean long_day)
{
  PtmColor white = PTM_RGB (255, 255, 255), ring = ptm_pen_get_accent (pen, 0);

  ptm_pen_disc (pen, x, y, radius * 0.965, white, ring, radius * 0.065);
  draw_marks (pen, x, y, radius);
  draw_numbers (pen, x, y, radius, long_day);
  if (hands)
    {
      draw_hand (pen, x, y, (time->hour % 12 + time->minute / 60.0) / 12, radius * (long_day ? 0.42 : 0.48), radius * 0.1, radius * 0.07, pen->ink);
      draw_hand (pen, x, y, time->minute / 60.0, radius * 0.8, radius * 0.13, radius * 0.05, ptm_pen_get_strong (pen, 0));
    }
  ptm_pen_disc (pen, x, y, radius * 0.055, pen->ink, white, radius * 0.018)->z = PTM_Z_TEXT + 1;
}

static void
draw_digits (PtmPen *pen, const Time *time, double x, double y, double size)
{
  g_autofree char *text = g_strdup_printf ("%d:%02d", time->hour, time->minute);

  pen->strong = TRUE;
  ptm_pen_answer (pen, text, x, y, size, size * 3.6);
  pen->strong = FALSE;
}

static GArray *
read_times (PtmPen *pen)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (Time));
  g_auto (GStrv) items = ptm_pen_get_list (pen, ptm_pen_get (pen, "times") != NULL ? "times" : "time", "10:10");
  Time time = { 10, 10 };

  for (int i = 0; items[i] != NULL && times->len < 24; i++)
    if (parse_time (items[i], &time))
      g_array_append_val (times, time);
    else
      ptm_pen_reject (pen, items[i]);
  time = (Time){ 10, 10 };
  if (times->len == 0)
    g_array_append_val (times, time);
  return times;
}

void
ptm_figure_clock (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) times = read_times (pen);
  gboolean digital = ptm_pen_get_flag (pen, "digital", TRUE), hands = ptm_pen_get_flag (pen, "hands", TRUE), long_day = ptm_pen_get_flag (pen, "24h", FALSE);

  /* What the pupil draws in is told by the digits, and the other way round. */
  if (!hands)
    pen->blank = FALSE;
  for (guint i = 0; i < times->len; i++)
    {
      const Time *time = &g_array_index (times, Time, i);
      PtmFrame    cell = ptm_pen_get_cell (box, times->len, i, digital ? 0.84 : 1, pen->text);
      double      below = digital ? MIN (cell.height * 0.17, pen->text * 2.6) : 0, radius = MIN (cell.width, cell.height - below) / 2;
      double      x = cell.x + cell.width / 2, y = cell.y + (cell.height - below - 2 * radius) / 2 + radius;

      if (radius < 4)
        continue;
      draw_face (pen, time, x, y, radius, hands, long_day);
      if (digital)
        draw_digits (pen, time, x, y + radius + below * 0.58, MIN (below * 0.56, radius * 0.26));
    }
}
