/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-scene.h"

G_BEGIN_DECLS

/**
 * PtmEngineFailure:
 *
 * An answer that is not a picture, in the terms of OpenAI's error objects: the message is for a person, type and code are
 * for programs.
 */
typedef struct
{
  guint       status; /* of HTTP */
  const char *type;
  const char *code;
  const char *param;   /* (nullable) the request's member that is wrong */
  char       *message; /* (not nullable) */
  GPtrArray  *unmet;   /* (element-type PtmUnmet) (nullable) */
} PtmEngineFailure;

/* The type follows from the code. code and param must be static strings; param is (nullable). */
PtmEngineFailure *ptm_engine_failure_new (guint status, const char *code, const char *param, const char *format, ...) G_GNUC_PRINTF (4, 5) G_GNUC_WARN_UNUSED_RESULT;
/* From an error of the lower rooms; NULL for a cancelled one: then nobody waits for the answer any more. */
PtmEngineFailure *ptm_engine_failure_new_from_error (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
void              ptm_engine_failure_free (PtmEngineFailure *failure);
/* {"error":{…}} */
char *ptm_engine_failure_to_json (const PtmEngineFailure *failure) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmEngineFailure, ptm_engine_failure_free)

G_END_DECLS
