/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every write, sync and rename fails once, or from then on: the program lives, tells it, and what it called saved is there. */

#include "test-library.h"

#include <sys/wait.h>
#include <unistd.h>

#define ITEMS 3

/* The child. Says each item it could save; a failure must come with a sentence. */
static int
write_items (const char *folder)
{
  g_autoptr (GError) error = NULL;
  PtmStore *store = library_try_open (folder, &error);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Errors", 10, 20);

  if (store == NULL)
    return error->domain == PTM_ERROR && error->code == PTM_ERROR_STORE ? 0 : 3;
  for (guint8 i = 0; i < ITEMS; i++)
    {
      g_autoptr (GBytes) file = test_png (8, 6, i);
      g_autoptr (GBytes) read = NULL;

      if (library_add_version (store, project, NULL, NULL, NULL, file, &error))
        {
          char letter = (char)('a' + i);

          if (write (STDOUT_FILENO, &letter, 1) != 1)
            return 4;
        }
      else if (error->domain != PTM_ERROR || error->code != PTM_ERROR_STORE || ptm_store_get_notice (store) == NULL)
        return 5;
      g_clear_error (&error);
      read = library_read (ptm_project_get_version (project, i + 1), NULL);
      if (read == NULL || !g_bytes_equal (read, file))
        return 6;
    }
  return 0;
}

/* FALSE when no call was left to fail. */
static gboolean
run (const char *self, const char *folder, int at, gboolean once, gboolean full, GString *saved)
{
  g_autofree char *shim = g_test_build_filename (G_TEST_BUILT, "store", "libfail-shim.so", NULL);
  g_autofree char *seen = g_strconcat (folder, ".failed", NULL);
  g_autofree char *number = g_strdup_printf ("%d", at);
  g_auto (GStrv) environment = g_get_environ ();
  const char *argv[] = { self, "--write", folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  int              status;
  gboolean         failed;

  environment = g_environ_setenv (environment, "LD_PRELOAD", shim, TRUE);
  /* The shim stands before the sanitizer's runtime, where there is one. */
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", "verify_asan_link_order=0", TRUE);
  environment = g_environ_setenv (environment, "PTM_FAIL_AT", number, TRUE);
  environment = g_environ_setenv (environment, "PTM_FAIL_SEEN", seen, TRUE);
  if (once)
    environment = g_environ_setenv (environment, "PTM_FAIL_ONCE", "1", TRUE);
  if (full)
    environment = g_environ_setenv (environment, "PTM_FAIL_FULL", "1", TRUE);
  g_spawn_sync (NULL, (char **)argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_string_assign (saved, out);
  failed = g_file_test (seen, G_FILE_TEST_EXISTS);
  g_unlink (seen);
  return failed;
}

static void
check_saved (const char *folder, const GString *saved)
{
  PtmStore *store = library_open (folder);
  g_autoptr (GPtrArray) projects = library_list (store);
  g_autoptr (PtmProject) project = projects->len > 0 ? library_load (store, 0) : NULL;

  for (guint i = 0; i < saved->len; i++)
    {
      g_autoptr (GBytes) expected = test_png (8, 6, (guint32)(saved->str[i] - 'a'));
      g_autofree char *blob = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, expected);
      gboolean         found = FALSE;

      g_assert_nonnull (project);
      for (int number = 1; number <= ITEMS && !found; number++)
        {
          PtmVersion *version = ptm_project_get_version (project, number);

          found = version != NULL && g_str_equal (ptm_version_get_blob (version), blob);
        }
      g_assert_true (found);
    }
  g_clear_pointer (&projects, g_ptr_array_unref);
  g_clear_object (&project);
  library_close (store);
}

static void
test_errors (gconstpointer self)
{
  int runs = 0;

  for (int kind = 0; kind < 4; kind++)
    {
      gboolean failed = TRUE;

      for (int at = 1; failed && at < 400; at += 7)
        {
          g_autofree char *folder = test_folder ();
          g_autoptr (GString) saved = g_string_new (NULL);

          failed = run (self, folder, at, kind & 1, kind & 2, saved);
          check_saved (folder, saved);
          test_remove_tree (folder);
          runs++;
        }
      g_assert_false (failed);
    }
  g_test_message ("%d runs with an error each", runs);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = NULL;
  int              status;

  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_items (argv[2]);
  cache = test_private_cache ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/io-errors", argv[0], test_errors);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
