/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

typedef enum
{
  PTM_LIST_PLAIN,
  PTM_LIST_DOTS,
  PTM_LIST_NUMBERS, /* numbers in discs */
  PTM_LIST_RULES,   /* a fine line over each text */
} PtmListMarker;

/** PtmListStyle: how several texts stand under one another. Lengths are pixels. */
typedef struct
{
  PtmListMarker marker;
  int           columns; /* at least 1 */
  double        high;    /* largest font size */
  double        low;     /* smallest */
  double        gap;     /* between texts, over the font size */
  int           weight;  /* 0 = the text face's own */
  PtmColor      accent;  /* of the markers */
  const char   *align;
} PtmListStyle;

/* Sets the texts in one size, the largest of low…high at which all of them fit the box; returns the height they take, which is more than
 * the box's when they do not fit at low. With place FALSE nothing is added and the frames mean nothing yet. */
double ptm_layout_list (PtmLayout *layout, GPtrArray *texts, PtmFrame box, const PtmListStyle *style, gboolean place);

G_END_DECLS
