/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas.h"
#include "ptm-scissors.h"

G_BEGIN_DECLS

/**
 * PtmLiveWire:
 *
 * Finds ways along edges of a picture on a thread, one at a time.
 */
typedef struct _PtmLiveWire PtmLiveWire;

/* path: of PtmPoint (transfer none). */
typedef void (*PtmLiveWireFound) (gpointer user_data, int from, const PtmPoint *end, GArray *path);

/* Begins to look at the picture at once. found is called on the main thread, never after the end. */
PtmLiveWire *ptm_live_wire_new (PtmImage *image, PtmLiveWireFound found, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void         ptm_live_wire_free (PtmLiveWire *self);
/* FALSE when it is busy: ask again when a way was found. from is handed back with what was found. */
gboolean ptm_live_wire_find (PtmLiveWire *self, int from, const PtmPoint *start, const PtmPoint *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmLiveWire, ptm_live_wire_free)

G_END_DECLS
