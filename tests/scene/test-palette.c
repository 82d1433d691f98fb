/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Palettes, type, backdrops and size names: what layouts choose from. */

#include "config.h"

#include <math.h>

#include <cairo.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-backdrop.h"
#include "ptm-palette.h"
#include "ptm-type.h"

static void
test_palettes (void)
{
  g_assert_cmpint (ptm_palette_get_count (), >=, 24);
  for (int i = 0; i < ptm_palette_get_count (); i++)
    {
      PtmPalette palette = ptm_palette_get (i);

      g_test_message ("%s", ptm_palette_get_name (i));
      g_assert_cmpfloat (ptm_color_contrast (palette.ink, palette.bg[0]), >=, 7);
      for (int k = 0; k < 4; k++)
        g_assert_cmpint (palette.accent[k].a, ==, 255);
    }
}

static void
test_words_choose (void)
{
  static const struct
  {
    const char *title;
    const char *family;
  } cases[] = { { "Frühlingskonzert", "spring" }, { "Autumn market", "autumn" }, { "Weihnachtsfeier", "winter" }, { "Nacht der Sterne", "night" }, { "Am Strand", "ocean" }, { "Jazz", "retro" }, { "दिवाली", "saffron" }, { "Kaffeehaus", "cocoa" }, { "桜まつり", "sakura" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, 512, 512);
      PtmPalette palette;
      int        index = 0;

      plan_add_text (scene, "title", cases[i].title);
      palette = ptm_palette_choose (scene, 0);
      while (strcmp (ptm_palette_get_name (index), cases[i].family) != 0)
        index++;
      g_assert_true (ptm_color_equal (palette.accent[0], ptm_palette_get (index).accent[0]));
    }
}

static void
test_readable (void)
{
  for (guint i = 0; i < 64; i++)
    {
      PtmColor ground = PTM_RGB ((i & 3) * 85, (i >> 2 & 3) * 85, (i >> 4 & 3) * 85);

      g_assert_cmpfloat (ptm_color_contrast (ptm_palette_readable (PTM_RGB (200, 60, 60), &ground, 1, 4.5), ground), >=, 4.4);
    }
}

static void
test_types (void)
{
  g_autofree char *arabic = ptm_type_dup_family ("Bebas Neue", FALSE, "ربيع", "ar");
  g_autofree char *japanese = ptm_type_dup_family ("Lato", TRUE, "春の会", "ja");
  g_autofree char *latin = ptm_type_dup_family ("Lato", FALSE, "Ünïted", "de");

  g_assert_cmpint (ptm_type_get_count (), >=, 5);
  g_assert_true (g_str_has_prefix (arabic, "Noto"));
  g_assert_true (g_str_has_prefix (japanese, "Noto Serif CJK JP"));
  g_assert_cmpstr (latin, ==, "Lato");
  g_assert_true (ptm_type_is_rtl ("(123) ربيع abc"));
  g_assert_false (ptm_type_is_rtl ("abc ربيع"));
  g_assert_false (ptm_type_is_rtl (NULL));
}

static void
test_backdrops (void)
{
  static const char *const names[] = { "meadow", "forest", "mountains", "desert", "beach", "sea", "underwater", "sky", "snow", "night", "space", "city", "street", "room", "stage",
                                       "paper", "papercut", "rays", "waves", "shapes", "bokeh", "dots", "confetti" };
  PtmPalette               palette = ptm_palette_get (0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 96, 64);
      cairo_t         *cr = cairo_create (surface);
      PtmFrame         frame = { 0, 0, 96, 64 };

      g_assert_true (ptm_backdrop_is_known (names[i]));
      ptm_backdrop_draw (cr, names[i], &frame, &(PtmBackdropLook){ .palette = &palette, .seed = 1 });
      cairo_surface_flush (surface);
      for (int k = 0; k < 96 * 64; k++)
        g_assert_cmpint (cairo_image_surface_get_data (surface)[k * 4 + 3], ==, 255);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpstr (ptm_backdrop_find ("auf der Wiese"), ==, "meadow");
  g_assert_cmpstr (ptm_backdrop_find ("nowhere at all"), ==, "");
  g_assert_cmpstr (ptm_backdrop_find (NULL), ==, "");
}

/* A darker fill makes the whole place darker. */
static void
test_backdrop_follows_fill (void)
{
  PtmPalette palette = ptm_palette_get (0);
  PtmColor   fill = ptm_backdrop_get_fill ("meadow", &palette);
  double     sums[2] = { 0 };

  for (int pass = 0; pass < 2; pass++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 64, 64);
      cairo_t         *cr = cairo_create (surface);
      PtmFrame         frame = { 0, 0, 64, 64 };

      ptm_backdrop_draw (cr, "meadow", &frame, &(PtmBackdropLook){ .palette = &palette, .fill = pass == 0 ? fill : ptm_palette_shade (fill, -0.12), .seed = 1 });
      cairo_surface_flush (surface);
      for (int k = 0; k < 64 * 64 * 4; k++)
        sums[pass] += cairo_image_surface_get_data (surface)[k];
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpfloat (sums[1], <, sums[0] * 0.95);
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *text;
    int         width;
    int         height;
  } cases[] = { { "1024x1536", 1024, 1536 }, { "1080 × 1350", 1080, 1350 }, { "A4", 1120, 1584 }, { "a3 landscape", 1584, 1120 }, { "square", 1024, 1024 }, { "1:1", 1024, 1024 }, { "2:3", 1024, 1536 }, { "3:2", 1536, 1024 }, { "640X480", 640, 480 }, { "800x600px", 800, 600 }, { "A4 300 dpi", 2480, 3508 }, { "a3 150dpi landscape", 2480, 1754 }, { "A6 300dpi quer", 1748, 1240 }, { "B5", 1120, 1584 }, { "letter 100 dpi", 850, 1100 }, { "Tabloid-200dpi", 2200, 3400 }, { "legal", 1040, 1712 }, { "story", 1080, 1920 }, { "Instagram Story", 1080, 1920 }, { "instagram portrait", 1080, 1350 }, { "youtube thumbnail", 1280, 720 }, { "twitter header", 1500, 500 }, { "x_header", 1500, 500 }, { "leaderboard", 728, 90 }, { "business card 300 dpi", 1004, 650 }, { "wallpaper 4k", 3840, 2160 }, { "icon", 512, 512 }, { "210x297mm", 1120, 1584 } };
  static const char *const wrong[] = { "", "x", "12", "A9", "a4x", "1024x", "10x10", "9999x9999", "0:3", "1:100", "-5x5", "nan:1", "1e9x1e9", "a4 sideways", "a4 5000 dpi x", "300 dpi", "dpi", "b", "instagram"
                                                                                                                                                                                                     "x" };
  int                      width, height;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (ptm_size_parse (cases[i].text, &width, &height));
      g_assert_cmpint (width, ==, cases[i].width);
      g_assert_cmpint (height, ==, cases[i].height);
    }
  width = height = -1;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (ptm_size_parse (wrong[i], &width, &height));
  g_assert_false (ptm_size_parse (NULL, &width, &height));
  g_assert_cmpint (width, ==, -1);
  /* A sheet too large at its resolution gets the highest that can be drawn. */
  g_assert_true (ptm_size_parse ("A0 300 dpi", &width, &height));
  g_assert_cmpfloat ((double)width * height, <=, PTM_IMAGE_MAX_PIXELS);
  g_assert_cmpfloat (fabs (height / (double)width - sqrt (2)), <, 0.01);
  g_assert_true (ptm_size_parse ("16:9", &width, &height));
  g_assert_cmpint (width % 16 + height % 16, ==, 0);
  g_assert_cmpfloat (width / (double)height, >, 1.7);
}

/* Cream gets golden, not grey; grey stays grey; the lightness is what was asked for. */
static void
test_enrich (void)
{
  PtmColor dark = ptm_palette_shade (PTM_RGB (0xff, 0xf5, 0xe4), -0.2), rich = ptm_palette_enrich (dark, 0.2), grey = PTM_RGB (120, 120, 120);

  g_assert_cmpfloat (ptm_color_to_oklch (rich).C, >, ptm_color_to_oklch (dark).C * 1.8);
  g_assert_cmpfloat (fabs (ptm_color_to_oklch (rich).L - ptm_color_to_oklch (dark).L), <, 0.02);
  g_assert_cmpfloat (fabs (ptm_color_to_oklch (rich).h - ptm_color_to_oklch (dark).h), <, 20);
  g_assert_true (ptm_color_equal (ptm_palette_enrich (grey, 0.2), grey));
  g_assert_true (ptm_color_equal (ptm_palette_enrich (dark, 0), dark));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/palettes", test_palettes);
  g_test_add_func ("/palette/words-choose", test_words_choose);
  g_test_add_func ("/palette/readable", test_readable);
  g_test_add_func ("/palette/types", test_types);
  g_test_add_func ("/palette/backdrops", test_backdrops);
  g_test_add_func ("/palette/backdrop-follows-fill", test_backdrop_follows_fill);
  g_test_add_func ("/palette/sizes", test_sizes);
  g_test_add_func ("/palette/enrich", test_enrich);
  return g_test_run ();
}
