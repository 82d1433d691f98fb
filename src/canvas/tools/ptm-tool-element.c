/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Selecting what was drawn: the element below the pointer is framed and named, a click selects it. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-canvas-private.h"
#include "ptm-tool-outline.h"
#include "ptm-tools.h"

typedef struct
{
  PtmTool parent_instance;

  int hovered; /* index of an element, or -1 */
} PtmElementTool;

typedef struct
{
  PtmToolClass parent_class;
} PtmElementToolClass;

G_DEFINE_FINAL_TYPE (PtmElementTool, ptm_element_tool, PTM_TYPE_TOOL)

typedef struct
{
  PtmPictureElements *elements;
  guint               index;
  PtmMaskCombine      how;
} Selection;

static void
selection_free (gpointer data)
{
  Selection *selection = data;

  ptm_picture_elements_unref (selection->elements);
  g_free (selection);
}

static gboolean
select_element (PtmMask *mask, gpointer data, PtmRect *dirty)
{
  Selection *selection = data;
  g_autoptr (PtmMask) ink = ptm_picture_elements_render (selection->elements, selection->index);

  ptm_mask_combine (mask, ink, selection->how, dirty);
  return TRUE;
}

void
ptm_canvas_select_element (PtmCanvas *canvas, guint index, PtmMaskCombine how)
{
  Selection *selection;

  g_return_if_fail (PTM_IS_CANVAS (canvas));

  if (canvas->elements == NULL || index >= ptm_picture_elements_get_n (canvas->elements))
    return;

  selection = g_new (Selection, 1);
  *selection = (Selection){ ptm_picture_elements_ref (canvas->elements), index, how };
  ptm_canvas_change_beside (canvas, _ ("Selecting…"), select_element, selection, selection_free, ptm_picture_elements_get (canvas->elements, index)->name);
}

static void
element_motion (PtmTool *tool, const PtmToolPoint *point)
{
  PtmElementTool *self = (PtmElementTool *)tool;
  PtmCanvas      *canvas = ptm_tool_get_canvas (tool);
  int             hovered = canvas->elements != NULL ? ptm_picture_elements_find (canvas->elements, point->x, point->y) : -1;

  if (self->hovered == hovered)
    return;

  self->hovered = hovered;
  gtk_widget_set_tooltip_text (GTK_WIDGET (canvas), hovered >= 0 && !canvas->cursor_shown ? ptm_picture_elements_get (canvas->elements, hovered)->name : NULL);
  if (hovered >= 0 && canvas->cursor_shown)
    ptm_canvas_say (canvas, ptm_picture_elements_get (canvas->elements, hovered)->name);
  gtk_widget_queue_draw (GTK_WIDGET (canvas));
}

static gboolean
element_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmElementTool *self = (PtmElementTool *)tool;

  element_motion (tool, point);
  if (self->hovered < 0)
    return FALSE;
  ptm_canvas_select_element (ptm_tool_get_canvas (tool), self->hovered, ptm_tool_get_mode (tool, point->state));

  return TRUE;
}

static void
element_draw (PtmTool *tool, GtkSnapshot *snapshot)
{
  PtmElementTool *self = (PtmElementTool *)tool;
  PtmCanvas      *canvas = ptm_tool_get_canvas (tool);
  const PtmRect  *box;

  if (self->hovered < 0 || (!canvas->pointer_inside && !canvas->cursor_shown) || canvas->elements == NULL || (guint)self->hovered >= ptm_picture_elements_get_n (canvas->elements))
    return;

  box = &ptm_picture_elements_get (canvas->elements, self->hovered)->box;
  ptm_tool_outline_append_line (canvas, snapshot,
                                (PtmPoint[]){ { box->x, box->y },
                                              { box->x + box->width, box->y },
                                              { box->x + box->width, box->y + box->height },
                                              { box->x, box->y + box->height },
                                              { box->x, box->y } },
                                5);
}

static void
element_end (PtmTool *tool)
{
  ((PtmElementTool *)tool)->hovered = -1;
  gtk_widget_set_tooltip_text (GTK_WIDGET (ptm_tool_get_canvas (tool)), NULL);
}

static void
ptm_element_tool_class_init (PtmElementToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  tool_class->clicks = TRUE;
  tool_class->press = element_press;
  tool_class->motion = element_motion;
  tool_class->draw = element_draw;
  tool_class->end = element_end;
}

static void
ptm_element_tool_init (PtmElementTool *self)
{
  self->hovered = -1;
}
