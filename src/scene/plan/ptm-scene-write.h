/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-json-text.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/* One node with its children, as a member of that name (nullable). */
void ptm_scene_write_node (PtmJsonText *json, const char *name, const PtmNode *node);

G_END_DECLS
