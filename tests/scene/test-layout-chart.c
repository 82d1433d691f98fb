/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-layout-chart.h"

static PtmDatum *
add_row (PtmNode *chart, const char *label, int n, const double *values)
{
  PtmDatum *datum = g_new0 (PtmDatum, 1);

  datum->label = g_strdup (label);
  datum->values = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_vals (datum->values, values, n);
  if (chart->data == NULL)
    chart->data = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_datum_free);
  g_ptr_array_add (chart->data, datum);
  return datum;
}

static PtmScene *
plan_chart (const char *kind, int n, const double *values, int width, int height)
{
  PtmScene *scene = plan_new (PTM_KIND_CHART, width, height);
  PtmNode  *chart;

  plan_add_text (scene, "title", "A chart");
  plan_add_text (scene, "note", "Source: the test");
  chart = ptm_scene_add_node (scene, NULL, PTM_NODE_CHART);
  ptm_node_set (&chart->id, "c");
  ptm_node_set (&chart->chart, kind);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("Row %d", i + 1);

      add_row (chart, label, 1, &values[i]);
    }
  return scene;
}

static const char *const KINDS[] = { "bar", "column", "grouped", "stacked", "line", "area", "pie", "donut", "scatter", "pictogram", "unheard-of" };

static void
test_kinds (void)
{
  static const double values[] = { 12, 31.5, 7, 24, 18 };
  static const int    sizes[][2] = { { 1200, 900 }, { 800, 1400 }, { 1000, 1000 } };
  g_autoptr (PtmArt) art = plan_open_art ();

  for (guint kind = 0; kind < G_N_ELEMENTS (KINDS); kind++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_chart (KINDS[kind], 5, values, sizes[variant][0], sizes[variant][1]);
        PtmNode *chart;

        g_test_message ("%s, variant %d", KINDS[kind], variant);
        plan_lay_out (scene, art, variant);
        chart = ptm_scene_find (scene, "c");
        g_assert_cmpint (chart->children->len, >, 5);
        plan_check_texts (scene);
        for (guint i = 0; i < chart->children->len; i++)
          {
            PtmNode *child = chart->children->pdata[i];

            g_assert_nonnull (strstr (child->id, "c~d"));
            g_assert_true (plan_is_inside (scene, &child->frame, -1));
            g_assert_true (ptm_scene_find (scene, child->id) == child);
          }
        g_assert_cmpint (scene->unmet->len, ==, 0);
      }
}

/* Heights of columns are as their values, from one baseline. */
static void
test_lengths (void)
{
  static const double values[] = { 10, 40, 20, 5 };
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_chart ("column", 4, values, 1200, 900);
  PtmNode *chart;
  int      bar = 0;
  double   height[4], foot[4];

  plan_lay_out (scene, art, 0);
  chart = ptm_scene_find (scene, "c");
  for (guint i = 0; i < chart->children->len; i++)
    {
      PtmNode *child = chart->children->pdata[i];

      if (child->type == PTM_NODE_SHAPE && g_strcmp0 (child->shape, "rect") == 0 && child->text == NULL)
        {
          g_assert_cmpint (bar, <, 4);
          height[bar] = child->frame.height;
          foot[bar++] = child->frame.y + child->frame.height;
        }
    }
  g_assert_cmpint (bar, ==, 4);
  for (int i = 0; i < 4; i++)
    {
      g_assert_cmpfloat_with_epsilon (height[i] / height[1], values[i] / values[1], 0.001);
      g_assert_cmpfloat_with_epsilon (foot[i], foot[0], 0.02);
    }
}

static void
test_negative (void)
{
  static const double values[] = { 10, -5 };
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_chart ("column", 2, values, 1200, 900);
  PtmNode *chart;
  PtmFrame bars[2];
  int      n = 0;

  plan_lay_out (scene, art, 0);
  chart = ptm_scene_find (scene, "c");
  for (guint i = 0; i < chart->children->len; i++)
    if (g_strcmp0 (((PtmNode *)chart->children->pdata[i])->shape, "rect") == 0)
      bars[n++] = ((PtmNode *)chart->children->pdata[i])->frame;
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpfloat_with_epsilon (bars[0].y + bars[0].height, bars[1].y, 0.02);
  g_assert_cmpfloat_with_epsilon (bars[0].height, bars[1].height * 2, 0.05);
}

static void
test_percents (void)
{
  static const double thirds[] = { 1, 1, 1 }, mixed[] = { 12.4, 13.4, 50.4, 23.8 };
  g_autofree int     *a = ptm_chart_get_percents (thirds, 3), *b = ptm_chart_get_percents (mixed, 4);

  g_assert_cmpint (a[0] + a[1] + a[2], ==, 100);
  g_assert_cmpint (a[0], ==, 34);
  g_assert_cmpint (b[0] + b[1] + b[2] + b[3], ==, 100);
  g_assert_cmpint (b[3], ==, 24);
}

static void
test_scale (void)
{
  static const double ends[][2] = { { 0, 98.4 }, { 3, 17 }, { -4.2, 15.1 }, { 0, 1e9 }, { 0, 0.007 }, { 5, 5 }, { 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      PtmChart chart = { 0 };
      double   power, mantissa;

      ptm_chart_make_scale (&chart, ends[i][0], ends[i][1], 5, TRUE);
      power = pow (10, floor (log10 (chart.step) + 1e-9));
      mantissa = round (chart.step / power * 1000) / 1000;
      g_assert_true (mantissa == 1 || mantissa == 2 || mantissa == 5);
      g_assert_cmpfloat (chart.low, <=, MIN (ends[i][0], 0) + 1e-12);
      g_assert_cmpfloat (chart.high, >=, ends[i][1] - chart.step * 1e-6);
      g_assert_cmpfloat ((chart.high - chart.low) / chart.step, <=, 12);
      g_assert_cmpfloat_with_epsilon (ptm_chart_get_place (&chart, chart.low), 0, 1e-9);
      g_assert_cmpfloat_with_epsilon (ptm_chart_get_place (&chart, chart.high), 1, 1e-9);
    }
}

static void
check_number (const char *lang, double value, int decimals, const char *unit, const char *expected)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_CHART, lang);
  PtmLayout        layout = { .scene = scene };
  PtmData          data = { .layout = &layout };
  g_autofree char *words = ptm_data_format (&data, value, decimals, unit);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_numbers (void)
{
  check_number ("en", 1234567, 0, NULL, "1,234,567");
  check_number ("de", 1234567.5, 1, NULL, "1.234.567,5");
  check_number ("fr", 12345, 0, NULL, "12\342\200\257345");
  check_number ("hi", 1234567, 0, NULL, "12,34,567");
  check_number ("en", -5, 0, "%", "−5%");
  check_number ("de", 5, 0, "%", "5\302\240%");
  check_number ("en", 1200, 0, "€", "€1,200");
  check_number ("de", 1200, 0, "€", "1.200\302\240€");
  check_number ("en", 3.25, 2, "kg", "3.25\302\240kg");
  check_number ("en", -0.001, 1, NULL, "0.0");
  check_number ("en", NAN, 0, "kg", "–\302\240kg");
  /* Money has two digits or none. */
  g_assert_cmpint (ptm_data_get_decimals ("€", 1), ==, 2);
  g_assert_cmpint (ptm_data_get_decimals ("€", 0), ==, 0);
  g_assert_cmpint (ptm_data_get_decimals ("kg", 1), ==, 1);
  g_assert_cmpint (ptm_data_get_decimals (NULL, 1), ==, 1);
  check_number ("en", 3e20, 0, NULL, "3.00\302\240×\302\24010²⁰");
}

static void
test_colors (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int variant = 0; variant < 6; variant++)
    {
      static const double values[] = { 1, 2, 3, 4, 5, 6, 7 };
      g_autoptr (PtmScene) scene = plan_chart ("pie", 7, values, 1000, 1000);
      g_autoptr (GArray) colors = NULL;
      PtmData   data = { 0 };
      PtmLayout layout = { .scene = scene, .variant = variant };

      plan_lay_out (scene, art, variant);
      ptm_data_init (&data, &layout, scene->palette.bg[0]);
      colors = ptm_data_choose_colors (&data, 7);
      g_assert_cmpint (colors->len, ==, 7);
      for (guint i = 0; i < colors->len; i++)
        {
          g_assert_cmpfloat (ptm_color_contrast (g_array_index (colors, PtmColor, i), data.ground), >=, 3);
          for (guint k = 0; k < i; k++)
            g_assert_cmpfloat (ptm_color_delta_e (g_array_index (colors, PtmColor, i), g_array_index (colors, PtmColor, k)), >, 0.02);
        }
    }
}

/* What cannot be shown is said; nothing crashes. */
static void
test_hostile (void)
{
  static const double bad[] = { NAN, INFINITY, -3, 0 }, huge[] = { 1e99, 1, 1e-30 };
  g_autoptr (PtmArt) art = plan_open_art ();

  for (guint kind = 0; kind < G_N_ELEMENTS (KINDS); kind++)
    {
      g_autoptr (PtmScene) one = plan_chart (KINDS[kind], 4, bad, 1000, 700);
      g_autoptr (PtmScene) two = plan_chart (KINDS[kind], 3, huge, 300, 2000);
      g_autoptr (PtmScene) none = plan_chart (KINDS[kind], 0, NULL, 1000, 700);
      g_autoptr (PtmScene) many = plan_new (PTM_KIND_CHART, 900, 900);
      g_autoptr (PtmImage) image = NULL;
      PtmNode *chart = ptm_scene_add_node (many, NULL, PTM_NODE_CHART);

      ptm_node_set (&chart->chart, KINDS[kind]);
      for (int i = 0; i < 200; i++)
        add_row (chart, i % 7 == 0 ? NULL : "Somewhere with a rather long name", 1, &(double){ i % 13 });
      plan_lay_out (one, art, 0);
      g_assert_cmpint (one->unmet->len, >=, 2);
      plan_lay_out (two, art, 1);
      plan_lay_out (none, art, 2);
      g_assert_cmpint (none->unmet->len, >, 0);
      plan_lay_out (many, art, 0);
      g_assert_cmpint (many->unmet->len, >, 0);
      image = plan_render (many, art, PTM_RENDER_ALL);
    }
}

static void
test_repeatable (void)
{
  static const double values[] = { 12, 31.5, 7 };
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_chart ("bar", 3, values, 1000, 700);
  PtmNode *chart;
  guint    nodes, children;

  plan_lay_out (scene, art, 0);
  chart = ptm_scene_find (scene, "c");
  nodes = scene->nodes->len;
  children = chart->children->len;
  plan_lay_out (scene, art, 0);
  g_assert_cmpint (scene->nodes->len, ==, nodes);
  g_assert_cmpint (ptm_scene_find (scene, "c")->children->len, ==, children);
}

/* In Arabic the first column stands on the right. */
static void
test_right_to_left (void)
{
  static const double values[] = { 40, 20, 10 };
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_chart ("column", 3, values, 1200, 900);
  PtmNode *chart, *tallest = NULL;

  ptm_node_set (&scene->lang, "ar");
  plan_lay_out (scene, art, 0);
  chart = ptm_scene_find (scene, "c");
  for (guint i = 0; i < chart->children->len; i++)
    {
      PtmNode *child = chart->children->pdata[i];

      if (g_strcmp0 (child->shape, "rect") == 0 && (tallest == NULL || child->frame.height > tallest->frame.height))
        tallest = child;
    }
  g_assert_nonnull (tallest);
  g_assert_cmpfloat (tallest->frame.x, >, 600);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-chart/kinds", test_kinds);
  g_test_add_func ("/layout-chart/lengths", test_lengths);
  g_test_add_func ("/layout-chart/negative", test_negative);
  g_test_add_func ("/layout-chart/percents", test_percents);
  g_test_add_func ("/layout-chart/scale", test_scale);
  g_test_add_func ("/layout-chart/numbers", test_numbers);
  g_test_add_func ("/layout-chart/colors", test_colors);
  g_test_add_func ("/layout-chart/hostile", test_hostile);
  g_test_add_func ("/layout-chart/repeatable", test_repeatable);
  g_test_add_func ("/layout-chart/right-to-left", test_right_to_left);
  return g_test_run ();
}
