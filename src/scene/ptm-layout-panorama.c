/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out a panorama. */

#include "config.h"

#include "ptm-layout-private.h"

void
ptm_layout_panorama (PtmLayout *layout)
{
  ptm_layout_scene (layout);
  ptm_scene_add_unmet (layout->scene, "panorama", "layout");
}
