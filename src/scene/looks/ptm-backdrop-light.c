/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows how a place looks at another hour and in another season than on a summer's day. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop-light.h"
#include "ptm-backdrop-words.h"

static const char *const lights[] = {
  [PTM_LIGHT_DAY] = "day daytime daylight noon midday tag tags tagsüber mittag mittags jour journée midi día mediodía 白天 日间 中午 正午 昼 日中 दिन दोपहर نهار ظهر",
  [PTM_LIGHT_MORNING] = "morning sunrise dawn morgen morgens sonnenaufgang matin aube lever mañana amanecer 早晨 早上 清晨 日出 黎明 朝 夜明け सुबह भोर सूर्योदय صباح شروق فجر",
  [PTM_LIGHT_EVENING] = "evening sunset dusk twilight abend abends sonnenuntergang dämmerung soir soirée coucher crépuscule tarde atardecer crepúsculo 傍晚 黄昏 日落 晚霞 夕方 夕暮れ 夕焼け 日没 शाम सूर्यास्त संध्या مساء غروب",
  [PTM_LIGHT_NIGHT] = "night nights nightly nighttime midnight moonlight nacht nachts mitternacht mondschein nuit noche nocturno nocturne 夜 晚上 夜晚 深夜 月夜 रात रात्रि ليل ليلة ليلا",
};

static const char *const seasons[] = {
  [PTM_SEASON_NONE] = "summer spring springtime sommer sommers frühling frühjahr été printemps verano primavera 夏天 夏季 春天 春季 夏 春 गर्मी वसंत صيف ربيع",
  [PTM_SEASON_WINTER] = "winter wintry snow snowy winterlich schnee verschneit hiver neige enneigé invierno nieve nevado 冬 雪 冬天 下雪 सर्दी बर्फ बर्फ़ شتاء ثلج",
  [PTM_SEASON_AUTUMN] = "autumn autumnal fall herbst herbstlich automne otoño 秋 秋天 शरद पतझड़ خريف",
};

static const char *const light_names[] = { NULL, "morning", "evening", "night" };
static const char *const season_names[] = { NULL, "winter", "autumn" };

/* Of several the one said last counts. */
static gboolean
read_one (const char *folded, const char *const *lists, int n, int *value)
{
  const char *last = NULL;
  gboolean    said = FALSE;

  for (int i = 0; i < n; i++)
    {
      const char *before = last;

      if (ptm_words_find (folded, lists[i], &last) > 0 && last != before)
        {
          *value = i;
          said = TRUE;
        }
    }
  return said;
}

gboolean
ptm_weather_merge (PtmWeather *weather, const char *text)
{
  g_autofree char *folded = ptm_words_fold (text);
  int              light = weather->light, season = weather->season;
  gboolean         said = read_one (folded, lights, G_N_ELEMENTS (lights), &light);

  said |= read_one (folded, seasons, G_N_ELEMENTS (seasons), &season);
  weather->light = light;
  weather->season = season;
  return said;
}

PtmWeather
ptm_weather_read (const char *text)
{
  PtmWeather weather = { PTM_LIGHT_DAY, PTM_SEASON_NONE };

  ptm_weather_merge (&weather, text);
  return weather;
}

const char *
ptm_weather_name (const char *place, PtmWeather weather)
{
  g_autofree char *name = g_strconcat (place,
                                       weather.season != PTM_SEASON_NONE ? "-" : "", weather.season != PTM_SEASON_NONE ? season_names[weather.season] : "",
                                       weather.light != PTM_LIGHT_DAY ? "-" : "", weather.light != PTM_LIGHT_DAY ? light_names[weather.light] : "", NULL);

  return g_intern_string (name);
}

/* Leaves turn, and what grows is under snow. Greens and the yellows of sand are what changes; water, sky and stone stay. */
static void
change_season (PtmSeason season, PtmOklab *lab)
{
  double chroma = hypot (lab->a, lab->b);

  if (season == PTM_SEASON_NONE || lab->b < 0.02 || chroma < 0.03 || lab->L > 0.95)
    return;
  /* The dark bluish green of firs shows under the snow, and stays in autumn. */
  if (lab->a < 0 && lab->b < 0.055)
    *lab = season == PTM_SEASON_WINTER ? (PtmOklab){ lab->L * 0.92 + 0.06, lab->a * 0.25, -0.025 } : (PtmOklab){ lab->L * 0.97, lab->a + 0.045, lab->b + 0.05 };
  else if (season == PTM_SEASON_WINTER)
    *lab = (PtmOklab){ 0.72 + lab->L * 0.27, -0.004, -0.016 };
  else if (lab->a < -0.02)
    *lab = (PtmOklab){ lab->L * 0.94, chroma * 0.2, chroma * 0.82 };
}

PtmColor
ptm_weather_tone (PtmWeather weather, PtmColor tone)
{
  PtmOklab lab = ptm_color_to_oklab (tone);

  change_season (weather.season, &lab);
  switch (weather.light)
    {
    case PTM_LIGHT_MORNING:
      lab = (PtmOklab){ lab.L * 0.97, lab.a * 0.85 + 0.012, lab.b * 0.9 + 0.008 };
      break;
    case PTM_LIGHT_EVENING:
      lab = (PtmOklab){ lab.L * 0.68, lab.a * 0.7 + 0.035, lab.b * 0.75 + 0.012 };
      break;
    case PTM_LIGHT_NIGHT:
      lab = (PtmOklab){ 0.08 + lab.L * 0.36, lab.a * 0.4, lab.b * 0.35 - 0.045 };
      break;
    case PTM_LIGHT_DAY:
    default:
      break;
    }
  return ptm_color_from_oklab (lab);
}

PtmColor
ptm_weather_tone_indoors (PtmWeather weather, PtmColor tone)
{
  PtmOklab lab = ptm_color_to_oklab (tone);

  /* Lamps are lit: darker, warm, hues kept. */
  if (weather.light == PTM_LIGHT_NIGHT)
    lab = (PtmOklab){ 0.06 + lab.L * 0.6, lab.a * 0.8 + 0.012, lab.b * 0.8 + 0.012 };
  else if (weather.light == PTM_LIGHT_EVENING)
    lab = (PtmOklab){ lab.L * 0.86, lab.a * 0.95 + 0.015, lab.b + 0.018 };
  else if (weather.light == PTM_LIGHT_MORNING)
    lab = (PtmOklab){ lab.L * 0.985, lab.a + 0.004, lab.b + 0.01 };
  return ptm_color_from_oklab (lab);
}

gboolean
ptm_weather_get_sky (PtmWeather weather, guint32 hex[3])
{
  static const guint32 skies[][3] = {
    [PTM_LIGHT_DAY] = { 0xb4c9dc, 0xd3dfe9, 0xeef3f7 }, /* of a winter's day */
    [PTM_LIGHT_MORNING] = { 0xa9c8e6, 0xf6cfc4, 0xfdeccb },
    [PTM_LIGHT_EVENING] = { 0x4a3a78, 0xd8627a, 0xffb668 },
    [PTM_LIGHT_NIGHT] = { 0x0a1130, 0x1a2658, 0x3c4c8e },
  };

  if (weather.light == PTM_LIGHT_DAY && weather.season != PTM_SEASON_WINTER)
    return FALSE;
  memcpy (hex, skies[weather.light], sizeof skies[0]);
  return TRUE;
}
