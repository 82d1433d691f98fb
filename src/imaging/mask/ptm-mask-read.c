/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Masks from pictures of other programs, which say "here" in different ways. */

#include "config.h"

#include "ptm-mask.h"

typedef struct
{
  gboolean is_grey;  /* every pixel that can be seen */
  gboolean is_black; /* every pixel that can be seen */
} Look;

static Look
look_at (PtmImage *image)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  gsize         n = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);
  Look          look = { TRUE, TRUE };

  for (gsize i = 0; i < n && (look.is_grey || look.is_black); i++)
    {
      const guint8 *pixel = pixels + 4 * i;

      if (pixel[3] == 0)
        continue;
      look.is_grey &= pixel[0] == pixel[1] && pixel[1] == pixel[2];
      look.is_black &= (pixel[0] | pixel[1] | pixel[2]) == 0;
    }

  return look;
}

PtmMask *
ptm_mask_new_from_picture (PtmImage *image)
{
  Look look = look_at (image);
  g_autoptr (PtmMask) hole = NULL;

  if (ptm_image_is_opaque (image) || (look.is_grey && !look.is_black))
    return ptm_mask_new_from_grey (image);

  hole = ptm_mask_new_from_hole (image);
  if (!look.is_black)
    ptm_mask_invert (hole, NULL);

  return ptm_mask_snapshot (hole);
}
