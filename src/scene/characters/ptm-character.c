/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file is the door of the character rig: it takes a node and its scene, and measures or draws who is meant. */

#include "config.h"

#include <math.h>

#include "ptm-character-private.h"

static void
draw_actor (PtmActor *f)
{
  switch (f->look.form)
    {
    case PTM_FORM_QUADRUPED:
      ptm_actor_draw_quadruped (f);
      break;
    case PTM_FORM_BIRD:
      ptm_actor_draw_bird (f);
      break;
    case PTM_FORM_PEOPLE:
    case PTM_FORM_BIPED:
    default:
      ptm_actor_draw_person (f);
      break;
    }
}

/* A beak as bright as the species has it; birds whose mark is something else wear the usual one. */
static PtmColor
get_beak (const PtmLook *look)
{
  return look->species == NULL || look->species->pattern == PTM_MARK_CREST || look->species->tail == PTM_TAIL_THICK || ptm_color_to_oklab (look->mark).L < 0.5 ? PTM_RGB (243, 168, 60) : look->mark;
}

static PtmActor
create_actor (PtmScene *scene, PtmArt *art, const PtmNode *node, PtmCrayon *crayon)
{
  PtmActor f = { .crayon = crayon, .art = art };

  f.look = ptm_look_resolve (scene, node->character);
  if (node->color.a > 0 && f.look.form == PTM_FORM_QUADRUPED)
    f.look.skin = node->color;
  else if (node->color.a > 0)
    f.look.top = node->color;
  if (ptm_node_get_param (node, "prop") != NULL)
    f.look.prop = ptm_node_get_param (node, "prop");
  f.pose = ptm_pose_get (node->pose, node->phase, f.look.form);
  f.face = ptm_face_get (node->expression, node->pose);
  f.pose_name = node->pose != NULL ? node->pose : "stand";
  f.phase = isfinite (node->phase) ? node->phase - floor (node->phase) : 0;
  f.beak = get_beak (&f.look);
  f.talking = g_strcmp0 (node->pose, "talk") == 0 || g_strcmp0 (node->pose, "explain") == 0;
  f.bones = ptm_skeleton_new (&f.look, &f.pose);
  return f;
}

/* What is held is part of the pose, whether the pictures are at hand or not: boxes must not depend on it. */
static PtmActor
measure_actor (PtmScene *scene, const PtmNode *node, PtmCrayon *crayon)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  PtmActor         f;

  *crayon = (PtmCrayon){ .cr = cairo_create (surface), .measuring = TRUE };
  f = create_actor (scene, NULL, node, crayon);
  draw_actor (&f);
  cairo_destroy (crayon->cr);
  cairo_surface_destroy (surface);
  crayon->cr = NULL;
  f.crayon = NULL;
  if (!crayon->any || !(crayon->ink.width > 0) || !(crayon->ink.height > 0))
    crayon->ink = (PtmFrame){ -1, -2, 2, 2 };
  return f;
}

PtmFrame
ptm_character_measure (PtmScene *scene, const PtmNode *node)
{
  PtmCrayon crayon;

  g_return_val_if_fail (scene != NULL && node != NULL, ((PtmFrame){ 0, 0, 1, 1 }));

  measure_actor (scene, node, &crayon);
  if (node->flip)
    crayon.ink.x = -crayon.ink.x - crayon.ink.width;
  return crayon.ink;
}

gboolean
ptm_character_has_rig (PtmScene *scene, const PtmNode *node)
{
  const PtmCharacter *who = node->character != NULL ? ptm_scene_find_character (scene, node->character) : NULL;

  return node->character != NULL && (node->asset == NULL || who == NULL || g_strcmp0 (who->form, "picture") != 0);
}

double
ptm_character_get_stature (PtmScene *scene, const PtmNode *node)
{
  PtmLook look = ptm_look_resolve (scene, node->character);

  return look.form == PTM_FORM_BIPED ? pow (look.species->size, 0.9) : 1;
}

double
ptm_character_get_aspect (PtmScene *scene, const PtmNode *node)
{
  PtmFrame ink = ptm_character_measure (scene, node);

  return ink.width / ink.height;
}

PtmFrame
ptm_character_get_place (PtmScene *scene, const PtmNode *node, PtmCharacterPlace place)
{
  PtmCrayon crayon;
  PtmActor  f;
  PtmFrame  box;
  double    sx, sy;

  g_return_val_if_fail (scene != NULL && node != NULL, ((PtmFrame){ 0 }));

  f = measure_actor (scene, node, &crayon);
  box = place == PTM_CHARACTER_HEAD ? f.head : place == PTM_CHARACTER_HAND ? (PtmFrame){ f.grip.x, f.grip.y, 0, 0 }
                                                                           : (PtmFrame){ f.mouth.x, f.mouth.y, 0, 0 };
  sx = node->frame.width / crayon.ink.width;
  sy = node->frame.height / crayon.ink.height;
  box.x = (box.x - crayon.ink.x) * sx;
  box.width *= sx;
  if (node->flip)
    box.x = node->frame.width - box.x - box.width;
  box.x += node->frame.x;
  box.y = node->frame.y + (box.y - crayon.ink.y) * sy;
  box.height *= sy;
  return box;
}

void
ptm_character_draw (cairo_t *cr, PtmScene *scene, PtmArt *art, const PtmNode *node, const PtmFrame *frame)
{
  PtmCrayon measure, crayon = { .cr = cr, .mirrored = node->flip, .grade = node->grade };
  PtmActor  f;

  g_return_if_fail (cr != NULL && scene != NULL && node != NULL && frame != NULL);

  measure_actor (scene, node, &measure);
  cairo_save (cr);
  cairo_translate (cr, frame->x, frame->y);
  cairo_scale (cr, frame->width / measure.ink.width, frame->height / measure.ink.height);
  if (node->flip)
    {
      cairo_translate (cr, measure.ink.width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_translate (cr, -measure.ink.x, -measure.ink.y);
  f = create_actor (scene, art, node, &crayon);
  draw_actor (&f);
  cairo_restore (cr);
}
