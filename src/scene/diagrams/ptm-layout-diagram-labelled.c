/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file places one large picture and the labels that explain it. */

#include "config.h"

#include <math.h>

#include "ptm-layout-diagram.h"
#include "ptm-palette.h"

/* On a tall page the labels stand over and under the picture; the middle ones farther out when a row has not room for all. */
static void
place_labels_above_and_below (PtmDiagram *d, PtmNode *thing, GPtrArray *labels, double widest, double tallest)
{
  int      n = labels->len, above = (n + 1) / 2;
  gboolean two_rows = above > 2 && widest * above > d->area.width * 0.96;
  double   band = tallest * (two_rows ? 2.5 : 1.1), gap = d->caption * 1.6, top;
  PtmFrame box = { d->area.x, d->area.y + band + gap, d->area.width, MAX (d->area.height - 2 * (band + gap), 1) };

  ptm_layout_place_object (d->layout, thing, box, 0.5);
  top = thing->frame.y - gap;
  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];
      gboolean upper_row = i < above;
      int      in_row = upper_row ? above : n - above, at = upper_row ? i : i - above;
      gboolean far_out = two_rows && at > 0 && at < in_row - 1;
      double   slot = d->area.width / in_row, x = d->area.x + (at + 0.5) * slot - label->frame.width / 2;

      label->frame.x = CLAMP (x, d->area.x, MAX (d->area.x + d->area.width - label->frame.width, d->area.x));
      label->frame.y = upper_row ? top - label->frame.height - (far_out ? tallest * 1.4 : 0) : thing->frame.y + thing->frame.height + gap + (far_out ? tallest * 1.4 : 0);
    }
}

/* One thing to explain: as large as its labels allow, which stand in a column on either side; leader lines never cross. */
void
ptm_diagram_place_labelled (PtmDiagram *d, PtmNode *thing)
{
  g_autoptr (GPtrArray) labels = ptm_diagram_collect_labels_of (d, thing);
  int    n = labels->len, left = n / 2;
  double column = 0, tallest = 0, gap = d->area.width * 0.05;

  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];

      tallest = MAX (tallest, ptm_diagram_size_label (d, label, MIN (d->area.width * 0.3, d->caption * 14)));
      column = MAX (column, label->frame.width);
    }
  ptm_layout_place_object (d->layout, thing, (PtmFrame){ d->area.x + column + gap, d->area.y, d->area.width - 2 * (column + gap), d->area.height }, 0.5);
  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];

      label->fill = ptm_color_mix (d->layout->scene->palette.bg[0], PTM_RGB (255, 255, 255), 0.7);
      label->stroke = ptm_color_mix (d->layout->scene->palette.accent[0], d->layout->scene->palette.ink, 0.2);
    }
  if (thing->frame.width < d->area.width * 0.45 && thing->frame.height < d->area.height * 0.5)
    {
      place_labels_above_and_below (d, thing, labels, column, tallest);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      PtmNode *label = labels->pdata[i];
      gboolean on_left = i >= n - left;
      int      in_column = on_left ? left : n - left, at = on_left ? i - (n - left) : i;
      /* Beside the picture, but never one over the other. */
      double pitch = MIN (d->area.height / MAX (in_column, 1), MAX (thing->frame.height * 0.95 / MAX (in_column, 1), tallest * 1.5));
      double y = thing->frame.y + thing->frame.height / 2 + (at - (in_column - 1) / 2.0) * pitch;

      label->frame.y = CLAMP (y - label->frame.height / 2, d->area.y, MAX (d->area.y + d->area.height - label->frame.height, d->area.y));
      label->frame.x = on_left ? thing->frame.x - gap - label->frame.width : thing->frame.x + thing->frame.width + gap;
    }
}
