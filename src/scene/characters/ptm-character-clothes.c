/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file dresses upright figures: what is on the trunk and hangs from it. The trunk is drawn in axes of its
 * own: the origin between the hips, y to the feet. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

#define WHITE PTM_RGB (252, 251, 248)
#define GOLD  PTM_RGB (246, 200, 72)

static void
trunk_path (PtmActor *f, double grow, double hem)
{
  double   L = f->bones.torso_length, l = f->bones.limb, sw = f->bones.shoulder_width + grow, hw = f->bones.hip_width + grow;
  double   belly = f->look.form == PTM_FORM_BIPED ? 1.16 : f->look.age == PTM_AGE_CHILD ? 1.02
                                                         : f->look.female               ? 0.84
                                                                                        : 0.94;
  double   ww = MAX (sw * 0.5 + hw * 0.5, 0) * belly;
  PtmJoint p[] = { { -3.6 * l, -L - 0.6 }, { -sw + 2.6, -L + 1.5 }, { -sw, -L + 5.6 }, { -ww * 0.98, -L * 0.48 }, { -hw, -0.5 }, { -hw * 0.97, hem }, { 0, hem + 1 }, { hw * 0.97, hem }, { hw, -0.5 }, { ww, -L * 0.48 }, { sw, -L + 5.6 }, { sw - 2.6, -L + 1.5 }, { 3.6 * l, -L - 0.6 }, { 0, -L + 0.2 } };

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
}

/* Ends of cloth that hangs from the waist over both legs: down to a share of the whole leg. */
static void
hang_path (PtmActor *f, double share, double flare)
{
  const PtmSkeleton *b = &f->bones;
  PtmJoint           points[12];
  int                n = 0;
  double             c = cos (b->torso), s = sin (b->torso), hw = b->hip_width;
  double             xs[] = { -hw * 0.86, hw * 0.86, -hw, hw }, ys[] = { -b->torso_length * 0.36, -b->torso_length * 0.36, 0, 0 };

  for (int i = 0; i < 4; i++)
    points[n++] = (PtmJoint){ b->pelvis.x + xs[i] * c - ys[i] * s, b->pelvis.y + xs[i] * s + ys[i] * c };
  for (int side = 0; side < 2; side++)
    {
      PtmJoint joints[3] = { b->hip[side], b->knee[side], b->ankle[side] };
      double   direction = 0, w = (4.4 + flare) * b->limb;
      PtmJoint end = ptm_crayon_tube_point (joints, share, &direction);

      points[n++] = (PtmJoint){ end.x - sin (direction) * w, end.y + cos (direction) * w };
      points[n++] = (PtmJoint){ end.x + sin (direction) * w, end.y - cos (direction) * w };
      if (share > 0.55)
        {
          end = ptm_crayon_tube_point (joints, 0.5, &direction);
          points[n++] = (PtmJoint){ end.x - sin (direction) * 5, end.y + cos (direction) * 5 };
          points[n++] = (PtmJoint){ end.x + sin (direction) * 5, end.y - cos (direction) * 5 };
        }
    }
  ptm_crayon_hull (f->crayon, points, n);
}

static void
draw_hanging (PtmActor *f, PtmColor color, double share, double flare)
{
  hang_path (f, share, flare);
  ptm_crayon_shade (f->crayon, color, 3);
}

static void
push_trunk (PtmActor *f)
{
  ptm_crayon_push (f->crayon, f->bones.pelvis.x, f->bones.pelvis.y, f->bones.torso, 1);
}

static void
pop_trunk (PtmActor *f)
{
  ptm_crayon_pop (f->crayon, f->bones.torso);
}

/* Where the middle of the chest is seen. */
static double
get_front (const PtmActor *f)
{
  return f->pose.turn * f->bones.shoulder_width * 0.42;
}

static void
draw_neckline (PtmActor *f, PtmColor color)
{
  double L = f->bones.torso_length, x = get_front (f) * 0.4, l = f->bones.limb;

  ptm_crayon_ellipse (f->crayon, x, -L + 0.4, 4.6 * l, 3.1 * l);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (color, 0.07));
  ptm_crayon_ellipse (f->crayon, x, -L - 0.2, 3.7 * l, 2.5 * l);
  ptm_crayon_fill (f->crayon, f->look.form == PTM_FORM_BIPED ? f->look.skin : ptm_crayon_get_shade (f->look.skin, 0.07));
}

/* The triangle of shirt, and a tie, between lapels. */
static void
draw_lapels (PtmActor *f, PtmColor shirt, PtmColor lapel, gboolean tie)
{
  double   L = f->bones.torso_length, x = get_front (f), l = f->bones.limb;
  PtmJoint v[] = { { x * 0.4 - 4.4 * l, -L - 0.6 }, { x * 0.4 + 4.4 * l, -L - 0.6 }, { x, -L * 0.46 } };
  PtmJoint left[] = { { x * 0.4 - 4.6 * l, -L - 0.8 }, { x * 0.4 - 6.4 * l, -L * 0.72 }, { x * 0.5 - 4.2 * l, -L * 0.7 }, { x, -L * 0.44 }, { x * 0.4 - 2.6 * l, -L + 0.2 } };
  PtmJoint right[] = { { x * 0.4 + 4.6 * l, -L - 0.8 }, { x * 0.4 + 6.4 * l, -L * 0.72 }, { x * 0.5 + 4.2 * l, -L * 0.7 }, { x, -L * 0.44 }, { x * 0.4 + 2.6 * l, -L + 0.2 } };
  PtmJoint strip[] = { { x * 0.6 - 1.3, -L + 3 }, { x * 0.6 + 1.3, -L + 3 }, { x + 1.6, -L * 0.56 }, { x, -L * 0.47 }, { x - 1.6, -L * 0.56 } };

  ptm_crayon_polygon (f->crayon, v, 3);
  ptm_crayon_fill (f->crayon, shirt);
  if (tie)
    {
      ptm_crayon_polygon (f->crayon, strip, 5);
      ptm_crayon_fill (f->crayon, f->look.accent);
    }
  ptm_crayon_polygon (f->crayon, left, 5);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (lapel, 0.05));
  ptm_crayon_polygon (f->crayon, right, 5);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (lapel, 0.09));
  cairo_move_to (f->crayon->cr, x, -L * 0.45);
  cairo_line_to (f->crayon->cr, x, 2);
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (lapel, 0.11), 0.6);
}

static void
draw_collar (PtmActor *f, PtmColor color)
{
  double   L = f->bones.torso_length, x = get_front (f) * 0.6, l = f->bones.limb;
  PtmJoint left[] = { { x - 4.4 * l, -L - 1.4 }, { x - 4.8 * l, -L + 3 }, { x - 1.4 * l, -L + 3.6 }, { x, -L + 0.8 } };
  PtmJoint right[] = { { x + 4.4 * l, -L - 1.4 }, { x + 4.8 * l, -L + 3 }, { x + 1.4 * l, -L + 3.6 }, { x, -L + 0.8 } };

  ptm_crayon_polygon (f->crayon, left, 4);
  ptm_crayon_fill (f->crayon, color);
  ptm_crayon_polygon (f->crayon, right, 4);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (color, 0.05));
}

static void
draw_buttons (PtmActor *f, PtmColor color, double from, double to, int n)
{
  for (int i = 0; i < n; i++)
    ptm_crayon_ellipse (f->crayon, get_front (f), from + (to - from) * i / MAX (n - 1, 1), 0.75, 0.75);
  ptm_crayon_fill (f->crayon, color);
}

static void
draw_belt (PtmActor *f, PtmColor color, double y, gboolean buckle)
{
  double w = f->bones.hip_width * 1.08;

  cairo_rectangle (f->crayon->cr, -w * 1.2, y, w * 2.4, 2.4);
  ptm_crayon_fill (f->crayon, color);
  if (!buckle)
    return;
  ptm_crayon_rounded (f->crayon, get_front (f) - 1.7, y - 0.4, 3.4, 3.2, 0.7);
  ptm_crayon_fill (f->crayon, GOLD);
}

static void
draw_star (PtmActor *f, double x, double y, double r, PtmColor color)
{
  for (int i = 0; i < 10; i++)
    cairo_line_to (f->crayon->cr, x + sin (i * G_PI / 5) * r * (i % 2 == 0 ? 1 : 0.46), y - cos (i * G_PI / 5) * r * (i % 2 == 0 ? 1 : 0.46));
  cairo_close_path (f->crayon->cr);
  ptm_crayon_fill (f->crayon, color);
}

static void
draw_stripes (PtmActor *f)
{
  double L = f->bones.torso_length, w = f->bones.shoulder_width * 1.4;

  for (int i = 0; i < 2; i++)
    cairo_rectangle (f->crayon->cr, -w, -L * (0.6 - i * 0.22), w * 2, L * 0.09);
  ptm_crayon_fill (f->crayon, ptm_color_mix (f->look.top, ptm_palette_is_dark (f->look.top) ? WHITE : f->look.accent, 0.75));
  cairo_rectangle (f->crayon->cr, -w, 0, w * 2, 8);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (f->look.top, 0.06));
  ptm_crayon_rounded (f->crayon, -5 * f->bones.limb + get_front (f) * 0.3, -L - 2, 10 * f->bones.limb, 4.4, 2);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (f->look.top, 0.06));
}

static void
draw_hoodie (PtmActor *f)
{
  double L = f->bones.torso_length, x = get_front (f), l = f->bones.limb;

  draw_neckline (f, f->look.top);
  ptm_crayon_rounded (f->crayon, x - 6.4 * l, -L * 0.34, 12.8 * l, L * 0.24, 3);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (f->look.top, 0.055));
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (f->crayon->cr, x * 0.6 + i * 2.2, -L + 3);
      cairo_curve_to (f->crayon->cr, x * 0.6 + i * 2.6, -L + 5, x * 0.6 + i * 2, -L + 6, x * 0.6 + i * 2.4, -L + 8.6);
    }
  ptm_crayon_stroke (f->crayon, WHITE, 0.8);
}

static void
draw_bib (PtmActor *f, PtmColor color, gboolean pocket)
{
  double L = f->bones.torso_length, x = get_front (f), w = f->bones.shoulder_width * 0.58;

  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (f->crayon->cr, x + i * w * 0.82, -L * 0.62);
      cairo_line_to (f->crayon->cr, x * 0.5 + i * w * 1.12, -L);
    }
  ptm_crayon_stroke (f->crayon, color, 2);
  ptm_crayon_rounded (f->crayon, x - w, -L * 0.68, w * 2, L + 8, 1.6);
  ptm_crayon_fill (f->crayon, color);
  cairo_rectangle (f->crayon->cr, -f->bones.hip_width * 1.5, -L * 0.22, f->bones.hip_width * 3, L);
  ptm_crayon_fill (f->crayon, color);
  ptm_crayon_rounded (f->crayon, x - w * 0.55, -L * 0.5, w * 1.1, L * 0.2, 1.4);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (color, pocket ? 0.07 : 0.035));
  if (!pocket)
    return;
  for (int i = -1; i <= 1; i += 2)
    ptm_crayon_ellipse (f->crayon, x + i * w * 0.82, -L * 0.62, 0.95, 0.95);
  ptm_crayon_fill (f->crayon, GOLD);
}

static void
draw_space_gear (PtmActor *f)
{
  double L = f->bones.torso_length, x = get_front (f);

  ptm_crayon_rounded (f->crayon, x - 5, -L * 0.62, 10, 7.4, 1.6);
  ptm_crayon_shade (f->crayon, PTM_RGB (205, 212, 222), 0.8);
  ptm_crayon_ellipse (f->crayon, x - 2.4, -L * 0.62 + 2.6, 1.1, 1.1);
  ptm_crayon_fill (f->crayon, PTM_RGB (226, 80, 70));
  ptm_crayon_ellipse (f->crayon, x + 0.8, -L * 0.62 + 2.6, 1.1, 1.1);
  ptm_crayon_fill (f->crayon, PTM_RGB (80, 170, 120));
  ptm_crayon_rounded (f->crayon, x - 3.4, -L * 0.62 + 4.8, 6.8, 1.1, 0.5);
  ptm_crayon_fill (f->crayon, PTM_RGB (90, 110, 140));
  draw_belt (f, f->look.accent, -1.5, FALSE);
}

static void
draw_emblem (PtmActor *f)
{
  double L = f->bones.torso_length, x = get_front (f);

  ptm_crayon_ellipse (f->crayon, x, -L * 0.66, 4.6, 4.2);
  ptm_crayon_fill (f->crayon, GOLD);
  draw_star (f, x, -L * 0.65, 3.4, f->look.accent);
  draw_belt (f, f->look.accent, -2.2, TRUE);
}

static void
draw_bands (PtmActor *f)
{
  double L = f->bones.torso_length, w = f->bones.shoulder_width * 1.5;

  draw_collar (f, ptm_crayon_get_shade (f->look.top, 0.06));
  cairo_move_to (f->crayon->cr, get_front (f), -L + 3);
  cairo_line_to (f->crayon->cr, get_front (f), 12);
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (f->look.top, 0.1), 0.7);
  draw_buttons (f, ptm_palette_is_dark (f->look.top) ? GOLD : ptm_crayon_get_shade (f->look.top, 0.22), -L * 0.7, -1, 4);
  if (f->look.hat == PTM_HAT_FIRE)
    {
      cairo_rectangle (f->crayon->cr, -w, -L * 0.36, w * 2, 2.6);
      ptm_crayon_fill (f->crayon, f->look.accent);
    }
  else if (f->look.hat == PTM_HAT_PIRATE || f->look.hat == PTM_HAT_TOP)
    draw_belt (f, PTM_RGB (62, 44, 44), -L * 0.14, TRUE);
}

/* All that is seen on the trunk only; the caller has clipped to it. */
static void
draw_trunk_detail (PtmActor *f)
{
  const PtmLook *look = &f->look;
  double         L = f->bones.torso_length;

  switch (look->clothes)
    {
    case PTM_CLOTHES_SWEATER:
      draw_stripes (f);
      break;
    case PTM_CLOTHES_HOODIE:
      draw_hoodie (f);
      break;
    case PTM_CLOTHES_SHIRT:
      draw_collar (f, ptm_color_mix (look->top, WHITE, 0.35));
      draw_buttons (f, ptm_color_mix (look->top, WHITE, 0.7), -L * 0.74, -L * 0.1, 4);
      break;
    case PTM_CLOTHES_SUIT:
      draw_lapels (f, WHITE, look->top, TRUE);
      break;
    case PTM_CLOTHES_LABCOAT:
      draw_lapels (f, look->accent, look->top, FALSE);
      ptm_crayon_rounded (f->crayon, -f->bones.shoulder_width * 0.62, -L * 0.5, 4.6, 4.8, 0.8);
      ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (look->top, 0.05));
      break;
    case PTM_CLOTHES_UNIFORM:
      draw_collar (f, ptm_color_mix (look->top, WHITE, 0.18));
      draw_buttons (f, GOLD, -L * 0.7, -L * 0.16, 4);
      if (look->hat != PTM_HAT_NURSE)
        draw_star (f, get_front (f) + f->bones.shoulder_width * 0.45, -L * 0.68, 2.3, GOLD);
      draw_belt (f, ptm_crayon_get_shade (look->bottom, 0.16), -1.8, look->hat != PTM_HAT_NURSE);
      break;
    case PTM_CLOTHES_APRON:
      draw_collar (f, look->top);
      break;
    case PTM_CLOTHES_OVERALLS:
      draw_neckline (f, look->top);
      draw_bib (f, look->bottom, TRUE);
      break;
    case PTM_CLOTHES_CAPE:
      draw_emblem (f);
      break;
    case PTM_CLOTHES_SPACESUIT:
      draw_space_gear (f);
      break;
    case PTM_CLOTHES_ARMOUR:
      cairo_move_to (f->crayon->cr, get_front (f), -L);
      cairo_line_to (f->crayon->cr, get_front (f), 0);
      ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (look->top, 0.12), 0.8);
      draw_belt (f, look->accent, -2.6, TRUE);
      break;
    case PTM_CLOTHES_COAT:
    case PTM_CLOTHES_ROBE:
      draw_bands (f);
      break;
    case PTM_CLOTHES_TSHIRT:
    case PTM_CLOTHES_DRESS:
    default:
      draw_neckline (f, look->top);
      break;
    }
}

static gboolean
hangs (PtmClothes clothes)
{
  return clothes == PTM_CLOTHES_COAT || clothes == PTM_CLOTHES_LABCOAT || clothes == PTM_CLOTHES_ROBE || clothes == PTM_CLOTHES_DRESS;
}

static void
draw_below_waist (PtmActor *f)
{
  const PtmLook *look = &f->look;

  if (look->legs != PTM_LEGS_BARE || look->form == PTM_FORM_PEOPLE)
    {
      push_trunk (f);
      ptm_crayon_ellipse (f->crayon, 0, -0.6, f->bones.hip_width * 0.94, 5 * f->bones.limb);
      ptm_crayon_fill (f->crayon, look->bottom);
      pop_trunk (f);
    }
  if (look->clothes == PTM_CLOTHES_DRESS)
    draw_hanging (f, look->top, look->hat == PTM_HAT_CROWN ? 0.86 : 0.52, look->hat == PTM_HAT_CROWN ? 5 : 3.2);
  else if (look->legs == PTM_LEGS_SKIRT)
    draw_hanging (f, look->bottom, 0.42, 2.6);
  if (look->clothes == PTM_CLOTHES_COAT || look->clothes == PTM_CLOTHES_LABCOAT)
    draw_hanging (f, look->top, 0.44, 1.2);
  if (look->clothes == PTM_CLOTHES_ROBE)
    draw_hanging (f, look->top, 0.88, 2.4);
}

static void
draw_apron (PtmActor *f)
{
  PtmColor color = f->look.hat == PTM_HAT_CHEF ? WHITE : f->look.accent;

  draw_hanging (f, color, 0.34, 0.2);
}

void
ptm_actor_draw_clothes (PtmActor *f)
{
  PtmCrayon *pen = f->crayon;
  double     grow = hangs (f->look.clothes) || f->look.clothes == PTM_CLOTHES_SPACESUIT ? 0.8 : 0, hem = hangs (f->look.clothes) ? 3 : f->look.form == PTM_FORM_BIPED ? 2.2
                                                                                                                                                                      : 1.8;

  if (f->look.form == PTM_FORM_BIPED)
    {
      push_trunk (f);
      trunk_path (f, -0.8, 6.4);
      ptm_crayon_shade (pen, f->look.legs == PTM_LEGS_BARE ? f->look.skin : f->look.bottom, 3);
      pop_trunk (f);
    }
  draw_below_waist (f);
  push_trunk (f);
  trunk_path (f, grow, hem);
  ptm_crayon_shade (pen, f->look.top, 3);
  if (!pen->measuring)
    {
      cairo_save (pen->cr);
      trunk_path (f, grow, hem);
      cairo_clip (pen->cr);
      draw_trunk_detail (f);
      cairo_restore (pen->cr);
    }
  pop_trunk (f);
  if (f->look.clothes != PTM_CLOTHES_APRON)
    return;
  draw_apron (f);
  push_trunk (f);
  cairo_save (pen->cr);
  trunk_path (f, grow, hem + 4);
  cairo_clip (pen->cr);
  draw_bib (f, f->look.hat == PTM_HAT_CHEF ? WHITE : f->look.accent, FALSE);
  cairo_restore (pen->cr);
  pop_trunk (f);
}

/* A cape and a hood hang behind everything. */
void
ptm_actor_draw_behind (PtmActor *f)
{
  const PtmSkeleton *b = &f->bones;
  double             L = b->torso_length, w = b->shoulder_width, blow = f->pose.sway * 10;

  push_trunk (f);
  if (f->look.clothes == PTM_CLOTHES_CAPE)
    {
      PtmJoint p[] = { { -w * 0.7, -L - 0.5 }, { w * 0.7, -L - 0.5 }, { w * 1.2 + blow * 0.6, -L * 0.1 }, { w * 0.9 + blow - 2, L * 0.72 }, { -w * 0.2 + blow * 1.3 - 5, L * 0.8 }, { -w * 1.6 + blow - 6, L * 0.62 }, { -w * 1.3 + blow * 0.4, -L * 0.3 } };

      ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
      ptm_crayon_shade (f->crayon, f->look.accent, 3.4);
    }
  if (f->look.clothes == PTM_CLOTHES_HOODIE)
    {
      ptm_crayon_ellipse (f->crayon, -1, -L - 0.5, 9.4 * b->limb, 5.2 * b->limb);
      ptm_crayon_shade (f->crayon, ptm_crayon_get_shade (f->look.top, 0.05), 2);
    }
  if (f->look.clothes == PTM_CLOTHES_SPACESUIT)
    {
      ptm_crayon_rounded (f->crayon, -w * 1.15, -L - 1, w * 2.1, L * 0.9, 4);
      ptm_crayon_shade (f->crayon, PTM_RGB (190, 199, 211), 2.4);
    }
  pop_trunk (f);
}
