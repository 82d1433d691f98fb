/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-mask-shape.h"
#include "ptm-tool-kind.h"

G_BEGIN_DECLS

typedef struct _PtmCanvas PtmCanvas;

/** PtmToolPoint: where the pointer was, in image pixels, how hard it pressed (0…1), and which keys were held. */
typedef struct
{
  double          x;
  double          y;
  double          pressure;
  GdkModifierType state;
} PtmToolPoint;

/**
 * PtmTool:
 *
 * One way of marking. The canvas turns pointer, pen, fingers and keys into these few calls; a tool changes the region by the
 * canvas's functions (ptm-canvas-private.h) and draws what is not yet part of it. Between press and release there are only
 * drags. The keyboard presses and releases at its cursor: at once when the tool clicks, otherwise at two corners.
 */
#define PTM_TYPE_TOOL (ptm_tool_get_type ())
G_DECLARE_DERIVABLE_TYPE (PtmTool, ptm_tool, PTM, TOOL, GObject)

struct _PtmToolClass
{
  GObjectClass parent_class;

  /* A press is complete by itself. */
  gboolean clicks;
  /* The pointer is a circle of the brush's size. */
  gboolean has_brush;

  /* REQUIRED: FALSE when nothing begins there. */
  gboolean (*press) (PtmTool *self, const PtmToolPoint *point);
  /* OPTIONAL, all that follow. */
  void (*drag) (PtmTool *self, const PtmToolPoint *point);
  void (*release) (PtmTool *self, const PtmToolPoint *point);
  /* The pointer, or the keyboard's cursor, moves without a press. */
  void (*motion) (PtmTool *self, const PtmToolPoint *point);
  /* The keyboard paints at its cursor. */
  void (*drop) (PtmTool *self, const PtmToolPoint *point);
  /* A key, before the canvas looks at it; TRUE when it meant something. */
  gboolean (*key) (PtmTool *self, guint keyval, GdkModifierType state);
  /* Leaves what is being done; FALSE when nothing is. */
  gboolean (*cancel) (PtmTool *self);
  /* Whether a step of what is being done can be taken back, and doing so. */
  gboolean (*can_take_back) (PtmTool *self);
  void (*take_back) (PtmTool *self);
  /* In logical pixels of the canvas. */
  void (*draw) (PtmTool *self, GtkSnapshot *snapshot);
  /* Chosen, or the picture became another; and the opposite. */
  void (*begin) (PtmTool *self);
  void (*end) (PtmTool *self);
};

PtmTool    *ptm_tool_new (PtmToolKind kind, PtmCanvas *canvas) G_GNUC_WARN_UNUSED_RESULT;
PtmToolKind ptm_tool_get_kind (PtmTool *self);
/* (transfer none) */
PtmCanvas *ptm_tool_get_canvas (PtmTool *self);
/* "Ellipse", translated */
const char *ptm_tool_get_noun (PtmTool *self);
/* How what is marked joins the region: as chosen, or as the keys held at the press say. */
PtmMaskCombine ptm_tool_get_mode (PtmTool *self, GdkModifierType state);

gboolean ptm_tool_press (PtmTool *self, const PtmToolPoint *point);
void     ptm_tool_drag (PtmTool *self, const PtmToolPoint *point);
void     ptm_tool_release (PtmTool *self, const PtmToolPoint *point);
void     ptm_tool_motion (PtmTool *self, const PtmToolPoint *point);
gboolean ptm_tool_key (PtmTool *self, guint keyval, GdkModifierType state);
gboolean ptm_tool_cancel (PtmTool *self);
gboolean ptm_tool_can_take_back (PtmTool *self);
void     ptm_tool_take_back (PtmTool *self);
void     ptm_tool_draw (PtmTool *self, GtkSnapshot *snapshot);
void     ptm_tool_begin (PtmTool *self);
void     ptm_tool_end (PtmTool *self);

G_END_DECLS
