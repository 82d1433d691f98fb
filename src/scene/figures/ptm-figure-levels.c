/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what has parts in an order: pyramid, params: levels (from the top); swot, params: strengths, weaknesses,
 * opportunities, threats (lists); cycle, params: steps (in the order of the clock). With labels = blank the words are left out. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

static gboolean
is_rtl (PtmPen *pen)
{
  return g_str_has_prefix (pen->layout->scene->lang, "ar") || g_str_has_prefix (pen->layout->scene->lang, "he") || g_str_has_prefix (pen->layout->scene->lang, "fa");
}

static void
draw_band (PtmPen *pen, PtmFrame pyramid, guint i, guint n)
{
  double           gap = MIN (pen->line * 1.6, pyramid.height / n * 0.1), top = pyramid.y + pyramid.height * i / n + (i > 0 ? gap / 2 : 0), bottom = pyramid.y + pyramid.height * (i + 1) / n - (i + 1 < n ? gap / 2 : 0);
  double           x = pyramid.x + pyramid.width / 2, half = pyramid.width / 2 / pyramid.height, a = (top - pyramid.y) * half, b = (bottom - pyramid.y) * half;
  double           xy[] = { x - a, top, x + a, top, x + b, bottom, x - b, bottom }, size = MIN ((bottom - top) * 0.42, pen->text * 1.5);
  g_autofree char *number = g_strdup_printf ("%u", i + 1);

  ptm_pen_polygon (pen, xy, 4, ptm_pen_get_tint (pen, i, 0.75), PTM_COLOR_NONE, 0);
  pen->strong = TRUE;
  ptm_pen_text (pen, number, x, (top + bottom) / 2 + (i == 0 ? (bottom - top) * 0.14 : 0), size, "center");
  pen->strong = FALSE;
}

void
ptm_figure_pyramid (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  const char      *word = ptm_pen_get_word (pen, "level");
  g_autofree char *otherwise = g_strdup_printf ("%s 1; %s 2; %s 3; %s 4", word, word, word, word);
  g_auto (GStrv) levels = ptm_pen_get_list (pen, "levels", otherwise);
  guint    n = MIN (g_strv_length (levels), 12);
  gboolean rtl = is_rtl (pen);
  double   width = MIN (box.width * (pen->mute ? 1 : 0.56), box.height * 1.2), height = MIN (box.height, width * 0.96), row = height / MAX (n, 1);
  double   size = ptm_pen_fit_box (pen, (const char *const *)levels, MAX (box.width - width - pen->text * 1.2, 4), row * 0.92, 3, pen->text * 0.55, pen->text * 1.05);
  PtmFrame pyramid = { rtl ? box.x + box.width - width : box.x, box.y + (box.height - height) / 2, width, height };

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      double   y = pyramid.y + row * (i + 0.5), edge = width / 2 * (i + 0.5) / n, from = pyramid.x + width / 2 + (rtl ? -1 : 1) * (edge + pen->text * 0.4);
      double   to = rtl ? pyramid.x - pen->text * 0.5 : pyramid.x + width + pen->text * 0.5, room = box.width - width - pen->text * 1.2;
      PtmFrame words = { rtl ? box.x : to + pen->text * 0.5, y - row * 0.46, room, row * 0.92 };

      draw_band (pen, pyramid, i, n);
      if (pen->mute)
        continue;
      ptm_pen_line (pen, from, y, to, y, pen->grey, pen->hair);
      if (pen->blank)
        ptm_pen_line (pen, words.x, y + pen->text * 0.6, words.x + room, y + pen->text * 0.6, pen->grey, pen->hair);
      else
        ptm_pen_text_in (pen, levels[i], words, size, size, 3, rtl ? "right" : "left");
    }
}

/* One size for all headings, one for all items. */
static void
find_sizes (PtmPen *pen, const char *const *keys, PtmFrame card, double sizes[2])
{
  const char *heads[5] = { NULL };

  sizes[1] = pen->text * 0.95;
  for (int i = 0; i < 4; i++)
    {
      g_auto (GStrv) items = ptm_pen_get_list (pen, keys[i], "");
      guint n = g_strv_length (items);

      heads[i] = ptm_pen_get_word (pen, keys[i]);
      if (n > 0)
        sizes[1] = ptm_pen_fit_box (pen, (const char *const *)items, card.width - pen->text * 2.7, MIN ((card.height * 0.94 - pen->text * 3.5) / MIN (n, 12), pen->text * 2.6) * 0.94, 3, pen->text * 0.5, sizes[1]);
    }
  pen->strong = TRUE;
  sizes[0] = ptm_pen_fit (pen, heads, card.width - pen->text * 1.8, pen->text * 0.6, pen->text * 1.25);
  pen->strong = FALSE;
}

static void
draw_quadrant (PtmPen *pen, const char *key, PtmFrame card, const double sizes[2], guint index)
{
  g_auto (GStrv) items = ptm_pen_get_list (pen, key, "");
  PtmColor color = ptm_pen_get_strong (pen, index);
  gboolean rtl = is_rtl (pen);
  guint    n = MIN (g_strv_length (items), 12);
  double   head = MIN (card.height * 0.24, pen->text * 2.6), pad = pen->text * 0.9, row = n > 0 ? MIN ((card.height - head - pad) / n, pen->text * 2.6) : 0;
  PtmNode *name;

  ptm_pen_shape (pen, "card", card, ptm_pen_get_tint (pen, index, 0.13), PTM_COLOR_NONE, 0);
  ptm_pen_rect (pen, (PtmFrame){ rtl ? card.x + card.width - pen->line * 2.4 : card.x, card.y, pen->line * 2.4, card.height }, color, PTM_COLOR_NONE);
  pen->strong = TRUE;
  name = ptm_pen_text_in (pen, ptm_pen_get_word (pen, key), (PtmFrame){ card.x + pad, card.y + pad * 0.3, card.width - 2 * pad, head }, sizes[0] * 0.8, sizes[0], 1, rtl ? "right" : "left");
  if (name != NULL)
    name->color = color;
  pen->strong = FALSE;
  for (guint i = 0; i < n && !pen->blank && !pen->mute; i++)
    {
      double y = card.y + head + pad * 0.3 + row * i, x = rtl ? card.x + card.width - pad * 1.3 : card.x + pad * 1.3;

      ptm_pen_disc (pen, x, y + row * 0.47, pen->text * 0.16, color, PTM_COLOR_NONE, 0);
      ptm_pen_text_in (pen, items[i], (PtmFrame){ card.x + pad * (rtl ? 1 : 2), y, card.width - pad * 3, row * 0.94 }, sizes[1], sizes[1], 3, rtl ? "right" : "left");
    }
  for (double y = card.y + head + pen->text * 1.7; pen->blank && y < card.y + card.height - pad * 0.6; y += pen->text * 2)
    ptm_pen_line (pen, card.x + pad, y, card.x + card.width - pad, y, pen->grey, pen->hair);
}

void
ptm_figure_swot (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  static const char *const keys[] = { "strengths", "weaknesses", "opportunities", "threats" };
  static const guint       colors[] = { 2, 1, 0, 3 };
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  double gap = pen->text * 0.7, width = (box.width - gap) / 2, height = (box.height - gap) / 2, sizes[2];

  find_sizes (pen, keys, (PtmFrame){ 0, 0, width, height }, sizes);
  for (int i = 0; i < 4; i++)
    draw_quadrant (pen, keys[i], (PtmFrame){ box.x + (is_rtl (pen) ? 1 - i % 2 : i % 2) * (width + gap), box.y + i / 2 * (height + gap), width, height }, sizes, colors[i]);
}

void
ptm_figure_cycle (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autofree char *otherwise = g_strdup_printf ("%s; %s; %s; %s", ptm_pen_get_word (pen, "plan"), ptm_pen_get_word (pen, "do"), ptm_pen_get_word (pen, "check"), ptm_pen_get_word (pen, "act"));
  g_auto (GStrv) steps = ptm_pen_get_list (pen, "steps", otherwise);
  guint  n = MIN (g_strv_length (steps), 16);
  double side = MIN (box.width, box.height), x = box.x + box.width / 2, y = box.y + box.height / 2, r, ring, size;

  if (n < 2)
    {
      ptm_pen_reject (pen, "cycle");
      return;
    }
  /* Discs fill about two thirds of the ring. */
  r = MIN (0.66 * sin (G_PI / n) / (1 + 0.66 * sin (G_PI / n)), 0.34) * side / 2;
  ring = side / 2 - r;
  size = ptm_pen_fit_box (pen, (const char *const *)steps, r * 1.6, r * 1.1, 3, pen->text * 0.45, pen->text * 1.1);
  for (guint i = 0; i < n; i++)
    {
      double   turn = 360.0 / n, a = 90 - i * turn, half = 2 * asin (MIN (r / (2 * ring), 1)) * 180 / G_PI + 3, head = MAX (r * 0.22, pen->line * 3), tip = a - turn + half;
      double   cx = x + ring * cos (a * G_PI / 180), cy = y - ring * sin (a * G_PI / 180);
      PtmColor color = ptm_pen_get_strong (pen, i);

      if (a - half > tip + 2)
        {
          double back = head * 0.7 / ring * 180 / G_PI;

          ptm_pen_arc (pen, x, y, ring, ring, a - half, tip + back);
          ptm_pen_end (pen, PTM_COLOR_NONE, pen->grey, pen->line * 1.4);
          ptm_pen_head (pen, x + ring * cos (tip * G_PI / 180), y - ring * sin (tip * G_PI / 180), tip - 90 + back / 2, head, pen->grey);
        }
      ptm_pen_disc (pen, cx, cy, r, ptm_pen_get_tint (pen, i, 0.2), color, pen->line);
      if (!pen->blank && !pen->mute)
        ptm_pen_text_in (pen, steps[i], (PtmFrame){ cx - r * 0.8, cy - r * 0.55, r * 1.6, r * 1.1 }, size, size, 3, "center");
    }
}
