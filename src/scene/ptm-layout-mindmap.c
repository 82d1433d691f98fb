/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out a mind map. */

#include "config.h"

#include "ptm-layout-private.h"

void
ptm_layout_mindmap (PtmLayout *layout)
{
  ptm_layout_diagram (layout);
  ptm_scene_add_unmet (layout->scene, "mindmap", "layout");
}
