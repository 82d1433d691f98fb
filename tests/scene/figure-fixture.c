/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Figures the tests of parametric templates share. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "figure-fixture.h"
#include "ptm-figure.h"
#include "ptm-palette.h"
#include "ptm-text.h"

#define PAGE_WIDTH  1240
#define PAGE_HEIGHT 1754
#define LEFT        90
#define TOP         120

PtmScene *
figure_new (PtmArt *art, const char *lang, const char *template, const char *params, double width, double height)
{
  PtmScene *scene = ptm_scene_new (PTM_KIND_DIAGRAM, lang);
  PtmNode  *figure = ptm_scene_add_node (scene, NULL, PTM_NODE_FIGURE);
  g_auto (GStrv) items = g_strsplit (params != NULL ? params : "", "|", -1);
  PtmLayout layout = { .scene = scene, .art = art, .width = PAGE_WIDTH, .height = PAGE_HEIGHT, .unit = PAGE_WIDTH / 100.0, .margin = 90, .base = 35 };

  scene->seed = 3;
  scene->width = PAGE_WIDTH;
  scene->height = PAGE_HEIGHT;
  scene->palette = ptm_palette_get (11);
  scene->palette.bg[0] = PTM_RGB (255, 255, 255);
  layout.type = ptm_type_get (5);
  ptm_node_set (&figure->template, template);
  for (int i = 0; items[i] != NULL; i++)
    {
      char            *sign = strchr (items[i], '=');
      g_autofree char *name = sign != NULL ? g_strndup (items[i], sign - items[i]) : NULL;

      if (name != NULL)
        ptm_node_set_param (figure, name, sign + 1);
    }
  ptm_layout_figure (&layout, figure, (PtmFrame){ LEFT, TOP, width, height });
  ptm_layout_ink_texts (&layout);
  return scene;
}

PtmNode *
figure_get (PtmScene *scene)
{
  return scene->nodes->pdata[0];
}

PtmNode *
figure_find_text (PtmScene *scene, const char *text, guint n)
{
  GPtrArray *children = figure_get (scene)->children;

  for (guint i = 0; i < children->len; i++)
    if (g_strcmp0 (((PtmNode *)children->pdata[i])->text, text) == 0 && n-- == 0)
      return children->pdata[i];
  return NULL;
}

guint
figure_count_text (PtmScene *scene, const char *text)
{
  guint n = 0;

  while (figure_find_text (scene, text, n) != NULL)
    n++;
  return n;
}

GArray *
figure_dup_points (const PtmNode *node)
{
  GArray     *points = g_array_new (FALSE, FALSE, sizeof (double));
  const char *p = node->path != NULL ? node->path : "";

  while (*p != '\0')
    {
      char  *end = NULL;
      double value = g_ascii_strtod (p, &end);

      if (end == p)
        {
          p++;
          continue;
        }
      value = points->len % 2 == 0 ? node->frame.x + value * node->frame.width / 100 : node->frame.y + value * node->frame.height / 100;
      g_array_append_val (points, value);
      p = end;
    }
  return points;
}

void
figure_check (PtmScene *scene)
{
  PtmNode *figure = figure_get (scene);
  PtmFrame box = figure->frame;

  for (guint i = 0; i < figure->children->len; i++)
    {
      const PtmNode  *node = figure->children->pdata[i];
      const PtmFrame *f = &node->frame;
      gboolean        inside = f->x >= box.x - 3 && f->y >= box.y - 3 && f->x + f->width <= box.x + box.width + 3 && f->y + f->height <= box.y + box.height + 3;

      if (!inside)
        g_test_message ("%s %s “%s”: %g,%g %g×%g leaves %g,%g %g×%g", figure->template, node->id, node->text != NULL ? node->text : "", f->x, f->y, f->width, f->height, box.x, box.y, box.width, box.height);
      g_assert_true (inside);
      g_assert_cmpfloat (f->width, >, 0);
      g_assert_cmpfloat (f->height, >, 0);
      g_assert_nonnull (strstr (node->id, "~d"));
      if (node->type == PTM_NODE_TEXT)
        {
          g_assert_cmpint (ptm_text_count_unknown (node, scene->lang), ==, 0);
          g_assert_false (ptm_text_is_cut (node, scene->lang));
        }
    }
}

double
figure_get_x (const PtmNode *node)
{
  return node->frame.x + node->frame.width / 2;
}

double
figure_get_y (const PtmNode *node)
{
  return node->frame.y + node->frame.height / 2;
}
