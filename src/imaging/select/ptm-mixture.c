/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Mixtures of Gaussians over colours, learned by hard assignment as in GrabCut. */

#include "config.h"

#include "ptm-mixture.h"

#include <math.h>
#include <string.h>

#define ROUNDS 6

/* Added to the variances, so that plain colours have some room: a few steps of 8 bit. */
#define ROOM 6.0

/* Colours that are looked at, at most. */
#define MAX_SAMPLES 20000

typedef struct
{
  double n;
  double sums[3];
  double products[6];
} Moments;

static float
get_distance (const float *a, const float *b)
{
  return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]);
}

static int
find_nearest (const PtmMixture *mixture, const float *color)
{
  int best = 0;

  for (int i = 1; i < mixture->n_parts; i++)
    if (get_distance (mixture->means[i], color) < get_distance (mixture->means[best], color))
      best = i;
  return best;
}

static void
add_color (Moments *moments, const float *c)
{
  moments->n++;
  for (int i = 0; i < 3; i++)
    moments->sums[i] += c[i];
  moments->products[0] += c[0] * c[0];
  moments->products[1] += c[0] * c[1];
  moments->products[2] += c[0] * c[2];
  moments->products[3] += c[1] * c[1];
  moments->products[4] += c[1] * c[2];
  moments->products[5] += c[2] * c[2];
}

/* The first is the mean; each further one the colour that is worst described, so far. */
static void
choose_means (PtmMixture *mixture, const float *colors, gsize n, gsize step)
{
  double sums[3] = { 0 };
  gsize  count = 0;

  for (gsize i = 0; i < n; i += step, count++)
    for (int c = 0; c < 3; c++)
      sums[c] += colors[3 * i + c];
  for (int c = 0; c < 3; c++)
    mixture->means[0][c] = (float)(sums[c] / count);
  for (mixture->n_parts = 1; mixture->n_parts < PTM_MIXTURE_PARTS; mixture->n_parts++)
    {
      float most = 16;
      gsize worst = n;

      for (gsize i = 0; i < n; i += step)
        {
          float distance = get_distance (mixture->means[find_nearest (mixture, colors + 3 * i)], colors + 3 * i);

          if (distance > most)
            {
              most = distance;
              worst = i;
            }
        }
      if (worst == n)
        return;
      memcpy (mixture->means[mixture->n_parts], colors + 3 * worst, sizeof mixture->means[0]);
    }
}

static void
collect (const PtmMixture *mixture, Moments *moments, const float *colors, gsize n, gsize step)
{
  memset (moments, 0, sizeof (Moments) * PTM_MIXTURE_PARTS);
  for (gsize i = 0; i < n; i += step)
    add_color (moments + find_nearest (mixture, colors + 3 * i), colors + 3 * i);
}

/* Mean, inverse of the covariance, and what a colour costs at the mean. */
static void
describe (PtmMixture *mixture, int part, const Moments *moments, double all)
{
  double m[3], v[6], area;
  float *inverse = mixture->inverses[part];

  for (int i = 0; i < 3; i++)
    m[i] = moments->sums[i] / moments->n;
  v[0] = moments->products[0] / moments->n - m[0] * m[0] + ROOM;
  v[1] = moments->products[1] / moments->n - m[0] * m[1];
  v[2] = moments->products[2] / moments->n - m[0] * m[2];
  v[3] = moments->products[3] / moments->n - m[1] * m[1] + ROOM;
  v[4] = moments->products[4] / moments->n - m[1] * m[2];
  v[5] = moments->products[5] / moments->n - m[2] * m[2] + ROOM;
  area = v[0] * (v[3] * v[5] - v[4] * v[4]) - v[1] * (v[1] * v[5] - v[4] * v[2]) + v[2] * (v[1] * v[4] - v[3] * v[2]);
  area = MAX (area, 1);
  inverse[0] = (float)((v[3] * v[5] - v[4] * v[4]) / area);
  inverse[1] = (float)((v[2] * v[4] - v[1] * v[5]) / area);
  inverse[2] = (float)((v[1] * v[4] - v[2] * v[3]) / area);
  inverse[3] = (float)((v[0] * v[5] - v[2] * v[2]) / area);
  inverse[4] = (float)((v[1] * v[2] - v[0] * v[4]) / area);
  inverse[5] = (float)((v[0] * v[3] - v[1] * v[1]) / area);
  mixture->offsets[part] = (float)(-log (moments->n / all) + 0.5 * log (area));
  for (int i = 0; i < 3; i++)
    mixture->means[part][i] = (float)m[i];
}

void
ptm_mixture_learn (PtmMixture *mixture, const float *colors, gsize n)
{
  Moments moments[PTM_MIXTURE_PARTS];
  gsize   step = n / MAX_SAMPLES + 1;
  double  all = 0;
  int     kept = 0;

  mixture->n_parts = 0;
  if (n == 0)
    return;

  choose_means (mixture, colors, n, step);
  for (int round = 0; round < ROUNDS; round++)
    {
      collect (mixture, moments, colors, n, step);
      for (int i = 0; i < mixture->n_parts && round < ROUNDS - 1; i++)
        for (int c = 0; c < 3 && moments[i].n > 0; c++)
          mixture->means[i][c] = (float)(moments[i].sums[c] / moments[i].n);
    }
  for (int i = 0; i < mixture->n_parts; i++)
    all += moments[i].n;
  for (int i = 0; i < mixture->n_parts; i++)
    if (moments[i].n > 0)
      describe (mixture, kept++, moments + i, all);
  mixture->n_parts = kept;
}

float
ptm_mixture_get_cost (const PtmMixture *mixture, const float *color)
{
  float best = 60;

  for (int i = 0; i < mixture->n_parts; i++)
    {
      const float *v = mixture->inverses[i];
      float        r = color[0] - mixture->means[i][0], g = color[1] - mixture->means[i][1], b = color[2] - mixture->means[i][2];
      float        distance = r * (v[0] * r + 2 * v[1] * g + 2 * v[2] * b) + g * (v[3] * g + 2 * v[4] * b) + v[5] * b * b;

      best = MIN (best, mixture->offsets[i] + 0.5f * distance);
    }
  return best;
}
