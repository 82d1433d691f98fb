/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Effects on photographs by their names in the grammar tables. Lengths follow the picture's size, so that an effect looks the
 * same on a small copy. */

#include "config.h"

#include "ptm-engine-photo.h"

#include <cairo.h>
#include <math.h>
#include <string.h>
#include "ptm-adjust.h"
#include "ptm-compose.h"
#include "ptm-effect.h"
#include "ptm-finish.h"
#include "ptm-mask-private.h"
#include "ptm-mask-shape.h"

typedef PtmImage *(*Effect) (PtmImage *image, PtmMask *mask, const PtmOp *op);

static int
get_longer (PtmImage *image)
{
  return MAX (ptm_image_get_width (image), ptm_image_get_height (image));
}

static int
get_shorter (PtmImage *image)
{
  return MIN (ptm_image_get_width (image), ptm_image_get_height (image));
}

static PtmImage *
blur (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  double radius = op->dx > 0 ? op->dx : MAX (1, get_longer (image) / 128.0 * op->factor);

  return ptm_adjust_blur (image, mask, MIN (radius, get_longer (image)));
}

static PtmImage *
sharpen (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  return ptm_effect_sharpen (image, mask, MAX (0.8, get_longer (image) / 1400.0), 0.9 * op->factor);
}

/* In a region the squares are so coarse that a face cannot be known. */
static PtmImage *
pixelate (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  PtmRect bounds = mask != NULL ? ptm_mask_get_bounds (mask) : (PtmRect){ 0, 0, 0, 0 };
  int     size = mask != NULL ? MAX (bounds.width, bounds.height) / 9 : get_longer (image) / 64;

  return ptm_effect_pixelate (image, mask, op->dx >= 2 ? (int)MIN (op->dx, PTM_IMAGE_MAX_SIDE) : MAX (4, (int)(size * op->factor)));
}

/* Brown tones by lightness alone. */
static PtmImage *
sepia (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  gsize    n = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);
  guint8  *pixels = g_memdup2 (ptm_image_get_pixels (image), 4 * n);
  double   strength = CLAMP (op->factor, 0.2, 1.6);
  PtmColor tones[256];
  g_autoptr (PtmImage) brown = NULL;

  for (int i = 0; i < 256; i++)
    tones[i] = ptm_color_from_oklab ((PtmOklab){ ptm_color_to_oklab (PTM_RGB (i, i, i)).L * 0.95 + 0.03, 0.017 * strength, 0.042 * strength });
  for (guint8 *p = pixels; p < pixels + 4 * n; p += 4)
    {
      PtmColor tone = tones[(77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8];

      p[0] = tone.r;
      p[1] = tone.g;
      p[2] = tone.b;
    }
  brown = ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
  return mask != NULL ? ptm_compose (image, brown, mask, 0, NULL) : g_steal_pointer (&brown);
}

/* Coverage rises from the middle to the corners. */
static PtmMask *
new_corners (int width, int height)
{
  PtmMask *mask = ptm_mask_new (width, height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        double dx = 2 * (x + 0.5) / width - 1, dy = 2 * (y + 0.5) / height - 1;
        double outside = CLAMP ((sqrt ((dx * dx + dy * dy) / 2) - 0.35) / 0.65, 0, 1);

        mask->coverage[(gsize)y * width + x] = (guint8)lround (255 * outside * outside * (3 - 2 * outside));
      }
  return mask;
}

static PtmImage *
vignette (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  g_autoptr (PtmMask) corners = new_corners (ptm_image_get_width (image), ptm_image_get_height (image));
  PtmAdjustment adjustment = { -0.25 * CLAMP (op->factor, 0.2, 2), 0.95, 0, 1 };
  g_autoptr (PtmImage) dark = ptm_adjust (image, corners, &adjustment);

  return mask != NULL ? ptm_compose (image, dark, mask, 0, NULL) : g_steal_pointer (&dark);
}

static PtmImage *
negative (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  gsize   n = ptm_image_get_stride (image) * ptm_image_get_height (image);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), n);
  g_autoptr (PtmImage) inverted = NULL;

  for (gsize i = 0; i < n; i++)
    if (i % 4 != 3)
      pixels[i] = (guint8)(255 - pixels[i]);
  inverted = ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
  return mask != NULL ? ptm_compose (image, inverted, mask, 0, NULL) : g_steal_pointer (&inverted);
}

/* How much of a pixel lies within the rounded picture; x and y count from the nearest corner. */
static double
get_corner_cover (double x, double y, double radius)
{
  if (x >= radius || y >= radius)
    return 1;
  return CLAMP (radius - hypot (radius - x, radius - y) + 0.5, 0, 1);
}

/* The corners become clear; a region has none. */
static PtmImage *
rounded (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  int     width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  double  radius = op->dx > 0 ? MIN (op->dx, get_shorter (image) / 2.0) : get_shorter (image) * MIN (0.08 * op->factor, 0.5);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), ptm_image_get_stride (image) * height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *alpha = pixels + ((gsize)y * width + x) * 4 + 3;

        *alpha = (guint8)lround (*alpha * get_corner_cover (MIN (x, width - 1 - x) + 0.5, MIN (y, height - 1 - y) + 0.5, radius));
      }
  return ptm_image_new_take (width, height, pixels);
}

/* A border around the picture, which stays as it is. */
static PtmImage *
frame (PtmImage *image, PtmMask *mask, const PtmOp *op)
{
  PtmColor color = op->color.a > 0 ? op->color : PTM_RGB (255, 255, 255);
  int      border = (int)(op->dx > 0 ? MIN (op->dx, get_longer (image)) : MAX (1, get_shorter (image) * 0.04 * op->factor));
  int      width = ptm_image_get_width (image) + 2 * border, height = ptm_image_get_height (image) + 2 * border;
  guint8  *pixels;

  if (width > PTM_IMAGE_MAX_SIDE || height > PTM_IMAGE_MAX_SIDE || (gsize)width * height > PTM_IMAGE_MAX_PIXELS)
    return NULL;
  pixels = g_malloc ((gsize)width * height * 4);
  for (gsize i = 0; i < (gsize)width * height; i++)
    memcpy (pixels + 4 * i, &color, 4);
  for (int y = 0; y < ptm_image_get_height (image); y++)
    memcpy (pixels + ((gsize)(y + border) * width + border) * 4, ptm_image_get_pixels (image) + y * ptm_image_get_stride (image), ptm_image_get_stride (image));
  return ptm_image_new_take (width, height, pixels);
}

static const struct
{
  const char *name;
  Effect      apply;
  gboolean    whole; /* cannot be done inside a region */
} effects[] = {
  { "blur", blur, FALSE },
  { "sharpen", sharpen, FALSE },
  { "pixelate", pixelate, FALSE },
  { "sepia", sepia, FALSE },
  { "vignette", vignette, FALSE },
  { "negative", negative, FALSE },
  { "rounded", rounded, TRUE },
  { "frame", frame, TRUE },
};

static void
swap_row (guint8 *to, const guint8 *from, int n, gboolean premultiply)
{
  for (int i = 0; i < 4 * n; i += 4)
    {
      guint alpha = from[i + 3];

      for (int c = 0; c < 3; c++)
        {
          guint value = from[i + 2 - c];

          to[i + c] = (guint8)(premultiply ? (value * alpha + 127) / 255 : alpha > 0 ? MIN (255, (value * 255 + alpha / 2) / alpha)
                                                                                     : 0);
        }
      to[i + 3] = (guint8)alpha;
    }
}

/* The looks drawings can have, of a photograph. */
static PtmImage *
apply_finish (PtmImage *image, PtmMask *mask, PtmFinish finish)
{
  int              width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint8          *pixels = g_malloc ((gsize)width * height * 4);
  g_autoptr (PtmImage) finished = NULL;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    swap_row (cairo_image_surface_get_data (surface) + (gsize)y * cairo_image_surface_get_stride (surface), ptm_image_get_pixels (image) + y * ptm_image_get_stride (image), width, TRUE);
  cairo_surface_mark_dirty (surface);
  ptm_finish_apply (surface, finish, MAX (1, get_longer (image) / 1024.0));
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    swap_row (pixels + (gsize)y * width * 4, cairo_image_surface_get_data (surface) + (gsize)y * cairo_image_surface_get_stride (surface), width, FALSE);
  cairo_surface_destroy (surface);
  finished = ptm_image_new_take (width, height, pixels);
  return mask != NULL ? ptm_compose (image, finished, mask, 0, NULL) : g_steal_pointer (&finished);
}

gboolean
ptm_photo_edit_effect (PtmPhotoEdit *edit, const PtmOp *op, PtmMask *mask, GError **error)
{
  PtmFinish finish = PTM_FINISH_FLAT;
  PtmImage *changed = NULL;

  for (guint i = 0; op->style != NULL && i < G_N_ELEMENTS (effects); i++)
    if (strcmp (op->style, effects[i].name) == 0 && !(effects[i].whole && mask != NULL))
      changed = effects[i].apply (edit->image, mask, op);
  if (changed == NULL && op->style != NULL && ptm_finish_find (op->style, &finish) && finish != PTM_FINISH_FLAT)
    changed = apply_finish (edit->image, mask, finish);
  if (changed != NULL)
    ptm_photo_edit_take_image (edit, changed);
  else
    ptm_photo_edit_add_unmet (edit, op, "style");
  return TRUE;
}
