/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The golden gallery: every plan of tests/scene/plans is laid out and drawn, and looked at as a designer would with a ruler:
 * everything is there, inside its page, readable on what is under it, and hidden by nothing. What is hidden is found by
 * drawing every element's ink on its own, whatever the layout thinks of its boxes. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-text.h"

#define VARIANTS      3
#define MIN_CONTRAST  4.5
#define MAX_ID_CHECKS 60

static PtmArt *art;

static void
collect (GPtrArray *nodes, GPtrArray *out)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      g_ptr_array_add (out, node);
      collect (node->children, out);
    }
}

static GPtrArray *
list_nodes (PtmScene *scene)
{
  GPtrArray *all = g_ptr_array_new ();

  collect (scene->nodes, all);
  return all;
}

static gboolean
is_placed (const PtmNode *node)
{
  return node->frame.width > 0 && node->frame.height > 0;
}

static gboolean
shows_text (const PtmNode *node)
{
  return node->text != NULL && *node->text != '\0' && is_placed (node) && (node->type == PTM_NODE_TEXT || node->type == PTM_NODE_LABEL || node->type == PTM_NODE_BUBBLE);
}

/* A plan of the gallery asks for nothing that cannot be drawn. */
static void
check_nothing_unmet (PtmScene *scene)
{
  for (guint i = 0; i < scene->unmet->len; i++)
    {
      const PtmUnmet *unmet = scene->unmet->pdata[i];

      g_test_message ("unmet: “%s” (%s)", unmet->text, unmet->why);
    }
  g_assert_cmpuint (scene->unmet->len, ==, 0);
}

/* What the plan names is in the picture, or on another page. */
static void
check_all_there (PtmScene *plan, PtmScene *scene)
{
  g_autoptr (GPtrArray) asked = list_nodes (plan);
  g_autoptr (GPtrArray) drawn = list_nodes (scene);

  for (guint i = 0; scene->pages <= 1 && i < asked->len; i++)
    {
      const PtmNode   *node = asked->pdata[i];
      g_autofree char *copy = g_strconcat (node->id, "~", NULL);
      gboolean         found = FALSE;

      if (node->type == PTM_NODE_BACKGROUND || node->type == PTM_NODE_GROUP)
        continue;
      for (guint k = 0; !found && k < drawn->len; k++)
        {
          const PtmNode *other = drawn->pdata[k];

          found = is_placed (other) && (strcmp (other->id, node->id) == 0 || g_str_has_prefix (other->id, copy) || (node->text != NULL && g_strcmp0 (node->text, other->text) == 0));
        }
      if (!found)
        g_test_message ("%s “%s” is not in the picture", node->id, node->text != NULL ? node->text : node->noun);
      g_assert_true (found);
    }
}

static void
check_boxes (PtmScene *scene)
{
  g_autoptr (GPtrArray) nodes = list_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];

      if (!shows_text (node))
        continue;
      if (!plan_is_inside (scene, &node->frame, -1))
        g_test_message ("“%s” leaves the page: %g, %g, %g × %g", node->text, node->frame.x, node->frame.y, node->frame.width, node->frame.height);
      g_assert_true (plan_is_inside (scene, &node->frame, -1));
      g_assert_cmpint (ptm_text_count_unknown (node, scene->lang), ==, 0);
      if (node->type == PTM_NODE_TEXT && ptm_text_is_cut (node, scene->lang))
        g_test_message ("“%s” is cut", node->text);
      g_assert_false (node->type == PTM_NODE_TEXT && ptm_text_is_cut (node, scene->lang));
    }
}

static void
check_text_overlaps (PtmScene *scene)
{
  g_autoptr (GPtrArray) nodes = list_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    for (guint k = i + 1; k < nodes->len; k++)
      {
        const PtmNode *a = nodes->pdata[i], *b = nodes->pdata[k];
        double         least = MIN (a->frame.width * a->frame.height, b->frame.width * b->frame.height);

        if (!shows_text (a) || !shows_text (b) || fabs (a->rotate) > 0.5 || fabs (b->rotate) > 0.5)
          continue;
        if (plan_get_overlap (&a->frame, &b->frame) > least * 0.08)
          g_test_message ("“%s” overlaps “%s”", a->text, b->text);
        g_assert_cmpfloat (plan_get_overlap (&a->frame, &b->frame), <=, least * 0.08);
      }
}

static double
get_linear (guint8 channel)
{
  double c = channel / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

/* WCAG 2.1, relative luminance. */
static double
get_luminance (guint8 r, guint8 g, guint8 b)
{
  return 0.2126 * get_linear (r) + 0.7152 * get_linear (g) + 0.0722 * get_linear (b);
}

/* The mean luminance of the picture without texts, under a text. */
static double
get_ground_luminance (PtmImage *ground, const PtmFrame *f)
{
  int    left = CLAMP ((int)f->x, 0, ptm_image_get_width (ground) - 1), right = CLAMP ((int)(f->x + f->width), left + 1, ptm_image_get_width (ground));
  int    top = CLAMP ((int)f->y, 0, ptm_image_get_height (ground) - 1), bottom = CLAMP ((int)(f->y + f->height), top + 1, ptm_image_get_height (ground));
  double sum = 0;
  int    n = 0;

  for (int y = top; y < bottom; y += 2)
    for (int x = left; x < right; x += 2, n++)
      {
        const guint8 *p = ptm_image_get_pixels (ground) + (gsize)y * ptm_image_get_stride (ground) + (gsize)x * 4;

        sum += get_luminance (p[0], p[1], p[2]);
      }
  return sum / n;
}

static void
check_contrast (PtmScene *scene)
{
  g_autoptr (PtmImage) ground = plan_render (scene, art, PTM_RENDER_PICTURES);
  g_autoptr (GPtrArray) nodes = list_nodes (scene);

  for (guint i = 0; !scene->transparent && i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];
      PtmColor       ink = node->color.a > 0 ? node->color : scene->palette.ink;
      double         under, over = get_luminance (ink.r, ink.g, ink.b), contrast;

      if (node->type != PTM_NODE_TEXT || !shows_text (node) || g_strcmp0 (node->role, "sound") == 0)
        continue;
      under = node->fill.a > 200 ? get_luminance (node->fill.r, node->fill.g, node->fill.b) : get_ground_luminance (ground, &node->frame);
      contrast = (MAX (under, over) + 0.05) / (MIN (under, over) + 0.05);
      if (contrast < MIN_CONTRAST)
        g_test_message ("“%s” has a contrast of %.2f", node->text, contrast);
      g_assert_cmpfloat (contrast, >=, MIN_CONTRAST);
    }
}

static int
compare_z (gconstpointer a, gconstpointer b)
{
  return (*(PtmNode *const *)a)->z - (*(PtmNode *const *)b)->z;
}

/* How much of each element's own ink is still seen once all later ones are drawn over it. */
static void
check_visible (PtmScene *scene)
{
  gsize              n_pixels = (gsize)scene->width * scene->height;
  g_autofree guint8 *covered = g_malloc0 (n_pixels);
  g_autoptr (GPtrArray) nodes = list_nodes (scene);
  int checks = 0;

  g_ptr_array_sort (nodes, compare_z);
  for (guint i = nodes->len; i > 0 && checks < MAX_ID_CHECKS; i--)
    {
      const PtmNode *node = nodes->pdata[i - 1];
      gboolean       counts = shows_text (node) || (node->type == PTM_NODE_OBJECT && strstr (node->id, "~d") == NULL);
      g_autoptr (PtmMask) mask = NULL;
      const guint8 *coverage;
      gsize         own = 0, seen = 0;

      if (!is_placed (node) || node->type == PTM_NODE_BACKGROUND || node->children->len > 0 || (!counts && node->type != PTM_NODE_OBJECT))
        continue;
      mask = ptm_render_node_mask (scene, art, node->id);
      checks++;
      g_assert_nonnull (mask);
      coverage = ptm_mask_get_coverage (mask);
      for (gsize p = 0; p < n_pixels; p++)
        if (coverage[p] >= 128)
          {
            own++;
            seen += !covered[p];
            covered[p] = TRUE;
          }
      if (!counts)
        continue;
      if (own == 0 || seen < own * (shows_text (node) ? 0.97 : 0.35))
        g_test_message ("%s “%s” is hidden: %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " pixels are seen", node->id, node->text != NULL ? node->text : node->noun, seen, own);
      g_assert_cmpuint (own, >, 0);
      g_assert_cmpuint (seen, >=, (gsize)(own * (shows_text (node) ? 0.97 : 0.35)));
    }
}

static void
test_plan (gconstpointer name)
{
  g_autoptr (PtmScene) plan = plan_read_gallery (name);
  g_autoptr (PtmImage) first = NULL;

  for (int variant = 0; variant < VARIANTS; variant++)
    {
      g_autoptr (PtmScene) scene = ptm_scene_copy (plan);

      g_test_message ("%s, variant %d", (const char *)name, variant);
      plan_lay_out (scene, art, variant);
      check_nothing_unmet (scene);
      check_all_there (plan, scene);
      check_boxes (scene);
      check_text_overlaps (scene);
      check_contrast (scene);
      if (variant == 0)
        {
          check_visible (scene);
          first = plan_render (scene, art, PTM_RENDER_ALL);
        }
      else
        {
          g_autoptr (PtmImage) other = plan_render (scene, art, PTM_RENDER_ALL);

          /* A sprite sheet is what its grid says; there is one way to draw it. */
          g_assert_true (scene->kind == PTM_KIND_SPRITESHEET || !ptm_image_equal (first, other));
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  names = plan_list_gallery ();
  art = plan_open_art ();
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/gallery/%.*s", (int)strlen (names->pdata[i]) - 5, (char *)names->pdata[i]);

      g_test_add_data_func (path, names->pdata[i], test_plan);
    }
  result = g_test_run ();
  ptm_art_unref (art);
  return result;
}
