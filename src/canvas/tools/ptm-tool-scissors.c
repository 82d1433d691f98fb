/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The scissors: a line that clings to edges between the places that are clicked. Between two places it is straight until its way
 * has been found; the last stretch follows the pointer. */

#include "config.h"

#include <math.h>
#include "ptm-canvas-private.h"
#include "ptm-live-wire.h"
#include "ptm-tool-outline.h"
#include "ptm-tools.h"

/* A click so near to a place is one on it, logical pixels. */
#define NEAR 7

/* What the live wire looks for: the stretch after that place, or the one to the pointer. */
#define TO_POINTER -1

typedef struct
{
  PtmPoint place;
  GArray  *way; /* (nullable): from here to the next place; NULL = not found yet */
} Stop;

typedef struct
{
  PtmTool parent_instance;

  PtmLiveWire    *wire;  /* (nullable) */
  GArray         *stops; /* of Stop; none = nothing is begun */
  PtmPoint        end;   /* where the pointer is */
  GArray         *live;  /* (nullable): the way from the last stop to live_end */
  PtmPoint        live_end;
  gboolean        closing;
  GdkModifierType held;
} PtmScissorsTool;

typedef struct
{
  PtmToolClass parent_class;
} PtmScissorsToolClass;

G_DEFINE_FINAL_TYPE (PtmScissorsTool, ptm_scissors_tool, PTM_TYPE_TOOL)

static Stop *
get_stop (PtmScissorsTool *self, guint index)
{
  return &g_array_index (self->stops, Stop, index);
}

static void
stop_clear (gpointer data)
{
  Stop *stop = data;

  g_clear_pointer (&stop->way, g_array_unref);
}

static gboolean
are_same (const PtmPoint *a, const PtmPoint *b)
{
  return a->x == b->x && a->y == b->y;
}

static void
forget (PtmScissorsTool *self)
{
  g_array_set_size (self->stops, 0);
  g_clear_pointer (&self->live, g_array_unref);
  self->closing = FALSE;
}

static GArray *
join_ways (PtmScissorsTool *self)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (PtmPoint));

  for (guint i = 0; i < self->stops->len; i++)
    {
      const Stop *stop = get_stop (self, i);

      if (stop->way != NULL)
        g_array_append_vals (line, stop->way->data, stop->way->len);
      else
        g_array_append_val (line, stop->place);
    }

  return line;
}

static void
finish (PtmScissorsTool *self)
{
  PtmTool *tool = PTM_TOOL (self);
  g_autoptr (GArray) line = join_ways (self);

  forget (self);
  ptm_canvas_lay_polygon (ptm_tool_get_canvas (tool), line, ptm_tool_get_mode (tool, self->held), ptm_tool_get_noun (tool));
}

/* The next way that is missing: between stops first, then the one that closes, then the one to the pointer. */
static void
look_on (PtmScissorsTool *self)
{
  guint n = self->stops->len;

  if (self->wire == NULL || n == 0)
    return;

  for (guint i = 0; i + 1 < n || (self->closing && i < n); i++)
    if (get_stop (self, i)->way == NULL)
      {
        ptm_live_wire_find (self->wire, (int)i, &get_stop (self, i)->place, &get_stop (self, (i + 1) % n)->place);
        return;
      }
  if (self->closing)
    finish (self);
  else if (self->live == NULL || !are_same (&self->live_end, &self->end))
    ptm_live_wire_find (self->wire, TO_POINTER, &get_stop (self, n - 1)->place, &self->end);
}

static void
found_cb (gpointer user_data, int from, const PtmPoint *end, GArray *path)
{
  PtmScissorsTool *self = user_data;
  guint            n = self->stops->len;

  if (from == TO_POINTER && n > 0 && !self->closing)
    {
      g_clear_pointer (&self->live, g_array_unref);
      self->live = g_array_ref (path);
      self->live_end = *end;
    }
  else if (from >= 0 && (guint)from < n && get_stop (self, (guint)from)->way == NULL && are_same (end, &get_stop (self, ((guint)from + 1) % n)->place))
    {
      get_stop (self, (guint)from)->way = g_array_ref (path);
    }
  look_on (self);
  gtk_widget_queue_draw (GTK_WIDGET (ptm_tool_get_canvas (PTM_TOOL (self))));
}

static gboolean
is_near (PtmScissorsTool *self, const PtmPoint *place, const PtmToolPoint *point)
{
  double scale = ptm_canvas_view_get_scale (&ptm_tool_get_canvas (PTM_TOOL (self))->view);

  return hypot (place->x - point->x, place->y - point->y) * scale < NEAR;
}

static void
begin_closing (PtmScissorsTool *self)
{
  self->closing = TRUE;
  g_clear_pointer (&self->live, g_array_unref);
  look_on (self);
}

static void
add_stop (PtmScissorsTool *self, const PtmPoint *place)
{
  Stop stop = { *place, NULL };

  /* The way that was seen under the pointer is the one that is meant. */
  if (self->stops->len > 0 && self->live != NULL && are_same (&self->live_end, place))
    get_stop (self, self->stops->len - 1)->way = g_steal_pointer (&self->live);
  g_clear_pointer (&self->live, g_array_unref);
  g_array_append_val (self->stops, stop);
  ptm_canvas_region_changed (ptm_tool_get_canvas (PTM_TOOL (self)));
  look_on (self);
}

static gboolean
scissors_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;
  guint            n = self->stops->len;

  if (self->closing)
    return FALSE;
  if (n == 0)
    self->held = point->state;
  self->end = (PtmPoint){ point->x, point->y };
  if (n > 2 && (is_near (self, &get_stop (self, 0)->place, point) || is_near (self, &get_stop (self, n - 1)->place, point)))
    begin_closing (self);
  else if (n == 0 || !is_near (self, &get_stop (self, n - 1)->place, point))
    add_stop (self, &self->end);

  return TRUE;
}

static void
scissors_motion (PtmTool *tool, const PtmToolPoint *point)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;

  self->end = (PtmPoint){ point->x, point->y };
  if (self->stops->len == 0 || self->closing)
    return;
  look_on (self);
  gtk_widget_queue_draw (GTK_WIDGET (ptm_tool_get_canvas (tool)));
}

static gboolean
scissors_can_take_back (PtmTool *tool)
{
  return ((PtmScissorsTool *)tool)->stops->len > 0;
}

static void
scissors_take_back (PtmTool *tool)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;

  self->closing = FALSE;
  g_array_set_size (self->stops, self->stops->len - 1);
  if (self->stops->len > 0)
    stop_clear (get_stop (self, self->stops->len - 1));
  g_clear_pointer (&self->live, g_array_unref);
  look_on (self);
  ptm_canvas_region_changed (ptm_tool_get_canvas (tool));
  gtk_widget_queue_draw (GTK_WIDGET (ptm_tool_get_canvas (tool)));
}

static gboolean
scissors_key (PtmTool *tool, guint keyval, GdkModifierType state)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;
  gboolean         returns = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (keyval == GDK_KEY_BackSpace && self->stops->len > 0)
    scissors_take_back (tool);
  else if (returns && (state & GDK_CONTROL_MASK) == 0 && self->stops->len > 2)
    begin_closing (self);
  else
    return FALSE;

  return TRUE;
}

static gboolean
scissors_cancel (PtmTool *tool)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;
  gboolean         was_begun = self->stops->len > 0;

  forget (self);
  if (was_begun)
    ptm_canvas_region_changed (ptm_tool_get_canvas (tool));

  return was_begun;
}

static void
scissors_draw (PtmTool *tool, GtkSnapshot *snapshot)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;
  PtmCanvas       *canvas = ptm_tool_get_canvas (tool);
  g_autoptr (GArray) line = join_ways (self);

  if (self->stops->len == 0)
    return;

  if (self->live != NULL)
    g_array_append_vals (line, self->live->data, self->live->len);
  if (!self->closing && (self->live == NULL || !are_same (&self->live_end, &self->end)))
    g_array_append_val (line, self->end);
  ptm_tool_outline_append_line (canvas, snapshot, (const PtmPoint *)(gpointer)line->data, line->len);
  for (guint i = 0; i < self->stops->len; i++)
    ptm_tool_outline_append_corner (canvas, snapshot, &get_stop (self, i)->place, i == 0);
}

static void
scissors_begin (PtmTool *tool)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;
  PtmCanvas       *canvas = ptm_tool_get_canvas (tool);

  if (self->wire == NULL && canvas->picture != NULL)
    self->wire = ptm_live_wire_new (canvas->picture, found_cb, self);
}

static void
scissors_end (PtmTool *tool)
{
  PtmScissorsTool *self = (PtmScissorsTool *)tool;

  forget (self);
  g_clear_pointer (&self->wire, ptm_live_wire_free);
}

static void
ptm_scissors_tool_finalize (GObject *object)
{
  PtmScissorsTool *self = (PtmScissorsTool *)object;

  scissors_end (PTM_TOOL (self));
  g_array_unref (self->stops);

  G_OBJECT_CLASS (ptm_scissors_tool_parent_class)->finalize (object);
}

static void
ptm_scissors_tool_class_init (PtmScissorsToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ptm_scissors_tool_finalize;
  tool_class->clicks = TRUE;
  tool_class->press = scissors_press;
  tool_class->motion = scissors_motion;
  tool_class->key = scissors_key;
  tool_class->cancel = scissors_cancel;
  tool_class->can_take_back = scissors_can_take_back;
  tool_class->take_back = scissors_take_back;
  tool_class->draw = scissors_draw;
  tool_class->begin = scissors_begin;
  tool_class->end = scissors_end;
}

static void
ptm_scissors_tool_init (PtmScissorsTool *self)
{
  self->stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  g_array_set_clear_func (self->stops, stop_clear);
}
