/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The two ways providers want to be told where to change. Never through a premultiplied surface: it would make the hole
 * black, and servers that read brightness would change nothing. */

#include "config.h"

#include "ptm-mask.h"

#include "ptm-codec-private.h"

GBytes *
ptm_mask_encode_hole (PtmMask *mask, GError **error)
{
  gsize         n = (gsize)ptm_mask_get_width (mask) * ptm_mask_get_height (mask);
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  guint32      *pixels = g_new (guint32, n);
  g_autoptr (PtmImage) image = NULL;

  for (gsize i = 0; i < n; i++)
    pixels[i] = GUINT32_TO_BE (coverage[i] > 0 ? 0xffffff00 : 0x000000ff);
  image = ptm_image_new_take (ptm_mask_get_width (mask), ptm_mask_get_height (mask), (guint8 *)pixels);

  return ptm_codec_encode_png (image, NULL, 0, error);
}

GBytes *
ptm_mask_encode_grey (PtmMask *mask, GError **error)
{
  return ptm_codec_encode_png_grey (ptm_mask_get_coverage (mask), ptm_mask_get_width (mask), ptm_mask_get_height (mask), error);
}
