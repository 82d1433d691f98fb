/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads the params of the parametric figures and writes numbers the way a language does. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-params.h"
#include "ptm-figure.h"

/* More would be no figure any more. */
#define MAX_ITEMS 200

const char *
ptm_pen_get (PtmPen *pen, const char *name)
{
  const char *value = ptm_node_get_param (pen->figure, name);

  return value != NULL && *value != '\0' ? value : NULL;
}

void
ptm_pen_reject (PtmPen *pen, const char *value)
{
  ptm_scene_add_unmet (pen->layout->scene, value, "layout");
}

/* "Right triangle", "right-triangle" and "right_triangle" are the same. */
static char *
dup_folded (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lower = g_utf8_casefold (valid, -1);

  return g_strdelimit (g_steal_pointer (&lower), " _", '-');
}

int
ptm_pen_find_word (PtmPen *pen, const char *text, const char *const *keys)
{
  g_autofree char *wanted = dup_folded (text);

  for (int i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *word = dup_folded (ptm_pen_get_word (pen, keys[i]));

      if (strcmp (wanted, keys[i]) == 0 || strcmp (wanted, word) == 0)
        return i;
    }
  return -1;
}

gboolean
ptm_pen_get_flag (PtmPen *pen, const char *name, gboolean otherwise)
{
  static const char *const no[] = { "no", "false", "0", "off", "none", NULL };
  const char              *value = ptm_pen_get (pen, name);

  return value == NULL ? otherwise : !g_strv_contains (no, value);
}

static gboolean
parse_plain (const char *text, gsize length, double *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  char *end = NULL;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c >= (gunichar)-2 || plain->len > 40)
        return FALSE;
      if (g_unichar_isdigit (c))
        g_string_append_c (plain, '0' + g_unichar_digit_value (c));
      else if (c == '.' || c == ',' || c == 0x66b)
        g_string_append_c (plain, '.');
      else if (c == '-' || c == 0x2212 || c == 0x2013)
        g_string_append_c (plain, '-');
      else if (c == '+')
        continue;
      else if (!g_unichar_isspace (c) && c != 0x200e && c != 0x200f)
        return FALSE;
    }
  *value = g_ascii_strtod (plain->str, &end);
  return plain->len > 0 && *end == '\0' && isfinite (*value) && fabs (*value) <= 1e9;
}

gboolean
ptm_pen_parse_number (const char *text, double *value)
{
  const char *bar = strchr (text, '/');
  double      below = 1;

  if (bar == NULL)
    return parse_plain (text, strlen (text), value);
  if (!parse_plain (text, bar - text, value) || !parse_plain (bar + 1, strlen (bar + 1), &below) || below == 0)
    return FALSE;
  *value /= below;
  return isfinite (*value);
}

double
ptm_pen_get_number (PtmPen *pen, const char *name, double otherwise, double low, double high)
{
  const char *text = ptm_pen_get (pen, name);
  double      value = 0;

  if (text == NULL)
    return otherwise;
  if (ptm_pen_parse_number (text, &value) && value >= low && value <= high)
    return value;
  ptm_pen_reject (pen, text);
  return otherwise;
}

int
ptm_pen_get_int (PtmPen *pen, const char *name, int otherwise, int low, int high)
{
  return (int)round (ptm_pen_get_number (pen, name, otherwise, low, high));
}

char **
ptm_pen_split (const char *text)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gboolean         hard = strpbrk (valid, ";\n") != NULL;
  const char      *from = valid;
  int              n = 0, depth = 0;

  for (const char *p = valid; n < MAX_ITEMS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean ends = c == 0 || (hard ? c == ';' || c == '\n' : depth <= 0 && (c == ',' || c == 0x3001 || c == 0xff0c || c == 0x60c));

      /* The comma of "A(2,3)" is none between items. */
      depth += c == '(' ? 1 : c == ')' ? -1
                                       : 0;

      if (ends)
        {
          g_autofree char *item = g_strstrip (g_strndup (from, p - from));

          if (*item != '\0')
            {
              g_strv_builder_add (items, item);
              n++;
            }
          from = c != 0 ? g_utf8_next_char (p) : p;
        }
      if (c == 0)
        break;
    }
  return g_strv_builder_end (items);
}

char **
ptm_pen_get_list (PtmPen *pen, const char *name, const char *otherwise)
{
  const char *text = ptm_pen_get (pen, name);

  return ptm_pen_split (text != NULL ? text : otherwise);
}

char *
ptm_pen_dup_number (PtmPen *pen, double value, int decimals)
{
  static const char *const comma[] = { "de", "es", "fr", "it", "pt", "pl", "ru", "nl", "sv", "da", "cs", "tr", "uk", NULL };
  g_autofree char         *lang = g_strndup (pen->layout->scene->lang, 2);
  char                     digits[64], format[8];
  g_autoptr (GString) text = NULL;

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 6));
  g_ascii_formatd (digits, sizeof digits, format, fabs (value));
  text = g_string_new (digits);
  while (strchr (text->str, '.') != NULL && (g_str_has_suffix (text->str, "0") || g_str_has_suffix (text->str, ".")))
    {
      gboolean last = g_str_has_suffix (text->str, ".");

      g_string_truncate (text, text->len - 1);
      if (last)
        break;
    }
  if (g_strv_contains (comma, lang))
    g_string_replace (text, ".", ",", 1);
  if (value < 0 && strcmp (text->str, "0") != 0)
    g_string_prepend (text, "−");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
ptm_pen_get_word (PtmPen *pen, const char *key)
{
  return ptm_figure_word (pen->layout, key);
}
