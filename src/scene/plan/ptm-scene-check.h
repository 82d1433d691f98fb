/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/* What a schema cannot say: unique ids, references to nodes that exist, labels that do not point at each other in a
 * circle, and not too many nodes. PTM_ERROR_PLAN with a sentence otherwise. */
gboolean ptm_scene_check (PtmScene *scene, GError **error);

G_END_DECLS
