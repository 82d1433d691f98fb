/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A way of reaching a provider. What sizes it draws and what they cost stands in ptm-profile-size.c. */

#include "config.h"

#include "ptm-profile.h"

#include <glib/gi18n.h>
#include <string.h>

struct _PtmProfile
{
  GObject parent_instance;

  char          *id;
  char          *name;
  PtmProfileKind kind;
  char          *base_url; /* (nullable): the engine has none */
  char          *model;
  char          *quality;
  gboolean       needs_key;
};

G_DEFINE_FINAL_TYPE (PtmProfile, ptm_profile, G_TYPE_OBJECT)
G_DEFINE_ENUM_TYPE (PtmProfileKind, ptm_profile_kind, G_DEFINE_ENUM_VALUE (PTM_PROFILE_ENGINE, "engine"), G_DEFINE_ENUM_VALUE (PTM_PROFILE_OPENAI, "openai"))

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_KIND,
  PROP_BASE_URL,
  PROP_MODEL,
  PROP_QUALITY,
  PROP_NEEDS_KEY,
  N_PROPS
} PtmProfileProperty;

static GParamSpec *properties[N_PROPS];

static gboolean
has_control_characters (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      return TRUE;
  return FALSE;
}

/* RFC 1918, RFC 3927, RFC 4193, RFC 4291: addresses that never leave the local network. */
static gboolean
is_private_host (const char *host)
{
  g_autoptr (GInetAddress) address = NULL;

  if (g_ascii_strcasecmp (host, "localhost") == 0 || g_str_has_suffix (host, ".localhost"))
    return TRUE;

  address = g_inet_address_new_from_string (host);
  if (address == NULL)
    return FALSE;
  if (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6 && (g_inet_address_to_bytes (address)[0] & 0xfe) == 0xfc)
    return TRUE;
  return g_inet_address_get_is_loopback (address) || g_inet_address_get_is_site_local (address) || g_inet_address_get_is_link_local (address);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, message);
  return FALSE;
}

static gboolean
check_address (const char *base_url, GError **error)
{
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (has_control_characters (base_url))
    return refuse (error, _ ("The address has signs in it that no address may have; type it again."));

  uri = g_uri_parse (base_url, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return refuse (error, _ ("This is not a complete address; write it like “https://api.openai.com/v1”."));

  scheme = g_uri_get_scheme (uri);
  if (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http"))
    return refuse (error, _ ("The address must begin with “https://”, or “http://” for this computer."));
  if (g_uri_get_userinfo (uri) != NULL || g_uri_get_query (uri) != NULL || g_uri_get_fragment (uri) != NULL)
    return refuse (error, _ ("The address must not hold a name, password, “?” or “#”; enter the key in its own field."));
  if (g_str_equal (scheme, "http") && !is_private_host (g_uri_get_host (uri)))
    return refuse (error, _ ("“http://” would send your key and pictures so that others can read them; use “https://”."));
  return TRUE;
}

static gboolean
check_words (const char *name, const char *model, const char *quality, GError **error)
{
  static const char *const qualities[] = { "auto", "low", "medium", "high", NULL };
  g_autofree char         *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0')
    return refuse (error, _ ("Give the provider a name."));
  if (has_control_characters (name) || !g_utf8_validate (name, -1, NULL))
    return refuse (error, _ ("The name has signs in it that cannot be shown; type it again."));
  if (has_control_characters (model) || !g_utf8_validate (model, -1, NULL))
    return refuse (error, _ ("The model’s name has characters in it that cannot be sent; type it again."));
  if (!g_strv_contains (qualities, quality))
    return refuse (error, _ ("The quality must be auto, low, medium or high."));
  return TRUE;
}

static char *
dup_without_slashes (const char *base_url)
{
  char *copy = g_strdup (base_url);

  for (gsize length = strlen (copy); length > 0 && copy[length - 1] == '/'; length--)
    copy[length - 1] = '\0';
  return copy;
}

static void
ptm_profile_finalize (GObject *object)
{
  PtmProfile *self = PTM_PROFILE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->base_url);
  g_free (self->model);
  g_free (self->quality);

  G_OBJECT_CLASS (ptm_profile_parent_class)->finalize (object);
}

static void
ptm_profile_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmProfile *self = PTM_PROFILE (object);

  switch ((PtmProfileProperty)prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_BASE_URL:
      g_value_set_string (value, self->base_url);
      break;
    case PROP_MODEL:
      g_value_set_string (value, self->model);
      break;
    case PROP_QUALITY:
      g_value_set_string (value, self->quality);
      break;
    case PROP_NEEDS_KEY:
      g_value_set_boolean (value, self->needs_key);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_profile_class_init (PtmProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ptm_profile_finalize;
  object_class->get_property = ptm_profile_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PTM_TYPE_PROFILE_KIND, PTM_PROFILE_ENGINE, flags);
  properties[PROP_BASE_URL] = g_param_spec_string ("base-url", NULL, NULL, NULL, flags);
  properties[PROP_MODEL] = g_param_spec_string ("model", NULL, NULL, NULL, flags);
  properties[PROP_QUALITY] = g_param_spec_string ("quality", NULL, NULL, NULL, flags);
  properties[PROP_NEEDS_KEY] = g_param_spec_boolean ("needs-key", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_profile_init (PtmProfile *self)
{
}

PtmProfile *
ptm_profile_new_engine (void)
{
  PtmProfile *self = g_object_new (PTM_TYPE_PROFILE, NULL);

  self->id = g_strdup (PTM_PROFILE_ENGINE_ID);
  self->name = g_strdup (_ ("Built-in engine"));
  self->kind = PTM_PROFILE_ENGINE;
  self->model = g_strdup ("pentimento");
  self->quality = g_strdup ("auto");
  return self;
}

PtmProfile *
ptm_profile_new_openai (const char *id, const char *name, const char *base_url, const char *model, const char *quality, gboolean needs_key, GError **error)
{
  PtmProfile *self;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = name != NULL ? name : "";
  base_url = base_url != NULL ? base_url : "";
  model = model != NULL ? model : "";
  quality = quality != NULL ? quality : "auto";
  if (!check_words (name, model, quality, error) || !check_address (base_url, error))
    return NULL;

  self = g_object_new (PTM_TYPE_PROFILE, NULL);
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->name = g_strstrip (g_strdup (name));
  self->kind = PTM_PROFILE_OPENAI;
  self->base_url = dup_without_slashes (base_url);
  self->model = g_strdup (model);
  self->quality = g_strdup (quality);
  self->needs_key = needs_key;
  return self;
}

const char *
ptm_profile_get_id (PtmProfile *self)
{
  g_return_val_if_fail (PTM_IS_PROFILE (self), NULL);
  return self->id;
}

const char *
ptm_profile_get_name (PtmProfile *self)
{
  g_return_val_if_fail (PTM_IS_PROFILE (self), NULL);
  return self->name;
}

PtmProfileKind
ptm_profile_get_kind (PtmProfile *self)
{
  g_return_val_if_fail (PTM_IS_PROFILE (self), PTM_PROFILE_ENGINE);
  return self->kind;
}

const char *
ptm_profile_get_base_url (PtmProfile *self)
{
  g_return_val_if_fail (PTM_IS_PROFILE (self), NULL);
  return self->base_url;
}

const char *
ptm_profile_get_model (PtmProfile *self)
{
  g_return_val_if_fail (PTM_IS_PROFILE (self), NULL);
  return self->model;
}

const char *
ptm_profile_get_quality (PtmProfile *self)
{
  g_return_val_if_fail (PTM_IS_PROFILE (self), NULL);
  return self->quality;
}

gboolean
ptm_profile_get_needs_key (PtmProfile *self)
{
  g_return_val_if_fail (PTM_IS_PROFILE (self), FALSE);
  return self->needs_key;
}
