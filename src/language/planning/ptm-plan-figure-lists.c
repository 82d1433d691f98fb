/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Templates that are made of lists: the sets of a Venn diagram, the causes of a fishbone, the dishes of a menu. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

/* A set has a name of at most so many words. */
#define MOST_SET_WORDS 8

static gboolean
is_lead (PtmParams *p, guint at)
{
  static const gunichar marks[] = { ':', '-', 0x2013, '=' };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (ptm_reading_is_mark (p->reading, at, marks[i]))
      return TRUE;
  return ptm_reading_is_pause (p->reading, at);
}

static guint
skip_marks (PtmParams *p, guint at, guint end)
{
  while (at < end && is_lead (p, at))
    at++;
  return at;
}

/* Verbs and marks before what a set holds: "bats have fur". */
static guint
skip_small (PtmParams *p, guint at, guint end)
{
  while (at < end && (is_lead (p, at) || ptm_reading_sense (p->reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (p->reading, at, PTM_WORD_ARTICLE) != NULL))
    at += ptm_reading_span (p->reading, at);
  return MIN (at, end);
}

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
  rest = skip_small (p, rest, part.end);
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
  guint            first = skip_small (p, p->body, p->end), end = ptm_params_seek_colon (p);
  g_autofree char *list = NULL;
  char           **sets;

  if (ptm_reading_sense (p->reading, first, PTM_WORD_PREP) != NULL)
    first = skip_small (p, first + ptm_reading_span (p->reading, first), p->end);
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

/* Parts that begin with their own name: "strengths: …; weaknesses: …". */
static gboolean
read_pieces (PtmParams *p, const char *const *names)
{
  gboolean found = FALSE;

  for (guint at = p->body; at < p->end;)
    {
      const PtmSense *piece = ptm_params_find_piece (p, at);
      guint           next = at + ptm_reading_span (p->reading, at);
      guint           end = next;

      if (piece != NULL && g_strv_contains (names, piece->value))
        {
          while (end < p->end && !(ptm_params_find_piece (p, end) != NULL && g_strv_contains (names, ptm_params_find_piece (p, end)->value)))
            end += ptm_reading_span (p->reading, end);
          end = MIN (end, p->end);
          ptm_params_set_list (p, piece->value, skip_marks (p, next, end), end);
          ptm_draft_use (p->draft, at, end);
          found = TRUE;
        }
      at = MAX (next, end);
    }
  return found;
}

void
ptm_params_read_swot (PtmParams *p)
{
  static const char *const names[] = { "strengths", "weaknesses", "opportunities", "threats", NULL };

  ptm_params_read_topic (p);
  read_pieces (p, names);
}

/* A list with commas, each part with a capital letter, so that a name is the same on every level. */
static void
set_commas (char **list)
{
  g_auto (GStrv) parts = g_strsplit (*list, "; ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *capital = ptm_text_capitalize (parts[i]);

      g_free (parts[i]);
      parts[i] = capital;
    }
  g_free (*list);
  *list = g_strjoinv (", ", parts);
}

/* "People: late, tired; Machine: old", also with brackets: "people (late, tired), machine (old)". (transfer full) */
static char *
dup_groups (PtmParams *p, guint first, const char *colon)
{
  g_autoptr (GArray) parts = ptm_draft_split_list (p->draft, first, p->end);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      PtmSpan          part = g_array_index (parts, PtmSpan, i);
      guint            open = part.first;
      g_autofree char *name = NULL;
      g_autofree char *capital = NULL;
      g_autofree char *list = NULL;

      while (open < part.end && !ptm_reading_is_mark (p->reading, open, ':') && !ptm_reading_is_mark (p->reading, open, '(') && !ptm_reading_is_mark (p->reading, open, '>') && !ptm_reading_is_type (p->reading, open, PTM_TOKEN_ARROW))
        open++;
      name = ptm_draft_dup_span (p->draft, part.first, open);
      capital = ptm_text_capitalize (name);
      if (open + 1 < part.end)
        list = ptm_draft_dup_list (p->draft, open + 1, ptm_reading_is_mark (p->reading, part.end - 1, ')') ? part.end - 1 : part.end);
      if (list != NULL)
        set_commas (&list);
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "; " : "", capital, list != NULL && *list != '\0' ? colon : "", list != NULL ? list : "");
    }
  ptm_draft_use (p->draft, first, p->end);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
read_groups (PtmParams *p, const char *param, const char *colon)
{
  g_autofree char *groups = NULL;
  guint            first;

  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  groups = dup_groups (p, first, colon);
  ptm_params_set (p, param, groups);
}

void
ptm_params_read_fishbone (PtmParams *p)
{
  read_groups (p, "causes", ": ");
  if (p->draft->topic != NULL)
    {
      g_autofree char *problem = ptm_text_capitalize (p->draft->topic);

      ptm_params_set (p, "problem", problem);
      g_clear_pointer (&p->draft->topic, g_free);
    }
}

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
  read_groups (p, "tree", " > ");
}

void
ptm_params_read_levels (PtmParams *p)
{
  guint first;

  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  ptm_params_set_list (p, strcmp (p->figure->template, "cycle") == 0 ? "steps" : "levels", first, p->end);
}

/* "Monday to Friday" is the week, wherever it stands. */
static void
use_whole_week (PtmParams *p)
{
  for (guint at = 0; at < p->reading->length; at++)
    {
      guint next = at + ptm_reading_span (p->reading, at);
      guint end = ptm_reading_is_type (p->reading, next, PTM_TOKEN_MARK) ? next + 1 : ptm_reading_skip (p->reading, next, PTM_WORD_RANGE);

      if (ptm_reading_sense (p->reading, at, PTM_WORD_WEEKDAY) == NULL || end == next || ptm_reading_is_mark (p->reading, next, ':') || ptm_reading_is_mark (p->reading, next, ',') || ptm_reading_sense (p->reading, end, PTM_WORD_WEEKDAY) == NULL)
        continue;
      end += ptm_reading_span (p->reading, end);
      ptm_draft_use (p->draft, at, end);
      if (at <= p->body + 2)
        p->body = MAX (p->body, end);
    }
}

/* "Monday: maths, sport; Tuesday: …" */
void
ptm_params_read_week (PtmParams *p)
{
  static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

  use_whole_week (p);
  ptm_params_read_topic (p);
  for (guint at = p->body; at < p->end;)
    {
      const PtmSense *day = ptm_reading_sense (p->reading, at, PTM_WORD_WEEKDAY);
      guint           next = at + ptm_reading_span (p->reading, at);
      guint           end = next;

      if (day != NULL && day->number >= 1 && day->number <= 7)
        {
          while (end < p->end && ptm_reading_sense (p->reading, end, PTM_WORD_WEEKDAY) == NULL)
            end++;
          ptm_params_set_list (p, days[(int)day->number - 1], skip_small (p, next, end), end);
          ptm_draft_use (p->draft, at, end);
        }
      at = MAX (next, end);
    }
}

/* "soup 4, fish 12 and pie 5": two dishes, each with its price. */
static void
part_dishes (PtmParams *p, GArray *dishes)
{
  for (guint i = 0; i < dishes->len; i++)
    {
      PtmSpan dish = g_array_index (dishes, PtmSpan, i);

      for (guint at = dish.first + 1; at + 1 < dish.end; at++)
        if (ptm_reading_sense (p->reading, at, PTM_WORD_AND) != NULL && (ptm_reading_is_type (p->reading, at - 1, PTM_TOKEN_NUMBER) || ptm_reading_sense (p->reading, at - 1, PTM_WORD_CURRENCY) != NULL || ptm_reading_is_type (p->reading, at - 1, PTM_TOKEN_MARK)))
          {
            PtmSpan rest = { at + ptm_reading_span (p->reading, at), dish.end };

            g_array_index (dishes, PtmSpan, i).end = at;
            g_array_insert_val (dishes, i + 1, rest);
            break;
          }
    }
}

/* "I need a menu. Coffee 3 €, tea 2 €": without a colon the dishes begin with the clause of the first price. */
static guint
find_first_dish (PtmParams *p)
{
  guint first = p->body, at = p->body;

  while (at < p->end && !ptm_reading_is_type (p->reading, at, PTM_TOKEN_NUMBER))
    {
      first = ptm_reading_is_pause (p->reading, at) ? at + 1 : first;
      at++;
    }
  if (at >= p->end || (ptm_reading_sense (p->reading, at + 1, PTM_WORD_CURRENCY) == NULL && !ptm_reading_is_mark (p->reading, at + 1, 0x20ac)))
    return p->end;
  while (first < at && (ptm_reading_sense (p->reading, first, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (p->reading, first, PTM_WORD_RELATION) != NULL))
    first += ptm_reading_span (p->reading, first);
  return first;
}

/* "Starters: soup 4.50, salad 5; Mains: pizza 9" */
void
ptm_params_read_menu (PtmParams *p)
{
  g_autoptr (GArray) parts = NULL;
  g_autoptr (GString) items = g_string_new (NULL);
  guint first;

  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  first = first < p->end ? first : find_first_dish (p);
  parts = ptm_draft_split (p->draft, first, p->end, "\n;");
  for (guint i = 0; i < parts->len; i++)
    {
      PtmSpan part = g_array_index (parts, PtmSpan, i);
      guint   colon = ptm_draft_find_mark (p->draft, part.first, part.end, ':');
      g_autoptr (GArray) dishes = ptm_draft_split (p->draft, colon < part.end ? colon + 1 : part.first, part.end, ",");

      part_dishes (p, dishes);
      if (colon < part.end)
        {
          g_autofree char *heading = ptm_draft_dup_span (p->draft, part.first, colon);
          g_autofree char *capital = ptm_text_capitalize (heading);

          g_string_append_printf (items, "%s%s:", items->len > 0 ? "; " : "", capital);
        }
      for (guint k = 0; k < dishes->len; k++)
        {
          PtmSpan          dish = g_array_index (dishes, PtmSpan, k);
          g_autofree char *text = ptm_draft_dup_span (p->draft, dish.first, dish.end);
          g_autofree char *capital = ptm_text_capitalize (text);

          g_string_append_printf (items, "%s%s", items->len > 0 ? "; " : "", capital);
        }
    }
  /* The comma of "Suppe 4,50 €" parts no dishes. */
  if (items->len > 0 && strchr (items->str, ';') == NULL)
    g_string_append_c (items, ';');
  ptm_params_set (p, "items", items->str);
  ptm_draft_use (p->draft, first, p->end);
}

/* "2 eggs, 200 g flour. Mix everything, bake": the first sentence is what is needed. */
void
ptm_params_read_recipe (PtmParams *p)
{
  static const char *const names[] = { "ingredients", "steps", NULL };
  guint                    first, stop;

  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  if (read_pieces (p, names))
    return;
  stop = MIN (ptm_draft_find_mark (p->draft, first, p->end, '.'), ptm_draft_find_mark (p->draft, first, p->end, ';'));
  ptm_params_set_list (p, "ingredients", first, stop);
  if (stop + 1 < p->end)
    {
      g_autoptr (GArray) steps = ptm_draft_split (p->draft, stop + 1, p->end, "\n;.");

      if (steps->len > 1)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (guint i = 0; i < steps->len; i++)
            {
              PtmSpan          step = g_array_index (steps, PtmSpan, i);
              g_autofree char *words = ptm_draft_dup_span (p->draft, step.first, step.end);

              g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", words);
            }
          ptm_params_set (p, "steps", text->str);
        }
      else
        ptm_params_set_list (p, "steps", stop + 1, p->end);
      ptm_draft_use (p->draft, stop, p->end);
    }
}
