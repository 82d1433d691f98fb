/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas.h"

G_BEGIN_DECLS

/**
 * PtmElementList:
 *
 * The elements of the picture by name, with a search; choosing one selects it on the canvas.
 */
#define PTM_TYPE_ELEMENT_LIST (ptm_element_list_get_type ())
G_DECLARE_FINAL_TYPE (PtmElementList, ptm_element_list, PTM, ELEMENT_LIST, GtkPopover)

void ptm_element_list_set_canvas (PtmElementList *self, PtmCanvas *canvas);

G_END_DECLS
