/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-color.h"

G_BEGIN_DECLS

/** PtmCielab: CIE 1976 L*a*b* under D65; L in 0…100. */
typedef struct
{
  double L;
  double a;
  double b;
} PtmCielab;

PtmCielab ptm_cielab_from_color (PtmColor color);
/* CIEDE2000 with kL = kC = kH = 1, after Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005. */
double ptm_cielab_delta_e (PtmCielab first, PtmCielab second);

G_END_DECLS
