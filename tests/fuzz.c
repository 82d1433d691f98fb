/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include "fuzz.h"

#include <time.h>

/* In seconds of the processor, also under the sanitizers. */
#define SLOW 5

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
  clock_t     start;

  /* A slow round is a finding, too; its seed is told. */
  for (; rounds < least || g_get_monotonic_time () < end; rounds++)
    {
      numbers = g_rand_new_with_seed (first + rounds);
      if (g_getenv ("PENTIMENTO_FUZZ_VERBOSE") != NULL)
        g_printerr ("round %u\n", first + rounds);
      start = clock ();
      good += play (data) ? 1 : 0;
      if (g_getenv ("PENTIMENTO_FUZZ_VERBOSE") != NULL && clock () - start > SLOW * CLOCKS_PER_SEC)
        g_printerr ("slow: round %u took %.1f s\n", first + rounds, (double)(clock () - start) / CLOCKS_PER_SEC);
      g_clear_pointer (&numbers, g_rand_free);
    }
  g_test_message ("%u rounds from seed %u, %u plans", rounds, first, good);
  g_assert_cmpuint (good, >, rounds / 4);
}
