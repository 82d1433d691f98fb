/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmLinear:
 * @decode: linear light 0…1 of each sRGB byte
 * @encode: sRGB byte of linear light, in steps of 1/65535
 *
 * The transfer curve of sRGB (IEC 61966-2-1) as tables. A byte decoded and encoded again is the same byte.
 */
typedef struct
{
  float  decode[256];
  guint8 encode[65536];
} PtmLinear;

const PtmLinear *ptm_linear_get (void);

/* The transfer curve itself, 0…1 both ways; values outside are carried on, mirrored at 0. */
double ptm_linear_from_srgb (double value);
double ptm_linear_to_srgb (double value);

static inline guint8
ptm_linear_encode (const PtmLinear *linear, float value)
{
  return linear->encode[(int)(CLAMP (value, 0.0f, 1.0f) * 65535.0f + 0.5f)];
}

G_END_DECLS
