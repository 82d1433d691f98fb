/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* kill -9 at random moments: a child writes versions and acknowledges each over a pipe once it is reported as saved. Whatever was
 * acknowledged must be there afterwards, whole; nothing may be torn. */

#include "test-library.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS     60
#define FILE_BYTES 20000

/* The file of item n of a round: told from its number alone. */
static GBytes *
make_file (guint32 item)
{
  guint32 *words = g_new (guint32, FILE_BYTES / 4);

  for (guint i = 0; i < FILE_BYTES / 4; i++)
    words[i] = item * 2654435761u + i;
  return g_bytes_new_take (words, FILE_BYTES);
}

static void
acknowledge (int fd, guint32 item)
{
  if (write (fd, &item, sizeof item) != sizeof item)
    _exit (1);
}

/* The child: turns and versions until it is killed. */
static void
write_forever (const char *folder, int fd, guint32 item)
{
  PtmStore   *store = library_open (folder);
  PtmProject *project = ptm_project_new (NULL, "Kill", 10, 20);
  PtmProfile *engine = ptm_profile_new_engine ();

  acknowledge (fd, 0);
  while (TRUE)
    {
      g_autoptr (GBytes) file = make_file (++item);
      g_autofree char *sentence = g_strdup_printf ("item %u", item);
      g_autoptr (PtmTurn) turn = library_new_turn (project, sentence, NULL, NULL);
      g_autoptr (PtmEditRequest) request = library_add_turn (store, project, turn, engine);

      library_mark_sent (store, request);
      if (!library_add_version (store, project, NULL, turn, request, file, NULL))
        _exit (2);
      acknowledge (fd, item);
    }
}

/* Starts `self` as the writing child, kills it after a while, and collects what it acknowledged. */
static guint32
run_and_kill (const char *self, const char *folder, guint32 item, GHashTable *acknowledged)
{
  g_autofree char *number = g_strdup_printf ("%u", item);
  g_autoptr (GError) error = NULL;
  const char *argv[] = { self, "--write", folder, number, NULL };
  GPid        pid;
  int         fd;
  guint32     last = item;
  guint32     got;

  g_spawn_async_with_pipes (NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, &fd, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (fd, &got, sizeof got), ==, sizeof got);
  g_usleep ((gulong)g_test_rand_int_range (2, 80) * 1000);
  kill (pid, SIGKILL);
  while (read (fd, &got, sizeof got) == sizeof got)
    {
      g_hash_table_add (acknowledged, GUINT_TO_POINTER (got));
      last = got;
    }
  close (fd);
  waitpid (pid, NULL, 0);
  return last;
}

static guint
check_project (PtmStore *store, guint position, GHashTable *found)
{
  g_autoptr (PtmProject) project = library_load (store, position);
  guint n = g_list_model_get_n_items (ptm_project_get_versions (project));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (ptm_project_get_versions (project), i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = library_read (version, &error);
      g_autoptr (GBytes) expected = NULL;
      PtmTurn *turn = ptm_project_find_turn (project, ptm_version_get_turn_id (version));
      guint32  item;

      g_assert_no_error (error);
      g_assert_nonnull (turn);
      item = (guint32)g_ascii_strtoull (ptm_turn_get_sentence (turn) + strlen ("item "), NULL, 10);
      expected = make_file (item);
      g_assert_true (g_bytes_equal (file, expected));
      g_hash_table_add (found, GUINT_TO_POINTER (item));
    }
  return n;
}

static void
check_journal (PtmStore *store)
{
  g_autoptr (GPtrArray) journal = library_journal (store);

  for (guint i = 0; i < journal->len; i++)
    {
      PtmJournalEntry *entry = g_ptr_array_index (journal, i);

      g_assert_cmpstr (entry->state, !=, "queued");
      g_assert_cmpstr (entry->state, !=, "sent");
    }
}

static void
test_kill (gconstpointer self)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (GHashTable) acknowledged = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) projects = NULL;
  GHashTableIter iter;
  gpointer       item;
  PtmStore      *store;
  guint32        next = 0;
  guint          versions = 0;

  for (int round = 0; round < ROUNDS; round++)
    next = run_and_kill (self, folder, next + 1000, acknowledged);

  store = library_open (folder);
  g_assert_null (ptm_store_get_notice (store));
  projects = library_list (store);
  for (guint i = 0; i < projects->len; i++)
    versions += check_project (store, i, found);
  check_journal (store);
  g_hash_table_iter_init (&iter, acknowledged);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_assert_true (g_hash_table_contains (found, item));
  g_test_message ("%d kills, %u acknowledged, %u found, all whole", ROUNDS, g_hash_table_size (acknowledged), versions);
  g_assert_cmpuint (g_hash_table_size (acknowledged), >, 0);
  g_clear_pointer (&projects, g_ptr_array_unref);
  library_close (store);
  test_remove_tree (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = NULL;
  int              status;

  /* The writer is killed, and has the cache of who started it: nobody could remove its own. */
  if (argc == 4 && g_str_equal (argv[1], "--write"))
    write_forever (argv[2], STDOUT_FILENO, (guint32)g_ascii_strtoull (argv[3], NULL, 10));
  cache = test_private_cache ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/kill", argv[0], test_kill);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
