/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Places of a picture in words, by its ninths. */

#include "config.h"

#include "ptm-place-name.h"

#include <glib/gi18n.h>

const char *
ptm_place_name (const PtmRect *box, int width, int height)
{
  static const char *const places[3][3] = {
    { N_ ("at the upper left"), N_ ("at the top"), N_ ("at the upper right") },
    { N_ ("at the left"), N_ ("in the middle"), N_ ("at the right") },
    { N_ ("at the lower left"), N_ ("at the bottom"), N_ ("at the lower right") },
  };
  double x = (box->x + box->width / 2.0) / width;
  double y = (box->y + box->height / 2.0) / height;

  return _ (places[CLAMP ((int)(y * 3), 0, 2)][CLAMP ((int)(x * 3), 0, 2)]);
}
