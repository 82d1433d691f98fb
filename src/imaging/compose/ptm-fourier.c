/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A Fourier transform of one size, just large enough to find how far a picture was moved. */

#include "config.h"

#include "ptm-fourier.h"

#include <math.h>

#define N PTM_FOURIER_SIDE

/* The width of the low pass over the phases, in frequencies. */
#define PASS (N / 5.0)

static float complex *
make_roots (void)
{
  float complex *roots = g_new (float complex, N / 2);

  for (int i = 0; i < N / 2; i++)
    roots[i] = (float)cos (2 * G_PI * i / N) - (float)sin (2 * G_PI * i / N) * I;
  return roots;
}

static const float complex *
get_roots (void)
{
  static gsize roots;

  if (g_once_init_enter (&roots))
    g_once_init_leave (&roots, (gsize)make_roots ());
  return (const float complex *)roots;
}

static void
swap (float complex *a, float complex *b)
{
  float complex other = *a;

  *a = *b;
  *b = other;
}

static void
reverse_bits (float complex *line)
{
  for (int i = 1, j = 0; i < N; i++)
    {
      int bit = N / 2;

      for (; j & bit; bit /= 2)
        j ^= bit;
      j ^= bit;
      if (i < j)
        swap (line + i, line + j);
    }
}

/* Written out, because C's own product of complex numbers looks for infinities. */
static inline float complex
multiply (float complex a, float complex b)
{
  float re = crealf (a) * crealf (b) - cimagf (a) * cimagf (b);
  float im = crealf (a) * cimagf (b) + cimagf (a) * crealf (b);

  return re + im * I;
}

static void
transform_line (float complex *line, const float complex *roots, gboolean inverse)
{
  reverse_bits (line);
  for (int size = 2; size <= N; size *= 2)
    for (int start = 0; start < N; start += size)
      for (int i = 0; i < size / 2; i++)
        {
          float complex root = roots[i * (N / size)];
          float complex odd = multiply (line[start + i + size / 2], inverse ? conjf (root) : root);
          float complex even = line[start + i];

          line[start + i] = even + odd;
          line[start + i + size / 2] = even - odd;
        }
}

static void
transpose (float complex *square)
{
  for (int y = 0; y < N; y++)
    for (int x = y + 1; x < N; x++)
      swap (square + y * N + x, square + x * N + y);
}

void
ptm_fourier_transform (float complex *square, gboolean inverse)
{
  for (int pass = 0; pass < 2; pass++)
    {
      for (int y = 0; y < N; y++)
        transform_line (square + y * N, get_roots (), inverse);
      transpose (square);
    }
}

static double
get_pass (int frequency)
{
  double distance = MIN (frequency, N - frequency) / PASS;

  return exp (-distance * distance / 2);
}

void
ptm_fourier_correlate (const float complex *a, const float complex *b, float *surface)
{
  g_autofree float complex *phases = g_new (float complex, PTM_FOURIER_AREA);

  for (int y = 0; y < N; y++)
    for (int x = 0; x < N; x++)
      {
        float complex product = multiply (b[y * N + x], conjf (a[y * N + x]));
        float         size = hypotf (crealf (product), cimagf (product));

        phases[y * N + x] = size > 1e-6f ? product * (float)(get_pass (x) * get_pass (y)) / size : 0;
      }
  ptm_fourier_transform (phases, TRUE);
  for (int i = 0; i < PTM_FOURIER_AREA; i++)
    surface[i] = crealf (phases[i]);
}
