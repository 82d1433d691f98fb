/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What changes a photograph's shape: more room around it. */

#include "config.h"

#include "ptm-engine-photo.h"

#include "ptm-transform.h"

gboolean
ptm_photo_edit_extend (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  double    more = CLAMP (op->factor - 1, 0.01, 4);
  int       across = (int)MAX (1, ptm_image_get_width (edit->image) * more), down = (int)MAX (1, ptm_image_get_height (edit->image) * more);
  gboolean  around = op->to_side == PTM_SIDE_NONE || op->to_side == PTM_SIDE_CENTER;
  int       left = around ? across / 2 : op->to_side == PTM_SIDE_LEFT ? across
                                                                      : 0;
  int       right = around ? across / 2 : op->to_side == PTM_SIDE_RIGHT ? across
                                                                        : 0;
  int       top = around ? down / 2 : op->to_side == PTM_SIDE_TOP ? down
                                                                  : 0;
  int       bottom = around ? down / 2 : op->to_side == PTM_SIDE_BOTTOM ? down
                                                                        : 0;
  PtmImage *extended;

  if (edit->mask != NULL)
    {
      ptm_photo_edit_add_unmet (edit, op, "region");
      return TRUE;
    }
  extended = ptm_transform_extend_filled (edit->image, left, top, right, bottom, ptm_photo_edit_progress_cb, edit, edit->run->cancellable, error);
  if (extended == NULL)
    return FALSE;
  ptm_photo_edit_take_image (edit, extended);
  return TRUE;
}
