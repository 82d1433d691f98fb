/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-project.h"
#include "ptm-region.h"
#include "widgets-fixture.h"

/* A loaded project. */
PtmProject *chat_fixture_project_new (void);
/* Appends a turn. (transfer none) */
PtmTurn *chat_fixture_add_turn (PtmProject *project, const char *sentence, PtmVersion *base, PtmRegion *region);
/* Appends a version of turn (nullable), with one thing not drawn when unmet is given. (transfer none) */
PtmVersion *chat_fixture_add_version (PtmProject *project, PtmTurn *turn, PtmVersion *parent, const char *unmet);
PtmRegion  *chat_fixture_region_new (void);
/* A small PNG file. */
GBytes *chat_fixture_png_new (void);

/* A window around child that answers every action of the upper rooms by remembering its name and parameter. */
GtkWindow  *chat_fixture_present (GtkWidget *child, int width, int height);
const char *chat_fixture_get_last_action (GtkWindow *window);
