/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-edit.h"

G_BEGIN_DECLS

/**
 * PtmPreviews:
 *
 * The previews of one edit, on their way from a file to the edit. Counted references; main thread only.
 */
typedef struct _PtmPreviews PtmPreviews;

PtmPreviews *ptm_previews_new (PtmEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
void         ptm_previews_unref (PtmPreviews *previews);
/* Shows the picture in file, unless it cannot be read or a later one comes before its turn; progress: 0..1, of the edit. */
void ptm_previews_push (PtmPreviews *previews, GBytes *file, double progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmPreviews, ptm_previews_unref)

G_END_DECLS
