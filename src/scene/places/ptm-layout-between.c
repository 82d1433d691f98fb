/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands between two things, or between several of one kind, which are parted for it. */

#include "config.h"

#include <string.h>

#include "ptm-layout-place.h"

static gboolean
is_between (PtmPlace *place, guint i)
{
  return g_strcmp0 (((const PtmConstraint *)place->layout->scene->constraints->pdata[i])->rel, "between") == 0;
}

/* The two units that a is between, the second one -1 when only one is named. */
static void
find_ends (PtmPlace *place, int a, int ends[2])
{
  GPtrArray *constraints = place->layout->scene->constraints;
  int        n = 0;

  ends[0] = ends[1] = -1;
  for (guint i = 0; i < constraints->len && n < 2; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];
      int                  end = is_between (place, i) ? ptm_place_find_unit (place, constraint->b) : -1;

      if (end >= 0 && ptm_place_find_unit (place, constraint->a) == a && end != ends[0])
        ends[n++] = end;
    }
}

/* Half of the copies become a unit of their own. */
static void
part (PtmPlace *place, int whole)
{
  PtmUnit  half = *ptm_place_get_unit (place, whole);
  guint    n = half.nodes->len, left = (n + 1) / 2;
  PtmUnit *unit;

  half.nodes = g_ptr_array_new ();
  half.twin = -1;
  unit = ptm_place_get_unit (place, whole);
  for (guint i = left; i < n; i++)
    g_ptr_array_add (half.nodes, unit->nodes->pdata[i]);
  g_ptr_array_set_size (unit->nodes, (int)left);
  unit->twin = (int)place->units->len;
  ptm_place_measure_unit (place, unit);
  ptm_place_measure_unit (place, &half);
  g_array_append_val (place->units, half);
}

void
ptm_place_part_ends (PtmPlace *place)
{
  GPtrArray *constraints = place->layout->scene->constraints;

  for (guint i = 0; i < constraints->len; i++)
    {
      int a = is_between (place, i) ? ptm_place_find_unit (place, ((const PtmConstraint *)constraints->pdata[i])->a) : -1;
      int ends[2];

      if (a < 0)
        continue;
      find_ends (place, a, ends);
      if (ends[0] >= 0 && ends[1] < 0 && ends[0] != a && ptm_place_get_unit (place, ends[0])->nodes->len > 1)
        part (place, ends[0]);
    }
}

gboolean
ptm_place_between (PtmPlace *place, int a)
{
  PtmUnit *unit = ptm_place_get_unit (place, a), *left, *right;
  int      ends[2];

  find_ends (place, a, ends);
  if (ends[0] >= 0 && ends[1] < 0)
    ends[1] = ptm_place_get_unit (place, ends[0])->twin;
  if (ends[0] < 0 || ends[1] < 0 || !ptm_place_get_unit (place, ends[0])->placed)
    return FALSE;
  left = ptm_place_get_unit (place, ends[0]);
  right = ptm_place_get_unit (place, ends[1]);
  unit->x = left->x + left->width + 0.12;
  unit->y = left->y;
  unit->depth = left->depth + 0.02;
  unit->anchor = ends[0];
  unit->placed = TRUE;
  unit->off_ground = left->off_ground;
  /* The second end stands so far off that there is room. */
  if (!right->placed || right->anchor >= 0)
    {
      right->x = unit->x + unit->width + 0.12;
      right->y = left->y;
      right->off_ground = left->off_ground;
      right->depth = left->depth;
      right->anchor = ends[0];
      right->placed = TRUE;
    }
  return TRUE;
}

/* It waits for the thing between. */
gboolean
ptm_place_is_far_end (PtmPlace *place, int unit)
{
  GPtrArray *constraints = place->layout->scene->constraints;

  for (guint i = 0; i < place->units->len; i++)
    if (ptm_place_get_unit (place, (int)i)->twin == unit)
      return TRUE;
  for (guint i = 0; i < constraints->len; i++)
    {
      int a = is_between (place, i) ? ptm_place_find_unit (place, ((const PtmConstraint *)constraints->pdata[i])->a) : -1;
      int ends[2];

      if (a < 0)
        continue;
      find_ends (place, a, ends);
      if (ends[1] == unit)
        return TRUE;
    }
  return FALSE;
}
