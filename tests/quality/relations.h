/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "referee.h"

G_BEGIN_DECLS

/* TRUE when what is seen is as "REL A B [C]" says. REL is a relation of plans, in-a-circle or in-a-column, or several parted
 * by "|" of which one must hold; A, B and C are globs of names. What
 * is seen instead is told in came. */
gboolean relations_hold (const Look *look, const char *wish, GString *came);

G_END_DECLS
