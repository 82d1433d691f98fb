/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-language.h"
#include "ptm-layout.h"
#include "ptm-render.h"
#include "ptm-scene-edit.h"

G_BEGIN_DECLS

/** Desk: what turns sentences into pictures, as the engine does. */
typedef struct
{
  PtmArt      *art;
  PtmLanguage *language;
} Desk;

void desk_open (Desk *desk);
void desk_clear (Desk *desk);
/* The laid out scene of a sentence; NULL with what the engine answers instead. */
PtmScene *desk_draw (Desk *desk, const char *sentence, char **answer) G_GNUC_WARN_UNUSED_RESULT;
/* The scene after a second sentence. damage is the whole page when the sentence means a new picture. */
PtmScene *desk_edit (Desk *desk, PtmScene *scene, const char *sentence, PtmRect *damage, char **answer) G_GNUC_WARN_UNUSED_RESULT;
/* What was not drawn: "riding (action), Vermeer (style)". (transfer full) */
char *desk_dup_unmet (GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

G_END_DECLS
