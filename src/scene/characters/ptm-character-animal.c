/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws the heads and tails of animals and other beings. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

/* An ear that stands off to the side, as cattle and monkeys have. */
static void
draw_side_ear (PtmActor *f, int side)
{
  const PtmLook *look = &f->look;
  double         angle = side * 0.22 + f->pose.sway * 0.08;

  ptm_crayon_push (f->crayon, side * 10.4 + f->pose.turn * (side < 0 ? 1.4 : 0.4), look->form == PTM_FORM_BIPED ? -0.6 : -4.6, angle, 1);
  ptm_crayon_ellipse (f->crayon, side * 3.4, 0, 5, 3.3);
  ptm_crayon_shade (f->crayon, look->skin, 1);
  ptm_crayon_ellipse (f->crayon, side * 3.8, 0.2, 3, 1.7);
  ptm_crayon_fill (f->crayon, ptm_color_mix (look->belly, PTM_RGB (240, 140, 140), 0.3));
  ptm_crayon_pop (f->crayon, angle);
}

/* One ear with its inside; side −1 is the near one. */
static void
draw_ear (PtmActor *f, int side)
{
  const PtmLook *look = &f->look;
  PtmCrayon     *pen = f->crayon;
  PtmColor       inside = look->species->snout == PTM_SNOUT_LONG || look->species->pattern == PTM_MARK_MASK ? look->mark : ptm_color_mix (look->skin, PTM_RGB (240, 140, 140), 0.45);
  PtmColor       outside = look->species->pattern == PTM_MARK_MASK && look->species->ears == PTM_EARS_ROUND ? look->mark : look->skin;
  double         x = side * 8.4 + f->pose.turn * (side < 0 ? 1.6 : -0.6), angle = side * 0.34;

  if (look->species->ears == PTM_EARS_SIDE)
    draw_side_ear (f, side);
  ptm_crayon_push (pen, x, -8.6, angle + f->pose.sway * 0.08, 1);
  switch (look->species->ears)
    {
    case PTM_EARS_ROUND:
      ptm_crayon_ellipse (pen, 0, -1.4, 4.7, 4.7);
      ptm_crayon_shade (pen, outside, 1.2);
      ptm_crayon_ellipse (pen, 0, -1, 2.5, 2.5);
      ptm_crayon_fill (pen, look->species->pattern == PTM_MARK_MASK ? ptm_palette_shade (look->mark, 0.1) : look->species->snout == PTM_SNOUT_ROUND ? look->belly
                                                                                                                                                    : inside);
      break;
    case PTM_EARS_POINTED:
      {
        PtmJoint out[] = { { -4.8, 3.4 }, { -3.6, -4 }, { 0, -9.4 }, { 3.8, -4 }, { 5, 3.4 } }, in[] = { { -2.4, 2 }, { -1.7, -2.6 }, { 0, -6.2 }, { 1.9, -2.6 }, { 2.6, 2 } };

        ptm_crayon_smooth (pen, out, 5, TRUE);
        ptm_crayon_shade (pen, outside, 1.2);
        ptm_crayon_smooth (pen, in, 5, TRUE);
        ptm_crayon_fill (pen, inside);
        break;
      }
    case PTM_EARS_LONG:
      ptm_crayon_push (pen, -side * 3.4, 2, -angle * 0.55, 1);
      ptm_crayon_ellipse (pen, 0, -11, 3.5, 11.4);
      ptm_crayon_shade (pen, outside, 1.2);
      ptm_crayon_ellipse (pen, 0, -10.4, 1.7, 8.4);
      ptm_crayon_fill (pen, ptm_color_mix (look->belly, PTM_RGB (240, 140, 150), 0.5));
      ptm_crayon_pop (pen, -angle * 0.55);
      break;
    case PTM_EARS_FLOPPY:
      ptm_crayon_push (pen, side * 1.8, 1.4, side * -0.16, 1);
      ptm_crayon_ellipse (pen, side * 1.6, 5.6, 3.8, 7.6);
      ptm_crayon_shade (pen, look->species->snout == PTM_SNOUT_PIG ? ptm_crayon_get_shade (outside, 0.04) : look->mark, 1.2);
      ptm_crayon_pop (pen, side * -0.16);
      break;
    case PTM_EARS_BIG:
      ptm_crayon_ellipse (pen, side * 8, 8.4, 9, 10.4);
      ptm_crayon_shade (pen, outside, 1.8);
      ptm_crayon_ellipse (pen, side * 7.2, 8.6, 5.6, 7);
      ptm_crayon_fill (pen, ptm_color_mix (look->belly, PTM_RGB (240, 160, 170), 0.35));
      break;
    case PTM_EARS_BOLTS:
      ptm_crayon_rounded (pen, side * 3.4 - 2, 5.6, 4, 7.4, 1.6);
      ptm_crayon_shade (pen, look->mark, 0.9);
      break;
    case PTM_EARS_SIDE:
    case PTM_EARS_NONE:
    default:
      break;
    }
  ptm_crayon_pop (pen, angle + f->pose.sway * 0.08);
}

static void
draw_horns (PtmActor *f)
{
  PtmCrayon *pen = f->crayon;

  for (int side = -1; side <= 1; side += 2)
    if (f->look.species->pattern == PTM_MARK_HORNS)
      {
        PtmJoint p[] = { { side * 4, -9 }, { side * 6.4, -14 }, { side * 11, -17.6 }, { side * 10, -12 }, { side * 8, -8 } };

        ptm_crayon_smooth (pen, p, 5, TRUE);
        ptm_crayon_shade (pen, f->look.form == PTM_FORM_BIPED ? f->look.mark : PTM_RGB (214, 196, 164), 0.9);
      }
    else if (f->look.species->snout == PTM_SNOUT_WIDE)
      {
        cairo_move_to (pen->cr, side * 4, -10);
        cairo_curve_to (pen->cr, side * 4.4, -14, side * 6, -16, side * 7.4, -17);
        ptm_crayon_stroke (pen, ptm_crayon_get_shade (f->look.skin, 0.06), 1.5);
        ptm_crayon_ellipse (pen, side * 7.6, -17.4, 2, 2);
        ptm_crayon_shade (pen, f->look.mark, 0.5);
      }
    else
      {
        cairo_move_to (pen->cr, side * 4, -9);
        cairo_curve_to (pen->cr, side * 5, -15, side * 8, -16, side * 10, -22);
        cairo_move_to (pen->cr, side * 6.4, -14.6);
        cairo_curve_to (pen->cr, side * 9, -14.8, side * 11.6, -15, side * 13, -18);
        ptm_crayon_stroke (pen, f->look.mark, 2);
      }
}

static void
draw_antenna (PtmActor *f)
{
  cairo_move_to (f->crayon->cr, 0, -10);
  cairo_line_to (f->crayon->cr, 0, -17);
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (f->look.skin, 0.14), 1.4);
  ptm_crayon_ellipse (f->crayon, 0, -18, 2.3, 2.3);
  ptm_crayon_shade (f->crayon, f->look.mark, 0.7);
}

void
ptm_actor_draw_animal_behind (PtmActor *f)
{
  const PtmSpecies *s = f->look.species;

  ptm_actor_draw_hat_behind (f);
  if (s->pattern == PTM_MARK_MANE)
    {
      for (int i = 0; i < 14; i++)
        ptm_crayon_ellipse (f->crayon, sin (i * G_PI / 7) * 12.4, -cos (i * G_PI / 7) * 12 + 0.4, 4.8, 4.8);
      ptm_crayon_shade (f->crayon, f->look.mark, 2.4);
      ptm_crayon_ellipse (f->crayon, 0, 0, 13.4, 13);
      ptm_crayon_fill (f->crayon, f->look.mark);
    }
  if (s->pattern == PTM_MARK_PLATES)
    for (int i = 0; i < 4; i++)
      {
        ptm_crayon_ellipse (f->crayon, -3.4 - i * 3.2, -11.4 + i * i * 1.5, 2.9, 3.1);
        ptm_crayon_shade (f->crayon, f->look.mark, 0.8);
      }
  if (s->pattern == PTM_MARK_HORNS || s->pattern == PTM_MARK_ANTLERS)
    draw_horns (f);
  if (s->snout == PTM_SNOUT_SCREEN)
    draw_antenna (f);
  if (s->ears != PTM_EARS_FLOPPY)
    {
      draw_ear (f, 1);
      draw_ear (f, -1);
    }
}

static void
draw_skull (PtmActor *f)
{
  const PtmSpecies *s = f->look.species;
  double            w = s->snout == PTM_SNOUT_LONG ? 0.4 : s->snout == PTM_SNOUT_WIDE ? 1.4
                                                                                      : 0.9;
  PtmJoint          p[] = { { 0, -11.8 }, { 7.4, -10 }, { 11.2 + w * 0.4, -4 }, { 11.9 + w, 3.4 }, { 8.6 + w * 0.6, 8.8 }, { 0, 11.2 }, { -8.6 - w * 0.6, 8.8 }, { -11.9 - w, 3.4 }, { -11.2 - w * 0.4, -4 }, { -7.4, -10 } };

  if (s->snout == PTM_SNOUT_SCREEN)
    ptm_crayon_rounded (f->crayon, -12.4, -11.4, 24.8, 22, 6);
  else
    ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (f->crayon, f->look.skin, 2.2);
}

/* Cheeks of another colour, as a fox has. */
static void
draw_cheek_fur (PtmActor *f, double x)
{
  PtmJoint p[] = { { x, 2.4 }, { x + 5, 0.6 }, { 11.6, 2.6 }, { 8.6, 8.6 }, { 0, 11 }, { -8.6, 8.6 }, { -11.6, 2.6 }, { x - 5, 0.6 } };

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_fill (f->crayon, f->look.belly);
}

static void
draw_pattern (PtmActor *f, double x)
{
  PtmCrayon *pen = f->crayon;

  switch (f->look.species->pattern)
    {
    case PTM_MARK_STRIPES:
      for (int i = -1; i <= 1; i++)
        {
          cairo_move_to (pen->cr, x * 0.6 + i * 3, -11 + abs (i) * 0.7);
          cairo_line_to (pen->cr, x * 0.7 + i * 2.3, -7.2 + abs (i) * 0.9);
        }
      for (int i = 0; i < 4; i++)
        {
          double side = i % 2 == 0 ? -1 : 1, y = i < 2 ? 1.6 : 5;

          cairo_move_to (pen->cr, side * 11.7, y);
          cairo_line_to (pen->cr, side * 9, y + 0.4);
        }
      ptm_crayon_stroke (pen, f->look.mark, 1.5);
      break;
    case PTM_MARK_MASK:
      for (int side = -1; side <= 1; side += 2)
        {
          ptm_crayon_push (pen, x + side * 5, 0.6, side * 0.5, 1);
          ptm_crayon_ellipse (pen, 0, 0.4, 3.7, 4.7);
          ptm_crayon_fill (pen, f->look.mark);
          ptm_crayon_pop (pen, side * 0.5);
          ptm_crayon_ellipse (pen, x + side * 4.5, 0, 2.3, 2.6);
          ptm_crayon_fill (pen, PTM_RGB (252, 250, 246));
        }
      break;
    case PTM_MARK_SPOTS:
      for (int i = 0; i < 5; i++)
        ptm_crayon_ellipse (pen, -6 + i * 3, -8.6 - (i % 2) * 1.4 + abs (i - 2) * 0.8, 0.9, 0.9);
      ptm_crayon_fill (pen, f->look.mark);
      break;
    case PTM_MARK_PATCHES:
      ptm_crayon_ellipse (pen, x + 5, -1, 4.6, 5.4);
      ptm_crayon_fill (pen, ptm_color_mix (f->look.mark, f->look.skin, 0.25));
      break;
    case PTM_MARK_NONE:
    case PTM_MARK_MANE:
    case PTM_MARK_CREST:
    case PTM_MARK_WOOL:
    case PTM_MARK_HORNS:
    case PTM_MARK_ANTLERS:
    case PTM_MARK_PLATES:
    default:
      break;
    }
}

static void
draw_nose (PtmCrayon *pen, double x, double y, double s, PtmColor color)
{
  PtmJoint p[] = { { x, y - 1.3 * s }, { x + 1.9 * s, y - 1 * s }, { x + 1.4 * s, y + 0.4 * s }, { x, y + 1.4 * s }, { x - 1.4 * s, y + 0.4 * s }, { x - 1.9 * s, y - 1 * s } };

  ptm_crayon_smooth (pen, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_fill (pen, color);
  ptm_crayon_ellipse (pen, x - 0.6 * s, y - 0.6 * s, 0.5 * s, 0.35 * s);
  ptm_crayon_fill (pen, ptm_palette_shade (color, 0.25));
}

static void
draw_trunk (PtmActor *f, double x)
{
  PtmJoint joints[3] = { { x, 2 }, { x + 1, 10 }, { x + 7.4, 13.6 } };
  double   width[3] = { 7.6, 5.6, 4.2 };

  ptm_crayon_tube (f->crayon, joints, width, 0, 1);
  ptm_crayon_shade (f->crayon, f->look.skin, 1.4);
}

static void
draw_whiskers (PtmActor *f, double x)
{
  for (int i = 0; i < 4; i++)
    {
      double side = i % 2 == 0 ? -1 : 1, y = i < 2 ? 4.6 : 6.4;

      cairo_move_to (f->crayon->cr, x + side * 5.6, y);
      cairo_line_to (f->crayon->cr, x + side * 11.4, y - 0.6 + (i < 2 ? -0.6 : 0.8));
    }
  ptm_crayon_stroke (f->crayon, ptm_color_mix (f->look.skin, PTM_RGB (255, 255, 255), 0.7), 0.45);
}

/* Grazing animals have a long face with nostrils and no button of a nose. */
static gboolean
has_muzzle (const PtmActor *f)
{
  return f->look.form == PTM_FORM_QUADRUPED && f->look.species->snout == PTM_SNOUT_LONG && (f->look.species->legs > 1.1 || f->look.species->pattern == PTM_MARK_HORNS);
}

static void
draw_muzzle (PtmActor *f, double x)
{
  PtmCrayon *pen = f->crayon;
  PtmJoint   p[] = { { x - 6.6, -2 }, { x, -4 }, { x + 6.4, -2 }, { x + 7.6, 8 }, { x + 5.6, 14.6 }, { x + 0.6, 16.4 }, { x - 4.8, 14.6 }, { x - 7, 8 } };

  ptm_crayon_smooth (pen, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (pen, f->look.skin, 1.2);
  ptm_crayon_ellipse (pen, x + 0.6, 11.4, 6.6, 5);
  ptm_crayon_shade (pen, f->look.belly, 0.9);
  ptm_crayon_ellipse (pen, x - 1.8, 9.4, 0.8, 1.1);
  ptm_crayon_ellipse (pen, x + 3.2, 9.4, 0.8, 1.1);
  ptm_crayon_fill (pen, ptm_crayon_get_shade (f->look.belly, 0.22));
  f->mouth = (PtmJoint){ x + 0.8, 12.8 };
}

static void
draw_snout (PtmActor *f, double x)
{
  PtmCrayon *pen = f->crayon;
  double     push = f->pose.turn * 1.8;

  f->mouth = (PtmJoint){ x + push * 0.7, 7.4 };
  switch (f->look.species->snout)
    {
    case PTM_SNOUT_ROUND:
      ptm_crayon_ellipse (pen, x + push * 0.5, 5.8, 6.2, 4.8);
      ptm_crayon_shade (pen, f->look.belly, 1);
      draw_nose (pen, x + push, 3.2, 1.25, PTM_RGB (70, 48, 52));
      break;
    case PTM_SNOUT_LONG:
      if (has_muzzle (f))
        {
          draw_muzzle (f, x + push);
          break;
        }
      draw_nose (pen, x + push * 1.2, 4, 1.25, PTM_RGB (58, 42, 50));
      break;
    case PTM_SNOUT_TRUNK:
      f->mouth.y = 9;
      draw_trunk (f, x + push);
      break;
    case PTM_SNOUT_PIG:
      ptm_crayon_ellipse (pen, x + push, 4.4, 4.2, 3.2);
      ptm_crayon_shade (pen, f->look.mark, 0.8);
      ptm_crayon_ellipse (pen, x + push - 1.4, 4.4, 0.7, 1.1);
      ptm_crayon_ellipse (pen, x + push + 1.4, 4.4, 0.7, 1.1);
      ptm_crayon_fill (pen, ptm_crayon_get_shade (f->look.mark, 0.2));
      f->mouth.y = 8.8;
      break;
    case PTM_SNOUT_WIDE:
      f->mouth.y = 6;
      break;
    case PTM_SNOUT_SCREEN:
      f->mouth.y = 4.8;
      break;
    case PTM_SNOUT_SMALL:
    default:
      ptm_crayon_ellipse (pen, x + push * 0.5, 6, 4.8, 3.4);
      ptm_crayon_fill (pen, f->look.belly);
      draw_whiskers (f, x);
      draw_nose (pen, x + push, 3.8, 0.9, ptm_color_mix (PTM_RGB (226, 110, 120), f->look.mark, 0.15));
      break;
    }
}

static void
draw_screen (PtmActor *f, double x)
{
  ptm_crayon_rounded (f->crayon, -9.4 + x * 0.4, -7, 18.8, 15, 4.4);
  ptm_crayon_fill (f->crayon, PTM_RGB (214, 240, 236));
}

/* A tuft of the mane between the ears, and what makes a unicorn of a horse. */
static void
draw_forelock (PtmActor *f, double x)
{
  PtmJoint p[] = { { -7, -10.6 }, { 1, -14 }, { x + 4, -10.4 }, { x + 2.4, -3.4 }, { x - 1.6, -6.6 }, { -5, -5 } };
  PtmJoint horn[] = { { x - 1.4, -9 }, { x + 3, -25 }, { x + 4, -8.6 } };

  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (f->crayon, f->look.mark, 0.9);
  if (!g_str_has_prefix (f->look.species->name, "unicorn"))
    return;
  ptm_crayon_polygon (f->crayon, horn, 3);
  ptm_crayon_shade (f->crayon, PTM_RGB (246, 206, 96), 0.8);
}

void
ptm_actor_draw_animal_head (PtmActor *f)
{
  double x = f->pose.turn * 3.6, eyes = f->look.species->snout == PTM_SNOUT_WIDE ? 5.4 : 4.6;

  draw_skull (f);
  if (f->look.species->snout == PTM_SNOUT_LONG && !has_muzzle (f))
    draw_cheek_fur (f, x);
  if (f->look.species->snout == PTM_SNOUT_SCREEN)
    draw_screen (f, x);
  draw_pattern (f, x);
  ptm_actor_draw_cheeks (f, x, 5.2, 8.2 - f->pose.turn * 1.2, 1.05);
  draw_snout (f, x);
  if (has_muzzle (f))
    eyes = 6.4;
  ptm_actor_draw_eyes (f, x, has_muzzle (f) ? -2.6 : -0.4, eyes - f->pose.turn * 0.3, 1.12);
  ptm_actor_draw_mouth (f, f->mouth.x, f->mouth.y, f->look.species->snout == PTM_SNOUT_WIDE ? 1.35 : 0.95);
  if ((f->look.extra & PTM_EXTRA_GLASSES) != 0)
    {
      for (int side = -1; side <= 1; side += 2)
        ptm_crayon_ellipse (f->crayon, x + side * eyes, -0.4, 3.8, 3.7);
      ptm_crayon_stroke (f->crayon, PTM_RGB (74, 56, 66), 0.8);
    }
  if (f->look.species->ears == PTM_EARS_FLOPPY)
    {
      draw_ear (f, 1);
      draw_ear (f, -1);
    }
  if (f->look.species->pattern == PTM_MARK_CREST)
    draw_forelock (f, x);
  ptm_actor_draw_hat (f);
}

static void
draw_bushy_tail (PtmActor *f, double s)
{
  PtmJoint tail[] = { { 0, -1 }, { -8, 2 }, { -16, -2 }, { -21 - s, -12 }, { -19 - s, -24 }, { -13 - s, -19 }, { -10, -10 }, { -4, -6 } };
  PtmJoint tip[] = { { -20.6 - s, -14 }, { -19 - s, -24 }, { -13 - s, -19 }, { -15 - s, -15.6 }, { -17.6 - s, -16.6 } };

  ptm_crayon_smooth (f->crayon, tail, G_N_ELEMENTS (tail), TRUE);
  ptm_crayon_shade (f->crayon, f->look.skin, 2.4);
  ptm_crayon_smooth (f->crayon, tip, G_N_ELEMENTS (tip), TRUE);
  ptm_crayon_fill (f->crayon, f->look.species->pattern == PTM_MARK_MASK ? f->look.mark : f->look.belly);
}

/* From a point at the back of the body, backwards. */
void
ptm_actor_draw_tail (PtmActor *f, double x, double y, double scale)
{
  PtmCrayon *pen = f->crayon;
  double     s = f->pose.sway * 3;
  PtmJoint   thin[3] = { { 0, 0 }, { -12, 3 }, { -15 - s, -14 } }, thick[3] = { { 4, -4 }, { -10, 3 }, { -22, 6 + s } };
  double     width[3] = { 3.4, 3, 2.6 }, fat[3] = { 13, 8, 1.6 };

  ptm_crayon_push (pen, x, y, 0, scale);
  switch (f->look.species->tail)
    {
    case PTM_TAIL_STUB:
      ptm_crayon_ellipse (pen, -2.4, -1, 4.4, 4.2);
      ptm_crayon_shade (pen, f->look.species->pattern == PTM_MARK_MASK ? f->look.mark : f->look.species->ears == PTM_EARS_LONG ? f->look.belly
                                                                                                                               : f->look.skin,
                        1.2);
      break;
    case PTM_TAIL_THIN:
    case PTM_TAIL_TUFT:
    case PTM_TAIL_CURL:
      if (f->look.species->tail == PTM_TAIL_CURL)
        thin[1] = (PtmJoint){ -9, -1 }, thin[2] = (PtmJoint){ -4, -7 };
      ptm_crayon_tube (pen, thin, width, 0, 1);
      ptm_crayon_shade (pen, f->look.species->ears == PTM_EARS_ROUND && f->look.species->snout == PTM_SNOUT_SMALL ? f->look.mark : f->look.skin, 1);
      if (f->look.species->tail == PTM_TAIL_TUFT)
        {
          ptm_crayon_ellipse (pen, thin[2].x, thin[2].y - 1.4, 3, 4.2);
          ptm_crayon_shade (pen, f->look.mark, 1);
        }
      break;
    case PTM_TAIL_BUSHY:
      draw_bushy_tail (f, s * 0.7);
      break;
    case PTM_TAIL_THICK:
      ptm_crayon_tube (pen, thick, fat, 0, 1);
      ptm_crayon_shade (pen, f->look.skin, 1.8);
      break;
    case PTM_TAIL_HAIR:
      {
        PtmJoint p[] = { { 1, -2.4 }, { -5, -3 }, { -10 - s, 3 }, { -11 - s * 1.4, 14 }, { -7.6 - s, 22 }, { -5.4 - s, 12 }, { -2, 4 } };

        ptm_crayon_smooth (pen, p, G_N_ELEMENTS (p), TRUE);
        ptm_crayon_shade (pen, f->look.mark, 1.6);
        break;
      }
    case PTM_TAIL_NONE:
    default:
      break;
    }
  ptm_crayon_pop (pen, 0);
}
