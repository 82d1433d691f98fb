/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene-edit.h"

G_BEGIN_DECLS

/*
 * A page of 400 × 600 as a layout would leave it, placed by hand so that the tests know every pixel:
 *
 *   bg        plain, cream
 *   title     "Frühlingskonzert"        40, 30, 320 × 60
 *   balloon1  red balloon               40, 150, 80 × 100
 *   balloon2  blue balloon             280, 150, 80 × 100
 *   violin    noto:violin              140, 300, 120 × 120
 *   label     "Geige", on the violin   150, 360, 60 × 20
 *   place     "Town hall, 7 pm"         40, 520, 320 × 30
 */
PtmScene *scene_fixture_new (void);
PtmArt   *scene_fixture_open_art (void);
PtmNode  *scene_fixture_add (PtmScene *scene, const char *id, PtmNodeType type, double x, double y, double width, double height);
/* A mask of the scene's size with one rectangle marked. */
PtmMask *scene_fixture_mark (PtmScene *scene, int x, int y, int width, int height);

G_END_DECLS
