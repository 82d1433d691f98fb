/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The files of prompts. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "prompts.h"

static void
prompt_free (gpointer data)
{
  Prompt *prompt = data;

  g_free (prompt->half);
  g_free (prompt->lang);
  g_free (prompt->sentence);
  g_strfreev (prompt->wants);
  g_free (prompt);
}

static Prompt *
read_line (const char *path, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  Prompt *prompt;

  if (g_strv_length (fields) < 4 || (!g_str_equal (fields[0], "open") && !g_str_equal (fields[0], "held")))
    {
      fprintf (stderr, "%s: this line is not half, language, sentence and expectation: %s\n", path, line);
      exit (1);
    }
  prompt = g_new0 (Prompt, 1);
  prompt->half = g_strdup (fields[0]);
  prompt->lang = g_strdup (fields[1]);
  prompt->sentence = g_strcompress (fields[2]);
  prompt->wants = g_strdupv (fields + 3);
  return prompt;
}

GPtrArray *
prompts_read (const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/tests/quality/prompts/%s.tsv", g_getenv ("PENTIMENTO_SRCDIR"), name);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *prompts = g_ptr_array_new_with_free_func (prompt_free);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      fprintf (stderr, "%s cannot be read; set PENTIMENTO_SRCDIR to the root of the source.\n", path);
      exit (1);
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      g_ptr_array_add (prompts, read_line (path, lines[i]));
  return prompts;
}

gboolean
prompt_is_open (const Prompt *prompt)
{
  return g_str_equal (prompt->half, "open");
}

const char *
prompt_get_want (const Prompt *prompt, guint index)
{
  return index < g_strv_length (prompt->wants) ? prompt->wants[index] : "";
}

gboolean
prompts_match (const char *globs, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (globs, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_pattern_match_simple (g_strstrip (parts[i]), word))
      return TRUE;
  return FALSE;
}
