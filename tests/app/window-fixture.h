/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-window.h"

G_BEGIN_DECLS

typedef struct
{
  char       *folder;
  PtmSession *session;
  PtmWindow  *window;
} WindowFixture;

/* For g_test_add (): a window with an open, empty project, and its folder. */
void window_fixture_set_up (WindowFixture *fixture, gconstpointer data);
void window_fixture_tear_down (WindowFixture *fixture, gconstpointer data);
/* Closing and opening between: the program started again on the same folder. */
void window_fixture_open (WindowFixture *fixture);
void window_fixture_close (WindowFixture *fixture);

G_END_DECLS
