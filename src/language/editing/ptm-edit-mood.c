/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Clauses that name nothing but a mood or a setting: "night", "make it autumn", "am Strand". */

#include "config.h"

#include <string.h>

#include "ptm-backdrop.h"
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
is_beside (PtmEditWish *wish, guint at)
{
  PtmReading *reading = wish->reading;

  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_PREP, PTM_WORD_MORE, PTM_WORD_DEGREE, PTM_WORD_RELATION };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  /* "The time of day", and not the time of an event. */
  if ((ptm_reading_is (reading, at, PTM_WORD_ROLE, "time") && !ptm_edit_has_role (wish, "time")) || (ptm_reading_is (reading, at, PTM_WORD_ROLE, "place") && !ptm_edit_has_role (wish, "place")))
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

  if (style == NULL && setting == NULL)
    return FALSE;
  if (style != NULL || strcmp (setting->value, "night") == 0)
    {
      if (mood->style != NULL)
        return FALSE;
      mood->style = style != NULL ? style->value : setting->value;
      return TRUE;
    }
  if (mood->setting != NULL)
    return FALSE;
  mood->setting = ptm_place_find (reading, at);
  return TRUE;
}

static PtmOp *
make_op (const PtmMood *mood)
{
  gboolean grey = mood->setting == NULL && g_strcmp0 (mood->style, "monochrome") == 0;
  PtmOp   *op = ptm_op_new (grey ? PTM_OP_ADJUST : mood->setting == NULL ? PTM_OP_RESTYLE
                                                                         : PTM_OP_REPLACE);

  /* Black and white is what becomes of all that is there, and no choice of colours. */
  if (grey)
    {
      op->chroma = 0;
      op->target.everything = TRUE;
      return op;
    }
  if (mood->setting == NULL)
    {
      op->style = g_strdup (mood->style);
      op->target.everything = TRUE;
      return op;
    }
  op->node = ptm_node_new (PTM_NODE_BACKGROUND);
  ptm_node_set (&op->node->setting, mood->style != NULL ? ptm_backdrop_compose (ptm_backdrop_find (mood->setting), mood->style) : mood->setting);
  op->target.role = g_strdup ("background");
  return op;
}

/* What may be put into another place with all that is in it. */
static gboolean
is_whole (PtmEditWish *wish, const PtmPart *part)
{
  g_autofree char *category = ptm_edit_dup_category (wish, part);

  return part->referent != PTM_REFERENT_THING || part->group > 0 || category != NULL || g_strcmp0 (ptm_part_get_role (part), "object") == 0;
}

/* The place a clause names that is no thing of the picture; the last one, and not what is given up. (nullable) */
static const char *
find_place (PtmEditWish *wish, const PtmClause *clause, gboolean *has_ground)
{
  const char *setting = NULL;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (ptm_part_is_background (part))
        *has_ground = TRUE;
      else if (part->setting != NULL && !ptm_edit_is_there (wish, part) && part->place != PTM_PART_INSTEAD)
        setting = setting != NULL && strcmp (part->setting, "night") == 0 ? ptm_backdrop_compose (setting, part->setting) : part->setting;
      else if (part->setting != NULL && !ptm_edit_is_there (wish, part))
        continue;
      else if (!is_whole (wish, part))
        return NULL;
    }
  return setting;
}

/* "पीछे पहाड़ होने चाहिए": behind nothing that is named, which is behind it all. */
static gboolean
says_behind (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_ARRANGE, "back") || ptm_reading_is (clause->reading, at, PTM_WORD_BESIDES, "behind"))
      return clause->parts->len == 1;
  return FALSE;
}

/* "Das alles soll im Wald spielen": nothing is named but all of it and the place it is in. */
static gboolean
puts_all_somewhere (const PtmClause *clause)
{
  gboolean all = FALSE, inside = FALSE;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      all = all || part->referent == PTM_REFERENT_EVERYTHING;
      inside = inside || (part->setting != NULL && (part->place != PTM_PART_ANCHOR || strcmp (part->relation, "inside") == 0 || strcmp (part->relation, "on") == 0));
    }
  return all && inside;
}

/* "The background shall be a beach", "put them into a desert", in whatever words and order. */
static gboolean
add_ground (PtmEditWish *wish, PtmClause *clause)
{
  gboolean    has_ground = FALSE, moves;
  const char *setting = find_place (wish, clause, &has_ground);
  PtmMood     mood = { NULL, setting };

  has_ground = has_ground || (setting != NULL && says_behind (clause));
  moves = ptm_clause_has_verb (clause, "move") && clause->n_sides == 0 && clause->right == 0 && clause->down == 0;
  if (setting == NULL || clause->color.a > 0 || clause->text != NULL || (!has_ground && !moves && !clause->instead && !puts_all_somewhere (clause)))
    return FALSE;
  if ((clause->without && !clause->instead) || (ptm_clause_has_verb (clause, "remove") && !clause->instead))
    return FALSE;
  g_ptr_array_add (wish->ops, make_op (&mood));
  if (puts_all_somewhere (clause))
    ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  else
    ptm_edit_use_links (clause);
  return TRUE;
}

/* "Make it night with a moon": behind the word all that is named is new. */
static gboolean
brings_new (PtmEditWish *wish, const PtmClause *clause, guint with)
{
  guint n = 0;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->phrase.first < with || !ptm_part_is_thing (part))
        continue;
      if (part->phrase.asset == NULL || ptm_edit_is_there (wish, part))
        return FALSE;
      n++;
    }
  return n > 0;
}

/* Whether the last operation gave the picture another hour, season or place. */
static gboolean
follows_mood (PtmEditWish *wish)
{
  const PtmOp *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;

  return before != NULL && ((before->type == PTM_OP_RESTYLE && before->target.everything) || (before->type == PTM_OP_REPLACE && g_strcmp0 (before->target.role, "background") == 0));
}

gboolean
ptm_edit_add_mood (PtmEditWish *wish, PtmClause *clause)
{
  PtmReading *reading = clause->reading;
  PtmMood     mood = { NULL, NULL };
  guint       company = clause->end;

  /* "Ponlo de noche, con luna" */
  if (ptm_reading_is (reading, clause->first, PTM_WORD_PREP, "with") && follows_mood (wish) && ptm_edit_add_company (wish, clause))
    return TRUE;

  if (wish->scene == NULL || wish->has_region || clause->style != NULL || clause->n_changes > 0)
    return FALSE;
  if (add_ground (wish, clause))
    return TRUE;
  for (guint at = clause->first; at < company; at += ptm_reading_span (reading, at))
    if (at > clause->first && ptm_reading_is (reading, at, PTM_WORD_PREP, "with") && brings_new (wish, clause, at))
      company = at;
    else if (!read_mood (reading, at, &mood) && !is_beside (wish, at))
      return FALSE;
  if (mood.style == NULL && mood.setting == NULL)
    return FALSE;
  /* "At night in the mountains": an hour or a season of the place, and no style of the drawing. */
  if (mood.style != NULL && mood.setting != NULL && *ptm_backdrop_compose (ptm_backdrop_find (mood.setting), mood.style) == '\0')
    return FALSE;
  g_ptr_array_add (wish->ops, make_op (&mood));
  ptm_reading_use (reading, clause->first, company - clause->first, PTM_USE_USED);
  if (company < clause->end)
    ptm_edit_add_company (wish, clause);
  return TRUE;
}
