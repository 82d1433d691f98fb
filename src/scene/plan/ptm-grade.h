/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

#include "ptm-color.h"

G_BEGIN_DECLS

/**
 * PtmGrade:
 *
 * What was asked of all colours of a picture: lighter, paler, warmer. The same for each of them, so that shading stays.
 */
typedef struct
{
  double lightness; /* added to OKLab's L, -1…1 */
  double chroma;    /* times the distance from grey, 0…4; 1 = as it is */
  double warmth;    /* added to OKLab's b, -0.4…0.4 */
  double contrast;  /* times the distance of L from a half, 0…4; 1 = as it is */
} PtmGrade;

#define PTM_GRADE_NONE ((PtmGrade){ 0, 1, 0, 1 })

gboolean ptm_grade_is_none (const PtmGrade *grade);
PtmGrade ptm_grade_add (const PtmGrade *first, const PtmGrade *second);
PtmColor ptm_grade_color (const PtmGrade *grade, PtmColor color);

G_END_DECLS
