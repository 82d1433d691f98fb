/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Several who act. Each of a few is an element of its own beside the one before, for people are no copies of each other; more, and
 * those who stand around something or at both sides of it, are one element, of which the layout makes different people. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* So many who act are placed one by one; more stand in rows. */
#define LARGEST_CROWD 6

/* Three children are not triplets: what was said of one is true of all, the rest is each one's own. Animals of a kind look alike. */
static const char *
add_companion (PtmDraft *draft, const PtmNode *first, int number)
{
  const PtmCharacter *who = ptm_draft_find_character (draft, first);
  PtmCharacter       *other;

  if (who == NULL || who->species != NULL)
    return first->character;
  other = ptm_character_copy (who);
  g_free (other->id);
  other->id = g_strdup_printf ("%s-%d", who->id, number);
  g_ptr_array_add (draft->scene->characters, other);
  return other->id;
}

/* Where each has another place there is no row. */
static gboolean
is_scattered (PtmDraft *draft, const PtmNode *node)
{
  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);

      if (strcmp (constraint->rel, "around") == 0 && strcmp (constraint->a, node->id) == 0)
        return TRUE;
    }
  return FALSE;
}

void
ptm_draft_spread_crowd (PtmDraft *draft, PtmNode *first)
{
  PtmNode *before = first;
  int      count = first->count;

  if (count > LARGEST_CROWD || is_scattered (draft, first))
    return;
  first->count = 1;
  for (int i = 1; i < count && !ptm_draft_is_full (draft); i++)
    {
      PtmNode *next = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_OBJECT);

      ptm_node_set (&next->noun, first->noun);
      ptm_node_set (&next->asset, first->asset);
      ptm_node_set (&next->pose, first->pose);
      ptm_node_set (&next->expression, first->expression);
      ptm_node_set (&next->character, add_companion (draft, first, i + 1));
      next->count = 1;
      next->size = first->size;
      ptm_scene_add_constraint (draft->scene, "right-of", next->id, before->id);
      before = next;
    }
}

/* Who was put right of somebody when they were spread; (nullable). */
static PtmNode *
find_next (PtmDraft *draft, const PtmNode *node)
{
  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);
      PtmNode             *next = strcmp (constraint->rel, "right-of") == 0 && g_strcmp0 (constraint->b, node->id) == 0 ? ptm_scene_find (draft->scene, constraint->a) : NULL;

      if (next != NULL && next->character != NULL && g_strcmp0 (next->noun, node->noun) == 0 && g_strcmp0 (next->pose, node->pose) == 0)
        return next;
    }
  return NULL;
}

/* All of them but the first. (transfer container) */
static GPtrArray *
collect_others (PtmDraft *draft, const PtmNode *first)
{
  GPtrArray *others = g_ptr_array_new ();

  for (PtmNode *next = first->character != NULL ? find_next (draft, first) : NULL; next != NULL && others->len < LARGEST_CROWD; next = find_next (draft, next))
    g_ptr_array_add (others, next);
  return others;
}

static void
remove_character (PtmDraft *draft, const char *id)
{
  GPtrArray *all = draft->scene->characters;

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    if (strcmp (((const PtmCharacter *)g_ptr_array_index (all, i - 1))->id, id) == 0)
      g_ptr_array_remove_index (all, i - 1);
}

void
ptm_draft_gather_crowd (PtmDraft *draft, PtmNode *first)
{
  g_autoptr (GPtrArray) others = collect_others (draft, first);

  for (guint i = 0; i < others->len; i++)
    {
      PtmNode *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (other->character, first->character) != 0)
        remove_character (draft, other->character);
      ptm_scene_remove (draft->scene, other->id);
      first->count++;
    }
}

static void
leave_row (PtmDraft *draft, const PtmNode *node)
{
  GPtrArray *all = draft->scene->constraints;

  for (guint i = all->len; i > 0; i--)
    {
      const PtmConstraint *constraint = g_ptr_array_index (all, i - 1);

      if (strcmp (constraint->rel, "right-of") == 0 && strcmp (constraint->a, node->id) == 0)
        g_ptr_array_remove_index (all, i - 1);
    }
}

gboolean
ptm_draft_part_crowd (PtmDraft *draft, PtmNode *first, PtmNode *place)
{
  g_autoptr (GPtrArray) others = collect_others (draft, first);

  if (others->len == 0)
    return FALSE;
  ptm_draft_constrain (draft, "left-of", first, place);
  for (guint i = 0; i < others->len; i++)
    {
      leave_row (draft, g_ptr_array_index (others, i));
      ptm_draft_constrain (draft, i < others->len / 2 ? "left-of" : "right-of", g_ptr_array_index (others, i), place);
    }
  return TRUE;
}
