/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib-object.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/** PtmPictureElement: a thing in the plan a picture was drawn from; name is what the user would call it. */
typedef struct
{
  char   *id;
  char   *name;
  PtmRect box; /* in image pixels */
} PtmPictureElement;

/**
 * PtmPictureElements:
 *
 * The elements of a drawn picture, from back to front. Immutable, reference counted; may cross threads.
 */
typedef struct _PtmPictureElements PtmPictureElements;

/* From the plan in the picture's file; NULL when it has none, as photographs. Blocks: call it on a worker thread. */
PtmPictureElements *ptm_picture_elements_read (GBytes *file, PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
PtmPictureElements *ptm_picture_elements_ref (PtmPictureElements *self);
void                ptm_picture_elements_unref (PtmPictureElements *self);

guint ptm_picture_elements_get_n (PtmPictureElements *self);
/* (transfer none) */
const PtmPictureElement *ptm_picture_elements_get (PtmPictureElements *self, guint index);
/* The one in front at a place of the picture, or -1. */
int ptm_picture_elements_find (PtmPictureElements *self, double x, double y);
/* What the element covers: its ink, or its box when that cannot be told. Blocks: call it on a worker thread. */
PtmMask *ptm_picture_elements_render (PtmPictureElements *self, guint index) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmPictureElements, ptm_picture_elements_unref)

G_END_DECLS
