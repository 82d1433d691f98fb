/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-engine.h"
#include "ptm-local.h"
#include "ptm-subject.h"

G_BEGIN_DECLS

/**
 * PtmPhotoEdit:
 * @mask: (nullable): where the picture may change, or a hint at the subject
 * @image: as it is by now; always set
 * @master: as it was
 * @subject: (nullable): until an operation needed it
 * @unmet: (element-type PtmUnmet): what could not be done, and what is only a guess
 * @whole: an operation went beyond the region, because the region showed it the subject
 *
 * A run of operations over one photograph.
 */
typedef struct
{
  const PtmEngineRun *run;
  PtmMask            *mask;
  PtmImage           *image;
  PtmImage           *master;
  PtmSubject         *subject;
  GPtrArray          *unmet;
  int                 previews; /* partial pictures shown so far */
  gboolean            changed;
  gboolean            whole;
} PtmPhotoEdit;

/* ptm-engine-photo.c. Takes the image. */
void ptm_photo_edit_take_image (PtmPhotoEdit *edit, PtmImage *image);
void ptm_photo_edit_overlay (PtmPhotoEdit *edit, PtmImage *top, int x, int y);
void ptm_photo_edit_add_unmet (PtmPhotoEdit *edit, const PtmOp *op, const char *why);
/* Shows what a fill has by now to who waits; user_data is the edit. A PtmFillProgress. */
void ptm_photo_edit_progress_cb (PtmImage *preview, double fraction, gpointer user_data);

/* Each does one operation, or adds it to unmet. FALSE with an error.
 * ptm-engine-photo-place.c: an object or a text; second is the operation after it (nullable), TRUE in *taken when it only said
 * a second side. */
gboolean ptm_photo_edit_place (PtmPhotoEdit *edit, const PtmOp *op, const PtmOp *second, gboolean *taken, GError **error);
/* ptm-engine-photo-thing.c: what of the region takes a colour: the thing in a rectangle, else the region. NULL with an error. */
PtmMask *ptm_photo_edit_find_thing (PtmPhotoEdit *edit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* ptm-engine-photo-ground.c: what is subject, found once a run. */
gboolean ptm_photo_edit_find_subject (PtmPhotoEdit *edit, GError **error);
/* The background. */
gboolean ptm_photo_edit_ground (PtmPhotoEdit *edit, const PtmOp *op, GError **error);
/* ptm-engine-photo-effect.c: an effect by its name, inside mask (nullable). */
gboolean ptm_photo_edit_effect (PtmPhotoEdit *edit, const PtmOp *op, PtmMask *mask, GError **error);
/* ptm-engine-photo-shape.c: more room around the picture. */
gboolean ptm_photo_edit_extend (PtmPhotoEdit *edit, const PtmOp *op, GError **error);
/* What the window can do by itself, as far as it is about the pixels; else nothing is changed. */
gboolean ptm_photo_edit_local (PtmPhotoEdit *edit, const PtmLocal *local, GError **error);

G_END_DECLS
