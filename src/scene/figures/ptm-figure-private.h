/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-figure.h"

G_BEGIN_DECLS

#define PTM_FIGURE_LANGS 8

/** PtmFigurePlace: a row of a template's table. */
typedef struct
{
  char  *key;
  double x; /* where the leader ends, in units of the drawing; of an arrow its middle */
  double y;
  char  *path; /* (nullable) of an arrow: its course, M, L, C and Q in units of the drawing */
  char  *names[PTM_FIGURE_LANGS];
} PtmFigurePlace;

/** PtmFigureTable: what is known about a pictorial template. */
typedef struct
{
  double     width; /* of the drawing's viewBox */
  double     height;
  char      *titles[PTM_FIGURE_LANGS]; /* further names follow after "|" */
  GPtrArray *places;                   /* (element-type PtmFigurePlace) */
} PtmFigureTable;

/* (transfer full) (nullable) when there is no such template, or it cannot be read */
PtmFigureTable *ptm_figure_table_load (PtmArt *art, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void            ptm_figure_table_free (PtmFigureTable *table);
int             ptm_figure_get_lang (const char *lang);
/* The first of the names separated by "|". (transfer full) (nullable) */
char *ptm_figure_dup_first (const char *names) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE when text is one of the names, whatever the case. */
gboolean ptm_figure_has_name (const char *names, const char *text);
/* The place a label means: by its anchor, else by its text in any language. (nullable) */
const PtmFigurePlace *ptm_figure_table_match (const PtmFigureTable *table, const PtmNode *label);

/* Path data of M, L, C and Q as corner points, curves in twelve steps: x, y, x, y …; empty when it cannot be read. */
GArray *ptm_figure_path_flatten (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* The same path moved and scaled, in hundredths of the frame it lies in, which is set. (transfer full) (nullable) */
char *ptm_figure_path_fit (const char *path, const PtmFrame *drawing, double scale, PtmFrame *frame) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  PTM_FIGURE_LEFT,
  PTM_FIGURE_RIGHT,
  PTM_FIGURE_ABOVE,
  PTM_FIGURE_BELOW,
} PtmFigureSide;

/** PtmFigureSpot: a label and the place it points at. */
typedef struct
{
  const PtmFigurePlace *place;
  PtmNode              *label;
  double                width; /* of the label, pixels */
  double                height;
  double                x; /* the place, pixels */
  double                y;
  PtmFigureSide         side;
  double                at; /* the label's middle along its side */
} PtmFigureSpot;

/** PtmFigureName: what an arrow is called, standing on the picture. */
typedef struct
{
  const PtmFigurePlace *place;
  PtmNode              *label;
} PtmFigureName;

/** PtmFigureRun: one pictorial figure while it is laid out. */
typedef struct
{
  PtmLayout      *layout;
  PtmNode        *figure;
  PtmFigureTable *table;
  PtmFrame        box;     /* for picture and labels */
  PtmFrame        picture; /* where the drawing goes */
  double          size;    /* of the labels' type */
  GArray         *spots;   /* (element-type PtmFigureSpot) */
  GArray         *names;   /* (element-type PtmFigureName) */
} PtmFigureRun;

/* A child of the figure that goes when it is laid out again; its id ends in ~d, tag and key. */
PtmNode *ptm_figure_add (PtmFigureRun *run, PtmNodeType type, const char *tag, const char *key);
/* Canvas pixels of a point of the drawing. */
void ptm_figure_map (const PtmFigureRun *run, double x, double y, double *out_x, double *out_y);

/* ptm-figure-picture.c: FALSE when the template cannot be read; then nothing was added. */
gboolean ptm_figure_draw_picture (PtmLayout *layout, PtmNode *figure, PtmFrame box);
/* ptm-figure-labels.c: sizes the labels and places picture and labels in the box. */
void ptm_figure_place_labels (PtmFigureRun *run);
/* ptm-figure-leaders.c: orders the labels along their sides so that no two leaders cross. */
void ptm_figure_order_leaders (PtmFigureRun *run);
void ptm_figure_get_leader (const PtmFigureRun *run, const PtmFigureSpot *spot, double from[2]);
/* Frames of labels whose sides and places are settled. */
PtmFrame ptm_figure_get_frame (const PtmFigureRun *run, const PtmFigureSpot *spot);
gboolean ptm_figure_segments_meet (const double a[2], const double b[2], const double c[2], const double d[2]);
/* ptm-figure-arrows.c: draws the arrows; places their names beside them. FALSE when one found no free place: it was moved to the spots. */
gboolean ptm_figure_place_names (PtmFigureRun *run);
void     ptm_figure_add_arrows (PtmFigureRun *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmFigureTable, ptm_figure_table_free)

G_END_DECLS
