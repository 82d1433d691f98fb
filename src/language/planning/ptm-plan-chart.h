/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-plan-private.h"

G_BEGIN_DECLS

/** PtmChartItem: a name and its numbers. */
typedef struct
{
  char   *label; /* (nullable) */
  char   *group; /* (nullable) what stood before a colon over several names */
  char   *asset; /* (nullable) */
  GArray *values;
} PtmChartItem;

/** PtmChartReader: the list while it is read. */
typedef struct
{
  PtmDraft  *draft;
  GPtrArray *items;  /* (element-type PtmChartItem) */
  GPtrArray *loose;  /* (element-type utf8) names without a number */
  char      *group;  /* (nullable) */
  char      *unit;   /* (nullable) of the first number that has one */
  guint      label;  /* first token of the name being read */
  guint      end;    /* of the name, label when there is none */
  gboolean   merged; /* the next number belongs to the item before */
} PtmChartReader;

void ptm_chart_item_free (PtmChartItem *item);
/* Reads the names and numbers of a span into the reader. */
void ptm_chart_read_items (PtmChartReader *r, guint first, guint end);
/* "A bar chart of our pets": without any numbers the form, with some that can be changed. */
void ptm_chart_add_samples (PtmChartReader *r);

G_END_DECLS
