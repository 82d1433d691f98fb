/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is said not to be drawn: the words that cannot be, and no others. */

#include "config.h"

#include <string.h>

#include "rows.h"

static gboolean
is_told (GPtrArray *unmet, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (guint i = 0; i < unmet->len; i++)
    {
      const PtmUnmet  *wish = g_ptr_array_index (unmet, i);
      g_autofree char *text = g_utf8_casefold (wish->text, -1);

      if (strstr (text, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Mona Lisa" is told as well when "Mona" and "Lisa" are. */
static gboolean
are_told (GPtrArray *unmet, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  gboolean told = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    told = told && is_told (unmet, words[i]);
  return told || is_told (unmet, name);
}

/* Each of the words, or one of those parted by "|", is in the list. */
void
row_unmet_look (GPtrArray *told, const char *want, Verdict *verdict)
{
  g_auto (GStrv) wants = g_strsplit (want, ";", -1);
  g_autofree char *list = desk_dup_unmet (told);

  for (guint i = 0; wants[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (wants[i]), "|", -1);
      gboolean found = FALSE;

      for (guint k = 0; words[k] != NULL; k++)
        found = found || are_told (told, words[k]);
      verdict_add (verdict, found, "“%s” is not told (told: %s)", wants[i], list);
    }
}

/* A sentence of which nothing can be drawn names the words in its answer. */
void
row_unmet_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autofree char *answer = NULL;
  g_autoptr (PtmScene) scene = desk_draw (desk, prompt->sentence, &answer);
  g_autoptr (GPtrArray) told = scene != NULL ? g_ptr_array_ref (scene->unmet) : g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  if (scene == NULL)
    g_ptr_array_add (told, ptm_unmet_new (answer, "word"));
  else
    verdict_show (verdict, scene);
  row_unmet_look (told, prompt_get_want (prompt, 0), verdict);
}

/* Nothing is said to be missing. */
void
row_alarms_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (PtmScene) scene = verdict_draw (verdict, desk, prompt);
  g_autofree char *list = scene != NULL ? desk_dup_unmet (scene->unmet) : NULL;

  if (scene != NULL)
    verdict_add (verdict, scene->unmet->len == 0, "told: %s", list);
}

/* A user is answered in the language of the sentence, be it one word; what gives no picture is not asked here. */
void
row_langs_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autofree char *answer = NULL;
  g_autoptr (PtmScene) scene = desk_draw (desk, prompt->sentence, &answer);

  if (scene == NULL)
    return;
  verdict_show (verdict, scene);
  verdict_add (verdict, g_strcmp0 (scene->lang, prompt->lang) == 0, "taken for %s", scene->lang);
}
