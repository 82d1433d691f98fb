/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Paths between two points cling to the edge between them. */

#include "config.h"

#include "ptm-scissors.h"

#include <math.h>
#include "test-detail.h"

static PtmImage *
make_disc (int width, int height, double radius, int noise)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);
  guint   seed = 5;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        double  inside = CLAMP (radius - hypot (x + 0.5 - width / 2.0, y + 0.5 - height / 2.0) + 0.5, 0, 1);
        guint8 *p = pixels + ((gsize)y * width + x) * 4;

        p[0] = p[1] = p[2] = (guint8)(70 + 110 * inside + (noise > 0 ? next_random (&seed) % noise : 0));
        p[3] = 255;
      }
  return ptm_image_new_take (width, height, pixels);
}

static void
check_path (GArray *path, double x, double y, double to_x, double to_y)
{
  PtmPoint first = g_array_index (path, PtmPoint, 0), last = g_array_index (path, PtmPoint, path->len - 1);

  g_assert_cmpfloat (first.x, ==, x);
  g_assert_cmpfloat (first.y, ==, y);
  g_assert_cmpfloat (last.x, ==, to_x);
  g_assert_cmpfloat (last.y, ==, to_y);
  for (guint i = 1; i < path->len; i++)
    {
      PtmPoint a = g_array_index (path, PtmPoint, i - 1), b = g_array_index (path, PtmPoint, i);

      g_assert_cmpfloat (MAX (fabs (a.x - b.x), fabs (a.y - b.y)), ==, 1);
    }
}

/* An eighth of a circle: never far from it. */
static void
test_circle (void)
{
  for (int noise = 0; noise <= 24; noise += 12)
    {
      g_autoptr (PtmImage) image = make_disc (400, 400, 120, noise);
      g_autoptr (PtmScissors) scissors = ptm_scissors_new (image);
      g_autoptr (GArray) path = ptm_scissors_find_path (scissors, 319, 200, 284, 115);

      check_path (path, 319.5, 200.5, 284.5, 115.5);
      for (guint i = 0; i < path->len; i++)
        {
          PtmPoint point = g_array_index (path, PtmPoint, i);

          g_assert_cmpfloat (fabs (hypot (point.x - 200, point.y - 200) - 120), <, 2.5);
        }
    }
}

/* Without edges the way is as short as it can be. */
static void
test_flat (void)
{
  g_autoptr (PtmImage) image = make_plain (200, 100, 50, 60, 70, 255);
  g_autoptr (PtmScissors) scissors = ptm_scissors_new (image);
  g_autoptr (GArray) path = ptm_scissors_find_path (scissors, 10, 10, 150, 60);
  g_autoptr (GArray) point = ptm_scissors_find_path (scissors, 10, 10, 10, 10);
  g_autoptr (GArray) beyond = ptm_scissors_find_path (scissors, -50, 4, 900, 4);

  check_path (path, 10.5, 10.5, 150.5, 60.5);
  g_assert_cmpuint (path->len, ==, 141);
  g_assert_cmpuint (point->len, ==, 1);
  check_path (beyond, 0.5, 4.5, 199.5, 4.5);
}

static void
test_sizes (void)
{
  const int sizes[][2] = { { 1, 1 }, { 1, 300 }, { 2, 2 }, { 2000, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmImage) image = make_noise (sizes[i][0], sizes[i][1], 3, FALSE);
      g_autoptr (PtmScissors) scissors = ptm_scissors_new (image);
      g_autoptr (GArray) path = ptm_scissors_find_path (scissors, 0, 0, sizes[i][0] - 1, sizes[i][1] - 1);

      check_path (path, 0.5, 0.5, sizes[i][0] - 0.5, sizes[i][1] - 0.5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/scissors/circle", test_circle);
  g_test_add_func ("/imaging/scissors/flat", test_flat);
  g_test_add_func ("/imaging/scissors/sizes", test_sizes);
  return g_test_run ();
}
