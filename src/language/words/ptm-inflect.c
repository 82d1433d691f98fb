/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Plurals by rule. Thousands of names pass through here when a language is loaded, so the rules are taken apart only once. */

#include "config.h"

#include <string.h>

#include "ptm-inflect.h"

#define SIGNS "21~"

typedef struct
{
  char  *from;
  char **to;
} PtmEnding;

struct _PtmInflections
{
  GPtrArray *endings; /* (element-type PtmEnding), in the order of the table */
  guint      most;
};

static void
ending_free (PtmEnding *ending)
{
  g_free (ending->from);
  g_strfreev (ending->to);
  g_free (ending);
}

PtmInflections *
ptm_inflections_new (const char *const *rules)
{
  PtmInflections *inflections = g_new0 (PtmInflections, 1);

  inflections->endings = g_ptr_array_new_with_free_func ((GDestroyNotify)ending_free);
  for (guint i = 0; rules[i] != NULL; i++)
    {
      const char *arrow = strchr (rules[i], '>');
      PtmEnding  *ending;

      if (arrow == NULL || arrow[1] == '\0')
        continue;
      ending = g_new0 (PtmEnding, 1);
      ending->from = g_strndup (rules[i], arrow - rules[i]);
      ending->to = g_strsplit (arrow + 1, "/", -1);
      inflections->most = MAX (inflections->most, g_strv_length (ending->to));
      g_ptr_array_add (inflections->endings, ending);
    }
  return inflections;
}

void
ptm_inflections_free (PtmInflections *inflections)
{
  g_ptr_array_unref (inflections->endings);
  g_free (inflections);
}

guint
ptm_inflections_count (PtmInflections *inflections)
{
  return inflections->most;
}

char *
ptm_inflections_dup (PtmInflections *inflections, const char *word, guint which, char *sign)
{
  gsize length = strlen (word);

  *sign = 0;
  for (guint i = 0; i < inflections->endings->len; i++)
    {
      const PtmEnding *ending = g_ptr_array_index (inflections->endings, i);
      gsize            cut = strlen (ending->from);
      const char      *form;

      if (length <= cut || strcmp (word + length - cut, ending->from) != 0)
        continue;
      form = ending->to[MIN (which, g_strv_length (ending->to) - 1)];
      if (strchr (SIGNS, form[0]) != NULL && form[0] != '\0')
        *sign = *form++;
      return g_strdup_printf ("%.*s%s", (int)(length - cut), word, form);
    }
  return g_strdup (word);
}
