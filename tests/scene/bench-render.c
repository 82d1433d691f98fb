/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How long laying out and drawing take: the first time, and again when the pictures are in the cache. */

#include "config.h"

#include "plan-fixture.h"

static void
run (const char *name, PtmScene *scene, PtmArt *art)
{
  gint64 start = g_get_monotonic_time (), placed, drawn;

  plan_lay_out (scene, art, 0);
  placed = g_get_monotonic_time ();
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PtmImage) image = plan_render (scene, art, PTM_RENDER_ALL);

      drawn = g_get_monotonic_time ();
      g_test_message ("%s: layout %.1f ms, drawing %.1f ms%s", name, (placed - start) / 1e3, (drawn - placed) / 1e3, i == 0 ? "" : " again");
      g_test_minimized_result ((drawn - placed) / 1e3, "%s, drawing", name);
      start += drawn - placed;
      placed = drawn;
    }
}

static void
bench_all (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) poster = plan_concert (PTM_KIND_POSTER, 1024, 1536);
  g_autoptr (PtmScene) cycle = plan_cycle ();
  g_autoptr (PtmScene) grid = plan_new (PTM_KIND_GRID, 2048, 2048);
  static const char *const assets[] = { "red-apple", "banana", "lemon", "grapes", "pear", "cat", "dog", "fox", "house", "bus", "bicycle", "airplane", "key", "hammer", "violin", "drum", "balloon", "camera", "star", "rose" };

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *asset = g_strdup_printf ("noto:%s", assets[i % G_N_ELEMENTS (assets)]);
      PtmNode         *node = plan_add_object (grid, assets[i % G_N_ELEMENTS (assets)], asset, "cell");

      ptm_node_set (&node->text, assets[i % G_N_ELEMENTS (assets)]);
    }
  run ("poster 1024 × 1536", poster, art);
  run ("water cycle 1536 × 1024", cycle, art);
  run ("grid of 100 at 2048²", grid, art);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench/render", bench_all);
  return g_test_run ();
}
