/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "desk.h"
#include "referee.h"

G_BEGIN_DECLS

/* What tests that plant faults have in common. The desk is opened by plant_run. */
extern Desk plant_desk;

/* g_test_run () with a desk. */
int       plant_run (void);
PtmScene *plant_draw (const char *sentence) G_GNUC_WARN_UNUSED_RESULT;
/* The things of a scene, panels looked into. (element-type PtmNode) (transfer container) */
GPtrArray *plant_list (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;
/* The first of them whose picture's name ends so; there must be one. */
PtmNode *plant_find (PtmScene *scene, const char *name);
void     plant_place (PtmNode *node, double x, double y, double size);
/* TRUE when the referee sees that a relation holds: "left-of cat dog". */
gboolean plant_holds (PtmScene *scene, const char *relation);
/* TRUE when the referee sees that a wish of an edit is met and that nothing else changed. */
gboolean plant_is_met (PtmScene *before, PtmScene *after, const char *wish);

G_END_DECLS
