/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a function machine: a number goes in, a rule is applied, a number comes out. Params: rule ("x*3+1"), numbers
 * ("1, 2, 5"). The results are computed; with labels = blank they are boxes to write in. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-formula.h"
#include "ptm-figure-params.h"

static void
draw_body (PtmPen *pen, PtmFrame body, const char *rule)
{
  PtmColor fill = ptm_pen_get_tint (pen, 0, 0.24), edge = ptm_pen_get_strong (pen, 0);
  double   horn = body.height * 0.2;

  for (int side = -1; side <= 1; side += 2)
    {
      double x = side < 0 ? body.x : body.x + body.width;
      double xy[] = { x, body.y + body.height * 0.34, x + side * horn, body.y + body.height * 0.26, x + side * horn, body.y + body.height * 0.74, x, body.y + body.height * 0.66 };

      ptm_pen_polygon (pen, xy, 4, ptm_pen_get_tint (pen, 0, 0.5), edge, pen->line);
    }
  ptm_pen_shape (pen, "rounded", body, fill, edge, pen->line);
  ptm_pen_shape (pen, "rounded", (PtmFrame){ body.x + body.width * 0.12, body.y + body.height * 0.3, body.width * 0.76, body.height * 0.4 }, PTM_RGB (255, 255, 255), edge, pen->hair);
  pen->strong = TRUE;
  ptm_pen_text_in (pen, rule, (PtmFrame){ body.x + body.width * 0.15, body.y + body.height * 0.32, body.width * 0.7, body.height * 0.36 }, pen->text * 0.6, pen->text * 1.4, 1, "center");
  pen->strong = FALSE;
  for (int i = 0; i < 3; i++)
    ptm_pen_disc (pen, body.x + body.width * (0.38 + 0.12 * i), body.y + body.height * 0.15, body.height * 0.032, ptm_pen_get_accent (pen, i + 1), PTM_COLOR_NONE, 0);
}

void
ptm_figure_function_machine (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) numbers = ptm_pen_get_list (pen, "numbers", "1, 2, 5, 10");
  const char      *rule = ptm_pen_get (pen, "rule");
  g_autofree char *pretty = NULL;
  double           test = 0, height = MIN (box.height, box.width * 0.5), side = MIN (pen->text * 2.6, box.width * 0.12), row, top;
  PtmFrame         body = { box.x + box.width * 0.35, box.y + (box.height - height * 0.62) / 2, box.width * 0.3, height * 0.62 };
  guint            n = MIN (g_strv_length (numbers), 8);

  if (rule != NULL && !ptm_formula_evaluate (rule, 1, &test))
    {
      ptm_pen_reject (pen, rule);
      rule = NULL;
    }
  if (rule == NULL)
    rule = "x + 3";
  pretty = ptm_formula_dup_pretty (rule);
  draw_body (pen, body, pretty);
  row = MIN (pen->text * 2.3, height / MAX (n, 1));
  top = box.y + (box.height - row * n) / 2;
  for (guint i = 0; i < n; i++)
    {
      double           value = 0, result = NAN, y = top + (i + 0.5) * row;
      g_autofree char *text = NULL;

      if (!ptm_pen_parse_number (numbers[i], &value) || !ptm_formula_evaluate (rule, value, &result) || !isfinite (result) || fabs (result) > 1e9)
        {
          ptm_pen_reject (pen, numbers[i]);
          continue;
        }
      text = ptm_pen_dup_number (pen, result, 3);
      ptm_pen_text (pen, numbers[i], box.x + side, y, pen->text * 1.15, "center");
      pen->strong = TRUE;
      ptm_pen_answer (pen, text, box.x + box.width - side, y, pen->text * 1.15, side * 1.3);
      pen->strong = FALSE;
    }
  ptm_pen_arrow (pen, box.x + side * 1.9, box.y + box.height / 2, body.x - body.height * 0.24, box.y + box.height / 2, pen->ink, pen->line);
  ptm_pen_arrow (pen, body.x + body.width + body.height * 0.24, box.y + box.height / 2, box.x + box.width - side * 1.9, box.y + box.height / 2, pen->ink, pen->line);
  if (pen->mute || top - box.y < pen->text * 1.4)
    return;
  ptm_pen_text (pen, ptm_pen_get_word (pen, "input"), box.x + side, top - pen->text * 0.8, pen->text * 0.8, "center");
  ptm_pen_text (pen, ptm_pen_get_word (pen, "output"), box.x + box.width - side, top - pen->text * 0.8, pen->text * 0.8, "center");
}
