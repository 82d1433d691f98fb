/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The frame's arithmetic, and the editor in the window: every page by its actions, applied to a picture whose pixels are known. */

#include "config.h"

#include <adwaita.h>

#include "ptm-canvas-pane.h"
#include "ptm-curve-editor.h"
#include "ptm-picture-editor.h"
#include "ptm-picture-frame.h"
#include "ptm-picture-stage.h"
#include "widgets-fixture.h"
#include "window-fixture.h"

static void
check_rect (PtmRect rect, int x, int y, int width, int height)
{
  g_assert_cmpint (rect.x, ==, x);
  g_assert_cmpint (rect.y, ==, y);
  g_assert_cmpint (rect.width, ==, width);
  g_assert_cmpint (rect.height, ==, height);
}

static void
test_frame_within (void)
{
  PtmPictureFrame frame;

  ptm_picture_frame_init (&frame, 400, 300, FALSE);
  ptm_picture_frame_drag (&frame, PTM_EDGE_LEFT | PTM_EDGE_TOP, 50, 20);
  check_rect (ptm_picture_frame_get_rect (&frame), 50, 20, 350, 280);
  /* Moved as far as the picture goes. */
  ptm_picture_frame_drag (&frame, PTM_EDGE_ALL, -500, 5);
  check_rect (ptm_picture_frame_get_rect (&frame), 0, 20, 350, 280);
  /* An edge does not pass the other one, nor leave the picture. */
  ptm_picture_frame_drag (&frame, PTM_EDGE_RIGHT, -5000, 0);
  check_rect (ptm_picture_frame_get_rect (&frame), 0, 20, PTM_FRAME_MIN, 280);
  ptm_picture_frame_drag (&frame, PTM_EDGE_RIGHT | PTM_EDGE_BOTTOM, 5000, 5000);
  check_rect (ptm_picture_frame_get_rect (&frame), 0, 20, 400, 280);
}

static void
test_frame_shape (void)
{
  PtmPictureFrame frame;

  ptm_picture_frame_init (&frame, 400, 300, FALSE);
  ptm_picture_frame_set_ratio (&frame, 1);
  check_rect (ptm_picture_frame_get_rect (&frame), 50, 0, 300, 300);
  /* A held corner moves away from the opposite one, which stays. */
  ptm_picture_frame_drag (&frame, PTM_EDGE_RIGHT | PTM_EDGE_BOTTOM, -100, -100);
  check_rect (ptm_picture_frame_get_rect (&frame), 50, 0, 200, 200);
  for (int i = 0; i < 200; i++)
    {
      PtmRect rect;

      ptm_picture_frame_drag (&frame, (PtmPictureEdges)(1 + i % 15), (i * 37) % 91 - 45, (i * 53) % 83 - 41);
      rect = ptm_picture_frame_get_rect (&frame);
      g_assert_cmpint (ABS (rect.width - rect.height), <=, 1);
      g_assert_cmpint (rect.x, >=, 0);
      g_assert_cmpint (rect.y, >=, 0);
      g_assert_cmpint (rect.x + rect.width, <=, 400);
      g_assert_cmpint (rect.y + rect.height, <=, 300);
    }
  ptm_picture_frame_drag (&frame, PTM_EDGE_LEFT, NAN, INFINITY);
  g_assert_cmpint (ptm_picture_frame_get_rect (&frame).width, >, 0);
}

/* Around a picture the frame always holds all of it. */
static void
test_frame_around (void)
{
  PtmPictureFrame frame;

  ptm_picture_frame_init (&frame, 400, 300, TRUE);
  ptm_picture_frame_drag (&frame, PTM_EDGE_LEFT, -80, 0);
  check_rect (ptm_picture_frame_get_rect (&frame), -80, 0, 480, 300);
  ptm_picture_frame_drag (&frame, PTM_EDGE_LEFT, 500, 0);
  check_rect (ptm_picture_frame_get_rect (&frame), 0, 0, 400, 300);
  ptm_picture_frame_set_ratio (&frame, 1);
  check_rect (ptm_picture_frame_get_rect (&frame), 0, -50, 400, 400);

  /* A side that grows by an odd number of pixels still makes the shape. */
  ptm_picture_frame_init (&frame, 1090, 681, TRUE);
  ptm_picture_frame_set_ratio (&frame, 1);
  check_rect (ptm_picture_frame_get_rect (&frame), 0, -205, 1090, 1090);
  ptm_picture_frame_init (&frame, 400, 300, TRUE);
  ptm_picture_frame_set_ratio (&frame, 1);
  for (int i = 0; i < 200; i++)
    {
      PtmRect rect;

      ptm_picture_frame_drag (&frame, (PtmPictureEdges)(1 + i % 15), (i * 37) % 91 - 45, (i * 53) % 83 - 41);
      rect = ptm_picture_frame_get_rect (&frame);
      g_assert_cmpint (rect.x, <=, 0);
      g_assert_cmpint (rect.y, <=, 0);
      g_assert_cmpint (rect.x + rect.width, >=, 400);
      g_assert_cmpint (rect.y + rect.height, >=, 300);
      g_assert_cmpint (rect.width, <=, 1201);
    }
}

/* An edge that comes near a shape takes it, near the picture's edge that; far from both it stays where it is. */
static void
test_frame_snap (void)
{
  PtmPictureFrame frame;
  double          left;

  ptm_picture_frame_init (&frame, 400, 300, TRUE);
  ptm_picture_frame_drag (&frame, PTM_EDGE_RIGHT, 130, 0);
  ptm_picture_frame_snap (&frame, PTM_EDGE_RIGHT, 5);
  /* 530 : 300 is nearly 16 : 9, which is 533⅓. */
  check_rect (ptm_picture_frame_get_rect (&frame), 0, 0, 533, 300);
  g_assert_cmpstr (ptm_picture_frame_find_shape (533, 300), ==, "16:9");
  ptm_picture_frame_drag (&frame, PTM_EDGE_LEFT, -130, 0);
  ptm_picture_frame_snap (&frame, PTM_EDGE_LEFT, 5);
  /* As far out as on the other side. */
  check_rect (ptm_picture_frame_get_rect (&frame), -133, 0, 666, 300);
  ptm_picture_frame_drag (&frame, PTM_EDGE_BOTTOM, 0, 62);
  ptm_picture_frame_snap (&frame, PTM_EDGE_BOTTOM, 5);
  check_rect (ptm_picture_frame_get_rect (&frame), -133, 0, 666, 362);
  g_assert_null (ptm_picture_frame_find_shape (666, 362));

  ptm_picture_frame_init (&frame, 300, 400, FALSE);
  ptm_picture_frame_drag (&frame, PTM_EDGE_LEFT | PTM_EDGE_TOP, 3, 102);
  ptm_picture_frame_snap (&frame, PTM_EDGE_LEFT | PTM_EDGE_TOP, 4);
  g_assert_cmpstr (ptm_picture_frame_find_shape (ptm_picture_frame_get_rect (&frame).width, ptm_picture_frame_get_rect (&frame).height), ==, "1:1");
  /* A fixed shape is not left for another one. */
  ptm_picture_frame_set_ratio (&frame, 0.7);
  left = frame.left;
  ptm_picture_frame_snap (&frame, PTM_EDGE_LEFT, 50);
  g_assert_cmpfloat (frame.left, ==, left);
  for (int i = 0; i < 300; i++)
    {
      PtmRect rect;

      ptm_picture_frame_init (&frame, 40 + i, 300, i & 1);
      ptm_picture_frame_drag (&frame, (PtmPictureEdges)(1 + i % 15), (i * 37) % 191 - 95, (i * 53) % 183 - 91);
      ptm_picture_frame_snap (&frame, (PtmPictureEdges)(1 + i % 15), 20);
      rect = ptm_picture_frame_get_rect (&frame);
      if (frame.around)
        g_assert_true (rect.x <= 0 && rect.y <= 0 && rect.x + rect.width >= 40 + i && rect.y + rect.height >= 300);
      else
        g_assert_true (rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= 40 + i && rect.y + rect.height <= 300);
    }
}

static PtmPictureEditor *
edit (WindowFixture *fixture, const char *page)
{
  PtmPictureEditor *editor;
  gint64            end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  g_object_set (fixture->window, "edit-picture", TRUE, NULL);
  editor = window_fixture_find (fixture, PTM_TYPE_PICTURE_EDITOR);
  g_object_set (editor, "page", page, NULL);
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  return editor;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(PtmImage **)user_data = ptm_version_load_image_finish (PTM_VERSION (object), result, NULL);
  g_assert_nonnull (*(PtmImage **)user_data);
}

static PtmImage *
load (PtmVersion *version)
{
  PtmImage *image = NULL;

  ptm_version_load_image_async (version, NULL, loaded_cb, &image);
  while (image == NULL)
    g_main_context_iteration (NULL, TRUE);
  return image;
}

/* Applies what the page shows, and waits for the version. (transfer none) */
static PtmVersion *
apply (WindowFixture *fixture, PtmPictureEditor *editor)
{
  PtmProject *project = ptm_window_get_project (fixture->window);
  GListModel *versions = ptm_project_get_versions (project);
  guint       n = g_list_model_get_n_items (versions);
  gboolean    editing;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.apply", NULL));
  while (g_list_model_get_n_items (versions) == n || ptm_project_is_running (project))
    g_main_context_iteration (NULL, TRUE);
  g_object_get (fixture->window, "edit-picture", &editing, NULL);
  g_assert_false (editing);
  return ptm_project_get_selected_version (project);
}

static void
test_crop (WindowFixture *fixture, gconstpointer data)
{
  PtmPictureEditor *editor;
  PtmVersion       *version;

  window_fixture_import (fixture, 60);
  editor = edit (fixture, "crop");
  g_object_set (editor, "shape", "A4", NULL);
  version = apply (fixture, editor);
  g_assert_cmpstr (ptm_version_get_sentence (version), ==, "Cropped to A4");
  /* 64 × 48 is lower than A4 lying: all of its width, 64 / √2 high. */
  g_assert_cmpint (ptm_version_get_width (version), ==, 64);
  g_assert_cmpint (ptm_version_get_height (version), ==, 45);
}

/* A shape that was turned is called by what it has become, paper by its name. */
static void
test_shape_names (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *shape;
    const char *lying;
    const char *upright;
  } named[] = { { "16:9", "16:9", "9:16" }, { "A3", "A3", "A3" } };
  PtmPictureEditor *editor;

  window_fixture_import (fixture, 60);
  editor = edit (fixture, "extend");
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_object_set (editor, "shape", named[i].shape, NULL);
      g_assert_cmpstr (ptm_picture_editor_get_treatment (editor)->shape, ==, named[i].lying);
      gtk_widget_activate_action (GTK_WIDGET (editor), "editor.swap-shape", NULL);
      g_assert_cmpstr (ptm_picture_editor_get_treatment (editor)->shape, ==, named[i].upright);
    }
}

static void
test_turn (WindowFixture *fixture, gconstpointer data)
{
  PtmPictureEditor *editor;
  PtmVersion       *version;

  window_fixture_import (fixture, 60);
  editor = edit (fixture, "turn");
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.turn-right", NULL);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.flip-across", NULL);
  g_assert_cmpint (ptm_picture_editor_get_treatment (editor)->quarters, ==, 1);
  /* Seen across after a quarter turn is down before it. */
  g_assert_true (ptm_picture_editor_get_treatment (editor)->down);
  version = apply (fixture, editor);
  g_assert_cmpint (ptm_version_get_width (version), ==, 48);
  g_assert_cmpint (ptm_version_get_height (version), ==, 64);
}

static void
test_size_and_extend (WindowFixture *fixture, gconstpointer data)
{
  PtmPictureEditor *editor;
  PtmVersion       *version;

  window_fixture_import (fixture, 60);
  editor = edit (fixture, "size");
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.scale", "i", 50);
  version = apply (fixture, editor);
  g_assert_cmpint (ptm_version_get_width (version), ==, 32);
  g_assert_cmpint (ptm_version_get_height (version), ==, 24);

  editor = edit (fixture, "extend");
  g_object_set (editor, "shape", "square", NULL);
  version = apply (fixture, editor);
  g_assert_cmpint (ptm_version_get_width (version), ==, 32);
  g_assert_cmpint (ptm_version_get_height (version), ==, 32);
}

/* What was there is there afterwards, byte for byte; keys move the edges. */
static void
test_extend_by_keys (WindowFixture *fixture, gconstpointer data)
{
  PtmPictureEditor *editor;
  GtkWidget        *stage;
  PtmVersion       *base = window_fixture_import (fixture, 60), *version;
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;

  editor = edit (fixture, "extend");
  stage = widgets_fixture_find (GTK_WIDGET (editor), PTM_TYPE_PICTURE_STAGE);
  widgets_fixture_key (stage, GDK_KEY_Right, GDK_SHIFT_MASK);
  widgets_fixture_key (stage, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  widgets_fixture_key (stage, GDK_KEY_Left, GDK_CONTROL_MASK);
  check_rect (ptm_picture_stage_get_frame (PTM_PICTURE_STAGE (stage)), -1, -1, 66, 49);
  version = apply (fixture, editor);
  before = load (base);
  after = load (version);
  for (int y = 0; y < 48; y++)
    g_assert_cmpmem (ptm_image_get_pixels (before) + y * ptm_image_get_stride (before), 64 * 4, ptm_image_get_pixels (after) + (y + 1) * ptm_image_get_stride (after) + 4, 64 * 4);
}

static void
test_percent (WindowFixture *fixture, gconstpointer data)
{
  PtmPictureEditor *editor;
  GtkWidget        *spin;

  window_fixture_import (fixture, 60);
  editor = edit (fixture, "size");
  spin = widgets_fixture_find (GTK_WIDGET (editor), GTK_TYPE_SPIN_BUTTON);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widgets_fixture_find (GTK_WIDGET (editor), GTK_TYPE_DROP_DOWN)), 1);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 100);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 62.5);
  g_assert_cmpint (ptm_picture_editor_get_treatment (editor)->width, ==, 40);
  g_assert_cmpint (ptm_picture_editor_get_treatment (editor)->height, ==, 30);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widgets_fixture_find (GTK_WIDGET (editor), GTK_TYPE_DROP_DOWN)), 0);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 40);
}

/* Steps go back and forth across pages; a drag is one of them; a new change ends what could be redone. */
static void
test_undo (WindowFixture *fixture, gconstpointer data)
{
  PtmPictureEditor *editor;
  g_autofree char  *page = NULL;

  window_fixture_import (fixture, 60);
  editor = edit (fixture, "size");
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.scale", "i", 75);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.scale", "i", 50);
  g_object_set (editor, "page", "turn", NULL);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.turn-left", NULL);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.undo", NULL);
  g_assert_cmpint (ptm_picture_editor_get_treatment (editor)->quarters, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.undo", NULL);
  page = g_strdup (ptm_picture_editor_get_treatment (editor)->kind == PTM_TREATMENT_RESIZE ? "size" : "other");
  g_assert_cmpstr (page, ==, "size");
  g_assert_cmpint (ptm_picture_editor_get_treatment (editor)->width, ==, 64);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.redo", NULL);
  g_assert_cmpint (ptm_picture_editor_get_treatment (editor)->width, ==, 32);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.scale", "i", 25);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.redo", NULL);
  g_assert_cmpint (ptm_picture_editor_get_treatment (editor)->width, ==, 16);
}

/* Nothing changed cannot be applied; what was reset is nothing; leaving changes nothing. */
static void
test_nothing (WindowFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "crop", "turn", "size", "extend", "adjust" };
  PtmPictureEditor        *editor = NULL;
  PtmProject              *project = ptm_window_get_project (fixture->window);

  window_fixture_import (fixture, 60);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      editor = edit (fixture, names[i]);
      g_assert_false (ptm_treatment_changes (ptm_picture_editor_get_treatment (editor), 64, 48));
      g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (editor)), ==, 0);
    }
  g_object_set (editor, "page", "turn", NULL);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.turn-left", NULL);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.reset", NULL);
  g_assert_false (ptm_treatment_changes (ptm_picture_editor_get_treatment (editor), 64, 48));
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.cancel", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_versions (project)), ==, 1);
}

static void
test_curve (void)
{
  GtkWidget *curve = g_object_ref_sink (g_object_new (PTM_TYPE_CURVE_EDITOR, NULL));
  PtmCurve   bent = { 3, { 0, 0.4, 1 }, { 0, 0.7, 1 } }, got = ptm_curve_editor_get_curve (PTM_CURVE_EDITOR (curve));

  g_assert_cmpint (got.n, ==, 2);
  ptm_curve_editor_set_curve (PTM_CURVE_EDITOR (curve), &bent, 2);
  got = ptm_curve_editor_get_curve (PTM_CURVE_EDITOR (curve));
  g_assert_cmpint (got.n, ==, 3);
  g_assert_cmpfloat (got.y[1], ==, 0.7);
  g_object_unref (curve);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/app/picture-editor/frame-within", test_frame_within);
  g_test_add_func ("/app/picture-editor/frame-shape", test_frame_shape);
  g_test_add_func ("/app/picture-editor/frame-around", test_frame_around);
  g_test_add_func ("/app/picture-editor/frame-snap", test_frame_snap);
  g_test_add_func ("/app/picture-editor/curve", test_curve);
  g_test_add ("/app/picture-editor/crop", WindowFixture, NULL, window_fixture_set_up, test_crop, window_fixture_tear_down);
  g_test_add ("/app/picture-editor/shape-names", WindowFixture, NULL, window_fixture_set_up, test_shape_names, window_fixture_tear_down);
  g_test_add ("/app/picture-editor/turn", WindowFixture, NULL, window_fixture_set_up, test_turn, window_fixture_tear_down);
  g_test_add ("/app/picture-editor/size-and-extend", WindowFixture, NULL, window_fixture_set_up, test_size_and_extend, window_fixture_tear_down);
  g_test_add ("/app/picture-editor/extend-by-keys", WindowFixture, NULL, window_fixture_set_up, test_extend_by_keys, window_fixture_tear_down);
  g_test_add ("/app/picture-editor/percent", WindowFixture, NULL, window_fixture_set_up, test_percent, window_fixture_tear_down);
  g_test_add ("/app/picture-editor/undo", WindowFixture, NULL, window_fixture_set_up, test_undo, window_fixture_tear_down);
  g_test_add ("/app/picture-editor/nothing", WindowFixture, NULL, window_fixture_set_up, test_nothing, window_fixture_tear_down);
  return g_test_run ();
}
