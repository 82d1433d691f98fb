/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The lanes of the version tree. */

#include "config.h"

#include "ptm-lanes.h"

static void
check (const int *parents, guint n_items, const guint *expected, guint n_lanes)
{
  guint lanes[16] = { 0 };

  g_assert_cmpuint (ptm_lanes_assign (parents, n_items, lanes), ==, n_lanes);
  for (guint i = 0; i < n_items; i++)
    g_assert_cmpuint (lanes[i], ==, expected[i]);
}

static void
test_empty (void)
{
  g_assert_cmpuint (ptm_lanes_assign (NULL, 0, NULL), ==, 0);
}

static void
test_line (void)
{
  check ((const int[]){ -1, 0, 1, 2 }, 4, (const guint[]){ 0, 0, 0, 0 }, 1);
}

static void
test_branch (void)
{
  /* v1 ─ v2 ─ v3 ─ v5, and v4 from v2. */
  check ((const int[]){ -1, 0, 1, 1, 2 }, 5, (const guint[]){ 0, 0, 0, 1, 0 }, 2);
}

static void
test_drafts (void)
{
  /* Four drafts, then a change of the second: it cannot pass through the third and the fourth. */
  check ((const int[]){ -1, -1, -1, -1, 1, 4 }, 6, (const guint[]){ 0, 0, 0, 0, 1, 1 }, 2);
}

static void
test_no_line_through_a_card (void)
{
  const int parents[] = { -1, 0, 0, 0, 1, 2, 3, 4 };
  guint     lanes[G_N_ELEMENTS (parents)];

  ptm_lanes_assign (parents, G_N_ELEMENTS (parents), lanes);
  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      for (int j = parents[i] + 1; parents[i] >= 0 && j < (int)i; j++)
        g_assert_cmpuint (lanes[j], !=, lanes[i]);
    }
}

/* Branches below each other: v1 with v2 and v5, v2 with v3 and v4, and v6 from nothing. */
static void
test_branches (void)
{
  const int   parents[] = { -1, 0, 1, 1, 0, -1 };
  const guint expected_lanes[] = { 0, 0, 0, 1, 2, 3 };
  const guint expected_columns[] = { 0, 1, 2, 2, 1, 0 };
  guint       lanes[6], columns[6];

  g_assert_cmpuint (ptm_lanes_branch (parents, 6, lanes, columns), ==, 4);
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpuint (lanes[i], ==, expected_lanes[i]);
      g_assert_cmpuint (columns[i], ==, expected_columns[i]);
    }
  g_assert_cmpuint (ptm_lanes_branch (NULL, 0, NULL, NULL), ==, 0);
}

/* Whatever the tree, no two items share a place, and a child is one column after its parent. */
static void
test_random_branches (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  int   parents[200];
  guint lanes[200], columns[200];

  for (int i = 0; i < 200; i++)
    parents[i] = g_rand_int_range (rand, -1, MAX (i, 0));
  ptm_lanes_branch (parents, 200, lanes, columns);
  for (guint i = 0; i < 200; i++)
    {
      if (parents[i] >= 0)
        g_assert_cmpuint (columns[i], ==, columns[parents[i]] + 1);
      for (guint j = 0; j < i; j++)
        g_assert_true (lanes[i] != lanes[j] || columns[i] != columns[j]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/empty", test_empty);
  g_test_add_func ("/lanes/line", test_line);
  g_test_add_func ("/lanes/branch", test_branch);
  g_test_add_func ("/lanes/drafts", test_drafts);
  g_test_add_func ("/lanes/no-line-through-a-card", test_no_line_through_a_card);
  g_test_add_func ("/lanes/branches", test_branches);
  g_test_add_func ("/lanes/random-branches", test_random_branches);
  return g_test_run ();
}
