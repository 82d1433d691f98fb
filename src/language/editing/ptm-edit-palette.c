/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "In shades of blue", "整体换成蓝色调", "全体を青系で": the colours of a whole page. */

#include "config.h"

#include "ptm-edit-private.h"

/* Whether anything is named that is no page, and no word for its colours. */
static gboolean
names_something (PtmEditWish *wish, const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (ptm_part_is_thing (part) && (ptm_part_get_role (part) != NULL || ptm_edit_is_there (wish, part)))
        return TRUE;
    }
  return wish->topic != NULL;
}

static gboolean
says_tones (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "tones"))
      return TRUE;
  return FALSE;
}

/* A flowchart, a menu: what is written there stands by itself, without a thing that "it" could be. */
static gboolean
is_of_entries (PtmScene *scene)
{
  static const PtmKind kinds[] = { PTM_KIND_FLOWCHART, PTM_KIND_TIMELINE, PTM_KIND_MINDMAP, PTM_KIND_INFOGRAPHIC, PTM_KIND_CHART, PTM_KIND_DIAGRAM };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (scene->kind == kinds[i])
      return TRUE;
  return FALSE;
}

/* "It", or nothing that could be named: "make it blue", "改成蓝色". */
static gboolean
means_it (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent != PTM_REFERENT_IT && ptm_part_is_thing (part))
        return FALSE;
    }
  return TRUE;
}

/* A poster, a chart; the things of a scene are coloured one by one. "It" is the page where nothing was changed before. */
static gboolean
is_page (PtmEditWish *wish, const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (((PtmPart *)g_ptr_array_index (clause->parts, i))->referent == PTM_REFERENT_EVERYTHING)
      return wish->scene->kind != PTM_KIND_SCENE && wish->scene->kind != PTM_KIND_GRID && ptm_edit_count_texts (wish) > 0;
  return means_it (clause) && is_of_entries (wish->scene) && ptm_edit_count_pictures (wish) == 0 && wish->ops->len == 0 && ptm_edit_find_last (wish) == NULL;
}

static PtmColor
find_color (const PtmClause *clause)
{
  PtmColor color;
  guint    taken;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_phrase_read_color (clause->reading, at, &color, &taken))
      return color;
  return PTM_COLOR_NONE;
}

gboolean
ptm_edit_add_palette (PtmEditWish *wish, PtmClause *clause)
{
  PtmColor color = wish->scene != NULL && !wish->has_region ? find_color (clause) : PTM_COLOR_NONE;
  PtmOp   *op;

  if (color.a == 0 || clause->text != NULL || clause->without || clause->n_changes > 0 || names_something (wish, clause) || (!says_tones (clause) && !is_page (wish, clause)))
    return FALSE;
  op = ptm_op_new (PTM_OP_RESTYLE);
  op->color = color;
  op->target.everything = TRUE;
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  return TRUE;
}
