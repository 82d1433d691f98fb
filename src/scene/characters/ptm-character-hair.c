/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws how people wear their hair: the part behind the head and the part over the forehead. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

static void
draw_smooth (PtmActor *f, const PtmJoint *points, int n, double depth)
{
  ptm_crayon_smooth (f->crayon, points, n, TRUE);
  ptm_crayon_shade (f->crayon, f->look.hair_color, depth);
}

/* Locks: circles round an arc, filled with it. */
static void
draw_cloud (PtmActor *f, double x, double y, double r, double lock, double from, double to, int n)
{
  for (int i = 0; i < n; i++)
    {
      double a = (from + (to - from) * i / (n - 1)) * G_PI / 180;

      ptm_crayon_ellipse (f->crayon, x + sin (a) * r, y - cos (a) * r, lock, lock);
    }
  ptm_crayon_shade (f->crayon, f->look.hair_color, 1.8);
}

static void
draw_braid (PtmActor *f, double x, double sway)
{
  for (int i = 4; i >= 0; i--)
    {
      ptm_crayon_ellipse (f->crayon, x + sway * i * 0.5, 6 + i * 3.6, 2.6 - i * 0.14, 2.5);
      ptm_crayon_shade (f->crayon, f->look.hair_color, 1.1);
    }
  ptm_crayon_ellipse (f->crayon, x + sway * 2.3, 22.4, 1.9, 1.3);
  ptm_crayon_fill (f->crayon, f->look.accent);
  ptm_crayon_ellipse (f->crayon, x + sway * 2.5, 24.8, 1.7, 2.2);
  ptm_crayon_fill (f->crayon, f->look.hair_color);
}

static void
draw_ponytail (PtmActor *f)
{
  double   s = f->pose.sway * 4;
  PtmJoint p[] = { { -7, -9 }, { -13, -11 }, { -18 + s, -6 }, { -19.5 + s, 4 }, { -15.5 + s * 1.6, 13 }, { -14.4 + s, 5 }, { -11, -2 } };

  draw_smooth (f, p, G_N_ELEMENTS (p), 1.6);
  ptm_crayon_ellipse (f->crayon, -10, -8.4, 2, 2.6);
  ptm_crayon_fill (f->crayon, f->look.accent);
}

void
ptm_actor_draw_hair_behind (PtmActor *f)
{
  double   s = f->pose.sway * 1.6;
  PtmJoint long_hair[] = { { 0, -14 }, { 9, -11.6 }, { 12.6, -3 }, { 12.4, 8 }, { 11.2 + s, 17 }, { 5 + s, 19.4 }, { -5 + s, 19.4 }, { -12 + s, 17.4 }, { -13, 8 }, { -12.6, -3 }, { -9, -11.6 } };
  PtmJoint bob[] = { { 0, -14 }, { 9.4, -11.4 }, { 13, -3 }, { 13.2, 6 }, { 10.4, 11 }, { 0, 11.6 }, { -10.4, 11 }, { -13.4, 6 }, { -13, -3 }, { -9.4, -11.4 } };
  PtmJoint veil[] = { { 0, -15 }, { 10, -12 }, { 13.6, -2 }, { 13, 8 }, { 14.4, 16 }, { 8, 20 }, { -8, 20 }, { -14.4, 16 }, { -13, 8 }, { -13.6, -2 }, { -10, -12 } };

  switch (f->look.hair)
    {
    case PTM_HAIR_LONG:
      draw_smooth (f, long_hair, G_N_ELEMENTS (long_hair), 2.4);
      break;
    case PTM_HAIR_BOB:
      draw_smooth (f, bob, G_N_ELEMENTS (bob), 2);
      break;
    case PTM_HAIR_PONYTAIL:
      draw_ponytail (f);
      break;
    case PTM_HAIR_BUN:
      ptm_crayon_ellipse (f->crayon, -3.4, -14.6, 5.2, 4.9);
      ptm_crayon_shade (f->crayon, f->look.hair_color, 1.8);
      break;
    case PTM_HAIR_BRAIDS:
      draw_braid (f, 9.4, s * 0.5);
      break;
    case PTM_HAIR_AFRO:
      draw_cloud (f, 0, -3.6, 10, 6.8, -125, 125, 11);
      ptm_crayon_ellipse (f->crayon, 0, -4, 13, 12.4);
      ptm_crayon_fill (f->crayon, f->look.hair_color);
      break;
    case PTM_HAIR_CURLY:
      draw_cloud (f, 0, -0.6, 9.8, 5, -140, 140, 11);
      break;
    case PTM_HAIR_HIJAB:
      ptm_crayon_smooth (f->crayon, veil, G_N_ELEMENTS (veil), TRUE);
      ptm_crayon_shade (f->crayon, f->look.accent, 2.4);
      break;
    case PTM_HAIR_SHORT:
    case PTM_HAIR_SPIKY:
    case PTM_HAIR_BALD:
    case PTM_HAIR_TURBAN:
    default:
      break;
    }
}

/* Light that lies along the crown. */
static void
draw_gloss (PtmActor *f)
{
  cairo_move_to (f->crayon->cr, -7.6, -8.6);
  cairo_curve_to (f->crayon->cr, -5.6, -11, -2.6, -12, 0.4, -11.9);
  ptm_crayon_stroke (f->crayon, ptm_palette_shade (f->look.hair_color, 0.08), 1.1);
}

static void
draw_short (PtmActor *f, double x)
{
  PtmJoint p[] = { { -11.5, 1 }, { -12.4, -5 }, { -9.6, -11.6 }, { -2, -15 }, { 6.4, -14 }, { 11.4, -8.6 }, { 11.6, -1 }, { 10, -3.4 }, { x + 5.6, -6.6 }, { x + 1, -5.9 }, { x - 3.6, -7.4 }, { -8.2, -5.6 }, { -9.6, -1.6 } };

  draw_smooth (f, p, G_N_ELEMENTS (p), 1.6);
}

/* A parting on the near side, the fringe falls to the other. */
static void
draw_fringe (PtmActor *f, double x, double down)
{
  PtmJoint p[] = { { -11.6, down }, { -12.6, -4 }, { -9.6, -11.6 }, { -2, -14.8 }, { 6.4, -13.8 }, { 11.6, -8.2 }, { 12.1, down * 0.9 }, { 10.2, -1.6 }, { x + 5.8, -5 }, { x - 1.6, -8.6 }, { x - 4.4, -9 }, { x - 7, -5.4 }, { -9.7, -1 } };

  draw_smooth (f, p, G_N_ELEMENTS (p), 1.6);
}

static void
draw_bangs (PtmActor *f, double x)
{
  PtmJoint p[] = { { -12.3, 6 }, { -12.9, -4 }, { -9.8, -11.6 }, { 0, -15 }, { 9.8, -11.6 }, { 12.7, -4 }, { 12, 5.6 }, { 10.4, 2 }, { 9.6, -5.2 }, { x + 5, -5.7 }, { x, -5.3 }, { x - 5, -5.7 }, { -9.8, -5 }, { -10.4, 2 } };

  draw_smooth (f, p, G_N_ELEMENTS (p), 1.6);
}

static void
draw_spikes (PtmActor *f, double x)
{
  PtmJoint p[] = { { -11.4, 1 }, { -12.4, -5.6 }, { -14.4, -9.4 }, { -9.8, -10.8 }, { -9.6, -15.6 }, { -4.2, -13.6 }, { -1, -17.6 }, { 2.4, -13.9 }, { 7.2, -16 }, { 7.8, -11.8 }, { 12.8, -11 }, { 11.5, -5.6 }, { 11.4, -0.4 }, { 9.6, -4 }, { x + 6, -4.2 }, { x + 4, -7 }, { x + 0.6, -4.4 }, { x - 2, -7 }, { x - 6, -4.2 }, { -9.4, -4.4 } };

  cairo_move_to (f->crayon->cr, p[0].x, p[0].y);
  for (guint i = 1; i < G_N_ELEMENTS (p); i++)
    {
      double mx = (p[i - 1].x + p[i].x) / 2, my = (p[i - 1].y + p[i].y) / 2;

      cairo_curve_to (f->crayon->cr, mx, my, p[i].x * 0.96, p[i].y * 0.96, p[i].x, p[i].y);
    }
  cairo_close_path (f->crayon->cr);
  ptm_crayon_shade (f->crayon, f->look.hair_color, 1.6);
}

static void
draw_veil (PtmActor *f, double x)
{
  PtmJoint face[] = { { x * 0.5, -8.6 }, { x * 0.5 + 6.6, -6.4 }, { x * 0.5 + 8.9, 0 }, { x * 0.5 + 8, 6.4 }, { x * 0.5 + 3.6, 10.6 }, { x * 0.5 - 3.6, 10.6 }, { x * 0.5 - 8, 6.4 }, { x * 0.5 - 8.9, 0 }, { x * 0.5 - 6.6, -6.4 } };
  PtmJoint outer[] = { { 0, -14.6 }, { 9.6, -11.4 }, { 12.8, -2 }, { 11.8, 7 }, { 7, 13.2 }, { 0, 14.6 }, { -7, 13.2 }, { -11.8, 7 }, { -12.8, -2 }, { -9.6, -11.4 } };

  ptm_crayon_smooth (f->crayon, outer, G_N_ELEMENTS (outer), TRUE);
  cairo_new_sub_path (f->crayon->cr);
  ptm_crayon_smooth (f->crayon, face, G_N_ELEMENTS (face), TRUE);
  cairo_set_fill_rule (f->crayon->cr, CAIRO_FILL_RULE_EVEN_ODD);
  ptm_crayon_fill (f->crayon, f->look.accent);
  cairo_set_fill_rule (f->crayon->cr, CAIRO_FILL_RULE_WINDING);
  cairo_move_to (f->crayon->cr, -8.4, 9.6);
  cairo_curve_to (f->crayon->cr, -4, 13.4, 3, 13, 9, 9.4);
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (f->look.accent, 0.08), 0.9);
}

static void
draw_turban (PtmActor *f)
{
  PtmJoint p[] = { { -11.8, -2.6 }, { -13.6, -8.6 }, { -9.6, -15.4 }, { 0, -18 }, { 9.6, -15.4 }, { 13.4, -8.6 }, { 11.6, -2.8 }, { 4, -6.2 }, { 0, -8.4 }, { -4, -6.2 } };

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (f->crayon, f->look.accent, 2.2);
  for (int i = 0; i < 3; i++)
    {
      cairo_move_to (f->crayon->cr, -12.6 + i * 1.4, -5.4 - i * 3);
      cairo_curve_to (f->crayon->cr, -6, -11 - i * 2, 2, -12 - i * 1.6, 10 - i * 2, -14.4);
    }
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (f->look.accent, 0.075), 0.8);
}

static void
draw_sides (PtmActor *f)
{
  if (f->look.age != PTM_AGE_ELDER)
    return;
  ptm_crayon_ellipse (f->crayon, -10.9, -1.6, 1.9, 3.6);
  ptm_crayon_ellipse (f->crayon, 10.9, -1.6, 1.7, 3.4);
  ptm_crayon_shade (f->crayon, f->look.hair_color, 0.7);
}

void
ptm_actor_draw_hair (PtmActor *f)
{
  double x = f->pose.turn * 3.2;

  switch (f->look.hair)
    {
    case PTM_HAIR_LONG:
      draw_fringe (f, x, 6.4);
      break;
    case PTM_HAIR_PONYTAIL:
    case PTM_HAIR_BUN:
      draw_fringe (f, x, 1);
      break;
    case PTM_HAIR_BRAIDS:
      draw_fringe (f, x, 2);
      draw_braid (f, -10.8, f->pose.sway * 0.9);
      break;
    case PTM_HAIR_BOB:
      draw_bangs (f, x);
      break;
    case PTM_HAIR_CURLY:
      draw_cloud (f, 0.4, -3.6, 8.6, 4, -88, 76, 8);
      break;
    case PTM_HAIR_AFRO:
      draw_cloud (f, 0, -4.6, 7.2, 3.9, -96, 86, 8);
      break;
    case PTM_HAIR_SPIKY:
      draw_spikes (f, x);
      break;
    case PTM_HAIR_HIJAB:
      draw_veil (f, x);
      return;
    case PTM_HAIR_TURBAN:
      draw_turban (f);
      return;
    case PTM_HAIR_BALD:
      draw_sides (f);
      return;
    case PTM_HAIR_SHORT:
    default:
      draw_short (f, x);
      break;
    }
  if (f->look.hair != PTM_HAIR_CURLY && f->look.hair != PTM_HAIR_AFRO)
    draw_gloss (f);
}
