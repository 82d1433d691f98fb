/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The transfer curve of sRGB, where light is added up: composition and blending. */

#include "config.h"

#include "ptm-linear.h"

#include <math.h>

static PtmLinear *
build_tables (void)
{
  PtmLinear *linear = g_new (PtmLinear, 1);

  for (int i = 0; i < 256; i++)
    linear->decode[i] = (float)ptm_linear_from_srgb (i / 255.0);
  for (int i = 0; i < 65536; i++)
    linear->encode[i] = (guint8)lround (255.0 * ptm_linear_to_srgb (i / 65535.0));

  return linear;
}

const PtmLinear *
ptm_linear_get (void)
{
  static gsize tables;

  if (g_once_init_enter (&tables))
    g_once_init_leave (&tables, (gsize)build_tables ());

  return (const PtmLinear *)tables;
}

double
ptm_linear_from_srgb (double value)
{
  double size = fabs (value);

  return copysign (size <= 0.04045 ? size / 12.92 : pow ((size + 0.055) / 1.055, 2.4), value);
}

double
ptm_linear_to_srgb (double value)
{
  double size = fabs (value);

  return copysign (size <= 0.0031308 ? size * 12.92 : 1.055 * pow (size, 1 / 2.4) - 0.055, value);
}
