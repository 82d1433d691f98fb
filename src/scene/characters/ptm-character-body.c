/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws bodies that stand upright: limbs, hands and feet, in the order they cover each other. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"
#include "ptm-render-object.h"

/* Limbs on the far side lie a little in the shade of the body. */
static PtmColor
dim (PtmColor color, int side)
{
  return side == 1 ? ptm_crayon_get_shade (color, 0.045) : color;
}

static gboolean
has_paws (const PtmActor *f)
{
  return f->look.form == PTM_FORM_BIPED;
}

static PtmColor
get_hand_color (const PtmActor *f)
{
  const PtmLook *look = &f->look;

  if (look->clothes == PTM_CLOTHES_SPACESUIT || look->clothes == PTM_CLOTHES_ARMOUR)
    return ptm_crayon_get_shade (look->top, 0.1);
  return look->form == PTM_FORM_BIPED && (look->species->pattern == PTM_MARK_MASK || look->species->snout == PTM_SNOUT_LONG) ? look->mark : look->skin;
}

static void
finger (PtmCrayon *pen, double x, double y, double angle, double length)
{
  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, x + cos (angle) * length, y + sin (angle) * length);
}

/* A stroke in two tones would show where fingers meet, so they are one tone under a shaded palm. */
static void
draw_fingers (PtmCrayon *pen, PtmColor color, double thumb)
{
  for (int i = 0; i < 4; i++)
    finger (pen, 2.6, (i - 1.5) * 1.35, (i - 1.5) * 0.27, i == 0 || i == 3 ? 3.6 : 4.6);
  ptm_crayon_stroke (pen, color, 1.95);
  finger (pen, 1.4, thumb * 1.6, thumb * 1.0, 3.6);
  ptm_crayon_stroke (pen, color, 2.1);
}

static void
draw_hand (PtmActor *f, int side)
{
  PtmCrayon *pen = f->crayon;
  PtmJoint   elbow = f->bones.elbow[side], hand = f->bones.hand[side];
  double     angle = atan2 (hand.y - elbow.y, hand.x - elbow.x);
  PtmColor   color = dim (get_hand_color (f), side);
  PtmHand    kind = f->pose.hand[side];

  ptm_crayon_push (pen, hand.x, hand.y, angle, 0.94 * f->bones.limb * (f->look.age == PTM_AGE_CHILD ? 0.95 : 1));
  if (has_paws (f))
    {
      ptm_crayon_ellipse (pen, 1.2, 0, 4.1, 3.7);
      ptm_crayon_shade (pen, color, 1.3);
      ptm_crayon_pop (pen, angle);
      return;
    }
  if (kind == PTM_HAND_OPEN)
    draw_fingers (pen, color, side == 0 ? 1 : -1);
  if (kind == PTM_HAND_POINT)
    {
      finger (pen, 2, -1, 0, 6.4);
      ptm_crayon_stroke (pen, color, 2.1);
    }
  ptm_crayon_ellipse (pen, 1.6, 0, kind == PTM_HAND_RELAXED ? 3.6 : 3.1, kind == PTM_HAND_RELAXED ? 2.7 : 2.9);
  ptm_crayon_shade (pen, color, 0.9);
  if (kind == PTM_HAND_RELAXED)
    {
      finger (pen, 0.8, -1.7, 0.16, 2.6);
      ptm_crayon_stroke (pen, color, 1.8);
    }
  if (kind == PTM_HAND_POINT || kind == PTM_HAND_FIST)
    {
      finger (pen, 1.2, -0.2, -0.5, 2);
      ptm_crayon_stroke (pen, ptm_crayon_get_shade (color, 0.06), 1.7);
    }
  ptm_crayon_pop (pen, angle);
}

static void
draw_arm (PtmActor *f, int side)
{
  PtmJoint joints[3] = { f->bones.shoulder[side], f->bones.elbow[side], f->bones.hand[side] };
  double   l = f->bones.limb, width[3] = { 6.4 * l, 5.4 * l, 4.3 * l };

  if (has_paws (f))
    {
      width[1] = 6 * l;
      width[2] = 5.6 * l;
    }
  ptm_crayon_tube (f->crayon, joints, width, 0, 1);
  ptm_crayon_shade (f->crayon, dim (f->look.skin, side), 1.7);
  draw_hand (f, side);
  ptm_actor_draw_sleeve (f, side);
}

/* Somebody who looks at us turns the near foot outwards. */
static double
get_foot_scale (const PtmActor *f, int side)
{
  return side == 0 && f->pose.turn < 0.4 && f->pose.lying < 1 ? -0.82 : side == 1 && f->pose.turn < 0.4 ? 0.88
                                                                                                        : 1;
}

static void
draw_paw (PtmActor *f, int side)
{
  PtmColor color = dim (get_hand_color (f), side);

  ptm_crayon_ellipse (f->crayon, 2.2, 0.4, 6.2, 3.4);
  ptm_crayon_shade (f->crayon, color, 1.4);
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (f->crayon->cr, 5 + i * 1.6, -0.6 + i * 0.7);
      cairo_line_to (f->crayon->cr, 5.6 + i * 1.6, 1 + i * 0.5);
    }
  ptm_crayon_stroke (f->crayon, ptm_crayon_get_shade (color, 0.1), 0.55);
}

static void
draw_shoe (PtmActor *f, int side)
{
  static const PtmJoint shoe[] = { { -3.4, -2.6 }, { 0.4, -3 }, { 2.6, -2 }, { 4.4, -0.3 }, { 7, 0.5 }, { 7.9, 2 }, { 7.6, 3.3 }, { 2, 3.4 }, { -3.4, 3.4 }, { -3.9, 1 } };
  PtmColor              color = dim (f->look.shoes, side);

  if (f->look.clothes == PTM_CLOTHES_SPACESUIT || f->look.clothes == PTM_CLOTHES_ARMOUR)
    color = dim (ptm_crayon_get_shade (f->look.top, 0.08), side);
  ptm_crayon_smooth (f->crayon, shoe, G_N_ELEMENTS (shoe), TRUE);
  ptm_crayon_shade (f->crayon, color, 1.2);
  ptm_crayon_rounded (f->crayon, -3.9, 2.2, 11.8, 1.5, 0.75);
  ptm_crayon_fill (f->crayon, ptm_palette_is_dark (f->look.shoes) ? dim (PTM_RGB (238, 232, 222), side) : ptm_crayon_get_shade (color, 0.2));
}

static void
draw_foot (PtmActor *f, int side)
{
  PtmCrayon *pen = f->crayon;
  double     angle = f->bones.sole[side];

  ptm_crayon_push (pen, f->bones.ankle[side].x, f->bones.ankle[side].y, angle, f->bones.limb);
  cairo_scale (pen->cr, get_foot_scale (f, side), 1);
  if (has_paws (f))
    draw_paw (f, side);
  else
    draw_shoe (f, side);
  ptm_crayon_pop (pen, angle);
}

static void
draw_leg (PtmActor *f, int side)
{
  PtmJoint joints[3] = { f->bones.hip[side], f->bones.knee[side], f->bones.ankle[side] };
  double   l = f->bones.limb, width[3] = { 8.4 * l, 6.8 * l, 5 * l };

  if (has_paws (f))
    {
      width[0] = 10 * l;
      width[1] = 8.4 * l;
      width[2] = 7 * l;
    }
  ptm_crayon_tube (f->crayon, joints, width, 0, 1);
  ptm_crayon_shade (f->crayon, dim (f->look.skin, side), 1.9);
  draw_foot (f, side);
  ptm_actor_draw_legwear (f, side);
}

static void
draw_neck (PtmActor *f)
{
  const PtmSkeleton *b = &f->bones;
  PtmJoint           joints[3] = { { b->neck.x - sin (b->torso) * 3, b->neck.y + cos (b->torso) * 3 }, b->neck, b->head };
  double             w = (has_paws (f) ? 11 : f->look.age == PTM_AGE_CHILD ? 6.2
                                                                           : 7) *
             b->limb;
  double width[3] = { w, w, w };

  ptm_crayon_tube (f->crayon, joints, width, 0, 0.8);
  ptm_crayon_fill (f->crayon, has_paws (f) ? f->look.skin : ptm_crayon_get_shade (f->look.skin, 0.07));
}

/** PropSize: how large things are in a hand; the rest is 17 units. */
typedef struct
{
  const char *part;
  double      size;
  double      turn; /* degrees */
} PropSize;

static const PropSize prop_sizes[] = {
  { "sword", 30, 0 }, { "wand", 24, 0 }, { "briefcase", 19, 0 }, { "shield", 22, 0 }, { "guitar", 34, 0 }, { "balloon", 30, 0 }, { "umbrella", 34, 0 }, { "flower", 15, 0 }, { "stethoscope", 13, 0 }, { "book", 16, 0 }, { "test-tube", 14, 0 }, { "hammer", 19, 0 }, { "cup", 12, 0 }, { "beverage", 12, 0 }, { "broom", 40, 0 }, { "flag", 26, 0 }
};

static const PropSize *
get_prop_size (const char *asset)
{
  static const PropSize usual = { "", 17, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (prop_sizes); i++)
    if (g_strstr_len (asset, 200, prop_sizes[i].part) != NULL)
      return &prop_sizes[i];
  return &usual;
}

static gboolean
shows_prop (const PtmActor *f)
{
  if (f->look.prop == NULL || (!f->crayon->measuring && (f->art == NULL || !ptm_art_has (f->art, f->look.prop))))
    return FALSE;
  return f->pose.lying == 0 && f->pose.hand[0] != PTM_HAND_OPEN && f->pose.arm[0][1] < 140;
}

/* What is held is a picture of the art pack, put on as pixels. Room for it is kept even where the pictures are not at hand. */
static void
draw_prop (PtmActor *f)
{
  PtmCrayon       *pen = f->crayon;
  double           size, aspect, w, h, sx = 1, sy = 0, scale;
  cairo_surface_t *surface;

  if (!shows_prop (f))
    return;
  size = get_prop_size (f->look.prop)->size * (f->look.age == PTM_AGE_CHILD || has_paws (f) ? 0.75 : 1);
  aspect = pen->measuring ? 1 : ptm_object_get_aspect (f->art, f->look.prop);
  w = aspect > 1 ? size : size * aspect;
  h = w / aspect;
  ptm_crayon_push (pen, f->grip.x - w * 0.5 + 1.5, f->grip.y - h * 0.62, 0, 1);
  cairo_rectangle (pen->cr, 0, 0, w, h);
  if (pen->measuring)
    ptm_crayon_fill (pen, f->look.top);
  else
    {
      cairo_new_path (pen->cr);
      cairo_user_to_device_distance (pen->cr, &sx, &sy);
      scale = CLAMP (hypot (sx, sy), 0.1, 64);
      surface = ptm_object_create_surface (f->art, f->look.prop, PTM_COLOR_NONE, &pen->grade, CLAMP ((int)ceil (w * scale), 1, 2048), CLAMP ((int)ceil (h * scale), 1, 2048));
      if (surface != NULL)
        {
          cairo_scale (pen->cr, w / cairo_image_surface_get_width (surface), h / cairo_image_surface_get_height (surface));
          cairo_set_source_surface (pen->cr, surface, 0, 0);
          cairo_paint (pen->cr);
          cairo_surface_destroy (surface);
        }
    }
  ptm_crayon_pop (pen, 0);
}

static void
find_grip (PtmActor *f)
{
  PtmJoint elbow = f->bones.elbow[0], hand = f->bones.hand[0];
  double   angle = atan2 (hand.y - elbow.y, hand.x - elbow.x);

  f->grip = (PtmJoint){ hand.x + cos (angle) * 2, hand.y + sin (angle) * 2 };
}

/* The head by itself: its box is what bubbles keep clear of. */
void
ptm_actor_place_head (PtmActor *f, PtmJoint at, double tilt, double scale)
{
  PtmCrayon *pen = f->crayon;
  PtmCrayon  whole = *pen;
  PtmJoint   mouth;

  pen->any = FALSE;
  ptm_crayon_push (pen, at.x, at.y, tilt, scale);
  if (f->look.form == PTM_FORM_BIRD)
    ptm_actor_draw_bird_head (f);
  else
    ptm_actor_draw_head (f);
  ptm_crayon_pop (pen, tilt);
  f->head = pen->ink;
  mouth = (PtmJoint){ f->mouth.x * scale, f->mouth.y * scale };
  f->mouth = (PtmJoint){ at.x + mouth.x * cos (tilt) - mouth.y * sin (tilt), at.y + mouth.x * sin (tilt) + mouth.y * cos (tilt) };
  ptm_crayon_join (pen, &whole);
}

void
ptm_actor_draw_person (PtmActor *f)
{
  find_grip (f);
  ptm_actor_draw_behind (f);
  if (f->look.form == PTM_FORM_BIPED)
    {
      ptm_crayon_push (f->crayon, f->bones.pelvis.x - f->bones.hip_width * 0.55, f->bones.pelvis.y, f->bones.torso, 1);
      ptm_actor_draw_tail (f, 0, 0, 1);
      ptm_crayon_pop (f->crayon, f->bones.torso);
    }
  ptm_crayon_push (f->crayon, f->bones.head.x, f->bones.head.y, f->bones.tilt, f->bones.head_scale);
  ptm_actor_draw_head_behind (f);
  ptm_crayon_pop (f->crayon, f->bones.tilt);
  draw_arm (f, 1);
  draw_leg (f, 1);
  draw_leg (f, 0);
  draw_neck (f);
  ptm_actor_draw_clothes (f);
  ptm_actor_place_head (f, f->bones.head, f->bones.tilt, f->bones.head_scale);
  draw_prop (f);
  draw_arm (f, 0);
}
