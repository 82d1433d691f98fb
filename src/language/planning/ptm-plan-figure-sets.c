/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The sets of a Venn diagram, and what each of them holds. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

/* A set has a name of at most so many words. */
#define MOST_SET_WORDS 8
/* In letters. */
#define SHORTEST_NAME 3

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
  int              set;
  g_autofree char *words = NULL;

  part.first = ptm_params_skip_small (p, part.first, part.end);
  set = find_set (p, part, sets, &rest);
  if (set < -1)
    return;
  /* Something is left to say of it. */
  rest = ptm_params_skip_small (p, rest, MAX (part.end, rest + 1) - 1);
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

static void
add_name (PtmParams *p, GPtrArray *names, guint first, guint end)
{
  g_autofree char *words = ptm_reading_dup (p->reading, first, end);

  g_ptr_array_add (names, ptm_text_capitalize (words));
}

/* A thing; a very short word is rather one that joins two: "أم". */
static gboolean
is_named (PtmParams *p, guint at)
{
  const PtmSense *noun = ptm_reading_sense (p->reading, at, PTM_WORD_NOUN);

  if (noun == NULL || ptm_sense_get_asset (noun) == NULL || ptm_reading_sense (p->reading, at, PTM_WORD_IGNORE) != NULL)
    return FALSE;
  return ptm_grammar_has_rule (p->reading->grammar, "unspaced") || g_utf8_strlen (ptm_reading_token (p->reading, at)->norm, -1) >= SHORTEST_NAME;
}

static gboolean
is_plain_word (PtmParams *p, guint at)
{
  return at < p->end && ptm_reading_is_type (p->reading, at, PTM_TOKEN_WORD) && ptm_reading_sense (p->reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (p->reading, at, PTM_WORD_PREP) == NULL;
}

/* "village and town", "electric or petrol": the words beside what joins them. */
static void
add_joined (PtmParams *p, GPtrArray *names)
{
  for (guint at = 1; at < p->end && names->len < 2; at += ptm_reading_span (p->reading, at))
    {
      guint first = at - 1, next = at + ptm_reading_span (p->reading, at);

      next = ptm_draft_skip (p->draft, next, PTM_WORD_ARTICLE);
      if (ptm_reading_sense (p->reading, at, PTM_WORD_AND) == NULL || !is_plain_word (p, first) || !is_plain_word (p, next))
        continue;
      while (first > 0 && ptm_reading_sense (p->reading, first, PTM_WORD_NOUN) == NULL && ptm_reading_sense (p->reading, first, PTM_WORD_SETTING) == NULL && is_plain_word (p, first - 1) && ptm_reading_sense (p->reading, first - 1, PTM_WORD_NOUN) != NULL)
        first--;
      g_ptr_array_set_size (names, 0);
      add_name (p, names, first, at);
      add_name (p, names, next, next + ptm_reading_span (p->reading, next));
    }
}

/* "How do cats and dogs differ": the first two things that are named. (transfer full) (nullable) */
static char **
dup_named_sets (PtmParams *p)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint at = 0; at < p->end && names->len < 2; at += ptm_reading_span (p->reading, at))
    if (is_named (p, at))
      add_name (p, names, at, at + ptm_reading_span (p->reading, at));
  if (names->len < 2)
    add_joined (p, names);
  if (names->len < 2)
    return NULL;
  g_ptr_array_add (names, NULL);
  ptm_draft_use (p->draft, 0, p->end);
  return (char **)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* "The train is slow, the plane is quick": with commas alone a part that names no set goes on with the one before. (element-type PtmSpan) */
static GArray *
split_sides (PtmParams *p, guint body, char **sets)
{
  GArray *parts = ptm_draft_split (p->draft, body, p->end, "\n;.");
  guint   rest;

  if (parts->len > 1)
    return parts;
  g_array_unref (parts);
  parts = ptm_draft_split (p->draft, body, p->end, ",");
  for (guint i = parts->len; i > 1; i--)
    {
      PtmSpan part = g_array_index (parts, PtmSpan, i - 1);

      if (find_set (p, (PtmSpan){ ptm_params_skip_small (p, part.first, part.end), part.end }, sets, &rest) > -2)
        continue;
      g_array_index (parts, PtmSpan, i - 2).end = part.end;
      g_array_remove_index (parts, i - 1);
    }
  return parts;
}

void
ptm_params_read_venn (PtmParams *p)
{
  static const char *const names[] = { "a", "b", "c" };
  guint                    body = ptm_params_find_list (p);
  gboolean                 is_meant = p->draft->cued_figure != NULL && ptm_params_seek_colon (p) >= p->end;
  g_auto (GStrv) sets = is_meant ? dup_named_sets (p) : dup_sets (p, &body);
  g_autoptr (GArray) parts = NULL;
  g_autofree char *list = NULL;
  char            *items[3] = { NULL, NULL, NULL };

  if (sets == NULL)
    return;
  if (!is_meant)
    ptm_params_read_topic (p);
  list = g_strjoinv ("; ", sets);
  ptm_params_set (p, "sets", list);
  parts = split_sides (p, body, sets);
  for (guint i = 0; i < parts->len; i++)
    read_venn_part (p, g_array_index (parts, PtmSpan, i), sets, items);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      ptm_params_set (p, names[i], items[i]);
      g_free (items[i]);
    }
}
