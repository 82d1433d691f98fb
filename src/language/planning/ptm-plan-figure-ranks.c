/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Who stands over whom: the tree of an organisation chart.
 *
 * A part may say it from above ("Anna leads Tom and Priya"), from below ("Max reports to Anna") or go on from what was said ("under
 * her Tom"). The parts are read as they were written, also where things that relate stand in another order by now. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

/* A name that is said again is one of at most so many words; shorter ones are no names. */
#define MOST_NAME_WORDS 3
#define SHORTEST_NAME   3
/* Nobody goes back further. */
#define MOST_REMEMBERED 60
/* "M.", "Mrs." */
#define LONGEST_ABBREVIATION 3

typedef enum
{
  PTM_RANK_NONE,
  PTM_RANK_OVER,
  PTM_RANK_UNDER, /* who stands before it reports to who stands behind it */
  PTM_RANK_BELOW, /* who follows stands under who came before */
} PtmRank;

/** PtmRanks: the tree while it is read. */
typedef struct
{
  PtmParams  *p;
  PtmReading *reading;
  GArray     *order; /* (element-type guint): the tokens as they were written */
  GPtrArray  *names; /* (element-type utf8) */
  GString    *tree;
  const char *leader; /* (nullable) */
  const char *last;   /* (nullable) who was named alone at last */
} PtmRanks;

static guint
get_token (PtmRanks *r, guint i)
{
  return i < r->order->len ? g_array_index (r->order, guint, i) : r->reading->length;
}

static gboolean
is_verb (PtmParams *p, guint at)
{
  return ptm_params_is_piece (p, at, "over") || ptm_params_is_piece (p, at, "under");
}

static gint
compare_tokens (gconstpointer a, gconstpointer b, gpointer reading)
{
  return (gint)ptm_reading_token (reading, *(const guint *)a)->index - (gint)ptm_reading_token (reading, *(const guint *)b)->index;
}

/* Where the verb comes last both who leads and who is led stand before it, and only the order of now parts them. */
static void
find_order (PtmRanks *r, guint first, guint end)
{
  gboolean has_verb = FALSE;

  for (guint at = first; at < end; at++)
    {
      has_verb = has_verb || is_verb (r->p, at);
      g_array_append_val (r->order, at);
    }
  if (!has_verb || !ptm_grammar_has_rule (r->reading->grammar, "verb-final"))
    g_array_sort_with_data (r->order, compare_tokens, r->reading);
}

static PtmRank
find_rank (PtmParams *p, guint at)
{
  if (ptm_params_is_piece (p, at, "over"))
    return PTM_RANK_OVER;
  if (ptm_params_is_piece (p, at, "under"))
    return PTM_RANK_UNDER;
  return ptm_params_is_piece (p, at, "below") || ptm_reading_is (p->reading, at, PTM_WORD_RELATION, "under") || ptm_reading_is (p->reading, at, PTM_WORD_RELATION, "below") || ptm_reading_is (p->reading, at, PTM_WORD_BESIDES, "under") ? PTM_RANK_BELOW : PTM_RANK_NONE;
}

static gboolean
is_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_AND, PTM_WORD_PRONOUN, PTM_WORD_LINK };

  if (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)))
    return TRUE;
  return ptm_reading_is (reading, at, PTM_WORD_PIECE, "he") || ptm_reading_is_type (reading, at, PTM_TOKEN_MARK);
}

/* The text between two places, without the small words around it. (transfer full) */
static char *
dup_name (PtmRanks *r, guint first, guint end)
{
  g_autofree char *text = NULL;

  while (first < end && is_small (r->reading, get_token (r, first)))
    first += ptm_reading_span (r->reading, get_token (r, first));
  while (end > first && (ptm_reading_is_pause (r->reading, get_token (r, end - 1)) || ptm_reading_sense (r->reading, get_token (r, end - 1), PTM_WORD_IGNORE) != NULL))
    end--;
  if (first >= end)
    return g_strdup ("");
  text = g_strndup (r->reading->text + ptm_reading_token (r->reading, get_token (r, first))->start,
                    ptm_reading_token (r->reading, get_token (r, end - 1))->end - ptm_reading_token (r->reading, get_token (r, first))->start);
  g_strdelimit (text, ";>", ' ');
  return ptm_text_capitalize (g_strstrip (text));
}

static gboolean
is_same_name (const char *known, const char *name)
{
  g_autofree char *a = ptm_text_fold (known, -1);
  g_autofree char *b = ptm_text_fold (name, -1);
  const char      *last_a = strrchr (a, ' '), *last_b = strrchr (b, ' ');

  if (strlen (b) >= SHORTEST_NAME && strstr (a, b) != NULL)
    return TRUE;
  return last_b != NULL && strlen (last_b) > SHORTEST_NAME && strcmp (last_a != NULL ? last_a + 1 : a, last_b + 1) == 0;
}

/* (nullable) */
static const char *
find_known (PtmRanks *r, const char *name)
{
  guint first = r->names->len - MIN (r->names->len, MOST_REMEMBERED);

  for (guint i = first; *name != '\0' && i < r->names->len; i++)
    if (is_same_name (g_ptr_array_index (r->names, i), name))
      return g_ptr_array_index (r->names, i);
  return NULL;
}

static const char *
take_name (PtmRanks *r, char *name)
{
  const char *known = find_known (r, name);

  if (known != NULL)
    {
      g_free (name);
      return known;
    }
  g_strdelimit (name, ",", ' ');
  g_ptr_array_add (r->names, name);
  return name;
}

/* "Tom and Priya", each a name. (element-type utf8) */
static GPtrArray *
list_people (PtmRanks *r, guint first, guint end)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint at = first; first < end; at += ptm_reading_span (r->reading, get_token (r, at)))
    if (at >= end || ptm_reading_sense (r->reading, get_token (r, at), PTM_WORD_AND) != NULL)
      {
        g_autofree char *name = dup_name (r, first, MIN (at, end));

        if (*name != '\0')
          g_ptr_array_add (people, (gpointer)take_name (r, g_steal_pointer (&name)));
        first = at + 1;
      }
  return people;
}

static void
add_edges (PtmRanks *r, const char *leader, GPtrArray *people)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    if (g_ptr_array_index (people, i) != leader)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", (const char *)g_ptr_array_index (people, i));
  if (leader == NULL || list->len == 0)
    return;
  g_string_append_printf (r->tree, "%s%s > %s", r->tree->len > 0 ? "; " : "", leader, list->str);
  r->leader = leader;
  r->last = people->len == 1 ? g_ptr_array_index (people, 0) : NULL;
}

/* "under Mr Ott two apprentices": the words of a name that is known already; first is moved behind them. (nullable) */
static const char *
read_known (PtmRanks *r, guint *first, guint end)
{
  const char *found = NULL;
  guint       from = *first;

  for (guint i = from + 1; i < end && i <= from + MOST_NAME_WORDS; i++)
    {
      g_autofree char *name = dup_name (r, from, i);
      const char      *known = find_known (r, name);

      if (known != NULL)
        {
          found = known;
          *first = i;
        }
    }
  return found;
}

/* Who leads those behind a word such as "darunter", where nobody stands before it. */
static const char *
find_leader_below (PtmRanks *r, guint *first, guint end)
{
  const char *known = read_known (r, first, end);

  return known != NULL ? known : r->last != NULL ? r->last
                                                 : r->leader;
}

static void
read_part (PtmRanks *r, guint first, guint end)
{
  PtmRank rank = PTM_RANK_NONE;
  guint   at = first, behind;
  g_autoptr (GPtrArray) above = NULL;
  g_autoptr (GPtrArray) below = NULL;

  for (; at < end && rank == PTM_RANK_NONE; at += rank == PTM_RANK_NONE ? ptm_reading_span (r->reading, get_token (r, at)) : 0)
    rank = find_rank (r->p, get_token (r, at));
  above = list_people (r, first, MIN (at, end));
  behind = rank != PTM_RANK_NONE ? MIN (at + ptm_reading_span (r->reading, get_token (r, at)), end) : end;
  if (rank == PTM_RANK_BELOW && above->len == 0)
    {
      const char *leader = find_leader_below (r, &behind, end);

      below = list_people (r, behind, end);
      add_edges (r, leader, below);
      return;
    }
  below = list_people (r, behind, end);
  if (rank == PTM_RANK_UNDER)
    add_edges (r, below->len > 0 ? g_ptr_array_index (below, 0) : r->leader, above);
  else if (below->len > 0 && above->len > 0)
    add_edges (r, g_ptr_array_index (above, above->len - 1), below);
  else if (rank == PTM_RANK_NONE && r->tree->len > 0)
    add_edges (r, r->leader, above);
  else if (above->len > 0)
    r->leader = r->last = g_ptr_array_index (above, above->len - 1);
}

/* "M. Roux": a full stop that only shortens a word. */
static gboolean
is_abbreviation (PtmRanks *r, guint i)
{
  const PtmToken *word = i > 0 ? ptm_reading_token (r->reading, get_token (r, i - 1)) : NULL;

  return ptm_reading_is_mark (r->reading, get_token (r, i), '.') && word != NULL && word->capital && word->end - word->start <= LONGEST_ABBREVIATION;
}

static gboolean
parts (PtmRanks *r, guint i)
{
  return ptm_reading_is_pause (r->reading, get_token (r, i)) && !is_abbreviation (r, i);
}

/* "Anna leads Tom and Priya, Priya leads Max". FALSE when nobody leads. */
static gboolean
read_ranks (PtmParams *p, guint begin)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) tree = g_string_new (NULL);
  PtmRanks r = { .p = p, .reading = p->reading, .order = order, .names = names, .tree = tree };
  guint    first = 0;

  find_order (&r, begin, p->end);
  for (guint i = 0; i <= order->len; i++)
    if (i == order->len || parts (&r, i))
      {
        read_part (&r, first, i);
        first = i + 1;
      }
  if (tree->len == 0)
    return FALSE;
  ptm_params_set (p, "tree", tree->str);
  ptm_draft_use (p->draft, begin, p->end);
  return TRUE;
}

void
ptm_params_read_org_chart (PtmParams *p)
{
  gboolean has_head = ptm_draft_find_mark (p->draft, 0, p->end, ':') < p->end;

  if (has_head && ptm_draft_find_mark (p->draft, p->body, p->end, '>') >= p->end)
    {
      ptm_params_read_topic (p);
      if (read_ranks (p, ptm_params_find_list (p)))
        return;
    }
  if (!has_head && p->draft->cued_figure != NULL && read_ranks (p, 0))
    return;
  ptm_params_read_groups (p, "tree", " > ");
}
