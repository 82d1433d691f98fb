/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The sets of a Venn diagram, and what each of them holds. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

/* A set has a name of at most so many words. */
#define MOST_SET_WORDS 8

static void
join (char **list, const char *more)
{
  g_autofree char *before = *list;

  *list = before == NULL ? g_strdup (more) : g_strconcat (before, ", ", more, NULL);
}

/* The set a part of the sentence speaks of: "bats: fur", "bats fur"; -1 for all of them. */
static int
find_set (PtmParams *p, PtmSpan part, char **sets, guint *rest)
{
  guint end;

  if (ptm_params_is_piece (p, part.first, "both"))
    {
      *rest = part.first + ptm_reading_span (p->reading, part.first);
      return -1;
    }
  for (int i = 0; sets[i] != NULL; i++)
    {
      g_autofree char *wanted = ptm_text_fold (sets[i], -1);

      for (end = part.first + 1; end <= MIN (part.end, part.first + MOST_SET_WORDS); end++)
        {
          g_autofree char *words = ptm_reading_dup (p->reading, part.first, end);
          g_autofree char *folded = ptm_text_fold (words, -1);

          *rest = end;
          if (strcmp (folded, wanted) == 0)
            return i;
        }
    }
  return -2;
}

static void
read_venn_part (PtmParams *p, PtmSpan part, char **sets, char **items)
{
  guint            rest = part.first;
  int              set = find_set (p, part, sets, &rest);
  g_autofree char *words = NULL;

  if (set < -1)
    return;
  rest = ptm_params_skip_small (p, rest, part.end);
  words = ptm_draft_dup_list (p->draft, rest, part.end);
  g_strdelimit (words, ";", ',');
  for (int i = 0; i < 3 && sets[i] != NULL; i++)
    if (set == -1 || set == i)
      join (&items[i], words);
  ptm_draft_use (p->draft, part.first, part.end);
}

/* The sets' names: what the diagram is of, else a mere list behind the colon. (transfer full) (nullable) */
static char **
dup_sets (PtmParams *p, guint *body)
{
  guint            first = ptm_params_skip_small (p, p->body, p->end), end = ptm_params_seek_colon (p);
  g_autofree char *list = NULL;
  char           **sets;

  if (ptm_reading_sense (p->reading, first, PTM_WORD_PREP) != NULL)
    first = ptm_params_skip_small (p, first + ptm_reading_span (p->reading, first), p->end);
  if (first >= end)
    {
      first = *body;
      end = ptm_draft_find_mark (p->draft, first, p->end, ';') < p->end ? first : p->end;
      *body = end;
    }
  if (first >= end)
    return NULL;
  list = ptm_draft_dup_list (p->draft, first, end);
  ptm_draft_use (p->draft, first, end);
  sets = g_strsplit (list, "; ", 3);
  for (guint i = 0; sets[i] != NULL; i++)
    {
      char *capital = ptm_text_capitalize (sets[i]);

      g_free (sets[i]);
      sets[i] = capital;
    }
  return sets;
}

/* "How do cats and dogs differ": the first two things that are named. (transfer full) (nullable) */
static char **
dup_named_sets (PtmParams *p)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint at = 0; at < p->end && names->len < 2; at += ptm_reading_span (p->reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (p->reading, at, PTM_WORD_NOUN);
      guint           end = at + ptm_reading_span (p->reading, at);

      if (noun != NULL && ptm_sense_get_asset (noun) != NULL && ptm_reading_sense (p->reading, at, PTM_WORD_IGNORE) == NULL)
        {
          g_autofree char *word = ptm_reading_dup (p->reading, at, end);

          g_ptr_array_add (names, ptm_text_capitalize (word));
        }
    }
  if (names->len < 2)
    return NULL;
  g_ptr_array_add (names, NULL);
  ptm_draft_use (p->draft, 0, p->end);
  return (char **)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

void
ptm_params_read_venn (PtmParams *p)
{
  static const char *const names[] = { "a", "b", "c" };
  guint                    body = ptm_params_find_list (p);
  gboolean                 is_meant = p->draft->cued_figure != NULL && ptm_params_seek_colon (p) >= p->end;
  g_auto (GStrv) sets = is_meant ? dup_named_sets (p) : dup_sets (p, &body);
  g_autoptr (GArray) parts = ptm_draft_split (p->draft, body, p->end, "\n;");
  g_autofree char *list = NULL;
  char            *items[3] = { NULL, NULL, NULL };

  if (sets == NULL)
    return;
  if (!is_meant)
    ptm_params_read_topic (p);
  list = g_strjoinv ("; ", sets);
  ptm_params_set (p, "sets", list);
  for (guint i = 0; i < parts->len; i++)
    read_venn_part (p, g_array_index (parts, PtmSpan, i), sets, items);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      ptm_params_set (p, names[i], items[i]);
      g_free (items[i]);
    }
}
