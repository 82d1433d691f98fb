/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>
#include "ptm-rect.h"

G_BEGIN_DECLS

/** PtmPictureEdges: the edges of a frame that are held; all of them moves it. */
typedef enum
{
  PTM_EDGE_LEFT = 1 << 0,
  PTM_EDGE_RIGHT = 1 << 1,
  PTM_EDGE_TOP = 1 << 2,
  PTM_EDGE_BOTTOM = 1 << 3,
  PTM_EDGE_ALL = 15,
} PtmPictureEdges;

/** PTM_FRAME_MIN: the least side of a frame; PTM_FRAME_MAX: how many times the picture's side one around it may have. */
#define PTM_FRAME_MIN 8
#define PTM_FRAME_MAX 3

/**
 * PtmPictureFrame:
 * @around: the frame holds the picture, else it lies within
 * @ratio: width by height; 0 = free
 *
 * A frame in or around a picture of width × height, in its pixels. A value; everything that is done to it keeps it valid.
 */
typedef struct
{
  int      width;
  int      height;
  gboolean around;
  double   ratio;
  double   left;
  double   top;
  double   right;
  double   bottom;
} PtmPictureFrame;

void ptm_picture_frame_init (PtmPictureFrame *frame, int width, int height, gboolean around);
/* Keeps its middle, and becomes as large as it can be within the picture, or as small as it can be around it. */
void ptm_picture_frame_set_ratio (PtmPictureFrame *frame, double ratio);
/* Moves the held edges; the rest follows when the shape is fixed. */
void ptm_picture_frame_drag (PtmPictureFrame *frame, PtmPictureEdges edges, double dx, double dy);
/* After a drag: the held edges go as far as reach to a common shape, else to the picture's edge. A fixed shape stays. */
void ptm_picture_frame_snap (PtmPictureFrame *frame, PtmPictureEdges edges, double reach);
/* The common shape such a frame has, as "16:9" or "A4"; (nullable). */
const char *ptm_picture_frame_find_shape (int width, int height);
void        ptm_picture_frame_set_rect (PtmPictureFrame *frame, const PtmRect *rect);
PtmRect     ptm_picture_frame_get_rect (const PtmPictureFrame *frame);

G_END_DECLS
