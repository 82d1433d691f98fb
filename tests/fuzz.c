/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include "fuzz.h"

static GRand *numbers;

GRand *
fuzz_get_rand (void)
{
  return numbers;
}

int
fuzz_pick (int n)
{
  return g_rand_int_range (numbers, 0, n);
}

void
fuzz_run (guint least, gboolean (*play) (gpointer data), gpointer data)
{
  const char *seconds = g_getenv ("PENTIMENTO_FUZZ_SECONDS"), *seed = g_getenv ("PENTIMENTO_FUZZ_SEED");
  gint64      end = g_get_monotonic_time () + (seconds != NULL ? g_ascii_strtoll (seconds, NULL, 10) : 0) * G_USEC_PER_SEC;
  guint32     first = seed != NULL ? (guint32)g_ascii_strtoull (seed, NULL, 10) : seconds != NULL ? g_random_int ()
                                                                                                  : 1;
  guint       rounds = 0, good = 0;

  for (; rounds < least || g_get_monotonic_time () < end; rounds++)
    {
      numbers = g_rand_new_with_seed (first + rounds);
      if (g_getenv ("PENTIMENTO_FUZZ_VERBOSE") != NULL)
        g_printerr ("round %u\n", first + rounds);
      good += play (data) ? 1 : 0;
      g_clear_pointer (&numbers, g_rand_free);
    }
  g_test_message ("%u rounds from seed %u, %u plans", rounds, first, good);
  g_assert_cmpuint (good, >, rounds / 4);
}
