/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/* What charts, tables, timelines, mind maps and infographics are built with. */

/** PtmLook: how a page of data is dressed; the variants go through them. */
typedef enum
{
  PTM_LOOK_EDITORIAL, /* flush left on pale paper, a short rule over the title */
  PTM_LOOK_BOLD,      /* light on a field of the deep colour */
  PTM_LOOK_SCHOOL,    /* centred, the drawing on a white sheet */
} PtmLook;

/** PtmData: one drawing. Lengths are canvas pixels; a right-to-left page is drawn left to right and turned at the end. */
typedef struct
{
  PtmLayout *layout;
  PtmLook    look;
  gboolean   rtl;
  PtmColor   ground; /* what the drawing lies on */
  PtmColor   ink;
  PtmColor   soft;  /* for what is read second; still 4.5 on the ground */
  PtmColor   rule;  /* lines one hardly sees */
  double     size;  /* of labels */
  double     least; /* nothing is set smaller while there is room */
  double     lead;  /* size of dates and numbers over that of their headings */
} PtmData;

/* ptm-layout-data.c */
/* Whether the page is read from right to left. */
gboolean ptm_layout_is_rtl (PtmLayout *layout);
void     ptm_data_init (PtmData *data, PtmLayout *layout, PtmColor ground);
/* Chooses look and ground by the variant, sets backdrop, headings and notes. Returns what is left for the drawing. */
PtmFrame ptm_data_begin_page (PtmData *data, PtmLayout *layout);
/* The same; without heading the title is left for the drawing to place. */
PtmFrame ptm_data_begin_page_with (PtmData *data, PtmLayout *layout, gboolean heading);
/* Turns the page when it is read from right to left. */
void ptm_data_end_page (PtmData *data);
/* New nodes are children of parent, or of the scene; the next run forgets them. (transfer none) */
PtmNode *ptm_data_add (PtmData *data, PtmNode *parent, PtmNodeType type);
PtmNode *ptm_data_add_shape (PtmData *data, PtmNode *parent, const char *shape, PtmFrame frame, PtmColor fill, int z);
PtmNode *ptm_data_add_path (PtmData *data, PtmNode *parent, const char *path, PtmFrame frame, PtmColor fill, int z);
PtmNode *ptm_data_add_line (PtmData *data, PtmNode *parent, double x1, double y1, double x2, double y2, PtmColor color, double width, int z);
/* A small picture; NULL without an asset the art has. */
PtmNode *ptm_data_add_picture (PtmData *data, PtmNode *parent, const char *asset, const char *noun, PtmFrame box);
/* Text of weight 0 = as the face is. */
PtmNode *ptm_data_add_text (PtmData *data, PtmNode *parent, const char *text, int weight);
/* Text over colour: drawn by a shape, so that its ink is what is said here. */
PtmNode *ptm_data_add_mark (PtmData *data, PtmNode *parent, const char *text, PtmFrame box, double size, PtmColor ink);
/* Sets the text into the box as large as it goes; valign 0 = upper edge, 1 = lower. Returns the height. */
double ptm_data_place (PtmData *data, PtmNode *text, PtmFrame box, double low, double high, int lines, const char *align, double valign);
/* The size of a text of that font size when wrapped to width (0 = not). */
void ptm_data_measure (PtmData *data, PtmNode *text, double size, double max_width, double *width, double *height);

/* ptm-layout-data-color.c */
/* n colours for categories: 3 : 1 on the ground, told apart with red-green blindness as long as there are few. (element-type PtmColor) (transfer full) */
GArray  *ptm_data_choose_colors (PtmData *data, int n) G_GNUC_WARN_UNUSED_RESULT;
PtmColor ptm_data_get_color (GArray *colors, int i);

/* ptm-layout-data-number.c */
/* A number as the language writes it, with its unit (nullable). */
char *ptm_data_format (PtmData *data, double value, int decimals, const char *unit) G_GNUC_WARN_UNUSED_RESULT;
/* Digits after the point that the value needs, 0…3. */
int ptm_data_count_decimals (double value);
/* Money has two digits or none: "€2.50". */
int ptm_data_get_decimals (const char *unit, int decimals);

G_END_DECLS
