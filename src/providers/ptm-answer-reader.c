/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One state machine for both kinds of answer: bytes go through PtmSseReader when it is a stream, then through PtmJsonScan,
 * which lifts the pictures out; the small rest is parsed when an event, or the body, is complete. */

#define G_LOG_DOMAIN "ptm-providers"

#include "config.h"

#include "ptm-answer-reader.h"

#include <glib/gi18n.h>
#include <string.h>
#include "ptm-codec.h"
#include "ptm-error-map.h"
#include "ptm-json-scan.h"
#include "ptm-scene.h"
#include "ptm-sse-reader.h"

struct _PtmAnswerReader
{
  gboolean         engine;
  PtmAnswerPartial partial;
  gpointer         user_data;

  PtmJsonScan  *scan;
  PtmSseReader *events; /* (nullable) for an answer in one piece */
  int           n_partials;
  GError       *error; /* (nullable) what went wrong first */
  gboolean      complete;

  GBytes     *file;    /* (nullable) */
  PtmArrival *arrival; /* (nullable) */
  char       *url;     /* (nullable) */
  GPtrArray  *unmet;
  gboolean    whole;
  PtmUsage    usage;
};

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
get_number (JsonObject *object, const char *name, double *number)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return FALSE;
  *number = json_node_get_double (node);
  return TRUE;
}

static void
read_usage (PtmAnswerReader *reader, JsonObject *object)
{
  JsonObject *usage = get_object (object, "usage");
  JsonObject *details;
  double      input;

  if (usage == NULL || !get_number (usage, "input_tokens", &input) || !get_number (usage, "output_tokens", &reader->usage.output))
    return;
  reader->usage.known = TRUE;
  reader->usage.text_input = input;
  details = get_object (usage, "input_tokens_details");
  if (details != NULL && get_number (details, "image_tokens", &reader->usage.image_input))
    reader->usage.text_input = MAX (0, input - reader->usage.image_input);
}

static PtmUnmet *
read_unmet (JsonObject *object)
{
  PtmUnmet *unmet = ptm_unmet_new (get_string (object, "text"), get_string (object, "why"));

  ptm_node_set (&unmet->say, get_string (object, "say"));
  ptm_node_set (&unmet->offer, get_string (object, "offer"));
  return unmet;
}

/* The engine's extra member. */
static void
read_own (PtmAnswerReader *reader, JsonObject *object)
{
  JsonObject *own = get_object (object, "pentimento");
  JsonArray  *unmet = own != NULL ? get_array (own, "unmet") : NULL;

  reader->whole = own != NULL && json_object_get_boolean_member_with_default (own, "whole", FALSE);
  for (guint i = 0; unmet != NULL && i < json_array_get_length (unmet); i++)
    {
      JsonNode   *node = json_array_get_element (unmet, i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (item != NULL && get_string (item, "text") != NULL && get_string (item, "why") != NULL)
        g_ptr_array_add (reader->unmet, read_unmet (item));
    }
}

static void
fail_with_text (PtmAnswerReader *reader, const char *sentence)
{
  if (reader->error == NULL)
    reader->error = g_error_new_literal (PTM_ERROR, PTM_ERROR_ANSWER, sentence);
}

/* An object with a picture, in its text or somewhere else. */
static void
read_picture (PtmAnswerReader *reader, JsonObject *object)
{
  const char *number = get_string (object, "b64_json");
  const char *url = get_string (object, "url");

  if (number != NULL)
    {
      g_autoptr (GBytes) file = ptm_json_scan_dup_picture (reader->scan, number);

      if (file == NULL)
        {
          fail_with_text (reader, _ ("The picture arrived damaged; try again."));
          return;
        }
      g_clear_pointer (&reader->arrival, ptm_arrival_free);
      g_clear_pointer (&reader->file, g_bytes_unref);
      reader->arrival = ptm_json_scan_steal_arrival (reader->scan, file);
      reader->file = g_steal_pointer (&file);
    }
  else if (url != NULL)
    reader->url = g_strdup (url);
  if (number == NULL && url == NULL)
    return;
  reader->complete = TRUE;
  read_own (reader, object);
}

static void
fail_with_json (PtmAnswerReader *reader, JsonNode *root)
{
  PtmErrorFacts facts = { .status = 0, .engine = reader->engine };

  if (reader->error == NULL)
    reader->error = ptm_error_map_json (root, &facts);
}

/* {"created":…,"data":[{"b64_json":…}],…} */
static void
read_whole (PtmAnswerReader *reader, JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray  *items = object != NULL ? get_array (object, "data") : NULL;

  if (items != NULL && json_array_get_length (items) > 0 && JSON_NODE_HOLDS_OBJECT (json_array_get_element (items, 0)))
    {
      read_usage (reader, object);
      read_picture (reader, json_array_get_object_element (items, 0));
    }
  if (!reader->complete)
    fail_with_json (reader, root);
}

static void
read_partial (PtmAnswerReader *reader, JsonObject *object)
{
  const char *number = get_string (object, "b64_json");
  g_autoptr (GBytes) file = NULL;

  if (number == NULL)
    number = get_string (object, "partial_image_b64");
  if (number != NULL)
    file = ptm_json_scan_dup_picture (reader->scan, number);
  if (file != NULL && reader->partial != NULL)
    reader->partial (file, reader->n_partials++, reader->user_data);
}

static void
read_event (PtmAnswerReader *reader, JsonNode *root, const char *event)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  const char *type = object != NULL ? get_string (object, "type") : NULL;
  JsonNode   *error = object != NULL ? json_object_get_member (object, "error") : NULL;

  if (type == NULL)
    type = event;
  if (g_str_equal (type, "error") || g_str_equal (event, "error") || (error != NULL && !JSON_NODE_HOLDS_NULL (error)))
    fail_with_json (reader, root);
  else if (object == NULL)
    return;
  else if (g_str_has_suffix (type, "partial_image"))
    read_partial (reader, object);
  else if (g_str_has_suffix (type, ".completed") || g_str_equal (type, "message"))
    {
      if (get_array (object, "data") != NULL)
        read_whole (reader, root);
      else
        {
          read_usage (reader, object);
          read_picture (reader, object);
        }
    }
}

static void
data_cb (const char *bytes, gsize length, gpointer user_data)
{
  PtmAnswerReader *reader = user_data;

  ptm_json_scan_push (reader->scan, bytes, length);
}

static gsize
take_cb (const char *bytes, gsize length, gpointer user_data)
{
  PtmAnswerReader *reader = user_data;

  return ptm_json_scan_take (reader->scan, bytes, length);
}

/* What is no JSON, [DONE] for one, means nothing: without a completed event the stream has failed anyhow. */
static void
event_cb (const char *type, const char *id, gpointer user_data)
{
  PtmAnswerReader *reader = user_data;
  g_autoptr (JsonNode) root = NULL;

  if (!reader->complete && reader->error == NULL)
    root = ptm_error_map_parse (ptm_json_scan_get_text (reader->scan), ptm_json_scan_get_text_length (reader->scan));
  if (root != NULL)
    read_event (reader, root, type);
  ptm_json_scan_reset (reader->scan);
}

static void
drop_cb (gpointer user_data)
{
  PtmAnswerReader *reader = user_data;

  ptm_json_scan_reset (reader->scan);
}

PtmAnswerReader *
ptm_answer_reader_new (gboolean is_stream, gboolean engine, PtmAnswerPartial partial, gpointer user_data)
{
  static const PtmSseSink sink = { data_cb, take_cb, event_cb, drop_cb };
  PtmAnswerReader        *reader = g_new0 (PtmAnswerReader, 1);

  reader->engine = engine;
  reader->partial = partial;
  reader->user_data = user_data;
  reader->scan = ptm_json_scan_new (PTM_CODEC_MAX_BYTES, PTM_ANSWER_MAX_TEXT);
  reader->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  if (is_stream)
    reader->events = ptm_sse_reader_new (&sink, reader);
  return reader;
}

void
ptm_answer_reader_free (PtmAnswerReader *reader)
{
  ptm_json_scan_free (reader->scan);
  g_clear_pointer (&reader->events, ptm_sse_reader_free);
  g_clear_error (&reader->error);
  g_clear_pointer (&reader->arrival, ptm_arrival_free);
  g_clear_pointer (&reader->file, g_bytes_unref);
  g_free (reader->url);
  g_ptr_array_unref (reader->unmet);
  g_free (reader);
}

static gboolean
check (PtmAnswerReader *reader, GError **error)
{
  if (ptm_json_scan_is_too_large (reader->scan))
    fail_with_text (reader, _ ("The provider’s answer is too large to be a picture."));
  if (reader->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (reader->error));
  return FALSE;
}

gboolean
ptm_answer_reader_push (PtmAnswerReader *reader, const char *bytes, gsize length, GError **error)
{
  if (reader->events != NULL)
    ptm_sse_reader_push (reader->events, bytes, length);
  else
    ptm_json_scan_push (reader->scan, bytes, length);
  return check (reader, error);
}

gboolean
ptm_answer_reader_end (PtmAnswerReader *reader, GError **error)
{
  if (reader->events != NULL)
    ptm_sse_reader_end (reader->events);
  else
    {
      g_autoptr (JsonNode) root = ptm_error_map_parse (ptm_json_scan_get_text (reader->scan), ptm_json_scan_get_text_length (reader->scan));

      if (root != NULL)
        read_whole (reader, root);
    }
  if (!reader->complete)
    fail_with_text (reader, _ ("The answer broke off before the picture was there; try again."));
  return check (reader, error);
}

GBytes *
ptm_answer_reader_get_file (PtmAnswerReader *reader)
{
  return reader->file;
}

PtmArrival *
ptm_answer_reader_steal_arrival (PtmAnswerReader *reader)
{
  return g_steal_pointer (&reader->arrival);
}

const char *
ptm_answer_reader_get_url (PtmAnswerReader *reader)
{
  return reader->url;
}

GPtrArray *
ptm_answer_reader_get_unmet (PtmAnswerReader *reader)
{
  return reader->unmet;
}

gboolean
ptm_answer_reader_is_whole (PtmAnswerReader *reader)
{
  return reader->whole;
}

const PtmUsage *
ptm_answer_reader_get_usage (PtmAnswerReader *reader)
{
  return &reader->usage;
}
