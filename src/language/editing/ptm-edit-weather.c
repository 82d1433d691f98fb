/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Make it rain", "天气换成下雨", "it should be snowing": clauses that say nothing but what the weather is. The tables tell what each word
 * brings: a picture for the sky, or a place where it lies on the ground. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

#define SIGN     "weather "
#define PICTURES "noto:"

/** PtmWeather: what the clause brings. */
typedef struct
{
  char *what; /* (nullable) a picture, or a setting behind "@" */
  guint at;
} PtmWeather;

static void
weather_clear (PtmWeather *weather)
{
  g_clear_pointer (&weather->what, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtmWeather, weather_clear)

/* (nullable) (transfer full) */
static char *
dup_weather (PtmEditWish *wish, guint at)
{
  const PtmSense *noun = ptm_reading_sense (wish->reading, at, PTM_WORD_NOUN);
  const char     *asset = noun != NULL ? ptm_sense_get_asset (noun) : NULL;
  const PtmNoun  *found = asset != NULL ? ptm_lexicon_find_by_asset (wish->lexicon, asset) : NULL;

  /* "Snowy" is a style of any picture. */
  if (ptm_reading_sense (wish->reading, at, PTM_WORD_STYLE) != NULL)
    return NULL;
  for (const PtmSense *sense = ptm_reading_sense (wish->reading, at, PTM_WORD_ASIDE); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_ASIDE))
    if (g_str_has_prefix (sense->value, SIGN))
      return sense->value[strlen (SIGN)] == '@' ? g_strdup (sense->value + strlen (SIGN)) : g_strconcat (PICTURES, sense->value + strlen (SIGN), NULL);
  return found != NULL && ptm_noun_has_tag (found, "weather") && g_str_has_prefix (asset, PICTURES "cloud-with") ? g_strdup (asset) : NULL;
}

/* What may stand beside the weather without saying anything else. */
static gboolean
is_beside (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_PREP, PTM_WORD_ARTICLE, PTM_WORD_MORE, PTM_WORD_DEGREE, PTM_WORD_DRAW, PTM_WORD_DAY, PTM_WORD_LINK, PTM_WORD_COUNTER };
  static const char *const  verbs[] = { "change", "add", "be", "replace", "move" };

  if (ptm_reading_is (reading, at, PTM_WORD_CATEGORY, "weather") || ptm_reading_is_pause (reading, at))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, verbs[i]))
      return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL || ptm_reading_is (reading, at, PTM_WORD_RELATION, "inside") || !ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
    return TRUE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

static gboolean
read_weather (PtmEditWish *wish, const PtmClause *clause, PtmWeather *weather)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      g_autofree char *what = dup_weather (wish, at);

      if (what != NULL && weather->what == NULL)
        *weather = (PtmWeather){ g_strdup (what), at };
      else if (what == NULL && !is_beside (clause->reading, at))
        return FALSE;
    }
  return weather->what != NULL;
}

gboolean
ptm_edit_add_weather (PtmEditWish *wish, PtmClause *clause)
{
  g_auto (PtmWeather) weather = { NULL, 0 };
  g_autofree char *word = NULL;
  PtmOp           *op;

  if (wish->scene == NULL || wish->has_region || clause->without || clause->text != NULL || clause->color.a > 0 || ptm_clause_has_verb (clause, "remove") || !read_weather (wish, clause, &weather))
    return FALSE;
  op = ptm_op_new (weather.what[0] == '@' ? PTM_OP_REPLACE : PTM_OP_ADD);
  if (weather.what[0] == '@')
    {
      op->target.role = g_strdup ("background");
      op->node = ptm_node_new (PTM_NODE_BACKGROUND);
      ptm_node_set (&op->node->setting, weather.what + 1);
    }
  else
    {
      word = ptm_reading_dup (clause->reading, weather.at, weather.at + ptm_reading_span (clause->reading, weather.at));
      op->node = ptm_node_new (PTM_NODE_OBJECT);
      ptm_node_set (&op->node->role, "item");
      ptm_node_set (&op->node->noun, word);
      ptm_node_set (&op->node->asset, weather.what);
    }
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  return TRUE;
}
