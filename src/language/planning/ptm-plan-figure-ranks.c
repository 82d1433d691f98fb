/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Who stands over whom: the tree of an organisation chart. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

/* "Tom and Priya" as "Tom, Priya". (transfer full) */
static char *
dup_people (PtmParams *p, guint first, guint end)
{
  g_autoptr (GString) people = g_string_new (NULL);

  while (first < end)
    {
      guint            at = first;
      g_autofree char *name = NULL;
      g_autofree char *capital = NULL;

      while (at < end && ptm_reading_sense (p->reading, at, PTM_WORD_AND) == NULL)
        at += ptm_reading_span (p->reading, at);
      at = MIN (at, end);
      name = ptm_draft_dup_span (p->draft, first, at);
      capital = ptm_text_capitalize (name);
      if (*capital != '\0')
        g_string_append_printf (people, "%s%s", people->len > 0 ? ", " : "", capital);
      first = at + (at < end ? ptm_reading_span (p->reading, at) : 0);
    }
  return g_string_free (g_steal_pointer (&people), FALSE);
}

/* How the people before a word stand to those behind it. (nullable) */
static const char *
find_rank (PtmParams *p, guint at)
{
  static const char *const names[] = { "over", "under", "below" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (ptm_params_is_piece (p, at, names[i]))
      return names[i];
  /* Where places are said behind things the words stand in another order by now. */
  if (ptm_grammar_has_rule (p->reading->grammar, "postpositions"))
    return NULL;
  return ptm_reading_is (p->reading, at, PTM_WORD_RELATION, "under") || ptm_reading_is (p->reading, at, PTM_WORD_BESIDES, "under") ? "below" : NULL;
}

/* Who stands over whom in one part: "Anna leads Tom and Priya", "Max reports to Anna", "under her Tom". */
static void
read_leader (PtmParams *p, PtmSpan part, GString *tree, char **leader)
{
  const char      *relation = NULL;
  guint            at = part.first, end;
  g_autofree char *before = NULL;
  g_autofree char *behind = NULL;

  for (; at < part.end && relation == NULL; at += relation == NULL ? ptm_reading_span (p->reading, at) : 0)
    relation = find_rank (p, at);
  end = relation != NULL ? MIN (at + ptm_reading_span (p->reading, at), part.end) : part.end;
  before = dup_people (p, part.first, MIN (at, part.end));
  behind = dup_people (p, end, part.end);
  /* In the languages with the verb at the end both stand before it, the leader first. */
  if (*before != '\0' && (relation == NULL || strcmp (relation, "under") != 0))
    {
      if (relation == NULL && *leader != NULL)
        {
          g_string_append_printf (tree, ", %s", before);
          return;
        }
      g_free (*leader);
      *leader = g_strdup (before);
    }
  else if (*behind != '\0' && *before != '\0')
    {
      g_free (*leader);
      *leader = g_steal_pointer (&behind);
      behind = g_steal_pointer (&before);
    }
  if (*behind != '\0' && *leader != NULL)
    g_string_append_printf (tree, "%s%s > %s", tree->len > 0 ? "; " : "", *leader, behind);
}

/* "Anna leads Tom and Priya, Priya leads Max". FALSE when nobody leads. */
static gboolean
read_leaders (PtmParams *p)
{
  guint            first = ptm_params_find_list (p);
  gboolean         leads = FALSE;
  g_autofree char *leader = NULL;
  g_autoptr (GString) tree = g_string_new (NULL);
  g_autoptr (GArray) parts = NULL;

  for (guint at = first; at < p->end; at += ptm_reading_span (p->reading, at))
    leads = leads || find_rank (p, at) != NULL;
  if (!leads)
    return FALSE;
  parts = ptm_draft_split (p->draft, first, p->end, "\n;,.|\343\200\201\357\274\214");
  for (guint i = 0; i < parts->len; i++)
    read_leader (p, g_array_index (parts, PtmSpan, i), tree, &leader);
  ptm_params_set (p, "tree", tree->str);
  ptm_draft_use (p->draft, first, p->end);
  return tree->len > 0;
}

void
ptm_params_read_org_chart (PtmParams *p)
{
  if (ptm_draft_find_mark (p->draft, 0, p->end, ':') < p->end && ptm_draft_find_mark (p->draft, p->body, p->end, '>') >= p->end)
    {
      ptm_params_read_topic (p);
      if (read_leaders (p))
        return;
    }
  ptm_params_read_groups (p, "tree", " > ");
}
