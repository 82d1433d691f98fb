/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws birds. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

#define RADIANS(degrees) ((degrees)*G_PI / 180)

/* How far the wing is raised, in degrees: birds point, wave and cheer with it. */
static double
get_wing (const PtmActor *f)
{
  double beat = sin (2 * G_PI * f->phase);

  if (g_str_equal (f->pose_name, "fly"))
    return 70 + 50 * beat;
  if (g_str_equal (f->pose_name, "jump") || g_str_equal (f->pose_name, "cheer"))
    return 118 + 18 * beat;
  if (g_str_equal (f->pose_name, "wave") || g_str_equal (f->pose_name, "dance"))
    return 100 + 22 * beat;
  if (g_str_equal (f->pose_name, "run"))
    return 50 + 16 * beat;
  if (g_str_equal (f->pose_name, "shrug") || g_str_equal (f->pose_name, "talk"))
    return 46 + 12 * beat;
  return 6 + 3 * beat;
}

static void
draw_leg (PtmActor *f, double x, double hip, double foot, double swing)
{
  cairo_t *cr = f->crayon->cr;
  double   end = x + swing;

  cairo_move_to (cr, x, hip);
  cairo_line_to (cr, end, foot - 1);
  ptm_crayon_stroke (f->crayon, f->beak, 2);
  cairo_move_to (cr, end - 2.4, foot - 0.9);
  cairo_line_to (cr, end + 5, foot - 0.9);
  cairo_move_to (cr, end, foot - 1.4);
  cairo_line_to (cr, end + 4, foot - 2.6);
  ptm_crayon_stroke (f->crayon, f->beak, 1.7);
}

static void
draw_tail (PtmActor *f, double y)
{
  PtmCrayon *pen = f->crayon;

  if (f->look.species->tail == PTM_TAIL_BUSHY)
    for (int i = 0; i < 3; i++)
      {
        ptm_crayon_push (pen, -11, y + 1, RADIANS (28 + i * 24), 1);
        ptm_crayon_ellipse (pen, -8, 0, 9.5, 3.6);
        ptm_crayon_shade (pen, i == 1 ? f->look.skin : ptm_crayon_get_shade (f->look.skin, 0.05), 1);
        ptm_crayon_pop (pen, RADIANS (28 + i * 24));
      }
  else
    {
      double   reach = f->look.species->tail == PTM_TAIL_THICK ? 26 : f->look.species->tail == PTM_TAIL_THIN ? 16
                                                                                                             : 8;
      PtmJoint p[] = { { -8, y - 3 }, { -12 - reach * 0.8, y + 2 + reach * 0.3 }, { -10 - reach * 0.7, y + 6 + reach * 0.4 }, { -6, y + 9 } };

      ptm_crayon_smooth (pen, p, 4, TRUE);
      ptm_crayon_shade (pen, f->look.species->tail == PTM_TAIL_THICK ? f->look.mark : ptm_crayon_get_shade (f->look.skin, 0.06), 1);
    }
}

/* A wing hangs from the shoulder; raised it shows its feathers. */
static void
draw_wing (PtmActor *f, double x, double y, double degrees, gboolean far)
{
  PtmCrayon *pen = f->crayon;
  PtmColor   color = ptm_crayon_get_shade (f->look.skin, far ? 0.09 : 0.04);
  double     angle = RADIANS (far ? -degrees - 14 : degrees);
  PtmJoint   p[] = { { -4.4, -1 }, { -6.8, 8 }, { -5, 16 }, { -1, 21 }, { 2.4, 16 }, { 5, 9 }, { 4.6, 0 }, { 0, -3.4 } };

  if (f->look.species->pattern == PTM_MARK_NONE && f->look.species->tail == PTM_TAIL_THICK)
    color = far ? ptm_crayon_get_shade (f->look.mark, 0.06) : f->look.mark;
  ptm_crayon_push (pen, x, y, angle, 0.94);
  ptm_crayon_smooth (pen, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (pen, color, 1.5);
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (pen->cr, -2 + i * 3.4, 11 - i);
      cairo_curve_to (pen->cr, -2 + i * 3, 13, -1.6 + i * 2.6, 15, -1.2 + i * 1.6, 16.6 - i);
    }
  ptm_crayon_stroke (pen, ptm_crayon_get_shade (color, 0.09), 0.7);
  ptm_crayon_pop (pen, angle);
}

static void
draw_comb (PtmActor *f)
{
  PtmCrayon *pen = f->crayon;

  if (f->look.species->pattern == PTM_MARK_CREST)
    {
      for (int i = 0; i < 3; i++)
        ptm_crayon_ellipse (pen, -3.6 + i * 3.6, -10.6 - (i == 1), 2.4, 3);
      ptm_crayon_shade (pen, f->look.mark, 0.7);
    }
  else if (f->look.species->ears == PTM_EARS_POINTED)
    for (int side = -1; side <= 1; side += 2)
      {
        PtmJoint p[] = { { side * 3.4, -8.6 }, { side * 10.4, -14 }, { side * 9.6, -5 } };

        ptm_crayon_polygon (pen, p, 3);
        ptm_crayon_shade (pen, f->look.skin, 0.6);
      }
  else if (f->look.species->tail == PTM_TAIL_THIN || f->look.species->tail == PTM_TAIL_STUB)
    {
      cairo_move_to (pen->cr, -1, -9.6);
      cairo_curve_to (pen->cr, -3, -12.6, -5, -13, -6.4, -12.6);
      cairo_move_to (pen->cr, 0.6, -9.8);
      cairo_curve_to (pen->cr, -0.6, -13, -2, -14, -3.4, -14.4);
      ptm_crayon_stroke (pen, f->look.skin, 1.6);
    }
}

static gboolean
opens_beak (const PtmActor *f)
{
  return f->talking || f->face == PTM_FACE_LAUGHING || f->face == PTM_FACE_SURPRISED || f->face == PTM_FACE_SCARED;
}

/* A beak smiles with its corner. */
static void
draw_corner (PtmActor *f, double x, double y)
{
  double up = f->face == PTM_FACE_HAPPY || f->face == PTM_FACE_WINK || f->face == PTM_FACE_LAUGHING ? -1.5 : f->face == PTM_FACE_SAD || f->face == PTM_FACE_ANGRY ? 1.7
                                                                                                                                                                  : 0;

  if (up > -0.1 && up < 0.1)
    return;
  cairo_move_to (f->crayon->cr, x + 0.8, y);
  cairo_curve_to (f->crayon->cr, x, y + 0.1, x - 0.7, y + up * 0.2, x - 0.9, y + up * 0.7);
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (f->beak, 0.22), 0.75);
}

static void
draw_beak (PtmActor *f, double x)
{
  PtmCrayon *pen = f->crayon;
  gboolean   flat = f->look.species->snout == PTM_SNOUT_ROUND, hooked = f->look.species->snout == PTM_SNOUT_LONG;
  double     w = flat ? 3.4 : 2.7, length = flat ? 5.6 : hooked ? 6
                                                                : 4.4;
  PtmJoint   upper[] = { { x - w, 1.6 }, { x, 0.2 }, { x + w, 1.2 }, { x + length, 3.4 }, { x + (hooked ? length + 0.6 : 1), hooked ? 6 : 4.6 } };

  if (opens_beak (f))
    {
      ptm_crayon_ellipse (pen, x + 0.6, 5, w * 0.9, 2.6);
      ptm_crayon_fill (pen, PTM_RGB (150, 52, 58));
      ptm_crayon_ellipse (pen, x + 0.6, 6.6, w * 0.8, 1.4);
      ptm_crayon_fill (pen, ptm_crayon_get_shade (f->beak, 0.08));
    }
  ptm_crayon_smooth (pen, upper, G_N_ELEMENTS (upper), TRUE);
  ptm_crayon_shade (pen, f->beak, 0.9);
  draw_corner (f, x - w, 2.4);
  if (f->look.species->pattern == PTM_MARK_CREST)
    {
      ptm_crayon_ellipse (pen, x + 0.6, 7.6, 1.7, 2.4);
      ptm_crayon_shade (pen, f->look.mark, 0.5);
    }
}

/* An eagle's head is white. */
static PtmColor
get_head_color (const PtmActor *f)
{
  return f->look.species->snout == PTM_SNOUT_LONG && f->look.species->tail == PTM_TAIL_BUSHY ? f->look.belly : f->look.skin;
}

void
ptm_actor_draw_bird_head (PtmActor *f)
{
  PtmCrayon *pen = f->crayon;
  double     x = 3;

  draw_comb (f);
  ptm_crayon_ellipse (pen, 0, 0, 10.6, 10.2);
  ptm_crayon_shade (pen, get_head_color (f), 2);
  if (f->look.species->pattern == PTM_MARK_MASK || f->look.species->ears == PTM_EARS_POINTED)
    {
      for (int side = -1; side <= 1; side += 2)
        ptm_crayon_ellipse (pen, x + side * 3.9, 0.4, 4.5, 5.4);
      ptm_crayon_fill (pen, f->look.belly);
    }
  ptm_actor_draw_cheeks (f, x, 3.6, 6.2, 0.9);
  ptm_actor_draw_eyes (f, x, -1.4, 4, 1.02);
  draw_beak (f, x + 0.6);
  f->mouth = (PtmJoint){ x + 2, 4.6 };
  ptm_actor_draw_hat (f);
}

static void
draw_body (PtmActor *f, double y, double w)
{
  PtmCrayon *pen = f->crayon;
  PtmJoint   p[] = { { -2, y - 14 }, { 7, y - 11 }, { 12.4 * w, y - 2 }, { 11 * w, y + 8 }, { 3, y + 13 }, { -7 * w, y + 11 }, { -13 * w, y + 3 }, { -11 * w, y - 6 } };

  ptm_crayon_smooth (pen, p, G_N_ELEMENTS (p), TRUE);
  ptm_crayon_shade (pen, f->look.skin, 2.8);
  if (pen->measuring)
    return;
  cairo_save (pen->cr);
  ptm_crayon_smooth (pen, p, G_N_ELEMENTS (p), TRUE);
  cairo_clip (pen->cr);
  ptm_crayon_ellipse (pen, 6.4 * w, y + 3, 8.6 * w, 11.4);
  ptm_crayon_fill (pen, f->look.belly);
  if (f->look.species->pattern == PTM_MARK_SPOTS)
    {
      for (int i = 0; i < 7; i++)
        ptm_crayon_ellipse (pen, 2 + (i % 3) * 3.6 + (i / 3 % 2) * 1.6, y - 2 + i / 3 * 4, 0.9, 1.1);
      ptm_crayon_fill (pen, ptm_color_mix (f->look.skin, f->look.belly, 0.35));
    }
  cairo_restore (pen->cr);
}

void
ptm_actor_draw_bird (PtmActor *f)
{
  const PtmSpecies *s = f->look.species;
  gboolean          flying = g_str_equal (f->pose_name, "fly"), low = f->pose.lying > 45 || g_str_equal (f->pose_name, "sit");
  double            young = f->look.age == PTM_AGE_CHILD ? 0.75 : 1, legs = low ? 0 : 9 * s->legs, neck = 11 * s->neck, scale = s->size * 1.5 * young;
  double            stride = g_str_equal (f->pose_name, "walk") || g_str_equal (f->pose_name, "run") ? sin (2 * G_PI * f->phase) * 5 : 0;
  double            y = -legs - 12.5 - f->pose.lift - 0.8 * fabs (stride) * 0.2 + f->pose.squash * 0.3, wing = get_wing (f);
  PtmJoint          head = { 4.6 + neck * 0.3, y - 16.5 - neck }, joints[3] = { { 3, y - 8 }, { 2.4 + neck * 0.1, y - 12 - neck * 0.5 }, head };
  double            width[3] = { 15, 9.5, 10 };

  ptm_crayon_push (f->crayon, 0, 0, 0, scale);
  if (!low)
    {
      draw_leg (f, 4, y + 10, flying ? y + 10 + legs * 0.6 : MIN (0, -f->pose.lift), flying ? -4 : -stride);
      draw_leg (f, -1.6, y + 11, flying ? y + 10 + legs * 0.6 : MIN (0, -f->pose.lift), flying ? -5 : stride);
    }
  draw_tail (f, y);
  if (wing > 20)
    draw_wing (f, 5, y - 6, wing, TRUE);
  if (neck > 3)
    {
      ptm_crayon_tube (f->crayon, joints, width, 0, 1);
      ptm_crayon_shade (f->crayon, f->look.skin, 1.4);
    }
  draw_body (f, y, s->bulk);
  ptm_actor_place_head (f, head, RADIANS (f->pose.nod * 0.7), s->neck > 1 ? 0.86 : 1);
  draw_wing (f, -5.4, y - 5, wing, FALSE);
  f->mouth = (PtmJoint){ f->mouth.x * scale, f->mouth.y * scale };
  f->grip = f->mouth;
  ptm_crayon_pop (f->crayon, 0);
}
