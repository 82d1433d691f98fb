/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Edit operations as values and as JSON. */

#include "config.h"

#include "ptm-scene-edit.h"

static void
test_new (void)
{
  g_autoptr (PtmOp) op = ptm_op_new (PTM_OP_ADJUST);

  g_assert_cmpint (op->type, ==, PTM_OP_ADJUST);
  g_assert_cmpfloat (op->factor, ==, 1);
  g_assert_cmpfloat (op->chroma, ==, 1);
  g_assert_cmpfloat (op->contrast, ==, 1);
  g_assert_cmpfloat (op->lightness, ==, 0);
  g_assert_null (op->node);
  ptm_op_free (NULL);
}

static void
test_json (void)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  PtmOp           *move = ptm_op_new (PTM_OP_MOVE);
  PtmOp           *adjust = ptm_op_new (PTM_OP_ADJUST);
  PtmOp           *add = ptm_op_new (PTM_OP_ADD);
  g_autofree char *empty = ptm_ops_to_json (ops);
  g_autofree char *json = NULL;

  move->target.role = g_strdup ("logo");
  move->target.nth = -1;
  move->target.side = PTM_SIDE_LEFT;
  move->dx = -6;
  move->to_side = PTM_SIDE_TOP;
  adjust->target.mask = TRUE;
  adjust->lightness = -0.12;
  adjust->chroma = 0.5;
  add->node = ptm_node_new (PTM_NODE_OBJECT);
  ptm_node_set (&add->node->noun, "balloon");
  add->color = PTM_RGB (255, 0, 0);
  add->rel = g_strdup ("above");
  add->anchor.noun = g_strdup ("violin");
  g_ptr_array_add (ops, move);
  g_ptr_array_add (ops, adjust);
  g_ptr_array_add (ops, add);

  json = ptm_ops_to_json (ops);
  g_assert_cmpstr (empty, ==, "[]");
  g_assert_cmpstr (json, ==,
                   "[{\"op\":\"move\",\"target\":{\"role\":\"logo\",\"nth\":-1,\"side\":\"left\"},\"dx\":-6,\"to\":\"top\"},"
                   "{\"op\":\"adjust\",\"target\":{\"mask\":true},\"lightness\":-0.12,\"chroma\":0.5},"
                   "{\"op\":\"add\",\"target\":{},\"color\":\"#ff0000\",\"node\":{\"type\":\"object\",\"noun\":\"balloon\"},\"rel\":\"above\","
                   "\"anchor\":{\"noun\":\"violin\"}}]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/op/new", test_new);
  g_test_add_func ("/scene/op/json", test_json);
  return g_test_run ();
}
