/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PTM_MIXTURE_PARTS: Gaussians in a mixture, as in Rother, Kolmogorov and Blake, "GrabCut", 2004. */
#define PTM_MIXTURE_PARTS 5

/**
 * PtmMixture:
 *
 * The colours of something, as a mixture of Gaussians. means and inverses are filled for the first n_parts; an inverse has six
 * numbers: rr, rg, rb, gg, gb, bb.
 */
typedef struct
{
  int   n_parts;
  float means[PTM_MIXTURE_PARTS][3];
  float inverses[PTM_MIXTURE_PARTS][6];
  float offsets[PTM_MIXTURE_PARTS]; /* minus the logarithm of weight over volume */
} PtmMixture;

/* Learns n colours of three floats (0…255): parts the far apart from each other, then k-means. n may be 0. Deterministic. */
void ptm_mixture_learn (PtmMixture *mixture, const float *colors, gsize n);
/* Minus the logarithm of how likely the colour is, by its best part; 0 and up is unlikely. */
float ptm_mixture_get_cost (const PtmMixture *mixture, const float *color);

G_END_DECLS
