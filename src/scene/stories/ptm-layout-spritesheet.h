/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/* The atlas of a laid out sprite sheet: a JSON object in the hash form of TexturePacker (frames by name with frame,
 * sourceSize and pivot; meta with image and size), and with it the frames of each animation and its frames a second.
 * NULL when the scene is no sprite sheet or has not been laid out. (transfer full) (nullable) */
char *ptm_spritesheet_dup_atlas (PtmScene *scene, const char *image_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
