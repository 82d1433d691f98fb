/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "All the balloons in different colours": each of several like things gets a colour of its own. */

#include "config.h"

#include "ptm-edit-private.h"

/* "Mach die Luftballons bunt": said of things, a style of the page is the colours of those. */
static gboolean
says_different_colors (const PtmClause *clause)
{
  if (g_strcmp0 (clause->style, "colorful") == 0 && clause->n_changes == 0)
    return TRUE;
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_VARIED, "colors") || (ptm_reading_is (clause->reading, at, PTM_WORD_VARIED, "each") && ptm_reading_is (clause->reading, at + ptm_reading_span (clause->reading, at), PTM_WORD_OTHER, "hue")))
      return TRUE;
  return FALSE;
}

gboolean
ptm_edit_add_tints (PtmEditWish *wish, PtmClause *clause)
{
  static const guint32 tints[] = { 0xe53935, 0x1e88e5, 0x43a047, 0xfdd835, 0x8e24aa, 0xfb8c00, 0xec407a, 0x00acc1 };
  PtmSelector          meant = { 0 };
  const PtmPart       *part = ptm_clause_get_object (clause, 0);
  g_autoptr (GPtrArray) ids = NULL;

  if (wish->scene == NULL || wish->has_region || clause->text != NULL || clause->color.a > 0 || ptm_clause_has_verb (clause, "add") || ptm_clause_has_verb (clause, "remove") || !says_different_colors (clause))
    return FALSE;
  if (!ptm_part_is_thing (part) || ptm_part_get_role (part) != NULL || part->phrase.indefinite || part->phrase.asset == NULL || !ptm_edit_is_there (wish, part) || ptm_clause_get_object (clause, 1) != NULL)
    return FALSE;
  meant.asset = part->phrase.asset;
  ids = ptm_scene_select (wish->scene, NULL, &meant, NULL);
  for (guint i = 0; ids->len > 1 && i < ids->len; i++)
    {
      PtmOp  *op = ptm_op_new (PTM_OP_RECOLOR);
      guint32 tint = tints[i % G_N_ELEMENTS (tints)];

      op->target.id = g_strdup (g_ptr_array_index (ids, i));
      op->color = PTM_RGB (tint >> 16, tint >> 8 & 0xff, tint & 0xff);
      g_ptr_array_add (wish->ops, op);
    }
  if (ids->len > 1)
    ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  return ids->len > 1;
}
