/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a backdrop: a place or a ground for print, moved by its fill, on its paper. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop-private.h"

gboolean
ptm_backdrop_is_known (const char *setting)
{
  return ptm_ground_is_print (setting) || ptm_ground_is_place (setting);
}

/* A fill of the same hue was made paler or stronger, and so is everything; another hue tinges everything. */
static void
take_chroma (PtmGround *ground, PtmOklab usual, PtmOklab now)
{
  double before = hypot (usual.a, usual.b), after = hypot (now.a, now.b);
  double along = before > 0 ? (usual.a * now.a + usual.b * now.b) / before : 0;

  ground->chroma = 1;
  if (before < 0.015 || (after > 0.004 && along < after * 0.985))
    return;
  ground->chroma = CLAMP (after / before, 0, 2.5);
  ground->shift.a = ground->shift.b = 0;
}

void
ptm_backdrop_draw (cairo_t *cr, const char *setting, const PtmFrame *frame, const PtmBackdropLook *look)
{
  PtmGround   ground = { .cr = cr, .frame = *frame, .palette = look->palette, .fill = look->fill, .sky = look->sky, .chroma = 1, .seed = look->seed, .clear_sky = look->clear_sky, .without = look->without };
  const char *name = ptm_backdrop_is_known (setting) ? setting : ptm_backdrop_find (setting);
  PtmOklab    usual = ptm_color_to_oklab (ptm_backdrop_get_fill (name, look->palette)), now;

  ground.unit = MIN (frame->width, frame->height) / 100;
  ground.wrap = look->around;
  ground.weather = ptm_ground_get_weather (name);
  ground.indoors = ptm_backdrop_is_indoors (name);
  if (look->fill.a == 0)
    ground.fill = ptm_backdrop_get_fill (name, look->palette);
  now = ptm_color_to_oklab (ground.fill);
  ground.shift = (PtmOklab){ now.L - usual.L, now.a - usual.a, now.b - usual.b };
  take_chroma (&ground, usual, now);
  cairo_save (cr);
  cairo_rectangle (cr, frame->x, frame->y, frame->width, frame->height);
  cairo_clip (cr);
  /* Under everything, as bands of a place meet within a pixel. */
  ptm_ground_paint (&ground, ground.fill);
  if (!ptm_ground_draw_place (&ground, name))
    ptm_ground_draw_print (&ground, name);
  if (*name != '\0' && ptm_ground_get_grain (name) > 0)
    ptm_ground_grain (&ground, ptm_ground_get_grain (name));
  cairo_restore (cr);
}
