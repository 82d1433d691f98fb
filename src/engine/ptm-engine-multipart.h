/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-engine-failure.h"

G_BEGIN_DECLS

/** PtmEnginePart: one part of a form; content is a slice of the body. */
typedef struct
{
  char   *name;
  GBytes *content;
} PtmEnginePart;

void ptm_engine_part_free (PtmEnginePart *part);

/* The parts of a multipart/form-data body (RFC 7578), at most 64 of them, with headers of at most 8 KB each.
 * content_type is the header's value with its boundary. (element-type PtmEnginePart) (transfer container)
 * NULL with a failure for anything that is not a complete form. */
GPtrArray *ptm_engine_multipart_parse (GBytes *body, const char *content_type, PtmEngineFailure **failure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
