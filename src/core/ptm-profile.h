/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-types.h"

G_BEGIN_DECLS

/**
 * PtmProfileKind:
 * @PTM_PROFILE_ENGINE: the built-in engine over its Unix socket: no key, free
 * @PTM_PROFILE_OPENAI: OpenAI, or any address that speaks its Images API
 */
typedef enum
{
  PTM_PROFILE_ENGINE,
  PTM_PROFILE_OPENAI,
} PtmProfileKind;

#define PTM_TYPE_PROFILE_KIND (ptm_profile_kind_get_type ())
GType ptm_profile_kind_get_type (void);

/**
 * PtmProfile:
 *
 * One way of reaching a provider, as the user set it up. Immutable: a changed profile is a new object with the same id.
 * The key is not in it; it is in the keyring under the profile's id.
 * Properties (read only): id, name, kind, base-url, model, quality, needs-key.
 */
#define PTM_TYPE_PROFILE (ptm_profile_get_type ())
G_DECLARE_FINAL_TYPE (PtmProfile, ptm_profile, PTM, PROFILE, GObject)

/** PTM_PROFILE_ENGINE_ID: the id of the built-in engine's profile, which always exists and comes first. */
#define PTM_PROFILE_ENGINE_ID "engine"
/** PTM_PROFILE_LOCAL_ID, PTM_PROFILE_HAND_ID: stand in turns that no provider was asked for, after a sentence or without one; there are no
 * such profiles. */
#define PTM_PROFILE_LOCAL_ID "local"
#define PTM_PROFILE_HAND_ID  "hand"

PtmProfile *ptm_profile_new_engine (void) G_GNUC_WARN_UNUSED_RESULT;
/* id NULL = a new one; base_url as "https://api.openai.com/v1" without a slash at its end; quality: auto, low, medium, high.
 * PTM_ERROR_UNSUPPORTED naming what is wrong: empty name, an address that is not http or https, http to a host that is not
 * this computer or a private address, control characters. */
PtmProfile *ptm_profile_new_openai (const char *id, const char *name, const char *base_url, const char *model, const char *quality, gboolean needs_key, GError **error) G_GNUC_WARN_UNUSED_RESULT;

const char    *ptm_profile_get_id (PtmProfile *self);
const char    *ptm_profile_get_name (PtmProfile *self);
PtmProfileKind ptm_profile_get_kind (PtmProfile *self);
const char    *ptm_profile_get_base_url (PtmProfile *self);
const char    *ptm_profile_get_model (PtmProfile *self);
const char    *ptm_profile_get_quality (PtmProfile *self);
gboolean       ptm_profile_get_needs_key (PtmProfile *self);
/* What count pictures of that size will probably cost in US dollars: 0 = free, negative = not known. */
double ptm_profile_estimate (PtmProfile *self, int width, int height, int count);
/* The size nearest to the asked one that this provider can draw (OpenAI: wire-contracts 1.3; engine: any). */
void ptm_profile_adapt_size (PtmProfile *self, int *width, int *height);

G_END_DECLS
