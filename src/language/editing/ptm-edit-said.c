/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a clause of a change says, before anyone asks what is in the picture: the things it is about, and whether it says what becomes of them. */

#include "config.h"

#include "ptm-edit-private.h"

const PtmPart *
ptm_clause_get_object (const PtmClause *clause, guint n)
{
  return ptm_clause_get_part (clause, PTM_PART_OBJECT, n);
}

gboolean
ptm_part_is_thing (const PtmPart *part)
{
  return part != NULL && part->referent == PTM_REFERENT_THING;
}

const char *
ptm_part_get_role (const PtmPart *part)
{
  if (!ptm_part_is_thing (part) || part->phrase.sense == NULL || part->phrase.sense->class != PTM_WORD_ROLE)
    return NULL;
  return part->phrase.sense->value;
}

gboolean
ptm_part_is_background (const PtmPart *part)
{
  return g_strcmp0 (ptm_part_get_role (part), "background") == 0;
}

gboolean
ptm_edit_says_of_thing (const PtmClause *clause)
{
  return clause->color.a > 0 || clause->n_changes > 0 || clause->factor > 0 || clause->percent > 0 || clause->n_sides > 0 || clause->right != 0 || clause->down != 0 || ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0) != NULL;
}

gboolean
ptm_clause_has_unknown (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at++)
    if (ptm_reading_is_free (clause->reading, at) && ptm_reading_is_unknown (clause->reading, at))
      return TRUE;
  return FALSE;
}

/* Whether the clause says what shall become of something, other than its text. */
static gboolean
has_change (const PtmClause *clause)
{
  static const char *const verbs[] = { "remove", "enlarge", "shrink", "resize", "lighten", "darken", "center", "raise", "lower" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_clause_has_verb (clause, verbs[i]))
      return TRUE;
  return clause->without || clause->color.a > 0 || clause->n_changes > 0 || clause->factor > 0 || clause->n_sides > 0 || clause->right != 0 || clause->down != 0;
}

/* "darunter noch „…“" */
static gboolean
says_only_place (const PtmClause *clause)
{
  return clause->verbs->len == 0 && !clause->without && clause->color.a == 0 && clause->n_changes == 0 && clause->factor <= 0;
}

gboolean
ptm_edit_means_text (PtmEditWish *wish, const PtmClause *clause)
{
  static const char *const roles[] = { "body", "label", "steps", "object", "caption", NULL };
  const PtmPart           *part = ptm_clause_get_object (clause, 0);

  if (clause->text == NULL || clause->old_text != NULL || ptm_clause_has_verb (clause, "setText") || !has_change (clause))
    return FALSE;
  if (part != NULL && (ptm_part_get_role (part) == NULL || !g_strv_contains (roles, ptm_part_get_role (part))))
    return FALSE;
  if ((ptm_clause_has_verb (clause, "add") || ptm_clause_has_verb (clause, "write") || says_only_place (clause)) && !ptm_clause_has_verb (clause, "recolor"))
    return ptm_edit_is_written (wish, clause->text);
  return !clause->draws || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "recolor");
}
