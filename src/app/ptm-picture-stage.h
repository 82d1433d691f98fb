/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-image.h"

G_BEGIN_DECLS

/**
 * PtmStageMode:
 * @PTM_STAGE_LOOK: the picture alone
 * @PTM_STAGE_GRID: with lines to straighten it by
 * @PTM_STAGE_CROP: a frame within the picture
 * @PTM_STAGE_EXTEND: a frame around it
 */
typedef enum
{
  PTM_STAGE_LOOK,
  PTM_STAGE_GRID,
  PTM_STAGE_CROP,
  PTM_STAGE_EXTEND,
} PtmStageMode;

/**
 * PtmPictureStage:
 *
 * A picture being edited, fitted into the room there is, with a frame that is dragged by its edges and corners; near a common shape an edge
 * takes it, but for Shift. Keys: the arrows move the frame (or, around the picture, its right and lower edge), with Ctrl they change its size
 * (or the left and upper edge), with Shift by single pixels.
 * Signal: frame-changed, when the user changed the frame.
 */
#define PTM_TYPE_PICTURE_STAGE (ptm_picture_stage_get_type ())
G_DECLARE_FINAL_TYPE (PtmPictureStage, ptm_picture_stage, PTM, PICTURE_STAGE, GtkWidget)

/* image (nullable) is a copy, at most a screen large, of a picture of width × height; frames are in pixels of the latter. */
void ptm_picture_stage_set_picture (PtmPictureStage *self, PtmImage *image, int width, int height);
void ptm_picture_stage_set_mode (PtmPictureStage *self, PtmStageMode mode);
/* Width by height of the frame; 0 = free. The frame takes the shape, as large as it can be, or as small. */
void    ptm_picture_stage_set_ratio (PtmPictureStage *self, double ratio);
void    ptm_picture_stage_set_frame (PtmPictureStage *self, const PtmRect *frame);
PtmRect ptm_picture_stage_get_frame (PtmPictureStage *self);
/* What is seen around the picture until it is drawn: image (nullable) is a soft copy of it, of any size, that is mirrored outward. */
void ptm_picture_stage_set_surroundings (PtmPictureStage *self, PtmImage *image);
/* How the surroundings may look once they are drawn; image (nullable) covers place, in pixels of the picture. */
void ptm_picture_stage_set_draft (PtmPictureStage *self, PtmImage *image, const PtmRect *place);
/* Shown at the frame, or below the picture; (nullable). */
void ptm_picture_stage_set_caption (PtmPictureStage *self, const char *caption);

G_END_DECLS
