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
  PtmColor          sky;    /* asked for; a == 0 = as the place has it */
  PtmOklab          shift;  /* what an edit moved the fill by; places move all their tones along */
  double            chroma; /* the same, times their chroma */
  guint32           seed;
  double            unit; /* a hundredth of the shorter side */
  gboolean          clear_sky;
  const char       *without; /* (nullable) */
  PtmWeather        weather;
  gboolean          indoors; /* the hour comes in by the lamps only */
  double            wrap;    /* pixels after which lines of the land repeat; 0 = they need not */
} PtmGround;

/** PtmLand: a rolling line across the page. */
typedef struct
{
  double  level; /* 0…1 of the height */
  double  swing; /* the same */
  double  waves; /* across the width */
  guint32 salt;
} PtmLand;

/* ptm-backdrop-brush.c. x and y are pixels, levels and parts are 0…1 of the frame unless said. */
double ptm_ground_x (PtmGround *ground, double part);
double ptm_ground_y (PtmGround *ground, double part);
void   ptm_ground_set (PtmGround *ground, PtmColor color, double alpha);
/* A natural tone, moved as the fill was, at the hour of the backdrop. */
PtmColor ptm_ground_tone (PtmGround *ground, guint32 hex);
/* The same for what has a light of its own: moved only. */
PtmColor ptm_ground_glowing (PtmGround *ground, guint32 hex);
gboolean ptm_ground_is_lit (PtmGround *ground);
void     ptm_ground_paint (PtmGround *ground, PtmColor color);
void     ptm_ground_vertical (PtmGround *ground, PtmColor top, PtmColor bottom, double from, double to);
void     ptm_ground_haze (PtmGround *ground, PtmColor color, double alpha, double from, double to);
void     ptm_ground_box (PtmGround *ground, double x, double y, double width, double height, PtmColor color, double alpha);
void     ptm_ground_disc (PtmGround *ground, double x, double y, double radius, PtmColor color, double alpha);
void     ptm_ground_oval (PtmGround *ground, double x, double y, double rx, double ry, PtmColor color, double alpha);
void     ptm_ground_glow (PtmGround *ground, double x, double y, double radius, PtmColor color, double alpha);
/* A papercut layer: everything below a rolling line, with a soft shadow along its edge. */
void ptm_ground_hill (PtmGround *ground, double level, double swing, double waves, guint32 salt, PtmColor color);
/* Land in the light: brighter along its crest, falling off towards the lower colour. */
void ptm_ground_land (PtmGround *ground, const PtmLand *land, guint32 crest, guint32 foot);
/* The level of the line at a part of the width. */
double ptm_ground_get_level (PtmGround *ground, const PtmLand *land, double part);
/* A way that winds from the lower edge of the land to its far end; widths are parts of the frame's width. */
void ptm_ground_way (PtmGround *ground, double near_x, double near_y, double near_width, double far_x, double far_y, double far_width, double bend, PtmColor color, double alpha);
void ptm_ground_grain (PtmGround *ground, double strength);

/* ptm-backdrop-sky.c */
void ptm_ground_sky (PtmGround *ground, guint32 top, guint32 bottom, double to);
void ptm_ground_sun (PtmGround *ground, double x, double y, double radius, guint32 hex);
void ptm_ground_moon (PtmGround *ground, double x, double y, double radius);
void ptm_ground_stars (PtmGround *ground, int n, double to);
void ptm_ground_cloud (PtmGround *ground, double x, double y, double width, PtmColor color, double alpha);
void ptm_ground_clouds (PtmGround *ground, int n, double low, double high);
void ptm_ground_birds (PtmGround *ground, double x, double y, int n);
void ptm_ground_flakes (PtmGround *ground);
/* The air near the horizon: what is far takes on this colour. */
PtmColor ptm_ground_air (PtmGround *ground);

/* ptm-backdrop-plant.c */
void ptm_ground_tree (PtmGround *ground, double x, double foot, double height, guint32 leaf, guint32 salt);
void ptm_ground_bush (PtmGround *ground, double x, double foot, double width, guint32 leaf, guint32 salt);
void ptm_ground_fir (PtmGround *ground, double x, double foot, double height, guint32 hex);
void ptm_ground_palm (PtmGround *ground, double x, double foot, double height, double lean);
/* A row of one kind along the land, sizes in parts of the height. */
void ptm_ground_firs (PtmGround *ground, const PtmLand *land, double height, double pitch, guint32 hex, guint32 salt);
void ptm_ground_trees (PtmGround *ground, const PtmLand *land, double height, int n, guint32 hex, guint32 salt);
void ptm_ground_hedge (PtmGround *ground, const PtmLand *land, double height, guint32 hex, guint32 salt);
void ptm_ground_grass (PtmGround *ground, double from, double to, int n, guint32 hex, guint32 salt);
void ptm_ground_flowers (PtmGround *ground, double from, double to, int n, guint32 salt);
/* Big leaves that come in from an edge. */
void ptm_ground_leaf (PtmGround *ground, double x, double y, double length, double angle, double width, guint32 hex);

/* ptm-backdrop-build.c */
void ptm_ground_peaks (PtmGround *ground, double base, double height, int n, guint32 light, guint32 shade, gboolean snow, guint32 salt);
void ptm_ground_skyline (PtmGround *ground, double base, double height, double pitch, guint32 hex, guint32 window, guint32 salt);
void ptm_ground_houses (PtmGround *ground, const PtmLand *land, double height, int n, double haze, guint32 salt);
void ptm_ground_terrace (PtmGround *ground, double base, double height, guint32 salt);
void ptm_ground_water (PtmGround *ground, guint32 far, guint32 near, double from, double to);
void ptm_ground_fence (PtmGround *ground, double foot, double height, guint32 hex);
void ptm_ground_paving (PtmGround *ground, guint32 light, guint32 dark, double from, double to);

/* ptm-backdrop-furnish.c */
/* FALSE for a piece of a room that is to be left out; rugs, lamps, pictures and windows ask it themselves. */
gboolean ptm_ground_has (PtmGround *ground, const char *piece);
void     ptm_ground_wall (PtmGround *ground, guint32 top, guint32 bottom, double floor);
void     ptm_ground_boards (PtmGround *ground, guint32 light, guint32 dark, double from);
void     ptm_ground_tiling (PtmGround *ground, guint32 light, guint32 dark, double from);
void     ptm_ground_window (PtmGround *ground, double x, double y, double width, double height);
void     ptm_ground_sunbeam (PtmGround *ground, double x, double width, double floor);
void     ptm_ground_shelf (PtmGround *ground, double x, double y, double width, double height, int rows, guint32 wood, guint32 salt, gboolean jars);
void     ptm_ground_frame (PtmGround *ground, double x, double y, double width, double height, guint32 hex, guint32 picture);
void     ptm_ground_rug (PtmGround *ground, double x, double y, double rx, guint32 hex);
void     ptm_ground_lamp (PtmGround *ground, double x, double length, guint32 hex);

/* ptm-backdrop-prop.c: small drawings, as layers "hex path", one after the other; a path knows M L C Q Z, and O x y r, R x y w h.
 * Units run from 0 at the top to 100 at the foot and from -50 to 50 across. Layers marked with a * are windows: they glow when
 * the lamps are lit. */
typedef enum
{
  PTM_PROP_COTTAGE,
  PTM_PROP_HOUSE,
  PTM_PROP_BARN,
  PTM_PROP_CASTLE,
  PTM_PROP_LIGHTHOUSE,
  PTM_PROP_WINDMILL,
  PTM_PROP_CHURCH,
  PTM_PROP_SAILBOAT,
  PTM_PROP_TRAWLER,
  PTM_PROP_CRANE,
  PTM_PROP_BENCH,
  PTM_PROP_LANTERN,
  PTM_PROP_SWING,
  PTM_PROP_SLIDE,
  PTM_PROP_GOAL,
  PTM_PROP_STALL,
  PTM_PROP_CACTUS,
  PTM_PROP_HAY,
  PTM_PROP_SOFA,
  PTM_PROP_BED,
  PTM_PROP_FLOOR_LAMP,
  PTM_PROP_POT_PLANT,
  PTM_PROP_STOVE,
  PTM_PROP_CUPBOARD,
  PTM_PROP_FRIDGE,
  PTM_PROP_BENCHTOP,
  PTM_PROP_FLASKS,
  PTM_PROP_BOARD,
  PTM_PROP_GLOBE,
  PTM_PROP_CLOCK,
  PTM_PROP_DESK,
  PTM_PROP_HOSPITAL_BED,
  PTM_PROP_COMPUTER,
  PTM_PROP_CORAL,
  PTM_PROP_ROCK,
} PtmProp;

const char *const *ptm_prop_get (PtmProp prop);
/* FALSE where the look leaves it out. */
gboolean ptm_ground_has_prop (PtmGround *ground, PtmProp prop);
/* ptm-backdrop-brush.c: draws it, standing on (x, foot), where it is not left out. haze mixes everything with a colour. */
void ptm_ground_prop (PtmGround *ground, PtmProp prop, double x, double foot, double height, PtmColor haze, double amount);

/* ptm-backdrop-nature.c, -water.c, -town.c, -country.c, -indoor.c: the places. */
void ptm_place_meadow (PtmGround *ground);
void ptm_place_landscape (PtmGround *ground);
void ptm_place_forest (PtmGround *ground);
void ptm_place_jungle (PtmGround *ground);
void ptm_place_mountains (PtmGround *ground);
void ptm_place_desert (PtmGround *ground);
void ptm_place_snow (PtmGround *ground);
void ptm_place_night (PtmGround *ground);
void ptm_place_sky (PtmGround *ground);
void ptm_place_space (PtmGround *ground);
void ptm_place_cave (PtmGround *ground);
void ptm_place_sea (PtmGround *ground);
void ptm_place_lake (PtmGround *ground);
void ptm_place_beach (PtmGround *ground);
void ptm_place_island (PtmGround *ground);
void ptm_place_harbour (PtmGround *ground);
void ptm_place_underwater (PtmGround *ground);
void ptm_place_city (PtmGround *ground);
void ptm_place_street (PtmGround *ground);
void ptm_place_road (PtmGround *ground);
void ptm_place_village (PtmGround *ground);
void ptm_place_castle (PtmGround *ground);
void ptm_place_park (PtmGround *ground);
void ptm_place_playground (PtmGround *ground);
void ptm_place_sports (PtmGround *ground);
void ptm_place_market (PtmGround *ground);
void ptm_place_farm (PtmGround *ground);
void ptm_place_garden (PtmGround *ground);
void ptm_place_room (PtmGround *ground);
void ptm_place_bedroom (PtmGround *ground);
void ptm_place_kitchen (PtmGround *ground);
void ptm_place_bathroom (PtmGround *ground);
void ptm_place_classroom (PtmGround *ground);
void ptm_place_laboratory (PtmGround *ground);
void ptm_place_library (PtmGround *ground);
void ptm_place_shop (PtmGround *ground);
void ptm_place_office (PtmGround *ground);
void ptm_place_hospital (PtmGround *ground);
void ptm_place_stage (PtmGround *ground);

/* ptm-backdrop-place.c */
gboolean   ptm_ground_is_place (const char *setting);
PtmWeather ptm_ground_get_weather (const char *setting);
gboolean   ptm_ground_draw_place (PtmGround *ground, const char *setting);

/* ptm-backdrop-print.c: grounds in the palette's colours. */
gboolean    ptm_ground_is_print (const char *setting);
const char *ptm_ground_find_print (const char *folded, guint *length);
gboolean    ptm_ground_draw_print (PtmGround *ground, const char *setting);
/* How strong the grain of its paper is, 0 = none. */
double ptm_ground_get_grain (const char *setting);

/* ptm-backdrop-pattern.c */
void ptm_print_geometric (PtmGround *ground);
void ptm_print_terrazzo (PtmGround *ground);
void ptm_print_gradient (PtmGround *ground);
void ptm_print_stripes (PtmGround *ground);
void ptm_print_gingham (PtmGround *ground);
void ptm_print_halftone (PtmGround *ground);
void ptm_print_marble (PtmGround *ground);
void ptm_print_blueprint (PtmGround *ground);
void ptm_print_chalkboard (PtmGround *ground);
void ptm_print_kraft (PtmGround *ground);
void ptm_print_notebook (PtmGround *ground);
void ptm_print_watercolor (PtmGround *ground);

G_END_DECLS
