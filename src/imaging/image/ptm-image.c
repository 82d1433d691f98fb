/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A picture that never changes: a counted buffer of pixels. Everything that is computed on pictures lives elsewhere. */

#include "config.h"

#include "ptm-image.h"

#include <string.h>

typedef enum
{
  OPACITY_UNKNOWN,
  OPACITY_OPAQUE,
  OPACITY_TRANSPARENT,
} Opacity;

struct _PtmImage
{
  int     width;
  int     height;
  guint8 *pixels;

  /* An Opacity, found when it is first asked for; atomic, as any thread may ask. */
  int opacity;
};

G_DEFINE_BOXED_TYPE (PtmImage, ptm_image, ptm_image_ref, ptm_image_unref)

static gboolean
is_valid_size (int width, int height)
{
  return width > 0 && height > 0 && width <= PTM_IMAGE_MAX_SIDE && height <= PTM_IMAGE_MAX_SIDE && (gint64)width * height <= PTM_IMAGE_MAX_PIXELS;
}

static Opacity
find_opacity (PtmImage *image)
{
  gsize row_size = ptm_image_get_stride (image);

  for (int y = 0; y < image->height; y++)
    {
      const guint8 *row = image->pixels + y * row_size;
      guint8        all = 255;

      for (gsize i = 3; i < row_size; i += 4)
        all &= row[i];
      if (all != 255)
        return OPACITY_TRANSPARENT;
    }

  return OPACITY_OPAQUE;
}

/* Invisible pixels may hold any colour; they must not make equal pictures differ. */
static void
hash_row (GChecksum *checksum, const guint8 *row, guint8 *scratch, gsize size)
{
  memcpy (scratch, row, size);
  for (gsize i = 0; i < size; i += 4)
    if (scratch[i + 3] == 0)
      memset (scratch + i, 0, 4);
  g_checksum_update (checksum, scratch, size);
}

static void
ptm_image_clear (gpointer data)
{
  PtmImage *image = data;

  g_free (image->pixels);
}

PtmImage *
ptm_image_new_take (int width, int height, guint8 *pixels)
{
  PtmImage *image;

  g_return_val_if_fail (is_valid_size (width, height), NULL);
  g_return_val_if_fail (pixels != NULL, NULL);

  image = g_atomic_rc_box_new0 (PtmImage);
  image->width = width;
  image->height = height;
  image->pixels = pixels;

  return image;
}

PtmImage *
ptm_image_new_copy (int width, int height, const guint8 *pixels, gsize stride)
{
  g_autofree guint8 *copy = NULL;
  gsize              row_size = (gsize)width * 4;

  g_return_val_if_fail (is_valid_size (width, height), NULL);
  g_return_val_if_fail (pixels != NULL && stride >= row_size, NULL);

  copy = g_malloc (row_size * height);
  for (int y = 0; y < height; y++)
    memcpy (copy + y * row_size, pixels + y * stride, row_size);

  return ptm_image_new_take (width, height, g_steal_pointer (&copy));
}

PtmImage *
ptm_image_ref (PtmImage *image)
{
  return g_atomic_rc_box_acquire (image);
}

void
ptm_image_unref (PtmImage *image)
{
  g_atomic_rc_box_release_full (image, ptm_image_clear);
}

int
ptm_image_get_width (PtmImage *image)
{
  return image->width;
}

int
ptm_image_get_height (PtmImage *image)
{
  return image->height;
}

const guint8 *
ptm_image_get_pixels (PtmImage *image)
{
  return image->pixels;
}

gsize
ptm_image_get_stride (PtmImage *image)
{
  return (gsize)image->width * 4;
}

gboolean
ptm_image_is_opaque (PtmImage *image)
{
  int opacity = g_atomic_int_get (&image->opacity);

  if (opacity == OPACITY_UNKNOWN)
    {
      opacity = find_opacity (image);
      g_atomic_int_set (&image->opacity, opacity);
    }

  return opacity == OPACITY_OPAQUE;
}

gboolean
ptm_image_equal (PtmImage *a, PtmImage *b)
{
  if (a == b)
    return TRUE;
  if (a->width != b->width || a->height != b->height)
    return FALSE;

  return memcmp (a->pixels, b->pixels, ptm_image_get_stride (a) * a->height) == 0;
}

char *
ptm_image_dup_hash (PtmImage *image)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char   *size = g_strdup_printf ("%dx%d\n", image->width, image->height);
  gsize              row_size = ptm_image_get_stride (image);
  g_autofree guint8 *scratch = g_malloc (row_size);

  g_checksum_update (checksum, (const guchar *)size, -1);
  for (int y = 0; y < image->height; y++)
    hash_row (checksum, image->pixels + y * row_size, scratch, row_size);

  return g_strdup (g_checksum_get_string (checksum));
}

PtmImage *
ptm_image_crop (PtmImage *image, const PtmRect *rect)
{
  gsize stride = ptm_image_get_stride (image);

  g_return_val_if_fail (!ptm_rect_is_empty (rect), NULL);
  g_return_val_if_fail (rect->x >= 0 && rect->y >= 0, NULL);
  g_return_val_if_fail (rect->width <= image->width - rect->x, NULL);
  g_return_val_if_fail (rect->height <= image->height - rect->y, NULL);

  return ptm_image_new_copy (rect->width, rect->height, image->pixels + rect->y * stride + (gsize)rect->x * 4, stride);
}
