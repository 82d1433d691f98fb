/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every form an error was seen in, and what the user is told to do about it. */

#include "config.h"

#include <gio/gio.h>
#include <string.h>
#include "ptm-error-map.h"

typedef struct
{
  guint       status;
  const char *body;
  PtmError    code;
  const char *words; /* (nullable) that the sentence must hold */
} Case;

static void
test_answers (void)
{
  static const Case cases[] = {
    { 400, "{\"error\":{\"message\":\"Blocked\",\"type\":\"image_generation_user_error\",\"param\":null,\"code\":\"moderation_blocked\"}}", PTM_ERROR_REFUSED, "Blocked" },
    { 400, "{\"error\":{\"message\":\"bad size\",\"type\":\"invalid_request_error\",\"param\":\"size\",\"code\":\"invalid_size\"}}", PTM_ERROR_UNSUPPORTED, "bad size" },
    { 400, "{\"error\":{\"message\":\"m\",\"code\":400}}", PTM_ERROR_UNSUPPORTED, "m" },
    { 400, "{\"error\":\"prompt required\"}", PTM_ERROR_UNSUPPORTED, "prompt required" },
    { 400, "{\"error\":\"HTTPException\",\"detail\":\"\",\"body\":\"\",\"errors\":\"\"}", PTM_ERROR_UNSUPPORTED, "HTTPException" },
    { 401, "{\"error\":{\"message\":\"Incorrect API key\",\"code\":\"invalid_api_key\"}}", PTM_ERROR_KEY, NULL },
    { 401, "", PTM_ERROR_KEY, NULL },
    { 402, "{}", PTM_ERROR_QUOTA, NULL },
    { 403, "{\"error\":{\"message\":\"Organization must be verified\"}}", PTM_ERROR_KEY, "verified" },
    { 404, "", PTM_ERROR_UNSUPPORTED, NULL },
    { 404, "{\"error\":{\"message\":\"gone\",\"code\":\"model_not_found\"}}", PTM_ERROR_UNSUPPORTED, "gone" },
    { 413, "<html>too large</html>", PTM_ERROR_UNSUPPORTED, NULL },
    { 422, "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"field required\",\"type\":\"v\"}]}", PTM_ERROR_UNSUPPORTED, "field required" },
    { 422, "{\"detail\":\"text\"}", PTM_ERROR_UNSUPPORTED, "text" },
    { 429, "{\"error\":{\"message\":\"m\",\"type\":\"insufficient_quota\",\"code\":\"credit_balance_exhausted\"}}", PTM_ERROR_QUOTA, "credit" },
    { 429, "{\"error\":{\"message\":\"m\",\"type\":\"insufficient_quota\",\"code\":\"slow_down\"}}", PTM_ERROR_QUOTA, "7 seconds" },
    { 429, "{\"error\":{\"message\":\"m\",\"type\":\"insufficient_quota\",\"code\":null}}", PTM_ERROR_QUOTA, "credit" },
    { 429, "", PTM_ERROR_QUOTA, "7 seconds" },
    { 500, "{\"error\":\"server_error\",\"message\":\"boom\"}", PTM_ERROR_NETWORK, "boom" },
    { 502, "<html>Bad gateway</html>", PTM_ERROR_NETWORK, NULL },
    { 503, "{\"error\":{\"code\":\"server_is_overloaded\"}}", PTM_ERROR_NETWORK, "overloaded" },
    { 504, "", PTM_ERROR_NETWORK, NULL },
    { 200, "{\"error\":{\"message\":\"inside\"}}", PTM_ERROR_ANSWER, "inside" },
    { 200, "[]", PTM_ERROR_ANSWER, NULL },
    { 200, "null", PTM_ERROR_ANSWER, NULL },
    { 400, "{\"error\":{\"message\":[[[[[[[\"deep\"]]]]]]]}}", PTM_ERROR_UNSUPPORTED, NULL },
    { 400, "{\"error\":{\"message\":42,\"code\":{}}}", PTM_ERROR_UNSUPPORTED, NULL },
    { 400, "\xff\xfe", PTM_ERROR_UNSUPPORTED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PtmErrorFacts facts = { .status = cases[i].status, .content_type = "application/json", .body = cases[i].body, .length = strlen (cases[i].body), .retry_after = "7", .host = "example.org" };
      g_autoptr (GError) error = ptm_error_map_answer (&facts);

      g_test_message ("%u: %s", i, error->message);
      g_assert_error (error, PTM_ERROR, (int)cases[i].code);
      if (cases[i].words != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

static void
test_engine (void)
{
  static const Case cases[] = {
    { 400, "{\"error\":{\"message\":\"Write what to draw.\",\"code\":\"not_understood\"}}", PTM_ERROR_PLAN, "Write what to draw." },
    { 400, "{\"error\":{\"message\":\"too long\",\"code\":\"string_above_max_length\"}}", PTM_ERROR_PLAN, "too long" },
    { 500, "{\"error\":{\"message\":\"no art\",\"code\":\"engine_failed\"}}", PTM_ERROR_ENGINE, "no art" },
    { 500, "", PTM_ERROR_ENGINE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PtmErrorFacts facts = { .status = cases[i].status, .body = cases[i].body, .length = strlen (cases[i].body), .engine = TRUE };
      g_autoptr (GError) error = ptm_error_map_answer (&facts);

      g_assert_error (error, PTM_ERROR, (int)cases[i].code);
      if (cases[i].words != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

static void
test_pages (void)
{
  PtmErrorFacts login = { .status = 200, .content_type = "text/html; charset=utf-8", .host = "example.org" };
  PtmErrorFacts redirect = { .status = 302, .location = "https://login.example.net/", .host = "example.org" };
  g_autoptr (GError) page = ptm_error_map_answer (&login);
  g_autoptr (GError) moved = ptm_error_map_answer (&redirect);

  g_assert_error (page, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (page->message, "example.org"));
  g_assert_error (moved, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (moved->message, "https://login.example.net/"));
}

/* A provider's words are one line of bounded length. */
static void
test_quotes (void)
{
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *body = g_strdup_printf ("{\"error\":{\"message\":\"a\\nb\\u001b[31m %s\"}}", long_text);
  PtmErrorFacts    facts = { .status = 400, .body = body, .length = strlen (body) };
  g_autoptr (GError) error = ptm_error_map_answer (&facts);

  g_assert_cmpuint (strlen (error->message), <, 1200);
  g_assert_null (strpbrk (error->message, "\n\033"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_transport (GQuark domain, int code, gboolean engine, PtmError expected, const char *words)
{
  g_autoptr (GError) cause = g_error_new_literal (domain, code, "xyzzy");
  g_autoptr (GError) error = ptm_error_map_transport (cause, "example.org", engine);

  g_assert_error (error, PTM_ERROR, (int)expected);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_null (strstr (error->message, "xyzzy"));
}

static void
test_transport (void)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x");
  g_autoptr (GError) error = ptm_error_map_transport (cancelled, "example.org", FALSE);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  check_transport (G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, FALSE, PTM_ERROR_NETWORK, "There is no “example.org”");
  check_transport (G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, FALSE, PTM_ERROR_NETWORK, "Nothing answers");
  check_transport (G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE, FALSE, PTM_ERROR_NETWORK, "cannot be reached");
  check_transport (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, FALSE, PTM_ERROR_NETWORK, "too long");
  check_transport (G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, FALSE, PTM_ERROR_NETWORK, "broke");
  check_transport (G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE, FALSE, PTM_ERROR_NETWORK, "clock");
  check_transport (G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, TRUE, PTM_ERROR_ENGINE, "engine");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error-map/answers", test_answers);
  g_test_add_func ("/error-map/engine", test_engine);
  g_test_add_func ("/error-map/pages", test_pages);
  g_test_add_func ("/error-map/quotes", test_quotes);
  g_test_add_func ("/error-map/transport", test_transport);
  return g_test_run ();
}
