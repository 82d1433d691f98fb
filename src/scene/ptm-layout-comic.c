/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out the pages of a comic. */

#include "config.h"

#include "ptm-layout-private.h"

void
ptm_layout_comic (PtmLayout *layout)
{
  ptm_layout_grid (layout);
  ptm_scene_add_unmet (layout->scene, "comic", "layout");
}
