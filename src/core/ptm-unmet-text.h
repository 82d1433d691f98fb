/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/** PtmUnmetText: what was not met for one reason. */
typedef struct
{
  char *say;
  char *offer; /* (nullable) what can be done instead */
} PtmUnmetText;

void ptm_unmet_text_free (PtmUnmetText *text);

/* What to tell the user of unmet (element-type PtmUnmet): in the words the answer brought, else in those of the interface. Each
 * reason once, in the order of the first thing. (element-type PtmUnmetText) (transfer full) */
GPtrArray *ptm_unmet_texts_new (GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
