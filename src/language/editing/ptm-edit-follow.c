/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences that lean on the turn before: "the same for Saturday", "again, but blue", "two more". What leads to the change is
 * used up here; the change itself is read as any other. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-edit-reader.h"
#include "ptm-facts.h"

/* So many words may stand before the one that leans on the last turn. */
#define FOLLOW_REACH 12
#define MOST_COPIES  50

/* How much larger one more is that shall be larger. */
#define LARGER 1.4

static gboolean
is_small (PtmReading *reading, guint at)
{
  if (ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more"))
    return FALSE;
  return ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, ':') || ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "but");
}

static guint
skip_small (PtmReading *reading, guint at)
{
  while (at < reading->length && is_small (reading, at))
    at += ptm_reading_span (reading, at);
  return MIN (at, reading->length);
}

static gboolean
is_lead (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "same") || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "again");
}

/* Where the sentence says "the same" or "again"; the end when it does not. */
static guint
find_lead (PtmReading *reading)
{
  guint at = 0;

  for (guint i = 0; i < FOLLOW_REACH && at < reading->length; i++)
    {
      if (is_lead (reading, at))
        return at;
      at += ptm_reading_span (reading, at);
    }
  return reading->length;
}

static void
use (PtmReading *reading, guint first, guint end)
{
  ptm_reading_use (reading, first, end - first, PTM_USE_USED);
}

/* A date, a time or a place takes the place of the one the page has; at when it is none. */
static guint
read_fact (PtmEditWish *wish, guint at)
{
  PtmFact  fact = { 0 };
  PtmNode *node = NULL;
  PtmOp   *op;

  if (!ptm_fact_read (wish->reading, at, &fact))
    return at;
  for (guint i = 0; node == NULL && i < wish->scene->nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)g_ptr_array_index (wish->scene->nodes, i))->role, fact.role) == 0)
      node = g_ptr_array_index (wish->scene->nodes, i);
  if (node == NULL)
    {
      g_free (fact.text);
      return at;
    }
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->target.role = g_strdup (fact.role);
  op->text = fact.text;
  g_ptr_array_add (wish->ops, op);
  use (wish->reading, at, fact.end);
  return fact.end;
}

/* All facts from a place on; TRUE when nothing but them stands there. */
static gboolean
read_facts (PtmEditWish *wish, guint first)
{
  PtmReading *reading = wish->reading;
  gboolean    only = TRUE;

  for (guint at = skip_small (reading, first); at < reading->length; at = skip_small (reading, at))
    {
      guint next = is_lead (reading, at) ? at + ptm_reading_span (reading, at) : read_fact (wish, at);

      if (next == at && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL && ptm_reading_sense (reading, at, PTM_WORD_DRAW) == NULL)
        only = FALSE;
      at = MAX (next, at + ptm_reading_span (reading, at));
    }
  return only;
}

/* "again, but blue" means the thing the picture is about; FALSE when there is more, or no such thing. */
static gboolean
read_color (PtmEditWish *wish, guint at)
{
  PtmReading    *reading = wish->reading;
  const PtmNode *thing = NULL;
  PtmColor       color;
  guint          taken;
  PtmOp         *op;

  while (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL)
    at += ptm_reading_span (reading, at);
  if (!ptm_phrase_read_color (reading, at, &color, &taken) || skip_small (reading, at + taken) < reading->length)
    return FALSE;
  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT && (thing == NULL || g_strcmp0 (node->role, "main") == 0))
        thing = node;
    }
  if (thing == NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_RECOLOR);
  op->target.id = g_strdup (thing->id);
  op->color = color;
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "the same for Saturday", "again, but blue": where the change begins. */
static guint
read_same (PtmEditWish *wish, guint lead)
{
  PtmReading *reading = wish->reading;
  guint       before = wish->ops->len;
  guint       rest = skip_small (reading, lead + ptm_reading_span (reading, lead));

  use (reading, lead, rest);
  if (read_color (wish, rest) || (read_facts (wish, 0) && wish->ops->len > before))
    {
      use (reading, 0, reading->length);
      return reading->length;
    }
  /* What follows is read as a whole, with its dates. */
  g_ptr_array_set_size (wish->ops, (int)before);
  if (skip_small (reading, 0) < lead)
    return 0;
  use (reading, 0, lead);
  if (ptm_reading_is (reading, rest, PTM_WORD_PREP, "with") || ptm_reading_is (reading, rest, PTM_WORD_PREP, "for"))
    rest += ptm_reading_span (reading, rest);
  return rest;
}

/* What was changed last, else the last thing of a scene, is what "one more" means; (nullable). */
static const PtmNode *
find_last_thing (PtmEditWish *wish)
{
  const PtmNode *changed = ptm_edit_find_last (wish);
  PtmScene      *scene = wish->scene;

  if (changed != NULL && changed->type == PTM_NODE_OBJECT)
    return changed;
  for (guint i = scene->nodes->len; i > 0; i--)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i - 1);

      if (node->type == PTM_NODE_OBJECT)
        return node;
    }
  return NULL;
}

/* How the further one looks, if it is not just like the first: "noch eine, aber kleiner". */
typedef struct
{
  int      number; /* 0 when the sentence is not that */
  double   factor; /* 0 when not said */
  PtmColor color;
} More;

/* "a second one", "einen zweiten" */
static gboolean
is_second (PtmReading *reading, guint at)
{
  const PtmSense *ordinal = ptm_reading_sense (reading, at, PTM_WORD_ORDINAL);

  return ordinal != NULL && ordinal->number > 1 && at > 0 && (ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_is (reading, at - 1, PTM_WORD_NUMBER, ""));
}

static gboolean
is_beside_more (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COUNTER, PTM_WORD_VERB, PTM_WORD_DRAW, PTM_WORD_ARTICLE, PTM_WORD_MORE, PTM_WORD_BESIDES, PTM_WORD_PRONOUN };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) || ptm_reading_is (reading, at, PTM_WORD_OTHER, "one") || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "same") || !ptm_reading_is_free (reading, at);
}

/* Takes a size or a colour; the end of it, at when there is none. */
static guint
read_look (PtmReading *reading, guint at, More *more)
{
  const PtmSense *change = ptm_reading_sense (reading, at, PTM_WORD_CHANGE), *size = ptm_reading_sense (reading, at, PTM_WORD_SIZE);
  guint           taken = 0;

  if (ptm_reading_is (reading, at, PTM_WORD_CHANGE, "size"))
    more->factor = change->number > 0 ? LARGER : 1 / LARGER;
  else if (size != NULL && size->number > 0 && size->number != 1)
    more->factor = size->number > 1 ? LARGER : 1 / LARGER;
  else
    return ptm_phrase_read_color (reading, at, &more->color, &taken) ? at + taken : at;
  return at + ptm_reading_span (reading, at);
}

/* "two more", "another one", "noch eine, aber kleiner", and nothing else. */
static void
read_more (PtmReading *reading, More *more)
{
  guint    at = skip_small (reading, 0), taken = 0;
  int      number = ptm_phrase_read_number (reading, at, &taken);
  gboolean found = FALSE;

  *more = (More){ 0, 0, PTM_COLOR_NONE };
  if (number > 0)
    at += taken;
  while (at < reading->length)
    {
      guint look = found ? read_look (reading, at, more) : at, next = at + ptm_reading_span (reading, at);

      /* "Noch größer", "encore plus grand" is said of the same one. */
      if (look > at && number <= 0 && ptm_reading_is (reading, at, PTM_WORD_CHANGE, "size") && ptm_reading_is (reading, at - 1, PTM_WORD_FOLLOW, "more"))
        return;
      if (look > at)
        next = look;
      else if (ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more") || is_second (reading, at))
        found = TRUE;
      else if (number <= 0 && ptm_phrase_read_number (reading, at, &taken) > 0)
        number = ptm_phrase_read_number (reading, at, &taken);
      else if (!is_beside_more (reading, at))
        return;
      at = skip_small (reading, next);
    }
  more->number = found ? CLAMP (number, 1, MOST_COPIES) : 0;
}

static void
add_look (PtmEditWish *wish, const PtmNode *like, PtmOpType type, const More *more)
{
  PtmOp *op = ptm_op_new (type);

  op->target.noun = g_strdup (like->noun);
  op->target.asset = g_strdup (like->asset);
  op->target.nth = -1;
  op->factor = more->factor;
  op->color = more->color;
  g_ptr_array_add (wish->ops, op);
}

static void
add_more (PtmEditWish *wish, const PtmNode *thing, const More *more)
{
  PtmOp *op = ptm_op_new (PTM_OP_DUPLICATE);

  op->target.id = g_strdup (thing->id);
  op->count = more->number;
  g_ptr_array_add (wish->ops, op);
  if (more->factor > 0)
    add_look (wish, thing, PTM_OP_RESIZE, more);
  if (more->color.a > 0)
    add_look (wish, thing, PTM_OP_RECOLOR, more);
}

gboolean
ptm_edit_leans (PtmReading *reading)
{
  More more;

  read_more (reading, &more);
  return find_lead (reading) < reading->length || more.number > 0;
}

guint
ptm_edit_add_follow (PtmEditWish *wish)
{
  PtmReading    *reading = wish->reading;
  guint          lead = find_lead (reading);
  guint          again = ptm_edit_add_again (wish);
  const PtmNode *thing = NULL;
  More           more;

  if (again > 0)
    return again;
  read_more (reading, &more);
  if (wish->scene != NULL && more.number > 0)
    thing = find_last_thing (wish);
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_FOLLOW) != NULL)
      use (reading, at, at + ptm_reading_span (reading, at));
  if (thing != NULL)
    {
      add_more (wish, thing, &more);
      use (reading, 0, reading->length);
      return reading->length;
    }
  if (wish->scene == NULL || lead >= reading->length)
    return 0;
  return read_same (wish, lead);
}
