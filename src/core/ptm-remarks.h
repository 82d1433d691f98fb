/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PtmRemarks:
 *
 * What the user says of a version: the only things about it that change. Main thread only.
 * Properties: name (nullable), note (nullable), favourite, rounds (blind tests it was in), wins (of those; half a win for each in
 * a draw). Empty texts are NULL; texts are trimmed, a name has one line.
 */
#define PTM_TYPE_REMARKS (ptm_remarks_get_type ())
G_DECLARE_FINAL_TYPE (PtmRemarks, ptm_remarks, PTM, REMARKS, GObject)

PtmRemarks *ptm_remarks_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *ptm_remarks_get_name (PtmRemarks *self);
void        ptm_remarks_set_name (PtmRemarks *self, const char *name);
const char *ptm_remarks_get_note (PtmRemarks *self);
void        ptm_remarks_set_note (PtmRemarks *self, const char *note);
gboolean    ptm_remarks_is_favourite (PtmRemarks *self);
void        ptm_remarks_set_favourite (PtmRemarks *self, gboolean favourite);
guint       ptm_remarks_get_rounds (PtmRemarks *self);
double      ptm_remarks_get_wins (PtmRemarks *self);
/* One blind test more: won 1, lost 0, a draw 0.5. */
void ptm_remarks_add_round (PtmRemarks *self, double won);

G_END_DECLS
