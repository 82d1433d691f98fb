/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * PtmSchema:
 *
 * A JSON Schema (draft 2020-12) that values are checked against. It understands type, properties, required,
 * additionalProperties, enum, items, minimum, maximum, minLength, maxLength, minItems, maxItems, $ref to "#/$defs/…" and the
 * formats "color" and "base64"; other keywords are for the reader only. Immutable, so it may be used on any thread.
 */
typedef struct _PtmSchema PtmSchema;

/* PTM_ERROR_PLAN when the text is no JSON object. */
PtmSchema *ptm_schema_new (GBytes *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_schema_free (PtmSchema *schema);
/* PTM_ERROR_PLAN with a sentence that names the first wrong member: "nodes[3].frame.width must be at least 0". */
gboolean ptm_schema_validate (PtmSchema *schema, JsonNode *value, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmSchema, ptm_schema_free)

G_END_DECLS
