/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The keys of the picture side, in one list for it and for the window around it, which hands them on. */

#include "config.h"

#include "ptm-canvas-pane.h"

static const struct
{
  guint           keyval;
  GdkModifierType state;
  const char     *action;
} keys[] = {
  { GDK_KEY_plus, 0, "canvas.zoom-in" },
  { GDK_KEY_equal, 0, "canvas.zoom-in" },
  { GDK_KEY_KP_Add, 0, "canvas.zoom-in" },
  { GDK_KEY_minus, 0, "canvas.zoom-out" },
  { GDK_KEY_KP_Subtract, 0, "canvas.zoom-out" },
  { GDK_KEY_1, 0, "canvas.zoom-100" },
  { GDK_KEY_f, 0, "canvas.zoom-fit" },
  { GDK_KEY_u, 0, "canvas.rulers" },
  { GDK_KEY_bracketleft, 0, "canvas.brush-smaller" },
  { GDK_KEY_bracketright, 0, "canvas.brush-larger" },
  { GDK_KEY_x, 0, "canvas.swap-tool" },
  { GDK_KEY_n, 0, "compare.next-change" },
  { GDK_KEY_n, GDK_SHIFT_MASK, "compare.previous-change" },
  { GDK_KEY_comma, 0, "compare.less" },
  { GDK_KEY_period, 0, "compare.more" },
};

void
ptm_canvas_pane_add_keys (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].keyval, keys[i].state, keys[i].action, NULL);
  for (PtmToolKind kind = PTM_TOOL_PAN; kind < PTM_N_TOOLS; kind++)
    {
      const PtmToolFacts *facts = ptm_tool_kind_get_facts (kind);

      gtk_widget_class_add_binding_action (klass, facts->keyval, 0, "canvas.take-tool", "s", facts->nick);
    }
}
