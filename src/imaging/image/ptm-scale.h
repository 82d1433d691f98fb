/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmScaleAxis:
 * @first: for each new pixel the first old pixel it is made of
 * @weights: for each new pixel n_taps factors whose sum is 1
 *
 * How one side of a picture is resampled: by area average downwards, by Catmull-Rom upwards. Old pixels
 * first … first + n_taps - 1 always exist.
 */
typedef struct
{
  int    n_taps;
  int   *first;
  float *weights;
} PtmScaleAxis;

PtmScaleAxis *ptm_scale_axis_new (int from, int to) G_GNUC_WARN_UNUSED_RESULT;
void          ptm_scale_axis_free (PtmScaleAxis *axis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmScaleAxis, ptm_scale_axis_free)

G_END_DECLS
