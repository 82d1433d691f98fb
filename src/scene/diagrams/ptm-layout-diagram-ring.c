/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file places what goes around: the steps of a cycle, and things about a hub. */

#include "config.h"

#include <math.h>

#include "ptm-layout-diagram.h"

/* Over another name or picture, or past the middle, where the name of the other side stands. */
static gboolean
is_in_the_way (PtmDiagram *d, const PtmNode *label)
{
  const PtmFrame *f = &label->frame;
  double          middle = d->area.x + d->area.width / 2;

  if (f->x < middle + d->caption * 0.2 && f->x + f->width > middle - d->caption * 0.2)
    return TRUE;
  for (guint i = 0; i < d->things->len + d->labels->len; i++)
    {
      const PtmNode *other = i < d->things->len ? d->things->pdata[i] : d->labels->pdata[i - d->things->len];

      if (other != label && other->frame.width > 0 && f->x < other->frame.x + other->frame.width && f->x + f->width > other->frame.x && f->y < other->frame.y + other->frame.height && f->y + f->height > other->frame.y)
        return TRUE;
    }
  return FALSE;
}

/* On the sides of a ring arrows come from above and below: there captions stand towards the middle. */
static void
turn_captions (PtmDiagram *d, PtmNode *thing, double angle)
{
  g_autofree PtmFrame *before = NULL;
  g_autoptr (GPtrArray) labels = ptm_diagram_collect_labels_of (d, thing);
  double total = 0, y, room;

  if (fabs (cos (angle)) < 0.9)
    return;
  /* As wide as the way to the middle allows. */
  room = fabs (d->area.x + d->area.width / 2 - (cos (angle) > 0 ? thing->frame.x : thing->frame.x + thing->frame.width)) - d->caption * 0.6;
  before = g_new0 (PtmFrame, MAX (labels->len, 1));
  for (guint i = 0; i < labels->len; i++)
    {
      PtmNode *label = labels->pdata[i];

      before[i] = label->frame;
      if (label->frame.width > room && room > d->caption * 3)
        ptm_diagram_size_label (d, label, room);
      total += label->frame.height;
    }
  y = thing->frame.y + (thing->frame.height - total) / 2;
  for (guint i = 0; i < labels->len; i++)
    {
      PtmNode *label = labels->pdata[i];

      ptm_node_set (&label->role, "caption");
      label->frame.x = cos (angle) > 0 ? thing->frame.x - d->caption * 0.3 - label->frame.width : thing->frame.x + thing->frame.width + d->caption * 0.3;
      label->frame.y = y;
      y += label->frame.height;
    }
  /* Where the middle has not room for them they stay below. */
  for (guint i = 0; i < labels->len; i++)
    if (is_in_the_way (d, labels->pdata[i]) || ((PtmNode *)labels->pdata[i])->font_size < d->caption * 0.72)
      for (guint k = 0; k < labels->len; k++)
        {
          ptm_diagram_size_label (d, labels->pdata[k], before[k].width);
          ((PtmNode *)labels->pdata[k])->frame = before[k];
        }
}

/* The name of a thing whose arrow comes from below stands over it. */
static void
raise_captions (PtmDiagram *d, PtmNode *thing)
{
  g_autoptr (GPtrArray) labels = ptm_diagram_collect_labels_of (d, thing);
  double total = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      PtmNode *label = labels->pdata[i];

      label->frame.y = thing->frame.y + total;
      total += label->frame.height + d->caption * 0.15;
    }
  ptm_layout_shift (thing, 0, total);
}

/* Four stand at the corners of a page that is not wide, where they can be large. */
static gboolean
has_corners (PtmDiagram *d, int n)
{
  return n == 4 && d->area.height > d->area.width * 0.85;
}

static double
ring_angle (PtmDiagram *d, int i, int n, int turn, gboolean mirrored)
{
  return -G_PI / 2 + 2 * G_PI * ((mirrored ? turn - i : i + turn) - (has_corners (d, n) ? 0.5 : 0)) / n;
}

/* How well clouds are above and the sea below when the ring is turned so. */
static double
rate_turn (PtmDiagram *d, GArray *ring, int turn, gboolean mirrored)
{
  double score = mirrored ? -0.4 : 0;

  for (guint i = 0; i < ring->len; i++)
    score += ptm_diagram_get_height_hint (d->things->pdata[g_array_index (ring, int, i)]) * sin (ring_angle (d, i, ring->len, turn, mirrored));
  return score;
}

void
ptm_diagram_place_ring (PtmDiagram *d, GArray *ring)
{
  int      n = ring->len, turn = 0;
  gboolean mirrored = FALSE;
  gboolean filled = (guint)n < d->things->len; /* something stands in the middle */
  double   cell = MIN (MIN (d->area.width / (has_corners (d, n) ? 2.4 : 2.7), d->area.height / (n <= 3 ? 2.05 : filled ? 3.1
                                                                                                                       : 2.35)),
                       2.4 * MIN (d->area.width, d->area.height * 1.25) / n);
  double   left = 1, right = -1, upper_end = 1, lower_end = -1, rx, ry, best = -1e9;

  for (int m = 0; m < 2; m++)
    for (int t = 0; t < n; t++)
      if (rate_turn (d, ring, t, m == 1) > best + 1e-6)
        {
          best = rate_turn (d, ring, t, m == 1);
          turn = t;
          mirrored = m == 1;
        }
  for (int i = 0; i < n; i++)
    {
      double a = ring_angle (d, i, n, turn, mirrored);

      left = MIN (left, cos (a));
      right = MAX (right, cos (a));
      upper_end = MIN (upper_end, sin (a));
      lower_end = MAX (lower_end, sin (a));
    }
  /* The ring fills the area whichever way its corners point. */
  ry = (d->area.height - cell) / (lower_end - upper_end);
  rx = MIN ((d->area.width - cell) / (right - left), ry * 1.9);
  for (int i = 0; i < n; i++)
    {
      double a = ring_angle (d, i, n, turn, mirrored);

      ptm_diagram_place_thing (d, d->things->pdata[g_array_index (ring, int, i)],
                               ptm_diagram_cell_at (d->area.x + d->area.width / 2 + (cos (a) - (left + right) / 2) * rx, d->area.y + d->area.height / 2 + (sin (a) - (upper_end + lower_end) / 2) * ry, cell, cell));
    }
  for (int i = 0; i < n; i++)
    {
      double a = ring_angle (d, i, n, turn, mirrored);

      /* The arrows between upper and lower corners start and end at the pictures, not at their names. */
      if (!has_corners (d, n))
        turn_captions (d, d->things->pdata[g_array_index (ring, int, i)], a);
      else if (sin (a) < 0)
        raise_captions (d, d->things->pdata[g_array_index (ring, int, i)]);
    }
}

/* What is not on the ring stands in its middle. */
void
ptm_diagram_place_rest (PtmDiagram *d)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  double side = MIN (d->area.width, d->area.height) * 0.28, width, aside, x = 0, y = 0;
  int    n = 0;

  for (guint i = 0; i < d->things->len; i++)
    {
      PtmNode *node = d->things->pdata[i];

      if (node->frame.width <= 0)
        g_ptr_array_add (rest, node);
      x += node->frame.width > 0 ? node->frame.x + node->frame.width / 2 : 0;
      y += node->frame.width > 0 ? node->frame.y + node->frame.height / 2 : 0;
      n += node->frame.width > 0;
    }
  if (rest->len == 0)
    return;
  width = MIN (side, d->area.width * 0.4 / rest->len);
  /* Not right under a thing of the ring, whose name would be in the arrow's way. */
  aside = n % 2 == 0 && rest->len == 1 ? width * 0.45 : 0;
  for (guint i = 0; i < rest->len; i++)
    ptm_diagram_place_thing (d, rest->pdata[i], ptm_diagram_cell_at (x / MAX (n, 1) + (i - (rest->len - 1) / 2.0) * width - aside, y / MAX (n, 1) + d->caption * (n == 3 ? 1.5 : 1), width * 0.9, width * 0.9));
}

/* One thing all arrows start or end at stands in the middle, the others around it. */
void
ptm_diagram_place_star (PtmDiagram *d, int hub)
{
  int    n = d->things->len - 1;
  double cell = MIN (MIN (d->area.width / 3.4, d->area.height / 3.05), 2.2 * (d->area.width + d->area.height) / 2 / n);
  double rx = (d->area.width - cell) / 2, ry = (d->area.height - cell) / 2, foot = -1, cy;
  double shift = n % 2 == 0 ? 0.5 : 0;

  /* Two or four stand at the corners, where a wide page has most room; an odd number uses the whole height, too. */
  for (int i = 0; i < n; i++)
    foot = MAX (foot, sin (-G_PI / 2 + 2 * G_PI * (i + shift) / n));
  rx = MIN (rx, ry * 1.8);
  ry = MIN ((d->area.height - cell) / (n % 2 == 0 ? 2 * foot : 1 + foot), rx * 1.6);
  cy = d->area.y + d->area.height / 2 + (n % 2 == 0 ? 0 : (1 - foot) / 2 * ry);
  ptm_diagram_place_thing (d, d->things->pdata[hub], ptm_diagram_cell_at (d->area.x + d->area.width / 2, cy, cell, cell));
  for (int i = 0; i < n; i++)
    {
      PtmNode *thing = d->things->pdata[i < hub ? i : i + 1];
      double   a = -G_PI / 2 + 2 * G_PI * (i + shift) / n;

      ptm_diagram_place_thing (d, thing, ptm_diagram_cell_at (d->area.x + d->area.width / 2 + cos (a) * rx, cy + sin (a) * ry, cell, cell));
      if (sin (a) < -0.4)
        raise_captions (d, thing);
    }
}
