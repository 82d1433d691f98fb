/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Selecting an object: a rough stroke over it, or a box around it, is enough; its outline is found on a thread. After that more
 * strokes add to the object, and with Alt held they take away, until Return or Escape. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-canvas-private.h"
#include "ptm-select.h"
#include "ptm-tool-outline.h"
#include "ptm-tools.h"

/* The stroke's width, logical pixels: wide enough to be seen, small enough to stay inside of things. */
#define STROKE_WIDTH 12

typedef struct
{
  PtmTool parent_instance;

  /* While drawing. */
  GArray         *points; /* of PtmPoint; none = nothing is being drawn */
  gboolean        boxing;
  gboolean        taking; /* away from the object */
  GdkModifierType held;

  /* What was shown of the object so far; forgotten when it is finished. */
  PtmMask       *base; /* (nullable): the region before it */
  PtmMask       *object;
  PtmMask       *rest;
  PtmRect        box;
  PtmMaskCombine mode;
} PtmObjectTool;

typedef struct
{
  PtmToolClass parent_class;
} PtmObjectToolClass;

G_DEFINE_FINAL_TYPE (PtmObjectTool, ptm_object_tool, PTM_TYPE_TOOL)

typedef struct
{
  PtmObjectTool *tool;
  PtmImage      *image;
  PtmMask       *base;
  PtmMask       *region; /* as it is now, with what was found before */
  PtmSelectHints hints;
  PtmMaskCombine mode;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  ptm_image_unref (search->image);
  ptm_mask_unref (search->base);
  ptm_mask_unref (search->region);
  g_clear_pointer (&search->hints.object, ptm_mask_unref);
  g_clear_pointer (&search->hints.rest, ptm_mask_unref);
  g_free (search);
}

static PtmMask *
search_work (gpointer data, GCancellable *cancellable, GError **error)
{
  Search *search = data;
  g_autoptr (PtmMask) found = ptm_select_object (search->image, &search->hints, cancellable, error);
  g_autoptr (PtmMask) with_base = NULL;
  g_autoptr (PtmMask) result = NULL;

  if (found == NULL)
    return NULL;

  with_base = ptm_mask_snapshot (search->base);
  ptm_mask_combine (with_base, found, search->mode, NULL);
  result = ptm_mask_snapshot (search->region);
  ptm_mask_assign (result, with_base, NULL);

  return g_steal_pointer (&result);
}

static void
forget (PtmObjectTool *self)
{
  g_clear_pointer (&self->base, ptm_mask_unref);
  g_clear_pointer (&self->object, ptm_mask_unref);
  g_clear_pointer (&self->rest, ptm_mask_unref);
  self->box = (PtmRect){ 0, 0, 0, 0 };
  ptm_canvas_set_refining (ptm_tool_get_canvas (PTM_TOOL (self)), FALSE);
}

static void
found_cb (PtmCanvas *canvas, PtmMask *mask, gpointer data)
{
  Search        *search = data;
  PtmObjectTool *self = search->tool;

  ptm_canvas_stop_work (canvas);
  if (mask == NULL)
    {
      forget (self);
      return;
    }
  ptm_canvas_commit (canvas, mask, ptm_tool_get_noun (PTM_TOOL (self)));
  ptm_canvas_set_refining (canvas, TRUE);
}

static void
start_search (PtmObjectTool *self)
{
  PtmCanvas *canvas = ptm_tool_get_canvas (PTM_TOOL (self));
  Search    *search = g_new0 (Search, 1);

  search->tool = self;
  search->image = ptm_image_ref (canvas->picture);
  search->base = ptm_mask_ref (self->base);
  search->region = ptm_canvas_dup_mask (canvas);
  search->hints.box = self->box;
  search->hints.object = ptm_mask_snapshot (self->object);
  search->hints.rest = ptm_mask_snapshot (self->rest);
  search->mode = self->mode;
  ptm_canvas_run (canvas, _ ("Looking for the object…"), search_work, search, search_free, found_cb);
}

void
ptm_canvas_finish_object (PtmCanvas *canvas)
{
  g_return_if_fail (PTM_IS_CANVAS (canvas));

  if (canvas->refining && canvas->job == NULL)
    forget ((PtmObjectTool *)canvas->tools[PTM_TOOL_OBJECT]);
}

static gboolean
object_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmObjectTool *self = (PtmObjectTool *)tool;
  PtmCanvas     *canvas = ptm_tool_get_canvas (tool);

  self->held = point->state;
  self->taking = self->base != NULL && (canvas->object_taking || (point->state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != 0);
  self->boxing = canvas->object_box && self->base == NULL;
  g_array_set_size (self->points, 0);
  g_array_append_vals (self->points, &(PtmPoint){ point->x, point->y }, 1);

  return TRUE;
}

static void
object_drag (PtmTool *tool, const PtmToolPoint *point)
{
  PtmObjectTool *self = (PtmObjectTool *)tool;

  if (self->boxing)
    g_array_set_size (self->points, 1);
  g_array_append_vals (self->points, &(PtmPoint){ point->x, point->y }, 1);
}

static PtmRect
get_box (PtmObjectTool *self)
{
  const PtmPoint *start = &g_array_index (self->points, PtmPoint, 0);
  const PtmPoint *end = &g_array_index (self->points, PtmPoint, self->points->len - 1);
  int             left = (int)floor (CLAMP (MIN (start->x, end->x), -1e6, 1e6)), top = (int)floor (CLAMP (MIN (start->y, end->y), -1e6, 1e6));

  return (PtmRect){ left, top, (int)ceil (MIN (1e6, MAX (start->x, end->x))) - left, (int)ceil (MIN (1e6, MAX (start->y, end->y))) - top };
}

/* The other mask forgets what was drawn: the last word counts. */
static void
draw_stroke (PtmObjectTool *self, PtmMask *mask, PtmMaskMode mode)
{
  double   scale = ptm_canvas_view_get_scale (&ptm_tool_get_canvas (PTM_TOOL (self))->view);
  PtmBrush brush = { MAX (1, STROKE_WIDTH / scale / 2), 1, mode };

  for (guint i = 0; i < self->points->len; i++)
    {
      const PtmPoint *point = &g_array_index (self->points, PtmPoint, i);

      if (i == 0)
        ptm_mask_stroke_begin (mask, &brush, point->x, point->y, 1, NULL);
      else
        ptm_mask_stroke_to (mask, point->x, point->y, 1, NULL);
    }
  ptm_mask_stroke_end (mask);
}

static void
begin_object (PtmObjectTool *self)
{
  PtmCanvas *canvas = ptm_tool_get_canvas (PTM_TOOL (self));
  int        width = ptm_image_get_width (canvas->picture), height = ptm_image_get_height (canvas->picture);

  self->base = ptm_canvas_dup_mask (canvas);
  self->object = ptm_mask_new (width, height);
  self->rest = ptm_mask_new (width, height);
  self->mode = ptm_tool_get_mode (PTM_TOOL (self), self->held);
}

/* As far around the first stroke as it is long: a line across something shows neither how high nor how deep it is. */
static PtmRect
get_surroundings (PtmObjectTool *self)
{
  PtmRect stroke = ptm_mask_get_bounds (self->object);
  int     room = MAX (stroke.width, stroke.height) + 16;

  return ptm_rect_is_empty (&stroke) ? stroke : (PtmRect){ stroke.x - room, stroke.y - room, stroke.width + 2 * room, stroke.height + 2 * room };
}

static void
object_release (PtmTool *tool, const PtmToolPoint *point)
{
  PtmObjectTool *self = (PtmObjectTool *)tool;

  if (self->base == NULL)
    begin_object (self);
  if (self->boxing)
    {
      self->box = get_box (self);
    }
  else
    {
      draw_stroke (self, self->object, self->taking ? PTM_MASK_SUBTRACT : PTM_MASK_ADD);
      draw_stroke (self, self->rest, self->taking ? PTM_MASK_ADD : PTM_MASK_SUBTRACT);
      if (ptm_rect_is_empty (&self->box))
        self->box = get_surroundings (self);
    }
  g_array_set_size (self->points, 0);
  if (self->boxing && ptm_rect_is_empty (&self->box))
    forget (self);
  else
    start_search (self);
}

/* A search that is stopped leaves what was found before it. */
static gboolean
object_cancel (PtmTool *tool)
{
  PtmObjectTool *self = (PtmObjectTool *)tool;
  gboolean       was_at_it = self->points->len > 0 || self->base != NULL;

  if (self->points->len > 0)
    g_array_set_size (self->points, 0);
  else
    forget (self);

  return was_at_it;
}

static gboolean
object_key (PtmTool *tool, guint keyval, GdkModifierType state)
{
  PtmCanvas *canvas = ptm_tool_get_canvas (tool);
  gboolean   returns = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!returns || !canvas->refining || canvas->keyed || canvas->working != NULL || (state & GDK_CONTROL_MASK) != 0)
    return FALSE;

  ptm_canvas_finish_object (canvas);

  return TRUE;
}

static void
draw_box (PtmObjectTool *self, GtkSnapshot *snapshot)
{
  PtmRect box = get_box (self);

  ptm_tool_outline_append_line (ptm_tool_get_canvas (PTM_TOOL (self)), snapshot,
                                (PtmPoint[]){ { box.x, box.y },
                                              { box.x + box.width, box.y },
                                              { box.x + box.width, box.y + box.height },
                                              { box.x, box.y + box.height },
                                              { box.x, box.y } },
                                5);
}

/* The stroke as it is drawn; what it is for can be seen by its color. */
static void
object_draw (PtmTool *tool, GtkSnapshot *snapshot)
{
  PtmObjectTool *self = (PtmObjectTool *)tool;
  PtmCanvas     *canvas = ptm_tool_get_canvas (tool);
  cairo_t       *cr;

  if (self->points->len == 0)
    return;
  if (self->boxing)
    {
      draw_box (self, snapshot);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, canvas->view.width, canvas->view.height));
  for (guint i = 0; i < self->points->len; i++)
    {
      const PtmPoint *point = &g_array_index (self->points, PtmPoint, i);
      double          x, y;

      ptm_canvas_view_from_image (&canvas->view, point->x, point->y, &x, &y);
      cairo_line_to (cr, x, y);
      if (self->points->len == 1)
        cairo_line_to (cr, x, y);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, STROKE_WIDTH + 2);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.9);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, STROKE_WIDTH);
  if (self->taking)
    cairo_set_source_rgb (cr, 0.88, 0.11, 0.14);
  else
    cairo_set_source_rgb (cr, 0.15, 0.64, 0.41);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
object_end (PtmTool *tool)
{
  forget ((PtmObjectTool *)tool);
}

static void
ptm_object_tool_finalize (GObject *object)
{
  PtmObjectTool *self = (PtmObjectTool *)object;

  g_clear_pointer (&self->base, ptm_mask_unref);
  g_clear_pointer (&self->object, ptm_mask_unref);
  g_clear_pointer (&self->rest, ptm_mask_unref);
  g_array_unref (self->points);

  G_OBJECT_CLASS (ptm_object_tool_parent_class)->finalize (object);
}

static void
ptm_object_tool_class_init (PtmObjectToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ptm_object_tool_finalize;
  tool_class->press = object_press;
  tool_class->drag = object_drag;
  tool_class->release = object_release;
  tool_class->cancel = object_cancel;
  tool_class->key = object_key;
  tool_class->draw = object_draw;
  tool_class->end = object_end;
}

static void
ptm_object_tool_init (PtmObjectTool *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (PtmPoint));
}
