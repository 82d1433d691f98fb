/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Loops over rows shared by two threads: each row once, and giving up in the middle. */

#include "config.h"

#include "ptm-bands.h"

#include <string.h>

#define HEIGHT 1000

typedef struct
{
  guint8        rows[HEIGHT];
  int           n_bands; /* by atomic access */
  int           stop_at; /* 0 = never */
  GCancellable *cancellable;
} Counting;

static void
count_rows (int first, int end, gpointer user_data)
{
  Counting *counting = user_data;

  for (int y = first; y < end; y++)
    counting->rows[y]++;
  if (g_atomic_int_add (&counting->n_bands, 1) + 1 == counting->stop_at)
    g_cancellable_cancel (counting->cancellable);
}

static void
test_each_row_once (void)
{
  const int sizes[][2] = { { 0, 8 }, { 1, 8 }, { 8, 8 }, { 9, 8 }, { HEIGHT, 1 }, { HEIGHT - 1, 16 }, { HEIGHT, 5000 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Counting counting = { 0 };

      g_assert_true (ptm_bands_run (sizes[i][0], sizes[i][1], count_rows, &counting, NULL, NULL));
      for (int y = 0; y < HEIGHT; y++)
        g_assert_cmpint (counting.rows[y], ==, y < sizes[i][0]);
      g_assert_cmpint (counting.n_bands, ==, (sizes[i][0] + sizes[i][1] - 1) / sizes[i][1]);
    }
}

/* Each of the two threads ends at most the band it is at. */
static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Counting counting = { .stop_at = 7, .cancellable = cancellable };

  g_assert_false (ptm_bands_run (HEIGHT, 10, count_rows, &counting, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (counting.n_bands, >=, 7);
  g_assert_cmpint (counting.n_bands, <=, 8);
  g_clear_error (&error);
  memset (&counting, 0, sizeof counting);
  g_assert_false (ptm_bands_run (HEIGHT, 10, count_rows, &counting, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (counting.n_bands, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/imaging/bands/each-row-once", test_each_row_once);
  g_test_add_func ("/imaging/bands/cancel", test_cancel);

  return g_test_run ();
}
