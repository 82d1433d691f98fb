/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

#include "ptm-color.h"

G_BEGIN_DECLS

typedef enum
{
  PTM_LIGHT_DAY,
  PTM_LIGHT_MORNING,
  PTM_LIGHT_EVENING,
  PTM_LIGHT_NIGHT,
} PtmLight;

typedef enum
{
  PTM_SEASON_NONE,
  PTM_SEASON_WINTER,
  PTM_SEASON_AUTUMN,
} PtmSeason;

/** PtmWeather: the hour and the season a place is shown in; written after its name: "city-night", "forest-winter-evening". */
typedef struct
{
  PtmLight  light;
  PtmSeason season;
} PtmWeather;

/* What the words of a style or of a setting say of hour and season, in any of the plan's languages. text is (nullable). */
PtmWeather ptm_weather_read (const char *text);
/* The same on top of an hour and a season that hold already: what is said later counts, "day" and "summer" take back. FALSE when
 * the text says nothing of either. */
gboolean ptm_weather_merge (PtmWeather *weather, const char *text);
/* The name with its hour and season; interned. */
const char *ptm_weather_name (const char *place, PtmWeather weather);
/* A tone of the day as it looks then. Oklab lightness and hue are moved, see PtmOklab. */
PtmColor ptm_weather_tone (PtmWeather weather, PtmColor tone);
/* The same under a roof, where the lamps are lit at night and no season comes in. */
PtmColor ptm_weather_tone_indoors (PtmWeather weather, PtmColor tone);
/* The colours of the sky from its top to the horizon; FALSE by day, when a place has its own. */
gboolean ptm_weather_get_sky (PtmWeather weather, guint32 hex[3]);

G_END_DECLS
