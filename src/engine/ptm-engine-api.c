/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The routes of the API and the life of one request: the body is read and the picture drawn on a worker thread, which
 * hands finished pieces of the answer to the server's thread; only that one touches the message. */

#include "config.h"

#include "ptm-engine-api.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include "ptm-engine-answer.h"
#include "ptm-engine-server.h"

/* One request. The first paragraph is set before the worker starts, the second belongs to the server's thread, the third
 * to the worker. */
typedef struct
{
  gatomicrefcount ref_count;
  PtmEngine      *engine;
  gboolean        edit;
  char           *content_type; /* (nullable) */
  GBytes         *body;
  GCancellable   *cancellable;

  SoupServerMessage *message; /* (nullable) once it is over */
  GSource           *watch;   /* (nullable) sees the client go */
  gboolean           streaming;

  PtmEngineRequest *request; /* (nullable) until read */
  int               n_partials;
  gboolean          has_sent;
} Job;

/* A piece of the answer on its way to the server's thread. */
typedef struct
{
  Job     *job;
  guint    status; /* of an answer in one piece; 0 = an event of a stream */
  GBytes  *content;
  gboolean last;
} Piece;

static Job *
job_ref (Job *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

static void
job_unref (Job *job)
{
  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  ptm_engine_leave (job->engine);
  ptm_engine_unref (job->engine);
  g_free (job->content_type);
  g_bytes_unref (job->body);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->request, ptm_engine_request_free);
  g_free (job);
}

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  job_unref (piece->job);
  g_bytes_unref (piece->content);
  g_free (piece);
}

static void
answer (SoupServerMessage *message, guint status, const char *content_type, GBytes *content)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_server_message_set_status (message, status, NULL);
  soup_message_headers_replace (headers, "Content-Type", content_type);
  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_body_append_bytes (soup_server_message_get_response_body (message), content);
  soup_message_body_complete (soup_server_message_get_response_body (message));
}

void
ptm_engine_api_refuse (SoupServerMessage *message, const PtmEngineFailure *failure)
{
  char *json = ptm_engine_failure_to_json (failure);
  g_autoptr (GBytes) content = g_bytes_new_take (json, strlen (json));

  answer (message, failure->status, "application/json", content);
}

/* Server's thread. */

static void
begin_stream (Job *job)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (job->message);

  job->streaming = TRUE;
  soup_server_message_set_status (job->message, SOUP_STATUS_OK, NULL);
  soup_message_headers_replace (headers, "Content-Type", "text/event-stream");
  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_headers_set_encoding (headers, SOUP_ENCODING_CHUNKED);
  soup_message_body_set_accumulate (soup_server_message_get_response_body (job->message), FALSE);
}

static void
forget_message (Job *job)
{
  if (job->watch != NULL)
    g_source_destroy (job->watch);
  g_clear_pointer (&job->watch, g_source_unref);
  g_signal_handlers_disconnect_by_data (job->message, job);
  g_clear_object (&job->message);
}

static gboolean
deliver_cb (gpointer user_data)
{
  Piece             *piece = user_data;
  Job               *job = piece->job;
  SoupServerMessage *message = job->message;

  if (message == NULL)
    return G_SOURCE_REMOVE;
  if (piece->status != 0)
    answer (message, piece->status, "application/json", piece->content);
  else
    {
      if (!job->streaming)
        begin_stream (job);
      if (g_bytes_get_size (piece->content) > 0)
        soup_message_body_append_bytes (soup_server_message_get_response_body (message), piece->content);
      if (piece->last)
        soup_message_body_complete (soup_server_message_get_response_body (message));
    }
  soup_server_message_unpause (message);
  if (piece->last)
    forget_message (job);
  return G_SOURCE_REMOVE;
}

static void
finished_cb (SoupServerMessage *message, Job *job)
{
  g_cancellable_cancel (job->cancellable);
  forget_message (job);
}

/* Nobody waits any more. libsoup takes notice when it next writes, so it is given the end of an answer to write. */
static void
abandon (Job *job)
{
  SoupServerMessage *message = job->message;

  g_cancellable_cancel (job->cancellable);
  if (message == NULL)
    return;
  if (!job->streaming)
    soup_server_message_set_status (message, SOUP_STATUS_INTERNAL_SERVER_ERROR, NULL);
  soup_message_body_complete (soup_server_message_get_response_body (message));
  soup_server_message_unpause (message);
  forget_message (job);
}

/* libsoup does not read while it waits for an answer, so the end of the connection is looked for here. Bytes that are
 * there are the next request: then there is nothing to see until this one is answered. */
static gboolean
socket_ready_cb (GSocket *socket, GIOCondition condition, gpointer user_data)
{
  Job    *job = user_data;
  char    byte;
  ssize_t n = recv (g_socket_get_fd (socket), &byte, 1, MSG_PEEK | MSG_DONTWAIT);

  if (n < 0 && (errno == EAGAIN || errno == EINTR))
    return G_SOURCE_CONTINUE;
  if (n > 0)
    return G_SOURCE_REMOVE;
  abandon (job);
  return G_SOURCE_REMOVE;
}

static void
unref_closure_job (gpointer data, GClosure *closure)
{
  job_unref (data);
}

static void
watch_client (Job *job)
{
  GSocket *socket = ptm_engine_server_get_socket (job->message);

  g_signal_connect_data (job->message, "finished", G_CALLBACK (finished_cb), job_ref (job), unref_closure_job, 0);
  if (socket == NULL)
    return;
  job->watch = g_socket_create_source (socket, G_IO_IN | G_IO_HUP | G_IO_ERR, NULL);
  g_source_set_callback (job->watch, G_SOURCE_FUNC (socket_ready_cb), job_ref (job), (GDestroyNotify)job_unref);
  g_source_attach (job->watch, g_main_context_get_thread_default ());
}

/* The worker. */

static void
post (Job *job, guint status, GBytes *content, gboolean last)
{
  Piece *piece = g_new0 (Piece, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  piece->job = job_ref (job);
  piece->status = status;
  piece->content = g_bytes_ref (content);
  piece->last = last;
  job->has_sent = TRUE;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, piece, piece_free);
  g_source_attach (source, NULL);
}

/* Before the first event an error is an answer of its own; in a stream it is the last event. */
static void
post_failure (Job *job, const PtmEngineFailure *failure)
{
  g_autoptr (GBytes) content = NULL;

  if (job->has_sent)
    content = ptm_engine_answer_write_error (failure);
  else
    {
      char *json = ptm_engine_failure_to_json (failure);

      content = g_bytes_new_take (json, strlen (json));
    }
  post (job, job->has_sent ? 0 : failure->status, content, TRUE);
}

static void
partial_cb (PtmImage *image, gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) event = NULL;

  if (job->n_partials == job->request->partials || g_cancellable_is_cancelled (job->cancellable))
    return;
  file = ptm_engine_answer_encode (job->request, image, NULL, NULL);
  if (file == NULL)
    return;
  event = ptm_engine_answer_write_partial (job->request, file, image, job->n_partials++);
  post (job, 0, event, FALSE);
}

static PtmEnginePicture *
make_picture (Job *job, int index, GBytes **file, PtmEngineFailure **failure)
{
  PtmEngineRun run = { job->engine, job->request, index, partial_cb, job, job->cancellable };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmEnginePicture) picture = job->edit ? ptm_engine_edit (&run, failure) : ptm_engine_draw (&run, failure);

  if (picture == NULL)
    return NULL;
  *file = ptm_engine_answer_encode (job->request, picture->image, picture->scene, &error);
  if (*file == NULL)
    {
      *failure = ptm_engine_failure_new_from_error (error);
      return NULL;
    }
  return g_steal_pointer (&picture);
}

/* One completed event a picture; several are told apart by pentimento.index. */
static void
answer_stream (Job *job, PtmEngineFailure **failure)
{
  for (int i = 0; i < job->request->count; i++)
    {
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GBytes) event = NULL;
      g_autoptr (PtmEnginePicture) picture = NULL;

      job->n_partials = 0;
      picture = make_picture (job, i, &file, failure);
      if (picture == NULL)
        return;
      event = ptm_engine_answer_write_completed (job->request, file, picture, i);
      post (job, 0, event, i == job->request->count - 1);
    }
}

static void
answer_whole (Job *job, PtmEngineFailure **failure)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_engine_picture_free);
  g_autoptr (GBytes) content = NULL;

  for (int i = 0; i < job->request->count; i++)
    {
      GBytes           *file = NULL;
      PtmEnginePicture *picture = make_picture (job, i, &file, failure);

      if (picture == NULL)
        return;
      g_ptr_array_add (pictures, picture);
      g_ptr_array_add (files, file);
    }
  content = ptm_engine_answer_write (job->request, files, pictures);
  post (job, SOUP_STATUS_OK, content, TRUE);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmEngineFailure) failure = NULL;

  job->request = ptm_engine_request_parse (job->edit, job->content_type, job->body, &failure);
  if (job->request != NULL)
    {
      if (!ptm_engine_load (job->engine, &error))
        failure = ptm_engine_failure_new_from_error (error);
      else if (job->request->stream)
        answer_stream (job, &failure);
      else
        answer_whole (job, &failure);
    }
  if (failure != NULL)
    post_failure (job, failure);
  g_task_return_boolean (task, TRUE);
}

static void
start_job (PtmEngine *engine, SoupServerMessage *message, gboolean edit)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_init (&job->ref_count);
  job->engine = ptm_engine_ref (engine);
  job->edit = edit;
  job->content_type = g_strdup (soup_message_headers_get_one (headers, "Content-Type"));
  job->body = soup_message_body_flatten (soup_server_message_get_request_body (message));
  job->cancellable = g_cancellable_new ();
  job->message = g_object_ref (message);

  soup_server_message_pause (message);
  watch_client (job);
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, job, (GDestroyNotify)job_unref);
  g_task_run_in_thread (task, work_in_thread);
}

static void
answer_models (SoupServerMessage *message)
{
  char *json = ptm_engine_answer_dup_models ();
  g_autoptr (GBytes) content = g_bytes_new_take (json, strlen (json));

  answer (message, SOUP_STATUS_OK, "application/json", content);
}

static PtmEngineFailure *
check_method (SoupServerMessage *message, const char *method)
{
  if (g_str_equal (soup_server_message_get_method (message), method))
    return NULL;
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Allow", method);
  return ptm_engine_failure_new (SOUP_STATUS_METHOD_NOT_ALLOWED, "method_not_allowed", NULL, "Use %s here.", method);
}

void
ptm_engine_api_handle (PtmEngine *engine, SoupServerMessage *message, const char *path)
{
  gboolean edit = g_str_equal (path, "/v1/images/edits");
  gboolean models = g_str_equal (path, "/v1/models");
  g_autoptr (PtmEngineFailure) failure = NULL;

  if (!edit && !models && !g_str_equal (path, "/v1/images/generations"))
    failure = ptm_engine_failure_new (SOUP_STATUS_NOT_FOUND, "unknown_url", NULL, "There is nothing at “%s”.", path);
  else
    failure = check_method (message, models ? "GET" : "POST");
  if (failure == NULL && !models && !ptm_engine_enter (engine))
    failure = ptm_engine_failure_new (SOUP_STATUS_SERVICE_UNAVAILABLE, "server_is_overloaded", NULL, "The engine is busy; try again in a moment.");

  if (failure != NULL)
    ptm_engine_api_refuse (message, failure);
  else if (models)
    answer_models (message);
  else
    start_job (engine, message, edit);
}
