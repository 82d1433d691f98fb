/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a word may mean, as pictures to choose from. */

#include "config.h"

#include "ptm-picture-choice.h"

struct _PtmPictureChoice
{
  GObject parent;

  char      *word;
  char      *asset;   /* (nullable) */
  GPtrArray *options; /* (element-type PtmPictureOption) */
};

G_DEFINE_FINAL_TYPE (PtmPictureChoice, ptm_picture_choice, G_TYPE_OBJECT)

static void
option_free (PtmPictureOption *option)
{
  g_free (option->asset);
  g_free (option->name);
  ptm_image_unref (option->image);
  g_free (option);
}

static void
ptm_picture_choice_finalize (GObject *object)
{
  PtmPictureChoice *self = PTM_PICTURE_CHOICE (object);

  g_free (self->word);
  g_free (self->asset);
  g_ptr_array_unref (self->options);
  G_OBJECT_CLASS (ptm_picture_choice_parent_class)->finalize (object);
}

static void
ptm_picture_choice_class_init (PtmPictureChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ptm_picture_choice_finalize;
}

static void
ptm_picture_choice_init (PtmPictureChoice *self)
{
  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify)option_free);
}

PtmPictureChoice *
ptm_picture_choice_new (const char *word, const char *asset)
{
  PtmPictureChoice *self;

  g_return_val_if_fail (word != NULL, NULL);

  self = g_object_new (PTM_TYPE_PICTURE_CHOICE, NULL);
  self->word = g_strdup (word);
  self->asset = g_strdup (asset);
  return self;
}

void
ptm_picture_choice_add (PtmPictureChoice *self, const char *asset, const char *name, PtmImage *image)
{
  PtmPictureOption *option;

  g_return_if_fail (PTM_IS_PICTURE_CHOICE (self));
  g_return_if_fail (asset != NULL && name != NULL && image != NULL);

  option = g_new0 (PtmPictureOption, 1);
  option->asset = g_strdup (asset);
  option->name = g_strdup (name);
  option->image = ptm_image_ref (image);
  g_ptr_array_add (self->options, option);
}

const char *
ptm_picture_choice_get_word (PtmPictureChoice *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_CHOICE (self), NULL);
  return self->word;
}

const char *
ptm_picture_choice_get_asset (PtmPictureChoice *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_CHOICE (self), NULL);
  return self->asset;
}

GPtrArray *
ptm_picture_choice_get_options (PtmPictureChoice *self)
{
  g_return_val_if_fail (PTM_IS_PICTURE_CHOICE (self), NULL);
  return self->options;
}
