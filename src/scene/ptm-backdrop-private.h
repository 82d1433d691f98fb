/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-backdrop-light.h"
#include "ptm-backdrop.h"
#include "ptm-layout-random.h"

G_BEGIN_DECLS

/** PtmGround: what one backdrop is drawn with. */
typedef struct
{
  cairo_t          *cr;
  PtmFrame          frame;
  const PtmPalette *palette;
  PtmColor          fill;
  PtmOklab          shift; /* what an edit moved the fill by; places move all their tones along */
  guint32           seed;
  double            unit; /* a hundredth of the shorter side */
  gboolean          clear_sky;
  PtmWeather        weather;
} PtmGround;

/* ptm-backdrop.c: brushes */
void ptm_ground_set (PtmGround *ground, PtmColor color, double alpha);
/* A natural tone, moved as the fill was, at the hour of the backdrop. */
PtmColor ptm_ground_tone (PtmGround *ground, guint32 hex);
/* The same for what has a light of its own: moved only. */
PtmColor ptm_ground_glowing (PtmGround *ground, guint32 hex);
void     ptm_ground_vertical (PtmGround *ground, PtmColor top, PtmColor bottom, double from, double to);
void     ptm_ground_disc (PtmGround *ground, double x, double y, double radius, PtmColor color, double alpha);
void     ptm_ground_glow (PtmGround *ground, double x, double y, double radius, PtmColor color, double alpha);
/* A papercut layer: everything below a rolling line at level (0…1 of the height), with a soft shadow along its edge. */
void ptm_ground_hill (PtmGround *ground, double level, double swing, double waves, guint32 salt, PtmColor color);
void ptm_ground_cloud (PtmGround *ground, double x, double y, double width, PtmColor color, double alpha);

/* ptm-backdrop-place.c */
gboolean   ptm_ground_is_place (const char *setting);
PtmWeather ptm_ground_get_weather (const char *setting);
gboolean   ptm_ground_draw_place (PtmGround *ground, const char *setting);

G_END_DECLS
