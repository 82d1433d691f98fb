/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-finish.h"
#include "ptm-render.h"

G_BEGIN_DECLS

/** PtmParts: what of a node is drawn; art and words are parted where a finish comes between them. */
typedef enum
{
  PTM_PARTS_ALL,
  PTM_PARTS_ART,
  PTM_PARTS_WORDS,
} PtmParts;

/** PtmPage: what the drawing functions of one run share. Coordinates are canvas pixels; cr is scaled. */
typedef struct
{
  PtmScene *scene;
  PtmArt   *art; /* (nullable) */
  cairo_t  *cr;
  double    scale;  /* device pixels a canvas pixel */
  gboolean  vector; /* pictures are drawn as paths, for files that are scaled or printed */
  PtmParts  parts;

  cairo_surface_t *finished; /* (nullable) what words are drawn on, when a finish has changed it */
  double           finished_scale;
} PtmPage;

/** PtmRenderStep: what is drawn after each other: a node, or without one all edges, or all labels of edges. */
typedef struct
{
  const PtmNode *node;   /* (nullable) */
  gboolean       labels; /* without a node: the labels of edges */
  const PtmNode *panel;  /* (nullable) what the node is clipped to */
} PtmRenderStep;

/* The steps of a page up to a stage, in their order. (element-type PtmRenderStep) */
GArray *ptm_render_list_steps (PtmScene *scene, PtmRenderStage stage) G_GNUC_WARN_UNUSED_RESULT;
void    ptm_render_step (PtmPage *page, const PtmRenderStep *step);
/* The colour of the page where nothing is drawn. */
PtmColor ptm_render_get_ground (PtmScene *scene);

/* ptm-render.c: the page up to a stage, drawn at a scale; ARGB32. */
cairo_surface_t *ptm_render_create_surface (PtmScene *scene, PtmArt *art, PtmRenderStage stage, double scale) G_GNUC_WARN_UNUSED_RESULT;
/* An empty page, its context scaled to canvas pixels; the ground is painted unless the scene is transparent. */
cairo_t *ptm_render_begin_page (PtmScene *scene, double scale) G_GNUC_WARN_UNUSED_RESULT;
/* Straight R G B A of an ARGB32 surface. */
PtmImage *ptm_render_create_image (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;

/* ptm-render-finish.c */
PtmFinish ptm_render_get_finish (PtmScene *scene);
/* The steps in two runs, with the finish between them. */
void ptm_render_finished (PtmPage *page, cairo_surface_t *surface, GArray *steps, PtmFinish finish);
/* The first of the two alone, at the scale a file has it in. What is opaque carries its own JPEG. */
cairo_surface_t *ptm_render_create_finished_art (PtmScene *scene, PtmArt *art, GArray *steps, PtmFinish finish, double *scale) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE when a step has nothing of the parts to draw. */
gboolean ptm_render_has_part (const PtmRenderStep *step, PtmParts parts);
/* The wanted ink, or one that reads on the finished art in the frame. */
PtmColor ptm_render_choose_ink (PtmPage *page, const PtmFrame *frame, PtmColor ink);
/* All words are drawn by this. */
void ptm_render_words (PtmPage *page, const PtmNode *text, PtmColor ink, double opacity);

/* ptm-render-shape.c */
void   ptm_render_set_color (cairo_t *cr, PtmColor color, double opacity);
void   ptm_render_shape_path (cairo_t *cr, const char *shape, const PtmFrame *frame);
void   ptm_render_shape (PtmPage *page, const PtmNode *node);
void   ptm_render_clip (cairo_t *cr, const PtmNode *panel);
void   ptm_render_card (PtmPage *page, const PtmNode *node);
void   ptm_render_label (PtmPage *page, const PtmNode *node);
double ptm_render_get_unit (PtmScene *scene);

/* ptm-render-picture.c */
void ptm_render_picture (PtmPage *page, const PtmNode *node, gboolean shadow);
void ptm_render_photo (PtmPage *page, const PtmNode *node);

/** PtmRoute: how an edge runs: a polyline with rounded corners, or one cubic when curve (then 4 points). */
typedef struct
{
  double   x[8];
  double   y[8];
  int      n;
  gboolean curve;
} PtmRoute;

/* ptm-render-edge.c */
void ptm_render_edges (PtmPage *page);
void ptm_render_edge_labels (PtmPage *page);
/* Strokes cr's path and puts a head on its end, whose tip is the end. */
void ptm_render_stroke_arrow (cairo_t *cr, double width);

/* ptm-render-route.c */
/* The routes of all edges in order; ends lie on the nodes' outlines. n = 0 for an edge whose node is missing. (transfer full) */
PtmRoute *ptm_render_route_edges (PtmScene *scene, PtmArt *art) G_GNUC_WARN_UNUSED_RESULT;
/* Where the line from the node's centre towards x, y leaves the node's ink. */
void ptm_render_get_outline_point (PtmArt *art, const PtmNode *node, double x, double y, double *out_x, double *out_y);
/* A label's leader line; FALSE when it needs none. */
gboolean ptm_render_get_leader (PtmScene *scene, PtmArt *art, const PtmNode *label, double from[2], double to[2]);

G_END_DECLS
