/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-scene.h"

G_BEGIN_DECLS

/* Backdrops drawn by code: places (meadow, landscape, forest, city, kitchen, laboratory, space …), and grounds for print (plain,
 * paper, papercut, rays, waves, shapes, bokeh, dots, confetti, tiles, geometric, terrazzo, gradient, stripes, gingham, halftone,
 * marble, blueprint, chalkboard, kraft, notebook, watercolor).
 *
 * Places out of doors may be followed by a season and an hour, rooms by an hour: "city-night", "forest-winter-evening",
 * "kitchen-morning", see PtmWeather. */

/* TRUE when the name is one of them. */
gboolean ptm_backdrop_is_known (const char *setting);
/* The nearest of them for a place word of any of the plan's languages, "" when none is near. */
const char *ptm_backdrop_find (const char *setting);
/* The same, in the hour and season the style's words say; when the setting is only an hour, a season or the sky, a place among
 * the style's words is what is shown. style is (nullable). */
const char *ptm_backdrop_find_styled (const char *setting, const char *style);
/* What a present setting becomes by a wish: "night" makes "meadow" "meadow-night", "summer" takes its snow, "beach" replaces it.
 * "" when the wish names nothing known. */
const char *ptm_backdrop_compose (const char *setting, const char *wish);
/* The places there are, in no order. */
guint       ptm_backdrop_get_n (void);
const char *ptm_backdrop_get_place (guint i);
/* TRUE for places, FALSE for grounds for print. */
gboolean ptm_backdrop_is_place (const char *setting);
/* TRUE for places with a ground things stand on; horizon is set to where it begins, 0…1 of the height. */
gboolean ptm_backdrop_has_ground (const char *setting, double *horizon);
/* TRUE for rooms. */
gboolean ptm_backdrop_is_indoors (const char *setting);
/* The light that lies on what stands in a place: mixed into things by its alpha, 0 by day. */
PtmColor ptm_backdrop_get_light (const char *setting);
/* The colour a backdrop is made of when nothing else is said. */
PtmColor ptm_backdrop_get_fill (const char *setting, const PtmPalette *palette);
/* TRUE for places with a sky that may have a colour of its own, seen through a window too. */
gboolean ptm_backdrop_has_sky (const char *setting);

/** PtmBackdropLook: how one backdrop looks; the same look always gives the same pixels. */
typedef struct
{
  const PtmPalette *palette;
  PtmColor          fill; /* moves all tones: darker, warmer, another hue; a == 0 = as the place is */
  PtmColor          sky;  /* of the sky alone; a == 0 = as it is there */
  guint32           seed;
  gboolean          clear_sky; /* without the place's own sun or moon */
  const char       *without;   /* (nullable) pieces of a place that are left out, between spaces: barn bed bench board boat cactus castle
                                * clock computer curtain desk fridge globe hay lamp lantern lighthouse palm picture plant rug
                                * shelf slide sofa stove swing window windmill */
  double            around;    /* units of cr after which the land repeats, 0 = it need not */
} PtmBackdropLook;

/* Draws into the frame, clipped to it. */
void ptm_backdrop_draw (cairo_t *cr, const char *setting, const PtmFrame *frame, const PtmBackdropLook *look);
/* A backdrop as seen all around, as an equirectangular page: its first column continues its last, the horizon is in the middle,
 * the upper and the lower edge are one colour each. scale: device pixels a unit of cr. */
void ptm_backdrop_draw_panorama (cairo_t *cr, const char *setting, const PtmFrame *frame, const PtmBackdropLook *look, double scale);

G_END_DECLS
