/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws the heads of people, and hands on to the animals' where the figure is one. */

#include "config.h"

#include "ptm-character-private.h"
#include "ptm-palette.h"

static void
draw_ear (PtmActor *f, double x)
{
  ptm_crayon_ellipse (f->crayon, x, 2, 2.5, 3.1);
  ptm_crayon_shade (f->crayon, f->look.skin, 0.8);
  ptm_crayon_ellipse (f->crayon, x, 2.2, 1.2, 1.7);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (f->look.skin, 0.09));
}

void
ptm_actor_draw_head_behind (PtmActor *f)
{
  if (f->look.form != PTM_FORM_PEOPLE)
    {
      ptm_actor_draw_animal_behind (f);
      return;
    }
  ptm_actor_draw_hat_behind (f);
  ptm_actor_draw_hair_behind (f);
}

static gboolean
covers_ears (PtmHair hair)
{
  return hair == PTM_HAIR_LONG || hair == PTM_HAIR_BOB || hair == PTM_HAIR_HIJAB || hair == PTM_HAIR_AFRO || hair == PTM_HAIR_CURLY;
}

static void
draw_skull (PtmActor *f)
{
  double   cheek = f->look.age == PTM_AGE_CHILD ? 0.7 : 0, jaw = f->look.age != PTM_AGE_CHILD && !f->look.female ? 0.6 : 0;
  PtmJoint p[] = { { 0, -12.4 }, { 7.2, -10.6 }, { 10.7, -4.6 }, { 10.6 + cheek, 2.8 }, { 8 + cheek + jaw, 8.6 }, { 3 + jaw, 11.8 }, { 0, 12.2 }, { -3 - jaw, 11.8 }, { -8 - cheek - jaw, 8.6 }, { -10.6 - cheek, 2.8 }, { -10.7, -4.6 }, { -7.2, -10.6 } };

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (f->crayon, f->look.skin, 2.2);
}

static void
draw_beard (PtmActor *f, double x)
{
  PtmJoint p[] = { { -10.9, 1.8 }, { -9.4, 4.2 }, { x - 5, 5.8 }, { x - 2.6, 5.3 }, { x, 5.9 }, { x + 2.6, 5.3 }, { x + 5, 5.8 }, { 9.6, 4.2 }, { 10.9, 1.8 }, { 10.2, 8.6 }, { 6.2, 13.6 }, { 0, 15.6 }, { -6.2, 13.6 }, { -10.2, 8.6 } };

  if ((f->look.extra & PTM_EXTRA_BEARD) != 0)
    {
      ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
      ptm_crayon_shade (f->crayon, f->look.hair_color, 2);
    }
}

static void
draw_moustache (PtmActor *f, double x)
{
  PtmJoint p[] = { { x, 5 }, { x + 2.4, 4.6 }, { x + 5.6, 6.6 }, { x + 2.6, 6.9 }, { x, 6.3 }, { x - 2.6, 6.9 }, { x - 5.6, 6.6 }, { x - 2.4, 4.6 } };

  if ((f->look.extra & PTM_EXTRA_MOUSTACHE) == 0)
    return;
  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (f->crayon, f->look.hair_color, 0.7);
}

static void
draw_glasses (PtmActor *f, double x, double apart)
{
  PtmColor frame = ptm_color_to_oklab (f->look.skin).L < 0.5 ? PTM_RGB (240, 200, 120) : PTM_RGB (74, 56, 66);

  for (int side = -1; side <= 1; side += 2)
    ptm_crayon_ellipse (f->crayon, x + side * apart, 1.2, 3.5, 3.4);
  ptm_crayon_stroke (f->crayon, frame, 0.8);
  cairo_move_to (f->crayon->cr, x - apart + 3.5, 0.8);
  cairo_curve_to (f->crayon->cr, x - 0.5, 0, x + 0.5, 0, x + apart - 3.5, 0.8);
  cairo_move_to (f->crayon->cr, x - apart - 3.5, 0.8);
  cairo_line_to (f->crayon->cr, -10.4, 0.4);
  ptm_crayon_stroke (f->crayon, frame, 0.8);
}

static void
draw_patch (PtmActor *f, double x, double apart)
{
  cairo_move_to (f->crayon->cr, -10.8, -4.4);
  cairo_curve_to (f->crayon->cr, x, -2.6, x + 3, -1.8, 10.8, 2);
  ptm_crayon_stroke (f->crayon, PTM_RGB (52, 40, 46), 0.8);
  ptm_crayon_ellipse (f->crayon, x + apart, 1.1, 3, 3);
  ptm_crayon_fill (f->crayon, PTM_RGB (52, 40, 46));
}

static void
draw_mask (PtmActor *f, double x, double apart)
{
  PtmJoint p[] = { { x - apart - 5, -1 }, { x, -2 }, { x + apart + 5, -1 }, { x + apart + 3.4, 3.4 }, { x + apart, 4.2 }, { x, 2.2 }, { x - apart, 4.2 }, { x - apart - 3.4, 3.4 } };

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_fill (f->crayon, f->look.accent);
  for (int side = -1; side <= 1; side += 2)
    ptm_crayon_ellipse (f->crayon, x + side * apart, 1.2, 2.5, 2.3);
  ptm_crayon_fill (f->crayon, PTM_RGB (255, 255, 255));
}

static void
draw_nose (PtmActor *f, double x)
{
  double size = f->look.age == PTM_AGE_CHILD ? 0.85 : f->look.age == PTM_AGE_ELDER ? 1.3
                                                                                   : 1.05;

  ptm_crayon_ellipse (f->crayon, x + 0.2 + f->pose.turn * 1.3, 4.1, 1.35 * size, 1.05 * size);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (ptm_color_mix (f->look.skin, PTM_RGB (232, 110, 90), 0.16), 0.05));
}

static void
draw_freckles (PtmActor *f, double x)
{
  for (int i = 0; i < 6; i++)
    ptm_crayon_ellipse (f->crayon, x + (i < 3 ? -1 : 1) * (5 + (i % 3) * 1.3), 4.3 + (i % 2) * 1.2, 0.36, 0.36);
  ptm_crayon_fill (f->crayon, ptm_crayon_get_shade (f->look.skin, 0.14));
}

static void
draw_face (PtmActor *f)
{
  double x = f->pose.turn * 4.1, apart = 4.3 * (1 - 0.1 * f->pose.turn), size = f->look.age == PTM_AGE_CHILD ? 1.14 : 1;

  ptm_actor_draw_cheeks (f, x, 5.4, 6.5 - f->pose.turn * 0.6, f->look.age == PTM_AGE_CHILD ? 1.15 : 1);
  if ((f->look.extra & PTM_EXTRA_FRECKLES) != 0)
    draw_freckles (f, x);
  if ((f->look.extra & PTM_EXTRA_MASK) != 0)
    draw_mask (f, x, apart);
  draw_beard (f, x);
  draw_nose (f, x);
  ptm_actor_draw_eyes (f, x, 1.2, apart, size);
  draw_moustache (f, x + f->pose.turn * 0.8);
  f->mouth = (PtmJoint){ x + f->pose.turn * 0.8, (f->look.extra & PTM_EXTRA_MOUSTACHE) != 0 ? 8.5 : 7.9 };
  ptm_actor_draw_mouth (f, f->mouth.x, f->mouth.y, size * 0.96);
  if ((f->look.extra & PTM_EXTRA_GLASSES) != 0)
    draw_glasses (f, x, apart);
  if ((f->look.extra & PTM_EXTRA_PATCH) != 0)
    draw_patch (f, x, apart);
}

static void
draw_scarf (PtmActor *f)
{
  PtmJoint end[] = { { 3, 12.5 }, { 8.4, 12.5 }, { 9.4, 21 }, { 4.6, 21.6 } };

  if ((f->look.extra & PTM_EXTRA_SCARF) == 0)
    return;
  ptm_crayon_polygon (f->crayon, end, 4);
  ptm_crayon_shade (f->crayon, f->look.accent, 1);
  ptm_crayon_rounded (f->crayon, -8, 10.2, 16, 5.2, 2.6);
  ptm_crayon_shade (f->crayon, f->look.accent, 1.4);
}

void
ptm_actor_draw_head (PtmActor *f)
{
  double turn = f->pose.turn;

  if (f->look.form != PTM_FORM_PEOPLE)
    {
      ptm_actor_draw_animal_head (f);
      draw_scarf (f);
      return;
    }
  draw_scarf (f);
  if (!covers_ears (f->look.hair) && turn < 0.62)
    draw_ear (f, 10.9 - turn * 2.6);
  draw_skull (f);
  draw_face (f);
  ptm_actor_draw_hair (f);
  if (!covers_ears (f->look.hair))
    draw_ear (f, -10.4 + turn * 3);
  ptm_actor_draw_hat (f);
}
