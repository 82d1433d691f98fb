/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include "ptm-rect.h"
#include "test-pictures.h"

static void
test_empty (void)
{
  g_assert_true (ptm_rect_is_empty (&(PtmRect){ 3, 4, 0, 5 }));
  g_assert_true (ptm_rect_is_empty (&(PtmRect){ 3, 4, 5, -1 }));
  g_assert_false (ptm_rect_is_empty (&(PtmRect){ -3, -4, 1, 1 }));
}

static void
test_union (void)
{
  PtmRect none = { 50, 50, 0, 0 }, a = { 0, 0, 10, 10 }, b = { 20, -5, 5, 5 };

  assert_rect (ptm_rect_union (&none, &a), 0, 0, 10, 10);
  assert_rect (ptm_rect_union (&a, &none), 0, 0, 10, 10);
  assert_rect (ptm_rect_union (&a, &b), 0, -5, 25, 15);
}

static void
test_intersect (void)
{
  PtmRect a = { 0, 0, 10, 10 }, b = { 5, -5, 10, 10 }, touching = { 10, 0, 5, 5 }, none = { 2, 2, 0, 3 };

  assert_rect (ptm_rect_intersect (&a, &b), 5, 0, 5, 5);
  assert_rect (ptm_rect_intersect (&a, &touching), 0, 0, 0, 0);
  assert_rect (ptm_rect_intersect (&a, &none), 0, 0, 0, 0);
}

static void
test_contains (void)
{
  PtmRect rect = { -2, 3, 4, 5 };

  g_assert_true (ptm_rect_contains (&rect, -2, 3));
  g_assert_true (ptm_rect_contains (&rect, 1, 7));
  g_assert_false (ptm_rect_contains (&rect, 2, 7));
  g_assert_false (ptm_rect_contains (&rect, 1, 8));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/rect/empty", test_empty);
  g_test_add_func ("/imaging/rect/union", test_union);
  g_test_add_func ("/imaging/rect/intersect", test_intersect);
  g_test_add_func ("/imaging/rect/contains", test_contains);

  return g_test_run ();
}
