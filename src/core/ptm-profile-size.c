/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What sizes a provider draws and what a picture costs there: OpenAI's published rules and prices for its image models. */

#include "config.h"

#include "ptm-profile.h"

#include <math.h>
#include <string.h>

/* The rules of gpt-image-2 and later: sides are multiples of 16. */
#define SIDE_STEP  16
#define SIDE_MAX   3840
#define RATIO_MAX  3
#define PIXELS_MIN 655360
#define PIXELS_MAX 8294400

/** Price: US dollars a picture by quality low, medium, high; other sizes in proportion to their pixels. */
typedef struct
{
  const char *model;
  double      square[3]; /* 1024 × 1024 */
  double      oblong[3]; /* 1024 × 1536 and 1536 × 1024 */
  gboolean    any_size;
} Price;

/* From OpenAI's image generation guide. The true cost of a picture comes from the answer's usage. */
static const Price prices[] = {
  { "gpt-image-2", { .006, .053, .211 }, { .005, .041, .165 }, TRUE },
  { "gpt-image-1.5", { .009, .034, .133 }, { .013, .05, .2 }, FALSE },
  { "gpt-image-1-mini", { .005, .011, .036 }, { .006, .015, .052 }, FALSE },
};

static const int fixed_sizes[][2] = { { 1024, 1024 }, { 1536, 1024 }, { 1024, 1536 } };

/* "gpt-image-2" is also "gpt-image-2-2026-04-21". */
static gboolean
is_model (const char *name, const char *model)
{
  const char *rest;

  if (!g_str_has_prefix (name, model))
    return FALSE;
  rest = name + strlen (model);
  return *rest == '\0' || (g_str_has_prefix (rest, "-20") && strlen (rest) == strlen ("-2026-04-21"));
}

static const Price *
find_price (const char *model)
{
  for (guint i = 0; i < G_N_ELEMENTS (prices); i++)
    if (is_model (model, prices[i].model))
      return &prices[i];
  return NULL;
}

/* "auto" counts as high, so that the bill is not above what was shown. */
static guint
quality_column (const char *quality)
{
  if (g_str_equal (quality, "low"))
    return 0;
  return g_str_equal (quality, "medium") ? 1 : 2;
}

static gboolean
is_valid_size (int width, int height)
{
  gint64 pixels = (gint64)width * height;
  int    shorter = MIN (width, height);
  int    longer = MAX (width, height);

  return shorter > 0 && width % SIDE_STEP == 0 && height % SIDE_STEP == 0 && longer <= SIDE_MAX && longer <= RATIO_MAX * shorter && pixels >= PIXELS_MIN && pixels <= PIXELS_MAX;
}

static void
choose_fixed_size (int *width, int *height)
{
  double ratio = (double)*width / *height;
  guint  best = 0;

  for (guint i = 1; i < G_N_ELEMENTS (fixed_sizes); i++)
    if (fabs (log (ratio * fixed_sizes[i][1] / fixed_sizes[i][0])) < fabs (log (ratio * fixed_sizes[best][1] / fixed_sizes[best][0])))
      best = i;
  *width = fixed_sizes[best][0];
  *height = fixed_sizes[best][1];
}

/* The valid size around the ideal one that deviates least in its two sides. */
static void
choose_valid_size (double ideal_width, double ideal_height, int *width, int *height)
{
  double best = G_MAXDOUBLE;
  int    left = (int)(ideal_width / SIDE_STEP) - 3;
  int    top = (int)(ideal_height / SIDE_STEP) - 3;

  for (int i = 0; i < 8; i++)
    for (int j = 0; j < 8; j++)
      {
        int    w = (left + i) * SIDE_STEP;
        int    h = (top + j) * SIDE_STEP;
        double deviation;

        if (!is_valid_size (w, h))
          continue;
        deviation = fabs (log (w / ideal_width)) + fabs (log (h / ideal_height)) + fabs (log (w / ideal_width * ideal_height / h));
        if (deviation < best)
          {
            best = deviation;
            *width = w;
            *height = h;
          }
      }
}

static void
adapt_to_rules (int *width, int *height)
{
  double ratio = CLAMP ((double)*width / *height, 1.0 / RATIO_MAX, RATIO_MAX);
  double pixels = CLAMP ((double)*width * *height, PIXELS_MIN, PIXELS_MAX);
  double ideal_width = sqrt (pixels * ratio);
  double ideal_height = sqrt (pixels / ratio);
  double shrink = MIN (1, SIDE_MAX / MAX (ideal_width, ideal_height));

  choose_valid_size (ideal_width * shrink, ideal_height * shrink, width, height);
}

/* A rough guide for the price on the button; negative for models and servers whose prices are not known. */
double
ptm_profile_estimate (PtmProfile *self, int width, int height, int count)
{
  const Price *price;
  guint        column;

  g_return_val_if_fail (PTM_IS_PROFILE (self), -1);
  g_return_val_if_fail (count >= 0, -1);

  if (ptm_profile_get_kind (self) == PTM_PROFILE_ENGINE)
    return 0;
  price = find_price (ptm_profile_get_model (self));
  if (price == NULL)
    return -1;

  column = quality_column (ptm_profile_get_quality (self));
  if (width <= 0 || height <= 0)
    return MAX (price->square[column], price->oblong[column]) * count;
  ptm_profile_adapt_size (self, &width, &height);
  if (width == height && width == 1024)
    return price->square[column] * count;
  if (MIN (width, height) == 1024 && MAX (width, height) == 1536)
    return price->oblong[column] * count;
  return price->square[column] * count * ((double)width * height / (1024.0 * 1024.0));
}

/* 0 × 0 stays: the provider chooses. Models that are not OpenAI's have rules of their own and get what was asked. */
void
ptm_profile_adapt_size (PtmProfile *self, int *width, int *height)
{
  const Price *price;
  const char  *model;

  g_return_if_fail (PTM_IS_PROFILE (self));
  g_return_if_fail (width != NULL && height != NULL);

  if (*width <= 0 || *height <= 0 || ptm_profile_get_kind (self) == PTM_PROFILE_ENGINE)
    return;
  model = ptm_profile_get_model (self);
  price = find_price (model);
  if ((price != NULL && !price->any_size) || is_model (model, "gpt-image-1"))
    choose_fixed_size (width, height);
  else if ((*model == '\0' || g_str_has_prefix (model, "gpt-image-") || g_str_has_prefix (model, "chatgpt-image")) && !is_valid_size (*width, *height))
    adapt_to_rules (width, height);
}
