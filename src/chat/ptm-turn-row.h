/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-turn.h"

G_BEGIN_DECLS

/**
 * PtmTurnRow:
 *
 * One turn of the conversation: the sentence as a bubble, below it the plan, the progress, the versions, what was not
 * drawn and what went wrong. Bound to the turn; activates turn.stop, turn.retry and version.select.
 */
#define PTM_TYPE_TURN_ROW (ptm_turn_row_get_type ())
G_DECLARE_FINAL_TYPE (PtmTurnRow, ptm_turn_row, PTM, TURN_ROW, GtkListBoxRow)

GtkWidget *ptm_turn_row_new (PtmTurn *turn);
PtmTurn   *ptm_turn_row_get_turn (PtmTurnRow *self);

G_END_DECLS
