/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every way of comparing two versions: which pixels are seen where, what the keys do, and what is said. */

#include "config.h"

#include <math.h>
#include <string.h>
#include "canvas-fixture.h"
#include "ptm-canvas-pane-private.h"
#include "ptm-canvas-private.h"
#include "ptm-compare-handle.h"

#define WIDTH  240
#define HEIGHT 180
/* Above this the names of the versions may lie on the pictures. */
#define NAMES 60

typedef struct
{
  GtkWidget     *window;
  PtmCanvasPane *pane;
  PtmCanvas     *canvas;
  PtmVersion    *first;
  PtmVersion    *second;
  PtmImage      *before;
  PtmImage      *after;
} Fixture;

/* The same picture but for three boxes, of which the one at the lower right is the largest. */
static PtmImage *
change (PtmImage *image)
{
  static const PtmRect boxes[] = { { 10, 12, 20, 10 }, { 160, 120, 60, 40 }, { 110, 20, 12, 12 } };
  guint8              *pixels = g_memdup2 (ptm_image_get_pixels (image), (gsize)WIDTH * HEIGHT * 4);

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    for (int y = boxes[i].y; y < boxes[i].y + boxes[i].height; y++)
      for (int x = boxes[i].x; x < boxes[i].x + boxes[i].width; x++)
        for (int c = 0; c < 3; c++)
          pixels[4 * (y * WIDTH + x) + c] ^= 128;

  return ptm_image_new_take (WIDTH, HEIGHT, pixels);
}

static gboolean
is_measured (gpointer canvas)
{
  return ptm_canvas_is_comparing (canvas) && ptm_changes_is_ready (PTM_CANVAS (canvas)->changes);
}

static gboolean
is_shown (gpointer canvas)
{
  return ptm_tile_store_is_ready (PTM_CANVAS (canvas)->front) && gtk_widget_get_width (PTM_CANVAS (canvas)->name_label) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->before = fixture_image (WIDTH, HEIGHT, 255, 1);
  fixture->after = change (fixture->before);
  fixture->first = fixture_version (1, NULL, fixture->before, -1);
  fixture->second = fixture_version (2, fixture->first, fixture->after, 1000);
  fixture->pane = PTM_CANVAS_PANE (g_object_ref_sink (ptm_canvas_pane_new ()));
  fixture->canvas = fixture->pane->canvas;
  fixture->window = fixture_show (GTK_WIDGET (fixture->pane), 700, 500);
  ptm_canvas_set_flickering (fixture->canvas, FALSE);
  ptm_canvas_pane_set_version (fixture->pane, fixture->second);
  ptm_canvas_pane_set_compare (fixture->pane, TRUE);
  fixture_wait (is_measured, fixture->canvas);
  fixture_wait (is_shown, fixture->canvas);
  ptm_canvas_set_zoom (fixture->canvas, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_let_go (fixture->pane);
  fixture_let_go (fixture->second);
  fixture_let_go (fixture->first);
  ptm_image_unref (fixture->before);
  ptm_image_unref (fixture->after);
}

static void
choose (Fixture *fixture, const char *mode)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.mode", "s", mode));
  fixture_wait (is_measured, fixture->canvas);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  return ++*(guint *)frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_ticked (gpointer frames)
{
  return *(guint *)frames >= 3;
}

/* What has just been shown or moved is laid out with the next frame. */
static guint32 *
render (Fixture *fixture)
{
  guint frames = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->canvas), tick_cb, &frames, NULL);
  fixture_wait (has_ticked, &frames);

  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  ptm_canvas_snapshot (GTK_WIDGET (fixture->canvas), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);

  return fixture_render (node, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)), gtk_widget_get_height (GTK_WIDGET (fixture->canvas)));
}

static guint32
get_image_pixel (PtmImage *image, int x, int y)
{
  const guint8 *p = ptm_image_get_pixels (image) + 4 * (y * WIDTH + x);

  return 0xff000000u | (guint32)p[0] << 16 | (guint32)p[1] << 8 | p[2];
}

/* The image column and row at 100 % in what was drawn. */
static guint32
get_drawn_pixel (Fixture *fixture, const guint32 *drawn, int x, int y)
{
  PtmRect plane = ptm_canvas_view_get_plane (&fixture->canvas->view);

  return drawn[(plane.y + y) * gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) + plane.x + x];
}

/* Outside the handle and the names all pixels of the box are those of the image. */
static void
assert_seen (Fixture *fixture, const guint32 *drawn, PtmImage *image, int left, int top, int right, int bottom)
{
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      g_assert_cmphex (get_drawn_pixel (fixture, drawn, x, y), ==, get_image_pixel (image, x, y));
}

static gboolean
has_handle (gpointer canvas)
{
  return gtk_widget_get_width (PTM_CANVAS (canvas)->handle) > 0;
}

static gboolean
has_wide_handle (gpointer canvas)
{
  GtkWidget *handle = PTM_CANVAS (canvas)->handle;

  return gtk_widget_get_width (handle) > gtk_widget_get_height (handle);
}

static void
test_dividers (Fixture *fixture, gconstpointer data)
{
  GtkAccessible      *handle = GTK_ACCESSIBLE (fixture->canvas->handle);
  g_autofree guint32 *upright = NULL;
  g_autofree guint32 *across = NULL;

  choose (fixture, "slider");
  fixture_wait (has_handle, fixture->canvas);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_HORIZONTAL);
  upright = render (fixture);
  assert_seen (fixture, upright, fixture->before, 0, 0, 100, HEIGHT);
  assert_seen (fixture, upright, fixture->after, 140, 0, WIDTH, HEIGHT);

  choose (fixture, "across");
  fixture_wait (has_wide_handle, fixture->canvas);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_VERTICAL);
  across = render (fixture);
  assert_seen (fixture, across, fixture->before, 0, 0, WIDTH, 70);
  assert_seen (fixture, across, fixture->after, 0, 110, WIDTH, HEIGHT);

  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.more", NULL);
  g_assert_cmpfloat_with_epsilon (ptm_compare_handle_get_position (PTM_COMPARE_HANDLE (handle)), 0.55, 1e-9);
  choose (fixture, "side");
  g_assert_false (gtk_widget_get_visible (fixture->canvas->handle));
}

static void
test_handle (void)
{
  PtmCompareHandle *handle = PTM_COMPARE_HANDLE (g_object_ref_sink (ptm_compare_handle_new ()));
  GtkOrientation    orientation;

  g_object_get (handle, "orientation", &orientation, NULL);
  g_assert_cmpint (orientation, ==, GTK_ORIENTATION_VERTICAL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (handle), "across"));
  g_object_set (handle, "orientation", GTK_ORIENTATION_HORIZONTAL, NULL);
  g_assert_cmpint (ptm_compare_handle_get_orientation (handle), ==, GTK_ORIENTATION_HORIZONTAL);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (handle), "across"));
  g_assert_finalize_object (handle);
}

/* Each channel lies between the two by just the fading, pixel on pixel. */
static void
test_onion (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "onion");
  for (int tenth = 0; tenth <= 10; tenth += 2)
    {
      g_autofree guint32 *drawn = NULL;

      ptm_canvas_set_fade (fixture->canvas, tenth / 10.0);
      drawn = render (fixture);
      for (int y = 0; y < HEIGHT; y += 7)
        for (int x = 0; x < WIDTH; x++)
          for (int shift = 0; shift < 24; shift += 8)
            {
              int before = get_image_pixel (fixture->before, x, y) >> shift & 255, after = get_image_pixel (fixture->after, x, y) >> shift & 255;
              int seen = get_drawn_pixel (fixture, drawn, x, y) >> shift & 255;

              g_assert_cmpfloat_with_epsilon (seen, before + (after - before) * tenth / 10.0, 2.5);
            }
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.less", NULL);
  g_assert_cmpfloat_with_epsilon (fixture->canvas->fade, 0.95, 1e-9);
}

static gboolean
is_flipped (gpointer canvas)
{
  return PTM_CANVAS (canvas)->flipped;
}

static void
test_flicker (Fixture *fixture, gconstpointer data)
{
  PtmCanvas          *canvas = fixture->canvas;
  g_autofree guint32 *own = NULL;
  g_autofree guint32 *other = NULL;

  /* Space moves the picture in every other mode. */
  ptm_canvas_key_pressed (canvas, GDK_KEY_space, 0);
  g_assert_false (canvas->flipped);
  canvas->space_held = FALSE;

  choose (fixture, "flicker");
  own = render (fixture);
  assert_seen (fixture, own, fixture->after, 0, 0, WIDTH, HEIGHT);
  g_assert_true (gtk_widget_has_css_class (canvas->other_label, "faint"));
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_space, 0));
  other = render (fixture);
  assert_seen (fixture, other, fixture->before, 0, 0, WIDTH, HEIGHT);
  g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, "v1 is shown");
  g_assert_true (gtk_widget_has_css_class (canvas->name_label, "faint"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.flip", NULL);
  g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, "v2 is shown");

  /* By itself, without a word, until somebody takes it into his own hands. */
  ptm_canvas_set_flicker_interval (canvas, 0.01);
  g_assert_cmpfloat (canvas->flicker_interval, ==, PTM_CANVAS_MIN_INTERVAL);
  g_object_set (fixture->pane, "flickering", TRUE, NULL);
  fixture_wait (is_flipped, canvas);
  g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, "v2 is shown");
  ptm_canvas_flip (canvas);
  g_assert_false (canvas->flickering);
  g_assert_cmpuint (canvas->flicker_id, ==, 0);
  g_object_set (fixture->pane, "flickering", TRUE, NULL);
  g_assert_cmpuint (canvas->flicker_id, !=, 0);
  choose (fixture, "side");
  g_assert_cmpuint (canvas->flicker_id, ==, 0);
  g_assert_false (canvas->flipped);

  /* Who leaves is not told what can be seen any more. */
  choose (fixture, "flicker");
  ptm_canvas_flip (canvas);
  g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, "v1 is shown");
  ptm_canvas_pane_set_compare (fixture->pane, FALSE);
  g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, "v1 is shown");
}

/* The desktop's wish for no animations decides how it begins. */
static void
test_reduced_motion (void)
{
  GtkSettings *settings = gtk_settings_get_default ();

  for (int animated = 0; animated < 2; animated++)
    {
      PtmCanvas *canvas;

      g_object_set (settings, "gtk-enable-animations", animated, NULL);
      canvas = PTM_CANVAS (g_object_ref_sink (ptm_canvas_new ()));
      g_assert_cmpint (canvas->flickering, ==, animated);
      g_assert_finalize_object (canvas);
    }
}

static void
test_difference (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane      *pane = fixture->pane;
  g_autofree guint32 *drawn = NULL;
  guint32             changed, same;

  g_assert_null (ptm_tile_store_get_image (fixture->canvas->heat));
  choose (fixture, "difference");
  drawn = render (fixture);
  changed = get_drawn_pixel (fixture, drawn, 190, 140);
  same = get_drawn_pixel (fixture, drawn, 60, 90);
  g_assert_cmpuint (same >> 16 & 255, ==, same & 255);
  g_assert_cmpuint (same & 255, <, 100);
  g_assert_cmpuint (changed >> 16 & 255, >, 150);
  g_assert_true (gtk_widget_get_visible (pane->changes_label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->changes_label)), ==, "2744 pixels differ, 6.4 %");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->size_label)), ==, "3 areas changed, the largest at the lower right, 6\u00a0%");
  g_assert_false (gtk_widget_get_visible (pane->badge));

  g_assert_cmpfloat (gtk_adjustment_get_value (pane->threshold_adjustment), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (pane), "compare.more", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (pane->threshold_adjustment), ==, 2);
  gtk_adjustment_set_value (pane->threshold_adjustment, 20);
  g_assert_cmpfloat (ptm_changes_get_threshold (fixture->canvas->changes), ==, 20);
  fixture_wait (is_measured, fixture->canvas);

  ptm_canvas_pane_set_compare (pane, FALSE);
  g_assert_null (ptm_tile_store_get_image (fixture->canvas->heat));
  g_assert_false (ptm_changes_is_possible (fixture->canvas->changes));
  g_assert_false (gtk_widget_get_visible (pane->changes_label));
  g_assert_true (gtk_widget_get_visible (pane->badge));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->size_label)), ==, "v2 · 240 × 180");
}

static void
test_areas (Fixture *fixture, gconstpointer data)
{
  PtmCanvas  *canvas = fixture->canvas;
  GtkWidget  *pane = GTK_WIDGET (fixture->pane);
  const char *description = "240 by 180 pixels. Compared: v1 and v2. 3 areas changed, the largest at the lower right, 6\u00a0%.";
  const char *said[] = { "Change 1 of 3, at the lower right, 60 × 40 pixels", "Change 2 of 3, at the upper left, 20 × 10 pixels", "Change 3 of 3, at the top, 12 × 12 pixels" };

  g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, "3 areas changed, the largest at the lower right, 6\u00a0%");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->pane->area_menu)), ==, 3);
  g_assert_cmpint (ptm_canvas_get_area (canvas), ==, -1);
  for (guint i = 0; i < 4; i++)
    {
      double left, top, right, bottom;

      gtk_widget_activate_action (pane, "compare.next-change", NULL);
      g_assert_cmpint (ptm_canvas_get_area (canvas), ==, i % 3);
      g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, said[i % 3]);
      ptm_canvas_view_from_image (&canvas->view, canvas->area_box.x, canvas->area_box.y, &left, &top);
      ptm_canvas_view_from_image (&canvas->view, canvas->area_box.x + canvas->area_box.width, canvas->area_box.y + canvas->area_box.height, &right, &bottom);
      g_assert_cmpfloat (left, >=, 0);
      g_assert_cmpfloat (top, >=, 0);
      g_assert_cmpfloat (right, <=, canvas->view.width);
      g_assert_cmpfloat (bottom, <=, canvas->view.height);
      g_assert_cmpfloat (right - left, >=, 2 * canvas->area_box.width - 1);
    }
  gtk_widget_activate_action (pane, "compare.previous-change", NULL);
  g_assert_cmpint (ptm_canvas_get_area (canvas), ==, 2);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (fixture->pane->areas_button)), ==, "3 / 3");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (fixture->pane->areas_button)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Changed Areas: 3 / 3");
  gtk_widget_activate_action (pane, "compare.change", "i", 1);
  g_assert_cmpint (ptm_canvas_get_area (canvas), ==, 1);
  gtk_widget_activate_action (pane, "compare.change", "i", 99);
  g_assert_cmpint (ptm_canvas_get_area (canvas), ==, 1);

  /* The heat map has the same areas: one stays where one is. */
  choose (fixture, "difference");
  g_assert_cmpint (ptm_canvas_get_area (canvas), ==, 1);
}

/* The frame lies around the area, not on it. */
static void
test_frame (Fixture *fixture, gconstpointer data)
{
  g_autofree guint32 *before = NULL;
  g_autofree guint32 *after = NULL;
  PtmRect             plane;
  int                 width = gtk_widget_get_width (GTK_WIDGET (fixture->canvas));
  guint               changed = 0;

  choose (fixture, "flicker");
  g_assert_cmpint (ptm_canvas_step_area (fixture->canvas, 1), ==, 0);
  after = render (fixture);
  fixture->canvas->area = -1;
  before = render (fixture);
  plane = ptm_canvas_view_get_plane (&fixture->canvas->view);
  for (int i = 0; i < width * gtk_widget_get_height (GTK_WIDGET (fixture->canvas)); i++)
    if (before[i] != after[i])
      {
        double x = (i % width - plane.x) / fixture->canvas->view.zoom, y = (i / width - plane.y) / fixture->canvas->view.zoom;

        changed++;
        g_assert_false (x >= 160 && x < 220 && y >= 120 && y < 160);
      }
  g_assert_cmpuint (changed, >, 100);
}

/* Zoom and position stay when the mode changes; both pictures are where the numbers say, at every zoom. */
static void
test_alignment (Fixture *fixture, gconstpointer data)
{
  const double zooms[] = { 1, 2, 3, 8 };

  choose (fixture, "flicker");
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree guint32 *own = NULL;
      g_autofree guint32 *other = NULL;
      PtmRect             plane;
      int                 zoom = (int)zooms[i];

      ptm_canvas_set_zoom (fixture->canvas, zoom);
      ptm_canvas_pan (fixture->canvas, 13, -7);
      plane = ptm_canvas_view_get_plane (&fixture->canvas->view);
      own = render (fixture);
      ptm_canvas_flip (fixture->canvas);
      other = render (fixture);
      for (int y = MAX (0, (NAMES - plane.y) / zoom + 1); y < HEIGHT && plane.y + y * zoom < fixture->canvas->view.height - zoom; y += 5)
        for (int x = MAX (0, -plane.x / zoom + 1); x < WIDTH && plane.x + x * zoom < fixture->canvas->view.width - zoom; x += 3)
          {
            int at = (plane.y + y * zoom + zoom / 2) * fixture->canvas->view.width + plane.x + x * zoom + zoom / 2;

            g_assert_cmphex (own[at], ==, get_image_pixel (fixture->after, x, y));
            g_assert_cmphex (other[at], ==, get_image_pixel (fixture->before, x, y));
          }
      ptm_canvas_flip (fixture->canvas);
    }
  choose (fixture, "onion");
  g_assert_cmpfloat (ptm_canvas_get_zoom (fixture->canvas), ==, 8);
}

/* Versions of different form can be looked at, but not subtracted. */
static void
test_other_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmImage) tall = fixture_image (100, 200, 255, 3);
  const char *modes[] = { "side", "slider", "across", "onion", "flicker", "difference" };

  ptm_canvas_set_other (fixture->canvas, tall, "v0");
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree guint32 *drawn = NULL;

      gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "compare.mode", "s", modes[i]);
      drawn = render (fixture);
      g_assert_nonnull (drawn);
    }
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fixture->pane->size_label)), ==, "The versions have different formats");
  g_assert_false (gtk_widget_get_sensitive (fixture->pane->areas_button));
  g_assert_cmpint (ptm_canvas_step_area (fixture->canvas, 1), ==, -1);
}

static gboolean
has_loaded_more (gpointer pane)
{
  return PTM_CANVAS_PANE (pane)->loading_more[0] == NULL && PTM_CANVAS_PANE (pane)->loading_more[1] == NULL;
}

static void
add_version (Fixture *fixture, PtmVersion *version)
{
  ptm_canvas_pane_add_compare (fixture->pane, version);
  fixture_wait (has_loaded_more, fixture->pane);
}

/* Four in all, each at the same place of its own quarter; the oldest of the further ones gives way. */
static void
test_four (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (PtmImage) image = fixture_image (WIDTH, HEIGHT, 255, 4);
  g_autoptr (PtmVersion) third = fixture_version (3, fixture->second, image, -1);
  g_autoptr (PtmVersion) fourth = fixture_version (4, fixture->second, fixture->before, -1);
  g_autoptr (PtmVersion) fifth = fixture_version (5, fixture->second, image, -1);
  PtmImage           *expected[] = { fixture->before, fixture->after, image, fixture->before };
  int                 width = gtk_widget_get_width (GTK_WIDGET (canvas));
  g_autofree guint32 *drawn = NULL;
  graphene_rect_t     last;
  PtmRect             plane;
  double              x, y;

  choose (fixture, "onion");
  add_version (fixture, third);
  g_assert_cmpint (ptm_canvas_get_compare_mode (canvas), ==, PTM_COMPARE_SIDE);
  g_assert_cmpuint (ptm_canvas_get_n_places (canvas), ==, 3);
  add_version (fixture, third);
  add_version (fixture, fixture->second);
  g_assert_cmpuint (ptm_canvas_get_n_places (canvas), ==, 3);
  add_version (fixture, fourth);
  g_assert_cmpuint (ptm_canvas_get_n_places (canvas), ==, 4);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (canvas->more[1].label)), ==, "v4");

  ptm_canvas_set_zoom (canvas, 1);
  drawn = render (fixture);
  plane = ptm_canvas_view_get_plane (&canvas->view);
  for (guint i = 0; i < 4; i++)
    {
      graphene_rect_t place;

      ptm_canvas_get_place (canvas, i, &place);
      for (int row = 100; row < 160; row += 3)
        for (int column = 5; column < WIDTH; column += 7)
          g_assert_cmphex (drawn[((int)place.origin.y + plane.y + row) * width + (int)place.origin.x + plane.x + column], ==, get_image_pixel (expected[i], column, row));
    }

  /* The pointer is over the same pixel in every quarter. */
  ptm_canvas_get_place (canvas, 3, &last);
  x = last.origin.x + 20;
  y = last.origin.y + 30;
  ptm_canvas_to_view (canvas, &x, &y);
  g_assert_cmpfloat (x, ==, 20);
  g_assert_cmpfloat (y, ==, 30);

  add_version (fixture, fifth);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (canvas->more[0].label)), ==, "v4");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (canvas->more[1].label)), ==, "v5");
  ptm_canvas_pane_set_compare (fixture->pane, FALSE);
  ptm_canvas_pane_set_compare (fixture->pane, TRUE);
  fixture_wait (is_measured, canvas);
  g_assert_cmpuint (ptm_canvas_get_n_places (canvas), ==, 2);
  g_assert_false (gtk_widget_get_visible (canvas->more[0].label));
}

/* Leaving while it is measured gives up quietly. */
static void
test_leaving (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      ptm_canvas_pane_set_compare (fixture->pane, FALSE);
      ptm_canvas_pane_set_compare (fixture->pane, TRUE);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "canvas.leave", NULL);
  g_assert_false (ptm_canvas_pane_get_compare (fixture->pane));
  g_assert_cmpuint (ptm_changes_get_n_areas (fixture->canvas->changes), ==, 0);
}

/* In every mode: each control has a name, and all of it fits on a telephone. */
static void
test_controls (Fixture *fixture, gconstpointer data)
{
  const char *modes[] = { "side", "slider", "across", "onion", "flicker", "difference" };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      int minimum;

      choose (fixture, modes[i]);
      gtk_widget_measure (GTK_WIDGET (fixture->pane), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/canvas/compare/handle", test_handle);
  g_test_add_func ("/canvas/compare/reduced-motion", test_reduced_motion);
  add ("/canvas/compare/dividers", test_dividers);
  add ("/canvas/compare/onion", test_onion);
  add ("/canvas/compare/flicker", test_flicker);
  add ("/canvas/compare/difference", test_difference);
  add ("/canvas/compare/areas", test_areas);
  add ("/canvas/compare/frame", test_frame);
  add ("/canvas/compare/alignment", test_alignment);
  add ("/canvas/compare/other-form", test_other_form);
  add ("/canvas/compare/four", test_four);
  add ("/canvas/compare/leaving", test_leaving);
  add ("/canvas/compare/controls", test_controls);

  return g_test_run ();
}
