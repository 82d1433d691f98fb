/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Names for projects that the user has not named. */

#include "config.h"

#include "ptm-title.h"

#include <string.h>
#include "ptm-scene-json.h"

#define TITLE_MAX 40

/* Opening marks and what closes them. The apostrophe is not among them. */
static const char *const quotes[][2] = {
  { "\"", "\"" },
  { "“", "”" },
  { "„", "“" },
  { "«", "»" },
  { "»", "«" },
  { "「", "」" },
  { "『", "』" },
};

/* Without such signs at its end, of which there may be very many. */
static void
drop_at_end (char *text, const char *signs)
{
  gsize length = strlen (text);

  while (length > 0 && strchr (signs, text[length - 1]) != NULL)
    length--;
  text[length] = '\0';
}

static char *
dup_quoted (const char *sentence)
{
  const char *first = NULL;
  char       *quoted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      const char *begin = strstr (sentence, quotes[i][0]);
      const char *end = begin != NULL ? strstr (begin + strlen (quotes[i][0]), quotes[i][1]) : NULL;

      if (end == NULL || (first != NULL && begin >= first))
        continue;
      first = begin;
      g_free (quoted);
      begin += strlen (quotes[i][0]);
      quoted = g_strstrip (g_strndup (begin, end - begin));
    }
  if (quoted != NULL && *quoted == '\0')
    g_clear_pointer (&quoted, g_free);
  return quoted;
}

/* At most TITLE_MAX signs, cut between words where there is a gap. */
static char *
shorten (const char *text)
{
  g_autofree char *head = NULL;
  char            *gap;

  if (g_utf8_strlen (text, -1) <= TITLE_MAX)
    return g_strdup (text);
  head = g_utf8_substring (text, 0, TITLE_MAX);
  gap = strrchr (head, ' ');
  if (gap != NULL && gap > head)
    *gap = '\0';
  g_strchomp (head);
  drop_at_end (head, ",;:-");
  return g_strconcat (head, "…", NULL);
}

/* A plan given in JSON is named by its headline, else by its kind. */
static char *
dup_plan_title (const char *sentence)
{
  g_autoptr (PtmScene) plan = *sentence == '{' ? ptm_scene_from_json (sentence, -1, NULL) : NULL;

  if (plan == NULL)
    return NULL;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (plan->nodes, i);

      if (g_strcmp0 (node->role, "title") == 0 && node->text != NULL && *node->text != '\0')
        return shorten (node->text);
    }
  return g_strdup (ptm_kind_to_string (plan->kind));
}

char *
ptm_title_from_sentence (const char *sentence)
{
  g_autofree char *title = dup_plan_title (sentence);
  g_autofree char *quoted = dup_quoted (sentence);
  g_autofree char *words = g_strdelimit (g_strdup (quoted != NULL ? quoted : sentence), "\n\r\t", ' ');

  if (title != NULL)
    return g_steal_pointer (&title);
  g_strstrip (words);
  drop_at_end (words, ".!");
  return shorten (words);
}
