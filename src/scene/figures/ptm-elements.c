/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows the chemical elements: their table, and how their electrons fill the shells. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ptm-elements.h"

static const char *const langs[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };

static void
clear_element (gpointer data)
{
  PtmElement *element = data;

  g_free (element->symbol);
  g_free (element->class);
  g_free (element->mass);
  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    g_free (element->names[i]);
}

GArray *
ptm_elements_load (PtmArt *art)
{
  g_autoptr (GBytes) bytes = art != NULL ? ptm_art_dup_file (art, "figures/elements.tsv") : NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *elements;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  elements = g_array_new (FALSE, TRUE, sizeof (PtmElement));
  g_array_set_clear_func (elements, clear_element);
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      PtmElement element = { 0 };

      if (*lines[i] == '#' || g_strv_length (fields) != 6 + G_N_ELEMENTS (langs))
        continue;
      element.number = atoi (fields[0]);
      element.symbol = g_strdup (fields[1]);
      element.period = atoi (fields[2]);
      element.group = atoi (fields[3]);
      element.class = g_strdup (fields[4]);
      element.mass = g_strdup (fields[5]);
      for (guint k = 0; k < G_N_ELEMENTS (langs); k++)
        element.names[k] = g_strdup (fields[6 + k]);
      g_array_append_val (elements, element);
    }
  return elements;
}

/* Symbols first and by case, as "Co" is no "CO". */
const PtmElement *
ptm_elements_find (GArray *elements, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < elements->len; i++)
    if (strcmp (g_array_index (elements, PtmElement, i).symbol, text) == 0 || g_array_index (elements, PtmElement, i).number == atoi (text))
      return &g_array_index (elements, PtmElement, i);
  for (guint i = 0; i < elements->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (langs); k++)
      {
        g_autofree char *name = g_utf8_casefold (g_array_index (elements, PtmElement, i).names[k], -1);

        if (strcmp (name, folded) == 0)
          return &g_array_index (elements, PtmElement, i);
      }
  return NULL;
}

const char *
ptm_element_get_name (const PtmElement *element, const char *lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    if (lang != NULL && g_str_has_prefix (lang, langs[i]))
      return element->names[i];
  return element->names[0];
}

/**
 * ptm_element_get_shells:
 *
 * Subshells fill in the order of Madelung's rule (n + l, then n); the twenty elements that differ from it in their shells are
 * corrected by the ground states of the NIST Atomic Spectra Database.
 */
int
ptm_element_get_shells (int number, int shells[8])
{
  static const struct
  {
    int number;
    int from; /* shell that has fewer electrons than the rule says */
    int to;
    int electrons;
  } exceptions[] = { { 24, 4, 3, 1 }, { 29, 4, 3, 1 }, { 41, 5, 4, 1 }, { 42, 5, 4, 1 }, { 44, 5, 4, 1 }, { 45, 5, 4, 1 }, { 46, 5, 4, 2 }, { 47, 5, 4, 1 }, { 57, 4, 5, 1 }, { 58, 4, 5, 1 }, { 64, 4, 5, 1 }, { 78, 6, 5, 1 }, { 79, 6, 5, 1 }, { 89, 5, 6, 1 }, { 90, 5, 6, 2 }, { 91, 5, 6, 1 }, { 92, 5, 6, 1 }, { 93, 5, 6, 1 }, { 96, 5, 6, 1 }, { 103, 6, 7, 1 } };
  int left = number, count = 0;

  memset (shells, 0, 8 * sizeof (int));
  for (int sum = 1; sum <= 8 && left > 0; sum++)
    for (int l = (sum - 1) / 2; l >= 0 && left > 0; l--)
      {
        int taken = MIN (left, 2 * (2 * l + 1));

        shells[sum - l - 1] += taken;
        left -= taken;
      }
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (exceptions[i].number == number)
      {
        shells[exceptions[i].from - 1] -= exceptions[i].electrons;
        shells[exceptions[i].to - 1] += exceptions[i].electrons;
      }
  while (count < 8 && shells[count] > 0)
    count++;
  return count;
}
