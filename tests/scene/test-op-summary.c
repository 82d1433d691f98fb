/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Edit operations as a line for the user. */

#include "config.h"

#include "ptm-scene-edit.h"

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
}

static PtmOp *
add (GPtrArray *ops, PtmOpType type)
{
  PtmOp *op = ptm_op_new (type);

  g_ptr_array_add (ops, op);
  return op;
}

static void
check (GPtrArray *ops, const char *expected)
{
  g_autofree char *summary = ptm_ops_dup_summary (ops);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) ops = new_list ();

  check (ops, NULL);
}

static void
test_several (void)
{
  g_autoptr (GPtrArray) ops = new_list ();
  PtmOp *op = add (ops, PTM_OP_REPLACE);

  op->node = ptm_node_new (PTM_NODE_OBJECT);
  ptm_node_set (&op->node->noun, "balloon");
  op->node->color = (PtmColor){ 0xe5, 0x39, 0x35, 255 };
  check (ops, "Replace with: balloon, red");
  op = add (ops, PTM_OP_RECOLOR);
  ptm_node_set (&op->target.role, "title");
  op->color = (PtmColor){ 0x1e, 0x40, 0xd0, 255 };
  check (ops, "Replace with: balloon, red; Title: blue");
}

static void
test_each (void)
{
  static const struct
  {
    PtmOpType   type;
    const char *role;
    const char *noun;
    double      amount;
    const char *expected;
  } cases[] = {
    { PTM_OP_REMOVE, NULL, NULL, 0, "Remove" },
    { PTM_OP_REMOVE, NULL, "violin", 0, "Violin: remove" },
    { PTM_OP_MOVE, "title", NULL, -40, "Title: move to the left" },
    { PTM_OP_RESIZE, "date", NULL, 1.5, "Date: larger" },
    { PTM_OP_RESIZE, "logo", NULL, 0.5, "Logo: smaller" },
    { PTM_OP_ADJUST, NULL, NULL, 0.2, "Brighter" },
    { PTM_OP_ADJUST, "background", NULL, -0.2, "Background: darker" },
    { PTM_OP_SET_TEXT, "title", NULL, 0, "Title: “Sommer”" },
    { PTM_OP_RESTYLE, NULL, NULL, 0, "Style: Sommer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ops = new_list ();
      PtmOp *op = add (ops, cases[i].type);

      ptm_node_set (&op->target.role, cases[i].role);
      ptm_node_set (&op->target.noun, cases[i].noun);
      ptm_node_set (&op->text, "Sommer");
      ptm_node_set (&op->style, "Sommer");
      op->dx = op->lightness = cases[i].amount;
      if (cases[i].type == PTM_OP_RESIZE)
        op->factor = cases[i].amount;
      check (ops, cases[i].expected);
    }
}

static void
test_colors (void)
{
  static const struct
  {
    PtmColor    color;
    const char *expected;
  } cases[] = {
    { { 255, 255, 255, 255 }, "White" },
    { { 0, 0, 0, 255 }, "Black" },
    { { 128, 128, 128, 255 }, "Grey" },
    { { 0xfb, 0xc0, 0x2d, 255 }, "Yellow" },
    { { 0x2e, 0x7d, 0x32, 255 }, "Green" },
    { { 0x7b, 0x1f, 0xa2, 255 }, "Purple" },
    { { 0xf5, 0x7c, 0x00, 255 }, "Orange" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ops = new_list ();

      add (ops, PTM_OP_RECOLOR)->color = cases[i].color;
      check (ops, cases[i].expected);
    }
}

/* What a plan writes as "papercut" is told in words. */
static void
test_words (void)
{
  static const struct
  {
    PtmOpType   type;
    const char *style;
    const char *how;
    const char *expected;
  } cases[] = {
    { PTM_OP_RESTYLE, "papercut", NULL, "Style: paper cut" },
    { PTM_OP_RESTYLE, NULL, "hand", "Style: handwriting" },
    { PTM_OP_TRANSLATE, NULL, "de", "Language: German" },
    { PTM_OP_TRANSLATE, NULL, "xx", "Language: xx" },
    { PTM_OP_KIND, NULL, "mindmap", "Change to: Mind map" },
    { PTM_OP_KIND, NULL, "chart:pie", "Change to: pie chart" },
    { PTM_OP_CANVAS, NULL, "A4", "Change to: A4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ops = new_list ();
      PtmOp *op = add (ops, cases[i].type);

      ptm_node_set (&op->style, cases[i].style);
      ptm_node_set (&op->how, cases[i].how);
      check (ops, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/op-summary/none", test_none);
  g_test_add_func ("/op-summary/several", test_several);
  g_test_add_func ("/op-summary/each", test_each);
  g_test_add_func ("/op-summary/colors", test_colors);
  g_test_add_func ("/op-summary/words", test_words);
  return g_test_run ();
}
