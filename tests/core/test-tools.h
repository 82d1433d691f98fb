/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib/gstdio.h>
#include "ptm-version.h"

/* What the tests of core, store and session share: waiting, pictures, folders and a source of pictures in memory. */

typedef struct
{
  gboolean      done;
  GAsyncResult *result;
} Wait;

static inline void
test_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  wait->done = TRUE;
  wait->result = g_object_ref (result);
}

/* (transfer full) */
static inline GAsyncResult *
test_wait (Wait *wait)
{
  while (!wait->done)
    g_main_context_iteration (NULL, TRUE);
  wait->done = FALSE;
  return g_steal_pointer (&wait->result);
}

/* A picture whose pixels depend on the seed. */
static inline PtmImage *
test_image (int width, int height, guint32 seed)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (gsize i = 0; i < (gsize)width * height; i++)
    {
      seed = seed * 1664525 + 1013904223;
      pixels[4 * i] = seed >> 24;
      pixels[4 * i + 1] = seed >> 16;
      pixels[4 * i + 2] = (guint8)(i / width);
      pixels[4 * i + 3] = 255;
    }
  return ptm_image_new_take (width, height, pixels);
}

static inline GBytes *
test_png (int width, int height, guint32 seed)
{
  g_autoptr (PtmImage) image = test_image (width, height, seed);
  g_autoptr (GError) error = NULL;
  GBytes *png = ptm_codec_encode_png (image, NULL, 0, &error);

  g_assert_no_error (error);
  return png;
}

static inline PtmMask *
test_mask (int width, int height, int x, int y, int w, int h)
{
  PtmMask *mask = ptm_mask_new (width, height);
  PtmRect  rect = { x, y, w, h };

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  return mask;
}

/* The last reference. A worker thread may still hold one for a moment after it has handed its result over. */
static inline void
test_assert_finalize (gpointer object)
{
  for (int i = 0; i < 5000 && g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1; i++)
    g_usleep (1000);
  g_assert_finalize_object (G_OBJECT (object));
}

static inline void
test_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        test_remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static inline char *
test_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("ptm-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* The cache folder is read once by GLib: call this first in main (). */
static inline char *
test_private_cache (void)
{
  char *folder = test_folder ();

  g_setenv ("XDG_CACHE_HOME", folder, TRUE);
  return folder;
}
