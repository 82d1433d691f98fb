/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/* Laid out scenes as documents of other programs. All functions block and may be called on any thread. */

/* SVG 1.1 at canvas size: a group with id and label for every element, pictures as paths, every text as text in its font.
 * Photographs and soft shadows are embedded; so is the art of a scene with a finish, as one picture of twice the canvas size. PTM_ERROR_PLAN for a scene that is not laid out. */
GBytes *ptm_scene_to_svg (PtmScene *scene, PtmArt *art, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A PDF of one page a scene: pictures as paths, text in embedded fonts that can be found and copied; the art
 * of a scene with a finish is one picture. Pages in the
 * proportions of the A sizes are A4; others have the size of their canvas at 96 pixels an inch. */
GBytes *ptm_scene_to_pdf (PtmScene *const *scenes, guint n_scenes, PtmArt *art, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
