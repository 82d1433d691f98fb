/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads formulas of one variable by recursive descent: sum = product {± product}, product = power {[· /] power},
 * power = atom [^ power], atom = number | x | pi | e | name (sum) | (sum) | ± power. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-formula.h"

#define MAX_DEPTH 40

typedef struct
{
  const char *at;
  double      x;
  int         depth;
  gboolean    failed;
} Reader;

static double read_sum (Reader *reader);

static gboolean
take (Reader *reader, const char *sign)
{
  while (*reader->at == ' ')
    reader->at++;
  if (!g_str_has_prefix (reader->at, sign))
    return FALSE;
  reader->at += strlen (sign);
  return TRUE;
}

static double
fail (Reader *reader)
{
  reader->failed = TRUE;
  return 0;
}

static double
call (const char *name, double value)
{
  static const struct
  {
    const char *name;
    double (*function) (double);
  } functions[] = { { "sin", sin }, { "cos", cos }, { "tan", tan }, { "sqrt", sqrt }, { "abs", fabs }, { "ln", log }, { "log", log10 }, { "exp", exp } };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (strcmp (functions[i].name, name) == 0)
      return functions[i].function (value);
  return NAN;
}

static double
read_bracket (Reader *reader)
{
  double value = 0;

  if (!take (reader, "(") || ++reader->depth > MAX_DEPTH)
    return fail (reader);
  value = read_sum (reader);
  reader->depth--;
  return take (reader, ")") ? value : fail (reader);
}

static double
read_atom (Reader *reader)
{
  static const char *const names[] = { "sin", "cos", "tan", "sqrt", "abs", "ln", "log", "exp" };
  char                    *end = NULL;
  double                   value;

  take (reader, "");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (take (reader, names[i]))
      return call (names[i], read_bracket (reader));
  if (take (reader, "√"))
    return sqrt (read_bracket (reader));
  if (take (reader, "pi") || take (reader, "π"))
    return G_PI;
  if (take (reader, "x"))
    return reader->x;
  if (take (reader, "e"))
    return G_E;
  if (*reader->at == '(')
    return read_bracket (reader);
  if (!g_ascii_isdigit (*reader->at) && *reader->at != '.')
    return fail (reader);
  value = g_ascii_strtod (reader->at, &end);
  reader->at = end;
  return value;
}

static double
read_power (Reader *reader)
{
  double value;

  if (++reader->depth > MAX_DEPTH)
    return fail (reader);
  if (take (reader, "-") || take (reader, "−"))
    value = -read_power (reader);
  else
    {
      value = read_atom (reader);
      if (take (reader, "^"))
        value = pow (value, read_power (reader));
      else if (take (reader, "²"))
        value *= value;
      else if (take (reader, "³"))
        value = pow (value, 3);
    }
  reader->depth--;
  return value;
}

static gboolean
starts_factor (Reader *reader)
{
  take (reader, "");
  return g_ascii_isalnum (*reader->at) || *reader->at == '(' || g_str_has_prefix (reader->at, "π") || g_str_has_prefix (reader->at, "√");
}

static double
read_product (Reader *reader)
{
  double value = read_power (reader);

  while (!reader->failed)
    {
      if (take (reader, "*") || take (reader, "·") || take (reader, "×"))
        value *= read_power (reader);
      else if (take (reader, "/") || take (reader, ":") || take (reader, "÷"))
        value /= read_power (reader);
      else if (starts_factor (reader))
        value *= read_power (reader);
      else
        break;
    }
  return value;
}

static double
read_sum (Reader *reader)
{
  double value = read_product (reader);

  while (!reader->failed)
    {
      if (take (reader, "+"))
        value += read_product (reader);
      else if (take (reader, "-") || take (reader, "−"))
        value -= read_product (reader);
      else
        break;
    }
  return value;
}

gboolean
ptm_formula_evaluate (const char *text, double x, double *value)
{
  Reader reader = { text, x, 0, FALSE };

  *value = read_sum (&reader);
  take (&reader, "");
  return !reader.failed && *reader.at == '\0';
}

char *
ptm_formula_dup_pretty (const char *text)
{
  static const char *const signs[][2] = { { " ", "" }, { "^2", "²" }, { "^3", "³" }, { "*", " · " }, { "-", " − " }, { "+", " + " }, { "=", " = " }, { "=  −", "= −" }, { "( −", "(−" } };
  g_autoptr (GString) pretty = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (pretty, signs[i][0], signs[i][1], 0);
  return g_strstrip (g_string_free (g_steal_pointer (&pretty), FALSE));
}
