/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is done to pictures here: each kind in words, in pixels, and on a smaller copy for a preview. */

#include "config.h"

#include "ptm-treatment.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-compose.h"
#include "ptm-transform.h"

/* What a level of 100 is in OKLab. */
#define FULL_BRIGHTNESS  0.4
#define FULL_TEMPERATURE 0.12

/* A turn smaller than this moves no pixel. */
#define STILL 0.005

static const char *const level_names[PTM_N_LEVELS] = { N_ ("Brightness"), N_ ("Contrast"), N_ ("Saturation"), N_ ("Hue"), N_ ("Temperature") };

static gboolean
is_curved (const PtmCurve *curve)
{
  for (int i = 0; curve->n >= 2 && i < curve->n; i++)
    if (fabs (curve->x[i] - curve->y[i]) > 1e-6)
      return TRUE;
  return FALSE;
}

static gboolean
has_curves (const PtmTreatment *self)
{
  return is_curved (&self->curves[0]) || is_curved (&self->curves[1]) || is_curved (&self->curves[2]) || is_curved (&self->curves[3]);
}

static gboolean
adjusts (const PtmTreatment *self)
{
  for (int i = 0; i < PTM_N_LEVELS; i++)
    if (fabs (self->levels[i]) >= 0.5)
      return TRUE;
  return has_curves (self);
}

gboolean
ptm_treatment_changes (const PtmTreatment *self, int width, int height)
{
  switch (self->kind)
    {
    case PTM_TREATMENT_CROP:
      return self->rect.width != width || self->rect.height != height;
    case PTM_TREATMENT_TURN:
      return self->across || self->down || (self->quarters & 3) != 0 || fabs (self->degrees) > STILL;
    case PTM_TREATMENT_RESIZE:
      return self->width != width || self->height != height;
    case PTM_TREATMENT_EXTEND:
      return self->left > 0 || self->top > 0 || self->right > 0 || self->bottom > 0;
    case PTM_TREATMENT_ADJUST:
    default:
      return adjusts (self);
    }
}

static gboolean
is_same_curve (const PtmCurve *one, const PtmCurve *other)
{
  gsize size = sizeof (double) * (gsize)MAX (one->n, 0);

  return one->n == other->n && memcmp (one->x, other->x, size) == 0 && memcmp (one->y, other->y, size) == 0;
}

gboolean
ptm_treatment_equal (const PtmTreatment *self, const PtmTreatment *other)
{
  gboolean same = self->kind == other->kind && g_str_equal (self->shape, other->shape);

  same = same && memcmp (&self->rect, &other->rect, sizeof self->rect) == 0;
  same = same && self->across == other->across && self->down == other->down && self->quarters == other->quarters && fabs (self->degrees - other->degrees) < STILL / 10;
  same = same && self->width == other->width && self->height == other->height;
  same = same && self->left == other->left && self->top == other->top && self->right == other->right && self->bottom == other->bottom;
  same = same && memcmp (self->levels, other->levels, sizeof self->levels) == 0;
  for (guint i = 0; same && i < G_N_ELEMENTS (self->curves); i++)
    same = is_same_curve (&self->curves[i], &other->curves[i]);
  return same;
}

/* "+12" or "−5", with the sign of printers. */
static char *
format_level (double level, const char *unit)
{
  return g_strdup_printf ("%s%.0f%s", level < 0 ? "−" : "+", fabs (level), unit);
}

static void
add_turn_texts (const PtmTreatment *self, GPtrArray *parts)
{
  int quarters = self->quarters & 3;

  if (self->across)
    g_ptr_array_add (parts, g_strdup (_ ("Flipped left to right")));
  if (self->down)
    g_ptr_array_add (parts, g_strdup (_ ("Flipped upside down")));
  if (quarters != 0)
    g_ptr_array_add (parts, g_strdup (quarters == 1 ? _ ("Turned to the right") : quarters == 2 ? _ ("Turned upside down")
                                                                                                : _ ("Turned to the left")));
  if (fabs (self->degrees) > STILL)
    /* Translators: an angle in degrees. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("Straightened by %.1f°"), self->degrees));
}

static void
add_adjust_texts (const PtmTreatment *self, GPtrArray *parts)
{
  for (int i = 0; i < PTM_N_LEVELS; i++)
    {
      g_autofree char *level = format_level (self->levels[i], i == PTM_LEVEL_HUE ? "°" : "");

      if (fabs (self->levels[i]) >= 0.5)
        g_ptr_array_add (parts, g_strdup_printf ("%s %s", _ (level_names[i]), level));
    }
  if (has_curves (self))
    g_ptr_array_add (parts, g_strdup (_ ("Curves")));
}

static char *
dup_size_text (const PtmTreatment *self, int width, int height)
{
  return *self->shape != '\0' ? g_strdup (self->shape) : g_strdup_printf ("%d × %d", width, height);
}

char *
ptm_treatment_dup_text (const PtmTreatment *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *size = NULL;

  switch (self->kind)
    {
    case PTM_TREATMENT_CROP:
      size = dup_size_text (self, self->rect.width, self->rect.height);
      /* Translators: a size, as “A4” or “800 × 600”. */
      return g_strdup_printf (_ ("Cropped to %s"), size);
    case PTM_TREATMENT_RESIZE:
      /* Translators: a size in pixels. */
      return g_strdup_printf (_ ("Resized to %d × %d"), self->width, self->height);
    case PTM_TREATMENT_EXTEND:
      size = dup_size_text (self, self->width, self->height);
      /* Translators: a size, as “A4” or “800 × 600”. */
      return g_strdup_printf (_ ("Extended to %s"), size);
    case PTM_TREATMENT_TURN:
      add_turn_texts (self, parts);
      break;
    case PTM_TREATMENT_ADJUST:
    default:
      add_adjust_texts (self, parts);
      break;
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **)parts->pdata);
}

static int
scale_side (int side, double factor)
{
  return (int)lround (side * factor);
}

void
ptm_treatment_scale (PtmTreatment *self, double factor)
{
  int *sides[] = { &self->rect.x, &self->rect.y, &self->left, &self->top, &self->right, &self->bottom };
  int *lengths[] = { &self->rect.width, &self->rect.height, &self->width, &self->height };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    *sides[i] = scale_side (*sides[i], factor);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    *lengths[i] = MAX (1, scale_side (*lengths[i], factor));
}

PtmTone
ptm_treatment_get_tone (const PtmTreatment *self)
{
  PtmTone tone = PTM_TONE_NONE;

  tone.brightness = self->levels[PTM_LEVEL_BRIGHTNESS] / 100 * FULL_BRIGHTNESS;
  tone.contrast = 1 + self->levels[PTM_LEVEL_CONTRAST] / 100;
  tone.saturation = 1 + self->levels[PTM_LEVEL_SATURATION] / 100;
  tone.hue = self->levels[PTM_LEVEL_HUE];
  tone.temperature = self->levels[PTM_LEVEL_TEMPERATURE] / 100 * FULL_TEMPERATURE;
  for (guint i = 0; i < G_N_ELEMENTS (tone.curves); i++)
    tone.curves[i] = self->curves[i];
  return tone;
}

static PtmImage *
turn (const PtmTreatment *self, PtmImage *image, GCancellable *cancellable)
{
  g_autoptr (PtmImage) across = self->across ? ptm_transform_flip (image, PTM_FLIP_ACROSS) : ptm_image_ref (image);
  g_autoptr (PtmImage) down = self->down ? ptm_transform_flip (across, PTM_FLIP_DOWN) : ptm_image_ref (across);
  g_autoptr (PtmImage) turned = ptm_transform_turn (down, self->quarters);

  return fabs (self->degrees) > STILL ? ptm_transform_straighten (turned, self->degrees, cancellable) : g_steal_pointer (&turned);
}

static PtmImage *
adjust (const PtmTreatment *self, PtmImage *image, PtmMask *mask, GCancellable *cancellable)
{
  PtmTone tone = ptm_treatment_get_tone (self);
  g_autoptr (PtmMask) soft = mask != NULL ? ptm_mask_feather (mask, ptm_compose_get_feather (mask), cancellable) : NULL;

  return mask == NULL || soft != NULL ? ptm_tone_apply (image, soft, &tone, cancellable) : NULL;
}

static PtmImage *
crop (const PtmTreatment *self, PtmImage *image)
{
  PtmRect whole = { 0, 0, ptm_image_get_width (image), ptm_image_get_height (image) };
  PtmRect rect = ptm_rect_intersect (&self->rect, &whole);

  return ptm_rect_is_empty (&rect) ? ptm_image_ref (image) : ptm_image_crop (image, &rect);
}

PtmImage *
ptm_treatment_apply (const PtmTreatment *self, PtmImage *image, PtmMask *mask, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmImage) treated = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (self->kind == PTM_TREATMENT_EXTEND)
    return ptm_transform_extend_filled (image, self->left, self->top, self->right, self->bottom, progress, user_data, cancellable, error);
  if (self->kind == PTM_TREATMENT_CROP)
    treated = crop (self, image);
  else if (self->kind == PTM_TREATMENT_TURN)
    treated = turn (self, image, cancellable);
  else if (self->kind == PTM_TREATMENT_RESIZE)
    treated = ptm_transform_resize (image, self->width, self->height, cancellable);
  else
    treated = adjust (self, image, mask, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&treated);
}

PtmRect
ptm_treatment_fit_inside (int width, int height, double shape_width, double shape_height)
{
  double  scale = MIN (width / shape_width, height / shape_height);
  PtmRect rect = { 0, 0, CLAMP ((int)lround (shape_width * scale), 1, width), CLAMP ((int)lround (shape_height * scale), 1, height) };

  rect.x = (width - rect.width) / 2;
  rect.y = (height - rect.height) / 2;
  return rect;
}

void
ptm_treatment_extend_to (PtmTreatment *self, int width, int height, double shape_width, double shape_height)
{
  double scale = MAX (width / shape_width, height / shape_height);

  self->kind = PTM_TREATMENT_EXTEND;
  self->width = MAX (width, (int)lround (shape_width * scale));
  self->height = MAX (height, (int)lround (shape_height * scale));
  self->left = (self->width - width) / 2;
  self->right = self->width - width - self->left;
  self->top = (self->height - height) / 2;
  self->bottom = self->height - height - self->top;
}
