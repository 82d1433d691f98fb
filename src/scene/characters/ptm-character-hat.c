/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what is worn on the head. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

#define WHITE PTM_RGB (252, 251, 248)
#define GOLD  PTM_RGB (246, 200, 72)

void
ptm_actor_draw_hat_behind (PtmActor *f)
{
  if (f->look.hat == PTM_HAT_STRAW)
    {
      ptm_crayon_ellipse (f->crayon, 0, -7.4, 18.6, 5.6);
      ptm_crayon_shade (f->crayon, PTM_RGB (214, 168, 88), 1.2);
    }
  if (f->look.hat == PTM_HAT_SPACE)
    {
      ptm_crayon_ellipse (f->crayon, 0, -0.6, 17, 16.4);
      ptm_crayon_shade (f->crayon, f->look.top, 3);
    }
}

/* A cap of the skull: from temple to temple, so high over the crown. */
static void
dome_path (PtmActor *f, double brow, double top, double width)
{
  cairo_t *cr = f->crayon->cr;

  cairo_move_to (cr, -width, brow);
  cairo_curve_to (cr, -width - 0.4, top * 0.62, -width * 0.62, top, 0, top);
  cairo_curve_to (cr, width * 0.62, top, width + 0.4, top * 0.62, width, brow);
  cairo_curve_to (cr, width * 0.5, brow - 2.4, -width * 0.5, brow - 2.4, -width, brow);
  cairo_close_path (cr);
}

static void
draw_band (PtmActor *f, PtmColor color, double brow, double width, double height)
{
  cairo_t *cr = f->crayon->cr;

  cairo_move_to (cr, -width, brow);
  cairo_curve_to (cr, -width * 0.5, brow - 2.4, width * 0.5, brow - 2.4, width, brow);
  cairo_line_to (cr, width * 1.01, brow - height);
  cairo_curve_to (cr, width * 0.5, brow - height - 2.4, -width * 0.5, brow - height - 2.4, -width * 1.01, brow - height);
  cairo_close_path (cr);
  ptm_crayon_shade (f->crayon, color, 0.8);
}

static void
draw_brim (PtmActor *f, PtmColor color, double y, double reach)
{
  cairo_t *cr = f->crayon->cr;
  double   x = f->pose.turn * 5;

  cairo_move_to (cr, -7 + x, y);
  cairo_curve_to (cr, -3 + x, y - 2.6, 7 + x, y - 2.6, 9 + x * 0.6, y - 0.6);
  cairo_curve_to (cr, 13 + x * 0.6, y + 0.4, 12 + x * 0.4 + reach, y + 2.6, 8 + x + reach, y + 2);
  cairo_curve_to (cr, 2 + x, y + 0.8, -4 + x, y + 1, -7 + x, y);
  cairo_close_path (cr);
  ptm_crayon_shade (f->crayon, color, 0.7);
}

static void
draw_cap (PtmActor *f, PtmColor color)
{
  dome_path (f, -4.4, -16.6, 12);
  ptm_crayon_shade (f->crayon, color, 2.2);
  draw_brim (f, ptm_crayon_get_shade (color, 0.06), -4.6, 3);
  ptm_crayon_ellipse (f->crayon, 0, -16.2, 1.2, 0.8);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (color, 0.06));
}

static void
draw_beanie (PtmActor *f, PtmColor color)
{
  ptm_crayon_ellipse (f->crayon, 0, -17.4, 3, 2.9);
  ptm_crayon_shade (f->crayon, WHITE, 0.8);
  dome_path (f, -5, -17, 12);
  ptm_crayon_shade (f->crayon, color, 2.2);
  draw_band (f, ptm_palette_shade (color, 0.07), -3.6, 12.2, 4);
}

static void
draw_straw (PtmActor *f)
{
  PtmColor straw = PTM_RGB (238, 198, 112);
  cairo_t *cr = f->crayon->cr;

  dome_path (f, -7, -19, 10.6);
  ptm_crayon_shade (f->crayon, straw, 2);
  draw_band (f, f->look.accent.a > 0 && f->look.clothes != PTM_CLOTHES_OVERALLS ? f->look.accent : PTM_RGB (198, 72, 64), -7, 10.8, 3);
  cairo_move_to (cr, -18.6, -7);
  cairo_curve_to (cr, -9, -10.4, 9, -10.4, 18.6, -7);
  cairo_curve_to (cr, 12, -2, -12, -2, -18.6, -7);
  cairo_close_path (cr);
  ptm_crayon_shade (f->crayon, straw, 1);
}

static void
draw_chef (PtmActor *f)
{
  for (int i = 0; i < 5; i++)
    ptm_crayon_ellipse (f->crayon, (i - 2) * 4.4, -20 - (i == 2 ? 1.6 : i % 2 == 0 ? -1.4
                                                                                   : 0.4),
                        5, 5);
  ptm_crayon_shade (f->crayon, WHITE, 1.6);
  ptm_crayon_rounded (f->crayon, -9.4, -19, 18.8, 10, 1);
  ptm_crayon_fill (f->crayon, WHITE);
  draw_band (f, PTM_RGB (240, 237, 232), -6.4, 10.6, 5);
}

static void
draw_helmet (PtmActor *f, PtmColor color, gboolean fire)
{
  cairo_t *cr = f->crayon->cr;

  if (fire)
    {
      cairo_move_to (cr, -15, -4);
      cairo_curve_to (cr, -9, -8.4, 9, -8.4, 14.6, -5);
      cairo_curve_to (cr, 9, -3.4, -9, -3, -15, -4);
      cairo_close_path (cr);
      ptm_crayon_shade (f->crayon, ptm_crayon_get_shade (color, 0.05), 0.6);
    }
  dome_path (f, -4.8, -18, 12.4);
  ptm_crayon_shade (f->crayon, color, 2.4);
  ptm_crayon_rounded (f->crayon, -1.6 + f->pose.turn * 2, -18.6, 3.2, 11, 1.6);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (color, 0.06));
  if (fire)
    {
      cairo_move_to (cr, f->pose.turn * 4 - 3.6, -13.4);
      cairo_line_to (cr, f->pose.turn * 4 + 3.6, -13.4);
      cairo_curve_to (cr, f->pose.turn * 4 + 3.6, -9, f->pose.turn * 4 + 1.6, -7.6, f->pose.turn * 4, -7);
      cairo_curve_to (cr, f->pose.turn * 4 - 1.6, -7.6, f->pose.turn * 4 - 3.6, -9, f->pose.turn * 4 - 3.6, -13.4);
      ptm_crayon_fill (f->crayon, GOLD);
    }
  else
    draw_brim (f, ptm_crayon_get_shade (color, 0.04), -4.8, 1);
}

static void
draw_police (PtmActor *f, PtmColor color)
{
  cairo_t *cr = f->crayon->cr;

  cairo_move_to (cr, -11.6, -7);
  cairo_curve_to (cr, -17.4, -12, -14, -16.4, 0, -17.4);
  cairo_curve_to (cr, 14, -16.4, 17.4, -12, 11.6, -7);
  cairo_close_path (cr);
  ptm_crayon_shade (f->crayon, color, 1.8);
  draw_band (f, ptm_crayon_get_shade (color, 0.12), -4.6, 11.6, 3.4);
  draw_brim (f, PTM_RGB (38, 38, 52), -4.6, 1);
  ptm_crayon_ellipse (f->crayon, f->pose.turn * 4, -11.4, 2, 2.2);
  ptm_crayon_fill (f->crayon, GOLD);
}

static void
draw_pirate (PtmActor *f)
{
  PtmJoint p[] = { { -17.6, -3.6 }, { -14, -12.6 }, { -5, -16.4 }, { 0, -20.6 }, { 6, -16.6 }, { 14, -12.6 }, { 17.6, -3.6 }, { 8, -7.4 }, { 0, -8.2 }, { -8, -7.4 } };
  double   x = f->pose.turn * 3;

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (f->crayon, PTM_RGB (58, 50, 64), 2.2);
  ptm_crayon_ellipse (f->crayon, x, -13, 2.5, 2.4);
  ptm_crayon_rounded (f->crayon, x - 1.5, -12, 3, 2.6, 0.7);
  ptm_crayon_fill (f->crayon, WHITE);
  ptm_crayon_ellipse (f->crayon, x - 1, -13, 0.7, 0.8);
  ptm_crayon_ellipse (f->crayon, x + 1, -13, 0.7, 0.8);
  ptm_crayon_fill (f->crayon, PTM_RGB (58, 50, 64));
}

static void
draw_star (PtmActor *f, double x, double y, double r)
{
  for (int i = 0; i < 10; i++)
    cairo_line_to (f->crayon->cr, x + sin (i * G_PI / 5) * r * (i % 2 == 0 ? 1 : 0.46), y - cos (i * G_PI / 5) * r * (i % 2 == 0 ? 1 : 0.46));
  cairo_close_path (f->crayon->cr);
  ptm_crayon_fill (f->crayon, GOLD);
}

static void
draw_wizard (PtmActor *f, PtmColor color)
{
  PtmJoint p[] = { { -11.6, -5.6 }, { -8.6, -14 }, { -4.6, -24 }, { -6, -33 }, { 2.6, -26.4 }, { 6.6, -17 }, { 11.6, -5.6 }, { 0, -8 } };
  cairo_t *cr = f->crayon->cr;

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (f->crayon, color, 2.4);
  draw_star (f, -2.4, -20, 2.4);
  draw_star (f, 3.6, -13, 2);
  cairo_move_to (cr, -17.4, -5);
  cairo_curve_to (cr, -9, -9.4, 9, -9.4, 17.4, -5);
  cairo_curve_to (cr, 9, -2.6, -9, -2.6, -17.4, -5);
  cairo_close_path (cr);
  ptm_crayon_shade (f->crayon, color, 0.9);
}

static void
draw_crown (PtmActor *f)
{
  double   x = f->pose.turn * 1.5;
  PtmJoint p[] = { { x - 9, -9.4 }, { x - 10.4, -18.6 }, { x - 5, -14 }, { x, -20.6 }, { x + 5, -14 }, { x + 10.4, -18.6 }, { x + 9, -9.4 } };
  PtmColor jewels[] = { PTM_RGB (222, 70, 80), PTM_RGB (70, 140, 210), PTM_RGB (222, 70, 80) };

  ptm_crayon_polygon (f->crayon, p, G_N_ELEMENTS (p));
  ptm_crayon_shade (f->crayon, GOLD, 1.4);
  for (int i = 0; i < 3; i++)
    {
      ptm_crayon_ellipse (f->crayon, x + (i - 1) * 5.2, -11.8, 1.2, 1.3);
      ptm_crayon_fill (f->crayon, jewels[i]);
    }
}

static void
draw_space (PtmActor *f)
{
  cairo_t *cr = f->crayon->cr;

  ptm_crayon_ellipse (f->crayon, f->pose.turn * 1.6, 0, 13.8, 13.2);
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (f->look.top, 0.12), 1.4);
  cairo_move_to (cr, -8.6, -8.2);
  cairo_curve_to (cr, -6, -11, -3, -12, 0.6, -12);
  ptm_crayon_stroke (f->crayon, WHITE, 1.5);
  ptm_crayon_rounded (f->crayon, -9.6, 12, 19.2, 4.6, 2.2);
  ptm_crayon_shade (f->crayon, ptm_crayon_get_shade (f->look.top, 0.09), 1);
}

static void
draw_knight (PtmActor *f)
{
  PtmColor steel = PTM_RGB (186, 196, 210);
  PtmJoint plume[] = { { -1, -17 }, { -6, -25 }, { -16, -24 }, { -20, -14 }, { -13, -16 }, { -8, -13 } };

  ptm_crayon_smooth (f->crayon, plume, G_N_ELEMENTS (plume), TRUE);
  ptm_crayon_shade (f->crayon, f->look.accent, 1.6);
  dome_path (f, -4, -18, 12.8);
  ptm_crayon_shade (f->crayon, steel, 2.4);
  draw_band (f, ptm_crayon_get_shade (steel, 0.07), -3, 12.8, 3.6);
  ptm_crayon_rounded (f->crayon, -13.2, -5, 4.4, 15.6, 2);
  ptm_crayon_shade (f->crayon, steel, 1);
}

static void
draw_top_hat (PtmActor *f, PtmColor color)
{
  cairo_t *cr = f->crayon->cr;

  dome_path (f, -7, -18.6, 10.6);
  ptm_crayon_shade (f->crayon, color, 1.8);
  draw_band (f, ptm_crayon_get_shade (color, 0.14), -7, 10.8, 3);
  cairo_move_to (cr, -16, -5.4);
  cairo_curve_to (cr, -9, -9.6, 9, -9.6, 16, -5.4);
  cairo_curve_to (cr, 9, -4.2, -9, -4.2, -16, -5.4);
  cairo_close_path (cr);
  ptm_crayon_shade (f->crayon, color, 0.8);
}

static void
draw_party (PtmActor *f)
{
  PtmJoint cone[] = { { -7.6, -10.6 }, { 0, -26 }, { 7.6, -10.6 } };

  ptm_crayon_polygon (f->crayon, cone, 3);
  ptm_crayon_shade (f->crayon, f->look.accent, 1.6);
  for (int i = 0; i < 3; i++)
    ptm_crayon_ellipse (f->crayon, (i - 1) * 3.4, -13 - (i == 1 ? 5 : 0), 1.2, 1.2);
  ptm_crayon_fill (f->crayon, WHITE);
  ptm_crayon_ellipse (f->crayon, 0, -26.4, 2.2, 2.2);
  ptm_crayon_shade (f->crayon, GOLD, 0.6);
}

static void
draw_nurse (PtmActor *f)
{
  double x = f->pose.turn * 3;

  draw_band (f, WHITE, -8.4, 8.6, 5.6);
  ptm_crayon_rounded (f->crayon, x - 0.8, -14.8, 1.6, 4.6, 0.3);
  ptm_crayon_rounded (f->crayon, x - 2.3, -13.3, 4.6, 1.6, 0.3);
  ptm_crayon_fill (f->crayon, PTM_RGB (222, 70, 76));
}

static void
draw_bow (PtmActor *f)
{
  PtmJoint left[] = { { 5.4, -12.6 }, { 0.4, -16.4 }, { 0.8, -9.6 } }, right[] = { { 5.4, -12.6 }, { 10.6, -15 }, { 9.4, -8.8 } };

  ptm_crayon_smooth (f->crayon, left, 3, TRUE);
  ptm_crayon_shade (f->crayon, f->look.accent, 0.8);
  ptm_crayon_smooth (f->crayon, right, 3, TRUE);
  ptm_crayon_shade (f->crayon, f->look.accent, 0.8);
  ptm_crayon_ellipse (f->crayon, 5.4, -12.5, 1.5, 1.5);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (f->look.accent, 0.07));
}

void
ptm_actor_draw_hat (PtmActor *f)
{
  if ((f->look.extra & PTM_EXTRA_BOW) != 0)
    draw_bow (f);
  switch (f->look.hat)
    {
    case PTM_HAT_CAP:
      draw_cap (f, f->look.accent);
      break;
    case PTM_HAT_BEANIE:
      draw_beanie (f, f->look.accent);
      break;
    case PTM_HAT_STRAW:
      draw_straw (f);
      break;
    case PTM_HAT_CHEF:
      draw_chef (f);
      break;
    case PTM_HAT_FIRE:
      draw_helmet (f, PTM_RGB (208, 58, 52), TRUE);
      break;
    case PTM_HAT_HARD:
      draw_helmet (f, GOLD, FALSE);
      break;
    case PTM_HAT_POLICE:
      draw_police (f, f->look.top);
      break;
    case PTM_HAT_PIRATE:
      draw_pirate (f);
      break;
    case PTM_HAT_WIZARD:
      draw_wizard (f, f->look.top);
      break;
    case PTM_HAT_CROWN:
      draw_crown (f);
      break;
    case PTM_HAT_SPACE:
      draw_space (f);
      break;
    case PTM_HAT_KNIGHT:
      draw_knight (f);
      break;
    case PTM_HAT_TOP:
      draw_top_hat (f, f->look.clothes == PTM_CLOTHES_COAT ? ptm_crayon_get_shade (f->look.top, 0.12) : PTM_RGB (56, 50, 64));
      break;
    case PTM_HAT_PARTY:
      draw_party (f);
      break;
    case PTM_HAT_NURSE:
      draw_nurse (f);
      break;
    case PTM_HAT_NONE:
    default:
      break;
    }
}
