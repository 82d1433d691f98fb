/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the tile store draws, pixel by pixel, in both kinds of tiles. */

#include "config.h"

#include "ptm-tile-store.h"

#include <math.h>
#include <string.h>
#include "canvas-fixture.h"
#include "ptm-tile-pyramid.h"

static guint32 *
draw (PtmTileStore *store, PtmTileBackend backend, int width, int height, const PtmRect *visible)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  ptm_tile_store_snapshot (store, snapshot, backend, 1, width, height, visible);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  return fixture_render (node, width, height);
}

static guint32
get_pixel (PtmImage *image, int x, int y)
{
  const guint8 *pixel = ptm_image_get_pixels (image) + y * ptm_image_get_stride (image) + 4 * (gsize)x;

  return 0xff000000u | (guint32)pixel[0] << 16 | (guint32)pixel[1] << 8 | pixel[2];
}

static int
get_distance (guint32 a, guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 32; shift += 8)
    most = MAX (most, ABS ((int)(a >> shift & 255) - (int)(b >> shift & 255)));

  return most;
}

static PtmTileStore *
make_store (PtmImage *image)
{
  PtmTileStore *store = ptm_tile_store_new ();

  ptm_tile_store_set_image (store, image);
  g_assert_true (ptm_tile_store_is_ready (store));

  return store;
}

static void
check_enlarged (int factor, PtmTileBackend backend)
{
  g_autoptr (PtmImage) image = fixture_image (301, 277, 255, 1);
  g_autoptr (PtmTileStore) store = make_store (image);
  int                 width = 301 * factor, height = 277 * factor;
  PtmRect             whole = { 0, 0, width, height };
  g_autofree guint32 *pixels = draw (store, backend, width, height, &whole);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      g_assert_cmphex (pixels[(gsize)y * width + x], ==, get_pixel (image, x / factor, y / factor));
}

static void
test_exact (void)
{
  for (int factor = 1; factor <= 4; factor++)
    {
      check_enlarged (factor, PTM_TILE_CAIRO);
      check_enlarged (factor, PTM_TILE_TEXTURE);
    }
}

/* A picture as smooth as photographs are, so that two ways of averaging may be compared. */
static PtmImage *
make_smooth (int width, int height)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + 4 * ((gsize)y * width + x);

        pixel[0] = (guint8)(128 + 100 * sin (x * 0.02));
        pixel[1] = (guint8)(128 + 100 * cos (y * 0.03));
        pixel[2] = (guint8)(128 + 100 * sin ((x + y) * 0.01));
        pixel[3] = 255;
      }

  return ptm_image_new_take (width, height, pixels);
}

static void
check_reduced (int width, int height, PtmTileBackend backend)
{
  g_autoptr (PtmImage) image = make_smooth (1000, 700);
  g_autoptr (PtmImage) reference = ptm_image_scale (image, width, height);
  g_autoptr (PtmTileStore) store = make_store (image);
  PtmRect             whole = { 0, 0, width, height };
  g_autofree guint32 *pixels = draw (store, backend, width, height, &whole);
  int                 worst = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      worst = MAX (worst, get_distance (pixels[(gsize)y * width + x], get_pixel (reference, x, y)));
  /* The last row of a small level stands for less than a whole pixel; as a texture it is squeezed. */
  g_assert_cmpint (worst, <=, backend == PTM_TILE_CAIRO ? 6 : 14);
}

static void
test_smooth (void)
{
  const int widths[] = { 999, 730, 501, 500, 370, 251, 90 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      check_reduced (widths[i], widths[i] * 7 / 10, PTM_TILE_CAIRO);
      check_reduced (widths[i], widths[i] * 7 / 10, PTM_TILE_TEXTURE);
    }
}

static void
test_chequers (void)
{
  g_autoptr (PtmImage) image = fixture_image (64, 64, 0, 1);
  g_autoptr (PtmTileStore) store = make_store (image);
  PtmRect             whole = { 0, 0, 64, 64 };
  g_autofree guint32 *cairo = draw (store, PTM_TILE_CAIRO, 64, 64, &whole);
  g_autofree guint32 *texture = draw (store, PTM_TILE_TEXTURE, 64, 64, &whole);

  g_assert_cmphex (cairo[0], !=, cairo[8]);
  g_assert_cmphex (cairo[0], ==, cairo[8 * 64 + 8]);
  g_assert_cmphex (cairo[0] >> 24, ==, 255);
  g_assert_cmphex (texture[0], ==, cairo[0]);
  g_assert_cmphex (texture[8], ==, cairo[8]);
}

static void
test_only_what_is_seen (void)
{
  g_autoptr (PtmImage) image = fixture_image (1024, 1024, 255, 1);
  g_autoptr (PtmTileStore) store = make_store (image);
  PtmRect      part = { 300, 300, 100, 100 };
  PtmRect      outside = { 5000, 0, 10, 10 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree guint32 *pixels = draw (store, PTM_TILE_CAIRO, 1024, 1024, &part);

  g_assert_cmpuint (ptm_tile_store_get_n_made (store), ==, 1);
  g_assert_cmphex (pixels[350 * 1024 + 350], ==, get_pixel (image, 350, 350));
  ptm_tile_store_snapshot (store, snapshot, PTM_TILE_CAIRO, 1, 1024, 1024, &outside);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_null (node);
  g_assert_cmpuint (ptm_tile_store_get_n_made (store), ==, 1);
}

/* An image that differs from the given one in a single pixel. */
static PtmImage *
change_pixel (PtmImage *image, int x, int y)
{
  gsize   size = ptm_image_get_stride (image) * ptm_image_get_height (image);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), size);

  pixels[y * ptm_image_get_stride (image) + 4 * (gsize)x] ^= 255;

  return ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
}

static void
test_tiles_stay (void)
{
  g_autoptr (PtmImage) image = fixture_image (1024, 1024, 255, 1);
  g_autoptr (PtmImage) changed = change_pixel (image, 700, 100);
  g_autoptr (PtmTileStore) store = make_store (image);
  PtmRect             whole = { 0, 0, 1024, 1024 };
  g_autofree guint32 *first = draw (store, PTM_TILE_CAIRO, 1024, 1024, &whole);
  g_autofree guint32 *again = NULL;
  g_autofree guint32 *second = NULL;

  g_assert_cmpuint (ptm_tile_store_get_n_made (store), ==, 16);
  again = draw (store, PTM_TILE_CAIRO, 1024, 1024, &whole);
  g_assert_cmpuint (ptm_tile_store_get_n_made (store), ==, 16);
  ptm_tile_store_set_image (store, changed);
  second = draw (store, PTM_TILE_CAIRO, 1024, 1024, &whole);
  g_assert_cmpuint (ptm_tile_store_get_n_made (store), ==, 17);
  g_assert_cmphex (second[100 * 1024 + 700], ==, get_pixel (changed, 700, 100));
  g_assert_cmphex (first[100 * 1024 + 700], !=, second[100 * 1024 + 700]);
  g_assert_cmpmem (first, 4, again, 4);
}

static void
test_zooming_makes_no_textures (void)
{
  g_autoptr (PtmImage) image = fixture_image (1024, 1024, 255, 1);
  g_autoptr (PtmTileStore) store = make_store (image);
  PtmRect whole = { 0, 0, 1024, 1024 };

  for (int width = 520; width <= 1024; width += 60)
    {
      g_autofree guint32 *pixels = draw (store, PTM_TILE_TEXTURE, width, width, &whole);

      g_assert_cmphex (pixels[0] >> 24, ==, 255);
    }
  g_assert_cmpuint (ptm_tile_store_get_n_made (store), ==, 16);
}

/* What is drawn while the zoom moves is near enough, costs no tiles, and leaves no trace. */
static void
test_rough (void)
{
  g_autoptr (PtmImage) image = make_smooth (1000, 700);
  g_autoptr (PtmTileStore) store = make_store (image);
  g_autoptr (PtmTileStore) other = make_store (image);
  PtmRect             whole = { 0, 0, 730, 511 };
  g_autofree guint32 *rough = NULL;
  g_autofree guint32 *exact = NULL;
  g_autofree guint32 *expected = draw (other, PTM_TILE_CAIRO, 730, 511, &whole);
  int                 worst = 0;

  ptm_tile_store_set_rough (store, TRUE);
  rough = draw (store, PTM_TILE_CAIRO, 730, 511, &whole);
  g_assert_cmpuint (ptm_tile_store_get_n_made (store), ==, 0);
  for (gsize i = 0; i < 730 * 511; i++)
    worst = MAX (worst, get_distance (rough[i], expected[i]));
  g_assert_cmpint (worst, >, 0);
  g_assert_cmpint (worst, <=, 12);
  ptm_tile_store_set_rough (store, FALSE);
  exact = draw (store, PTM_TILE_CAIRO, 730, 511, &whole);
  g_assert_cmpmem (exact, 4 * 730 * 511, expected, 4 * 730 * 511);
}

/* Pixels stay exact at their size and above, and what is seen through stays on its chequers. */
static void
test_never_rough (void)
{
  g_autoptr (PtmImage) opaque = fixture_image (301, 277, 255, 1);
  g_autoptr (PtmImage) translucent = fixture_image (301, 277, 100, 1);
  g_autoptr (PtmImage) tiny = fixture_image (40, 30, 255, 1);
  PtmImage *images[] = { opaque, translucent, tiny };
  const int widths[] = { 602, 200, 30 }, heights[] = { 554, 184, 22 };

  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autoptr (PtmTileStore) store = make_store (images[i]);
      PtmRect             whole = { 0, 0, widths[i], heights[i] };
      g_autofree guint32 *expected = draw (store, PTM_TILE_CAIRO, widths[i], heights[i], &whole);
      g_autofree guint32 *pixels = NULL;

      ptm_tile_store_set_rough (store, TRUE);
      pixels = draw (store, PTM_TILE_CAIRO, widths[i], heights[i], &whole);
      g_assert_cmpmem (pixels, 4 * (gsize)widths[i] * heights[i], expected, 4 * (gsize)widths[i] * heights[i]);
    }
}

static void
count_cb (PtmTileStore *store, guint *count)
{
  (*count)++;
}

static gboolean
is_ready (gpointer store)
{
  return ptm_tile_store_is_ready (store);
}

static void
test_large_in_thread (void)
{
  g_autoptr (PtmImage) first = fixture_image (1500, 1100, 255, 1);
  g_autoptr (PtmImage) second = fixture_image (1500, 1100, 255, 2);
  g_autoptr (PtmTileStore) store = ptm_tile_store_new ();
  PtmRect             corner = { 0, 0, 10, 10 };
  g_autofree guint32 *pixels = NULL;
  guint               count = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &count);
  ptm_tile_store_set_image (store, first);
  ptm_tile_store_set_image (store, second);
  g_assert_false (ptm_tile_store_is_ready (store));
  g_assert_cmpuint (count, ==, 0);
  fixture_wait (is_ready, store);
  g_assert_cmpuint (count, ==, 1);
  pixels = draw (store, PTM_TILE_CAIRO, 1500, 1100, &corner);
  g_assert_cmphex (pixels[0], ==, get_pixel (second, 0, 0));
}

static void
test_pyramid (void)
{
  g_autoptr (PtmImage) image = fixture_image (257, 130, 255, 3);
  g_autoptr (PtmTilePyramid) pyramid = ptm_tile_pyramid_new (image);

  g_assert_cmpint (ptm_tile_pyramid_get_width (pyramid, 1), ==, 129);
  g_assert_cmpint (ptm_tile_pyramid_get_height (pyramid, 1), ==, 65);
  g_assert_cmpint (ptm_tile_pyramid_find_level (pyramid, 3), ==, 0);
  g_assert_cmpint (ptm_tile_pyramid_find_level (pyramid, 0.51), ==, 0);
  g_assert_cmpint (ptm_tile_pyramid_find_level (pyramid, 0.5), ==, 1);
  g_assert_cmpint (ptm_tile_pyramid_find_level (pyramid, 0.26), ==, 1);
  g_assert_cmpint (ptm_tile_pyramid_find_level (pyramid, 0.0001), ==, ptm_tile_pyramid_get_n_levels (pyramid) - 1);
}

static void
test_finalize (void)
{
  g_autoptr (PtmImage) image = fixture_image (1500, 1100, 255, 1);
  PtmTileStore *store = ptm_tile_store_new ();

  ptm_tile_store_set_image (store, image);
  fixture_wait (is_ready, store);
  ptm_tile_store_set_image (store, NULL);
  g_assert_null (ptm_tile_store_get_image (store));
  g_assert_finalize_object (store);
}

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/canvas/tiles/exact", test_exact);
  g_test_add_func ("/canvas/tiles/smooth", test_smooth);
  g_test_add_func ("/canvas/tiles/chequers", test_chequers);
  g_test_add_func ("/canvas/tiles/only-what-is-seen", test_only_what_is_seen);
  g_test_add_func ("/canvas/tiles/stay", test_tiles_stay);
  g_test_add_func ("/canvas/tiles/zooming-makes-no-textures", test_zooming_makes_no_textures);
  g_test_add_func ("/canvas/tiles/rough", test_rough);
  g_test_add_func ("/canvas/tiles/never-rough", test_never_rough);
  g_test_add_func ("/canvas/tiles/large-in-thread", test_large_in_thread);
  g_test_add_func ("/canvas/tiles/pyramid", test_pyramid);
  g_test_add_func ("/canvas/tiles/finalize", test_finalize);

  return g_test_run ();
}
