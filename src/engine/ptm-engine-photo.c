/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Operations on the pixels of a photograph. Whatever they do inside a region, where its coverage is 0 the bytes stay those of
 * the base: keep_outside () has the last word. Only a change of the background takes the region as a hint at the subject. */

#include "config.h"

#include "ptm-engine-photo.h"

#include <math.h>
#include <string.h>
#include "ptm-adjust.h"
#include "ptm-fill.h"
#include "ptm-mask-shape.h"

/* A region is at clear parts when this part of it, and of some pixels around it, is clear. */
#define CLEAR_SHARE 0.1
#define RING        3

void
ptm_photo_edit_take_image (PtmPhotoEdit *edit, PtmImage *image)
{
  g_clear_pointer (&edit->image, ptm_image_unref);
  edit->image = image;
  edit->changed = TRUE;
}

void
ptm_photo_edit_overlay (PtmPhotoEdit *edit, PtmImage *top, int x, int y)
{
  ptm_photo_edit_take_image (edit, ptm_adjust_overlay (edit->image, top, x, y));
}

void
ptm_photo_edit_add_unmet (PtmPhotoEdit *edit, const PtmOp *op, const char *why)
{
  const char *text = op->target.noun != NULL ? op->target.noun : op->target.text != NULL ? op->target.text
                                                                                         : op->target.role;

  if (op->node != NULL && op->node->noun != NULL)
    text = op->node->noun;
  if (text == NULL)
    text = op->style != NULL ? op->style : op->text;
  g_ptr_array_add (edit->unmet, ptm_unmet_new (text != NULL ? text : edit->run->request->prompt, why));
}

/* The first preview is sent at once, the others when so much is done that each differs from the one before. */
void
ptm_photo_edit_progress_cb (PtmImage *preview, double fraction, gpointer user_data)
{
  PtmPhotoEdit *edit = user_data;
  int           partials = edit->run->request->partials;

  if (preview == NULL || !edit->run->request->stream || edit->previews == partials)
    return;
  if (edit->previews > 0 && fraction < pow (4, edit->previews - partials))
    return;
  edit->previews++;
  edit->run->partial (preview, edit->run->partial_data);
}

/* Whether the region lies at clear parts: what is removed there leaves nothing behind. */
static gboolean
is_at_clear (PtmImage *image, PtmMask *mask)
{
  g_autoptr (PtmMask) around = ptm_image_is_opaque (image) ? NULL : ptm_mask_grow (mask, RING);
  gsize count = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image), n = 0, n_clear = 0;

  for (gsize i = 0; around != NULL && i < count; i++)
    if (ptm_mask_get_coverage (around)[i] > 0)
      {
        n++;
        n_clear += ptm_image_get_pixels (image)[4 * i + 3] < 128;
      }
  return n_clear > CLEAR_SHARE * n;
}

/* The colours stay under what is clear, so that it can be had again. */
static PtmImage *
clear_marked (PtmImage *image, PtmMask *mask)
{
  gsize         count = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  guint8       *pixels = g_memdup2 (ptm_image_get_pixels (image), 4 * count);

  for (gsize i = 0; i < count; i++)
    pixels[4 * i + 3] = (guint8)(pixels[4 * i + 3] * (255 - coverage[i]) / 255);
  return ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
}

static gboolean
remove_marked (PtmPhotoEdit *edit, GError **error)
{
  PtmImage *filled;

  if (is_at_clear (edit->image, edit->mask))
    {
      ptm_photo_edit_take_image (edit, clear_marked (edit->image, edit->mask));
      return TRUE;
    }
  filled = ptm_fill_remove (edit->image, edit->mask, ptm_photo_edit_progress_cb, edit, edit->run->cancellable, error);

  if (filled == NULL)
    return FALSE;
  ptm_photo_edit_take_image (edit, filled);
  return TRUE;
}

/* A thing is put where another one was; what is no picture of ours would only leave a hole. */
static gboolean
replace_marked (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  gboolean taken;

  if (op->node == NULL || (op->node->asset == NULL && op->node->type != PTM_NODE_TEXT))
    {
      ptm_photo_edit_add_unmet (edit, op, "noun");
      return TRUE;
    }
  return remove_marked (edit, error) && ptm_photo_edit_place (edit, op, NULL, &taken, error);
}

static void
adjust (PtmPhotoEdit *edit, const PtmOp *op)
{
  PtmAdjustment adjustment = { op->lightness, op->chroma, op->warmth, op->contrast };

  ptm_photo_edit_take_image (edit, ptm_adjust (edit->image, edit->mask, &adjustment));
}

static gboolean
recolor (PtmPhotoEdit *edit, const PtmOp *op, GError **error)
{
  g_autoptr (PtmMask) thing = edit->mask != NULL ? ptm_photo_edit_find_thing (edit, error) : NULL;

  if (edit->mask != NULL && thing == NULL)
    return FALSE;
  ptm_photo_edit_take_image (edit, ptm_adjust_recolor (edit->image, thing, op->color));
  return TRUE;
}

static gboolean
is_about_ground (const PtmOp *op)
{
  return g_strcmp0 (op->target.role, "background") == 0 || (op->node != NULL && op->node->type == PTM_NODE_BACKGROUND);
}

/* Without a region only the whole picture can be meant: nothing in a photograph has a name. */
static gboolean
needs_region (PtmPhotoEdit *edit, const PtmOp *op)
{
  if (edit->mask != NULL || op->type == PTM_OP_ADD || op->type == PTM_OP_SET_TEXT || op->type == PTM_OP_EXTEND)
    return FALSE;
  if (op->type == PTM_OP_ADJUST || op->type == PTM_OP_RESTYLE)
    return op->target.noun != NULL || op->target.role != NULL || op->target.mask;
  return !op->target.everything || op->type == PTM_OP_REMOVE || op->type == PTM_OP_REPLACE;
}

static gboolean
apply_in_region (PtmPhotoEdit *edit, const PtmOp *op, const PtmOp *next, gboolean *taken, GError **error)
{
  if (needs_region (edit, op))
    {
      ptm_photo_edit_add_unmet (edit, op, "mark");
      return TRUE;
    }
  switch ((int)op->type)
    {
    case PTM_OP_REMOVE:
      return remove_marked (edit, error);
    case PTM_OP_REPLACE:
      return replace_marked (edit, op, error);
    case PTM_OP_ADD:
    case PTM_OP_SET_TEXT:
      return ptm_photo_edit_place (edit, op, next, taken, error);
    case PTM_OP_RECOLOR:
      return recolor (edit, op, error);
    case PTM_OP_ADJUST:
      adjust (edit, op);
      return TRUE;
    case PTM_OP_RESTYLE:
      return ptm_photo_edit_effect (edit, op, edit->mask, error);
    case PTM_OP_EXTEND:
      return ptm_photo_edit_extend (edit, op, error);
    default:
      ptm_photo_edit_add_unmet (edit, op, "photograph");
      return TRUE;
    }
}

/* The bytes of base where coverage is 0. */
static PtmImage *
keep_outside (PtmImage *base, PtmImage *image, PtmMask *mask)
{
  gsize         count = (gsize)ptm_image_get_width (base) * ptm_image_get_height (base);
  const guint8 *from = ptm_image_get_pixels (base);
  const guint8 *coverage = ptm_mask_get_coverage (mask);
  guint8       *pixels = g_memdup2 (ptm_image_get_pixels (image), count * 4);

  for (gsize i = 0; i < count; i++)
    if (coverage[i] == 0)
      memcpy (pixels + i * 4, from + i * 4, 4);
  return ptm_image_new_take (ptm_image_get_width (base), ptm_image_get_height (base), pixels);
}

static gboolean
apply (PtmPhotoEdit *edit, const PtmOp *op, const PtmOp *next, gboolean *taken, GError **error)
{
  g_autoptr (PtmImage) before = ptm_image_ref (edit->image);

  *taken = FALSE;
  if (g_cancellable_set_error_if_cancelled (edit->run->cancellable, error))
    return FALSE;
  if (is_about_ground (op))
    return ptm_photo_edit_ground (edit, op, error);
  if (!apply_in_region (edit, op, next, taken, error))
    return FALSE;
  if (edit->mask != NULL && edit->image != before)
    ptm_photo_edit_take_image (edit, keep_outside (before, edit->image, edit->mask));
  return TRUE;
}

/* TRUE when the whole sentence was something the window can do by itself, and about the pixels. */
static gboolean
apply_local (PtmPhotoEdit *edit, gboolean *fine, GError **error)
{
  g_autoptr (PtmLocal) local = ptm_local_read (ptm_engine_get_local_reader (edit->run->engine), edit->run->request->prompt);

  *fine = local == NULL || ptm_photo_edit_local (edit, local, error);
  return !*fine || edit->changed;
}

PtmImage *
ptm_engine_edit_photo (const PtmEngineRun *run, PtmImage *base, PtmMask *mask, GPtrArray *ops, GPtrArray *unmet, gboolean *whole, GError **error)
{
  PtmPhotoEdit edit = { .run = run, .mask = mask, .image = ptm_image_ref (base), .master = base, .unmet = unmet };
  g_autoptr (PtmImage) image = NULL;
  gboolean fine = TRUE, taken = FALSE, local = apply_local (&edit, &fine, error);

  if (local)
    g_ptr_array_set_size (unmet, 0);
  for (guint i = 0; fine && !local && i < ops->len; i += taken ? 2 : 1)
    fine = apply (&edit, g_ptr_array_index (ops, i), i + 1 < ops->len ? g_ptr_array_index (ops, i + 1) : NULL, &taken, error);
  image = edit.image;
  g_clear_pointer (&edit.subject, ptm_subject_free);
  *whole = edit.whole;
  if (!fine)
    return NULL;
  return edit.changed ? g_steal_pointer (&image) : ptm_image_ref (base);
}
