/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-edit.h"

G_BEGIN_DECLS

/**
 * PtmEditSlot:
 *
 * The place of a picture that is still being drawn, among the versions of its turn: preview and progress.
 */
#define PTM_TYPE_EDIT_SLOT (ptm_edit_slot_get_type ())
G_DECLARE_FINAL_TYPE (PtmEditSlot, ptm_edit_slot, PTM, EDIT_SLOT, GtkWidget)

GtkWidget *ptm_edit_slot_new (PtmEdit *edit);
double     ptm_edit_slot_get_progress (PtmEditSlot *self);

G_END_DECLS
