/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The end of a fill: every pixel of the hole becomes a copy of one source pixel, and then the copies are joined in the
 * gradient domain. We look for the correction u that makes the steps across borders those that the sources have there
 * (Pérez, Gangnet, Blake 2003, "Poisson Image Editing"), held near 0 by a small screening term, so that it dies away towards
 * the middle of a large hole. Multigrid solves it (Brandt 1977, "Multi-level adaptive solutions to boundary-value problems").
 * What of a step is too large to be a difference of light is an edge: that is joined within some pixels, so that a bad match
 * at the outline cannot tint the whole hole. */

#include "config.h"

#include "ptm-fill-private.h"

#include <math.h>

/* The correction falls to a third over this part of the hole's size, and not within fewer pixels. */
#define REACH       0.35
#define LEAST_REACH 12
/* At the edge of the picture nothing holds the correction from the other side, and small steps would add up to a tint. */
#define REACH_AT_EDGE 0.12
/* Steps above this, of 255, are edges. */
#define LARGEST_STEP 64
/* What is beyond that is joined within some pixels. */
#define EDGE_REACH    24
#define N_EDGE_CYCLES 2
/* Walks through all scales, sweeps of each before and after the coarser ones, and of the coarsest, which has no more pixels. */
#define N_CYCLES        4
#define N_SWEEPS        3
#define N_COARSE_SWEEPS 40
#define COARSEST        256

/* The hole at one scale: the places of its pixels in u, and for each what the sum of steps to its neighbours is too much. */
typedef struct
{
  int           width;
  int           height;
  GArray       *inner;
  PtmFillColor *excess;
  PtmFillColor *u; /* with one row and one column of zeros around the picture, for what lies beyond its edge */
} Grid;

/** Part: of the correction, solved by itself. */
typedef struct
{
  GPtrArray    *grids;
  float         reach;
  int           n_cycles;
  GCancellable *cancellable;
} Part;

static Grid *
grid_new (int width, int height)
{
  Grid *grid = g_new0 (Grid, 1);

  grid->width = width;
  grid->height = height;
  grid->inner = g_array_new (FALSE, FALSE, sizeof (int));
  grid->u = g_new0 (PtmFillColor, (gsize)(width + 2) * (height + 2));
  return grid;
}

static void
grid_free (Grid *grid)
{
  g_array_unref (grid->inner);
  g_free (grid->excess);
  g_free (grid->u);
  g_free (grid);
}

static int
get_place (const Grid *grid, int x, int y)
{
  return (y + 1) * (grid->width + 2) + x + 1;
}

/* The same pixel of the picture, and the one of half the size that it is a part of. */
static int
get_pixel (const Grid *grid, guint i)
{
  int place = g_array_index (grid->inner, int, i), padded = grid->width + 2;

  return (place / padded - 1) * grid->width + place % padded - 1;
}

static int
get_place_in_half (const Grid *grid, const Grid *half, guint i)
{
  int place = g_array_index (grid->inner, int, i), padded = grid->width + 2;

  return get_place (half, (place % padded - 1) / 2, (place / padded - 1) / 2);
}

/* Where each pixel is copied from: itself, or a place in the source patch of the patch around it. */
static int *
find_origins (PtmFillLevel *level)
{
  int  width = level->width;
  int *origins = g_new (int, (gsize)width * level->height);

  for (int y = 0; y < level->height; y++)
    for (int x = 0; x < width; x++)
      {
        int at = y * width + x;
        int px = CLAMP (x - PTM_FILL_PATCH / 2, 0, width - PTM_FILL_PATCH);
        int py = CLAMP (y - PTM_FILL_PATCH / 2, 0, level->height - PTM_FILL_PATCH);

        origins[at] = level->hole[at] ? level->nearest[py * width + px] + (y - py) * width + x - px : at;
      }

  return origins;
}

/* The step in the picture from one pixel to its neighbour, by the source of the first; 0 when it has no neighbour there. */
static PtmFillColor
get_step (const PtmFillLevel *level, int origin, int dx, int dy)
{
  int x = origin % level->width + dx, y = origin / level->width + dy;
  int to = y * level->width + x;

  if (x < 0 || y < 0 || x >= level->width || y >= level->height || level->hole[to])
    return (PtmFillColor){ 0, 0, 0, 0 };

  return ptm_fill_color_load (level->pixels + to) - ptm_fill_color_load (level->pixels + origin);
}

/* The part of a step that is a difference of light. */
static PtmFillColor
limit_step (PtmFillColor step)
{
  float largest = MAX (MAX (fabsf (step[0]), fabsf (step[1])), fabsf (step[2]));

  return largest > LARGEST_STEP ? step * (LARGEST_STEP / largest) * (LARGEST_STEP / largest) : step;
}

/* How much the step from at to its neighbour differs from what both sources say it should be. */
static PtmFillColor
get_excess (const PtmFillLevel *level, const int *origins, int at, int dx, int dy)
{
  int          to = at + dy * level->width + dx;
  PtmFillColor wanted, is;

  if (origins[to] - origins[at] == dy * level->width + dx)
    return (PtmFillColor){ 0, 0, 0, 0 };

  wanted = get_step (level, origins[at], dx, dy);
  if (level->hole[to])
    wanted = (wanted - get_step (level, origins[to], -dx, -dy)) * 0.5f;
  is = ptm_fill_color_load (level->pixels + origins[to]) - ptm_fill_color_load (level->pixels + origins[at]);

  return is - wanted;
}

/* The excess of all four steps of a pixel: of light, and of edges. */
static void
sum_excess (const PtmFillLevel *level, const int *origins, int at, PtmFillColor *light, PtmFillColor *edges)
{
  static const int sides[4][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };
  int              x = at % level->width, y = at / level->width;

  *light = *edges = (PtmFillColor){ 0, 0, 0, 0 };
  for (int i = 0; i < 4; i++)
    {
      PtmFillColor excess, limited;

      if (x + sides[i][0] < 0 || y + sides[i][1] < 0 || x + sides[i][0] >= level->width || y + sides[i][1] >= level->height)
        continue;
      excess = get_excess (level, origins, at, sides[i][0], sides[i][1]);
      limited = limit_step (excess);
      *light += limited;
      *edges += excess - limited;
    }
}

/* Two grids of the same pixels: the first with the excess of light, the second with that of edges. */
static void
make_grids_of (PtmFillLevel *level, const int *origins, Grid *grids[2])
{
  for (int i = 0; i < 2; i++)
    grids[i] = grid_new (level->width, level->height);
  for (int y = 0; y < level->height; y++)
    for (int x = 0; x < level->width; x++)
      if (level->hole[y * level->width + x])
        {
          int place = get_place (grids[0], x, y);

          g_array_append_val (grids[0]->inner, place);
          g_array_append_val (grids[1]->inner, place);
        }
  for (int i = 0; i < 2; i++)
    grids[i]->excess = g_new (PtmFillColor, MAX (grids[i]->inner->len, 1));
  for (guint i = 0; i < grids[0]->inner->len; i++)
    sum_excess (level, origins, get_pixel (grids[0], i), &grids[0]->excess[i], &grids[1]->excess[i]);
}

/* Half the size: a pixel is in the hole when all of its four are. */
static Grid *
coarsen (const Grid *grid)
{
  Grid              *half = grid_new ((grid->width + 1) / 2, (grid->height + 1) / 2);
  g_autofree guint8 *counts = g_new0 (guint8, (gsize)(half->width + 2) * (half->height + 2));

  for (guint i = 0; i < grid->inner->len; i++)
    {
      int to = get_place_in_half (grid, half, i);

      if (++counts[to] == 4)
        g_array_append_val (half->inner, to);
    }
  half->excess = g_new0 (PtmFillColor, MAX (half->inner->len, 1));

  return half;
}

static void
sweep (Grid *grid, float screening, int n, GCancellable *cancellable)
{
  int   padded = grid->width + 2;
  float part = 1 / (4 + screening);

  for (int round = 0; round < n && !g_cancellable_is_cancelled (cancellable); round++)
    for (guint i = 0; i < grid->inner->len; i++)
      {
        PtmFillColor *p = grid->u + g_array_index (grid->inner, int, i);

        *p = (p[1] + p[-padded] + p[padded] + grid->excess[i] + p[-1]) * part;
      }
}

/* What is left of the excess at one pixel. */
static PtmFillColor
get_rest (Grid *grid, guint i, float screening)
{
  int           padded = grid->width + 2;
  PtmFillColor *p = grid->u + g_array_index (grid->inner, int, i);

  return grid->excess[i] - *p * (4 + screening) + p[-1] + p[1] + p[-padded] + p[padded];
}

/* With neighbours twice as far away, the excess of a pixel is that of its four together. */
static void
hand_down (Grid *grid, Grid *half, float screening)
{
  g_autofree PtmFillColor *sums = g_new0 (PtmFillColor, (gsize)(half->width + 2) * (half->height + 2));

  for (guint i = 0; i < grid->inner->len; i++)
    sums[get_place_in_half (grid, half, i)] += get_rest (grid, i, screening);
  for (guint i = 0; i < half->inner->len; i++)
    {
      int place = g_array_index (half->inner, int, i);

      half->excess[i] = sums[place];
      half->u[place] = (PtmFillColor){ 0, 0, 0, 0 };
    }
}

/* The four pixels of the coarser scale around each place, nearer ones counting more. */
static void
take_over (Grid *grid, Grid *half)
{
  for (guint i = 0; i < grid->inner->len; i++)
    {
      int           place = g_array_index (grid->inner, int, i), padded = grid->width + 2;
      PtmFillColor *near = half->u + get_place_in_half (grid, half, i);
      int           across = place % padded % 2 == 1 ? -1 : 1, down = (place / padded % 2 == 1 ? -1 : 1) * (half->width + 2);

      grid->u[place] += (near[0] * 9 + near[across] * 3 + near[down] * 3 + near[across + down]) / 16.0f;
    }
}

/* From fine to coarse: the last grid is the coarsest. Takes the finest. */
static GPtrArray *
make_grids (Grid *finest)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify)grid_free);

  g_ptr_array_add (grids, finest);
  while (((Grid *)g_ptr_array_index (grids, grids->len - 1))->inner->len > COARSEST)
    g_ptr_array_add (grids, coarsen (g_ptr_array_index (grids, grids->len - 1)));
  return grids;
}

static void
walk (GPtrArray *grids, guint i, float screening, GCancellable *cancellable)
{
  Grid *grid = g_ptr_array_index (grids, i);

  if (i + 1 == grids->len)
    {
      sweep (grid, screening, N_COARSE_SWEEPS, cancellable);
      return;
    }
  sweep (grid, screening, N_SWEEPS, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  hand_down (grid, g_ptr_array_index (grids, i + 1), screening);
  walk (grids, i + 1, screening * 4, cancellable);
  take_over (grid, g_ptr_array_index (grids, i + 1));
  sweep (grid, screening, N_SWEEPS, cancellable);
}

static gpointer
solve (gpointer data)
{
  Part *part = data;

  for (int i = 0; i < part->n_cycles && !g_cancellable_is_cancelled (part->cancellable); i++)
    walk (part->grids, 0, 1 / (part->reach * part->reach), part->cancellable);
  return NULL;
}

static gboolean
touches_edge (const PtmFillLevel *level)
{
  const guint8 *hole = level->hole;

  if (memchr (hole, 1, level->width) != NULL || memchr (hole + (gsize)(level->height - 1) * level->width, 1, level->width) != NULL)
    return TRUE;
  for (int y = 0; y < level->height; y++)
    if (hole[(gsize)y * level->width] || hole[(gsize)y * level->width + level->width - 1])
      return TRUE;
  return FALSE;
}

/* The two have nothing in common but the picture, so each has a thread. */
static void
solve_both (const PtmFillLevel *level, GPtrArray *grids[2], guint n_pixels, GCancellable *cancellable)
{
  float reach = (touches_edge (level) ? REACH_AT_EDGE : REACH) * sqrtf (n_pixels);
  Part  light = { grids[0], MAX (LEAST_REACH, reach), N_CYCLES, cancellable };
  Part  edges = { grids[1], EDGE_REACH, N_EDGE_CYCLES, cancellable };
  g_autoptr (GThread) helper = g_thread_new ("fill", solve, &edges);

  solve (&light);
  g_thread_join (g_steal_pointer (&helper));
}

void
ptm_fill_finish (PtmFillLevel *level, gboolean blend, GCancellable *cancellable)
{
  g_autofree int *origins = find_origins (level);
  Grid           *parts[2];
  GPtrArray      *grids[2];

  make_grids_of (level, origins, parts);
  for (int i = 0; i < 2; i++)
    grids[i] = make_grids (parts[i]);
  if (blend)
    solve_both (level, grids, parts[0]->inner->len, cancellable);
  for (guint i = 0; i < parts[0]->inner->len; i++)
    {
      int          at = get_pixel (parts[0], i), place = g_array_index (parts[0]->inner, int, i);
      PtmFillColor color = ptm_fill_color_load (level->pixels + origins[at]);
      guint8       bytes[4];

      /* Alpha is copied as it is. */
      color += (parts[0]->u[place] + parts[1]->u[place]) * (PtmFillColor){ 1, 1, 1, 0 };
      for (int c = 0; c < 4; c++)
        bytes[c] = (guint8)(CLAMP (color[c], 0.0f, 255.0f) + 0.5f);
      memcpy (level->pixels + at, bytes, sizeof bytes);
    }
  for (int i = 0; i < 2; i++)
    g_ptr_array_unref (grids[i]);
}
