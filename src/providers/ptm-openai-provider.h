/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-http.h"
#include "ptm-provider.h"

G_BEGIN_DECLS

/**
 * PtmOpenaiProvider:
 *
 * The OpenAI Images API: OpenAI itself, servers that speak like it, and the built-in engine on its socket.
 */
#define PTM_TYPE_OPENAI_PROVIDER (ptm_openai_provider_get_type ())
G_DECLARE_FINAL_TYPE (PtmOpenaiProvider, ptm_openai_provider, PTM, OPENAI_PROVIDER, GObject)

PtmOpenaiProvider *ptm_openai_provider_new (PtmProfile *profile, PtmEngineProcess *engine, PtmSecrets *secrets) G_GNUC_WARN_UNUSED_RESULT;
void               ptm_openai_provider_set_limits (PtmOpenaiProvider *self, const PtmHttpLimits *limits);

G_END_DECLS
