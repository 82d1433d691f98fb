/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-unsent.h"
#include "ptm-profile.h"
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmComposer:
 *
 * Takes the next sentence, with its pictures, size, number and provider. It activates turn.send and win.toast; the window
 * asks it what it holds.
 *
 * Properties:
 * base (PtmVersion, nullable): the version the sentence changes, unless the user chose to draw a new picture
 * region-fraction (double): the marked part of base, 0…1; 0 = none
 * profiles (GListModel of PtmProfile, nullable), profile (PtmProfile, nullable): the one chosen
 * ready (gboolean): the session is open
 * can-send (gboolean, read only): turn.send would send something
 */
#define PTM_TYPE_COMPOSER (ptm_composer_get_type ())
G_DECLARE_FINAL_TYPE (PtmComposer, ptm_composer, PTM, COMPOSER, GtkWidget)

GtkWidget  *ptm_composer_new (void);
void        ptm_composer_set_base (PtmComposer *self, PtmVersion *base);
void        ptm_composer_set_region_fraction (PtmComposer *self, double fraction);
void        ptm_composer_set_profiles (PtmComposer *self, GListModel *profiles);
void        ptm_composer_set_profile (PtmComposer *self, PtmProfile *profile);
PtmProfile *ptm_composer_get_profile (PtmComposer *self);
void        ptm_composer_set_ready (PtmComposer *self, gboolean ready);
gboolean    ptm_composer_can_send (PtmComposer *self);

/* TRUE when the sentence changes base. */
gboolean ptm_composer_changes_base (PtmComposer *self);
void     ptm_composer_set_new_picture (PtmComposer *self, gboolean new_picture);
char    *ptm_composer_dup_sentence (PtmComposer *self) G_GNUC_WARN_UNUSED_RESULT;
void     ptm_composer_set_sentence (PtmComposer *self, const char *sentence);
/* (nullable): NULL = automatic, as always when base is changed. */
const char *ptm_composer_get_size (PtmComposer *self);
void        ptm_composer_set_size (PtmComposer *self, const char *size);
int         ptm_composer_get_count (PtmComposer *self);
/* (element-type PtmAttachment) (transfer none) */
GListModel *ptm_composer_get_attachments (PtmComposer *self);
void        ptm_composer_add_attachment (PtmComposer *self, GBytes *file, const char *name);
/* The text of the button: "Draw · free". */
const char *ptm_composer_get_verb (PtmComposer *self);
/* Sentence and attachments go; size, number and provider stay. */
void ptm_composer_clear (PtmComposer *self);

PtmUnsent *ptm_composer_dup_draft (PtmComposer *self) G_GNUC_WARN_UNUSED_RESULT;
/* draft (nullable): NULL empties it. */
void ptm_composer_set_draft (PtmComposer *self, PtmUnsent *draft);

G_END_DECLS
