/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* From a provider's answer to the file of a version. Whatever the answer is - noise, shifted, of another size - the bytes outside the
 * region are the master's; that is counted once more by a comparison that knows nothing of the composition. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-result.h"

#include <glib/gi18n.h>
#include "ptm-error.h"
#include "ptm-exact.h"

typedef struct
{
  GBytes     *answer;
  PtmArrival *arrival; /* (nullable) */
  PtmImage   *master;  /* (nullable) */
  PtmMask    *mask;    /* (nullable) */
} Input;

static void
input_free (Input *input)
{
  g_clear_pointer (&input->arrival, ptm_arrival_free);
  g_bytes_unref (input->answer);
  g_clear_pointer (&input->master, ptm_image_unref);
  g_clear_pointer (&input->mask, ptm_mask_unref);
  g_free (input);
}

static gboolean
is_size_of (PtmImage *image, int width, int height)
{
  return ptm_image_get_width (image) == width && ptm_image_get_height (image) == height;
}

static PtmImage *
decode_answer (GBytes *answer, PtmArrival *arrival, GError **error)
{
  g_autoptr (GError) cause = NULL;
  PtmImage *image = arrival != NULL ? ptm_arrival_decode (arrival, answer, &cause) : ptm_codec_decode (answer, &cause);

  if (image == NULL)
    {
      g_debug ("The answer is no picture: %s", cause->message);
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ANSWER, _ ("The answer was not a whole picture; try again."));
    }
  return image;
}

static PtmResult *
new_result (GBytes *file, PtmImage *image)
{
  PtmResult *result = g_new0 (PtmResult, 1);

  result->file = g_bytes_ref (file);
  result->blob = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  result->format = ptm_format_sniff (file);
  result->width = ptm_image_get_width (image);
  result->height = ptm_image_get_height (image);
  result->outside = -1;
  return result;
}

static PtmResult *
compose (GBytes *answer, PtmImage *image, PtmImage *master, PtmMask *mask, gboolean align, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmExact) exact = ptm_exact_compose (master, image, mask, align, cancellable, error);
  g_autoptr (GBytes) file = NULL;
  PtmResult *result;

  if (exact == NULL)
    return NULL;
  file = exact->answer_kept ? g_bytes_ref (answer) : ptm_codec_encode_png (exact->image, NULL, 0, error);
  if (file == NULL)
    return NULL;
  result = new_result (file, exact->image);
  result->outside = exact->outside;
  result->changed_outside = ptm_exact_check (master, file, mask);
  result->wanted_outside = exact->wanted_outside;
  result->measures = g_steal_pointer (&exact->measures);
  return result;
}

static PtmResult *
make (Input *input, gboolean align, GCancellable *cancellable, GError **error)
{
  PtmImage *master = input->master;
  PtmMask  *mask = input->mask;
  g_autoptr (PtmImage) image = NULL;

  if (mask != NULL && (master == NULL || !is_size_of (master, ptm_mask_get_width (mask), ptm_mask_get_height (mask))))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("The region does not fit the picture; mark it again."));
      return NULL;
    }
  image = decode_answer (input->answer, input->arrival, error);
  if (image == NULL)
    return NULL;
  return mask != NULL ? compose (input->answer, image, master, mask, align, cancellable, error) : new_result (input->answer, image);
}

static void
make_in_pool (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Input *input = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  PtmResult *result = make (input, TRUE, g_task_get_cancellable (task), &error);

  if (result == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, (GDestroyNotify)ptm_result_free);
}

/* One at a time: the engine is what takes long, and several at once would keep the window waiting. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;
  static gsize        once;

  if (g_once_init_enter (&once))
    {
      pool = g_thread_pool_new (make_in_pool, NULL, 1, FALSE, NULL);
      g_once_init_leave (&once, 1);
    }
  return pool;
}

void
ptm_result_free (PtmResult *result)
{
  g_bytes_unref (result->file);
  g_free (result->blob);
  g_clear_pointer (&result->measures, ptm_measures_free);
  g_free (result);
}

PtmResult *
ptm_result_make (GBytes *answer, PtmImage *master, PtmMask *mask, gboolean align, GCancellable *cancellable, GError **error)
{
  Input input = { .answer = answer, .master = master, .mask = mask };

  g_return_val_if_fail (answer != NULL, NULL);

  return make (&input, align, cancellable, error);
}

void
ptm_result_make_async (GBytes *answer, PtmArrival *arrival, PtmImage *master, PtmMask *mask, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Input *input = g_new0 (Input, 1);

  input->answer = g_bytes_ref (answer);
  input->arrival = arrival;
  input->master = master != NULL ? ptm_image_ref (master) : NULL;
  input->mask = mask != NULL ? ptm_mask_ref (mask) : NULL;
  g_task_set_source_tag (task, ptm_result_make_async);
  g_task_set_task_data (task, input, (GDestroyNotify)input_free);
  g_thread_pool_push (get_pool (), g_steal_pointer (&task), NULL);
}

static void
import_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode (task_data, &error);

  if (image == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, new_result (task_data, image), (GDestroyNotify)ptm_result_free);
}

void
ptm_result_import_async (GBytes *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ptm_result_import_async);
  g_task_set_task_data (task, g_bytes_ref (file), (GDestroyNotify)g_bytes_unref);
  g_task_run_in_thread (task, import_thread);
}

PtmResult *
ptm_result_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
