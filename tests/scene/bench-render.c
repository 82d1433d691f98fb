/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How long a plan takes to become pixels: laid out and drawn when nothing is in the cache of pictures yet, and the median of
 * the runs after that; how long the change of one element takes; what memory it needed. The same plan must give the same
 * pixels each time. */

#include "config.h"

#include <sys/resource.h>

#include "plan-fixture.h"
#include "ptm-finish.h"
#include "ptm-scene-edit.h"
#include "ptm-scene-files.h"
#include "ptm-scene-json.h"

#define RUNS 7

static PtmArt *art;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

static double
get_median (double *times)
{
  qsort (times, RUNS, sizeof *times, compare_times);
  return times[RUNS / 2];
}

static double
get_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double)usage.ru_maxrss / 1024;
}

static void
bench_plan (const char *name, PtmScene *plan)
{
  double           first = 0, times[RUNS];
  g_autofree char *hash = NULL;

  for (int i = -1; i < RUNS; i++)
    {
      g_autoptr (PtmScene) scene = ptm_scene_copy (plan);
      g_autoptr (PtmImage) image = NULL;
      g_autofree char *own = NULL;
      gint64           start = g_get_monotonic_time ();

      plan_lay_out (scene, art, 0);
      image = plan_render (scene, art, PTM_RENDER_ALL);
      if (i < 0)
        first = (double)(g_get_monotonic_time () - start) / 1000;
      else
        times[i] = (double)(g_get_monotonic_time () - start) / 1000;
      own = ptm_image_dup_hash (image);
      if (hash == NULL)
        hash = g_steal_pointer (&own);
      else
        g_assert_cmpstr (own, ==, hash);
    }
  g_test_message ("%-34s first %6.1f ms, again %6.1f ms, peak memory so far %5.1f MB", name, first, get_median (times), get_memory ());
}

/* "Make the third one red": the operation and the whole picture again. */
static void
bench_change (PtmScene *plan)
{
  g_autoptr (PtmScene) scene = ptm_scene_copy (plan);
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (PtmImage) before = NULL;
  PtmOp *op = ptm_op_new (PTM_OP_RECOLOR);
  double times[RUNS];

  plan_lay_out (scene, art, 0);
  before = plan_render (scene, art, PTM_RENDER_ALL);
  op->target.id = g_strdup (((PtmNode *)scene->nodes->pdata[2])->id);
  g_ptr_array_add (ops, op);
  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (PtmScene) changed = NULL;
      g_autoptr (PtmImage) image = NULL;
      PtmRect damage;
      gint64  start = g_get_monotonic_time ();

      op->color = PTM_RGB (20 + i * 30, 60, 200);
      changed = ptm_scene_edit (scene, art, ops, NULL, &damage, unmet);
      image = plan_render (changed, art, PTM_RENDER_ALL);
      times[i] = (double)(g_get_monotonic_time () - start) / 1000;
      g_assert_false (ptm_image_equal (before, image));
    }
  g_test_message ("%-34s %6.1f ms", "one changed element of it", get_median (times));
}

/* What each finish adds to the poster. */
static void
bench_finishes (PtmScene *plan)
{
  for (PtmFinish finish = PTM_FINISH_FLAT + 1; finish < PTM_N_FINISHES; finish++)
    {
      g_autoptr (PtmScene) finished = ptm_scene_copy (plan);
      g_autofree char *name = g_strdup_printf ("the poster in %s", ptm_finish_to_string (finish));

      ptm_node_set (&finished->finish, ptm_finish_to_string (finish));
      bench_plan (name, finished);
    }
}

static void
bench_files (PtmScene *plan)
{
  g_autoptr (PtmScene) scene = ptm_scene_copy (plan);
  double svg[RUNS], pdf[RUNS];

  plan_lay_out (scene, art, 0);
  for (int i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) drawing = ptm_scene_to_svg (scene, art, NULL);
      gint64 between = g_get_monotonic_time ();
      g_autoptr (GBytes) document = ptm_scene_to_pdf (&scene, 1, art, NULL);

      g_assert_nonnull (drawing);
      g_assert_nonnull (document);
      svg[i] = (double)(between - start) / 1000;
      pdf[i] = (double)(g_get_monotonic_time () - between) / 1000;
    }
  g_test_message ("%-34s SVG %6.1f ms, PDF %6.1f ms", "the poster as", get_median (svg), get_median (pdf));
}

/* A hundred different pictures. */
static PtmScene *
make_grid (void)
{
  static const char *const assets[] = {
    "red-apple",
    "banana",
    "lemon",
    "grapes",
    "pear",
    "cat",
    "dog",
    "fox",
    "house",
    "bus",
    "bicycle",
    "airplane",
    "key",
    "hammer",
    "violin",
    "drum",
    "balloon",
    "camera",
    "star",
    "rose",
    "green-apple",
    "peach",
    "cherries",
    "strawberry",
    "kiwi-fruit",
    "tomato",
    "coconut",
    "avocado",
    "eggplant",
    "potato",
    "carrot",
    "ear-of-corn",
    "cucumber",
    "broccoli",
    "garlic",
    "onion",
    "peanuts",
    "chestnut",
    "bread",
    "croissant",
    "pretzel",
    "pancakes",
    "waffle",
    "hamburger",
    "pizza",
    "taco",
    "egg",
    "popcorn",
    "doughnut",
    "cookie",
    "cupcake",
    "pie",
    "candy",
    "lollipop",
    "teapot",
    "monkey",
    "gorilla",
    "wolf",
    "lion",
    "tiger",
    "leopard",
    "horse",
    "unicorn",
    "zebra",
    "deer",
    "ox",
    "pig",
    "ram",
    "ewe",
    "goat",
    "camel",
    "llama",
    "giraffe",
    "elephant",
    "mouse",
    "rabbit",
    "hedgehog",
    "bat",
    "bear",
    "koala",
    "panda",
    "turkey",
    "chicken",
    "penguin",
    "dove",
    "eagle",
    "duck",
    "swan",
    "owl",
    "frog",
    "crocodile",
    "turtle",
    "lizard",
    "snake",
    "whale",
    "dolphin",
    "fish",
    "octopus",
    "snail",
    "butterfly",
  };
  PtmScene *grid = plan_new (PTM_KIND_GRID, 2048, 2048);

  G_STATIC_ASSERT (G_N_ELEMENTS (assets) == 100);
  for (guint i = 0; i < G_N_ELEMENTS (assets); i++)
    {
      g_autofree char *asset = g_strdup_printf ("noto:%s", assets[i]);

      g_assert_true (ptm_art_has (art, asset));
      ptm_node_set (&plan_add_object (grid, assets[i], asset, "cell")->text, assets[i]);
    }
  return grid;
}

static void
bench_all (void)
{
  g_autoptr (PtmScene) poster = plan_concert (PTM_KIND_POSTER, 1024, 1536);
  g_autoptr (PtmScene) cycle = plan_cycle ();
  g_autoptr (PtmScene) grid = make_grid ();

  bench_plan ("poster 1024 × 1536", poster);
  bench_plan ("water cycle 1536 × 1024", cycle);
  bench_plan ("grid of 100 different at 2048²", grid);
  bench_change (grid);
  bench_files (poster);
  bench_finishes (poster);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/bench/render", bench_all);
  result = g_test_run ();
  ptm_art_unref (art);
  return result;
}
