/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side of the window: versions, running edits, comparing, regions of versions, names of its controls. */

#include "config.h"

#include "canvas-fixture.h"
#include "ptm-canvas-pane-private.h"
#include "ptm-edit.h"

typedef struct
{
  GtkWidget     *window;
  PtmCanvasPane *pane;
  PtmImage      *first_image;
  PtmImage      *second_image;
  PtmVersion    *first;
  PtmVersion    *second;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->first_image = fixture_image (120, 90, 255, 1);
  fixture->second_image = fixture_image (120, 90, 255, 2);
  fixture->first = fixture_version (1, NULL, fixture->first_image, -1);
  fixture->second = fixture_version (2, fixture->first, fixture->second_image, 1552384);
  fixture->pane = PTM_CANVAS_PANE (g_object_ref_sink (ptm_canvas_pane_new ()));
  fixture->window = fixture_show (GTK_WIDGET (fixture->pane), 700, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_let_go (fixture->pane);
  fixture_let_go (fixture->second);
  fixture_let_go (fixture->first);
  ptm_image_unref (fixture->first_image);
  ptm_image_unref (fixture->second_image);
}

static gboolean
has_loaded (gpointer pane)
{
  return PTM_CANVAS_PANE (pane)->loading == NULL && PTM_CANVAS_PANE (pane)->loading_other == NULL;
}

static void
show (Fixture *fixture, PtmVersion *version)
{
  ptm_canvas_pane_set_version (fixture->pane, version);
  fixture_wait (has_loaded, fixture->pane);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (fixture->pane->stack));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_version (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane *pane = fixture->pane;
  guint          count = 0;

  g_assert_cmpstr (get_page (fixture), ==, "empty");
  g_signal_connect (pane, "notify::version", G_CALLBACK (count_cb), &count);
  show (fixture, fixture->second);
  show (fixture, fixture->second);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (get_page (fixture), ==, "canvas");
  g_assert_true (ptm_image_equal (ptm_canvas_get_picture (pane->canvas), fixture->second_image));
  g_assert_true (gtk_widget_get_visible (pane->badge));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->badge_label)), ==, "Nothing outside changed");
  g_assert_false (gtk_widget_has_css_class (pane->badge, "warning"));
  g_assert_true (gtk_widget_get_visible (pane->wanted));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->wanted_label)), ==, "12345 pixels outside were put back");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (pane->grow_button)), NULL), ==, ptm_version_get_id (fixture->second));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pane->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL, "Picture v2: make the sky darker");

  show (fixture, fixture->first);
  g_assert_false (gtk_widget_get_visible (pane->badge));
  g_assert_false (gtk_widget_get_visible (pane->wanted));
  show (fixture, NULL);
  g_assert_cmpstr (get_page (fixture), ==, "empty");
}

static void
test_broken_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmVersion) broken = fixture_version (3, NULL, NULL, -1);

  show (fixture, broken);
  g_assert_cmpstr (get_page (fixture), ==, "error");
  g_assert_null (ptm_canvas_pane_dup_region (fixture->pane));
  show (fixture, fixture->first);
  g_assert_cmpstr (get_page (fixture), ==, "canvas");
}

/* The last one asked for is shown, however fast versions are changed. */
static void
test_fast_changes (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    ptm_canvas_pane_set_version (fixture->pane, i % 2 == 0 ? fixture->first : fixture->second);
  fixture_wait (has_loaded, fixture->pane);
  g_assert_true (ptm_image_equal (ptm_canvas_get_picture (fixture->pane->canvas), fixture->second_image));
}

static void
test_region_of_version (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane *pane = fixture->pane;
  gboolean       has_region;
  double         fraction;
  g_autoptr (PtmMask) region = NULL;
  g_autoptr (PtmMask) none = NULL;
  g_autoptr (PtmMask) back = NULL;

  show (fixture, fixture->first);
  g_assert_null (ptm_canvas_pane_dup_region (pane));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (pane), "region.invert", NULL));
  g_object_get (pane, "has-region", &has_region, "region-fraction", &fraction, NULL);
  g_assert_true (has_region);
  g_assert_cmpfloat (fraction, ==, 1);
  region = ptm_canvas_pane_dup_region (pane);
  g_assert_nonnull (region);

  /* A snapshot: painting goes on without it. */
  gtk_widget_activate_action (GTK_WIDGET (pane), "region.clear", NULL);
  g_assert_cmpint (ptm_mask_get_coverage (region)[0], ==, 255);
  gtk_widget_activate_action (GTK_WIDGET (pane), "region.undo", NULL);

  show (fixture, fixture->second);
  none = ptm_canvas_pane_dup_region (pane);
  g_assert_null (none);
  show (fixture, fixture->first);
  back = ptm_canvas_pane_dup_region (pane);
  g_assert_nonnull (back);
  ptm_canvas_pane_set_region (pane, NULL);
  g_assert_null (ptm_canvas_pane_dup_region (pane));
}

/* A saved region is asked for before its picture is there, or was marked on another size. */
static void
test_set_region (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (60, 45);
  g_autoptr (PtmMask) same = ptm_mask_new (120, 90);
  PtmRect left = { 0, 0, 30, 45 };
  double  fraction;

  ptm_mask_fill_rect (mask, &left, PTM_MASK_ADD, NULL);
  ptm_mask_invert (same, NULL);
  ptm_canvas_pane_set_version (fixture->pane, fixture->first);
  ptm_canvas_pane_set_region (fixture->pane, same);
  fixture_wait (has_loaded, fixture->pane);
  g_object_get (fixture->pane, "region-fraction", &fraction, NULL);
  g_assert_cmpfloat (fraction, ==, 1);
  ptm_canvas_pane_set_region (fixture->pane, mask);
  g_object_get (fixture->pane, "region-fraction", &fraction, NULL);
  g_assert_cmpfloat_with_epsilon (fraction, 0.5, 0.02);
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane *pane = fixture->pane;
  g_autoptr (PtmVersion) third = fixture_version (3, fixture->second, fixture->first_image, -1);
  gboolean comparing;

  show (fixture, fixture->first);
  ptm_canvas_pane_set_compare (pane, TRUE);
  fixture_wait (has_loaded, pane);
  g_object_get (pane->canvas, "comparing", &comparing, NULL);
  g_assert_false (comparing);

  show (fixture, fixture->second);
  g_object_get (pane->canvas, "comparing", &comparing, NULL);
  g_assert_true (comparing);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pane->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "120 by 90 pixels. Compared: v1 and v2.");

  ptm_canvas_pane_set_compare_with (pane, third);
  fixture_wait (has_loaded, pane);
  gtk_widget_activate_action (GTK_WIDGET (pane), "compare.mode", "s", "slider");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pane->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "120 by 90 pixels. Compared: v3 and v2.");
  gtk_widget_activate_action (GTK_WIDGET (pane), "canvas.leave", NULL);
  g_assert_false (ptm_canvas_pane_get_compare (pane));
  ptm_canvas_pane_set_compare_with (pane, NULL);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane *pane = fixture->pane;
  g_autoptr (PtmProfile) profile = ptm_profile_new_engine ();
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (profile, "make the sky darker");
  g_autoptr (PtmEdit) edit = ptm_edit_new (request);
  g_autoptr (PtmImage) preview = fixture_image (60, 45, 255, 5);

  show (fixture, fixture->first);
  ptm_canvas_pane_set_edit (pane, edit);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (pane->progress_revealer)));
  ptm_edit_set_sent (edit);
  ptm_edit_set_status (edit, "Painting…");
  ptm_edit_set_preview (edit, preview, 0.5);
  g_assert_true (pane->previewing);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->status_label)), ==, "Painting…");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (pane->progress_bar)), ==, 0.5);

  /* Until the new version is there, its last preview stays. */
  ptm_edit_complete (edit, fixture->second);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (pane->progress_revealer)));
  g_assert_true (pane->previewing);
  show (fixture, fixture->second);
  g_assert_false (pane->previewing);
  ptm_canvas_pane_set_edit (pane, NULL);
}

static void
test_stopped_edit (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane *pane = fixture->pane;
  g_autoptr (PtmProfile) profile = ptm_profile_new_engine ();
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (profile, "make the sky darker");
  g_autoptr (PtmEdit) edit = ptm_edit_new (request);
  g_autoptr (PtmImage) preview = fixture_image (60, 45, 255, 5);

  show (fixture, fixture->first);
  ptm_canvas_pane_set_edit (pane, edit);
  ptm_edit_set_preview (edit, preview, 0.5);
  ptm_edit_cancel (edit);
  g_assert_false (pane->previewing);
  g_assert_cmpstr (get_page (fixture), ==, "canvas");
  ptm_canvas_pane_set_edit (pane, NULL);
}

static gboolean
is_laid_out (gpointer canvas)
{
  return gtk_widget_get_width (canvas) > 0;
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane *pane = fixture->pane;
  GtkWidget     *widget = GTK_WIDGET (pane);

  show (fixture, fixture->first);
  fixture_wait (is_laid_out, pane->canvas);
  gtk_widget_activate_action (widget, "canvas.tool", "s", "brush");
  g_assert_cmpint (ptm_canvas_get_tool (pane->canvas), ==, PTM_TOOL_BRUSH);
  gtk_widget_activate_action (widget, "canvas.swap-tool", NULL);
  g_assert_cmpint (ptm_canvas_get_tool (pane->canvas), ==, PTM_TOOL_ERASER);
  gtk_widget_activate_action (widget, "canvas.brush-larger", NULL);
  g_assert_cmpfloat (ptm_canvas_get_brush_size (pane->canvas), ==, 80);
  gtk_widget_activate_action (widget, "canvas.brush-smaller", NULL);
  g_assert_cmpfloat (ptm_canvas_get_brush_size (pane->canvas), ==, 64);
  gtk_widget_activate_action (widget, "canvas.zoom-in", NULL);
  g_assert_cmpfloat (ptm_canvas_get_zoom (pane->canvas), ==, 1.5);
  gtk_widget_activate_action (widget, "canvas.zoom", "d", 4.0);
  g_assert_cmpfloat (ptm_canvas_get_zoom (pane->canvas), ==, 4);
  gtk_widget_activate_action (widget, "canvas.zoom-100", NULL);
  g_assert_cmpfloat (ptm_canvas_get_zoom (pane->canvas), ==, 1);
  gtk_widget_activate_action (widget, "canvas.leave", NULL);
  g_assert_cmpint (ptm_canvas_get_tool (pane->canvas), ==, PTM_TOOL_PAN);
}

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;

  return FALSE;
}

/* A button inside a named menu button and a scrolled page are not asked for a name of their own. */
static gboolean
is_named (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_SCROLLED_WINDOW (widget) || has_text (widget))
    return TRUE;
  if (GTK_IS_MENU_BUTTON (parent))
    widget = parent;

  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static guint
count_nameless (GtkWidget *widget)
{
  guint count = gtk_widget_get_focusable (widget) && !is_named (widget);

  if (count > 0)
    g_printerr ("nameless: %s\n", G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      count += count_nameless (child);

  return count;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  show (fixture, fixture->second);
  g_assert_cmpuint (count_nameless (GTK_WIDGET (fixture->pane)), ==, 0);
}

/* As narrow as a telephone. */
/* What was taken up for a picture is not offered without one. */
static void
test_no_picture (Fixture *fixture, gconstpointer data)
{
  GtkWidget *options;

  show (fixture, fixture->second);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "canvas.tool", "s", "rectangle");
  options = gtk_widget_get_next_sibling (fixture->pane->tool_bar);
  g_assert_true (gtk_widget_get_mapped (options));
  ptm_canvas_pane_set_version (fixture->pane, NULL);
  g_assert_false (gtk_widget_get_mapped (fixture->pane->tool_bar));
  g_assert_false (gtk_widget_get_mapped (options));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  show (fixture, fixture->second);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "canvas.tool", "s", "brush");
  gtk_widget_measure (GTK_WIDGET (fixture->pane), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
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

  add ("/canvas/pane/version", test_version);
  add ("/canvas/pane/broken-picture", test_broken_picture);
  add ("/canvas/pane/fast-changes", test_fast_changes);
  add ("/canvas/pane/region-of-version", test_region_of_version);
  add ("/canvas/pane/set-region", test_set_region);
  add ("/canvas/pane/compare", test_compare);
  add ("/canvas/pane/edit", test_edit);
  add ("/canvas/pane/stopped-edit", test_stopped_edit);
  add ("/canvas/pane/actions", test_actions);
  add ("/canvas/pane/names", test_names);
  add ("/canvas/pane/no-picture", test_no_picture);
  add ("/canvas/pane/narrow", test_narrow);

  return g_test_run ();
}
