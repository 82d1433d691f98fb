/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Finishes: found by name, local, repeatable, and words stay readable on them. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-finish.h"
#include "ptm-palette.h"
#include "ptm-render-private.h"

/* A page with forms, a line, tones and, when asked, a spot. */
static cairo_surface_t *
draw_art (int side, gboolean spot)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t         *cr = cairo_create (surface);
  cairo_pattern_t *sky = cairo_pattern_create_linear (0, 0, 0, side);

  cairo_pattern_add_color_stop_rgb (sky, 0, 0.4, 0.7, 0.95);
  cairo_pattern_add_color_stop_rgb (sky, 1, 0.95, 0.93, 0.8);
  cairo_set_source (cr, sky);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.2, 0.5, 0.25);
  cairo_rectangle (cr, 0, side * 0.7, side, side * 0.3);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.8, 0.25, 0.2);
  cairo_arc (cr, side * 0.3, side * 0.5, side * 0.15, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.2);
  cairo_set_line_width (cr, 3);
  cairo_move_to (cr, side * 0.1, side * 0.9);
  cairo_line_to (cr, side * 0.9, side * 0.8);
  cairo_stroke (cr);
  if (spot)
    {
      cairo_set_source_rgb (cr, 0.9, 0.8, 0.1);
      cairo_rectangle (cr, side / 2, side / 4, 10, 10);
      cairo_fill (cr);
    }
  cairo_pattern_destroy (sky);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  return ((const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x];
}

static void
test_names (void)
{
  static const char *const cases[][2] = {
    { "watercolour", "watercolor" }, { "Aquarell", "watercolor" }, { "aquarelle", "watercolor" }, { "acuarela", "watercolor" }, { "水彩", "watercolor" }, { "जलरंग", "watercolor" }, { "ألوان مائية", "watercolor" }, { "pencil drawing", "sketch" }, { "Bleistiftzeichnung", "sketch" }, { "素描", "sketch" }, { "鉛筆", "sketch" }, { "pixel art", "pixel" }, { "8-bit", "pixel" }, { "像素", "pixel" }, { "ドット絵", "pixel" }, { "Kreide", "chalk" }, { "チョーク", "chalk" }, { "طباشير", "chalk" }, { "Blaupause", "blueprint" }, { "蓝图", "blueprint" }, { "MS Paint", "ms-paint" }, { "Scherenschnitt", "papercut" }, { "剪纸", "papercut" }, { "切り絵", "papercut" }, { "Wachsmalstift", "crayon" }, { "蜡笔", "crayon" }, { "クレヨン", "crayon" }, { "film grain", "film" }, { "Zeitungsdruck", "halftone" }, { "flat", "flat" }
  };
  PtmFinish finish;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (ptm_finish_find (cases[i][0], &finish));
      g_assert_cmpstr (ptm_finish_to_string (finish), ==, cases[i][1]);
    }
  for (int i = 0; i < PTM_N_FINISHES; i++)
    {
      g_assert_true (ptm_finish_find (ptm_finish_to_string (i), &finish));
      g_assert_cmpint (finish, ==, i);
    }
  g_assert_true (ptm_finish_find (NULL, &finish));
  g_assert_cmpint (finish, ==, PTM_FINISH_FLAT);
  g_assert_false (ptm_finish_find ("stained glass", &finish));
}

static void
test_unknown (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 512, 768);
  gboolean named = FALSE;

  ptm_node_set (&scene->finish, "stained glass");
  plan_lay_out (scene, art, 0);
  g_assert_null (scene->finish);
  for (guint i = 0; i < scene->unmet->len; i++)
    {
      const PtmUnmet *unmet = scene->unmet->pdata[i];

      named |= strcmp (unmet->text, "stained glass") == 0 && strcmp (unmet->why, "style") == 0;
    }
  g_assert_true (named);
  ptm_node_set (&scene->finish, "Bleistift");
  plan_lay_out (scene, art, 0);
  g_assert_cmpstr (scene->finish, ==, "sketch");
}

/* A spot that is added changes nothing farther off than the finish says; the same art gives the same bytes. */
static void
test_local (void)
{
  int side = 320;

  for (int i = 0; i < PTM_N_FINISHES; i++)
    {
      cairo_surface_t *a = draw_art (side, FALSE), *b = draw_art (side, TRUE), *c = draw_art (side, FALSE);
      double           reach = ptm_finish_get_reach (i, side, side);
      int              changed = 0;

      ptm_finish_apply (a, i, 1);
      ptm_finish_apply (b, i, 1);
      ptm_finish_apply (c, i, 1);
      for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++)
          {
            gboolean near = x >= side / 2 - reach && x < side / 2 + 10 + reach && y >= side / 4 - reach && y < side / 4 + 10 + reach;

            g_assert_cmphex (get_pixel (a, x, y), ==, get_pixel (c, x, y));
            g_assert_cmpuint (get_pixel (a, x, y) >> 24, ==, 255);
            changed += get_pixel (a, x, y) != get_pixel (b, x, y);
            if (!near)
              g_assert_cmphex (get_pixel (a, x, y), ==, get_pixel (b, x, y));
          }
      g_assert_cmpint (changed, >, 0);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
      cairo_surface_destroy (c);
    }
}

/* Every finish but the flat one changes the page, and what is transparent stays so. */
static void
test_alpha (void)
{
  for (int i = PTM_FINISH_PAPERCUT; i < PTM_N_FINISHES; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 64, 64), *flat = draw_art (96, FALSE), *made = draw_art (96, FALSE);
      int              different = 0;

      ptm_finish_apply (surface, i, 1);
      for (int k = 0; k < 64; k++)
        g_assert_cmphex (get_pixel (surface, k, k), ==, 0);
      ptm_finish_apply (made, i, 1);
      for (int y = 0; y < 96; y++)
        for (int x = 0; x < 96; x++)
          different += get_pixel (flat, x, y) != get_pixel (made, x, y);
      g_assert_cmpint (different, >, 96 * 96 / 10);
      cairo_surface_destroy (surface);
      cairo_surface_destroy (flat);
      cairo_surface_destroy (made);
    }
}

static double
get_luminance (guint32 word)
{
  return ptm_color_contrast (PTM_RGB ((word >> 16) & 0xff, (word >> 8) & 0xff, word & 0xff), PTM_RGB (0, 0, 0));
}

/* In the box of a headline most of the page and its ink differ by the contrast words need. */
static void
test_words_read (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int i = 0; i < PTM_N_FINISHES; i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 480, 640);
      PtmNode         *title = plan_add_text (scene, "title", "Mmmm"), *background = ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND);
      cairo_surface_t *page;
      double           low = 1e9, high = 0;

      ptm_node_set (&background->setting, "meadow");
      ptm_node_set (&scene->finish, ptm_finish_to_string (i));
      plan_lay_out (scene, art, 0);
      page = ptm_render_create_surface (scene, art, PTM_RENDER_ALL, 1);
      for (int y = (int)title->frame.y; y < title->frame.y + title->frame.height; y++)
        for (int x = (int)(title->frame.x + title->frame.width * 0.3); x < title->frame.x + title->frame.width * 0.7; x++)
          {
            double light = get_luminance (get_pixel (page, x, y));

            low = MIN (low, light);
            high = MAX (high, light);
          }
      g_assert_cmpfloat (high / low, >=, 4.5);
      cairo_surface_destroy (page);
    }
}

/* Words are drawn after the finish: their ink is one colour, however wild the art. */
static void
test_words_crisp (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_FLOWCHART, 480, 480);
  cairo_surface_t *page;
  PtmNode         *step = plan_add_step (scene, "a", "step", "HHHH");
  int              best = 0;
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  plan_add_step (scene, "b", "end", "end");
  ptm_scene_add_edge (scene, "a", "b", NULL, TRUE);
  ptm_node_set (&scene->finish, "halftone");
  plan_lay_out (scene, art, 0);
  page = ptm_render_create_surface (scene, art, PTM_RENDER_ALL, 1);
  for (int y = (int)step->frame.y; y < step->frame.y + step->frame.height; y++)
    for (int x = (int)step->frame.x; x < step->frame.x + step->frame.width; x++)
      {
        gpointer key = GUINT_TO_POINTER (get_pixel (page, x, y));
        int      n = GPOINTER_TO_INT (g_hash_table_lookup (counts, key)) + 1;

        g_hash_table_insert (counts, key, GINT_TO_POINTER (n));
        if (get_luminance (GPOINTER_TO_UINT (key)) < 4 || get_luminance (GPOINTER_TO_UINT (key)) > 18)
          best = MAX (best, n);
      }
  g_assert_cmpint (best, >, step->font_size * step->font_size / 4);
  cairo_surface_destroy (page);
}

static void
test_ink (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  PtmFrame         frame = { 0, 0, 40, 40 };
  PtmColor         ink = PTM_RGB (30, 30, 60), half = PTM_RGB (128, 128, 128), ground = PTM_RGB (20, 60, 120);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, ground.r / 255.0, ground.g / 255.0, ground.b / 255.0);
  cairo_paint (cr);
  g_assert_true (ptm_finish_choose_ink (surface, &frame, 1, &ink));
  g_assert_cmpfloat (ptm_color_contrast (ink, ground), >=, 4.5);
  /* Nothing reads on black and white at once. */
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, 20, 40);
  cairo_fill (cr);
  g_assert_false (ptm_finish_choose_ink (surface, &frame, 1, &half));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/finish/names", test_names);
  g_test_add_func ("/scene/finish/unknown", test_unknown);
  g_test_add_func ("/scene/finish/local", test_local);
  g_test_add_func ("/scene/finish/alpha", test_alpha);
  g_test_add_func ("/scene/finish/words-read", test_words_read);
  g_test_add_func ("/scene/finish/words-crisp", test_words_crisp);
  g_test_add_func ("/scene/finish/ink", test_ink);

  return g_test_run ();
}
