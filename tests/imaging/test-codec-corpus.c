/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Files made to break decoders: the PNG suite, fuzzers' finds, old bugs. They lie beside the source tree, not in it. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include "ptm-codec.h"
#include "ptm-error.h"

static char *
find_corpus (void)
{
  const char      *given = g_getenv ("PENTIMENTO_CORPUS");
  const char      *source = g_getenv ("PENTIMENTO_SRCDIR");
  g_autofree char *beside = g_build_filename (given != NULL ? given : source != NULL ? source
                                                                                     : ".",
                                              given != NULL ? "." : "../shared/corpus", "images", NULL);

  return g_file_test (beside, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&beside) : NULL;
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, size);
}

/* Every file ends in a picture within the limits or in a sentence; returns whether it was a picture. */
static gboolean
check_file (const char *path)
{
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode (bytes, &error);
  PtmHeader header;

  if (image == NULL)
    {
      g_assert_error (error, PTM_ERROR, PTM_ERROR_IMAGE);
      g_assert_cmpuint (strlen (error->message), >, 10);
      return FALSE;
    }

  g_assert_no_error (error);
  g_assert_true (ptm_codec_read_header (bytes, &header, NULL));
  g_assert_cmpint (header.width, ==, ptm_image_get_width (image));
  g_assert_cmpint (header.height, ==, ptm_image_get_height (image));

  return TRUE;
}

static void
check_folder (const char *path, guint *n_pictures, guint *n_refused)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        check_folder (child, n_pictures, n_refused);
      else if (check_file (child))
        ++*n_pictures;
      else
        ++*n_refused;
    }
}

static void
test_all (void)
{
  g_autofree char *corpus = find_corpus ();
  guint            n_pictures = 0, n_refused = 0;

  if (corpus == NULL)
    {
      g_test_skip ("no corpus of hostile pictures here; set PENTIMENTO_CORPUS to its folder");
      return;
    }

  check_folder (corpus, &n_pictures, &n_refused);
  g_test_message ("%u pictures, %u refused", n_pictures, n_refused);
  g_assert_cmpuint (n_pictures, >, 100);
  g_assert_cmpuint (n_refused, >, 100);
}

static void
test_pngsuite (void)
{
  g_autofree char *corpus = find_corpus ();
  g_autofree char *suite = corpus != NULL ? g_build_filename (corpus, "pngsuite", NULL) : NULL;
  g_autoptr (GDir) folder = suite != NULL ? g_dir_open (suite, 0, NULL) : NULL;
  const char *name;

  if (folder == NULL)
    {
      g_test_skip ("no PNG suite here; set PENTIMENTO_CORPUS to its folder");
      return;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".png"))
      {
        g_autofree char *path = g_build_filename (suite, name, NULL);

        g_test_message ("%s", name);
        g_assert_cmpint (check_file (path), ==, name[0] != 'x');
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/codec-corpus/pngsuite", test_pngsuite);
  g_test_add_func ("/imaging/codec-corpus/all", test_all);

  return g_test_run ();
}
