/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The store's door and its database thread: a queue of jobs, each done whole before the next. A job the disk refuses stays
 * remembered, so that a full disk costs nothing but patience. What the jobs are is in ptm-store-save.c and ptm-store-load.c. */

#define G_LOG_DOMAIN "ptm-store"

#include "config.h"

#include "ptm-store.h"
#include "ptm-store-private.h"

#include <glib/gi18n.h>
#include "ptm-thumbnails.h"

struct _PtmStore
{
  GObject parent_instance;

  PtmShelf    *shelf; /* of the thread, but for its blobs */
  GAsyncQueue *queue; /* of GTask; a task without data ends the thread */
  GThread     *thread;
  gboolean     closed; /* nothing comes after the closing in the queue */

  /* Of the thread */
  GQueue unsaved; /* PtmJob that the disk refused */

  /* As told to the main thread */
  gint     n_unsaved; /* atomic */
  guint    n_told;    /* of n_unsaved */
  gboolean read_only;
  gboolean refused; /* notice is about the last write */
  char    *notice;  /* (nullable) */
};

static void ptm_store_picture_source_init (PtmPictureSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PtmStore, ptm_store, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PTM_TYPE_PICTURE_SOURCE, ptm_store_picture_source_init))

typedef enum
{
  PROP_READ_ONLY = 1,
  PROP_NOTICE,
  PROP_N_UNSAVED,
  N_PROPS
} PtmStoreProperty;

static GParamSpec *properties[N_PROPS];

static void
set_notice (PtmStore *self, const char *notice)
{
  if (g_strcmp0 (self->notice, notice) == 0)
    return;
  g_free (self->notice);
  self->notice = g_strdup (notice);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static gboolean
run_job (PtmStore *self, PtmJob *job, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (self->shelf->database == NULL)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, _ ("Your library is not open."));
      return FALSE;
    }
  if (job->result != NULL)
    g_clear_pointer (&job->result, job->free_result);
  if (job->run (self->shelf, job, &cause))
    return TRUE;

  /* Damage that shows only now is repaired at once, when nobody else has the file open. */
  if (ptm_database_is_corrupt (self->shelf->database) && ptm_shelf_repair (self->shelf))
    {
      if (job->result != NULL)
        g_clear_pointer (&job->result, job->free_result);
      return job->run (self->shelf, job, error);
    }
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* What was refused before comes first, in its order, so that no row names one that is not there. */
static gboolean
run_write (PtmStore *self, PtmJob *job, GError **error)
{
  while (!g_queue_is_empty (&self->unsaved))
    {
      PtmJob *earlier = g_queue_peek_head (&self->unsaved);

      if (!run_job (self, earlier, error))
        break;
      ptm_job_unref (g_queue_pop_head (&self->unsaved));
    }
  if (g_queue_is_empty (&self->unsaved) && (job == NULL || run_job (self, job, error)))
    {
      g_atomic_int_set (&self->n_unsaved, 0);
      return TRUE;
    }

  if (job != NULL)
    {
      for (guint i = 0; i < job->files->len; i++)
        {
          g_autofree char *hash = ptm_blobs_dup_hash (g_ptr_array_index (job->files, i));

          ptm_blobs_put (self->shelf->blobs, hash, g_ptr_array_index (job->files, i), NULL);
        }
      g_queue_push_tail (&self->unsaved, ptm_job_ref (job));
    }
  g_atomic_int_set (&self->n_unsaved, (gint)g_queue_get_length (&self->unsaved));
  return FALSE;
}

/* What the thread hands back. The task, and with it the store, is only ever released on the main thread. */
typedef struct
{
  GTask  *task;
  GError *error; /* (nullable) */
} Outcome;

static void
outcome_free (Outcome *outcome)
{
  g_clear_object (&outcome->task);
  g_clear_error (&outcome->error);
  g_free (outcome);
}

/* Tells the user when saving fails, and no longer when it works again. */
static void
update_notice (PtmStore *self, GTask *task, const GError *error)
{
  PtmJob *job = g_task_get_task_data (task);

  if (self->n_told != ptm_store_get_n_unsaved (self))
    {
      self->n_told = ptm_store_get_n_unsaved (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNSAVED]);
    }
  if (job == NULL || !job->writes || self->read_only)
    return;
  if (error != NULL)
    set_notice (self, error->message);
  else if (self->refused)
    set_notice (self, NULL);
  self->refused = error != NULL;
}

static gboolean
return_outcome (gpointer user_data)
{
  Outcome *outcome = user_data;

  update_notice (g_task_get_source_object (outcome->task), outcome->task, outcome->error);
  if (outcome->error != NULL)
    g_task_return_error (outcome->task, g_steal_pointer (&outcome->error));
  else
    g_task_return_boolean (outcome->task, TRUE);
  return G_SOURCE_REMOVE;
}

static void
hand_back (GTask *task, GError *error)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->task = task;
  outcome->error = error;
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, return_outcome, outcome, (GDestroyNotify)outcome_free);
  g_source_attach (source, g_task_get_context (task));
}

/* FALSE when it was the last task. */
static gboolean
run_task (PtmStore *self, GTask *task)
{
  PtmJob  *job = g_task_get_task_data (task);
  gpointer tag = g_task_get_source_tag (task);
  GError  *error = NULL;

  if (tag == ptm_store_open_async)
    ptm_shelf_open (self->shelf, &error);
  else if (tag == ptm_store_close_async)
    {
      if (!g_queue_is_empty (&self->unsaved))
        run_write (self, NULL, &error);
      ptm_shelf_close (self->shelf);
    }
  else if (job->writes)
    run_write (self, job->run != NULL ? job : NULL, &error);
  else
    run_job (self, job, &error);
  hand_back (task, error);
  return tag != ptm_store_close_async;
}

static gpointer
database_thread (gpointer user_data)
{
  PtmStore *self = user_data;
  GTask    *task;

  do
    task = g_async_queue_pop (self->queue);
  while (g_task_get_source_object (task) != NULL && run_task (self, task));
  return NULL;
}

static void
push (PtmStore *self, GTask *task)
{
  if (self->thread != NULL && !self->closed)
    {
      g_async_queue_push (self->queue, task);
      return;
    }
  g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_STORE, "%s", _ ("Your library is not open."));
  g_clear_object (&task);
}

static void
load_file_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ptm_blobs_get (ptm_store_get_blobs (source), ptm_version_get_blob (task_data), &error);

  if (bytes == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
}

static void
ptm_store_load_file_async (PtmPictureSource *source, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, ptm_store_load_file_async);
  g_task_set_task_data (task, g_object_ref (version), g_object_unref);
  g_task_run_in_thread (task, load_file_thread);
}

static GBytes *
ptm_store_load_file_finish (PtmPictureSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  PtmVersion *version;
  int         max_side;
} Thumbnail;

static void
thumbnail_free (Thumbnail *thumbnail)
{
  g_clear_object (&thumbnail->version);
  g_free (thumbnail);
}

static void
load_thumbnail_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Thumbnail  *thumbnail = task_data;
  const char *blob = ptm_version_get_blob (thumbnail->version);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PtmImage) image = NULL;
  PtmImage *small;

  if (g_task_return_error_if_cancelled (task))
    return;
  small = ptm_thumbnails_get (blob, thumbnail->max_side);
  if (small == NULL)
    {
      bytes = ptm_blobs_get (ptm_store_get_blobs (source), blob, &error);
      image = bytes != NULL ? ptm_codec_decode (bytes, &error) : NULL;
      if (image == NULL)
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      small = ptm_thumbnails_make (blob, image, thumbnail->max_side);
    }
  g_task_return_pointer (task, small, (GDestroyNotify)ptm_image_unref);
}

static void
ptm_store_load_thumbnail_async (PtmPictureSource *source, PtmVersion *version, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  Thumbnail *thumbnail = g_new0 (Thumbnail, 1);

  thumbnail->version = g_object_ref (version);
  thumbnail->max_side = max_side;
  g_task_set_source_tag (task, ptm_store_load_thumbnail_async);
  g_task_set_task_data (task, thumbnail, (GDestroyNotify)thumbnail_free);
  g_task_run_in_thread (task, load_thumbnail_thread);
}

static PtmImage *
ptm_store_load_thumbnail_finish (PtmPictureSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
ptm_store_picture_source_init (PtmPictureSourceInterface *iface)
{
  iface->load_file_async = ptm_store_load_file_async;
  iface->load_file_finish = ptm_store_load_file_finish;
  iface->load_thumbnail_async = ptm_store_load_thumbnail_async;
  iface->load_thumbnail_finish = ptm_store_load_thumbnail_finish;
}

/* Only reached with nothing in the queue: every task holds the store. The thread, when it still runs, waits. */
static void
ptm_store_finalize (GObject *object)
{
  PtmStore *self = PTM_STORE (object);
  g_autoptr (GTask) last = g_task_new (NULL, NULL, NULL, NULL);

  if (self->thread != NULL)
    {
      g_async_queue_push (self->queue, last);
      g_thread_join (self->thread);
    }
  g_clear_pointer (&self->queue, g_async_queue_unref);
  g_queue_clear_full (&self->unsaved, (GDestroyNotify)ptm_job_unref);
  g_clear_pointer (&self->shelf, ptm_shelf_free);
  g_free (self->notice);

  G_OBJECT_CLASS (ptm_store_parent_class)->finalize (object);
}

static void
ptm_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmStore *self = PTM_STORE (object);

  switch ((PtmStoreProperty)prop_id)
    {
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    case PROP_N_UNSAVED:
      g_value_set_uint (value, ptm_store_get_n_unsaved (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_store_class_init (PtmStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ptm_store_finalize;
  object_class->get_property = ptm_store_get_property;

  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  properties[PROP_N_UNSAVED] = g_param_spec_uint ("n-unsaved", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_store_init (PtmStore *self)
{
  self->queue = g_async_queue_new_full (g_object_unref);
}

PtmStore *
ptm_store_new (const char *data_dir)
{
  PtmStore        *self = g_object_new (PTM_TYPE_STORE, NULL);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "pentimento", NULL);

  self->shelf = ptm_shelf_new (data_dir != NULL ? data_dir : own);
  return self;
}

void
ptm_store_open_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (self->thread == NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ptm_store_open_async);
  self->thread = g_thread_new ("ptm-database", database_thread, self);
  self->closed = FALSE;
  push (self, task);
}

gboolean
ptm_store_open_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (self->shelf->scratch != NULL)
    {
      self->read_only = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
    }
  set_notice (self, self->shelf->notice);
  return TRUE;
}

void
ptm_store_close_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PTM_IS_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ptm_store_close_async);
  push (self, task);
  self->closed = TRUE;
}

gboolean
ptm_store_close_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
ptm_store_is_read_only (PtmStore *self)
{
  g_return_val_if_fail (PTM_IS_STORE (self), FALSE);
  return self->read_only;
}

const char *
ptm_store_get_notice (PtmStore *self)
{
  g_return_val_if_fail (PTM_IS_STORE (self), NULL);
  return self->notice;
}

guint
ptm_store_get_n_unsaved (PtmStore *self)
{
  g_return_val_if_fail (PTM_IS_STORE (self), 0);
  return (guint)g_atomic_int_get (&self->n_unsaved);
}

void
ptm_store_save_again_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_STORE (self));
  ptm_store_do (self, ptm_job_new (NULL, TRUE), callback, user_data);
}

gboolean
ptm_store_save_again_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return ptm_store_get_job (self, result, error) != NULL;
}

void
ptm_store_do (PtmStore *self, PtmJob *job, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, ptm_store_do);
  g_task_set_task_data (task, job, (GDestroyNotify)ptm_job_unref);
  push (self, task);
}

PtmJob *
ptm_store_new_job (PtmShelfWork run, gboolean writes, GVariant *args)
{
  PtmJob *job = ptm_job_new (run, writes);

  job->args = g_variant_ref_sink (args);
  return job;
}

PtmJob *
ptm_store_get_job (PtmStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_boolean (G_TASK (result), error) ? g_task_get_task_data (G_TASK (result)) : NULL;
}

PtmBlobs *
ptm_store_get_blobs (PtmStore *self)
{
  return self->shelf->blobs;
}
