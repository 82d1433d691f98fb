/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file shares out a thing among those that lie on it: each has as much of its width as it needs beside the others, and a plate or a
 * table for many is a large one, so that all of them can be seen and counted. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-place.h"

/* So many times as large does a thing become for what lies on it. */
#define LARGEST_BASE 2.2
/* The part of it that is lain on, and the room from one thing to the next. */
#define USED_PART 0.96
#define PITCH     1.08
/* So many lie in one row; more of them in several. */
#define ONE_ROW 4

/* The width in which all of a unit are seen well, at the smallest size things on a table have. */
static double
get_wanted_width (PtmPlace *place, const PtmUnit *unit)
{
  int n = (int)unit->nodes->len, per_row = n > ONE_ROW && !unit->one_row ? (int)ceil (sqrt (n * 2.0)) : n;

  return unit->one * ptm_layout_get_aspect (place->layout, unit->nodes->pdata[0]) * PITCH * per_row * PTM_PLACE_SMALLEST;
}

/* Which units are said to lie on it, in the order they are placed in. (element-type int) */
static GArray *
list_company (PtmPlace *place, int anchor)
{
  GPtrArray *constraints = place->layout->scene->constraints;
  GArray    *company = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < constraints->len; i++)
    {
      const PtmConstraint *constraint = constraints->pdata[i];
      int                  a = ptm_place_find_unit (place, constraint->a);

      if (a >= 0 && a != anchor && ptm_place_find_unit (place, constraint->b) == anchor && strcmp (constraint->rel, "on") == 0)
        g_array_append_val (company, a);
    }
  return company;
}

static double
add_up (PtmPlace *place, GArray *company)
{
  double sum = 0;

  for (guint i = 0; i < company->len; i++)
    sum += get_wanted_width (place, ptm_place_get_unit (place, g_array_index (company, int, i)));
  return sum;
}

/* From the middle outwards, the second to the right. */
static int
get_slot (guint i, guint n)
{
  return CLAMP ((int)(n - 1) / 2 + (int)(i + 1) / 2 * (i % 2 == 1 ? 1 : -1), 0, (int)n - 1);
}

void
ptm_place_make_room (PtmPlace *place, int anchor)
{
  PtmUnit *base = ptm_place_get_unit (place, anchor);
  g_autoptr (GArray) company = list_company (place, anchor);
  double scale = CLAMP (add_up (place, company) / (base->width * USED_PART), 1, LARGEST_BASE);

  for (guint i = 0; i < place->units->len; i++)
    if (ptm_place_get_unit (place, (int)i)->anchor == anchor)
      return;
  if (base->anchor >= 0 || base->nodes->len > 1 || ((PtmNode *)base->nodes->pdata[0])->character != NULL)
    return;
  base->width *= scale;
  base->height *= scale;
  base->one *= scale;
}

gboolean
ptm_place_share (PtmPlace *place, const PtmUnit *unit, int anchor, double *middle, double *part)
{
  g_autoptr (GArray) company = list_company (place, anchor);
  double before = 0, own = 0, sum = add_up (place, company);
  int    slot = -1;

  for (guint i = 0; i < company->len; i++)
    if (ptm_place_get_unit (place, g_array_index (company, int, i)) == unit)
      slot = get_slot (i, company->len);
  for (guint i = 0; slot >= 0 && i < company->len; i++)
    {
      double wanted = get_wanted_width (place, ptm_place_get_unit (place, g_array_index (company, int, i)));

      before += get_slot (i, company->len) < slot ? wanted : 0;
      own = get_slot (i, company->len) == slot ? wanted : own;
    }
  if (slot < 0 || company->len < 2 || sum <= 0)
    return FALSE;
  *middle = (before + own / 2) / sum;
  *part = own / sum;
  return TRUE;
}
