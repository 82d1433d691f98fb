/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/**
 * PtmPen:
 *
 * What a parametric figure is drawn with: everything it makes becomes a child of the figure, a shape or a text, in canvas
 * pixels. Shapes lie in the order they were drawn, texts above them. Angles are degrees, 0 to the right, counted as in school:
 * against the clock.
 */
typedef struct
{
  PtmLayout *layout;
  PtmNode   *figure;
  PtmFrame   box;

  double   hair; /* thickness of grids and ticks */
  double   line; /* thickness of outlines */
  double   text; /* size of words and numbers */
  PtmColor ink;
  PtmColor paper;
  PtmColor grey;   /* of hairlines */
  gboolean strong; /* the texts that follow are bold */
  gboolean blank;  /* answers are left for the pupil to fill in */
  gboolean mute;   /* no words at all */

  GArray *trace; /* the path that is being traced */
} PtmPen;

PtmPen *ptm_pen_new (PtmLayout *layout, PtmNode *figure, PtmFrame box) G_GNUC_WARN_UNUSED_RESULT;
void    ptm_pen_free (PtmPen *pen);

/* Accent colours of the page: as they stand for areas, deep enough for lines (3 : 1), mixed with the paper for grounds. */
PtmColor ptm_pen_get_accent (PtmPen *pen, guint index);
PtmColor ptm_pen_get_strong (PtmPen *pen, guint index);
/* So deep that white words read on it. */
PtmColor ptm_pen_get_deep (PtmPen *pen, guint index);
PtmColor ptm_pen_get_tint (PtmPen *pen, guint index, double strength);

/* A path in canvas pixels; ptm_pen_end () makes the shape. Colours with a == 0 are left out, width 0 is the outline's. */
void     ptm_pen_move_to (PtmPen *pen, double x, double y);
void     ptm_pen_line_to (PtmPen *pen, double x, double y);
void     ptm_pen_curve_to (PtmPen *pen, double x1, double y1, double x2, double y2, double x3, double y3);
void     ptm_pen_arc (PtmPen *pen, double x, double y, double rx, double ry, double from, double to);
void     ptm_pen_close (PtmPen *pen);
PtmNode *ptm_pen_end (PtmPen *pen, PtmColor fill, PtmColor stroke, double width);

/* Level and upright lines lie on whole pixels. */
PtmNode *ptm_pen_line (PtmPen *pen, double x1, double y1, double x2, double y2, PtmColor color, double width);
PtmNode *ptm_pen_arrow (PtmPen *pen, double x1, double y1, double x2, double y2, PtmColor color, double width);
/* Just the head, its tip at x, y. */
PtmNode *ptm_pen_head (PtmPen *pen, double x, double y, double degrees, double size, PtmColor color);
PtmNode *ptm_pen_rect (PtmPen *pen, PtmFrame frame, PtmColor fill, PtmColor stroke);
PtmNode *ptm_pen_shape (PtmPen *pen, const char *shape, PtmFrame frame, PtmColor fill, PtmColor stroke, double width);
PtmNode *ptm_pen_disc (PtmPen *pen, double x, double y, double radius, PtmColor fill, PtmColor stroke, double width);
PtmNode *ptm_pen_polygon (PtmPen *pen, const double *xy, guint n_points, PtmColor fill, PtmColor stroke, double width);
/* The part of a disc between two angles. */
PtmNode *ptm_pen_sector (PtmPen *pen, double x, double y, double radius, double from, double to, PtmColor fill, PtmColor stroke, double width);

/* One line of text centred on y; align says which of its sides, or its middle, is at x. (nullable) when there is nothing to set. */
PtmNode *ptm_pen_text (PtmPen *pen, const char *text, double x, double y, double size, const char *align);
/* Wrapped, fitted and centred in a box. */
PtmNode *ptm_pen_text_in (PtmPen *pen, const char *text, PtmFrame box, double low, double high, int max_lines, const char *align);
/* What the pupil finds out: the text, or a box to write it in. */
void ptm_pen_answer (PtmPen *pen, const char *text, double x, double y, double size, double width);
/* One number over another with a bar between; the centre of the bar is at x, y. */
void     ptm_pen_fraction (PtmPen *pen, const char *above, const char *below, double x, double y, double size);
PtmNode *ptm_pen_picture (PtmPen *pen, const char *noun, const char *asset, PtmFrame box);

/* The i-th of n equal cells of about that shape; the last row is centred. */
PtmFrame ptm_pen_get_cell (PtmFrame box, guint n, guint i, double aspect, double gap);

double ptm_pen_measure (PtmPen *pen, const char *text, double size, double *height);
/* The largest size up to high at which every text is at most so wide on one line. */
double ptm_pen_fit (PtmPen *pen, const char *const *texts, double width, double low, double high);
/* The largest size at which every text fits a box of that size, wrapped into at most so many lines. */
double ptm_pen_fit_box (PtmPen *pen, const char *const *texts, double width, double height, int max_lines, double low, double high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmPen, ptm_pen_free)

G_END_DECLS
