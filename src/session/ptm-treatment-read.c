/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* From what a sentence asks to what is done to a picture of a given size. */

#include "config.h"

#include "ptm-treatment.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include "ptm-error.h"

gboolean
ptm_treatment_can_read (const PtmLocal *local)
{
  switch ((int)local->type)
    {
    case PTM_LOCAL_CROP_FORMAT:
    case PTM_LOCAL_CROP_REGION:
    case PTM_LOCAL_ROTATE:
    case PTM_LOCAL_STRAIGHTEN:
    case PTM_LOCAL_FLIP:
    case PTM_LOCAL_RESIZE:
    case PTM_LOCAL_SCALE:
    case PTM_LOCAL_EXTEND_FORMAT:
    case PTM_LOCAL_EXTEND_SIDES:
    case PTM_LOCAL_ADJUST:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, message);
  return FALSE;
}

/* Paper lies as the picture lies; every other shape, and paper that is said to be "A4 landscape", as it is written. */
static gboolean
is_plain_paper (const char *format)
{
  if (format == NULL)
    return FALSE;
  if (g_ascii_strcasecmp (format, "letter") == 0)
    return TRUE;
  return strlen (format) == 2 && strchr ("ABab", format[0]) != NULL && g_ascii_isdigit (format[1]);
}

static void
get_shape (const PtmLocal *local, int width, int height, double *shape_width, double *shape_height)
{
  gboolean turned = is_plain_paper (local->format) && (local->width < local->height) != (width < height);

  *shape_width = turned ? local->height : local->width;
  *shape_height = turned ? local->width : local->height;
}

/* Names in words, as "square", are of one language: the size in pixels is of all. */
static void
name_shape (PtmTreatment *self, const PtmLocal *local)
{
  if (local->exact || local->format == NULL || strlen (local->format) >= sizeof self->shape || strpbrk (local->format, "0123456789") == NULL)
    return;
  g_strlcpy (self->shape, local->format, sizeof self->shape);
}

static gboolean
read_crop (PtmTreatment *self, const PtmLocal *local, int width, int height, GError **error)
{
  double shape_width, shape_height;

  get_shape (local, width, height, &shape_width, &shape_height);
  self->kind = PTM_TREATMENT_CROP;
  self->rect = ptm_treatment_fit_inside (width, height, shape_width, shape_height);
  name_shape (self, local);
  if (!local->exact)
    return TRUE;
  if (local->width > width || local->height > height)
    return refuse (error, _ ("The picture is smaller than that; extend or resize it instead."));
  self->rect = (PtmRect){ (width - local->width) / 2, (height - local->height) / 2, local->width, local->height };
  return TRUE;
}

static gboolean
read_crop_region (PtmTreatment *self, PtmMask *region, GError **error)
{
  if (region == NULL || ptm_mask_is_empty (region))
    return refuse (error, _ ("Mark a region first: there is none to crop to."));
  self->kind = PTM_TREATMENT_CROP;
  self->rect = ptm_mask_get_bounds (region);
  return TRUE;
}

static gboolean
read_size (PtmTreatment *self, double new_width, double new_height, GError **error)
{
  self->kind = PTM_TREATMENT_RESIZE;
  self->width = (int)CLAMP (round (new_width), 1, G_MAXINT / 2);
  self->height = (int)CLAMP (round (new_height), 1, G_MAXINT / 2);
  if (self->width > PTM_IMAGE_MAX_SIDE || self->height > PTM_IMAGE_MAX_SIDE || (gint64)self->width * self->height > PTM_IMAGE_MAX_PIXELS)
    return refuse (error, _ ("That is too large; a picture has at most 64 million pixels."));
  return TRUE;
}

static gboolean
read_resize (PtmTreatment *self, const PtmLocal *local, int width, int height, GError **error)
{
  if (local->width > 0 && local->height > 0)
    return read_size (self, local->width, local->height, error);
  if (local->width > 0)
    return read_size (self, local->width, (double)height * local->width / width, error);
  return read_size (self, (double)width * local->height / height, local->height, error);
}

static gboolean
read_extend (PtmTreatment *self, const PtmLocal *local, int width, int height, GError **error)
{
  double shape_width, shape_height;

  get_shape (local, width, height, &shape_width, &shape_height);
  name_shape (self, local);
  ptm_treatment_extend_to (self, width, height, shape_width, shape_height);
  if (!local->exact)
    return TRUE;
  if (local->width < width || local->height < height)
    return refuse (error, _ ("The picture is larger than that; crop or resize it instead."));
  self->left = (local->width - width) / 2;
  self->right = local->width - width - self->left;
  self->top = (local->height - height) / 2;
  self->bottom = local->height - height - self->top;
  self->width = local->width;
  self->height = local->height;
  return TRUE;
}

static int
get_side (const PtmLocal *local, PtmLocalSides side, int length)
{
  double pixels = local->unit == PTM_LOCAL_PERCENT ? length * local->amount / 100 : local->amount;

  return local->sides & side ? (int)CLAMP (round (pixels), 0, PTM_IMAGE_MAX_SIDE) : 0;
}

static gboolean
read_sides (PtmTreatment *self, const PtmLocal *local, int width, int height)
{
  self->kind = PTM_TREATMENT_EXTEND;
  self->left = get_side (local, PTM_LOCAL_LEFT, width);
  self->right = get_side (local, PTM_LOCAL_RIGHT, width);
  self->top = get_side (local, PTM_LOCAL_TOP, height);
  self->bottom = get_side (local, PTM_LOCAL_BOTTOM, height);
  self->width = width + self->left + self->right;
  self->height = height + self->top + self->bottom;
  return TRUE;
}

static gboolean
read_turn (PtmTreatment *self, const PtmLocal *local)
{
  self->kind = PTM_TREATMENT_TURN;
  if (local->type == PTM_LOCAL_ROTATE)
    self->quarters = (int)lround (local->amount / 90);
  else if (local->type == PTM_LOCAL_STRAIGHTEN)
    self->degrees = CLAMP (local->amount, -45, 45);
  else if (local->axis == PTM_LOCAL_HORIZONTAL)
    self->across = TRUE;
  else
    self->down = TRUE;
  return TRUE;
}

static gboolean
read_adjust (PtmTreatment *self, const PtmLocal *local)
{
  static const PtmLevel levels[] = {
    [PTM_LOCAL_BRIGHTNESS] = PTM_LEVEL_BRIGHTNESS,
    [PTM_LOCAL_CONTRAST] = PTM_LEVEL_CONTRAST,
    [PTM_LOCAL_SATURATION] = PTM_LEVEL_SATURATION,
    [PTM_LOCAL_TEMPERATURE] = PTM_LEVEL_TEMPERATURE,
    [PTM_LOCAL_HUE] = PTM_LEVEL_HUE,
  };

  self->kind = PTM_TREATMENT_ADJUST;
  self->levels[levels[local->channel]] = local->amount;
  return TRUE;
}

static gboolean
read_kind (PtmTreatment *self, const PtmLocal *local, int width, int height, PtmMask *region, GError **error)
{
  if (local->type == PTM_LOCAL_CROP_FORMAT)
    return read_crop (self, local, width, height, error);
  if (local->type == PTM_LOCAL_CROP_REGION)
    return read_crop_region (self, region, error);
  if (local->type == PTM_LOCAL_RESIZE)
    return read_resize (self, local, width, height, error);
  if (local->type == PTM_LOCAL_SCALE)
    return read_size (self, width * local->amount / 100, height * local->amount / 100, error);
  if (local->type == PTM_LOCAL_EXTEND_FORMAT)
    return read_extend (self, local, width, height, error);
  if (local->type == PTM_LOCAL_EXTEND_SIDES)
    return read_sides (self, local, width, height);
  if (local->type == PTM_LOCAL_ADJUST)
    return read_adjust (self, local);
  return read_turn (self, local);
}

gboolean
ptm_treatment_read (PtmTreatment *self, const PtmLocal *local, int width, int height, PtmMask *region, GError **error)
{
  g_return_val_if_fail (ptm_treatment_can_read (local), FALSE);

  *self = (PtmTreatment){ 0 };
  if (!read_kind (self, local, width, height, region, error))
    return FALSE;
  if (!ptm_treatment_changes (self, width, height))
    return refuse (error, _ ("The picture is like that already."));
  return TRUE;
}
