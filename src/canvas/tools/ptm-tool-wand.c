/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The magic wand: a click marks what has its color. Dragging to the right takes in more, to the left less; what would be marked
 * is looked for on a thread and shown while it is dragged. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-canvas-private.h"
#include "ptm-tools.h"
#include "ptm-wand.h"

/* Dragged so far, logical pixels, the tolerance is larger by 0.1; shorter ways are a click with an unsteady hand. */
#define DRAG_TENTH 80
#define DEAD_ZONE  4

typedef struct
{
  PtmTool parent_instance;

  /* While pressed or looking. */
  gboolean       looking;
  gboolean       again;    /* the tolerance has become another since the search began */
  gboolean       released; /* what is found next becomes part of the region */
  PtmToolPoint   start;
  double         tolerance; /* at the press */
  PtmMaskCombine mode;
  PtmMask       *base; /* (nullable): the region before */
} PtmWandTool;

typedef struct
{
  PtmToolClass parent_class;
} PtmWandToolClass;

G_DEFINE_FINAL_TYPE (PtmWandTool, ptm_wand_tool, PTM_TYPE_TOOL)

typedef struct
{
  PtmWandTool   *tool;
  PtmImage      *image;
  PtmMask       *base;
  int            x;
  int            y;
  double         tolerance;
  gboolean       contiguous;
  PtmMaskCombine mode;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  ptm_image_unref (search->image);
  ptm_mask_unref (search->base);
  g_free (search);
}

static PtmMask *
search_work (gpointer data, GCancellable *cancellable, GError **error)
{
  Search *search = data;
  g_autoptr (PtmMask) found = ptm_mask_new_wand (search->image, search->x, search->y, search->tolerance, search->contiguous);
  g_autoptr (PtmMask) result = ptm_mask_snapshot (search->base);

  ptm_mask_combine (result, found, search->mode, NULL);

  return g_steal_pointer (&result);
}

static void start_search (PtmWandTool *self);

static void
forget (PtmWandTool *self)
{
  self->looking = self->again = self->released = FALSE;
  g_clear_pointer (&self->base, ptm_mask_unref);
}

static void
found_cb (PtmCanvas *canvas, PtmMask *mask, gpointer data)
{
  Search      *search = data;
  PtmWandTool *self = search->tool;
  g_autoptr (PtmMask) found = ptm_mask_ref (mask);

  ptm_canvas_stop_work (canvas);
  self->looking = FALSE;
  if (self->again)
    {
      ptm_canvas_show_draft (canvas, found);
      start_search (self);
    }
  else if (self->released)
    {
      forget (self);
      ptm_canvas_commit (canvas, found, ptm_tool_get_noun (PTM_TOOL (self)));
    }
  else
    {
      ptm_canvas_show_draft (canvas, found);
    }
}

static void
start_search (PtmWandTool *self)
{
  PtmCanvas *canvas = ptm_tool_get_canvas (PTM_TOOL (self));
  Search    *search = g_new0 (Search, 1);

  search->tool = self;
  search->image = ptm_image_ref (canvas->picture);
  search->base = ptm_mask_ref (self->base);
  search->x = (int)floor (self->start.x);
  search->y = (int)floor (self->start.y);
  search->tolerance = canvas->wand_tolerance;
  search->contiguous = canvas->wand_contiguous;
  search->mode = self->mode;
  self->looking = TRUE;
  self->again = FALSE;
  /* Nothing is said of it while the wand is dragged: it is there at once, or the next search begins. */
  ptm_canvas_run (canvas, self->released ? _ ("Marking the color…") : NULL, search_work, search, search_free, found_cb);
}

static gboolean
wand_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmWandTool *self = (PtmWandTool *)tool;
  PtmCanvas   *canvas = ptm_tool_get_canvas (tool);

  if (point->x < 0 || point->y < 0 || point->x >= ptm_image_get_width (canvas->picture) || point->y >= ptm_image_get_height (canvas->picture))
    return FALSE;

  forget (self);
  self->start = *point;
  self->tolerance = canvas->wand_tolerance;
  self->mode = ptm_tool_get_mode (tool, point->state);
  self->base = ptm_canvas_dup_mask (canvas);
  start_search (self);

  return TRUE;
}

static void
wand_drag (PtmTool *tool, const PtmToolPoint *point)
{
  PtmWandTool *self = (PtmWandTool *)tool;
  PtmCanvas   *canvas = ptm_tool_get_canvas (tool);
  double       way = (point->x - self->start.x) * ptm_canvas_view_get_scale (&canvas->view);
  double       tolerance = canvas->wand_tolerance;

  if (self->base == NULL)
    return;

  way = fabs (way) < DEAD_ZONE ? 0 : way - copysign (DEAD_ZONE, way);
  ptm_canvas_set_wand_tolerance (canvas, self->tolerance + way / DRAG_TENTH / 10);
  if (tolerance == canvas->wand_tolerance)
    return;

  if (self->looking)
    self->again = TRUE;
  else
    start_search (self);
}

/* Unless the last search is still running, what it found is what was shown last; looking once more costs nothing that is felt. */
static void
wand_release (PtmTool *tool, const PtmToolPoint *point)
{
  PtmWandTool *self = (PtmWandTool *)tool;

  if (self->base == NULL)
    return;

  self->released = TRUE;
  start_search (self);
}

static gboolean
wand_cancel (PtmTool *tool)
{
  PtmWandTool *self = (PtmWandTool *)tool;
  gboolean     was_looking = self->base != NULL;

  forget (self);
  if (was_looking)
    ptm_canvas_show_draft (ptm_tool_get_canvas (tool), NULL);

  return was_looking;
}

static void
ptm_wand_tool_finalize (GObject *object)
{
  forget ((PtmWandTool *)object);

  G_OBJECT_CLASS (ptm_wand_tool_parent_class)->finalize (object);
}

static void
ptm_wand_tool_class_init (PtmWandToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ptm_wand_tool_finalize;
  tool_class->clicks = TRUE;
  tool_class->press = wand_press;
  tool_class->drag = wand_drag;
  tool_class->release = wand_release;
  tool_class->cancel = wand_cancel;
}

static void
ptm_wand_tool_init (PtmWandTool *self)
{
}
