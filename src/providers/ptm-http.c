/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The one place that talks to the network. libsoup's defaults were measured (reliability.md) and most of them are changed
 * here: each run has a session of its own, so that ending it closes exactly its connection. */

#define G_LOG_DOMAIN "ptm-providers"

#include "config.h"

#include "ptm-http.h"

#include <glib/gi18n.h>
#include <string.h>
#include "ptm-error-map.h"

#define BUFFER_BYTES   (256 * 1024)
#define MAX_ERROR_BODY (64 * 1024)

/* A run; the task owns it. */
typedef struct
{
  SoupMessage  *message;
  gboolean      is_engine;
  PtmHttpLimits limits;
  PtmHttpSink   sink;
  gpointer      sink_data;

  /* While running. */
  SoupSession  *session;
  GInputStream *stream; /* (nullable) */
  char         *buffer;
  gsize         received;
  GByteArray   *error_body; /* (nullable) of an answer that is no success */
  GCancellable *stop;       /* ours: fired by the caller's and by deadlines */
  gulong        cancelled_id;
  GCancellable *cancellable; /* (nullable) the caller's */
  guint         first_byte_id;
  guint         between_id;
  guint         whole_id;
  gboolean      timed_out;
} Run;

static void
end_run (Run *run)
{
  g_clear_handle_id (&run->first_byte_id, g_source_remove);
  g_clear_handle_id (&run->between_id, g_source_remove);
  g_clear_handle_id (&run->whole_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (run->message, run);
  if (run->session != NULL)
    soup_session_abort (run->session);
  g_clear_object (&run->stream);
  g_clear_object (&run->session);
}

static void
run_free (Run *run)
{
  end_run (run);
  g_cancellable_disconnect (run->cancellable, run->cancelled_id);
  g_clear_object (&run->cancellable);
  g_clear_object (&run->stop);
  g_clear_object (&run->message);
  g_clear_pointer (&run->error_body, g_byte_array_unref);
  g_free (run->buffer);
  g_free (run);
}

static const char *
get_host (Run *run)
{
  return g_uri_get_host (soup_message_get_uri (run->message));
}

static void
return_error (GTask *task, GError *cause)
{
  Run *run = g_task_get_task_data (task);
  g_autoptr (GError) owned = cause;
  g_autoptr (GError) stopped = NULL;

  /* Why it was stopped counts, not how the stop showed. */
  if (run->cancellable == NULL || !g_cancellable_set_error_if_cancelled (run->cancellable, &stopped))
    if (run->timed_out)
      stopped = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "deadline");
  end_run (run);
  g_task_return_error (task, ptm_error_map_transport (stopped != NULL ? stopped : cause, get_host (run), run->is_engine));
}

static gboolean
deadline_cb (gpointer user_data)
{
  Run *run = user_data;

  run->timed_out = TRUE;
  g_cancellable_cancel (run->stop);
  return G_SOURCE_CONTINUE;
}

static void
arm (guint *id, guint milliseconds, Run *run)
{
  g_clear_handle_id (id, g_source_remove);
  if (milliseconds > 0)
    *id = g_timeout_add (milliseconds, deadline_cb, run);
}

static void
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
starting_cb (SoupMessage *message, gpointer user_data)
{
  Run *run = user_data;

  if (run->sink.sent != NULL)
    run->sink.sent (run->sink_data);
}

static void
return_answer_error (GTask *task)
{
  Run                *run = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (run->message);
  PtmErrorFacts       facts = {
          .status = soup_message_get_status (run->message),
          .content_type = soup_message_headers_get_one (headers, "Content-Type"),
          .body = (const char *)run->error_body->data,
          .length = run->error_body->len,
          .retry_after = soup_message_headers_get_one (headers, "Retry-After"),
          .location = soup_message_headers_get_one (headers, "Location"),
          .host = get_host (run),
          .engine = run->is_engine,
  };
  GError *error = ptm_error_map_answer (&facts);

  end_run (run);
  g_task_return_error (task, error);
}

static gboolean
take_chunk (Run *run, gsize length, GError **error)
{
  run->received += length;
  if (run->error_body != NULL)
    {
      g_byte_array_append (run->error_body, (const guint8 *)run->buffer, MIN (length, MAX_ERROR_BODY - run->error_body->len));
      return TRUE;
    }
  if (run->received > run->limits.max_body)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ANSWER, _ ("The provider’s answer is too large to be a picture."));
      return FALSE;
    }
  return run->sink.chunk (run->buffer, length, run->sink_data, error);
}

static void
end_body (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  if (run->error_body != NULL)
    {
      return_answer_error (task);
      return;
    }
  end_run (run);
  g_task_return_boolean (task, TRUE);
}

static void read_next (GTask *task);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run    *run = g_task_get_task_data (task);
  GError *error = NULL;
  gssize  length = g_input_stream_read_finish (G_INPUT_STREAM (source), result, &error);

  if (length < 0 && run->error_body != NULL && !g_cancellable_is_cancelled (run->stop))
    {
      g_clear_error (&error);
      length = 0;
    }
  if (length < 0 || (length > 0 && !take_chunk (run, (gsize)length, &error)))
    return_error (task, error);
  else if (length == 0 || (run->error_body != NULL && run->error_body->len == MAX_ERROR_BODY))
    end_body (task);
  else
    read_next (g_steal_pointer (&task));
}

static void
read_next (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  arm (&run->between_id, run->limits.between, run);
  g_input_stream_read_async (run->stream, run->buffer, BUFFER_BYTES, G_PRIORITY_DEFAULT, run->stop, read_cb, task);
}

/* What was not asked for cannot be read: the decoder is taken out, because it hides cut-off answers. */
static gboolean
check_encoding (Run *run, GError **error)
{
  const char *encoding = soup_message_headers_get_list (soup_message_get_response_headers (run->message), "Content-Encoding");

  if (encoding == NULL || g_ascii_strcasecmp (encoding, "identity") == 0)
    return TRUE;
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ANSWER, _ ("The provider’s answer is compressed in an unexpected way; nothing can be shown."));
  return FALSE;
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run    *run = g_task_get_task_data (task);
  GError *error = NULL;

  run->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  g_clear_handle_id (&run->first_byte_id, g_source_remove);
  if (run->stream != NULL && !SOUP_STATUS_IS_SUCCESSFUL (soup_message_get_status (run->message)))
    run->error_body = g_byte_array_new ();
  if (run->stream == NULL || !check_encoding (run, &error) || (run->error_body == NULL && !run->sink.begin (run->message, run->sink_data, &error)))
    {
      return_error (task, error);
      return;
    }
  run->buffer = g_malloc (BUFFER_BYTES);
  read_next (g_steal_pointer (&task));
}

static gboolean
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  return g_ascii_strcasecmp (host, "localhost") == 0 || (address != NULL && g_inet_address_get_is_loopback (address));
}

static SoupSession *
new_session (SoupMessage *message, GSocketConnectable *engine)
{
  static gsize once;
  const GType  features[] = { SOUP_TYPE_CONTENT_DECODER, SOUP_TYPE_CONTENT_SNIFFER, SOUP_TYPE_COOKIE_JAR, SOUP_TYPE_AUTH_MANAGER, SOUP_TYPE_HSTS_ENFORCER, SOUP_TYPE_WEBSOCKET_EXTENSION_MANAGER };
  SoupSession *session;

  /* libsoup reads it when its first session is made; HTTP/2 in 3.2 has known defects. */
  if (g_once_init_enter (&once))
    {
      g_setenv ("SOUP_FORCE_HTTP1", "1", TRUE);
      g_once_init_leave (&once, 1);
    }
  session = engine != NULL ? soup_session_new_with_options ("remote-connectable", engine, NULL) : soup_session_new ();
  for (guint i = 0; i < G_N_ELEMENTS (features); i++)
    soup_session_remove_feature_by_type (session, features[i]);
  soup_session_set_timeout (session, 0);
  soup_session_set_user_agent (session, "Pentimento/" PACKAGE_VERSION);
  if (engine != NULL || is_loopback (g_uri_get_host (soup_message_get_uri (message))))
    soup_session_set_proxy_resolver (session, NULL);
  return session;
}

/**
 * ptm_http_run_async:
 * @message: what to send; not to be used again
 * @engine: (nullable): the built-in engine's address
 * @limits: deadlines and sizes
 * @sink: copied
 * @cancellable: (nullable): ends the run and closes its connection
 *
 * Sends a message and hands its answer to @sink.
 */
void
ptm_http_run_async (SoupMessage *message, GSocketConnectable *engine, const PtmHttpLimits *limits, const PtmHttpSink *sink, gpointer sink_data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Run *run = g_new0 (Run, 1);

  run->message = g_object_ref (message);
  run->is_engine = engine != NULL;
  run->limits = *limits;
  run->sink = *sink;
  run->sink_data = sink_data;
  run->session = new_session (message, engine);
  run->stop = g_cancellable_new ();
  g_task_set_source_tag (task, ptm_http_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify)run_free);
  g_task_set_check_cancellable (task, FALSE);

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_NEW_CONNECTION);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept-Encoding", "identity");
  g_signal_connect (message, "starting", G_CALLBACK (starting_cb), run);
  arm (&run->first_byte_id, run->limits.first_byte, run);
  arm (&run->whole_id, run->limits.whole, run);
  if (cancellable != NULL)
    {
      run->cancellable = g_object_ref (cancellable);
      run->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), g_object_ref (run->stop), g_object_unref);
    }
  soup_session_send_async (run->session, message, G_PRIORITY_DEFAULT, run->stop, sent_cb, g_steal_pointer (&task));
}

/**
 * ptm_http_run_finish:
 *
 * Returns: TRUE when the body has ended
 */
gboolean
ptm_http_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
