/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what one measures with. ruler, params: length (10 centimetres), object lengths to measure as bars above it
 * ("3.5, 7"). protractor, params: angle (of the ray that is measured, none). With labels = blank what is measured is for the
 * pupil to write. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

static void
draw_scale (PtmPen *pen, PtmFrame body, double zero, double centimetre, int length)
{
  for (int i = 0; i <= length * 10; i++)
    {
      double           x = zero + i * centimetre / 10, tall = body.height * (i % 10 == 0 ? 0.36 : i % 5 == 0 ? 0.27
                                                                                                             : 0.18);
      g_autofree char *text = i % 10 == 0 ? g_strdup_printf ("%d", i / 10) : NULL;

      /* Millimetres that would run together are left out. */
      if (i % 5 != 0 && centimetre / 10 < pen->hair * 2.2)
        continue;
      ptm_pen_line (pen, x, body.y, x, body.y + tall, pen->ink, i % 10 == 0 ? pen->line * 0.7 : pen->hair * 0.8);
      if (text != NULL && !pen->mute)
        ptm_pen_text (pen, text, x, body.y + body.height * 0.64, MIN (body.height * 0.3, centimetre * 0.46), "center");
    }
}

static void
draw_lengths (PtmPen *pen, char **items, double bottom, double zero, double centimetre, int length)
{
  double row = pen->text * 2.1;
  guint  n = MIN (g_strv_length (items), 5);

  for (guint i = 0; i < n; i++)
    {
      double           value = 0, y = bottom - (i + 0.7) * row;
      g_autofree char *number = NULL;
      g_autofree char *text = NULL;

      if (!ptm_pen_parse_number (items[i], &value) || value <= 0 || value > length)
        {
          ptm_pen_reject (pen, items[i]);
          continue;
        }
      number = ptm_pen_dup_number (pen, value, 1);
      text = g_strdup_printf ("%s cm", number);
      ptm_pen_shape (pen, "rect", (PtmFrame){ zero, round (y - row * 0.22), value * centimetre, round (row * 0.44) }, ptm_pen_get_tint (pen, i, 0.6), ptm_pen_get_strong (pen, i), pen->hair);
      pen->strong = TRUE;
      ptm_pen_answer (pen, text, MIN (zero + value * centimetre + pen->text * 2.4, pen->box.x + pen->box.width - pen->text * 2), y, pen->text, pen->text * 3.6);
      pen->strong = FALSE;
    }
}

void
ptm_figure_ruler (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) items = ptm_pen_get_list (pen, "objects", "");
  int      length = ptm_pen_get_int (pen, "length", 10, 1, 30);
  double   above = items[0] != NULL ? MIN (g_strv_length (items), 5) * pen->text * 2.1 + pen->text * 0.4 : 0, centimetre = box.width / (length + 1.0), height = MIN (box.height - above, MIN (box.width * 0.16, centimetre * 2.2));
  PtmFrame body = { round (box.x), round (box.y + (box.height - height - above) / 2 + above), round (box.width), round (height) };

  if (height < 6)
    return;
  ptm_pen_shape (pen, "card", body, ptm_pen_get_tint (pen, 2, 0.2), ptm_pen_get_strong (pen, 2), pen->line);
  draw_scale (pen, body, body.x + centimetre / 2, centimetre, length);
  if (!pen->mute)
    ptm_pen_text (pen, "cm", body.x + body.width - centimetre * 0.1, body.y + body.height * 0.86, MIN (body.height * 0.17, centimetre * 0.3), "right");
  draw_lengths (pen, items, body.y - pen->text * 0.2, body.x + centimetre / 2, centimetre, length);
}

static void
draw_degrees (PtmPen *pen, double x, double y, double r)
{
  for (int degrees = 0; degrees <= 180; degrees++)
    {
      double           a = degrees * G_PI / 180, inner = degrees % 10 == 0 ? 0.9 : degrees % 5 == 0 ? 0.93
                                                                                                    : 0.955;
      g_autofree char *outer = degrees % 10 == 0 ? g_strdup_printf ("%d", 180 - degrees) : NULL;
      g_autofree char *plain = degrees % 10 == 0 ? g_strdup_printf ("%d", degrees) : NULL;
      PtmNode         *node;

      if (degrees % 5 != 0 && r * G_PI / 180 < pen->hair * 2.2)
        continue;
      ptm_pen_move_to (pen, x + r * inner * cos (a), y - r * inner * sin (a));
      ptm_pen_line_to (pen, x + r * 0.985 * cos (a), y - r * 0.985 * sin (a));
      ptm_pen_end (pen, PTM_COLOR_NONE, pen->ink, degrees % 10 == 0 ? pen->hair : MAX (pen->hair * 0.6, 0.8));
      if (outer == NULL || pen->mute)
        continue;
      ptm_pen_text (pen, outer, x + r * 0.83 * cos (a), y - r * 0.83 * sin (a) - (degrees % 180 == 0 ? r * 0.03 : 0), r * 0.046, "center");
      node = ptm_pen_text (pen, plain, x + r * 0.72 * cos (a), y - r * 0.72 * sin (a) - (degrees % 180 == 0 ? r * 0.03 : 0), r * 0.046, "center");
      node->color = ptm_pen_get_strong (pen, 0);
    }
}

void
ptm_figure_protractor (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  double           angle = ptm_pen_get_number (pen, "angle", 0, 1, 179), foot = pen->text * 1.4, head = angle > 0 ? pen->text * 1.6 : 0;
  double           r = MIN (box.width / 2 - pen->text, box.height - foot - head) - pen->line, x = box.x + box.width / 2, y = box.y + (box.height + r + head - foot) / 2, a = angle * G_PI / 180;
  g_autofree char *number = ptm_pen_dup_number (pen, angle, 1);
  g_autofree char *text = g_strconcat (number, "°", NULL);

  if (r < 20)
    return;
  ptm_pen_sector (pen, x, y, r, 0, 180, ptm_pen_get_tint (pen, 0, 0.1), ptm_pen_get_strong (pen, 0), pen->line);
  ptm_pen_arc (pen, x, y, r * 0.62, r * 0.62, 0, 180);
  ptm_pen_end (pen, PTM_COLOR_NONE, pen->grey, pen->hair);
  draw_degrees (pen, x, y, r);
  if (angle > 0)
    {
      PtmColor color = ptm_pen_get_strong (pen, 1);

      ptm_pen_arc (pen, x, y, r * 0.24, r * 0.24, 0, angle);
      ptm_pen_end (pen, PTM_COLOR_NONE, color, pen->line);
      ptm_pen_line (pen, x, y, x + r * 0.6, y, color, pen->line * 1.2);
      ptm_pen_line (pen, x, y, x + (r + head * 0.4) * cos (a), y - (r + head * 0.4) * sin (a), color, pen->line * 1.2);
      pen->strong = TRUE;
      ptm_pen_answer (pen, text, x + r * 0.42 * cos (a / 2), y - MAX (r * 0.42 * sin (a / 2), pen->text * 1.1), pen->text * 1.1, pen->text * 3);
      pen->strong = FALSE;
    }
  ptm_pen_disc (pen, x, y, pen->line * 1.6, pen->ink, PTM_COLOR_NONE, 0);
}
