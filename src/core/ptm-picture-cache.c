/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Keeps the pictures on screen decoded, so that comparing, exporting and editing them costs no second decoding. */

#include "config.h"

#include "ptm-picture-cache.h"

struct _PtmPictureCache
{
  PtmPictureSource *source; /* (not owned): the cache is part of it */
  GQueue            kept;   /* Entry, the one used last first */
  gsize             bytes;
  GHashTable       *loads; /* blob -> Load */
  guint             decoded;
};

typedef struct
{
  char     *blob;
  PtmImage *image;
} Entry;

/* One running decoding; it holds a reference to the source, so the cache outlives it. */
typedef struct
{
  PtmPictureSource *source;
  PtmPictureCache  *cache;
  char             *blob;
  GPtrArray        *waiting; /* (element-type GTask) */
} Load;

static void
entry_free (Entry *entry)
{
  g_free (entry->blob);
  ptm_image_unref (entry->image);
  g_free (entry);
}

static void
load_free (Load *load)
{
  g_clear_object (&load->source);
  g_free (load->blob);
  g_ptr_array_unref (load->waiting);
  g_free (load);
}

static void
cache_free (PtmPictureCache *self)
{
  g_queue_clear_full (&self->kept, (GDestroyNotify)entry_free);
  g_hash_table_unref (self->loads);
  g_free (self);
}

static gsize
measure (PtmImage *image)
{
  return ptm_image_get_stride (image) * ptm_image_get_height (image);
}

static void
keep (PtmPictureCache *self, const char *blob, PtmImage *image)
{
  Entry *entry;

  if (measure (image) > PTM_PICTURE_CACHE_BYTES)
    return;
  entry = g_new0 (Entry, 1);
  entry->blob = g_strdup (blob);
  entry->image = ptm_image_ref (image);
  g_queue_push_head (&self->kept, entry);
  self->bytes += measure (image);
  while (self->bytes > PTM_PICTURE_CACHE_BYTES)
    {
      Entry *oldest = g_queue_pop_tail (&self->kept);

      self->bytes -= measure (oldest->image);
      entry_free (oldest);
    }
}

static PtmImage *
find (PtmPictureCache *self, const char *blob)
{
  for (GList *l = self->kept.head; l != NULL; l = l->next)
    {
      Entry *entry = l->data;

      if (!g_str_equal (entry->blob, blob))
        continue;
      g_queue_unlink (&self->kept, l);
      g_queue_push_head_link (&self->kept, l);
      return entry->image;
    }
  return NULL;
}

static void
finish_load (Load *load, PtmImage *image, const GError *error)
{
  PtmPictureCache *self = load->cache;

  g_hash_table_remove (self->loads, load->blob);
  if (image != NULL)
    keep (self, load->blob, image);
  for (guint i = 0; i < load->waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (load->waiting, i);

      if (image != NULL)
        g_task_return_pointer (task, ptm_image_ref (image), (GDestroyNotify)ptm_image_unref);
      else
        g_task_return_error (task, g_error_copy (error));
    }
  load_free (load);
}

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode_finish (result, &error);

  finish_load (user_data, image, error);
}

static void
file_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Load *load = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;

  file = PTM_PICTURE_SOURCE_GET_IFACE (load->source)->load_file_finish (load->source, result, &error);
  if (file == NULL)
    {
      finish_load (load, NULL, error);
      return;
    }
  load->cache->decoded++;
  ptm_codec_decode_async (file, NULL, decoded_cb, load);
}

PtmPictureCache *
ptm_picture_cache_get (PtmPictureSource *source)
{
  static GQuark    quark;
  PtmPictureCache *self;

  g_return_val_if_fail (PTM_IS_PICTURE_SOURCE (source), NULL);

  if (quark == 0)
    quark = g_quark_from_static_string ("ptm-picture-cache");
  self = g_object_get_qdata (G_OBJECT (source), quark);
  if (self == NULL)
    {
      self = g_new0 (PtmPictureCache, 1);
      self->source = source;
      self->loads = g_hash_table_new (g_str_hash, g_str_equal);
      g_object_set_qdata_full (G_OBJECT (source), quark, self, (GDestroyNotify)cache_free);
    }
  return self;
}

void
ptm_picture_cache_load_async (PtmPictureCache *self, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self->source, cancellable, callback, user_data);
  const char *blob = ptm_version_get_blob (version);
  PtmImage   *image = find (self, blob);
  Load       *load;

  g_task_set_source_tag (task, ptm_picture_cache_load_async);
  if (image != NULL)
    {
      g_task_return_pointer (task, ptm_image_ref (image), (GDestroyNotify)ptm_image_unref);
      return;
    }

  load = g_hash_table_lookup (self->loads, blob);
  if (load != NULL)
    {
      g_ptr_array_add (load->waiting, g_steal_pointer (&task));
      return;
    }
  load = g_new0 (Load, 1);
  load->source = g_object_ref (self->source);
  load->cache = self;
  load->blob = g_strdup (blob);
  load->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (load->waiting, g_steal_pointer (&task));
  g_hash_table_insert (self->loads, load->blob, load);
  PTM_PICTURE_SOURCE_GET_IFACE (self->source)->load_file_async (self->source, version, NULL, file_loaded_cb, load);
}

PtmImage *
ptm_picture_cache_load_finish (PtmPictureCache *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

guint
ptm_picture_cache_get_decoded (PtmPictureCache *self)
{
  return self->decoded;
}
