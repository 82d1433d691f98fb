/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/*
 * The character rig: people, animals that walk upright, birds and quadrupeds, drawn as vectors from bones. An object node
 * with a `character` is drawn by it into its frame, which is the box of the pose's ink. Everything follows from the scene's
 * seed and characters and the node's character, pose, expression and phase, so a character is the same wherever it stands.
 * The node may dress it for a moment: color is that of the clothes, or of the fur on four legs, the parameter prop an asset held in the hand. In a panel
 * the parameter facing is left or right. The parameter form says how somebody stands who becomes a character later.
 */

/* So many different people make a crowd; those after the first have its id and a number. */
#define PTM_CHARACTER_COMPANIONS 9

/* Poses: stand (idle), walk, run, jump, sit, wave, point, hold, think, sleep, cheer, shrug, talk, dance, cry, sneak, fly.
 * Moving ones are cycles over phase 0…1. Expressions: neutral, happy, sad, angry, surprised, scared, thinking, laughing,
 * sleeping, wink. Unknown words give stand and what suits the pose. */
int         ptm_character_get_n_poses (void);
const char *ptm_character_get_pose (int index);
int         ptm_character_get_n_expressions (void);
const char *ptm_character_get_expression (int index);

/** PtmCharacterPlace: parts other things are placed by. */
typedef enum
{
  PTM_CHARACTER_HEAD,  /* hair, ears and hat with it */
  PTM_CHARACTER_MOUTH, /* a box without size */
  PTM_CHARACTER_HAND,  /* where the hand nearer to the viewer holds things; a box without size */
} PtmCharacterPlace;

/* The box of the pose's ink in figure units: a grown-up stands about 100 high, the ground is y = 0 and y grows downwards,
 * x = 0 is below the middle of the body. What the node's flip says is included. */
PtmFrame ptm_character_measure (PtmScene *scene, const PtmNode *node);
/* How much larger than its box somebody stands among others: a mouse on two legs is smaller than a cat. */
double ptm_character_get_stature (PtmScene *scene, const PtmNode *node);
/* Width over height of that box. */
double ptm_character_get_aspect (PtmScene *scene, const PtmNode *node);
/* A place in canvas pixels, from the node's frame. */
PtmFrame ptm_character_get_place (PtmScene *scene, const PtmNode *node, PtmCharacterPlace place);
/* Draws the ink box into frame, as vectors; a prop is drawn when art is given. */
void ptm_character_draw (cairo_t *cr, PtmScene *scene, PtmArt *art, const PtmNode *node, const PtmFrame *frame);
/* Whether the rig draws the node; a character of the form "picture" acts as its picture. */
gboolean ptm_character_has_rig (PtmScene *scene, const PtmNode *node);
/* TRUE when the word names an animal the rig can draw. */
gboolean ptm_character_knows_species (const char *name);
/* TRUE when the word names a profession the rig has clothes for. */
gboolean ptm_character_knows_profession (const char *name);

G_END_DECLS
