/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-turn.h"

G_BEGIN_DECLS

/**
 * PtmTurnNotes:
 *
 * What is said below the pictures of a turn about how they were made, each with the other way as a button: that it was done here and not
 * by a model, and that a model's answer lay elsewhere. Invisible when there is nothing to say.
 */
#define PTM_TYPE_TURN_NOTES (ptm_turn_notes_get_type ())
G_DECLARE_FINAL_TYPE (PtmTurnNotes, ptm_turn_notes, PTM, TURN_NOTES, GtkWidget)

/* turn (nullable) */
void ptm_turn_notes_set_turn (PtmTurnNotes *self, PtmTurn *turn);

G_END_DECLS
