/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is written but not sent, taken out and put back when another project is shown. */

#include "config.h"

#include "ptm-attachment.h"
#include "ptm-composer-private.h"

PtmUnsent *
ptm_composer_dup_draft (PtmComposer *self)
{
  PtmUnsent *draft;

  g_return_val_if_fail (PTM_IS_COMPOSER (self), NULL);

  draft = ptm_unsent_new ();
  g_free (draft->text);
  draft->text = ptm_composer_dup_sentence (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->attachments)); i++)
    {
      g_autoptr (PtmAttachment) attachment = g_list_model_get_item (G_LIST_MODEL (self->attachments), i);

      g_list_store_append (G_LIST_STORE (draft->attachments), attachment);
    }
  draft->size = g_strdup (ptm_composer_get_chosen_size (self));
  draft->count = ptm_composer_get_count (self);
  draft->new_picture = gtk_toggle_button_get_active (self->new_picture);
  return draft;
}

void
ptm_composer_set_draft (PtmComposer *self, PtmUnsent *draft)
{
  g_autoptr (PtmUnsent) empty = ptm_unsent_new ();

  g_return_if_fail (PTM_IS_COMPOSER (self));

  if (draft == NULL)
    draft = empty;
  ptm_composer_clear (self);
  ptm_composer_set_sentence (self, draft->text);
  for (guint i = 0; i < g_list_model_get_n_items (draft->attachments); i++)
    {
      g_autoptr (PtmAttachment) attachment = g_list_model_get_item (draft->attachments, i);

      g_list_store_append (self->attachments, attachment);
    }
  ptm_composer_set_size (self, draft->size);
  gtk_drop_down_set_selected (self->count, draft->count - 1);
  ptm_composer_set_new_picture (self, draft->new_picture);
}
