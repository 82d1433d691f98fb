/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The door for colour profiles: everything inside the program is sRGB. */

#include "config.h"

#include "ptm-icc.h"

#include <lcms2.h>
#include <stdlib.h>

typedef void *Profile;
typedef void *Transform;

static void
profile_free (Profile profile)
{
  cmsCloseProfile (profile);
}

static void
transform_free (Transform transform)
{
  cmsDeleteTransform (transform);
}

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (Profile, profile_free, NULL)
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (Transform, transform_free, NULL)

static Transform
make_transform (Profile profile, cmsUInt32Number from, cmsUInt32Number to)
{
  g_auto (Profile) srgb = cmsCreate_sRGBProfile ();
  cmsUInt32Number intent = cmsGetHeaderRenderingIntent (profile);

  if (intent >= INTENT_ABSOLUTE_COLORIMETRIC)
    intent = INTENT_PERCEPTUAL;

  return cmsCreateTransform (profile, from, srgb, to, intent, cmsFLAGS_COPY_ALPHA | cmsFLAGS_NONEGATIVES);
}

/* Most profiles are sRGB under some name; then the bytes are best left alone. */
static gboolean
is_identity (Transform transform)
{
  guint8 probes[125 * 4], converted[125 * 4];

  for (int i = 0; i < 125; i++)
    {
      probes[4 * i] = (guint8)(i % 5 * 255 / 4);
      probes[4 * i + 1] = (guint8)(i / 5 % 5 * 255 / 4);
      probes[4 * i + 2] = (guint8)(i / 25 * 255 / 4);
      probes[4 * i + 3] = 255;
    }
  cmsDoTransform (transform, probes, converted, 125);
  for (int i = 0; i < 125 * 4; i++)
    if (abs (probes[i] - converted[i]) > 1)
      return FALSE;

  return TRUE;
}

static void
convert_rgb (guint8 *rgba, gsize n, Profile profile)
{
  g_auto (Transform) transform = make_transform (profile, TYPE_RGBA_8, TYPE_RGBA_8);

  if (transform == NULL || is_identity (transform))
    return;

  for (gsize done = 0; done < n; done += 65536)
    cmsDoTransform (transform, rgba + done * 4, rgba + done * 4, (cmsUInt32Number)MIN (65536, n - done));
}

static void
convert_grey (guint8 *rgba, gsize n, Profile profile)
{
  g_auto (Transform) transform = make_transform (profile, TYPE_GRAY_8, TYPE_RGB_8);
  guint8 greys[256], table[256][3];

  if (transform == NULL)
    return;

  for (int i = 0; i < 256; i++)
    greys[i] = (guint8)i;
  cmsDoTransform (transform, greys, table, 256);
  for (gsize i = 0; i < n; i++)
    for (int c = 0; c < 3; c++)
      rgba[4 * i + c] = table[rgba[4 * i + c]][c];
}

void
ptm_icc_to_srgb (guint8 *rgba, gsize n, const guint8 *bytes, gsize size)
{
  g_auto (Profile) profile = cmsOpenProfileFromMem (bytes, (cmsUInt32Number)size);

  if (profile == NULL)
    return;

  if (cmsGetColorSpace (profile) == cmsSigRgbData)
    convert_rgb (rgba, n, profile);
  else if (cmsGetColorSpace (profile) == cmsSigGrayData)
    convert_grey (rgba, n, profile);
}

static void
subtract_ink (guint8 *rgba, const guint8 *cmyk, gsize n, gboolean inverted)
{
  guint8 flip = inverted ? 0 : 255;

  for (gsize i = 0; i < n; i++)
    {
      for (int c = 0; c < 3; c++)
        rgba[4 * i + c] = (guint8)(((cmyk[4 * i + c] ^ flip) * (cmyk[4 * i + 3] ^ flip) + 127) / 255);
      rgba[4 * i + 3] = 255;
    }
}

void
ptm_icc_cmyk_to_srgb (guint8 *rgba, const guint8 *cmyk, gsize n, gboolean inverted, const guint8 *bytes, gsize size)
{
  g_auto (Profile) profile = bytes != NULL ? cmsOpenProfileFromMem (bytes, (cmsUInt32Number)size) : NULL;
  g_auto (Transform) transform = NULL;

  if (profile != NULL && cmsGetColorSpace (profile) == cmsSigCmykData)
    transform = make_transform (profile, inverted ? TYPE_CMYK_8_REV : TYPE_CMYK_8, TYPE_RGBA_8);
  subtract_ink (rgba, cmyk, n, inverted);
  if (transform == NULL)
    return;

  for (gsize done = 0; done < n; done += 65536)
    cmsDoTransform (transform, cmyk + done * 4, rgba + done * 4, (cmsUInt32Number)MIN (65536, n - done));
}
