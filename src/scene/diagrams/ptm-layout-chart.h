/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-data.h"

G_BEGIN_DECLS

/* Rows of a chart that are drawn at most; columns of values. */
#define PTM_CHART_MOST_ROWS    60
#define PTM_CHART_MOST_COLUMNS 8

/** PtmChart: one chart while it is built; everything it is made of becomes a child of its node. */
typedef struct
{
  PtmData    *data;
  PtmNode    *node;
  GPtrArray  *rows; /* (element-type PtmDatum), borrowed: those that can be drawn */
  int         n_columns;
  double      low; /* ends of the axis and the step of its ticks */
  double      high;
  double      step;
  int         decimals; /* that the values need */
  const char *unit;     /* (nullable) */
  GArray     *colors;   /* of columns, or of rows when there is one column */
  gboolean    axis;     /* ticks and grid lines; else every value is written at its place */
} PtmChart;

/* ptm-layout-chart.c: builds the chart into the box; what was there before goes. */
void ptm_layout_place_chart (PtmData *data, PtmNode *chart, PtmFrame box);

/* The value, or NAN. */
double    ptm_chart_get_value (PtmChart *chart, int row, int column);
PtmDatum *ptm_chart_get_row (PtmChart *chart, int row);
PtmColor  ptm_chart_get_color (PtmChart *chart, int row, int column);
char     *ptm_chart_format (PtmChart *chart, double value) G_GNUC_WARN_UNUSED_RESULT;
/* The same where many numbers stand in a row: then only the first one names a unit of more than a letter. */
char *ptm_chart_format_in_row (PtmChart *chart, double value, gboolean first) G_GNUC_WARN_UNUSED_RESULT;
/* Texts for the labels of all rows, at the one size that fits width and lines. (element-type PtmNode) (transfer container) */
GPtrArray *ptm_chart_add_labels (PtmChart *chart, double width, double height, int lines) G_GNUC_WARN_UNUSED_RESULT;
/* The widest of the texts at their size. */
double ptm_chart_get_widest (PtmChart *chart, GPtrArray *texts, double max_width);

/* ptm-layout-chart-scale.c */
/* Ends and step that are round numbers (Heckbert, "Nice numbers for graph labels", 1990), zero among them when asked for. */
void   ptm_chart_make_scale (PtmChart *chart, double low, double high, int ticks, gboolean zero);
double ptm_chart_get_place (PtmChart *chart, double value); /* 0…1 along the axis */
/* Grid lines and the numbers beside them; returns what is left of the box. */
PtmFrame ptm_chart_add_axis (PtmChart *chart, PtmFrame box, gboolean sideways);

/* ptm-layout-chart-legend.c: the names of the columns with their colours, in one or more lines. Returns its height. */
double ptm_chart_add_legend (PtmChart *chart, PtmFrame box);

/* One family each; the box is theirs alone. */
gboolean ptm_chart_suits_columns (PtmChart *chart, PtmFrame box);
void     ptm_chart_place_columns (PtmChart *chart, PtmFrame box, gboolean stacked);
void     ptm_chart_place_bars (PtmChart *chart, PtmFrame box, gboolean stacked);
void     ptm_chart_place_lines (PtmChart *chart, PtmFrame box, gboolean area);
void     ptm_chart_place_scatter (PtmChart *chart, PtmFrame box);
void     ptm_chart_place_pie (PtmChart *chart, PtmFrame box, gboolean donut);
void     ptm_chart_place_pictogram (PtmChart *chart, PtmFrame box);

/* ptm-layout-chart-pie.c: whole percents that add to 100 (largest remainder, Hamilton's method). (transfer full) */
int *ptm_chart_get_percents (const double *values, int n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
