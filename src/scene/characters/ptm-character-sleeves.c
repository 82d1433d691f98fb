/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What somebody wears on arms and legs. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"

static PtmColor
dim (PtmColor color, int side)
{
  return side == 1 ? ptm_crayon_get_shade (color, 0.045) : color;
}

void
ptm_actor_draw_sleeve (PtmActor *f, int side)
{
  PtmJoint joints[3] = { f->bones.shoulder[side], f->bones.elbow[side], f->bones.hand[side] };
  double   l = f->bones.limb, width[3] = { 8 * l, 7 * l, 6.4 * l }, to = 0.93;
  PtmColor color = dim (f->look.top, side);

  switch (f->look.clothes)
    {
    case PTM_CLOTHES_TSHIRT:
    case PTM_CLOTHES_DRESS:
      to = 0.36;
      width[1] = 7.8 * l;
      break;
    case PTM_CLOTHES_ROBE:
      width[2] = 10.5 * l;
      width[1] = 8.2 * l;
      to = 0.86;
      break;
    case PTM_CLOTHES_SPACESUIT:
    case PTM_CLOTHES_COAT:
      width[0] = width[1] = 8.4 * l;
      width[2] = 7.4 * l;
      break;
    case PTM_CLOTHES_SWEATER:
    case PTM_CLOTHES_HOODIE:
    case PTM_CLOTHES_SHIRT:
    case PTM_CLOTHES_SUIT:
    case PTM_CLOTHES_UNIFORM:
    case PTM_CLOTHES_APRON:
    case PTM_CLOTHES_LABCOAT:
    case PTM_CLOTHES_CAPE:
    case PTM_CLOTHES_OVERALLS:
    case PTM_CLOTHES_ARMOUR:
    default:
      break;
    }
  if (f->look.form == PTM_FORM_BIPED)
    to = MIN (to, 0.4);
  ptm_crayon_tube (f->crayon, joints, width, 0, to);
  ptm_crayon_shade (f->crayon, color, 2);
  if (f->look.clothes == PTM_CLOTHES_HOODIE || f->look.clothes == PTM_CLOTHES_SWEATER || f->look.clothes == PTM_CLOTHES_CAPE || f->look.clothes == PTM_CLOTHES_ROBE)
    {
      ptm_crayon_tube (f->crayon, joints, width, to - 0.035, to);
      ptm_crayon_fill (f->crayon, f->look.clothes == PTM_CLOTHES_CAPE || f->look.clothes == PTM_CLOTHES_ROBE ? dim (f->look.accent, side) : ptm_crayon_get_shade (color, 0.06));
    }
}

void
ptm_actor_draw_legwear (PtmActor *f, int side)
{
  PtmJoint joints[3] = { f->bones.hip[side], f->bones.knee[side], f->bones.ankle[side] };
  double   l = f->bones.limb, width[3] = { 9.4 * l, 8 * l, 7 * l }, to = f->look.legs == PTM_LEGS_SHORTS ? 0.5 : 0.95;

  if (f->look.form == PTM_FORM_BIPED)
    {
      width[0] = 11 * l;
      width[1] = 9.8 * l;
      width[2] = 8.4 * l;
      to = MIN (to, 0.8);
    }
  if (f->look.legs == PTM_LEGS_TROUSERS || f->look.legs == PTM_LEGS_SHORTS)
    {
      ptm_crayon_tube (f->crayon, joints, width, 0, to);
      ptm_crayon_shade (f->crayon, dim (f->look.bottom, side), 2.2);
    }
}
