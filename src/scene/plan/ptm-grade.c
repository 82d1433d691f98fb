/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A grade moves colours in OKLab, where equal steps look equal and the hue stays. */

#include "config.h"

#include "ptm-grade.h"

#include <math.h>

/* How fast what is lightened nears white. */
#define RISE 4

/**
 * ptm_grade_is_none:
 *
 * Returns: TRUE when the grade leaves every colour as it is
 */
gboolean
ptm_grade_is_none (const PtmGrade *grade)
{
  g_return_val_if_fail (grade != NULL, TRUE);

  return grade->lightness == 0 && grade->chroma == 1 && grade->warmth == 0 && grade->contrast == 1;
}

/**
 * ptm_grade_add:
 *
 * Returns: one grade for both, within the ranges of #PtmGrade
 */
PtmGrade
ptm_grade_add (const PtmGrade *first, const PtmGrade *second)
{
  g_return_val_if_fail (first != NULL && second != NULL, PTM_GRADE_NONE);

  return (PtmGrade){
    CLAMP (first->lightness + second->lightness, -1, 1),
    CLAMP (first->chroma * second->chroma, 0, 4),
    CLAMP (first->warmth + second->warmth, -0.4, 0.4),
    CLAMP (first->contrast * second->contrast, 0, 4),
  };
}

/* What is light already takes a part of the way to white only, or skies and walls would be lost in it. */
static double
lighten (double lightness, double by)
{
  return by > 0 ? lightness + fmin (by, (1 - lightness) * (1 - exp (-RISE * by))) : lightness + by;
}

/**
 * ptm_grade_color:
 *
 * What lies outside of sRGB then loses chroma, not hue.
 *
 * Returns: the colour as it looks under the grade; its alpha stays
 */
PtmColor
ptm_grade_color (const PtmGrade *grade, PtmColor color)
{
  PtmOklab lab;
  PtmColor graded;

  g_return_val_if_fail (grade != NULL, color);

  if (ptm_grade_is_none (grade))
    return color;
  lab = ptm_color_to_oklab (color);
  lab.L = CLAMP (lighten (CLAMP ((lab.L - 0.5) * grade->contrast + 0.5, 0, 1), grade->lightness), 0, 1);
  lab.a *= grade->chroma;
  lab.b = lab.b * grade->chroma + grade->warmth;
  graded = ptm_color_from_oklab (lab);
  graded.a = color.a;
  return graded;
}
