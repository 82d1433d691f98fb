/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"

G_BEGIN_DECLS

/** PtmPictureOption: one of the pictures a word may mean. */
typedef struct
{
  char     *asset;
  char     *name;
  PtmImage *image;
} PtmPictureOption;

/**
 * PtmPictureChoice:
 *
 * A word of a version's sentence that has several pictures, or none but some that are near to it. Immutable.
 */
#define PTM_TYPE_PICTURE_CHOICE (ptm_picture_choice_get_type ())
G_DECLARE_FINAL_TYPE (PtmPictureChoice, ptm_picture_choice, PTM, PICTURE_CHOICE, GObject)

/* asset (nullable) is the picture that was drawn. */
PtmPictureChoice *ptm_picture_choice_new (const char *word, const char *asset) G_GNUC_WARN_UNUSED_RESULT;
/* Only while the choice is being made up. */
void ptm_picture_choice_add (PtmPictureChoice *self, const char *asset, const char *name, PtmImage *image);

const char *ptm_picture_choice_get_word (PtmPictureChoice *self);
const char *ptm_picture_choice_get_asset (PtmPictureChoice *self);
/* (element-type PtmPictureOption) (transfer none) */
GPtrArray *ptm_picture_choice_get_options (PtmPictureChoice *self);

G_END_DECLS
