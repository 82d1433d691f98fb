/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A sentence as the forms of local operations are written: folded, numbers in western digits and apart from their units,
 * commas and hyphens as spaces, quoted texts as one sign. Each byte knows where it comes from, so that a name is given back
 * as the user wrote it. */

#include "config.h"

#include <string.h>

#include "ptm-local-forms.h"
#include "ptm-quotes.h"
#include "ptm-tokens.h"

static void
append_byte (PtmLocalLine *line, char byte, guint origin)
{
  g_string_append_c (line->folded, byte);
  g_array_append_val (line->origins, origin);
}

static char
last_byte (PtmLocalLine *line)
{
  return line->folded->len > 0 ? line->folded->str[line->folded->len - 1] : ' ';
}

static void
append_space (PtmLocalLine *line, gboolean unspaced, guint origin)
{
  if (!unspaced && last_byte (line) != ' ')
    append_byte (line, ' ', origin);
}

/* A letter with the marks on it; gives what follows. */
static const char *
append_cluster (PtmLocalLine *line, const char *text, const char *at)
{
  const char      *end = g_utf8_next_char (at);
  g_autofree char *folded = NULL;

  while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  folded = ptm_text_fold (at, end - at);
  for (const char *p = folded; *p != '\0'; p++)
    append_byte (line, *p, (guint)(at - text));
  return end;
}

static gboolean
is_digit_at (const char *at)
{
  return g_unichar_isdigit (g_utf8_get_char (at));
}

/* A sign before a number, and not between two words. */
static gboolean
is_minus (PtmLocalLine *line, const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return (c == '-' || c == 0x2212 || c == 0xff0d || c == 0x2013) && is_digit_at (g_utf8_next_char (at)) && !g_ascii_isalnum (last_byte (line));
}

static void
append_digit (PtmLocalLine *line, gunichar c, guint origin)
{
  append_byte (line, (char)('0' + g_unichar_digit_value (c)), origin);
}

/* "%", "°" and letters stand apart from the number before them. */
static gboolean
is_unit (PtmLocalLine *line, gunichar c)
{
  return g_ascii_isdigit (last_byte (line)) && (g_unichar_isalpha (c) || c == '%' || c == 0x66a || c == 0xb0);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == '-' || c == 0x2010 || c == 0x2011 || c == ',' || c == 0x60c || c == 0xff0c;
}

static gboolean
is_decimal (PtmLocalLine *line, const char *at)
{
  return (*at == ',' || g_utf8_get_char (at) == 0x66b) && g_ascii_isdigit (last_byte (line)) && is_digit_at (g_utf8_next_char (at));
}

static const char *
append_next (PtmLocalLine *line, const char *text, const char *at, gboolean unspaced)
{
  gunichar    c = g_utf8_get_char (at);
  const char *next = g_utf8_next_char (at);
  guint       origin = (guint)(at - text);

  if (g_unichar_isdigit (c))
    append_digit (line, c, origin);
  else if (is_minus (line, at))
    append_byte (line, '-', origin);
  else if (is_decimal (line, at))
    append_byte (line, '.', origin);
  else if (is_blank (c))
    append_space (line, unspaced, origin);
  else if (c == 0xd7)
    append_byte (line, 'x', origin);
  else
    {
      if (is_unit (line, c))
        append_space (line, unspaced, origin);
      return append_cluster (line, text, at);
    }
  return next;
}

static void
append_quote (PtmLocalLine *line, const char *text, const char *open, const char *close)
{
  guint inside[2] = { (guint)(g_utf8_next_char (open) - text), (guint)(close - text) };

  g_array_append_vals (line->quotes, inside, 2);
  append_byte (line, PTM_LOCAL_QUOTE, (guint)(open - text));
}

/* "undo!", "¡deshacer!" */
static void
trim (PtmLocalLine *line)
{
  static const char *const ends[] = { ".", "!", "?", " ", "。", "\u0964", "\u061f", "…" };
  static const char *const starts[] = { "¡", "¿" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    while (line->folded->len > 0 && g_str_has_suffix (line->folded->str, ends[i]))
      {
        g_string_truncate (line->folded, line->folded->len - strlen (ends[i]));
        i = 0;
      }
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (line->folded->str, starts[i]))
      {
        g_string_erase (line->folded, 0, strlen (starts[i]));
        g_array_remove_range (line->origins, 0, strlen (starts[i]));
      }
  g_array_set_size (line->origins, line->folded->len);
}

PtmLocalLine *
ptm_local_line_new (const char *text, gboolean unspaced)
{
  PtmLocalLine *line = g_new0 (PtmLocalLine, 1);
  PtmQuotes     quotes = { 0 };
  const char   *at = text;

  line->folded = g_string_new (NULL);
  line->origins = g_array_new (FALSE, FALSE, sizeof (guint));
  line->quotes = g_array_new (FALSE, FALSE, sizeof (guint));
  while (*at != '\0')
    {
      const char *close, *after;

      if (ptm_quotes_match (&quotes, text, at, &close, &after))
        {
          append_quote (line, text, at, close);
          at = after;
        }
      else
        at = append_next (line, text, at, unspaced);
    }
  trim (line);
  return line;
}

void
ptm_local_line_free (PtmLocalLine *line)
{
  g_string_free (line->folded, TRUE);
  g_array_unref (line->origins);
  g_array_unref (line->quotes);
  g_free (line);
}
