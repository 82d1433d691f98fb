/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What only a photograph can be asked for: effects, more room at a side, texts on it, another background. What a clause says
 * beyond that is read as for a scene. */

#include "config.h"

#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-edit-private.h"
#include "ptm-ledger.h"

/* What is done by degree: a bit, plain, much. */
static const double STRENGTH[] = { 0.5, 1, 2 };

/* "a dark frame" */
static const PtmColor DARK = { 34, 34, 38, 255 };

/* The part of the picture's side that is added when nothing is said. */
#define MORE_ROOM 0.25

/* Words that only say which way a measure goes. */
static gboolean
is_way (const char *value)
{
  return strcmp (value, "plus") == 0 || strcmp (value, "minus") == 0;
}

static const char *
find_value (const PtmClause *clause, PtmWordClass class)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (clause->reading, at, class);

      if (sense == NULL || is_way (sense->value))
        continue;
      ptm_reading_use (clause->reading, at, ptm_reading_span (clause->reading, at), PTM_USE_USED);
      return sense->value;
    }
  return NULL;
}

static gboolean
has_word (const PtmClause *clause, PtmWordClass class, const char *value)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, class, value))
      {
        ptm_reading_use (clause->reading, at, ptm_reading_span (clause->reading, at), PTM_USE_USED);
        return TRUE;
      }
  return FALSE;
}

static const PtmPart *
find_background (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_is_background (g_ptr_array_index (clause->parts, i)))
      return g_ptr_array_index (clause->parts, i);
  return NULL;
}

/* A place among the parts, such as a beach; (nullable). */
static const PtmPart *
find_place (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->setting != NULL && !ptm_part_is_background (part))
        return part;
    }
  return NULL;
}

/* The colour said anywhere in the clause. */
static PtmColor
find_color (const PtmClause *clause)
{
  if (clause->color.a > 0)
    return clause->color;
  if (ptm_clause_get_object (clause, 0) == NULL && has_word (clause, PTM_WORD_SHADE, "dark"))
    return DARK;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->phrase.color.a > 0)
        return part->phrase.color;
    }
  return PTM_COLOR_NONE;
}

static gboolean
takes_away (const PtmClause *clause)
{
  return clause->without || ptm_clause_has_verb (clause, "remove");
}

static void
aim_at_background (PtmOp *op)
{
  op->target.role = g_strdup ("background");
}

/* The side that is named, be it as a side, a direction or a relation without a thing: "above". */
static PtmSide
find_side (const PtmClause *clause)
{
  if (clause->n_sides > 0)
    return clause->sides[0];
  if (clause->right != 0)
    return clause->right < 0 ? PTM_SIDE_LEFT : PTM_SIDE_RIGHT;
  if (clause->down != 0)
    return clause->down < 0 ? PTM_SIDE_TOP : PTM_SIDE_BOTTOM;
  if (has_word (clause, PTM_WORD_RELATION, "above"))
    return PTM_SIDE_TOP;
  return has_word (clause, PTM_WORD_RELATION, "under") || has_word (clause, PTM_WORD_RELATION, "below") ? PTM_SIDE_BOTTOM : PTM_SIDE_NONE;
}

static gboolean
add_text (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp *op;

  if (clause->text == NULL || clause->old_text != NULL || takes_away (clause))
    return FALSE;
  op = ptm_op_new (PTM_OP_ADD);
  op->node = ptm_node_new (PTM_NODE_TEXT);
  ptm_node_set (&op->node->role, "title");
  ptm_node_set (&op->node->text, clause->text);
  ptm_node_set (&op->node->lang, wish->lang);
  op->node->color = find_color (clause);
  op->to_side = find_side (clause);
  op->target.mask = wish->has_region;
  g_ptr_array_add (wish->ops, op);
  if (clause->n_sides > 1)
    {
      op = ptm_op_new (PTM_OP_MOVE);
      op->target.text = g_strdup (clause->text);
      op->to_side = clause->sides[1];
      g_ptr_array_add (wish->ops, op);
    }
  return TRUE;
}

/* "more sky above": the sky goes on where the picture ends, which is at the top when nothing else is said. */
static void
add_room (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *place = find_place (clause);
  PtmOp         *op = ptm_op_new (PTM_OP_EXTEND);

  op->to_side = find_side (clause);
  if (op->to_side == PTM_SIDE_NONE && place != NULL && strcmp (place->setting, "sky") == 0)
    op->to_side = PTM_SIDE_TOP;
  op->factor = 1 + (clause->percent > 0 ? clause->percent / 100 : MORE_ROOM * STRENGTH[(int)CLAMP (clause->degree, 0, 2)]);
  op->target.everything = TRUE;
  g_ptr_array_add (wish->ops, op);
}

static gboolean
asks_for_room (PtmEditWish *wish, const PtmClause *clause)
{
  return !wish->has_region && has_word (clause, PTM_WORD_MORE, "more") && find_place (clause) != NULL && find_side (clause) != PTM_SIDE_NONE && clause->n_changes == 0 && clause->color.a == 0;
}

static PtmNode *
make_ground (const PtmClause *clause, const char *setting)
{
  PtmNode *node = ptm_node_new (PTM_NODE_BACKGROUND);

  ptm_node_set (&node->setting, setting);
  node->fill = find_color (clause);
  return node;
}

/* "a forest at night", "a winter meadow": places have hours and seasons. */
static const char *
find_weather (const PtmClause *clause, const char *setting)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (clause->reading, at, PTM_WORD_STYLE);
      const char     *composed;

      if (sense == NULL)
        sense = ptm_reading_sense (clause->reading, at, PTM_WORD_SETTING);
      if (sense == NULL || strcmp (sense->value, setting) == 0)
        continue;
      composed = ptm_backdrop_compose (setting, sense->value);
      if (g_str_has_prefix (composed, setting))
        {
          ptm_reading_use (clause->reading, at, ptm_reading_span (clause->reading, at), PTM_USE_USED);
          setting = composed;
        }
    }
  return setting;
}

static void
replace_ground (PtmEditWish *wish, const PtmClause *clause, const char *setting)
{
  PtmOp *op = ptm_op_new (PTM_OP_REPLACE);

  op->node = make_ground (clause, find_weather (clause, setting));
  aim_at_background (op);
  g_ptr_array_add (wish->ops, op);
}

/* "a beach as the background", "put it on a beach" */
static gboolean
add_ground (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *place = find_place (clause);
  const PtmPart *first = ptm_clause_get_object (clause, 0);
  gboolean       puts = (ptm_clause_has_verb (clause, "move") || ptm_clause_has_verb (clause, "change")) && first != NULL && first->referent != PTM_REFERENT_THING;

  if (place == NULL || takes_away (clause) || clause->n_changes > 0 || (find_background (clause) == NULL && (!puts || place->place == PTM_PART_OBJECT)))
    return FALSE;
  replace_ground (wish, clause, place->setting);
  return TRUE;
}

static PtmOp *
make_effect (const PtmClause *clause, const char *effect)
{
  PtmOp *op = ptm_op_new (PTM_OP_RESTYLE);

  op->style = g_strdup (effect);
  op->factor = clause->percent > 0 ? clause->percent / 100 : STRENGTH[(int)CLAMP (clause->degree, 0, 2)];
  op->dx = clause->amount;
  op->color = find_color (clause);
  return op;
}

/* Which way a measure goes: 1, -1, or 0 when a word that might say it is in no table. */
static int
read_way (const PtmClause *clause)
{
  gboolean up = clause->down<0, down = clause->down> 0;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      up = up || ptm_reading_is (clause->reading, at, PTM_WORD_EFFECT, "plus");
      down = down || ptm_reading_is (clause->reading, at, PTM_WORD_EFFECT, "minus") || ptm_reading_is_mark (clause->reading, at, '-') || ptm_reading_is_mark (clause->reading, at, 0x2212);
      if (ptm_reading_sense (clause->reading, at, PTM_WORD_EFFECT) != NULL)
        ptm_reading_use (clause->reading, at, ptm_reading_span (clause->reading, at), PTM_USE_USED);
    }
  if (down)
    return -1;
  return up || !ptm_clause_has_unknown (clause) ? 1 : 0;
}

static PtmOp *
make_measure (const char *effect, double change)
{
  PtmOp *op = ptm_op_new (PTM_OP_ADJUST);

  if (strcmp (effect, "saturation") == 0)
    op->chroma = MAX (0, 1 + change);
  else if (strcmp (effect, "contrast") == 0)
    op->contrast = MAX (0.05, 1 + change);
  else if (strcmp (effect, "warmth") == 0)
    op->warmth = CLAMP (change, -1, 1) * 0.15;
  else
    op->lightness = CLAMP (change, -1, 1) * 0.6;
  return op;
}

/* "saturation +40 %", "raise the brightness": what is measured, and a word or a sign that says which way. */
static gboolean
add_measure (PtmEditWish *wish, PtmClause *clause, const char *effect)
{
  double amount = clause->percent > 0 ? MIN (clause->percent / 100, 3) : 0.25 * STRENGTH[(int)CLAMP (clause->degree, 0, 2)];
  int    way = read_way (clause);

  if (clause->n_changes > 0)
    return FALSE;
  if (way == 0)
    ptm_edit_add_unmet (wish, clause, "word");
  else
    ptm_edit_take_op (wish, clause, make_measure (effect, way * amount), ptm_clause_get_object (clause, 0));
  return TRUE;
}

static gboolean
is_measure (const char *effect)
{
  static const char *const measures[] = { "saturation", "contrast", "warmth", "brightness", NULL };

  return g_strv_contains (measures, effect);
}

/* What an effect is done to, as far as the clause names something that is not the effect itself: "a white frame". */
static const PtmPart *
find_target (const PtmClause *clause, const char *effect)
{
  static const char *const whole[] = { "frame", "vignette", "rounded", NULL };
  const PtmPart           *part = find_background (clause);

  if (part != NULL || g_strv_contains (whole, effect))
    return part;
  return ptm_clause_get_object (clause, 0);
}

static gboolean
add_effect (PtmEditWish *wish, PtmClause *clause)
{
  const char *effect = find_value (clause, PTM_WORD_EFFECT);
  PtmOp      *op;

  if (effect == NULL)
    return FALSE;
  if (is_measure (effect))
    return add_measure (wish, clause, effect);
  if (strcmp (effect, "transparent") == 0)
    {
      op = ptm_op_new (PTM_OP_REMOVE);
      aim_at_background (op);
      g_ptr_array_add (wish->ops, op);
    }
  else if (strcmp (effect, "noise") == 0)
    ptm_edit_add_unmet (wish, clause, "action");
  else if (takes_away (clause))
    ptm_edit_add_unmet (wish, clause, "action");
  else if (strcmp (effect, "gradient") == 0)
    replace_ground (wish, clause, "gradient");
  else if (strcmp (effect, "extend") == 0)
    add_room (wish, clause);
  else
    ptm_edit_take_op (wish, clause, make_effect (clause, effect), find_target (clause, effect));
  /* "warmer, with a vignette": the rest is read as for a scene. */
  clause->needs_model = FALSE;
  return clause->n_changes == 0;
}

/* A look that pixels can be given: a finish of ours, or a mood that is a change of colours. */
static gboolean
add_look (PtmEditWish *wish, PtmClause *clause)
{
  static const struct
  {
    const char *style;
    double      lightness, chroma, warmth, contrast;
  } moods[] = {
    { "warm", 0, 1.05, 0.045, 1 },
    { "cold", 0, 1, -0.045, 1 },
    { "colorful", 0, 1.4, 0, 1.05 },
    { "pastel", 0.1, 0.7, 0, 0.8 },
    { "dark", -0.18, 1, 0, 1 },
    { "night", -0.25, 0.7, -0.05, 0.9 },
    { "retro", 0.02, 0.65, 0.035, 0.9 },
  };
  const char *finish = find_value (clause, PTM_WORD_FINISH);

  if (finish != NULL)
    {
      ptm_edit_take_op (wish, clause, make_effect (clause, finish), find_background (clause));
      return TRUE;
    }
  for (guint i = 0; clause->style != NULL && i < G_N_ELEMENTS (moods); i++)
    if (strcmp (clause->style, moods[i].style) == 0)
      {
        PtmOp *op = ptm_op_new (PTM_OP_ADJUST);

        op->lightness = moods[i].lightness;
        op->chroma = moods[i].chroma;
        op->warmth = moods[i].warmth;
        op->contrast = moods[i].contrast;
        ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
        return TRUE;
      }
  return FALSE;
}

/* The thing a measure is of, which is not the word for the measure itself: "चमक" is a spark, too. */
static const PtmPart *
find_measured (const PtmClause *clause, guint at)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent != PTM_REFERENT_THING || part->phrase.first > at || part->phrase.end <= at)
        return part;
    }
  return NULL;
}

/* "कंट्रास्ट थोड़ा बढ़ाइए": of a scene, too, what is measured may be raised and lowered, where a word says which way. */
static gboolean
add_plain_measure (PtmEditWish *wish, PtmClause *clause)
{
  const char *effect = NULL;
  guint       found = 0;
  gboolean    up = ptm_clause_has_verb (clause, "enlarge") || ptm_clause_has_verb (clause, "raise"), down = ptm_clause_has_verb (clause, "shrink") || ptm_clause_has_verb (clause, "lower");

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    for (const PtmSense *sense = ptm_reading_sense (clause->reading, at, PTM_WORD_EFFECT); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_EFFECT))
      {
        up = up || strcmp (sense->value, "plus") == 0;
        down = down || strcmp (sense->value, "minus") == 0;
        found = effect == NULL && is_measure (sense->value) ? at : found;
        effect = effect == NULL && is_measure (sense->value) ? sense->value : effect;
      }
  if (effect == NULL || clause->n_changes > 0 || clause->text != NULL || up == down)
    return FALSE;
  ptm_edit_take_op (wish, clause, make_measure (effect, (up ? 0.25 : -0.25) * STRENGTH[(int)CLAMP (clause->degree, 0, 2)]), find_measured (clause, found));
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}

gboolean
ptm_photo_add_ops (PtmEditWish *wish, PtmClause *clause)
{
  if (wish->scene != NULL)
    return add_plain_measure (wish, clause);
  if (add_text (wish, clause) || add_effect (wish, clause))
    return TRUE;
  if (asks_for_room (wish, clause))
    {
      add_room (wish, clause);
      return TRUE;
    }
  return add_ground (wish, clause) || add_look (wish, clause);
}
