/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Brightness, contrast, saturation, hue, temperature and curves, fast enough for a live preview: the exact colours of a cube,
 * and all others between them. */

#include "config.h"

#include "ptm-tone.h"

#include <math.h>
#include <string.h>
#include "ptm-bands.h"
#include "ptm-color.h"
#include "ptm-compose.h"

/* Rows a thread changes at a time. */
#define ROWS 16

#define SIDE           33
#define STEP           8
#define PLACE(r, g, b) (((r)*SIDE + (g)) * SIDE + (b))

typedef float Color __attribute__ ((vector_size (16)));

/* The slopes of a curve at its points, so that it rises and falls only where the points do. */
static void
find_slopes (const PtmCurve *curve, double *slopes)
{
  int    n = MIN (curve->n, PTM_TONE_POINTS);
  double rises[PTM_TONE_POINTS] = { 0 };

  for (int i = 0; i + 1 < n; i++)
    rises[i] = curve->x[i + 1] > curve->x[i] ? (curve->y[i + 1] - curve->y[i]) / (curve->x[i + 1] - curve->x[i]) : 0;
  slopes[0] = rises[0];
  slopes[n - 1] = rises[n - 2];
  for (int i = 1; i + 1 < n; i++)
    slopes[i] = rises[i - 1] * rises[i] <= 0 ? 0 : 2 * rises[i - 1] * rises[i] / (rises[i - 1] + rises[i]);
}

static double
evaluate (const PtmCurve *curve, const double *slopes, double x)
{
  int    n = MIN (curve->n, PTM_TONE_POINTS), i = 0;
  double width, t;

  if (x <= curve->x[0])
    return curve->y[0];
  if (x >= curve->x[n - 1])
    return curve->y[n - 1];
  while (i + 2 < n && x >= curve->x[i + 1])
    i++;
  width = curve->x[i + 1] - curve->x[i];
  t = (x - curve->x[i]) / width;
  return curve->y[i] * (1 + 2 * t) * (1 - t) * (1 - t) + slopes[i] * width * t * (1 - t) * (1 - t) +
         curve->y[i + 1] * t * t * (3 - 2 * t) + slopes[i + 1] * width * t * t * (t - 1);
}

void
ptm_curve_fill (const PtmCurve *curve, guint8 table[256])
{
  double slopes[PTM_TONE_POINTS];

  if (curve->n >= 2)
    find_slopes (curve, slopes);
  for (int i = 0; i < 256; i++)
    {
      double value = curve->n >= 2 ? evaluate (curve, slopes, i / 255.0) : i / 255.0;

      table[i] = isfinite (value) ? (guint8)lround (255 * CLAMP (value, 0, 1)) : (guint8)i;
    }
}

static double
get_finite (double value, double otherwise)
{
  return isfinite (value) ? value : otherwise;
}

static gboolean
changes_colors (const PtmTone *tone)
{
  return tone->brightness != 0 || tone->contrast != 1 || tone->saturation != 1 || tone->hue != 0 || tone->temperature != 0;
}

static PtmColor
change (PtmColor color, const PtmTone *tone, double turn_x, double turn_y)
{
  PtmOklab lab = ptm_color_to_oklab (color);

  lab = (PtmOklab){
    ptm_color_bend_lightness (lab.L, tone->brightness, tone->contrast),
    (lab.a * turn_x - lab.b * turn_y) * tone->saturation,
    (lab.a * turn_y + lab.b * turn_x) * tone->saturation,
  };
  return ptm_color_from_oklab (ptm_color_warm (lab, tone->temperature));
}

static guint8
get_corner (int i)
{
  return (guint8)((i * 255 + (SIDE - 1) / 2) / (SIDE - 1));
}

/* What is added to the colours at the corners. */
static Color *
make_cube (const PtmTone *tone)
{
  Color *cube = g_new (Color, SIDE * SIDE * SIDE);
  double turn_x = cos (tone->hue * G_PI / 180), turn_y = sin (tone->hue * G_PI / 180);

  for (int r = 0; r < SIDE; r++)
    for (int g = 0; g < SIDE; g++)
      for (int b = 0; b < SIDE; b++)
        {
          PtmColor from = PTM_RGB (get_corner (r), get_corner (g), get_corner (b));
          PtmColor to = change (from, tone, turn_x, turn_y);

          cube[PLACE (r, g, b)] = (Color){ (float)(to.r - from.r), (float)(to.g - from.g), (float)(to.b - from.b), 0 };
        }
  return cube;
}

static inline Color
mix (Color a, Color b, float t)
{
  return a + (b - a) * t;
}

/** Grid: for each value the corner below it, and how far it is to the next one. */
typedef struct
{
  int   corners[256];
  float parts[256];
} Grid;

typedef struct
{
  const guint8 *from;
  guint8       *pixels;
  PtmRect       area;
  int           width;
  const Color  *cube; /* (nullable) */
  Grid          grid;
  guint8        tables[3][256];
} Changing;

static void
fill_grid (Grid *grid)
{
  for (int value = 0, i = 0; value < 256; value++)
    {
      while (i < SIDE - 2 && value >= get_corner (i + 1))
        i++;
      grid->corners[value] = i;
      grid->parts[value] = (float)(value - get_corner (i)) / (get_corner (i + 1) - get_corner (i));
    }
}

static void
change_row (guint8 *row, int n, const Color *cube, const Grid *grid)
{
  for (int x = 0; x < n; x++, row += 4)
    {
      const Color *corner = cube + PLACE (grid->corners[row[0]], grid->corners[row[1]], grid->corners[row[2]]);
      float        g = grid->parts[row[1]], b = grid->parts[row[2]];
      Color        near = mix (mix (corner[PLACE (0, 0, 0)], corner[PLACE (0, 0, 1)], b), mix (corner[PLACE (0, 1, 0)], corner[PLACE (0, 1, 1)], b), g);
      Color        far = mix (mix (corner[PLACE (1, 0, 0)], corner[PLACE (1, 0, 1)], b), mix (corner[PLACE (1, 1, 0)], corner[PLACE (1, 1, 1)], b), g);
      Color        add = mix (near, far, grid->parts[row[0]]);

      for (int c = 0; c < 3; c++)
        row[c] = (guint8)(CLAMP (row[c] + add[c], 0.0f, 255.0f) + 0.5f);
    }
}

static void
bend_row (guint8 *row, int n, guint8 tables[3][256])
{
  for (int x = 0; x < n; x++, row += 4)
    for (int c = 0; c < 3; c++)
      row[c] = tables[c][row[c]];
}

static void
make_tables (guint8 tables[3][256], const PtmTone *tone)
{
  guint8 all[256];

  ptm_curve_fill (tone->curves, all);
  for (int c = 0; c < 3; c++)
    {
      guint8 own[256];

      ptm_curve_fill (tone->curves + 1 + c, own);
      for (int i = 0; i < 256; i++)
        tables[c][i] = own[all[i]];
    }
}

static void
change_band (int first, int end, gpointer user_data)
{
  Changing *changing = user_data;

  for (int y = first; y < end; y++)
    {
      gsize   stride = (gsize)changing->width * 4;
      guint8 *row = changing->pixels + y * stride + 4 * (gsize)changing->area.x;

      memcpy (changing->pixels + y * stride, changing->from + y * stride, stride);
      if (y < changing->area.y || y >= changing->area.y + changing->area.height)
        continue;
      bend_row (row, changing->area.width, changing->tables);
      if (changing->cube != NULL)
        change_row (row, changing->area.width, changing->cube, &changing->grid);
    }
}

PtmImage *
ptm_tone_apply (PtmImage *image, PtmMask *mask, const PtmTone *tone, GCancellable *cancellable)
{
  PtmTone            safe = *tone;
  int                width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  Changing           changing = { .area = mask != NULL ? ptm_mask_get_bounds (mask) : (PtmRect){ 0, 0, width, height }, .width = width };
  g_autofree Color  *cube = NULL;
  g_autofree guint8 *pixels = NULL;
  g_autoptr (PtmImage) changed = NULL;

  safe.brightness = get_finite (tone->brightness, 0);
  safe.contrast = get_finite (tone->contrast, 1);
  safe.saturation = get_finite (tone->saturation, 1);
  safe.hue = get_finite (tone->hue, 0);
  safe.temperature = get_finite (tone->temperature, 0);
  changing.cube = cube = changes_colors (&safe) ? make_cube (&safe) : NULL;
  make_tables (changing.tables, &safe);
  fill_grid (&changing.grid);
  changing.from = ptm_image_get_pixels (image);
  changing.pixels = pixels = g_malloc (ptm_image_get_stride (image) * height);
  if (!ptm_bands_run (height, ROWS, change_band, &changing, cancellable, NULL))
    return NULL;
  changed = ptm_image_new_take (width, height, g_steal_pointer (&pixels));
  return mask != NULL ? ptm_compose (image, changed, mask, 0, cancellable) : g_steal_pointer (&changed);
}
