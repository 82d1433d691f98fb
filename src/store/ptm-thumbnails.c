/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Thumbnails are kept in a few sizes; a request takes the next larger one and scales it. */

#include "config.h"

#include "ptm-thumbnails.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include "ptm-codec.h"

static const int sides[] = { 128, 256, 512, 1024 };

static int
choose_side (int max_side)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (max_side <= sides[i])
      return sides[i];
  return 0;
}

static char *
dup_path (const char *blob, int side)
{
  g_autofree char *name = g_strdup_printf ("%s-%d.png", blob, side);

  return g_build_filename (g_get_user_cache_dir (), "pentimento", "thumbnails", name, NULL);
}

PtmImage *
ptm_thumbnails_get (const char *blob, int max_side)
{
  int              side = choose_side (max_side);
  g_autofree char *path = side > 0 ? dup_path (blob, side) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PtmImage) image = NULL;
  char *contents;
  gsize length;

  if (path == NULL || !g_file_get_contents (path, &contents, &length, NULL))
    return NULL;
  bytes = g_bytes_new_take (contents, length);
  image = ptm_codec_decode (bytes, NULL);
  if (image == NULL || MAX (ptm_image_get_width (image), ptm_image_get_height (image)) > side)
    return NULL;
  return ptm_image_scale_to_fit (image, max_side);
}

PtmImage *
ptm_thumbnails_make (const char *blob, PtmImage *image, int max_side)
{
  int              side = choose_side (max_side);
  g_autofree char *path = side > 0 ? dup_path (blob, side) : NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autoptr (PtmImage) scaled = ptm_image_scale_to_fit (image, side > 0 ? side : max_side);
  g_autoptr (GBytes) png = path != NULL ? ptm_codec_encode_png (scaled, NULL, 0, NULL) : NULL;

  if (png != NULL && g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
  return ptm_image_scale_to_fit (scaled, max_side);
}

void
ptm_thumbnails_remove (const char *blob)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *path = dup_path (blob, sides[i]);

      g_unlink (path);
    }
}
