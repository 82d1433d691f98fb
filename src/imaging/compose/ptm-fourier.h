/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <complex.h>
#include <glib.h>

G_BEGIN_DECLS

/** PTM_FOURIER_SIDE: the side of the squares that are transformed. */
#define PTM_FOURIER_SIDE 128
#define PTM_FOURIER_AREA (PTM_FOURIER_SIDE * PTM_FOURIER_SIDE)

/* The discrete Fourier transform of a square of PTM_FOURIER_AREA numbers, in place (Cooley and Tukey 1965); the inverse one
 * is not divided by the number of them. */
void ptm_fourier_transform (float complex *square, gboolean inverse);
/* Phase correlation (Kuglin and Hines 1975) of two transforms: *surface (PTM_FOURIER_AREA floats) peaks at the shift of b
 * against a, modulo the side. High frequencies count less, so that the peak is some pixels wide and has a place between them. */
void ptm_fourier_correlate (const float complex *a, const float complex *b, float *surface);

G_END_DECLS
