/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file puts one thing by another: on it, in it, over or under it, beside, before or behind it. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-place.h"
#include "ptm-opening.h"
#include "ptm-rest.h"

/* Where the saddle of a bicycle is, in its width. */
#define SADDLE 0.7

/* Where the n-th of several on the same side goes: outwards, no overlap with what is placed by the same thing. */
static double
push_aside (PtmPlace *place, PtmUnit *unit, int anchor, double x, int direction)
{
  for (guint round = 0; round < place->units->len; round++)
    {
      gboolean moved = FALSE;

      for (guint i = 0; i < place->units->len; i++)
        {
          PtmUnit *other = ptm_place_get_unit (place, i);

          if (other == unit || !other->placed || other->off_ground || ((int)i != anchor && other->anchor != anchor))
            continue;
          if (x < other->x + other->width && x + unit->width > other->x)
            {
              x = direction > 0 ? other->x + other->width + 0.12 : other->x - unit->width - 0.12;
              moved = TRUE;
            }
        }
      if (!moved)
        break;
    }
  return x;
}

static int
count_placed_on (PtmPlace *place, int anchor, gboolean off_ground)
{
  int n = 0;

  for (guint i = 0; i < place->units->len; i++)
    n += ptm_place_get_unit (place, i)->placed && ptm_place_get_unit (place, i)->anchor == anchor && ptm_place_get_unit (place, i)->off_ground == off_ground;
  return n;
}

/* TRUE when something placed by the same thing stands there, beside or before it. */
static gboolean
is_taken (PtmPlace *place, int anchor, double x, double width)
{
  for (guint i = 0; i < place->units->len; i++)
    {
      const PtmUnit *other = ptm_place_get_unit (place, i);

      if (!other->placed || other->off_ground || other->anchor != anchor || other->depth < ptm_place_get_unit (place, anchor)->depth)
        continue;
      if (MIN (x + width, other->x + other->width) - MAX (x, other->x) > 0.3 * MIN (width, other->width))
        return TRUE;
    }
  return FALSE;
}

/* How many other things will lie on the same one. */
static int
count_company (PtmPlace *place, const PtmUnit *unit, int anchor)
{
  GPtrArray *constraints = place->layout->scene->constraints;
  int        n = 0;

  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];
      int                  a = ptm_place_find_unit (place, constraint->a), b = ptm_place_find_unit (place, constraint->b);

      if (a < 0 || b < 0 || ptm_place_get_unit (place, a) == unit)
        continue;
      if ((b == anchor && strcmp (constraint->rel, "on") == 0) || (a != anchor && ptm_place_get_unit (place, b) == unit && strcmp (constraint->rel, "next-to") == 0))
        n++;
    }
  return n;
}

/* Many on a small thing lie in several rows, one behind the other. */
static void
pile_up (PtmPlace *place, PtmUnit *unit, double width)
{
  double one = unit->one * ptm_layout_get_aspect (place->layout, unit->nodes->pdata[0]);

  if (unit->ring || unit->column || unit->one_row || unit->nodes->len < 2)
    return;
  unit->per_row = CLAMP ((int)(width / (one * 1.08)), 2, (int)unit->nodes->len);
  unit->piled = TRUE;
  ptm_place_measure_unit (place, unit);
}

/* What is above another may be said to be at one side of it, too: as "right" and "left" are 1 and -1, else 0. */
static int
find_lean (PtmPlace *place, int a, int b)
{
  GPtrArray *constraints = place->layout->scene->constraints;

  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];
      int                  side = strcmp (constraint->rel, "left-of") == 0 ? -1 : strcmp (constraint->rel, "right-of") == 0 ? 1
                                                                                                                            : 0;
      int                  first = ptm_place_find_unit (place, constraint->a), second = ptm_place_find_unit (place, constraint->b);

      if (side != 0 && first == a && second == b)
        return side;
      if (side != 0 && first == b && second == a)
        return -side;
    }
  return 0;
}

/* "A kettle right of a toaster, both on a table": those that share it change places when they were asked for the other way round. */
static void
keep_sides (PtmPlace *place, int a, int anchor)
{
  PtmUnit *unit = ptm_place_get_unit (place, a);

  for (guint i = 0; i < place->units->len; i++)
    {
      PtmUnit *other = ptm_place_get_unit (place, i);
      int      side = (int)i != a && other->placed && other->resting && other->anchor == anchor ? find_lean (place, a, (int)i) : 0;
      double   middle = unit->x + unit->width / 2, beside = other->x + other->width / 2;

      if (side == 0 || (side > 0) == (middle > beside))
        continue;
      unit->x = beside - unit->width / 2;
      other->x = middle - other->width / 2;
    }
}

/* Who is on a bicycle sits on its saddle, not on the bar. */
static gboolean
has_saddle (const PtmUnit *base)
{
  return g_strcmp0 (((PtmNode *)base->nodes->pdata[0])->asset, "noto:bicycle") == 0;
}

/* Things that share a table have each their part of it: from the middle outwards, the second to the right. */
static void
lay_on (PtmPlace *place, PtmUnit *unit, PtmUnit *base, int anchor)
{
  int      before = count_placed_on (place, anchor, TRUE), n = MAX (count_company (place, unit, anchor), before) + 1;
  int      slot = CLAMP ((n - 1) / 2 + (before + 1) / 2 * (before % 2 == 1 ? 1 : -1), 0, n - 1);
  double   middle = (slot + 0.5) / n, part = 1.0 / n, most;
  PtmFrame whole;

  ptm_place_make_room (place, anchor);
  ptm_place_share (place, unit, anchor, &middle, &part);
  most = base->width * (n > 1 ? 0.96 * part : 0.9);
  if (unit->width * PTM_PLACE_SMALLEST > most)
    pile_up (place, unit, most / PTM_PLACE_SMALLEST);
  if (unit->width > most && (n > 1 || base->width < unit->width * 2))
    {
      double scale = MAX (most / unit->width, PTM_PLACE_SMALLEST);

      unit->width *= scale;
      unit->height *= scale;
    }
  unit->x = base->x + base->width * (n == 1 && has_saddle (base) ? SADDLE : middle) - unit->width / 2;
  whole = (PtmFrame){ base->x, base->y - base->height, base->width, base->height };
  if (base->nodes->len == 1)
    unit->y = ptm_rest_find (place->layout->art, base->nodes->pdata[0], &whole, unit->width, n == 1 && !has_saddle (base), &unit->x) + unit->height * 0.04;
  else
    unit->y = base->y - base->height * (1 - base->thing.surface) + unit->height * 0.04;
  unit->depth = base->depth + 0.01;
  unit->off_ground = TRUE;
  unit->resting = TRUE;
}

/* Several that look out of one container crowd together. */
static void
crowd_together (PtmPlace *place, PtmUnit *unit)
{
  double aspect = ptm_layout_get_aspect (place->layout, unit->nodes->pdata[0]);

  unit->one_row = TRUE;
  unit->height = unit->one;
  unit->width = unit->one * aspect * (1 + (unit->nodes->len - 1) * PTM_PLACE_CROWDED);
}

static void
put_inside (PtmPlace *place, PtmUnit *unit, PtmUnit *base)
{
  PtmNode   *container = base->nodes->pdata[0];
  double     scale = MIN (1, MIN (base->width * 0.6 / unit->width, base->height * 0.62 / unit->height));
  PtmOpening opening;

  unit->off_ground = TRUE;
  ptm_opening_open (place->layout->art, container);
  if (ptm_opening_find (container, &opening))
    {
      PtmFrame whole = { base->x, base->y - base->height, base->width, base->height }, f;

      if (unit->nodes->len > 1)
        crowd_together (place, unit);
      f = ptm_opening_fit (&opening, &whole, unit->width, unit->height);
      unit->x = f.x;
      unit->y = f.y + f.height;
      unit->width = f.width;
      unit->height = f.height;
      unit->depth = base->depth + (opening.kind == PTM_OPENING_BARS ? -0.01 : 0.01);
      unit->inside = ptm_opening_hides (&opening);
      return;
    }
  unit->width *= scale;
  unit->height *= scale;
  unit->x = base->x + (base->width - unit->width) / 2;
  unit->y = base->y - base->height * 0.12;
  unit->depth = base->depth + 0.01;
}

/* A whale below a ship is under its keel, not before it. */
static gboolean
swims_below (const PtmUnit *unit, const PtmUnit *base)
{
  return ptm_thing_get_water (unit->nodes->pdata[0]) != PTM_WATER_NONE && ptm_thing_get_water (base->nodes->pdata[0]) != PTM_WATER_NONE;
}

/* Between the legs of a table, in the arch of a bridge. FALSE when there is no room under it. */
static gboolean
go_under (PtmPlace *place, PtmUnit *unit, const PtmUnit *base, int b)
{
  PtmFrame   whole = { base->x, base->y - base->height, base->width, base->height }, f;
  PtmOpening opening;

  if (base->nodes->len > 1 || !ptm_opening_find (base->nodes->pdata[0], &opening) || opening.kind != PTM_OPENING_ARCH)
    return FALSE;
  f = ptm_opening_fit (&opening, &whole, unit->width, unit->height);
  if (is_taken (place, b, f.x, f.width))
    return FALSE;
  unit->x = f.x;
  unit->y = f.y + f.height;
  unit->width = f.width;
  unit->height = f.height;
  unit->depth = base->depth + 0.01;
  return TRUE;
}

/* An umbrella is held over the head of who is under it. */
static void
hold_over (PtmUnit *umbrella, const PtmUnit *base)
{
  double scale = MAX (base->width * 1.6, base->height * 0.7) / umbrella->width;

  umbrella->width *= scale;
  umbrella->height *= scale;
  umbrella->x = base->x + base->width / 2 - umbrella->width / 2;
  umbrella->y = base->y - base->height * 0.82 + umbrella->height * 0.5;
  umbrella->depth = base->depth - 0.01;
  umbrella->off_ground = TRUE;
}

/* What is farther away looks out above, at the side where nothing stands. */
static void
stand_behind (PtmPlace *place, PtmUnit *unit, const PtmUnit *base, int b)
{
  double right = MAX (base->x + base->width * 0.62 - unit->width * 0.2, base->x + base->width - unit->width * 0.45);
  double left = base->x + base->width - (right - base->x) - unit->width;

  unit->x = is_taken (place, b, right, unit->width) && !is_taken (place, b, left, unit->width) ? left : right;
  unit->y = base->y - CLAMP (base->height - unit->height * 0.5, 0.22, base->height * 0.45);
  unit->depth = base->depth - 0.3;
}

/* What is nearer leaves most of what is behind it to be seen: what is nearly as large stands at its side. */
static void
stand_before (PtmPlace *place, PtmUnit *unit, int b)
{
  const PtmUnit *base = ptm_place_get_unit (place, b);
  gboolean       large = unit->width > base->width * 0.5 && unit->height > base->height * 0.45;

  unit->x = large ? base->x - unit->width * 0.6 : base->x + base->width * 0.34 - unit->width * 0.5;
  if (is_taken (place, b, unit->x, unit->width))
    unit->x = large ? base->x + base->width - unit->width * 0.4 : base->x + base->width * 0.7 - unit->width * 0.3;
  unit->y = base->y + 0.24;
  unit->depth = base->depth + 0.3;
}

/* Two on a bench: both move together to its middle. */
static void
share_base (PtmPlace *place, PtmUnit *unit, PtmUnit *neighbour, int direction)
{
  const PtmUnit *base = ptm_place_get_unit (place, neighbour->anchor);
  double         width = neighbour->width + unit->width, scale = CLAMP (base->width * 0.98 / width, PTM_PLACE_SMALLEST, 1);
  double         left = base->x + base->width / 2 - width * scale / 2;
  PtmUnit       *first = direction > 0 ? neighbour : unit, *second = direction > 0 ? unit : neighbour;

  neighbour->width *= scale;
  neighbour->height *= scale;
  unit->width *= scale;
  unit->height *= scale;
  first->x = left;
  second->x = left + first->width;
  unit->y = neighbour->y;
  unit->off_ground = TRUE;
  unit->resting = TRUE;
  unit->depth = neighbour->depth + 0.01;
}

/* One of two like ones that lie on something, where nothing else does. */
static gboolean
shares_base (PtmPlace *place, const PtmUnit *unit, int b)
{
  const PtmUnit *base = ptm_place_get_unit (place, b);
  const PtmNode *one = unit->nodes->pdata[0], *other = base->nodes->pdata[0];

  if (!base->resting || base->anchor < 0 || unit->nodes->len > 1 || base->nodes->len > 1 || one->character == NULL || other->character == NULL)
    return FALSE;
  return count_placed_on (place, base->anchor, TRUE) == 1 && count_placed_on (place, b, TRUE) == 0;
}

gboolean
ptm_place_put (PtmPlace *place, int a, const char *rel, int b)
{
  PtmUnit *unit = ptm_place_get_unit (place, a), *base = ptm_place_get_unit (place, b);

  if (strcmp (rel, "on") == 0)
    {
      lay_on (place, unit, base, b);
      keep_sides (place, a, b);
    }
  else if (strcmp (rel, "inside") == 0 && ptm_thing_is_seat (base->nodes->pdata[0]))
    lay_on (place, unit, base, b);
  else if (strcmp (rel, "inside") == 0)
    put_inside (place, unit, base);
  else if (strcmp (rel, "above") == 0)
    {
      int lean = find_lean (place, a, b);

      unit->x = lean < 0 ? base->x - unit->width - 0.12 : lean > 0 ? base->x + base->width + 0.12
                                                                   : base->x + (base->width - unit->width) / 2;
      unit->y = base->y - base->height - 0.18;
      unit->depth = base->depth;
      unit->off_ground = TRUE;
    }
  else if ((strcmp (rel, "under") == 0 || strcmp (rel, "below") == 0) && swims_below (unit, base))
    {
      unit->x = base->x + (base->width - unit->width) / 2;
      unit->y = base->y + unit->height + 0.08;
      unit->depth = base->depth + 0.3;
    }
  else if ((strcmp (rel, "under") == 0 || strcmp (rel, "below") == 0) && go_under (place, unit, base, b))
    ;
  else if (strcmp (rel, "below") == 0 && !base->off_ground && !base->thing.floats)
    {
      /* Lower on the page, which is nearer. */
      unit->x = push_aside (place, unit, -2, base->x + (base->width - unit->width) / 2, 1);
      unit->y = base->y + unit->height + 0.06;
      unit->depth = base->depth + 0.3;
    }
  else if (strcmp (rel, "under") == 0 || strcmp (rel, "below") == 0)
    {
      /* Under a tree is before its trunk, under a cloud is on the ground below it. */
      unit->x = base->x + (base->width - unit->width) / 2 + (base->off_ground || base->thing.floats ? 0 : base->width * 0.2 * (place->layout->variant % 2 == 0 ? 1 : -1));
      if (base->off_ground || base->thing.floats)
        unit->x = push_aside (place, unit, -2, unit->x, 1);
      else if (count_placed_on (place, b, FALSE) > 0)
        unit->x = push_aside (place, unit, b, unit->x, 1);
      unit->y = base->off_ground || base->thing.floats ? 0 : base->y + 0.16;
      unit->depth = base->depth + 0.3;
    }
  else if (strcmp (rel, "behind") == 0)
    stand_behind (place, unit, base, b);
  else if (strcmp (rel, "over-head") == 0 || (strcmp (rel, "held") == 0 && ptm_thing_is_open_umbrella (unit->nodes->pdata[0])))
    hold_over (unit, base);
  else if (strcmp (rel, "held") == 0)
    ptm_place_hold (place, unit, base);
  else if (strcmp (rel, "worn") == 0)
    ptm_place_wear (place, unit, base);
  else if (strcmp (rel, "in-front") == 0)
    {
      /* Before somebody on a bench is before the bench. */
      b = base->resting && base->anchor >= 0 ? base->anchor : b;
      stand_before (place, unit, b);
    }
  else if (strcmp (rel, "around") == 0 && unit->nodes->len > 2)
    ptm_place_stand_around (place, unit, base);
  else if (base->resting && base->anchor >= 0 && strcmp (rel, "next-to") == 0 && !unit->thing.floats)
    {
      /* Beside what lies on a table is on the table. */
      lay_on (place, unit, ptm_place_get_unit (place, base->anchor), base->anchor);
      b = base->anchor;
    }
  else if ((strcmp (rel, "left-of") == 0 || strcmp (rel, "right-of") == 0) && shares_base (place, unit, b))
    {
      share_base (place, unit, base, strcmp (rel, "left-of") == 0 ? -1 : 1);
      b = base->anchor;
    }
  else if (strcmp (rel, "left-of") == 0 || strcmp (rel, "in-a-row") == 0 || strcmp (rel, "right-of") == 0 || strcmp (rel, "next-to") == 0 || strcmp (rel, "around") == 0)
    {
      int direction = strcmp (rel, "left-of") == 0 ? -1 : strcmp (rel, "next-to") == 0 && count_placed_on (place, b, FALSE) % 2 == 1 ? -1
                                                                                                                                     : 1;

      unit->x = push_aside (place, unit, b, direction > 0 ? base->x + base->width + 0.12 : base->x - unit->width - 0.12, direction);
      unit->y = base->off_ground ? base->y : base->y + 0.02;
      unit->off_ground = base->off_ground;
      unit->depth = base->depth + 0.01;
      /* Birds may sit beside a thing; a cloud does not. */
      if (unit->thing.floats && !base->off_ground && (unit->thing.height > 0.95 || place->on_water) && !place->no_ground)
        {
          unit->y = base->y - base->height * 0.65 - 0.1;
          unit->off_ground = TRUE;
        }
    }
  else
    return FALSE;
  unit->anchor = b;
  unit->placed = TRUE;
  return TRUE;
}
