/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <libsoup/soup.h>
#include "test-desk.h"

/* A session whose paid provider is a server in this process: what it answers comes through the real back end. */

typedef struct
{
  Desk        desk;
  SoupServer *server;
  GBytes     *answer;
} SoupDesk;

static inline void
soup_desk_answer_cb (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user_data)
{
  SoupDesk        *self = user_data;
  g_autofree char *picture = g_base64_encode (g_bytes_get_data (self->answer, NULL), g_bytes_get_size (self->answer));
  char            *json = g_strdup_printf ("{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}]}", picture);

  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_TAKE, json, strlen (json));
}

/* The default back ends, after opening: only the desk's own profile speaks to the server. */
static inline void
soup_desk_use_server (SoupDesk *self)
{
  g_autoptr (GError) error = NULL;
  GSList          *uris = soup_server_get_uris (self->server);
  g_autofree char *url = g_strdup_printf ("http://127.0.0.1:%d/v1", g_uri_get_port (uris->data));
  g_autoptr (PtmProfile) profile = ptm_profile_new_openai ("paid", "Paid", url, "gpt-image-2", "low", FALSE, &error);
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_no_error (error);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  ptm_session_set_provider_factory (self->desk.session, NULL, NULL);
  ptm_session_save_profile_async (self->desk.session, profile, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_save_profile_finish (self->desk.session, result, NULL, &error));
}

static inline void
soup_desk_start (SoupDesk *self)
{
  g_autoptr (GError) error = NULL;

  desk_start (&self->desk);
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, soup_desk_answer_cb, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  soup_desk_use_server (self);
}

static inline void
soup_desk_end (SoupDesk *self)
{
  desk_end (&self->desk);
  g_clear_object (&self->server);
  g_clear_pointer (&self->answer, g_bytes_unref);
}
