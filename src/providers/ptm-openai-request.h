/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <libsoup/soup.h>
#include "ptm-edit.h"

G_BEGIN_DECLS

/** PTM_OPENAI_ENGINE_URL: where the built-in engine's routes are; the host is only a name on its socket. */
#define PTM_OPENAI_ENGINE_URL   "http://localhost/v1"
#define PTM_OPENAI_ENGINE_MODEL "pentimento-engine"

/* The message for a request: POST /images/generations as JSON, or with pictures /images/edits as a form. key is
 * (nullable). Encodes the mask: call it on a worker thread. PTM_ERROR_UNSUPPORTED, PTM_ERROR_KEY. */
SoupMessage *ptm_openai_request_build (PtmEditRequest *request, const char *key, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* GET of a path below the profile's address. */
SoupMessage *ptm_openai_request_build_get (PtmProfile *profile, const char *path, const char *key, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How many partial pictures are asked for. */
int ptm_openai_request_get_partials (PtmProfile *profile);

G_END_DECLS
