/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The starters' own material. */

#include "config.h"

#include "ptm-starter.h"

static void
test_find (void)
{
  g_assert_nonnull (ptm_starter_find ("poster"));
  g_assert_nonnull (ptm_starter_find ("diagram"));
  g_assert_nonnull (ptm_starter_find ("photo"));
  g_assert_nonnull (ptm_starter_find ("brighter"));
  g_assert_nonnull (ptm_starter_find ("background"));
  g_assert_nonnull (ptm_starter_find ("format"));
  g_assert_null (ptm_starter_find ("painting"));
  g_assert_null (ptm_starter_find (NULL));
}

static void
test_photo (void)
{
  g_autoptr (PtmMask) region = NULL;
  g_autoptr (PtmMask) again_region = NULL;
  g_autoptr (PtmImage) photo = ptm_starter_paint_photo (&region);
  g_autoptr (PtmImage) again = ptm_starter_paint_photo (&again_region);
  PtmRect bounds = ptm_mask_get_bounds (region);

  g_assert_true (ptm_image_is_opaque (photo));
  g_assert_true (ptm_image_equal (photo, again));
  g_assert_cmpint (ptm_mask_get_width (region), ==, ptm_image_get_width (photo));
  g_assert_cmpint (ptm_mask_get_height (region), ==, ptm_image_get_height (photo));
  /* Small enough to be filled well, and not at an edge. */
  g_assert_cmpint (bounds.x, >, 0);
  g_assert_cmpint (bounds.y, >, 0);
  g_assert_cmpint (bounds.width, <, ptm_image_get_width (photo) / 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/starter/find", test_find);
  g_test_add_func ("/starter/photo", test_photo);
  return g_test_run ();
}
