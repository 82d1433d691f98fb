/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "The biggest tree", "the smallest thing": which of several a superlative means is seen from their frames. */

#include "config.h"

#include "ptm-edit-private.h"

static double
measure (const PtmNode *node, PtmExtreme extreme)
{
  gboolean by_height = extreme == PTM_EXTREME_TALLEST || extreme == PTM_EXTREME_SHORTEST;
  double   size = by_height ? node->frame.height : node->frame.width * node->frame.height;

  return extreme == PTM_EXTREME_SMALLEST || extreme == PTM_EXTREME_SHORTEST ? -size : size;
}

void
ptm_edit_aim_at_extreme (PtmEditWish *wish, PtmSelector *selector, PtmExtreme extreme)
{
  g_autoptr (GPtrArray) ids = extreme != PTM_EXTREME_NONE && wish->scene != NULL ? ptm_scene_select (wish->scene, NULL, selector, NULL) : NULL;
  const PtmNode *found = NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      const PtmNode *node = ptm_scene_find (wish->scene, g_ptr_array_index (ids, i));

      if (node != NULL && (found == NULL || measure (node, extreme) > measure (found, extreme)))
        found = node;
    }
  if (found != NULL)
    ptm_selector_copy (&(PtmSelector){ .id = found->id }, selector);
}
