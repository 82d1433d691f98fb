/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <libsoup/soup.h>
#include "ptm-engine.h"

G_BEGIN_DECLS

/* The routes: GET /v1/models, POST /v1/images/generations, POST /v1/images/edits. Answers message at once or pauses it
 * and answers from a worker thread's results; when the client goes away the drawing is cancelled. */
void ptm_engine_api_handle (PtmEngine *engine, SoupServerMessage *message, const char *path);
/* Answers with an error object. */
void ptm_engine_api_refuse (SoupServerMessage *message, const PtmEngineFailure *failure);

G_END_DECLS
