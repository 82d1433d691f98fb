/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"
#include "ptm-mask.h"

/* Pictures for tests: the same everywhere, and with every kind of pixel in them. */

static inline guint
next_random (guint *state)
{
  *state = *state * 1664525u + 1013904223u;

  return *state >> 8;
}

/* Every byte drawn at random; opaque when asked. */
static inline PtmImage *
make_noise (int width, int height, guint seed, gboolean opaque)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (gsize i = 0; i < (gsize)width * height * 4; i++)
    pixels[i] = opaque && i % 4 == 3 ? 255 : (guint8)next_random (&seed);

  return ptm_image_new_take (width, height, pixels);
}

/* Soft slopes with a little grain, as photographs have. */
static inline PtmImage *
make_photo (int width, int height, guint seed)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *p = pixels + ((gsize)y * width + x) * 4;

        p[0] = (guint8)(40 + 160 * x / width + next_random (&seed) % 12);
        p[1] = (guint8)(60 + 120 * y / height + next_random (&seed) % 12);
        p[2] = (guint8)(90 + ((x / 16 + y / 16) % 2) * 60 + next_random (&seed) % 12);
        p[3] = 255;
      }

  return ptm_image_new_take (width, height, pixels);
}

static inline PtmImage *
make_plain (int width, int height, guint8 r, guint8 g, guint8 b, guint8 a)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (gsize i = 0; i < (gsize)width * height; i++)
    {
      pixels[4 * i] = r;
      pixels[4 * i + 1] = g;
      pixels[4 * i + 2] = b;
      pixels[4 * i + 3] = a;
    }

  return ptm_image_new_take (width, height, pixels);
}

static inline const guint8 *
get_pixel (PtmImage *image, int x, int y)
{
  return ptm_image_get_pixels (image) + y * ptm_image_get_stride (image) + (gsize)x * 4;
}

static inline guint8
get_coverage (PtmMask *mask, int x, int y)
{
  return ptm_mask_get_coverage (mask)[(gsize)y * ptm_mask_get_width (mask) + x];
}

static inline PtmMask *
make_rect_mask (int width, int height, PtmRect rect)
{
  PtmMask *mask = ptm_mask_new (width, height);

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);

  return mask;
}

#define assert_pixel(image, x, y, r_, g_, b_, a_)   \
  G_STMT_START                                      \
  {                                                 \
    const guint8 *pixel_ = get_pixel (image, x, y); \
    g_assert_cmpint (pixel_[0], ==, r_);            \
    g_assert_cmpint (pixel_[1], ==, g_);            \
    g_assert_cmpint (pixel_[2], ==, b_);            \
    g_assert_cmpint (pixel_[3], ==, a_);            \
  }                                                 \
  G_STMT_END

#define assert_rect(rect, x_, y_, width_, height_) \
  G_STMT_START                                     \
  {                                                \
    PtmRect rect__ = (rect);                       \
    g_assert_cmpint (rect__.x, ==, x_);            \
    g_assert_cmpint (rect__.y, ==, y_);            \
    g_assert_cmpint (rect__.width, ==, width_);    \
    g_assert_cmpint (rect__.height, ==, height_);  \
  }                                                \
  G_STMT_END
