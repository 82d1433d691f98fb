/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmBlindBar:
 *
 * The question of a blind test below the pictures, and at its end what came of it. Hidden while there is no test. Its buttons
 * activate blind.pick ("i": -1 A, 0 neither, 1 B), compare.blind (once more) and blind.stop.
 */
#define PTM_TYPE_BLIND_BAR (ptm_blind_bar_get_type ())
G_DECLARE_FINAL_TYPE (PtmBlindBar, ptm_blind_bar, PTM, BLIND_BAR, GtkWidget)

/* round counts from 1. */
void ptm_blind_bar_ask (PtmBlindBar *self, guint round, guint n_rounds);
void ptm_blind_bar_show_result (PtmBlindBar *self, const char *result);
void ptm_blind_bar_hide (PtmBlindBar *self);

G_END_DECLS
