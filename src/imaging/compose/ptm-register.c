/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How an answer lies on its master, and moving it back. Phase correlation of small copies at a few zooms gives candidates;
 * each is fitted there, the best one then level by level up to the full size. */

#include "config.h"

#include "ptm-register.h"

#include <math.h>
#include <string.h>
#include "ptm-fourier.h"
#include "ptm-register-private.h"

/* How many places of one level are fitted; how many decide whether they lie as well elsewhere. */
#define MAX_POINTS   10000
#define MAX_TRIED    1200
#define MAX_SEARCHED 1500
#define SEARCH       12
#define SEARCH_WIDE  40

/* Peaks of one correlation that are tried. */
#define PEAKS 2

/* Below this likeness of detail it is another picture. */
#define MIN_LIKENESS 0.4

/* With a smaller mean difference where there is detail, it lies as it should: what makes a detail is more than twice as much a
 * pixel. */
#define SAME 0.25

/* Fewer places than this say nothing. */
#define MIN_POINTS 24

/* A corner whose place is less certain than this is not sure. */
#define MAX_DEVIATION 0.2

/* Zooms of the answer that are tried; in between, the fit finds its way. */
static const double zooms[] = { 1, 0.97, 0.985, 1.015, 1.03 };

typedef struct
{
  PtmImage           *image;
  PtmMask            *mask;        /* (nullable) */
  GCancellable       *cancellable; /* (nullable) */
  PtmRegisterPyramid *pyramid;
} Reading;

static gpointer
read_picture (gpointer data)
{
  Reading *reading = data;

  reading->pyramid = ptm_register_pyramid_new (reading->image, reading->mask, reading->cancellable);
  return NULL;
}

static PtmRegisterMap
make_map (double zoom, double x, double y)
{
  return (PtmRegisterMap){ { zoom, 0, 0, zoom }, x, y, G_MAXDOUBLE, G_MAXDOUBLE };
}

/* Half a wave of cosine, so that the edges of the picture do not correlate. */
static double
get_window (int place, int side)
{
  return 0.5 - 0.5 * cos (2 * G_PI * (place + 0.5) / side);
}

/* The level, zoomed, without the region's pixels, its mean and its edges. */
static float complex *
make_square (const PtmRegisterLevel *level, const guint8 *outside, double zoom)
{
  float complex *square = g_new0 (float complex, PTM_FOURIER_AREA);
  PtmRegisterMap map = make_map (zoom, 0, 0);
  double         sum = 0, weights = 0;

  for (int pass = 0; pass < 2; pass++)
    for (int y = 0; y < level->height; y++)
      for (int x = 0; x < level->width; x++)
        {
          double from_x, from_y, window = get_window (x, level->width) * get_window (y, level->height), value;

          if ((outside != NULL && !outside[y * level->width + x]) || !ptm_register_map_point (&map, level, x + 0.5, y + 0.5, &from_x, &from_y))
            continue;
          value = ptm_register_level_sample (level, from_x, from_y);
          if (pass == 1)
            square[y * PTM_FOURIER_SIDE + x] = (float)((value - sum / weights) * window);
          else
            {
              sum += window * value;
              weights += window;
            }
        }
  ptm_fourier_transform (square, FALSE);
  return square;
}

/* The vertex of the parabola through three values in a row. */
static double
get_vertex (double before, double middle, double after)
{
  double bend = before - 2 * middle + after;

  return bend < 0 ? CLAMP ((before - after) / (2 * bend), -0.5, 0.5) : 0;
}

static double
wrap (double place)
{
  return place >= PTM_FOURIER_SIDE / 2.0 ? place - PTM_FOURIER_SIDE : place;
}

/* Takes the highest peak with its surroundings out of the surface. */
static PtmRegisterMap
take_peak (float *surface, double zoom)
{
  const int      side = PTM_FOURIER_SIDE, last = side - 1;
  int            best = 0, x, y;
  PtmRegisterMap map;

  for (int i = 1; i < PTM_FOURIER_AREA; i++)
    if (surface[i] > surface[best])
      best = i;
  x = best % side;
  y = best / side;
  map = make_map (zoom,
                  zoom * wrap (x + get_vertex (surface[y * side + ((x - 1) & last)], surface[best], surface[y * side + ((x + 1) & last)])),
                  zoom * wrap (y + get_vertex (surface[((y - 1) & last) * side + x], surface[best], surface[((y + 1) & last) * side + x])));
  for (int dy = -3; dy <= 3; dy++)
    for (int dx = -3; dx <= 3; dx++)
      surface[((y + dy) & last) * side + ((x + dx) & last)] = -G_MAXFLOAT;
  return map;
}

static void
try_candidate (PtmRegisterMap *best, PtmRegisterMap candidate, const PtmRegisterLevel *answer, GArray *points)
{
  if (ptm_register_fit (&candidate, answer, points) && candidate.cost < best->cost)
    *best = candidate;
}

static gboolean
find_candidate (PtmRegisterMap *best, const PtmRegisterLevel *master, const PtmRegisterLevel *answer, GCancellable *cancellable)
{
  g_autoptr (GArray) points = ptm_register_level_find_points (master, MAX_TRIED);
  g_autofree float complex *here = make_square (master, master->outside, 1);
  g_autofree float         *surface = g_new (float, PTM_FOURIER_AREA);

  *best = make_map (1, 0, 0);
  try_candidate (best, *best, answer, points);
  for (guint i = 0; i < G_N_ELEMENTS (zooms) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autofree float complex *there = make_square (answer, master->outside, zooms[i]);

      ptm_fourier_correlate (here, there, surface);
      for (int peak = 0; peak < PEAKS; peak++)
        try_candidate (best, take_peak (surface, zooms[i]), answer, points);
    }
  return best->cost < G_MAXDOUBLE;
}

static GArray *
thin_out (GArray *points, guint n)
{
  GArray *few = g_array_new (FALSE, FALSE, sizeof (PtmRegisterPoint));
  guint   step = points->len / n + 1;

  for (guint i = 0; i < points->len; i += step)
    g_array_append_val (few, g_array_index (points, PtmRegisterPoint, i));
  return few;
}

/* From the level of the candidates to the full size. A level without detail passes on what the one before said. */
static gboolean
refine (PtmRegisterMap *map, PtmRegisterPyramid *master, PtmRegisterPyramid *answer, int level, GCancellable *cancellable)
{
  gboolean fitted = FALSE;
  int      reach = SEARCH_WIDE;

  for (;; level--, reach = SEARCH)
    {
      const PtmRegisterLevel *here = master->levels + level, *there = answer->levels + level;
      g_autoptr (GArray) points = ptm_register_level_find_points (here, MAX_POINTS);
      g_autoptr (GArray) few = thin_out (points, MAX_SEARCHED);
      PtmRegisterMap better = *map;

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (ptm_register_fit (&better, there, points))
        {
          *map = better;
          fitted = TRUE;
          if (here->width <= 600 && ptm_register_get_likeness (map, there, points) < MIN_LIKENESS)
            return FALSE;
          if (ptm_register_is_ambiguous (map, there, few, reach))
            return FALSE;
        }
      else
        map->deviation *= 2;
      if (level == 0)
        return fitted && map->deviation < MAX_DEVIATION;
      map->x *= 2;
      map->y *= 2;
    }
}

/* Mean difference at the places with detail; 0 without any. */
static double
measure (const PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points)
{
  double sum = 0;
  guint  n = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const PtmRegisterPoint *point = &g_array_index (points, PtmRegisterPoint, i);
      double                  x, y;

      if (!ptm_register_map_point (map, answer, point->x, point->y, &x, &y))
        continue;
      sum += fabs (ptm_register_level_sample (answer, x, y) - point->value);
      n++;
    }
  return n > 0 ? sum / n : 0;
}

static void
describe (PtmRegistration *registration, const PtmRegisterMap *map, double factor)
{
  registration->sure = TRUE;
  memcpy (registration->matrix, map->m, sizeof map->m);
  registration->dx = map->x * factor;
  registration->dy = map->y * factor;
  registration->scale = sqrt (fabs (map->m[0] * map->m[3] - map->m[1] * map->m[2]));
  registration->rotation = atan2 (map->m[2] - map->m[1], map->m[0] + map->m[3]) * 180 / G_PI;
}

static void
compare (PtmRegisterPyramid *master, PtmRegisterPyramid *answer, PtmRegistration *registration, GCancellable *cancellable)
{
  g_autoptr (GArray) points = ptm_register_level_find_points (master->levels, MAX_POINTS);
  PtmRegisterMap unmoved = make_map (1, 0, 0), map;
  int            level = 0;

  while (level < master->n_levels - 1 && MAX (master->levels[level].width, master->levels[level].height) > PTM_FOURIER_SIDE)
    level++;
  registration->residual_before = registration->residual_after = measure (&unmoved, answer->levels, points);
  if (points->len >= MIN_POINTS && registration->residual_before < SAME)
    {
      describe (registration, &unmoved, 1);
      return;
    }
  if (MAX (master->levels[level].width, master->levels[level].height) > PTM_FOURIER_SIDE || !find_candidate (&map, master->levels + level, answer->levels + level, cancellable))
    return;
  if (!refine (&map, master, answer, level, cancellable))
    return;
  registration->residual_after = measure (&map, answer->levels, points);
  describe (registration, &map, 1 << master->reduction);
}

void
ptm_register_measure (PtmImage *master, PtmImage *answer, PtmMask *mask, PtmRegistration *registration, GCancellable *cancellable)
{
  int width = ptm_image_get_width (master), height = ptm_image_get_height (master);
  g_autoptr (PtmImage) fitted = ptm_image_scale_cancellable (answer, width, height, cancellable);
  g_autoptr (PtmRegisterPyramid) here = NULL;
  g_autoptr (PtmRegisterPyramid) there = NULL;
  Reading  first = { master, mask, cancellable, NULL }, second = { fitted, NULL, cancellable, NULL };
  GThread *helper;

  g_return_if_fail (mask == NULL || (ptm_mask_get_width (mask) == width && ptm_mask_get_height (mask) == height));

  *registration = (PtmRegistration){ .scale = 1, .matrix = { 1, 0, 0, 1 } };
  if (fitted == NULL)
    return;
  helper = g_thread_new ("register", read_picture, &second);
  read_picture (&first);
  g_thread_join (helper);
  here = first.pyramid;
  there = second.pyramid;
  if (!g_cancellable_is_cancelled (cancellable))
    compare (here, there, registration, cancellable);
}

gboolean
ptm_register_is_moved (const PtmRegistration *registration)
{
  double turn = fabs (registration->matrix[1]) + fabs (registration->matrix[2]);
  double zoom = MAX (fabs (registration->matrix[0] - 1), fabs (registration->matrix[3] - 1));

  return registration->sure && registration->residual_after < registration->residual_before &&
         (hypot (registration->dx, registration->dy) >= 0.1 || turn > 2e-4 || zoom > 2e-4);
}
