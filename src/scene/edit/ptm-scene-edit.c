/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file applies edit operations to a copy of a scene and finds out which pixels that changes: it draws both and
 * compares, so the box is exact also where an arrow takes another way because something else moved. */

#define G_LOG_DOMAIN "ptm-scene"

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

#include "ptm-layout.h"
#include "ptm-render.h"
#include "ptm-scene-json.h"

/* A region that covers this share of the canvas is the whole picture to the user. */
#define WHOLE_CANVAS 0.9

static PtmRect
get_canvas_rect (PtmScene *scene)
{
  return (PtmRect){ 0, 0, scene->width, scene->height };
}

/* First and last pixel of a row that differ; FALSE when none does. */
static gboolean
compare_row (const guint32 *a, const guint32 *b, int width, int *first, int *last)
{
  if (memcmp (a, b, (gsize)width * 4) == 0)
    return FALSE;
  for (*first = 0; a[*first] == b[*first];)
    ++*first;
  for (*last = width - 1; a[*last] == b[*last];)
    --*last;
  return TRUE;
}

static PtmRect
compare_images (PtmImage *a, PtmImage *b)
{
  int     width = ptm_image_get_width (a);
  PtmRect box = { 0, 0, 0, 0 };

  for (int y = 0; y < ptm_image_get_height (a); y++)
    {
      gsize offset = (gsize)y * ptm_image_get_stride (a);
      int   first, last;

      if (compare_row ((const guint32 *)(gconstpointer)(ptm_image_get_pixels (a) + offset),
                       (const guint32 *)(gconstpointer)(ptm_image_get_pixels (b) + offset), width, &first, &last))
        box = ptm_rect_union (&box, &(PtmRect){ first, y, last - first + 1, 1 });
    }
  return box;
}

static gboolean
is_same (PtmScene *before, PtmScene *after)
{
  g_autofree char *text_before = ptm_scene_to_json (before, FALSE);
  g_autofree char *text_after = ptm_scene_to_json (after, FALSE);

  return strcmp (text_before, text_after) == 0;
}

static PtmRect
measure_damage (PtmScene *before, PtmScene *after, PtmArt *art)
{
  g_autoptr (PtmImage) image_before = NULL;
  g_autoptr (PtmImage) image_after = NULL;

  image_before = ptm_render (before, art, PTM_RENDER_ALL, NULL);
  image_after = ptm_render (after, art, PTM_RENDER_ALL, NULL);
  if (image_before == NULL || image_after == NULL || before->width != after->width || before->height != after->height)
    return get_canvas_rect (after);
  return compare_images (image_before, image_after);
}

const char *
ptm_op_describe (const PtmOp *op)
{
  const char *const words[] = {
    op->type == PTM_OP_RESTYLE ? op->style : NULL,
    op->type == PTM_OP_ADD && op->node != NULL ? op->node->noun : NULL,
    op->type == PTM_OP_ADD && op->node != NULL ? op->node->text : NULL,
    op->target.text,
    op->target.noun,
    op->target.asset,
    op->target.role,
    op->target.id,
    op->target.everything ? "everything" : NULL,
    op->node != NULL ? op->node->noun : NULL,
    op->node != NULL ? op->node->setting : NULL,
    op->node != NULL ? op->node->text : NULL,
    op->text,
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && *words[i] != '\0')
      return words[i];
  return "";
}

static void
apply (PtmEditing *editing, const PtmOp *op)
{
  switch (op->type)
    {
    case PTM_OP_MOVE:
      ptm_editing_move (editing, op);
      break;
    case PTM_OP_RESIZE:
      ptm_editing_resize (editing, op);
      break;
    case PTM_OP_RECOLOR:
      ptm_editing_recolor (editing, op);
      break;
    case PTM_OP_ADJUST:
      ptm_editing_adjust (editing, op);
      break;
    case PTM_OP_REPLACE:
      ptm_editing_replace (editing, op);
      break;
    case PTM_OP_SET_TEXT:
      ptm_editing_set_text (editing, op);
      break;
    case PTM_OP_ADD:
      ptm_editing_add (editing, op);
      break;
    case PTM_OP_REMOVE:
      ptm_editing_remove (editing, op);
      break;
    case PTM_OP_RESTYLE:
      ptm_editing_restyle (editing, op);
      break;
    case PTM_OP_EXTEND:
      ptm_editing_add_unmet (editing, op, "photograph");
      break;
    case PTM_OP_ROTATE:
      ptm_editing_rotate (editing, op);
      break;
    case PTM_OP_FLIP:
      ptm_editing_flip (editing, op);
      break;
    case PTM_OP_ORDER:
      if (!ptm_editing_reorder (editing, op, op->how))
        ptm_editing_order (editing, op);
      break;
    case PTM_OP_SWAP:
      if (!ptm_editing_reorder (editing, op, "swap"))
        ptm_editing_swap (editing, op);
      break;
    case PTM_OP_ALIGN:
      ptm_editing_align (editing, op);
      break;
    case PTM_OP_DUPLICATE:
      ptm_editing_duplicate (editing, op);
      break;
    case PTM_OP_TRANSLATE:
      ptm_editing_translate (editing, op);
      break;
    case PTM_OP_KIND:
      ptm_editing_change_kind (editing, op);
      break;
    case PTM_OP_CANVAS:
      ptm_editing_change_canvas (editing, op);
      break;
    case PTM_OP_DATA:
      ptm_editing_change_data (editing, op);
      break;
    case PTM_OP_REVERT:
      ptm_editing_revert (editing, op);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What an operation brings is what it is about. */
static void
run (PtmEditing *editing, const PtmOp *op, GString *last)
{
  guint n = editing->scene->nodes->len;

  g_string_truncate (editing->found, 0);
  apply (editing, op);
  for (guint i = n; (op->type == PTM_OP_ADD || op->type == PTM_OP_DUPLICATE) && i < editing->scene->nodes->len; i++)
    ptm_editing_note_found (editing, g_ptr_array_index (editing->scene->nodes, i));
  ptm_editing_note_done (editing, op, last);
}

void
ptm_editing_add_unmet (PtmEditing *editing, const PtmOp *op, const char *why)
{
  g_ptr_array_add (editing->unmet, ptm_unmet_new (ptm_op_describe (op), why));
}

gboolean
ptm_editing_may_change_ground (PtmEditing *editing)
{
  if (editing->region.mask == NULL)
    return TRUE;
  return editing->region.area >= WHOLE_CANVAS * editing->scene->width * editing->scene->height;
}

/**
 * ptm_scene_edit:
 * @scene: a laid out scene; a plan is laid out first
 * @art: (nullable): without it every picture is a card with its name
 * @ops: (element-type PtmOp)
 * @mask: (nullable): the region, of any size
 * @damage: (out) (optional): the smallest box around all pixels that change
 * @unmet: (element-type PtmUnmet): what could not be done is appended
 *
 * Returns: (transfer full): the changed copy
 */
PtmScene *
ptm_scene_edit (PtmScene *scene, PtmArt *art, GPtrArray *ops, PtmMask *mask, PtmRect *damage, GPtrArray *unmet)
{
  g_autoptr (PtmScene) before = NULL;
  g_autoptr (GPtrArray) obeyed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) last = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  PtmEditing editing = { 0 };
  gboolean   changed;

  g_return_val_if_fail (scene != NULL && ops != NULL && unmet != NULL, NULL);

  before = ptm_scene_copy (scene);
  if (!before->placed && !ptm_layout_apply (before, art, 0, &error))
    g_debug ("A plan could not be laid out before an edit: %s", error->message);

  editing = (PtmEditing){ .scene = ptm_scene_copy (before), .art = art, .mask = mask, .unmet = unmet, .obeyed_ids = obeyed, .met = met, .found = found };
  editing.unit = MAX (MAX (before->width, before->height), 1) / 1024.0;
  ptm_scene_region_init (&editing.region, before, mask);
  for (guint i = 0; i < ops->len; i++)
    run (&editing, g_ptr_array_index (ops, i), last);
  ptm_editing_renew_inks (&editing);

  changed = !is_same (before, editing.scene);
  if (damage != NULL)
    *damage = changed ? measure_damage (before, editing.scene, art) : (PtmRect){ 0, 0, 0, 0 };
  if (ops->len > 0 && unmet->len == 0 && damage != NULL && ptm_rect_is_empty (damage))
    ptm_editing_add_unmet (&editing, g_ptr_array_index (ops, 0), "same");
  if (changed)
    ptm_editing_remember (&editing, before, last, ((PtmOp *)g_ptr_array_index (ops, 0))->type == PTM_OP_REVERT);
  ptm_scene_region_clear (&editing.region);
  return editing.scene;
}
