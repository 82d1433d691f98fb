/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"

G_BEGIN_DECLS

/* Small pictures in $XDG_CACHE_HOME/pentimento, by the hash of their file. Only a cache: it may vanish or be damaged at any time.
 * Any thread; all functions block. */

/* The cached picture scaled to at most max_side; NULL when there is none. */
PtmImage *ptm_thumbnails_get (const char *blob, int max_side) G_GNUC_WARN_UNUSED_RESULT;
/* Makes one from pixels, keeps it, and gives it scaled to at most max_side. */
PtmImage *ptm_thumbnails_make (const char *blob, PtmImage *image, int max_side) G_GNUC_WARN_UNUSED_RESULT;
/* A picture that is gone leaves no trace here. */
void ptm_thumbnails_remove (const char *blob);

G_END_DECLS
