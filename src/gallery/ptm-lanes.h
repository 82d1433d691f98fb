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

G_END_DECLS
