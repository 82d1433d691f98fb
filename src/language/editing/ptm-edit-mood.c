/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Clauses that name nothing but a mood or a setting: "night", "make it autumn", "am Strand". */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-place.h"

/** PtmMood: what such a clause names, borrowed from the tables. */
typedef struct
{
  const char *style;   /* (nullable) */
  const char *setting; /* (nullable) */
} PtmMood;

/* What may stand beside a mood without saying anything else. */
static gboolean
is_beside (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_PREP, PTM_WORD_MORE, PTM_WORD_DEGREE, PTM_WORD_RELATION };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL)
    return !ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite");
  return ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "it") || ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "everything") || ptm_reading_is (reading, at, PTM_WORD_VERB, "change") || ptm_reading_is_pause (reading, at);
}

/* The night is a style of any picture, and so is a season; other places are what lies behind the things. */
static gboolean
read_mood (PtmReading *reading, guint at, PtmMood *mood)
{
  const PtmSense *style = ptm_reading_sense (reading, at, PTM_WORD_STYLE);
  const PtmSense *setting = ptm_reading_sense (reading, at, PTM_WORD_SETTING);

  if (mood->style != NULL || mood->setting != NULL || (style == NULL && setting == NULL))
    return FALSE;
  if (style != NULL)
    mood->style = style->value;
  else if (strcmp (setting->value, "night") == 0)
    mood->style = setting->value;
  else
    mood->setting = ptm_place_find (reading, at);
  return TRUE;
}

static PtmOp *
make_op (const PtmMood *mood)
{
  PtmOp *op = ptm_op_new (mood->style != NULL ? PTM_OP_RESTYLE : PTM_OP_REPLACE);

  if (mood->style != NULL)
    {
      op->style = g_strdup (mood->style);
      op->target.everything = TRUE;
      return op;
    }
  op->node = ptm_node_new (PTM_NODE_BACKGROUND);
  ptm_node_set (&op->node->setting, mood->setting);
  op->target.role = g_strdup ("background");
  return op;
}

gboolean
ptm_edit_add_mood (PtmEditWish *wish, PtmClause *clause)
{
  PtmReading *reading = clause->reading;
  PtmMood     mood = { NULL, NULL };

  if (wish->scene == NULL || wish->has_region || clause->style != NULL || clause->n_changes > 0)
    return FALSE;
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (reading, at))
    if (!read_mood (reading, at, &mood) && !is_beside (reading, at))
      return FALSE;
  if (mood.style == NULL && mood.setting == NULL)
    return FALSE;
  g_ptr_array_add (wish->ops, make_op (&mood));
  ptm_reading_use (reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}
