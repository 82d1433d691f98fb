/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a frame is drawn to while its edges are dragged: the shapes of screens and paper, the edges of the picture, and as much on one side
 * as on the other. */

#include "config.h"

#include "ptm-picture-frame.h"

#include <math.h>

static const struct
{
  const char *lying;
  const char *upright;
  double      ratio; /* of the lying one */
} shapes[] = {
  { "1:1", "1:1", 1 },
  { "5:4", "4:5", 1.25 },
  { "4:3", "3:4", 4 / 3.0 },
  { "A4", "A4", G_SQRT2 },
  { "3:2", "2:3", 1.5 },
  { "16:9", "9:16", 16 / 9.0 },
  { "2:1", "1:2", 2 },
};

static double
get_ratio (guint i)
{
  return i & 1 ? 1 / shapes[i / 2].ratio : shapes[i / 2].ratio;
}

static void
take_nearer (double *nearest, double distance, double reach)
{
  if (fabs (distance) <= reach && fabs (distance) < fabs (*nearest))
    *nearest = distance;
}

/* How far the held edge has to go along one axis to end at the picture's edge or, around it, as far out as the other side. */
static double
find_picture_edge (double held, double picture_edge, double opposite, gboolean around, double reach)
{
  double nearest = INFINITY;

  take_nearer (&nearest, picture_edge - held, reach);
  if (around && fabs (nearest) > reach && fabs (opposite - picture_edge) > reach)
    take_nearer (&nearest, opposite - held, reach);
  return isfinite (nearest) ? nearest : 0;
}

static void
snap_to_picture (PtmPictureFrame *frame, PtmPictureEdges edges, double reach)
{
  if (edges & PTM_EDGE_LEFT)
    frame->left += find_picture_edge (frame->left, 0, frame->width - frame->right, frame->around, reach);
  if (edges & PTM_EDGE_RIGHT)
    frame->right += find_picture_edge (frame->right, frame->width, frame->width - frame->left, frame->around, reach);
  if (edges & PTM_EDGE_TOP)
    frame->top += find_picture_edge (frame->top, 0, frame->height - frame->bottom, frame->around, reach);
  if (edges & PTM_EDGE_BOTTOM)
    frame->bottom += find_picture_edge (frame->bottom, frame->height, frame->height - frame->top, frame->around, reach);
}

/* How much wider and how much higher the frame has to be for its nearest shape; FALSE when none is within reach. */
static gboolean
find_shape (const PtmPictureFrame *frame, PtmPictureEdges edges, double reach, double *wider, double *higher)
{
  double width = frame->right - frame->left, height = frame->bottom - frame->top;
  double across = INFINITY, down = INFINITY;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (shapes); i++)
    {
      if (edges & (PTM_EDGE_LEFT | PTM_EDGE_RIGHT))
        take_nearer (&across, height * get_ratio (i) - width, reach);
      if (edges & (PTM_EDGE_TOP | PTM_EDGE_BOTTOM))
        take_nearer (&down, width / get_ratio (i) - height, reach);
    }
  *wider = isfinite (across) && fabs (across) <= fabs (down) ? across : 0;
  *higher = isfinite (down) && fabs (down) < fabs (across) ? down : 0;
  return isfinite (across) || isfinite (down);
}

static gboolean
is_allowed (const PtmPictureFrame *frame)
{
  double outward = MAX (MAX (-frame->left, frame->right - frame->width), MAX (-frame->top, frame->bottom - frame->height));
  double inward = MAX (MAX (frame->left, frame->width - frame->right), MAX (frame->top, frame->height - frame->bottom));

  return frame->around ? inward <= 0 : outward <= 0;
}

void
ptm_picture_frame_snap (PtmPictureFrame *frame, PtmPictureEdges edges, double reach)
{
  PtmPictureFrame shaped = *frame;
  double          wider, higher;

  if (frame->ratio > 0 || edges == 0 || edges == PTM_EDGE_ALL || !(reach > 0))
    return;
  if (find_shape (frame, edges, reach, &wider, &higher))
    {
      shaped.left -= edges & PTM_EDGE_LEFT ? wider : 0;
      shaped.right += edges & PTM_EDGE_RIGHT ? wider : 0;
      shaped.top -= edges & PTM_EDGE_TOP ? higher : 0;
      shaped.bottom += edges & PTM_EDGE_BOTTOM ? higher : 0;
    }
  else
    {
      snap_to_picture (&shaped, edges, reach);
    }
  if (is_allowed (&shaped))
    *frame = shaped;
}

/* Sides are whole pixels, so a shape is met to within one. */
const char *
ptm_picture_frame_find_shape (int width, int height)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (shapes); i++)
    if (fabs (height * get_ratio (i) - width) < 1 || fabs (width / get_ratio (i) - height) < 1)
      return i & 1 ? shapes[i / 2].upright : shapes[i / 2].lying;
  return NULL;
}
