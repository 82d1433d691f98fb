/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A wish said to a picture that is there: whether it means that picture or another one. */

#include "config.h"

#include <string.h>

#include "ptm-edit-anew.h"
#include "ptm-scene-edit.h"

static gboolean
shows (PtmScene *scene, const PtmNode *wanted)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == wanted->type && g_strcmp0 (node->asset, wanted->asset) == 0 && g_strcmp0 (node->text, wanted->text) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
points_back (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ASIDE) != NULL)
      return TRUE;
  return FALSE;
}

/* "A flyer instead" is the same page as a flyer; "a birthday card with a cake" has a content of its own. A title alone may be
 * words that point back: "a card version". */
static gboolean
has_own_content (PtmReading *reading, PtmScene *scene, PtmScene *own)
{
  for (guint i = 0; own != NULL && i < own->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (own->nodes, i);

      if (!shows (scene, node) && (g_strcmp0 (node->role, "title") != 0 || !points_back (reading)))
        return TRUE;
    }
  return FALSE;
}

/* What a page becomes, and more or fewer of what it shows, is no new picture. */
static gboolean
changes_scene (const PtmOp *op, PtmScene *scene)
{
  static const PtmOpType changes[] = { PTM_OP_RESTYLE, PTM_OP_CANVAS, PTM_OP_TRANSLATE, PTM_OP_DUPLICATE, PTM_OP_DATA, PTM_OP_REVERT };
  g_autoptr (GPtrArray) meant = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (op->type == changes[i])
      return TRUE;
  /* "रात का समय दिखाओ": the night is said of what is there. */
  if (scene != NULL && op->type == PTM_OP_REPLACE && op->node != NULL && g_strcmp0 (op->node->setting, "night") == 0)
    return TRUE;
  if (scene == NULL || op->type == PTM_OP_ADD || (op->type == PTM_OP_REPLACE && op->target.noun == NULL))
    return FALSE;
  if (op->target.id == NULL && op->target.noun == NULL && op->target.role == NULL && op->target.text == NULL)
    return FALSE;
  meant = ptm_scene_select (scene, NULL, &op->target, NULL);
  return meant->len > 0;
}

/* "दो पेंगुइन और बना दो": on top of those that are there. */
static gboolean
asks_for_more (PtmReading *reading, const PtmOp *op, PtmScene *scene)
{
  PtmSelector alike = { .asset = op->node->asset };
  g_autoptr (GPtrArray) there = op->node->asset != NULL ? ptm_scene_select (scene, NULL, &alike, NULL) : NULL;

  if (there == NULL || there->len == 0)
    return FALSE;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      guint next = at + ptm_reading_span (reading, at);

      if (ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more") && (next >= reading->length || ptm_reading_sense (reading, next, PTM_WORD_VERB) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* "delante del iglú", "vor dem Iglu": an article within the words of a relation, where no other one follows. */
static gboolean
holds_article (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && next > at + 1 && ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, next, PTM_WORD_NUMBER) == NULL && ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL;
}

/* "A couple of butterflies would be nice", "it also needs three butterflies" */
static gboolean
would_be_nice (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "lacks"))
      return TRUE;
  for (guint at = 1; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "would"))
      return TRUE;
  return FALSE;
}

/* "A few trees behind the house", where there is a house; "a sun at the top left", and nothing more. */
static gboolean
leans_on_known (PtmReading *reading, GPtrArray *ops, PtmScene *scene)
{
  const PtmOp *op = g_ptr_array_index (ops, 0);
  g_autoptr (GPtrArray) meant = NULL;
  gboolean definite = ptm_reading_sense (reading, 0, PTM_WORD_VERB) != NULL || ptm_grammar_has_rule (reading->grammar, "no-articles");

  if (scene == NULL || op->type != PTM_OP_ADD || op->node->type != PTM_NODE_OBJECT)
    return FALSE;
  if (asks_for_more (reading, op, scene) || would_be_nice (reading))
    return TRUE;
  if (op->rel == NULL)
    return op->to_side != PTM_SIDE_NONE && (ops->len == 1 || (ops->len == 2 && ((const PtmOp *)g_ptr_array_index (ops, 1))->type == PTM_OP_MOVE));
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    definite = definite || ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") || holds_article (reading, at);
  meant = ptm_scene_select (scene, NULL, &op->anchor, NULL);
  return definite && meant->len > 0;
}

static gboolean
is_with (PtmReading *reading, guint at)
{
  return at < reading->length && (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "use"));
}

/* "As a flyer with a clown", behind a few small words. */
static gboolean
begins_with_as (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, "as") || ptm_reading_is (reading, at, PTM_WORD_PREP, "than"))
      return TRUE;
    else if (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL)
      return FALSE;
  return FALSE;
}

/* The picture at hand, or "this"; where an article is the same word, "mit den Hunden", no noun follows. */
static gboolean
means_picture (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "everything"))
    return TRUE;
  return ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "it") && (next >= reading->length || (!ptm_reading_is_unknown (reading, next) && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, next, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, next, PTM_WORD_NUMBER) == NULL && ptm_reading_sense (reading, next, PTM_WORD_SIZE) == NULL));
}

/* "A card with this picture": the picture at hand shall be that card. */
static gboolean
takes_picture (PtmReading *reading)
{
  gboolean with = FALSE;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      guint next = at + ptm_reading_span (reading, at);

      if (ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "from-it"))
        return TRUE;
      if (means_picture (reading, at) && (with || is_with (reading, next)))
        return TRUE;
      with = is_with (reading, at) || (with && (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL));
    }
  return FALSE;
}

/* "बारिश हो रही हो": the weather alone is said of what is there, and so is what lies behind it all. */
static gboolean
says_surroundings (PtmReading *reading, GPtrArray *ops)
{
  const PtmOp *op = g_ptr_array_index (ops, 0);

  if (ops->len != 1 || (op->type == PTM_OP_ADD && (op->node->type != PTM_NODE_OBJECT || op->node->asset == NULL || !g_str_has_prefix (op->node->asset, "noto:cloud-with"))))
    return FALSE;
  if (op->type == PTM_OP_ADD)
    return TRUE;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (op->type == PTM_OP_REPLACE && g_strcmp0 (op->target.role, "background") == 0 && (ptm_reading_is (reading, at, PTM_WORD_ARRANGE, "back") || ptm_reading_is (reading, at, PTM_WORD_RELATION, "behind") || ptm_reading_is (reading, at, PTM_WORD_BESIDES, "behind")))
      return TRUE;
  return FALSE;
}

gboolean
ptm_edit_draws_anew (PtmReading *reading, GPtrArray *ops, PtmScene *scene, PtmScene *own)
{
  const PtmOp *first;

  g_return_val_if_fail (reading != NULL && ops != NULL && ops->len > 0, FALSE);

  first = g_ptr_array_index (ops, 0);
  if (scene != NULL && (begins_with_as (reading) || takes_picture (reading)))
    return FALSE;
  if (first->type == PTM_OP_KIND)
    return scene != NULL && own != NULL && own->kind != PTM_KIND_SCENE && has_own_content (reading, scene, own);
  if (changes_scene (first, scene) || (scene != NULL && says_surroundings (reading, ops)))
    return FALSE;
  return (ptm_reading_sense (reading, 0, PTM_WORD_DRAW) != NULL && ptm_reading_sense (reading, 0, PTM_WORD_VERB) == NULL) || !leans_on_known (reading, ops, scene);
}
