/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "The speech bubble should say “Hello”", "change what the cat says to “Hello”": what somebody in a comic says. */

#include "config.h"

#include "ptm-edit-rows.h"

/** Bubble: what is said in a comic, by whom, and in which panel. */
typedef struct
{
  const PtmNode *node;
  const PtmNode *speaker; /* (nullable) */
  int            panel;   /* 1 = the first */
} Bubble;

/* (element-type Bubble) (transfer full) */
static GArray *
find_bubbles (PtmScene *scene)
{
  GArray *bubbles = g_array_new (FALSE, FALSE, sizeof (Bubble));
  int     panel = 0;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      panel += node->type == PTM_NODE_PANEL ? 1 : 0;
      for (guint k = 0; node->type == PTM_NODE_PANEL && k < node->children->len; k++)
        {
          const PtmNode *child = g_ptr_array_index (node->children, k);
          Bubble         bubble = { .node = child, .speaker = child->speaker != NULL ? ptm_scene_find (scene, child->speaker) : NULL, .panel = panel };

          if (child->type == PTM_NODE_BUBBLE && child->text != NULL)
            g_array_append_val (bubbles, bubble);
        }
    }
  return bubbles;
}

/* A noun that is the speaker's. */
static gboolean
names_speaker (PtmReading *reading, const Bubble *bubble)
{
  for (guint at = 0; bubble->speaker != NULL && at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

      if (noun != NULL && g_strcmp0 (ptm_sense_get_asset (noun), bubble->speaker->asset) == 0)
        return TRUE;
    }
  return FALSE;
}

static int
find_ordinal (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_ORDINAL) != NULL)
      return (int)ptm_reading_sense (reading, at, PTM_WORD_ORDINAL)->number;
  return 0;
}

/* By who says it, by the panel, or the only one. (nullable) */
static const PtmNode *
choose (PtmReading *reading, GArray *bubbles)
{
  int last = bubbles->len > 0 ? g_array_index (bubbles, Bubble, bubbles->len - 1).panel : 0, nth = find_ordinal (reading);

  for (guint i = 0; i < bubbles->len; i++)
    {
      const Bubble *bubble = &g_array_index (bubbles, Bubble, i);

      if (names_speaker (reading, bubble) && (nth == 0 || bubble->panel == nth))
        return bubble->node;
    }
  for (guint i = 0; i < bubbles->len; i++)
    if (nth != 0 && g_array_index (bubbles, Bubble, i).panel == (nth < 0 ? last + 1 + nth : nth))
      return g_array_index (bubbles, Bubble, i).node;
  return bubbles->len > 0 && nth == 0 ? g_array_index (bubbles, Bubble, 0).node : NULL;
}

/* The only quoted text; the end when there is none, or there are several. */
static guint
find_quote (PtmReading *reading)
{
  guint found = reading->length;

  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
      {
        if (found < reading->length)
          return reading->length;
        found = at;
      }
  return found;
}

gboolean
ptm_edit_add_bubble (PtmEditWish *wish)
{
  PtmReading *reading = wish->reading;
  g_autoptr (GArray) bubbles = wish->scene != NULL && !wish->has_region && wish->scene->kind == PTM_KIND_COMIC ? find_bubbles (wish->scene) : NULL;
  guint          quote = bubbles != NULL && bubbles->len > 0 ? find_quote (reading) : reading->length;
  const PtmNode *bubble;
  PtmOp         *op;

  if (quote == reading->length || ptm_edit_brings (reading) || ptm_edit_takes_away (reading) || ptm_edit_says (reading, PTM_WORD_ROLE, "title") || ptm_edit_says (reading, PTM_WORD_COLOR, NULL))
    return FALSE;
  bubble = choose (reading, bubbles);
  if (bubble == NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->target.id = g_strdup (bubble->id);
  op->text = ptm_reading_dup_inner (reading, quote);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (reading, 0, reading->length, PTM_USE_USED);
  return TRUE;
}
