/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets a recipe card: what is needed on a tinted field, beside or under it the numbered steps. Params: ingredients and
 * steps (one a line or between semicolons), serves, time. What is not given is a line to write on. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-page.h"
#include "ptm-figure-params.h"

#define MAX_ITEMS 40

/* The largest size at which the items, wrapped to the width, fit the height. */
static double
fit_items (PtmPen *pen, char **items, double width, double height, double gap, double high)
{
  for (double size = high; size > high * 0.25; size *= 0.95)
    {
      double total = 0;

      for (int i = 0; items[i] != NULL && i < MAX_ITEMS; i++)
        {
          double line = 0, whole = ptm_pen_measure (pen, items[i], size, &line);

          total += line * MAX (ceil (whole / width * 1.12), 1) + gap * size;
        }
      if (total <= height)
        return size;
    }
  return high * 0.25;
}

/* The items under one another behind a mark; numbers when numbered. */
static void
draw_items (PtmPen *pen, char **items, PtmFrame box, gboolean numbered, double high)
{
  double indent_share = numbered ? 1.9 : 0.95, gap = numbered ? 0.75 : 0.5, size = fit_items (pen, items, box.width - high * indent_share, box.height, gap, high), y = box.y;

  for (int i = 0; items[i] != NULL && i < MAX_ITEMS; i++)
    {
      double   indent = size * indent_share, width = box.width - indent, line = 0, whole = ptm_pen_measure (pen, items[i], size, &line), height = line * MAX (ceil (whole / width * 1.12), 1);
      PtmNode *node = ptm_pen_text_in (pen, items[i], (PtmFrame){ box.x + indent, y, width, height }, size * 0.6, size, 0, "left");

      /* All begin at the upper edge, so that marks and first lines agree. */
      if (node != NULL)
        {
          height = MAX (node->frame.height, line);
          node->frame.y = y;
        }
      if (numbered)
        {
          g_autofree char *number = g_strdup_printf ("%d", i + 1);
          double           r = size * 0.7;
          PtmNode         *digit;

          ptm_pen_disc (pen, box.x + r, y + line / 2, r, ptm_pen_get_strong (pen, 0), PTM_COLOR_NONE, 0);
          pen->strong = TRUE;
          digit = ptm_pen_text (pen, number, box.x + r, y + line / 2, size * 0.78, "center");
          pen->strong = FALSE;
          if (digit != NULL)
            digit->color = PTM_RGB (255, 255, 255);
        }
      else
        ptm_pen_disc (pen, box.x + size * 0.25, y + line / 2, size * 0.16, ptm_pen_get_strong (pen, 0), PTM_COLOR_NONE, 0);
      y += height + gap * size;
    }
}

static void
draw_part (PtmPen *pen, const char *word, char **items, PtmFrame box, gboolean numbered)
{
  double   head = MIN (pen->layout->base * 2.4, box.height * 0.14), gap = head * 0.35;
  PtmNode *node = ptm_page_heading (pen, word, (PtmFrame){ box.x, box.y, box.width, head }, head * 0.72, "left");
  PtmFrame rest = { box.x, box.y + head + gap, box.width, box.height - head - gap };

  if (node != NULL)
    node->color = ptm_pen_get_strong (pen, 0);
  ptm_pen_line (pen, box.x, box.y + head + gap * 0.2, box.x + box.width, box.y + head + gap * 0.2, ptm_pen_get_accent (pen, 0), pen->line);
  if (items[0] != NULL)
    draw_items (pen, items, (PtmFrame){ rest.x, rest.y + gap * 0.4, rest.width, rest.height - gap * 0.4 }, numbered, pen->layout->base * 1.6);
  else
    ptm_page_rules (pen, rest, MAX ((int)(rest.height / (pen->layout->base * 1.9)), 2));
}

/* "Serves 4" and "Time 30 min" as two pills. */
static double
draw_facts (PtmPen *pen, PtmFrame box)
{
  static const char *const keys[][2] = { { "serves", "serves" }, { "time", "duration" } };
  double                   x = box.x, size = MIN (pen->layout->base, box.height * 0.42), any = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char      *value = ptm_pen_get (pen, keys[i][0]);
      g_autofree char *text = value != NULL ? g_strdup_printf ("%s: %s", ptm_pen_get_word (pen, keys[i][1]), value) : NULL;
      double           width;

      if (text == NULL)
        continue;
      pen->strong = TRUE;
      width = MIN (ptm_pen_measure (pen, text, size, NULL) + size * 2, box.width / 2 - size);
      ptm_pen_shape (pen, "pill", (PtmFrame){ x, box.y, width, size * 1.9 }, ptm_pen_get_tint (pen, 1, 0.3), PTM_COLOR_NONE, 0);
      ptm_pen_text_in (pen, text, (PtmFrame){ x + size * 0.7, box.y, width - size * 1.4, size * 1.9 }, size * 0.5, size, 1, "center");
      pen->strong = FALSE;
      x += width + size;
      any = size * 1.9 + size * 0.9;
    }
  return any;
}

void
ptm_figure_recipe (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) ingredients = ptm_pen_get_list (pen, "ingredients", "");
  g_auto (GStrv) steps = ptm_pen_get_list (pen, "steps", "");
  double   pad = MIN (box.width, box.height) * 0.05, facts;
  gboolean wide = box.width > box.height * 0.85;
  PtmFrame first, second;

  facts = draw_facts (pen, (PtmFrame){ box.x, box.y, box.width, layout->base * 2.6 });
  first = wide ? (PtmFrame){ box.x, box.y + facts, box.width * 0.36, box.height - facts } : (PtmFrame){ box.x, box.y + facts, box.width, (box.height - facts) * 0.42 };
  second = wide ? (PtmFrame){ first.x + first.width + pad, first.y + pad * 0.7, box.width - first.width - pad, first.height - pad * 1.2 } : (PtmFrame){ box.x + pad * 0.6, first.y + first.height + pad * 0.7, box.width - pad * 1.2, box.height - facts - first.height - pad * 0.7 };
  ptm_pen_shape (pen, "card", first, ptm_pen_get_tint (pen, 2, 0.28), PTM_COLOR_NONE, 0);
  draw_part (pen, ptm_pen_get_word (pen, "ingredients"), ingredients, (PtmFrame){ first.x + pad * 0.7, first.y + pad * 0.7, first.width - pad * 1.4, first.height - pad * 1.2 }, FALSE);
  draw_part (pen, ptm_pen_get_word (pen, "cooking-steps"), steps, second, TRUE);
  ptm_page_turn (pen);
}
