/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a saved event costs beside one bare fdatasync on the same disk, in turns; and searching 100,000 sentences. */

#include "../../src/store/ptm-database.h"
#include "../../src/store/ptm-tables.h"
#include "test-library.h"

#include <fcntl.h>
#include <unistd.h>

#define EVENTS    300
#define SENTENCES 100000
#define SEARCHES  200

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
quantile (double *values, guint n, double q)
{
  qsort (values, n, sizeof *values, compare);
  return values[MIN ((guint)(q * n), n - 1)];
}

static double
milliseconds_since (gint64 begin)
{
  return (double)(g_get_monotonic_time () - begin) / 1000;
}

static double
time_sync (int fd)
{
  static const char page[4096] = "one page";
  gint64            begin = g_get_monotonic_time ();

  if (pwrite (fd, page, sizeof page, lseek (fd, 0, SEEK_END)) != sizeof page || fdatasync (fd) != 0)
    g_error ("The disk does not write.");
  return milliseconds_since (begin);
}

/* An event as the database thread does it: one durable row. */
static double
time_event (PtmDatabase *database, int i)
{
  gint64 begin = g_get_monotonic_time ();

  ptm_database_run (database, "UPDATE journal SET state = 'sent', message = ? WHERE id = 'request'", g_variant_new ("(s)", i % 2 ? "a" : "b"), NULL);
  return milliseconds_since (begin);
}

static void
compare_events (PtmDatabase *database, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bare", NULL);
  int              fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  double           syncs[EVENTS];
  double           events[EVENTS];
  double           sync;
  double           event;

  ptm_database_exec (database, "INSERT INTO journal VALUES (NULL, 'request', 'p', 't', 0, 'engine', 0, 'queued', NULL, NULL, NULL)", NULL);
  for (int i = 0; i < EVENTS; i++)
    {
      syncs[i] = time_sync (fd);
      events[i] = time_event (database, i);
    }
  close (fd);
  sync = quantile (syncs, EVENTS, 0.5);
  event = quantile (events, EVENTS, 0.5);
  g_print ("%-40s %8.3f ms\n%-40s %8.3f ms  × %.2f\n", "one fdatasync, median", sync, "one saved event, median", event, event / sync);
}

static void
fill (PtmDatabase *database)
{
  static const char *const words[] = { "poster", "concert", "violin", "balloon", "cat", "garden", "winter", "school", "plant", "cell" };

  ptm_database_begin (database, NULL);
  for (int i = 0; i < SENTENCES; i++)
    {
      g_autofree char *id = g_strdup_printf ("turn-%d", i);
      g_autofree char *sentence = g_strdup_printf ("%s with a %s and the number %d in the %s", words[i % 10], words[i / 10 % 10], i, words[i / 100 % 10]);

      ptm_database_run (database, "INSERT INTO turns (id, project, number, sentence, created, count) VALUES (?, 'p', ?, ?, 0, 1)", g_variant_new ("(sxs)", id, (gint64)i + 1, sentence), NULL);
    }
  ptm_database_exec (database, "INSERT INTO sentences (rowid, sentence, turn, project) SELECT seq, sentence, id, project FROM turns; INSERT INTO projects VALUES ('p', 'p', 0, 0, 1, NULL)", NULL);
  ptm_database_commit (database, NULL);
}

static void
time_searches (const char *folder)
{
  static const char *const queries[] = { "violin", "poster cat", "number 4711", "viol", "nothing" };
  PtmStore                *store = library_open (folder);

  for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
    {
      double times[SEARCHES];
      double median;

      for (int i = 0; i < SEARCHES; i++)
        {
          Wait   wait = { 0 };
          gint64 begin = g_get_monotonic_time ();
          g_autoptr (GAsyncResult) result = NULL;
          g_autoptr (GPtrArray) hits = NULL;

          ptm_store_search_async (store, queries[q], 50, test_done_cb, &wait);
          result = test_wait (&wait);
          hits = ptm_store_search_finish (store, result, NULL);
          times[i] = milliseconds_since (begin);
        }
      median = quantile (times, SEARCHES, 0.5);
      g_print ("search “%s” in %d, %*smedian %8.3f ms  p95 %8.3f ms\n", queries[q], SENTENCES, (int)(14 - strlen (queries[q])), "", median, quantile (times, SEARCHES, 0.95));
    }
  library_close (store);
}

int
main (void)
{
  g_autofree char *cache = test_private_cache ();
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GError) error = NULL;
  PtmDatabase *database = ptm_database_open (path, &error);
  gint64       begin;
  PtmStore    *store;

  g_assert_no_error (error);
  g_assert_true (ptm_tables_migrate (database, &error));
  compare_events (database, folder);
  fill (database);
  ptm_database_close (database);
  begin = g_get_monotonic_time ();
  store = library_open (folder);
  g_print ("%-40s %8.1f ms\n", "opening and checking that library", milliseconds_since (begin));
  library_close (store);
  time_searches (folder);
  test_remove_tree (folder);
  test_remove_tree (cache);
  return 0;
}
