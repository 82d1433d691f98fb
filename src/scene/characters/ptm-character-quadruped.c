/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws animals on four legs, from the side, their faces turned to the viewer a little. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

#define RADIANS(degrees) ((degrees)*G_PI / 180)

/** Beast: the bones of one pose. Legs: front near, front far, hind near, hind far. */
typedef struct
{
  PtmJoint rump;
  PtmJoint chest;
  PtmJoint head;
  PtmJoint leg[4][3];
  double   radius;
  double   limb;
  gboolean lying;
} Beast;

/** Stance: body is degrees the chest is raised, head is against the usual place; legs in degrees, 0 = down, 90 = forward. */
typedef struct
{
  const char *name;
  double      body;
  double      head_x;
  double      head_y;
  double      leg[4][2];
} Stance;

static const Stance stances[] = {
  { "stand", 0, 0, 0, { { 2, -1 }, { 6, 3 }, { -4, 2 }, { 2, 6 } } },
  { "sit", 34, -4, 1, { { -2, -2 }, { 5, 3 }, { 72, -24 }, { 76, -20 } } },
  { "wave", 34, -4, 1, { { -2, -2 }, { 84, 150 }, { 72, -24 }, { 76, -20 } } },
  { "point", 0, 2, 0, { { 2, -1 }, { 62, -20 }, { -4, 2 }, { 2, 6 } } },
  { "jump", 16, 1, -2, { { 62, 84 }, { 74, 92 }, { -42, -70 }, { -30, -58 } } },
  { "fly", 16, 1, -2, { { 62, 84 }, { 74, 92 }, { -42, -70 }, { -30, -58 } } },
  { "cheer", 42, -5, 0, { { 96, 140 }, { 110, 152 }, { 44, -28 }, { 50, -24 } } },
  { "dance", 42, -5, 0, { { 60, 120 }, { 110, 152 }, { 40, -28 }, { 60, -10 } } },
  { "sleep", 0, 5, 15, { { 84, 88 }, { 88, 92 }, { 70, 92 }, { 76, 96 } } },
  { "lie", 0, 3, 4, { { 84, 88 }, { 88, 92 }, { 70, 92 }, { 76, 96 } } },
  { "sneak", -8, 5, 7, { { 36, -40 }, { 12, 4 }, { 30, -34 }, { 4, 10 } } },
  { "cry", 30, -2, 5, { { -2, -2 }, { 5, 3 }, { 72, -24 }, { 76, -20 } } },
};

static Stance
get_stance (const PtmActor *f, const char *pose)
{
  const char *name = f->pose.lying > 45 ? "sleep" : pose;

  for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
    if (g_strcmp0 (name, stances[i].name) == 0)
      return stances[i];
  return stances[0];
}

/* Which foot comes when: a walk puts them down one after another, a gallop in pairs. */
static void
set_gait (Stance *stance, double phase, gboolean run)
{
  static const double walk[] = { 0.25, 0.75, 0, 0.5 }, gallop[] = { 0.5, 0.6, 0, 0.1 };

  for (int i = 0; i < 4; i++)
    {
      double a = 2 * G_PI * (phase + (run ? gallop[i] : walk[i])), swing = run ? 46 : 22, bend = run ? 62 : 34, up = pow (MAX (-sin (a), 0), 1.2);

      stance->leg[i][0] = swing * cos (a) + (i < 2 ? 4 : -2);
      stance->leg[i][1] = stance->leg[i][0] - bend * up + (i < 2 ? -2 : 5);
    }
  stance->body = run ? 7 * sin (2 * G_PI * phase) : 0;
  stance->head_y = run ? -1.5 * sin (2 * G_PI * phase) : 1 * sin (4 * G_PI * phase);
  stance->head_x = run ? 2 : 0;
}

static PtmJoint
reach (PtmJoint from, double degrees, double length)
{
  return (PtmJoint){ from.x + sin (RADIANS (degrees)) * length, from.y + cos (RADIANS (degrees)) * length };
}

static void
move_beast (Beast *b, double dy)
{
  b->rump.y += dy;
  b->chest.y += dy;
  b->head.y += dy;
  for (int i = 0; i < 4; i++)
    for (int k = 0; k < 3; k++)
      b->leg[i][k].y += dy;
}

static Beast
get_beast (const PtmActor *f, const Stance *stance)
{
  const PtmSpecies *s = f->look.species;
  double            young = f->look.age == PTM_AGE_CHILD ? 0.78 : 1, leg = 25 * s->legs * young, length = 34 * (0.72 + 0.28 * s->bulk) * young;
  Beast             b = { .radius = 11.6 * s->bulk * (0.4 + 0.6 * young), .limb = (0.82 + 0.3 * (s->bulk - 0.9)) * (0.5 + 0.5 * young) };
  double            a = RADIANS (stance->body), low = -1e6, neck = 12 * s->neck;

  b.lying = g_str_equal (stance->name, "sleep") || g_str_equal (stance->name, "lie");
  b.rump = (PtmJoint){ -length / 2, 0 };
  b.chest = (PtmJoint){ b.rump.x + cos (a) * length, -sin (a) * length };
  for (int i = 0; i < 4; i++)
    {
      PtmJoint from = i < 2 ? b.chest : b.rump;

      from.x += (i < 2 ? -1 : 1) * (i % 2 == 0 ? 2.4 : -1.4);
      from.y += b.radius * 0.35;
      b.leg[i][0] = from;
      b.leg[i][1] = reach (from, stance->leg[i][0], leg * 0.5);
      b.leg[i][2] = reach (b.leg[i][1], stance->leg[i][1], leg * 0.5);
      low = MAX (low, b.leg[i][2].y + 2.6 * b.limb);
    }
  b.head = (PtmJoint){ b.chest.x + 8 + neck * 0.42 + stance->head_x, b.chest.y - b.radius * 0.5 - 8 - neck * 0.95 + stance->head_y * (b.lying ? 0.6 + s->neck * 0.6 : 1) };
  if (b.lying)
    low = b.radius * 0.96;
  low = MAX (low, b.rump.y + b.radius * 0.97);
  move_beast (&b, -low - f->pose.lift * (g_str_equal (stance->name, "jump") || g_str_equal (stance->name, "fly") ? 1 : 0));
  return b;
}

/* A panda: what is dark around its eyes is so on its legs and shoulders. */
static gboolean
has_dark_limbs (const PtmLook *look)
{
  return look->species->pattern == PTM_MARK_MASK && look->species->ears == PTM_EARS_ROUND;
}

static void
draw_leg (PtmActor *f, const Beast *b, int i)
{
  PtmCrayon *pen = f->crayon;
  gboolean   far = i % 2 == 1, hoof = f->look.species->legs >= 0.9 && f->look.species->tail != PTM_TAIL_THIN && f->look.species->ears != PTM_EARS_ROUND && f->look.species->ears != PTM_EARS_FLOPPY && f->look.species->tail != PTM_TAIL_BUSHY;
  double     l = b->limb, width[3] = { (i < 2 ? 9 : 11.5) * l, 7 * l, 6 * l };
  PtmColor   color = f->look.species->pattern == PTM_MARK_WOOL ? f->look.belly : has_dark_limbs (&f->look) ? f->look.mark
                                                                                                           : f->look.skin;
  PtmJoint   end = b->leg[i][2];

  if (far)
    color = ptm_crayon_get_shade (color, 0.06);
  ptm_crayon_tube (pen, b->leg[i], width, 0, 1);
  ptm_crayon_shade (pen, color, 1.6);
  if (hoof)
    {
      ptm_crayon_rounded (pen, end.x - 3.2 * l, end.y - 1.8 * l, 7.2 * l, 4.4 * l, 1.6 * l);
      ptm_crayon_shade (pen, ptm_crayon_get_shade (f->look.mark, far ? 0.1 : 0.04), 0.8);
      return;
    }
  ptm_crayon_ellipse (pen, end.x + 1.6 * l, end.y, 5 * l, 2.9 * l);
  ptm_crayon_shade (pen, f->look.species->ears == PTM_EARS_POINTED && f->look.species->tail == PTM_TAIL_BUSHY ? f->look.mark : color, 1);
}

static void
body_path (PtmActor *f, const Beast *b)
{
  double   a = atan2 (b->chest.y - b->rump.y, b->chest.x - b->rump.x), r = b->radius, c = cos (a), s = sin (a);
  double   L = hypot (b->chest.x - b->rump.x, b->chest.y - b->rump.y);
  double   xs[] = { -r * 0.8, -r * 0.3, L * 0.5, L + r * 0.3, L + r * 0.86, L + r * 0.5, L * 0.55, 0, -r * 0.7 }, ys[] = { -r * 0.5, -r * 0.92, -r * 0.86, -r * 0.98, -r * 0.2, r * 0.72, r * 0.92, r * 0.9, r * 0.4 };
  PtmJoint p[G_N_ELEMENTS (xs)];

  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    p[i] = (PtmJoint){ b->rump.x + xs[i] * c - ys[i] * s, b->rump.y + xs[i] * s + ys[i] * c };
  ptm_crayon_smooth (f->crayon, p, G_N_ELEMENTS (p), TRUE);
}

static void
draw_marks (PtmActor *f, const Beast *b)
{
  PtmCrayon *pen = f->crayon;
  double     r = b->radius, dx = b->chest.x - b->rump.x, dy = b->chest.y - b->rump.y;

  if (f->look.species->pattern == PTM_MARK_STRIPES)
    {
      for (int i = 0; i < 6; i++)
        {
          double t = i / 5.0, x = b->rump.x + dx * t, y = b->rump.y + dy * t;

          cairo_move_to (pen->cr, x - 1, y - r);
          cairo_curve_to (pen->cr, x + 1.6, y - r * 0.6, x + 0.6, y - r * 0.3, x - 1.2, y - r * (0.1 - 0.3 * (i % 2)));
        }
      ptm_crayon_stroke (pen, f->look.mark, 2.3);
    }
  else if (f->look.species->pattern == PTM_MARK_SPOTS)
    {
      for (int i = 0; i < 12; i++)
        ptm_crayon_ellipse (pen, b->rump.x - r * 0.5 + (dx + r) * ((i * 5) % 12) / 11.0, b->rump.y + dy * ((i * 5) % 12) / 11.0 - r * 0.7 + r * 1.1 * (i % 4) / 3.0, r * 0.16, r * 0.13);
      ptm_crayon_fill (pen, f->look.mark);
    }
  else if (has_dark_limbs (&f->look))
    {
      ptm_crayon_ellipse (pen, b->rump.x + dx * 0.92, b->rump.y + dy * 0.92, r * 0.42, r * 1.1);
      ptm_crayon_fill (pen, f->look.mark);
    }
  else if (f->look.species->pattern == PTM_MARK_PATCHES)
    {
      ptm_crayon_ellipse (pen, b->rump.x + dx * 0.2, b->rump.y + dy * 0.2 - r * 0.7, r * 0.8, r * 0.7);
      ptm_crayon_ellipse (pen, b->rump.x + dx * 0.8, b->rump.y + dy * 0.8 - r * 0.1, r * 0.5, r * 0.55);
      ptm_crayon_fill (pen, ptm_color_mix (f->look.mark, f->look.skin, 0.15));
    }
}

static void
draw_body (PtmActor *f, const Beast *b)
{
  PtmCrayon *pen = f->crayon;
  double     r = b->radius;

  if (f->look.species->pattern == PTM_MARK_WOOL)
    {
      for (int i = 0; i < 13; i++)
        {
          double a = i * 2 * G_PI / 13, half = (b->chest.x - b->rump.x) / 2;

          ptm_crayon_ellipse (pen, (b->rump.x + b->chest.x) / 2 + cos (a) * (half + r * 0.5), (b->rump.y + b->chest.y) / 2 + sin (a) * r * 0.75 - sin (atan2 (b->rump.y - b->chest.y, half * 2)) * cos (a) * half, r * 0.5, r * 0.48);
        }
      ptm_crayon_shade (pen, f->look.skin, 3);
    }
  body_path (f, b);
  ptm_crayon_shade (pen, f->look.skin, 3.4);
  if (pen->measuring)
    return;
  cairo_save (pen->cr);
  body_path (f, b);
  cairo_clip (pen->cr);
  if (f->look.species->pattern == PTM_MARK_NONE || f->look.species->pattern == PTM_MARK_STRIPES)
    {
      ptm_crayon_ellipse (pen, (b->rump.x + b->chest.x) / 2 + 2, (b->rump.y + b->chest.y) / 2 + r * 0.98, (b->chest.x - b->rump.x) * 0.5, r * 0.4);
      ptm_crayon_fill (pen, ptm_color_mix (f->look.skin, f->look.belly, 0.8));
    }
  draw_marks (f, b);
  cairo_restore (pen->cr);
}

/* A tube from the chest to the head; a mane runs behind it. */
static void
draw_neck (PtmActor *f, const Beast *b)
{
  double   w = b->radius * 1.25;
  PtmJoint from = { b->chest.x - 1, b->chest.y - b->radius * 0.1 }, middle = { (b->chest.x + b->head.x) / 2 + 1, (b->chest.y + b->head.y) / 2 };
  PtmJoint joints[3] = { from, middle, b->head };
  double   width[3] = { w, MIN (w, 15), 11.5 }, mane[3] = { 8, 11, 12 };

  if (f->look.species->pattern == PTM_MARK_CREST)
    {
      PtmJoint behind[3] = { { from.x - 7, from.y - 5 }, { middle.x - 7, middle.y - 2 }, { b->head.x - 6, b->head.y - 4 } };

      ptm_crayon_tube (f->crayon, behind, mane, 0.08, 1);
      ptm_crayon_shade (f->crayon, f->look.mark, 1.6);
    }
  ptm_crayon_tube (f->crayon, joints, width, 0, 1);
  ptm_crayon_shade (f->crayon, f->look.species->pattern == PTM_MARK_WOOL ? f->look.belly : f->look.skin, 2);
}

static void
draw_head (PtmActor *f, const Beast *b)
{
  double scale = f->look.age == PTM_AGE_CHILD ? 0.94 : 0.92, tilt = f->pose.lying > 45 ? 0.18 : RADIANS (f->pose.nod * 0.6);

  f->pose.turn = 0.8;
  ptm_crayon_push (f->crayon, b->head.x, b->head.y, tilt, scale);
  ptm_actor_draw_animal_behind (f);
  ptm_crayon_pop (f->crayon, tilt);
  ptm_actor_place_head (f, b->head, tilt, scale);
}

void
ptm_actor_draw_quadruped (PtmActor *f)
{
  Stance stance = get_stance (f, f->pose_name);
  double size = f->look.species->size;
  Beast  b;

  if (g_str_equal (f->pose_name, "walk") || g_str_equal (f->pose_name, "run"))
    set_gait (&stance, f->phase, g_str_equal (f->pose_name, "run"));
  b = get_beast (f, &stance);
  ptm_crayon_push (f->crayon, 0, 0, 0, size);
  ptm_actor_draw_tail (f, b.rump.x - b.radius * 0.62, b.rump.y - b.radius * 0.45, f->look.species->tail == PTM_TAIL_THIN ? 1.1 : 1);
  draw_leg (f, &b, 1);
  draw_leg (f, &b, 3);
  if (!b.lying)
    draw_leg (f, &b, 2);
  draw_neck (f, &b);
  draw_body (f, &b);
  draw_leg (f, &b, 0);
  if (b.lying || stance.body > 20)
    draw_leg (f, &b, 2);
  draw_head (f, &b);
  f->mouth = (PtmJoint){ f->mouth.x * size, f->mouth.y * size };
  f->grip = f->mouth;
  ptm_crayon_pop (f->crayon, 0);
}
