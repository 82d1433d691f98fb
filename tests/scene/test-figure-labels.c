/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every pictorial template on three shapes of page in eight languages: leaders end on their places and cross nothing, labels
 * stay on the page and clear of each other, and can be read. The places are read from the tables here, not by the code under
 * test. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-figure.h"
#include "ptm-palette.h"
#include "ptm-render-private.h"
#include "ptm-text.h"

static const char *const langs[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
static const int         pages[][2] = { { 1536, 1024 }, { 1024, 1536 }, { 1080, 1080 } };

static PtmScene *
plan_figure (const char *name, const char *lang, int width, int height)
{
  PtmScene *scene = ptm_scene_new (PTM_KIND_DIAGRAM, lang);
  PtmNode  *figure = ptm_scene_add_node (scene, NULL, PTM_NODE_FIGURE);

  scene->width = width;
  scene->height = height;
  scene->seed = 7;
  ptm_node_set (&figure->template, name);
  return scene;
}

static char *
dup_text (GBytes *bytes)
{
  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
cross (const double *a, const double *b)
{
  double d = (a[2] - a[0]) * (b[3] - b[1]) - (a[3] - a[1]) * (b[2] - b[0]), s, t;

  if (fabs (d) < 1e-9)
    return FALSE;
  s = ((b[0] - a[0]) * (b[3] - b[1]) - (b[1] - a[1]) * (b[2] - b[0])) / d;
  t = ((b[0] - a[0]) * (a[3] - a[1]) - (b[1] - a[1]) * (a[2] - a[0])) / d;
  return s > 0.001 && s < 0.999 && t > 0.001 && t < 0.999;
}

/* Whether the line passes through the box. */
static gboolean
passes (const double *line, const PtmFrame *f)
{
  for (int i = 1; i < 100; i++)
    {
      double x = line[0] + (line[2] - line[0]) * i / 100, y = line[1] + (line[3] - line[1]) * i / 100;

      if (x > f->x + 1 && x < f->x + f->width - 1 && y > f->y + 1 && y < f->y + f->height - 1)
        return TRUE;
    }
  return FALSE;
}

/* The place of a key in canvas pixels; FALSE when the row is an arrow. */
static gboolean
read_place (PtmArt *art, const char *name, const char *key, const PtmFrame *drawing, double *x, double *y)
{
  g_autofree char *svg_name = g_strconcat ("figure:", name, NULL);
  g_autofree char *path = g_strconcat ("figures/", name, ".tsv", NULL);
  g_autoptr (GBytes) svg_bytes = ptm_art_dup_svg (art, svg_name);
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, path);
  g_autofree char *svg = dup_text (svg_bytes);
  g_autofree char *text = dup_text (bytes);
  g_autofree char *start = g_strdup_printf ("\n%s\t", key);
  char            *row = strstr (text, start), *end, *box = strstr (svg, "viewBox=\"0 0 ");
  double           width, height;

  if (row == NULL)
    return FALSE;
  g_assert_nonnull (box);
  width = g_ascii_strtod (box + strlen ("viewBox=\"0 0 "), &end);
  height = g_ascii_strtod (end, NULL);
  *x = drawing->x + g_ascii_strtod (row + strlen (start), &end) / width * drawing->width;
  *y = drawing->y + g_ascii_strtod (end + 1, NULL) / height * drawing->height;
  return TRUE;
}

static PtmNode *
find_drawing (PtmScene *scene)
{
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);

  for (guint i = 0; i < objects->len; i++)
    if (g_str_has_prefix (((PtmNode *)objects->pdata[i])->asset, "figure:"))
      return objects->pdata[i];
  g_assert_not_reached ();
}

static void
check_readable (PtmScene *scene, const PtmNode *label)
{
  PtmColor ground = label->fill.a == 255 ? label->fill : scene->palette.bg[0];

  g_assert_cmpfloat (label->font_size, >=, 7);
  g_assert_cmpfloat (ptm_palette_contrast (label->color, &ground, 1), >=, 4.5);
  g_assert_false (ptm_text_is_cut (label, scene->lang));
  g_assert_false (ptm_text_has_gaps (label, scene->lang));
}

static void
check_leaders (PtmScene *scene, PtmArt *art, const char *name)
{
  g_autoptr (GPtrArray) labels = plan_collect (scene, PTM_NODE_LABEL);
  g_autofree double   *lines = g_new0 (double, 4 * labels->len);
  g_autofree gboolean *drawn = g_new0 (gboolean, labels->len);
  const PtmNode       *drawing = find_drawing (scene);

  g_assert_cmpuint (labels->len, >=, 3);
  for (guint i = 0; i < labels->len; i++)
    {
      const PtmNode *label = labels->pdata[i];
      double        *line = &lines[4 * i], x, y;

      g_assert_true (plan_is_inside (scene, &label->frame, 0));
      check_readable (scene, label);
      drawn[i] = ptm_render_get_leader (scene, art, label, line, line + 2);
      if (drawn[i] && read_place (art, name, label->anchor, &drawing->frame, &x, &y))
        {
          g_assert_cmpfloat (fabs (line[2] - x), <, 0.1);
          g_assert_cmpfloat (fabs (line[3] - y), <, 0.1);
        }
    }
  for (guint i = 0; i < labels->len; i++)
    for (guint k = 0; k < labels->len; k++)
      {
        const PtmNode *a = labels->pdata[i], *b = labels->pdata[k];
        gboolean       wrong = i != k && (plan_get_overlap (&a->frame, &b->frame) > 1 || (drawn[i] && passes (&lines[4 * i], &b->frame)) || (drawn[i] && drawn[k] && cross (&lines[4 * i], &lines[4 * k])));

        if (wrong)
          g_test_message ("%s in %s, %d × %d: %s and %s", name, scene->lang, scene->width, scene->height, a->text, b->text);
        g_assert_false (wrong);
      }
}

static void
test_leaders (gconstpointer data)
{
  const char *lang = data;
  g_autoptr (PtmArt) art = plan_open_art ();
  g_auto (GStrv) names = ptm_figure_dup_names (art);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *asset = g_strconcat ("figure:", names[i], NULL);

      if (!ptm_art_has (art, asset))
        continue;
      for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
        {
          g_autoptr (PtmScene) scene = plan_figure (names[i], lang, pages[page][0], pages[page][1]);

          plan_lay_out (scene, art, 0);
          g_assert_cmpuint (scene->unmet->len, ==, 0);
          check_leaders (scene, art, names[i]);
        }
    }
}

/* With blanks instead of words the same holds; every number is there once. */
static void
test_blanks (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_figure ("plant-cell", "en", 1536, 900);
  g_autoptr (GPtrArray) labels = NULL;
  PtmNode *figure = scene->nodes->pdata[0];
  guint64  seen = 0;

  figure->params = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (figure->params, g_strdup ("labels"), g_strdup ("blank"));
  plan_lay_out (scene, art, 0);
  labels = plan_collect (scene, PTM_NODE_LABEL);
  g_assert_cmpuint (labels->len, ==, 11);
  for (guint i = 0; i < labels->len; i++)
    {
      const PtmNode *label = labels->pdata[i];

      g_assert_null (label->text);
      g_assert_cmpint (label->n, >=, 1);
      g_assert_cmpint (label->n, <=, 11);
      seen |= G_GUINT64_CONSTANT (1) << label->n;
      for (guint k = 0; k < i; k++)
        g_assert_cmpfloat (plan_get_overlap (&label->frame, &((PtmNode *)labels->pdata[k])->frame), <, 1);
    }
  g_assert_cmphex (seen, ==, 0xffe);
}

/* In a box that is not wide the lines stand below: the picture stays large, and each number has its line. */
static void
test_lines_below (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_figure ("plant-cell", "en", 900, 1200);
  PtmNode *figure = scene->nodes->pdata[0];
  PtmNode *drawing;
  guint    times[12] = { 0 };

  ptm_node_set_param (figure, "labels", "blank");
  plan_lay_out (scene, art, 0);
  {
    g_autoptr (GPtrArray) labels = plan_collect (scene, PTM_NODE_LABEL);
    g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);

    drawing = objects->pdata[0];
    for (guint i = 0; i < labels->len; i++)
      {
        const PtmNode *label = labels->pdata[i];

        g_assert_null (label->text);
        g_assert_cmpint (label->n, >=, 1);
        g_assert_cmpint (label->n, <=, 11);
        g_assert_cmpfloat (plan_get_overlap (&label->frame, &drawing->frame), <, label->frame.width * label->frame.height * 0.5);
        times[label->n]++;
      }
  }
  for (int n = 1; n <= 11; n++)
    g_assert_cmpuint (times[n], ==, 2);
  g_assert_cmpfloat (drawing->frame.width, >, 900 * 0.45);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_autofree char *path = g_strconcat ("/figure-labels/leaders/", langs[i], NULL);

      g_test_add_data_func (path, langs[i], test_leaders);
    }
  g_test_add_func ("/figure-labels/blanks", test_blanks);
  g_test_add_func ("/figure-labels/lines-below", test_lines_below);
  return g_test_run ();
}
