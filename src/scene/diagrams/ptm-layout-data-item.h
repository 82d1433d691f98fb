/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-data.h"

G_BEGIN_DECLS

/** PtmItem: an event of a timeline, a fact of an infographic. Nodes are borrowed from the scene, every one (nullable). */
typedef struct
{
  PtmNode   *date; /* or the number the fact is about */
  PtmNode   *heading;
  PtmNode   *picture; /* object or photo */
  PtmNode   *marker;  /* a shape of the plan: drawn as the dot */
  PtmNode   *chart;   /* chart or table */
  GPtrArray *more;    /* (element-type PtmNode) texts under the heading */
} PtmItem;

/* What the plan tells, one after the other: groups as a whole, else each picture, shape or text with what belongs to it.
 * Headings and notes of the page are left out. (element-type PtmItem) (transfer full) */
GPtrArray *ptm_items_new (PtmData *data) G_GNUC_WARN_UNUSED_RESULT;
/* The font sizes at which the words of all fit a box of that size beside a picture; gives the heading's. */
double ptm_items_fit (PtmData *data, GPtrArray *items, double width, double height);
/* The height of the longest words when their headings are set at that size. */
double   ptm_items_measure (PtmData *data, GPtrArray *items, double size, double width);
gboolean ptm_items_have_pictures (GPtrArray *items);
/* Sets one item: picture, date, heading, the rest. From the lower edge up when foot. size is the heading's. Gives what is covered. */
PtmFrame ptm_item_place (PtmData *data, PtmItem *item, PtmFrame box, double size, const char *align, gboolean foot);
/* The same with the picture at one side of the words. */
void ptm_item_place_beside (PtmData *data, PtmItem *item, PtmFrame box, double size, gboolean picture_right);
/* A dot, or the item's own shape, at its place. */
void ptm_item_place_marker (PtmData *data, PtmItem *item, double x, double y, double size, PtmColor color, const char *words);

G_END_DECLS
