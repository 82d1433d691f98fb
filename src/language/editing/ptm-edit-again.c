/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences about the last change itself, which the scene remembers: "and the dog, too", "no, the other one", "a bit more", "undo
 * that". Whoever says more than this is read as usual, after "no" in the scene as it was before. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-edit-private.h"

/* Things one such sentence may name. */
#define MOST_NAMED 8

/* "Actually put the cow back" has no more words. */
#define LONGEST_RETURN 14

/* Words of no meaning before the pause. */
#define MOST_SKIPPED 8

/** Lean: what the words of such a sentence say. */
typedef struct
{
  GPtrArray *parts; /* (element-type PtmPart) */
  gboolean   no;
  gboolean   undo;
  gboolean   too; /* "too", "the same for" */
  gboolean   again;
  gboolean   more;
  gboolean   less;
  gboolean   degree; /* "a bit" */
  guint      rest;   /* where something else begins; the end when nothing does */
} Lean;

static void
part_free (gpointer data)
{
  PtmPart *part = data;

  ptm_phrase_clear (&part->phrase);
  g_free (part);
}

static void
lean_clear (Lean *lean)
{
  g_clear_pointer (&lean->parts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lean, lean_clear)

/* "No, the dog" corrects; "no dog" takes it away. */
static gboolean
is_correction (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (!ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "no"))
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) == NULL)
    return TRUE;
  return ptm_reading_is_mark (reading, next, ',') || ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "definite") || ptm_reading_sense (reading, next, PTM_WORD_OTHER) != NULL;
}

static gboolean
read_follow (PtmReading *reading, guint at, Lean *lean)
{
  const PtmSense *follow = ptm_reading_sense (reading, at, PTM_WORD_FOLLOW);

  if (is_correction (reading, at))
    lean->no = TRUE;
  else if (follow == NULL || strcmp (follow->value, "no") == 0)
    return FALSE;
  else if (strcmp (follow->value, "undo") == 0)
    lean->undo = TRUE;
  else if (strcmp (follow->value, "too") == 0 || strcmp (follow->value, "same") == 0)
    lean->too = TRUE;
  else if (strcmp (follow->value, "again") == 0)
    lean->again = TRUE;
  else if (strcmp (follow->value, "less") == 0)
    lean->less = TRUE;
  else if (strcmp (follow->value, "more") == 0 && ptm_reading_sense (reading, at, PTM_WORD_MORE) != NULL)
    lean->more = TRUE;
  else
    return strcmp (follow->value, "but") == 0 || strcmp (follow->value, "more") == 0;
  return TRUE;
}

/* "The dog"; "the other one" is like what was changed. */
static guint
read_part (PtmReading *reading, guint at, Lean *lean)
{
  g_autofree PtmPart *part = g_new0 (PtmPart, 1);
  guint               next = at;

  part->referent = PTM_REFERENT_THING;
  if (lean->parts->len >= MOST_NAMED)
    return at;
  if (ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL && ptm_reading_is (reading, next + ptm_reading_span (reading, next), PTM_WORD_OTHER, "other"))
    next += ptm_reading_span (reading, next);
  if (ptm_reading_is (reading, next, PTM_WORD_OTHER, "other"))
    {
      next += ptm_reading_span (reading, next);
      part->other = TRUE;
      part->phrase.definite = TRUE;
    }
  if (ptm_phrase_read (reading, next, PTM_PHRASE_EDIT, &part->phrase) && part->phrase.sense != NULL)
    next = part->phrase.end;
  else
    {
      ptm_phrase_clear (&part->phrase);
      if (part->other && ptm_reading_is (reading, next, PTM_WORD_OTHER, "one"))
        next += ptm_reading_span (reading, next);
      if (!part->other)
        return at;
    }
  g_ptr_array_add (lean->parts, g_steal_pointer (&part));
  return next;
}

static gboolean
read_measure (PtmReading *reading, guint at, Lean *lean)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_DEGREE) != NULL)
    lean->degree = TRUE;
  else if (ptm_reading_is (reading, at, PTM_WORD_MORE, "less") || ptm_reading_is (reading, at, PTM_WORD_VERB, "reduce"))
    lean->less = TRUE;
  else if (ptm_reading_sense (reading, at, PTM_WORD_MORE) != NULL)
    lean->more = TRUE;
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_AND, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_PRONOUN, PTM_WORD_DRAW };

  if (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)))
    return TRUE;
  /* "No, a moon would be better" */
  if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "prefer"))
    return TRUE;
  return !ptm_reading_is_free (reading, at) || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "correction") || ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, '!') || ptm_reading_is_mark (reading, at, '?') || ptm_reading_is (reading, at, PTM_WORD_VERB, "change");
}

static guint
read_word (PtmReading *reading, guint at, Lean *lean)
{
  guint next = at + ptm_reading_span (reading, at), part;

  if (read_follow (reading, at, lean))
    return next;
  part = read_part (reading, at, lean);
  if (part > at)
    return part;
  /* "rather a fox than the dog" says all by itself. */
  if (lean->parts->len > 0 && ptm_reading_is (reading, at, PTM_WORD_PREP, "than"))
    return at;
  return read_measure (reading, at, lean) || is_small (reading, at) ? next : at;
}

/* "I went overboard there, a bit less": what stands before the pause need not be known. */
static guint
skip_unknown (PtmReading *reading, guint at)
{
  guint next = at;

  while (next < MIN (reading->length, at + MOST_SKIPPED) && !ptm_reading_is_pause (reading, next))
    next++;
  return ptm_reading_is_unknown (reading, at) && ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_is_pause (reading, next) && next + 1 < reading->length ? next : at;
}

static void
read_lean (PtmReading *reading, Lean *lean)
{
  guint at = 0;

  lean->parts = g_ptr_array_new_with_free_func (part_free);
  /* "And the dog" is the same for the dog. */
  lean->too = ptm_reading_sense (reading, 0, PTM_WORD_AND) != NULL;
  while (at < reading->length)
    {
      guint next = read_word (reading, at, lean);

      if (next == at && lean->parts->len == 0)
        next = skip_unknown (reading, at);
      if (next == at)
        break;
      at = next;
    }
  lean->rest = MIN (at, reading->length);
}

static PtmNode *
find_changed (PtmScene *scene, GPtrArray *last)
{
  for (guint i = 0; i < last->len; i++)
    {
      const PtmOp *op = g_ptr_array_index (last, i);
      g_auto (GStrv) ids = g_strsplit (op->target.id != NULL ? op->target.id : "", "|", 2);
      PtmNode *node = ids[0] != NULL ? ptm_scene_find (scene, ids[0]) : NULL;

      if (node != NULL)
        return node;
    }
  return NULL;
}

/* "The other one": like what was changed, else the only other picture. FALSE when there is none. */
static gboolean
aim_at_other (PtmScene *scene, const PtmNode *changed, const char *asset, PtmSelector *selector)
{
  const PtmNode *alike = NULL, *different = NULL;
  guint          n_different = 0;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node == changed || node->type != PTM_NODE_OBJECT || (asset != NULL && g_strcmp0 (node->asset, asset) != 0))
        continue;
      if (alike == NULL && changed != NULL && g_strcmp0 (node->asset, changed->asset) == 0)
        alike = node;
      different = node;
      n_different++;
    }
  if (alike == NULL && n_different != 1)
    return FALSE;
  selector->id = g_strdup (alike != NULL ? alike->id : different->id);
  return TRUE;
}

/* What the operation was about before is now what the part names. FALSE when it cannot be about that. */
static gboolean
aim_again (PtmEditWish *wish, PtmScene *scene, GPtrArray *last, PtmOp *op, const PtmPart *part)
{
  static const PtmOpType about_things[] = { PTM_OP_MOVE, PTM_OP_RESIZE, PTM_OP_RECOLOR, PTM_OP_ADJUST, PTM_OP_REPLACE, PTM_OP_REMOVE, PTM_OP_ROTATE, PTM_OP_FLIP, PTM_OP_ORDER, PTM_OP_DUPLICATE, PTM_OP_RESTYLE };
  const PtmNode         *changed = find_changed (scene, last);

  /* "No, a lion": what came is what was wrong. */
  if (op->node != NULL && part->phrase.asset != NULL && !ptm_edit_is_there (wish, part))
    {
      ptm_node_set (&op->node->noun, part->phrase.word);
      ptm_node_set (&op->node->asset, part->phrase.asset);
      op->node->count = part->phrase.count > 0 ? part->phrase.count : op->node->count;
      if (op->type == PTM_OP_ADD)
        ptm_selector_copy (&(PtmSelector){ 0 }, &op->target);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (about_things); i++)
    if (op->type == about_things[i])
      {
        ptm_selector_copy (&(PtmSelector){ 0 }, &op->target);
        if (part->other)
          return aim_at_other (scene, changed, part->phrase.asset, &op->target);
        ptm_edit_aim_at_thing (wish, &op->target, part);
        /* "The left one" of things like that. */
        if (g_strcmp0 (op->target.role, "picture") == 0 && changed != NULL)
          {
            g_clear_pointer (&op->target.role, g_free);
            op->target.asset = g_strdup (changed->asset);
          }
        return TRUE;
      }
  return FALSE;
}

/* Copies of one operation for several things are one. */
static gboolean
repeats (const PtmOp *op, const PtmOp *before)
{
  return before != NULL && op->type == before->type && op->type != PTM_OP_MOVE && op->dx == before->dx && op->factor == before->factor && ptm_color_equal (op->color, before->color) && op->lightness == before->lightness;
}

/* "Not the cat but the dog" names what was wrong first. */
static gboolean
is_wrong (PtmScene *scene, GPtrArray *last, GPtrArray *parts, const PtmPart *part)
{
  const PtmNode *changed = find_changed (scene, last);

  return parts->len > 1 && !part->other && changed != NULL && part->phrase.asset != NULL && g_strcmp0 (changed->asset, part->phrase.asset) == 0;
}

/* The last change once more, for each thing that is named. */
static gboolean
add_for_parts (PtmEditWish *wish, PtmScene *scene, GPtrArray *parts, const char *json, gboolean corrects)
{
  guint before = wish->ops->len;

  for (guint k = 0; k < parts->len; k++)
    {
      g_autoptr (GPtrArray) last = ptm_ops_from_json (json);
      g_autoptr (GPtrArray) ops = ptm_ops_from_json (json);

      if (corrects && is_wrong (scene, last, parts, g_ptr_array_index (parts, k)))
        continue;

      for (guint i = 0; i < ops->len; i++)
        {
          if (i > 0 && repeats (g_ptr_array_index (last, i), g_ptr_array_index (last, i - 1)))
            continue;
          if (!aim_again (wish, scene, last, g_ptr_array_index (ops, i), g_ptr_array_index (parts, k)))
            {
              g_ptr_array_set_size (wish->ops, (int)before);
              return FALSE;
            }
          g_ptr_array_add (wish->ops, g_steal_pointer (&g_ptr_array_index (ops, i)));
        }
    }
  return wish->ops->len > before;
}

/* As much again, or half of it back. FALSE for what has no measure. */
static gboolean
scale_op (PtmOp *op, gboolean less, gboolean bit)
{
  double share = less ? -0.5 : bit ? 0.5
                                   : 1;

  switch ((int)op->type)
    {
    case PTM_OP_MOVE:
      op->dx *= share;
      op->dy *= share;
      return op->to_side == PTM_SIDE_NONE && op->rel == NULL;
    case PTM_OP_RESIZE:
      op->factor = pow (CLAMP (op->factor, 0.01, 100), share);
      return TRUE;
    case PTM_OP_ADJUST:
      op->lightness *= share;
      op->warmth *= share;
      op->chroma = pow (CLAMP (op->chroma, 0.01, 100), share);
      op->contrast = pow (CLAMP (op->contrast, 0.01, 100), share);
      return TRUE;
    case PTM_OP_ROTATE:
      op->angle *= share;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
add_measure (PtmEditWish *wish, const Lean *lean)
{
  g_autoptr (GPtrArray) ops = ptm_ops_from_json (wish->scene->last);

  for (guint i = 0; i < ops->len; i++)
    if (!scale_op (g_ptr_array_index (ops, i), lean->less, lean->degree))
      return FALSE;
  for (guint i = 0; i < ops->len; i++)
    g_ptr_array_add (wish->ops, g_steal_pointer (&g_ptr_array_index (ops, i)));
  return wish->ops->len > 0;
}

/* "No, …": the scene as it was before, in which the rest of the sentence is read. */
static gboolean
add_correction (PtmEditWish *wish, const Lean *lean)
{
  g_autoptr (PtmScene) before = ptm_scene_dup_before (wish->scene);
  PtmScene *now = wish->scene;
  gboolean  done;

  if (before == NULL)
    return FALSE;
  g_ptr_array_add (wish->ops, ptm_op_new (PTM_OP_REVERT));
  wish->scene = before;
  done = add_for_parts (wish, before, lean->parts, now->last, TRUE);
  wish->scene = now;
  if (!done)
    g_ptr_array_set_size (wish->ops, 0);
  return done;
}

static gboolean
add_ops (PtmEditWish *wish, const Lean *lean)
{
  if (lean->undo && lean->parts->len == 0)
    {
      g_ptr_array_add (wish->ops, ptm_op_new (PTM_OP_REVERT));
      return TRUE;
    }
  if (wish->scene->last == NULL)
    return FALSE;
  if (lean->parts->len > 0)
    return lean->no ? add_correction (wish, lean) : lean->too && add_for_parts (wish, wish->scene, lean->parts, wish->scene->last, FALSE);
  return !lean->no && (lean->more || lean->less || lean->again || lean->degree) && add_measure (wish, lean);
}

guint
ptm_edit_add_again (PtmEditWish *wish)
{
  g_auto (Lean) lean = { 0 };

  if (wish->scene == NULL || wish->has_region)
    return 0;
  read_lean (wish->reading, &lean);
  if (lean.rest < wish->reading->length || !add_ops (wish, &lean))
    return 0;
  ptm_reading_use (wish->reading, 0, wish->reading->length, PTM_USE_USED);
  return wish->reading->length;
}

gboolean
ptm_edit_aim_at_last (PtmEditWish *wish, PtmOp *op)
{
  g_autoptr (GPtrArray) last = wish->scene != NULL ? ptm_ops_from_json (wish->scene->last) : NULL;

  for (guint i = 0; last != NULL && i < last->len; i++)
    {
      const PtmOp *before = g_ptr_array_index (last, i);

      if (before->target.id == NULL || find_changed (wish->scene, last) == NULL || (op->type == PTM_OP_ADJUST && before->type != PTM_OP_ADJUST && before->type != PTM_OP_RECOLOR))
        continue;
      ptm_selector_copy (&before->target, &op->target);
      return TRUE;
    }
  return FALSE;
}

const PtmNode *
ptm_edit_find_last (PtmEditWish *wish)
{
  g_autoptr (GPtrArray) last = wish->scene != NULL ? ptm_ops_from_json (wish->scene->last) : NULL;

  return last != NULL ? find_changed (wish->scene, last) : NULL;
}

static gboolean
has_word (PtmReading *reading, PtmWordClass class, const char *value)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, class, value))
      return TRUE;
  return FALSE;
}

/* The only thing the sentence names with its article; FALSE when there are more, or none. */
static gboolean
find_named (PtmReading *reading, PtmPart *part)
{
  for (guint at = 0; at < reading->length;)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (!ptm_phrase_read (reading, at, PTM_PHRASE_EDIT, &phrase) || phrase.asset == NULL)
        {
          at += ptm_reading_span (reading, at);
          continue;
        }
      if (part->phrase.asset != NULL || !phrase.definite)
        return FALSE;
      at = MAX (phrase.end, at + 1);
      part->phrase = phrase;
      phrase = (PtmPhrase){ 0 };
    }
  return part->phrase.asset != NULL;
}

gboolean
ptm_edit_add_return (PtmEditWish *wish)
{
  PtmReading *reading = wish->reading;
  g_autoptr (PtmScene) before = wish->scene != NULL && !wish->has_region && reading->length <= LONGEST_RETURN ? ptm_scene_dup_before (wish->scene) : NULL;
  PtmScene *now = wish->scene;
  PtmPart   part = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING };
  gboolean  was_there = FALSE;

  if (before == NULL || (has_word (reading, PTM_WORD_VERB, "remove") && !has_word (reading, PTM_WORD_FOLLOW, "undo")))
    return FALSE;
  if (find_named (reading, &part) && !ptm_edit_is_there (wish, &part))
    {
      wish->scene = before;
      was_there = ptm_edit_is_there (wish, &part);
      wish->scene = now;
    }
  ptm_phrase_clear (&part.phrase);
  if (!was_there)
    return FALSE;
  g_ptr_array_add (wish->ops, ptm_op_new (PTM_OP_REVERT));
  ptm_reading_use (reading, 0, reading->length, PTM_USE_USED);
  return TRUE;
}
