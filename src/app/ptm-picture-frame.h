/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>
#include "ptm-rect.h"

G_BEGIN_DECLS

/** PtmFrameEdges: the edges of a frame that are held; all of them moves it. */
typedef enum
{
  PTM_FRAME_LEFT = 1 << 0,
  PTM_FRAME_RIGHT = 1 << 1,
  PTM_FRAME_TOP = 1 << 2,
  PTM_FRAME_BOTTOM = 1 << 3,
  PTM_FRAME_ALL = 15,
} PtmFrameEdges;

/** PTM_FRAME_MIN: the least side of a frame; PTM_FRAME_MAX: how many times the picture's side one around it may have. */
#define PTM_FRAME_MIN 8
#define PTM_FRAME_MAX 3

/**
 * PtmFrame:
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
} PtmFrame;

void ptm_frame_init (PtmFrame *frame, int width, int height, gboolean around);
/* Keeps its middle, and becomes as large as it can be within the picture, or as small as it can be around it. */
void ptm_frame_set_ratio (PtmFrame *frame, double ratio);
/* Moves the held edges; the rest follows when the shape is fixed. */
void    ptm_frame_drag (PtmFrame *frame, PtmFrameEdges edges, double dx, double dy);
void    ptm_frame_set_rect (PtmFrame *frame, const PtmRect *rect);
PtmRect ptm_frame_get_rect (const PtmFrame *frame);

G_END_DECLS
