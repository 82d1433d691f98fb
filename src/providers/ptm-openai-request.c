/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Writes requests of OpenAI's Images API (CreateImageRequest, CreateImageEditRequest). Servers of that shape differ in what
 * they bear: GPT image models refuse response_format, older and other ones need it; streams are asked for only where they
 * are known; the engine alone gets its extra members "variant" and "page". */

#define G_LOG_DOMAIN "ptm-providers"

#include "config.h"

#include "ptm-openai-request.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* OpenAI, and most that copy it, accept no more. */
#define MAX_PICTURES      16
#define MAX_PICTURE_BYTES (50 * 1024 * 1024)
#define MAX_REQUEST_BYTES (60 * 1024 * 1024)

/** What a server bears. */
typedef struct
{
  gboolean variant;
  gboolean response_format;
  gboolean output_format;
  int      partials; /* 0 = no stream */
} Dialect;

static gboolean
is_engine (PtmProfile *profile)
{
  return ptm_profile_get_kind (profile) == PTM_PROFILE_ENGINE;
}

static const char *
get_model (PtmProfile *profile)
{
  return is_engine (profile) ? PTM_OPENAI_ENGINE_MODEL : ptm_profile_get_model (profile);
}

/* Each partial picture of a GPT image model is billed (wire-contracts 1.1), so there is one: a sign of life. */
static Dialect
get_dialect (PtmProfile *profile)
{
  const char *model = get_model (profile);

  if (is_engine (profile))
    return (Dialect){ TRUE, FALSE, TRUE, 3 };
  if (model != NULL && (g_str_has_prefix (model, "gpt-image") || g_str_has_prefix (model, "chatgpt-image")))
    return (Dialect){ FALSE, FALSE, TRUE, 1 };
  return (Dialect){ FALSE, TRUE, FALSE, 0 };
}

int
ptm_openai_request_get_partials (PtmProfile *profile)
{
  return get_dialect (profile).partials;
}

/* One scalar member, for either body. */
typedef void (*AddMember) (gpointer body, const char *name, const char *value, gboolean quoted);

static void
add_to_json (gpointer body, const char *name, const char *value, gboolean quoted)
{
  json_builder_set_member_name (body, name);
  if (quoted)
    json_builder_add_string_value (body, value);
  else if (g_str_equal (value, "true"))
    json_builder_add_boolean_value (body, TRUE);
  else
    json_builder_add_int_value (body, g_ascii_strtoll (value, NULL, 10));
}

static void
add_to_form (gpointer body, const char *name, const char *value, gboolean quoted)
{
  soup_multipart_append_form_string (body, name, value);
}

static void
add_number (AddMember add, gpointer body, const char *name, int value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  add (body, name, text, FALSE);
}

static void
add_members (PtmEditRequest *request, AddMember add, gpointer body)
{
  PtmProfile      *profile = request->profile;
  Dialect          dialect = get_dialect (profile);
  const char      *quality = is_engine (profile) ? NULL : ptm_profile_get_quality (profile);
  g_autofree char *size = request->width > 0 ? g_strdup_printf ("%dx%d", request->width, request->height) : NULL;

  if (get_model (profile) != NULL)
    add (body, "model", get_model (profile), TRUE);
  add (body, "prompt", request->sentence, TRUE);
  if (size != NULL)
    add (body, "size", size, TRUE);
  if (quality != NULL && *quality != '\0' && !g_str_equal (quality, "auto"))
    add (body, "quality", quality, TRUE);
  if (dialect.output_format)
    add (body, "output_format", "png", TRUE);
  if (dialect.response_format)
    add (body, "response_format", "b64_json", TRUE);
  if (dialect.variant)
    add_number (add, body, "variant", request->variant);
  if (dialect.variant && request->page > 0)
    add_number (add, body, "page", request->page);
  if (dialect.partials > 0)
    {
      add (body, "stream", "true", FALSE);
      add_number (add, body, "partial_images", dialect.partials);
    }
}

static GUri *
build_uri (PtmProfile *profile, const char *path, GError **error)
{
  const char      *base = is_engine (profile) ? PTM_OPENAI_ENGINE_URL : ptm_profile_get_base_url (profile);
  g_autofree char *text = g_strconcat (base, path, NULL);
  GUri            *uri = g_uri_parse (text, SOUP_HTTP_URI_FLAGS, NULL);

  if (uri == NULL)
    g_set_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("“%s” is not an address; correct it in the preferences."), base);
  return uri;
}

static gboolean
set_key (SoupMessage *message, const char *key, GError **error)
{
  g_autofree char *value = NULL;

  if (key == NULL)
    return TRUE;
  for (const char *p = key; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      {
        g_set_error_literal (error, PTM_ERROR, PTM_ERROR_KEY, _ ("The key has a sign in it that no key has; enter it again in the preferences."));
        return FALSE;
      }
  value = g_strconcat ("Bearer ", key, NULL);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization", value);
  return TRUE;
}

static SoupMessage *
build_generation (PtmEditRequest *request, GUri *uri)
{
  SoupMessage *message = soup_message_new_from_uri ("POST", uri);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) body = NULL;
  char *text;

  json_builder_begin_object (builder);
  add_members (request, add_to_json, builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  body = g_bytes_new_take (text, strlen (text));
  soup_message_set_request_body_from_bytes (message, "application/json", body);
  return message;
}

static void
append_file (SoupMultipart *form, const char *name, guint index, GBytes *file)
{
  PtmFormat        format = ptm_format_sniff (file);
  g_autofree char *filename = g_strdup_printf ("picture%u.%s", index + 1, ptm_format_get_extension (format));

  soup_multipart_append_form_file (form, name, filename, ptm_format_get_mime_type (format), file);
}

/* The base comes first: a mask is for the first picture. */
static GPtrArray *
collect_pictures (PtmEditRequest *request, GError **error)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  gsize total = 0;

  if (request->base != NULL)
    g_ptr_array_add (pictures, request->base);
  for (guint i = 0; request->attachments != NULL && i < request->attachments->len; i++)
    g_ptr_array_add (pictures, g_ptr_array_index (request->attachments, i));

  if (pictures->len > MAX_PICTURES)
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("There are more than %d pictures; remove some."), MAX_PICTURES);
      return NULL;
    }
  for (guint i = 0; i < pictures->len; i++)
    {
      gsize size = g_bytes_get_size (g_ptr_array_index (pictures, i));

      total += size;
      if (ptm_format_sniff (g_ptr_array_index (pictures, i)) == PTM_FORMAT_UNKNOWN)
        g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("Only PNG, JPEG and WebP pictures can be sent."));
      else if (size > MAX_PICTURE_BYTES || total > MAX_REQUEST_BYTES)
        g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("The pictures are too large to send; use smaller ones."));
      else
        continue;
      return NULL;
    }
  return g_steal_pointer (&pictures);
}

static SoupMessage *
build_edit (PtmEditRequest *request, GPtrArray *pictures, GUri *uri, GError **error)
{
  g_autoptr (SoupMultipart) form = soup_multipart_new (SOUP_FORM_MIME_TYPE_MULTIPART);

  add_members (request, add_to_form, form);
  for (guint i = 0; i < pictures->len; i++)
    append_file (form, pictures->len > 1 ? "image[]" : "image", i, g_ptr_array_index (pictures, i));
  if (request->mask != NULL && request->base != NULL)
    {
      g_autoptr (GBytes) mask = ptm_mask_encode_hole (request->mask, error);

      if (mask == NULL)
        return NULL;
      soup_multipart_append_form_file (form, "mask", "mask.png", "image/png", mask);
    }
  {
    g_autofree char *text = g_uri_to_string (uri);

    return soup_message_new_from_multipart (text, form);
  }
}

/**
 * ptm_openai_request_build:
 * @request: what to draw
 * @key: (nullable): the profile's
 *
 * Returns: (transfer full): a message ready to send
 */
SoupMessage *
ptm_openai_request_build (PtmEditRequest *request, const char *key, GError **error)
{
  g_autoptr (GPtrArray) pictures = collect_pictures (request, error);
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (GUri) uri = NULL;

  if (pictures == NULL)
    return NULL;
  uri = build_uri (request->profile, pictures->len > 0 ? "/images/edits" : "/images/generations", error);
  if (uri == NULL)
    return NULL;
  message = pictures->len > 0 ? build_edit (request, pictures, uri, error) : build_generation (request, uri);
  if (message == NULL || !set_key (message, key, error))
    return NULL;
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept", "application/json, text/event-stream");
  return g_steal_pointer (&message);
}

/**
 * ptm_openai_request_build_get:
 * @path: begins with a slash
 * @key: (nullable): the profile's
 *
 * Returns: (transfer full): a message ready to send
 */
SoupMessage *
ptm_openai_request_build_get (PtmProfile *profile, const char *path, const char *key, GError **error)
{
  g_autoptr (GUri) uri = build_uri (profile, path, error);
  g_autoptr (SoupMessage) message = uri != NULL ? soup_message_new_from_uri ("GET", uri) : NULL;

  if (message == NULL || !set_key (message, key, error))
    return NULL;
  return g_steal_pointer (&message);
}
