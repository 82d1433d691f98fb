/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How a tile of the region looks: hatched inside, with a line around it. When the line's dashes move, only tiles it passes are copied, and
 * only its own pixels written anew. */

#include "config.h"

#include "ptm-region-overlay-private.h"

#include <math.h>
#include <string.h>

/* How many mask pixels are looked at along each side of a device pixel when the picture is shown small. */
#define MAX_SAMPLES 4
/* Of the hatch, logical pixels; the dashes move by STEP. */
#define PERIOD 9
#define STEP   2

/* Premultiplied ARGB. */
#define LIGHT 0xfff7f7f7u
#define DARK  0xb3000000u
#define SHADE 0x59000000u

/* A tile while it is being drawn. */
typedef struct
{
  int    side_x;
  int    side_y;
  int    border;
  guint8 inside[(PTM_REGION_TILE + 2 * PTM_REGION_BORDER) * (PTM_REGION_TILE + 2 * PTM_REGION_BORDER)];
  guint8 eroded[(PTM_REGION_TILE + 2 * PTM_REGION_BORDER) * (PTM_REGION_TILE + 2 * PTM_REGION_BORDER)];
  guint8 grown[(PTM_REGION_TILE + 2 * PTM_REGION_BORDER) * (PTM_REGION_TILE + 2 * PTM_REGION_BORDER)];
} Canvas;

static guint8
find_coverage (const guint8 *coverage, int stride, const int *columns, int n_columns, const int *rows, int n_rows)
{
  guint8 any = 0;

  for (int j = 0; j < n_rows; j++)
    for (int i = 0; i < n_columns; i++)
      any |= coverage[(gsize)rows[j] * stride + columns[i]];

  return any != 0;
}

/* The mask's pixels below each device pixel from start on; -1 outside the picture. */
static void
find_samples (int *samples, int start, int n, int plane, int size, int n_samples)
{
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n_samples; k++)
      {
        double position = (start + i + (k + 0.5) / n_samples) * size / plane;

        samples[i * n_samples + k] = start + i >= 0 && start + i < plane ? CLAMP ((int)position, 0, size - 1) : -1;
      }
}

/* Most tiles have nothing of the region: whole rows are looked through much faster than single pixels. */
static gboolean
is_blank (const guint8 *coverage, int stride, const int *columns, int n_columns, const int *rows, int n_rows)
{
  int left = -1, right = -1;

  for (int i = 0; i < n_columns; i++)
    if (columns[i] >= 0)
      {
        left = left < 0 ? columns[i] : left;
        right = columns[i];
      }
  for (int j = 0; j < n_rows && left >= 0; j++)
    {
      const guint8 *row = coverage + (gsize)MAX (rows[j], 0) * stride;

      if (rows[j] >= 0 && (row[left] != 0 || memcmp (row + left, row + left + 1, right - left) != 0))
        return FALSE;
    }

  return TRUE;
}

/* Fills canvas->inside; FALSE when nothing is inside. */
static gboolean
sample (PtmRegionOverlay *self, Canvas *canvas, const PtmRect *rect)
{
  const guint8 *coverage = ptm_mask_get_coverage (self->mask);
  int           stride = ptm_mask_get_width (self->mask);
  double        step = (double)stride / self->width;
  int           n = CLAMP ((int)ceil (step), 1, MAX_SAMPLES);
  int           columns[(PTM_REGION_TILE + 2 * PTM_REGION_BORDER) * MAX_SAMPLES];
  int           rows[(PTM_REGION_TILE + 2 * PTM_REGION_BORDER) * MAX_SAMPLES];
  guint8        any = 0;

  find_samples (columns, rect->x - canvas->border, canvas->side_x, self->width, stride, n);
  find_samples (rows, rect->y - canvas->border, canvas->side_y, self->height, ptm_mask_get_height (self->mask), n);
  if (is_blank (coverage, stride, columns, canvas->side_x * n, rows, canvas->side_y * n))
    return FALSE;

  for (int y = 0; y < canvas->side_y; y++)
    for (int x = 0; x < canvas->side_x; x++)
      {
        guint8 inside = columns[x * n] >= 0 && rows[y * n] >= 0 &&
                        find_coverage (coverage, stride, columns + x * n, n, rows + y * n, n);

        canvas->inside[y * canvas->side_x + x] = inside;
        any |= inside;
      }

  return any != 0;
}

/* The smallest and the largest value around each, first along rows, then along columns. */
static void
erode_and_grow (Canvas *canvas, int radius)
{
  int    width = canvas->side_x, height = canvas->side_y;
  guint8 least[sizeof canvas->inside], most[sizeof canvas->inside];

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 low = 1, high = 0;

        for (int k = MAX (0, x - radius); k <= MIN (width - 1, x + radius); k++)
          {
            low &= canvas->inside[y * width + k];
            high |= canvas->inside[y * width + k];
          }
        least[y * width + x] = low;
        most[y * width + x] = high;
      }
  for (int y = 0; y < height; y++)
    {
      guint8 *eroded = canvas->eroded + y * width, *grown = canvas->grown + y * width;

      memset (eroded, 1, width);
      memset (grown, 0, width);
      for (int k = MAX (0, y - radius); k <= MIN (height - 1, y + radius); k++)
        for (int x = 0; x < width; x++)
          {
            eroded[x] &= least[k * width + x];
            grown[x] |= most[k * width + x];
          }
    }
}

static guint32
get_hatch (PtmRegionOverlay *self, int x, int y)
{
  int along = (x + y) % (PERIOD * self->device_scale);

  if (along < self->device_scale)
    return self->hatch;
  if (along < 2 * self->device_scale)
    return SHADE;

  return self->tint;
}

static void
paint_row (PtmRegionOverlay *self, const Canvas *canvas, guint32 *to, const PtmRect *rect, int y)
{
  for (int x = 0; x < rect->width; x++)
    {
      int i = (y + canvas->border) * canvas->side_x + x + canvas->border;

      if (canvas->inside[i] && canvas->eroded[i])
        to[x] = self->outline_only ? 0 : get_hatch (self, rect->x + x, rect->y + y);
      else
        to[x] = canvas->inside[i] ? LIGHT : canvas->grown[i] ? DARK
                                                             : 0;
    }
}

static guint32 *
get_row (cairo_surface_t *surface, int y)
{
  return (guint32 *)(gpointer)(cairo_image_surface_get_data (surface) + (gsize)y * cairo_image_surface_get_stride (surface));
}

static void
find_outline (PtmRegionSquare *square, const Canvas *canvas, const PtmRect *rect)
{
  guint16 *outline = g_new (guint16, (gsize)rect->width * rect->height);

  for (int y = 0; y < rect->height; y++)
    for (int x = 0; x < rect->width; x++)
      {
        int i = (y + canvas->border) * canvas->side_x + x + canvas->border;

        if (canvas->inside[i] && !canvas->eroded[i])
          outline[square->n_outline++] = (guint16)(y * PTM_REGION_TILE + x);
      }
  square->outline = g_renew (guint16, outline, MAX (1, square->n_outline));
}

/* NULL when nothing of the region is there. */
cairo_surface_t *
ptm_region_overlay_draw_ground (PtmRegionOverlay *self, PtmRegionSquare *square, const PtmRect *rect)
{
  Canvas           canvas = { .border = MIN (self->device_scale, PTM_REGION_BORDER) };
  cairo_surface_t *surface;

  canvas.side_x = rect->width + 2 * canvas.border;
  canvas.side_y = rect->height + 2 * canvas.border;
  if (!sample (self, &canvas, rect))
    return NULL;

  erode_and_grow (&canvas, canvas.border);
  surface = ptm_tile_create_surface (self->backend, FALSE, rect->width, rect->height);
  for (int y = 0; y < rect->height; y++)
    paint_row (self, &canvas, get_row (surface, y), rect, y);
  cairo_surface_mark_dirty (surface);
  find_outline (square, &canvas, rect);

  return surface;
}

cairo_surface_t *
ptm_region_overlay_draw_dashes (PtmRegionOverlay *self, const PtmRegionSquare *square, const PtmRect *rect)
{
  cairo_surface_t *surface = ptm_tile_create_surface (self->backend, FALSE, rect->width, rect->height);
  int              period = 2 * PTM_REGION_DASH * self->device_scale;
  int              shift = (int)(self->phase * STEP * self->device_scale);

  memcpy (cairo_image_surface_get_data (surface), cairo_image_surface_get_data (square->ground), (gsize)rect->height * cairo_image_surface_get_stride (surface));
  for (guint i = 0; i < square->n_outline; i++)
    {
      int x = square->outline[i] % PTM_REGION_TILE, y = square->outline[i] / PTM_REGION_TILE;
      int along = (rect->x + x + rect->y + y + shift) % period;

      if (along >= period / 2)
        get_row (surface, y)[x] = self->dash;
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}
