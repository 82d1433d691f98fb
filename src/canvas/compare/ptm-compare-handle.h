/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmCompareHandle:
 *
 * The line between two pictures that lie on each other. Properties: orientation, of the line: a vertical one is moved from left
 * to right; position, 0 (left or upper end) … 1 (right or lower end) of its parent.
 */
#define PTM_TYPE_COMPARE_HANDLE (ptm_compare_handle_get_type ())
G_DECLARE_FINAL_TYPE (PtmCompareHandle, ptm_compare_handle, PTM, COMPARE_HANDLE, GtkWidget)

GtkWidget     *ptm_compare_handle_new (void);
double         ptm_compare_handle_get_position (PtmCompareHandle *self);
void           ptm_compare_handle_set_position (PtmCompareHandle *self, double position);
GtkOrientation ptm_compare_handle_get_orientation (PtmCompareHandle *self);
void           ptm_compare_handle_set_orientation (PtmCompareHandle *self, GtkOrientation orientation);

G_END_DECLS
