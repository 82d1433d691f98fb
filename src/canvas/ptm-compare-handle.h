/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmCompareHandle:
 *
 * The line between two pictures that lie on each other. Property: position, 0 (left end) … 1 (right end) of its parent.
 */
#define PTM_TYPE_COMPARE_HANDLE (ptm_compare_handle_get_type ())
G_DECLARE_FINAL_TYPE (PtmCompareHandle, ptm_compare_handle, PTM, COMPARE_HANDLE, GtkWidget)

GtkWidget *ptm_compare_handle_new (void);
double     ptm_compare_handle_get_position (PtmCompareHandle *self);
void       ptm_compare_handle_set_position (PtmCompareHandle *self, double position);

G_END_DECLS
