/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where words go that an edit brings: a headline to the upper edge, a line under the headline, all else where it was asked for
 * or where there is room. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <math.h>
#include <string.h>

#include "ptm-text.h"

#define MAX_SHRINKS 5
#define TITLE_SIZES 4
/* Of a headline's box, that pictures may lie under. */
#define MAX_TITLE_COVER 0.6

/* A text nobody gave a place belongs under the title. The new node has no frame yet, so it is not in its own way. */
static gboolean
place_under_title (PtmEditing *editing, double width, double height, PtmFrame *frame)
{
  PtmSelector title = { .role = (char *)"title" };
  g_autoptr (GPtrArray) ids = ptm_scene_select (editing->scene, editing->art, &title, NULL);
  const PtmNode *node = ids->len > 0 ? ptm_scene_find (editing->scene, g_ptr_array_index (ids, 0)) : NULL;

  return node != NULL && node->frame.width > 0 && ptm_editing_place_by (editing, "below", node, width, height, frame) && ptm_editing_is_free (editing, frame, NULL);
}

/* A headline stands over the picture at its upper edge, in the middle or a little aside: where it covers the least, hardly
 * smaller than it is meant to be. */
static gboolean
place_title (PtmEditing *editing, PtmNode *node)
{
  static const double shifts[] = { 0, 0.1, -0.1, 0.2, -0.2 };
  PtmFrame            usable = ptm_editing_get_usable (editing);
  double              best = G_MAXDOUBLE, wanted = node->font_size, size = wanted;

  for (int i = 0; i < TITLE_SIZES; i++)
    {
      double width = 0, height = 0;

      node->font_size = wanted * (1 - 0.1 * i);
      ptm_text_measure (node, editing->scene->lang, usable.width, &width, &height);
      for (guint k = 0; k < G_N_ELEMENTS (shifts); k++)
        {
          PtmFrame frame = { usable.x + (usable.width - ceil (width) - 2) / 2 + shifts[k] * usable.width, usable.y, ceil (width) + 2, ceil (height) };
          double   cover = ptm_editing_get_cover (editing, &frame), cost = cover + fabs (shifts[k]) * 0.5 + 0.06 * i;

          if (cover > MAX_TITLE_COVER || cost >= best)
            continue;
          best = cost;
          size = node->font_size;
          node->frame = frame;
        }
    }
  node->font_size = size;
  return best < G_MAXDOUBLE;
}

gboolean
ptm_editing_place_text (PtmEditing *editing, const PtmOp *op, const PtmNode *anchor, PtmNode *node)
{
  gboolean loose = anchor == NULL && op->to_side == PTM_SIDE_NONE, is_title = g_strcmp0 (node->role, "title") == 0, is_loose = loose && !is_title;
  double   size = node->font_size;

  if (loose && is_title && place_title (editing, node))
    return TRUE;
  node->font_size = size;

  for (int i = 0; i < MAX_SHRINKS; i++, node->font_size *= 0.85)
    {
      double   width = 0, height = 0;
      PtmFrame frame;

      ptm_text_measure (node, editing->scene->lang, editing->scene->width * 0.7, &width, &height);
      /* A little more than measured, or rounding would wrap the last word. */
      width = ceil (width) + 2;
      height = ceil (height);
      if ((!is_loose || !place_under_title (editing, width, height, &frame)) && !ptm_editing_find_place (editing, op, anchor, width, height, &frame))
        continue;
      node->frame = frame;
      return TRUE;
    }
  return FALSE;
}
