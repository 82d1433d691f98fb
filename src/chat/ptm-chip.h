/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmChip:
 *
 * A small rounded label with a picture or an icon, which can be removed. Signal "removed" when its cross was pressed.
 */
#define PTM_TYPE_CHIP (ptm_chip_get_type ())
G_DECLARE_FINAL_TYPE (PtmChip, ptm_chip, PTM, CHIP, GtkWidget)

/* image goes before the label. (transfer floating) (nullable) */
GtkWidget  *ptm_chip_new (GtkWidget *image, const char *label);
void        ptm_chip_set_label (PtmChip *self, const char *label);
const char *ptm_chip_get_label (PtmChip *self);
/* As if its cross were pressed. */
void ptm_chip_remove (PtmChip *self);

G_END_DECLS
