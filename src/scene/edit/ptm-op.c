/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One edit operation: making, freeing, and writing a list of them as JSON. */

#include "config.h"

#include "ptm-scene-edit.h"

#include "ptm-op-names.h"
#include "ptm-scene-write.h"

const char *const ptm_op_type_names[PTM_N_OPS] = {
  [PTM_OP_MOVE] = "move",
  [PTM_OP_RESIZE] = "resize",
  [PTM_OP_RECOLOR] = "recolor",
  [PTM_OP_ADJUST] = "adjust",
  [PTM_OP_REPLACE] = "replace",
  [PTM_OP_SET_TEXT] = "setText",
  [PTM_OP_ADD] = "add",
  [PTM_OP_REMOVE] = "remove",
  [PTM_OP_RESTYLE] = "restyle",
  [PTM_OP_EXTEND] = "extend",
  [PTM_OP_ROTATE] = "rotate",
  [PTM_OP_FLIP] = "flip",
  [PTM_OP_ORDER] = "order",
  [PTM_OP_SWAP] = "swap",
  [PTM_OP_ALIGN] = "align",
  [PTM_OP_DUPLICATE] = "duplicate",
  [PTM_OP_TRANSLATE] = "translate",
  [PTM_OP_KIND] = "kind",
  [PTM_OP_CANVAS] = "canvas",
  [PTM_OP_DATA] = "data",
  [PTM_OP_REVERT] = "revert",
};

const char *const ptm_op_side_names[PTM_N_SIDES] = {
  [PTM_SIDE_LEFT] = "left",
  [PTM_SIDE_RIGHT] = "right",
  [PTM_SIDE_TOP] = "top",
  [PTM_SIDE_BOTTOM] = "bottom",
  [PTM_SIDE_CENTER] = "center",
};

static void
clear_selector (PtmSelector *selector)
{
  g_free (selector->id);
  g_free (selector->role);
  g_free (selector->noun);
  g_free (selector->asset);
  g_free (selector->text);
  g_free (selector->except);
}

static void
selector_free (PtmSelector *selector)
{
  clear_selector (selector);
  g_free (selector);
}

static void
write_string (PtmJsonText *json, const char *name, const char *value)
{
  if (value != NULL)
    ptm_json_text_string (json, name, value);
}

static void
write_number (PtmJsonText *json, const char *name, double value, double fallback)
{
  if (value != fallback)
    ptm_json_text_number (json, name, value);
}

static void
write_selector (PtmJsonText *json, const char *name, const PtmSelector *selector)
{
  ptm_json_text_open (json, name, '{');
  write_string (json, "id", selector->id);
  write_string (json, "role", selector->role);
  write_string (json, "noun", selector->noun);
  write_string (json, "asset", selector->asset);
  write_string (json, "text", selector->text);
  write_string (json, "except", selector->except);
  write_number (json, "nth", selector->nth, 0);
  write_string (json, "side", ptm_op_side_names[selector->side]);
  write_string (json, "side2", ptm_op_side_names[selector->side2]);
  if (selector->mask)
    ptm_json_text_boolean (json, "mask", TRUE);
  if (selector->everything)
    ptm_json_text_boolean (json, "everything", TRUE);
  if (selector->one)
    ptm_json_text_boolean (json, "one", TRUE);
  ptm_json_text_close (json, '}');
}

static void
write_op (PtmJsonText *json, const PtmOp *op)
{
  ptm_json_text_open (json, NULL, '{');
  ptm_json_text_string (json, "op", ptm_op_type_names[op->type]);
  write_selector (json, "target", &op->target);
  write_number (json, "dx", op->dx, 0);
  write_number (json, "dy", op->dy, 0);
  write_string (json, "to", ptm_op_side_names[op->to_side]);
  write_number (json, "factor", op->factor, 1);
  if (op->color.a != 0)
    {
      g_autofree char *color = ptm_color_to_string (op->color);

      ptm_json_text_string (json, "color", color);
    }
  write_number (json, "lightness", op->lightness, 0);
  write_number (json, "chroma", op->chroma, 1);
  write_number (json, "warmth", op->warmth, 0);
  write_number (json, "contrast", op->contrast, 1);
  write_string (json, "text", op->text);
  write_string (json, "style", op->style);
  if (op->node != NULL)
    ptm_scene_write_node (json, "node", op->node);
  write_string (json, "rel", op->rel);
  if (op->rel != NULL || op->type == PTM_OP_SWAP || (op->type == PTM_OP_ORDER && (op->anchor.text != NULL || op->anchor.id != NULL)))
    write_selector (json, "anchor", &op->anchor);
  write_number (json, "angle", op->angle, 0);
  write_number (json, "count", op->count, 0);
  write_string (json, "how", op->how);
  for (guint i = 0; op->more != NULL && i < op->more->len; i++)
    {
      if (i == 0)
        ptm_json_text_open (json, "more", '[');
      write_selector (json, NULL, g_ptr_array_index (op->more, i));
      if (i + 1 == op->more->len)
        ptm_json_text_close (json, ']');
    }
  ptm_json_text_close (json, '}');
}

/**
 * ptm_op_new:
 *
 * Returns: (transfer full): an operation that changes nothing yet: factor, chroma and contrast are 1
 */
PtmOp *
ptm_op_new (PtmOpType type)
{
  PtmOp *op = g_new0 (PtmOp, 1);

  op->type = type;
  op->factor = 1;
  op->chroma = 1;
  op->contrast = 1;
  return op;
}

void
ptm_selector_copy (const PtmSelector *from, PtmSelector *to)
{
  PtmSelector copy = *from;

  copy.id = g_strdup (from->id);
  copy.role = g_strdup (from->role);
  copy.noun = g_strdup (from->noun);
  copy.asset = g_strdup (from->asset);
  copy.text = g_strdup (from->text);
  copy.except = g_strdup (from->except);
  clear_selector (to);
  *to = copy;
}

PtmSelector *
ptm_op_add_target (PtmOp *op)
{
  PtmSelector *selector = g_new0 (PtmSelector, 1);

  if (op->more == NULL)
    op->more = g_ptr_array_new_with_free_func ((GDestroyNotify)selector_free);
  g_ptr_array_add (op->more, selector);
  return selector;
}

void
ptm_op_free (PtmOp *op)
{
  if (op == NULL)
    return;
  clear_selector (&op->target);
  clear_selector (&op->anchor);
  g_free (op->text);
  g_free (op->style);
  g_free (op->rel);
  g_free (op->how);
  g_clear_pointer (&op->more, g_ptr_array_unref);
  g_clear_pointer (&op->node, ptm_node_free);
  g_free (op);
}

/**
 * ptm_ops_to_json:
 * @ops: (element-type PtmOp)
 *
 * Returns: (transfer full): a JSON array, one object an operation, members that say nothing left out
 */
char *
ptm_ops_to_json (GPtrArray *ops)
{
  PtmJsonText json;

  g_return_val_if_fail (ops != NULL, NULL);

  ptm_json_text_init (&json, FALSE);
  ptm_json_text_open (&json, NULL, '[');
  for (guint i = 0; i < ops->len; i++)
    write_op (&json, g_ptr_array_index (ops, i));
  ptm_json_text_close (&json, ']');
  return ptm_json_text_finish (&json);
}
