/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What changes a photograph's shape, by the functions the window uses: crop, turn, flip, resize, more room around it. */

#include "config.h"

#include "ptm-engine-photo.h"

#include <math.h>
#include "ptm-tone.h"
#include "ptm-transform.h"

static gboolean
extend (PtmPhotoEdit *edit, int left, int top, int right, int bottom, GError **error)
{
  PtmImage *extended = ptm_transform_extend_filled (edit->image, left, top, right, bottom, ptm_photo_edit_progress_cb, edit, edit->run->cancellable, error);

  if (extended == NULL)
    return FALSE;
  ptm_photo_edit_take_image (edit, extended);
  return TRUE;
}

gboolean
ptm_photo_edit_extend (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  double   more = CLAMP (op->factor - 1, 0.01, 4);
  int      across = (int)MAX (1, ptm_image_get_width (edit->image) * more), down = (int)MAX (1, ptm_image_get_height (edit->image) * more);
  gboolean around = op->to_side == PTM_SIDE_NONE || op->to_side == PTM_SIDE_CENTER;

  if (edit->mask != NULL)
    {
      ptm_photo_edit_add_unmet (edit, op, "region");
      return TRUE;
    }
  if (around)
    return extend (edit, across / 2, down / 2, across / 2, down / 2, error);
  return extend (edit,
                 op->to_side == PTM_SIDE_LEFT ? across : 0,
                 op->to_side == PTM_SIDE_TOP ? down : 0,
                 op->to_side == PTM_SIDE_RIGHT ? across : 0,
                 op->to_side == PTM_SIDE_BOTTOM ? down : 0,
                 error);
}

/* A shape as it was written, "16:9", is exact; the pixels of it that the sentence was read as are rounded. */
static void
get_shape (const PtmLocal *local, double *width, double *height)
{
  char  *rest = NULL;
  double across = local->format != NULL ? g_ascii_strtod (local->format, &rest) : 0;
  double down = across > 0 && *rest == ':' ? g_ascii_strtod (rest + 1, NULL) : 0;

  *width = down > 0 && !local->exact ? across : local->width;
  *height = down > 0 && !local->exact ? down : local->height;
}

/* The largest part of a shape in the middle, or of just that size when the sentence gives pixels and the picture has them. */
static PtmRect
get_crop (PtmImage *image, const PtmLocal *local)
{
  int    width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  int    to_width, to_height;
  double across, down, factor;

  get_shape (local, &across, &down);
  factor = MIN (width / across, height / down);
  if (local->exact && factor >= 1)
    factor = 1;
  to_width = CLAMP ((int)lround (across * factor), 1, width);
  to_height = CLAMP ((int)lround (down * factor), 1, height);
  return (PtmRect){ (width - to_width) / 2, (height - to_height) / 2, to_width, to_height };
}

static gboolean
crop (PtmPhotoEdit *edit, const PtmRect *rect)
{
  ptm_photo_edit_take_image (edit, ptm_image_crop (edit->image, rect));
  return TRUE;
}

static gboolean
extend_to_format (PtmPhotoEdit *edit, const PtmLocal *local, GError **error)
{
  int    width = ptm_image_get_width (edit->image), height = ptm_image_get_height (edit->image);
  int    to_width, to_height;
  double across, down, factor;

  get_shape (local, &across, &down);
  factor = MAX (width / across, height / down);
  if (local->exact && factor <= 1)
    factor = 1;
  to_width = MAX (width, (int)lround (MIN (across * factor, PTM_IMAGE_MAX_SIDE)));
  to_height = MAX (height, (int)lround (MIN (down * factor, PTM_IMAGE_MAX_SIDE)));
  return extend (edit, (to_width - width) / 2, (to_height - height) / 2, to_width - width - (to_width - width) / 2, to_height - height - (to_height - height) / 2, error);
}

static int
get_room (const PtmLocal *local, PtmLocalSides side, int length)
{
  double pixels = local->unit == PTM_LOCAL_PIXELS ? local->amount : local->amount / 100 * length;

  return (local->sides & side) != 0 ? (int)lround (CLAMP (pixels, 0, PTM_IMAGE_MAX_SIDE)) : 0;
}

static gboolean
extend_sides (PtmPhotoEdit *edit, const PtmLocal *local, GError **error)
{
  int width = ptm_image_get_width (edit->image), height = ptm_image_get_height (edit->image);

  return extend (edit, get_room (local, PTM_LOCAL_LEFT, width), get_room (local, PTM_LOCAL_TOP, height), get_room (local, PTM_LOCAL_RIGHT, width), get_room (local, PTM_LOCAL_BOTTOM, height), error);
}

/* Takes the image; NULL when it was cancelled. */
static gboolean
take_made (PtmPhotoEdit *edit, PtmImage *image, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (edit->run->cancellable, error))
    {
      g_clear_pointer (&image, ptm_image_unref);
      return FALSE;
    }
  ptm_photo_edit_take_image (edit, image);
  return TRUE;
}

static gboolean
resize (PtmPhotoEdit *edit, double width, double height, GError **error)
{
  int across = (int)CLAMP (lround (width), 1, PTM_IMAGE_MAX_SIDE), down = (int)CLAMP (lround (height), 1, PTM_IMAGE_MAX_SIDE);

  return take_made (edit, ptm_transform_resize (edit->image, across, down, edit->run->cancellable), error);
}

/* The side that is not given follows from the other. */
static gboolean
resize_to (PtmPhotoEdit *edit, const PtmLocal *local, GError **error)
{
  double width = ptm_image_get_width (edit->image), height = ptm_image_get_height (edit->image);

  if (local->width <= 0 && local->height <= 0)
    return TRUE;
  if (local->width <= 0)
    return resize (edit, width * local->height / height, local->height, error);
  return resize (edit, local->width, local->height > 0 ? local->height : height * local->width / width, error);
}

static gboolean
tone (PtmPhotoEdit *edit, const PtmLocal *local, GError **error)
{
  PtmTone tone = PTM_TONE_NONE;
  double  part = CLAMP (local->amount, -100, 100) / 100;

  switch (local->channel)
    {
    case PTM_LOCAL_BRIGHTNESS:
      tone.brightness = part * 0.5;
      break;
    case PTM_LOCAL_CONTRAST:
      tone.contrast = 1 + part;
      break;
    case PTM_LOCAL_SATURATION:
      tone.saturation = 1 + part;
      break;
    case PTM_LOCAL_TEMPERATURE:
      tone.temperature = part * 0.2;
      break;
    case PTM_LOCAL_HUE:
      tone.hue = local->amount;
      break;
    default:
      return TRUE;
    }
  return take_made (edit, ptm_tone_apply (edit->image, edit->mask, &tone, edit->run->cancellable), error);
}

/* Everything but a tone moves the region's pixels away from it. */
static gboolean
reshape (PtmPhotoEdit *edit, const PtmLocal *local, GError **error)
{
  PtmRect rect;

  switch ((int)local->type)
    {
    case PTM_LOCAL_CROP_FORMAT:
      rect = get_crop (edit->image, local);
      return crop (edit, &rect);
    case PTM_LOCAL_ROTATE:
      ptm_photo_edit_take_image (edit, ptm_transform_turn (edit->image, (int)lround (local->amount / 90)));
      return TRUE;
    case PTM_LOCAL_STRAIGHTEN:
      return take_made (edit, ptm_transform_straighten (edit->image, local->amount, edit->run->cancellable), error);
    case PTM_LOCAL_FLIP:
      ptm_photo_edit_take_image (edit, ptm_transform_flip (edit->image, local->axis == PTM_LOCAL_HORIZONTAL ? PTM_FLIP_ACROSS : PTM_FLIP_DOWN));
      return TRUE;
    case PTM_LOCAL_RESIZE:
      return resize_to (edit, local, error);
    case PTM_LOCAL_SCALE:
      return resize (edit, ptm_image_get_width (edit->image) * local->amount / 100, ptm_image_get_height (edit->image) * local->amount / 100, error);
    case PTM_LOCAL_EXTEND_FORMAT:
      return extend_to_format (edit, local, error);
    case PTM_LOCAL_EXTEND_SIDES:
      return extend_sides (edit, local, error);
    default:
      return TRUE;
    }
}

gboolean
ptm_photo_edit_local (PtmPhotoEdit *edit, const PtmLocal *local, GError **error)
{
  PtmRect bounds;

  if (local->type == PTM_LOCAL_ADJUST)
    return tone (edit, local, error);
  if (local->type == PTM_LOCAL_CROP_REGION && edit->mask != NULL)
    {
      bounds = ptm_mask_get_bounds (edit->mask);
      edit->whole = TRUE;
      return crop (edit, &bounds);
    }
  return edit->mask != NULL || reshape (edit, local, error);
}
