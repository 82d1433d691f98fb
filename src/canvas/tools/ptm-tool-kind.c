/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The list of tools: names, icons and keys. What each of them does is in a file of its own. */

#include "config.h"

#include "ptm-tool-kind.h"

#include <gdk/gdk.h>
#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (PtmToolKind, ptm_tool_kind, G_DEFINE_ENUM_VALUE (PTM_TOOL_PAN, "pan"), G_DEFINE_ENUM_VALUE (PTM_TOOL_BRUSH, "brush"), G_DEFINE_ENUM_VALUE (PTM_TOOL_ERASER, "eraser"), G_DEFINE_ENUM_VALUE (PTM_TOOL_RECTANGLE, "rectangle"), G_DEFINE_ENUM_VALUE (PTM_TOOL_ELLIPSE, "ellipse"), G_DEFINE_ENUM_VALUE (PTM_TOOL_LASSO, "lasso"), G_DEFINE_ENUM_VALUE (PTM_TOOL_POLYGON, "polygon"), G_DEFINE_ENUM_VALUE (PTM_TOOL_WAND, "wand"), G_DEFINE_ENUM_VALUE (PTM_TOOL_SCISSORS, "scissors"), G_DEFINE_ENUM_VALUE (PTM_TOOL_OBJECT, "object"), G_DEFINE_ENUM_VALUE (PTM_TOOL_ELEMENT, "element"))

static const PtmToolFacts facts[PTM_N_TOOLS] = {
  [PTM_TOOL_PAN] = { "pan", "ptm-hand-symbolic", GDK_KEY_h, "H", N_ ("Move the Picture"), NULL, NULL, FALSE },
  [PTM_TOOL_BRUSH] = { "brush", "ptm-brush-symbolic", GDK_KEY_b, "B", N_ ("Mark with the Brush"), N_ ("Brush"), NULL, FALSE },
  [PTM_TOOL_ERASER] = { "eraser", "ptm-eraser-symbolic", GDK_KEY_e, "E", N_ ("Erase Marks"), N_ ("Eraser"), NULL, FALSE },
  [PTM_TOOL_RECTANGLE] = { "rectangle", "ptm-rectangle-symbolic", GDK_KEY_r, "R", N_ ("Mark a Rectangle"), N_ ("Rectangle"), N_ ("Drag from corner to corner. Shift makes a square, Alt starts in the middle."), TRUE },
  [PTM_TOOL_ELLIPSE] = { "ellipse", "ptm-ellipse-symbolic", GDK_KEY_o, "O", N_ ("Mark an Ellipse"), N_ ("Ellipse"), N_ ("Drag from corner to corner. Shift makes a circle, Alt starts in the middle."), TRUE },
  [PTM_TOOL_LASSO] = { "lasso", "ptm-lasso-symbolic", GDK_KEY_l, "L", N_ ("Draw around Something"), N_ ("Lasso"), N_ ("Draw around what is to change."), TRUE },
  [PTM_TOOL_POLYGON] = { "polygon", "ptm-polygon-symbolic", GDK_KEY_p, "P", N_ ("Mark Corner by Corner"), N_ ("Polygon"), N_ ("Click corner by corner. Return closes, Backspace takes a corner back."), TRUE },
  [PTM_TOOL_WAND] = { "wand", "ptm-wand-symbolic", GDK_KEY_w, "W", N_ ("Mark a Color"), N_ ("Magic wand"), N_ ("Click a color; drag to take more or less."), TRUE },
  [PTM_TOOL_SCISSORS] = { "scissors", "ptm-scissors-symbolic", GDK_KEY_s, "S", N_ ("Follow an Edge"), N_ ("Scissors"), N_ ("Click along an edge; the line follows it. Return closes."), TRUE },
  [PTM_TOOL_OBJECT] = { "object", "ptm-object-symbolic", GDK_KEY_q, "Q", N_ ("Select an Object"), N_ ("Object"), N_ ("Draw roughly over the object. More strokes add, with Alt they take away."), TRUE },
  [PTM_TOOL_ELEMENT] = { "element", "ptm-element-symbolic", GDK_KEY_v, "V", N_ ("Select an Element"), NULL, N_ ("Click a text or a thing that was drawn."), TRUE },
};

const PtmToolFacts *
ptm_tool_kind_get_facts (PtmToolKind kind)
{
  g_return_val_if_fail (kind < PTM_N_TOOLS, NULL);

  return &facts[kind];
}
