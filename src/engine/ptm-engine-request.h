/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-codec.h"
#include "ptm-engine-failure.h"

G_BEGIN_DECLS

#define PTM_ENGINE_MODEL "pentimento-engine"
/* Characters. Others take 32,000; here a long list, or a plan in JSON, costs nothing but a moment. */
#define PTM_ENGINE_MAX_PROMPT   250000
#define PTM_ENGINE_MAX_IMAGES   16
#define PTM_ENGINE_MAX_PICTURES 10
#define PTM_ENGINE_MIN_SIDE     64
#define PTM_ENGINE_MAX_SIDE     4096

/**
 * PtmEngineRequest:
 *
 * What a client asks for, read and checked. Members the engine has no use for (quality, style, user …) are accepted and
 * left alone, as other servers of this wire format do.
 */
typedef struct
{
  gboolean   edit;   /* /images/edits */
  char      *prompt; /* (not nullable) */
  int        width;  /* 0 = auto */
  int        height;
  int        count; /* n */
  int        variant;
  int        page;     /* of a plan with several; 0 = the first */
  int        partials; /* partial_images */
  int        quality;  /* output_compression */
  PtmFormat  format;
  gboolean   stream;
  gboolean   transparent;
  GPtrArray *images; /* (element-type GBytes) */
  GBytes    *mask;   /* (nullable) */
} PtmEngineRequest;

/* From the body of a request; edit says which route it came by. content_type is (nullable).
 * May take a while for a large body: call it on a worker thread. */
PtmEngineRequest *ptm_engine_request_parse (gboolean edit, const char *content_type, GBytes *body, PtmEngineFailure **failure) G_GNUC_WARN_UNUSED_RESULT;
void              ptm_engine_request_free (PtmEngineRequest *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmEngineRequest, ptm_engine_request_free)

G_END_DECLS
