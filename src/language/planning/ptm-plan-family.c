/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Family trees: "Grandpa Joe and Grandma Rose, their children Tom and Lisa, Lisa's son Ben". What somebody is to the family says
 * in which generation he stands; without such a word each part of the list is the generation below the one before. Two of one
 * generation are a couple, unless they are said to be children. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

#define FIRST_GENERATION 2
#define LAST_GENERATION  -6

typedef struct
{
  char    *name;
  char    *parent; /* (nullable) who was named as such */
  int      generation;
  gboolean is_child; /* said to be one, so no half of a couple */
} Relative;

static void
clear_relative (gpointer relative)
{
  g_free (((Relative *)relative)->name);
  g_free (((Relative *)relative)->parent);
}

static const Relative *
get_relative (GArray *family, guint i)
{
  return &g_array_index (family, Relative, i);
}

/* "grandpa", "mother", "son": its number is the generation. (nullable) */
static const PtmSense *
find_kin (PtmParams *p, PtmSpan part, guint *at)
{
  for (*at = part.first; *at < part.end; *at += ptm_reading_span (p->reading, *at))
    for (const PtmSense *sense = ptm_params_find_piece (p, *at); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_PIECE))
      if (strcmp (sense->value, "kin") == 0)
        return sense;
  return NULL;
}

/* "Lisa's": who was named before. (nullable) */
static const char *
find_owner (PtmParams *p, guint at, GArray *family)
{
  const PtmToken *token = ptm_reading_token (p->reading, at);

  if (!g_str_has_suffix (token->norm, "'s") && !g_str_has_suffix (token->norm, "s"))
    return NULL;
  for (guint i = 0; i < family->len; i++)
    {
      g_autofree char *name = ptm_text_fold (get_relative (family, i)->name, -1);

      if (g_str_has_prefix (token->norm, name) && strlen (token->norm) <= strlen (name) + strlen ("'s"))
        return get_relative (family, i)->name;
    }
  return NULL;
}

static void
add_relative (GArray *family, const char *name, const char *parent, int generation, gboolean is_child)
{
  Relative relative = { .name = ptm_text_capitalize (name), .parent = g_strdup (parent), .generation = generation, .is_child = is_child };

  g_strdelimit (relative.name, ">;,+", ' ');
  g_array_append_val (family, relative);
}

/* The names of a part, which "and" joins. */
static void
add_names (PtmParams *p, GArray *family, PtmSpan part, const char *parent, int generation, gboolean is_child)
{
  guint first = part.first;

  for (guint at = part.first; at <= part.end; at++)
    if (at == part.end || ptm_reading_sense (p->reading, at, PTM_WORD_AND) != NULL || ptm_reading_is_mark (p->reading, at, '+'))
      {
        guint            word;
        const PtmSense  *kin = find_kin (p, (PtmSpan){ first, at }, &word);
        g_autofree char *name = ptm_draft_dup_span (p->draft, MIN (ptm_draft_skip (p->draft, first, PTM_WORD_ARTICLE), at), at);

        /* "parents and me" */
        generation = kin != NULL && kin->number >= 0 ? (int)kin->number : generation;
        if (*name != '\0')
          add_relative (family, name, parent, generation, is_child);
        first = at + 1;
      }
}

static int
read_part (PtmParams *p, GArray *family, PtmSpan part, int generation)
{
  guint           at;
  const PtmSense *kin = find_kin (p, part, &at);
  const char     *owner = find_owner (p, part.first, family);
  gboolean        is_child = kin != NULL && kin->number < 0;
  PtmSpan         names = part;

  if (kin != NULL && !is_child)
    generation = (int)kin->number;
  for (guint i = 0; owner != NULL && i < family->len; i++)
    if (strcmp (get_relative (family, i)->name, owner) == 0)
      generation = get_relative (family, i)->generation - 1;
  /* "their children Tom and Lisa" */
  if (is_child && at + ptm_reading_span (p->reading, at) < part.end)
    names.first = at + ptm_reading_span (p->reading, at);
  names.first += ptm_reading_is_mark (p->reading, names.first, ':') ? 1 : 0;
  add_names (p, family, names, owner, MAX (generation, LAST_GENERATION), is_child);
  return generation;
}

static gboolean
is_couple (GArray *family, int generation)
{
  guint n = 0;

  for (guint i = 0; i < family->len; i++)
    if (get_relative (family, i)->generation == generation)
      n += get_relative (family, i)->is_child || get_relative (family, i)->parent != NULL ? 3 : 1;
  return n == 2;
}

/* The box somebody stands in: his own, or the couple's. */
static char *
dup_box (GArray *family, const Relative *relative)
{
  const char *names[2] = { relative->name, NULL };
  guint       n = 0;

  if (!is_couple (family, relative->generation))
    return g_strdup (relative->name);
  for (guint i = 0; i < family->len; i++)
    if (get_relative (family, i)->generation == relative->generation)
      names[n++] = get_relative (family, i)->name;
  return g_strconcat (names[0], " + ", names[1], NULL);
}

static const Relative *
find_parent (GArray *family, const Relative *child)
{
  const Relative *parent = NULL;

  for (guint i = 0; i < family->len; i++)
    {
      const Relative *other = get_relative (family, i);

      if (child->parent != NULL && strcmp (other->name, child->parent) == 0)
        return other;
      if (other->generation > child->generation && (parent == NULL || other->generation < parent->generation))
        parent = other;
    }
  return parent;
}

/* "Joe + Rose > Tom, Lisa; Lisa > Ben" */
static char *
dup_tree (GArray *family)
{
  g_autoptr (GString) tree = g_string_new (NULL);
  g_autofree char *last = g_strdup ("");

  for (int generation = FIRST_GENERATION + 1; generation >= LAST_GENERATION; generation--)
    for (guint i = 0; i < family->len; i++)
      {
        const Relative  *relative = get_relative (family, i);
        const Relative  *parent = find_parent (family, relative);
        g_autofree char *box = dup_box (family, relative);
        g_autofree char *above = parent != NULL ? dup_box (family, parent) : NULL;

        if (relative->generation != generation || strcmp (box, last) == 0)
          continue;
        if (above != NULL)
          g_string_append_printf (tree, "%s%s > %s", tree->len > 0 ? "; " : "", above, box);
        else if (family->len == 1 || is_couple (family, generation))
          g_string_append_printf (tree, "%s%s", tree->len > 0 ? "; " : "", box);
        else
          g_string_append_printf (tree, "%s%s", tree->len > 0 ? "; " : "", relative->name);
        g_free (last);
        last = g_steal_pointer (&box);
      }
  return g_string_free (g_steal_pointer (&tree), FALSE);
}

/* "شجرة عائلة الأسد": in the languages of that rule whose family it is follows at once. */
static void
read_owner (PtmParams *p)
{
  guint end = p->body;

  if (p->draft->topic != NULL || !ptm_grammar_has_rule (p->reading->grammar, "construct"))
    return;
  while (ptm_reading_is_type (p->reading, end, PTM_TOKEN_WORD) && ptm_reading_sense (p->reading, end, PTM_WORD_PREP) == NULL)
    end++;
  if (end == p->body)
    return;
  p->draft->topic = ptm_draft_dup_span (p->draft, p->body, end);
  ptm_draft_use (p->draft, p->body, end);
  p->body = end;
}

void
ptm_params_read_family (PtmParams *p)
{
  g_autoptr (GArray) family = g_array_new (FALSE, TRUE, sizeof (Relative));
  g_autoptr (GArray) parts = NULL;
  g_autofree char *tree = NULL;
  guint            first;
  int              generation = FIRST_GENERATION;

  g_array_set_clear_func (family, clear_relative);
  ptm_params_read_topic (p);
  read_owner (p);
  first = ptm_params_find_list (p);
  /* Who is over whom was written out. */
  for (guint at = first; at < p->end; at++)
    if (ptm_reading_is_type (p->reading, at, PTM_TOKEN_ARROW) || ptm_reading_is_mark (p->reading, at, '>'))
      {
        ptm_params_read_org_chart (p);
        return;
      }
  parts = ptm_draft_split (p->draft, first, p->end, "\n;,.|\343\200\201\357\274\214\330\214\343\200\202");
  for (guint i = 0; i < parts->len; i++)
    generation = read_part (p, family, g_array_index (parts, PtmSpan, i), generation) - 1;
  tree = dup_tree (family);
  ptm_params_set (p, "tree", tree);
  ptm_draft_use (p->draft, first, p->end);
}
