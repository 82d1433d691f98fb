/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Prompt: one line of a file of prompts. half is open (whoever works on the engine may read its failures) or held.
 * The fields behind the sentence are for the row that judges it.
 */
typedef struct
{
  char  *half;
  char  *lang;
  char  *sentence;
  char **wants;
} Prompt;

/* prompts/NAME.tsv: half, language, sentence and what is expected, parted by tabs; "\\n" is a new line, "#" begins a remark.
 * The program stops at a line it cannot read. (element-type Prompt) */
GPtrArray *prompts_read (const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean   prompt_is_open (const Prompt *prompt);
/* A want, "" when the line has none there. */
const char *prompt_get_want (const Prompt *prompt, guint index);

/* TRUE when the word is matched by one of the globs parted by "|". */
gboolean prompts_match (const char *globs, const char *word);

G_END_DECLS
