/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-treatment.h"
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmPictureEditor:
 *
 * Crop, turn, resize, extend and adjust a version, each on a page, with a preview. The preview is made from a small copy on a thread; what is
 * applied is made from the picture itself, by whoever answers the signal.
 * Properties: page ("crop", "turn", "size", "extend", "adjust"), shape (of the frame: "free", "square", "4:3" …, "region"), narrow (the
 * controls below the picture instead of beside it).
 * Signals: applied, cancelled.
 */
#define PTM_TYPE_PICTURE_EDITOR (ptm_picture_editor_get_type ())
G_DECLARE_FINAL_TYPE (PtmPictureEditor, ptm_picture_editor, PTM, PICTURE_EDITOR, GtkWidget)

/* A fresh start with this version and region (both nullable); the page stays the one that was used last. */
void        ptm_picture_editor_set_version (PtmPictureEditor *self, PtmVersion *version, PtmMask *region);
PtmVersion *ptm_picture_editor_get_version (PtmPictureEditor *self);
PtmMask    *ptm_picture_editor_get_region (PtmPictureEditor *self);
/* What the page that is shown would do. */
const PtmTreatment *ptm_picture_editor_get_treatment (PtmPictureEditor *self);

G_END_DECLS
