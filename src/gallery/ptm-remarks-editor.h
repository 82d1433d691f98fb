/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmRemarksEditor:
 *
 * A popover to give a version a name, a star and a note. What was changed is in the version's remarks when it closes, and
 * "version.save-remarks" (s: its id) is activated; Escape takes it back.
 */
#define PTM_TYPE_REMARKS_EDITOR (ptm_remarks_editor_get_type ())
G_DECLARE_FINAL_TYPE (PtmRemarksEditor, ptm_remarks_editor, PTM, REMARKS_EDITOR, GtkPopover)

GtkWidget *ptm_remarks_editor_new (PtmVersion *version);

G_END_DECLS
