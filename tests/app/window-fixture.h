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
/* With all that is in it. */
void window_fixture_remove_folder (const char *path);
void window_fixture_tear_down (WindowFixture *fixture, gconstpointer data);
/* Closing and opening between: the program started again on the same folder. */
void window_fixture_open (WindowFixture *fixture);
void window_fixture_close (WindowFixture *fixture);

/* The widget of that type in the window; there must be one. (transfer none) */
gpointer window_fixture_find (WindowFixture *fixture, GType type);
/* target (nullable) is a string. */
gboolean window_fixture_activate (WindowFixture *fixture, const char *action, const char *target);
/* A PNG file of one grey, 64 × 48. */
GBytes *window_fixture_picture_new (guint8 grey) G_GNUC_WARN_UNUSED_RESULT;
/* Opens it as a version. (transfer none) */
PtmVersion *window_fixture_import (WindowFixture *fixture, guint8 grey);

G_END_DECLS
