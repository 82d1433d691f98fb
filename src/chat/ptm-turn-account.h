/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-turn.h"

G_BEGIN_DECLS

/**
 * PtmTurnAccount:
 *
 * What was asked in a turn and not drawn: one paragraph for each reason, with what can be done instead. Hidden when everything
 * was drawn.
 */
#define PTM_TYPE_TURN_ACCOUNT (ptm_turn_account_get_type ())
G_DECLARE_FINAL_TYPE (PtmTurnAccount, ptm_turn_account, PTM, TURN_ACCOUNT, GtkWidget)

void ptm_turn_account_set_turn (PtmTurnAccount *self, PtmTurn *turn);

G_END_DECLS
