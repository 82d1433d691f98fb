/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ptm_lanes_assign:
 * @parents: for each item the index of its parent, a smaller index, or -1
 * @n_items: the number of items
 * @lanes: (out caller-allocates): for each item its lane, 0 = topmost
 *
 * Lays a tree out over lanes: items stand in columns by their index; an item goes on in its parent's lane when it is the
 * first child and no one else stands between, else it gets the lowest lane that is free up to there.
 *
 * Returns: the number of lanes
 */
guint ptm_lanes_assign (const int *parents, guint n_items, guint *lanes);

/**
 * ptm_lanes_branch:
 * @parents: as for ptm_lanes_assign ()
 * @n_items: the number of items
 * @lanes: (out caller-allocates): for each item its lane, 0 = topmost
 * @columns: (out caller-allocates): for each item how many came before it on its way
 *
 * Lays the tree out by its branches: a child stands one column on, the first child in its parent's lane, each further one
 * in a lane below all that came from those before it.
 *
 * Returns: the number of lanes
 */
guint ptm_lanes_branch (const int *parents, guint n_items, guint *lanes, guint *columns);

G_END_DECLS
