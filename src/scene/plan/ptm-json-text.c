/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Writes JSON as text: brackets, commas, escapes and short numbers. */

#include "config.h"

#include "ptm-json-text.h"

#include <math.h>
#include <string.h>

static void
append_line (PtmJsonText *json)
{
  if (!json->pretty)
    return;
  g_string_append_c (json->text, '\n');
  for (int i = 0; i < json->depth; i++)
    g_string_append (json->text, "  ");
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *letter = value; *letter != '\0'; letter++)
    {
      if (*letter == '"' || *letter == '\\')
        g_string_append_printf (text, "\\%c", *letter);
      else if (*letter == '\n')
        g_string_append (text, "\\n");
      else if ((guchar)*letter < 0x20 || *letter == 0x7f)
        g_string_append_printf (text, "\\u%04x", (guint)(guchar)*letter);
      else
        g_string_append_c (text, *letter);
    }
  g_string_append_c (text, '"');
}

static void
begin_value (PtmJsonText *json, const char *name)
{
  if (!json->is_first)
    g_string_append_c (json->text, ',');
  json->is_first = FALSE;
  if (json->depth > 0)
    append_line (json);
  if (name == NULL)
    return;
  append_quoted (json->text, name);
  g_string_append (json->text, json->pretty ? ": " : ":");
}

void
ptm_json_text_init (PtmJsonText *json, gboolean pretty)
{
  *json = (PtmJsonText){ g_string_new (NULL), pretty, 0, TRUE };
}

char *
ptm_json_text_finish (PtmJsonText *json)
{
  g_assert (json->depth == 0);

  return g_string_free (g_steal_pointer (&json->text), FALSE);
}

void
ptm_json_text_open (PtmJsonText *json, const char *name, char bracket)
{
  begin_value (json, name);
  g_string_append_c (json->text, bracket);
  json->depth++;
  json->is_first = TRUE;
}

void
ptm_json_text_close (PtmJsonText *json, char bracket)
{
  json->depth--;
  if (!json->is_first)
    append_line (json);
  g_string_append_c (json->text, bracket);
  json->is_first = FALSE;
}

void
ptm_json_text_string (PtmJsonText *json, const char *name, const char *value)
{
  begin_value (json, name);
  append_quoted (json->text, value);
}

void
ptm_json_text_number (PtmJsonText *json, const char *name, double value)
{
  /* The longest double with three decimals has 314 letters. */
  char  buffer[328];
  char *end;

  g_return_if_fail (isfinite (value));

  begin_value (json, name);
  g_ascii_formatd (buffer, sizeof buffer, "%.3f", value);
  end = buffer + strlen (buffer) - 1;
  while (*end == '0')
    *end-- = '\0';
  if (*end == '.')
    *end = '\0';
  g_string_append (json->text, strcmp (buffer, "-0") == 0 ? "0" : buffer);
}

void
ptm_json_text_boolean (PtmJsonText *json, const char *name, gboolean value)
{
  begin_value (json, name);
  g_string_append (json->text, value ? "true" : "false");
}
