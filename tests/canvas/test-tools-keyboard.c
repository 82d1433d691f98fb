/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every tool, in each mode it has, by the keyboard alone. */

#include "config.h"

#include <math.h>
#include "canvas-fixture.h"
#include "ptm-canvas-pane.h"
#include "ptm-picture-elements.h"
#include "ptm-render.h"
#include "ptm-scene-json.h"
#include "tools-fixture.h"

static gboolean
has_region (gpointer canvas)
{
  return ptm_canvas_has_region (canvas);
}

/* Every tool without a pointer. */
static void
test_keyboard (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_ELLIPSE);
  tools_drop (canvas, 100, 90);
  tools_drop (canvas, 200, 150);
  tools_assert_shape (canvas, tools_in_ellipse, 12, 4);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  tools_drop (canvas, 100, 90);
  tools_walk (canvas, 200, 150);
  g_assert_cmpstr (fixture->said, ==, "101 by 61 pixels.");
  tools_drop (canvas, 200, 150);
  tools_assert_shape (canvas, tools_in_rectangle, 0, 0);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_POLYGON);
  tools_drop (canvas, 100, 50);
  tools_drop (canvas, 300, 50);
  tools_drop (canvas, 100, 250);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  tools_assert_shape (canvas, tools_in_triangle, 10, 6);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_LASSO);
  tools_drop (canvas, 150, 120);
  tools_walk (canvas, 250, 120);
  tools_walk (canvas, 250, 180);
  tools_walk (canvas, 150, 180);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  g_assert_cmpint (tools_get_coverage (canvas, 200, 150), ==, 255);
  ptm_canvas_undo (canvas);
}

static void
test_keyboard_searches (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_WAND);
  tools_drop (canvas, 200, 150);
  tools_wait_for_work (canvas);
  tools_assert_shape (canvas, tools_in_disc, 255, 60 * M_PI);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  tools_drop (canvas, 170, 150);
  tools_drop (canvas, 230, 150);
  tools_wait_for_work (canvas);
  tools_assert_shape (canvas, tools_in_disc, 255, 60 * 2 * M_PI);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  g_assert_false (canvas->refining);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_SCISSORS);
  tools_drop (canvas, 260, 150);
  tools_drop (canvas, 200, 210);
  tools_drop (canvas, 140, 150);
  tools_drop (canvas, 200, 90);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  fixture_wait (has_region, canvas);
  tools_assert_shape (canvas, tools_in_disc, 255, 60 * 2 * M_PI * 1.5);
}

static gboolean
press_key (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

/* Every tool has a key of its own, which takes it. */
static void
test_keys (ToolsFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = g_object_ref_sink (ptm_canvas_pane_new ());
  GtkWidget *window = fixture_show (pane, 500, 400);

  for (PtmToolKind kind = PTM_N_TOOLS; kind > PTM_TOOL_PAN; kind--)
    {
      PtmToolKind taken;

      g_assert_true (press_key (pane, ptm_tool_kind_get_facts (kind - 1)->keyval));
      g_object_get (pane, "tool", &taken, NULL);
      g_assert_cmpint (taken, ==, kind - 1);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (pane);
}

/* A region of the left half of the picture, which every mark lies across. */
#define BASE_END 210

static PtmMask *
base_new (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (TOOLS_WIDTH, TOOLS_HEIGHT);
  PtmRect left = { 0, 0, BASE_END, TOOLS_HEIGHT };

  /* A snapshot has no steps to take back. */
  ptm_mask_fill_rect (mask, &left, PTM_MASK_ADD, NULL);
  return ptm_mask_snapshot (mask);
}

/* Keys held at the first place say how the mark joins. */
static void
begin (PtmCanvas *canvas, int x, int y, GdkModifierType state)
{
  tools_walk (canvas, x, y);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, state));
}

static void
follow (PtmCanvas *canvas, const int (*places)[2], int n, GdkModifierType state)
{
  begin (canvas, places[0][0], places[0][1], state);
  for (int i = 1; i < n; i++)
    tools_drop (canvas, places[i][0], places[i][1]);
}

static gboolean
is_done (gpointer canvas)
{
  return PTM_CANVAS (canvas)->job == NULL && !ptm_tool_can_take_back (PTM_CANVAS (canvas)->tool) && ptm_canvas_can_undo (canvas);
}

static void
mark (PtmCanvas *canvas, PtmToolKind kind, GdkModifierType state)
{
  static const int corners[][2] = { { 100, 90 }, { 200, 150 }, { 240, 60 } };
  static const int around[][2] = { { 260, 150 }, { 200, 210 }, { 140, 150 }, { 200, 90 } };
  static const int across[][2] = { { 170, 150 }, { 230, 150 } };

  switch (kind)
    {
    case PTM_TOOL_BRUSH:
    case PTM_TOOL_ERASER:
      begin (canvas, 170, 150, state);
      tools_walk (canvas, 230, 150);
      g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, state | GDK_SHIFT_MASK));
      break;
    case PTM_TOOL_RECTANGLE:
    case PTM_TOOL_ELLIPSE:
      follow (canvas, (const int[][2]){ { 170, 90 }, { 240, 150 } }, 2, state);
      break;
    case PTM_TOOL_LASSO:
      begin (canvas, 150, 120, state);
      tools_walk (canvas, 250, 120);
      tools_walk (canvas, 250, 180);
      tools_walk (canvas, 150, 180);
      break;
    case PTM_TOOL_POLYGON:
      follow (canvas, corners, G_N_ELEMENTS (corners), state);
      break;
    case PTM_TOOL_SCISSORS:
      follow (canvas, around, G_N_ELEMENTS (around), state);
      break;
    case PTM_TOOL_OBJECT:
      follow (canvas, across, G_N_ELEMENTS (across), state);
      tools_wait_for_work (canvas);
      break;
    case PTM_TOOL_WAND:
    case PTM_TOOL_ELEMENT:
      begin (canvas, 200, 150, state);
      break;
    case PTM_TOOL_PAN:
    case PTM_N_TOOLS:
    default:
      g_assert_not_reached ();
    }
  if (kind == PTM_TOOL_LASSO || kind == PTM_TOOL_POLYGON || kind == PTM_TOOL_SCISSORS || kind == PTM_TOOL_OBJECT)
    g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  fixture_wait (is_done, canvas);
}

/* Where a mark is partly there, at its edge, the shapes are tested elsewhere. */
static void
assert_joined (PtmCanvas *canvas, PtmMask *alone, PtmMaskCombine how)
{
  const guint8 *marks = ptm_mask_get_coverage (alone);
  int           n = 0;

  for (int i = 0; i < TOOLS_WIDTH * TOOLS_HEIGHT; i++)
    {
      gboolean in_base = i % TOOLS_WIDTH < BASE_END, in_mark = marks[i] == 255;
      gboolean expected = how == PTM_MASK_COMBINE_ADD         ? in_base || in_mark
                          : how == PTM_MASK_COMBINE_SUBTRACT  ? in_base && !in_mark
                          : how == PTM_MASK_COMBINE_INTERSECT ? in_base && in_mark
                                                              : in_mark;

      if (in_mark || marks[i] == 0)
        n += ptm_mask_get_coverage (ptm_canvas_get_mask (canvas))[i] != (expected ? 255 : 0);
    }
  g_assert_cmpint (n, ==, 0);
}

static PtmMask *
mark_alone (PtmCanvas *canvas, PtmToolKind kind)
{
  g_autoptr (PtmMask) everything = NULL;
  g_autoptr (PtmMask) all = NULL;
  PtmMask *alone;

  ptm_canvas_set_mask (canvas, NULL);
  /* There has to be something to erase. */
  if (kind == PTM_TOOL_ERASER)
    {
      everything = ptm_mask_new (TOOLS_WIDTH, TOOLS_HEIGHT);
      ptm_mask_invert (everything, NULL);
      all = ptm_mask_snapshot (everything);
      ptm_canvas_set_mask (canvas, all);
    }
  mark (canvas, kind, 0);
  alone = ptm_mask_snapshot (ptm_canvas_get_mask (canvas));
  if (kind == PTM_TOOL_ERASER)
    ptm_mask_invert (alone, NULL);
  return alone;
}

static void
set_elements (PtmCanvas *canvas, PtmImage *image)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  g_autoptr (GBytes) png = NULL;
  g_autoptr (PtmPictureElements) elements = NULL;
  g_autoptr (GError) error = NULL;
  PtmNode *node;

  scene->width = TOOLS_WIDTH;
  scene->height = TOOLS_HEIGHT;
  node = ptm_scene_add_node (scene, NULL, PTM_NODE_SHAPE);
  ptm_node_set (&node->shape, "rect");
  ptm_node_set (&node->noun, "disc");
  node->frame = (PtmFrame){ 160, 110, 80, 80 };
  node->fill = PTM_RGB (200, 40, 40);
  png = ptm_scene_write_png (scene, image, &error);
  g_assert_no_error (error);
  elements = ptm_picture_elements_read (png, image);
  ptm_canvas_set_elements (canvas, elements);
}

/* Every tool in every mode: the mode chosen before, and by the keys held at the first place. */
static void
test_modes (ToolsFixture *fixture, gconstpointer data)
{
  static const GdkModifierType keys[] = {
    [PTM_MASK_COMBINE_REPLACE] = 0,
    [PTM_MASK_COMBINE_ADD] = GDK_SHIFT_MASK,
    [PTM_MASK_COMBINE_SUBTRACT] = GDK_ALT_MASK,
    [PTM_MASK_COMBINE_INTERSECT] = GDK_SHIFT_MASK | GDK_ALT_MASK,
  };
  PtmCanvas  *canvas = fixture->canvas;
  PtmToolKind kind = (PtmToolKind)GPOINTER_TO_INT (data);
  g_autoptr (PtmMask) alone = NULL;

  ptm_canvas_set_brush_size (canvas, 40);
  ptm_canvas_set_tool (canvas, kind);
  if (kind == PTM_TOOL_ELEMENT)
    set_elements (canvas, fixture->image);
  alone = mark_alone (canvas, kind);
  for (int i = 0; i < 8; i++)
    {
      PtmMaskCombine how = (PtmMaskCombine)(i / 2);
      gboolean       by_keys = i & 1, brushes = !ptm_tool_kind_get_facts (kind)->has_mode;
      g_autoptr (PtmMask) base = base_new ();

      /* A brush takes away as an eraser does, and has no other modes. */
      if (brushes && (by_keys || how == PTM_MASK_COMBINE_REPLACE || how == PTM_MASK_COMBINE_INTERSECT))
        continue;
      ptm_canvas_set_mask (canvas, base);
      ptm_canvas_set_region_mode (canvas, by_keys ? PTM_MASK_COMBINE_REPLACE : how);
      mark (canvas, kind, brushes ? ((how == PTM_MASK_COMBINE_SUBTRACT) != (kind == PTM_TOOL_ERASER) ? GDK_ALT_MASK : 0) : by_keys ? keys[how]
                                                                                                                                   : 0);
      assert_joined (canvas, alone, how);
      while (ptm_canvas_can_undo (canvas))
        ptm_canvas_undo (canvas);
      g_assert_cmpint (tools_get_coverage (canvas, BASE_END - 1, 5), ==, 255);
    }
}

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/canvas/tools-keyboard/keys", ToolsFixture, NULL, tools_set_up, test_keys, tools_tear_down);
  g_test_add ("/canvas/tools-keyboard/shapes", ToolsFixture, NULL, tools_set_up, test_keyboard, tools_tear_down);
  g_test_add ("/canvas/tools-keyboard/searches", ToolsFixture, NULL, tools_set_up, test_keyboard_searches, tools_tear_down);
  for (PtmToolKind kind = PTM_TOOL_BRUSH; kind < PTM_N_TOOLS; kind++)
    {
      g_autofree char *path = g_strdup_printf ("/canvas/tools-keyboard/modes/%s", ptm_tool_kind_get_facts (kind)->nick);

      g_test_add (path, ToolsFixture, GINT_TO_POINTER (kind), tools_set_up, test_modes, tools_tear_down);
    }

  return g_test_run ();
}
