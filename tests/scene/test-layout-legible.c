/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What an editor would check with a ruler: nothing is set too small for its page, the page is used, no word is broken, and
 * colours that tell things apart are colours. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-layout-chart.h"
#include "ptm-text.h"

/* Letters are at least this part of the page's shorter side. */
#define LEAST_TYPE (1 / 50.5)

static const int SIZES[][2] = { { 1536, 1024 }, { 1024, 1536 }, { 1200, 1200 }, { 1080, 1920 }, { 1920, 1088 } };

static PtmArt *art;

typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  double least;
} Extent;

/* Of everything but backdrops and ornaments; least is the smallest type. */
static void
add_extent (GPtrArray *nodes, Extent *extent)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];
      gboolean       text = node->text != NULL && *node->text != '\0' && node->font_size > 0 && node->frame.width > 0;

      add_extent (node->children, extent);
      if (text)
        extent->least = MIN (extent->least, node->font_size);
      if (node->frame.width <= 0 || node->type == PTM_NODE_BACKGROUND || g_strcmp0 (node->role, "ornament") == 0 || g_strcmp0 (node->role, "title") == 0 || node->children->len > 0)
        continue;
      extent->left = MIN (extent->left, node->frame.x);
      extent->right = MAX (extent->right, node->frame.x + node->frame.width);
      extent->top = MIN (extent->top, node->frame.y);
      extent->bottom = MAX (extent->bottom, node->frame.y + node->frame.height);
    }
}

static Extent
measure (PtmScene *scene)
{
  Extent extent = { G_MAXDOUBLE, 0, G_MAXDOUBLE, 0, G_MAXDOUBLE };

  add_extent (scene->nodes, &extent);
  return extent;
}

static void
check_type (PtmScene *scene, const char *what, int variant)
{
  Extent extent = measure (scene);
  double side = MIN (scene->width, scene->height);

  if (extent.least < side * LEAST_TYPE)
    g_test_message ("%s, %d × %d, variant %d: type of 1/%.0f of the page", what, scene->width, scene->height, variant, side / extent.least);
  g_assert_cmpfloat (extent.least, >=, side * LEAST_TYPE);
}

/* The drawing under the title takes this part of the page's width and height at least. */
static void
check_fill (PtmScene *scene, const char *what, int variant, double width, double height)
{
  Extent extent = measure (scene);
  double across = (extent.right - extent.left) / scene->width, down = (extent.bottom - extent.top) / scene->height;

  if (across < width || down < height)
    g_test_message ("%s, %d × %d, variant %d: fills %.2f × %.2f", what, scene->width, scene->height, variant, across, down);
  g_assert_cmpfloat (across, >=, width);
  g_assert_cmpfloat (down, >=, height);
}

static PtmScene *
plan_chart (const char *kind, int rows, int columns, const int *size)
{
  static const char *const names[] = { "Water", "Energy", "Climate", "Forest", "Mountain", "River", "Traffic" };
  PtmScene                *scene = plan_new (PTM_KIND_CHART, size[0], size[1]);
  PtmNode                 *chart;

  plan_add_text (scene, "title", "What the city spends money on");
  plan_add_text (scene, "subtitle", "Million euros");
  plan_add_text (scene, "note", "Source: yearly report of the treasury");
  chart = ptm_scene_add_node (scene, NULL, PTM_NODE_CHART);
  ptm_node_set (&chart->chart, kind);
  for (int i = 0; i < rows; i++)
    {
      double values[] = { 12 + i * 7 % 40, 31 - i, 8 + i };

      ptm_node_add_datum (chart, names[i % G_N_ELEMENTS (names)], values, columns);
    }
  return scene;
}

static void
test_charts (void)
{
  static const struct
  {
    const char *kind;
    int         columns;
  } charts[] = { { "column", 1 }, { "bar", 1 }, { "pie", 1 }, { "donut", 1 }, { "line", 1 }, { "line", 2 }, { "grouped", 2 }, { "stacked", 3 }, { "area", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (charts) * G_N_ELEMENTS (SIZES); i++)
    for (int variant = 0; variant < 3; variant++)
      {
        const char *kind = charts[i / G_N_ELEMENTS (SIZES)].kind;
        g_autoptr (PtmScene) scene = plan_chart (kind, 7, charts[i / G_N_ELEMENTS (SIZES)].columns, SIZES[i % G_N_ELEMENTS (SIZES)]);

        plan_lay_out (scene, art, variant);
        check_type (scene, kind, variant);
        check_fill (scene, kind, variant, 0.7, 0.55);
      }
}

/* Parts of a whole are told apart by hue: no black, white or grey among them. */
static void
test_slices (void)
{
  for (guint32 seed = 1; seed < 40; seed++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_chart ("pie", 6, 1, SIZES[0]);
        g_autoptr (GPtrArray) shapes = NULL;
        int slices = 0;

        scene->seed = seed;
        plan_lay_out (scene, art, variant);
        shapes = plan_collect (scene, PTM_NODE_SHAPE);
        for (guint i = 0; i < shapes->len; i++)
          {
            const PtmNode *slice = shapes->pdata[i];
            PtmOklch       lch = ptm_color_to_oklch (slice->fill);

            if (slice->path == NULL || slice->fill.a == 0)
              continue;
            slices++;
            g_assert_cmpfloat (lch.C, >, 0.04);
            g_assert_cmpfloat (lch.L, >, 0.3);
            g_assert_cmpfloat (lch.L, <, 0.95);
          }
        g_assert_cmpint (slices, ==, 6);
      }
}

static PtmScene *
plan_items (PtmKind kind, int n, const int *size)
{
  static const char *const words[] = { "1825: First steam engine in the valley", "1873: The railway arrives", "1921: Electric light in the main street", "1966: The school opens its doors", "1989: A new bridge", "2004: Last train" };
  PtmScene                *scene = plan_new (kind, size[0], size[1]);

  plan_add_text (scene, "title", "A town and its years");
  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i);

      if (kind == PTM_KIND_TIMELINE)
        plan_add_step (scene, id, NULL, words[i % G_N_ELEMENTS (words)]);
      else
        plan_add_text (scene, "body", words[i % G_N_ELEMENTS (words)]);
    }
  return scene;
}

/* Few items are set large and spread over the page. */
static void
test_few_items (void)
{
  static const PtmKind kinds[] = { PTM_KIND_TIMELINE, PTM_KIND_INFOGRAPHIC };

  for (guint i = 0; i < G_N_ELEMENTS (kinds) * G_N_ELEMENTS (SIZES); i++)
    for (int variant = 0; variant < 3; variant++)
      for (int n = 3; n <= 6; n++)
        {
          PtmKind kind = kinds[i / G_N_ELEMENTS (SIZES)];
          g_autoptr (PtmScene) scene = plan_items (kind, n, SIZES[i % G_N_ELEMENTS (SIZES)]);

          plan_lay_out (scene, art, variant);
          check_type (scene, ptm_kind_to_string (kind), variant);
          check_fill (scene, ptm_kind_to_string (kind), variant, 0.6, kind == PTM_KIND_INFOGRAPHIC ? 0.3 : 0.42);
          g_assert_cmpint (scene->unmet->len, ==, 0);
        }
}

/* A figure and the names beside it take the page, the names large enough for the last row of a classroom. */
static void
test_figures (void)
{
  static const char *const names[] = { "plant-cell", "heart", "volcano", "eye" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, 1536, 1024);
        PtmNode *figure;

        plan_add_text (scene, "title", "A drawing");
        figure = ptm_scene_add_node (scene, NULL, PTM_NODE_FIGURE);
        ptm_node_set (&figure->template, names[i]);
        plan_lay_out (scene, art, variant);
        check_type (scene, names[i], variant);
        g_assert_cmpfloat (measure (scene).least, >=, scene->height / 46.0);
        check_fill (scene, names[i], variant, 0.6, 0.62);
      }
}

/* Captions of a row are of one size, and no word of them is broken. */
static void
test_captions (void)
{
  static const char *const words[] = { "apple", "pear", "watermelon", "strawberry", "fig", "pomegranate" };

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_GRID, SIZES[i][0], SIZES[i][1]);
        g_autoptr (GPtrArray) captions = NULL;

        for (int k = 0; k < 24; k++)
          ptm_node_set (&plan_add_object (scene, "apple", "noto:red-apple", "cell")->text, words[k % G_N_ELEMENTS (words)]);
        plan_lay_out (scene, art, variant);
        captions = plan_collect (scene, PTM_NODE_LABEL);
        g_assert_cmpuint (captions->len, ==, 24);
        for (guint k = 0; k < captions->len; k++)
          {
            PtmNode *caption = captions->pdata[k];
            double   width;

            g_assert_cmpint (ptm_text_measure (caption, scene->lang, 0, &width, NULL), ==, 1);
            g_assert_cmpfloat (width, <=, caption->frame.width);
            if (k > 0 && fabs (caption->frame.y - ((PtmNode *)captions->pdata[k - 1])->frame.y) < 1)
              g_assert_cmpfloat (caption->font_size, ==, ((PtmNode *)captions->pdata[k - 1])->font_size);
          }
      }
}

static void
test_mind_maps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_MINDMAP, SIZES[i][0], SIZES[i][1]);

        plan_add_step (scene, "root", NULL, "Saving energy");
        for (int k = 0; k < 13; k++)
          {
            g_autofree char *id = g_strdup_printf ("s%d", k), *parent = g_strdup_printf ("s%d", k % 4);

            plan_add_step (scene, id, NULL, k < 4 ? "Heating" : "Insulate the roof");
            ptm_scene_add_edge (scene, k < 4 ? "root" : parent, id, NULL, FALSE);
          }
        plan_lay_out (scene, art, variant);
        check_type (scene, "mindmap", variant);
        check_fill (scene, "mindmap", variant, 0.7, 0.5);
      }
}

/* A part of a picture is cut off by its panel; what is drawn after it is not. */
static void
test_after_panel (void)
{
  g_autoptr (PtmScene) scene = plan_chart ("pictogram", 3, 1, SIZES[0]);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GPtrArray) panels = NULL;
  PtmNode      *chart = scene->nodes->pdata[3], *title = scene->nodes->pdata[0];
  const guint8 *corner, *pixels;
  int           ink = 0;

  for (guint i = 0; i < chart->data->len; i++)
    {
      PtmDatum *datum = chart->data->pdata[i];

      datum->asset = g_strdup ("noto:red-apple");
      g_array_index (datum->values, double, 0) = 33 + i * 8;
    }
  plan_lay_out (scene, art, 0);
  panels = plan_collect (scene, PTM_NODE_PANEL);
  g_assert_cmpuint (panels->len, >, 0);
  image = plan_render (scene, art, PTM_RENDER_ALL);
  corner = pixels = ptm_image_get_pixels (image);
  for (int y = (int)title->frame.y; y < title->frame.y + title->frame.height; y++)
    for (int x = (int)title->frame.x; x < title->frame.x + title->frame.width; x++)
      ink += memcmp (pixels + (gsize)y * ptm_image_get_stride (image) + (gsize)x * 4, corner, 3) != 0;
  g_assert_cmpint (ink, >, 1000);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/layout-legible/charts", test_charts);
  g_test_add_func ("/layout-legible/slices", test_slices);
  g_test_add_func ("/layout-legible/few-items", test_few_items);
  g_test_add_func ("/layout-legible/figures", test_figures);
  g_test_add_func ("/layout-legible/captions", test_captions);
  g_test_add_func ("/layout-legible/mind-maps", test_mind_maps);
  g_test_add_func ("/layout-legible/after-panel", test_after_panel);
  result = g_test_run ();
  ptm_art_unref (art);
  return result;
}
