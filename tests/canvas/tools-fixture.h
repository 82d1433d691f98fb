/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas-private.h"

G_BEGIN_DECLS

#define TOOLS_WIDTH  400
#define TOOLS_HEIGHT 300

/* The picture is a red disc of radius 60 around 200, 150 on green. */
typedef struct
{
  GtkWidget *window;
  PtmCanvas *canvas;
  PtmImage  *image;
  char      *said; /* (nullable) */
} ToolsFixture;

void   tools_set_up (ToolsFixture *fixture, gconstpointer data);
void   tools_tear_down (ToolsFixture *fixture, gconstpointer data);
guint8 tools_get_coverage (PtmCanvas *canvas, int x, int y);

/* The hand; places are in pixels of the picture. */
void tools_press (PtmCanvas *canvas, double x, double y, GdkModifierType state);
void tools_move (PtmCanvas *canvas, double x, double y, GdkModifierType state);
void tools_drag (PtmCanvas *canvas, double x0, double y0, double x1, double y1, GdkModifierType at_press, GdkModifierType at_end);
void tools_click (PtmCanvas *canvas, double x, double y, GdkModifierType state);

/* The keyboard: arrows alone, and the space bar. */
void tools_walk (PtmCanvas *canvas, int x, int y);
void tools_drop (PtmCanvas *canvas, int x, int y);
void tools_wait_for_work (PtmCanvas *canvas);

/* Shapes, as points are in them or not. */
typedef gboolean (*Inside) (double x, double y);

gboolean tools_in_ellipse (double x, double y);
gboolean tools_in_triangle (double x, double y);
gboolean tools_in_rectangle (double x, double y);
gboolean tools_in_disc (double x, double y);
/* The largest difference of coverage anywhere, 0…255, and the sum of all of them in pixels. */
void tools_assert_shape (PtmCanvas *canvas, Inside inside, int most, double pixels);

G_END_DECLS
