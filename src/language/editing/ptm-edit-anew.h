/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/* TRUE when a sentence in the form of a wish, "five cats", "a flyer with a clown", asks for another picture; FALSE when it means a
 * change of the scene at hand (nullable: a photograph). ops (element-type PtmOp), at least one, is what the sentence changes when
 * it is taken for a change, own (nullable) what it draws when it is not. */
gboolean ptm_edit_draws_anew (PtmReading *reading, GPtrArray *ops, PtmScene *scene, PtmScene *own) G_GNUC_WARN_UNUSED_RESULT;
G_END_DECLS
