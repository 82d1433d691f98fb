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

/* Bytes of names that an answer lists. */
#define MOST_LISTED 160

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

static PtmRect
measure_damage (PtmScene *before, PtmScene *after, PtmArt *art)
{
  g_autofree char *text_before = ptm_scene_to_json (before, FALSE);
  g_autofree char *text_after = ptm_scene_to_json (after, FALSE);
  g_autoptr (PtmImage) image_before = NULL;
  g_autoptr (PtmImage) image_after = NULL;

  if (strcmp (text_before, text_after) == 0)
    return (PtmRect){ 0, 0, 0, 0 };
  image_before = ptm_render (before, art, PTM_RENDER_ALL, NULL);
  image_after = ptm_render (after, art, PTM_RENDER_ALL, NULL);
  if (image_before == NULL || image_after == NULL || before->width != after->width || before->height != after->height)
    return get_canvas_rect (after);
  return compare_images (image_before, image_after);
}

static const char *
describe (const PtmOp *op)
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
    op->node != NULL ? op->node->noun : NULL,
    op->node != NULL ? op->node->text : NULL,
    op->text,
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && *words[i] != '\0')
      return words[i];
  return "";
}

/* An operation without a selector means what is under the region. */
static PtmSelector
complete_selector (PtmEditing *editing, const PtmSelector *selector)
{
  PtmSelector complete = *selector;

  if (selector->id == NULL && selector->role == NULL && selector->noun == NULL && selector->asset == NULL && selector->text == NULL && !selector->everything && editing->region.mask != NULL)
    complete.mask = TRUE;
  return complete;
}

static GPtrArray *
find_nodes (PtmScene *scene, GPtrArray *ids)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (nodes, ptm_scene_find (scene, g_ptr_array_index (ids, i)));
  return nodes;
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
      ptm_editing_order (editing, op);
      break;
    case PTM_OP_SWAP:
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
    default:
      g_assert_not_reached ();
    }
}

void
ptm_editing_add_unmet (PtmEditing *editing, const PtmOp *op, const char *why)
{
  g_ptr_array_add (editing->unmet, ptm_unmet_new (describe (op), why));
}

static void
list_names (GPtrArray *nodes, GString *names)
{
  for (guint i = 0; i < nodes->len && names->len < MOST_LISTED; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_OBJECT && node->noun != NULL && strstr (names->str, node->noun) == NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", node->noun);
      list_names (node->children, names);
    }
}

/* Names what is not there, and what is. */
static void
add_absent (PtmEditing *editing, const PtmOp *op)
{
  PtmUnmet *unmet = ptm_unmet_new (describe (op), "absent");
  g_autoptr (GString) names = g_string_new (NULL);

  list_names (editing->scene->nodes, names);
  if (names->len > 0)
    unmet->offer = g_strdup (names->str);
  g_ptr_array_add (editing->unmet, unmet);
}

GPtrArray *
ptm_editing_find (PtmEditing *editing, const PtmOp *op)
{
  PtmSelector selector = complete_selector (editing, &op->target);
  g_autoptr (GPtrArray) ids = ptm_scene_select (editing->scene, editing->art, &selector, editing->mask);

  if (ids->len == 0)
    {
      if (selector.mask)
        ptm_editing_add_unmet (editing, op, "region");
      else
        add_absent (editing, op);
    }
  return find_nodes (editing->scene, ids);
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
  g_autoptr (GError) error = NULL;
  PtmEditing editing = { 0 };

  g_return_val_if_fail (scene != NULL && ops != NULL && unmet != NULL, NULL);

  before = ptm_scene_copy (scene);
  if (!before->placed && !ptm_layout_apply (before, art, 0, &error))
    g_debug ("A plan could not be laid out before an edit: %s", error->message);

  editing = (PtmEditing){ ptm_scene_copy (before), art, mask, { 0 }, unmet, 0, FALSE, obeyed };
  editing.unit = MAX (MAX (before->width, before->height), 1) / 1024.0;
  ptm_scene_region_init (&editing.region, before, mask);
  for (guint i = 0; i < ops->len; i++)
    apply (&editing, g_ptr_array_index (ops, i));
  if (editing.ink_stale)
    ptm_editing_renew_inks (&editing);

  if (damage != NULL)
    *damage = measure_damage (before, editing.scene, art);
  ptm_scene_region_clear (&editing.region);
  return editing.scene;
}
