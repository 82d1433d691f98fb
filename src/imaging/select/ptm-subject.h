/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmSubjectSource: where the knowledge of the subject comes from.
 * @PTM_SUBJECT_CLEAR: the picture has clear parts, and the subject is what is not clear
 * @PTM_SUBJECT_STROKE: the user's stroke over it
 * @PTM_SUBJECT_BOX: the user's rectangle around it
 * @PTM_SUBJECT_GROUND: the user marked the background itself
 * @PTM_SUBJECT_GUESS: nobody said anything
 */
typedef enum
{
  PTM_SUBJECT_CLEAR,
  PTM_SUBJECT_STROKE,
  PTM_SUBJECT_BOX,
  PTM_SUBJECT_GROUND,
  PTM_SUBJECT_GUESS,
} PtmSubjectSource;

/**
 * PtmSubject:
 * @mask: coverage of the subject; empty when none was found
 * @source: what it was found by
 * @share: the part of the picture it covers, 0…1
 * @outline: how well its outline follows edges of the picture, 0 (not at all) … 1
 * @certain: FALSE when a stroke would help
 * @uncovers: parts of the subject can lie where the picture is clear now: see ptm_subject_uncover ()
 */
typedef struct
{
  PtmMask         *mask;
  PtmSubjectSource source;
  double           share;
  double           outline;
  gboolean         certain;
  gboolean         uncovers;
} PtmSubject;

/* Parts a photograph in subject and background. hint is the user's region, of the picture's size (nullable): a stroke over the
 * subject, a rectangle around it, or, when it covers most of the picture's edge, the background. In a picture whose background was
 * taken away a stroke over what is missing adds it, and one over what is there begins anew. Blocks: call it on a worker
 * thread. G_IO_ERROR_CANCELLED soon after a cancel. */
PtmSubject *ptm_subject_find (PtmImage *image, PtmMask *hint, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_subject_free (PtmSubject *subject);
/* The picture with nothing of it clear: what was taken away is seen again. */
PtmImage *ptm_subject_uncover (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE when the region is a hint at the subject, so that what lies outside of it may change. */
gboolean ptm_subject_is_hint (PtmMask *region);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmSubject, ptm_subject_free)

G_END_DECLS
