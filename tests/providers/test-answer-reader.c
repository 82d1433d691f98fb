/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Answers, whole and streamed, cut at every byte; and what is no answer. */

#include "config.h"

#include <string.h>
#include "../imaging/test-pictures.h"
#include "ptm-answer-reader.h"
#include "ptm-codec.h"
#include "ptm-error.h"
#include "ptm-scene.h"

#define PICTURE "UGljdHVyZSBvbmU+Pz8/" /* "Picture one>???" */
#define DECODED "Picture one>???"

typedef struct
{
  GString *partials;
} Seen;

static void
partial_cb (GBytes *file, int index, gpointer user_data)
{
  Seen       *seen = user_data;
  gsize       size;
  const char *bytes = g_bytes_get_data (file, &size);

  g_string_append_printf (seen->partials, "%d:%.*s;", index, (int)size, bytes);
}

/* Reads text in two pieces; NULL and an error when it is refused. */
static PtmAnswerReader *
read_cut (gboolean is_stream, const char *text, gsize cut, Seen *seen, GError **error)
{
  g_autoptr (PtmAnswerReader) reader = ptm_answer_reader_new (is_stream, FALSE, partial_cb, seen);

  if (ptm_answer_reader_push (reader, text, cut, error) && ptm_answer_reader_push (reader, text + cut, strlen (text) - cut, error) && ptm_answer_reader_end (reader, error))
    return g_steal_pointer (&reader);
  return NULL;
}

static void
check_file (PtmAnswerReader *reader, const char *expected)
{
  gsize       size;
  const char *bytes;

  g_assert_nonnull (ptm_answer_reader_get_file (reader));
  bytes = g_bytes_get_data (ptm_answer_reader_get_file (reader), &size);
  g_assert_cmpmem (bytes, size, expected, strlen (expected));
}

static void
check_good (gboolean is_stream, const char *text, const char *partials)
{
  for (gsize cut = 0; cut <= strlen (text); cut++)
    {
      g_autoptr (GError) error = NULL;
      Seen seen = { g_string_new (NULL) };
      g_autoptr (PtmAnswerReader) reader = read_cut (is_stream, text, cut, &seen, &error);

      g_assert_no_error (error);
      check_file (reader, DECODED);
      g_assert_cmpstr (seen.partials->str, ==, partials);
      g_string_free (seen.partials, TRUE);
    }
}

static void
check_bad (gboolean is_stream, const char *text, PtmError code)
{
  for (gsize cut = 0; cut <= strlen (text); cut += 7)
    {
      g_autoptr (GError) error = NULL;
      Seen seen = { g_string_new (NULL) };
      g_autoptr (PtmAnswerReader) reader = read_cut (is_stream, text, cut, &seen, &error);

      g_assert_null (reader);
      g_assert_error (error, PTM_ERROR, (int)code);
      g_string_free (seen.partials, TRUE);
    }
}

static void
test_json (void)
{
  check_good (FALSE, "{\"created\":1,\"data\":[{\"b64_json\":\"" PICTURE "\"}]}", "");
  check_good (FALSE, " { \"created\" : 1 , \"data\" : [ { \"b64_json\" : \"" PICTURE "\" , \"x\" : \"b64_json\" } ] } \n", "");
  /* Escapes, as other writers of JSON make them. */
  check_good (FALSE, "{\"data\":[{\"b64_json\":\"UGljdHVyZSBvbmU\\u002bPz8\\/\"}]}", "");
  check_good (FALSE, "{\"data\":[{\"b64_json\":\"UGljdHVy\\nZSBvbmU+\\r\\nPz8/\"}]}", "");
  /* A member of that name that is no text, and one in a text. */
  check_good (FALSE, "{\"b64_json\":null,\"n\":\"\\\"b64_json\\\":\\\"\",\"data\":[{\"b64_json\":\"" PICTURE "\"},{\"b64_json\":\"AAAA\"}]}", "");
}

static void
test_stream (void)
{
  check_good (TRUE,
              ": hello\n\nevent: image_generation.partial_image\ndata: {\"type\":\"image_generation.partial_image\",\"b64_json\":\"QQ==\",\"partial_image_index\":0}\n\n"
              "event: image_generation.partial_image\r\ndata: {\"b64_json\":\"QkI=\"}\r\n\r\n"
              "event: image_generation.completed\ndata: {\"type\":\"image_generation.completed\",\ndata: \"b64_json\":\"" PICTURE "\"}\n\ndata: [DONE]\n\n",
              "0:A;1:BB;");
  check_good (TRUE, "data: {\"type\":\"image_edit.completed\",\"b64_json\":\"" PICTURE "\"}\r\rdata: {\"error\":\"late\"}\r\r", "");
  check_good (TRUE, "data: {\"data\":[{\"b64_json\":\"" PICTURE "\"}]}\n\n", "");
}

static void
test_incomplete (void)
{
  check_bad (FALSE, "", PTM_ERROR_ANSWER);
  check_bad (FALSE, "{\"data\":[{\"b64_json\":\"" PICTURE, PTM_ERROR_ANSWER);
  check_bad (FALSE, "{\"data\":[{\"b64_json\":\"" PICTURE "\"}]", PTM_ERROR_ANSWER);
  check_bad (FALSE, "{\"data\":[]}", PTM_ERROR_ANSWER);
  check_bad (FALSE, "{\"data\":[3]}", PTM_ERROR_ANSWER);
  check_bad (FALSE, "[1]", PTM_ERROR_ANSWER);
  check_bad (FALSE, "\"text\"", PTM_ERROR_ANSWER);
  check_bad (TRUE, "data: {\"type\":\"image_edit.completed\",\"b64_json\":\"" PICTURE "\"}\n", PTM_ERROR_ANSWER);
  check_bad (TRUE, "data: {\"type\":\"image_edit.partial_image\",\"b64_json\":\"" PICTURE "\"}\n\ndata: [DONE]\n\n", PTM_ERROR_ANSWER);
}

static void
test_damaged (void)
{
  check_bad (FALSE, "{\"data\":[{\"b64_json\":\"UGlj*HVy\"}]}", PTM_ERROR_ANSWER);
  check_bad (FALSE, "{\"data\":[{\"b64_json\":\"UGljd\"}]}", PTM_ERROR_ANSWER);
  check_bad (FALSE, "{\"data\":[{\"b64_json\":\"UGlj\\u00e4AAA\"}]}", PTM_ERROR_ANSWER);
  check_bad (FALSE, "{\"data\":[{\"b64_json\":\"UGlj\\u0\"}]}", PTM_ERROR_ANSWER);
}

static void
test_errors (void)
{
  check_bad (FALSE, "{\"error\":{\"message\":\"no\",\"code\":\"moderation_blocked\"}}", PTM_ERROR_REFUSED);
  check_bad (TRUE, "event: error\ndata: {\"type\":\"error\",\"error\":{\"code\":\"insufficient_quota\",\"message\":\"no\"}}\n\n", PTM_ERROR_QUOTA);
  check_bad (TRUE, "data: {\"error\":\"plain\"}\n\n", PTM_ERROR_ANSWER);
  check_bad (TRUE, "event: image_generation.partial_image\ndata: {\"type\":\"image_generation.partial_image\",\"b64_json\":\"QQ==\"}\n\nevent: error\ndata: {\"error\":{\"code\":\"moderation_blocked\"}}\n\n", PTM_ERROR_REFUSED);
}

/* Deep nesting crashes json-glib 1.6 unless it is seen first. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("{\"data\":");
  g_autoptr (GError) error = NULL;
  Seen seen = { NULL };
  g_autoptr (PtmAnswerReader) reader = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  reader = read_cut (FALSE, text->str, 100, &seen, &error);
  g_assert_null (reader);
  g_assert_error (error, PTM_ERROR, PTM_ERROR_ANSWER);
}

static void
test_too_large (void)
{
  g_autoptr (PtmAnswerReader) reader = ptm_answer_reader_new (FALSE, FALSE, NULL, NULL);
  g_autofree char *piece = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (ptm_answer_reader_push (reader, "{\"a\":\"", 6, &error));
  while (n < 64 && ptm_answer_reader_push (reader, piece, 1024 * 1024, &error))
    n++;
  g_assert_error (error, PTM_ERROR, PTM_ERROR_ANSWER);
  g_assert_cmpuint (n, ==, PTM_ANSWER_MAX_TEXT / 1024 / 1024 - 1);
}

static void
test_extras (void)
{
  const char *text = "{\"usage\":{\"input_tokens\":70,\"output_tokens\":4160,\"total_tokens\":1,\"input_tokens_details\":{\"text_tokens\":50,\"image_tokens\":20}},"
                     "\"data\":[{\"b64_json\":\"" PICTURE "\",\"pentimento\":{\"unmet\":[{\"text\":\"Vermeer\",\"why\":\"style\"},{\"text\":1},7]}}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmAnswerReader) reader = read_cut (FALSE, text, 20, NULL, &error);
  const PtmUsage *usage;
  PtmUnmet       *unmet;

  g_assert_no_error (error);
  usage = ptm_answer_reader_get_usage (reader);
  g_assert_true (usage->known);
  g_assert_cmpfloat (usage->text_input, ==, 50);
  g_assert_cmpfloat (usage->image_input, ==, 20);
  g_assert_cmpfloat (usage->output, ==, 4160);
  g_assert_cmpuint (ptm_answer_reader_get_unmet (reader)->len, ==, 1);
  unmet = g_ptr_array_index (ptm_answer_reader_get_unmet (reader), 0);
  g_assert_cmpstr (unmet->text, ==, "Vermeer");
  g_assert_cmpstr (unmet->why, ==, "style");
}

static void
test_url (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmAnswerReader) reader = read_cut (FALSE, "{\"data\":[{\"url\":\"https://example.org/a.png\"}]}", 5, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (ptm_answer_reader_get_file (reader));
  g_assert_cmpstr (ptm_answer_reader_get_url (reader), ==, "https://example.org/a.png");
}

static void
test_samples (void)
{
  const char *const names[] = { "images_gen.sse", "images_edit.sse" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("PENTIMENTO_SRCDIR"), "..", "shared", "contracts", "sse-samples", names[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      Seen seen = { g_string_new (NULL) };
      g_autoptr (PtmAnswerReader) reader = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        {
          g_string_free (seen.partials, TRUE);
          g_test_skip ("../shared/contracts/sse-samples is not here");
          return;
        }
      reader = read_cut (TRUE, text, strlen (text) / 2, &seen, &error);
      g_assert_no_error (error);
      g_assert_nonnull (ptm_answer_reader_get_file (reader));
      g_assert_true (g_str_has_prefix (seen.partials->str, "0:"));
      g_string_free (seen.partials, TRUE);
    }
}

/* A picture that is not small comes decoded, wherever the pieces end; a preview and a damaged one do not. */
static void
test_arrival (void)
{
  g_autoptr (PtmImage) image = make_noise (250, 200, 1, TRUE);
  g_autoptr (GBytes) png = ptm_codec_encode_png (image, NULL, 0, NULL);
  g_autofree char *text = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  const struct
  {
    gboolean    stream;
    const char *head;
    const char *tail;
    gboolean    follows;
  } answers[] = {
    { FALSE, "{\"data\":[{\"b64_json\":\"", "\"}]}", TRUE },
    { TRUE, "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"", "\"}\n\n", TRUE },
    { TRUE, "data: {\"type\":\"image_generation.partial_image\",\"b64_json\":\"", "\"}\n\n", FALSE },
    { FALSE, "{\"data\":[{\"b64_json\":\"", "!\"}]}", FALSE },
    { FALSE, "{\"data\":[{\"b64_json\":\"", "A\"}]}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    for (gsize piece = 1009; piece < 1000000; piece *= 17)
      {
        g_autoptr (PtmAnswerReader) reader = ptm_answer_reader_new (answers[i].stream, FALSE, NULL, NULL);
        g_autofree char *body = g_strconcat (answers[i].head, text, answers[i].tail, NULL);
        g_autoptr (PtmArrival) arrival = NULL;
        g_autoptr (PtmImage) decoded = NULL;
        g_autoptr (GError) error = NULL;
        gsize length = strlen (body);

        for (gsize at = 0; at < length; at += piece)
          ptm_answer_reader_push (reader, body + at, MIN (piece, length - at), NULL);
        g_assert_true (ptm_answer_reader_end (reader, NULL) == answers[i].follows);
        arrival = ptm_answer_reader_steal_arrival (reader);
        g_assert_true ((arrival != NULL) == answers[i].follows);
        if (arrival == NULL)
          continue;
        decoded = ptm_arrival_decode (arrival, ptm_answer_reader_get_file (reader), &error);
        g_assert_no_error (error);
        g_assert_true (ptm_image_equal (decoded, image));
        /* It goes before what it reads. */
        g_clear_pointer (&arrival, ptm_arrival_free);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-reader/json", test_json);
  g_test_add_func ("/answer-reader/stream", test_stream);
  g_test_add_func ("/answer-reader/incomplete", test_incomplete);
  g_test_add_func ("/answer-reader/damaged", test_damaged);
  g_test_add_func ("/answer-reader/errors", test_errors);
  g_test_add_func ("/answer-reader/deep", test_deep);
  g_test_add_func ("/answer-reader/too-large", test_too_large);
  g_test_add_func ("/answer-reader/extras", test_extras);
  g_test_add_func ("/answer-reader/url", test_url);
  g_test_add_func ("/answer-reader/samples", test_samples);
  g_test_add_func ("/answer-reader/arrival", test_arrival);
  return g_test_run ();
}
