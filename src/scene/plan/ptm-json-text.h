/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmJsonText:
 *
 * JSON being written, member by member, in the order of the calls and with numbers of at most three decimals; so equal
 * values give equal texts, which json-glib's generator does not promise.
 */
typedef struct
{
  GString *text;
  gboolean pretty;
  int      depth;
  gboolean is_first; /* nothing stands yet in the innermost bracket */
} PtmJsonText;

void ptm_json_text_init (PtmJsonText *json, gboolean pretty);
/* The text; the writer is empty afterwards. (transfer full) */
char *ptm_json_text_finish (PtmJsonText *json) G_GNUC_WARN_UNUSED_RESULT;

/* name is (nullable): inside a list there is none. */
void ptm_json_text_open (PtmJsonText *json, const char *name, char bracket);
void ptm_json_text_close (PtmJsonText *json, char bracket);
void ptm_json_text_string (PtmJsonText *json, const char *name, const char *value);
void ptm_json_text_number (PtmJsonText *json, const char *name, double value);
void ptm_json_text_boolean (PtmJsonText *json, const char *name, gboolean value);

G_END_DECLS
