/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <json-glib/json-glib.h>
#include "ptm-error.h"

G_BEGIN_DECLS

/** PtmErrorFacts: an answer that is not a picture. All strings are borrowed. */
typedef struct
{
  guint       status;       /* of HTTP; 0 = inside a stream */
  const char *content_type; /* (nullable) */
  const char *body;         /* (nullable), length bytes */
  gsize       length;
  const char *retry_after; /* (nullable) */
  const char *location;    /* (nullable) of a redirect */
  const char *host;        /* (nullable) whom was asked */
  gboolean    engine;      /* the built-in one */
} PtmErrorFacts;

/* What the user can do about it: an error in PTM_ERROR, whatever form the answer has (wire-contracts 1.7: object, string,
 * list, "detail", empty, a web page). Never NULL. */
GError *ptm_error_map_answer (const PtmErrorFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
/* The same for JSON that was read already: an object with "error", or the error itself. root is (nullable). */
GError *ptm_error_map_json (JsonNode *root, const PtmErrorFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
/* For a request that got no answer. A cancelled one stays G_IO_ERROR_CANCELLED. */
GError *ptm_error_map_transport (const GError *cause, const char *host, gboolean engine) G_GNUC_WARN_UNUSED_RESULT;
/* Reads JSON from outside: depth first, then the parser; NULL when it is none. */
JsonNode *ptm_error_map_parse (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
