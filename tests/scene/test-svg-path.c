/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include <math.h>

#include "plan-fixture.h"
#include "ptm-svg-path.h"

static cairo_t *
create (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 8, 8);
  cairo_t         *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/* The extents of the data in a box of 100 × 100 at 0, 0, where units are pixels. */
static void
check_extents (const char *data, double x1, double y1, double x2, double y2)
{
  cairo_t *cr = create ();
  PtmFrame box = { 0, 0, 100, 100 };
  double   l, t, r, b;

  g_assert_true (ptm_svg_path_add (cr, data, &box));
  cairo_path_extents (cr, &l, &t, &r, &b);
  g_assert_cmpfloat_with_epsilon (l, x1, 0.2);
  g_assert_cmpfloat_with_epsilon (t, y1, 0.2);
  g_assert_cmpfloat_with_epsilon (r, x2, 0.2);
  g_assert_cmpfloat_with_epsilon (b, y2, 0.2);
  cairo_destroy (cr);
}

static void
test_commands (void)
{
  check_extents ("M10 20 L90,80", 10, 20, 90, 80);
  check_extents ("M10 20 90 80 10 80z", 10, 20, 90, 80);
  check_extents ("m10 20 h30 v-10", 10, 10, 40, 20);
  check_extents ("M0 0H50V25", 0, 0, 50, 25);
  check_extents ("M0,0 C0,100 100,100 100,0", 0, 0, 100, 75);
  check_extents ("M0 0c0 40 40 40 40 0s40-40 40 0", 0, -30, 80, 30);
  check_extents ("M0 0Q50 100 100 0", 0, 0, 100, 50);
  check_extents ("M0 0q25 50 50 0t50 0", 0, -25, 100, 25);
  check_extents ("M.5.5-1e1-1E+1", -10, -10, 0.5, 0.5);
}

static void
test_arcs (void)
{
  /* Half circles of radius 50, one each way; flags without separators; a radius too small grows. */
  check_extents ("M0 50A50 50 0 0 1 100 50", 0, 0, 100, 50);
  check_extents ("M0 50A50 50 0 0 0 100 50", 0, 50, 100, 100);
  check_extents ("M0 50a50 50 0 01100 0", 0, 0, 100, 50);
  check_extents ("M0 50A1 1 0 0 1 100 50", 0, 0, 100, 50);
  /* Three quarters: the large arc. */
  check_extents ("M50 0A50 50 0 1 1 0 50", 0, 0, 100, 100);
  check_extents ("M10 10A0 5 0 0 1 60 70", 10, 10, 60, 70);
}

static void
test_box (void)
{
  cairo_t *cr = create ();
  PtmFrame box = { 100, 200, 50, 400 };
  double   l, t, r, b;

  g_assert_true (ptm_svg_path_add (cr, "M0 50A50 50 0 1 1 100 50A50 50 0 1 1 0 50Z", &box));
  cairo_path_extents (cr, &l, &t, &r, &b);
  g_assert_cmpfloat_with_epsilon (l, 100, 0.2);
  g_assert_cmpfloat_with_epsilon (t, 200, 0.2);
  g_assert_cmpfloat_with_epsilon (r, 150, 0.2);
  g_assert_cmpfloat_with_epsilon (b, 600, 0.2);
  cairo_destroy (cr);
}

static void
test_malformed (void)
{
  static const char *const bad[] = { "", "   ", "L 1 1", "M", "M 1", "M1 1 L", "M1 1 X 3", "M1 1 L 2", "M1 1 Lnan inf", "M1 1 A1 1 0 2 0 5 5", "M1 1 L0x10 4", "M1e300 1", "M0 0 C1 2 3 4 5", "M0 0 Z 5 5", "M0 0 L5 5 é" };
  cairo_t                 *cr = create ();
  PtmFrame                 box = { 0, 0, 100, 100 };

  g_assert_false (ptm_svg_path_add (cr, NULL, &box));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (ptm_svg_path_add (cr, bad[i], &box));
      g_assert_false (cairo_has_current_point (cr));
    }
  box.width = NAN;
  g_assert_false (ptm_svg_path_add (cr, "M0 0L5 5", &box));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

static PtmMask *
draw (const char *data, const char *role, double stroke_width, gboolean flip, double rotate)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, 200, 200);
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_SHAPE);

  ptm_node_set (&node->shape, "path");
  ptm_node_set (&node->path, data);
  ptm_node_set (&node->role, role);
  node->frame = (PtmFrame){ 50, 50, 100, 100 };
  node->flip = flip;
  node->rotate = rotate;
  if (stroke_width > 0)
    node->stroke = PTM_RGB (0, 0, 0);
  else
    node->fill = PTM_RGB (0, 0, 0);
  node->stroke_width = stroke_width;
  return ptm_render_node_mask (scene, NULL, node->id);
}

static int
ink (PtmMask *mask, int x, int y)
{
  return ptm_mask_get_coverage (mask)[y * ptm_mask_get_width (mask) + x];
}

static void
test_drawn (void)
{
  g_autoptr (PtmMask) corner = draw ("M0 0L100 0L0 100Z", NULL, 0, FALSE, 0);
  g_autoptr (PtmMask) flipped = draw ("M0 0L100 0L0 100Z", NULL, 0, TRUE, 0);
  g_autoptr (PtmMask) turned = draw ("M0 0L100 0L0 100Z", NULL, 0, FALSE, 180);
  g_autoptr (PtmMask) nothing = draw ("M0 0L100 0 oops", NULL, 0, FALSE, 0);

  g_assert_cmpint (ink (corner, 60, 60), ==, 255);
  g_assert_cmpint (ink (corner, 140, 140), ==, 0);
  g_assert_cmpint (ink (flipped, 140, 60), ==, 255);
  g_assert_cmpint (ink (flipped, 60, 140), ==, 0);
  g_assert_cmpint (ink (turned, 140, 140), ==, 255);
  g_assert_cmpint (ink (turned, 60, 60), ==, 0);
  g_assert_cmpint (ink (nothing, 60, 60), ==, 0);
}

/* The tip is the end of the path and the head is wider than the line. */
static void
test_arrow (void)
{
  g_autoptr (PtmMask) arrow = draw ("M0 50L100 50", "arrow", 5, FALSE, 0);
  g_autoptr (PtmMask) line = draw ("M0 50L100 50", NULL, 5, FALSE, 0);

  g_assert_cmpint (ink (arrow, 80, 100), ==, 255);
  g_assert_cmpint (ink (arrow, 130, 106), >, 128);
  g_assert_cmpint (ink (line, 130, 106), ==, 0);
  g_assert_cmpint (ink (arrow, 148, 100), >, 0);
  g_assert_cmpint (ink (arrow, 151, 100), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-path/commands", test_commands);
  g_test_add_func ("/svg-path/arcs", test_arcs);
  g_test_add_func ("/svg-path/box", test_box);
  g_test_add_func ("/svg-path/malformed", test_malformed);
  g_test_add_func ("/svg-path/drawn", test_drawn);
  g_test_add_func ("/svg-path/arrow", test_arrow);
  return g_test_run ();
}
