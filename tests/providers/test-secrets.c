/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Keys in memory, and without any keyring on the bus. */

#include "config.h"

#include <sys/prctl.h>
#include "ptm-secrets.h"
#include "run-edit.h"

typedef struct
{
  char    *key;
  gboolean kept;
  gboolean done;
} Result;

/* Before the first key, and how many keys are kept now. */
static int is_dumpable;
static int n_stored;

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Result *stored = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (ptm_secrets_store_finish (PTM_SECRETS (source), result, &stored->kept, &error));
  g_assert_no_error (error);
  stored->done = TRUE;
}

static gboolean
store (PtmSecrets *secrets, const char *id, const char *key)
{
  Result result = { NULL, FALSE, FALSE };

  ptm_secrets_store_async (secrets, id, "Name", key, NULL, stored_cb, &result);
  run_loop_until (&result.done);
  return result.kept;
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Result *found = user_data;
  g_autoptr (GError) error = NULL;

  found->key = ptm_secrets_lookup_finish (PTM_SECRETS (source), result, &error);
  g_assert_no_error (error);
  found->done = TRUE;
}

static void
check_key (PtmSecrets *secrets, const char *id, const char *expected)
{
  Result result = { NULL, FALSE, FALSE };

  ptm_secrets_lookup_async (secrets, id, NULL, looked_up_cb, &result);
  run_loop_until (&result.done);
  g_assert_cmpstr (result.key, ==, expected);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, is_dumpable && result.key == NULL && n_stored == 0);
  ptm_key_free (result.key);
}

static void
check_all (PtmSecrets *secrets)
{
  is_dumpable = prctl (PR_GET_DUMPABLE);
  n_stored = 0;
  check_key (secrets, "a", NULL);
  n_stored = 2;
  g_assert_false (store (secrets, "a", "one"));
  g_assert_false (store (secrets, "b", "two"));
  check_key (secrets, "a", "one");
  check_key (secrets, "b", "two");
  g_assert_false (store (secrets, "a", "three"));
  check_key (secrets, "a", "three");
  store (secrets, "a", NULL);
  check_key (secrets, "a", NULL);
  check_key (secrets, "b", "two");
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 0);
  g_assert_finalize_object (secrets);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, is_dumpable);
}

static void
test_memory (void)
{
  check_all (ptm_secrets_new_in_memory ());
}

/* No bus at all: the same, and the caller is told. */
static void
test_no_keyring (void)
{
  check_all (ptm_secrets_new ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such/bus", TRUE);
  g_test_add_func ("/secrets/memory", test_memory);
  g_test_add_func ("/secrets/no-keyring", test_no_keyring);
  return g_test_run ();
}
