/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Before a photograph is changed: whether the hole is too large for what is left, whether more is made up than was there, and
 * whether anybody can tell subject and background apart. */

#include "config.h"

#include "ptm-foresight.h"

#include <glib/gi18n.h>
#include <string.h>
#include "ptm-codec.h"
#include "ptm-fill.h"
#include "ptm-scene-edit.h"
#include "ptm-subject.h"

/* A side that grows by more than this is more invention than picture. */
#define MOST_GROWTH 1.5

/* Enlarged by more than this a picture is soft. */
#define MOST_ENLARGED 2.0

/* Subject and background are told apart on a copy of this size. */
#define SMALL 384

static gboolean
is_drawing (GBytes *base)
{
  gsize       size;
  const char *bytes = g_bytes_get_data (base, &size);

  return memmem (bytes, size, "pentimento:scene", strlen ("pentimento:scene")) != NULL;
}

static gboolean
is_about_ground (const PtmOp *op)
{
  return g_strcmp0 (op->target.role, "background") == 0;
}

/* (transfer full) (nullable) */
static char *
foresee_hole (PtmImage *image, PtmMask *mask)
{
  double share = 0;

  if (mask == NULL || !ptm_fill_will_repeat (image, mask, &share))
    return NULL;
  return g_strdup_printf (_ ("The region is %d percent of a picture full of detail. What fills it can only be copied from the rest and will look repeated; a smaller region looks better, and a provider with a model may do more."), (int)(share * 100 + 0.5));
}

static char *
foresee_growth (double factor)
{
  if (factor <= MOST_GROWTH)
    return NULL;
  return g_strdup (_ ("More than half of this side would be made up from what is at its edge, and will look repeated. Add less, or ask a provider with a model."));
}

static char *
foresee_ground (PtmImage *image, PtmMask *mask)
{
  g_autoptr (PtmImage) small = ptm_image_scale_to_fit (image, SMALL);
  g_autoptr (PtmMask) hint = mask != NULL ? ptm_mask_scale (mask, ptm_image_get_width (small), ptm_image_get_height (small)) : NULL;
  g_autoptr (PtmSubject) subject = ptm_subject_find (small, hint, NULL, NULL);

  if (subject == NULL || subject->certain)
    return NULL;
  if (mask == NULL)
    return g_strdup (_ ("It is not clear what is in front in this picture. Brush roughly over it, and then ask again for a clean outline."));
  return g_strdup (_ ("The outline of what you marked is not clear. Brush over more of it, and then ask again."));
}

/* (nullable) */
static char *
foresee_pasted (const PtmOp *op)
{
  if (op->node == NULL || op->node->type != PTM_NODE_OBJECT || op->node->asset == NULL)
    return NULL;
  return g_strdup (_ ("What is added will be a drawing, and will look laid on the photograph. A provider with a model can paint it in."));
}

static char *
foresee (const PtmOp *op, PtmImage *image, PtmMask *mask)
{
  char *warning = NULL;

  if (is_about_ground (op))
    return foresee_ground (image, mask);
  if (op->type == PTM_OP_EXTEND)
    return foresee_growth (op->factor);
  if (op->type == PTM_OP_REMOVE || op->type == PTM_OP_REPLACE)
    warning = foresee_hole (image, mask);
  if (warning == NULL && (op->type == PTM_OP_ADD || op->type == PTM_OP_REPLACE))
    warning = foresee_pasted (op);
  return warning;
}

char *
ptm_foresight_dup_warning (PtmPlanner *planner, const char *sentence, GBytes *base, PtmMask *mask)
{
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (PtmImage) image = NULL;

  if (is_drawing (base))
    return NULL;
  ops = ptm_planner_read_photo_change (planner, sentence, mask != NULL);
  for (guint i = 0; ops != NULL && i < ops->len; i++)
    {
      char *warning;

      if (image == NULL)
        image = ptm_codec_decode (base, NULL);
      if (image == NULL || (mask != NULL && ptm_mask_get_width (mask) != ptm_image_get_width (image)))
        return NULL;
      warning = foresee (g_ptr_array_index (ops, i), image, mask);
      if (warning != NULL)
        return warning;
    }
  return NULL;
}

char *
ptm_foresight_dup_treatment_warning (const PtmTreatment *treatment, int width, int height)
{
  double factor;

  g_return_val_if_fail (treatment != NULL && width > 0 && height > 0, NULL);

  if (treatment->kind == PTM_TREATMENT_EXTEND)
    return foresee_growth (MAX (1 + ((double)treatment->left + treatment->right) / width, 1 + ((double)treatment->top + treatment->bottom) / height));
  factor = MAX ((double)treatment->width / width, (double)treatment->height / height);
  if (treatment->kind != PTM_TREATMENT_RESIZE || factor <= MOST_ENLARGED)
    return NULL;
  return g_strdup_printf (_ ("Enlarged to %d percent the picture will look soft, because no detail is added that is not there. Up to 200 percent looks fine."), (int)(factor * 100 + 0.5));
}
