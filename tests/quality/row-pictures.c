/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The rows that look at what stands in a picture: counts, relations, colours, the right things, the right kind. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "hues.h"
#include "referee.h"
#include "relations.h"
#include "rows.h"

static Look *
look_at (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (PtmScene) scene = verdict_draw (verdict, desk, prompt);

  return scene != NULL ? referee_look (scene, desk->art) : NULL;
}

/* "A=n; B=m": the number, and no name without one. */
void
row_counting_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (Look) look = look_at (desk, prompt, verdict);
  g_auto (GStrv) wants = g_strsplit (prompt_get_want (prompt, 0), ";", -1);

  for (guint i = 0; look != NULL && wants[i] != NULL; i++)
    {
      const char      *sign = strrchr (wants[i], '=');
      g_autofree char *globs = g_strstrip (g_strndup (wants[i], (gsize)(sign - wants[i])));
      guint            count = look_count (look, globs);
      g_autofree char *seen = look_dup_summary (look);

      verdict_add (verdict, count == (guint)atoi (sign + 1), "%u of %s (%s)", count, globs, seen);
    }
}

void
row_relations_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (Look) look = look_at (desk, prompt, verdict);
  g_auto (GStrv) wants = g_strsplit (prompt_get_want (prompt, 0), ";", -1);

  for (guint i = 0; look != NULL && wants[i] != NULL; i++)
    {
      g_autoptr (GString) came = g_string_new (NULL);
      g_autofree char *seen = look_dup_summary (look);
      gboolean         holds = relations_hold (look, g_strstrip (wants[i]), came);

      verdict_add (verdict, holds, "not %s:%s (%s)", wants[i], came->str, seen);
    }
}

/* No word stands on a card where everything that is named has a picture. */
void
row_strays_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (Look) look = look_at (desk, prompt, verdict);
  g_autofree char *seen = look != NULL ? look_dup_summary (look) : NULL;

  if (look != NULL)
    verdict_add (verdict, look_count (look, "card:*") == 0, "%s", seen);
}

/* "green|turquoise": what people may mean by mint. */
static gboolean
has_color (const Sight *sight, const char *colors, const char **best)
{
  g_auto (GStrv) names = g_strsplit (colors, "|", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (hues_is_mostly (sight->alone, names[i], best))
      return TRUE;
  return FALSE;
}

/* One thing answers for one wish only, so that a red and a green apple are two. */
static Sight *
find_colored (const Look *look, const char *globs, const char *colors, GHashTable *taken)
{
  g_autoptr (GPtrArray) found = look_find (look, globs);

  for (guint i = 0; i < found->len; i++)
    {
      Sight *sight = g_ptr_array_index (found, i);

      if (!g_hash_table_contains (taken, sight) && has_color (sight, colors, NULL))
        return sight;
    }
  return NULL;
}

static const char *
get_best (const Look *look, const char *globs, const char *colors)
{
  const Sight *sight = look_get (look, globs);
  const char  *best = "missing";

  if (sight != NULL)
    has_color (sight, colors, &best);
  return best;
}

void
row_colors_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (Look) look = look_at (desk, prompt, verdict);
  g_auto (GStrv) wants = g_strsplit (prompt_get_want (prompt, 0), ";", -1);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; look != NULL && wants[i] != NULL; i++)
    {
      const char      *sign = strrchr (wants[i], '=');
      g_autofree char *globs = g_strstrip (g_strndup (wants[i], (gsize)(sign - wants[i])));
      Sight           *sight = find_colored (look, globs, sign + 1, taken);
      g_autofree char *seen = look_dup_summary (look);

      if (sight != NULL)
        g_hash_table_add (taken, sight);
      verdict_add (verdict, sight != NULL, "%s is %s, not %s (%s)", globs, get_best (look, globs, sign + 1), sign + 1, seen);
    }
}

void
row_nouns_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (Look) look = look_at (desk, prompt, verdict);
  g_auto (GStrv) wants = g_strsplit (prompt_get_want (prompt, 0), ";", -1);
  g_autofree char *seen = look != NULL ? look_dup_summary (look) : NULL;

  for (guint i = 0; look != NULL && wants[i] != NULL; i++)
    verdict_add (verdict, look_has (look, wants[i]), "no %s (%s)", wants[i], seen);
  if (look == NULL)
    verdict->asked = g_strv_length (wants);
}

void
row_kinds_judge (Desk *desk, const Prompt *prompt, Verdict *verdict)
{
  g_autoptr (PtmScene) scene = verdict_draw (verdict, desk, prompt);

  if (scene != NULL)
    verdict_add (verdict, prompts_match (prompt_get_want (prompt, 0), ptm_kind_to_string (scene->kind)), "a %s", ptm_kind_to_string (scene->kind));
}
