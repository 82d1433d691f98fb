/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A picture that goes with a sentence. */

#include "config.h"

#include "ptm-attachment.h"

#include <glib/gi18n.h>

struct _PtmAttachment
{
  GObject parent;

  GBytes *file;
  char   *name;
};

G_DEFINE_FINAL_TYPE (PtmAttachment, ptm_attachment, G_TYPE_OBJECT)

static void
thumbnail_task (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PtmAttachment *self = source;
  GError        *error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode (self->file, &error);

  if (image == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, ptm_image_scale_to_fit (image, GPOINTER_TO_INT (task_data)), (GDestroyNotify)ptm_image_unref);
}

static void
ptm_attachment_finalize (GObject *object)
{
  PtmAttachment *self = PTM_ATTACHMENT (object);

  g_bytes_unref (self->file);
  g_free (self->name);
  G_OBJECT_CLASS (ptm_attachment_parent_class)->finalize (object);
}

static void
ptm_attachment_class_init (PtmAttachmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ptm_attachment_finalize;
}

static void
ptm_attachment_init (PtmAttachment *self)
{
}

PtmAttachment *
ptm_attachment_new (GBytes *file, const char *name)
{
  PtmAttachment *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (PTM_TYPE_ATTACHMENT, NULL);
  self->file = g_bytes_ref (file);
  self->name = g_strdup (name != NULL ? name : _ ("Pasted picture"));
  return self;
}

GBytes *
ptm_attachment_get_file (PtmAttachment *self)
{
  g_return_val_if_fail (PTM_IS_ATTACHMENT (self), NULL);

  return self->file;
}

const char *
ptm_attachment_get_name (PtmAttachment *self)
{
  g_return_val_if_fail (PTM_IS_ATTACHMENT (self), NULL);

  return self->name;
}

void
ptm_attachment_load_thumbnail_async (PtmAttachment *self, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (PTM_IS_ATTACHMENT (self));

  g_task_set_source_tag (task, ptm_attachment_load_thumbnail_async);
  g_task_set_task_data (task, GINT_TO_POINTER (max_side), NULL);
  g_task_run_in_thread (task, thumbnail_task);
}

PtmImage *
ptm_attachment_load_thumbnail_finish (PtmAttachment *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
