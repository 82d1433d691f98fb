/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What lies behind the things of a picture: a plain colour in place of a place, or nothing at all. */

#include "config.h"

#include <string.h>

#include "ptm-backdrop.h"
#include "ptm-edit-private.h"

/* In OKLCH: a page that is dark already, and one that shall be light. */
#define DARKEST_PAGE 0.45
#define LIGHT_PAGE   0.96
#define PALE_CHROMA  0.03

/* "A plain light blue background": one colour, and no place. */
static gboolean
add_solid_ground (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *ground = NULL;
  gboolean       solid = FALSE;
  PtmOp         *op;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    solid = solid || ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "solid");
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_is_background (g_ptr_array_index (clause->parts, i)))
      ground = g_ptr_array_index (clause->parts, i);
    else if (((PtmPart *)g_ptr_array_index (clause->parts, i))->referent == PTM_REFERENT_THING && ptm_edit_is_there (wish, g_ptr_array_index (clause->parts, i)))
      return FALSE;
  if (!solid || (ground == NULL && !ptm_clause_is_arranged (clause, "back")) || clause->text != NULL || clause->without)
    return FALSE;
  op = ptm_op_new (PTM_OP_REPLACE);
  op->target.role = g_strdup ("background");
  op->node = ptm_edit_make_background (NULL, clause->color.a > 0 || ground == NULL ? clause->color : ground->phrase.color);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}

/* "Transparent background, please": there shall be none. */
static gboolean
clear_ground (PtmEditWish *wish, PtmClause *clause)
{
  gboolean clear = FALSE;
  PtmOp   *op;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    clear = clear || ptm_reading_is (clause->reading, at, PTM_WORD_EFFECT, "transparent");
  for (guint i = 0; clear && i < clause->parts->len; i++)
    clear = ptm_part_is_background (g_ptr_array_index (clause->parts, i)) || ((PtmPart *)g_ptr_array_index (clause->parts, i))->referent != PTM_REFERENT_THING;
  if (!clear || clause->without)
    return FALSE;
  op = ptm_op_new (PTM_OP_REMOVE);
  op->target.role = g_strdup ("background");
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}

/* "Behind the fox", "dahinter", "im Hintergrund" */
static gboolean
says_behind (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_RELATION, "behind") || ptm_reading_is (clause->reading, at, PTM_WORD_BESIDES, "behind") || ptm_reading_is (clause->reading, at, PTM_WORD_ARRANGE, "back"))
      return TRUE;
  return FALSE;
}

/* "Mets du rose", "make it orange": no flower and no fruit. */
static gboolean
is_color_word (const PtmClause *clause, const PtmPart *part, gboolean named)
{
  const PtmPhrase *phrase = &part->phrase;

  return phrase->sense != NULL && phrase->sense->class == PTM_WORD_NOUN && (named || !phrase->indefinite) && !phrase->definite && !phrase->plural && phrase->count == 0 && ptm_reading_sense (clause->reading, phrase->end - 1, PTM_WORD_COLOR) != NULL;
}

static gboolean
names_ground (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_is_background (g_ptr_array_index (clause->parts, i)))
      return TRUE;
  return FALSE;
}

/* Whether a clause speaks of nothing but the ground: FALSE when a part is something else; named is set when it says its name. */
static gboolean
speaks_of_ground (PtmEditWish *wish, const PtmClause *clause, gboolean *named, gboolean *given_up)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (ptm_part_is_background (part))
        *named = TRUE;
      else if (part->place == PTM_PART_INSTEAD && part->setting != NULL && !ptm_edit_is_there (wish, part))
        *given_up = TRUE;
      else if (part->referent == PTM_REFERENT_THING && !(part->place == PTM_PART_ANCHOR && g_strcmp0 (part->relation, "behind") == 0) && !is_color_word (clause, part, names_ground (clause)))
        return FALSE;
    }
  return TRUE;
}

/* Where the colour of a clause is said: of "the blue one", "蓝色的", it is no colour of the ground. */
static PtmColor
find_ground_color (const PtmClause *clause, gboolean named)
{
  PtmReading *reading = clause->reading;
  PtmColor    color = PTM_COLOR_NONE;
  guint       taken;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (reading, at))
    if (ptm_phrase_read_color (reading, at, &color, &taken))
      {
        if (!named && ((at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "definite")) || ptm_reading_sense (reading, at + taken, PTM_WORD_LINK) != NULL))
          return PTM_COLOR_NONE;
        break;
      }
  return clause->color.a > 0 ? clause->color : color;
}

/* (nullable) */
static const PtmNode *
find_ground (PtmScene *scene)
{
  PtmSelector background = { .role = (char *)"background" };
  g_autoptr (GPtrArray) ids = ptm_scene_select (scene, NULL, &background, NULL);

  return ids->len > 0 ? ptm_scene_find (scene, g_ptr_array_index (ids, 0)) : NULL;
}

static gboolean
is_place (const PtmNode *ground)
{
  return ground != NULL && ground->setting != NULL && ptm_backdrop_has_ground (ptm_backdrop_find (ground->setting), NULL);
}

/* "A dark background", "fondo oscuro", and not "darker": the word stands right beside the name. (nullable) */
static const PtmSense *
find_ground_shade (const PtmClause *clause, guint *at)
{
  PtmReading *reading = clause->reading;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);
      guint          ends[2] = { part->phrase.head > 0 ? part->phrase.head - 1 : clause->end, part->phrase.end };

      for (guint k = 0; ptm_part_is_background (part) && k < G_N_ELEMENTS (ends); k++)
        {
          *at = ends[k];
          /* "Den Hintergrund dunkler" compares. */
          if (*at < clause->end && ptm_reading_sense (reading, *at, PTM_WORD_SHADE) != NULL && (k == 0 || ptm_reading_sense (reading, *at, PTM_WORD_CHANGE) == NULL))
            return ptm_reading_sense (reading, *at, PTM_WORD_SHADE);
        }
    }
  return NULL;
}

static gboolean
says_shade (const PtmClause *clause)
{
  guint at;

  return find_ground_shade (clause, &at) != NULL;
}

/* The deep tone of the page's own colours, or a light one of their hue; its alpha is 0 when no shade is said of a printed ground. */
static PtmColor
find_shaded_ground (PtmEditWish *wish, const PtmClause *clause)
{
  guint             at = 0;
  const PtmSense   *shade = find_ground_shade (clause, &at);
  const PtmPalette *palette = &wish->scene->palette;
  PtmOklch          light = ptm_color_to_oklch (palette->bg[0]);

  if (shade == NULL || is_place (find_ground (wish->scene)))
    return PTM_COLOR_NONE;
  if (strcmp (shade->value, "dark") != 0 && strcmp (shade->value, "light") != 0 && strcmp (shade->value, "pale") != 0)
    return PTM_COLOR_NONE;
  ptm_reading_use (clause->reading, at, 1, PTM_USE_USED);
  if (strcmp (shade->value, "dark") == 0)
    return light.L < DARKEST_PAGE ? palette->bg[0] : palette->bg[2];
  return ptm_color_from_oklch ((PtmOklch){ .L = LIGHT_PAGE, .C = MIN (light.C, PALE_CHROMA), .h = light.h });
}

/* "A soft yellow behind them", "instead of the meadow just orange", "the background, rather pink" */
static gboolean
add_colored_ground (PtmEditWish *wish, PtmClause *clause)
{
  gboolean named = wish->topic != NULL && ptm_part_is_background (wish->topic), given_up = FALSE;
  PtmColor color;
  PtmOp   *op;

  if (clause->text != NULL || clause->without || (clause->n_changes > 0 && !says_shade (clause)) || ptm_clause_has_verb (clause, "remove") || !speaks_of_ground (wish, clause, &named, &given_up))
    return FALSE;
  if (!named && !given_up && !says_behind (clause))
    return FALSE;
  color = find_ground_color (clause, named);
  if (color.a == 0)
    color = find_shaded_ground (wish, clause);
  if (color.a == 0)
    return FALSE;
  op = ptm_op_new (PTM_OP_RECOLOR);
  op->color = color;
  op->target.role = g_strdup ("background");
  g_ptr_array_add (wish->ops, op);
  ptm_edit_use_links (clause);
  return TRUE;
}

gboolean
ptm_edit_add_ground (PtmEditWish *wish, PtmClause *clause)
{
  return clear_ground (wish, clause) || add_solid_ground (wish, clause) || add_colored_ground (wish, clause);
}

/* "Could the background be pale blue?" of a meadow: one colour takes the place of grass and sky, which in that colour would still be two. */
void
ptm_edit_clear_places (PtmEditWish *wish)
{
  const PtmNode *ground = wish->scene != NULL && !wish->has_region ? find_ground (wish->scene) : NULL;

  if (!is_place (ground))
    return;
  for (guint i = 0; i < wish->ops->len; i++)
    {
      PtmOp *op = g_ptr_array_index (wish->ops, i);

      if (op->type != PTM_OP_RECOLOR || op->how != NULL || g_strcmp0 (op->target.role, "background") != 0)
        continue;
      op->type = PTM_OP_REPLACE;
      op->node = ptm_edit_make_background (NULL, op->color);
      op->color = PTM_COLOR_NONE;
    }
}
