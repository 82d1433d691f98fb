/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file writes numbers the way a language does (Unicode CLDR 41): separators, grouping and where a unit stands. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-data.h"

#define NARROW_SPACE "\342\200\257"
#define NO_BREAK     "\302\240"

typedef struct
{
  const char *langs;
  const char *group;
  const char *point;
  gboolean    spaced; /* a space before %, currencies behind the number */
} Habit;

static const Habit habits[] = {
  { "de es it nl pt id da tr el hr sl ro", ".", ",", TRUE },
  { "fr", NARROW_SPACE, ",", TRUE },
  { "ru uk pl cs sk sv fi nb no hu bg lt lv et", NO_BREAK, ",", TRUE },
};
static const Habit plain = { "", ",", ".", FALSE };

static const Habit *
find_habit (const char *lang)
{
  g_autofree char *base = g_strndup (lang, strcspn (lang, "-_"));

  for (guint i = 0; i < G_N_ELEMENTS (habits); i++)
    {
      g_auto (GStrv) langs = g_strsplit (habits[i].langs, " ", -1);

      if (g_strv_contains ((const char *const *)langs, base))
        return &habits[i];
    }
  return &plain;
}

int
ptm_data_count_decimals (double value)
{
  for (int d = 0; d < 3; d++)
    if (fabs (value * pow (10, d) - round (value * pow (10, d))) < 1e-6 * MAX (1, fabs (value)))
      return d;
  return 3;
}

/* Groups of three; in India the ones above the first have two. */
static char *
group_digits (const char *digits, const char *separator, gboolean indian)
{
  GString *out = g_string_new (NULL);
  int      n = strlen (digits);

  for (int i = 0; i < n; i++)
    {
      int left = n - i;

      if (i > 0 && (left == 3 || (left > 3 && (indian ? (left - 3) % 2 == 0 : left % 3 == 0))))
        g_string_append (out, separator);
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

/* Too long to be read as digits. */
static char *
dup_power (double value, const Habit *habit)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *power = NULL;
  char             digits[G_ASCII_DTOSTR_BUF_SIZE];
  int              exponent = (int)floor (log10 (fabs (value)));

  g_ascii_formatd (digits, sizeof digits, "%.2f", value / pow (10, exponent));
  g_string_append (out, digits);
  g_string_replace (out, ".", habit->point, 1);
  g_string_append (out, NO_BREAK "×" NO_BREAK "10");
  power = g_strdup_printf ("%d", exponent);
  for (const char *p = power; *p != '\0'; p++)
    g_string_append (out, *p == '-' ? "⁻" : raised[*p - '0']);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
dup_number (double value, int decimals, const Habit *habit, const char *lang)
{
  char buffer[400], format[8];
  g_auto (GStrv) parts = NULL;
  g_autofree char *grouped = NULL;

  if (!isfinite (value))
    return g_strdup ("–");
  if (fabs (value) >= 1e15 || (fabs (value) > 0 && fabs (value) < 5e-4))
    return dup_power (value, habit);
  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 6));
  parts = g_strsplit (g_ascii_formatd (buffer, sizeof buffer, format, fabs (value)), ".", 2);
  grouped = group_digits (parts[0], habit->group, g_str_has_prefix (lang, "hi"));
  /* What rounds to nothing has no sign. */
  return g_strconcat (value < 0 && strpbrk (buffer, "123456789") != NULL ? "−" : "", grouped, parts[1] != NULL ? habit->point : "", parts[1], NULL);
}

static gboolean
is_any (const char *unit, const char *const *units)
{
  return unit != NULL && g_strv_contains (units, unit);
}

int
ptm_data_get_decimals (const char *unit, int decimals)
{
  static const char *const money[] = { "$", "€", "£", "₹", "元", "EUR", "USD", "CHF", "GBP", "euro", "euros", "dollar", "dollars", "Euro", "Franken", "francs", "pounds", "dólares", "دولار", "يورو", "रुपये", NULL };

  return decimals == 1 && is_any (unit, money) ? 2 : decimals;
}

char *
ptm_data_format (PtmData *data, double value, int decimals, const char *unit)
{
  static const char *const signs[] = { "$", "€", "£", "¥", "₹", NULL };
  const char              *lang = data->layout->scene->lang;
  const Habit             *habit = find_habit (lang);
  g_autofree char         *number = dup_number (value, decimals, habit, lang);
  gboolean                 money = is_any (unit, signs);

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&number);
  if (money && !habit->spaced)
    return g_str_has_prefix (number, "−") ? g_strconcat ("−", unit, number + strlen ("−"), NULL) : g_strconcat (unit, number, NULL);
  if (g_str_has_prefix (unit, "%") || strcmp (unit, "°") == 0)
    return g_strconcat (number, habit->spaced && *unit == '%' ? NO_BREAK : "", unit, NULL);
  return g_strconcat (number, NO_BREAK, unit, NULL);
}
