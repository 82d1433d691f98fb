/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The arithmetic of the frame that is dragged in or around a picture, apart from any widget. */

#include "config.h"

#include "ptm-picture-frame.h"

#include <math.h>

void
ptm_picture_frame_init (PtmPictureFrame *frame, int width, int height, gboolean around)
{
  *frame = (PtmPictureFrame){ MAX (width, 1), MAX (height, 1), around, 0, 0, 0, MAX (width, 1), MAX (height, 1) };
}

static double
get_least (double side)
{
  return MIN (side, PTM_FRAME_MIN);
}

/* The nearest place of length within low … high. */
static void
shift_within (double *start, double *end, double low, double high)
{
  double length = *end - *start;

  *start = CLAMP (*start, low, MAX (low, high - length));
  *end = *start + length;
}

static void
shift_around (double *start, double *end, double side)
{
  double length = *end - *start;

  *start = CLAMP (*start, side - length, 0);
  *end = *start + length;
}

/* Where an edge stays: a held one moves away from the other, and neither held from the middle. */
static void
resize (double *start, double *end, double length, gboolean holds_start, gboolean holds_end)
{
  double middle = (*start + *end) / 2;

  if (holds_start && !holds_end)
    *start = *end - length;
  else if (holds_end && !holds_start)
    *end = *start + length;
  else
    {
      *start = middle - length / 2;
      *end = middle + length / 2;
    }
}

static void
shape_within (PtmPictureFrame *frame, double width, PtmPictureEdges edges)
{
  double most = MIN (frame->width, frame->height * frame->ratio);

  width = CLAMP (width, MIN (most, MAX (PTM_FRAME_MIN, PTM_FRAME_MIN * frame->ratio)), most);
  resize (&frame->left, &frame->right, width, edges & PTM_EDGE_LEFT, edges & PTM_EDGE_RIGHT);
  resize (&frame->top, &frame->bottom, width / frame->ratio, edges & PTM_EDGE_TOP, edges & PTM_EDGE_BOTTOM);
  shift_within (&frame->left, &frame->right, 0, frame->width);
  shift_within (&frame->top, &frame->bottom, 0, frame->height);
}

static void
shape_around (PtmPictureFrame *frame, double width, PtmPictureEdges edges)
{
  double least = MAX (frame->width, frame->height * frame->ratio);

  width = CLAMP (width, least, MAX (least, PTM_FRAME_MAX * MIN (frame->width, frame->height * frame->ratio)));
  resize (&frame->left, &frame->right, width, edges & PTM_EDGE_LEFT, edges & PTM_EDGE_RIGHT);
  resize (&frame->top, &frame->bottom, width / frame->ratio, edges & PTM_EDGE_TOP, edges & PTM_EDGE_BOTTOM);
  shift_around (&frame->left, &frame->right, frame->width);
  shift_around (&frame->top, &frame->bottom, frame->height);
}

static void
shape (PtmPictureFrame *frame, PtmPictureEdges edges)
{
  double   width = frame->right - frame->left, height = frame->bottom - frame->top;
  gboolean across = edges & (PTM_EDGE_LEFT | PTM_EDGE_RIGHT), down = edges & (PTM_EDGE_TOP | PTM_EDGE_BOTTOM);

  if (frame->ratio <= 0)
    return;
  /* A corner follows the hand where it went further. */
  if (!across || (down && fabs (height * frame->ratio) > width))
    width = height * frame->ratio;
  if (frame->around)
    shape_around (frame, width, edges);
  else
    shape_within (frame, width, edges);
}

void
ptm_picture_frame_set_ratio (PtmPictureFrame *frame, double ratio)
{
  double width;

  frame->ratio = isfinite (ratio) && ratio > 0 ? CLAMP (ratio, 0.01, 100) : 0;
  if (frame->ratio == 0)
    return;
  width = frame->around ? MAX (frame->width, frame->height * frame->ratio) : MIN (frame->width, frame->height * frame->ratio);
  if (frame->around)
    {
      frame->left = frame->top = 0;
      frame->right = frame->width;
      frame->bottom = frame->height;
      shape_around (frame, width, 0);
    }
  else
    shape_within (frame, width, 0);
}

static void
limit (PtmPictureFrame *frame, PtmPictureEdges edges)
{
  if (frame->around)
    {
      frame->left = CLAMP (frame->left, frame->right - PTM_FRAME_MAX * frame->width, 0);
      frame->right = CLAMP (frame->right, frame->width, frame->left + PTM_FRAME_MAX * frame->width);
      frame->top = CLAMP (frame->top, frame->bottom - PTM_FRAME_MAX * frame->height, 0);
      frame->bottom = CLAMP (frame->bottom, frame->height, frame->top + PTM_FRAME_MAX * frame->height);
      return;
    }
  if (edges & PTM_EDGE_LEFT)
    frame->left = CLAMP (frame->left, 0, frame->right - get_least (frame->width));
  if (edges & PTM_EDGE_RIGHT)
    frame->right = CLAMP (frame->right, frame->left + get_least (frame->width), frame->width);
  if (edges & PTM_EDGE_TOP)
    frame->top = CLAMP (frame->top, 0, frame->bottom - get_least (frame->height));
  if (edges & PTM_EDGE_BOTTOM)
    frame->bottom = CLAMP (frame->bottom, frame->top + get_least (frame->height), frame->height);
}

void
ptm_picture_frame_drag (PtmPictureFrame *frame, PtmPictureEdges edges, double dx, double dy)
{
  if (!isfinite (dx) || !isfinite (dy))
    return;
  if (edges & PTM_EDGE_LEFT)
    frame->left += dx;
  if (edges & PTM_EDGE_RIGHT)
    frame->right += dx;
  if (edges & PTM_EDGE_TOP)
    frame->top += dy;
  if (edges & PTM_EDGE_BOTTOM)
    frame->bottom += dy;
  if (edges != PTM_EDGE_ALL)
    {
      limit (frame, edges);
      shape (frame, edges);
      return;
    }
  if (frame->around)
    {
      shift_around (&frame->left, &frame->right, frame->width);
      shift_around (&frame->top, &frame->bottom, frame->height);
    }
  else
    {
      shift_within (&frame->left, &frame->right, 0, frame->width);
      shift_within (&frame->top, &frame->bottom, 0, frame->height);
    }
}

void
ptm_picture_frame_set_rect (PtmPictureFrame *frame, const PtmRect *rect)
{
  frame->left = rect->x;
  frame->top = rect->y;
  frame->right = (double)rect->x + rect->width;
  frame->bottom = (double)rect->y + rect->height;
  limit (frame, PTM_EDGE_ALL);
}

/* Within a picture and of a shape the size is what counts, around it else the edges. */
PtmRect
ptm_picture_frame_get_rect (const PtmPictureFrame *frame)
{
  PtmRect rect = { (int)lround (frame->left), (int)lround (frame->top), 0, 0 };

  if (frame->around && frame->ratio > 0)
    {
      rect.width = MAX ((int)lround (frame->right - frame->left), frame->width);
      rect.height = MAX ((int)lround (frame->bottom - frame->top), frame->height);
      rect.x = CLAMP (rect.x, frame->width - rect.width, 0);
      rect.y = CLAMP (rect.y, frame->height - rect.height, 0);
      return rect;
    }
  if (frame->around)
    {
      rect.width = (int)lround (frame->right) - rect.x;
      rect.height = (int)lround (frame->bottom) - rect.y;
      return rect;
    }
  rect.width = CLAMP ((int)lround (frame->right - frame->left), 1, frame->width);
  rect.height = CLAMP ((int)lround (frame->bottom - frame->top), 1, frame->height);
  rect.x = CLAMP (rect.x, 0, frame->width - rect.width);
  rect.y = CLAMP (rect.y, 0, frame->height - rect.height);
  return rect;
}
