/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One place that turns what servers, proxies and networks say into a sentence and a thing to do. */

#define G_LOG_DOMAIN "ptm-providers"

#include "config.h"

#include "ptm-error-map.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>
#include "ptm-scene-json.h"

#define MAX_JSON_DEPTH 64

/* Providers' own words are quoted up to here. */
#define MAX_QUOTE 1000

/* What an error's JSON says, if it says it. */
typedef struct
{
  const char *code; /* (nullable) */
  const char *type; /* (nullable) */
  char       *message;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->message);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

JsonNode *
ptm_error_map_parse (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (length == 0 || !g_utf8_validate (text, length, NULL) || !ptm_json_is_shallow (text, length, MAX_JSON_DEPTH) ||
      !json_parser_load_from_data (parser, text, length, NULL))
    return NULL;
  return json_parser_steal_root (parser);
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/* One line of plain text, shortened, for a sentence of ours. */
static char *
dup_quote (const char *text)
{
  g_autofree char *quote = g_utf8_make_valid (text, -1);

  for (char *p = quote; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  g_strstrip (quote);
  if (g_utf8_strlen (quote, -1) > MAX_QUOTE)
    {
      g_autofree char *head = g_utf8_substring (quote, 0, MAX_QUOTE);

      return g_strconcat (head, "…", NULL);
    }
  return *quote != '\0' ? g_steal_pointer (&quote) : NULL;
}

static void
read_words (JsonNode *node, Words *words, int depth)
{
  static const char *const messages[] = { "message", "detail", "msg", "error", "errors", "description" };

  if (node == NULL || depth > 4)
    return;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING && words->message == NULL)
    words->message = dup_quote (json_node_get_string (node));
  else if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    read_words (json_array_get_element (json_node_get_array (node), 0), words, depth + 1);
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode   *inner = json_object_get_member (object, "error");

      if (inner != NULL && JSON_NODE_HOLDS_OBJECT (inner))
        read_words (inner, words, depth + 1);
      if (words->code == NULL)
        words->code = get_string (object, "code");
      if (words->type == NULL)
        words->type = get_string (object, "type");
      for (guint i = 0; i < G_N_ELEMENTS (messages) && words->message == NULL; i++)
        read_words (json_object_get_member (object, messages[i]), words, depth + 1);
    }
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return word != NULL && g_strv_contains (words, word);
}

static GError *
new_quoting (PtmError code, const char *sentence, const Words *words)
{
  if (words->message == NULL)
    return g_error_new_literal (PTM_ERROR, code, sentence);
  /* Translators: a sentence of ours, then the provider's own words. */
  return g_error_new (PTM_ERROR, code, _ ("%s The provider says: “%s”"), sentence, words->message);
}

static GError *
new_busy (const PtmErrorFacts *facts)
{
  gint64 seconds = 0;

  if (facts->retry_after != NULL)
    g_ascii_string_to_signed (facts->retry_after, 10, 0, 24 * 3600, &seconds, NULL);
  if (seconds > 0)
    return g_error_new (PTM_ERROR, PTM_ERROR_QUOTA, g_dngettext (GETTEXT_PACKAGE, "The provider asks you to wait %d second; then try again.", "The provider asks you to wait %d seconds; then try again.", (gulong)seconds), (int)seconds);
  return g_error_new_literal (PTM_ERROR, PTM_ERROR_QUOTA, _ ("You sent the provider too many requests; wait a minute and try again."));
}

/* What the code says, whatever the status is. NULL when it says nothing known. */
static GError *
map_code (const Words *words, const PtmErrorFacts *facts)
{
  static const char *const refused[] = { "moderation_blocked", "content_policy_violation", "content_filter", NULL };
  static const char *const empty[] = { "insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached", "billing_not_active", NULL };
  static const char *const busy[] = { "rate_limit_exceeded", "slow_down", NULL };
  static const char *const overloaded[] = { "server_is_overloaded", "overloaded_error", NULL };
  static const char *const key[] = { "invalid_api_key", "invalid_authentication", "account_deactivated", NULL };
  static const char *const models[] = { "model_not_found", "unknown_model", NULL };

  if (is_one_of (words->code, refused))
    return new_quoting (PTM_ERROR_REFUSED, _ ("The provider refused this under its rules; write it differently."), words);
  if (g_strcmp0 (words->code, "not_understood") == 0)
    return g_error_new_literal (PTM_ERROR, PTM_ERROR_PLAN, words->message != NULL ? words->message : _ ("I did not understand that; write it differently."));
  if (is_one_of (words->code, empty) || (words->code == NULL && is_one_of (words->type, empty)))
    return g_error_new_literal (PTM_ERROR, PTM_ERROR_QUOTA, _ ("Your account with the provider has no credit left; top it up there."));
  if (is_one_of (words->code, busy))
    return new_busy (facts);
  if (is_one_of (words->code, overloaded))
    return g_error_new_literal (PTM_ERROR, PTM_ERROR_NETWORK, _ ("The provider is overloaded; try again in a while."));
  if (is_one_of (words->code, key))
    return g_error_new_literal (PTM_ERROR, PTM_ERROR_KEY, _ ("The provider does not accept the key; enter it again in the preferences."));
  if (is_one_of (words->code, models))
    return new_quoting (PTM_ERROR_UNSUPPORTED, _ ("The provider does not have this model; choose another in the preferences."), words);
  return NULL;
}

static GError *
map_engine (const Words *words, const PtmErrorFacts *facts)
{
  if (facts->status >= 500 || facts->status == 0)
    return g_error_new (PTM_ERROR, PTM_ERROR_ENGINE, _ ("The built-in engine failed; try again. (%s)"), words->message != NULL ? words->message : "?");
  return g_error_new_literal (PTM_ERROR, facts->status == 413 ? PTM_ERROR_UNSUPPORTED : PTM_ERROR_PLAN, words->message != NULL ? words->message : _ ("The built-in engine cannot do this."));
}

static GError *
map_status (const Words *words, const PtmErrorFacts *facts)
{
  switch (facts->status)
    {
    case 401:
    case 407:
      return g_error_new_literal (PTM_ERROR, PTM_ERROR_KEY, _ ("The provider does not accept the key; enter it again in the preferences."));
    case 402:
      return g_error_new_literal (PTM_ERROR, PTM_ERROR_QUOTA, _ ("Your account with the provider has no credit left; top it up there."));
    case 403:
      return new_quoting (PTM_ERROR_KEY, _ ("The provider does not allow this with your key; look into your account there."), words);
    case 404:
    case 405:
    case 410:
      return new_quoting (PTM_ERROR_UNSUPPORTED, _ ("The provider does not know this address or model; check both in the preferences."), words);
    case 408:
    case 504:
      return g_error_new_literal (PTM_ERROR, PTM_ERROR_NETWORK, _ ("The provider gave up waiting; try again."));
    case 413:
      return g_error_new_literal (PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("The pictures are too large for the provider; use smaller ones."));
    case 429:
      return new_busy (facts);
    default:
      break;
    }
  if (facts->status >= 500)
    return new_quoting (PTM_ERROR_NETWORK, _ ("The provider has a problem; try again in a while."), words);
  if (facts->status >= 400)
    return new_quoting (PTM_ERROR_UNSUPPORTED, _ ("The provider cannot do this as it was asked."), words);
  if (words->message != NULL)
    return new_quoting (PTM_ERROR_ANSWER, _ ("The provider answered with an error."), words);
  return g_error_new_literal (PTM_ERROR, PTM_ERROR_ANSWER, _ ("The provider’s answer holds no picture; try again."));
}

GError *
ptm_error_map_json (JsonNode *root, const PtmErrorFacts *facts)
{
  g_auto (Words) words = { NULL, NULL, NULL };
  GError *error;

  read_words (root, &words, 0);
  g_debug ("Status %u, code %s, type %s", facts->status, words.code != NULL ? words.code : "-", words.type != NULL ? words.type : "-");
  error = map_code (&words, facts);
  if (error == NULL)
    error = facts->engine ? map_engine (&words, facts) : map_status (&words, facts);
  return error;
}

static gboolean
is_page (const PtmErrorFacts *facts)
{
  return facts->content_type != NULL && (g_ascii_strncasecmp (facts->content_type, "text/html", 9) == 0 || g_ascii_strncasecmp (facts->content_type, "application/xhtml", 17) == 0);
}

GError *
ptm_error_map_answer (const PtmErrorFacts *facts)
{
  g_autoptr (JsonNode) root = NULL;
  const char *host = facts->host != NULL ? facts->host : "?";

  if (facts->status >= 300 && facts->status < 400)
    return g_error_new (PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("“%s” redirects to “%s”; if you trust that address, enter it in the preferences."), host, facts->location != NULL ? facts->location : "?");
  if (is_page (facts) && facts->status < 400)
    return g_error_new (PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("“%s” answered with a web page; check the address, and whether the network asks you to sign in."), host);
  if (facts->body != NULL)
    root = ptm_error_map_parse (facts->body, facts->length);
  return ptm_error_map_json (root, facts);
}

static GError *
map_io (const GError *cause, const char *host)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED))
    return g_error_new (PTM_ERROR, PTM_ERROR_NETWORK, _ ("Nothing answers at “%s”; check the address, and whether the server runs."), host);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_HOST_NOT_FOUND))
    return g_error_new (PTM_ERROR, PTM_ERROR_NETWORK, _ ("“%s” cannot be reached; check the network connection."), host);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return g_error_new (PTM_ERROR, PTM_ERROR_NETWORK, _ ("“%s” took too long; try again."), host);
  if (cause->domain == G_IO_ERROR && (cause->code == G_IO_ERROR_PROXY_FAILED || cause->code == G_IO_ERROR_PROXY_AUTH_FAILED || cause->code == G_IO_ERROR_PROXY_NEED_AUTH || cause->code == G_IO_ERROR_PROXY_NOT_ALLOWED))
    return g_error_new_literal (PTM_ERROR, PTM_ERROR_NETWORK, _ ("The network’s proxy refused the connection; check the proxy settings."));
  return g_error_new (PTM_ERROR, PTM_ERROR_NETWORK, _ ("The connection to “%s” broke, perhaps because the pictures are too large for it; try again."), host);
}

GError *
ptm_error_map_transport (const GError *cause, const char *host, gboolean engine)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) || cause->domain == PTM_ERROR)
    return g_error_copy (cause);
  g_debug ("No answer: %s %d: %s", g_quark_to_string (cause->domain), cause->code, cause->message);
  if (engine)
    return g_error_new_literal (PTM_ERROR, PTM_ERROR_ENGINE, _ ("The built-in engine stopped; try again."));
  if (cause->domain == G_RESOLVER_ERROR)
    return g_error_new (PTM_ERROR, PTM_ERROR_NETWORK, _ ("There is no “%s”; check the address and the network connection."), host);
  if (cause->domain == G_TLS_ERROR)
    return g_error_new (PTM_ERROR, PTM_ERROR_NETWORK, _ ("“%s” could not prove who it is, so nothing was sent; check the address and this computer’s clock."), host);
  return map_io (cause, host);
}
