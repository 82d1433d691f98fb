/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-turn.h"

G_BEGIN_DECLS

/**
 * PtmTurnChoices:
 *
 * The words of a turn's newest version that have several pictures, or none: a row of picture buttons for each. A button asks the
 * window, by the action version.choose (id, word's place, option's place), for the next version with that picture.
 */
#define PTM_TYPE_TURN_CHOICES (ptm_turn_choices_get_type ())
G_DECLARE_FINAL_TYPE (PtmTurnChoices, ptm_turn_choices, PTM, TURN_CHOICES, GtkWidget)

void ptm_turn_choices_set_turn (PtmTurnChoices *self, PtmTurn *turn);

G_END_DECLS
