/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures turned, flipped, straightened and with more room around them. Resizing is in ptm-transform-resize.c. */

#include "config.h"

#include "ptm-transform.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>
#include "ptm-error.h"
#include "ptm-register.h"

/* Squares that are turned at once, so that both sides of the copy stay in the cache. */
#define BLOCK 32

static const guint32 *
get_pixels (PtmImage *image)
{
  return (const guint32 *)(gconstpointer)ptm_image_get_pixels (image);
}

/* Pixel x, y of the old picture goes to start + x * across + y * down of the new one. */
static PtmImage *
rearrange (PtmImage *image, int new_width, int new_height, gssize start, gssize across, gssize down)
{
  int            width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  const guint32 *from = get_pixels (image);
  guint32       *to = g_new (guint32, (gsize)width * height);

  for (int top = 0; top < height; top += BLOCK)
    for (int left = 0; left < width; left += BLOCK)
      for (int y = top; y < MIN (height, top + BLOCK); y++)
        for (int x = left; x < MIN (width, left + BLOCK); x++)
          to[start + x * across + y * down] = from[(gsize)y * width + x];
  return ptm_image_new_take (new_width, new_height, (guint8 *)to);
}

PtmImage *
ptm_transform_turn (PtmImage *image, int quarters)
{
  int    width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  gssize last = (gssize)width * height - 1;

  switch (quarters & 3)
    {
    case 1:
      return rearrange (image, height, width, height - 1, height, -1);
    case 2:
      return rearrange (image, width, height, last, -1, -width);
    case 3:
      return rearrange (image, height, width, last - height + 1, -height, 1);
    default:
      return ptm_image_ref (image);
    }
}

PtmImage *
ptm_transform_flip (PtmImage *image, PtmFlip flip)
{
  int width = ptm_image_get_width (image), height = ptm_image_get_height (image);

  if (flip == PTM_FLIP_ACROSS)
    return rearrange (image, width, height, width - 1, -1, width);
  return rearrange (image, width, height, (gssize)width * (height - 1), 1, -width);
}

PtmImage *
ptm_transform_straighten (PtmImage *image, double degrees, GCancellable *cancellable)
{
  int             width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  double          angle = CLAMP (degrees, -45, 45) * G_PI / 180, c = cos (angle), s = sin (angle), part;
  PtmRegistration turn = { TRUE, 0, 0, 1, 0, { c, s, -s, c } };
  PtmRect         rect;
  g_autoptr (PtmImage) turned = NULL;

  if (!(fabs (angle) > 1e-6))
    return ptm_image_ref (image);

  part = MIN (width / (width * c + height * fabs (s)), height / (width * fabs (s) + height * c));
  rect.width = MAX (1, (int)(width * part));
  rect.height = MAX (1, (int)(height * part));
  rect.x = (width - rect.width) / 2;
  rect.y = (height - rect.height) / 2;
  turned = ptm_register_apply (image, &turn, width, height, cancellable);
  return turned != NULL ? ptm_image_crop (turned, &rect) : NULL;
}

/* A place beyond the edge, reflected until it lies within; the edge itself is repeated. */
static int
reflect (int place, int n)
{
  int within = place % (2 * n);

  if (within < 0)
    within += 2 * n;
  return within < n ? within : 2 * n - 1 - within;
}

static gboolean
check_size (gint64 width, gint64 height, GError **error)
{
  if (width <= PTM_IMAGE_MAX_SIDE && height <= PTM_IMAGE_MAX_SIDE && width * height <= PTM_IMAGE_MAX_PIXELS)
    return TRUE;
  g_set_error (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("This picture has %" PRIu64 "×%" PRIu64 " pixels, which is too large; make it smaller first."),
               (guint64)width, (guint64)height);
  return FALSE;
}

PtmImage *
ptm_transform_extend (PtmImage *image, int left, int top, int right, int bottom, PtmMask **added, GError **error)
{
  int      old_width = ptm_image_get_width (image), old_height = ptm_image_get_height (image);
  gint64   width = (gint64)left + old_width + right, height = (gint64)top + old_height + bottom;
  PtmRect  whole = { 0, 0, (int)width, (int)height }, old = { left, top, old_width, old_height };
  guint32 *pixels;

  g_return_val_if_fail (left >= 0 && top >= 0 && right >= 0 && bottom >= 0, NULL);

  if (!check_size (width, height, error))
    return NULL;

  pixels = g_new (guint32, (gsize)width * height);
  for (int y = 0; y < height; y++)
    {
      const guint32 *from = get_pixels (image) + (gsize)reflect (y - top, old_height) * old_width;
      guint32       *to = pixels + (gsize)y * width;

      memcpy (to + left, from, sizeof (guint32) * old_width);
      for (int x = 0; x < left; x++)
        to[x] = from[reflect (x - left, old_width)];
      for (int x = left + old_width; x < width; x++)
        to[x] = from[reflect (x - left, old_width)];
    }
  if (added != NULL)
    {
      *added = ptm_mask_new (whole.width, whole.height);
      ptm_mask_fill_rect (*added, &whole, PTM_MASK_ADD, NULL);
      ptm_mask_fill_rect (*added, &old, PTM_MASK_SUBTRACT, NULL);
    }
  return ptm_image_new_take (whole.width, whole.height, (guint8 *)pixels);
}

static PtmImage *
extend_across (PtmImage *image, int left, int right, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmMask) added = NULL;
  g_autoptr (PtmImage) mirrored = ptm_transform_extend (image, left, 0, right, 0, &added, error);

  return mirrored != NULL ? ptm_fill_beside (mirrored, added, progress, user_data, cancellable, error) : NULL;
}

static PtmImage *
extend_down (PtmImage *image, int top, int bottom, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmMask) added = NULL;
  g_autoptr (PtmImage) mirrored = ptm_transform_extend (image, 0, top, 0, bottom, &added, error);

  return mirrored != NULL ? ptm_fill_remove (mirrored, added, progress, user_data, cancellable, error) : NULL;
}

PtmImage *
ptm_transform_extend_filled (PtmImage *image, int left, int top, int right, int bottom, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  gboolean down = top > 0 || bottom > 0;
  g_autoptr (PtmImage) wider = NULL;

  if (!check_size ((gint64)left + ptm_image_get_width (image) + right, (gint64)top + ptm_image_get_height (image) + bottom, error))
    return NULL;
  /* Previews have the size of the end. */
  if (left > 0 || right > 0)
    wider = extend_across (image, left, right, down ? NULL : progress, user_data, cancellable, error);
  else
    wider = ptm_image_ref (image);
  if (wider == NULL || !down)
    return g_steal_pointer (&wider);
  return extend_down (wider, top, bottom, progress, user_data, cancellable, error);
}
