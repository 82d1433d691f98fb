/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads what a sentence writes: a text where none stands yet, or other words for one that is there. Where it goes
 * is told by the name of a text of the page (title, date …), by the words it replaces, or by the region. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

/* In letters. */
#define LONGEST_LABEL 20

static PtmNode *
make_text (PtmEditWish *wish, const char *role, const char *text)
{
  PtmNode *node = ptm_node_new (PTM_NODE_TEXT);

  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->lang, wish->lang);
  return node;
}

/* The text a clause is about: "write X in the subtitle", "X as the title". */
static const PtmPart *
find_text_part (const PtmClause *clause)
{
  const PtmPart *first = ptm_clause_get_object (clause, 0);

  for (guint i = 0; ptm_part_get_role (first) == NULL && i < clause->parts->len; i++)
    if (ptm_part_get_role (g_ptr_array_index (clause->parts, i)) != NULL)
      return g_ptr_array_index (clause->parts, i);
  return first;
}

/* The text of a page that is named: with its article, or, where there are none, without "another". */
static gboolean
is_known (PtmEditWish *wish, const PtmPart *part)
{
  return part->phrase.definite || (ptm_grammar_has_rule (wish->reading->grammar, "no-articles") && !part->phrase.indefinite);
}

/* A chart without a title: the first of its labels is none. */
static gboolean
lacks_title (PtmEditWish *wish)
{
  static const PtmKind kinds[] = { PTM_KIND_CHART, PTM_KIND_FLOWCHART, PTM_KIND_TIMELINE, PTM_KIND_MINDMAP };

  for (guint i = 0; wish->scene != NULL && !wish->has_region && i < G_N_ELEMENTS (kinds); i++)
    if (wish->scene->kind == kinds[i])
      return !ptm_edit_has_role (wish, "title");
  return FALSE;
}

/* "Below it the address: …", where the page has none yet; a time may be a part of another line. */
static gboolean
add_missing (PtmEditWish *wish, PtmClause *clause, const char *role)
{
  static const char *const anew[] = { "subtitle", "date", "time", "place", "note", "caption", "body", NULL };
  g_autofree char         *part = NULL;
  const PtmNode           *line = NULL;
  PtmOp                   *op;

  if (g_strcmp0 (role, "title") == 0 && lacks_title (wish))
    {
      op = ptm_op_new (PTM_OP_ADD);
      op->node = make_text (wish, role, clause->text);
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  if (role == NULL || ptm_edit_count_texts (wish) == 0 || wish->has_region || clause->old_text != NULL || !g_strv_contains (anew, role) || ptm_edit_has_role (wish, role))
    return FALSE;
  part = ptm_edit_dup_fact_part (wish, role, &line);
  op = ptm_op_new (part != NULL ? PTM_OP_SET_TEXT : PTM_OP_ADD);
  if (part != NULL)
    {
      /* "木曜 19時" says as much as the whole line "水曜 18時". */
      if (line != NULL && g_utf8_strlen (clause->text, -1) * 4 >= g_utf8_strlen (line->text, -1) * 3)
        op->target.id = g_strdup (line->id);
      else
        op->target.text = g_steal_pointer (&part);
      op->text = g_strdup (clause->text);
    }
  else
    op->node = make_text (wish, role, clause->text);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* The words before a colon: "Place: town hall" is what "Place: park" takes the place of. (nullable) (transfer full) */
static char *
dup_label (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\357\274\232", 2);
  gsize length = strcspn (parts[0] != NULL ? parts[0] : "", ":");
  char *label;

  if (parts[0] == NULL || (parts[1] == NULL && parts[0][length] == '\0') || g_utf8_strlen (parts[0], (gssize)length) > LONGEST_LABEL)
    return NULL;
  label = g_strndup (parts[0], length);
  return g_strstrip (label);
}

static gboolean
replace_labelled (PtmEditWish *wish, const PtmClause *clause)
{
  g_autofree char *label = wish->scene != NULL && !wish->has_region && clause->old_text == NULL ? dup_label (clause->text) : NULL;

  for (guint i = 0; label != NULL && i < wish->scene->nodes->len; i++)
    {
      const PtmNode   *node = g_ptr_array_index (wish->scene->nodes, i);
      g_autofree char *own = node->type == PTM_NODE_TEXT && node->text != NULL ? dup_label (node->text) : NULL;
      PtmOp           *op;

      if (own == NULL || !ptm_edit_is_same_word (own, label))
        continue;
      op = ptm_op_new (PTM_OP_SET_TEXT);
      op->target.id = g_strdup (node->id);
      op->text = g_strdup (clause->text);
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  return FALSE;
}

/* The digits of a telephone number, with what stands between them. (nullable) (transfer full) */
static char *
dup_phone (const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) phone = g_regex_new ("\\+?\\d[\\d ()/.-]{4,}\\d", 0, 0, NULL);

  return g_regex_match (phone, text, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

/* "Replace the phone number with 555 0199": the words before it stay. */
static gboolean
replace_phone (PtmEditWish *wish, const PtmClause *clause)
{
  g_autofree char *own = wish->scene != NULL && !wish->has_region && clause->old_text == NULL ? dup_phone (clause->text) : NULL;

  for (guint i = 0; own != NULL && g_str_equal (own, clause->text) && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);
      char          *old = node->type == PTM_NODE_TEXT && node->text != NULL ? dup_phone (node->text) : NULL;
      PtmOp         *op;

      if (old == NULL)
        continue;
      op = ptm_op_new (PTM_OP_SET_TEXT);
      op->target.text = old;
      op->text = g_strdup (clause->text);
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  return FALSE;
}

/* The text of the page that has a role. (nullable) */
static const PtmNode *
find_text (PtmEditWish *wish, const char *role)
{
  for (guint i = 0; role != NULL && wish->scene != NULL && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type == PTM_NODE_TEXT && node->text != NULL && g_strcmp0 (node->role, role) == 0)
        return node;
    }
  return NULL;
}

/* "地址后面补上“三楼”": behind the words of a line the line goes on. */
static gboolean
append_to_line (PtmEditWish *wish, const PtmClause *clause, const PtmPart *target)
{
  const PtmNode *line = wish->has_region || clause->text == NULL || clause->old_text != NULL || target == NULL || target->place != PTM_PART_ANCHOR ? NULL : find_text (wish, ptm_part_get_role (target));
  gboolean       unspaced = ptm_grammar_has_rule (wish->reading->grammar, "unspaced");
  PtmOp         *op;

  if (line == NULL || (strcmp (target->relation, "behind") != 0 && strcmp (target->relation, "right-of") != 0))
    return FALSE;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->target.id = g_strdup (line->id);
  op->text = g_strconcat (line->text, unspaced ? "" : " ", clause->text, NULL);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "The title is too long, just write “Welcome”": which text is wrong was said before. */
static gboolean
rewrite_faulty (PtmEditWish *wish, const PtmClause *clause)
{
  PtmOp *fault = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;

  if (fault == NULL || fault->type != PTM_OP_RESIZE || wish->has_region || clause->old_text != NULL || clause->parts->len > 0 || clause->n_sides > 0 || ptm_clause_has_verb (clause, "add") || find_text (wish, fault->target.role) == NULL)
    return FALSE;
  fault->type = PTM_OP_SET_TEXT;
  fault->factor = 0;
  fault->text = g_strdup (clause->text);
  return TRUE;
}

/* "below it should say X", "X at the very bottom": room beside what is written there. */
static gboolean
says_beside (const PtmClause *clause)
{
  static const char *const places[] = { "under", "below", "above", "next-to", "left-of", "right-of", "behind", "around" };

  if (clause->old_text != NULL || (ptm_clause_has_verb (clause, "change") && !ptm_clause_has_verb (clause, "move") && !ptm_clause_has_verb (clause, "setText")))
    return FALSE;
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      if (ptm_reading_is (clause->reading, at, PTM_WORD_ASIDE, "foot") || ptm_reading_is (clause->reading, at, PTM_WORD_BESIDES, places[i]))
        return TRUE;
  return clause->n_sides > 0 && clause->sides[0] == PTM_SIDE_BOTTOM;
}

gboolean
ptm_edit_add_text (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *target = find_text_part (clause);
  const char    *role = g_strcmp0 (ptm_part_get_role (target), "line") == 0 ? "body" : ptm_part_get_role (target);
  gboolean       anchored = role != NULL && target->place == PTM_PART_ANCHOR && strcmp (target->relation, "inside") != 0 && strcmp (target->relation, "on") != 0;
  gboolean       beside = anchored && clause->old_text == NULL && ptm_edit_has_role (wish, role);
  gboolean       is_there = role != NULL && ((target->place == PTM_PART_ANCHOR && g_strcmp0 (target->relation, "inside") == 0) || (is_known (wish, target) && ptm_edit_has_role (wish, role)));
  gboolean       adds = !is_there && (ptm_clause_has_verb (clause, "add") || clause->draws) && !ptm_clause_has_verb (clause, "setText") && !ptm_clause_has_verb (clause, "change");
  PtmOp         *op;

  if (clause->text == NULL || ptm_edit_means_text (wish, clause))
    return FALSE;
  if (replace_phone (wish, clause) || replace_labelled (wish, clause) || append_to_line (wish, clause, target) || rewrite_faulty (wish, clause))
    return TRUE;
  /* "write X below": not over a text that is there. */
  adds = adds || (ptm_clause_has_verb (clause, "write") && clause->parts->len == 0 && !wish->has_region);
  /* "在标题下面写…": beside a thing, and not on it. */
  adds = adds || beside || (role == NULL && clause->old_text == NULL && !wish->has_region && wish->scene != NULL && !ptm_edit_has_role (wish, "title")) || (!is_there && ptm_clause_get_object (clause, 0) == NULL && ptm_part_is_thing (ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0)) && clause->old_text == NULL);
  adds = adds || (role == NULL && !wish->has_region && wish->scene != NULL && says_beside (clause));
  if (adds)
    {
      op = ptm_op_new (PTM_OP_ADD);
      op->node = make_text (wish, role != NULL && !anchored ? role : "body", clause->text);
      op->to_side = clause->sides[0];
      op->target.mask = wish->has_region;
      if (!wish->has_region)
        ptm_edit_set_anchor (wish, op, clause);
      g_ptr_array_add (wish->ops, op);
      ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
      return TRUE;
    }
  if (add_missing (wish, clause, role))
    return TRUE;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->text = g_strdup (clause->text);
  if (clause->old_text != NULL)
    {
      op->target.text = g_strdup (clause->old_text);
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  if (role != NULL || wish->has_region)
    ptm_edit_take_op (wish, clause, op, target);
  else
    {
      op->target.role = g_strdup ("title");
      g_ptr_array_add (wish->ops, op);
    }
  return TRUE;
}
