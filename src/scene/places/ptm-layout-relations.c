/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file collects the things of a place and solves their relations: each is put by another (ptm-layout-put.c) once that
 * one has its place. What goes in a circle is let go, and said. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-place.h"

/* So much of the width and the height of another thing hides it. */
#define HIDING_PART 0.75

/* Of somebody's height, when he sits. */
#define SITTING 0.74

PtmUnit *
ptm_place_get_unit (PtmPlace *place, int i)
{
  return &g_array_index (place->units, PtmUnit, i);
}

int
ptm_place_find_unit (PtmPlace *place, const char *id)
{
  for (guint i = 0; id != NULL && i < place->units->len; i++)
    {
      PtmUnit *unit = ptm_place_get_unit (place, i);

      for (guint k = 0; k < unit->nodes->len; k++)
        if (g_strcmp0 (((PtmNode *)unit->nodes->pdata[k])->id, id) == 0)
          return i;
    }
  return -1;
}
void
ptm_place_clear_unit (gpointer unit)
{
  g_ptr_array_unref (((PtmUnit *)unit)->nodes);
}
/* Copies made by expanding a count belong to the node before the "~". */
static gboolean
is_copy_of (const PtmNode *copy, const PtmNode *node)
{
  gsize length = strlen (node->id);

  return strncmp (copy->id, node->id, length) == 0 && copy->id[length] == '~';
}

/* People are narrow: long rows, each of as many as the others. */
static int
get_even_row (int n, double most)
{
  int rows = (int)ceil (n / ceil (most));

  return (n + rows - 1) / rows;
}

int
ptm_place_count_per_row (const PtmUnit *unit)
{
  int n = unit->nodes->len;

  if (unit->column)
    return 1;
  if (unit->one_row)
    return n;
  if (unit->per_row > 0)
    return MIN (unit->per_row, n);
  if (unit->thing.floats && n > 3)
    return (int)ceil (sqrt (n * 1.6));
  if (n > 6 && ((PtmNode *)unit->nodes->pdata[0])->character != NULL)
    return get_even_row (n, sqrt (n * 5));
  return n <= 6 ? n : (int)ceil (sqrt (n * 2.4));
}

double
ptm_place_get_row_step (const PtmUnit *unit)
{
  if (unit->per_row > 0 && !unit->piled)
    return unit->thing.floats ? 1.15 : 0.86;
  return unit->column ? 0.96 : unit->thing.floats ? 1.1
                                                  : 0.34;
}

/* The size of one and of all: a row for a few, staggered rows for many. */
void
ptm_place_measure_unit (PtmPlace *place, PtmUnit *unit)
{
  PtmNode *node = unit->nodes->pdata[0];
  double   aspect = ptm_layout_get_aspect (place->layout, node), one = ptm_thing_get_stature (node, aspect) * (unit->seated ? SITTING : 1);
  int      per_row = ptm_place_count_per_row (unit), rows = ((int)unit->nodes->len + per_row - 1) / per_row;

  one /= MAX (sqrt (unit->nodes->len / 14.0), 1);
  unit->one = one;
  unit->width = one * aspect * (1 + (per_row - 1) * 1.08) + (rows > 1 && !unit->column && (unit->per_row == 0 || unit->piled) ? one * aspect * 0.54 : 0);
  unit->height = one * (1 + (rows - 1) * ptm_place_get_row_step (unit));
  /* Seen from above, so that the circle is one. */
  if (unit->ring)
    {
      double radius = one * aspect * MAX (unit->nodes->len * 1.15 / (2 * G_PI), 0.9);

      unit->width = 2 * radius + one * aspect;
      unit->height = 2 * radius + one;
    }
}

/* How its copies stand among themselves, as was asked. */
static void
form_up (PtmUnit *unit, const PtmConstraint *constraint)
{
  int n = (int)unit->nodes->len, lines = constraint->lines > 0 ? constraint->lines : n > 8 ? 3
                                                                                           : 2;

  unit->one_row |= strcmp (constraint->rel, "in-a-row") == 0;
  unit->column |= strcmp (constraint->rel, "in-a-column") == 0;
  unit->ring |= strcmp (constraint->rel, "in-a-circle") == 0;
  if (strcmp (constraint->rel, "in-rows") == 0)
    unit->per_row = (n + lines - 1) / lines;
  else if (strcmp (constraint->rel, "in-columns") == 0)
    unit->per_row = MIN (lines, n);
}

/* "Two men on a bench": beside one who sits, the second of a kind sits, too. */
static gboolean
is_seat_for (const PtmNode *base, const PtmNode *node, const char *rel)
{
  if (strcmp (rel, "on") == 0 || strcmp (rel, "inside") == 0)
    return ptm_thing_is_chair (base);
  return strcmp (rel, "right-of") == 0 && base->character != NULL && g_strcmp0 (base->pose, "sit") == 0 && g_strcmp0 (base->noun, node->noun) == 0;
}

/* Somebody on a chair sits on it, unless he does something else there. */
static void
seat (PtmPlace *place, PtmUnit *unit, PtmNode *node)
{
  GPtrArray          *constraints = place->layout->scene->constraints;
  const PtmCharacter *who = node->character != NULL ? ptm_scene_find_character (place->layout->scene, node->character) : NULL;

  for (guint i = 0; who != NULL && g_strcmp0 (who->form, "people") == 0 && node->pose == NULL && i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];
      const PtmNode       *base = constraint->b != NULL && strcmp (constraint->a, node->id) == 0 ? ptm_scene_find (place->layout->scene, constraint->b) : NULL;

      if (base != NULL && is_seat_for (base, node, constraint->rel))
        {
          ptm_node_set (&node->pose, "sit");
          unit->seated = TRUE;
        }
    }
}

void
ptm_place_collect (PtmPlace *place)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (place->layout, PTM_NODE_OBJECT);
  g_autoptr (GPtrArray) photos = ptm_layout_collect (place->layout, PTM_NODE_PHOTO);

  g_ptr_array_extend (objects, photos, NULL, NULL);
  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *node = objects->pdata[i];
      PtmUnit  unit = { 0 };
      PtmUnit *last = place->units->len > 0 ? ptm_place_get_unit (place, place->units->len - 1) : NULL;

      if (last != NULL && is_copy_of (node, last->nodes->pdata[0]))
        {
          g_ptr_array_add (last->nodes, node);
          continue;
        }
      unit.nodes = g_ptr_array_new ();
      unit.anchor = -1;
      unit.twin = -1;
      unit.thing = ptm_thing_look_up (node);
      seat (place, &unit, node);
      /* Where there is no ground all float but what lives at the bottom of the sea. */
      if (place->no_ground && !ptm_thing_is_bottom (node))
        unit.thing.floats = TRUE;
      g_ptr_array_add (unit.nodes, node);
      g_array_append_val (place->units, unit);
    }
  for (guint i = 0; i < place->layout->scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = place->layout->scene->constraints->pdata[i];
      int                  a = ptm_place_find_unit (place, constraint->a);

      if (a >= 0)
        form_up (ptm_place_get_unit (place, a), constraint);
    }
  for (guint i = 0; i < place->units->len; i++)
    ptm_place_measure_unit (place, ptm_place_get_unit (place, i));
  ptm_place_part_ends (place);
}
static gboolean
is_placed_by (PtmPlace *place, guint constraints, int unit)
{
  for (guint i = 0; i < constraints; i++)
    {
      const PtmConstraint *constraint = place->layout->scene->constraints->pdata[i];

      if (ptm_place_find_unit (place, constraint->a) == unit && ptm_place_find_unit (place, constraint->b) >= 0 && ptm_place_find_unit (place, constraint->b) != unit)
        return TRUE;
    }
  return FALSE;
}

/* It lies on or in something, or on what is said to be under it. */
static gboolean
is_laid_down (PtmPlace *place, int unit)
{
  GPtrArray *constraints = place->layout->scene->constraints;

  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];

      if (ptm_place_find_unit (place, constraint->a) == unit && (strcmp (constraint->rel, "on") == 0 || strcmp (constraint->rel, "inside") == 0))
        return TRUE;
      if (ptm_place_find_unit (place, constraint->b) == unit && strcmp (constraint->rel, "under") == 0)
        return TRUE;
    }
  return FALSE;
}

/* Somebody is under an umbrella, which is held over him. */
static gboolean
is_held (PtmPlace *place, guint i)
{
  const PtmConstraint *constraint = place->layout->scene->constraints->pdata[i];
  const PtmNode       *node = ptm_scene_find (place->layout->scene, constraint->b);

  return (strcmp (constraint->rel, "under") == 0 || strcmp (constraint->rel, "below") == 0) && node != NULL && ptm_thing_is_open_umbrella (node);
}

/* "The earth under the rocket": before what is no larger it would hide it. */
static gboolean
would_hide (const PtmConstraint *constraint, const PtmUnit *unit, const PtmUnit *base)
{
  if (strcmp (constraint->rel, "under") != 0 && strcmp (constraint->rel, "below") != 0)
    return FALSE;
  return base->thing.surface <= 0 && unit->width >= base->width * HIDING_PART && unit->height >= base->height * HIDING_PART;
}

/* What stands on the ground does not follow what floats into the sky: of a house beside a cloud the cloud is placed by the
 * house. Of two things that something stands between, the second is placed by it, and what lies on a table is placed by that
 * when it is said that the table is under it. */
static gboolean
is_mirrored (PtmPlace *place, guint i, int a, int b)
{
  const PtmConstraint *constraint = place->layout->scene->constraints->pdata[i];
  const PtmUnit       *unit = ptm_place_get_unit (place, a), *base = ptm_place_get_unit (place, b);

  if (strcmp (constraint->rel, "under") == 0 && unit->thing.surface > 0 && base->thing.height < unit->thing.height)
    return TRUE;
  if (!unit->thing.floats && base->thing.floats)
    return TRUE;
  if (is_held (place, i) || would_hide (constraint, unit, base))
    return TRUE;
  if (strcmp (constraint->rel, "next-to") == 0 && is_laid_down (place, a) && !is_placed_by (place, place->layout->scene->constraints->len, b))
    return TRUE;
  return a != b && is_placed_by (place, i, a) && !is_placed_by (place, place->layout->scene->constraints->len, b);
}

/* "Above it, to the right": one relation, that puts it above. */
static gboolean
leans_only (PtmPlace *place, const PtmConstraint *lateral)
{
  GPtrArray *constraints = place->layout->scene->constraints;

  if (strcmp (lateral->rel, "left-of") != 0 && strcmp (lateral->rel, "right-of") != 0)
    return FALSE;
  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *other = constraints->pdata[i];

      if (strcmp (other->rel, "above") == 0 && strcmp (other->a, lateral->a) == 0 && g_strcmp0 (other->b, lateral->b) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "A house left of a tree", where something stands between them: the first of the two is left already. */
static gboolean
parts_ends (PtmPlace *place, const PtmConstraint *lateral)
{
  GPtrArray  *constraints = place->layout->scene->constraints;
  const char *between = NULL;

  if (strcmp (lateral->rel, "left-of") != 0 || lateral->b == NULL)
    return FALSE;
  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *other = constraints->pdata[i];

      if (strcmp (other->rel, "between") != 0)
        continue;
      if (g_strcmp0 (other->b, lateral->a) == 0)
        between = other->a;
      else if (g_strcmp0 (other->b, lateral->b) == 0 && g_strcmp0 (other->a, between) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A relation by the units it is between, -1 for none. */
static const char *
get_relation (PtmPlace *place, guint i, int *a, int *b)
{
  static const char *const mirrored[][2] = { { "left-of", "right-of" }, { "right-of", "left-of" }, { "next-to", "next-to" }, { "under", "above" }, { "below", "above" }, { "behind", "in-front" }, { "in-front", "behind" } };
  const PtmConstraint     *constraint = place->layout->scene->constraints->pdata[i];

  *a = ptm_place_find_unit (place, constraint->a);
  *b = leans_only (place, constraint) || parts_ends (place, constraint) ? -1 : ptm_place_find_unit (place, constraint->b);
  if (*a < 0 || *b < 0 || !is_mirrored (place, i, *a, *b))
    return constraint->rel;
  for (guint k = 0; k < G_N_ELEMENTS (mirrored); k++)
    if (g_strcmp0 (constraint->rel, mirrored[k][0]) == 0)
      {
        gboolean rests = strcmp (constraint->rel, "under") == 0 && ptm_place_get_unit (place, *a)->thing.surface > 0;
        int      swapped = *a;

        *a = *b;
        *b = swapped;
        return rests ? "on" : is_held (place, i) ? "over-head"
                                                 : mirrored[k][1];
      }
  return constraint->rel;
}

static gboolean
depends (PtmPlace *place, int unit)
{
  for (guint i = 0; i < place->layout->scene->constraints->len; i++)
    {
      int a, b;

      get_relation (place, i, &a, &b);
      if (a == unit && b >= 0 && b != a)
        return TRUE;
    }
  return FALSE;
}

static gboolean
solve_once (PtmPlace *place)
{
  gboolean progress = FALSE;

  for (guint i = 0; i < place->layout->scene->constraints->len; i++)
    {
      int         a, b;
      const char *rel = get_relation (place, i, &a, &b);

      if (a < 0 || b < 0 || a == b || ptm_place_get_unit (place, a)->placed)
        continue;
      if (g_strcmp0 (rel, "between") == 0)
        progress |= ptm_place_between (place, a);
      else if (ptm_place_get_unit (place, b)->placed)
        progress |= ptm_place_put (place, a, rel, b);
    }
  return progress;
}

/* Nothing but "next to" keeps it waiting, and that holds as well when the other one is placed by it. */
static gboolean
waits_in_vain (PtmPlace *place, int unit)
{
  gboolean waits = FALSE;

  for (guint i = 0; i < place->layout->scene->constraints->len; i++)
    {
      int         a, b;
      const char *rel = get_relation (place, i, &a, &b);

      if (a != unit || b < 0 || b == a)
        continue;
      if (g_strcmp0 (rel, "next-to") != 0)
        return FALSE;
      waits = TRUE;
    }
  return waits;
}

static void
let_go (PtmPlace *place, int unit, double *far)
{
  ptm_place_get_unit (place, unit)->x = *far;
  ptm_place_get_unit (place, unit)->placed = TRUE;
  *far += 1000;
  while (solve_once (place))
    ;
}

void
ptm_place_solve (PtmPlace *place)
{
  double far = 0;

  for (guint i = 0; i < place->units->len; i++)
    if (!depends (place, i) && !ptm_place_is_far_end (place, i))
      {
        PtmUnit *unit = ptm_place_get_unit (place, i);

        /* Clusters are far apart until they are set side by side. */
        unit->x = far;
        far += 1000;
        unit->placed = TRUE;
        unit->off_ground = unit->thing.floats;
      }
  while (solve_once (place))
    ;
  for (guint i = 0; i < place->units->len; i++)
    if (!ptm_place_get_unit (place, i)->placed && waits_in_vain (place, (int)i))
      let_go (place, (int)i, &far);
  /* Relations that go in a circle cannot all hold: the first thing of one is let go and the rest tried again. */
  for (guint i = 0; i < place->units->len; i++)
    {
      PtmUnit       *unit = ptm_place_get_unit (place, i);
      const PtmNode *node = unit->nodes->pdata[0];

      if (unit->placed)
        continue;
      ptm_scene_add_unmet (place->layout->scene, node->noun != NULL ? node->noun : node->id, "relation");
      let_go (place, (int)i, &far);
    }
}
