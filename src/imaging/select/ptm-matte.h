/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/* The mask with its outline as soft as the picture is there: hair, fur and what is out of focus become partly covered. It moves
 * by no more than some pixels, and only where the colours to both sides tell how much of each a pixel has. Mask and image have one
 * size. Blocks: call it on a worker thread; NULL soon after a cancel and never else. (transfer full) */
PtmMask *ptm_matte_soften (PtmImage *image, PtmMask *mask, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* The picture with the colour of what is behind taken out of the pixels that are partly covered, so that they suit any other
 * ground. All other pixels and alpha stay. (transfer full) */
PtmImage *ptm_matte_clean (PtmImage *image, PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
