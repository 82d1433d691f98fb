/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Clauses about the page as a whole: its language, its kind, its size. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

/* What of the clause speaks of a thing of its own, so that the words for pages only describe it. */
static gboolean
names_things (PtmEditWish *wish, const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);
      const char    *role = ptm_part_get_role (part);

      if (part->referent == PTM_REFERENT_THING && g_strcmp0 (role, "label") != 0 && g_strcmp0 (role, "object") != 0 && g_strcmp0 (role, "body") != 0 && (role != NULL ? ptm_edit_has_role (wish, role) : ptm_edit_is_there (wish, part)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_things (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_is_thing (g_ptr_array_index (clause->parts, i)))
      return TRUE;
  return FALSE;
}

static PtmOp *
take_page_op (PtmEditWish *wish, PtmClause *clause, PtmOpType type, const char *how)
{
  PtmOp *op = ptm_op_new (type);

  op->how = g_strdup (how);
  op->target.everything = TRUE;
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return op;
}

/* "Can I have the title in French?": a text of the page that is named. (nullable) */
static const PtmPart *
find_named_text (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *only = clause->parts->len == 1 ? g_ptr_array_index (clause->parts, 0) : NULL;
  const char    *role = ptm_part_get_role (only);

  return role != NULL && !ptm_part_is_background (only) && !clause->without && !ptm_clause_has_verb (clause, "remove") && ptm_edit_has_role (wish, role) ? only : NULL;
}

/* "The title in Spanish is …" gives a text; "in Spanish, title: …" a language and a text. */
static gboolean
add_tongue (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *first = ptm_clause_get_object (clause, 0);
  PtmOp         *op;

  if (clause->tongue == NULL)
    return FALSE;
  if (clause->text != NULL && ptm_part_is_thing (first) && first->phrase.first < clause->tongue_at)
    return FALSE;
  if (clause->text == NULL && names_things (wish, clause) && find_named_text (wish, clause) == NULL)
    return FALSE;
  op = take_page_op (wish, clause, PTM_OP_TRANSLATE, clause->tongue);
  if (clause->text == NULL && find_named_text (wish, clause) != NULL)
    {
      op->target.everything = FALSE;
      ptm_edit_aim_at_thing (wish, &op->target, find_named_text (wish, clause));
    }
  return clause->text == NULL;
}

/* (nullable) */
static const PtmNode *
find_chart_node (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (scene->nodes, i))->type == PTM_NODE_CHART)
      return g_ptr_array_index (scene->nodes, i);
  return NULL;
}

/* The last kind of chart the clause names that the scene does not have; (nullable). */
static const char *
find_chart (const PtmNode *now, const PtmClause *clause)
{
  const char *found = NULL;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      const PtmSense *chart = ptm_reading_sense (clause->reading, at, PTM_WORD_CHART);

      if (chart != NULL && strcmp (chart->value, "chart") != 0 && strcmp (chart->value, "table") != 0 && g_strcmp0 (chart->value, now->chart) != 0)
        found = chart->value;
    }
  return found;
}

static const char *
find_kind (const PtmClause *clause, PtmKind now)
{
  const char *found = NULL;
  PtmKind     kind;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (clause->reading, at, PTM_WORD_KIND);

      if (sense != NULL && ptm_reading_sense (clause->reading, at, PTM_WORD_ROLE) == NULL && ptm_kind_from_string (sense->value, &kind) && kind != now && kind != PTM_KIND_SCENE && kind != PTM_KIND_CHART)
        found = sense->value;
    }
  return found;
}

static gboolean
has_with (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
      return TRUE;
  return FALSE;
}

gboolean
ptm_edit_add_company (PtmEditWish *wish, PtmClause *clause)
{
  gboolean with = FALSE, any = FALSE;
  guint    before = clause->first;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent != PTM_REFERENT_THING)
        continue;
      with = with || has_with (wish->reading, before, part->phrase.first);
      before = MAX (before, part->phrase.end);
      if (with && part->phrase.asset != NULL && !ptm_edit_is_there (wish, part))
        {
          PtmOp *op = ptm_op_new (PTM_OP_ADD);

          op->node = ptm_edit_make_object (wish, part, PTM_COLOR_NONE);
          g_ptr_array_add (wish->ops, op);
          any = TRUE;
        }
    }
  return any;
}

static gboolean
add_kind (PtmEditWish *wish, PtmClause *clause)
{
  const PtmNode *now = find_chart_node (wish->scene);
  const char    *chart = now != NULL ? find_chart (now, clause) : NULL;
  const char    *kind = find_kind (clause, wish->scene->kind);

  if (chart != NULL)
    {
      g_autofree char *how = g_strconcat ("chart:", chart, NULL);

      take_page_op (wish, clause, PTM_OP_KIND, how);
      return TRUE;
    }
  if (kind == NULL || names_things (wish, clause) || clause->n_changes > 0 || clause->color.a > 0 || (ptm_clause_has_verb (clause, "remove") && !clause->instead))
    return FALSE;
  take_page_op (wish, clause, PTM_OP_KIND, kind);
  ptm_edit_add_company (wish, clause);
  return TRUE;
}

/* "9:16" is also a time of day; a shape when it is one that pages have. */
static gboolean
is_ratio (PtmReading *reading, guint at)
{
  static const int ratios[][2] = { { 9, 16 }, { 16, 9 }, { 3, 4 }, { 4, 3 }, { 2, 3 }, { 3, 2 }, { 4, 5 }, { 5, 4 }, { 1, 1 }, { 16, 10 }, { 10, 16 }, { 21, 9 }, { 9, 21 }, { 2, 1 }, { 1, 2 }, { 5, 7 }, { 7, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    if ((int)ptm_reading_token (reading, at)->number == ratios[i][0] && (int)ptm_reading_token (reading, at + 2)->number == ratios[i][1])
      return TRUE;
  return FALSE;
}

/* "1080 x 1080" in parts. (nullable) (transfer full) */
static char *
dup_product (PtmReading *reading, guint at)
{
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || !ptm_reading_is_type (reading, at + 2, PTM_TOKEN_NUMBER))
    return NULL;
  if (ptm_reading_is_mark (reading, at + 1, ':') && is_ratio (reading, at))
    return g_strdup_printf ("%d:%d", (int)ptm_reading_token (reading, at)->number, (int)ptm_reading_token (reading, at + 2)->number);
  if (!ptm_reading_is (reading, at + 1, PTM_WORD_OTHER, "times") && !ptm_reading_is_mark (reading, at + 1, 0xd7))
    return NULL;
  return g_strdup_printf ("%dx%d", (int)CLAMP (ptm_reading_token (reading, at)->number, 1, 100000), (int)CLAMP (ptm_reading_token (reading, at + 2)->number, 1, 100000));
}

/* A4 and its like may lie on their side. */
static gboolean
is_sheet (const char *format)
{
  return format[0] == 'A' && g_ascii_isdigit (format[1]) && strchr (format, ' ') == NULL;
}

static gboolean
is_given_up (const PtmClause *clause, guint at)
{
  PtmReading *reading = clause->reading;

  for (guint before = at; before > 0 && before + 4 > at; before--)
    if (ptm_reading_is (reading, before - 1, PTM_WORD_PREP, "instead-of") || (clause->prefers && ptm_reading_is (reading, before - 1, PTM_WORD_PREP, "than")) || ptm_reading_is (reading, before - 1, PTM_WORD_PREP, "denied") || ptm_reading_sense (reading, before - 1, PTM_WORD_WITHOUT) != NULL)
      return TRUE;
    else if (ptm_reading_sense (reading, before - 1, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, before - 1, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, before - 1, PTM_WORD_PREP) == NULL)
      return FALSE;
  return FALSE;
}

/* "A4", and "landscape" before or behind it. (nullable) (transfer full) */
static char *
dup_format (const PtmClause *clause)
{
  g_autofree char *size = NULL;
  g_auto (GStrv) parts = NULL;
  const char *format = NULL, *sheet = NULL;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (clause->reading, at, PTM_WORD_FORMAT);

      if (size == NULL && ptm_reading_is_type (clause->reading, at, PTM_TOKEN_SIZE))
        size = ptm_reading_dup_inner (clause->reading, at);
      else if (size == NULL)
        size = dup_product (clause->reading, at);
      /* "Upright rather than landscape" */
      if (sense == NULL || (at > clause->first && is_given_up (clause, at)))
        continue;
      if (is_sheet (sense->value))
        sheet = sense->value;
      else if (format == NULL || strcmp (sense->value, "landscape") == 0)
        format = sense->value;
    }
  if (sheet != NULL && format != NULL)
    return g_strconcat (sheet, " ", format, NULL);
  if (size == NULL)
    return g_strdup (sheet != NULL ? sheet : format);
  parts = g_strsplit (size, " x ", -1);
  return g_strjoinv ("x", parts);
}

/* "A landscape" may be a picture, "landscape format" is not. */
static gboolean
names_picture (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_sense (clause->reading, at, PTM_WORD_FORMAT) != NULL && ptm_reading_sense (clause->reading, at, PTM_WORD_NOUN) != NULL)
      return TRUE;
  return FALSE;
}

/* "Un paysage d'hiver": what has a season or an hour is a place, and no shape of the page. */
static gboolean
describes_place (const PtmClause *clause)
{
  for (guint at = clause->first + 1; at < clause->end && clause->style != NULL; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_sense (clause->reading, at, PTM_WORD_FORMAT) != NULL && ptm_reading_is (clause->reading, at - 1, PTM_WORD_ARTICLE, "indefinite"))
      return TRUE;
  return FALSE;
}

/* "A landscape instead of the meadow" */
static gboolean
names_given_up_place (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_part (clause, PTM_PART_INSTEAD, 0);

  return part != NULL && part->setting != NULL && (part->phrase.definite || ptm_edit_is_there (wish, part));
}

static gboolean
add_canvas (PtmEditWish *wish, PtmClause *clause)
{
  g_autofree char *format = dup_format (clause);
  gboolean         brings = ptm_clause_has_verb (clause, "add") && !ptm_clause_has_verb (clause, "change") && !ptm_clause_has_verb (clause, "move");

  if (format == NULL || clause->disliked || names_things (wish, clause) || ptm_clause_has_verb (clause, "remove") || clause->text != NULL)
    return FALSE;
  if ((brings || ptm_clause_has_verb (clause, "replace") || names_given_up_place (wish, clause)) && names_picture (clause))
    return FALSE;
  if ((brings && has_things (clause)) || describes_place (clause))
    return FALSE;
  take_page_op (wish, clause, PTM_OP_CANVAS, format);
  return TRUE;
}

/* "as a watercolour" */
static gboolean
add_finish (PtmEditWish *wish, PtmClause *clause)
{
  const PtmSense *finish = NULL;
  PtmOp          *op;

  for (guint at = clause->first; at < clause->end && finish == NULL; at += ptm_reading_span (clause->reading, at))
    finish = ptm_reading_sense (clause->reading, at, PTM_WORD_FINISH);
  if (finish == NULL || clause->text != NULL || names_things (wish, clause) || ptm_clause_has_verb (clause, "remove") || clause->without)
    return FALSE;
  op = take_page_op (wish, clause, PTM_OP_RESTYLE, NULL);
  op->style = g_strdup (finish->value);
  return TRUE;
}

gboolean
ptm_edit_add_page_change (PtmEditWish *wish, PtmClause *clause)
{
  if (wish->scene == NULL)
    return FALSE;
  return add_tongue (wish, clause) || (!wish->has_region && (ptm_edit_add_ground (wish, clause) || add_canvas (wish, clause) || add_kind (wish, clause) || add_finish (wish, clause)));
}
