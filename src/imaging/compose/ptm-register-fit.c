/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Fitting an affine map to the detail of two pictures, after Baker and Matthews, "Lucas-Kanade 20 Years On: A Unifying
 * Framework", 2004: the master's detail is moved by a small step and the inverse of it is added to the map, so that only the
 * answer has to be looked at anew. Gain and offset of the answer's light are fitted along; what does not belong, weighs
 * nothing (Tukey's biweight). */

#include "config.h"

#include "ptm-register-private.h"

#include <math.h>
#include <string.h>

#define N_PARAMETERS 6
#define ROUNDS       25

/* Differences of luma count up to this. */
#define CUT 30.0

/* Fewer places than this say nothing. */
#define MIN_POINTS 24

/* Neighbouring places share their errors, so there are fewer independent ones than places. */
#define DEPENDENCE 4

/* Residuals are counted in steps of a quarter for their median. */
#define STEPS 1024

typedef struct
{
  double matrix[N_PARAMETERS][N_PARAMETERS];
  double vector[N_PARAMETERS];
  double squares;
  double weights;
} Equations;

typedef struct
{
  double gain;
  double offset;
} Light;

gboolean
ptm_register_map_point (const PtmRegisterMap *map, const PtmRegisterLevel *level, double x, double y, double *to_x, double *to_y)
{
  double u = x - level->width / 2.0, v = y - level->height / 2.0;

  *to_x = map->m[0] * u + map->m[1] * v + level->width / 2.0 + map->x;
  *to_y = map->m[2] * u + map->m[3] * v + level->height / 2.0 + map->y;
  return *to_x >= 1.5 && *to_y >= 1.5 && *to_x <= level->width - 1.5 && *to_y <= level->height - 1.5;
}

/* The answer's luma at all points; NAN beyond its edge. Returns how many are within. */
static guint
look (const PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points, float *seen)
{
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const PtmRegisterPoint *point = &g_array_index (points, PtmRegisterPoint, i);
      double                  x, y;

      seen[i] = NAN;
      if (!ptm_register_map_point (map, answer, point->x, point->y, &x, &y))
        continue;
      seen[i] = ptm_register_level_sample (answer, x, y);
      n++;
    }
  return n;
}

static double
get_residual (GArray *points, const float *seen, guint i, Light light)
{
  return seen[i] - light.gain * g_array_index (points, PtmRegisterPoint, i).value - light.offset;
}

/* The spread of the residuals by their median, unless there is none. */
static double
get_spread (GArray *points, const float *seen, Light light)
{
  guint counts[STEPS] = { 0 }, n = 0, sum = 0;
  int   step = 0;

  for (guint i = 0; i < points->len; i++)
    if (!isnan (seen[i]))
      {
        counts[MIN (STEPS - 1, (int)(4 * fabs (get_residual (points, seen, i, light))))]++;
        n++;
      }
  while (step < STEPS - 1 && (sum += counts[step]) * 2 < n)
    step++;
  return MAX (0.5, 1.4826 * (step + 0.5) / 4);
}

static double
get_weight (double residual, double spread)
{
  double t = residual / (4.685 * spread);

  return fabs (t) < 1 ? (1 - t * t) * (1 - t * t) : 0;
}

/* Gain and offset by weighted regression. */
static Light
fit_light (GArray *points, const float *seen, Light light, double spread)
{
  double n = 0, a = 0, b = 0, aa = 0, ab = 0, gain;

  for (guint i = 0; i < points->len; i++)
    if (!isnan (seen[i]))
      {
        double w = get_weight (get_residual (points, seen, i, light), spread), value = g_array_index (points, PtmRegisterPoint, i).value;

        n += w;
        a += w * value;
        b += w * seen[i];
        aa += w * value * value;
        ab += w * value * seen[i];
      }
  if (n < MIN_POINTS || aa * n - a * a < n * n)
    return light;
  gain = CLAMP ((ab * n - a * b) / (aa * n - a * a), 0.6, 1.6);
  return (Light){ gain, (b - gain * a) / n };
}

static void
add_point (Equations *equations, const PtmRegisterPoint *point, double u, double v, double gain, double residual, double weight)
{
  double dx = point->dx * gain, dy = point->dy * gain;
  double slope[N_PARAMETERS] = { dx * u, dx * v, dy * u, dy * v, dx, dy };

  for (int i = 0; i < N_PARAMETERS; i++)
    {
      for (int j = i; j < N_PARAMETERS; j++)
        equations->matrix[i][j] += weight * slope[i] * slope[j];
      equations->vector[i] += weight * slope[i] * residual;
    }
  equations->squares += weight * residual * residual;
  equations->weights += weight;
}

/* Positions count in half sides, so that all parameters are pixels at the edge. */
static void
set_up (Equations *equations, const PtmRegisterLevel *level, GArray *points, const float *seen, Light light, double spread)
{
  memset (equations, 0, sizeof *equations);
  for (guint i = 0; i < points->len; i++)
    if (!isnan (seen[i]))
      {
        const PtmRegisterPoint *point = &g_array_index (points, PtmRegisterPoint, i);
        double                  residual = get_residual (points, seen, i, light), weight = get_weight (residual, spread);

        if (weight > 0)
          add_point (equations, point, 2 * point->x / level->width - 1, 2 * point->y / level->height - 1, light.gain, residual, weight);
      }
  for (int i = 0; i < N_PARAMETERS; i++)
    for (int j = 0; j < i; j++)
      equations->matrix[i][j] = equations->matrix[j][i];
}

/* Takes pivot times factor from another row. */
static void
eliminate (double *row, const double *pivot, double factor)
{
  for (int i = 0; i < N_PARAMETERS; i++)
    row[i] -= factor * pivot[i];
}

/* The inverse by Gauss and Jordan; FALSE when there is none to speak of. */
static gboolean
invert (double matrix[N_PARAMETERS][N_PARAMETERS], double inverse[N_PARAMETERS][N_PARAMETERS])
{
  double least = 0;

  memset (inverse, 0, sizeof (double) * N_PARAMETERS * N_PARAMETERS);
  for (int i = 0; i < N_PARAMETERS; i++)
    {
      inverse[i][i] = 1;
      least = MAX (least, matrix[i][i] * 1e-7);
    }
  for (int i = 0; i < N_PARAMETERS; i++)
    {
      double pivot = matrix[i][i];

      if (!(pivot > least))
        return FALSE;
      for (int j = 0; j < N_PARAMETERS; j++)
        {
          matrix[i][j] /= pivot;
          inverse[i][j] /= pivot;
        }
      for (int row = 0; row < N_PARAMETERS; row++)
        if (row != i)
          {
            double factor = matrix[row][i];

            eliminate (matrix[row], matrix[i], factor);
            eliminate (inverse[row], inverse[i], factor);
          }
    }
  return TRUE;
}

/* The largest standard deviation of a corner's place. */
static double
get_deviation (double covariance[N_PARAMETERS][N_PARAMETERS])
{
  double most = 0;

  for (int corner = 0; corner < 4; corner++)
    {
      double place[3] = { corner & 1 ? 1 : -1, corner & 2 ? 1 : -1, 1 }, sum = 0;

      for (int axis = 0; axis < 2; axis++)
        for (int i = 0; i < 3; i++)
          for (int j = 0; j < 3; j++)
            sum += place[i] * place[j] * covariance[i < 2 ? 2 * axis + i : 4 + axis][j < 2 ? 2 * axis + j : 4 + axis];
      most = MAX (most, sum);
    }
  return sqrt (most);
}

/* The map after the inverse of a small step. Returns how far a corner moved, in pixels. */
static double
take_step (PtmRegisterMap *map, const PtmRegisterLevel *level, const double *step)
{
  double a = 1 + 2 * step[0] / level->width, b = 2 * step[1] / level->height;
  double c = 2 * step[2] / level->width, d = 1 + 2 * step[3] / level->height;
  double area = a * d - b * c;
  double old[4] = { map->m[0], map->m[1], map->m[2], map->m[3] };

  map->m[0] = (old[0] * d - old[1] * c) / area;
  map->m[1] = (old[1] * a - old[0] * b) / area;
  map->m[2] = (old[2] * d - old[3] * c) / area;
  map->m[3] = (old[3] * a - old[2] * b) / area;
  map->x -= map->m[0] * step[4] + map->m[1] * step[5];
  map->y -= map->m[2] * step[4] + map->m[3] * step[5];
  return fabs (step[0]) + fabs (step[1]) + fabs (step[2]) + fabs (step[3]) + fabs (step[4]) + fabs (step[5]);
}

/* Models zoom, shift and turn a little; what goes further is no place of the same picture. */
static gboolean
is_plausible (const PtmRegisterMap *map, const PtmRegisterLevel *level)
{
  return fabs (map->m[0] - 1) < 0.06 && fabs (map->m[3] - 1) < 0.06 && fabs (map->m[1]) < 0.05 && fabs (map->m[2]) < 0.05 &&
         fabs (map->x) < level->width / 3.0 && fabs (map->y) < level->height / 3.0;
}

static double
get_cost (GArray *points, const float *seen, Light light)
{
  double sum = 0;
  guint  n = 0;

  for (guint i = 0; i < points->len; i++)
    if (!isnan (seen[i]))
      {
        double residual = get_residual (points, seen, i, light);

        sum += MIN (residual * residual, CUT * CUT);
        n++;
      }
  return sum / MAX (1, n);
}

gboolean
ptm_register_fit (PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points)
{
  g_autofree float *seen = g_new (float, points->len + 1);
  Light             light = { 1, 0 };

  map->deviation = G_MAXDOUBLE;
  for (int round = 0; round < ROUNDS; round++)
    {
      Equations equations;
      double    inverse[N_PARAMETERS][N_PARAMETERS], step[N_PARAMETERS] = { 0 }, spread;

      if (look (map, answer, points, seen) < MAX (MIN_POINTS, points->len / 3))
        return FALSE;
      light = fit_light (points, seen, light, 2 * get_spread (points, seen, light));
      spread = get_spread (points, seen, light);
      set_up (&equations, answer, points, seen, light, spread);
      if (equations.weights < MIN_POINTS || !invert (equations.matrix, inverse))
        return FALSE;
      for (int i = 0; i < N_PARAMETERS; i++)
        for (int j = 0; j < N_PARAMETERS; j++)
          step[i] += inverse[i][j] * equations.vector[j];
      map->cost = get_cost (points, seen, light);
      map->deviation = get_deviation (inverse) * sqrt (DEPENDENCE * MAX (equations.squares / equations.weights, 0.05));
      if (take_step (map, answer, step) < 0.004)
        break;
      if (!is_plausible (map, answer))
        return FALSE;
    }
  return is_plausible (map, answer);
}

double
ptm_register_get_likeness (const PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points)
{
  double ab = 0, aa = 0, bb = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const PtmRegisterPoint *point = &g_array_index (points, PtmRegisterPoint, i);
      double                  x, y, dx, dy;

      if (!ptm_register_map_point (map, answer, point->x, point->y, &x, &y))
        continue;
      dx = (ptm_register_level_sample (answer, x + 1, y) - ptm_register_level_sample (answer, x - 1, y)) / 2.0;
      dy = (ptm_register_level_sample (answer, x, y + 1) - ptm_register_level_sample (answer, x, y - 1)) / 2.0;
      ab += point->dx * dx + point->dy * dy;
      aa += point->dx * point->dx + point->dy * point->dy;
      bb += dx * dx + dy * dy;
    }
  return aa > 0 && bb > 0 ? ab / sqrt (aa * bb) : 0;
}

/* Whether the cost with everything dx, dy further is below limit, without looking between pixels. Most places are known to be
 * worse after a few of the points. */
static gboolean
is_as_good (const int *places, const float *values, guint n, const PtmRegisterLevel *answer, int dx, int dy, double limit)
{
  float sum = 0, enough = (float)(limit * n);
  guint within = 0;

  for (guint i = 0; i < n && sum < enough; i++)
    {
      int x = places[2 * i] + dx, y = places[2 * i + 1] + dy;

      if (x >= 0 && y >= 0 && x < answer->width && y < answer->height)
        {
          float residual = answer->soft[(gsize)y * answer->width + x] - values[i];

          sum += MIN (residual * residual, (float)(CUT * CUT));
          within++;
        }
    }
  return within * 2 >= n && sum < limit * within;
}

gboolean
ptm_register_is_ambiguous (const PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points, int reach)
{
  g_autofree int   *places = g_new (int, 2 * points->len + 1);
  g_autofree float *values = g_new (float, points->len + 1);
  g_autofree float *seen = g_new (float, points->len + 1);
  Light             light = { 1, 0 };
  double            limit = 0.25;
  guint             n = 0;

  look (map, answer, points, seen);
  light = fit_light (points, seen, light, 2 * get_spread (points, seen, light));
  for (guint i = 0; i < points->len; i++)
    {
      const PtmRegisterPoint *point = &g_array_index (points, PtmRegisterPoint, i);
      double                  x, y;

      if (!ptm_register_map_point (map, answer, point->x, point->y, &x, &y))
        continue;
      places[2 * n] = (int)x;
      places[2 * n + 1] = (int)y;
      values[n++] = (float)(light.gain * point->value + light.offset);
    }
  for (guint i = 0; i < n; i++)
    {
      double residual = answer->soft[(gsize)places[2 * i + 1] * answer->width + places[2 * i]] - values[i];

      limit += MIN (residual * residual, CUT * CUT) / n;
    }
  limit *= 1.1 + 6 * sqrt (2.0 / MAX (1, n));
  for (int dy = -reach; dy <= reach; dy++)
    for (int dx = -reach; dx <= reach; dx++)
      if (dx * dx + dy * dy >= 9 && is_as_good (places, values, n, answer, dx, dy, limit))
        return TRUE;
  return FALSE;
}
