/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-phrase.h"

G_BEGIN_DECLS

/* The plan of a sentence. PTM_ERROR_PLAN when nothing in it can be drawn. */
PtmScene *ptm_plan_new (PtmReading *reading, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* "A flyer, please": the kind is named, and nothing of what stands in it. */
gboolean ptm_plan_is_bare (PtmReading *reading);

G_END_DECLS
