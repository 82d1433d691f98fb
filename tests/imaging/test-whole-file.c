/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A file that cannot be written to its end: nothing is left of a new one, and an old one stays what it was. */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "ptm-whole-file.h"

#define LENGTH 100000

/* No file may grow beyond a half of what is written. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? LENGTH / 2 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_full (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ptm-whole-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "cat.png", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (LENGTH), LENGTH);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);

  g_assert_no_error (error);
  fill_disk (TRUE);
  g_assert_false (ptm_whole_file_write (file, bytes, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (folder), ==, 0);

  g_assert_true (ptm_whole_file_write (file, old, NULL, NULL));
  g_assert_false (ptm_whole_file_write (file, bytes, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "old");

  fill_disk (FALSE);
  g_assert_true (ptm_whole_file_write (file, bytes, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ptm-whole-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "cat.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancelled);
  g_assert_false (ptm_whole_file_write (file, bytes, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/whole-file/full", test_full);
  g_test_add_func ("/imaging/whole-file/cancelled", test_cancelled);
  return g_test_run ();
}
