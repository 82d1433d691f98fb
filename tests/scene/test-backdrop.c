/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Backdrops: every place at every hour covers its frame, in many tones; words of all languages find them; a wish for an hour
 * keeps the place. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-palette.h"

typedef struct
{
  cairo_surface_t *surface;
  int              width;
  int              height;
} Picture;

static Picture
draw_without (const char *setting, const char *without, int width, int height, guint32 seed)
{
  Picture    picture = { cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height), width, height };
  PtmPalette palette = ptm_palette_get (0);
  PtmFrame   frame = { 0, 0, width, height };
  cairo_t   *cr = cairo_create (picture.surface);

  ptm_backdrop_draw (cr, setting, &frame, &(PtmBackdropLook){ .palette = &palette, .seed = seed, .without = without });
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  g_assert_cmpint (cairo_surface_status (picture.surface), ==, CAIRO_STATUS_SUCCESS);
  return picture;
}

static Picture
draw (const char *setting, int width, int height, guint32 seed)
{
  return draw_without (setting, NULL, width, height, seed);
}

static guint32
get_pixel (const Picture *picture, int x, int y)
{
  return ((const guint32 *)(gconstpointer)(cairo_image_surface_get_data (picture->surface) + y * cairo_image_surface_get_stride (picture->surface)))[x];
}

static double
get_light (const Picture *picture)
{
  double sum = 0;

  for (int y = 0; y < picture->height; y++)
    for (int x = 0; x < picture->width; x++)
      sum += (get_pixel (picture, x, y) >> 8) & 0xff;
  return sum / picture->width / picture->height;
}

/* How many clearly different tones there are: a bare gradient of one colour has few. */
static int
count_tones (const Picture *picture)
{
  gboolean seen[4096] = { 0 };
  int      n = 0;

  for (int y = 0; y < picture->height; y++)
    for (int x = 0; x < picture->width; x++)
      {
        guint32 p = get_pixel (picture, x, y);
        int     key = (p >> 20 & 15) << 8 | (p >> 12 & 15) << 4 | (p >> 4 & 15);

        n += !seen[key];
        seen[key] = TRUE;
      }
  return n;
}

static void
assert_covered (const Picture *picture)
{
  for (int y = 0; y < picture->height; y++)
    for (int x = 0; x < picture->width; x++)
      g_assert_cmpuint (get_pixel (picture, x, y) >> 24, ==, 255);
}

static void
test_places (void)
{
  static const int sizes[][2] = { { 96, 144 }, { 144, 96 }, { 192, 96 }, { 1, 1 }, { 3, 200 } };

  g_assert_cmpuint (ptm_backdrop_get_n (), >=, 36);
  for (guint i = 0; i < ptm_backdrop_get_n (); i++)
    for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
      {
        Picture picture = draw (ptm_backdrop_get_place (i), sizes[k][0], sizes[k][1], 7);

        assert_covered (&picture);
        if (k < 3)
          g_assert_cmpint (count_tones (&picture), >=, 16);
        cairo_surface_destroy (picture.surface);
      }
}

/* The land and the floor lie below the horizon: what is drawn there differs from the sky and the wall above. */
static void
test_ground (void)
{
  for (guint i = 0; i < ptm_backdrop_get_n (); i++)
    {
      const char *name = ptm_backdrop_get_place (i);
      double      horizon = -1;

      if (!ptm_backdrop_has_ground (name, &horizon))
        continue;
      g_assert_cmpfloat (horizon, >, 0.5);
      g_assert_cmpfloat (horizon, <, 0.85);
    }
  g_assert_false (ptm_backdrop_has_ground ("space", NULL));
  g_assert_false (ptm_backdrop_has_ground ("paper", NULL));
}

static void
test_hours (void)
{
  static const char *const places[] = { "meadow", "city", "forest", "beach", "kitchen", "classroom" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *evening = g_strconcat (places[i], "-evening", NULL);
      g_autofree char *night = g_strconcat (places[i], "-night", NULL);
      Picture          pictures[] = { draw (places[i], 96, 96, 3), draw (evening, 96, 96, 3), draw (night, 96, 96, 3) };

      g_assert_true (ptm_backdrop_is_known (evening) && ptm_backdrop_is_known (night));
      g_assert_cmpfloat (get_light (&pictures[1]), <, get_light (&pictures[0]) * 0.95);
      g_assert_cmpfloat (get_light (&pictures[2]), <, get_light (&pictures[1]));
      for (guint k = 0; k < G_N_ELEMENTS (pictures); k++)
        cairo_surface_destroy (pictures[k].surface);
    }
  g_assert_cmpint (ptm_backdrop_get_light ("meadow").a, ==, 0);
  g_assert_cmpint (ptm_backdrop_get_light ("meadow-night").a, >, ptm_backdrop_get_light ("meadow-evening").a);
}

/* The same bytes twice, other ones with another seed. */
static void
test_seed (void)
{
  Picture a = draw ("landscape", 120, 90, 1), b = draw ("landscape", 120, 90, 1), c = draw ("landscape", 120, 90, 2);
  gsize   size = (gsize)cairo_image_surface_get_stride (a.surface) * 90;

  g_assert_cmpint (memcmp (cairo_image_surface_get_data (a.surface), cairo_image_surface_get_data (b.surface), size), ==, 0);
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (a.surface), cairo_image_surface_get_data (c.surface), size), !=, 0);
  cairo_surface_destroy (a.surface);
  cairo_surface_destroy (b.surface);
  cairo_surface_destroy (c.surface);
}

/* A piece that is left out, near to (x, y), leaves the rest of its place as it was. */
static void
check_without (const char *setting, const char *piece, int near_x, int near_y, int least)
{
  Picture whole = draw (setting, 400, 300, 1), bare = draw_without (setting, piece, 400, 300, 1);
  int     changed = 0;

  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 400; x++)
      if (get_pixel (&whole, x, y) != get_pixel (&bare, x, y))
        {
          changed++;
          g_assert_cmpint (ABS (x - near_x), <, 80);
          g_assert_cmpint (ABS (y - near_y), <, 90);
        }
  g_assert_cmpint (changed, >, least);
  cairo_surface_destroy (whole.surface);
  cairo_surface_destroy (bare.surface);
}

static void
test_without (void)
{
  check_without ("room", "sofa", 264, 210, 1500);
  check_without ("beach", "boat", 296, 155, 10);
  check_without ("sea", "boat", 328, 170, 10);
  check_without ("beach", "palm", 340, 150, 1000);
}

static void
test_prints (void)
{
  static const char *const names[] = { "plain", "paper", "papercut", "rays", "waves", "shapes", "bokeh", "dots", "confetti", "tiles", "geometric", "terrazzo", "gradient",
                                       "stripes", "gingham", "halftone", "marble", "blueprint", "chalkboard", "kraft", "notebook", "watercolor" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Picture picture = draw (names[i], 128, 192, 5);

      g_assert_true (ptm_backdrop_is_known (names[i]));
      g_assert_cmpstr (ptm_backdrop_find (names[i]), ==, names[i]);
      g_assert_false (ptm_backdrop_has_ground (names[i], NULL));
      assert_covered (&picture);
      cairo_surface_destroy (picture.surface);
    }
}

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "a quiet forest", "forest" }, { "in the living room", "room" }, { "in der Küche", "kitchen" }, { "Klassenzimmer", "classroom" }, { "auf dem Bauernhof", "farm" }, { "en la playa", "beach" }, { "el laboratorio", "laboratory" }, { "dans la bibliothèque", "library" }, { "un château", "castle" }, { "公园", "park" }, { "厨房里", "kitchen" }, { "図書館", "library" }, { "宇宙", "space" }, { "रसोई में", "kitchen" }, { "जंगल", "forest" }, { "في المدرسة", "classroom" }, { "الصحراء", "desert" }, { "Bergwiese", "meadow" }, { "harbor", "harbour" }, { "polka dots", "dots" }, { "Aquarell", "watercolor" }, { "a forest at night", "forest" }, { "soccer field", "sports-field" },
    /* Not every "sea" is one. */
    { "season", "" },
    { "an officer", "office" },
    { "nowhere at all", "" },
    { "", "" },
    { "\xff\xfe", "" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ptm_backdrop_find (cases[i][0]), ==, cases[i][1]);
  g_assert_cmpstr (ptm_backdrop_find (NULL), ==, "");
  g_assert_cmpstr (ptm_backdrop_find_styled ("meadow", "night"), ==, "meadow-night");
  g_assert_cmpstr (ptm_backdrop_find_styled ("sky", "city, evening"), ==, "city-evening");
  g_assert_cmpstr (ptm_backdrop_find_styled ("forest", "verschneit"), ==, "forest-winter");
  g_assert_cmpstr (ptm_backdrop_find_styled ("forest", NULL), ==, "forest");
}

static void
test_compose (void)
{
  static const char *const cases[][3] = {
    { "meadow", "night", "meadow-night" }, { "meadow-night", "evening", "meadow-evening" }, { "meadow-winter-night", "make it day", "meadow-winter" }, { "meadow-winter-night", "summer", "meadow-night" }, { "city", "snow", "city-winter" }, { "kitchen", "at night", "kitchen-night" }, { "kitchen", "snow", "kitchen" }, { "meadow-night", "beach", "beach" }, { "meadow", "Abend", "meadow-evening" }, { "forest", "la nuit", "forest-night" }, { "forest", "noche", "forest-night" }, { "park", "夜晚", "park-night" }, { "park", "夕方", "park-evening" }, { "park", "रात", "park-night" }, { "park", "ليل", "park-night" }, { "night", "sunset", "landscape-evening" }, { "space", "night", "space" }, { "plain", "night", "night" }, { "meadow", "polka dots", "dots" }, { "meadow", "qwertz", "" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ptm_backdrop_compose (cases[i][0], cases[i][1]), ==, cases[i][2]);
  g_assert_cmpstr (ptm_backdrop_compose (NULL, "forest"), ==, "forest");
  g_assert_cmpstr (ptm_backdrop_compose ("meadow", NULL), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/backdrop/places", test_places);
  g_test_add_func ("/scene/backdrop/ground", test_ground);
  g_test_add_func ("/scene/backdrop/hours", test_hours);
  g_test_add_func ("/scene/backdrop/seed", test_seed);
  g_test_add_func ("/scene/backdrop/without", test_without);
  g_test_add_func ("/scene/backdrop/prints", test_prints);
  g_test_add_func ("/scene/backdrop/words", test_words);
  g_test_add_func ("/scene/backdrop/compose", test_compose);

  return g_test_run ();
}
