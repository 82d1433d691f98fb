/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas.h"

G_BEGIN_DECLS

/**
 * PtmMinimap:
 *
 * The whole picture small, with a frame around the part that the canvas shows; dragging moves that part. Only there while the
 * picture is larger than the canvas and not compared.
 */
#define PTM_TYPE_MINIMAP (ptm_minimap_get_type ())
G_DECLARE_FINAL_TYPE (PtmMinimap, ptm_minimap, PTM, MINIMAP, GtkWidget)

void ptm_minimap_set_canvas (PtmMinimap *self, PtmCanvas *canvas);
/* The part that is shown, in the minimap's coordinates; FALSE when there is none. */
gboolean ptm_minimap_get_frame (PtmMinimap *self, graphene_rect_t *frame);

G_END_DECLS
