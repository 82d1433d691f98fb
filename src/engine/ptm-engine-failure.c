/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Errors in the form OpenAI gives them (docs: "Error codes", and its OpenAPI schema "Error"), so that its clients
 * raise the exceptions their users know. */

#include "config.h"

#include "ptm-engine-failure.h"

#include <json-glib/json-glib.h>
#include "ptm-unmet-json.h"

static const char *
get_type (guint status, const char *code)
{
  if (status >= 500)
    return "server_error";
  if (g_str_equal (code, "not_understood"))
    return "image_generation_user_error";
  return "invalid_request_error";
}

PtmEngineFailure *
ptm_engine_failure_new (guint status, const char *code, const char *param, const char *format, ...)
{
  PtmEngineFailure *self = g_new0 (PtmEngineFailure, 1);
  va_list           args;

  self->status = status;
  self->type = get_type (status, code);
  self->code = code;
  self->param = param;
  va_start (args, format);
  self->message = g_strdup_vprintf (format, args);
  va_end (args);
  return self;
}

PtmEngineFailure *
ptm_engine_failure_new_from_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  if (g_error_matches (error, PTM_ERROR, PTM_ERROR_PLAN))
    return ptm_engine_failure_new (400, "not_understood", "prompt", "%s", error->message);
  if (g_error_matches (error, PTM_ERROR, PTM_ERROR_IMAGE))
    return ptm_engine_failure_new (400, "invalid_image_file", "image", "%s", error->message);
  return ptm_engine_failure_new (500, "engine_failed", NULL, "%s", error->message);
}

void
ptm_engine_failure_free (PtmEngineFailure *failure)
{
  if (failure == NULL)
    return;
  g_free (failure->message);
  g_clear_pointer (&failure->unmet, g_ptr_array_unref);
  g_free (failure);
}

char *
ptm_engine_failure_to_json (const PtmEngineFailure *failure)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, failure->message);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, failure->type);
  json_builder_set_member_name (builder, "param");
  if (failure->param != NULL)
    json_builder_add_string_value (builder, failure->param);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, failure->code);
  if (failure->unmet != NULL)
    ptm_unmet_build (builder, failure->unmet);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
