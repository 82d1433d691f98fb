/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out a timeline. */

#include "config.h"

#include "ptm-layout-private.h"

void
ptm_layout_timeline (PtmLayout *layout)
{
  ptm_layout_diagram (layout);
  ptm_scene_add_unmet (layout->scene, "timeline", "layout");
}
