/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <json-glib/json-glib.h>
#include "ptm-scene.h"

G_BEGIN_DECLS

/* The member "unmet" of an object that is being built: each wish with its text and why, and what can be said and offered when that is
 * known. (element-type PtmUnmet) */
void ptm_unmet_build (JsonBuilder *builder, GPtrArray *unmet);

G_END_DECLS
