/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One run of an edit: address and key, message, answer, and for servers that only give a link, the picture behind it. */

#define G_LOG_DOMAIN "ptm-providers"

#include "config.h"

#include "ptm-openai-provider.h"

#include <glib/gi18n.h>
#include <string.h>
#include "ptm-answer-reader.h"
#include "ptm-error-map.h"
#include "ptm-openai-models.h"
#include "ptm-openai-request.h"
#include "ptm-previews.h"

/* US dollars for a million tokens of the GPT image models (wire-contracts 1.8). */
#define PRICE_TEXT_INPUT  5.0
#define PRICE_IMAGE_INPUT 8.0
#define PRICE_OUTPUT      30.0

#define MAX_MODELS_BODY (4 * 1024 * 1024)

struct _PtmOpenaiProvider
{
  GObject parent_instance;

  PtmProfile       *profile;
  PtmEngineProcess *engine;
  PtmSecrets       *secrets;
  PtmHttpLimits     limits;
};

static void ptm_openai_provider_iface_init (PtmProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PtmOpenaiProvider, ptm_openai_provider, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PTM_TYPE_PROVIDER, ptm_openai_provider_iface_init))

/* One run of either kind; the task owns it. */
typedef struct
{
  PtmEdit            *edit;    /* (nullable): then it is a question for the models */
  GSocketConnectable *address; /* (nullable) of the engine */
  char               *key;     /* (nullable) */
  SoupMessage        *message; /* (nullable) until it is built */
  char               *request_id;

  PtmPreviews     *previews; /* (nullable) without an edit */
  PtmAnswerReader *reader;   /* (nullable) until an answer begins */
  GByteArray      *body;     /* (nullable) of models and of fetched pictures */
  gsize            max_body;
} Run;

static void
run_free (Run *run)
{
  g_clear_object (&run->edit);
  g_clear_object (&run->address);
  g_clear_object (&run->message);
  g_clear_pointer (&run->key, ptm_key_free);
  g_clear_pointer (&run->previews, ptm_previews_unref);
  g_clear_pointer (&run->reader, ptm_answer_reader_free);
  g_clear_pointer (&run->body, g_byte_array_unref);
  g_free (run->request_id);
  g_free (run);
}

static gboolean
is_engine (PtmOpenaiProvider *self)
{
  return ptm_profile_get_kind (self->profile) == PTM_PROFILE_ENGINE;
}

static void
return_error (GTask *task, GError *error)
{
  g_task_return_error (task, error);
}

static void
partial_cb (GBytes *file, int index, gpointer user_data)
{
  Run *run = user_data;
  int  partials = ptm_openai_request_get_partials (ptm_edit_get_request (run->edit)->profile);

  ptm_previews_push (run->previews, file, MIN (0.95, (index + 1.0) / (MAX (1, partials) + 1.0)));
}

/* The answer as it comes. */

static void
edit_sent_cb (gpointer user_data)
{
  Run *run = user_data;

  ptm_edit_set_sent (run->edit);
  ptm_edit_set_status (run->edit, _ ("Drawing…"));
}

static gboolean
refuse_page (SoupMessage *message, const char *type, GError **error)
{
  PtmErrorFacts facts = { .status = 200, .content_type = type, .host = g_uri_get_host (soup_message_get_uri (message)) };

  g_propagate_error (error, ptm_error_map_answer (&facts));
  return FALSE;
}

/* Stream or not is what the server did, not what it was asked for. */
static gboolean
edit_begin_cb (SoupMessage *message, gpointer user_data, GError **error)
{
  Run                *run = user_data;
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char         *type = soup_message_headers_get_content_type (headers, NULL);
  gboolean            is_stream = g_strcmp0 (type, "text/event-stream") == 0;

  run->request_id = g_strdup (soup_message_headers_get_one (headers, "x-request-id"));
  if (run->request_id != NULL)
    g_debug ("Answer %s begins", run->request_id);
  if (!is_stream && type != NULL && strstr (type, "json") == NULL && !g_str_equal (type, "text/plain") && !g_str_equal (type, "application/octet-stream"))
    return refuse_page (message, type, error);
  run->reader = ptm_answer_reader_new (is_stream, run->address != NULL, partial_cb, run);
  return TRUE;
}

static gboolean
edit_chunk_cb (const char *bytes, gsize length, gpointer user_data, GError **error)
{
  Run *run = user_data;

  return ptm_answer_reader_push (run->reader, bytes, length, error);
}

static double
get_cost (PtmOpenaiProvider *self, const PtmUsage *usage)
{
  const char *model = ptm_profile_get_model (self->profile);

  if (is_engine (self))
    return 0;
  if (!usage->known || model == NULL || !g_str_has_prefix (model, "gpt-image") || g_str_has_suffix (model, "-mini"))
    return -1;
  return (usage->text_input * PRICE_TEXT_INPUT + usage->image_input * PRICE_IMAGE_INPUT + usage->output * PRICE_OUTPUT) / 1e6;
}

/* A file that is not complete, or no picture, is not handed on. */
static void
return_file (GTask *task, GBytes *file)
{
  PtmOpenaiProvider *self = g_task_get_source_object (task);
  Run               *run = g_task_get_task_data (task);
  g_autoptr (GError) cause = NULL;
  g_autoptr (PtmAnswer) answer = NULL;
  PtmHeader header;

  if (!ptm_codec_read_header (file, &header, &cause))
    {
      g_debug ("The answer's picture is refused: %s", cause->message);
      g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_ANSWER, _ ("The picture arrived damaged; try again."));
      return;
    }
  answer = g_new0 (PtmAnswer, 1);
  answer->file = g_bytes_ref (file);
  answer->arrival = run->reader != NULL ? ptm_answer_reader_steal_arrival (run->reader) : NULL;
  answer->format = header.format;
  answer->unmet = g_ptr_array_ref (ptm_answer_reader_get_unmet (run->reader));
  answer->whole = ptm_answer_reader_is_whole (run->reader);
  answer->cost = get_cost (self, ptm_answer_reader_get_usage (run->reader));
  answer->request_id = g_steal_pointer (&run->request_id);
  g_task_return_pointer (task, g_steal_pointer (&answer), (GDestroyNotify)ptm_answer_free);
}

/* Whole bodies: models, fetched pictures. */

static gboolean
body_begin_cb (SoupMessage *message, gpointer user_data, GError **error)
{
  Run        *run = user_data;
  const char *type = soup_message_headers_get_content_type (soup_message_get_response_headers (message), NULL);

  if (g_strcmp0 (type, "text/html") == 0)
    return refuse_page (message, type, error);
  run->body = g_byte_array_new ();
  return TRUE;
}

static gboolean
body_chunk_cb (const char *bytes, gsize length, gpointer user_data, GError **error)
{
  Run *run = user_data;

  if (run->body->len + length > run->max_body)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ANSWER, _ ("The provider’s answer is too large."));
      return FALSE;
    }
  g_byte_array_append (run->body, (const guint8 *)bytes, (guint)length);
  return TRUE;
}

static const PtmHttpSink edit_sink = { edit_sent_cb, edit_begin_cb, edit_chunk_cb };
static const PtmHttpSink body_sink = { NULL, body_begin_cb, body_chunk_cb };

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  g_autoptr (GBytes) file = NULL;
  GError *error = NULL;

  if (!ptm_http_run_finish (result, &error))
    {
      return_error (task, error);
      return;
    }
  file = g_byte_array_free_to_bytes (g_steal_pointer (&run->body));
  return_file (task, file);
}

/* The key stays behind: whoever serves the picture need not be whom it was given to. Plain http only where the answer
 * itself came from. */
static void
fetch (GTask *task, const char *url)
{
  PtmOpenaiProvider *self = g_task_get_source_object (task);
  Run               *run = g_task_get_task_data (task);
  g_autoptr (GUri) uri = g_uri_parse (url, SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (GUri) base = is_engine (self) ? NULL : g_uri_parse (ptm_profile_get_base_url (self->profile), SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (SoupMessage) message = NULL;
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;

  if (base == NULL || scheme == NULL ||
      !(g_str_equal (scheme, "https") || (g_str_equal (scheme, "http") && g_strcmp0 (g_uri_get_host (uri), g_uri_get_host (base)) == 0)))
    {
      g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_ANSWER, _ ("The provider answered with a link that is not safe to open instead of a picture."));
      return;
    }
  message = soup_message_new_from_uri ("GET", uri);
  run->max_body = PTM_CODEC_MAX_BYTES;
  ptm_http_run_async (message, NULL, &self->limits, &body_sink, run, g_task_get_cancellable (task), fetched_cb, g_object_ref (task));
}

/* An answer that breaks off with no word of why: that engine is gone, or no good. */
static void
discard_lost_engine (GTask *task, const GError *error)
{
  PtmOpenaiProvider *self = g_task_get_source_object (task);
  Run               *run = g_task_get_task_data (task);

  if (run->address != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && soup_message_get_status (run->message) < 400)
    ptm_engine_process_discard (self->engine, run->address);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run    *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (!ptm_http_run_finish (result, &error) || !ptm_answer_reader_end (run->reader, &error))
    {
      discard_lost_engine (task, error);
      return_error (task, error);
    }
  else if (ptm_answer_reader_get_file (run->reader) != NULL)
    return_file (task, ptm_answer_reader_get_file (run->reader));
  else
    fetch (task, ptm_answer_reader_get_url (run->reader));
}

/* What the building thread is given: values only. */
typedef struct
{
  PtmEditRequest *request;
  char           *key; /* (nullable) */
} Build;

static void
build_free (Build *build)
{
  ptm_edit_request_unref (build->request);
  g_clear_pointer (&build->key, ptm_key_free);
  g_free (build);
}

static void
build_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Build       *build = task_data;
  GError      *error = NULL;
  SoupMessage *message = ptm_openai_request_build (build->request, build->key, &error);

  if (message != NULL)
    g_task_return_pointer (task, message, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PtmOpenaiProvider *self = g_task_get_source_object (task);
  Run               *run = g_task_get_task_data (task);
  GError            *error = NULL;

  run->message = g_task_propagate_pointer (G_TASK (result), &error);
  if (run->message == NULL)
    return_error (task, error);
  else
    ptm_http_run_async (run->message, run->address, &self->limits, &edit_sink, run, g_task_get_cancellable (task), answered_cb, g_object_ref (task));
}

static void
models_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* Address and key are there. */
static void
begin_run (GTask *task)
{
  PtmOpenaiProvider *self = g_task_get_source_object (task);
  Run               *run = g_task_get_task_data (task);
  GError            *error = NULL;
  g_autoptr (SoupMessage) message = NULL;

  if (run->edit != NULL)
    {
      g_autoptr (GTask) inner = g_task_new (NULL, g_task_get_cancellable (task), built_cb, g_object_ref (task));
      Build *build = g_new0 (Build, 1);

      build->request = ptm_edit_request_ref (ptm_edit_get_request (run->edit));
      build->key = ptm_key_dup (run->key);
      g_task_set_source_tag (inner, begin_run);
      g_task_set_task_data (inner, build, (GDestroyNotify)build_free);
      g_task_run_in_thread (inner, build_in_thread);
      return;
    }
  message = ptm_openai_request_build_get (self->profile, "/models", run->key, &error);
  run->max_body = MAX_MODELS_BODY;
  if (message == NULL)
    return_error (task, error);
  else
    ptm_http_run_async (message, run->address, &self->limits, &body_sink, run, g_task_get_cancellable (task), models_cb, g_object_ref (task));
}

static void
engine_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run    *run = g_task_get_task_data (task);
  GError *error = NULL;

  run->address = ptm_engine_process_ensure_finish (PTM_ENGINE_PROCESS (source), result, &error);
  if (run->address == NULL)
    return_error (task, error);
  else
    begin_run (task);
}

static void
key_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run    *run = g_task_get_task_data (task);
  GError *error = NULL;

  run->key = ptm_secrets_lookup_finish (PTM_SECRETS (source), result, &error);
  if (error != NULL)
    return_error (task, error);
  else if (run->key == NULL || *run->key == '\0')
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_KEY, _ ("The key for this provider is missing; enter it in the preferences."));
  else
    begin_run (task);
}

static void
prepare (GTask *task)
{
  PtmOpenaiProvider *self = g_task_get_source_object (task);

  if (is_engine (self))
    ptm_engine_process_ensure_async (self->engine, g_task_get_cancellable (task), engine_ready_cb, g_object_ref (task));
  else if (ptm_profile_get_needs_key (self->profile))
    ptm_secrets_lookup_async (self->secrets, ptm_profile_get_id (self->profile), g_task_get_cancellable (task), key_cb, g_object_ref (task));
  else
    begin_run (task);
}

static void
ptm_openai_provider_run_async (PtmProvider *provider, PtmEdit *edit, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, ptm_edit_get_cancellable (edit), callback, user_data);
  Run *run = g_new0 (Run, 1);

  run->edit = g_object_ref (edit);
  run->previews = ptm_previews_new (edit);
  g_task_set_source_tag (task, ptm_openai_provider_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify)run_free);
  prepare (task);
}

static PtmAnswer *
ptm_openai_provider_run_finish (PtmProvider *provider, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
models_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run    *run = g_task_get_task_data (task);
  char  **models;
  GError *error = NULL;

  if (!ptm_http_run_finish (result, &error))
    {
      return_error (task, error);
      return;
    }
  models = ptm_openai_models_read ((const char *)run->body->data, run->body->len, &error);
  if (models == NULL)
    return_error (task, error);
  else
    g_task_return_pointer (task, models, (GDestroyNotify)g_strfreev);
}

static void
ptm_openai_provider_list_models_async (PtmProvider *provider, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);

  g_task_set_source_tag (task, ptm_openai_provider_list_models_async);
  g_task_set_task_data (task, g_new0 (Run, 1), (GDestroyNotify)run_free);
  prepare (task);
}

static char **
ptm_openai_provider_list_models_finish (PtmProvider *provider, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
ptm_openai_provider_dispose (GObject *object)
{
  PtmOpenaiProvider *self = PTM_OPENAI_PROVIDER (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->engine);
  g_clear_object (&self->secrets);
  G_OBJECT_CLASS (ptm_openai_provider_parent_class)->dispose (object);
}

static void
ptm_openai_provider_class_init (PtmOpenaiProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_openai_provider_dispose;
}

static void
ptm_openai_provider_iface_init (PtmProviderInterface *iface)
{
  iface->run_async = ptm_openai_provider_run_async;
  iface->run_finish = ptm_openai_provider_run_finish;
  iface->list_models_async = ptm_openai_provider_list_models_async;
  iface->list_models_finish = ptm_openai_provider_list_models_finish;
}

static void
ptm_openai_provider_init (PtmOpenaiProvider *self)
{
  self->limits = PTM_HTTP_LIMITS_DEFAULT;
}

/**
 * ptm_openai_provider_new:
 *
 * Returns: (transfer full): the back end for a profile of either kind
 */
PtmOpenaiProvider *
ptm_openai_provider_new (PtmProfile *profile, PtmEngineProcess *engine, PtmSecrets *secrets)
{
  PtmOpenaiProvider *self = g_object_new (PTM_TYPE_OPENAI_PROVIDER, NULL);

  self->profile = g_object_ref (profile);
  g_set_object (&self->engine, engine);
  g_set_object (&self->secrets, secrets);
  return self;
}

/**
 * ptm_openai_provider_set_limits:
 * @limits: copied
 *
 * Other deadlines and sizes than the usual ones.
 */
void
ptm_openai_provider_set_limits (PtmOpenaiProvider *self, const PtmHttpLimits *limits)
{
  self->limits = *limits;
}
