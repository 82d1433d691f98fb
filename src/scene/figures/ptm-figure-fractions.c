/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws fractions as parts of bars or circles. Params: list ("1/2, 1/3, 3/4") or parts and shaded (4 and 1);
 * form (bars, circles). More than a whole is drawn as several. With labels = blank the fraction is for the pupil to write. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

#define MAX_PARTS  48
#define MAX_WHOLES 5

typedef struct
{
  int shaded;
  int parts;
} Fraction;

static int
count_wholes (const Fraction *fraction)
{
  return MAX ((fraction->shaded + fraction->parts - 1) / fraction->parts, 1);
}

static gboolean
parse_fraction (const char *text, Fraction *fraction)
{
  char *bar = strpbrk (text, "/⁄:"), *end = NULL;

  if (bar == NULL)
    return FALSE;
  fraction->shaded = (int)CLAMP (strtol (text, &end, 10), -1, 1000);
  if (end != bar)
    return FALSE;
  fraction->parts = (int)CLAMP (strtol (bar + 1, &end, 10), -1, 1000);
  return *end == '\0' && fraction->shaded >= 0 && fraction->parts >= 1 && fraction->parts <= MAX_PARTS && count_wholes (fraction) <= MAX_WHOLES;
}

static GArray *
read_fractions (PtmPen *pen)
{
  GArray  *fractions = g_array_new (FALSE, FALSE, sizeof (Fraction));
  Fraction one = { 0 };

  if (ptm_pen_get (pen, "list") != NULL || ptm_pen_get (pen, "parts") == NULL)
    {
      g_auto (GStrv) items = ptm_pen_get_list (pen, "list", "1/2, 1/3, 3/4");

      for (int i = 0; items[i] != NULL && fractions->len < 24; i++)
        if (parse_fraction (items[i], &one))
          g_array_append_val (fractions, one);
        else
          ptm_pen_reject (pen, items[i]);
    }
  if (fractions->len == 0)
    {
      one.parts = ptm_pen_get_int (pen, "parts", 4, 1, MAX_PARTS);
      one.shaded = ptm_pen_get_int (pen, "shaded", 1, 0, one.parts * MAX_WHOLES);
      g_array_append_val (fractions, one);
    }
  return fractions;
}

static void
draw_label (PtmPen *pen, const Fraction *fraction, double x, double y, double size)
{
  g_autofree char *above = g_strdup_printf ("%d", fraction->shaded);
  g_autofree char *below = g_strdup_printf ("%d", fraction->parts);
  double           side = size * 1.5;

  if (pen->mute)
    return;
  if (!pen->blank)
    {
      ptm_pen_fraction (pen, above, below, x, y, size);
      return;
    }
  ptm_pen_shape (pen, "rounded", (PtmFrame){ x - side / 2, y - side - size * 0.14, side, side }, PTM_RGB (255, 255, 255), pen->grey, pen->hair);
  ptm_pen_line (pen, x - side * 0.62, y, x + side * 0.62, y, pen->ink, MAX (size * 0.06, 1));
  ptm_pen_shape (pen, "rounded", (PtmFrame){ x - side / 2, y + size * 0.14, side, side }, PTM_RGB (255, 255, 255), pen->grey, pen->hair);
}

/* The first part begins at twelve o'clock, the others follow with the clock. */
static void
draw_pie (PtmPen *pen, int shaded, int parts, double x, double y, double radius, guint index)
{
  PtmColor fill = ptm_pen_get_tint (pen, index, 0.72), none = ptm_pen_get_tint (pen, index, 0.08), edge = ptm_pen_get_strong (pen, index);

  for (int i = 0; i < parts; i++)
    ptm_pen_sector (pen, x, y, radius, 90 - 360.0 * i / parts, 90 - 360.0 * (i + 1) / parts, i < shaded ? fill : none, PTM_COLOR_NONE, 0);
  for (int i = 0; parts > 1 && i < parts; i++)
    {
      double a = 2 * G_PI * i / parts;

      ptm_pen_line (pen, x, y, x + radius * sin (a), y - radius * cos (a), pen->paper, pen->line);
    }
  ptm_pen_disc (pen, x, y, radius, PTM_COLOR_NONE, edge, pen->line);
}

static void
draw_bar (PtmPen *pen, int shaded, int parts, PtmFrame bar, guint index)
{
  PtmColor fill = ptm_pen_get_tint (pen, index, 0.72), none = ptm_pen_get_tint (pen, index, 0.08), edge = ptm_pen_get_strong (pen, index);

  for (int i = 0; i < parts; i++)
    ptm_pen_rect (pen, (PtmFrame){ bar.x + bar.width * i / parts, bar.y, bar.width / parts, bar.height }, i < shaded ? fill : none, PTM_COLOR_NONE);
  for (int i = 1; i < parts; i++)
    ptm_pen_line (pen, bar.x + bar.width * i / parts, bar.y, bar.x + bar.width * i / parts, bar.y + bar.height, pen->paper, pen->line * 1.2);
  ptm_pen_shape (pen, "rect", (PtmFrame){ round (bar.x), round (bar.y), round (bar.x + bar.width) - round (bar.x), round (bar.y + bar.height) - round (bar.y) }, PTM_COLOR_NONE, edge, pen->line);
}

static void
draw_circles (PtmPen *pen, GArray *fractions)
{
  guint n = fractions->len;

  for (guint i = 0; i < n; i++)
    {
      const Fraction *fraction = &g_array_index (fractions, Fraction, i);
      int             wholes = count_wholes (fraction);
      PtmFrame        cell = ptm_pen_get_cell (pen->box, n, i, 0.78, pen->text);
      double          size = MIN (pen->text * 1.15, cell.height * 0.11), below = pen->mute ? 0 : size * 3.6;
      double          radius = MIN (cell.width / wholes, cell.height - below) / 2 * 0.94, y = cell.y + (cell.height - below) / 2;

      if (radius < 2)
        continue;
      y = MAX (y, cell.y + radius);
      for (int k = 0; k < wholes; k++)
        draw_pie (pen, CLAMP (fraction->shaded - k * fraction->parts, 0, fraction->parts), fraction->parts, cell.x + cell.width / 2 + (k - (wholes - 1) / 2.0) * radius * 2.12, y, radius, i);
      draw_label (pen, fraction, cell.x + cell.width / 2, y + radius + below * 0.58, size);
    }
}

static void
draw_bars (PtmPen *pen, GArray *fractions)
{
  gboolean rtl = g_str_has_prefix (pen->layout->scene->lang, "ar");
  double   gap = pen->text * 0.8, row = MIN ((pen->box.height + gap) / fractions->len - gap, pen->box.width * 0.2), side = pen->mute ? 0 : pen->text * 3;
  double   top = pen->box.y + (pen->box.height - (row + gap) * fractions->len + gap) / 2, size = MIN (pen->text * 1.1, row * 0.36);
  int      most = 1;

  for (guint i = 0; i < fractions->len; i++)
    most = MAX (most, count_wholes (&g_array_index (fractions, Fraction, i)));
  if (row < 3)
    return;
  for (guint i = 0; i < fractions->len; i++)
    {
      const Fraction *fraction = &g_array_index (fractions, Fraction, i);
      double          y = top + i * (row + gap), width = (pen->box.width - side) / most;

      for (int k = 0; k < count_wholes (fraction); k++)
        draw_bar (pen, CLAMP (fraction->shaded - k * fraction->parts, 0, fraction->parts), fraction->parts,
                  (PtmFrame){ pen->box.x + (rtl ? 0 : side) + k * width, y, width - (most > 1 ? gap / 2 : 0), row }, i);
      draw_label (pen, fraction, rtl ? pen->box.x + pen->box.width - side / 2 : pen->box.x + side * 0.4, y + row / 2, size);
    }
}

void
ptm_figure_fractions (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) fractions = read_fractions (pen);
  const char *form = ptm_pen_get (pen, "form");

  if (form != NULL && strstr (form, "circle") == NULL && strstr (form, "bar") == NULL && strstr (form, "pie") == NULL)
    ptm_pen_reject (pen, form);
  if (form != NULL && strstr (form, "bar") != NULL)
    draw_bars (pen, fractions);
  else
    draw_circles (pen, fractions);
}
