/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Panoramas: seamless at the wrap, one colour at the poles, things in their band. */

#include "config.h"

#include <math.h>

#include "plan-fixture.h"
#include "ptm-backdrop.h"
#include "ptm-palette.h"

#define WIDTH  512
#define HEIGHT 256

static PtmScene *
new_panorama (const char *setting)
{
  PtmScene *scene = plan_new (PTM_KIND_PANORAMA, WIDTH, HEIGHT);
  PtmNode  *background = ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND), *cows;

  ptm_node_set (&background->setting, setting);
  plan_add_object (scene, "house", "noto:house", "main");
  cows = plan_add_object (scene, "cow", "noto:cow", "main");
  cows->count = 3;
  plan_add_object (scene, "balloon", "noto:balloon", "main");
  plan_add_object (scene, "tree", "noto:deciduous-tree", "main");
  return scene;
}

static int
get_step (PtmImage *image, int a, int b, int y)
{
  const guint8 *row = ptm_image_get_pixels (image) + y * ptm_image_get_stride (image);
  int           step = 0;

  for (int c = 0; c < 3; c++)
    step += abs (row[a * 4 + c] - row[b * 4 + c]);
  return step;
}

/* The mean step over all rows from one column to the next. */
static double
get_column_step (PtmImage *image, int a, int b)
{
  double sum = 0;

  for (int y = 0; y < HEIGHT; y++)
    sum += get_step (image, a, b, y);
  return sum / HEIGHT;
}

static void
test_seam (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();

  for (guint i = 0; i < ptm_backdrop_get_n (); i++)
    {
      g_autoptr (PtmScene) scene = new_panorama (ptm_backdrop_get_place (i));
      g_autoptr (PtmImage) image = NULL;
      double most = 0;

      plan_lay_out (scene, art, 0);
      image = plan_render (scene, art, PTM_RENDER_BACKDROP);
      for (int x = 0; x + 1 < WIDTH; x++)
        most = MAX (most, get_column_step (image, x, x + 1));
      g_assert_cmpfloat (get_column_step (image, WIDTH - 1, 0), <=, most);
    }
}

static void
test_poles (void)
{
  static const char *const places[] = { "landscape", "city-night", "classroom", "beach", "underwater", "terrazzo" };
  g_autoptr (PtmArt) art = plan_open_art ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (PtmScene) scene = new_panorama (places[i]);
      g_autoptr (PtmImage) image = NULL;

      plan_lay_out (scene, art, 0);
      image = plan_render (scene, art, PTM_RENDER_BACKDROP);
      for (int x = 0; x < WIDTH; x++)
        {
          g_assert_cmpint (get_step (image, x, 0, 0), <=, 12);
          g_assert_cmpint (get_step (image, x, 0, HEIGHT - 1), <=, 12);
        }
    }
}

static void
test_band (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  PtmFrame houses[3];

  for (int variant = 0; variant < 3; variant++)
    {
      g_autoptr (PtmScene) scene = new_panorama ("landscape");
      g_autoptr (GPtrArray) objects = NULL;

      plan_lay_out (scene, art, variant);
      plan_check_objects (scene);
      objects = plan_collect (scene, PTM_NODE_OBJECT);
      g_assert_cmpuint (objects->len, ==, 6);
      for (guint i = 0; i < objects->len; i++)
        {
          const PtmNode *node = objects->pdata[i];

          /* Not on the seam, and neither overhead nor underfoot. */
          g_assert_cmpfloat (node->frame.x, >, 0);
          g_assert_cmpfloat (node->frame.x + node->frame.width, <, WIDTH);
          g_assert_cmpfloat (node->frame.y, >, HEIGHT * 0.15);
          g_assert_cmpfloat (node->frame.y + node->frame.height, <, HEIGHT * 0.75);
          g_assert_cmpfloat (node->frame.height, <, HEIGHT * 0.36);
        }
      houses[variant] = ((PtmNode *)objects->pdata[0])->frame;
    }
  g_assert_true (fabs (houses[0].x - houses[1].x) > 8 && fabs (houses[1].x - houses[2].x) > 0.5);
}

static void
test_odd (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) empty = plan_new (PTM_KIND_PANORAMA, 128, 64);
  g_autoptr (PtmScene) crowd = plan_new (PTM_KIND_PANORAMA, 256, 128);
  g_autoptr (PtmImage) nothing = NULL;
  g_autoptr (GPtrArray) objects = NULL;

  plan_lay_out (empty, art, 0);
  nothing = plan_render (empty, art, PTM_RENDER_ALL);
  g_assert_cmpint (ptm_image_get_width (nothing), ==, 128);
  for (int i = 0; i < 40; i++)
    plan_add_object (crowd, "cow", "noto:cow", "main")->size = i % 7 ? 1 : NAN;
  plan_lay_out (crowd, art, 2);
  objects = plan_collect (crowd, PTM_NODE_OBJECT);
  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      g_assert_true (isfinite (node->frame.x) && isfinite (node->frame.width));
      g_assert_cmpfloat (node->frame.x, >=, 0);
      g_assert_cmpfloat (node->frame.x + node->frame.width, <=, 256.01);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/panorama/seam", test_seam);
  g_test_add_func ("/scene/panorama/poles", test_poles);
  g_test_add_func ("/scene/panorama/band", test_band);
  g_test_add_func ("/scene/panorama/odd", test_odd);

  return g_test_run ();
}
