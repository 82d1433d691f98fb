/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "scene-fixture.h"

G_BEGIN_DECLS

/** EditFixture: one edit, before and after. */
typedef struct
{
  PtmArt    *art;
  PtmScene  *before;
  PtmScene  *after;
  PtmMask   *mask;
  GPtrArray *ops;
  GPtrArray *unmet;
  PtmRect    damage;
} EditFixture;

/* For g_test_add (): the page of scene-fixture.h and no operation yet. */
void edit_fixture_set_up (EditFixture *fixture, gconstpointer data);
void edit_fixture_tear_down (EditFixture *fixture, gconstpointer data);
/* An operation on the element of that id (nullable), to be filled in further. (transfer none) */
PtmOp   *edit_fixture_add_op (EditFixture *fixture, PtmOpType type, const char *id);
PtmOp   *edit_fixture_add_role_op (EditFixture *fixture, PtmOpType type, const char *role);
PtmNode *edit_fixture_give_object (PtmOp *op, const char *noun, const char *asset);
/* Edits, then checks that the scene is valid and the damage box is exactly the pixels that differ. */
void     edit_fixture_run (EditFixture *fixture);
PtmNode *edit_fixture_after (EditFixture *fixture, const char *id);
void     edit_fixture_assert_untouched (EditFixture *fixture, const char *id);
void     edit_fixture_assert_unmet (EditFixture *fixture, const char *text, const char *why);
void     edit_fixture_assert_nothing_changed (EditFixture *fixture);
gboolean edit_fixture_lie_on_each_other (const PtmFrame *a, const PtmFrame *b);
void     edit_fixture_assert_inside (const PtmFrame *inner, double x, double y, double width, double height);
/* The first element that was not there before. */
PtmNode *edit_fixture_find_new (EditFixture *fixture);
void     edit_fixture_assert_readable (EditFixture *fixture, PtmColor ground);
void     edit_fixture_assert_covers_no_text (EditFixture *fixture, const PtmNode *node);

G_END_DECLS
