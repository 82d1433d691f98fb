/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file sets a certificate: a guilloche frame, a seal, and what is certified. Params: name, for, date, by (who signs),
 * heading. What is not given is a line to write on. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-page.h"
#include "ptm-figure-params.h"

/* A row of loops between two fine lines, all round. */
static void
draw_border (PtmPen *pen, PtmFrame page, double width)
{
  PtmColor strong = ptm_pen_get_strong (pen, 0), light = ptm_pen_get_tint (pen, 0, 0.55);
  int      across = MAX ((int)round ((page.width - width) / width), 1), down = MAX ((int)round ((page.height - width) / width), 1);
  double   dx = (page.width - width) / across, dy = (page.height - width) / down;

  for (int side = 0; side < 2; side++)
    {
      double y = page.y + width / 2 + side * (page.height - width), x = page.x + width / 2 + side * (page.width - width);

      for (int i = 0; i <= across; i++)
        ptm_pen_disc (pen, page.x + width / 2 + i * dx, y, width * 0.42, PTM_COLOR_NONE, light, pen->line);
      for (int i = 1; i < down; i++)
        ptm_pen_disc (pen, x, page.y + width / 2 + i * dy, width * 0.42, PTM_COLOR_NONE, light, pen->line);
    }
  ptm_pen_shape (pen, "rect", page, PTM_COLOR_NONE, strong, pen->line * 1.4);
  ptm_pen_shape (pen, "rect", (PtmFrame){ page.x + width, page.y + width, page.width - 2 * width, page.height - 2 * width }, PTM_COLOR_NONE, strong, pen->line);
}

/* A rosette with two ribbons. */
static void
draw_seal (PtmPen *pen, double x, double y, double r)
{
  double star[96];

  for (int i = -1; i <= 1; i += 2)
    {
      double ribbon[] = { x + i * r * 0.1, y + r * 0.4, x + i * r * 0.75, y + r * 0.4, x + i * r * 0.95, y + r * 1.75, x + i * r * 0.6, y + r * 1.5, x + i * r * 0.3, y + r * 1.85 };

      ptm_pen_polygon (pen, ribbon, 5, ptm_pen_get_strong (pen, 1), PTM_COLOR_NONE, 0);
    }
  for (int i = 0; i < 48; i++)
    {
      double a = i * G_PI / 24, reach = r * (i % 2 == 0 ? 1 : 0.88);

      star[i * 2] = x + cos (a) * reach;
      star[i * 2 + 1] = y + sin (a) * reach;
    }
  ptm_pen_polygon (pen, star, 48, ptm_pen_get_strong (pen, 0), PTM_COLOR_NONE, 0);
  ptm_pen_disc (pen, x, y, r * 0.7, PTM_COLOR_NONE, ptm_pen_get_tint (pen, 0, 0.25), pen->line);
  for (int i = 0; i < 5; i++)
    {
      star[i * 4] = x + cos (i * G_PI * 0.4 - G_PI / 2) * r * 0.48;
      star[i * 4 + 1] = y + sin (i * G_PI * 0.4 - G_PI / 2) * r * 0.48;
      star[i * 4 + 2] = x + cos (i * G_PI * 0.4 - G_PI * 0.3) * r * 0.2;
      star[i * 4 + 3] = y + sin (i * G_PI * 0.4 - G_PI * 0.3) * r * 0.2;
    }
  ptm_pen_polygon (pen, star, 10, ptm_pen_get_tint (pen, 0, 0.15), PTM_COLOR_NONE, 0);
}

/* A small word and under it what it says, or a line. */
static void
draw_entry (PtmPen *pen, const char *word, const char *text, PtmFrame box, double high, gboolean large)
{
  PtmNode *node = ptm_pen_text_in (pen, word, (PtmFrame){ box.x, box.y, box.width, box.height * 0.3 }, high * 0.2, CLAMP (high * 0.42, pen->layout->base * 0.75, pen->layout->base), 1, "center");
  PtmFrame rest = { box.x, box.y + box.height * 0.32, box.width, box.height * 0.6 };

  if (node != NULL)
    node->color = ptm_color_mix (pen->paper, pen->ink, 0.75);
  if (text != NULL && large)
    ptm_page_heading (pen, text, rest, high, "center");
  else if (text != NULL)
    ptm_pen_text_in (pen, text, rest, high * 0.3, high, 3, "center");
  if (text == NULL || large)
    ptm_pen_line (pen, box.x + box.width * 0.08, box.y + box.height * 0.96, box.x + box.width * 0.92, box.y + box.height * 0.96, pen->grey, pen->hair * 1.5);
}

/* What stands over a line at the foot, the word under it. */
static void
draw_signature (PtmPen *pen, const char *word, const char *text, PtmFrame box)
{
  ptm_pen_text_in (pen, text != NULL ? text : "", (PtmFrame){ box.x, box.y, box.width, box.height * 0.5 }, box.height * 0.15, box.height * 0.32, 1, "center");
  ptm_pen_line (pen, box.x, box.y + box.height * 0.56, box.x + box.width, box.y + box.height * 0.56, pen->ink, pen->hair);
  ptm_pen_text_in (pen, word, (PtmFrame){ box.x, box.y + box.height * 0.62, box.width, box.height * 0.36 }, box.height * 0.12, box.height * 0.24, 1, "center");
}

void
ptm_figure_certificate (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  double      ratio = box.width > box.height ? MIN (box.width / box.height, 1.5) : MAX (box.width / box.height, 0.68), w = MIN (box.width, box.height * ratio), h = w / ratio;
  PtmFrame    page = { box.x + (box.width - w) / 2, box.y + (box.height - h) / 2, w, h };
  double      edge = MIN (w, h) * 0.045, pad = edge * 2.2, x = page.x + pad, y = page.y + pad, inner = w - 2 * pad, room = h - 2 * pad, seal = MIN (w, h) * 0.075;
  const char *heading = ptm_pen_get (pen, "heading");
  PtmNode    *title;

  ptm_pen_shape (pen, "rect", page, ptm_color_mix (pen->paper, PTM_RGB (255, 255, 255), 0.6), PTM_COLOR_NONE, 0);
  draw_border (pen, page, edge);
  title = ptm_page_heading (pen, heading != NULL ? heading : ptm_pen_get_word (pen, "title-certificate"), (PtmFrame){ x, y, inner, room * 0.2 }, room * 0.15, "center");
  if (title != NULL)
    title->color = ptm_pen_get_strong (pen, 0);
  draw_entry (pen, ptm_pen_get_word (pen, "awarded-to"), ptm_pen_get (pen, "name"), (PtmFrame){ x + inner * 0.08, y + room * 0.23, inner * 0.84, room * 0.24 }, room * 0.13, TRUE);
  draw_entry (pen, ptm_pen_get_word (pen, "awarded-for"), ptm_pen_get (pen, "for"), (PtmFrame){ x + inner * 0.08, y + room * 0.5, inner * 0.84, room * 0.22 }, room * 0.08, FALSE);
  draw_seal (pen, page.x + w / 2, y + room * 0.82, seal);
  draw_signature (pen, ptm_pen_get_word (pen, "date"), ptm_pen_get (pen, "date"), (PtmFrame){ x, y + room * 0.8, inner * 0.32, room * 0.18 });
  draw_signature (pen, ptm_pen_get_word (pen, "signature"), ptm_pen_get (pen, "by"), (PtmFrame){ x + inner * 0.68, y + room * 0.8, inner * 0.32, room * 0.18 });
  ptm_page_turn (pen);
}
