/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Regions beyond one picture on screen: kept with a version, as files, and from what a picture was drawn of. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>
#include "canvas-fixture.h"
#include "ptm-canvas-pane-private.h"
#include "ptm-canvas-private.h"
#include "ptm-codec.h"
#include "ptm-region-list.h"
#include "ptm-region.h"
#include "ptm-render.h"
#include "ptm-scene-json.h"

#define WIDTH  120
#define HEIGHT 90

typedef struct
{
  GtkWidget     *window;
  PtmCanvasPane *pane;
  PtmVersion    *version;
  PtmImage      *image;
  char          *folder;
} Fixture;

static gboolean
is_loaded (gpointer pane)
{
  return PTM_CANVAS_PANE (pane)->shown_version != NULL && PTM_CANVAS_PANE (pane)->loading == NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->image = fixture_image (WIDTH, HEIGHT, 255, 1);
  fixture->version = fixture_version (1, NULL, fixture->image, -1);
  fixture->pane = PTM_CANVAS_PANE (g_object_ref_sink (ptm_canvas_pane_new ()));
  fixture->window = fixture_show (GTK_WIDGET (fixture->pane), 700, 500);
  fixture->folder = g_dir_make_tmp ("pentimento-regions-XXXXXX", NULL);
  ptm_canvas_pane_set_version (fixture->pane, fixture->version);
  fixture_wait (is_loaded, fixture->pane);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_let_go (fixture->pane);
  fixture_let_go (fixture->version);
  ptm_image_unref (fixture->image);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
mark (Fixture *fixture, PtmRect rect)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (WIDTH, HEIGHT);

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  ptm_canvas_use_mask (fixture->pane->canvas, mask, PTM_MASK_COMBINE_REPLACE, "Test");
}

static PtmRect
get_bounds (Fixture *fixture)
{
  return ptm_mask_get_bounds (ptm_canvas_get_mask (fixture->pane->canvas));
}

static void
assert_rect (PtmRect rect, int x, int y, int width, int height)
{
  g_assert_cmpint (rect.x, ==, x);
  g_assert_cmpint (rect.y, ==, y);
  g_assert_cmpint (rect.width, ==, width);
  g_assert_cmpint (rect.height, ==, height);
}

static gboolean
is_idle (gpointer canvas)
{
  return PTM_CANVAS (canvas)->job == NULL;
}

static void
act (Fixture *fixture, const char *action, guint position)
{
  GListModel *kept = G_LIST_MODEL (ptm_version_get_kept_regions (fixture->version));
  g_autoptr (PtmRegion) region = g_list_model_get_item (kept, position);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, "s", ptm_region_get_id (region)));
  fixture_wait (is_idle, fixture->pane->canvas);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  GListModel *kept = G_LIST_MODEL (ptm_version_get_kept_regions (fixture->version));
  g_autoptr (PtmRegion) first = NULL;
  g_autoptr (PtmRegion) renamed = NULL;
  g_autoptr (PtmMask) same = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "region.keep", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 0);
  mark (fixture, (PtmRect){ 10, 10, 20, 20 });
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "region.keep", NULL);
  mark (fixture, (PtmRect){ 60, 40, 30, 10 });
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "region.keep", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 2);
  first = g_list_model_get_item (kept, 0);
  g_assert_cmpstr (ptm_region_get_name (first), ==, "Region 1");

  act (fixture, "region.use", 0);
  assert_rect (get_bounds (fixture), 10, 10, 20, 20);
  act (fixture, "region.join", 1);
  assert_rect (get_bounds (fixture), 10, 10, 80, 40);
  ptm_canvas_undo (fixture->pane->canvas);
  assert_rect (get_bounds (fixture), 10, 10, 20, 20);
  act (fixture, "region.forget", 0);
  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 1);
  act (fixture, "region.use", 0);
  assert_rect (get_bounds (fixture), 60, 40, 30, 10);

  renamed = ptm_region_new_renamed (first, "Sky");
  g_assert_cmpstr (ptm_region_get_name (renamed), ==, "Sky");
  g_assert_cmpstr (ptm_region_get_id (renamed), !=, ptm_region_get_id (first));
  same = ptm_region_dup_mask (renamed);
  assert_rect (ptm_mask_get_bounds (same), 10, 10, 20, 20);
}

static gboolean
has_message (gpointer pane)
{
  const char *message = ptm_announcer_get_message (PTM_CANVAS_PANE (pane)->announcer);

  return message != NULL && !g_str_has_prefix (message, "Test");
}

static GFile *
get_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (fixture, "region.png");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PtmImage) written = NULL;

  mark (fixture, (PtmRect){ 30, 20, 40, 30 });
  ptm_canvas_pane_export_region (fixture->pane, file);
  fixture_wait (has_message, fixture->pane);
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  written = ptm_codec_decode (bytes, NULL);
  g_assert_nonnull (written);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      g_assert_cmpint (ptm_image_get_pixels (written)[4 * (y * WIDTH + x)], ==, x >= 30 && x < 70 && y >= 20 && y < 50 ? 255 : 0);

  ptm_canvas_clear_region (fixture->pane->canvas);
  ptm_canvas_pane_import_region (fixture->pane, file);
  while (!ptm_canvas_has_region (fixture->pane->canvas))
    g_main_context_iteration (NULL, TRUE);
  assert_rect (get_bounds (fixture), 30, 20, 40, 30);
  g_assert_cmpstr (ptm_announcer_get_message (fixture->pane->announcer), ==, "Imported, 11 % of the picture");
  g_file_delete (file, NULL, NULL);
}

/* A thing cut out on transparent ground, twice as large: what can be seen is marked, and the size is adapted. */
static void
test_import_alpha (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (fixture, "alpha.png");
  guint8 *pixels = g_malloc0 ((gsize)4 * 240 * 180);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GBytes) png = NULL;

  for (int y = 40; y < 80; y++)
    for (int x = 100; x < 160; x++)
      memcpy (pixels + 4 * (y * 240 + x), (guint8[]){ 200, 30, 90, 255 }, 4);
  image = ptm_image_new_take (240, 180, pixels);
  png = ptm_codec_encode_png (image, NULL, 0, NULL);
  g_file_replace_contents (file, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL, FALSE, 0, NULL, NULL, NULL);
  ptm_canvas_pane_import_region (fixture->pane, file);
  while (!ptm_canvas_has_region (fixture->pane->canvas))
    g_main_context_iteration (NULL, TRUE);
  assert_rect (get_bounds (fixture), 50, 20, 30, 20);
  g_file_delete (file, NULL, NULL);
}

static void
test_import_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (fixture, "missing.png");

  ptm_canvas_pane_import_region (fixture->pane, file);
  fixture_wait (has_message, fixture->pane);
  g_assert_true (g_str_has_prefix (ptm_announcer_get_message (fixture->pane->announcer), "The region cannot be read: "));
  g_assert_false (ptm_canvas_has_region (fixture->pane->canvas));
}

static PtmNode *
add_box (PtmScene *scene, const char *noun, const char *shape, PtmFrame frame, int z)
{
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_SHAPE);

  ptm_node_set (&node->shape, shape);
  ptm_node_set (&node->noun, noun);
  node->frame = frame;
  node->fill = PTM_RGB (30, 60, 90);
  node->z = z;

  return node;
}

static void
test_elements (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->pane->canvas;
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (PtmPictureElements) elements = NULL;
  g_autoptr (PtmPictureElements) none = NULL;
  g_autoptr (GBytes) plain = ptm_codec_encode_png (fixture->image, NULL, 0, NULL);
  int wall, window;

  scene->width = WIDTH;
  scene->height = HEIGHT;
  add_box (scene, "window", "rect", (PtmFrame){ 50, 30, 20, 20 }, 2);
  add_box (scene, "wall", "rect", (PtmFrame){ 20, 10, 80, 70 }, 1);
  png = ptm_scene_write_png (scene, fixture->image, &error);
  g_assert_no_error (error);

  none = ptm_picture_elements_read (plain, fixture->image);
  g_assert_null (none);
  elements = ptm_picture_elements_read (png, fixture->image);
  g_assert_nonnull (elements);
  g_assert_cmpuint (ptm_picture_elements_get_n (elements), ==, 2);
  window = ptm_picture_elements_find (elements, 60, 40);
  wall = ptm_picture_elements_find (elements, 30, 70);
  g_assert_cmpstr (ptm_picture_elements_get (elements, (guint)window)->name, ==, "Window");
  g_assert_cmpstr (ptm_picture_elements_get (elements, (guint)wall)->name, ==, "Wall");
  g_assert_cmpint (ptm_picture_elements_find (elements, 5, 5), ==, -1);

  ptm_canvas_set_tool (canvas, PTM_TOOL_ELEMENT);
  ptm_canvas_set_elements (canvas, elements);
  while (!canvas->cursor_shown || (int)canvas->cursor_x != 60 || (int)canvas->cursor_y != 40)
    {
      ptm_canvas_key_pressed (canvas, (int)canvas->cursor_x > 60 ? GDK_KEY_Left : GDK_KEY_Right, GDK_CONTROL_MASK);
      if ((int)canvas->cursor_y != 40)
        ptm_canvas_key_pressed (canvas, canvas->cursor_y > 40 ? GDK_KEY_Up : GDK_KEY_Down, GDK_CONTROL_MASK);
    }
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  fixture_wait (is_idle, canvas);
  assert_rect (get_bounds (fixture), 50, 30, 20, 20);
  g_assert_true (g_str_has_prefix (ptm_announcer_get_message (fixture->pane->announcer), "Window, "));

  ptm_canvas_select_element (canvas, (guint)wall, PTM_MASK_COMBINE_ADD);
  fixture_wait (is_idle, canvas);
  assert_rect (get_bounds (fixture), 20, 10, 80, 70);
  ptm_canvas_undo (canvas);
  assert_rect (get_bounds (fixture), 50, 30, 20, 20);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* Of several things with one name each can be asked for. */
static void
test_namesakes (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Flower, at the lower left", "Flower, at the lower left (2)", "Flower, at the lower right", "Wall" };
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  g_autoptr (PtmPictureElements) elements = NULL;
  g_autoptr (GBytes) png = NULL;

  scene->width = WIDTH;
  scene->height = HEIGHT;
  add_box (scene, "flower", "rect", (PtmFrame){ 4, HEIGHT - 20, 8, 8 }, 1);
  add_box (scene, "flower", "rect", (PtmFrame){ 14, HEIGHT - 20, 8, 8 }, 2);
  add_box (scene, "flower", "rect", (PtmFrame){ WIDTH - 20, HEIGHT - 20, 8, 8 }, 3);
  add_box (scene, "wall", "rect", (PtmFrame){ 4, 4, 8, 8 }, 4);
  png = ptm_scene_write_png (scene, fixture->image, NULL);
  elements = ptm_picture_elements_read (png, fixture->image);
  g_assert_cmpuint (ptm_picture_elements_get_n (elements), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (ptm_picture_elements_get (elements, i)->name, ==, names[i]);
}

static GtkWidget *
find_action (GtkWidget *root, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_action (child, action);
  return found;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_away (gpointer widget)
{
  return !gtk_widget_get_visible (widget);
}

/* A file dialog has the keys and the mouse; a list that stayed open would keep them. */
static void
test_list_gives_way (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "region.import", "region.export" };
  GtkWidget               *list = g_object_new (PTM_TYPE_REGION_LIST, NULL);
  GtkWidget               *menu = gtk_menu_button_new ();
  GtkWidget               *window;

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), list);
  window = fixture_show (menu, 400, 300);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
      fixture_wait (is_mapped, list);
      g_signal_emit_by_name (find_action (list, actions[i]), "clicked");
      fixture_wait (is_away, list);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  add ("/canvas/regions/kept", test_kept);
  add ("/canvas/regions/files", test_files);
  add ("/canvas/regions/import-alpha", test_import_alpha);
  add ("/canvas/regions/import-broken", test_import_broken);
  add ("/canvas/regions/list-gives-way", test_list_gives_way);
  add ("/canvas/regions/elements", test_elements);
  add ("/canvas/regions/namesakes", test_namesakes);

  return g_test_run ();
}
