/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <adwaita.h>
#include "ptm-picture-frame.h"
#include "ptm-picture-stage.h"

G_BEGIN_DECLS

struct _PtmPictureStage
{
  GtkWidget parent_instance;

  GdkTexture     *texture;      /* (nullable) */
  GdkTexture     *surroundings; /* (nullable): soft, to be mirrored around the picture */
  GdkTexture     *draft;        /* (nullable): what will be drawn around it … */
  PtmRect         draft_place;  /* … and where */
  char           *caption;      /* (nullable) */
  PtmPictureFrame frame;
  PtmStageMode    mode;

  /* What of the picture's plane is seen, in its pixels; moving from one part to another */
  graphene_rect_t view;
  graphene_rect_t old_view;
  graphene_rect_t new_view;
  AdwAnimation   *moving;

  /* While dragging */
  PtmPictureEdges held;
  PtmPictureFrame start;
};

/* The parts of the picture's plane in the widget. */
graphene_rect_t ptm_picture_stage_get_place (PtmPictureStage *self, double left, double top, double right, double bottom);
gboolean        ptm_picture_stage_has_frame (PtmPictureStage *self);

/* ptm-picture-stage-paint.c */
void ptm_picture_stage_paint (PtmPictureStage *self, GtkSnapshot *snapshot);

G_END_DECLS
