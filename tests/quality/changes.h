/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "desk.h"
#include "referee.h"

G_BEGIN_DECLS

/** Change: two scenes and how they look, before and after a sentence. */
typedef struct
{
  Desk     *desk;
  PtmScene *before;
  PtmScene *after;
  Look     *first;
  Look     *second;
} Change;

/* TRUE when the change is what a wish says: "left cat*", "color cat*=red", "gone tree*" … as docs/quality.md lists them. What came
 * instead is told. */
gboolean changes_meet (const Change *change, const char *wish, GString *came);
/* TRUE when the things whose names no wish mentions look and stand as before. */
gboolean changes_spare_others (const Change *change, const char *wishes, GString *came);

G_END_DECLS
