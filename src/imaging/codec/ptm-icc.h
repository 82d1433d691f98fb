/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Converts n straight RGBA pixels in place from the colours of an ICC profile to sRGB; alpha stays. With a grey
 * profile the pixels must be grey. A damaged or unsuitable profile is ignored, as browsers do. */
void ptm_icc_to_srgb (guint8 *rgba, gsize n, const guint8 *profile, gsize size);
/* Writes n opaque RGBA pixels from CMYK ones; inverted when 255 means no ink, as Adobe's programs write it. The profile is
 * (nullable); without one that can be used, ink is simply subtracted from white. */
void ptm_icc_cmyk_to_srgb (guint8 *rgba, const guint8 *cmyk, gsize n, gboolean inverted, const guint8 *profile, gsize size);

G_END_DECLS
