/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Damaged databases, damaged picture files, folders that cannot be written, disks that are full. */

#include "test-library.h"

#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#define VERSIONS 6
#define DAMAGES  200

static const char *const database_files[] = { "library.db", "library.db-wal", "library.db-shm" };

static void
fill (const char *folder)
{
  PtmStore *store = library_open (folder);
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Damage", 10, 20);
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();

  for (guint i = 0; i < VERSIONS; i++)
    {
      g_autoptr (GBytes) file = test_png (8, 6, i);
      g_autofree char *sentence = g_strdup_printf ("sentence %u", i);
      g_autoptr (PtmTurn) turn = library_new_turn (project, sentence, NULL, NULL);
      g_autoptr (PtmEditRequest) request = library_add_turn (store, project, turn, engine);

      g_assert_true (library_add_version (store, project, ptm_project_get_version (project, (int)i), turn, request, file, NULL));
    }
  g_clear_object (&project);
  library_close (store);
}

static char *
read_database (const char *folder, gsize *length)
{
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  char            *contents;

  g_assert_true (g_file_get_contents (path, &contents, length, NULL));
  return contents;
}

static void
write_database (const char *folder, const char *contents, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (database_files); i++)
    {
      g_autofree char *path = g_build_filename (folder, database_files[i], NULL);

      g_unlink (path);
      if (i == 0)
        g_assert_true (g_file_set_contents (path, contents, (gssize)length, NULL));
    }
}

/* Everything there with its parents, turns and files; the title and numbers, too. */
static void
check_complete (PtmStore *store)
{
  g_autoptr (PtmProject) project = library_load (store, 0);
  g_autoptr (GPtrArray) projects = library_list (store);

  g_assert_cmpuint (projects->len, ==, 1);
  g_assert_cmpstr (ptm_project_get_title (project), ==, "Damage");
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_versions (project)), ==, VERSIONS);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_turns (project)), ==, VERSIONS);
  for (guint i = 0; i < VERSIONS; i++)
    {
      PtmVersion *version = ptm_project_get_version (project, (int)i + 1);
      PtmTurn    *turn = ptm_project_find_turn (project, ptm_version_get_turn_id (version));
      g_autoptr (GBytes) file = library_read (version, NULL);
      g_autoptr (GBytes) expected = test_png (8, 6, i);
      g_autofree char *sentence = g_strdup_printf ("sentence %u", i);

      g_assert_true (g_bytes_equal (file, expected));
      g_assert_cmpstr (ptm_turn_get_sentence (turn), ==, sentence);
      g_assert_true (ptm_version_get_parent (version) == ptm_project_get_version (project, (int)i));
    }
}

static gboolean
has_old_file (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "library.db.damaged-"))
      return TRUE;
  return FALSE;
}

static void
test_unreadable (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store;

  fill (folder);
  write_database (folder, "This is no database at all, and never was one.", 46);
  store = library_open (folder);
  g_assert_nonnull (ptm_store_get_notice (store));
  g_assert_true (has_old_file (folder));
  check_complete (store);
  library_close (store);

  store = library_open (folder);
  g_assert_null (ptm_store_get_notice (store));
  check_complete (store);
  library_close (store);
  test_remove_tree (folder);
}

static void
test_missing (void)
{
  for (int emptied = 0; emptied < 2; emptied++)
    {
      g_autofree char *folder = test_folder ();
      g_autofree char *path = g_build_filename (folder, "library.db", NULL);
      PtmStore        *store;

      fill (folder);
      if (emptied)
        write_database (folder, "", 0);
      else
        g_unlink (path);
      store = library_open (folder);
      g_assert_nonnull (ptm_store_get_notice (store));
      check_complete (store);
      library_close (store);
      test_remove_tree (folder);
    }
}

static void
damage (char *contents, gsize *length)
{
  gsize at = (gsize)g_test_rand_int_range (0, (gint32)*length);

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      /* A flip in the schema's version cannot be told from a newer program's library; that is refused with a sentence, untouched. */
      if (at >= 60 && at < 64)
        at = 64;
      contents[at] ^= (char)(1 << g_test_rand_int_range (0, 8));
      break;
    case 1:
      memset (contents + at, 0, MIN (*length - at, 600));
      break;
    default:
      *length = at;
      break;
    }
}

/* It always opens and every picture can be read: from the database where it is sound, from what stands beside the pictures elsewhere. A
 * flipped bit within a text is the one thing nobody can see. */
static void
test_random_damage (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *sound = NULL;
  gsize            sound_length;
  guint            rebuilt = 0;

  fill (folder);
  sound = read_database (folder, &sound_length);
  for (int i = 0; i < DAMAGES; i++)
    {
      g_autofree char *contents = g_memdup2 (sound, sound_length);
      gsize            length = sound_length;
      PtmStore        *store;
      g_autoptr (GPtrArray) projects = NULL;

      damage (contents, &length);
      write_database (folder, contents, length);
      store = library_open (folder);
      rebuilt += ptm_store_get_notice (store) != NULL;
      projects = library_list (store);
      g_assert_cmpuint (projects->len, >, 0);
      if (ptm_store_get_notice (store) != NULL)
        check_complete (store);
      else
        {
          g_autoptr (PtmProject) project = library_load (store, 0);

          g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_versions (project)), >, 0);
        }
      g_clear_pointer (&projects, g_ptr_array_unref);
      library_close (store);
    }
  g_test_message ("%d damages, %u rebuilt", DAMAGES, rebuilt);
  g_assert_cmpuint (rebuilt, >, 0);
  test_remove_tree (folder);
}

static void
test_newer (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *contents = NULL;
  gsize            length;
  g_autoptr (GError) error = NULL;

  fill (folder);
  contents = read_database (folder, &length);
  contents[63] = 99; /* user_version, big-endian at 60 */
  write_database (folder, contents, length);
  g_assert_null (library_try_open (folder, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_STORE);
  g_assert_false (has_old_file (folder));
  test_remove_tree (folder);
}

static void
test_damaged_picture (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store;
  g_autoptr (PtmProject) project = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *path = NULL;
  const char      *blob;

  fill (folder);
  store = library_open (folder);
  project = library_load (store, 0);
  blob = ptm_version_get_blob (ptm_project_get_version (project, 2));
  prefix = g_strndup (blob, 2);
  path = g_build_filename (folder, "blobs", prefix, blob + 2, NULL);
  g_assert_true (g_file_set_contents (path, "rotten", -1, NULL));
  g_assert_null (library_read (ptm_project_get_version (project, 2), &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_STORE);
  g_clear_error (&error);
  g_unlink (path);
  g_assert_null (library_read (ptm_project_get_version (project, 2), &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_STORE);

  /* The same picture saved once more mends it. */
  file = test_png (8, 6, 1);
  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, file, NULL));
  g_clear_pointer (&file, g_bytes_unref);
  file = library_read (ptm_project_get_version (project, 2), NULL);
  g_assert_nonnull (file);
  g_clear_object (&project);
  library_close (store);
  test_remove_tree (folder);
}

static void
check_read_only (const char *folder)
{
  PtmStore *store = library_open (folder);
  g_autoptr (PtmProject) project = NULL;
  g_autoptr (GBytes) file = test_png (8, 6, 70);
  g_autoptr (GBytes) read = NULL;

  g_assert_true (ptm_store_is_read_only (store));
  g_assert_nonnull (ptm_store_get_notice (store));
  check_complete (store);
  project = library_load (store, 0);
  g_assert_true (library_add_version (store, project, NULL, NULL, NULL, file, NULL));
  read = library_read (ptm_project_get_version (project, VERSIONS + 1), NULL);
  g_assert_true (g_bytes_equal (file, read));
  g_assert_nonnull (ptm_store_get_notice (store));
  g_clear_object (&project);
  library_close (store);
}

/* Works, says that it does not save, and leaves the folder alone. */
static void
test_read_only (void)
{
  g_autofree char *folder = test_folder ();
  PtmStore        *store;
  gboolean         mounted = FALSE;

  fill (folder);
  if (getuid () == 0)
    mounted = mount (folder, folder, NULL, MS_BIND, NULL) == 0 && mount (NULL, folder, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) == 0;
  else
    g_chmod (folder, 0500);
  if (getuid () == 0 && !mounted)
    g_test_skip ("root may write everywhere, and mounting is not allowed here");
  else
    check_read_only (folder);
  if (mounted)
    umount (folder);
  g_chmod (folder, 0700);

  store = library_open (folder);
  check_complete (store);
  library_close (store);
  test_remove_tree (folder);
}

/* The disk fills up: the picture stays readable, one sentence says so, and all is saved once there is room. */
static void
test_full_disk (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *ballast = g_build_filename (folder, "ballast", NULL);
  g_autoptr (GString) stuffing = NULL;
  g_autoptr (PtmProject) project = ptm_project_new (NULL, "Full", 10, 20);
  g_autoptr (GBytes) file = test_png (300, 300, 5);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;
  PtmStore *store;

  if (getuid () != 0 || mount ("tmpfs", folder, "tmpfs", 0, "size=4m") != 0)
    {
      g_test_skip ("a small disk cannot be mounted here");
      g_rmdir (folder);
      return;
    }
  store = library_open (folder);
  stuffing = g_string_new (NULL);
  g_string_set_size (stuffing, 4096 * 1024);
  while (stuffing->len > 4096 && !g_file_set_contents (ballast, stuffing->str, (gssize)stuffing->len, NULL))
    g_string_truncate (stuffing, stuffing->len - 16384);

  g_assert_false (library_add_version (store, project, NULL, NULL, NULL, file, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_STORE);
  g_assert_nonnull (ptm_store_get_notice (store));
  g_assert_cmpuint (ptm_store_get_n_unsaved (store), ==, 1);
  read = library_read (ptm_project_get_version (project, 1), NULL);
  g_assert_true (g_bytes_equal (read, file));

  g_unlink (ballast);
  ptm_store_save_again_async (store, NULL, NULL);
  {
    g_autoptr (GPtrArray) projects = library_list (store);

    g_assert_cmpuint (projects->len, ==, 1);
  }
  g_assert_cmpuint (ptm_store_get_n_unsaved (store), ==, 0);
  g_assert_null (ptm_store_get_notice (store));
  g_clear_object (&project);
  library_close (store);
  store = library_open (folder);
  project = library_load (store, 0);
  g_clear_pointer (&read, g_bytes_unref);
  read = library_read (ptm_project_get_version (project, 1), NULL);
  g_assert_true (g_bytes_equal (read, file));
  g_clear_object (&project);
  library_close (store);
  umount (folder);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/damage/unreadable", test_unreadable);
  g_test_add_func ("/store/damage/missing", test_missing);
  g_test_add_func ("/store/damage/random", test_random_damage);
  g_test_add_func ("/store/damage/newer", test_newer);
  g_test_add_func ("/store/damage/picture", test_damaged_picture);
  g_test_add_func ("/store/damage/read-only", test_read_only);
  g_test_add_func ("/store/damage/full-disk", test_full_disk);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
