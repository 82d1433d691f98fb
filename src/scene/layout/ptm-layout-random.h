/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

/* Numbers that look random and are a function of their arguments only: the same scene gives the same picture everywhere. */

static inline guint32
ptm_random_hash (guint32 seed, guint32 index)
{
  guint32 x = seed * 0x9e3779b1u ^ (index + 0x7f4a7c15u) * 0x85ebca6bu;

  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  return x ^ (x >> 16);
}

/* 0 ≤ result < 1 */
static inline double
ptm_random_unit (guint32 seed, guint32 index)
{
  return ptm_random_hash (seed, index) / 4294967296.0;
}

/* low ≤ result < high */
static inline double
ptm_random_range (guint32 seed, guint32 index, double low, double high)
{
  return low + (high - low) * ptm_random_unit (seed, index);
}
