/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file places many of a kind so that each can be seen and counted: in rows over the whole depth of the ground, or strewn
 * over the free sky. */

#include "config.h"

#include <math.h>

#include "ptm-layout-place.h"
#include "ptm-layout-random.h"

#define MANY      9
#define MAX_ROWS  10
#define ROW_STEP  0.84 /* of a height: what of a thing the row before it leaves free */
#define PITCH     1.1  /* of a width */
#define STAGGER   0.5  /* of a pitch, every other row */
#define METRE     0.42 /* of the height of the page, as elsewhere in a place */
#define SMALLEST  6.0  /* pixels */
#define SKY_PITCH 1.3

/** Block: the part of the ground that is one unit's. */
typedef struct
{
  int    unit;
  double x;
  double width;
  double natural; /* height of one, when there is room */
  double height;  /* that it has */
  int    rows;
} Block;

static gboolean
is_free (const PtmUnit *unit)
{
  return unit->anchor < 0 && unit->twin < 0 && !unit->ring && !unit->column && !unit->one_row;
}

gboolean
ptm_place_is_crowd (PtmPlace *place, int i)
{
  const PtmUnit *unit = ptm_place_get_unit (place, i);

  for (guint k = 0; k < place->units->len; k++)
    if ((int)k != i && ptm_place_get_unit (place, (int)k)->anchor == i)
      return FALSE;
  return unit->nodes->len >= MANY && is_free (unit) && unit->per_row == 0;
}

static double
get_aspect (PtmPlace *place, const PtmUnit *unit)
{
  return MAX (ptm_layout_get_aspect (place->layout, unit->nodes->pdata[0]), 0.05);
}

/* Height of one of n things in so many rows. */
static double
get_height (int n, int rows, double width, double depth, double aspect)
{
  int    per_row = (n + rows - 1) / rows;
  double across = 1 + (per_row - 1) * PITCH + (rows > 1 ? STAGGER * PITCH : 0), height = width / across / aspect;

  return rows > 1 ? MIN (height, depth / (rows - 1) / ROW_STEP) : height;
}

/* Rows that were asked for stay those. */
static void
fit_block (PtmPlace *place, Block *block, double depth)
{
  const PtmUnit *unit = ptm_place_get_unit (place, block->unit);
  int            n = unit->nodes->len, asked = unit->per_row > 0 ? (n + unit->per_row - 1) / unit->per_row : 0;

  block->height = 0;
  for (int rows = MAX (asked, 1); rows <= (asked > 0 ? asked : MIN (n, MAX_ROWS)); rows++)
    {
      double height = MIN (get_height (n, rows, block->width, depth, get_aspect (place, unit)), block->natural);

      if (height > block->height * 1.02)
        {
          block->height = height;
          block->rows = rows;
        }
    }
}

static void
fill_block (PtmPlace *place, const Block *block, double middle, double depth)
{
  const PtmUnit *unit = ptm_place_get_unit (place, block->unit);
  guint32        seed = place->layout->scene->seed;
  int            n = unit->nodes->len, per_row = unit->per_row > 0 ? unit->per_row : (n + block->rows - 1) / block->rows;
  gboolean       neat = unit->per_row > 0;
  double         width = block->height * get_aspect (place, unit), pitch = MAX (width * PITCH, MIN ((block->width - width) / MAX (per_row - 0.5, 1), width * 1.5));
  double         step = block->rows > 1 ? MIN (depth / (block->rows - 1), block->height) : 0;

  for (int i = 0; i < n; i++)
    {
      PtmNode *node = unit->nodes->pdata[i];
      int      row = i / per_row, in_row = MIN (per_row, n - row * per_row);
      double   shift = block->rows > 1 && !neat ? (row % 2 == 0 ? -STAGGER : STAGGER) / 2 * pitch : 0;
      double   left = block->x + block->width / 2 + shift + (i - row * per_row - (in_row - 1) / 2.0) * pitch - width / 2;
      double   foot = middle + (row - (block->rows - 1) / 2.0) * step;

      left += neat ? 0 : ptm_random_range (seed, 7000 + i, -0.04, 0.04) * width;
      foot += neat ? 0 : ptm_random_range (seed, 8000 + i, -0.03, 0.03) * block->height;
      node->frame = (PtmFrame){ left, foot - block->height, width, block->height };
      node->flip = ptm_random_unit (seed, i) < 0.4;
      node->z = PTM_Z_PICTURE + 4000 + row;
      if (node->type == PTM_NODE_OBJECT)
        ptm_node_set (&node->shape, "standing");
    }
}

/* Blocks side by side, as wide as what stands in them needs. */
static void
share_width (PtmPlace *place, GArray *blocks)
{
  double sum = 0, x = place->area.x, gap = blocks->len > 1 ? place->area.width * 0.03 : 0, room = place->area.width - gap * (blocks->len - 1);

  for (guint i = 0; i < blocks->len; i++)
    {
      Block         *block = &g_array_index (blocks, Block, i);
      const PtmUnit *unit = ptm_place_get_unit (place, block->unit);

      block->natural = MIN (pow (unit->thing.height, 0.47) * CLAMP (((PtmNode *)unit->nodes->pdata[0])->size, 0.2, 5) * place->layout->height * METRE * (place->indoors ? 0.75 : 0.9), place->area.height * 0.7);
      block->width = sqrt (unit->nodes->len) * get_aspect (place, unit) * sqrt (block->natural);
      sum += block->width;
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i);

      block->x = x;
      block->width *= room / MAX (sum, 1e-6);
      x += block->width + gap;
    }
}

/* Of two kinds the smaller one stays smaller. */
static void
balance_heights (GArray *blocks)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < blocks->len; i++)
    least = MIN (least, g_array_index (blocks, Block, i).height / g_array_index (blocks, Block, i).natural);
  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i);

      block->height = MIN (block->height, block->natural * least * 1.8);
    }
}

gboolean
ptm_place_crowd_ground (PtmPlace *place, GArray *clusters)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  double   bottom = place->area.y + place->area.height, depth = (bottom - place->horizon) * 0.9, middle = place->horizon + (bottom - place->horizon) * 0.53;
  gboolean crowd = FALSE;

  for (guint i = 0; i < clusters->len; i++)
    {
      Block block = { .unit = g_array_index (clusters, PtmCluster, i).root, .rows = 1 };

      crowd |= ptm_place_is_crowd (place, block.unit) || ptm_place_get_unit (place, block.unit)->per_row > 0;
      if (!is_free (ptm_place_get_unit (place, block.unit)))
        return FALSE;
      g_array_append_val (blocks, block);
    }
  for (guint i = 0; i < place->units->len; i++)
    if (ptm_place_get_unit (place, (int)i)->anchor >= 0)
      return FALSE;
  if (!crowd)
    return FALSE;
  share_width (place, blocks);
  for (guint i = 0; i < blocks->len; i++)
    fit_block (place, &g_array_index (blocks, Block, i), depth);
  balance_heights (blocks);
  for (guint i = 0; i < blocks->len; i++)
    fill_block (place, &g_array_index (blocks, Block, i), middle, depth);
  place->ground_scale = place->layout->height * METRE * 0.6;
  return TRUE;
}

static gboolean
is_covered (PtmPlace *place, const PtmFrame *cell)
{
  for (guint i = 0; i < place->units->len; i++)
    for (guint k = 0; k < ptm_place_get_unit (place, (int)i)->nodes->len; k++)
      {
        const PtmFrame *f = &((PtmNode *)ptm_place_get_unit (place, (int)i)->nodes->pdata[k])->frame;

        if (f->width > 0 && MIN (f->x + f->width, cell->x + cell->width) > MAX (f->x, cell->x) && MIN (f->y + f->height, cell->y + cell->height) > MAX (f->y, cell->y))
          return TRUE;
      }
  return FALSE;
}

/* The cells of a height that nothing stands in, like bricks. (element-type PtmFrame) */
static GArray *
list_cells (PtmPlace *place, double low, double width, double height)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (PtmFrame));
  double  room = low - place->area.y;
  int     rows = (int)(room / height);

  for (int row = 0; row < rows; row++)
    {
      int    columns = (int)(place->area.width / width - (row % 2) * 0.5);
      double rest = place->area.width - columns * width;

      for (int column = 0; column < columns; column++)
        {
          PtmFrame cell = { place->area.x + rest / 2 + column * width, place->area.y + (room - rows * height) / 2 + row * height, width, height };

          if (!is_covered (place, &cell))
            g_array_append_val (cells, cell);
        }
    }
  return cells;
}

void
ptm_place_crowd_sky (PtmPlace *place, int i, double low)
{
  const PtmUnit *unit = ptm_place_get_unit (place, i);
  guint32        seed = place->layout->scene->seed;
  guint          n = unit->nodes->len;
  double         aspect = get_aspect (place, unit), height = MIN (low - place->area.y, place->layout->height * 0.2);
  g_autoptr (GArray) cells = list_cells (place, low, height * aspect * SKY_PITCH, height * SKY_PITCH);

  while (cells->len < n && height > SMALLEST)
    {
      height *= 0.95;
      g_array_unref (cells);
      cells = list_cells (place, low, height * aspect * SKY_PITCH, height * SKY_PITCH);
    }
  for (guint k = 0; k < n && cells->len > 0; k++)
    {
      PtmNode        *node = unit->nodes->pdata[k];
      const PtmFrame *cell = &g_array_index (cells, PtmFrame, MIN ((gsize)k * cells->len / n, cells->len - 1));
      double          size = height * ptm_random_range (seed, 9000 + k, 0.86, 1);

      node->frame = (PtmFrame){ cell->x + (cell->width - size * aspect) * ptm_random_unit (seed, 9100 + k), cell->y + (cell->height - size) * ptm_random_unit (seed, 9300 + k), size * aspect, size };
      node->flip = FALSE;
      node->z = PTM_Z_PICTURE + 4000;
      ptm_node_set (&node->shape, NULL);
    }
}
