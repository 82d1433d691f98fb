/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Lanes of the version tree. Versions are appended in time, so a column for each is enough; a lane is a branch. The line
 * from a parent to its child runs along the child's lane, so that lane must be free from the parent's column on. */

#include "config.h"

#include "ptm-lanes.h"

static gboolean
is_first_child (const int *parents, guint index)
{
  for (guint i = 0; i < index; i++)
    {
      if (parents[i] == parents[index])
        return FALSE;
    }
  return TRUE;
}

static guint
find_free_lane (const guint *last_columns, guint n_lanes, int parent)
{
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      if ((int)last_columns[lane] < parent)
        return lane;
    }
  return n_lanes;
}

guint
ptm_lanes_assign (const int *parents, guint n_items, guint *lanes)
{
  g_autofree guint *last_columns = g_new0 (guint, n_items + 1);
  guint             n_lanes = 0;

  g_return_val_if_fail (n_items == 0 || (parents != NULL && lanes != NULL), 0);

  for (guint i = 0; i < n_items; i++)
    {
      int parent = parents[i];

      g_return_val_if_fail (parent < (int)i, n_lanes);
      /* A picture from nothing starts on top again when the top lane ended before it; nothing crosses it there. */
      if (parent < 0)
        lanes[i] = n_lanes == 0 || i == 0 ? 0 : (last_columns[0] < i ? 0 : find_free_lane (last_columns, n_lanes, i));
      else if (is_first_child (parents, i) && last_columns[lanes[parent]] == (guint)parent)
        lanes[i] = lanes[parent];
      else
        lanes[i] = find_free_lane (last_columns, n_lanes, parent);
      last_columns[lanes[i]] = i;
      n_lanes = MAX (n_lanes, lanes[i] + 1);
    }
  return n_lanes;
}

/* From the last item to the first is counted how many lanes each needs for all that came from it; then they are given out from
 * the first to the last. */
guint
ptm_lanes_branch (const int *parents, guint n_items, guint *lanes, guint *columns)
{
  g_autofree guint *needs = g_new0 (guint, n_items + 1);
  g_autofree guint *used = g_new0 (guint, n_items + 1);
  guint             n_lanes = 0;

  g_return_val_if_fail (n_items == 0 || (parents != NULL && lanes != NULL && columns != NULL), 0);

  for (guint i = n_items; i > 0; i--)
    {
      g_return_val_if_fail (parents[i - 1] < (int)i - 1, 0);
      needs[i - 1] = MAX (1, needs[i - 1]);
      if (parents[i - 1] >= 0)
        needs[parents[i - 1]] += needs[i - 1];
    }
  for (guint i = 0; i < n_items; i++)
    {
      int parent = parents[i];

      lanes[i] = parent < 0 ? n_lanes : lanes[parent] + used[parent];
      columns[i] = parent < 0 ? 0 : columns[parent] + 1;
      if (parent < 0)
        n_lanes += needs[i];
      else
        used[parent] += needs[i];
    }
  return n_lanes;
}
