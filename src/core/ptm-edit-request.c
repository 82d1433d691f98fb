/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a provider needs for one picture, as values. */

#include "config.h"

#include "ptm-edit.h"

G_DEFINE_BOXED_TYPE (PtmEditRequest, ptm_edit_request, ptm_edit_request_ref, ptm_edit_request_unref)

PtmEditRequest *
ptm_edit_request_new (PtmProfile *profile, const char *sentence)
{
  PtmEditRequest *self;

  g_return_val_if_fail (PTM_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  self = g_new0 (PtmEditRequest, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_uuid_string_random ();
  self->sentence = g_strdup (sentence);
  self->profile = g_object_ref (profile);
  self->attachments = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  return self;
}

PtmEditRequest *
ptm_edit_request_copy_facts (PtmEditRequest *self)
{
  PtmEditRequest *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = ptm_edit_request_new (self->profile, self->sentence);
  g_free (copy->id);
  copy->id = g_strdup (self->id);
  copy->width = self->width;
  copy->height = self->height;
  copy->variant = self->variant;
  copy->page = self->page;
  return copy;
}

PtmEditRequest *
ptm_edit_request_ref (PtmEditRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ptm_edit_request_unref (PtmEditRequest *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->id);
  g_free (self->sentence);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->mask, ptm_mask_unref);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_free (self);
}
