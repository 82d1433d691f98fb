/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what numbers are made of. ten-frame, params: numbers ("7, 13"), noun and asset (pictures in place of
 * counters). place-value, params: number (3482). bar-model, params: parts ("12, 8, ?"), total ("20" or "?"), names ("Ana; Ben").
 * With labels = blank the results are boxes to write in. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

static void
draw_frame_of_ten (PtmPen *pen, PtmFrame frame, int count, guint index)
{
  const char *asset = ptm_pen_get (pen, "asset"), *noun = ptm_pen_get (pen, "noun");
  double      side = frame.width / 5;

  for (int i = 0; i < 10; i++)
    {
      PtmFrame cell = { frame.x + i % 5 * side, frame.y + i / 5 * side, side, side };

      ptm_pen_rect (pen, cell, PTM_RGB (255, 255, 255), ptm_color_mix (pen->paper, pen->ink, 0.55));
      if (i >= count)
        continue;
      if (asset != NULL || noun != NULL)
        ptm_pen_picture (pen, noun, asset, (PtmFrame){ cell.x + side * 0.12, cell.y + side * 0.12, side * 0.76, side * 0.76 });
      else
        ptm_pen_disc (pen, cell.x + side / 2, cell.y + side / 2, side * 0.34, ptm_pen_get_accent (pen, index), PTM_COLOR_NONE, 0);
    }
  ptm_pen_shape (pen, "rect", (PtmFrame){ round (frame.x), round (frame.y), round (5 * side), round (2 * side) }, PTM_COLOR_NONE, pen->ink, pen->line);
}

void
ptm_figure_ten_frame (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) items = ptm_pen_get_list (pen, ptm_pen_get (pen, "numbers") != NULL ? "numbers" : "number", "7");
  guint n = MIN (g_strv_length (items), 12);

  for (guint i = 0; i < n; i++)
    {
      double   value = 0, below = pen->mute ? 0 : pen->text * 2.6, width, top;
      PtmFrame cell = ptm_pen_get_cell (box, n, i, 1.5, pen->text * 1.5);
      int      frames;

      if (!ptm_pen_parse_number (items[i], &value) || value < 0 || value > 50 || value != floor (value))
        {
          ptm_pen_reject (pen, items[i]);
          continue;
        }
      frames = MAX (((int)value + 9) / 10, 1);
      width = MIN (cell.width, (cell.height - below) / (0.4 * frames + 0.12 * (frames - 1)));
      if (width < 10)
        continue;
      top = cell.y + (cell.height - below - width * (0.4 * frames + 0.12 * (frames - 1))) / 2;
      for (int k = 0; k < frames; k++)
        draw_frame_of_ten (pen, (PtmFrame){ cell.x + (cell.width - width) / 2, top + k * width * 0.52, width, width * 0.4 }, CLAMP ((int)value - 10 * k, 0, 10), i);
      pen->strong = TRUE;
      ptm_pen_answer (pen, items[i], cell.x + cell.width / 2, top + width * (0.52 * frames - 0.12) + below * 0.55, pen->text * 1.2, pen->text * 3);
      pen->strong = FALSE;
    }
}

static const char *const places[] = { "ones", "tens", "hundreds", "thousands", "ten-thousands", "hundred-thousands", "millions" };

/* A thousand is a cube of ten hundreds. */
static void
draw_cube (PtmPen *pen, PtmFrame box, int place)
{
  double side = box.width * 0.74, depth = box.width - side, x = box.x, y = box.y + depth, right = x + side;
  double top[] = { x, y, x + depth, y - depth, right + depth, y - depth, right, y }, flank[] = { right, y, right + depth, y - depth, right + depth, y + side - depth, right, y + side };

  ptm_pen_rect (pen, (PtmFrame){ x, y, side, side }, ptm_pen_get_tint (pen, place, 0.6), ptm_pen_get_strong (pen, place));
  ptm_pen_polygon (pen, top, 4, ptm_pen_get_tint (pen, place, 0.35), ptm_pen_get_strong (pen, place), pen->hair);
  ptm_pen_polygon (pen, flank, 4, ptm_pen_get_tint (pen, place, 0.85), ptm_pen_get_strong (pen, place), pen->hair);
}

/* Ones as cubes, tens as bars, hundreds as squares: what a child lays on the table. What is larger than a thousand is too large
 * for it. */
static void
draw_blocks (PtmPen *pen, int place, int digit, PtmFrame box)
{
  PtmColor fill = ptm_pen_get_tint (pen, place, 0.6), edge = ptm_pen_get_strong (pen, place);
  double   unit = MIN (box.width / 11, box.height / 11.5);

  for (int i = 0; i < digit; i++)
    if (place == 0)
      ptm_pen_rect (pen, (PtmFrame){ box.x + box.width / 2 + (i % 3 - 1.5) * unit * 1.9, box.y + box.height - (i / 3 + 1) * unit * 1.9, unit * 1.5, unit * 1.5 }, fill, edge);
    else if (place == 1)
      ptm_pen_rect (pen, (PtmFrame){ box.x + box.width / 2 + (i - digit / 2.0) * unit * 1.15, box.y + box.height - 10 * unit, unit, 10 * unit }, fill, edge);
    else if (place == 2)
      ptm_pen_rect (pen, (PtmFrame){ box.x + box.width / 2 + (i % 3 - 1.5) * unit * 3.5, box.y + box.height - (i / 3 + 1) * unit * 3.6, unit * 3.2, unit * 3.2 }, fill, edge);
    else if (place == 3)
      draw_cube (pen, (PtmFrame){ box.x + box.width / 2 + (i % 3 - 1.5) * unit * 3.6, box.y + box.height - (i / 3 + 1) * unit * 3.7, unit * 3.4, unit * 3.4 }, place);
}

void
ptm_figure_place_value (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  int              number = ptm_pen_get_int (pen, "number", 3482, 0, 9999999);
  g_autofree char *digits = g_strdup_printf ("%d", number);
  int              n = (int)strlen (digits), shown = MAX (n, ptm_pen_get_int (pen, "places", n, 1, 7));
  double           width = MIN (box.width / shown, box.height * 0.8), left = box.x + (box.width - width * shown) / 2, head = pen->text * 2.6, foot = pen->text * 3, size;
  double           tall = MIN (box.height, head + foot + width * 1.1), top = box.y + (box.height - tall) / 2;
  const char      *words[8] = { NULL };

  for (int i = 0; i < shown; i++)
    words[i] = ptm_pen_get_word (pen, places[shown - 1 - i]);
  size = ptm_pen_fit (pen, words, width * 0.9, pen->text * 0.5, pen->text * 0.95);
  for (int i = 0; i < shown; i++)
    {
      int  place = shown - 1 - i, digit = place < n ? digits[n - 1 - place] - '0' : 0;
      char text[2] = { (char)('0' + digit), 0 };

      ptm_pen_rect (pen, (PtmFrame){ left + i * width, top, width, head }, ptm_pen_get_tint (pen, place, 0.28), PTM_COLOR_NONE);
      if (!pen->mute)
        ptm_pen_text_in (pen, words[i], (PtmFrame){ left + (i + 0.04) * width, top, width * 0.92, head }, size * 0.8, size, 2, "center");
      if (tall > head + foot + 20)
        draw_blocks (pen, place, digit, (PtmFrame){ left + (i + 0.06) * width, top + head + pen->text * 0.6, width * 0.88, tall - head - foot - pen->text * 1.2 });
      pen->strong = TRUE;
      ptm_pen_answer (pen, text, left + (i + 0.5) * width, top + tall - foot / 2, pen->text * 1.5, pen->text * 2);
      pen->strong = FALSE;
      if (i > 0)
        ptm_pen_line (pen, left + i * width, top, left + i * width, top + tall, pen->grey, pen->hair);
    }
  ptm_pen_line (pen, left, top + head, left + shown * width, top + head, pen->grey, pen->hair);
  ptm_pen_line (pen, left, top + tall - foot, left + shown * width, top + tall - foot, pen->grey, pen->hair);
  ptm_pen_shape (pen, "rect", (PtmFrame){ round (left), round (top), round (shown * width), round (tall) }, PTM_COLOR_NONE, pen->ink, pen->line);
}

/* A brace over the whole bar, its point in the middle. */
static void
draw_brace (PtmPen *pen, double x1, double x2, double y, double rise)
{
  double middle = (x1 + x2) / 2, r = MIN (rise, (x2 - x1) / 4);

  ptm_pen_move_to (pen, x1, y);
  ptm_pen_curve_to (pen, x1, y - r * 0.6, x1 + r * 0.3, y - rise * 0.5, x1 + r, y - rise * 0.5);
  ptm_pen_line_to (pen, middle - r, y - rise * 0.5);
  ptm_pen_curve_to (pen, middle - r * 0.3, y - rise * 0.5, middle, y - rise * 0.6, middle, y - rise);
  ptm_pen_curve_to (pen, middle, y - rise * 0.6, middle + r * 0.3, y - rise * 0.5, middle + r, y - rise * 0.5);
  ptm_pen_line_to (pen, x2 - r, y - rise * 0.5);
  ptm_pen_curve_to (pen, x2 - r * 0.3, y - rise * 0.5, x2, y - r * 0.6, x2, y);
  ptm_pen_end (pen, PTM_COLOR_NONE, pen->ink, pen->line * 0.8);
}

/* What is not told is found: the total of all parts, or the one part that is missing. */
static void
solve (GArray *values, int *unknown, double *total)
{
  double sum = 0;

  *unknown = -1;
  for (guint i = 0; i < values->len; i++)
    if (isnan (g_array_index (values, double, i)))
      *unknown = (int)i;
    else
      sum += g_array_index (values, double, i);
  if (*unknown < 0 && isnan (*total))
    *total = sum;
  else if (*unknown >= 0 && !isnan (*total))
    g_array_index (values, double, *unknown) = *total - sum;
}

static gboolean
read_bars (PtmPen *pen, GArray *values, int *unknown, gboolean *asks_total, double *total)
{
  g_auto (GStrv) items = ptm_pen_get_list (pen, "parts", "12, 8");
  const char *whole = ptm_pen_get (pen, "total");
  int         missing = 0;

  for (int i = 0; items[i] != NULL && i < 12; i++)
    {
      double value = NAN;

      if (strcmp (items[i], "?") == 0)
        missing++;
      else if (!ptm_pen_parse_number (items[i], &value) || value <= 0)
        return FALSE;
      g_array_append_val (values, value);
    }
  *total = NAN;
  *asks_total = whole == NULL || strcmp (whole, "?") == 0;
  if (!*asks_total && !ptm_pen_parse_number (whole, total))
    return FALSE;
  if (missing > 1 || (missing == 1 && *asks_total) || values->len == 0)
    return FALSE;
  solve (values, unknown, total);
  return *unknown < 0 || g_array_index (values, double, *unknown) > 0;
}

void
ptm_figure_bar_model (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_auto (GStrv) names = ptm_pen_get_list (pen, "names", "");
  double           total = 0, sum = 0, height = MIN (box.height * 0.4, box.width * 0.12), rise = MIN (height * 0.4, pen->text * 1.2), y, x = box.x + pen->line, whole;
  int              unknown;
  gboolean         asks_total;
  g_autofree char *text = NULL;

  if (!read_bars (pen, values, &unknown, &asks_total, &total))
    {
      ptm_pen_reject (pen, ptm_pen_get (pen, "parts") != NULL ? ptm_pen_get (pen, "parts") : "bar-model");
      return;
    }
  for (guint i = 0; i < values->len; i++)
    sum += g_array_index (values, double, i);
  whole = box.width - 2 * pen->line;
  y = box.y + (box.height - height + rise + pen->text * 1.6 - (names[0] != NULL ? pen->text * 1.6 : 0)) / 2;
  for (guint i = 0; i < values->len; i++)
    {
      double           value = g_array_index (values, double, i), width = whole * value / sum;
      g_autofree char *number = ptm_pen_dup_number (pen, value, 2);
      gboolean         asked = pen->blank && (int)i == unknown, was = pen->blank;

      ptm_pen_rect (pen, (PtmFrame){ x, y, width, height }, ptm_pen_get_tint (pen, i, 0.4), PTM_COLOR_NONE);
      pen->strong = TRUE;
      pen->blank = asked;
      ptm_pen_answer (pen, number, x + width / 2, y + height / 2, MIN (pen->text * 1.1, width * 0.4), MIN (pen->text * 3, width * 0.8));
      pen->blank = was;
      pen->strong = FALSE;
      if (i < g_strv_length (names) && !pen->mute)
        ptm_pen_text_in (pen, names[i], (PtmFrame){ x, y + height + pen->text * 0.3, width, pen->text * 1.6 }, pen->text * 0.6, pen->text * 0.9, 1, "center");
      if (i > 0)
        ptm_pen_line (pen, x, y, x, y + height, pen->ink, pen->line);
      x += width;
    }
  ptm_pen_shape (pen, "rect", (PtmFrame){ round (box.x + pen->line), round (y), round (whole), round (height) }, PTM_COLOR_NONE, pen->ink, pen->line);
  draw_brace (pen, box.x + pen->line, box.x + pen->line + whole, y - pen->text * 0.25, rise);
  text = ptm_pen_dup_number (pen, total, 2);
  pen->strong = TRUE;
  pen->blank = pen->blank && asks_total;
  ptm_pen_answer (pen, text, box.x + box.width / 2, y - rise - pen->text * 1.15, pen->text * 1.1, pen->text * 3);
}
