/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The event stream grammar: the shared vectors, whole and cut at every place. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include "ptm-sse-reader.h"

/* The long ones are cut at every so many bytes only. */
#define EVERY_BYTE 512

typedef struct
{
  GString   *data;
  GPtrArray *seen; /* "type\x01data\x01id" */
  gboolean   with_take;
} Log;

static void
data_cb (const char *bytes, gsize length, gpointer user_data)
{
  Log *log = user_data;

  g_string_append_len (log->data, bytes, length);
}

/* Takes letters only, and at most three of them. */
static gsize
take_cb (const char *bytes, gsize length, gpointer user_data)
{
  gsize n = 0;

  while (n < MIN (length, 3) && g_ascii_isalpha (bytes[n]))
    n++;
  if (n > 0)
    data_cb (bytes, n, user_data);
  return n;
}

static char *
describe (const char *type, const char *data, gsize length, const char *id)
{
  g_autofree char *hidden = g_memdup2 (data, length + 1);
  g_autofree char *valid = NULL;

  /* NUL bytes are told apart from the end. */
  for (gsize i = 0; i < length; i++)
    if (hidden[i] == '\0')
      hidden[i] = '\x02';
  hidden[length] = '\0';
  valid = g_utf8_make_valid (hidden, (gssize)length);
  return g_strdup_printf ("%s\x01%s\x01%s", type, valid, id);
}

static void
event_cb (const char *type, const char *id, gpointer user_data)
{
  Log *log = user_data;

  g_ptr_array_add (log->seen, describe (type, log->data->str, log->data->len, id));
  g_string_truncate (log->data, 0);
}

static void
drop_cb (gpointer user_data)
{
  Log *log = user_data;

  g_string_truncate (log->data, 0);
}

static GPtrArray *
read_cut (const char *input, gsize length, gsize cut, gsize step, gboolean with_take, gint64 *retry)
{
  PtmSseSink sink = { data_cb, with_take ? take_cb : NULL, event_cb, drop_cb };
  Log        log = { g_string_new (NULL), g_ptr_array_new_with_free_func (g_free), with_take };
  g_autoptr (PtmSseReader) reader = ptm_sse_reader_new (&sink, &log);

  if (step > 0)
    for (gsize at = 0; at < length; at += step)
      ptm_sse_reader_push (reader, input + at, MIN (step, length - at));
  else
    {
      ptm_sse_reader_push (reader, input, cut);
      ptm_sse_reader_push (reader, input + cut, length - cut);
    }
  ptm_sse_reader_end (reader);
  g_assert_cmpuint (log.data->len, ==, 0);
  g_string_free (log.data, TRUE);
  if (retry != NULL)
    *retry = ptm_sse_reader_get_retry (reader);
  return log.seen;
}

static void
compare (GPtrArray *seen, GPtrArray *expected, const char *name)
{
  if (seen->len != expected->len)
    g_test_message ("%s: %u events, expected %u", name, seen->len, expected->len);
  g_assert_cmpuint (seen->len, ==, expected->len);
  for (guint i = 0; i < seen->len; i++)
    g_assert_cmpstr (g_ptr_array_index (seen, i), ==, g_ptr_array_index (expected, i));
}

static GPtrArray *
read_expected (JsonArray *events)
{
  GPtrArray *expected = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (events); i++)
    {
      JsonObject *event = json_array_get_object_element (events, i);
      const char *data = json_object_get_string_member (event, "data");

      g_ptr_array_add (expected, describe (json_object_get_string_member (event, "type"), data, strlen (data), json_object_get_string_member_with_default (event, "id", "")));
    }
  return expected;
}

static void
check_vector (JsonObject *vector)
{
  const char      *name = json_object_get_string_member (vector, "name");
  gsize            length;
  g_autofree char *input = (char *)g_base64_decode (json_object_get_string_member (vector, "input_b64"), &length);
  g_autoptr (GPtrArray) expected = read_expected (json_object_get_array_member (vector, "events"));
  gint64 retry = -1;
  g_autoptr (GPtrArray) whole = NULL;

  /* json-glib 1.6 ends strings at U+0000, so what holds one is checked in a test of its own. */
  if (strstr (name, "nul_in_data") != NULL || strstr (name, "field_parsing") != NULL)
    return;
  whole = read_cut (input, length, length, 0, FALSE, &retry);
  compare (whole, expected, name);
  if (json_object_has_member (vector, "retry"))
    g_assert_cmpint (retry, ==, json_object_get_int_member (vector, "retry"));
  for (gsize cut = 0; cut <= length; cut += length > EVERY_BYTE ? 997 : 1)
    {
      g_autoptr (GPtrArray) seen = read_cut (input, length, cut, 0, cut % 2 == 0, NULL);

      compare (seen, expected, name);
    }
  for (gsize step = 1; step <= 3; step++)
    {
      g_autoptr (GPtrArray) seen = read_cut (input, length, 0, step, step == 2, NULL);

      compare (seen, expected, name);
    }
}

static void
test_vectors (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PENTIMENTO_SRCDIR"), "..", "shared", "corpus", "sse", "vectors.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *vectors;

  if (!json_parser_load_from_file (parser, path, NULL))
    {
      g_test_skip ("../shared/corpus/sse/vectors.json is not here");
      return;
    }
  vectors = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (vectors), >, 20);
  for (guint i = 0; i < json_array_get_length (vectors); i++)
    check_vector (json_array_get_object_element (vectors, i));
}

static void
check_text (const char *input, gsize length, const char *first, ...)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  va_list args;

  va_start (args, first);
  for (const char *text = first; text != NULL; text = va_arg (args, const char *))
    g_ptr_array_add (expected, (char *)text);
  va_end (args);
  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autoptr (GPtrArray) seen = read_cut (input, length, cut, 0, FALSE, NULL);

      compare (seen, expected, input);
    }
}

#define CHECK(input, ...) check_text (input, sizeof (input) - 1, __VA_ARGS__, NULL)

static void
test_fields (void)
{
  CHECK ("data:\0\n\n\n\n", "message\x01\x02\x01");
  CHECK ("data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n",
         "message\x01\x02\n 2\n1\n3\n\n4\x01");
  CHECK ("\xef\xbb"
         "data:1\n\ndata:2\n\n",
         "message\x01"
         "2\x01");
  CHECK ("datadatadata:1\ndata:2\n\n", "message\x01"
                                       "2\x01");
}

static void
test_endings (void)
{
  CHECK ("event:a\rdata:1\r\rdata:2\r\n\r\ndata:3\n\n", "a\x01"
                                                        "1\x01",
         "message\x01"
         "2\x01",
         "message\x01"
         "3\x01");
  CHECK ("data: lost\n", NULL);
  CHECK ("", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sse-reader/vectors", test_vectors);
  g_test_add_func ("/sse-reader/fields", test_fields);
  g_test_add_func ("/sse-reader/endings", test_endings);
  return g_test_run ();
}
